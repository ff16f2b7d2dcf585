"""Spaces: one kind, one at a time, and none where Chinese has none.

Rules SZ131, SZ135, SZ136, SZ137, SZ139. Between two Chinese characters a space is part of a headline or a byline, but
in running text it is what is left of a line wrap.
"""

from __future__ import annotations

import re

from shizheng.converters.mapped import Edit
from shizheng.converters.normalising.changes import Changes
from shizheng.converters.normalising.classes import (
    CJK_SIGNS,
    CLOSERS,
    HAN,
    KANA,
    LATIN,
    OPENERS,
    PAUSES,
    SPACE,
)
from shizheng.converters.normalising.spaced_lines import SpacedLines

#: A run of spaces. One plain space between two half-width characters is as it should be and not looked at.
_RUN = re.compile(f"[{SPACE}](?:(?<! )|(?!(?<=[!-~] )[!-~])|(?<=[0-9] )(?=[%‰]))[{SPACE}]*")
#: The same where there is no other kind of space: a search for one character is ten times as quick.
_PLAIN_RUN = re.compile(" (?:(?!(?<=[!-~] )[!-~])|(?<=[0-9] )(?=[%‰])) *")
_OTHER = re.compile(f"[{SPACE.replace(' ', '')}]")
_CHINESE = re.compile(f"[{HAN}{KANA}{CJK_SIGNS}]")
_HAN = re.compile(f"[{HAN}{KANA}]")
_WORD = re.compile(f"[{LATIN}%]")
_OUTSIDE = frozenset(OPENERS + CLOSERS)
#: after a percentage: a word that goes on with it, and no new phrase of a headline
_GOES_ON = re.compile(f"[以左右的和与及或为是至到到]|[{HAN}]{{0,3}}(?![{HAN}])")


def spaces(text: str) -> Changes:
    changes = Changes()
    line = SpacedLines(text)
    run = _RUN if _OTHER.search(text) else _PLAIN_RUN
    for m in run.finditer(text):
        start, end = m.span()
        before = text[start - 1] if start else "\n"
        after = text[end] if end < len(text) else "\n"
        new, rule = _decided(line, start, end, before, after)
        if new != m[0]:
            changes.edits.append(Edit(start, end, new, rule))
    return changes


def _decided(line: SpacedLines, start: int, end: int, before: str, after: str) -> tuple[str, str]:
    """What becomes of the spaces ``text[start:end]``, and by which rule."""
    if before == "\n" or after == "\n":
        return "", "SZ137"
    if "\t" in line.text[start:end] and line.row(start):
        return "\t", "SZ137"
    if after in "%‰" and before.isdigit():
        return "", "SZ131"
    if before in PAUSES or after in PAUSES or before in OPENERS or after in CLOSERS:
        return "", "SZ139"
    if before in _OUTSIDE or after in _OUTSIDE:
        if before in "”’" or after in "“‘":
            return ("", "SZ139") if line.sentence(start) else (" ", "SZ137")
        return "", "SZ139"
    if line.letterspaced(start, end) and not (before.isascii() and after.isascii()):
        return "", "SZ136"
    left, right = _CHINESE.match(before), _CHINESE.match(after)
    if left and right:
        if _HAN.match(before) and _HAN.match(after) and not line.wrapped(start, end):
            return " ", "SZ137"
        return "", "SZ136"
    if right and before in "%‰" and not line.sentence(start) and not _GOES_ON.match(line.text, end):
        return " ", "SZ137"
    if (left and _WORD.match(after)) or (right and _WORD.match(before)):
        return "", "SZ135"
    if right and before == "." and line.text[start - 2 : start - 1].isdigit():
        return "", "SZ135"
    return " ", "SZ137"
