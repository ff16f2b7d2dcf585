"""Programmes: every named system, mechanism, campaign, park ... of an article, where it is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from shizheng.converters.extraction.act_clauses import masked, read_clauses
from shizheng.converters.extraction.facts import MentionFact
from shizheng.converters.extraction.paragraphs import TELLING, Paragraph, read_paragraphs
from shizheng.converters.extraction.programme_aliases import short_forms, tail_forms, unified
from shizheng.converters.extraction.programme_names import find_names
from shizheng.converters.layout.page import BlockKind, LaidOutArticle
from shizheng.converters.wording import Wording

_TITLES: frozenset[BlockKind] = frozenset({"headline", "subheadline", "heading"})


def extract_programmes(article: LaidOutArticle, *, paragraphs: Sequence[Paragraph] | None = None) -> tuple[MentionFact, ...]:
    """The places where ``article`` names a programme, in raw offsets, in order. Linear in the article."""
    read = iter(read_paragraphs(article) if paragraphs is None else paragraphs)
    found: list[MentionFact] = []
    shown: list[str] = []
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
        shown.append(text)
        for name in names:
            printed = wording.printed(name.text, name.start) if wording.traditional else name.text
            found.append(MentionFact(*wording.ruler.span(name.start, name.end), printed, name.kind))
    return _one_name_each(sorted(found, key=lambda m: (m.start, m.end)), "\n".join(shown))


def _one_name_each(mentions: list[MentionFact], text: str) -> tuple[MentionFact, ...]:
    """The mentions, all those of one programme under its fullest name and one kind (the first that is stated)."""
    counts = Counter(mention.name for mention in mentions)
    shorts = short_forms(text, counts)
    fullest = unified(counts)
    ends = tail_forms(fullest.values())
    kinds: dict[str, str] = {}
    named: list[MentionFact] = []
    for mention in mentions:
        name = fullest[mention.name]
        name = fullest.get(shorts.get(name, name), name)
        name = ends.get(name, name)
        kind = kinds.setdefault(name, mention.kind)
        printed = "" if mention.name == name else mention.name
        named.append(mention if not printed and kind == mention.kind else mention._replace(name=name, kind=kind, printed=printed))
    return tuple(named)
