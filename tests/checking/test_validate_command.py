"""The command: exit status, selection, settings, fixes, editors."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from shizheng.command import main
from shizheng.fixing import applied
from shizheng.schema.finding import Fix

BAD = "某区加快重点项目建设\n\n本报讯（记者 张三）推进项目,扩大投资。\n"
GOOD = "某区加快重点项目建设\n\n本报讯（记者 张三）推进项目，扩大投资。\n"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def page(name: str, text: str) -> str:
    Path(name).write_text(text, encoding="utf-8", newline="")
    return name


def report(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, object]:
    main(["validate", *words, "--format", "json"])
    found = json.loads(capsys.readouterr().out)
    assert isinstance(found, dict)
    return found


def test_the_exit_status_tells_clean_from_faulty_from_impossible(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", page("good.txt", GOOD)]) == 0
    assert main(["validate", page("bad.txt", BAD)]) == 1
    assert main(["validate", "missing.txt"]) == 2
    assert main(["validate", "bad.txt", "--select", "SZ999"]) == 2


def test_hints_alone_pass(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", page("hint.txt", GOOD.replace("（记者 张三）", " "))]) == 0
    assert "SZ206" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ([], True), (["--select", "SZ101"], True), (["--select", "SZ1"], True), (["--select", "SZ6"], False),
        (["--ignore", "SZ101"], False), (["--ignore", "SZ1"], False), (["--select", "SZ101", "--ignore", "SZ1"], True),
        (["--select", "SZ1", "--ignore", "SZ101"], False), (["--severity", "error"], False), (["--severity", "warning"], True),
    ],
)  # fmt: skip
def test_selection_keeps_what_was_asked_for(words: list[str], found: bool, capsys: pytest.CaptureFixture[str]) -> None:
    said = report(capsys, page("bad.txt", BAD), *words)
    assert [f["rule"] for f in said["findings"]] == (["SZ101"] if found else [])  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["shizheng.toml", "pyproject.toml"])
def test_a_project_may_settle_what_is_ignored(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    head = "[tool.shizheng]\n" if name == "pyproject.toml" else ""
    page(name, head + 'ignore = ["SZ101"]\nlang = "zh"\nformat = "text"\n')
    assert main(["validate", page("bad.txt", BAD)]) == 0
    assert "没有发现问题" in capsys.readouterr().out
    assert main(["validate", "bad.txt", "--ignore", "SZ6"]) == 1, "the command line rules"


@pytest.mark.parametrize("setting", ["ignroe = []", 'lang = "fr"', 'select = ["SZ999"]', "broken"])
def test_a_setting_that_means_nothing_is_said(setting: str, capsys: pytest.CaptureFixture[str]) -> None:
    page("shizheng.toml", setting + "\n")
    assert main(["validate", page("bad.txt", BAD)]) == 2
    assert "shizheng validate:" in capsys.readouterr().err


@pytest.mark.parametrize(("lang", "word"), [("zh", "逗号"), ("en", "comma")])
def test_each_language_is_spoken_by_locale_or_on_request(
    lang: str, word: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    main(["validate", page("bad.txt", BAD), "--format", "text", "--lang", lang])
    assert word in capsys.readouterr().out
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8" if lang == "zh" else "C.UTF-8")
    main(["validate", "bad.txt", "--format", "text"])
    assert word in capsys.readouterr().out


def test_text_shows_the_line_with_a_caret_below_the_fault(capsys: pytest.CaptureFixture[str]) -> None:
    main(["validate", page("bad.txt", BAD), "--format", "text", "--lang", "zh"])
    lines = capsys.readouterr().out.splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("  3 | "))
    width = sum(1 if ord(c) < 0x2000 else 2 for c in lines[at][: lines[at].index(",")])
    assert lines[at + 1].index("^") == width


def test_a_report_says_what_it_leaves_out_and_shows_all_on_request(capsys: pytest.CaptureFixture[str]) -> None:
    page("bad.txt", BAD.replace("推进项目,扩大投资。", "推进项目,扩大投资。" * 9))
    main(["validate", "bad.txt", "--format", "text", "--lang", "en"])
    few = capsys.readouterr().out
    assert "6 more are not shown (--all shows them)" in few
    assert "Not checked:" in few
    main(["validate", "bad.txt", "--format", "text", "--lang", "en", "--all"])
    assert capsys.readouterr().out.count("warning[SZ101]") == 9


def test_a_fix_mends_the_file_and_nothing_else_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    page("bad.txt", BAD)
    assert main(["validate", "bad.txt", "--diff"]) == 1
    assert Path("bad.txt").read_text(encoding="utf-8") == BAD
    assert "+本报讯（记者 张三）推进项目，扩大投资。" in capsys.readouterr().out
    assert main(["validate", "bad.txt", "--fix"]) == 0
    assert Path("bad.txt").read_text(encoding="utf-8") == GOOD
    assert main(["validate", "bad.txt", "--diff"]) == 0
    assert sorted(p.name for p in Path().iterdir()) == ["bad.txt"]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
def test_a_fix_keeps_encoding_and_line_ends(encoding: str) -> None:
    Path("bad.txt").write_bytes(BAD.replace("\n", "\r\n").encode(encoding))
    main(["validate", "bad.txt", "--fix"])
    assert Path("bad.txt").read_bytes() == GOOD.replace("\n", "\r\n").encode(encoding)


def test_a_fix_of_a_rule_that_is_ignored_is_not_made() -> None:
    main(["validate", page("bad.txt", BAD), "--fix", "--ignore", "SZ101"])
    assert Path("bad.txt").read_text(encoding="utf-8") == BAD


def test_of_two_fixes_that_overlap_the_first_is_made() -> None:
    assert applied("abcdef", [Fix(1, 3, "X"), Fix(2, 4, "Y"), Fix(4, 5, "")]) == ("aXdf", 2)


def test_editors_get_a_line_a_finding_and_the_mended_text(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BAD.encode()), encoding="utf-8"))
    assert main(["validate", "--stdin-filename", "x.txt", "-", "--lang", "en"]) == 1
    assert capsys.readouterr().out.startswith("x.txt:3:15: warning SZ101 ")
    done = subprocess.run(
        [sys.executable, "-m", "shizheng", "validate", "-", "--fix"], input=BAD.encode(), capture_output=True, check=False,
        env={**os.environ, "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert done.stdout.decode() == GOOD


def test_a_report_that_cannot_be_made_is_still_a_document_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", "missing.txt", "--format", "json"]) == 2
    assert json.loads(capsys.readouterr().out)["findings"][0]["rule"] == "SZ001"
    assert main(["validate", "missing.txt", "--format", "sarif"]) == 2
    assert json.loads(capsys.readouterr().out)["runs"][0]["invocations"][0]["executionSuccessful"] is False


def test_a_zipped_package_is_read_like_its_folder(capsys: pytest.CaptureFixture[str]) -> None:
    faults = Path(__file__).resolve().parents[1] / "faults" / "SZ617" / "input"
    with zipfile.ZipFile("p.zip", "w") as archive:
        for path in sorted(faults.iterdir()):
            archive.write(path, f"top/{path.name}")
    said = report(capsys, "p.zip", "--select", "SZ617")
    assert [f["rule"] for f in said["findings"]] == ["SZ617"]  # type: ignore[attr-defined]


def test_rules_are_listed_and_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rule", "sz501"]) == 0
    assert capsys.readouterr().out.startswith("# SZ501\n")
    assert main(["rule", "--list", "SZ5", "--lang", "en"]) == 0
    assert all(line.startswith("SZ5") for line in capsys.readouterr().out.splitlines())
    assert main(["rule", "SZ999"]) == 2


def test_the_hooks_for_pre_commit_name_the_command() -> None:
    hooks = (Path(__file__).resolve().parents[2] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    assert hooks.count("entry: shizheng validate") == hooks.count("- id: ") == 2
