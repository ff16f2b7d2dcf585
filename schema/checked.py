"""What a check yields beside findings: what it looked at, and what it left unchecked and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Unchecked:
    """Something that was not checked. ``reason`` is a code of the codelist ``unchecked``; ``details`` fill its sentence."""

    subject: str
    reason: str
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Checked:
    """Something that was checked to its end: a file, a table; ``units`` of ``unit`` were read (rows, characters)."""

    subject: str
    units: int
    unit: str


