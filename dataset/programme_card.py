"""All that a package knows of one named programme: where it is named, what is done in it, and the figures beside it."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from shizheng.dataset.loading import load
from shizheng.schema.article import Article
from shizheng.schema.block import Block
from shizheng.schema.measure import Measure
from shizheng.schema.metric import Metric
from shizheng.schema.programme import Mention, Programme

_FOLD = {ord(c): None for c in "“”‘’「」『』\"' \u3000\xa0"} | {ord("("): "（", ord(")"): "）"}


@dataclass(frozen=True, slots=True)
class Card:
    """A programme with its mentions, the measures that belong to it, and its figures.

    ``linked`` are the metrics of those measures; ``beside`` those that stand in the same paragraph as a mention, or have the
    programme as their subject. ``articles`` holds every article that one of them stands in, by key.
    """

    programme: Programme
    mentions: tuple[Mention, ...]
    measures: tuple[Measure, ...]
    linked: tuple[Metric, ...]
    beside: tuple[Metric, ...]
    articles: dict[str, Article]


def find_programmes(name: str, package: str | os.PathLike[str] | None = None) -> list[Programme]:
    """The programmes that are called ``name``, marks of quotation and blanks apart; if none is, those whose name or alias
    holds it. Raises InputError when there is no package."""
    wanted = name.translate(_FOLD)
    called: list[Programme] = []
    holding: list[Programme] = []
    for programme in load("programmes", package):
        names = [n.translate(_FOLD) for n in (programme.name, *(programme.aliases or "").split("|")) if n]
        if wanted in names:
            called.append(programme)
        elif any(wanted in n for n in names):
            holding.append(programme)
    return called or holding


def card_of(programme: Programme, package: str | os.PathLike[str] | None = None) -> Card:
    """The card of a programme of the package. Reads each table once, row by row."""
    key = programme.programme_id
    mentions = tuple(m for m in load("mentions", package) if m.programme_id == key)
    measures = tuple(m for m in load("measures", package) if m.programme_id == key)
    keys = {m.measure_id for m in measures}
    named_in = {m.article_id for m in mentions}
    paragraphs = _Paragraphs((b for b in load("blocks", package) if b.article_id in named_in), mentions)
    names = {n.translate(_FOLD) for n in (programme.name, *(programme.aliases or "").split("|")) if n}
    linked: list[Metric] = []
    beside: list[Metric] = []
    for metric in load("metrics", package):
        if metric.measure_id in keys:
            linked.append(metric)
        elif (metric.subject or "").translate(_FOLD) in names or paragraphs.hold(metric):
            beside.append(metric)
    seen = named_in | {m.article_id for m in measures} | {m.article_id for m in (*linked, *beside)}
    articles = {a.article_id: a for a in load("articles", package) if a.article_id in seen}
    return Card(programme, mentions, measures, tuple(linked), tuple(beside), articles)


class _Paragraphs:
    """The blocks in which a programme is named, by article."""

    def __init__(self, blocks: Iterable[Block], mentions: tuple[Mention, ...]) -> None:
        spans: dict[str, list[tuple[int, int]]] = {}
        for block in blocks:
            if block.article_id is not None:
                spans.setdefault(block.article_id, []).append((block.start, block.end))
        self._named: dict[str, list[tuple[int, int]]] = {}
        for article_id, found in spans.items():
            found.sort()
            starts = [start for start, _ in found]
            held = {found[bisect_right(starts, m.start) - 1] for m in mentions if m.article_id == article_id}
            self._named[article_id] = sorted(held)

    def hold(self, metric: Metric) -> bool:
        """Whether the metric stands in one of them."""
        return any(start <= metric.start < end for start, end in self._named.get(metric.article_id, ()))
