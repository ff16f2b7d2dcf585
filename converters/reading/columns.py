"""The order in which a page of placed text is read: column by column, and line by line within a column.

Pure geometry. Coordinates are points with the origin at the lower left, as PDF has them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import inf
from statistics import median

#: A gutter is at least this many letter heights wide; what stands on either side must read as a column of text.
_GUTTER = 0.9
_COLUMN_LINES = 3
_COLUMN_CHARACTERS = 6
_PROSE = re.compile("[，。、；,;]")
#: Pages in more pieces than this (maps, drawings) keep the order in which they were drawn.
_MOST = 4000
#: How many of a region's widest gaps are looked at.
_TRIED = 8
#: Gaps within a line that are wider than this many letter heights part cells of a table.
_CELL = 1.8
#: How far a full line may fall short of the edge, in letter heights: marks that may not begin a line, proportional type.
_RAGGED = 1.7
_WORD = re.compile("[A-Za-z0-9.%,-]{1,30}")
_STOPS = "。！？；：!?;:"
#: How far a first line stands in, in letter heights.
_INDENT = (1.2, 4.6)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text on one line without a wide gap. ``size`` is the height of its letters."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float

    @property
    def middle(self) -> float:
        return (self.bottom + self.top) / 2


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line in reading order: its text (cells parted by tabs, a first-line indent as two ideographic blanks).

    ``slack``: how many letter heights it falls short of the right edge of its column; ``at_edge``: it begins at the left one. ``continues``: the line
    before it is full and this one begins at the edge, so that only the width of the column parts the two.
    """

    text: str
    bottom: float
    top: float
    size: float
    cells: int
    slack: float = inf
    at_edge: bool = False
    continues: bool = False


def read_in_order(pieces: Sequence[Piece]) -> list[PlacedLine]:
    """The lines of a page in reading order."""
    blocks = [list(pieces)] if len(pieces) > _MOST else _blocks(list(pieces))
    lines = [line for block in blocks for line in _lines(block)]
    has_indents = any(line.text.startswith("\u3000") for line in lines)
    for i in range(1, len(lines)):
        if _continues(lines[i - 1], lines[i], has_indents):
            lines[i] = replace(lines[i], continues=True)
    return lines


def _continues(above: PlacedLine, line: PlacedLine, has_indents: bool) -> bool:
    # A line that stands higher than the one before it begins the next column.
    is_near = above.bottom - line.top < 1.4 * line.size
    # After a full stop only the missing indent tells that the paragraph goes on.
    is_open = has_indents or above.text[-1:] not in _STOPS
    # A word or a figure that has no room goes to the next line whole.
    word = _WORD.match(line.text)
    room = _RAGGED + (0.55 * len(word[0]) if word else 0.0)
    return above.slack < room and line.at_edge and abs(above.size - line.size) < 0.15 * line.size and is_near and is_open


def _blocks(pieces: list[Piece]) -> list[list[Piece]]:
    """Cut a region into columns, and where it has none into bands that may have some; each block is read down."""
    if len(pieces) < 2 * _COLUMN_LINES:
        return [pieces]
    gutter = _gutter(pieces)
    if gutter is not None:
        left = [p for p in pieces if p.right <= gutter]
        right = [p for p in pieces if p.right > gutter]
        return _blocks(left) + _blocks(right)
    bands = sorted(pieces, key=lambda p: -p.top)
    gaps = _gaps(bands, lambda p: (-p.top, -p.bottom), 0.0)
    if not gaps:
        return [pieces]
    # The widest gap that parts a headline from its columns, or one story from the next; else just the widest.
    gaps.sort(key=lambda g: g[0] - g[1])
    for _, place in [*gaps[:_TRIED], gaps[0]]:
        above = [p for p in bands if -p.top < place]
        below = [p for p in bands if -p.top >= place]
        if _has_columns(above) or _has_columns(below):
            return [*_blocks(above), *_blocks(below)]
    upper, lower = _blocks(above), _blocks(below)
    return [upper[0] + lower[0]] if len(upper) == len(lower) == 1 else upper + lower


