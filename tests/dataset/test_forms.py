"""The forms that need no library of others, and what all forms share. The others are tested in tests/consumers."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shizheng.dataset.exporting import csv_bytes, export
from shizheng.dataset.forms.making import differing_forms, make_form
from shizheng.dataset.forms.search import CREATE, pairs, search
from shizheng.dataset.forms.sqlite import broken_references
from shizheng.dataset.package import open_package
from shizheng.schema.finding import InputError
from shizheng.schema.tables import TABLES

Change = Callable[[Path, str, str], None]


@pytest.fixture(scope="module")
def base(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("forms")
    assert not make_form("sqlite", open_package(built), folder)
    return folder / "shizheng.sqlite"


def test_sqlite_says_what_the_csv_says_cell_by_cell(built: Path, base: Path) -> None:
    assert not differing_forms(open_package(built), base.parent, ["sqlite"])


@pytest.mark.parametrize(
    "statement",
    ['UPDATE metrics SET value = value + 1 WHERE rowid = 3', "DELETE FROM metrics WHERE rowid = 3", 'DROP TABLE "flags"',
     "UPDATE articles SET headline = NULL"],
)  # fmt: skip
def test_a_sqlite_file_that_differs_is_reported(built: Path, base: Path, tmp_path: Path, statement: str) -> None:
    copy = tmp_path / base.name
    copy.write_bytes(base.read_bytes())
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute(statement)
    assert [f.rule for f in differing_forms(open_package(built), tmp_path, ["sqlite"])] == ["SZ705"]


def test_sqlite_keeps_types_keys_and_references(base: Path) -> None:
    assert not broken_references(base)
    with closing(sqlite3.connect(base)) as connection:
        kinds = dict(connection.execute("SELECT DISTINCT typeof(value), typeof(unit) FROM metrics WHERE unit IS NOT NULL"))
        assert set(kinds) <= {"integer", "real"}
        assert set(kinds.values()) == {"text"}
        connection.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("UPDATE metrics SET article_id = 'nowhere'")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("UPDATE metrics SET status = 'maybe'")


def test_sqlite_holds_its_versions_dictionary_and_codes(base: Path) -> None:
    with closing(sqlite3.connect(base)) as connection:
        about = dict(connection.execute("SELECT name, value FROM about"))
        assert {"data version", "schema version", "code version", "licence"} <= set(about)
        columns = connection.execute('SELECT count(*) FROM dictionary WHERE zh != \'\' AND en != \'\'').fetchone()[0]
        assert columns == sum(len(t.columns) for t in TABLES)
        sql = "SELECT zh FROM codes WHERE codelist = 'metric_status' AND code = 'target'"
        assert connection.execute(sql).fetchone()[0]


def test_a_word_of_two_characters_is_found(base: Path) -> None:
    found = search(base, "项目")
    with closing(sqlite3.connect(base)) as connection:
        sql = "SELECT count(*) FROM metrics WHERE indicator LIKE '%项目%'"
        wanted = connection.execute(sql).fetchone()[0]
    assert wanted
    assert sum(1 for table, _, column, _ in found if (table, column) == ("metrics", "indicator")) == wanted


WORDS = st.text(alphabet="重点项目税务5Gg-·“” 年产值ab", max_size=6)


@given(texts=st.lists(st.text(alphabet="重点项目税务5Gg-·“”年产值ab", min_size=1, max_size=12), max_size=8), words=WORDS)
def test_search_finds_what_holds_the_words_and_little_else(texts: list[str], words: str) -> None:
    letters = [c for c in words if c.isalnum()]
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(CREATE)
        rows = [(pairs(t), "t", str(i), "c", t) for i, t in enumerate(texts)]
        connection.executemany('INSERT INTO "search" ("pairs", "table", "key", "column", "text") VALUES (?, ?, ?, ?, ?)', rows)
        found = {int(key) for _, key, _, _ in search(connection, words)}
    packed = "".join(words.split()).casefold()
    if packed and len(letters) == len(packed):  # marks alone are no words
        assert found == {i for i, t in enumerate(texts) if packed in t.casefold()}


@pytest.mark.parametrize("words", ["", " ", '"', '" OR "', "NEAR(", "*", "a:b", "'; DROP TABLE search; --"])
def test_search_takes_any_words_for_words(base: Path, words: str) -> None:
    assert search(base, words) == []


def test_exported_csv_is_the_canonical_one(built: Path) -> None:
    resource = open_package(built).table("metrics")
    assert csv_bytes(resource) == resource.path.read_bytes()


def test_csv_for_spreadsheets_has_a_mark_and_runs_no_formula(project: Path, tmp_path: Path, changed: Change) -> None:
    package = open_package(project)
    changed(package.table("articles").path, ",青岚区,", ",=1+1,")
    path = tmp_path / "articles.csv"
    assert not export(package, path, "articles", excel=True)
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in data
    assert ",'=1+1," in data.decode("utf-8-sig")
    assert ",=1+1," not in data.decode("utf-8-sig")


@pytest.mark.parametrize(("name", "table"), [("a.csv", "metrics"), ("a.jsonl", "metrics"), ("a.sqlite", None), ("a.db", None)])
def test_export_writes_the_form_that_the_suffix_names(built: Path, tmp_path: Path, name: str, table: str | None) -> None:
    assert not export(open_package(built), tmp_path / name, table)
    assert (tmp_path / name).stat().st_size
    assert [p.name for p in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(("name", "table"), [("a.xml", "metrics"), ("a.csv", None), ("a.csv", "metric")])
def test_export_says_what_it_cannot_do(built: Path, tmp_path: Path, name: str, table: str | None) -> None:
    with pytest.raises(ValueError, match=r"suffix|holds one table|no table"):
        export(open_package(built), tmp_path / name, table)
    assert not list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_is_a_finding(built: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(InputError) as caught:
        export(open_package(built), tmp_path / "file" / "metrics.csv", "metrics")
    assert caught.value.finding.rule == "SZ044"


def test_a_packed_package_says_to_unpack_it(tmp_path: Path) -> None:
    (tmp_path / "p.zip").write_bytes(b"PK")
    with pytest.raises(InputError, match="unpack"):
        open_package(tmp_path / "p.zip")
