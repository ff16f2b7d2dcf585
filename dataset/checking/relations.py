"""What the cells of one row, and of the rows that it refers to, must say of each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from operator import le
from typing import Any

from shizheng.schema.finding import Finding, Place

#: table -> columns that the checks of this module need beside keys and references
RELATED: Mapping[str, tuple[str, ...]] = {
    "sources": ("characters",),
    "articles": ("start", "end"),
    "blocks": ("start", "end"),
    "numerals": ("start", "end"),
    "measures": ("start", "end"),
    "metrics": ("start", "end", "value", "value_max", "kind", "direction", "qualifier"),
    "mentions": ("start", "end"),
    "flags": ("start", "end"),
}
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
#: (kind, direction is stated) that do not go together
_ODD_DIRECTIONS = {("change", False), ("level", True), ("ratio", True), ("rank", True)}


@dataclass(frozen=True, slots=True)
class Batch:
    """Some rows of a table: the captured cells column by column, and the number of each row."""

    table: str
    file: str
    numbers: Sequence[int]
    cells: Mapping[str, Sequence[str]]

    def place(self, at: int, name: str | None = None) -> Place:
        """Where the row at ``at`` of the batch stands."""
        return Place(file=self.file, table=self.table, row=self.numbers[at], field=name)


@dataclass
class Spans:
    """Offsets of the rows that others lie in: key -> start and end."""

    starts: dict[str, int] = field(default_factory=dict)
    ends: dict[str, int] = field(default_factory=dict)

    def add(self, keys: Sequence[str], starts: Sequence[int], ends: Sequence[int]) -> None:
        """Learn the spans of a batch."""
        self.starts.update(zip(keys, starts, strict=True))
        self.ends.update(zip(keys, ends, strict=True))


def integers(cells: Sequence[str]) -> list[int]:
    """The cells as integers; -1 for one that is none (its own finding is made elsewhere)."""
    try:
        return list(map(int, cells))
    except ValueError:
        return [int(c) if c.isascii() and c.isdigit() else -1 for c in cells]


def offset_findings(batch: Batch, within: Spans | None) -> Iterator[Finding]:
    """Spans that run backwards or leave what they lie in."""
    starts, ends = integers(batch.cells["start"]), integers(batch.cells["end"])
    if not all(map(le, starts, ends)):
        for at, (start, end) in enumerate(zip(starts, ends, strict=True)):
            if start > end >= 0:
                yield Finding("SZ641", batch.place(at, "end"), str(end), {"start": str(start)})
    if within is None:
        return
    names = batch.cells[WITHIN[batch.table][1]]
    # A row whose parent is unknown has a finding of its own: it is compared with itself here.
    first = list(map(within.starts.get, names, starts))
    last = list(map(within.ends.get, names, ends))
    if all(map(le, first, starts)) and all(map(le, ends, last)):
        return
    for at, name in enumerate(names):
        if starts[at] >= 0 and ends[at] >= 0 and (starts[at] < first[at] or ends[at] > last[at]):
            details = {"parent": name, "first": str(first[at]), "last": str(last[at])}
            yield Finding("SZ642", batch.place(at, "start"), f"{starts[at]}–{ends[at]}", details)


def metric_findings(batch: Batch) -> Iterator[Finding]:
    """Ranges that do not rise, directions without a change, numerals and measures of another article."""
    cells = batch.cells
    for at, upper in enumerate(cells["value_max"]):
        if upper and not _rises(cells["value"][at], upper):
            yield Finding("SZ643", batch.place(at, "value_max"), upper, {"lower": cells["value"][at]})
    pairs = list(zip(cells["kind"], map(bool, cells["direction"]), strict=True))
    if not _ODD_DIRECTIONS.isdisjoint(pairs):
        for at, pair in enumerate(pairs):
            if pair in _ODD_DIRECTIONS:
                yield Finding("SZ644", batch.place(at, "direction"), cells["direction"][at], {"kind": pair[0]})


def _rises(lower: str, upper: str) -> bool:
    try:
        return Decimal(lower) < Decimal(upper)
    except InvalidOperation:
        return True


def family_findings(batch: Batch, column: str) -> Iterator[Finding]:
    """References that lead to a row of another article: keys begin with the key of their article."""
    targets = batch.cells[column]
    heads = [article + "-" for article in batch.cells["article_id"]]
    if all(map(str.startswith, targets, heads)):
        return
    for at, target in enumerate(targets):
        if target and not target.startswith(heads[at]):
            yield Finding("SZ635", batch.place(at, column), target, {"article": heads[at][:-1]})


#: table -> further checks of its batches
ROW_CHECKS: Mapping[str, tuple[Callable[[Batch], Iterator[Finding]], ...]] = {"metrics": (metric_findings,)}
#: table -> columns whose values begin with the row's article_id
FAMILY: Mapping[str, tuple[str, ...]] = {
    "numerals": ("numeral_id",),
    "measures": ("measure_id",),
    "metrics": ("metric_id", "numeral_id", "measure_id"),
    "metrics_flat": ("metric_id",),
}


def keys_of(batch: Batch, columns: Sequence[str]) -> Sequence[Any]:
    """The keys of a batch: text, or tuples whose ordinals and offsets are padded (so that 2 stands before 10)."""
    if len(columns) == 1:
        return batch.cells[columns[0]]
    parts: list[Sequence[str]] = [
        [c.zfill(18) for c in batch.cells[name]] if name in ("ordinal", "start", "end") else batch.cells[name]
        for name in columns
    ]
    return list(zip(*parts, strict=True))
