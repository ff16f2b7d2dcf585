"""The words before a figure: with the time, the scope, the body and the small words taken out that say when, where and of whom."""

from __future__ import annotations

import re

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.bodies import holder_named, is_body, office_of, without_name
from shizheng.converters.extraction.clause_doers import doer
from shizheng.converters.extraction.comparing import is_against_whole
from shizheng.converters.extraction.context import Context
from shizheng.converters.extraction.cutting import last_act
from shizheng.converters.extraction.doing import after_whom
from shizheng.converters.extraction.facts import made
from shizheng.converters.extraction.heard import Front, Heard
from shizheng.converters.extraction.hearing import AFTER, REACH, opens_with_time
from shizheng.converters.extraction.holders import held, is_place_or_site
from shizheng.converters.extraction.levels import level_before
from shizheng.converters.extraction.lexicon import cue, cues, firsts, lasts
from shizheng.converters.extraction.memory import Memory
from shizheng.converters.extraction.named import opened_with, told_by
from shizheng.converters.extraction.pointing import most_of_them, this_one, told_of, without_this
from shizheng.converters.extraction.release_doers import acting, giver
from shizheng.converters.extraction.release_hearing import CHIEF, UNSETTLED, open_span, release_front
from shizheng.converters.extraction.scope import (
    NO_BODY,
    is_unnamed,
    largest,
    leading_body,
    rank_of,
    topic_of,
    whole_words,
)
from shizheng.converters.extraction.statistical_words import CENSUS, is_set_against, time_of_bracket
from shizheng.converters.extraction.time_words import find_base, find_time

_LED = re.compile(r"(?P<led>(?<![次序别则均皆即者多])为|[向给在于对])(?:全.|辖区|我.|该.|主要|重点|部分|其他)?$")
#: what something is done by or for: 围绕某工程开发岗位
_LEADS_IN = cues("heard.leads_in")
_LEADS_IN_FIRST = firsts("heard.leads_in")
#: by what means it is done, before the verb
_MANNER = re.compile(rf"[^，]{{2,24}}?等(?:[多各]种)?(?:{cue('heard.manner')})")
#: when figures are given out, before the time that they are of
_GIVEN_OUT = re.compile(rf"(?:[上下]午|正式|对外|最新)*(?:{cue('heard.gives_out')})(?:的|了)?(?=[^，]{{2}})")
_OF_YEAR = re.compile(rf"年度(?:{cue('heard.plan_of_year')})")
#: for whom it is done, or who does it: neither is a part of what is measured
_FOR_WHOM = frozenset("给该为向")
_OURS = re.compile(r"我[省市区县旗州镇乡村校院](?=[^、，])")
#: bodies named before the last of a row: 某部、某局下达
_BESIDE = re.compile(rf"(?:(?P<body>[一-鿿]{{2,10}}?(?:{cue('scope.body')}|部))、)+")
_BODY_END = re.compile(f"[{''.join(sorted(lasts('scope.body', besides='省市区县旗州镇乡村队部')))}]")
#: links that leave a body as what is counted: 上市公司累计达38家
_NOTHING = frozenset(("", *cues("link.of_those_counted")))
#: 市政府, 县政府: whose it is is not said
_PLACE_GOVERNMENT = 3
#: with what the name of the place ends whose office follows, and with what offices of two characters begin
_OF_OFFICE = ("政府", "县", "市", "区", "乡", "镇")
_OFFICE_FIRST, _OFFICE_LAST = frozenset("警消"), frozenset("局处署队关")
#: so long is another line of a headline, and not a cell of a table
_LINE = 6
#: 今年1至10月间
_WITHIN = re.compile("^间(?![接隔歇谍断距作])")
#: what time words may go on with: 第三季末
_TIME_ENDS = re.compile(r"[末底](?![端梢级位期代部])的?|的|间(?![接隔歇谍断距作])")
_COUNTED = cues("noun.counted_body")
#: counts of titles, and the whole that gives them
_COUNTS = re.compile(r"[0-9一二两三四五六七八九十]+[余多]?[个家处项名件位座所](?=[，。；、（和]|$)")
_GIVEN_BY = re.compile(r"全[国省市](?:首批)?$")
#: 全国文明村镇, 累计产值: what says where or how much in all is part of the noun right behind it
_PART_OF_NOUN = re.compile(cue("scope.part_of_noun"))
_PART = max(map(len, cues("scope.part_of_noun")))
#: 目前，该局已: what points back stands no farther into the words before a figure
_THIS_NEAR = 12
_UP_TO = re.compile("截[至止]|迄至?|至")
_TO_NOW = re.compile(r"[^，。；]{0,3}[增升提降减扩长][^，。；]{0,3}[至到为]")
#: 由去年97人增加到今年
_GROWS = re.compile(r"[^，。；]{0,8}?[增升提降减扩][^，。；]{0,4}?[至到为]")
#: how the time of a figure that another is compared with ends: 较2021年的5%, 较2021年5%
_BASES = frozenset("的之年月度底末")
#: what leads to that which a figure is compared with
_AGAINST = ("较", "比", "与", "相较于")


