"""What the command `shizheng layout` prints."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from shizheng.command import main

SAMPLES = Path(__file__).parents[2] / "samples"


def test_the_outline_names_line_article_kind_and_doubts(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["layout", str(SAMPLES / "05_captions.txt")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "05_captions.txt: 1 articles"
    assert lines[1].split() == ["1", "1", "kicker", "柳堰街道"]
    assert any(line.split()[2:3] == ["gap"] for line in lines)
    assert any("SZ202" in line for line in lines)


def test_json_holds_blocks_that_add_up_to_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    path = SAMPLES / "06_several_articles.txt"
    assert main(["layout", "--json", str(path)]) == 0
    found = json.loads(capsys.readouterr().out)
    raw = path.read_text(encoding="utf-8")
    assert "".join(raw[b["start"] : b["end"]] for b in found["blocks"]) == raw
    assert len(found["articles"]) == 5


def test_a_file_that_is_not_there_is_said_and_not_thrown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["layout", "no such page.txt"]) == 2
    assert "SZ001" in capsys.readouterr().err
