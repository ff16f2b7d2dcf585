"""Keys: are they unique, in order, and does each reference find its own? Eight bytes a key, whatever its length."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Sequence
from itertools import pairwise
from operator import lt
from typing import Any

#: keys that are looked up in a set (about 100 bytes a key); above that in a sorted array (8 bytes, slower)
MOST_IN_SET = 4_000_000
#: windows that are looked at before a key is sought among all
_LOOKS = 6
_DIGITS = re.compile(r"([0-9]+)")


class KeyIndex:
    """All keys of a table, by their hashes.

    Two different keys share a 64-bit hash once in about 10^8 tables of a million rows; only then would a finding be wrong
    or missing. (``hash`` is salted per process, so nobody can prepare such a pair.)

    A table that nothing refers to needs no hashes while its keys come in order (``kept`` False): only when they do not, they
    are gathered in a second reading.
    """

    def __init__(self, *, kept: bool = True) -> None:
        self.kept = kept
        self._hashes = array("q")
        self._last: Any = None
        self._ordered = True
        #: where the last look ended, and how many more may fail before all keys are put into one set
        self._at = 0
        self._patience = 3
        self._set: frozenset[int] | None = None
        self._sorted: array[int] | None = None

    def __len__(self) -> int:
        return len(self._hashes)

    def add(self, keys: Sequence[Any]) -> int | None:
        """Add the keys of a batch. Returns the place in ``keys`` of the first that stands before the key above it."""
        if self.kept:
            self._hashes.extend(array("q", list(map(hash, keys))))
        first = None
        if keys:
            if (self._last is not None and not self._last < keys[0]) or not all(map(lt, keys, keys[1:])):
                self._ordered = False
                first = self._disorder(keys)
            self._last = keys[-1]
        return first

    def _disorder(self, keys: Sequence[Any]) -> int | None:
        before = keys if self._last is None else [self._last, *keys]
        shift = 1 if before is keys else 0
        for place, (above, below) in enumerate(pairwise(before)):
            if not above < below and above != below and not natural(above) < natural(below):
                return place + shift
        return None

    @property
    def ordered(self) -> bool:
        """Whether every key stood behind the one above it: then none stands twice."""
        return self._ordered

    def repeated(self) -> frozenset[int]:
        """Hashes that stand more than once."""
        if self._ordered:
            return frozenset()
        in_order = sorted(self._hashes)
        return frozenset(a for a, b in pairwise(in_order) if a == b)

    def missing(self, keys: Sequence[Hashable]) -> set[Hashable]:
        """Those of ``keys`` that are not in the index."""
        # Neighbours that repeat (the article of its figures) are few: their set is cheaper than all their hashes.
        repeats = len(keys) > 1 and keys[0] == keys[1]
        strange = set(map(hash, set(keys) if repeats else keys))
        if self._patience:
            self._look_near(strange, hash(keys[-1]) if keys else 0)
        if strange:
            strange = {value for value in strange if not self._holds(value)}
        return {key for key in keys if hash(key) in strange} if strange else set()

    def _look_near(self, strange: set[int], last: int) -> None:
        """Take from ``strange`` what stands near the place of the last look.

        Tables are sorted, so what a batch refers to mostly stands together, just behind what the batch before referred to.
        A few looks at a small window cost less than one set of all keys, and no memory.
        """
        size = 2 * len(strange) + 64
        at = self._at
        for _ in range(_LOOKS):
            window = self._hashes[at : at + size]
            strange.difference_update(window)
            if not strange:
                self._at = at + _place(window, last)
                return
            if not window:
                break
            at += size
        self._patience -= 1

    def _holds(self, value: int) -> bool:
        if len(self._hashes) <= MOST_IN_SET:
            if self._set is None:
                self._set = frozenset(self._hashes)
            return value in self._set
        if self._sorted is None:
            self._sorted = array("q", sorted(self._hashes))
        at = bisect_left(self._sorted, value)
        return at < len(self._sorted) and self._sorted[at] == value


def _place(window: array[int], value: int) -> int:
    """Where ``value`` stands in the window, its start when it does not."""
    try:
        return window.index(value)
    except ValueError:
        return 0


def natural(key: Any) -> tuple[Any, ...]:
    """A sort key by which m2 stands before m10."""
    parts = key if isinstance(key, tuple) else (key,)
    return tuple(
        tuple((int(p), "") if p.isdigit() else (-1, p) for p in _DIGITS.split(part)) if isinstance(part, str) else part
        for part in parts
    )


def twice(keys: Sequence[Any]) -> list[Any]:
    """Keys of a batch that stand in it more than once."""
    return [k for k, n in Counter(keys).items() if n > 1]
