"""What clauses say besides their figures: when, whether planned, of whom."""

from __future__ import annotations

import re

from shizheng.converters.extraction import phrases, schemes
from shizheng.converters.extraction.bodies import without_own
from shizheng.converters.extraction.clauses import Clause
from shizheng.converters.extraction.context import Context
from shizheng.converters.extraction.event import holds_on
from shizheng.converters.extraction.heard import Heard
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.memory import Memory
from shizheng.converters.extraction.named import introduced, named_behind
from shizheng.converters.extraction.period import year_said
from shizheng.converters.extraction.pointing import this_one, told_again
from shizheng.converters.extraction.release_changes import hear_compared
from shizheng.converters.extraction.release_doers import firm_told, speaker_of
from shizheng.converters.extraction.release_heads import hear_topic
from shizheng.converters.extraction.release_hearing import (
    EVENT,
    body_named,
    is_peak,
    open_span,
)
from shizheng.converters.extraction.release_samples import hear_price
from shizheng.converters.extraction.release_turns import hear_quantity
from shizheng.converters.extraction.scope import (
    NO_BODY,
    is_unnamed,
    largest,
    leading_place,
    rank_of,
    topic_of,
)
from shizheng.converters.extraction.status import ACTUAL, TARGET, cue_table, maybe_cue, status_cues
from shizheng.converters.extraction.themes import hear_theme, places_of
from shizheng.converters.extraction.time_words import find_time

_CONTEST = re.compile(rf"在?(?P<contest>[^，]{{2,24}}(?:{cue('contest.kind_heard')}))(?:中|上)?$")
#: what must come first for the figure to hold: 项目全部建成达产后可实现
AFTER = re.compile(
    rf"[^，、“]{{0,16}}?(?:{cue('stage.after')})(?:以后|之后|后(?![街山勤备期方院续台排进])|(?=可|每年可|年可))(?:每年|全年|年均)?"
    rf"(?:{cue('stage.will')})*(?:{cue('stage.yields')})?(?=[^，])"
)
#: a clause that says how a quantity went, without a figure
_MEASURED = re.compile(
    rf"(?P<noun>[^，、“”的在将对]{{2,20}}?(?:{cue('heard.quantity')}))"
    rf"(?:{cue('heard.growth')})?(?:{cue('heard.course')})"
)
#: 从主要产品产量看: what the parts that follow are measured by
_LOOKS = re.compile(r"(?:从|分|按)(?P<what>[^，、]{2,16}?)(?:情况|增速|增长)?来?看")
#: what is compared, in a clause of its own
_AGAINST_WHAT = re.compile(rf"(?P<noun>(?![与较比同和跟])[^，、“”]{{2,24}}?)(?:[与较比同跟])[^，]{{2,24}}?(?:{cue('heard.compared_last')})$")
#: 与上一季（2017年第4季）比较: the time that another is compared with
_SET_AGAINST = re.compile(rf"(?:[与较比和同]|相对于?)[^，。；（）]{{0,6}}(?:{cue('heard.time_before')})$")
#: 力争到2027年，: by when a goal is to be reached
_AIMS = re.compile(rf"(?:{cue('heard.aims')})[用在于到至]$|(?:^|[用力])[到至]$|力争$|确保$|争取$")
#: 明确了2023年的主要预期目标：: of which year what follows is
_GOALS = re.compile(rf"(?:{cue('heard.goals')})(?:是|为|如下)?$")
#: 2024年5月建成: when a work began or ended
_STANDS = re.compile(rf"(?:{cue('stage.before')}){{0,3}}(?:{cue('stage.reached')}){{1,3}}(?:使用|运营)?$")
_BRACKETED_DAY = re.compile(r"(?:^|[，。；：\n）])(?P<lead>[^，。；：\n（）]{0,80})(?:[今昨前][天晚日]|日前|近日)（$")
_TOLD = re.compile(
    rf"[，]?[^，。；]{{0,16}}(?:记者[^，。；]{{0,20}}(?:{cue('heard.learned')})|(?:记者)?从[^，。；]{{2,20}}(?:获悉|了解到|得知)"
    r"|[局委部办院府]消息(?=[，：]))"
)
#: from day to day: what an event of these days counts
_DAYS = re.compile(r"[0-9]日?起?(?:至|到|[-—~～])[0-9].*日")
#: until when somebody may apply says nothing of what is counted
_APPLIED_FOR = re.compile(cue("heard.applied_for"))
#: behind a day or an hour: until then something may be handed in
_CLOSES, _DAY_OR_HOUR = "截止", frozenset("日时午")
#: what something can do that there is already
_CAPACITY = frozenset(cues("status.capacity"))
#: what there is now, of which a plan tells what it is to become
_BY_NOW = frozenset(cues("heard.by_now"))
_CONTEST_ENDS = frozenset("价核名比赛评单榜估强查中上")
#: no noun phrase is longer: what stands farther off says nothing of a figure
REACH = 160


