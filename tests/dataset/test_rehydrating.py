"""The text comes back whole, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from shizheng.command import main
from shizheng.converters.reading import read_file
from shizheng.dataset.rehydrating import Proof, rehydrated
from shizheng.schema.record import ArticleRecord

Change = Callable[[Path, str, str], None]


def without_text(record: ArticleRecord) -> ArticleRecord:
    return record.model_copy(update={"blocks": tuple(b.model_copy(update={"text": None}) for b in record.blocks)})


def test_every_record_gets_its_text_back(sample_records: list[ArticleRecord], pages: list[Path]) -> None:
    documents = {d.sha256: d for page in pages for d in read_file(page)}
    for record in sample_records:
        proof = Proof()
        assert rehydrated(without_text(record), documents[record.source.sha256], proof) == record
        assert not proof.findings


@pytest.mark.parametrize(
    ("field", "rule"), [("blocks", "SZ733"), ("article", "SZ734"), ("metrics", "SZ735"), ("numerals", "SZ735")]
)
def test_a_record_that_was_not_made_of_the_text_is_refused(
    sample_records: list[ArticleRecord], pages: list[Path], field: str, rule: str
) -> None:
    record = without_text(sample_records[0])
    document = next(d for page in pages for d in read_file(page) if d.sha256 == record.source.sha256)
    value = getattr(record, field)
    if field == "article":
        wrong: object = value.model_copy(update={"text_sha256": "0" * 64})
    elif field == "blocks":
        wrong = (value[0].model_copy(update={"text_sha256": "0" * 64}), *value[1:])
    else:
        wrong = (value[0].model_copy(update={"quote" if field == "metrics" else "text": "999家"}), *value[1:])
    damaged = record.model_copy(update={field: wrong})
    proof = Proof()
    assert rehydrated(damaged, document, proof) == damaged
    assert [f.rule for f in proof.findings] == [rule]


def test_another_text_of_the_same_length_is_refused(sample_records: list[ArticleRecord], pages: list[Path]) -> None:
    record = without_text(sample_records[0])
    document = next(d for page in pages for d in read_file(page) if d.sha256 == record.source.sha256)
    other = replace(document, visible=replace(document.visible, raw=document.raw.replace("区", "县", 1)))
    proof = Proof()
    assert rehydrated(record, other, proof) == record
    assert {f.rule for f in proof.findings} >= {"SZ733", "SZ734"}


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str]:
    status = main([str(w) for w in words])
    captured = capsys.readouterr()
    return status, captured.out + captured.err


def test_the_command_gives_a_full_package(built: Path, pages: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, said = run(capsys, "rehydrate", built, pages[0].parent, "-o", tmp_path / "full")
    assert (status, "15 articles" in said) == (0, True)
    assert run(capsys, "validate", tmp_path / "full", "--format", "text")[0] == 0


def test_a_missing_page_is_named_and_nothing_is_written(
    built: Path, pages: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, said = run(capsys, "rehydrate", built, *pages[1:], "-o", tmp_path / "full")
    assert status == 1
    assert "SZ732" in said
    assert pages[0].name in said
    assert not list(tmp_path.iterdir())


def test_a_page_in_another_encoding_is_the_same_page(
    built: Path, pages: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    for page in pages:
        data = page.read_bytes()
        if "gb18030" in page.name:
            data = data.decode("gb18030").encode("utf-8")
        (raw / page.name).write_bytes(data)
    assert run(capsys, "rehydrate", built, raw, "-o", tmp_path / "full")[0] == 0


def test_a_changed_page_is_no_source(
    built: Path, pages: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str], changed: Change
) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    for page in pages:
        (raw / page.name).write_bytes(page.read_bytes())
    changed(raw / pages[0].name, "区", "县")
    status, said = run(capsys, "rehydrate", built, raw, "-o", tmp_path / "full", "--partial")
    assert status == 1
    assert "SZ731" in said
    assert "SZ732" in said


def test_a_folder_with_other_files_is_never_replaced(
    built: Path, project: Path, pages: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(p.name for p in project.iterdir())
    status, said = run(capsys, "rehydrate", built, pages[0].parent, "-o", project)
    assert (status, "SZ043" in said) == (2, True)
    assert sorted(p.name for p in project.iterdir()) == before
