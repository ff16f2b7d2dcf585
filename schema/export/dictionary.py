"""The data dictionary in Markdown, generated from the models and codelists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from shizheng.schema.codelist import codelist, codelist_names
from shizheng.schema.export.json_schema import value_schema
from shizheng.schema.tables import TABLES, Table
from shizheng.schema.version import SCHEMA_VERSION

#: a list longer than this is shown by its head: the file itself is the place to read it
SHOWN_CODES = 30
#: and so many words of a group
SHOWN_WORDS = 6


def dictionary() -> str:
    """All tables and codelists, for readers."""
    return "\n".join(_lines()) + "\n"


def table_dictionary(table: Table) -> str:
    """The columns of one table as a Markdown table."""
    return "\n".join(_table_lines(table)) + "\n"


def _lines() -> Iterator[str]:
    yield "# Data dictionary 数据字典"
    yield ""
    yield f"Schema version {SCHEMA_VERSION}. Generated from the record models; do not edit."
    yield "Keys are text. Offsets count code points of the decoded raw source from 0, half-open. An empty cell is not stated."
    for table in TABLES:
        yield ""
        yield from _table_lines(table)
    yield ""
    yield "# Codelists 代码表"
    for name in codelist_names():
        yield ""
        yield from _codelist_lines(name)


def _table_lines(table: Table) -> Iterator[str]:
    yield f"## {table.name} {table.zh}"
    yield ""
    yield f"{table.en}. Key: {', '.join(table.key)}."
    yield ""
    yield "| column | type | | meaning | 含义 |"
    yield "|---|---|---|---|---|"
    references = {r.column: r for r in table.references}
    for name in table.columns:
        meaning = table.meaning(name)
        value, required = value_schema(table.model, name)
        marks = ["required"] if required else []
        if name in references:
            marks.append(f"-> {references[name].table}")
        if meaning.codelist:
            marks.append(f"codelist {meaning.codelist}" + ("" if meaning.closed else " (open)"))
        yield f"| {name} | {_type(value)} | {', '.join(marks)} | {meaning.en} | {meaning.zh} |".replace("|  |", "| |")


def _type(value: dict[str, object]) -> str:
    if value.get("x-decimal"):
        return "number"
    return str(value.get("format") or ("code" if "enum" in value else value["type"]))


def _codelist_lines(name: str) -> Iterator[str]:
    lines = list(codelist(name).values())
    yield f"## {name}"
    yield ""
    columns = ["code", "zh", "en", "definition"]
    if not any(line["en"] for line in lines):
        columns.remove("en")
        yield "Words that are looked for in a text. They have no English names (`en` is empty): what a word is for is its definition."
        yield ""
    grouped = "group" in lines[0]
    shown = list(_groups(lines)) if grouped else [[line[column] for column in columns] for line in lines]
    yield "| " + " | ".join(["group", "words", "definition"] if grouped else columns) + " |"
    yield "|---" * len(shown[0]) + "|"
    for cells in shown[:SHOWN_CODES]:
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
    if len(shown) > SHOWN_CODES:
        yield ""
        yield f"... and {len(shown) - SHOWN_CODES} more {'groups ' if grouped else ''}in `schema/codelists/{name}.csv`."


def _groups(lines: Iterable[Mapping[str, str]]) -> Iterator[list[str]]:
    """The groups of a list by name, each with its first words and what it is for."""
    members: dict[str, list[Mapping[str, str]]] = {}
    for line in lines:
        members.setdefault(line["group"], []).append(line)
    for group, own in sorted(members.items()):
        words = " ".join(line["zh"] for line in own[:SHOWN_WORDS])
        yield [group, words + (" ..." if len(own) > SHOWN_WORDS else ""), own[0]["definition"]]
