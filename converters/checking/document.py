"""A raw article, from its bytes to its findings: form, page, figures, acts, and consistency inside the article."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from shizheng.converters.checking.places import Lines
from shizheng.converters.reading.document import Document
from shizheng.schema.checked import Checked, Unchecked
from shizheng.schema.finding import Finding, Place

if TYPE_CHECKING:
    from shizheng.converters.checking.article import CheckedArticle
    from shizheng.converters.layout.page import LaidOutPage

Check = Callable[["CheckedArticle"], Iterator[Finding]]


def check_document(document: Document) -> Iterator[Finding | Checked | Unchecked]:
    """Everything about one document, in the order: form, page, figures and acts, consistency.

    Figures that no rule could compare are none of its findings: what is true in the world is not checked, and said so.
    """
    lines = Lines(document.raw, document.file_name)
    for finding in _findings(document):
        yield lines.placed(finding)
    yield Checked(document.file_name, len(document.raw), "characters")
    yield Unchecked(document.file_name, "meaning")


def _findings(document: Document) -> Iterator[Finding]:
    # Each step is loaded when its turn comes: an editor shows the first findings while the next step loads.
    from shizheng.converters.checking.page import page_findings
    from shizheng.converters.checking.style import doubts, style_findings
    from shizheng.converters.composing import compose
    from shizheng.converters.layout import lay_out
    from shizheng.converters.normalising import normalise

    yield from document.findings
    text = compose(document.visible, normalise(document.visible.text))
    page = lay_out(text, document.hints)
    yield from style_findings(text, page.blocks)
    yield from doubts(text)
    yield from page_findings(page)
    if not page.articles:
        yield Finding("SZ201", Place())
        return
    yield from _article_findings(document, page)


def _article_findings(document: Document, page: LaidOutPage) -> Iterator[Finding]:
    from shizheng.converters.checking.article import checked_article
    from shizheng.converters.extraction.article import extract_article

    gaps = tuple(b.end for b in page.blocks if b.kind == "gap") + tuple(f.end for f in page.flags if f.rule == "SZ202")
    declared = (document.declared.get("date") or "")[:10] or None
    for laid_out in page.articles:
        date = laid_out.issue_date or page.issue_date or declared
        article = checked_article(laid_out, extract_article(laid_out, page.issue_date or declared), date, gaps)
        for check in checks():
            yield from check(article)


def checks() -> tuple[Check, ...]:
    """The checks of an article, in the order of their families."""
    from shizheng.converters.checking import acts, figures, lists, paragraphs, parts, rates, repeats, sums, times

    return (
        *paragraphs.CHECKS, *figures.CHECKS, *acts.CHECKS, *sums.CHECKS, *parts.CHECKS, *rates.CHECKS, *lists.CHECKS, *repeats.CHECKS,
        *times.CHECKS,
    )  # fmt: skip
