"""Programmes over a corpus: every name of a programme becomes its fullest name, in all records that know it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from shizheng.converters.extraction.programme_aliases import unified
from shizheng.converters.fact_rows import programme_id
from shizheng.schema.measure import Measure
from shizheng.schema.programme import Mention, Programme
from shizheng.schema.record import ArticleRecord


def merge_programmes(records: Sequence[ArticleRecord]) -> list[ArticleRecord]:
    """The records with every programme under its fullest name in the corpus; other names in use become its aliases.

    A function of the records alone: their order does not matter. Records that know no other name are returned as they are.
    """
    counts: Counter[str] = Counter()
    for record in records:
        counts.update(_counts(record))
    fullest = unified(counts)
    kinds = _kinds((p.name, p.kind) for record in records for p in record.programmes)
    return [_merged(record, fullest, kinds) for record in records]


def merge_record_files(folder: Path) -> None:
    """``merge_programmes`` for the record files of a folder; only files that change are written anew. Holds the names of the
    corpus in memory, never its records."""
    from shizheng.converters.writing.record_file import read_record, record_files, record_text

    counts: Counter[str] = Counter()
    known: dict[Path, list[str]] = {}
    kinds: list[tuple[str, str]] = []
    for path in record_files(folder):
        value: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        names = {row["programme_id"]: row["name"] for row in value["programmes"]}
        counts.update(names[mention["programme_id"]] for mention in value["mentions"])
        counts.update(dict.fromkeys(names.values(), 0))
        kinds.extend((row["name"], row["kind"]) for row in value["programmes"])
        known[path] = list(names.values())
    fullest = unified(counts)
    settled = _kinds(kinds)
    for path, named in known.items():
        if any(fullest[name] != name for name in named):
            record = _merged(read_record(path), fullest, settled)
            with_text = any(block.text for block in record.blocks)
            path.write_text(record_text(record, text=with_text), encoding="utf-8", newline="\n")


def _counts(record: ArticleRecord) -> Counter[str]:
    names = {programme.programme_id: programme.name for programme in record.programmes}
    counts = Counter(names[mention.programme_id] for mention in record.mentions)
    counts.update(dict.fromkeys(names.values(), 0))
    return counts


def _kinds(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Name -> its kind; of several the one that sorts first, so that the order of the files decides nothing."""
    kinds: dict[str, str] = {}
    for name, kind in named:
        kinds[name] = min(kind, kinds.get(name, kind))
    return kinds


def _merged(record: ArticleRecord, fullest: dict[str, str], kinds: dict[str, str]) -> ArticleRecord:
    keys = {p.programme_id: programme_id(fullest[p.name]) for p in record.programmes}
    if all(old == new for old, new in keys.items()):
        return record
    programmes: dict[str, Programme] = {}
    aliases: dict[str, set[str]] = {}
    for programme in record.programmes:
        name = fullest[programme.name]
        key = keys[programme.programme_id]
        others = aliases.setdefault(key, set())
        others.update(filter(None, (programme.aliases or "").split("|")), {programme.name} - {name})
        programmes[key] = Programme(programme_id=key, name=name, kind=kinds[name])
    return record.model_copy(
        update={
            "programmes": tuple(
                programmes[key].model_copy(update={"aliases": "|".join(sorted(aliases[key] - {programmes[key].name})) or None})
                for key in sorted(programmes)
            ),
            "mentions": tuple(_moved_mention(mention, keys) for mention in record.mentions),
            "measures": tuple(_moved_measure(measure, keys) for measure in record.measures),
        }
    )


def _moved_mention(mention: Mention, keys: dict[str, str]) -> Mention:
    return mention.model_copy(update={"programme_id": keys[mention.programme_id]})


def _moved_measure(measure: Measure, keys: dict[str, str]) -> Measure:
    if measure.programme_id is None:
        return measure
    return measure.model_copy(update={"programme_id": keys[measure.programme_id]})
