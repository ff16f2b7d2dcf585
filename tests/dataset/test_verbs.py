"""The verbs build and data, as they are typed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from shizheng.command import main
from shizheng.schema.tables import TABLES

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*words: object) -> tuple[int, str, str]:
        status = main([str(w) for w in words])
        said = capsys.readouterr()
        return status, said.out, said.err

    return command


def test_build_checks_builds_and_checks_again(project: Path, run: Run) -> None:
    assert run("build", project, "--check")[0] == 0
    (project / "croissant.json").unlink()
    status, _, said = run("build", project, "--check", "--lang", "zh")
    assert (status, "croissant.json" in said, "SZ703" in said) == (1, True, True)
    assert run("build", project)[0] == 0
    assert run("build", project, "--check")[0] == 0


def test_build_makes_and_later_compares_a_binary_form(project: Path, run: Run) -> None:
    assert run("build", project, "--forms", "sqlite")[0] == 0
    assert run("build", project, "--check")[0] == 0
    (project / "shizheng.sqlite").write_bytes(b"SQLite format 3\x00")
    status, _, said = run("build", project, "--check")
    assert (status, "SZ705" in said) == (1, True)


def test_build_scores_drafts_and_publishes_the_scores(project: Path, run: Run) -> None:
    assert run("build", project, "--drafts", project)[0] == 0
    assert "| value+unit | 1.000 | 1.000 | 1.000 |" in (project / "README.md").read_text(encoding="utf-8")
    assert run("build", project, "--check")[0] == 0


def test_build_refuses_to_score_drafts_of_other_pages(project: Path, tmp_path: Path, run: Run) -> None:
    drafts = tmp_path / "drafts"
    shutil.copytree(project / "records", drafts)
    for path in drafts.glob(f"{next(drafts.iterdir()).name.partition('-')[0]}-*"):
        path.unlink()
    status, _, said = run("build", project, "--drafts", drafts)
    assert (status, "SZ713" in said) == (2, True)
    assert not (project / "accuracy.csv").exists()


def test_build_without_records_cannot_run(tmp_path: Path, run: Run) -> None:
    status, _, said = run("build", tmp_path)
    assert (status, "SZ701" in said) == (2, True)


def test_build_of_a_form_that_does_not_exist_names_those_that_do(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["build", str(project), "--forms", "word"])
    assert "parquet, sqlite, xlsx" in capsys.readouterr().err


def test_data_lists_the_tables_with_their_versions(built: Path, run: Run) -> None:
    status, said, _ = run("data", "--package", built)
    assert status == 0
    assert all(t.name in said and t.zh in said for t in TABLES)
    assert "data 0.1.0" in said


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_data_explains_every_column_in_both_languages(built: Path, run: Run, table: object) -> None:
    name, columns, meaning = table.name, table.columns, table.meaning  # type: ignore[attr-defined]
    said = run("data", name, "--package", built)[1]
    for column in columns:
        if (name, column) != ("blocks", "text"):
            assert meaning(column).zh in said
            assert meaning(column).en in said


def test_data_explains_codes_with_their_counts(built: Path, run: Run) -> None:
    said = run("data", "metrics.status", "--package", built)[1]
    assert "target" in said
    assert "目标" in said


@pytest.mark.parametrize("words", [["metric"], ["metrics.values"], ["export"], ["export", "metrics"], ["export", "-o", "x.csv"]])
def test_data_says_what_there_is_when_asked_for_something_else(built: Path, run: Run, words: list[str]) -> None:
    status, _, said = run("data", *words, "--package", built)
    assert status == 2
    assert said.startswith("shizheng data:")


def test_data_finds_words_of_two_characters(built: Path, run: Run) -> None:
    status, said, _ = run("data", "find", "项目", "--package", built)
    assert status == 0
    assert all("项目" in line for line in said.splitlines())
    assert run("data", "find", "没有这样的词", "--package", built)[0] == 1


def test_data_of_a_folder_that_is_no_package_says_so(tmp_path: Path, run: Run) -> None:
    status, _, said = run("data", "--package", tmp_path)
    assert (status, "SZ661" in said) == (2, True)
