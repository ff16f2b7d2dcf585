"""Plain text: the visible text is the raw text, with one line end for all that are in use."""

from __future__ import annotations

import re

from shizheng.converters.mapped import Edit, NormalText
from shizheng.converters.reading.mojibake import repairs
from shizheng.converters.reading.spread import spread_blanks
from shizheng.schema.finding import Finding, Place

#: CR LF (or CR CR LF, twice converted), CR, vertical tab, form feed, NEL, and Unicode's line and paragraph separators.
_LINE_END = re.compile("\r(?:\r?\n)?|[\x0b\x0c\x85\u2028\u2029]")
#: The characters ``\r\n`` written out: an export that escaped its line ends and never put them back.
_WRITTEN_OUT = re.compile(r"(?:\\r)?\\n|\\r")


def visible(raw: str) -> NormalText:
    """What a reader sees of a plain text.

    Accidents of decoding undone (SZ150), every line end a line feed (SZ015, SZ016), no blanks between all letters (SZ017).
    """
    return NormalText(raw, tuple(merged(merged(repairs(raw), line_ends(raw)), spread_blanks(raw))))


def repaired(raw: str) -> NormalText:
    """``raw`` with accidents of an earlier decoding undone (SZ150)."""
    return NormalText(raw, tuple(repairs(raw)))


def edit_findings(text: NormalText, file: str | None) -> tuple[Finding, ...]:
    """One finding for each rule of reading whose edits change what the text says (SZ016, SZ017, SZ150)."""
    found: list[Finding] = []
    for rule in ("SZ016", "SZ017", "SZ150"):
        if edits := [e for e in text.edits if e.rule == rule]:
            place = Place(file=file, start=edits[0].start, end=edits[0].end)
            found.append(Finding(rule, place, text.raw[edits[0].start : edits[0].end], {"count": str(len(edits))}))
    return tuple(found)


def line_ends(raw: str) -> list[Edit]:
    """The edits that make every line end of ``raw`` a line feed (SZ015), written-out ones too where they stand for all."""
    edits: list[Edit] = []
    if any(end in raw for end in "\r\x0b\x0c\x85\u2028\u2029"):
        edits = [Edit(m.start(), m.end(), "\n", "SZ015") for m in _LINE_END.finditer(raw)]
    if "\\n" in raw and raw.count("\\n") > 2 * (raw.count("\n") + raw.count("\r")) + 1:
        edits = merged(edits, [Edit(m.start(), m.end(), "\n", "SZ016") for m in _WRITTEN_OUT.finditer(raw)])
    return edits


def merged(first: list[Edit], second: list[Edit]) -> list[Edit]:
    """Both lists in order; an edit of ``second`` that touches one of ``first`` is left out."""
    if not first or not second:
        return first or second
    result: list[Edit] = []
    rest = iter(second)
    other = next(rest, None)
    for edit in first:
        while other is not None and other.start < edit.end:
            if other.end <= edit.start:
                result.append(other)
            other = next(rest, None)
        result.append(edit)
    if other is not None:
        result += [other, *rest]
    return result
