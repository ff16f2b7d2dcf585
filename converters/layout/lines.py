"""A page as lines: what stands on each, where, and what the white space around it says."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from shizheng.converters.layout.cues import HAN
from shizheng.converters.mapped import NormalText
from shizheng.converters.reading.document import Hint

Span = tuple[int, int]

_LONGEST_ROW = 240  # characters of a row of a table
#: what strip() leaves: invisible characters that stand at the ends of lines of saved pages
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
#: line breaks that were written out as two or four characters by a careless export
_WRITTEN_OUT = re.compile(r"(?:\\r)?\\n")
_TAG = re.compile(r"</?(?:(?P<breaks>p|br|div|h[1-6]|li|ul|ol|tr)|td|strong|b|em|i|u|span|font|a|img)(?:\s[^<>]{0,400})?/?>", re.I)
_SPACED = re.compile(rf"(?:(?<!\S)[（“《、，。—]?[{HAN}][）”》、，。；：—]?[ 　]+){{3}}[（“《]?[{HAN}](?![{HAN}])")
#: 简 讯: a title of few characters, set wide
_WIDE = re.compile(rf"[{HAN}](?:[ 　]+[{HAN}]){{1,3}}")
_SPACE = re.compile(rf"(?<=[{HAN}，。、；：（）“”—])[ 　]+|[ 　]+(?=[{HAN}，。、；：（）“”—])")
_CELL = re.compile(r"\t+| {2,}|　{2,}|\s*[|｜│┃]\s*|(?<=[0-9%％‰])[ 　](?=[-0-9])")
#: what parts cells, found fast: a mark wherever it stands, two blanks, or one between two figures
_PARTED = re.compile(r"[\t|｜│┃ 　](?:(?<![ 　])|(?<=  )|(?<=　　)|(?<=[0-9%％‰].)(?=[-0-9]))")
_BLANKS = " \t\u3000\xa0"


class Line(NamedTuple):
    """One line that is not blank. ``pieces``: spans of the page's text, without white space around and without tags.

    ``blank`` counts the blank lines before it; ``indent`` counts the blanks at its start, ``lead`` is their width in
    columns (a Chinese character has two). ``drawn``: the text as the page has it, where its normal form has another width,
    else empty. ``cells``: the parts of a row of a table, empty for a line that is none. ``hint``: what the form of the source says.
    ``running``: the head of a page, which belongs to no text.
    """

    pieces: tuple[Span, ...]
    text: str
    blank: int
    indent: int
    lead: int
    cells: tuple[str, ...] = ()
    hint: Hint | None = None
    drawn: str = ""
    running: bool = False

    @property
    def width(self) -> int:
        """The width in columns, with the indent; blanks between all characters do not count."""
        text = self.drawn or self.text
        spread = text.count("  ") > 2
        return self.lead + columns("".join(text.split()) if spread else text)


def columns(text: str) -> int:
    """The width of ``text`` in columns: two for a character of three bytes in UTF-8, one for a byte."""
    return (len(text) + len(text.encode("utf-8", "surrogatepass"))) // 2


def split_lines(page: NormalText) -> tuple[Line, ...]:
    """The lines of a page that are not blank, in order."""
    text = page.text
    written_out = "\\n" in text and len(_WRITTEN_OUT.findall(text)) > 2
    tagged = ("</" in text or "<br" in text) and len(list(islice(_TAG.finditer(text, 0, 200_000), 3))) > 2
    moved = _after_changes(page)
    invisible = any(mark in text for mark in _INVISIBLE)
    parted = any(mark in text for mark in "\t|｜")
    found: list[Line] = []
    at = blank = 0
    for raw_line in text.splitlines(keepends=True):
        end = at + len(raw_line)
        if written_out or (tagged and "<" in raw_line):
            for pieces in _split_marked(text, at, end, written_out, tagged):
                first = pieces[0][0]
                found.append(_line(page, pieces, text[first : pieces[-1][1]], blank, _indent(page, first, first, moved)))
                blank = 0
            at = end
            continue
        if raw_line == "\n":
            blank += 1
            at = end
            continue
        rest = raw_line.lstrip()
        kept, start = rest.rstrip(), end - len(rest)
        if invisible and kept and (kept[0] in _INVISIBLE or kept[-1] in _INVISIBLE):
            kept = _bare(kept)
            start = at + raw_line.index(kept)
        if kept:
            pieces = ((start, start + len(kept)),)
            indent = _indent(page, start, at, moved) if start != at or start in moved else ""
            if " " in kept or "\u3000" in kept or (parted and ("\t" in kept or "|" in kept or "｜" in kept)):
                found.append(_line(page, pieces, kept, blank, indent))
            else:
                found.append(Line(pieces, kept, blank, len(indent), columns(indent) if indent else 0))
            blank = 0
        else:
            blank += 1
        at = end
    return tuple(found)


def _after_changes(page: NormalText) -> frozenset[int]:
    """The offsets in the text before which something was taken out or put in."""
    changes = page.length_changes(0, len(page.text)) if page.edits else ()
    return frozenset([at for start, end, _, _ in changes for at in (range(start + 1, end + 1) if end > start else (end,))])


def _bare(text: str) -> str:
    before = None
    while before != text:
        before, text = text, text.strip().strip(_INVISIBLE)
    return text


def _line(page: NormalText, pieces: tuple[Span, ...], text: str, blank: int, indent: str) -> Line:
    """A line whose first piece to its last is ``text``."""
    blanks = " " in text or "\u3000" in text
    if blanks and _is_spaced_out(text):
        pieces = tuple(span for piece in pieces for span in _words(page.text, *piece))
    if len(pieces) > 1:
        text = "".join([page.text[a:b] for a, b in pieces])
    cells = _cells(page, pieces, text) if blanks or "\t" in text or "|" in text or "｜" in text else ()
    return Line(pieces, text, blank, len(indent), columns(indent) if indent else 0, cells)


def as_drawn(page: NormalText, lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines as wide as the page draws them: with its own marks and the blanks beside its figures."""
    return tuple([line._replace(drawn=drawn) if (drawn := _drawn(page, line)) else line for line in lines]) if page.edits else tuple(lines)


