"""Whole pages in many forms, written for this test: each article's headline and names, nothing of the site, nothing lost."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from shizheng.converters.conversion import page_text
from shizheng.converters.layout import lay_out
from shizheng.converters.normalising import normalise
from shizheng.converters.reading.file import read_file

FOLDER = Path(__file__).parent / "written"
EXPECTED: dict[str, dict[str, Any]] = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))


def house_form(text: str | None) -> str:
    """Without blanks and quotation marks, in the characters of the normal form."""
    return re.sub(r"[\s“”「」『』‘’\"]", "", normalise(text).text) if text else ""


@pytest.mark.parametrize("name", EXPECTED)
def test_a_page_gives_its_articles_and_nothing_of_the_site(name: str) -> None:
    expected = EXPECTED[name]
    document = read_file(FOLDER / name)[0]
    page = lay_out(page_text(document), document.hints)
    assert [house_form(a.headline) for a in page.articles] == [house_form(h) for h in expected["headlines"]]
    assert [{house_form(b.name) for b in a.bylines} for a in page.articles] == [set(map(house_form, names)) for names in expected["names"]]
    every = house_form("\n".join(part.passage.text for a in page.articles for part in a.parts))
    assert [text for text in expected["kept"] if house_form(text) not in every] == []
    figures = [rf"(?<![0-9.]){re.escape(house_form(text))}(?![0-9])" for text in expected["absent"]]
    assert [figure for figure in figures if re.search(figure, every)] == []
    if "date" in expected:
        assert expected["date"] in {page.issue_date, *(a.issue_date for a in page.articles)}
    if "above" in expected:
        beside = [[house_form(a.kicker), house_form(a.subheadline)] for a in page.articles]
        assert beside == [[house_form(text) for text in pair] for pair in expected["above"]]
    if "declared" in expected:
        assert document.declared["date"] == expected["declared"]
