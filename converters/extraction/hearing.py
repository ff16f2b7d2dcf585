"""What clauses say besides their figures: when, whether planned, of whom."""

from __future__ import annotations

import re

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.bodies import is_body, office_of, without_name, without_own
from shizheng.converters.extraction.clauses import Clause
from shizheng.converters.extraction.context import Context
from shizheng.converters.extraction.cutting import last_act
from shizheng.converters.extraction.event import holds_on
from shizheng.converters.extraction.facts import made
from shizheng.converters.extraction.heard import Front, Heard
from shizheng.converters.extraction.holders import held, is_place_or_site
from shizheng.converters.extraction.levels import level_before
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.memory import Memory
from shizheng.converters.extraction.named import introduced, named_behind, opened_with, told_of, without_this
from shizheng.converters.extraction.period import year_said
from shizheng.converters.extraction.release_hearing import (
    CHIEF,
    EVENT,
    UNSETTLED,
    body_named,
    is_peak,
    open_span,
    release_front,
)
from shizheng.converters.extraction.scope import (
    NO_BODY,
    is_unnamed,
    largest,
    leading_body,
    leading_place,
    rank_of,
    topic_of,
    whole_words,
)
from shizheng.converters.extraction.statistical_words import CENSUS, is_set_against, time_of_bracket
from shizheng.converters.extraction.status import ACTUAL, TARGET, cue_table, maybe_cue, status_cues
from shizheng.converters.extraction.themes import hear_theme, places_of
from shizheng.converters.extraction.time_words import find_base, find_time

_CONTEST = re.compile(rf"在?(?P<contest>[^，]{{2,24}}(?:{cue('contest.kind_heard')}))(?:中|上)?$")
_LED = re.compile(r"(?P<led>[为向给在于对])(?:全.|辖区|我.|该.)?$")
#: what must come first for the figure to hold: 项目全部建成达产后可实现
_AFTER = re.compile(rf"[^，、“]{{0,16}}?(?:{cue('stage.after')})(?:以后|之后|后)(?:每年|全年|年均)?(?:{cue('stage.will')})*(?:{cue('stage.yields')})?(?=[^，])")
#: a clause that says how a quantity went, without a figure
_MEASURED = re.compile(
    rf"(?P<noun>[^，、“”的在将对]{{2,20}}?(?:{cue('heard.quantity')}))"
    rf"(?:{cue('heard.growth')})?(?:{cue('heard.course')})"
)
#: who gives to whom, before a verb: 志愿者向居民
_GIVES = re.compile(r"[一-鿿]{2,6}(?:[向给]|(?<![成作分称认因较更视以])为)(?![主止期了])[一-鿿]{2,10}?(?=[发提赠捐送讲宣普派解办开挽追授垫配减免流购收采销])")
#: what something is done by or for: 围绕某工程开发岗位
_LEADS_IN = cues("heard.leads_in")
#: 从主要产品产量看: what the parts that follow are measured by
_LOOKS = re.compile(r"(?:从|分|按)(?P<what>[^，、]{2,16}?)(?:情况|增速|增长)?来?看")
#: when figures are given out, before the time that they are of
_GIVEN_OUT = re.compile(rf"(?:[上下]午|正式|对外|最新)*(?:{cue('heard.gives_out')})(?:的|了)?(?=[^，]{{2}})")
#: what is compared, in a clause of its own
_AGAINST_WHAT = re.compile(rf"(?P<noun>(?![与较比同和跟])[^，、“”]{{2,24}}?)(?:[与较比同跟])[^，]{{2,24}}?(?:{cue('heard.compared_last')})$")
_OF_YEAR = re.compile(rf"年度(?:{cue('heard.plan_of_year')})")
_OURS = re.compile(r"我[省市区县旗州镇乡村校院](?=[^、，])")
_BODY_END = re.compile(r"[省市区县旗州镇乡道村府局委办厅司团行学院关队处]")
#: links that leave a body as what is counted: 上市公司累计达38家
_NOTHING = frozenset({"", "达", "达到", "为", "有", "共有"})
#: so long is another line of a headline, and not a cell of a table
_LINE = 6
#: what time words may go on with: 第三季末
_TIME_ENDS = re.compile(r"[末底](?![端梢级位期代部])的?|的")
_COUNTED = cues("noun.counted_body")
#: how the time of a figure that another is compared with ends: 较2021年的5%, 较2021年5%
_BASES = ("的", "之", "年", "月", "度", "底", "末")
#: what leads to that which a figure is compared with
_AGAINST = ("较", "比", "与", "相较于")
#: 力争到2027年，: by when a goal is to be reached
_AIMS = re.compile(rf"(?:{cue('heard.aims')})[用在于到至]$|(?:^|[用力])[到至]$|力争$|确保$|争取$")
#: 2024年5月建成: when a work began or ended
_STANDS = re.compile(rf"(?:{cue('stage.before')}){{0,3}}(?:{cue('stage.reached')}){{1,3}}(?:使用|运营)?$")
_BRACKETED_DAY = re.compile(r"(?:^|[，。；：\n）])(?P<lead>[^，。；：\n（）]{0,80})(?:[今昨前][天晚日]|日前|近日)（$")
_TOLD = re.compile(rf"[，]?[^，。；]{{0,16}}(?:记者[^，。；]{{0,20}}(?:{cue('heard.learned')})|(?:记者)?从[^，。；]{{2,20}}(?:获悉|了解到|得知)|[局委部办院府]消息(?=[，：]))")
_CONTEST_ENDS = frozenset("价核名比赛评单榜估强查中上")
#: no noun phrase is longer: what stands farther off says nothing of a figure
REACH = 160


