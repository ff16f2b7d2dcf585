"""What a person should look at on a page that was laid out: the flags SZ202 to SZ205."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from shizheng.converters.layout.items import Item
from shizheng.converters.layout.page import LaidOutArticle
from shizheng.converters.layout.roles import Placed
from shizheng.converters.mapped import Flag, NormalText

_SHOWN = 8  # characters of the broken sentence that a flag shows


def find_doubts(page: NormalText, placed: Sequence[Placed], articles: Sequence[LaidOutArticle]) -> tuple[Flag, ...]:
    """The flags of a page, in order of place."""
    return tuple(sorted(_find(page, placed, articles), key=lambda f: (f.start, f.end, f.rule)))


def _find(page: NormalText, placed: Sequence[Placed], articles: Sequence[LaidOutArticle]) -> Iterator[Flag]:
    doubtful = [i for i, (item, role, _, _, _) in enumerate(placed) if role in ("gap", "caption") or item.label == "broken"]
    torn = any(placed[i].role == "gap" for i in doubtful)
    ends = {p.item.end: p.item for p in reversed(placed) if p.role != "gap"} if torn else {}
    for number in doubtful:
        place = placed[number]
        item = place.item
        before = placed[number - 1].item if number else item
        if place.role == "gap":
            cut = ends.get(item.start, before)
            end = page.raw_span(cut.end - 1, cut.end)[1]
            start = page.raw_span(max(cut.end - _SHOWN, cut.start), cut.end)[0]
            yield Flag(start, end, "SZ202", cut.text[-_SHOWN:])
        elif place.role == "caption" and _is_inside(before, item):
            yield Flag(*page.raw_span(item.start, item.end), "SZ203", item.text)
        elif item.label == "broken" and before.label != "broken":
            run = _run(placed, number)
            yield Flag(*page.raw_span(item.start, run[-1].end), "SZ204", "".join(i.text for i in run))
    for article in articles:
        if article.headline is None:
            yield Flag(article.start, min(article.start + 1, article.end), "SZ205")


def _is_inside(before: Item, item: Item) -> bool:
    """Whether ``item`` stands between two pieces of the item before it."""
    return before.pieces[0][0] < item.start < before.pieces[-1][0]


def _run(placed: Sequence[Placed], number: int) -> list[Item]:
    """The pieces of a broken title from ``number`` on."""
    return [p.item for p in takewhile(lambda p: p.item.label == "broken", islice(placed, number, None))]
