"""What extraction yields, in offsets of the raw source, before keys are given."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

#: Makes a named tuple of a plain one in less than half the time of its own constructor; the number of fields is not checked. For what
#: is made once a figure or oftener.
made = tuple.__new__


class Quantity(NamedTuple):
    """A number with what it counts, in offsets of the text that was searched (half-open code points).

    ``start``/``end`` span the whole expression (qualifier marks, number, multiplier, unit); ``number_start``/``number_end``
    the digits with their multiplier. ``value`` is in the written base unit (28亿元 is 2800000000, 元); ``value_max`` is the
    upper end of a range. ``unit`` is as written, without multiplier, `%` for every way of writing per cent, empty when
    none is written. ``qualifier`` is a code of the codelist of that name.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    value: Decimal
    value_max: Decimal | None
    unit: str
    qualifier: str


class NumeralFact(NamedTuple):
    """A numeral of the article with its class (metric, date, time, ordinal, name, list, other). Raw offsets."""

    start: int
    end: int
    text: str
    numeral_class: str


class MetricFact(NamedTuple):
    """One figure with its meaning. Raw offsets; ``numeral`` indexes the article's numerals; ``measure`` its measures."""

    start: int
    end: int
    quote: str
    numeral: int
    indicator: str
    indicator_code: str
    value: Decimal
    value_max: Decimal | None
    unit: str
    unit_code: str
    kind: str
    direction: str
    qualifier: str
    status: str
    period: str
    period_text: str
    subject: str
    rule: str
    measure: int | None = None


class MeasureFact(NamedTuple):
    """One act of a public body. Raw offsets; empty text where nothing is stated."""

    start: int
    end: int
    actor: str
    action: str
    object: str
    programme: str
    domain: str
    instrument: str
    status: str
    deadline: str
    deadline_text: str
    rule: str


class MentionFact(NamedTuple):
    """A named programme where it stands. ``kind`` is a code of the codelist programme_kind.

    ``name`` is the fullest name of the programme in the article; ``printed`` the name that stands here (empty: the same).
    """

    start: int
    end: int
    name: str
    kind: str
    printed: str = ""


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """All that was read out of one article."""

    numerals: tuple[NumeralFact, ...]
    metrics: tuple[MetricFact, ...]
    measures: tuple[MeasureFact, ...]
    mentions: tuple[MentionFact, ...]
