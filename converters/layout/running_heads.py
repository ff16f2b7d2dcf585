"""The head that a document prints on each of its pages: the same words with another page number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from shizheng.converters.layout.cues import HAN
from shizheng.converters.layout.lines import Line

_LONGEST = 70  # characters
_NEAREST = 4  # lines of a page at least, with its head
_PAGES = 2  # by how much the number of a page grows from one head to the next: papers set those of left and right pages apart
_ENDS = frozenset("0123456789-—–页頁·")
_BEHIND = re.compile(r"[\s　|｜·]*[-—–·]*\s*(?:第\s*)?(?P<number>[0-9]{1,4})\s*(?:[页頁]|[/／]\s*[0-9]{1,4})?\s*[-—–·]*$")
_BEFORE = re.compile(r"[-—–·]*\s*(?:第\s*)?(?P<number>[0-9]{1,4})\s*[页頁]?\s*[-—–·]*[\s　|｜·]*(?=\S)")
_WORDS = re.compile(f"[{HAN}]{{2}}.*[{HAN}]{{2}}")


def mark_running_heads(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, those marked as ``running`` that print the same words with a page number that grows from page to page."""
    places: dict[str, list[tuple[int, int]]] = {}
    for i, text in enumerate([line.text for line in lines]):
        if (text[-1] in _ENDS or text[0] in _ENDS) and len(text) <= _LONGEST and (read := _read(text)) is not None:
            places.setdefault(read[0], []).append((i, read[1]))
    heads: set[int] = set()
    for found in places.values():
        if len(found) > 1 and all(a[0] + _NEAREST <= b[0] and a[1] < b[1] <= a[1] + _PAGES for a, b in pairwise(found)):
            heads.update(i for i, _ in found)
    return [line._replace(running=i in heads) for i, line in enumerate(lines)] if heads else lines


def _read(text: str) -> tuple[str, int] | None:
    """The words of a head, without blanks, and the number of its page."""
    match = (_BEHIND.search(text) if text[-1] in _ENDS else None) or _BEFORE.match(text)
    if match is None:
        return None
    words = text[: match.start()] + text[match.end() :] if match.end() == len(text) else text[match.end() :]
    return ("".join(words.split()), int(match["number"])) if _WORDS.search(words) else None
