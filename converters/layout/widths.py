"""Was a text cut at a fixed width, and at which? In columns (two for a Chinese character) or in characters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from shizheng.converters.layout.lines import Line, columns

STOPS = "。！？!?…；;：:"
_CLOSED = re.compile(rf"[{STOPS}][”’\"'」』）)】》\]]*$")
_FIRST_WORD = re.compile(r"[A-Za-z0-9.%+\-]+|.[，。、；：！？”’）》」』】,;:!?)]*")
_IN_TEXT = re.compile(r"[，。、；,]")

_NARROWEST = 16  # columns; a narrower line says nothing about the width of the column
_WIDEST = 200  # columns; nobody cuts a text wider
_SLACK = 6  # columns that a full line may fall short: forbidden line starts, words, proportional type
_PROPORTIONAL = 0.82  # of the width that a line of running text may have in type of uneven width


def is_closed(text: str) -> bool:
    """Whether ``text`` ends with a mark that may end a paragraph."""
    return text[-1:] in "。！？；：!?" or _CLOSED.search(text[-6:]) is not None


@dataclass(frozen=True, slots=True)
class Wrap:
    """The width at which lines were cut. ``by_columns``: in columns, else in characters."""

    width: int
    by_columns: bool

    def of(self, line: Line) -> int:
        """The width of a line in this measure, with its indent."""
        return line.width if self.by_columns else len(line.text) + line.indent

    def is_full(self, line: Line, after: Line) -> bool:
        """Whether the first word of ``after`` had no room on ``line``."""
        match = _FIRST_WORD.match(after.text)
        word = match[0] if match else ""
        return self.of(line) + (columns(word) if self.by_columns else len(word)) > self.width

    def reaches(self, line: Line) -> bool:
        """Whether a line without a stop is long enough to go on on the next."""
        slack = _SLACK if self.by_columns else _SLACK // 2
        least = int(self.width * _PROPORTIONAL) if _IN_TEXT.search(line.text) else self.width - slack
        return line.width >= _NARROWEST and self.of(line) >= least


def find_wrap(lines: Sequence[Line]) -> Wrap | None:
    """The width at which the lines of a page were cut, or None when they were not."""
    if sum(line.width > _WIDEST for line in lines) * 20 > len(lines):
        return None  # paragraphs in one line each
    open_lines = [line for line in lines if line.width >= _NARROWEST and not line.cells and not is_closed(line.text)]
    if len(open_lines) < 2:
        return None
    found = [_peak(open_lines, by_columns) for by_columns in (True, False)]
    near, wrap = max(found, key=lambda f: f[0])
    # counted twice: the lines close to the width, and those that fall a little short of it
    if near < 4 or near * 5 < len(open_lines) * 4:
        return None
    longer = sum(1 for line in lines if wrap.of(line) > wrap.width + 4)
    if longer * 20 > near + 10 or (longer and near < 6):
        return None
    full = [line for line in open_lines if wrap.reaches(line)]
    in_text = sum(1 for line in full if _IN_TEXT.search(line.text))
    return wrap if in_text * 2 >= len(full) else None


def _peak(lines: Sequence[Line], by_columns: bool) -> tuple[int, Wrap]:
    """(how many lines end at the commonest width, those within a character counted twice; that width)."""
    counts = Counter(Wrap(0, by_columns).of(line) for line in lines)
    tight = 2 if by_columns else 1
    slack = _SLACK if by_columns else _SLACK // 2

    def near(width: int) -> int:
        return sum(counts.get(width + k, 0) for k in range(-tight, tight + 1))

    # the commonest width of the densest stretch: a mark that may not start a line makes some lines wider by one
    best = max(counts, key=lambda width: (near(width), counts[width], width))
    wide = sum(n for width, n in counts.items() if best - slack <= width <= best + tight)
    return near(best) + wide, Wrap(best, by_columns)