def hear_front(
    text: str, since: int, start: int, end: int, heard: Heard, memory: Memory, context: Context, *, opens: bool
) -> Front:
    """The words from ``start`` to the figure at ``end``, with time, scope, body and small words taken out.

    ``since`` is where the figure before ends: time words from there on count.
    """
    release = context.release
    before, core, subject, spoken = _without_time(text, since, start, end, heard, context)
    if "其中" in before:
        memory.open_parts()
    if not (subject or release) and "该" in core[:_THIS_NEAR] and (this := this_one(text, start, core, context.organisation))[0]:
        subject, core = this
    work = told_by(core) if "的" in core and not (subject or release) else None
    if work is not None:
        subject, core = work
        if opens:
            heard.topic, heard.scope = subject, ""
    honours = not (release or subject) and memory.titles and _COUNTS.match(text, end) is not None
    if not (subject or release) and (most_of := most_of_them(core)):
        subject, core = most_of, ""
        heard.hold(subject)
    core, subject, led, came = _without_opening(core, subject, heard, context, honours=honours)
    if not (subject or release or came or led) and (does := doer(core, context.persons))[0]:
        subject, core = does
    core, subject = _down_to_act(core, subject, led, heard, context)
    if not release and (most := largest(text[max(since, end - REACH) : end]))[0]:
        (heard.topic, core), memory.item = most, ""  # 其中投资最大项目为某项目、总投资
    thing = None if subject or release else opened_with(core)
    core, subject = ("", subject) if thing is not None else _without_holder(core, subject, heard, context)
    if not (subject or release) and (level := level_before(core, context.organisation, context.level)):
        subject = level
        heard.topic, heard.scope = (heard.topic, heard.scope) if level == context.level else (level, "")
    core, subject = _without_body(core, subject, context, came=came)
    if subject and not release and f"{subject}在" in text[start:end] and led != "在":
        core, subject = _down_to_act(core, subject, "在", heard, context)  # 某镇在甲、乙等村共发展大棚
    if not (subject or release) and (thing := thing or told_of(text, start, core, context.organisation)) is not None:
        subject, core = thing.name, thing.rest
        core = core[phrases.front_end(core) :]
        if opens and subject:
            heard.topic, heard.scope = subject, ""
    if release:
        compared = before[: len(before) - len(core)].endswith(_AGAINST) if before.endswith(core) else False
        if core and (named := (None if subject else giver(core)) or acting(core, subject)) is not None:
            subject, core = named
        core, subject, timed = release_front(core, subject, heard, context, compared=compared)
        spoken = timed or spoken
    else:
        core = without_this(core)
    if subject and core:  # a place for itself (东区12例) is no more than that
        heard.hold(subject)
    if opens and work is None and (topic := topic_of(text, start, end)):
        heard.topic = topic
    if opens:
        heard.body = subject
    return made(Front, (core, led, spoken, subject))


