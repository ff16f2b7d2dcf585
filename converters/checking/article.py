"""An article as its checks see it: readable parts, each with its figures in their own sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from functools import cached_property

from shizheng.converters.extraction.facts import ArticleFacts, MetricFact, Quantity
from shizheng.converters.extraction.numerals import ClassedNumeral, class_numerals
from shizheng.converters.layout.page import LaidOutArticle, Part
from shizheng.schema.finding import Finding, Place

_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?”’）]*")
_DECIMALS = re.compile(r"[.．]([0-9０-９]+)")
_DIGIT = re.compile(r"[0-9０-９]")
#: parts that are read as text; a heading or headline has no sentences of its own but is looked at too
TITLES = ("kicker", "headline", "subheadline")


@dataclass(frozen=True)
class Figure:
    """A number with what it counts, in offsets of its part's text, and what extraction made of it."""

    start: int
    end: int
    text: str
    value: Decimal
    upper: Decimal | None
    unit: str
    qualifier: str
    #: weight of the last digit that is printed; zero for an exact count (no decimals, no 万, no %)
    step: Decimal
    metrics: tuple[MetricFact, ...] = ()

    @property
    def exact(self) -> bool:
        """Whether the figure states one value and does not hedge it."""
        return self.qualifier == "exact" and self.upper is None

    @property
    def slack(self) -> Decimal:
        """How far the true value may lie from a rounded figure: half of its last digit."""
        return self.step / 2


@dataclass(frozen=True)
class View:
    """One readable part of an article: its text and its figures."""

    index: int
    part: Part
    numerals: tuple[ClassedNumeral, ...]
    figures: tuple[Figure, ...]

    @property
    def text(self) -> str:
        """The text, rejoined and in house form."""
        return self.part.passage.text

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences with their figures."""
        found = []
        starts = [f.start for f in self.figures]
        for match in _SENTENCE.finditer(self.text):
            inside = self.figures[bisect_left(starts, match.start()) : bisect_left(starts, match.end())]
            found.append(Sentence(self, match.start(), match.end(), inside))
        return tuple(found)


@dataclass(frozen=True)
class Sentence:
    """A sentence of a part; offsets are those of the part's text."""

    view: View
    start: int
    end: int
    figures: tuple[Figure, ...]

    @property
    def text(self) -> str:
        """The words."""
        return self.view.text[self.start : self.end]

    def between(self, left: Figure | None, right: Figure | None) -> str:
        """The words between two figures (from the start, to the end of the sentence where one is None)."""
        return self.view.text[left.end if left else self.start : right.start if right else self.end]


@dataclass(frozen=True)
class CheckedArticle:
    """An article with its facts, ready to be checked. ``issue_date`` (ISO, perhaps a year and month alone) is stated, not
    guessed."""

    laid_out: LaidOutArticle
    facts: ArticleFacts
    issue_date: str | None
    views: tuple[View, ...] = field(default=())
    #: raw offsets where text of the article is lost
    gaps: tuple[int, ...] = ()

    def sentences(self) -> Iterator[Sentence]:
        """All sentences of running text."""
        for view in self.views:
            if view.part.kind in ("paragraph", "caption", "table"):
                yield from view.sentences


def checked_article(
    article: LaidOutArticle, facts: ArticleFacts, issue_date: str | None, gaps: tuple[int, ...] = ()
) -> CheckedArticle:
    """Bring parts and facts together: a figure of a part and the metrics of the same place."""
    by_place: dict[int, list[MetricFact]] = {}
    for metric in facts.metrics:
        by_place.setdefault(facts.numerals[metric.numeral].start, []).append(metric)
    views = []
    for index, part in enumerate(article.parts):
        if part.kind in ("furniture", "gap", "continuation", "byline") or not part.passage.text:
            continue
        numerals = tuple(class_numerals(part.passage.text))
        views.append(View(index, part, numerals, tuple(_figures(part, numerals, by_place))))
    return CheckedArticle(article, facts, issue_date, tuple(views), gaps)


def _figures(
    part: Part, numerals: Sequence[ClassedNumeral], by_place: dict[int, list[MetricFact]]
) -> Iterator[Figure]:
    for numeral in numerals:
        quantity = numeral.quantity
        if quantity is None or numeral.numeral_class != "metric":
            continue
        raw = part.passage.raw_span(numeral.start, numeral.end)[0]
        yield Figure(
            start=quantity.start,
            end=quantity.end,
            text=part.passage.text[quantity.start : quantity.end],
            value=quantity.value,
            upper=quantity.value_max,
            unit=quantity.unit,
            qualifier=quantity.qualifier,
            step=_step(numeral.text, quantity),
            metrics=tuple(by_place.get(raw, ())),
        )


def _step(text: str, quantity: Quantity) -> Decimal:
    """Weight of the last printed digit: 0.1亿 for 59.2亿; zero for a plain count."""
    decimals = _DECIMALS.search(text)
    digits = re.sub(r"[^0-9.]", "", text)
    multiplied = not _DIGIT.search(text[-1:])
    if decimals is None and not multiplied and quantity.unit not in ("%", "‰", "个百分点"):
        return Decimal(0)
    try:
        scale = abs(quantity.value / Decimal(digits))
    except (InvalidOperation, ZeroDivisionError):
        # A number in Chinese characters: a count is exact, a share (七成) is not.
        return Decimal(10) if quantity.unit == "%" else Decimal(0)
    if decimals:
        return scale.scaleb(-len(decimals[1]))
    # 2亿 stands for about 2.0: half of its only digit would excuse any slip.
    return scale / 10 if multiplied and len(digits) <= 2 else scale


def number_text(value: Decimal) -> str:
    """A number in plain digits, without superfluous zeros; as in records, but without their models behind it."""
    plain = format(value, "f")
    return (plain.rstrip("0").rstrip(".") if "." in plain else plain) or "0"


def finding(
    rule: str, view: View, start: int, end: int, value: str | None = None, **details: str
) -> Finding:
    """A finding about ``view.text[start:end]``; lines and columns are filled in by the caller of the checks."""
    begin, stop = view.part.passage.raw_span(start, end)
    shown = view.text[start:end] if value is None else value
    return Finding(rule, Place(start=begin, end=stop), shown, details)
