"""sqlite-utils and Datasette read the SQLite form, with types, labels and search."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import shizheng

Run = Callable[..., Any]


def test_sqlite_utils_counts_the_tables(folder: Path, run: Run) -> None:
    pytest.importorskip("sqlite_utils")
    done = run("sqlite-utils", "tables", folder / "shizheng.sqlite", "--counts")
    counts = {t["table"]: t["count"] for t in json.loads(done.stdout)}
    for name in ("metrics", "articles", "metrics_flat"):
        assert counts[name] == len(shizheng.load(name, folder))


def test_sqlite_utils_sees_our_types_and_codes_as_text(folder: Path, run: Run) -> None:
    pytest.importorskip("sqlite_utils")
    sql = "SELECT DISTINCT place_code FROM metrics WHERE place_code IS NOT NULL UNION SELECT page FROM sources"
    done = run("sqlite-utils", "query", folder / "shizheng.sqlite", sql)
    assert {row["place_code"] for row in json.loads(done.stdout)} == {"410102", "02"}


def test_sqlite_utils_imports_the_csv(folder: Path, run: Run, tmp_path: Path) -> None:
    pytest.importorskip("sqlite_utils")
    run("sqlite-utils", "insert", tmp_path / "own.db", "metrics", folder / "data" / "metrics.csv", "--csv", "--pk", "metric_id")
    done = run("sqlite-utils", "query", tmp_path / "own.db", "SELECT count(*) AS n FROM metrics")
    assert json.loads(done.stdout) == [{"n": len(shizheng.load("metrics", folder))}]


@pytest.fixture(scope="module")
def served(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Datasette that serves the file with its metadata."""
    pytest.importorskip("datasette")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = [sys.executable, "-m", "datasette", "serve", str(folder / "shizheng.sqlite"), "-m", str(folder / "datasette.json")]
    log = tmp_path_factory.mktemp("datasette") / "log"
    with log.open("w") as said:
        server = subprocess.Popen([*words, "-h", "127.0.0.1", "-p", str(port)], stdout=said, stderr=said)
    try:
        for _ in range(150):
            assert server.poll() is None, log.read_text()
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/-/versions.json", timeout=5):
                    break
            except OSError:
                time.sleep(0.2)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(20)


def get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=30) as answer:
        return str(answer.read().decode())


def test_datasette_serves_rows_with_labels(served: str, folder: Path) -> None:
    rows = json.loads(get(f"{served}/shizheng/metrics.json?_shape=array&_size=5&_labels=on"))
    assert len(rows) == 5
    headlines = {a.headline for a in shizheng.load("articles", folder)}
    assert {row["article_id"]["label"] for row in rows} <= headlines
    assert all(row["place_code"] in (None, "410102") for row in rows)


def test_datasette_shows_titles_and_what_columns_mean(served: str) -> None:
    page = get(f"{served}/shizheng/metrics")
    assert "数值（以基本单位计）" in page
    assert "metrics 指标" in page
    assert "Value in the written base unit" in page


@pytest.mark.parametrize("words", ["项目", "重点项目", "税"])
def test_datasette_finds_words_of_any_length(served: str, folder: Path, words: str) -> None:
    rows = json.loads(get(f"{served}/shizheng/find.json?_shape=array&words={urllib.parse.quote(words)}"))
    found = {row["key"] for row in rows if (row["table"], row["column"]) == ("metrics", "indicator")}
    assert found
    assert found == {m.metric_id for m in shizheng.load("metrics", folder) if words in (m.indicator or "")}


def test_datasette_gives_csv(served: str) -> None:
    assert get(f"{served}/shizheng/articles.csv?_size=1").startswith("article_id,source_id,")
