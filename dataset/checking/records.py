"""The precise reader: a block of lines as records, cell by cell, strict about quotes.

Only the lines that the fast pattern did not match come here. A quote that never closes costs its own row and no other:
reading goes on at the next line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

#: lines that a record may run over in a table whose cells hold no line breaks
LOOK_AHEAD = 64
_QUOTED = re.compile(r'"(?:[^"]++|"")*+"')
#: broken rows after which a record may not run over lines: each try costs a look-ahead
PATIENCE = 50


@dataclass(frozen=True, slots=True)
class RawRecord:
    """One record: its cells, or why there are none; ``stop`` is where the next one starts in the block."""

    cells: list[str] | None
    reason: str
    stop: int
    lines: int


class Splitter:
    """Cuts blocks into records. ``width``: cells of a right row; ``running``: whether cells may hold line breaks."""

    def __init__(self, delimiter: str, width: int, running: bool) -> None:
        self._delimiter = delimiter
        self._width = width
        self._running = running
        self._broken = 0
        bare = re.escape(delimiter)
        self._cell = re.compile(rf"(?:\"((?:[^\"]++|\"\")*+)\"|([^\"\n{bare}]*+))(?=[\n{bare}])")

    def record(self, block: str, at: int) -> RawRecord:
        """The record that starts at ``at``. Blocks end with a line feed."""
        end = block.index("\n", at)
        line = block[at:end]
        if '"' not in line:
            return RawRecord(line.split(self._delimiter), "", end + 1, 1)
        simple = self._simply_quoted(line)
        if simple is not None:
            return RawRecord(simple, "", end + 1, 1)
        limit = self._limit(block, end)
        cells, stop, reason = self._cells(block, at, limit)
        lines = block.count("\n", at, stop) if stop > end + 1 else 1
        if not reason and (lines == 1 or len(cells) == self._width):
            return RawRecord(cells, "", stop, lines)
        self._broken += 1
        return RawRecord(None, reason or "unclosed", end + 1, 1)

    def _simply_quoted(self, line: str) -> list[str] | None:
        """The cells of a line whose quotes all stand at the ends of cells, none inside; None for any other line."""
        parts = line.split('"')
        if len(parts) % 2 == 0:
            return None
        comma = self._delimiter
        last = len(parts) - 1
        cells: list[str] = []
        for i, part in enumerate(parts):
            if i % 2:
                cells.append(part)
            elif i == 0:
                if part:
                    if part[-1] != comma:
                        return None
                    cells += part[:-1].split(comma)
            elif i == last:
                if part:
                    if part[0] != comma:
                        return None
                    cells += part[1:].split(comma)
            elif part != comma:
                if len(part) < 2 or part[0] != comma or part[-1] != comma:
                    return None
                cells += part[1:-1].split(comma)
        return cells

    def _limit(self, block: str, end: int) -> int:
        """Where the look-ahead ends: one past a line feed."""
        if self._broken >= PATIENCE:
            return end + 1
        if self._running:
            return len(block)
        for _ in range(LOOK_AHEAD):
            following = block.find("\n", end + 1)
            if following < 0:
                break
            end = following
        return end + 1

    def _cells(self, block: str, at: int, limit: int) -> tuple[list[str], int, str]:
        cells: list[str] = []
        while True:
            match = self._cell.match(block, at, limit)
            if match is None:
                return cells, at, _reason(block, at, limit)
            quoted, plain = match.groups()
            cells.append(plain if quoted is None else quoted.replace('""', '"'))
            at = match.end()
            if block[at] == "\n":
                return cells, at + 1, ""
            at += 1


def _reason(block: str, at: int, limit: int) -> str:
    """Why no cell can be read at ``at``."""
    if block[at] != '"':
        return "inside"
    closing = _QUOTED.match(block, at, limit)
    return "unclosed" if closing is None or "\n" in closing[0] else "behind"


def records(block: str, at: int, stop: int, splitter: Splitter) -> Iterator[tuple[int, RawRecord]]:
    """The records that start in ``block[at:stop]`` with their places."""
    while at < stop:
        found = splitter.record(block, at)
        yield at, found
        at = found.stop
