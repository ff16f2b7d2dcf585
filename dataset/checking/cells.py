"""Many cells of a column at once: each spelling is checked once, and most in compiled code.

Columns of this kind repeat themselves (units, codes, periods), so a cell that was right before needs one look into a set;
where nearly every cell is new (keys, quotes) the whole column is matched by one pattern instead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from shizheng.dataset.checking.column import Column
from shizheng.dataset.checking.line import piece

#: spellings of a column that are remembered; then memory starts afresh
MOST_KNOWN = 1 << 16
#: batches for which a column that rarely repeats itself is matched whole before it is tried again
_RETRY = 32


class Screen:
    """The check of one column."""

    def __init__(self, column: Column) -> None:
        self.column = column
        self._known: set[str] = set() if column.required else {""}
        self._direct = _RETRY if column.unique else 0
        right = piece(column, quoted=False)
        each = right if right is None or column.required else rf"(?:{right})?+"
        self._all = None if each is None else re.compile(rf"(?:{each}\n)*+")

    def bad(self, cells: Sequence[str]) -> set[str]:
        """Those of the cells that break a rule."""
        if self._direct:
            self._direct -= not self.column.unique
            return self._judged(cells)
        known = self._known
        if not self.column.required and cells.count("") == len(cells):
            return set()
        if known.issuperset(cells):
            return set()
        fresh = set(cells) - known
        if 2 * len(fresh) > len(cells) > 100:
            self._direct = _RETRY
        bad = self._judged(list(fresh))
        if len(known) > MOST_KNOWN:
            self._known = known = set()
        known |= fresh - bad
        return bad

    def _judged(self, cells: Sequence[str]) -> set[str]:
        if self._all is not None and self._all.fullmatch("\n".join((*cells, ""))):
            return set()
        return {cell for cell in set(cells) if self.column.fault(cell)}


class Integers:
    """Cells as integers, each spelling converted once; -1 for a cell that is none (its finding is made elsewhere)."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}

    def __call__(self, cells: Sequence[str]) -> list[int]:
        """The integers of the cells."""
        try:
            return list(map(self._known.__getitem__, cells))
        except KeyError:
            if len(self._known) > MOST_KNOWN:
                self._known.clear()
            for cell in set(cells).difference(self._known):
                self._known[cell] = int(cell) if cell.isascii() and cell.isdigit() else -1
            return list(map(self._known.__getitem__, cells))
