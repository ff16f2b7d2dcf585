"""Quotation marks: corner quotes, straight double quotes in pairs, straight single quotes inside them.

Rules SZ117, SZ118, SZ120. Straight quotes are paired over the lines of one paragraph. Which lines those are is not known
yet; but a line with an odd number of quotes and no final stop goes on, and the line that holds its missing quote is the
next one with an odd number. Where there is none, the last quote of the line stays as it is, with a flag.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from shizheng.converters.mapped import Edit, Flag
from shizheng.converters.normalising.changes import Changes
from shizheng.converters.normalising.classes import HAN, KANA, SPACE
from shizheng.converters.normalising.tables import any_of

_CORNERS = {"「": ("」", "“", "”"), "『": ("』", "‘", "’")}
_CORNER = re.compile("[「」『』]")
_HAN = re.compile(f"[{HAN}{KANA}]")
_QUOTE = re.compile('["“”]')
_FINAL = re.compile(f"[。！？!?…][”’）》)\"'」』{SPACE}]*\\Z|\\.[”’)\"'{SPACE}]*\\Z")
_SINGLE = re.compile(f"'(?=[{HAN}])([^'\n]{{1,80}})(?<=[{HAN}])'")
_SHORT = 22  # Chinese characters: more than a heading or a caption has in one line


def corners(text: str) -> Changes:
    """SZ120: corner quotes in pairs become curly ones; one without a partner stays, with a flag."""
    changes = Changes()
    if not any(c in text for c in "「」『』"):
        return changes
    opened: dict[str, list[int]] = {"」": [], "』": []}
    for m in _CORNER.finditer(text):
        mark, at = m[0], m.start()
        if mark in _CORNERS:
            opened[_CORNERS[mark][0]].append(at)
        elif opened[mark]:
            start = opened[mark].pop()
            _, left, right = _CORNERS[text[start]]
            changes.edits += (Edit(start, start + 1, left, "SZ120"), Edit(at, at + 1, right, "SZ120"))
        else:
            changes.flags.append(Flag(at, at + 1, "SZ120"))
    changes.flags += (Flag(at, at + 1, "SZ120") for left in opened.values() for at in left)
    changes.edits.sort(key=lambda e: e.start)
    return changes


@dataclass(slots=True)
class _Line:
    """A line of the page: its bounds, and its straight quotes that may be paired."""

    start: int
    end: int
    quotes: list[int]


def straight(text: str) -> Changes:
    """SZ117: straight double quotes, paired from left to right."""
    changes = Changes()
    if '"' not in text:
        return changes
    kept = _measures(text)
    lines = _lines(text, kept)
    i = 0
    while i < len(lines):
        line = lines[i]
        last = i
        if len(line.quotes) % 2:
            last = _partner(text, lines, i)
        group = [at for part in lines[i : last + 1] for at in part.quotes]
        if group and _HAN.search(text, line.start, lines[last].end):
            if len(group) % 2:
                odd = group.pop()
                changes.flags.append(Flag(odd, odd + 1, "SZ117"))
            for n, at in enumerate(group):
                changes.edits.append(Edit(at, at + 1, "”" if n % 2 else "“", "SZ117"))
        i = last + 1
    return changes


@cache
def _measure() -> re.Pattern[str]:
    """Inches, seconds of arc or of a race, values in code. The quotation mark comes first: it is what is searched for."""
    return re.compile(
        rf'"(?:(?<=[0-9]")(?=[{SPACE}]?{any_of("inch")})|(?<=[°′\'][0-9]")|(?<=[°′\'][0-9][0-9]")|(?<=[A-Za-z]=")[^"\n]*")'
    )


def _measures(text: str) -> frozenset[int]:
    """Straight quotes that are no quotation marks."""
    return frozenset(at for m in _measure().finditer(text) for at in (m.start(), m.end() - 1))


def _lines(text: str, kept: frozenset[int]) -> list[_Line]:
    lines: list[_Line] = []
    start = 0
    for part in text.split("\n"):
        end = start + len(part)
        if part.strip():
            quotes = [m.start() for m in re.finditer('"', part)] if '"' in part else []
            lines.append(_Line(start, end, [start + at for at in quotes if start + at not in kept]))
        start = end + 1
    return lines


def _partner(text: str, lines: list[_Line], i: int) -> int:
    """The line that ends what the odd line ``i`` leaves open, or ``i`` itself."""
    short = 0
    for j in range(i, len(lines) - 1):
        if _FINAL.search(text, max(lines[j].end - 12, lines[j].start), lines[j].end):
            return i
        if j > i and len(_HAN.findall(text, lines[j].start, lines[j].end)) < _SHORT:
            short += 1  # one heading or caption may stand between the two
            if short > 1:
                return i
        if len(lines[j + 1].quotes) % 2:
            return j + 1
    return i


def single(text: str) -> Changes:
    """SZ118: straight single quotes with Chinese on the inner side, inside double quotes."""
    changes = Changes()
    if "'" not in text or "“" not in text:
        return changes
    for outer in re.finditer("“[^“”]*”", text):
        if "'" not in outer[0]:
            continue
        for m in _SINGLE.finditer(text, outer.start(), outer.end()):
            changes.edits.append(Edit(m.start(), m.start() + 1, "‘", "SZ118"))
            changes.edits.append(Edit(m.end() - 1, m.end(), "’", "SZ118"))
    return changes
