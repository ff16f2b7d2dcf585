"""A table's columns as one regular expression for a whole line: what it matches is right, cell by cell.

What it does not match is not yet wrong (a quote may be written twice in a cell, a date fall on 29 February): the precise
reader looks at that alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from shizheng.dataset.checking.column import Column
from shizheng.schema.fields import KEY_PATTERN, PERIOD_PATTERN, PLACE_PATTERN, SHA256_PATTERN, TEXT_PATTERN

# Every piece matches a subset of the cells that its column allows, with possessive repeats: it cannot backtrack.
_HIDDEN = r"\x00-\x1f\x7f-\xa0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff\ufffd"
_FIRST = rf"[^ \",=@+\-＝＠＋－{_HIDDEN}]"
_INK = rf"[^ \",{_HIDDEN}]"
_TEXT = rf"{_FIRST}{_INK}*+(?: {_INK}++)*+"
_QUOTED_TEXT = rf"\"{_FIRST.replace(',', '')}(?:{_INK.replace(',', '')}*+)(?: {_INK.replace(',', '')}++)*+\""
# The same on the content of a cell, where commas and quotes are characters like others.
_CONTENT = rf"{_FIRST}{_INK}*+(?: {_INK}++)*+".replace(r" \",", " ")
_BODY = r"\"(?![=@＝＠])(?:[^\"\x00-\x08\x0b-\x1f\x7f-\x9f\ufffd]++|\"\")++\""
_DAY = (
    r"[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    r"|02-(?:0[1-9]|1[0-9]|2[0-8]))"
)
_POINT = rf"(?:{_DAY}|[0-9]{{4}}(?:-(?:Q[1-4]|H[12]|0[1-9]|1[0-2]))?+)(?=[,/\n])"
_PIECES = {
    KEY_PATTERN: r"[A-Za-z0-9][A-Za-z0-9._-]*+",
    SHA256_PATTERN: r"[0-9a-f]{64}",
    PLACE_PATTERN: r"[1-9][0-9]{5}",
    PERIOD_PATTERN: rf"(?:{_POINT}(?:/(?:{_POINT}|\.\.))?+|\.\./{_POINT})",
}
_NUMBER = r"(?:0(?=[,\n])|-?+(?:0\.[0-9]*[1-9]|[1-9][0-9]*+(?:\.[0-9]*[1-9])?+))"


def piece(column: Column, *, quoted: bool) -> str | None:
    """The pattern of a right cell, None where only ``Column.fault`` can tell; ``quoted``: also in quotes, as it stands in a
    line."""
    if column.enum is not None:
        codes = sorted((c for c in column.enum if re.fullmatch(r"[A-Za-z0-9_.-]+", c)), key=lambda c: (-len(c), c))
        return f"(?:{'|'.join(map(re.escape, codes))})" if codes else None
    if column.max_length is not None or column.min_length is not None or column.maximum is not None:
        return None
    if column.kind == "integer" and column.pattern is None:
        if column.minimum == 0:
            return r"(?:0|[1-9][0-9]{0,17}+)"
        if column.minimum == 1:
            return r"[1-9][0-9]{0,17}+"
        return r"(?:0|-?+[1-9][0-9]{0,17}+)" if column.minimum is None else None
    if column.kind == "number" and column.minimum is None and column.pattern is None:
        return _NUMBER
    if column.kind == "date" and column.pattern is None:
        return _DAY
    if column.kind in ("string", "any"):
        if column.pattern in (None, TEXT_PATTERN) or column.body:
            return rf"(?:{_TEXT}|{_BODY if column.body else _QUOTED_TEXT})" if quoted else _CONTENT
        return _PIECES.get(column.pattern or "")
    return None


def fast_line(columns: Sequence[Column]) -> re.Pattern[str] | None:
    """A pattern whose ``findall`` gives a tuple for every line: its cells, and last the whole line where the precise reader
    must look at it (empty where the line is right). None where a column is beyond a pattern."""
    cells = []
    for column in columns:
        right = piece(column, quoted=True)
        if right is None:
            return None
        cells.append(f"({right})" if column.required else f"((?:{right})?+)")
    return re.compile(rf"{','.join(cells)}\n|([^\n]*+\n)")
