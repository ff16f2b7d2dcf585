"""A release goes out when nothing speaks against it, and says what changed."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import shizheng
from shizheng.command import main
from shizheng.dataset.building import text_forms, write_files
from shizheng.dataset.package import open_package
from shizheng.dataset.releasing.manifest import differences, manifest, read_manifest

Change = Callable[[Path, str, str], None]
ENTRY = "# Changelog\n\n## [Unreleased]\n\n## [Data {}] - 2030-01-02\n\n### Added\n\n- The sample pages.\n\n## Older\n\nwords\n"


def release(project: Path, capsys: pytest.CaptureFixture[str], version: str = "0.1.0", *more: str) -> tuple[int, str]:
    words = ["release", version, "--dataset", str(project), "--out", str(project.parent / "dist"), "--forms", "none", *more]
    status = main(words)
    captured = capsys.readouterr()
    return status, captured.out + captured.err


@pytest.fixture
def ready(project: Path) -> Path:
    """A dataset that can go out."""
    (project.parent / "CHANGELOG.md").write_text(ENTRY.format("0.1.0"), encoding="utf-8")
    return project


def test_a_sound_dataset_is_released(ready: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, said = release(ready, capsys)
    assert status == 0, said
    archive = ready.parent / "dist" / "shizheng-data-0.1.0.zip"
    with zipfile.ZipFile(archive) as content:
        names = content.namelist()
        assert {"datapackage.json", "README.md", "LICENSE", "metadata.toml", "data/metrics.csv", "SHA256SUMS"} <= set(names)
        for line in content.read("SHA256SUMS").decode().splitlines():
            digest, _, name = line.partition("  ")
            assert hashlib.sha256(content.read(name)).hexdigest() == digest
        content.extractall(ready.parent / "unpacked")
    assert main(["validate", str(archive), "--format", "text"]) == 0
    assert list(shizheng.load("metrics", ready.parent / "unpacked")) == list(shizheng.load("metrics", ready))


def test_the_archive_does_not_depend_on_when_and_where_it_is_made(ready: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archive = ready.parent / "dist" / "shizheng-data-0.1.0.zip"
    found = []
    for _ in range(2):
        assert release(ready, capsys)[0] == 0
        found.append(archive.read_bytes())
        (ready / "releases" / "0.1.0.json").unlink()
        for path in (ready / "data").iterdir():
            path.touch()
    assert found[0] == found[1]


def test_a_check_writes_nothing(ready: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert release(ready, capsys, "0.1.0", "--check")[0] == 0
    assert not (ready.parent / "dist").exists()
    assert not (ready / "releases").exists()


def draft(project: Path) -> None:
    path = next((project / "records").iterdir())
    path.write_text(path.read_text(encoding="utf-8").replace('"review": "reviewed"', '"review": "draft"'), encoding="utf-8")
    write_files(project, text_forms(project))


def assertion(project: Path, line: str) -> None:
    (project / "assertions.csv").write_text(f"table,where,measure,column,minimum,maximum,why\n{line}\n", encoding="utf-8")
    write_files(project, text_forms(project))


def dangling(project: Path) -> None:
    """A measure that is not there, in a record that is otherwise sound."""
    path = next(p for p in (project / "records").iterdir() if json.loads(p.read_text(encoding="utf-8"))["metrics"])
    content = json.loads(path.read_text(encoding="utf-8"))
    content["metrics"][0]["measure_id"] = "s0-01-a9999"
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    write_files(project, text_forms(project))


def wordy(project: Path) -> None:
    """A figure whose indicator is half a sentence."""
    path = next(p for p in (project / "records").iterdir() if json.loads(p.read_text(encoding="utf-8"))["metrics"])
    content = json.loads(path.read_text(encoding="utf-8"))
    content["metrics"][0]["indicator"] = "云岫区各街道在这一年里通过各种办法新建改建扩建的各类公共停车泊位"
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    write_files(project, text_forms(project))


def rewrite(project: Path, name: str, old: str, new: str) -> None:
    path = project / name
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


AGAINST: list[tuple[str, Callable[[Path], object]]] = [
    ("SZ703", lambda p: (p / "data" / "metrics.csv").write_text("x\n")),
    ("SZ753", draft),
    ("SZ754", lambda p: assertion(p, "articles,,rows,,16,,more than there are")),
    ("SZ754", lambda p: assertion(p, "metrics,,filled,value_max,0.9,1,most figures are no ranges")),
    ("SZ754", lambda p: assertion(p, "metrics,status=target,share,,0.9,1,not all are targets")),
    ("SZ754", lambda p: assertion(p, "articles,,longest,headline,,1,no headline is one character long")),
    ("SZ755", lambda p: assertion(p, "metrics,,average,value,1,2,no such measure")),
    ("SZ755", lambda p: assertion(p, "metric,,rows,,1,2,no such table")),
    ("SZ755", lambda p: assertion(p, "metrics,,filled,values,1,2,no such column")),
    ("SZ756", lambda p: rewrite(p, "../CHANGELOG.md", "Data 0.1.0", "Data 0.0.9")),
    ("SZ756", lambda p: rewrite(p, "../CHANGELOG.md", "- The sample pages.", "")),
    ("SZ756", lambda p: (p.parent / "CHANGELOG.md").unlink()),
    ("SZ701", lambda p: rewrite(p, "metadata.toml", '"2030-01-02"', '""')),
    ("SZ633", dangling),
    ("SZ714", wordy),
]


@pytest.mark.parametrize(("rule", "damage"), AGAINST, ids=[f"{r}-{i}" for i, (r, _) in enumerate(AGAINST)])
def test_what_speaks_against_a_release_stops_it(
    ready: Path, rule: str, damage: Callable[[Path], object], capsys: pytest.CaptureFixture[str]
) -> None:
    damage(ready)
    status, said = release(ready, capsys)
    assert status == 1
    assert rule in said
    assert not (ready.parent / "dist").exists()
    assert not (ready / "releases").exists()


@pytest.mark.parametrize(("version", "rule"), [("0.1", "SZ751"), ("0.2.0", "SZ751"), ("v0.1.0", "SZ751")])
def test_a_version_that_the_files_do_not_state_is_refused(
    ready: Path, version: str, rule: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, said = release(ready, capsys, version)
    assert (status, rule in said) == (1, True)


def test_a_version_goes_out_once(ready: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert release(ready, capsys)[0] == 0
    status, said = release(ready, capsys)
    assert (status, "SZ752" in said) == (1, True)


def test_the_changelog_says_what_changed_in_which_field(ready: Path, capsys: pytest.CaptureFixture[str], changed: Change) -> None:
    assert release(ready, capsys)[0] == 0
    first = (ready.parent / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "the first release" in first
    assert first.endswith("## Older\n\nwords\n")
    path = next(p for p in sorted((ready / "records").iterdir()) if json.loads(p.read_text(encoding="utf-8"))["metrics"])
    content = json.loads(path.read_text(encoding="utf-8"))
    content["metrics"][0]["status"] = "target" if content["metrics"][0]["status"] == "actual" else "actual"
    content["metrics"] = content["metrics"][:-1]
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    changed(ready / "metadata.toml", 'version = "0.1.0"', 'version = "0.2.0"')
    write_files(ready, text_forms(ready))
    changelog = ready.parent / "CHANGELOG.md"
    changelog.write_text(first.replace("## [Data 0.1.0]", "## [Data 0.2.0]\n\n- A correction.\n\n## [Data 0.1.0]", 1), encoding="utf-8")
    status, said = release(ready, capsys, "0.2.0")
    assert status == 0, said
    text = changelog.read_text(encoding="utf-8")
    count = len(read_manifest(ready, "0.2.0")["tables"]["metrics"]["records"])
    assert f"| metrics | {count} | 0 | 1 | 1 | status 1 |" in text
    assert "Against data 0.1.0:" in text
    assert text.count("<!-- data-diff") == 2


def test_a_manifest_against_itself_shows_no_change(built: Path) -> None:
    new = manifest(open_package(built))
    assert not [d for d in differences(new, new) if d.added or d.removed or d.changed or d.columns_added or d.columns_removed]


def test_a_damaged_manifest_stops_the_next_release(ready: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (ready / "releases").mkdir()
    (ready / "releases" / "0.0.1.json").write_text("{}", encoding="utf-8")
    status, said = release(ready, capsys)
    assert (status, "SZ757" in said) == (2, True)
    assert not list((ready.parent / "dist").glob("*")) if (ready.parent / "dist").exists() else True
