"""Programmes over a corpus: every name of a programme becomes its fullest name, in all records that know it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from pydantic_core import from_json

from shizheng.converters.extraction.programme_aliases import unified
from shizheng.converters.fact_rows import Row, programme_id
from shizheng.converters.writing.record_file import document_bytes, record_files
from shizheng.converters.writing.rows import programme_row
from shizheng.schema.cells import row_of
from shizheng.schema.record import ArticleRecord


def merge_programmes(records: Sequence[ArticleRecord]) -> list[ArticleRecord]:
    """The records with every programme under its fullest name in the corpus; other names in use become its aliases.

    A function of the records alone: their order does not matter. Records that know no other name are returned as they are.
    """
    values = list(map(row_of, records))
    counts: Counter[str] = Counter()
    for value in values:
        counts.update(_counts(value))
    fullest = unified(counts)
    kinds = _kinds((row["name"], row["kind"]) for value in values for row in value["programmes"])
    return [
        ArticleRecord.model_validate(_merged(value, fullest, kinds)) if _changes(value["programmes"], fullest) else record
        for record, value in zip(records, values, strict=True)
    ]


def merge_record_files(folder: Path) -> None:
    """``merge_programmes`` for the record files of a folder, as they were written by ``write_records``; only files that change
    are written anew. Holds the names of the corpus in memory, never its records."""
    counts: Counter[str] = Counter()
    known: dict[Path, list[Row]] = {}
    for path in record_files(folder):
        value = from_json(path.read_bytes())
        counts.update(_counts(value))
        known[path] = value["programmes"]
    fullest = unified(counts)
    settled = _kinds((row["name"], row["kind"]) for rows in known.values() for row in rows)
    for path, programmes in known.items():
        if _changes(programmes, fullest):
            path.write_bytes(document_bytes(_merged(from_json(path.read_bytes()), fullest, settled)))


def _counts(record: Row) -> Counter[str]:
    names = {row["programme_id"]: row["name"] for row in record["programmes"]}
    counts = Counter([names[mention["programme_id"]] for mention in record["mentions"]])
    counts.update(dict.fromkeys(names.values(), 0))
    return counts


def _kinds(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Name -> its kind; of several the one that sorts first, so that the order of the files decides nothing."""
    kinds: dict[str, str] = {}
    for name, kind in named:
        kinds[name] = min(kind, kinds.get(name, kind))
    return kinds


def _changes(programmes: Iterable[Row], fullest: dict[str, str]) -> bool:
    return any(fullest[row["name"]] != row["name"] for row in programmes)


def _merged(record: Row, fullest: dict[str, str], kinds: dict[str, str]) -> Row:
    """A record as plain values, its programmes under their fullest names."""
    keys = {row["programme_id"]: programme_id(fullest[row["name"]]) for row in record["programmes"]}
    names: dict[str, str] = {}
    aliases: dict[str, set[str]] = {}
    for row in record["programmes"]:
        key, name = keys[row["programme_id"]], fullest[row["name"]]
        names[key] = name
        aliases.setdefault(key, set()).update(filter(None, row.get("aliases", "").split("|")), {row["name"]} - {name})
    return record | {
        "measures": [_moved(row, keys) for row in record["measures"]],
        "programmes": [programme_row(key, name, aliases[key] - {name}, kinds[name]) for key, name in sorted(names.items())],
        "mentions": [_moved(row, keys) for row in record["mentions"]],
    }


def _moved(row: dict[str, Any], keys: dict[str, str]) -> Row:
    return row | {"programme_id": keys[row["programme_id"]]} if "programme_id" in row else row
