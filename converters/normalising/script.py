"""SZ152: traditional characters become simplified ones, behind a gate. SZ160: words of Taiwan and Hong Kong, on request.

``tw2s``, then ``hk2s``, then ``t2s`` of OpenCC: characters only, never words, so that every character keeps its place.
The gate is the share of Chinese characters that would change, and there must be more of them than of characters that only
simplified text has. A simplified page, or a short line, with one variant character in a name stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import compress
from operator import ne
from typing import Protocol, cast

from shizheng.converters.mapped import Edit, Flag
from shizheng.converters.normalising.changes import Changes, spans
from shizheng.converters.normalising.classes import HAN, one_of
from shizheng.converters.normalising.tables import regional_words, words

#: share of Chinese characters that must be traditional; 0 to 0.0005 on simplified pages, 0.17 and more on traditional ones
GATE = 0.05
#: a paragraph with more Chinese characters than this is judged by itself, a shorter one with its document
OWN_JUDGEMENT = 40
#: makes a named tuple of a plain one faster than its own constructor: half of the characters of a page may be edits
_made = tuple.__new__
_HAN_RUN = re.compile(f"[{HAN}]+")


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


@cache
def _converter(name: str) -> _Converter:
    import opencc

    return cast(_Converter, opencc.OpenCC(name))


def _converted(lines: list[str], *names: str) -> list[str]:
    """Every line through these converters, one after the other."""
    if not lines:
        return []
    text = "\n".join(lines)
    for name in names:
        text = _converter(name).convert(text)
    return text.split("\n")


def simplified(text: str) -> Changes:
    """The edits that make traditional passages of ``text`` simplified; flags for what the gate keeps."""
    changes = Changes()
    lines = [] if text.isascii() else _doubtful(text)
    document: bool | None = None
    chosen: list[tuple[int, str]] = []
    for start, line, new in lines:
        if (count := _count(line)) > OWN_JUDGEMENT:
            traditional = _is_traditional(line, count, _differences(line, new))
        else:
            if document is None:
                document = _is_traditional(text, _count(text), sum(_differences(a, b) for _, a, b in lines))
            traditional = document
        if traditional:
            chosen.append((start, line))
        else:
            changes.flags += (Flag(start + a, start + b, "SZ152", new[a:b]) for a, b in _runs(line, new))
    for (start, line), new in zip(chosen, _converted([line for _, line in chosen], "tw2s", "hk2s", "t2s"), strict=True):
        if len(new) == len(line):  # so it is for every entry of these dictionaries
            changes.edits += [_made(Edit, (start + a, start + b, new[a:b], "SZ152")) for a, b in _runs(line, new)]
    return changes


def mainland(text: str) -> Changes:
    """SZ160: words of Taiwan and Hong Kong (``words.csv``) as the mainland has them. The longest word wins."""
    changes = Changes()
    table = regional_words()
    for m in _regional().finditer(text):
        if table[m[0]] != m[0]:
            changes.edits.append(Edit(m.start(), m.end(), table[m[0]], "SZ160"))
    return changes


@cache
def _regional() -> re.Pattern[str]:
    return re.compile("|".join(sorted(regional_words(), key=lambda word: (-len(word), word))))


def _is_traditional(text: str, chinese: int, traditional: int) -> bool:
    """Whether ``text``, with so many Chinese characters and of these so many traditional, is traditional, not simplified with a variant."""
    return traditional >= GATE * chinese and traditional > len(_simplified_only().findall(text))


@cache
def _pairs() -> dict[str, str]:
    """The characters that ``t2s`` changes one by one, and what they become."""
    every = "".join(map(chr, range(0x3400, 0xA000)))  # no page is traditional by rarer characters alone
    return {old: new for old, new in zip(every, _converted([every], "t2s")[0], strict=True) if old != new}


@cache
def traditional() -> frozenset[str]:
    """The characters of traditional text: while there are none, there is nothing to convert."""
    return frozenset(_pairs())


@cache
def _traditional() -> re.Pattern[str]:
    return re.compile(one_of(_pairs()))


@cache
def _simplified_only() -> re.Pattern[str]:
    """Characters of simplified text that traditional text does not have: not in Big5, or there for old words only."""
    rare = words("simplified")
    return re.compile(one_of({c for c in _pairs().values() if c in rare or not c.encode("big5", "ignore")}))


def _doubtful(text: str) -> list[tuple[int, str, str]]:
    """The lines that ``t2s`` changes: where they start, as they are, and changed."""
    found: list[tuple[int, str]] = []
    end = 0
    while hit := _traditional().search(text, end):
        start = text.rfind("\n", end, hit.start()) + 1 or end
        end = text.find("\n", hit.end())
        end = len(text) if end < 0 else end
        # The converter refuses halves of surrogate pairs.
        found.append((start, text[start:end].encode("utf-8", "replace").decode("utf-8")))
    plain = _converted([line for _, line in found], "t2s")
    pairs = zip(found, plain, strict=True)
    return [(start, line, new) for (start, line), new in pairs if line != new and len(line) == len(new)]


def _runs(old: str, new: str) -> Iterator[tuple[int, int]]:
    """Half-open spans of the characters that differ, neighbours together."""
    return spans(compress(range(len(old)), map(ne, old, new)))


def _differences(old: str, new: str) -> int:
    return sum(map(ne, old, new))


def _count(text: str) -> int:
    return sum(map(len, _HAN_RUN.findall(text)))
