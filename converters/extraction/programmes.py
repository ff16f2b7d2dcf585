"""Programmes: every named system, mechanism, campaign, park ... of an article, where it is named."""

from __future__ import annotations

from collections.abc import Sequence

from shizheng.converters.extraction.act_clauses import masked, read_clauses
from shizheng.converters.extraction.facts import MentionFact
from shizheng.converters.extraction.paragraphs import TELLING, Paragraph, read_paragraphs
from shizheng.converters.extraction.programme_names import find_names
from shizheng.converters.layout.page import BlockKind, LaidOutArticle
from shizheng.converters.wording import Wording

_TITLES: frozenset[BlockKind] = frozenset({"headline", "subheadline", "heading"})


def extract_programmes(article: LaidOutArticle, *, paragraphs: Sequence[Paragraph] | None = None) -> tuple[MentionFact, ...]:
    """The places where ``article`` names a programme, in raw offsets, in order. Linear in the article."""
    read = iter(read_paragraphs(article) if paragraphs is None else paragraphs)
    found: list[MentionFact] = []
    for part in article.parts:
        text = part.passage.text
        if not text:
            continue
        if part.kind in TELLING:
            paragraph = next(read)
            wording, names = paragraph.wording, find_names(text, paragraph.masked, paragraph.clauses)
        elif part.kind in _TITLES and ("“" in text or "+" in text):
            blotted = masked(text)
            wording, names = Wording(part.passage), find_names(text, blotted, read_clauses(blotted))
        else:
            continue
        for name in names:
            printed = wording.printed(name.text, name.start) if wording.traditional else name.text
            found.append(MentionFact(*wording.ruler.span(name.start, name.end), printed, name.kind))
    return tuple(sorted(found, key=lambda m: (m.start, m.end)))
