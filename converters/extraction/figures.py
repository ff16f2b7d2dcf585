"""The numerals and metrics of an article, in offsets of the raw source."""

from __future__ import annotations

import re
from dataclasses import dataclass

from shizheng.converters.extraction.common_indicators import indicator_code
from shizheng.converters.extraction.context import article_context, part_context
from shizheng.converters.extraction.facts import MetricFact, NumeralFact, Quantity
from shizheng.converters.extraction.metrics import Parsed, read_figures
from shizheng.converters.extraction.numerals import class_numerals
from shizheng.converters.extraction.units import unit_of
from shizheng.converters.layout.page import BlockKind, LaidOutArticle
from shizheng.converters.mapped import Passage
from shizheng.converters.wording import Wording

#: the parts of an article whose numerals count
READ: frozenset[BlockKind] = frozenset({"kicker", "headline", "subheadline", "heading", "paragraph", "caption", "table"})
_BREAK = re.compile(r"[ \t\u3000\xa0]*[\r\n]+[ \t\u3000\xa0\r\n]*")


@dataclass(frozen=True, slots=True)
class FigureFacts:
    """The numerals of an article, in order, and its metrics, each with the index of its numeral."""

    numerals: tuple[NumeralFact, ...]
    metrics: tuple[MetricFact, ...]


def extract_metrics(article: LaidOutArticle, issue_date: str | None = None) -> FigureFacts:
    """Every numeral of ``article`` with its class, and every figure with its meaning.

    ``issue_date`` (ISO, may end behind the year) is the date that page or article states for itself; it settles 今年. Spans
    are raw. Linear in the article.
    """
    whole = article_context(article, issue_date)
    numerals: list[NumeralFact] = []
    metrics: list[MetricFact] = []
    said: int | None = None
    for part in article.parts:
        text = part.passage.text
        if part.kind not in READ or not text:
            continue
        quantities: list[Quantity] = []
        places: list[int] = []
        for numeral in class_numerals(text):
            start, end = part.passage.raw_span(numeral.start, numeral.end)
            if numeral.quantity is not None and numeral.numeral_class == "metric":
                quantities.append(numeral.quantity)
                places.append(len(numerals))
            numerals.append(NumeralFact(start, end, _printed(part.passage, numeral.start, numeral.end), numeral.numeral_class))
        if quantities:
            words = Wording(part.passage)
            read = read_figures(text, quantities, part_context(part, whole, said))
            said = read.said
            for parsed in read.figures:
                metrics.append(_metric(part.passage, quantities[parsed.figure], parsed, places[parsed.figure], words))
    return FigureFacts(tuple(numerals), tuple(metrics))


def _metric(passage: Passage, quantity: Quantity, parsed: Parsed, numeral: int, words: Wording) -> MetricFact:
    start, end = passage.raw_span(quantity.start, quantity.end)
    unit = unit_of(quantity.unit)
    return MetricFact(
        start=start,
        end=end,
        quote=_printed(passage, quantity.start, quantity.end),
        numeral=numeral,
        indicator=words.printed(parsed.indicator),
        indicator_code=indicator_code(parsed.indicator),
        value=quantity.value,
        value_max=quantity.value_max,
        unit=words.printed(quantity.unit),
        unit_code=unit.unit_code if unit else "",
        kind=parsed.kind,
        direction=parsed.direction,
        qualifier=quantity.qualifier,
        status=parsed.status,
        period=parsed.period,
        period_text=words.printed(parsed.period_text),
        subject=words.printed(parsed.subject),
        rule=parsed.rule,
    )


def _printed(passage: Passage, start: int, end: int) -> str:
    """``text[start:end]`` as printed, without line breaks; where markup stands inside it, as the reader sees it."""
    raw = passage.page.raw[slice(*passage.raw_span(start, end))]
    return passage.text[start:end] if "<" in raw or "&" in raw else _BREAK.sub("", raw)
