"""A text as sentences and clauses, split once."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: quoted words and brackets without a figure are one piece with their clause, whatever marks they hold
_MARKS = re.compile(
    r"“[^“”]{0,40}”|《[^《》]{0,40}》|（[^（）0-9]{0,40}）|(?P<stop>[。！？!?\n])|(?P<mark>[，；;（）]|——|,(?![0-9])|[：:](?![0-9]))"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch between two marks of a sentence, half-open; ``mark`` stands before it (empty at the sentence's start)."""

    start: int
    end: int
    mark: str


def sentences(text: str) -> list[list[Clause]]:
    """The clauses of every sentence, in order. Linear; a quotation that is never closed hides nothing."""
    found: list[list[Clause]] = []
    clauses: list[Clause] = []
    start, before = 0, ""
    for match in _MARKS.finditer(text):
        kind = match.lastgroup
        if kind is None:
            continue
        at = match.start()
        if at > start:
            clauses.append(Clause(start, at, before))
        start = match.end()
        if kind == "stop":
            if clauses:
                found.append(clauses)
                clauses = []
            before = ""
        else:
            before = match.group()
    if len(text) > start:
        clauses.append(Clause(start, len(text), before))
    if clauses:
        found.append(clauses)
    return found
