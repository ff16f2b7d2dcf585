"""Small articles for tests, laid out without the layout room."""

from __future__ import annotations

from shizheng.converters.extraction.programmes import extract_programmes
from shizheng.converters.layout.page import LaidOutArticle, Part
from shizheng.converters.mapped import NormalText, joined


def article(*paragraphs: str, headline: str | None = None, organisation: str | None = None, heading: str = "") -> LaidOutArticle:
    """An article of these paragraphs, all under ``heading`` if one is given; raw and normal text are the same."""
    page = NormalText("\n\n".join(paragraphs))
    parts: list[Part] = []
    at = 0
    for text in paragraphs:
        parts.append(Part("paragraph", joined(page, [(at, at + len(text))]), (heading,) if heading else ()))
        at += len(text) + 2
    return LaidOutArticle(1, 0, len(page.raw), tuple(parts), None, headline, None, organisation)


def names_of(*paragraphs: str) -> dict[str, str]:
    """Name -> kind of each programme of an article of these paragraphs."""
    return {m.name: m.kind for m in extract_programmes(article(*paragraphs))}
