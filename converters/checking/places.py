"""Offsets of the raw source -> lines and columns, from 1, in code points."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from shizheng.schema.finding import Finding, Place


class Lines:
    """The line starts of a raw text; a line ends with LF, CR or both."""

    def __init__(self, raw: str, file: str) -> None:
        self._file = file
        if "\r" in raw:
            starts, at = [0], 0
            for line in raw.replace("\r\n", "\0\n").replace("\r", "\n").split("\n"):
                at += len(line) + 1
                starts.append(at)
            self._starts = starts[:-1]
        else:
            self._starts = [0]
            at = raw.find("\n")
            while at >= 0:
                self._starts.append(at + 1)
                at = raw.find("\n", at + 1)

    def placed(self, finding: Finding) -> Finding:
        """The finding with file, line and column, where it has offsets."""
        place = finding.place
        if place.start is None:
            return finding if place.file else replace(finding, place=replace(place, file=self._file))
        line, column = self._at(place.start)
        end_line, end_column = self._at(place.end if place.end is not None else place.start)
        return replace(
            finding,
            place=Place(
                file=self._file, start=place.start, end=place.end, line=line, column=column,
                end_line=end_line, end_column=end_column,
            ),
        )  # fmt: skip

    def _at(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
