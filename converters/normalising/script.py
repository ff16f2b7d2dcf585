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
    if text.isascii():
        return changes
    safe = text.encode("utf-8", "replace").decode("utf-8")  # the converter refuses halves of surrogate pairs
    plain = _convert(safe, "t2s")
    if plain == safe or len(plain) != len(text):
        return changes
    traditional = _share(safe, plain) >= GATE
    start = 0
    for line, new in zip(safe.split("\n"), plain.split("\n"), strict=True):
        if line != new:
            long = _count(line) > OWN_JUDGEMENT
            if _share(line, new) >= GATE if long else traditional:
                new = _convert(line, "tw2s", "hk2s", "t2s")
                if len(new) == len(line):
                    changes.edits += (Edit(start + a, start + b, new[a:b], "SZ152") for a, b in _runs(line, new))
            else:
                changes.flags += (Flag(start + a, start + b, "SZ152", new[a:b]) for a, b in _runs(line, new))
        start += len(line) + 1
    return changes


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


def _share(old: str, new: str) -> float:
    """The share of the Chinese characters of ``old`` that ``new`` has otherwise."""
    changed: int = sum(map(ne, old, new))
    return changed / max(_count(old), 1)


def _count(text: str) -> int:
    return sum(map(len, _HAN_RUN.findall(text)))