def _has_columns(pieces: list[Piece]) -> bool:
    return len(pieces) >= 2 * _COLUMN_LINES and _gutter(pieces) is not None


def _gaps(
    ordered: Sequence[Piece], extent: Callable[[Piece], tuple[float, float]], least: float
) -> list[tuple[float, float]]:
    """The stretches along one direction that no piece covers, at least ``least`` wide; ``ordered`` by their beginning."""
    found: list[tuple[float, float]] = []
    reach = extent(ordered[0])[1]
    for piece in ordered[1:]:
        begin, end = extent(piece)
        if begin - reach > least:
            found.append((reach, begin))
        reach = max(reach, end)
    return found


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """Where the widest gutter between two columns of text lies, None where there is none."""
    size = median(p.size for p in pieces)
    across = sorted(pieces, key=lambda p: p.left)
    for low, high in sorted(_gaps(across, lambda p: (p.left, p.right), _GUTTER * size), key=lambda g: g[0] - g[1]):
        place = (low + high) / 2
        if _is_column([p for p in pieces if p.right <= place]) and _is_column([p for p in pieces if p.right > place]):
            return place
    return None


def _is_column(pieces: Sequence[Piece]) -> bool:
    """Whether the pieces are lines of running text, and not cells of a table."""
    rows = ["".join(p.text for p in row) for row in _rows(pieces)]
    prose = sum(_PROSE.search(row) is not None for row in rows)
    return len(rows) >= _COLUMN_LINES and median(map(len, rows)) >= _COLUMN_CHARACTERS and prose * 5 >= len(rows)


def _rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces that stand on one line each, from the top down, from left to right within."""
    rows: list[list[Piece]] = []
    middle = size = 0.0
    for piece in sorted(pieces, key=lambda p: -p.middle):
        if rows and middle - piece.middle < 0.45 * min(size, piece.size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
            middle, size = piece.middle, piece.size
    return [sorted(row, key=lambda p: p.left) for row in rows]


def _lines(block: Sequence[Piece]) -> list[PlacedLine]:
    if not block:
        return []
    rows = _rows(block)
    # Ordinary lines start at the edge: the leftmost that a good part of the lines share. Full ones reach the other edge.
    size = median(row[0].size for row in rows)
    edge = sorted(row[0].left for row in rows)[len(rows) // 4]
    rights = sorted(row[-1].right for row in rows if abs(row[0].size - size) < 0.2 * size)
    right = rights[len(rights) * 3 // 4] if rights else 0.0
    lines: list[PlacedLine] = []
    for row in rows:
        line = _line(row, edge, size)
        is_text = len(rows) > 2 and line.cells == 1 and abs(line.size - size) < 0.2 * size
        at_edge = is_text and abs(row[0].left - edge) < 0.8 * size and not line.text.startswith("\u3000")
        lines.append(replace(line, slack=(right - row[-1].right) / size if is_text else inf, at_edge=at_edge))
    return lines


def _line(row: Sequence[Piece], edge: float, usual: float) -> PlacedLine:
    size = max(p.size for p in row)
    parts: list[str] = []
    cells = 1
    for i, piece in enumerate(row):
        if i:
            gap = piece.left - row[i - 1].right
            is_cell = gap > _CELL * size
            cells += is_cell
            latin = parts[-1][-1:].isascii() and piece.text[:1].isascii()
            parts.append("\t" if is_cell else " " if gap > 0.6 * size or (latin and gap > 0.15 * size) else "")
        parts.append(piece.text)
    text = "".join(parts)
    indent = (row[0].left - edge) / size
    if _INDENT[0] <= indent <= _INDENT[1] and cells == 1 and size < 1.2 * usual:  # a larger line is a centred title
        text = "\u3000\u3000" + text
    return PlacedLine(text, min(p.bottom for p in row), max(p.top for p in row), size, cells)
