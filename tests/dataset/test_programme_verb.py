"""``shizheng programme``: the card of one named programme."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from shizheng.command import main

PAGE = (
    "青山镇治水见实效\n\n本报讯 今年以来，青山镇推进“清水进村”行动，累计清理河道12公里，全镇常住人口2.4万人。\n\n"
    "“清水进村”行动开展以来，投入资金300万元。\n\n黄沙镇开展“送法上门”活动，发放手册500份。\n"
)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    assert main(["convert", str(page), "-o", str(tmp_path / "out")]) == 0
    return tmp_path / "out"


@pytest.mark.parametrize("name", ["“清水进村”行动", "清水进村", "清水"])
def test_a_programme_is_found_by_its_name_or_a_part_of_it(package: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["programme", name, str(package)]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("“清水进村”行动")
    assert "推进" in shown
    assert "300万元" in shown


def test_the_card_as_json_holds_rows_that_refer_to_the_programme(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["programme", "清水进村", str(package), "--json"]) == 0
    card = json.loads(capsys.readouterr().out)
    key = card["programme"]["programme_id"]
    assert len(card["mentions"]) == 2
    assert {row["programme_id"] for row in card["mentions"] + card["measures"]} == {key}
    assert {row["article_id"] for row in card["mentions"]} == {row["article_id"] for row in card["articles"]}


def test_a_name_that_nothing_is_called_is_said_to_be_unknown(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["programme", "没有的名字", str(package)]) == 1
    assert "no programme is called so" in capsys.readouterr().err


def test_a_part_that_fits_several_lists_them(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["programme", "上", str(package)]) in (0, 1)
    assert main(["programme", "动", str(package)]) == 1
    assert len(capsys.readouterr().out.splitlines()) >= 2


def test_no_package_is_a_finding_and_no_traceback(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["programme", "清水进村", str(tmp_path / "nowhere")]) == 2
    assert "SZ661" in capsys.readouterr().err
