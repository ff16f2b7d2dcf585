"""Which place a name means: codes of GB/T 2260, given only where the name leaves no doubt."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

import ahocorasick_rs

from shizheng.converters.layout.organisation import may_name_place
from shizheng.schema.codelist import codelist

_DEPTH = {"province": 0, "prefecture": 1, "county": 2}
#: characters that make another word of a name that ends in 区: 中原区域
_NOT_AFTER = frozenset("域划块间位")


class _Place(NamedTuple):
    code: str
    depth: int
    within: tuple[str, ...]


@cache
def _gazetteer() -> tuple[ahocorasick_rs.AhoCorasick, tuple[tuple[_Place, ...], ...], tuple[str, ...]]:
    """The scanner, and for each of its patterns the places of that name, and the name."""
    by_name: dict[str, list[_Place]] = {}
    for code, line in codelist("place").items():
        within = tuple(filter(None, line["within"].split("|")))
        # Two-character names of counties (城区, 矿区, 东区) are ordinary words in running text.
        if len(line["zh"]) > 2:
            by_name.setdefault(line["zh"], []).append(_Place(code, _DEPTH[line["level"]], within))
    names = tuple(by_name)
    scanner = ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    return scanner, tuple(tuple(by_name[n]) for n in names), names


@lru_cache(maxsize=8192)
def place_code(*texts: str | None) -> str | None:
    """The code of the place that the first of ``texts`` to name one names.

    The narrowest named place of that text wins (中原区 before 郑州市). A name that several places share (鼓楼区) counts only
    where one of ``texts`` also names what it lies in; else None, as when nothing is named.
    """
    scanner, places, names = _gazetteer()
    said: set[str] = set()
    hits: list[list[int]] = []
    for text in texts:
        found = []
        if text and may_name_place(text):
            for index, _, end in scanner.find_matches_as_indexes(text):
                if end >= len(text) or text[end] not in _NOT_AFTER:
                    found.append(index)
                    said.add(names[index])
        hits.append(found)
    for found in hits:
        sure = [place for index in found if (place := _settled(places[index], said))]
        if sure:
            return max(sure, key=lambda p: p.depth).code
    return None


def _settled(candidates: tuple[_Place, ...], said: set[str]) -> _Place | None:
    if len(candidates) == 1:
        return candidates[0]
    fitting = [p for p in candidates if said.intersection(p.within)]
    return fitting[0] if len(fitting) == 1 else None


def named_places(text: str) -> list[tuple[str, int]]:
    """The names of places in ``text``, in order, each with its depth: 0 province, 1 prefecture, 2 county."""
    if not may_name_place(text):
        return []
    scanner, places, names = _gazetteer()
    return [
        (names[index], places[index][0].depth)
        for index, _, end in scanner.find_matches_as_indexes(text)
        if end >= len(text) or text[end] not in _NOT_AFTER
    ]
