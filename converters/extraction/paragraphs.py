"""The paragraphs of an article read once: text, clauses, and whether each speaks of what is to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from shizheng.converters.extraction.act_clauses import Clause, masked, read_clauses
from shizheng.converters.extraction.domains import Hit, find_cues
from shizheng.converters.extraction.genre import plans
from shizheng.converters.extraction.origin import is_release
from shizheng.converters.extraction.programme_words import known_names, suffixes
from shizheng.converters.layout.page import BlockKind, LaidOutArticle
from shizheng.converters.mapped import Passage
from shizheng.converters.wording import Wording

#: the parts of an article that tell acts
TELLING: frozenset[BlockKind] = frozenset({"paragraph", "caption"})


@dataclass(slots=True)
class Paragraph:
    """One paragraph: its words as printed, its text, the masked text and the clauses; ``planned``: where in
    the text the plan begins that it is part of, if any.

    ``endings`` are the last words of names in the masked text, ``names`` the names known over the whole country and ``cues``
    the words that tell domain and instrument in its text, as the automata of these lists find them.
    """

    wording: Wording
    text: str
    masked: str
    clauses: list[Clause]
    endings: list[Hit]
    names: list[Hit]
    cues: list[Hit]
    planned: int | None = None


def read_paragraphs(article: LaidOutArticle) -> list[Paragraph]:
    """The telling parts of ``article``, in order. Linear."""
    return read_all_paragraphs([article], [is_release(article)])[0]


def read_all_paragraphs(articles: Sequence[LaidOutArticle], releases: Sequence[bool]) -> list[list[Paragraph]]:
    """The telling parts of each of ``articles``, in order; ``releases`` says which of them are releases. Linear."""
    parts = [[part for part in article.parts if part.kind in TELLING and part.passage.text] for article in articles]
    read = iter(read_passages([part.passage for own in parts for part in own]))
    paragraphs = [list(islice(read, len(own))) for own in parts]
    for article, release, own, told in zip(articles, releases, parts, paragraphs, strict=True):
        for paragraph, planned in zip(told, _plans(article, [part.path for part in own], told, release=release), strict=True):
            paragraph.planned = planned
    return paragraphs


def read_passages(passages: Sequence[Passage]) -> list[Paragraph]:
    """Each passage as a paragraph."""
    texts = [passage.text for passage in passages]
    blotted = list(map(masked, texts))
    # One word list after the other for all of them: the tables of an automaton are larger than the fast caches.
    clauses = read_clauses(blotted)
    endings = list(map(suffixes()[0].find_matches_as_indexes, blotted))
    names = list(map(known_names()[0].find_matches_as_indexes, texts))
    return list(map(Paragraph, map(Wording, passages), texts, blotted, clauses, endings, names, find_cues(texts)))


def _plans(article: LaidOutArticle, paths: list[tuple[str, ...]], paragraphs: list[Paragraph], *, release: bool) -> list[int | None]:
    """Where in each paragraph a plan begins, if it is part of one."""
    title = " ".join(filter(None, (article.headline, article.subheadline)))
    return plans(title, paths, [(paragraph.clauses, paragraph.masked) for paragraph in paragraphs], release=release)
