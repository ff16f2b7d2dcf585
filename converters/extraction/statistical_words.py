"""How statistical prose words a change: the rate that corresponds to one said before, the levels in brackets, the most and least."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.clauses import Clause
from shizheng.converters.extraction.cutting import cut_before
from shizheng.converters.extraction.facts import Quantity
from shizheng.converters.extraction.kind import SHARES, directions
from shizheng.converters.extraction.lexicon import cue, pattern_of
from shizheng.converters.extraction.themes import bracketed
from shizheng.converters.extraction.time_words import find_base

#: 的相应升幅为, 的相应变动率分别为: the change of what stands before, or of what was said before
_CORRESPONDING = re.compile(r"(?:的?(?:相应的?|同期)+|在?的)(?:按[年月季])?(?:[升增涨](?P<up>幅)|[跌降减]幅)(?=(?:分别|均|则|约|亦|也|略|各)*(?:为|是|达)?$)")
#: what brought it about, before what is measured: 亦带动某指数上升
_CARRIES = re.compile(rf"(?:[^，]{{0,16}}?(?:{cue('statistics.makes')})|(?:亦|也|并|更)?(?:{cue('statistics.drives')}))(?=[^，]{{3}})")
#: what the parts that follow are of: 岁出以教育支出
_BY_PARTS = re.compile(r"就?[^，、以]{2,8}(?<![所加予可得难足])以(?=[^，]{3})(?![上下内外及来])")
#: the time named before: 同季死亡人数
_SAME_TIME = re.compile(r"^(?:[同当][季月期]|[期季年月]末|[季期月]内)的?(?=[^，]{2})(?![比相与较])")
#: 在某月的按年升幅, once the time is taken out
_IN_TIME = re.compile(r"在的?(?=按[年月季])")
#: what stands between the quantity and the bracket that holds a level or a change of it
_LEAD = re.compile(rf"^.*(?:{cue('list.are')}|以及|[、是为以和及与有])(?=[^、是为以和及与有]{{2}})")
_ITEM_LEAD = re.compile(r"^(?:以及|[、和及与；])+(?:其次为|其次是)?")
_NAMED_AS = re.compile(rf"^.*(?:{cue('list.are')})(?=[^为是有]{{2}})")
#: what those before the brackets are, said behind the last: 甲类（103.6）及乙类（104.2）物价指数
_BEHIND = re.compile(rf"）(?:[、及和与]?[一-鿿、]{{1,12}}（[^（）]{{1,16}}）){{0,4}}(?P<noun>(?:{cue('row.common_noun')})|的?[一-鿿]{{0,4}}(?:指数|价格|货值))")
_COUNTED = re.compile(rf"(?:{cue('bracket.counted')}|{cue('row.common_noun')})$")
_NAMED = re.compile(rf"的?(?:{cue('row.common_noun')}|[一-鿿]{{0,6}}(?:货值|指数|价格))")
_JOINED = re.compile("[、和及与]|以及")
_WITHIN = re.compile(r"（[^（）]{1,16}）")
#: 人口增加率最高者为甲县, 户数以乙市: where something is most or least
_MOST = re.compile(
    rf"(?:(?P<noun>[^，]{{2,16}}?)(?:则|亦|也)?)?(?:最[高低多少大小]|次[高低多少]|{cue('statistics.second')}|第[二三四五])的?者?(?:分别)?(?:则|依序"
    rf"|依次)?(?:[为是]|即)(?P<place>(?:(?![为是有以和及与的之者])[一-鿿]){{1,5}}?(?:区域|[区县市镇乡省]))[之的]?$"
)
_BY = re.compile(r"(?P<noun>[^，]{2,16}?)?以(?P<place>(?:(?![为是有以和及与的之者])[一-鿿]){1,5}?(?:区域|[区县市镇乡省]))[之的]?$")
_MOST_BEHIND = re.compile(r"(?:[^，。；、]{0,3})?(?:最[高低多少大小]|居首|居冠)")
#: the rate that a figure in a bracket is compared by
_COMPARED_RATE = re.compile(r"的?(?:相应的?)?[升增涨跌降减][幅速]$")
_NEAR = 30
#: 增长9%，1至4月提高2个百分点: more than in those months
_MOVED = re.compile(rf"(?:{cue('points.moved')})了?$")
_POINTS = re.compile(r"[0-9.]{1,6}个?百分点")
_MONTHS_THEN = re.compile(r"[-—–~～至][0-9]{1,2}月$|季度$")
#: words of change in one character, which a noun may end with
_LONG = {"跌": "下跌", "升": "上升", "增": "增加", "减": "减少", "降": "下降", "涨": "上涨"}
#: the census that another is compared with: 与某年第几次普查的
CENSUS = re.compile(r"[与同和比较](?P<period>[12][0-9]{3}年)第[一二三四五六七八]次(?:全国)?(?:人口|经济|农业)普查(?:时|结果|数据)?的?$")
#: a figure with its unit
_FIGURE_LAST = re.compile(r"[0-9][万亿]?[一-鿿%％]{0,3} ?$")
#: so far before a bracket its noun may begin
_REACH = 60


@cache
def _of_behind() -> re.Pattern[str]:
    return re.compile(
        rf"）(?:[、及和与]?[一-鿿、]{{1,12}}（[^（）]{{1,16}}）){{0,4}}(?P<noun>的[^，。；（）0-9]{{2,12}}?)(?:则|亦|也|均|分别|按[年月季]"
        rf"|同比)*(?:{pattern_of('change_verb', 'form', 'verb')})"
    )


@cache
def _changes() -> re.Pattern[str]:
    return re.compile(
        rf"(?:按[年月季]|同比|环比|分别|微|略|大幅|亦|则)*(?:{pattern_of('change_verb', 'form', 'verb')}|{pattern_of('change_verb', 'form', 'short')})?(?:了"
        r"|约)?"
    )


def is_set_against(when: re.Match[str], before: str, text: str, start: int) -> bool:
    """Whether time words before a change in percentage points, which begins at ``start``, name what it is compared with."""
    return _MOVED.fullmatch(before, when.end()) is not None and _MONTHS_THEN.search(when["period"]) is not None and _POINTS.match(text, start) is not None


def plain_statistic(core: str) -> str:
    """The words before a figure, with a corresponding rate read as the change that it is: 甲类指数的相应升幅 rises."""
    core = _SAME_TIME.sub("", core)
    if (carried := _CARRIES.match(core)) is not None and phrases.measure_of(cut_before(core).noun):
        core = core[carried.end() :]
    if "以" in core and (parts := _BY_PARTS.match(core)) is not None and phrases.measure_of(cut_before(core[parts.end() :]).noun):
        core = core[parts.end() :]
    if "幅" in core:
        core = _CORRESPONDING.sub(lambda m: "上升" if m["up"] else "下跌", core)
    return _IN_TIME.sub("", core) if "在" in core else core


#: what kinds are sorted by: trades, goods, shops, rooms, people
_KINDS = frozenset("业品店类房车员者商厅户客")
#: how the names of trades end
_TRADES = ("业", "服务")
_TRADE_OF = re.compile(r".*(?:业|服务)(?=的?[^业、率]{2,8}$)")
_NO_KIND = re.compile(rf"^(?:{cue('statistics.no_kind_first')}|上一?[期月季年])|[0-9]|(?:[年月季期日]|{cue('statistics.no_kind_last')})$")
_WHEN = re.compile(r"^(?:在|于)?(?:[季期年月]末|[季期年月]内|当[季月年])的?|^的?在[^的]{1,8}的")


def of_kind(kind: str, head: str) -> str:
    """The head with another kind in the place of its own: 运输业 of 零售业全职雇员的平均薪酬; 五星级酒店 of 酒店客房入住率. Empty
    when the head names no such kind, or ``kind`` is none."""
    if not 2 <= len(kind) <= 18 or _NO_KIND.search(kind) or (kind[-1] != "业" and phrases.verb().match(kind) is not None):
        return ""
    for size in range(min(len(kind), 6), 0, -1):
        if size == 1 and kind[-1] not in _KINDS:
            break
        at = head.rfind(kind[-size:])
        rest = head[at + size :] if at >= 0 else ""
        if rest and not rest.startswith(("类", "者", "率", "数")):
            return kind + _WHEN.sub("", rest)
    owner = _TRADE_OF.match(head) if kind.endswith(_TRADES) else None
    return f"{kind}{head[owner.end() :]}" if owner is not None else ""


def without_aside(text: str, clause: Clause, core: str) -> str:
    """The words before a figure with those before the bracket that explains them: 平均薪酬（不包括奖金）为. ``core`` holds the end of
    the bracket."""
    start = clause.start
    begin = max(text.rfind(mark, max(0, start - _REACH), start - 1) for mark in "，。；：\n") + 1
    words = text[begin : start - 1]
    return words[phrases.front_end(words) :].lstrip("的") + core.partition("）")[2]


def of_bracket(text: str, clause: Clause, figure: Quantity, core: str, head: str = "", unit: str = "", places: Sequence[str] = ()) -> str:
    """The words that the first figure behind a bracket's mark goes on with: 交通（上升3%）, 失业率（1.7%）, 甲类（103.6）及乙类
    （104.2）物价指数; behind the bracket 香港（300人次）旅客则减少. ``core`` are the words before it in its clause,
    ``head`` the last indicator, whose kind the noun may replace, ``unit`` that of its figure; ``places``: those before the
    last brackets. Empty when the bracket says something of its own."""
    start = clause.start
    begin = max(text.rfind(mark, max(0, start - _REACH), start - 1) for mark in "，。；：\n") + 1
    segment = text[begin : start - 1] if clause.mark == "（" else text[begin:start]
    words = _WITHIN.sub("", segment)
    words = words[phrases.front_end(words) :].lstrip("的")
    if "（" in words or "）" in words:
        return ""
    if clause.mark == "）":
        if text[start : start + 1] == "、" and _FIGURE_LAST.search(words) is not None:
            return ""  # 人力53人（含…）、车1部: the next of a list
        if head and words and head != words and _changes().fullmatch(core) and (head.startswith(words) or head.endswith(words) or words in places):
            return ""  # of what the bracket holds: 运输业（300人）增加2%
        several = _JOINED.search(words) is not None and not (phrases.measure_of(words) or _COUNTED.search(words) or _NAMED.match(core))
        return words + core if text[start - 1] == "）" and not (several or core.startswith(("的则", "的亦", "，"))) else ""
    lead = text[start : figure.start]
    if words[-1:] and _FIGURE_LAST.search(words) is not None:
        return ""  # 增加40名（+2%）: of the figure right before it
    noun = _LEAD.sub("", words)
    if noun != words and (len(lead) > 1 or (not lead and figure.unit in SHARES)):
        # 类别为燃气及水（上升3%）、酒店和餐厅（上升2%）: a bracket before, or 为, is where the name begins
        last = segment.rfind("）")
        noun = _ITEM_LEAD.sub("", segment[last + 1 :]) if last >= 0 else _NAMED_AS.sub("", words)
    if lead:
        own = cut_before(lead)
        if own.direction and own.noun and len(own.noun) <= 5 and phrases.measure_of(own.noun) and noun[-1:] != own.noun[-1:]:
            return noun + lead  # 钟表（零售量上升3%）
        full = lead if len(lead) > 1 and lead[-2:] in directions() else lead[:-1] + _LONG.get(lead[-1], lead[-1])
        return noun + full if _changes().fullmatch(lead) else ""
    if (of := _BEHIND.match(text, figure.end)) is not None:
        return noun if noun.endswith(of["noun"]) else noun + of["noun"]
    if not bracketed(segment) and (of := _of_behind().match(text, figure.end)) is not None:
        return noun + of["noun"]  # 甲类（300元）的再出口下跌
    if text[figure.start] in "+-" or phrases.measure_of(noun) or _COUNTED.search(noun):
        return noun
    return of_kind(_kind_named(segment), head) if head and figure.unit == unit else ""


def _kind_named(segment: str) -> str:
    """The kind that stands right before a bracket, behind the bracket or the mark before it."""
    kind = segment[segment.rfind("）") + 1 :]
    kind = kind[phrases.front_end(kind) :]
    return _ITEM_LEAD.sub("", kind)


def time_of_bracket(before: str, republic: bool) -> str:
    """The time words of a figure in a bracket with which another is compared, 较一季度（5%）, 较5月的相应升幅（2%）; ``before`` ends
    with the bracket. Empty when there are none."""
    found = find_base(_COMPARED_RATE.sub("", before[-_NEAR:-1]), republic) if before.endswith("（") else None
    return str(found["period"]) if found is not None else ""


def most_of(core: str, behind: str) -> tuple[str, str] | None:
    """The noun and the place of words that say where it is most or least (增加率最高者为甲县; 户数以乙市, with 最多 behind the
    figure); None for other words."""
    if "最" in core or "次" in core:
        found = _MOST.fullmatch(core)
    elif "以" in core and _MOST_BEHIND.match(behind):
        found = _BY.fullmatch(core)
    else:
        return None
    return (found["noun"] or "", found["place"]) if found else None
