"""Undo hard wraps: lines that were cut at a fixed width become the paragraphs that they were cut from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from shizheng.converters.layout.cues import HAN
from shizheng.converters.layout.lines import Line, Span, columns
from shizheng.converters.mapped import NormalText
from shizheng.converters.reading.document import Hint

STOPS = "。！？!?…；;：:"
_CLOSED = re.compile(rf"[{STOPS}][”’\"'」』）)】》\]]*$")
_FIRST_WORD = re.compile(r"[A-Za-z0-9.%+\-]+|.[，。、；：！？”’）》」』】,;:!?)]*")
_STARTS_ANEW = re.compile(
    rf"[（(]?[一二三四五六七八九十]{{1,3}}[、）)．.]|第[一二三四五六七八九十]{{1,3}}[章节部编篇]|[0-9]{{1,2}}[.．、][{HAN}]|[（(][0-9]{{1,2}}[）)]|[①-⑳]"
    r"|——|--|—|#"
)
_LATIN_END = re.compile(r"[A-Za-z0-9,.;:)]$")
_LATIN_START = re.compile(r"[A-Za-z]")
_HYPHENATED = re.compile(r"[A-Za-z]-$")

_ENDS_TITLE = re.compile(r"(?:会议|大会|全会|會議|大會)上$")
_IN_TEXT = re.compile(r"[，。、；,]")
#: page numbers and drawn lines stand between the lines of a text without being a part of it
_APART = re.compile(rf"[-—–－·•~～\s]*(?:第\s*)?[0-9]{{0,4}}\s*[页頁]?[-—–－·•~～\s]*$|[^{HAN}A-Za-z0-9]+$")

_NARROWEST = 16  # columns; a narrower line says nothing about the width of the column
_SLACK = 6  # columns that a full line may fall short: forbidden line starts, words, proportional type


@dataclass(frozen=True, slots=True)
class Unit:
    """What stands between two line ends that the writer meant: one line, or several that a fixed width cut.

    ``pieces``: spans of the page's text that make ``text``; ``hint``: what the source's form says of it.
    """

    pieces: tuple[Span, ...]
    text: str
    blank: int
    indent: bool
    cells: tuple[str, ...] = ()
    hint: Hint | None = None


def is_closed(text: str) -> bool:
    """Whether ``text`` ends with a mark that may end a paragraph."""
    return text[-1:] in "。！？；：!?" or _CLOSED.search(text[-6:]) is not None


def wrap_width(lines: Sequence[Line]) -> int | None:
    """The width in columns at which the lines of a page were cut, or None when they were not."""
    wide = [line for line in lines if line.width >= _NARROWEST]
    open_widths = sorted(line.width for line in wide if not is_closed(line.text))
    if len(open_widths) < 4:
        return None
    width = open_widths[int(len(open_widths) * 0.9)]
    # the widest of the widths that many lines share
    near = sum(1 for w in open_widths if width - _SLACK <= w <= width + 2)
    if near < 3 or near < 0.6 * len(open_widths):
        return None
    if sum(1 for line in wide if line.width > width + 4) > 0.05 * len(wide):
        return None
    sentences = sum(line.text.count("。") for line in wide)
    return width if sentences >= 0.12 * near else None


def unwrap(page: NormalText, lines: Sequence[Line]) -> tuple[Unit, ...]:
    """The units of a page: its lines, joined where a fixed width cut them."""
    width = wrap_width(lines)
    if width is None:
        return tuple(Unit(line.pieces, line.text, line.blank, line.indent, line.cells, line.hint) for line in lines)
    # Blank lines separate paragraphs unless they stand between all the lines.
    inner = [b.blank for a, b in pairwise(lines) if _is_full(a, b, width) and not is_closed(a.text)]
    common = max(set(inner), key=lambda n: (inner.count(n), -n)) if inner else 0
    indents = sum(line.indent for line in lines)
    has_indents = 0 < indents < 0.7 * len(lines)
    units: list[Unit] = []
    group: list[Line] = []
    for line in lines:
        if group and not _continues(group[-1], line, width, common, has_indents):
            units.append(_unit(page, group))
            group = []
        group.append(line)
    if group:
        units.append(_unit(page, group))
    return tuple(units)


def _is_full(line: Line, after: Line, width: int) -> bool:
    """Whether the first word of ``after`` had no room on ``line``."""
    match = _FIRST_WORD.match(after.text)
    return line.width + columns(match[0] if match else "") > width


def _continues(line: Line, after: Line, width: int, common: int, has_indents: bool) -> bool:
    if _APART.match(after.text) or _APART.match(line.text):
        return False
    if line.hint or after.hint or after.blank > common or (has_indents and after.indent) or line.width < _NARROWEST:
        return False
    if _ENDS_TITLE.search(line.text):
        return False
    if is_closed(line.text) and not (line.text[-1] in "；;" and line.width >= width * 0.82):
        starts = _STARTS_ANEW.match(after.text) is not None
        return _is_full(line, after, width) and not starts and (has_indents or line.width <= width + 2)
    short = int(width * 0.82) if _IN_TEXT.search(line.text) else width - _SLACK
    return line.width >= short and not (line.width < width - 2 and _STARTS_ANEW.match(after.text))


def _unit(page: NormalText, group: Sequence[Line]) -> Unit:
    if len(group) == 1:
        line = group[0]
        return Unit(line.pieces, line.text, line.blank, line.indent, line.cells, line.hint)
    pieces: list[Span] = list(group[0].pieces)
    for after in group[1:]:
        pieces.extend(link(page, pieces[-1], after.pieces[0]))
        pieces.extend(after.pieces)
    text = "".join([_read(page.text, a, b) for a, b in pieces])
    return Unit(tuple(pieces), text, group[0].blank, group[0].indent, (), group[0].hint)


def _read(text: str, start: int, end: int) -> str:
    return " " if text[start:end] == "\n" else text[start:end]


def link(page: NormalText, before: Span, after: Span) -> tuple[Span, ...]:
    """What a join puts between two pieces: a blank (the line break itself) between two Latin words, else nothing."""
    text = page.text
    if _LATIN_START.match(text, after[0]) and _LATIN_END.match(text, before[1] - 1):
        at = text.find("\n", before[1], after[0])
        if at >= 0:
            return ((at, at + 1),)
    return ()
