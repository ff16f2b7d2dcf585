"""One table, read once as a stream: shape, cells, keys, references, and what rows say of each other."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from shizheng.dataset.checking.column import Column, open_list_fault
from shizheng.dataset.checking.container import Container
from shizheng.dataset.checking.keys import KeyIndex
from shizheng.dataset.checking.plan import ForeignKey, Plan
from shizheng.dataset.checking.records import RawRecord, Splitter
from shizheng.dataset.checking.relations import (
    FAMILY,
    ROW_CHECKS,
    WITHIN,
    Batch,
    Spans,
    family_findings,
    integers,
    keys_of,
    offset_findings,
)
from shizheng.dataset.checking.stream import Tally, algorithm_of, text_blocks
from shizheng.schema.checked import Checked, Unchecked
from shizheng.schema.codelist import codelist
from shizheng.schema.finding import Finding, Place

#: text of a cell that may run on in the next block
CARRY = 4 << 20


@dataclass
class Package:
    """What is known of the tables read so far: their keys and the spans that other rows lie in."""

    container: Container
    keys: dict[tuple[str, tuple[str, ...]], KeyIndex] = field(default_factory=dict)
    spans: dict[str, Spans] = field(default_factory=dict)


class TableReader:
    """Reads a table in batches of rows; findings about cells come in between."""

    def __init__(self, container: Container, plan: Plan) -> None:
        self.container = container
        self.plan = plan
        self.file = plan.resource.path
        self.name = plan.resource.name
        self.rows = 0
        self.stopped = False
        stated = algorithm_of(plan.resource.hash)
        self.tally = Tally(stated[0] if stated else "sha256")
        self._splitter = Splitter(plan.resource.delimiter, len(plan.columns), plan.running)
        self._captured = [(c.name, i) for i, c in enumerate(plan.columns) if c.name in plan.captured]
        self._single_lines = not plan.running

    def batches(self) -> Iterator[Batch | Finding]:
        """The rows of the table. Raises InputError where the file may not be opened."""
        carry = ""
        header = True
        with self.container.open(self.file) as stream:
            for block in text_blocks(stream, self.tally, self.plan.resource.encoding, self.file, self.name):
                if isinstance(block, Finding):
                    yield block
                    continue
                if self.stopped:
                    continue  # read on for the hash
                block = carry + block
                carry = ""
                at = 0
                if header:
                    header = False
                    at, found = self._header(block)
                    yield from found
                    if self.stopped:
                        continue
                carry = yield from self._rows(block[at:] if at else block, last=False)
        if header:
            yield Finding("SZ601", Place(file=self.file, table=self.name, row=0))
            self.stopped = True
        elif carry and not self.stopped:
            yield from self._rows(carry, last=True)

    def _header(self, block: str) -> tuple[int, list[Finding]]:
        """Where the first row starts, and what is wrong with the header (a wrong one stops the reading)."""
        place = Place(file=self.file, table=self.name, row=0, line=1)
        raw = self._splitter.record(block, 0)
        if raw.cells is None:
            self.stopped = True
            return raw.stop, [_quote_finding(place, raw.reason)]
        found: list[Finding] = []
        cells = raw.cells
        if cells[-1].endswith("\r"):
            found.append(Finding("SZ610", place))
            cells[-1] = cells[-1].rstrip("\r")
        wanted = [c.name for c in self.plan.columns]
        for name in sorted({c for c in cells if cells.count(c) > 1 or not c.strip()}):
            found.append(Finding("SZ608", place, name))
        if not wanted:  # nothing is described: only the shape can be checked
            self._splitter = Splitter(self.plan.resource.delimiter, len(cells), True)
            self.plan = Plan(self.plan.resource, None, tuple(Column(c or "?", "any") for c in cells))
        elif cells != wanted:
            details = {
                "missing": ", ".join(w for w in wanted if w not in cells) or "–",
                "extra": ", ".join(c for c in cells if c not in wanted) or "–",
                "expected": self.plan.resource.delimiter.join(wanted),
            }
            found.append(Finding("SZ603", place, ",".join(cells), details))
            self.stopped = True
        return raw.stop, found

    def _rows(self, block: str, *, last: bool) -> Generator[Batch | Finding, None, str]:
        """The rows of a block; returns what must wait for the next block (a record that is still open)."""
        if block.count('"') % 2 == 0:
            found = self.plan.line.findall(block)
            if not found:
                return ""
            cells = list(zip(*found, strict=True)) if self._captured else [found]
            if not any(cells[-1]):
                yield self._batch(range(self.rows + 1, self.rows + 1 + len(found)), cells)
                self.rows += len(found)
                return ""
        return (yield from self._mixed(block, last))

    def _batch(self, numbers: Sequence[int], cells: Sequence[Any]) -> Batch:
        named = {name: cells[i] for i, (name, _) in enumerate(self._captured)}
        return Batch(self.name, self.file, numbers, named)

    def _mixed(self, block: str, last: bool) -> Generator[Batch | Finding, None, str]:
        """A block in which some lines need the precise reader."""
        good: list[tuple[str, ...]] = []
        numbers: list[int] = []
        at = 0
        carry = ""
        for match in self.plan.line.finditer(block):
            if match.start() < at:
                continue
            if match[match.re.groups] is None:
                self.rows += 1
                numbers.append(self.rows)
                good.append(match.groups("")[:-1])
                continue
            raw = self._splitter.record(block, match.start())
            open_ended = raw.cells is None and raw.reason == "unclosed" and self.plan.running
            if open_ended and not last and len(block) - match.start() < CARRY:
                carry = block[match.start() :]
                break
            at = raw.stop
            self.rows += 1
            cells = yield from self._precise(raw)
            if cells is not None:
                numbers.append(self.rows)
                good.append(tuple(cells[i] for _, i in self._captured))
        if good:
            yield self._batch(numbers, list(zip(*good, strict=True)))
        return carry

    def _precise(self, raw: RawRecord) -> Generator[Finding, None, list[str] | None]:
        """Findings on one record; returns its cells where it has the right shape, bad numbers replaced by nothing."""
        line = self.rows + 1 if self._single_lines else None
        place = Place(file=self.file, table=self.name, row=self.rows, line=line)
        if raw.lines > 1:
            self._single_lines = False
        cells = raw.cells
        if cells is None:
            yield _quote_finding(place, raw.reason)
            return None
        if cells[-1].endswith("\r") and not self.plan.columns[-1].body:
            yield Finding("SZ610", place)
            cells[-1] = cells[-1].rstrip("\r")
        if not any(cells) and len(cells) <= 1 < len(self.plan.columns):
            yield Finding("SZ609", place)
            return None
        if len(cells) != len(self.plan.columns):
            details = {"found": str(len(cells)), "expected": str(len(self.plan.columns))}
            yield Finding("SZ604", place, ",".join(cells)[:200], details)
            return None
        for column, cell in zip(self.plan.columns, cells, strict=True):
            fault = column.fault(cell)
            if fault:
                where = Place(file=self.file, table=self.name, row=self.rows, line=line, field=column.name)
                yield Finding(fault[0], where, cell, fault[1])
        return cells


def _quote_finding(place: Place, reason: str) -> Finding:
    if reason == "unclosed":
        return Finding("SZ605", place)
    return Finding("SZ683", place)


def check_table(plan: Plan, package: Package, later: list[tuple[Plan, ForeignKey]]) -> Iterator[Finding | Checked | Unchecked]:
    """Everything about one table. References to tables not read yet go to ``later``. Raises InputError."""
    reader = TableReader(package.container, plan)
    indexes = {(plan.resource.name, columns): KeyIndex() for columns in _indexed(plan)}
    package.keys.update(indexes)
    spans = _spans(plan, package)
    # One finding says it for the whole file: line ends, and characters lost to a wrong encoding.
    said: set[str] = set()
    unordered: set[tuple[str, ...]] = set()
    ready = [r for r in plan.references if (r.table, r.target) in package.keys and r.table]
    later.extend((plan, r) for r in plan.references if r not in ready)
    for item in reader.batches():
        if isinstance(item, Finding):
            if (item.rule == "SZ610" and "SZ610" in said) or (item.rule == "SZ623" and "SZ675" in said):
                continue
            said.add(item.rule)
            yield item
            continue
        for (_, columns), index in indexes.items():
            first = index.add(keys_of(item, columns))
            if first is not None and columns == plan.key and columns not in unordered and plan.own:
                unordered.add(columns)
                yield Finding("SZ632", item.place(first, columns[0]), _spelt(keys_of(item, columns)[first]))
        yield from _batch_findings(item, plan, package, spans)
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


def _spans(plan: Plan, package: Package) -> Spans | None:
    """Where the spans of this table are learnt, when others lie in them."""
    if plan.own is None or plan.own.name not in ("sources", "articles"):
        return None
    return package.spans.setdefault(plan.own.name, Spans())


def _batch_findings(batch: Batch, plan: Plan, package: Package, spans: Spans | None) -> Iterator[Finding]:
    own = plan.own
    if own is None:
        return
    if spans is not None:
        keys = batch.cells[plan.key[0]]
        if own.name == "sources":
            spans.add(keys, [0] * len(keys), integers(batch.cells["characters"]))
        else:
            spans.add(keys, integers(batch.cells["start"]), integers(batch.cells["end"]))
    if own.name in WITHIN:
        yield from offset_findings(batch, package.spans.get(WITHIN[own.name][0]))
    for name in FAMILY.get(own.name, ()):
        yield from family_findings(batch, name)
    for check in ROW_CHECKS.get(own.name, ()):
        yield from check(batch)
    for column in plan.columns:
        if column.codelist and not column.closed and column.name in batch.cells:
            yield from _open_codes(batch, column)


def _open_codes(batch: Batch, column: Column) -> Iterator[Finding]:
    # A compound unit (CNY/har) is known when its parts are.
    cells = batch.cells[column.name]
    try:
        known = _in_use(column.codelist or "", column.code_column)
    except KeyError:
        return
    strange = {cell for cell in set(cells).difference(known, ("",)) if not known.issuperset(cell.split("/"))}
    if not strange:
        return
    faults = {cell: open_list_fault(column, cell) for cell in sorted(strange)}
    for at, cell in enumerate(cells):
        fault = faults.get(cell)
        if fault:
            yield Finding(fault[0], batch.place(at, column.name), cell, fault[1])


def _in_use(name: str, column: str) -> frozenset[str]:
    return frozenset(line[column] for line in codelist(name).values() if not line.get("deprecated"))


def reference_findings(batch: Batch, reference: ForeignKey, index: KeyIndex) -> Iterator[Finding]:
    """References of a batch that find nothing. A reference whose cells are all empty refers to nothing."""
    keys = keys_of(batch, reference.columns)
    none: Any = "" if len(reference.columns) == 1 else ("",) * len(reference.columns)
    missing = index.missing(keys) - {none}
    if not missing:
        return
    details = {"target": f"{reference.table}.{','.join(reference.target)}"}
    for at, key in enumerate(keys):
        if key in missing:
            yield Finding("SZ633", batch.place(at, reference.columns[0]), _spelt(key), details)


def _repeated(plan: Plan, package: Package, columns: tuple[str, ...], index: KeyIndex) -> Iterator[Finding]:
    """The rows whose key stands above already: a second reading, only of a table that has such rows."""
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
                yield Finding("SZ631", item.place(at, columns[0]), _spelt(key), {"first": str(first)})


def _spelt(key: Any) -> str:
    parts: Mapping[int, str] = dict(enumerate(key if isinstance(key, tuple) else (key,)))
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
