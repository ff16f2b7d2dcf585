"""What the cells of one row, and of the rows that it refers to, must say of each other."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from itertools import groupby
from operator import le
from typing import Any

from shizheng.dataset.checking.cells import integers, unpacked
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


#: a stretch of rows with the same name: name, start, stop
Run = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Batch:
    """Some rows of a table: the cells column by column (``packed``: see ``cells``), and the number of each row."""

    table: str
    file: str
    numbers: Sequence[int]
    cells: Mapping[str, Sequence[str]]
    packed: bool = True
    #: columns whose cells were made integers on the way
    integers: Mapping[str, list[int]] = field(default_factory=dict)

    def whole(self, column: str) -> list[int]:
        """The cells of a column as integers, -1 for one that is none."""
        found = self.integers.get(column)
        return integers(self.cells[column]) if found is None else found

    def text(self, cell: str) -> str:
        """A cell as text."""
        return unpacked(cell) if self.packed else cell

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

    def findings(self, batch: Batch, *, in_order: bool) -> Iterator[Finding]:
        """Everything that a batch says wrongly; ``in_order``: its keys are known to be sorted."""
        ordered = (self.key,) if in_order else ()
        cells = batch.cells
        if self.table == "sources" and self.learnt is not None:
            ends = batch.whole("characters")
            self.learnt.spans.update(zip(cells[self.key], ((0, end) for end in ends), strict=True))
        if self.table in WITHIN:
            starts, ends = batch.whole("start"), batch.whole("end")
            if self.learnt is not None:
                self.learnt.spans.update(zip(cells[self.key], zip(starts, ends, strict=True), strict=True))
            runs = list(_runs(cells[WITHIN[self.table][1]]))
            yield from self._offsets(batch, starts, ends, runs)
            if self.table in FAMILY:
                yield from _family(batch, runs, ordered)
        elif self.table in FAMILY:
            yield from _family(batch, list(_runs(cells["article_id"])), ordered)
        if self.table == "metrics":
            yield from _metrics(batch)
        if "text" in cells and "text_sha256" in cells:
            yield from _hashes(batch)

    def _offsets(self, batch: Batch, starts: list[int], ends: list[int], runs: list[Run]) -> Iterator[Finding]:
        """Spans that run backwards or leave what they lie in."""
        if not all(map(le, starts, ends)):
            for at, (start, end) in enumerate(zip(starts, ends, strict=True)):
                if start > end >= 0:
                    yield Finding("SZ641", batch.place(at, "end"), str(end), {"start": str(start)})
        if self.within is None:
            return
        for name, at, stop in runs:
            # A row whose parent is unknown has a finding of its own.
            first, last = self.within.spans.get(name, (-1, -1))
            if last >= 0 and (min(starts[at:stop]) < first or max(ends[at:stop]) > last):
                yield from _outside(batch, range(at, stop), starts, ends, name, first, last)


def _runs(names: Sequence[str]) -> Iterator[Run]:
    """The stretches of equal names: name, start, stop."""
    at = 0
    if all(map(le, names, names[1:])):  # sorted, as tables are: the end of a stretch is found by halving
        while at < len(names):
            stop = bisect_right(names, names[at], at)
            yield names[at], at, stop
            at = stop
        return
    for name, run in groupby(names):
        stop = at + len(list(run))
        yield name, at, stop
        at = stop


def _outside(
    batch: Batch, rows: range, starts: list[int], ends: list[int], name: str, first: int, last: int
) -> Iterator[Finding]:
    for at in rows:
        if starts[at] >= 0 and ends[at] >= 0 and (starts[at] < first or ends[at] > last):
            details = {"parent": batch.text(name), "first": str(first), "last": str(last)}
            yield Finding("SZ642", batch.place(at, "start"), f"{starts[at]}–{ends[at]}", details)


def _family(batch: Batch, runs: list[Run], sorted_columns: Sequence[str]) -> Iterator[Finding]:
    """Keys and references that belong to another article than their row: they begin with the key of their article."""
    for column in FAMILY[batch.table]:
        targets = batch.cells[column]
        if targets[0] == "" and targets.count("") == len(targets):
            continue
        ordered = column in sorted_columns or all(map(le, targets, targets[1:]))
        for article, at, stop in runs:
            head = article + "-"
            # What stands in order between two texts with the same beginning has that beginning too.
            if ordered and targets[at].startswith(head) and targets[stop - 1].startswith(head):
                continue
            for i in range(at, stop):
                if targets[i] and not targets[i].startswith(head):
                    details = {"article": batch.text(article)}
                    yield Finding("SZ635", batch.place(i, column), batch.text(targets[i]), details)


def _metrics(batch: Batch) -> Iterator[Finding]:
    """Ranges that do not rise, directions without a change."""
    cells = batch.cells
    if any(cells["value_max"]):
        for at, upper in enumerate(cells["value_max"]):
            if upper and not _rises(cells["value"][at], upper):
                yield Finding("SZ643", batch.place(at, "value_max"), upper, {"lower": cells["value"][at]})
    if "change" not in cells["kind"] and cells["direction"].count("") == len(cells["direction"]):
        return
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
    codec = "latin-1" if batch.packed else "utf-8"
    for at, (cell, stated) in enumerate(zip(batch.cells["text"], batch.cells["text_sha256"], strict=True)):
        if not cell:
            continue
        # The pattern of a line leaves a cell in its quotes; a text that has quotes of its own at its ends is tried as it is.
        text = cell[1:-1].replace('""', '"') if cell[0] == '"' == cell[-1] else cell
        found = hashlib.sha256(text.encode(codec, "surrogatepass")).hexdigest()
        if found != stated and hashlib.sha256(cell.encode(codec, "surrogatepass")).hexdigest() != stated:
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
