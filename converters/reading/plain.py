"""Plain text: the visible text is the raw text, with one line end for all that are in use."""

from __future__ import annotations

import re

from shizheng.converters.mapped import Edit

#: CR LF (or CR CR LF, twice converted), CR, vertical tab, form feed, NEL, and Unicode's line and paragraph separators.
_LINE_END = re.compile("\r(?:\r?\n)?|[\x0b\x0c\x85\u2028\u2029]")
#: The characters ``\r\n`` written out: an export that escaped its line ends and never put them back.
_WRITTEN_OUT = re.compile(r"(?:\\r)?\\n|\\r")


def line_ends(raw: str) -> list[Edit]:
    """The edits that make every line end of ``raw`` a line feed (SZ015), written-out ones too where they stand for all."""
    edits = [Edit(m.start(), m.end(), "\n", "SZ015") for m in _LINE_END.finditer(raw)]
    if "\\n" in raw and raw.count("\\n") > 2 * (raw.count("\n") + raw.count("\r")) + 1:
        edits += [Edit(m.start(), m.end(), "\n", "SZ016") for m in _WRITTEN_OUT.finditer(raw)]
        edits.sort(key=lambda e: e.start)
    return edits
