"""What a reader sees of a parsed page: lines of text, each mapped to the mark-up that it came from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

from shizheng.converters.mapped import Edit, Flag, NormalText
from shizheng.converters.reading.markup import Event, Tree

#: White space that collapses (a no-break space does not), and character references, with or without their semicolon.
_INNER = re.compile(r"[\t\n\f\r ]+|&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});?")
_BLANK = "\t\n\f\r "
_TWICE = re.compile(r"&(?:[A-Za-z]{2,8}|#[0-9]{2,5});")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_NO_BLANKS = str.maketrans(dict.fromkeys("\t\n\f\r\x0b\x85\u2028\u2029", " "))
_DIGITS = re.compile("[0-9]+")


@dataclass(slots=True)
class Line:
    """A visible line. ``start``/``end``: raw offsets of its first and last characters; ``element``: the block of its start.

    ``characters`` and ``linked`` count what is not white space, all of it and within links; ``text`` is the line.
    """

    start: int
    end: int
    element: int
    text: str
    characters: int
    linked: int


@dataclass(frozen=True)
class Rendering:
    """``visible`` maps to the mark-up; ``lines`` are its lines that hold text."""

    visible: NormalText
    lines: list[Line]


class Renderer:
    """Walks over the events and writes down the edits that turn mark-up into lines."""

    def __init__(self, tree: Tree, data_tables: dict[int, int]) -> None:
        self.tree = tree
        #: element -> the data table that it is in (itself for the table)
        self.data_tables = data_tables
        self.edits: list[Edit] = []
        self.flags: list[Flag] = []
        self.lines: list[Line] = []
        self.parts: list[str] = []  # of the line being written
        self.gap = 0  # where the mark-up since the last text began
        self.breaks = self.soft = self.blank = False
        self.tabs = 0
        self.span = 1  # columns of the cell before
        self.in_row = False
        self.last = ""  # the last visible character
        self.linked = False  # whether that is in a link

    def run(self) -> Rendering:
        for event in self.tree.events:
            if event.kind == "text":
                self._text(event)
            else:
                self._boundary(event)
        self._replace(self.gap, len(self.tree.raw), "")
        self._finish_line()
        return Rendering(NormalText(self.tree.raw, tuple(self.edits), tuple(self.flags)), self.lines)

    def _boundary(self, event: Event) -> None:
        in_data = event.element in self.data_tables
        if event.kind == "row" and in_data:
            self.breaks, self.tabs, self.in_row, self.span = True, 0, False, 1
        elif event.kind == "cell" and in_data:
            self.tabs += self.span if self.in_row else 0
            self.in_row, self.span = True, self.tree.elements[event.element].span
        elif in_data and self.tree.elements[event.element].name not in ("table", "caption", "tbody", "thead", "tr"):
            self.soft = True
        else:
            self.breaks, self.tabs = True, 0

    def _text(self, event: Event) -> None:
        raw = self.tree.raw
        text = raw[event.start : event.end]
        kept = text.lstrip(_BLANK)
        if not kept:
            self.blank = True
            return
        start = event.start + len(text) - len(kept)
        self.blank |= start > event.start
        kept = kept.rstrip(_BLANK)
        end = start + len(kept)
        self._replace(self.gap, start, self._between(start, kept[0], event.link))
        if not self.parts:
            self.lines.append(Line(start, end, event.element, "", 0, 0))
        written = self._write(start, kept, event.raised)
        line = self.lines[-1]
        line.end = end
        size = len(written) - written.count(" ") - written.count("\xa0") - written.count("\u3000")
        line.characters += size
        line.linked += size if event.link else 0
        self.last, self.linked = written[-1:], event.link
        self.gap, self.blank = end, end < event.end

    def _between(self, start: int, following: str, link: bool) -> str:
        """What separates the last visible character from the one at ``start``, now that one follows."""
        separator = ""
        if self.breaks and self.last:
            self._finish_line()
            separator = "\n"
        separator += "\t" * self.tabs
        if not separator and self.last and (self.soft or self.blank):
            is_wrap = self.soft or "\n" in self.tree.raw[self.gap : start]
            # A line break of the mark-up between Chinese characters is no blank of the text; one within Latin text is.
            # Between two links it is the only thing that keeps the labels apart.
            is_wrap = is_wrap and not (link or self.linked)
            separator = "" if is_wrap and (self.last >= "\u2e80" or following >= "\u2e80") else " "
        if within := separator.lstrip("\n"):
            self.parts.append(within)
        self.breaks = self.soft = self.blank = False
        self.tabs = 0
        return separator

    def _write(self, start: int, kept: str, raised: bool) -> str:
        """Note the edits within a stretch of text and give what is visible of it."""
        pieces: list[str] = []
        at = 0
        for match in _INNER.finditer(kept):
            old = match[0]
            if old[0] == "&":
                new, rule = unescape(old).translate(_NO_BLANKS), "SZ149"
                if new == "&" and _TWICE.match("&" + kept[match.end() : match.end() + 10]):
                    self.flags.append(Flag(start + match.start(), start + match.end(), "SZ149", "twice"))
            else:
                new, rule = " ", "SZ018"
                around = kept[match.start() - 1], kept[match.end()]
                if "\n" in old and around[1] == "\u3000":
                    new = "\n"  # an indented line: a style sheet keeps the line breaks of this text
                elif "\n" in old and max(around) >= "\u2e80":
                    new = ""
            if new == old:
                continue
            pieces += (kept[at : match.start()], new)
            at = match.end()
            self.edits.append(Edit(start + match.start(), start + at, new, rule))
        if raised and not pieces:
            for digits in _DIGITS.finditer(kept):
                span = (start + digits.start(), start + digits.end())
                self.edits.append(Edit(*span, digits[0].translate(_RAISED), "SZ018"))
            kept = kept.translate(_RAISED)
        pieces.append(kept[at:])
        written = "".join(pieces)
        self.parts.append(written)
        return written

    def _replace(self, start: int, end: int, new: str) -> None:
        if self.tree.raw[start:end] != new:
            self.edits.append(Edit(start, end, new, "SZ018"))

    def _finish_line(self) -> None:
        if self.parts:
            self.lines[-1].text = "".join(self.parts)
            self.parts = []
