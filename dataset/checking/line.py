"""A table's columns as one regular expression for a whole line: what it matches is right, cell by cell.

A line that it does not match is not yet wrong (a cell may stand in quotes, a date fall on 29 February): the precise
reader looks at those alone. So the cost of a row is one match in compiled code.
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
_BODY = r"\"(?:[^\"\x00-\x08\x0b-\x1f\x7f-\x9f\ufffd]++|\"\")++\""
_DAY = (
    r"[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    r"|02-(?:0[1-9]|1[0-9]|2[0-8]))"
)
_POINT = rf"(?:{_DAY}|[0-9]{{4}}(?:-(?:Q[1-4]|H[12]|0[1-9]|1[0-2]))?+)(?=[,/\n])"
_PIECES = {
    TEXT_PATTERN: rf"(?:{_TEXT}|{_QUOTED_TEXT})",
    KEY_PATTERN: r"[A-Za-z0-9][A-Za-z0-9._-]*+",
    SHA256_PATTERN: r"[0-9a-f]{64}",
    PLACE_PATTERN: r"[1-9][0-9]{5}",
    PERIOD_PATTERN: rf"(?:{_POINT}(?:/(?:{_POINT}|\.\.))?+|\.\./{_POINT})",
}
_NUMBER = r"(?:0(?=[,\n])|-?+(?:0\.[0-9]*[1-9]|[1-9][0-9]*+(?:\.[0-9]*[1-9])?+))"


def _piece(column: Column) -> str | None:
    """The pattern of a right cell without quotes, None where only the precise reader can tell."""
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
        if column.body:
            return rf"(?:{_TEXT}|{_BODY})"
        if column.pattern is None:
            return _PIECES[TEXT_PATTERN]
        return _PIECES.get(column.pattern)
    return None


def fast_line(columns: Sequence[Column], captured: Sequence[str], delimiter: str) -> re.Pattern[str]:
    """A pattern whose ``findall`` gives a tuple for every line: the ``captured`` cells in the order of the columns, and last
    the whole line where the precise reader must look at it (empty where the line is right)."""
    pieces = []
    for column in columns:
        piece = _piece(column) if delimiter == "," else None
        if piece is None:
            return re.compile("".join("()" for _ in captured) + r"([^\n]*+\n)")
        if column.name in captured:
            piece = f"({piece})" if column.required else f"((?:{piece})?+)"
        elif not column.required:
            piece = f"(?:{piece})?+"
        pieces.append(piece)
    return re.compile(rf"{','.join(pieces)}\n|([^\n]*+\n)")
