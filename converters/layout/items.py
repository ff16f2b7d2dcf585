"""The items of a page: what each piece of a line is by itself, before its neighbours are asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from shizheng.converters.layout.lines import Line, Span
from shizheng.converters.layout.page import Byline
from shizheng.converters.reading.document import Hint

#: a heading, caption or line of a title is no longer than this (characters)
LONGEST_TITLE = 60


class Item(NamedTuple):
    """A piece of the page with its first reading.

    ``label``: prose, title (a short line without a stop), subtitle (—— …), heading (numbered or by mark-up), byline, lead
    (the byline that opens a paragraph), tail (the one that closes it), meta (发布时间：…), caption, table, continuation,
    date, gap, furniture, broken (a title that fell apart), lister (a line that announces a list of other articles),
    rule (a drawn line), note (what a paper says of an article above its title). ``style``: numbering of a heading. ``anchor``: the text of an article
    opens here. ``cells``: those of a row of a table.
    """

    label: str
    pieces: tuple[Span, ...]
    text: str
    blank: int = 0
    indent: bool = False
    bylines: tuple[Byline, ...] = ()
    style: str = ""
    anchor: bool = False
    cells: tuple[str, ...] = ()
    hint: Hint | None = None

    @property
    def start(self) -> int:
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        return self.pieces[-1][1]


def cut(pieces: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    """The part of ``pieces`` that makes the characters ``start`` to ``end`` of the text that they make."""
    if len(pieces) == 1:
        first = pieces[0][0]
        return ((first + start, first + end),) if start < end else ()
    found: list[Span] = []
    at = 0
    for a, b in pieces:
        size = b - a
        low, high = max(start - at, 0), min(end - at, size)
        if low < high:
            found.append((a + low, a + high))
        at += size
    return tuple(found)


def part_of(
    unit: Line, label: str, start: int, end: int, bylines: tuple[Byline, ...] = (), *, style: str = "", anchor: bool = False
) -> Item:
    """An item of the characters ``start`` to ``end`` of a unit, without the white space around them."""
    pieces, text, blank, indent, _, cells, hint, _, _ = unit
    if start == 0 and end == len(text):
        return Item(label, pieces, text, blank, indent > 0, bylines, style, anchor, cells, hint)
    text = text[start:end]
    kept = text.strip()
    first = start == 0
    start += len(text) - len(text.lstrip())
    pieces = cut(pieces, start, start + len(kept))
    return Item(label, pieces, kept, blank if first else 0, indent > 0 and first, bylines, style, anchor, cells, hint)
