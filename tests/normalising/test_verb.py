"""The verb `shizheng normalise`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from shizheng.command import main

RAW = '今年以来,全区坚持"项目为王",投资 28 亿元。\n'
NORMAL = "今年以来，全区坚持“项目为王”，投资28亿元。\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(RAW, encoding="utf-8")
    return path


def test_it_prints_the_normal_form(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["normalise", str(page)]) == 0
    assert capsys.readouterr().out == NORMAL


def test_a_file_in_another_encoding_is_read_as_what_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(RAW.encode("gb18030"))
    assert main(["normalise", str(path)]) == 0
    assert capsys.readouterr().out == NORMAL


def test_diff_names_place_rule_and_change(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["normalise", "--diff", str(page)]) == 0
    first, *others = capsys.readouterr().out.splitlines()
    assert first == f'{page}:1:5 SZ101  今年以来[-,-]{{+，+}}全区坚持"项目为王",投'
    assert [line.split()[1] for line in others] == ["SZ117", "SZ117", "SZ102", "SZ135", "SZ135"]


def test_check_fails_only_where_something_would_change(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["normalise", "--check", str(page)]) == 1
    assert capsys.readouterr().out == f"{page}: 6\n"
    done = tmp_path / "done.txt"
    done.write_text(NORMAL, encoding="utf-8")
    assert main(["normalise", "--check", str(done)]) == 0
    assert capsys.readouterr().out == ""


def test_json_gives_text_and_edits_that_lead_from_raw_to_normal(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["normalise", "--json", str(page)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["text"] == NORMAL
    text = RAW
    for edit in reversed(found["edits"]):
        text = text[: edit["start"]] + edit["new"] + text[edit["end"] :]
    assert text == NORMAL


def test_a_file_that_is_not_there_is_a_finding_and_no_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["normalise", str(tmp_path / "nothing.txt")]) == 2
    assert "SZ001" in capsys.readouterr().err


def test_words_of_taiwan_change_only_on_request(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page.txt"
    path.write_text("計程車與軟體業者,檢修電網路線\n", encoding="utf-8")
    assert main(["normalise", str(path)]) == 0
    assert capsys.readouterr().out == "计程车与软体业者，检修电网路线\n"
    assert main(["normalise", "--mainland-words", str(path)]) == 0
    assert capsys.readouterr().out == "出租车与软件业者，检修电网路线\n"
    assert main(["normalise", "--keep-script", str(path)]) == 0
    assert capsys.readouterr().out == "計程車與軟體業者，檢修電網路線\n"