def _without_time(text: str, since: int, start: int, end: int, heard: Heard, context: Context) -> tuple[str, str, str, str]:
    """The words before a figure, their core without the time, whom they name before that, and the time of this figure alone."""
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
        if context.release and _UP_TO.match(before, when.end()) and (up_to := find_time(before[when.end() :], context.republic)) is not None:
            heard.hear_time(when["period"], context)  # 114年截至4月30日止
            before = core = before[when.end() :]
            when = up_to
            lead = before[: when.start()]
        words = open_span(lead, when["period"], before[when.end() : when.end() + 8])
        if before[when.end() :] == "的" or (
            before[when.end() :] in ("", "度") and ((lead.endswith("由") and _GROWS.match(text, end) is not None) or _TO_NOW.fullmatch(lead) is not None)
        ):
            # 由2021年的58%, 提高到2024年的92%: the year is that of this figure alone.
            spoken, core = words, lead if before[when.end() :] == "的" else lead[:-1]
            if _TO_NOW.fullmatch(lead) is not None and words.endswith(("年", "年度")):
                heard.hear_time(words, context)  # 增加到今年的97人，增加10人: the change is of this year
        elif opens_with_time(lead, context):
            if context.release and (scope := whole_words().search(lead)):
                heard.hear_scope(scope.group())
            heard.hear_time(words, context)
            subject = lead[phrases.front_end(lead) :]
            subject = "" if context.release and subject[:1] == "各" else subject
            core = before[when.end() :]
            if context.release:
                core = core[time_end.end() :] if (time_end := _TIME_ENDS.match(core)) is not None else core
        elif (context.month and context.release) or not phrases.verb().match(lead):
            heard.hear_time(words, context)
            core = (lead.rstrip("于在自至") if context.release else lead).rpartition("：")[2] + _WITHIN.sub("", before[when.end() :])
        else:
            # Said in the middle of the clause, it is said of this figure alone: 发放某月至某月补贴.
            spoken, core = words, lead + before[when.end() :]
    elif (before[-1:] in _BASES and (base := find_base(before, context.republic))) or ("普查" in before and (base := CENSUS.search(before)) is not None):
        spoken, core = base["period"], before[: base.start()]
    elif "年度" in before and _OF_YEAR.search(before):
        spoken = "年度"
    return before, core, subject, spoken


def _without_opening(core: str, subject: str, heard: Heard, context: Context, *, honours: bool = False) -> tuple[str, str, str, bool]:
    """The core without what opens it and the office before that, whose office it is, the preposition at the end of what opened it,
    and whether that was 从. ``honours``: a list counts titles, whose names may open with the whole that gives them (全省文明村3个)."""
    opened = phrases.front_end(core)
    given = _GIVEN_BY.search(core, 0, opened) if honours and opened and phrases.verb().match(core, opened) is None else None
    if given is not None or is_against_whole(core):
        return core[given.start() if given is not None else 0 :], subject, "", False
    if opened and (scope := whole_words().search(core, 0, opened)):
        heard.hear_scope(scope.group())
    if not (subject or context.release) and (office := office_of(core, opened, context)):
        subject, core = office, core[opened + len(office) :]
        opened = phrases.front_end(core)
    if not opened:
        return core.lstrip("“‘") if core in ("“", "‘") else core, subject, "", False
    if context.release and core[opened - 1] == "经" and "的" in core[opened:-1]:
        opened -= 1  # 经旅行社提供服务的居民
        if not opened:
            return core, subject, "", False
    led_by = _LED.search(core, 0, opened)
    led = led_by["led"] if led_by is not None else ""
    came = core.endswith("从", 0, opened)
    core = core[_noun_start(core, opened, context.organisation) :]
    return core.lstrip("“‘") if core in ("“", "‘") else core, subject, led, came


def _noun_start(core: str, opened: int, organisation: str) -> int:
    """Where the noun begins behind what opens ``core`` up to ``opened``: before its last word where that is part of it (全国文明村, of a place)."""
    part = _PART_OF_NOUN.match(core, max(0, opened - _PART))
    if part is None or part.end() != opened or len(core) < opened + 2 or phrases.verb().match(core, opened) is not None:
        return opened
    return opened if part[0] == "全国" and rank_of(organisation) is None else part.start()


