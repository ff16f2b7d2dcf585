"""What layout yields: a page as blocks that leave no character out, and its articles in reading order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from shizheng.converters.mapped import Flag, NormalText, Passage

BlockKind = Literal[
    "kicker", "headline", "subheadline", "byline", "heading", "paragraph", "caption", "table", "continuation",
    "furniture", "gap",
]


class Block(NamedTuple):
    """A stretch of the page, half-open in code points of the decoded *raw* source. Blocks partition the source, in order.

    ``article`` is the ordinal (from 1) of the article that it belongs to, None for furniture. White space between two
    blocks belongs to the block before it (before the first: to the first).
    """

    kind: BlockKind
    start: int
    end: int
    article: int | None = None


class Byline(NamedTuple):
    """Who made the article. ``role`` is a code of the codelist byline_role (reporter, correspondent, text, photo ...)."""

    role: str
    name: str


class Part(NamedTuple):
    """A readable unit of an article, rejoined: headline, heading, paragraph, caption ...

    ``path`` holds the headings above it, outermost first (empty before the first heading); ``level`` is the depth of a
    heading (1 is outermost), 0 for everything else.
    """

    kind: BlockKind
    passage: Passage
    path: tuple[str, ...] = ()
    level: int = 0


@dataclass(frozen=True, slots=True)
class LaidOutArticle:
    """One article of a page. ``start``/``end``: raw offsets of its first and last block. ``parts`` in reading order.

    ``organisation`` is the body that the kicker, headline or first sentence names as the article's subject, if any.
    ``issue_date`` is an ISO date (or year-month) that the article itself states as its date line.
    """

    ordinal: int
    start: int
    end: int
    parts: tuple[Part, ...]
    kicker: str | None = None
    headline: str | None = None
    subheadline: str | None = None
    organisation: str | None = None
    bylines: tuple[Byline, ...] = ()
    issue_date: str | None = None


@dataclass(frozen=True, slots=True)
class LaidOutPage:
    """A page: its blocks, its articles and what its own chrome states (issue_date as ISO date; never guessed)."""

    text: NormalText
    blocks: tuple[Block, ...]
    articles: tuple[LaidOutArticle, ...]
    publication: str | None = None
    page: str | None = None
    issue_date: str | None = None
    flags: tuple[Flag, ...] = ()