def hear_clause(text: str, clause: Clause, heard: Heard, memory: Memory, context: Context) -> None:
    """A clause without a figure."""
    start, end, mark = clause
    release = context.release
    if mark == "；" and not release:
        heard.holder = ""
    heard.on_event = heard.on_event and holds_on(text, clause)
    when = find_time(text, context.republic, start, end)
    if when is not None and release and text.startswith("截至", when.end()):
        up_to = find_time(text, context.republic, when.end() + len("截至"), end)
        if up_to is not None and up_to.start() == when.end() + len("截至"):
            heard.hear_time(when["period"], context)  # 今年截至7月12日止，
            heard.hear_time(f"截至{up_to['period']}", context)
            when = None
    if when is not None:
        lead = text[start : when.start()]
        # 预计某月完工 says when a work ends, not when figures hold; a body before it names an event of that year.
        ends_work = status_cues().search(lead) is not None and end - when.end() > 1
        if "日" in (words := when["period"]) or "天" in words or "晚" in words:
            # 昨日，记者获悉: when it was told, and not when figures hold
            ends_work = ends_work or _TOLD.match(text, when.end()) is not None
        if mark == "（" and (told := _BRACKETED_DAY.search(text, max(0, start - REACH), start)) is not None:
            # 某项采购昨天（10月18日）开标: the day of an event that the clause tells
            ends_work = ends_work or not opens_with_time(told["lead"], context)
        ends_work = ends_work or (when["period"][-1] != "前" and _STANDS.match(text, when.end(), end) is not None)
        if release:
            ends_work = ends_work or (mark == "（" and _SET_AGAINST.search(text, max(0, start - 16), start - 1) is not None)
            # from day to day something goes on: its figures are of those days
            ends_work = ends_work or ("至" not in words and EVENT.search(text, when.end(), end) is not None)
        peak = release and is_peak(text, clause, when.start(), when.end())
        ends_work = ends_work and not peak
        aims = when.end() == end and _AIMS.search(lead) is not None
        goals = not release and text[end : end + 1] == "：" and _GOALS.search(text, when.end(), end) is not None
        lasts = release and _DAYS.search(words) is not None and _APPLIED_FOR.search(lead) is None
        if not ends_work and (aims or peak or goals or lasts or (opens_with_time(lead, context) and not (heard.period_text and lead))):
            heard.hear_time(open_span(lead, when["period"], text[when.end() : when.end() + 8]), context)
        elif release and ends_work and words[-1] == "日":
            heard.day_told = words
        elif not context.dated and heard.said is None and not lead.endswith(_BEGUN):
            # 3月5日，某区2025年首场招聘会举行
            heard.said = year_said(when["period"], None)
    elif text[end - 1] == "后" and AFTER.match(text[start : end] + "，到") is not None:
        heard.hear_time(text[start : end], context)
    hear_cues(text, start, end, heard, memory)
    words = text[start : end]
    if not release and (again := told_again(text, start, end) or this_one(text, start, words, context.organisation)[0]):
        heard.topic, heard.scope = again, ""
    if (mark in ("", "；") or text.startswith("其中，", start - 3)) and (topic := topic_of(text, start, end + 1)):
        heard.topic = topic if "的" not in topic else named_behind(words) or topic
        memory.item = ""
    elif not release and (name := introduced(text, start, end) or largest(words)[0]):
        heard.topic, heard.scope, heard.holder = name, "", ""
        memory.item = ""
    unnamed = is_unnamed(context.organisation)
    opened = phrases.front_end(words) if release or unnamed else 0
    if release:
        if (bare := without_own(words, opened, context)) is not words:
            words, opened = bare, phrases.front_end(bare)
        if mark == "" and (scheme := schemes.headed(text, start, end)):
            heard.topic, heard.scope, heard.holder = scheme, "", ""
        elif scheme := schemes.named(text[start:end]):
            heard.hold(scheme)
        heard.speaker = speaker_of(words, heard.speaker)
        if (row := places_of(words)) or (name := body_named(text, clause, words, opened, heard.pointed)):
            heard.hold(row or name)
        elif firm := firm_told(words[opened:]):
            heard.hold(firm)
        hear_theme(words, opened, memory)
        hear_price(words[opened:], memory)
        hear_compared(words[opened:], memory)
        hear_topic(words, memory)
        if spoken := hear_quantity(text, clause, words[opened:], memory):
            heard.hear_time(spoken, context)
    if unnamed and (place := leading_place(words, opened)) is not None:
        heard.place = place["place"]
    if not release and (told := _MEASURED.match(words)) is not None:
        memory.keep(told["noun"], told["noun"])  # 收入增速高于平均水平，增长5%
    if not release and "双" in words and (both := _BOTH_MOVED.fullmatch(words)) is not None:
        memory.heads.extend(both["list"].split("、"))  # 事故起数、死亡人数实现“双下降”，分别下降
    if words[-1:] == "看" and (seen := _LOOKS.fullmatch(words)) is not None:
        memory.by = phrases.measure_of(seen["what"])
    elif words[-1:] == "中" and not release and words[:1] in ("在", "从"):
        memory.by = phrases.measure_of(words[:-1])  # 在商品零售额中，粮油类增长5%
    elif words[-1:] in ("较", "比") and (against := _AGAINST_WHAT.match(words)) is not None:
        memory.keep(against["noun"], against["noun"])  # 整体物价与一年前比较，上升2%
    if words == "其中":
        memory.open_parts()
    elif words[-1:] in _CONTEST_ENDS and (contest := _CONTEST.search(words)):
        memory.contest = contest["contest"]