def hear_clause(text: str, clause: Clause, heard: Heard, memory: Memory, context: Context) -> None:
    """A clause without a figure."""
    heard.on_event = heard.on_event and holds_on(text, clause)
    when = find_time(text, context.republic, clause.start, clause.end)
    if when is not None:
        lead = text[clause.start : when.start()]
        # 预计某月完工 says when a work ends, not when figures hold; a body before it names an event of that year.
        ends_work = status_cues().search(lead) is not None and clause.end - when.end() > 1
        if "日" in (words := when["period"]) or "天" in words or "晚" in words:
            # 昨日，记者获悉: when it was told, and not when figures hold
            ends_work = ends_work or _TOLD.match(text, when.end()) is not None
        if clause.mark == "（" and (told := _BRACKETED_DAY.search(text, max(0, clause.start - REACH), clause.start)) is not None:
            # 某项采购昨天（10月18日）开标: the day of an event that the clause tells
            ends_work = ends_work or not _opens(told["lead"], context)
        ends_work = ends_work or (when["period"][-1] != "前" and _STANDS.match(text, when.end(), clause.end) is not None)
        if context.release:
            ends_work = ends_work or EVENT.search(text, when.end(), clause.end) is not None
        peak = context.release and is_peak(text, clause, when.start(), when.end())
        ends_work = ends_work and not peak
        aims = when.end() == clause.end and _AIMS.search(lead) is not None
        if not ends_work and (aims or peak or (_opens(lead, context) and not (heard.period_text and lead))):
            heard.hear_time(open_span(lead, when["period"], text[when.end() : when.end() + 8]), context)
        elif not context.dated and heard.said is None:
            # 3月5日，某区2025年首场招聘会举行
            heard.said = year_said(when["period"], None)
    elif text[clause.end - 1] == "后" and _AFTER.match(text[clause.start : clause.end] + "，到") is not None:
        heard.hear_time(text[clause.start : clause.end], context)
    hear_cues(text, clause.start, clause.end, heard, memory)
    words = text[clause.start : clause.end]
    if (clause.mark in ("", "；") or text.startswith("其中，", clause.start - 3)) and (topic := topic_of(text, clause.start, clause.end + 1)):
        heard.topic = topic if "的" not in topic else named_behind(words) or topic
        memory.item = ""
    elif not context.release and (name := introduced(text, clause.start, clause.end) or largest(words)[0]):
        heard.topic, heard.scope, heard.holder = name, "", ""
        memory.item = ""
    if context.release:
        words = without_own(words, context)
        if (row := places_of(words)) or (name := body_named(text, clause, words, heard.pointed)):
            heard.hold(row or name)
        hear_theme(words, memory)
    if is_unnamed(context.organisation):
        opened = phrases.front().match(words)
        if (place := leading_place(words, opened.end() if opened else 0)) is not None:
            heard.place = place["place"]
    if not context.release and (told := _MEASURED.match(words)) is not None:
        memory.keep(told["noun"], told["noun"])  # 收入增速高于平均水平，增长5%
    if words[-1:] == "看" and (seen := _LOOKS.fullmatch(words)) is not None:
        memory.by = phrases.measure_of(seen["what"])
    elif words[-1:] in ("较", "比") and (against := _AGAINST_WHAT.match(words)) is not None:
        memory.keep(against["noun"], against["noun"])  # 整体物价与一年前比较，上升2%
    if words == "其中":
        memory.open_parts()
    elif words[-1:] in _CONTEST_ENDS and (contest := _CONTEST.search(words)):
        memory.contest = contest["contest"]