def _drawn(page: NormalText, line: Line) -> str:
    text = line.text
    if len(line.pieces) > 1 or text.isascii():
        return ""
    raw = page.raw[slice(*page.raw_span(*line.pieces[0]))]
    return raw if len(raw) != len(text) or (raw != text and columns(raw) != columns(text)) else ""


def _cells(page: NormalText, pieces: tuple[Span, ...], text: str) -> tuple[str, ...]:
    """The cells of a row: tabs, several blanks or upright strokes part them (the normal form has one blank for each)."""
    if len(text) > _LONGEST_ROW:
        return ()
    raw = page.raw[slice(*page.raw_span(pieces[0][0], pieces[-1][1]))] if page.edits else text
    if not _PARTED.search(raw):
        return ()
    cells = tuple(c.strip() for c in _CELL.split(raw) if c.strip())
    return cells if len(cells) > 1 and max(map(len, cells)) <= 40 else ()


def _is_spaced_out(text: str) -> bool:
    """Whether blanks stand between single characters: a text layer that sets each by itself, a title in wide setting."""
    if len(text) < 10 and _WIDE.fullmatch(text):
        return True
    return text.count(" ") + text.count("　") > 3 and _SPACED.search(text) is not None and "记者" not in text


def _words(text: str, start: int, end: int) -> list[Span]:
    """The spans of ``text[start:end]`` between the blanks that stand beside a Chinese character or mark."""
    spans: list[Span] = []
    at = start
    for match in _SPACE.finditer(text, start, end):
        spans.append((at, match.start()))
        at = match.end()
    return [*spans, (at, end)]


def _indent(page: NormalText, start: int, line_start: int, moved: frozenset[int]) -> str:
    """The blanks by which a line starts further right than the margin (a single narrow one is a slip)."""
    before = page.text[line_start:start]
    if not before and start in moved:
        # The normal form drops the blanks at the start of a line: ask the raw text.
        raw = page.raw_span(start, start)[0]
        above = page.raw[max(raw - 12, 0) : raw]
        before = above[len(above.rstrip(_BLANKS)) :]
    return before if len(before) > 1 or before == "\u3000" else ""


def _split_marked(text: str, start: int, end: int, written_out: bool, tagged: bool) -> list[tuple[Span, ...]]:
    """A line with tags or written-out breaks in it, as the lines that it stands for."""
    marks = [(m.start(), m.end(), True) for m in _WRITTEN_OUT.finditer(text, start, end)] if written_out else []
    if tagged:
        marks += [(*m.span(), m.lastgroup is not None) for m in _TAG.finditer(text, start, end)]
        marks.sort()
    lines: list[tuple[Span, ...]] = []
    pieces: list[Span] = []
    at = start
    for mark_start, mark_end, breaks in [*marks, (end, end, True)]:
        kept = text[at:mark_start].strip() if at < mark_start else ""
        if kept and (kept[0] in _INVISIBLE or kept[-1] in _INVISIBLE):
            kept = _bare(kept)
        if kept:
            first = text.index(kept, at)
            pieces.append((first, first + len(kept)))
        if breaks and pieces:
            lines.append(tuple(pieces))
            pieces = []
        at = mark_end
    return lines


#: which hint counts where several hold a line
_FIRST = {"furniture": 0, "table": 1, "headline": 2, "heading": 3, "caption": 4}


def with_hints(page: NormalText, lines: Sequence[Line], hints: Sequence[Hint]) -> tuple[Line, ...]:
    """The lines, each with the hint that holds the middle of it."""
    if not hints:
        return tuple(lines)
    kinds = {kind: sorted((h for h in hints if h.kind == kind), key=lambda h: h.start) for kind in _FIRST}
    starts = {kind: [h.start for h in found] for kind, found in kinds.items()}
    marked: list[Line] = []
    for line in lines:
        first, last = line.pieces[0][0], line.pieces[-1][1]
        middle = page.raw_span((first + last - 1) // 2, (first + last - 1) // 2 + 1)[0]
        hint = None
        for kind in _FIRST:
            i = bisect_right(starts[kind], middle) - 1
            if i >= 0 and kinds[kind][i].end > middle:
                hint = kinds[kind][i]
                break
        marked.append(line._replace(hint=hint) if hint else line)
    return tuple(marked)
