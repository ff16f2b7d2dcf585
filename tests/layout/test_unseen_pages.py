"""Pages written for this test in the manner of many papers and offices: who, what, where it ends."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from shizheng.converters.layout import lay_out
from shizheng.converters.layout.page import LaidOutPage
from shizheng.converters.mapped import NormalText

FOLDER = Path(__file__).parent / "pages"
EXPECTED: dict[str, dict[str, Any]] = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))


def read(name: str) -> LaidOutPage:
    return lay_out(NormalText((FOLDER / f"{name}.txt").read_text(encoding="utf-8")))


def facts(page: LaidOutPage) -> dict[str, Any]:
    """What the expectations speak of."""
    first = page.articles[0]
    kinds = [part.kind for article in page.articles for part in article.parts]
    return {
        "headlines": [a.headline for a in page.articles],
        "kickers": [a.kicker for a in page.articles],
        "headline": first.headline,
        "kicker": first.kicker,
        "subheadline": first.subheadline,
        "issue_date": first.issue_date,
        "bylines": " / ".join(", ".join(f"{b.role} {b.name}" for b in a.bylines) for a in page.articles),
        "paragraphs": kinds.count("paragraph"),
        "headings": kinds.count("heading"),
        "captions": kinds.count("caption"),
        "gaps": sum(b.kind == "gap" for b in page.blocks),
        "table": "table" in kinds,
        "page": page.page,
        "publication": page.publication,
        "issue_date_page": page.issue_date,
    }


@pytest.mark.parametrize("name", EXPECTED)
def test_the_articles_of_a_page_are_read_as_a_person_reads_them(name: str) -> None:
    found = facts(read(name))
    assert {key: found[key] for key in EXPECTED[name]} == EXPECTED[name]


@pytest.mark.parametrize("name", EXPECTED)
def test_no_line_of_figures_from_the_chrome_stands_in_an_article(name: str) -> None:
    page = read(name)
    for block in page.blocks:
        text = page.text.raw[block.start : block.end].strip()
        if text.isdecimal():
            assert block.kind in ("furniture", "table")
