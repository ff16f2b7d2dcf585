"""The paragraphs of an article read once: text, clauses, and whether each speaks of what is to come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from shizheng.converters.extraction.act_clauses import Clause, masked, read_clauses
from shizheng.converters.extraction.domains import Hit, find_cues
from shizheng.converters.extraction.programme_words import known_names, suffixes
from shizheng.converters.extraction.progress import Genre, announces, genre_of, is_list_item, title_genre
from shizheng.converters.layout.page import BlockKind, LaidOutArticle
from shizheng.converters.mapped import Passage
from shizheng.converters.wording import Wording

#: the parts of an article that tell acts
TELLING: frozenset[BlockKind] = frozenset({"paragraph", "caption"})


@dataclass(slots=True)
class Paragraph:
    """One paragraph: its words as printed, its text, the masked text and the clauses; ``planned``: it is part of a plan.

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
    planned: bool = False


def read_paragraphs(article: LaidOutArticle) -> list[Paragraph]:
    """The telling parts of ``article``, in order. Linear."""
    return read_all_paragraphs([article])[0]


def read_all_paragraphs(articles: Sequence[LaidOutArticle]) -> list[list[Paragraph]]:
    """The telling parts of each of ``articles``, in order. Linear."""
    parts = [[part for part in article.parts if part.kind in TELLING and part.passage.text] for article in articles]
    read = iter(read_passages([part.passage for own in parts for part in own]))
    paragraphs = [list(islice(read, len(own))) for own in parts]
    for article, own, told in zip(articles, parts, paragraphs, strict=True):
        for paragraph, planned in zip(told, _plans(article, [part.path for part in own], told), strict=True):
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


def _plans(article: LaidOutArticle, paths: list[tuple[str, ...]], paragraphs: list[Paragraph]) -> list[bool]:
    """Whether each paragraph is a plan: its headings say so, or it or its section tells much of the future.

    The paragraphs of a release tell both, and its headline is of one of them.
    """
    release = any(paragraph.wording.traditional for paragraph in paragraphs[:3])
    genres = [genre_of(paragraph.clauses, paragraph.masked) for paragraph in paragraphs]
    openings = Counter(path[0][:2] for path in set(paths) if path)
    keys = [_section(path, openings) for path in paths]
    sections: dict[str, Genre] = {}
    for key, genre in zip(keys, genres, strict=True):
        sections[key] = sections.get(key, Genre()).joined(genre)
    title = title_genre(" ".join(filter(None, (article.headline, article.subheadline))))
    plans: list[bool] = []
    announced = led = False
    last: tuple[str, ...] | None = None
    for path, key, own, paragraph in zip(paths, keys, genres, paragraphs, strict=True):
        if path != last:
            announced, led, last = False, False, path
        item = bool(paragraph.clauses) and is_list_item(paragraph.clauses[0], paragraph.masked)
        said = next((g for g in map(title_genre, reversed(path)) if g), "")
        section = sections[key]
        plans.append(
            said == "planned"
            or announced
            or (led and item)
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
        if not item:  # 下一步，我们将…。 and 一是…, 二是… in paragraphs of their own
            led = plans[-1] or own.planned >= 1 > own.done
        announced = announced or (bool(paragraph.clauses) and announces(paragraph.clauses[-1]))
    return plans


def _section(path: tuple[str, ...], openings: Counter[str]) -> str:
    """The section of a paragraph. Headings that open alike (持续抓好…, 持续抓好…) make one section."""
    if not path:
        return ""
    return path[0][:2] if len(path) == 1 and openings[path[0][:2]] > 1 else path[0]
