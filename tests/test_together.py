"""Pages that are converted together: the same records as one by one, none lost, in order."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from shizheng.converters.conversion import convert_page, convert_pages, grouped
from shizheng.converters.reading import read_bytes, read_file
from shizheng.pages import convert_files

SAMPLES = sorted(p for p in (Path(__file__).resolve().parents[1] / "samples").iterdir() if p.suffix in (".txt", ".html"))


def test_pages_converted_together_have_the_records_of_each_by_itself() -> None:
    documents = [document for path in SAMPLES for document in read_file(path)]
    assert convert_pages(documents) == [convert_page(document) for document in documents]


def test_a_page_without_an_article_between_others_keeps_its_place() -> None:
    documents = [document for name in ("a.txt", "b.txt") for document in read_bytes(SAMPLES[0].read_bytes() if name == "a.txt" else b"1\n", name)]
    pages = convert_pages([documents[1], documents[0], documents[1]])
    assert [bool(page.records) for page in pages] == [False, True, False]
    assert [finding.rule for finding in pages[0].findings][-1:] == ["SZ201"]


@given(st.lists(st.integers(0, 90_000), max_size=40))
def test_groups_lose_no_page_and_hold_none_behind_one_that_fills_them(sizes: list[int]) -> None:
    groups = list(grouped(list(enumerate(sizes)), lambda item: item[1]))
    assert [item for group in groups for item in group] == list(enumerate(sizes))
    assert all(groups)
    assert all(sum(size for _, size in group[:-1]) < 30_000 for group in groups)


def test_a_file_that_cannot_be_read_is_told_and_its_neighbours_are_converted(tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4 broken")
    paths = [SAMPLES[0], broken, SAMPLES[1]]
    seen: list[Path] = []
    results = convert_files(paths, tmp_path / "out", text=True, jobs=1, done=lambda result: seen.append(result.path))
    assert seen == paths
    assert [bool(result.articles) for result in results] == [True, False, True]
    assert results[1].findings
