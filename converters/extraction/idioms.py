"""Words whose Chinese numerals count nothing: 统一, 二七区, 千方百计, 三农."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from shizheng.converters.extraction.grammar import unit_at
from shizheng.converters.extraction.units import units
from shizheng.schema.codelist import codelist

_NUMERALS = frozenset("零〇○一二两兩三四五六七八九十百千万萬亿億兆廿卅半几幾数數")
_INSIDE = _NUMERALS | frozenset("0123456789余餘多点點")
_SURROGATE = re.compile("[\ud800-\udfff]")
_FILLER = "\ufffc"


@cache
def _scanner() -> tuple[Any, tuple[bool, ...], tuple[bool, ...]]:
    import ahocorasick_rs

    rows = list(codelist("numeral_idiom").values())
    # A unit that holds a numeral (吨二氧化碳, 个百分点) is no idiom, whatever it holds.
    known = [form for form in units() if len(form) > 1 and not _NUMERALS.isdisjoint(form)]
    words = [row["zh"] for row in rows] + known
    scanner = ahocorasick_rs.AhoCorasick(words, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    masks = tuple(row["effect"] == "mask" for row in rows) + (False,) * len(known)
    return scanner, masks, tuple(_NUMERALS.issuperset(word) for word in words)


def without_idioms(text: str) -> str:
    """``text`` with every such word blanked out, of the same length.

    A word is left alone where its numeral belongs to a longer number (二十一起案件 holds 一起), and a word of nothing but
    numerals where a unit follows (千万, 千万元).
    """
    scanner, masks, numeric = _scanner()
    try:
        found = scanner.find_matches_as_indexes(text)
    except UnicodeEncodeError:  # the scanner takes well-formed text only
        text = _SURROGATE.sub("\ufffd", text)
        found = scanner.find_matches_as_indexes(text)
    parts: list[str] = []
    at = 0
    for word, start, end in found:
        if not masks[word]:
            continue
        if start and text[start] in _NUMERALS and text[start - 1] in _INSIDE:
            continue
        if text[end - 1] in _NUMERALS and end < len(text) and text[end] in _NUMERALS:
            continue
        if numeric[word] and unit_at().match(text, end):
            continue
        parts.append(text[at:start])
        parts.append(_FILLER * (end - start))
        at = end
    if not parts:
        return text
    parts.append(text[at:])
    return "".join(parts)
