"""The five source pages of the first dataset: articles, joins, captions and the gap."""

from __future__ import annotations

import json
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


_ROLES = {"记者": "reporter", "通讯员": "correspondent", "文图": "text_photo"}


@pytest.mark.parametrize("number", ["001", "003"])
def test_titles_bylines_headings_and_captions_are_those_coded_by_hand(shared: Path, seeds: list[Path], number: str) -> None:
    coded = [json.loads(line) for line in (shared / "gold" / number / "articles.jsonl").read_text(encoding="utf-8").splitlines()]
    for article, expected in zip(_page(seeds, number).articles, coded, strict=True):
        assert (article.kicker, article.headline, article.subheadline) == (
            expected["kicker"], expected["headline"], expected["subheadline"],
        )  # fmt: skip
        credits = [(_ROLES[b["role"]], name) for b in expected["bylines"] for name in b["names"]]
        assert [(b.role, b.name) for b in article.bylines] == credits
        for kind, key in (("heading", "headings"), ("caption", "captions")):
            assert [p.passage.text for p in article.parts if p.kind == kind] == expected[key]
        paragraphs = [p.passage.text for p in article.parts if p.kind == "paragraph"]
        assert paragraphs[0].startswith(expected["first"])
        assert paragraphs[-1].endswith(expected["last"])
