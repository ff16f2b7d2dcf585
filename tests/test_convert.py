"""From raw pages to a package that both validators accept, and a coded finding where that cannot be."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from shizheng import convert
from shizheng.command import main
from shizheng.converters.writing.record_file import read_record, record_text
from shizheng.schema.finding import InputError

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "samples"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("package") / "out"
    assert main(["convert", str(SAMPLES), "-o", str(folder)]) == 0
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_the_samples_become_a_package_that_both_validators_accept(package: Path) -> None:
    import frictionless

    assert main(["validate", str(package)]) == 0
    report = frictionless.validate(package / "datapackage.json")
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "note"])


def test_the_same_pages_give_the_same_bytes_in_any_order_and_with_any_number_of_workers(package: Path, tmp_path: Path) -> None:
    pages = sorted(p for p in SAMPLES.iterdir() if p.suffix in {".txt", ".html"})
    random.Random(1).shuffle(pages)
    assert main(["convert", *map(str, pages), "-o", str(tmp_path / "again"), "--jobs", "2"]) == 0
    assert contents(tmp_path / "again") == contents(package)


def test_every_character_of_a_source_lies_in_one_block(package: Path) -> None:
    spans = defaultdict(set)
    length = {}
    for path in (package / "articles").iterdir():
        record = read_record(path)
        length[record.source.source_id] = record.source.characters
        for block in record.blocks:
            spans[block.source_id].add((block.start, block.end))
    assert spans
    for source, found in spans.items():
        at = 0
        for start, end in sorted(found):
            assert start == at
            assert end > start
            at = end
        assert at == length[source]


def test_every_quote_stands_where_its_offsets_say() -> None:
    for page in sorted(SAMPLES.glob("*.txt")):
        data = page.read_bytes()
        raw = data.decode("gb18030" if "gb18030" in page.name else "utf-8")
        for record in convert(page):
            for metric in record.metrics:
                printed = raw[metric.start : metric.end]
                assert "".join(printed.split()) == "".join(metric.quote.split())
            for numeral in record.numerals:
                assert "".join(raw[numeral.start : numeral.end].split()) == "".join(numeral.text.split())


def test_every_digit_of_an_article_is_accounted_for() -> None:
    for page in sorted(SAMPLES.glob("*.txt")):
        raw = page.read_bytes().decode("gb18030" if "gb18030" in page.name else "utf-8")
        for record in convert(page):
            covered = {i for n in record.numerals for i in range(n.start, n.end)}
            for block in record.blocks:
                if block.article_id is None or block.kind in {"byline", "continuation", "furniture", "gap"}:
                    continue
                lost = [raw[i - 5 : i + 5] for i in range(block.start, block.end) if raw[i].isdigit() and i not in covered]
                assert not lost


def test_a_package_of_facts_holds_no_text(tmp_path: Path) -> None:
    out = tmp_path / "facts"
    assert main(["convert", str(SAMPLES), "-o", str(out), "--text", "none"]) == 0
    assert "text" not in (out / "blocks.csv").read_text(encoding="utf-8").splitlines()[0].split(",")
    assert all("text" not in block for p in (out / "articles").iterdir() for block in json.loads(p.read_text())["blocks"])
    assert main(["validate", str(out)]) == 0


def test_a_record_file_reads_back_the_same(package: Path) -> None:
    for path in (package / "articles").iterdir():
        assert record_text(read_record(path)) == path.read_text(encoding="utf-8")


def run(*words: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-m", "shizheng", *map(str, words)]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.txt", b"", "SZ0"),
        ("binary.txt", bytes(range(256)) * 8, "SZ0"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "SZ0"),
        ("blank.txt", " \n\u3000\n".encode(), "SZ"),
    ],
)
def test_a_file_that_is_no_page_gives_a_coded_finding_and_no_package(name: str, content: bytes, code: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    done = run("convert", name, "-o", "out", cwd=tmp_path)
    assert done.returncode == 2, done.stderr
    assert code in done.stderr
    assert "Traceback" not in done.stderr
    assert sorted(p.name for p in tmp_path.iterdir()) == [name]


def test_a_missing_file_and_an_empty_folder_are_said_so(tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    done = run("convert", "nothing", "absent.txt", "-o", "out", cwd=tmp_path)
    assert done.returncode == 2
    assert "SZ041" in done.stderr
    assert "SZ001" in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_file_that_cannot_be_read_is_said_so(unreadable: Path, tmp_path: Path) -> None:
    done = run("convert", unreadable, "-o", "out", cwd=tmp_path)
    assert done.returncode == 2
    assert "SZ003" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_folder_of_other_things_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.doc").write_text("years of work")
    done = run("convert", SAMPLES / "01_half_width.txt", "-o", "mine", cwd=tmp_path)
    assert done.returncode == 2
    assert "SZ043" in done.stderr
    assert (tmp_path / "mine" / "thesis.doc").read_text() == "years of work"
    assert [p.name for p in tmp_path.iterdir()] == ["mine"]


def test_one_bad_page_does_not_take_the_others_with_it(tmp_path: Path) -> None:
    shutil.copy(SAMPLES / "01_half_width.txt", tmp_path)
    (tmp_path / "empty.txt").write_bytes(b"")
    done = run("convert", "01_half_width.txt", "empty.txt", "-o", "out", cwd=tmp_path)
    assert done.returncode == 1
    assert "SZ0" in done.stderr
    assert "1 sources, 2 articles" in done.stdout


def test_the_same_page_twice_counts_once(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        shutil.copy(SAMPLES / "01_half_width.txt", tmp_path / name)
    done = run("convert", ".", "-o", "out", cwd=tmp_path)
    assert "SZ042" in done.stderr
    assert "1 sources" in done.stdout


def test_an_older_package_is_replaced_whole(tmp_path: Path) -> None:
    for page in ("02_full_width.txt", "01_half_width.txt"):
        assert main(["convert", str(SAMPLES / page), "-o", str(tmp_path / "out")]) == 0
    assert len(list((tmp_path / "out" / "articles").iterdir())) == 2
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_bytes_that_are_no_page_raise_the_finding() -> None:
    with pytest.raises(InputError) as caught:
        convert(b"")
    assert caught.value.finding.rule.startswith("SZ0")


def test_the_five_source_pages_give_their_seventeen_articles(seeds: list[Path]) -> None:
    counts = [[r.article.headline is not None for r in convert(p)] for p in seeds]
    assert [len(c) for c in counts] == [4, 1, 9, 2, 1]
    assert all(all(c) for c in counts)
