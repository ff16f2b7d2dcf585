"""Words whose Chinese numerals count nothing: 统一, 二七区, 千方百计, 三农; and some only behind a word of counting: 分为三类."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from shizheng.converters.extraction.grammar import unit_at
from shizheng.converters.extraction.units import trie_pattern, units
from shizheng.schema.codelist import codelist

_NUMERALS = frozenset("零〇○一二两兩三四五六七八九十百千万萬亿億兆廿卅半几幾数數")
_INSIDE = _NUMERALS | frozenset("0123456789余餘多点點")
_SURROGATE = re.compile("[\ud800-\udfff]")
_FILLER = "\ufffc"
#: classifiers that stand behind what they count, and what may follow them there
_BEHIND_NOUN = frozenset("台臺支户戶案轮輪门門組组")
#: 某村三组: of an address
_ADDRESS_ENDS = frozenset("村区區里屯庄社路街镇鄉乡")
_CLAUSE_ENDS = frozenset("，。；（(")


_TWO = 2
#: before 四处 that counts, against 四处 that means everywhere
_COUNTING_FOUR = frozenset("的及和与與等、共")


@cache
def _scanner() -> tuple[Any, tuple[str, ...], tuple[bool, ...], tuple[bool, ...]]:
    import ahocorasick_rs

    rows = list(codelist("numeral_idiom").values())
    # A unit that holds a numeral (吨二氧化碳, 个百分点) is no idiom, whatever it holds.
    known = [form for form in units() if len(form) > 1 and not _NUMERALS.isdisjoint(form)]
    words = [row["zh"] for row in rows] + known
    scanner = ahocorasick_rs.AhoCorasick(words, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    effects = tuple(row["effect"] for row in rows) + ("keep",) * len(known)
    # 三公 is a fixed word, but 三公里 is a length: words that a longer unit may begin with.
    begun = {form[:length] for form in units() for length in range(1, len(form))}
    cut = tuple(len(word) > 1 and word[0] in _NUMERALS and word[1:] in begun for word in words)
    # 千百万 is no number, whatever follows.
    numbers = tuple(_NUMERALS.issuperset(word) and not word.startswith("千百") for word in words)
    return scanner, effects, numbers, cut


@cache
def _counting() -> tuple[re.Pattern[str], frozenset[str]]:
    words = [row["zh"] for row in codelist("counting_word").values()]
    return re.compile(trie_pattern(dict.fromkeys((word[::-1] for word in words), ""))), frozenset(word[-1] for word in words)


def counted_before(text: str, start: int) -> bool:
    """Whether a word of counting (共, 分为, 新增) stands right before ``start``."""
    pattern, last = _counting()
    return start > 0 and text[start - 1] in last and pattern.match(text[max(0, start - 4) : start][::-1]) is not None


def _sums_up(text: str, start: int) -> bool:
    """Whether a quoted list stands right before ``start``: “老、少、残”三类."""
    if text[start - 1 : start] not in ("”", "」"):
        return False
    opened = max(text.rfind("“", max(0, start - 40), start), text.rfind("「", max(0, start - 40), start))
    return opened >= 0 and "、" in text[opened:start]


def _ends_noun(text: str, start: int, end: int) -> bool:
    """Whether a number with its classifier ends a noun phrase: 抽水机三台，."""
    return (
        text[end - 1] in _BEHIND_NOUN
        and text[end : end + 1] in _CLAUSE_ENDS
        and "\u4e00" <= text[start - 1 : start] <= "\u9fff"
        and text[start - 1] not in _ADDRESS_ENDS
    )


def without_idioms(text: str) -> str:
    """``text`` with every such word blanked out, of the same length.

    A word is left alone where its numeral belongs to a longer number (二十一起案件 holds 一起), and a word of nothing but
    numerals where a unit follows (千万, 千万元).
    """
    scanner, effects, numeric, cut = _scanner()
    try:
        found = scanner.find_matches_as_indexes(text)
    except UnicodeEncodeError:  # the scanner takes well-formed text only
        text = _SURROGATE.sub("\ufffd", text)
        found = scanner.find_matches_as_indexes(text)
    parts: list[str] = []
    at = 0
    for word, start, end in found:
        effect = effects[word]
        if effect == "keep" or (effect == "weak" and (counted_before(text, start) or _sums_up(text, start) or _ends_noun(text, start, end))):
            continue
        if start and text[start] in _NUMERALS and text[start - 1] in _INSIDE:
            continue
        if text[start] == "四" and end - start == _TWO and text[start - 1 : start] in _COUNTING_FOUR and text[end - 1] in "处處":
            continue  # 十三处及四处托婴中心
        if text[end - 1] in _NUMERALS and end < len(text) and text[end] in _NUMERALS:
            continue
        if cut[word] and (longer := unit_at().match(text, start + 1)) is not None and longer.end() > end:
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