def _down_to_act(core: str, subject: str, led: str, heard: Heard, context: Context) -> tuple[str, str]:
    """The core from the act on whose object the figure counts: without what it is done by, after, for whom, where and to whom."""
    if core[:1] in _LEADS_IN_FIRST and core.startswith(_LEADS_IN):
        core = core[last_act(core) :]
    if "等" in core and (by := _MANNER.match(core)) is not None and phrases.verb().search(core, by.end(), by.end() + 4) is not None:
        core = core[by.end() :]  # 通过电话、短信等方式劝阻群众
    if ("后" in core or "可" in core) and (after := AFTER.match(core)) is not None:
        if "后" in after[0]:
            heard.hear_time(core[: core.index("后") + 1], context)
        core = core[after.end() :]
    if led and led != "对" and (acted := phrases.verb().search(core, 2)) and len(core) - acted.end() > 1:
        # 为企业办理贷款, 在车站设置书柜: for whom and where is no part of what.
        if context.release and led in "在于" and is_place_or_site(core[: acted.start()]):
            subject = core[: acted.start()]
        core = core[acted.start() :]
    if core[:1] in _FOR_WHOM and not context.release and (acted := phrases.verb().search(core, 2)) is not None:
        plain = acted.end() < len(core) and "、" not in core[: acted.start()]
        core = core[acted.start() :] if plain else core  # 给某校一次性划拨土地, 该社区管辖楼宇
    if core[-2:-1] == "全" and whole_words().fullmatch(core, len(core) - 2) and phrases.verb().fullmatch(core, 0, len(core) - 2):
        heard.scope, core = core[-2:], core[:-2]  # 完成全市660公里人行道
    return (core if context.release else after_whom(core)), subject


def _without_holder(core: str, subject: str, heard: Heard, context: Context) -> tuple[str, str]:
    """The core without the name of the one that it opens with, and who that is, unless ``subject`` is known."""
    whole = core
    core, named = without_name(core, context)
    if context.organisation and named.endswith(context.organisation):
        named = context.organisation  # 某省某市某县, of a text about that county
    if context.release and not named and (chief := CHIEF.match(core)):
        named, core = context.organisation, core[chief.end() :]
    if named and is_unnamed(context.organisation) and named not in context.names:
        heard.place = named
    if context.release and named and (inner := held(core)) is not None:
        government = whole[: -len(core)]
        named, core = inner  # 某市政府某局已提供
        office = government.endswith("政府") or (named[-1] in _OFFICE_LAST and "、" not in named)
        if office and government.endswith(_OF_OFFICE) and len(government) >= _PLACE_GOVERNMENT:
            named = government + named  # 某县政府卫生局
    elif context.release and named and core[:1] in _OFFICE_FIRST and (full := held(whole)) is not None and full.name.startswith(named):
        named, core = full  # 某市警局
    return core, subject or named


def _without_body(core: str, subject: str, context: Context, *, came: bool) -> tuple[str, str]:
    """The core without a body that it opens with, and that body, unless ``subject`` is known or it ``came`` from there."""
    if len(core) > 3 and not (subject or context.release) and _BODY_END.search(core, 1, 17) and not phrases.verb().match(core):
        beside = _BESIDE.match(core) if "、" in core else None
        body = leading_body().match(core, beside.end() if beside is not None and is_body(beside["body"]) else 0)
        if body is not None and is_body(body["body"]) and NO_BODY.search(body["body"]) is None:
            rest = core[body.end() :]
            behind = rest[phrases.front_end(rest) :]
            if behind not in _NOTHING or not body["body"].endswith(_COUNTED):
                # 该分局: the body that the article is about
                # 从某县引进: where from is not who
                # 县卫生局 of a text about 某县卫生局 is that
                # 县财政 is the purse of the place that the text is about
                own = body["body"][0] in "该我本" or came or body["body"].endswith("财政")
                own = own or (rank_of(body["body"]) is None and context.organisation.endswith(body["body"]))
                subject, core = "" if own else core[: body.end()], behind
    if len(core) > 3 and not (subject or context.release or came) and (place := holder_named(core))[0]:
        subject, core = place
    if "我" in core and not context.release and (acted := phrases.verb().match(core)) is not None and (ours := _OURS.match(core, acted.end())) is not None:
        subject, core = "", core[: acted.end()] + core[ours.end() :]  # 某厅下达我市资金: it is of us, whoever gives it
    return core, subject
