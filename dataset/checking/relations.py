"""What the cells of one row, and of the rows that it refers to, must say of each other."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from itertools import groupby
from operator import le
from typing import Any

from shizheng.dataset.checking.cells import Integers
from shizheng.schema.finding import Finding, Place

#: table -> (what its offsets lie in, the column that names it)
WITHIN: Mapping[str, tuple[str, str]] = {
    "articles": ("sources", "source_id"),
    "blocks": ("sources", "source_id"),
    "numerals": ("articles", "article_id"),
    "measures": ("articles", "article_id"),
    "metrics": ("articles", "article_id"),
    "mentions": ("articles", "article_id"),
    "flags": ("sources", "source_id"),
}
#: table -> columns whose values begin with the row's article_id
FAMILY: Mapping[str, tuple[str, ...]] = {
    "numerals": ("numeral_id",),
    "measures": ("measure_id",),
    "metrics": ("metric_id", "numeral_id", "measure_id"),
    "metrics_flat": ("metric_id",),
}
#: (kind, whether a direction is stated) that do not go together
_ODD_DIRECTIONS = frozenset({("change", False), ("level", True), ("ratio", True), ("rank", True)})


@dataclass(frozen=True, slots=True)
class Batch:
    """Some rows of a table: the cells column by column, and the number of each row."""

    table: str
    file: str
    numbers: Sequence[int]
    cells: Mapping[str, Sequence[str]]

    def place(self, at: int, name: str | None = None) -> Place:
        """Where the row at ``at`` of the batch stands."""
        return Place(file=self.file, table=self.table, row=self.numbers[at], field=name)


@dataclass
class Spans:
    """Offsets of the rows that others lie in: key -> (start, end)."""

    spans: dict[str, tuple[int, int]] = field(default_factory=dict)


class Relations:
    """The relations of one of our tables, batch by batch. ``within``: the spans that its own lie in, if known; ``learnt``:
    where its own spans are kept for the tables that lie in them."""

    def __init__(self, table: str, key: str, within: Spans | None, learnt: Spans | None) -> None:
        self.table = table
        self.key = key
        self.within = within
        self.learnt = learnt
        self._integers = Integers()

    def findings(self, batch: Batch) -> Iterator[Finding]:
        """Everything that a batch says wrongly."""
        cells = batch.cells
        if self.table == "sources" and self.learnt is not None:
            ends = self._integers(cells["characters"])
            self.learnt.spans.update(zip(cells[self.key], ((0, end) for end in ends), strict=True))
        if self.table in WITHIN:
            starts, ends = self._integers(cells["start"]), self._integers(cells["end"])
            if self.learnt is not None:
                self.learnt.spans.update(zip(cells[self.key], zip(starts, ends, strict=True), strict=True))
            yield from self._offsets(batch, starts, ends)
        if self.table in FAMILY:
            yield from _family(batch)
        if self.table == "metrics":
            yield from _metrics(batch)
        if "text" in cells and "text_sha256" in cells:
            yield from _hashes(batch)

    def _offsets(self, batch: Batch, starts: list[int], ends: list[int]) -> Iterator[Finding]:
        """Spans that run backwards or leave what they lie in."""
        if not all(map(le, starts, ends)):
            for at, (start, end) in enumerate(zip(starts, ends, strict=True)):
                if start > end >= 0:
                    yield Finding("SZ641", batch.place(at, "end"), str(end), {"start": str(start)})
        if self.within is None:
            return
        at = 0
        for name, run in groupby(batch.cells[WITHIN[self.table][1]]):
            stop = at + len(list(run))
            # A row whose parent is unknown has a finding of its own.
            first, last = self.within.spans.get(name, (-1, -1))
            if last >= 0 and (min(starts[at:stop]) < first or max(ends[at:stop]) > last):
                yield from _outside(batch, range(at, stop), starts, ends, name, first, last)
            at = stop


def _outside(
    batch: Batch, rows: range, starts: list[int], ends: list[int], name: str, first: int, last: int
) -> Iterator[Finding]:
    for at in rows:
        if starts[at] >= 0 and ends[at] >= 0 and (starts[at] < first or ends[at] > last):
            details = {"parent": name, "first": str(first), "last": str(last)}
            yield Finding("SZ642", batch.place(at, "start"), f"{starts[at]}–{ends[at]}", details)


def _family(batch: Batch) -> Iterator[Finding]:
    """Keys and references that belong to another article than their row: they begin with the key of their article."""
    at = 0
    for article, run in groupby(batch.cells["article_id"]):
        stop = at + len(list(run))
        head = article + "-"
        for column in FAMILY[batch.table]:
            targets = batch.cells[column][at:stop]
            # What stands in order between two texts with the same beginning has that beginning too.
            low, high = min(targets), max(targets)
            if high == "" or (low.startswith(head) and high.startswith(head)):
                continue
            for i, target in enumerate(targets):
                if target and not target.startswith(head):
                    yield Finding("SZ635", batch.place(at + i, column), target, {"article": article})
        at = stop


def _metrics(batch: Batch) -> Iterator[Finding]:
    """Ranges that do not rise, directions without a change."""
    cells = batch.cells
    if any(cells["value_max"]):
        for at, upper in enumerate(cells["value_max"]):
            if upper and not _rises(cells["value"][at], upper):
                yield Finding("SZ643", batch.place(at, "value_max"), upper, {"lower": cells["value"][at]})
    pairs = set(zip(cells["kind"], cells["direction"], strict=True))
    odd = {pair for pair in pairs if (pair[0], bool(pair[1])) in _ODD_DIRECTIONS}
    if odd:
        for at, pair in enumerate(zip(cells["kind"], cells["direction"], strict=True)):
            if pair in odd:
                yield Finding("SZ644", batch.place(at, "direction"), pair[1], {"kind": pair[0]})


def _rises(lower: str, upper: str) -> bool:
    try:
        return Decimal(lower) < Decimal(upper)
    except InvalidOperation:
        return True


def _hashes(batch: Batch) -> Iterator[Finding]:
    """Texts that are not the ones that were hashed."""
    for at, (cell, stated) in enumerate(zip(batch.cells["text"], batch.cells["text_sha256"], strict=True)):
        if cell:
            text = cell[1:-1].replace('""', '"') if cell[0] == '"' == cell[-1] else cell
            found = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
            if found != stated and hashlib.sha256(cell.encode("utf-8", "surrogatepass")).hexdigest() != stated:
                yield Finding("SZ645", batch.place(at, "text_sha256"), stated, {"found": found})


def keys_of(batch: Batch, columns: Sequence[str]) -> Sequence[Any]:
    """The keys of a batch: text, or tuples whose ordinals and offsets are padded (so that 2 stands before 10)."""
    if len(columns) == 1:
        return batch.cells[columns[0]]
    parts: list[Sequence[str]] = [
        [c.zfill(18) for c in batch.cells[name]] if name in ("ordinal", "start", "end") else batch.cells[name]
        for name in columns
    ]
    return list(zip(*parts, strict=True))
