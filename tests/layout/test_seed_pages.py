"""The five source pages of the first dataset: articles, joins, captions and the gap."""

from __future__ import annotations

from pathlib import Path

import pytest

from shizheng.converters.layout import lay_out
from shizheng.converters.layout.page import LaidOutPage
from shizheng.converters.mapped import NormalText

#: page -> articles, paragraphs of each, headings of each, captions of each
PAGES = {
    "000": (4, [10, 3, 5, 5], [4, 0, 0, 0], [0, 0, 0, 0]),
    "001": (1, [16], [2], [0]),
    "002": (9, [8, 6, 4, 4, 4, 4, 4, 5, 4], [0] * 9, [0, 0, 1, 0, 0, 0, 0, 0, 0]),
    "003": (2, [17, 20], [5, 6], [2, 1]),
    "004": (1, [20], [16], [0]),
}


def _page(seeds: list[Path], number: str) -> LaidOutPage:
    path = next(p for p in seeds if p.name.startswith(number))
    with path.open(encoding="utf-8", newline="") as file:
        return lay_out(NormalText(file.read()))


@pytest.mark.parametrize("number", PAGES)
def test_articles_paragraphs_headings_and_captions_are_those_of_the_guide(seeds: list[Path], number: str) -> None:
    page = _page(seeds, number)
    counts = [[sum(p.kind == kind for p in a.parts) for a in page.articles] for kind in ("paragraph", "heading", "caption")]
    assert (len(page.articles), *counts) == PAGES[number]
    assert all(a.headline for a in page.articles)


def test_only_the_paragraph_whose_end_is_lost_leaves_a_gap(seeds: list[Path]) -> None:
    gaps = {number: [b for b in _page(seeds, number).blocks if b.kind == "gap"] for number in PAGES}
    assert {number: len(found) for number, found in gaps.items()} == {"000": 0, "001": 0, "002": 0, "003": 1, "004": 0}
