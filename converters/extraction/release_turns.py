"""Turns of phrase in which releases give their figures: sums of what a clause lists, shares in brackets, places that share a noun."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.clauses import Clause
from shizheng.converters.extraction.cutting import noun_behind
from shizheng.converters.extraction.facts import Quantity
from shizheng.converters.extraction.kind import SHARES, is_count
from shizheng.converters.extraction.lexicon import cue, cues, lasts, pattern_of
from shizheng.converters.extraction.memory import Memory, Reading
from shizheng.converters.extraction.time_words import searcher

#: a clause that names what the next goes on with is no longer, and a name in a list
_REACH, _NAME = 60, 12
_JOINT = re.compile(r"、|以及|和|及|与|暨")
#: 以9亿元创下新纪录, 以9成居冠: how the figure does it
_BY_FIGURE = frozenset("创写刷居位名排夺荣高拿获稳称跃")
#: what leads to another figure, when nothing else stands between
_SET_AGAINST = frozenset(("较", "比", "与", "和", "跟", "同比"))
#: 吸引90万人次纪录: no noun of what is counted
_NO_THING = frozenset(("纪录", "规模", "水准", "水平", "佳绩", "新高"))
#: 本次补助额度以某标准的80%为标准: of what the share is
_TAKEN_AS = re.compile(r"(?P<noun>[^，、]{2,20}?)(?:系|即|均|皆|则)?以[^，]{3,40}的")
_AS_WHAT = re.compile(r"为(?:标准|准|基准|上限|限|原则|度|计算|基础)")


def turned(core: str, noun: str, rest: str, behind: str, unit: str) -> tuple[str, str, str]:
    """The words before a figure, the noun behind it and the words behind that, where the clause says what the figure comes to (以…创下新纪录),
    or ``noun`` is what is measured next (接种760剂接种率)."""
    if noun in _SET_AGAINST:
        noun, rest = "", behind  # 9件较上年多2件
    if noun and is_count(unit) and (noun in _NO_THING or (noun[-1] == "率" and len(noun) > 2)):
        core = core.rpartition("创下")[2] if noun in _NO_THING else core
        noun, rest = "", behind
    elif not noun and is_count(unit) and behind[:1] == "的" and not phrases.measure_of(core):
        noun, rest = noun_behind(behind[1:])  # 现有约12万辆的机车
    if behind[:1] == "由" and is_count(unit) and (run := _RUN_BY.match(behind)) is not None:
        noun, rest = run["noun"], behind[run.end() :]  # 5家由某机构营办的院舍
    if core[-1:] == "以" and behind[:1] in _BY_FIGURE:
        core = core[:-1]
    if noun and core[-1:] in _FROM and is_count(unit):
        core = core[:-1]  # 范围由50间小学扩展至
    return core, noun, rest


#: 5家由某机构营办的院舍
_RUN_BY = re.compile(r"(?P<noun>由[^，。；、的0-9]{2,16}的[^，。；、的0-9（]{2,12})(?=[，。；、（]|$)")
#: 新启用的6家, 较早前已公布的10个: what those counted were is part of their name
_WERE = re.compile(r"(?:[^，的]*(?:计及|连同|包括|除了?|加上|有关|本身))?(?P<what>[^，、的0-9]{0,8}(?:已|新|现|尚未|未|相继|正在|刚)[^，、的0-9]{1,8})的$")


def were(core: str, noun: str, unit: str, memory: Memory) -> Reading | None:
    """What is said with 的 before a count whose noun stands behind it, with that noun (新启用的6家中心: 新启用的中心); None where nothing is."""
    found = _WERE.fullmatch(core) if noun and core[-1:] == "的" and is_count(unit) else None
    if found is None:
        return None
    indicator = f"{found['what']}的{noun}"
    memory.keep(indicator, noun)
    memory.item = noun
    return Reading(indicator, "clause-as-attribute")


#: 针对某工厂进行稽查: what is done to whom
_DONE_TO = re.compile(
    r"(?:[^，。；、的]{0,14}?(?:针对|对))?(?P<whom>[^，。；、的]{3,20}?)(?:进行|实施|展开|执行)(?P<deed>[一-鿿]{2}(?:(?:及|和|与|、|暨)[一-鿿]{2})*)(?:共计?|合计|总计|累计)?$"
)


#: 性別則以男性315人占多数: which sort is the most
_MOSTLY = re.compile(r"[^，以]{0,8}?则?以(?P<noun>[^，以]{2,12})")
_MOSTLY_BEHIND = re.compile(r"[^，。；、]{0,3}?(?:[占佔](?:多数|大宗|最多|大多数)|居多|为主|居首|居冠|最多)")


def front_turned(core: str, behind: str, unit: str, led: str = "") -> str:
    """The words before a share that is taken of one thing as that of another: the other (补助额度以某标准的80%为标准)."""
    if is_count(unit) and (led == "对" or "对" in core) and (done := _DONE_TO.fullmatch(core)) is not None:
        return f"{done['deed']}{done['whom']}"
    if "以" in core and _MOSTLY_BEHIND.match(behind) is not None and (most := _MOSTLY.fullmatch(core)) is not None:
        return most["noun"]
    if unit not in SHARES or core[-1:] != "的" or "以" not in core or _AS_WHAT.match(behind) is None:
        return core
    of = _TAKEN_AS.fullmatch(core)
    return of["noun"] if of is not None else core


#: 5年累计减债: for how long what stands behind the figure has gone on
_FOR_YEARS = re.compile(r"(?:来|以来|间)?(?P<deed>累[计积][一-鿿]{2,6}?)(?:约|高|达|逾|近|超过|为|共)*$")
_FROM = frozenset("由从")


def over_years(behind: str, unit: str) -> Reading | None:
    """For how many years what stands behind the figure was summed up (5年累计减债); None where nothing was."""
    if unit != "年" or "累" not in behind[:3]:
        return None
    found = _FOR_YEARS.match(behind)
    return Reading(f"{found['deed']}的年数", "duration") if found is not None and not phrases.measure_of(found["deed"]) else None


def among_no_more(reading: Reading) -> Reading:
    """A reading without 中 behind those that are counted (6个标中已有4个)."""
    indicator = reading.indicator
    return reading._replace(indicator=indicator[:-1]) if indicator[-1:] in _AMONG_LAST and indicator.endswith(_AMONG) else reading


_AMONG_LAST = frozenset("中外")
_AMONG = tuple(f"{word}{end}" for word in cues("release.counted_among") for end in "中外")


@cache
def _done_for() -> re.Pattern[str]:
    return re.compile(rf"(?P<deed>(?:{cue('release.done_for')})[^，。；、：（）0-9的]{{2,10}})(?=[，。；、]|$)")


#: 每年为约9万人次提供服务
_FOR_WHOM = re.compile(r"(?:.*?(?P<each>每[年月日天周]|全年))?[^，]{0,6}为$")


def served(core: str, led: str, behind: str, unit: str, memory: Memory) -> Reading | None:
    """What is done for those whom a figure without a noun counts (每年为9万人次提供服务); None when nothing is."""
    if unit not in ("人次", "人", "名") or not (led == "为" or core[-1:] == "为"):
        return None
    whom, deed = _FOR_WHOM.fullmatch(core if core[-1:] == "为" else f"{core}为"), _done_for().match(behind)
    if whom is None or deed is None:
        return None
    indicator = f"{whom['each'] or ''}{deed['deed']}"
    memory.keep(indicator, indicator)
    return Reading(indicator, "effect-of-head")


@cache
def _peaked() -> re.Pattern[str]:
    """A quantity that a clause says was at its height or lowest: 债务在106年时达到高峰."""
    return re.compile(rf"(?P<noun>[^，、“”的在于将对]{{2,14}}?)(?:曾|也|亦|更)?(?:[在于](?:民国)?(?P<when>[^，]{{2,12}}?)时?)?(?:{cue('release.at_height')})$")


@cache
def _goes_on() -> re.Pattern[str]:
    """What behind a mark goes on with a change of the quantity that the clause before named."""
    change = f"{pattern_of('change_verb', 'form', 'verb')}|[升跌增降减涨]幅|改善率|减少率"
    return re.compile(
        rf"(?:[一-鿿]{{2,4}}[市县区省]|全[国台球]|六都|香港|澳门|本[市县澳港])?(?:按[年月季]|[与较比](?:去|上|前)[年月季]同[期月]|分别|均|都|则|亦|也|平均)*"
        rf"(?:{change}|[升跌增减降涨]|(?:已经?|现)?[由从](?=[0-9一二三四五六七八九去前]))"
    )


def hear_quantity(text: str, clause: Clause, words: str, memory: Memory) -> str:
    """Takes in the quantity that a clause without a figure is the name of, where the next clause tells how it moved (首季的比率指数，按年上升), or of
    which it says that it was at its height. Returns the time words that hold for the figure behind; empty when it says none. ``words`` are
    those of the clause without what opens it."""
    start, end, _ = clause
    if text[end : end + 1] != "，" or end - start > _REACH:
        return ""
    words = _LATELY.sub("", words)
    if words[-1:] in _heights() and (peak := _peaked().fullmatch(words)) is not None:
        memory.keep(peak["noun"], peak["noun"])
        return peak["when"] or ""
    if len(words) < 4 or not (measure := phrases.measure_of(words)) or _goes_on().match(text, end + 1) is None:
        return ""
    noun = words[_times_end(words) :].lstrip("的之")
    if phrases.verb().match(noun) is None and len(noun) >= len(measure):
        memory.keep(noun, noun)
    return ""


_LATELY = re.compile(r"^(?:近|过去|最近)?[0-9]{1,2}年(?:来|间)?")


@cache
def _heights() -> frozenset[str]:
    return lasts("release.at_height")


def _times_end(words: str) -> int:
    """Where the time words and what gives the figures out end: 依某署公布107年的."""
    return max((found.end() for found in searcher(True).finditer(words)), default=0)


#: 旅游线主要为甲地, 客源为甲地及乙地: what the shares are of, and what of it
_MADE_OF = re.compile(
    r"(?:[一-鿿]{2}[市县])?(?:其中)?(?:主要)?(?P<what>[^，、。；：（）]{2,8}?)(?:主要|大多|多|仍|则|大部分)?(?:为|是|来自|包括|有)(?P<names>[^，。；：（）0-9]{2,60})$"
)
_FRONT_MARKS = "，。；：\n"


def made_of(text: str, end: int) -> tuple[str, list[str]]:
    """What a clause that ends at ``end`` says is made up of which (主要客源为甲地及乙地): empty when it says nothing of the kind."""
    begin = max(text.rfind(mark, max(0, end - _REACH), end) for mark in _FRONT_MARKS) + 1
    words = text[begin:end].strip()
    found = _MADE_OF.fullmatch(words)
    if found is None or phrases.verb().match(found["what"]) is not None:
        return "", []
    names = [name for name in _JOINT.split(found["names"]) if name]
    return found["what"].removeprefix("主要").removesuffix("的"), names if all(len(name) <= _NAME for name in names) else []


def shares_of_row(text: str, start: int, length: int, share: str) -> list[str]:
    """The shares of a row of ``length`` in a clause that begins at ``start``, whose names the clause before tells (客源为甲地及乙地，分别占); empty
    when it tells not as many."""
    if text[start - 1 : start] != "，":
        return []
    what, names = made_of(text, start - 1)
    return [f"{what}{name}{share}" for name in names] if len(names) == length else []


_SHARES_HELD = re.compile(r"所?占的?[^，、]{0,10}(?:比重|比例|份额|百分比)$")
_WHOLE = re.compile(r"(?P<whole>[^，。；：、\n]{3,20}?)(?:当中|之中|中|内)，$")


def whole_of_shares(text: str, start: int, nouns: Sequence[str], head: str) -> str:
    """The whole that the clause before ``start`` names, in which each of a row of ``nouns`` has its share (存款总额中，甲币及乙币所占的比重), or
    ``head`` where it points back at it (当中); else empty."""
    if not nouns or any(_SHARES_HELD.search(noun) is None for noun in nouns):
        return ""
    if text.endswith(("当中，", "其中，"), 0, start):
        return head if phrases.measure_of(head) else ""
    begin = max(text.rfind(mark, max(0, start - _REACH), start - 1) for mark in _FRONT_MARKS) + 1
    found = _WHOLE.fullmatch(text[begin:start])
    return found["whole"] if found is not None and phrases.measure_of(found["whole"]) else ""


@cache
def _listed() -> re.Pattern[str]:
    verbs = pattern_of("clause_word", "roles", "keep")
    return re.compile(rf"(?:^|[，。；：\n）])[^，。；：\n）]{{0,40}}?(?P<verb>{verbs})(?P<names>[^，。；：（）0-9]{{3,30}})，(?:共计?|合计|总计|共有)$")


def sums_of_row(text: str, start: int, length: int) -> list[str]:
    """What the figures of a row at ``start`` count each, where the clause before lists it and 共计 leads to them (出动车辆及人力，共计9车次、20人次)."""
    found = next(iter(reversed(list(_listed().finditer(text[max(0, start - _REACH - 20) : start])))), None)
    if found is None:
        return []
    names = [name for name in _JOINT.split(found["names"]) if name]
    return [f"{found['verb']}{name}" for name in names] if len(names) == length and all(2 <= len(n) <= _NAME for n in names) else []


_FIGURE_LAST = re.compile(r"[0-9][万亿]?[一-鿿%％]{0,3} ?$")


def of_figure(text: str, end: int) -> bool:
    """Whether a bracket at ``end`` stands right behind a figure: 9人（+3%）."""
    return _FIGURE_LAST.search(text, max(0, end - 8), end) is not None


_NEXT_OF_ROW = re.compile(r"）(?:、|以及|及|和|与)[^，。；）（]{1,16}$")


def joined_on(text: str, end: int) -> bool:
    """Whether what stands before a bracket at ``end`` goes on with the row of the bracket before."""
    return _NEXT_OF_ROW.search(text, max(0, end - 24), end) is not None


_SHARE_LEAD = re.compile(r"[占佔](?:总数|总量|总额|整体|全部|全体|总体|比)?(?:约|近|达|逾)?")


def share_in_bracket(text: str, clause: Clause, figure: Quantity, memory: Memory) -> str:
    """What the share in a bracket is of: 旅游线主要为甲地（占总数78%）、乙地（5%）; empty where the bracket holds something else."""
    if figure.unit not in SHARES:
        return ""
    lead = text[clause.start : figure.start]
    if lead and _SHARE_LEAD.fullmatch(lead) is not None:
        what, names = made_of(text, clause.start - 1)
        if len(names) != 1:
            return ""
        memory.of_bracket = what, lead.rstrip("约近达逾")
        return f"{what}{names[0]}{memory.of_bracket[1]}"
    if lead or not memory.of_bracket[0]:
        return ""
    opened = text.rfind("）", max(0, clause.start - _NAME - 6), clause.start)
    name = _AND.sub("", text[opened + 1 : clause.start - 1]) if opened >= 0 else ""
    return f"{memory.of_bracket[0]}{name}{memory.of_bracket[1]}" if 0 < len(name) <= _NAME else ""


_AND = re.compile(r"^(?:、|以及|和|及|与|，)+(?:其次为|其次是)?")
_AT_PLACE = re.compile(r"(?P<place>[一-鿿]{2}[区乡镇市县村里])$")
_NEXT_PLACE = re.compile(r"(?:及|和|与|、|以及)(?:(?![为是有以和及与])[一-鿿]){2,3}[区乡镇市县村里]$")


def place_sharing(core: str, text: str, figure: Quantity, after: Quantity | None) -> tuple[str, str] | None:
    """The words before a count without the place that ends them, and that place, where the noun stands behind the count of the next place
    (新开甲区4处及乙区2处亲子馆); None where each has its own."""
    if after is None or after.unit != figure.unit or not is_count(figure.unit) or core[-1:] not in _PLACE_LAST:
        return None
    place = _AT_PLACE.search(core)
    if place is None or _NEXT_PLACE.fullmatch(text, figure.end, after.start) is None:
        return None
    core = core[: place.start()]
    acts = next((acts for acts in phrases.verb().finditer(core) if acts.end() == len(core)), None)
    return (core[acts.start() :] if acts is not None else ""), place["place"]


_PLACE_LAST = frozenset("区乡镇市县村里")
