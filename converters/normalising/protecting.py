"""What no rule of punctuation and spacing touches: addresses of pages, and HTML tags and comments left in a text."""

from __future__ import annotations

import re
from bisect import bisect_right

from shizheng.converters.normalising.changes import Changes

#: An address ends before the marks that may follow it in a sentence.
_ADDRESS = r"(?:(?:https?|ftp)://|www\.)[!#-;=?-~]*[0-9A-Za-z/=&#_~]"
_TAG = r"</?[A-Za-z][^<>\n]*>|<!--[^\n<>]*-->"
_PROTECTED = re.compile(f"{_ADDRESS}|{_TAG}")


def protected(text: str) -> list[tuple[int, int]]:
    """Half-open spans of ``text`` that are left alone, in order."""
    if "://" in text or "www." in text or ("<" in text and ">" in text):
        return [m.span() for m in _PROTECTED.finditer(text)]
    return []


def outside(changes: Changes, spans: list[tuple[int, int]]) -> Changes:
    """The edits and flags that touch none of ``spans``."""
    starts = [start for start, _ in spans]

    def is_free(start: int, end: int) -> bool:
        i = bisect_right(starts, start) - 1
        return (i < 0 or spans[i][1] <= start) and (i + 1 == len(spans) or end <= starts[i + 1])

    return Changes(
        [edit for edit in changes.edits if is_free(edit.start, edit.end)],
        [flag for flag in changes.flags if is_free(flag.start, flag.end)],
    )
