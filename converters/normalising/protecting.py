"""What no rule of punctuation and spacing touches: addresses of pages, HTML tags and comments, scraps of code."""

from __future__ import annotations

import re
from bisect import bisect_right

from shizheng.converters.normalising.changes import Changes

#: An address ends before the marks that may follow it in a sentence.
_ADDRESS = r"[!#-;=?-~]*[0-9A-Za-z/=&#_~]"
#: How each begins, which few texts hold, and the pattern of what follows.
_PROTECTED = tuple(
    (begin, re.compile(re.escape(begin) + rest))
    for begin, rest in (
        ("http", f"s?://{_ADDRESS}"),
        ("ftp://", _ADDRESS),
        ("www.", _ADDRESS),
        ("<", r"(?:/?[A-Za-z][^<>\n]*|!--[^\n<>]*--)>"),
        ('("', r'(?<=[a-z_]\(")[^"\n]*"\)'),  # print("...")
        ('{"', r'[^{}\n]*"\s*:[^{}\n]*\}'),  # {"key": "..."}
    )
)


def protected(text: str) -> list[tuple[int, int]]:
    """Half-open spans of ``text`` that are left alone, in order of place, apart from each other."""
    found = sorted([match.span() for begin, pattern in _PROTECTED if begin in text for match in pattern.finditer(text)])
    spans: list[tuple[int, int]] = []
    for start, end in found:
        if spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans


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
