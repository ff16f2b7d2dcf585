"""Rows of figures in releases: sums of what a clause lists, shares in brackets and of a whole, places that share a noun."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.clauses import Clause
from shizheng.converters.extraction.facts import Quantity
from shizheng.converters.extraction.kind import SHARES, is_count
from shizheng.converters.extraction.lexicon import pattern_of
from shizheng.converters.extraction.memory import Memory

#: a clause that names what the next goes on with is no longer, and a name in a list
_REACH, _NAME = 60, 12
_JOINT = re.compile(r"、|以及|和|及|与|暨")
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
