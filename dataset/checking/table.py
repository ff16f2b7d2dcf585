"""One table: its rows, keys, references, and what rows say of each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from shizheng.dataset.checking.column import Column, open_list_fault
from shizheng.dataset.checking.container import Container
from shizheng.dataset.checking.keys import KeyIndex
from shizheng.dataset.checking.plan import ForeignKey, Plan
from shizheng.dataset.checking.reader import TableReader
from shizheng.dataset.checking.relations import WITHIN, Batch, Relations, Spans, keys_of
from shizheng.dataset.checking.stream import Tally, algorithm_of
from shizheng.schema.checked import Checked, Unchecked
from shizheng.schema.codelist import codelist
from shizheng.schema.finding import Finding, Place


@dataclass
class Package:
    """What is known of the tables read so far: their keys and the spans that other rows lie in."""

    container: Container
    keys: dict[tuple[str, tuple[str, ...]], KeyIndex] = field(default_factory=dict)
    spans: dict[str, Spans] = field(default_factory=dict)


def check_table(plan: Plan, package: Package, later: list[tuple[Plan, ForeignKey]]) -> Iterator[Finding | Checked | Unchecked]:
    """Everything about one table. References to tables not read yet go to ``later``. Raises InputError."""
    indexes = {(plan.resource.name, c): KeyIndex(kept=c in plan.targets or c != plan.key) for c in _indexed(plan)}
    ready = [r for r in plan.references if (r.table, r.target) in package.keys]
    later.extend((plan, r) for r in plan.references if r not in ready)
    package.keys.update(indexes)
    vouched = frozenset(r.columns[0] for r in ready if plan.own and len(r.columns) == 1)
    reader = TableReader(package.container, plan, vouched)
    relations = _relations(plan, package)
    # One finding says it for the whole file: line ends, and characters lost to a wrong encoding.
    said: set[str] = set()
    unordered: set[tuple[str, ...]] = set()
    for item in reader.batches():
        if isinstance(item, Finding):
            if item.rule in said & {"SZ610", "SZ675"} or (item.rule == "SZ623" and "SZ675" in said):
                continue
            said.add(item.rule)
            yield item
            continue
        for (_, columns), index in indexes.items():
            first = index.add(keys_of(item, columns))
            if first is not None and columns == plan.key and columns not in unordered and plan.own:
                unordered.add(columns)
                yield Finding("SZ632", item.place(first, columns[0]), _spelt(item, keys_of(item, columns)[first]))
        if relations is not None:
            own = indexes.get((plan.resource.name, plan.key))
            yield from relations.findings(item, in_order=own is not None and own.ordered)
        for column in plan.columns:
            if column.codelist and not column.closed:
                yield from _open_codes(item, column)
        for reference in ready:
            yield from reference_findings(item, reference, package.keys[reference.table, reference.target])
    for (_, columns), index in indexes.items():
        if columns == plan.key or (len(columns) == 1 and columns[0] in plan.unique):
            yield from _repeated(plan, package, columns, index)
    yield from _file_findings(plan, reader)
    yield from plan.unchecked
    if reader.stopped:
        yield Unchecked(plan.resource.name, "stopped", {"row": str(reader.rows)})
    else:
        yield Checked(plan.resource.name, reader.rows, "rows")


def _indexed(plan: Plan) -> list[tuple[str, ...]]:
    wanted = [plan.key] if plan.key else []
    wanted += [(name,) for name in plan.unique]
    wanted += [t for t in plan.targets if t not in wanted]
    return wanted


def _relations(plan: Plan, package: Package) -> Relations | None:
    """What the rows of one of our tables must say of each other."""
    if plan.own is None:
        return None
    name = plan.own.name
    learnt = package.spans.setdefault(name, Spans()) if name in ("sources", "articles") else None
    within = package.spans.get(WITHIN[name][0]) if name in WITHIN else None
    return Relations(name, plan.key[0], within, learnt)


def _open_codes(batch: Batch, column: Column) -> Iterator[Finding]:
    cells = batch.cells[column.name]
    try:
        known = _in_use(column.codelist or "", column.code_column)
    except KeyError:
        return
    # A compound unit (CNY/har) is known when its parts are.
    strange = {cell for cell in set(cells).difference(known, ("",)) if not known.issuperset(cell.split("/"))}
    if not strange:
        return
    faults = {cell: open_list_fault(column, batch.text(cell)) for cell in sorted(strange)}
    for at, cell in enumerate(cells):
        fault = faults.get(cell)
        if fault:
            yield Finding(fault[0], batch.place(at, column.name), batch.text(cell), fault[1])


@cache
def _in_use(name: str, column: str) -> frozenset[str]:
    return frozenset(line[column] for line in codelist(name).values() if not line.get("deprecated"))


def reference_findings(batch: Batch, reference: ForeignKey, index: KeyIndex) -> Iterator[Finding]:
    """References of a batch that find nothing. A reference whose cells are all empty refers to nothing."""
    keys = keys_of(batch, reference.columns)
    none: Any = "" if len(reference.columns) == 1 else ("",) * len(reference.columns)
    if keys[0] == none and keys.count(none) == len(keys):
        return
    missing = index.missing(keys) - {none}
    if not missing:
        return
    details = {"target": f"{reference.table}.{','.join(reference.target)}"}
    for at, key in enumerate(keys):
        if key in missing:
            yield Finding("SZ633", batch.place(at, reference.columns[0]), _spelt(batch, key), details)


def _repeated(plan: Plan, package: Package, columns: tuple[str, ...], index: KeyIndex) -> Iterator[Finding]:
    """The rows whose key stands above already: a second reading, only of a table that has such rows."""
    if index.ordered:
        return
    if not index.kept:
        index = KeyIndex()
        for item in TableReader(package.container, plan).batches():
            if not isinstance(item, Finding):
                index.add(keys_of(item, columns))
    hashes = index.repeated()
    if not hashes:
        return
    seen: dict[Any, int] = {}
    for item in TableReader(package.container, plan).batches():
        if isinstance(item, Finding):
            continue
        for at, key in enumerate(keys_of(item, columns)):
            if hash(key) not in hashes or (columns != plan.key and key == ""):
                continue
            first = seen.setdefault(key, item.numbers[at])
            if first != item.numbers[at]:
                yield Finding("SZ631", item.place(at, columns[0]), _spelt(item, key), {"first": str(first)})


def _spelt(batch: Batch, key: Any) -> str:
    parts: Mapping[int, str] = dict(enumerate(key if isinstance(key, tuple) else (key,)))
    parts = {i: batch.text(p) for i, p in parts.items()}
    return ", ".join(p.lstrip("0") or "0" if i and p.isdigit() else p for i, p in parts.items())


def _file_findings(plan: Plan, reader: TableReader) -> Iterator[Finding]:
    yield from stated_findings(plan, reader.tally)
    rows = plan.resource.rows
    if rows is not None and not reader.stopped and rows != reader.rows:
        place = Place(file=plan.resource.path, table=plan.resource.name)
        yield Finding("SZ676", place, str(rows), {"found": str(reader.rows)})


def stated_findings(plan: Plan, tally: Tally) -> Iterator[Finding]:
    """Size and hash against what the descriptor states."""
    resource = plan.resource
    place = Place(file=resource.path, table=resource.name)
    if resource.bytes is not None and resource.bytes != tally.bytes:
        yield Finding("SZ670", place, str(resource.bytes), {"found": str(tally.bytes)})
    stated = algorithm_of(resource.hash)
    if stated is None:
        yield Finding("SZ663", place, resource.hash, {"name": "hash"})
    elif stated[1] and stated[1] != tally.digest.hexdigest():
        yield Finding("SZ671", place, stated[1], {"found": tally.digest.hexdigest()})
