"""SZ152: traditional characters become simplified ones, behind a gate.

``tw2s``, then ``hk2s``, then ``t2s`` of OpenCC: characters only, never words, so that every character keeps its place.
The gate is the share of Chinese characters that would change. A simplified page with one variant character in a name
stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import compress
from operator import ne
from typing import Protocol, cast

from shizheng.converters.mapped import Edit, Flag
from shizheng.converters.normalising.changes import Changes
from shizheng.converters.normalising.classes import HAN

#: share of Chinese characters that must be traditional; 0 to 0.0005 on simplified pages, 0.17 and more on traditional ones
GATE = 0.05
#: a paragraph with more Chinese characters than this is judged by itself, a shorter one with its document
OWN_JUDGEMENT = 40
_HAN_RUN = re.compile(f"[{HAN}]+")


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


@cache
def _converter(name: str) -> _Converter:
    import opencc

    return cast(_Converter, opencc.OpenCC(name))


def _convert(text: str, *names: str) -> str:
    for name in names:
        text = _converter(name).convert(text)
    return text


def simplified(text: str) -> Changes:
    """The edits that make traditional passages of ``text`` simplified; flags for what the gate keeps."""
    changes = Changes()
    lines = [] if text.isascii() else _doubtful(text)
    kept: list[tuple[int, str, str]] = []
    document: bool | None = None
    for start, line, new in lines:
        count = _count(line)
        if count > OWN_JUDGEMENT:
            traditional = _differences(line, new) >= GATE * count
        else:
            if document is None:
                document = sum(_differences(a, b) for _, a, b in lines) >= GATE * _count(text)
            traditional = document
        if traditional:
            new = _convert(line, "tw2s", "hk2s", "t2s")
            if len(new) == len(line):  # so it is for every entry of these dictionaries
                changes.edits += (Edit(start + a, start + b, new[a:b], "SZ152") for a, b in _runs(line, new))
        else:
            kept.append((start, line, new))
    changes.flags += (
        Flag(start + a, start + b, "SZ152", new[a:b]) for start, old, new in kept for a, b in _runs(old, new)
    )
    return changes


@cache
def _traditional() -> re.Pattern[str]:
    """The characters that ``t2s`` changes one by one (and every astral one, of which it changes a few)."""
    every = "".join(map(chr, range(0x3400, 0xA000)))
    return re.compile("[" + "".join(compress(every, map(ne, every, _convert(every, "t2s")))) + "\U00020000-\U000323af]")


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
    if not found:
        return []
    plain = _convert("\n".join(line for _, line in found), "t2s").split("\n")
    pairs = zip(found, plain, strict=True)
    return [(start, line, new) for (start, line), new in pairs if line != new and len(line) == len(new)]


def _runs(old: str, new: str) -> Iterator[tuple[int, int]]:
    """Half-open spans of the characters that differ, neighbours together."""
    start = end = -1
    for at in compress(range(len(old)), map(ne, old, new)):
        if at != end:
            if end > 0:
                yield start, end
            start = at
        end = at + 1
    if end > 0:
        yield start, end


def _differences(old: str, new: str) -> int:
    return sum(map(ne, old, new))


def _count(text: str) -> int:
    return sum(map(len, _HAN_RUN.findall(text)))
