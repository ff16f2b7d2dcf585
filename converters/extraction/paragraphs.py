"""The paragraphs of an article read once: text, clauses, and whether each speaks of what is to come."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from shizheng.converters.extraction.act_clauses import Clause, masked, read_clauses
from shizheng.converters.extraction.progress import Genre, announces, genre_of, title_genre
from shizheng.converters.layout.page import BlockKind, LaidOutArticle
from shizheng.converters.wording import Wording

#: the parts of an article that tell acts
TELLING: frozenset[BlockKind] = frozenset({"paragraph", "caption"})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its words as printed, its text, the masked text and the clauses; ``planned``: it is part of a plan."""

    wording: Wording
    text: str
    masked: str
    clauses: list[Clause]
    planned: bool


def read_paragraphs(article: LaidOutArticle) -> list[Paragraph]:
    """The telling parts of ``article``, in order. Linear."""
    parts = [part for part in article.parts if part.kind in TELLING and part.passage.text]
    texts = [masked(part.passage.text) for part in parts]
    clauses = [read_clauses(text) for text in texts]
    wordings = [Wording(part.passage) for part in parts]
    release = any(wording.traditional for wording in wordings[:3])
    plans = _plans(article, [part.path for part in parts], list(map(genre_of, clauses, texts)), clauses, release)
    return [
        Paragraph(wording, part.passage.text, text, found, planned)
        for part, wording, text, found, planned in zip(parts, wordings, texts, clauses, plans, strict=True)
    ]


def _plans(
    article: LaidOutArticle, paths: list[tuple[str, ...]], genres: list[Genre], clauses: list[list[Clause]], release: bool
) -> list[bool]:
    """Whether each paragraph is a plan: its headings say so, or it or its section tells much of the future.

    The paragraphs of a ``release`` tell both, and its headline is of one of them.
    """
    openings = Counter(path[0][:2] for path in set(paths) if path)
    keys = [_section(path, openings) for path in paths]
    sections: dict[str, Genre] = {}
    for key, genre in zip(keys, genres, strict=True):
        sections[key] = sections.get(key, Genre()).joined(genre)
    title = title_genre(" ".join(filter(None, (article.headline, article.subheadline))))
    plans: list[bool] = []
    announced = False
    last: tuple[str, ...] | None = None
    for path, key, own, found in zip(paths, keys, genres, clauses, strict=True):
        if path != last:
            announced, last = False, path
        said = next((g for g in map(title_genre, reversed(path)) if g), "")
        section = sections[key]
        plans.append(
            said == "planned"
            or announced
            or (
                said != "done"
                and not release
                and (
                    (own.planned >= 1.5 and own.planned > own.done)
                    or (own.done == 0 and section.planned >= 2.5 and section.planned >= 2 * section.done)
                    or (title == "planned" and own.done <= own.planned + 1)
                )
            )
        )
        announced = announced or (bool(found) and announces(found[-1]))
    return plans


def _section(path: tuple[str, ...], openings: Counter[str]) -> str:
    """The section of a paragraph. Headings that open alike (持续抓好…, 持续抓好…) make one section."""
    if not path:
        return ""
    return path[0][:2] if len(path) == 1 and openings[path[0][:2]] > 1 else path[0]
