"""README.md of the dataset: its card, with the YAML head that the Hugging Face hub reads.

All configurations of a card must have one format, so all are Parquet: the one form that keeps texts, days and decimals apart. Tables
without rows have none: the hub's library cannot read them.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from typing import Any

from shizheng.dataset.metadata import Metadata
from shizheng.schema.tables import TABLES
from shizheng.schema.version import CONVERTER_VERSION, SCHEMA_VERSION

#: the table that a reader gets who names none
DEFAULT = "metrics_flat"
#: upper bounds of the hub's size classes, in rows of the largest table
_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))


def card(metadata: Metadata, rows: Mapping[str, int], facts: Mapping[str, Any], accuracy: str | None, citation: str) -> str:
    """The card. ``rows``: table -> number of rows; ``facts``: what the records state of themselves (see ``coverage``);
    ``accuracy``: the CSV text of the scores of the converter's drafts against the reviewed records, if there is one."""
    lines = [*_head(metadata, rows), *_body(metadata, rows, facts), *_scores(accuracy), *_foot(metadata, citation)]
    return "\n".join(lines) + "\n"


def _head(metadata: Metadata, rows: Mapping[str, int]) -> Iterator[str]:
    largest = max(rows.values(), default=0)
    yield "---"
    yield f"pretty_name: {json.dumps(metadata.title.en, ensure_ascii=False)}"
    yield f"license: {metadata.data_licence.name.lower()}"
    yield "language:"
    yield f"- {metadata.language}"
    yield "size_categories:"
    yield f"- {next((name for bound, name in _SIZES if largest < bound), 'n>1M')}"
    yield "task_categories:"
    yield "- tabular-classification"
    yield "- token-classification"
    yield "tags:"
    for keyword in metadata.keywords:
        yield f"- {json.dumps(keyword, ensure_ascii=False)}"
    yield "configs:"
    for name in sorted((n for n in rows if rows[n]), key=lambda n: n != DEFAULT):
        yield f"- config_name: {name}"
        yield f"  data_files: parquet/{name}.parquet"
        if name == DEFAULT:
            yield "  default: true"
    yield "---"
    yield ""


def _body(metadata: Metadata, rows: Mapping[str, int], facts: Mapping[str, Any]) -> Iterator[str]:
    yield f"# {metadata.title.zh}"
    yield ""
    yield metadata.title.en
    yield ""
    yield metadata.description.zh
    yield ""
    yield metadata.description.en
    yield ""
    yield "| | version |"
    yield "|---|---|"
    yield f"| data | {metadata.version} |"
    yield f"| schema | {SCHEMA_VERSION} |"
    yield f"| code | {CONVERTER_VERSION} |"
    yield ""
    yield "## Tables 表"
    yield ""
    yield "| table | rows | what | 内容 |"
    yield "|---|---:|---|---|"
    for table in TABLES:
        if table.name in rows:
            yield f"| [{table.name}](data/{table.name}.csv) | {rows[table.name]} | {table.en} | {table.zh} |"
    yield ""
    yield "Every column is explained in Chinese and English in `dictionary.md` of a release (in the project: `schema/exported/`), and by"
    yield "`shizheng data TABLE.COLUMN`. The same tables stand in `data/` as CSV, JSON Lines and JSON; `records/` holds one JSON record an"
    yield "article, the reviewed truth from which all tables are built; Parquet, SQLite and a spreadsheet come with each release."
    yield ""
    yield "## Coverage 范围"
    yield ""
    yield "| | |"
    yield "|---|---|"
    yield f"| scope 范围 | {metadata.coverage.en} {metadata.coverage.zh} |"
    for label, value in facts.items():
        yield f"| {label} | {value} |"
    yield ""
    yield "## Reading it 读取"
    yield ""
    yield "```python"
    yield "import shizheng"
    yield ""
    yield 'for metric in shizheng.load("metrics"):'
    yield "    print(metric.indicator, metric.value, metric.unit, metric.status)"
    yield "    break"
    yield "```"
    yield ""
    yield "`shizheng data` lists, explains and exports the tables. Texts are texts (place codes too), numbers are exact decimals, an empty"
    yield "cell is not stated. `start` and `end` count code points of the decoded raw page from 0, half-open."
    yield ""
    yield "## How it was made 制作"
    yield ""
    yield "Each page was read in full, clause by clause, by a written guide of interpretation, and its records are what that reading found"
    yield "(`review`: reviewed; `rule`: review), not what a converter drafted. Nothing is inferred that the text does not settle. Doubts stand in"
    yield "`flags`. The articles' sentences are not published: whoever holds the raw pages puts the text back with `shizheng rehydrate`, which"
    yield "proves by hash and by every quotation that it is the same text."
    yield ""
    yield "## Limits 局限"
    yield ""
    yield "These are the statements of newspapers and governments, not audited statistics: a figure says what was printed. The pages are no"
    yield "sample of anything; do not estimate from them. A target is what was announced, not what was reached."
    yield ""


def _scores(accuracy: str | None) -> Iterator[str]:
    rows: Sequence[Sequence[str]] = list(csv.reader(StringIO(accuracy or "", newline=""), strict=True))
    if len(rows) < 2:
        return
    yield "## Accuracy of the drafts 初稿准确度"
    yield ""
    yield "What the converter drafts of these pages, scored against the reviewed records, which are what is published. Its rules were calibrated"
    yield "on these pages; scores on pages that nobody had looked at stand in `docs/accuracy.md` of the project."
    yield ""
    yield f"| {' | '.join(rows[0])} |"
    yield f"|{'---|' * len(rows[0])}"
    for row in rows[1:]:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"
    yield ""


def _foot(metadata: Metadata, citation: str) -> Iterator[str]:
    yield "## Licence and citation 许可与引用"
    yield ""
    yield f"Data: [{metadata.data_licence.title}]({metadata.data_licence.path}). Code: [{metadata.code_licence.title}]({metadata.code_licence.path})."
    yield "The data are facts, offsets, names and short phrases, not the sentences of newspapers."
    yield ""
    yield f"> {citation}"
