"""A text as sentences and clauses, split once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from shizheng.converters.extraction.facts import made

#: Quoted words and brackets without a figure are one piece with their clause, whatever marks they hold. The pattern begins with one
#: set of characters and looks back at what it took: the search for a set is what makes it fast. The commonest marks come first.
_MARKS = re.compile(
    r"[。！？!?\n↓▼■◆●★▲【】◇◎，；;（）—,：:“《今去明本昨前](?:(?P<mark>(?<=[，；;])”?|(?<=）))|(?P<stop>(?<=[。！？!?\n↓▼■◆●★▲【】◇◎])”?)"
    r"|(?<=[今去明本昨前])(?:（[0-9]{1,3}）[年日月]|年（[0-9]{2,4}年?）)|(?<=“)[^“”。！？]{0,40}(?<![，；])”|(?<=《)[^《》]{0,40}》"
    r"|(?<=（)(?:[^（）0-9]{0,40}|[A-Za-z][A-Za-z0-9.+-]{1,10})）"
    r"|(?<=期（)(?:[0-9]{2,4}年)?(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?(?:底|初|上半年|下半年)?）"
    r"|(?P<other>(?<=（)|(?<=“)(?<![^，：:。！？；\n　 ]“)|(?<=—)—|(?<=,)(?![0-9])|(?<=[：:])(?![0-9])))"
)


class Clause(NamedTuple):
    """A stretch between two marks of a sentence, half-open; ``mark`` stands before it (empty at the sentence's start)."""

    start: int
    end: int
    mark: str


def sentences(text: str, places: Sequence[int]) -> Iterator[list[Clause]]:
    """The clauses of every sentence that holds one of ``places`` (offsets, in order). Linear; a quotation that is never
    closed hides nothing."""
    index, number = 0, len(places)
    bounds: list[tuple[int, int, str]] = []
    start, before = 0, ""
    for match in _MARKS.finditer(text):
        kind = match.lastgroup
        if kind is None:
            continue
        at, behind = match.span()
        if at > start:
            bounds.append((start, at, before))
        start = behind
        if kind != "stop":
            mark = match.group()[0]
            before = before if mark == "“" else mark  # a speech goes on where it is led up to
            continue
        before = ""
        if places[index] < at:
            yield [made(Clause, bound) for bound in bounds]
            while index < number and places[index] < at:
                index += 1
            if index == number:
                return
        bounds.clear()
    if len(text) > start:
        bounds.append((start, len(text), before))
    if bounds:
        yield [made(Clause, bound) for bound in bounds]
