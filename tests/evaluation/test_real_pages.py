"""Two real pages coded by hand are read at least this well. They were tuned on: a floor, not a measurement."""

from __future__ import annotations

from pathlib import Path

import pytest

from shizheng.converters.conversion import convert
from shizheng.converters.reading import read_file
from shizheng.dataset.evaluation.reading import offset_pages, page_of, record_pages
from shizheng.dataset.evaluation.scoring import score_page, total

FLOORS = {
    "class": 0.97, "metric found": 0.97, "value+unit": 0.97, "qualifier": 0.97, "kind": 0.96, "status": 0.93, "period": 0.9,
    "subject": 0.65, "indicator partial": 0.9, "indicator exact": 0.7, "whole tuple": 0.88,
}  # fmt: skip


@pytest.fixture(scope="module")
def rates(shared: Path) -> dict[str, float]:
    scores = []
    for folder in sorted((shared / "gold").iterdir()):
        (gold,) = offset_pages(folder)
        (path,) = (shared / "seeds").glob(f"{folder.name}_*.txt")
        records = [record for document in read_file(path) for record in convert(document)]
        page = page_of(gold, record_pages(records).values())
        assert page is not None
        scores.append(score_page(gold, page))
    return {question: tally.f1 or 0.0 for question, tally in total(scores).items()}


@pytest.mark.parametrize("question", list(FLOORS))
def test_real_pages_are_read_as_well_as_before(rates: dict[str, float], question: str) -> None:
    assert rates[question] >= FLOORS[question]
