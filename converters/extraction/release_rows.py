"""Rows of figures in releases: brackets that go on with a row, places that share a noun."""

from __future__ import annotations

import re

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.facts import Quantity
from shizheng.converters.extraction.kind import is_count

_FIGURE_LAST = re.compile(r"[0-9][万亿]?[一-鿿%％]{0,3} ?$")


def of_figure(text: str, end: int) -> bool:
    """Whether a bracket at ``end`` stands right behind a figure: 9人（+3%）."""
    return _FIGURE_LAST.search(text, max(0, end - 8), end) is not None


_NEXT_OF_ROW = re.compile(r"）(?:、|以及|及|和|与)[^，。；）（]{1,16}$")


def joined_on(text: str, end: int) -> bool:
    """Whether what stands before a bracket at ``end`` goes on with the row of the bracket before."""
    return _NEXT_OF_ROW.search(text, max(0, end - 24), end) is not None


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
