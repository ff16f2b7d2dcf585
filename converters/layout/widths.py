"""Was a text cut at a fixed width, and at which? In columns (two for a Chinese character) or in characters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from shizheng.converters.layout.cues import HAN
from shizheng.converters.layout.lines import Line, columns

STOPS = "。！？!?…；;：:"
_CLOSED = re.compile(rf"[{STOPS}][”’\"'」』）)】》\]]*$")
_MAY_CLOSE = frozenset(STOPS + "”’\"'」』）)】》]")
#: what no line break goes through: opening marks, a word or number or one character, closing marks
_FIRST_WORD = re.compile(r"[“‘（《「『【(]*(?:[A-Za-z0-9.%+\-]+|.)[，。、；：！？”’）》」』】,;:!?)%％]*")
_BLANK_BESIDE = re.compile(rf"[{HAN}] [0-9A-Za-z]|[0-9A-Za-z%] [{HAN}]")
_IN_TEXT = re.compile(r"[，。、；,]")
#: what may stand over the margin: a number that is not cut, the marks that hang
_OVERHANG = "".join(map(chr, range(0x21, 0x7F))) + "，。、；：！？”’）》」』】％"

_NARROWEST = 7  # characters; a shorter line says nothing about the width of the column
_SURE = 16  # columns; narrower lines are those of a text only when there are many
_MANY = 12  # lines
_SPACED = 3  # lines with a blank between a figure and a character: more are a habit
_WIDEST = 100  # characters; nobody cuts a text wider
_SLACK = 6  # columns that a full line may fall short: forbidden line starts, words, proportional type
_PROPORTIONAL = 0.82  # of the width that a line of running text may have in type of uneven width
_CLAUSE = 25  # characters; running text has a mark at least so often


def is_closed(text: str) -> bool:
    """Whether ``text`` ends with a mark that may end a paragraph."""
    last = text[-1:]
    return last in "。！？；：!?" or (last in _MAY_CLOSE and _CLOSED.search(text[-6:]) is not None)


@dataclass(frozen=True, slots=True)
class Wrap:
    """The width at which lines were cut. ``by_columns``: in columns, else in characters.

    ``words``: numbers and words were not cut, nor was a mark left alone, so that a line may stop short of the width.
    ``tight``: every line that is not the last of its paragraph is as full as it can be, so that a shorter one is the last.
    ``blanks``: figures stand between blanks among the characters.
    """

    width: int
    by_columns: bool
    words: bool = True
    tight: bool = False
    blanks: bool = False

    def of(self, line: Line) -> int:
        """The width of a line in this measure, with its indent."""
        return line.width if self.by_columns else len(line.drawn or line.text) + line.indent

    def is_full(self, line: Line, after: Line) -> bool:
        """Whether the first word of ``after`` had no room on ``line``."""
        return self.of(line) + self._least(after, self.words) > self.width

    def reaches(self, line: Line, after: Line, *, marked: bool = False) -> bool:
        """Whether a line without a stop is long enough to go on on the next.

        ``marked``: paragraphs begin with an indent or behind a blank line, and the next line has neither.
        """
        if self.tight:
            # a blank between figures and characters is not printed at the margin
            blank = self.blanks and line.text[-1].isascii() != after.text[0].isascii()
            give = (_SLACK if self.by_columns else _SLACK // 2) if marked and _IN_TEXT.search(line.text) else 0
            return self.of(line) + self._least(after, self.words) + blank + give > self.width
        slack = _SLACK if self.by_columns else _SLACK // 2
        least = int(self.width * _PROPORTIONAL) if _IN_TEXT.search(line.text) else self.width - slack
        return len(line.text) >= _NARROWEST and self.of(line) >= min(least, self.width - 1)

    def is_most(self, line: Line) -> bool:
        """Whether a line takes up more than half of the width."""
        return self.of(line) * 2 > self.width

    def _least(self, after: Line, words: bool) -> int:
        """The room that the start of ``after`` needs."""
        match = _FIRST_WORD.match(after.text) if words else None
        word = match[0] if match else after.text[:1]
        return columns(word) if self.by_columns else len(word)

    def fitted(self, lines: Sequence[Line]) -> Wrap:
        """The same width with the habits of these lines: were words cut, are all lines full?"""
        cut = whole = loose = 0
        for line, after in pairwise(lines):
            if is_closed(line.text) or after.blank > line.blank + 1:
                continue
            size = self.of(line)
            if size > self.width and not _hangs(line, self):
                loose += 1
            elif size + self._least(after, words=False) > self.width:
                cut += 1
            elif size + self._least(after, words=True) > self.width:
                whole += 1
            elif self.reaches(line, after):
                loose += 1
        blanks = sum(_BLANK_BESIDE.search(line.text) is not None for line in lines) > _SPACED
        words = whole > 1 and whole * 12 >= cut + whole
        return replace(self, words=words, tight=loose * 3 <= cut + whole, blanks=blanks)


def run_long(lines: Sequence[Line]) -> bool:
    """Whether so many lines are long that each is a paragraph."""
    return len([line for line in lines if len(line.text) > _WIDEST]) * 20 > len(lines)


def find_wrap(lines: Sequence[Line]) -> Wrap | None:
    """The width at which the lines of a page were cut, or None when they were not."""
    blanks = [line.blank for line in lines[1:]]
    least = min(blanks, default=0)
    # Where a blank line stands between paragraphs, the lines that none follows were cut, and those alone tell.
    close = [line for line, after in pairwise(lines) if after.blank == least] if blanks.count(least) < len(blanks) else []
    return _find(lines, lines) or (_find(lines, close) if len(close) > 2 else None)


def _find(lines: Sequence[Line], telling: Sequence[Line]) -> Wrap | None:
    """The width at which ``telling`` ends, if that may be where all the lines of the page were cut."""
    open_lines = [line for line in telling if len(line.text) >= _NARROWEST and not line.cells and not is_closed(line.text)]
    if len(open_lines) < 2:
        return None
    near, share, wrap = max((_peak(open_lines, by_columns) for by_columns in (True, False)), key=lambda found: found[0])
    if near < 4 or (near * 5 < len(open_lines) * 4 and (near < 8 or share < 0.5)):
        return None
    if near < 2 * _MANY and wrap.width < (_SURE if wrap.by_columns else _SURE // 2):
        return None
    longer = sum(1 for line in lines if wrap.of(line) > wrap.width + 4 and not _hangs(line, wrap))
    if longer * 20 > near + 10 or (longer and near < 6):
        return None
    wrap = wrap.fitted(lines)
    text = "".join([line.text for line, after in pairwise(open_lines) if wrap.reaches(line, after)])
    return wrap if len(_IN_TEXT.findall(text)) * _CLAUSE >= len(text) else None


def _hangs(line: Line, wrap: Wrap) -> bool:
    """Whether nothing of a line that is too long stands over the margin but a number and marks."""
    size = len(line.text) - len(line.text.rstrip(_OVERHANG))
    return wrap.of(line) - (columns(line.text[-size:]) if wrap.by_columns and size else size) <= wrap.width


def _peak(lines: Sequence[Line], by_columns: bool) -> tuple[int, float, Wrap]:
    """(how many lines end at the commonest width, those within a character counted twice; their share of the text; that
    width)."""
    measure = Wrap(0, by_columns)
    sizes = [measure.of(line) for line in lines]
    counts = Counter(sizes)
    tight = 2 if by_columns else 1
    slack = _SLACK if by_columns else _SLACK // 2

    def near(width: int) -> int:
        return sum(counts.get(width + k, 0) for k in range(-tight, tight + 1))

    dense = max(counts, key=lambda width: (near(width), counts[width], width))
    best, hanging = max(range(dense - tight, dense + tight + 1), key=lambda width: (counts.get(width, 0), width)), 0
    # The smallest width over which nothing but marks and numbers hang; where lines end unevenly, the commonest.
    beyond = [(line, size) for line, size in zip(lines, sizes, strict=True) if size > dense - tight]
    for width in range(dense - tight, dense + tight + 1):
        wrap = Wrap(width, by_columns)
        over = [(size, _hangs(line, wrap)) for line, size in beyond if size > width]
        if counts.get(width) and sum(not hangs and size <= dense + tight for size, hangs in over) * 10 <= near(width):
            best, hanging = width, sum(hangs and size > width + tight for size, hangs in over)
            break
    wide = [width for width in counts if best - slack <= width <= best + tight]
    share = (sum(width * counts[width] for width in wide) + hanging * best) / max(sum(sizes), 1)
    return near(best) + sum(counts[width] for width in wide) + 2 * hanging, share, Wrap(best, by_columns)
