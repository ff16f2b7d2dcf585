"""A page as coded, by hand or by the converters: the least that both sides have."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class CodedNumeral:
    """A numeral and its class. Half-open code points of the decoded raw source."""

    start: int
    end: int
    text: str
    numeral_class: str


@dataclass(frozen=True, slots=True)
class CodedMetric:
    """A figure with its meaning; the span is that of its numeral. What is not stated is empty."""

    start: int
    end: int
    text: str
    indicator: str
    value: Decimal
    value_max: Decimal | None
    unit: str
    qualifier: str
    kind: str
    direction: str
    status: str
    period: str
    period_text: str
    subject: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class CodedMeasure:
    """An act of a public body; the span is its clause."""

    start: int
    end: int
    action: str
    object: str
    status: str


@dataclass(frozen=True, slots=True)
class CodedPage:
    """All records of one source, sorted by place.

    ``name`` is how a report calls it; ``file_name`` and ``sha256`` identify the source as far as they are known.
    ``coded`` holds the half-open stretches of the source that were coded, where that is not all of it. ``parts`` says
    which families of records were coded at all (numerals, measures, programmes). ``mentions`` says where programmes are named
    (start, name), as far as that is known: a hand coding that lists names only leaves it empty.
    """

    name: str
    numerals: tuple[CodedNumeral, ...]
    metrics: tuple[CodedMetric, ...]
    measures: tuple[CodedMeasure, ...] = ()
    programmes: tuple[str, ...] = ()
    mentions: tuple[tuple[int, str], ...] = ()
    file_name: str = ""
    sha256: str = ""
    coded: tuple[tuple[int, int], ...] = ()
    parts: frozenset[str] = frozenset({"numerals", "measures", "programmes"})

    def within(self, stretches: tuple[tuple[int, int], ...]) -> CodedPage:
        """The records that begin inside one of ``stretches``; all of them when there are none.

        A programme is kept where one of its mentions begins inside, and where no mention of any is known.
        """
        if not stretches:
            return self

        def kept(start: int) -> bool:
            return any(a <= start < b for a, b in stretches)

        mentions = tuple(m for m in self.mentions if kept(m[0]))
        named = {name for _, name in mentions}
        return CodedPage(
            self.name,
            tuple(n for n in self.numerals if kept(n.start)),
            tuple(m for m in self.metrics if kept(m.start)),
            tuple(m for m in self.measures if kept(m.start)),
            self.programmes if not self.mentions else tuple(p for p in self.programmes if p in named),
            mentions,
            self.file_name,
            self.sha256,
            self.coded,
            self.parts,
        )
