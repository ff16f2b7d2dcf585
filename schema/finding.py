"""A finding: what is wrong, where, by which rule. The one shape that every check in the project speaks.

A finding names a rule of the catalogue (``schema/rules/*.csv``); the sentences in Chinese and English, the severity
and the repair hint live there, so a finding itself is only facts: place, value and the details that the sentence names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning", "hint"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding is.

    ``start``/``end``: half-open code-point offsets in the decoded raw source. ``line``/``column`` count from 1 (columns
    in code points). ``table``/``row``/``field``: place in a package; ``row`` counts data rows from 1, the header is 0.
    ``None`` means that the coordinate does not apply.
    """

    file: str | None = None
    start: int | None = None
    end: int | None = None
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    table: str | None = None
    row: int | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Fix:
    """A safe repair: replace the characters ``start`` to ``end`` (half-open, code points of the raw source) by ``new``."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule has to say. ``details`` fill the named gaps of the rule's sentences."""

    rule: str
    place: Place = field(default_factory=Place)
    value: str | None = None
    # Left out of the hash, since a mapping has none.
    details: Mapping[str, str] = field(default_factory=dict, hash=False)
    fix: Fix | None = None


class InputError(Exception):
    """An input that cannot be used. Carries the finding that says why; never shown as a traceback."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.rule)
        self.finding = finding

    def __str__(self) -> str:
        """The rule with what it says and asks for, in both languages: what a user of the library sees."""
        from shizheng.schema.catalogue import repair, sentence

        place = f"{self.finding.place.file}: " if self.finding.place.file else ""
        en, zh = (f"{sentence(self.finding, t)}; {repair(self.finding, t)}" for t in ("en", "zh"))
        return f"{place}{self.finding.rule} {en}（{zh}）"
