"""What layout doubts of a page."""

from __future__ import annotations

from collections.abc import Iterator

from shizheng.converters.layout.page import LaidOutPage
from shizheng.schema.finding import Finding, Place


def page_findings(page: LaidOutPage) -> Iterator[Finding]:
    """The flags of the page, and articles without a byline."""
    for flag in page.flags:
        yield Finding(flag.rule, Place(start=flag.start, end=flag.end), flag.detail or None)
    for article in page.articles:
        if not article.bylines:
            yield Finding("SZ206", Place(start=article.start, end=min(article.start + 1, article.end)), article.headline)
