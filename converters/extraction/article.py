"""All that is read out of one article."""

from __future__ import annotations

from bisect import bisect_right

from shizheng.converters.extraction.context import article_context
from shizheng.converters.extraction.facts import ArticleFacts, MeasureFact, MetricFact, made
from shizheng.converters.extraction.figures import extract_metrics
from shizheng.converters.extraction.measures import extract_measures
from shizheng.converters.extraction.paragraphs import read_paragraphs
from shizheng.converters.extraction.programmes import extract_programmes
from shizheng.converters.layout.page import LaidOutArticle


def extract_article(article: LaidOutArticle, issue_date: str | None = None) -> ArticleFacts:
    """Numerals, metrics, measures and mentions of ``article``, in raw offsets.

    ``issue_date`` (ISO) is the date that page or article states for itself.
    """
    context = article_context(article, issue_date)
    paragraphs = read_paragraphs(article)
    figures = extract_metrics(article, issue_date, context=context, paragraphs=paragraphs)
    mentions = extract_programmes(article, paragraphs=paragraphs)
    measures = extract_measures(article, issue_date, mentions=mentions, paragraphs=paragraphs, context=context)
    return ArticleFacts(figures.numerals, _linked(figures.metrics, measures), measures, mentions)


def _linked(metrics: tuple[MetricFact, ...], measures: tuple[MeasureFact, ...]) -> tuple[MetricFact, ...]:
    """The metrics, each with the index of the measure whose clause holds its figure."""
    starts = [measure.start for measure in measures]
    linked: list[MetricFact] = []
    for metric in metrics:
        at = bisect_right(starts, metric.start) - 1
        held = at >= 0 and metric.end <= measures[at].end
        linked.append(made(MetricFact, (*metric[:-1], at)) if held else metric)
    return tuple(linked)
