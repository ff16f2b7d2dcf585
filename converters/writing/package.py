"""A folder of article records becomes a data package: tables, JSON Lines, descriptor. Streams; keeps no corpus in memory
but the programmes and their mentions, which span articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic_core import from_json

from shizheng.converters.writing.descriptor import descriptor
from shizheng.converters.writing.record_file import (
    document_bytes,
    parsed_record,
    record_bytes,
    record_files,
    record_text,
)
from shizheng.converters.writing.rows import Row, article_rows, gathered_programmes
from shizheng.converters.writing.sinks import TableSink, WrittenFile, described
from shizheng.schema.cells import row_of
from shizheng.schema.record import ArticleRecord
from shizheng.schema.tables import TABLES
from shizheng.schema.version import CONVERTER_VERSION

RECORDS = "articles"
DESCRIPTOR = "datapackage.json"
#: what a package says of itself when its maker says nothing
UNNAMED: Mapping[str, Any] = {"name": "shizheng-package", "title": "Articles, measures and metrics"}


def write_records(records: Iterator[ArticleRecord] | list[ArticleRecord], folder: Path, *, text: bool) -> None:
    """Write each record to ``folder``/ARTICLE_ID.json."""
    folder.mkdir(parents=True, exist_ok=True)
    for record in records:
        path = folder / f"{record.article.article_id}.json"
        path.write_text(record_text(record, text=text), encoding="utf-8", newline="\n")


def build_package(
    folder: Path,
    *,
    text: bool,
    facts: Mapping[str, Any] = UNNAMED,
    records: str = RECORDS,
    tables: str = "",
    others: Sequence[str] = (),
    proved: bool = False,
) -> dict[str, Any]:
    """Build all tables (in ``folder``/``tables``) and the descriptor beside ``folder``/``records``; returns the descriptor.

    ``others`` are paths below ``folder`` that the descriptor lists beside the record files. Record files are read in the order of their names,
    which are their keys: every table comes out sorted. ``proved``: they are what ``write_records`` wrote in this run, so that each has been held
    against the models. Raises InputError for a record file that is none.
    """
    programmes: list[Row] = []
    mentions: set[tuple[str, str, int, int]] = set()
    last_source = ""
    (folder / tables).mkdir(parents=True, exist_ok=True)
    record_forms: list[WrittenFile] = []
    with ExitStack() as stack:
        sinks = {t.name: stack.enter_context(TableSink(folder / tables, t, text=text)) for t in TABLES}
        for path in record_files(folder / records):
            data = record_bytes(path)
            record_forms.append(WrittenFile(path.relative_to(folder).as_posix(), len(data), sha256(data).hexdigest()))
            record = from_json(data) if proved else row_of(parsed_record(path, data))
            if record["source"]["source_id"] != last_source:
                last_source = record["source"]["source_id"]
                sinks["sources"].add([record["source"]])
            for name, rows in article_rows(record).items():
                if rows:
                    sinks[name].add(rows)
            programmes.extend(record["programmes"])
            mentions.update((m["programme_id"], m["article_id"], m["start"], m["end"]) for m in record["mentions"])
        sinks["programmes"].add(gathered_programmes(programmes))
        sinks["mentions"].add([{"programme_id": p, "article_id": a, "start": s, "end": e} for p, a, s, e in sorted(mentions)])
    files = {name: sink.written() for name, sink in sinks.items()}
    forms = [_below(folder, folder / tables / lines.name) for _, lines in files.values()]
    forms += record_forms + [_below(folder, folder / name) for name in others]
    placed = {name: replace(table, name=(PurePosixPath(tables) / table.name).as_posix()) for name, (table, _) in files.items()}
    content = descriptor(
        placed, forms,
        text=text, converter_version=CONVERTER_VERSION, facts=facts,
    )
    (folder / DESCRIPTOR).write_bytes(document_bytes(content))
    return content


def _below(folder: Path, path: Path) -> WrittenFile:
    file = described(path)
    return WrittenFile(path.relative_to(folder).as_posix(), file.bytes, file.sha256)