_BOTH_MOVED = re.compile(r"(?P<list>[^，、]{2,14}(?:、[^，、]{2,14}?)+?)(?:均|都|继续|持续)*实现?“?双(?:下降|增长|提升|升|降|提高)”?")
#: before the year in which something came to be, which is not that of the figures behind it: 小区建于1986年
_BEGUN = cues("year.begun")


def opens_with_time(lead: str, context: Context) -> bool:
    """Whether time words behind ``lead`` hold for the rest of the sentence: nothing but a body or small words before them."""
    rest = lead[phrases.front_end(lead) :]
    return not rest or (rank_of(rest) is not None and NO_BODY.search(rest) is None) or rest in context.names


def hear_cues(text: str, start: int, end: int, heard: Heard, memory: Memory) -> str:
    """Takes in the cue words of a stretch; returns the status for the next figure alone, if one says so."""
    alone = ""
    if end - start < 2 or (begun := maybe_cue().search(text, start, end + 1)) is None:
        return alone
    table = cue_table()
    for match in status_cues().finditer(text, begun.start(), end + 1):  # the mark behind guards some: 学习计划，
        word = match.group()
        if word == _CLOSES and text[match.start() - 1] in _DAY_OR_HOUR:
            continue  # 报名至5月20日截止
        known = table.get(word)
        if known is None:
            if word[0] in "将已":
                heard.status, heard.cued = TARGET if word[0] == "将" else ACTUAL, True
            else:
                memory.account = word
            continue
        if word in _CAPACITY and memory.release and heard.told and heard.status != TARGET and text[match.start() - 1] != "后":
            continue  # 现有巴士9辆，每年可提供服务3万趟次: what there is can do it
        status, lasting = known
        if not lasting:
            alone = status
        elif status == ACTUAL and heard.status == TARGET and heard.cued and word in _BY_NOW:
            alone = status  # 计划提升现有量能由3吨增加至5吨
        elif status == TARGET or alone != TARGET:
            heard.status, heard.cued = status, True
    return alone
