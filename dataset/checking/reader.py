"""The rows of one table in batches, read as a stream; findings about shape and cells come in between.

Two ways of reading give the same verdict. A block of lines without quotes is cut into columns by one ``split``, and each
column is screened at once; a table of running text, whose cells stand in quotes and hold line breaks, is matched line by
line. What neither can judge goes to the precise reader.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence

from shizheng.dataset.checking.cells import Screen, packed, unpacked
from shizheng.dataset.checking.column import Column
from shizheng.dataset.checking.container import Container
from shizheng.dataset.checking.line import fast_line
from shizheng.dataset.checking.plan import Plan
from shizheng.dataset.checking.records import RawRecord, Splitter
from shizheng.dataset.checking.relations import Batch
from shizheng.dataset.checking.stream import Tally, algorithm_of, text_blocks
from shizheng.schema.finding import Finding, Place

#: text of a cell that may run on in the next block
CARRY = 4 << 20
Found = Batch | Finding


class TableReader:
    """Reads one table. ``vouched``: columns whose every cell the caller looks up among known keys. ``rows`` counts what was read; ``stopped`` says
    that reading broke off."""

    def __init__(self, container: Container, plan: Plan, vouched: frozenset[str] = frozenset()) -> None:
        self.container = container
        self.plan = plan
        self.file = plan.resource.path
        self.name = plan.resource.name
        self.rows = 0
        self.stopped = False
        stated = algorithm_of(plan.resource.hash)
        self.tally = Tally(stated[0] if stated else "sha256")
        self._single_lines = True
        self._vouched = vouched
        self._described_by(plan.columns)

    def _described_by(self, columns: Sequence[Column]) -> None:
        self._columns = tuple(columns)
        self._splitter = Splitter(self.plan.resource.delimiter, len(columns), self.plan.running)
        self._screens = [Screen(c, vouched=c.name in self._vouched) for c in columns]
        comma = self.plan.resource.delimiter == ","
        self._pattern = fast_line(columns) if comma and any(c.body for c in columns) else None

    def batches(self) -> Iterator[Found]:
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
                block = carry + block if carry else block
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
        cells = [unpacked(c) for c in raw.cells]
        if cells[-1].endswith("\r"):
            found.append(Finding("SZ610", place))
            cells[-1] = cells[-1].rstrip("\r")
        wanted = [c.name for c in self._columns]
        for name in sorted({c for c in cells if cells.count(c) > 1 or not c.strip()}):
            found.append(Finding("SZ608", place, name))
        if not wanted:  # nothing is described: only the shape can be checked
            self._described_by([Column(c or "?", "any") for c in cells])
        elif cells != wanted:
            details = {
                "missing": ", ".join(w for w in wanted if w not in cells) or "–",
                "extra": ", ".join(c for c in cells if c not in wanted) or "–",
                "expected": self.plan.resource.delimiter.join(wanted),
            }
            found.append(Finding("SZ603", place, ",".join(cells), details))
            self.stopped = True
        return raw.stop, found

    def _rows(self, block: str, *, last: bool) -> Generator[Found, None, str]:
        """The rows of a block; returns what must wait for the next block (a record that is still open)."""
        if self._pattern is not None:
            return (yield from self._matched(block, last))
        return (yield from self._split(block, last))

    # -- running text: a pattern for the line

    def _matched(self, block: str, last: bool) -> Generator[Found, None, str]:
        assert self._pattern is not None
        text = unpacked(block)
        if "\ufffd" in text and packed(text) != block:
            yield Finding("SZ675", Place(file=self.file, table=self.name), None, {"encoding": "utf-8", "bytes": ""})
        if text.count('"') % 2 == 0:
            columns = list(zip(*self._pattern.findall(text), strict=True))
            if not columns:
                return ""
            if not any(columns[-1]):
                first, self.rows = self.rows + 1, self.rows + len(columns[0])
                yield self._batch(columns[:-1], range(first, self.rows + 1), packed_cells=False)
                return ""
        good: list[tuple[str, ...]] = []
        numbers: list[int] = []
        at = 0
        carry = ""
        for match in self._pattern.finditer(text):
            if match.start() < at:
                continue
            if match[match.re.groups] is None:
                self.rows += 1
                numbers.append(self.rows)
                good.append(match.groups("")[:-1])
                continue
            raw = self._splitter.record(text, match.start())
            if self._waits(raw, len(text) - match.start(), last):
                carry = packed(text[match.start() :])
                break
            at = raw.stop
            self.rows += 1
            cells = raw.cells and [packed(c) for c in raw.cells]
            cells = yield from self._precise(RawRecord(cells, raw.reason, raw.stop, raw.lines))
            if cells is not None:
                numbers.append(self.rows)
                good.append(tuple(map(unpacked, cells)))
        if good:
            yield self._batch(list(zip(*good, strict=True)), numbers, packed_cells=False)
        return carry

    def _waits(self, raw: RawRecord, rest: int, last: bool) -> bool:
        """Whether a record is open only because its block ends: the next block may close it."""
        return raw.cells is None and raw.reason == "unclosed" and self.plan.running and not last and rest < CARRY

    # -- short cells: columns at once

    def _split(self, block: str, last: bool) -> Generator[Found, None, str]:
        """Lines with quotes are taken out for the precise reader; the others are cut into columns."""
        pieces: list[str] = []
        odd: dict[int, RawRecord] = {}
        rows = at = 0
        carry = ""
        quote = block.find('"')
        while quote >= 0:
            start = block.rfind("\n", 0, quote) + 1
            raw = self._splitter.record(block, start)
            pieces.append(block[at:start])
            rows += block.count("\n", at, start)
            at = raw.stop
            if self._waits(raw, len(block) - start, last):
                carry, at = block[start:], len(block)
                break
            odd[rows] = raw
            rows += 1
            quote = block.find('"', at)
        plain = "".join((*pieces, block[at:])) if at else block
        columns = self._columns_of(plain)
        if columns is None:
            columns = self._columns_of(self._without_uneven(plain, odd))
            assert columns is not None
        yield from self._judged(columns, odd)
        return carry

    def _columns_of(self, plain: str) -> list[list[str]] | None:
        """The cells of lines without quotes, column by column; None when a line has the wrong number of cells."""
        width = len(self._columns)
        delimiter = self.plan.resource.delimiter
        flat = plain.replace("\n", f"{delimiter}\n{delimiter}").split(delimiter)
        ends = flat[width :: width + 1]
        # A line feed must stand behind every row's cells and nowhere else: two short lines may look like one row.
        if len(flat) != len(ends) * (width + 1) + 1 or not ends.count("\n") == len(ends) == plain.count("\n"):
            return None
        del flat[-1]
        return [flat[i :: width + 1] for i in range(width)]

    def _without_uneven(self, plain: str, odd: dict[int, RawRecord]) -> str:
        """The lines that have the right number of cells; the others join ``odd`` at their place."""
        delimiter, wanted = self.plan.resource.delimiter, len(self._columns) - 1
        even: list[str] = []
        row = 0
        for line in plain.split("\n")[:-1]:
            while row in odd:
                row += 1
            if line.count(delimiter) == wanted and line:
                even.append(line + "\n")
            else:
                odd[row] = RawRecord(line.split(delimiter), "", 0, 1)
            row += 1
        return "".join(even)

    def _judged(self, columns: list[list[str]], odd: dict[int, RawRecord]) -> Iterator[Found]:
        """Findings on the cells, and the batch: ``odd`` records are put back between the others at their place."""
        total = len(columns[0]) + len(odd)
        first = self.rows
        lost: set[int] = set()
        for at in sorted(odd):
            self.rows = first + at + 1
            raw = odd[at]
            whole = raw.cells is not None and len(raw.cells) == len(columns) and raw.lines == 1
            # What may hold a line break is judged here: the screens take one line a cell.
            cells_here = raw.cells if whole else (yield from self._precise(raw))
            if cells_here is None:
                lost.add(at)
                continue
            for cells, cell in zip(columns, cells_here, strict=True):
                cells.insert(at - len(lost), cell)
        numbers: Sequence[int] = range(first + 1, first + total + 1)
        if lost:
            numbers = [n for n in numbers if n - first - 1 not in lost]
        done = {at for at, raw in odd.items() if raw.lines > 1}
        faulty: set[int] = set()
        for screen, cells in zip(self._screens, columns if numbers else (), strict=bool(numbers)):
            bad = screen.bad(cells)
            if bad:
                faulty.update(i for i, cell in enumerate(cells) if cell in bad)
        for at in sorted(faulty):
            self.rows = numbers[at]
            if self.rows - first - 1 not in done:
                yield from self._precise(RawRecord([c[at] for c in columns], "", 0, 1))
        self.rows = first + total
        if numbers:
            yield self._batch(columns, numbers)

    # -- both

    def _batch(self, columns: Sequence[Sequence[str]], numbers: Sequence[int], *, packed_cells: bool = True) -> Batch:
        named = {c.name: cells for c, cells in zip(self._columns, columns, strict=True)}
        whole = {s.column.name: s.integers for s in self._screens if packed_cells and s.column.kind == "integer"}
        return Batch(self.name, self.file, numbers, named, packed_cells, whole)

    def _precise(self, raw: RawRecord) -> Generator[Finding, None, list[str] | None]:
        """Findings on one record of packed cells; returns them where it has the right shape."""
        line = self.rows + 1 if self._single_lines else None
        place = Place(file=self.file, table=self.name, row=self.rows, line=line)
        if raw.lines > 1:
            self._single_lines = False
        cells = raw.cells
        if cells is None:
            yield _quote_finding(place, raw.reason)
            return None
        if cells[-1].endswith("\r") and not self._columns[-1].body:
            yield Finding("SZ610", place)
            cells[-1] = cells[-1].rstrip("\r")
        if not any(cells) and len(cells) <= 1 < len(self._columns):
            yield Finding("SZ609", place)
            return None
        if len(cells) != len(self._columns):
            details = {"found": str(len(cells)), "expected": str(len(self._columns))}
            yield Finding("SZ604", place, unpacked(",".join(cells))[:200], details)
            return None
        for screen, cell in zip(self._screens, cells, strict=True):
            fault = screen.fault(cell)
            if fault:
                where = Place(file=self.file, table=self.name, row=self.rows, line=line, field=screen.column.name)
                yield Finding(fault[0], where, unpacked(cell), fault[1])
        return cells


def _quote_finding(place: Place, reason: str) -> Finding:
    return Finding("SZ605" if reason == "unclosed" else "SZ683", place)
