"""Many cells of a column at once: each spelling is checked once, and most in compiled code.

Columns of this kind repeat themselves (units, codes, periods), so a cell that was right before needs one look into a set;
where nearly every cell is new (keys, quotes) the whole column is matched by one pattern instead.

Cells are *packed*: the UTF-8 bytes of the file taken as Latin-1, which costs nothing to make and is the same text where it is
ASCII. They are unpacked when they are first seen, and that is where bytes that are no UTF-8 come to light.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from shizheng.dataset.checking.column import Column, Fault
from shizheng.dataset.checking.line import piece
from shizheng.schema.fields import KEY_PATTERN

#: spellings of a column that are remembered; then memory starts afresh
MOST_KNOWN = 1 << 16
#: batches for which a column that rarely repeats itself is matched whole before it is tried again
_RETRY = 32
_KEY_BYTES = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-\n"


def packed(text: str) -> str:
    """The packed form of a text."""
    return text if text.isascii() else text.encode("utf-8", "surrogatepass").decode("latin-1")


def unpacked(cell: str) -> str:
    """The text of a packed cell; bytes that are no UTF-8 become U+FFFD."""
    return cell if cell.isascii() else cell.encode("latin-1").decode("utf-8", "replace")


class Screen:
    """The check of one column, over packed cells. ``integers``: the cells of the last batch as integers, in an integer column
    (-1 for a cell that is none). ``vouched``: another check looks every cell up among keys that were checked themselves."""

    def __init__(self, column: Column, *, vouched: bool = False) -> None:
        self.column = column
        self.integers: list[int] = []
        self._vouched = vouched
        self._whole = column.kind == "integer"
        self._numbers: dict[str, int] = {}
        self._known: set[str] = set() if column.required else {""}
        self._direct = _RETRY if column.unique else 0
        self._keys = column.pattern == KEY_PATTERN and column.required and column.enum is None
        right = piece(column, quoted=False)
        each = right if right is None or column.required else rf"(?:{right})?+"
        self._all = None if each is None else re.compile(rf"(?:{each}\n)*+")

    def bad(self, cells: Sequence[str]) -> set[str]:
        """Those of the cells (there is at least one) that break a rule."""
        if self._whole:
            return self._bad_integers(cells)
        if cells[0] == "" == cells[-1] and not self.column.required and cells.count("") == len(cells):
            return set()
        if self._vouched:
            return {""} if self.column.required and "" in cells else set()
        if self._direct:
            self._direct -= not self.column.unique
            return self._judged(cells)
        known = self._known
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

    def _bad_integers(self, cells: Sequence[str]) -> set[str]:
        """Each spelling is judged and converted once; only right ones are remembered."""
        try:
            self.integers = list(map(self._numbers.__getitem__, cells))
            return set()
        except KeyError:
            pass
        if len(self._numbers) > MOST_KNOWN:
            self._numbers = {}
        fresh = set(cells).difference(self._numbers)
        bad = self._judged(list(fresh))
        self._numbers.update((cell, int(cell) if cell else -1) for cell in fresh - bad)
        self.integers = [self._numbers.get(cell, -1) for cell in cells]
        return bad

    def fault(self, cell: str) -> Fault | None:
        """The rule that a packed cell breaks, if any."""
        text = unpacked(cell)
        if "\ufffd" in text and packed(text) != cell:
            raw = cell.encode("latin-1")[:8].hex(" ").upper()
            return "SZ675", {"encoding": "utf-8", "value": raw}
        return self.column.fault(text)

    def _judged(self, cells: Sequence[str]) -> set[str]:
        if not cells:
            return set()
        joined = "\n".join((*cells, ""))
        if self._keys and joined.isascii() and _all_keys(joined, min(cells)):
            return set()
        if self._all is not None and self._all.fullmatch(unpacked(joined)):
            return set()
        return {cell for cell in set(cells) if self.fault(cell)}


def _all_keys(joined: str, first: str) -> bool:
    """Whether every line of an ASCII text is a key; ``first`` is the one that sorts first. A quick look that may say no to
    right ones, never yes to a wrong one."""
    return first >= "0" and "_" not in joined and not joined.encode("ascii").translate(None, _KEY_BYTES)


def integers(cells: Sequence[str]) -> list[int]:
    """Cells as integers; -1 for one that is none."""
    return [int(c) if c.isascii() and c.isdigit() else -1 for c in cells]
