"""All that is read out of one article."""

from __future__ import annotations

from shizheng.converters.extraction.facts import ArticleFacts
from shizheng.converters.extraction.figures import extract_metrics
from shizheng.converters.layout.page import LaidOutArticle


def extract_article(article: LaidOutArticle, issue_date: str | None = None) -> ArticleFacts:
    """Numerals, metrics, measures and mentions of ``article``, in raw offsets.

    ``issue_date`` (ISO) is the date that page or article states for itself.
    """
    figures = extract_metrics(article, issue_date)
    return ArticleFacts(figures.numerals, figures.metrics, (), ())
