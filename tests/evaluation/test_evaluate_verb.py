"""The verb scores a package against either form of gold, and says what it cannot score."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from shizheng.command import main

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "samples" / "01_half_width.txt"
GOLD = ROOT / "tests" / "gold" / "samples"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("made") / "package"
    assert main(["convert", str(SAMPLE), "-o", str(out)]) == 0
    return out


def test_a_package_is_scored_against_offsets(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(package), str(GOLD), "--json"]) == 0
    scored = json.loads(capsys.readouterr().out)
    assert list(scored["sources"]) == ["01_half_width"]
    assert scored["all"]["metric found"]["wanted"] == 56


def test_a_package_against_its_own_records_is_right(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(package), str(package / "articles"), "--json"]) == 0
    tallies = json.loads(capsys.readouterr().out)["all"]
    assert all(t["right"] == t["found"] == t["wanted"] for t in tallies.values())


def test_mistakes_are_listed_with_their_place(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(package), str(GOLD), "--mistakes"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert all(line.startswith("01_half_width\t") for line in lines)


def test_a_gold_without_a_source_of_the_package_is_said(package: Path, tmp_path: Path) -> None:
    assert main(["evaluate", str(package), str(tmp_path)]) == 2
    assert main(["evaluate", str(tmp_path / "nothing"), str(GOLD)]) == 2


def test_figures_are_shown_and_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["metrics", str(SAMPLE)]) == 0
    first = capsys.readouterr().out.splitlines()[1].split("\t")
    assert main(["metrics", "--explain", first[0], str(SAMPLE)]) == 0
    shown = capsys.readouterr().out
    assert first[2] in shown
    assert "rule" in shown
    assert main(["metrics", "--explain", "m9999", str(SAMPLE)]) == 1