def _opens(lead: str, context: Context) -> bool:
    """Whether time words behind ``lead`` hold for the rest of the sentence: nothing but a body or small words before them."""
    opened = phrases.front().match(lead)
    assert opened is not None
    rest = lead[opened.end() :]
    return not rest or (rank_of(rest) is not None and NO_BODY.search(rest) is None) or rest in context.names


def hear_cues(text: str, start: int, end: int, heard: Heard, memory: Memory) -> str:
    """Takes in the cue words of a stretch; returns the status for the next figure alone, if one says so."""
    alone = ""
    if end - start < 2 or maybe_cue().search(text, start, end) is None:
        return alone
    table = cue_table()
    for match in status_cues().finditer(text, start, end + 1):  # the mark behind guards some: 学习计划，
        word = match.group()
        known = table.get(word)
        if known is None:
            if word[0] in "将已":
                heard.status, heard.cued = TARGET if word[0] == "将" else ACTUAL, True
            else:
                memory.account = word
            continue
        status, lasting = known
        if not lasting:
            alone = status
        elif status == TARGET or alone != TARGET:
            heard.status, heard.cued = status, True
    return alone


def hear_front(
    text: str, since: int, start: int, end: int, heard: Heard, memory: Memory, context: Context, *, opens: bool
) -> Front:
    """The words from ``start`` to the figure at ``end``, with time, scope, body and small words taken out.

    ``since`` is where the figure before ends: time words from there on count.
    """
    before = text[max(start, end - REACH) : end]
    line, blank, last = before.rpartition(" ")
    if blank and not context.release and "。" not in text and len(line) >= _LINE and phrases.verb().search(last) is not None:
        before = last  # the second line of a headline
    core, subject, spoken = before, "", "" if before else time_of_bracket(text[max(0, end - REACH) : end], context.republic)
    if since < start and (early := find_time(text, context.republic, since, start)):
        heard.hear_time(early["period"], context)
    when = find_time(before, context.republic)
    if when is not None and when["period"][-1] in "日天" and (told := _GIVEN_OUT.match(before, when.end())) is not None:
        before = core = before[told.end() :]  # 某局昨日公布3月零售额
        when = find_time(before, context.republic)
    if when is not None and heard.period_text and is_set_against(when, before, text, end):
        before = core = before[when.end() :]
        when = None
    if when is not None and when["period"] in UNSETTLED:
        # 未来到113年
        when = find_time(before, context.republic, when.end(), when.end() + 8) or when
    if when is not None:
        lead = before[: when.start()]
        words = open_span(lead, when["period"], before[when.end() : when.end() + 8])
        if before[when.end() :] == "的":
            # 由2021年的58%, 提高到2024年的92%: the year is that of this figure alone.
            spoken, core = words, lead
        elif _opens(lead, context):
            if context.release and (scope := whole_words().search(lead)):
                heard.hear_scope(scope.group())
            heard.hear_time(words, context)
            opened = phrases.front().match(lead)
            subject = lead[opened.end() :] if opened else ""
            subject = "" if context.release and subject[:1] == "各" else subject
            core = before[when.end() :]
            if context.release:
                core = core[time_end.end() :] if (time_end := _TIME_ENDS.match(core)) is not None else core
        elif (context.month and context.release) or not phrases.verb().match(lead):
            heard.hear_time(words, context)
            core = lead.rpartition("：")[2] + before[when.end() :]
        else:
            # Said in the middle of the clause, it is said of this figure alone: 发放某月至某月补贴.
            spoken, core = words, lead + before[when.end() :]
    elif (before.endswith(_BASES) and (base := find_base(before, context.republic))) or ("普查" in before and (base := CENSUS.search(before)) is not None):
        spoken, core = base["period"], before[: base.start()]
    elif "年度" in before and _OF_YEAR.search(before):
        spoken = "年度"
    if "其中" in before:
        memory.open_parts()
    opened = phrases.front().match(core)
    assert opened is not None
    if opened.end() and (scope := whole_words().search(core, 0, opened.end())):
        heard.hear_scope(scope.group())
    if not (subject or context.release) and (office := office_of(core, opened.end(), context)):
        subject, core = office, core[opened.end() + len(office) :]
        opened = phrases.front().match(core)
        assert opened is not None
    led_by = _LED.search(core, 0, opened.end()) if opened.end() else None
    came = core.endswith("从", 0, opened.end())
    core = core[opened.end() :]
    core = core.lstrip("“‘") if core in ("“", "‘") else core
    if core.startswith(_LEADS_IN):
        core = core[last_act(core) :]
    if "后" in core and (after := _AFTER.match(core)) is not None:
        heard.hear_time(core[: core.index("后") + 1], context)
        core = core[after.end() :]
    if led_by is not None and led_by["led"] != "对" and (acted := phrases.verb().search(core, 2)) and len(core) - acted.end() > 1:
        # 为企业办理贷款, 在车站设置书柜: for whom and where is no part of what.
        if context.release and led_by["led"] in "在于" and is_place_or_site(core[: acted.start()]):
            subject = core[: acted.start()]
        core = core[acted.start() :]
    if core[-2:-1] == "全" and whole_words().fullmatch(core, len(core) - 2) and phrases.verb().fullmatch(core, 0, len(core) - 2):
        heard.scope, core = core[-2:], core[:-2]  # 完成全市660公里人行道
    if not context.release and ("向" in core or "给" in core or "为" in core) and (given := _GIVES.match(core)) is not None and phrases.verb().match(core, given.end()):
        core = core[given.end() :]  # 志愿者向居民发放
    if not context.release and (most := largest(text[max(since, end - REACH) : end]))[0]:
        (heard.topic, core), memory.item = most, ""  # 其中投资最大项目为某项目、总投资
    thing = None if subject or context.release else opened_with(core)
    core, named = ("", "") if thing is not None else without_name(core, context)
    if context.release and not named and (chief := CHIEF.match(core)):
        named, core = context.organisation, core[chief.end() :]
    if named and is_unnamed(context.organisation) and named not in context.names:
        heard.place = named
    if context.release and named and (inner := held(core)) is not None:
        named, core = inner  # 某市政府某局已提供
    subject = subject or named
    if not (subject or context.release) and (level := level_before(core, context.organisation)):
        subject = level
        heard.topic, heard.scope = (heard.topic, heard.scope) if level == context.level else (level, "")
    if len(core) > 3 and not (subject or context.release) and _BODY_END.search(core, 1, 17) and not phrases.verb().match(core):
        body = leading_body().match(core)
        if body is not None and is_body(body["body"]) and NO_BODY.search(body["body"]) is None:
            rest = core[body.end() :]
            behind = rest[phrases.front().match(rest).end() :]  # type: ignore[union-attr]
            if behind not in _NOTHING or not body["body"].endswith(_COUNTED):
                # 该分局: the body that the article is about
                # 从某县引进: where from is not who
                # 县卫生局 of a text about 某县卫生局 is that
                own = body["body"][0] in "该我本" or came or (rank_of(body["body"]) is None and context.organisation.endswith(body["body"]))
                subject, core = "" if own else body["body"], behind
    if "我" in core and not context.release and (acted := phrases.verb().match(core)) is not None and (ours := _OURS.match(core, acted.end())) is not None:
        subject, core = "", core[: acted.end()] + core[ours.end() :]  # 某厅下达我市资金: it is of us, whoever gives it
    if not (subject or context.release) and (thing := thing or told_of(text, start, core, context.organisation)) is not None:
        subject, core = thing.name, thing.rest
        core = core[phrases.front().match(core).end() :]  # type: ignore[union-attr]
        if opens and subject:
            heard.topic, heard.scope = subject, ""
    if not context.release:
        core = without_this(core)
    led = led_by["led"] if led_by is not None else ""
    if context.release:
        compared = before[: len(before) - len(core)].endswith(_AGAINST) if before.endswith(core) else False
        core, subject, timed = release_front(core, subject, heard, context, compared=compared)
        spoken = timed or spoken
    if subject and core:  # a place for itself (东区12例) is no more than that
        heard.hold(subject)
    if opens and (topic := topic_of(text, start, end)):
        heard.topic = topic
    if opens:
        heard.body = subject
    return made(Front, (core, led, spoken, subject))
