"""Quotation marks: corner quotes, straight double quotes in pairs, straight single quotes inside them.

Rules SZ117, SZ118, SZ120. Straight quotes are paired over the lines of one paragraph. Which lines those are is not known
yet; but a line with an odd number of quotes and no final stop goes on, and the line that holds its missing quote is the
next one with an odd number. Where there is none, the last quote of the line stays as it is, with a flag.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import cycle

from shizheng.converters.mapped import Edit, Flag
from shizheng.converters.normalising.changes import Changes, is_chinese, spans
from shizheng.converters.normalising.classes import HAN, KANA, SPACE
from shizheng.converters.normalising.tables import any_of

_CORNERS = {"「": ("」", "“", "”"), "『": ("』", "‘", "’")}
_CORNER = re.compile("[「」『』]")
_HAN = re.compile(f"[{HAN}{KANA}]")
_QUOTE = re.compile('["“”]')
#: Four and more in a row are an ornament or a ditto line, and no quotation marks.
_STRAIGHT = re.compile('"+')
_ORNAMENT = 4
_CURLY = re.compile("[“”]")
_FINAL = re.compile(f"[。！？!?…][”’）》)\"'」』{SPACE}]*\\Z|\\.[”’)\"'{SPACE}]*\\Z")
_SINGLE = re.compile(f"'(?=[{HAN}])([^'\n]{{1,80}})(?<=[{HAN}])'")
_SHORT = 22  # Chinese characters: more than a heading or a caption has in one line


def corners(text: str) -> Changes:
    """SZ120: corner quotes in pairs become curly ones; one without a partner stays, with a flag."""
    changes = Changes()
    opened: dict[str, list[int]] = {"」": [], "』": []}
    lonely: list[int] = []
    for m in _CORNER.finditer(text):
        mark, at = m[0], m.start()
        if mark in _CORNERS:
            opened[_CORNERS[mark][0]].append(at)
        elif opened[mark]:
            start = opened[mark].pop()
            _, left, right = _CORNERS[text[start]]
            changes.edits += (Edit(start, start + 1, left, "SZ120"), Edit(at, at + 1, right, "SZ120"))
        else:
            lonely.append(at)
    lonely += opened["」"] + opened["』"]
    changes.flags = [Flag(start, end, "SZ120") for start, end in spans(sorted(lonely))]
    return changes


@dataclass(slots=True)
class _Line:
    """A line of the page: its bounds, and its straight quotes that have no partner in the curly ones."""

    start: int
    end: int
    quotes: list[int]


def straight(text: str) -> Changes:
    """SZ117: straight double quotes, paired from left to right."""
    changes = Changes()
    if not is_chinese(text):
        return changes
    edits, flags = changes.edits, changes.flags
    lines = _lines(text, edits)
    i = 0
    while i < len(lines):
        line = lines[i]
        group, end = line.quotes, line.end
        if len(group) % 2:
            odd = _next_odd(lines, i)
            if odd is not None and _goes_on(text, line, lines[odd]):
                group, end = [at for part in lines[i : odd + 1] for at in part.quotes], lines[odd].end
                i = odd
        if is_chinese(text[line.start : end]):
            if len(group) % 2:
                at = group.pop()
                flags.append(Flag(at, at + 1, "SZ117"))
            edits += [Edit(at, at + 1, mark, "SZ117") for at, mark in zip(group, cycle("“”"), strict=False)]
        i += 1
    return changes


def _lines(text: str, edits: list[Edit]) -> list[_Line]:
    """The lines with straight quotes. Those that go with curly ones are settled here."""
    kept = _measures(text)
    curly = "“" in text or "”" in text
    lines: list[_Line] = []
    end = 0
    while (hit := text.find('"', end)) >= 0:
        start = text.rfind("\n", end, hit) + 1 or end
        end = text.find("\n", hit)
        end = len(text) if end < 0 else end
        runs = [m.span() for m in _STRAIGHT.finditer(text, hit, end)]
        quotes = [at for a, b in runs if b - a < _ORNAMENT for at in range(a, b) if at not in kept]
        mixed = _mixed(text, start, end, quotes) if curly and _CURLY.search(text, start, end) else None
        if mixed is not None:
            edits += [Edit(at, at + 1, mark, "SZ117") for at, mark in mixed]
        elif quotes:
            lines.append(_Line(start, end, quotes))
    return lines


def _next_odd(lines: list[_Line], i: int) -> int | None:
    """The next line after ``i`` with an odd number of quotes."""
    return next((j for j in range(i + 1, len(lines)) if len(lines[j].quotes) % 2), None)


def _goes_on(text: str, first: _Line, last: _Line) -> bool:
    """Whether the sentence that ``first`` leaves open may reach ``last``: no final stop, at most one short line between.

    The short line is a caption or a heading that a column break put there; running text has none.
    """
    short = 0
    at, end = first.start, first.end
    while at < last.start:
        line = text[at:end]
        if not line.isspace() and line:
            if _FINAL.search(line[-12:]):
                return False
            if at != first.start and len(_HAN.findall(line)) < _SHORT:
                short += 1
        if short > 1:
            return False
        at = end + 1
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
    return True


def _mixed(text: str, start: int, end: int, quotes: list[int]) -> list[tuple[int, str]] | None:
    """What the straight ``quotes`` of a line become where they pair up only together with the curly ones; else None."""
    wanted = set(quotes)
    opened: list[int] = []
    found: list[tuple[int, str]] = []
    depth = lowest = 0  # of the curly quotes alone
    for m in _QUOTE.finditer(text, start, end):
        mark, at = m[0], m.start()
        if mark == '"' and at not in wanted:
            continue
        depth += {"“": 1, "”": -1}.get(mark, 0)
        lowest = min(lowest, depth)
        if mark == "“" or (mark == '"' and not opened):
            opened.append(at)
        elif not opened:
            return None
        else:
            left = opened.pop()
            found += ((at, new) for at, new in ((left, "“"), (at, "”")) if text[at] == '"')
    balanced = depth == lowest == 0
    return None if opened or balanced else found


@cache
def _measure() -> re.Pattern[str]:
    """Inches, seconds of arc or of a race, values in code. The quotation mark comes first: it is what is searched for."""
    return re.compile(
        rf'"(?:(?<=[0-9]")(?=[{SPACE}]?{any_of("inch")})|(?<=[°′\'][0-9]")|(?<=[°′\'][0-9][0-9]")|(?<=[A-Za-z]=")[^"\n]*")'
    )


def _measures(text: str) -> frozenset[int]:
    """Straight quotes that are no quotation marks."""
    return frozenset(at for m in _measure().finditer(text) for at in (m.start(), m.end() - 1))


def single(text: str) -> Changes:
    """SZ118: straight single quotes with Chinese on the inner side, inside double quotes."""
    changes = Changes()
    if "“" not in text:
        return changes
    for outer in re.finditer("“[^“”]*”", text):
        if "'" not in outer[0]:
            continue
        for m in _SINGLE.finditer(text, outer.start(), outer.end()):
            changes.edits.append(Edit(m.start(), m.start() + 1, "‘", "SZ118"))
            changes.edits.append(Edit(m.end() - 1, m.end(), "’", "SZ118"))
    return changes
