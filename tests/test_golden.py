"""What the sample pages give is written down: a change of any record is seen before it lands.

These are the converter's drafts, mistakes and all; what is right stands in ``tests/gold/samples``, coded by hand.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from shizheng import convert
from shizheng.converters.writing.record_file import record_text

ROOT = Path(__file__).resolve().parents[1]
GOLDEN = ROOT / "tests" / "golden"
PAGES = sorted(p for p in (ROOT / "samples").iterdir() if p.suffix in {".txt", ".html"})


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_a_sample_page_gives_the_records_written_down(page: Path, regenerate: bool) -> None:
    made = {f"{page.stem}-{r.article.ordinal:02d}.json": record_text(r, text=False) for r in convert(page)}
    if regenerate:
        GOLDEN.mkdir(exist_ok=True)
        for name, text in made.items():
            (GOLDEN / name).write_text(text, encoding="utf-8", newline="\n")
    there = {p.name: p.read_text(encoding="utf-8") for p in GOLDEN.glob(f"{page.stem}-*.json")}
    assert sorted(made) == sorted(there)
    for name, text in made.items():
        assert text == there[name], f"{name}: read the difference, then run pytest --regenerate tests/test_golden.py"
