"""SQL (SQLite dialect) of the tables, generated from the models: types, keys, references and closed codelists."""

from __future__ import annotations

from shizheng.schema.export.json_schema import value_schema
from shizheng.schema.tables import TABLES, Table


def create_table(table: Table) -> str:
    """The CREATE TABLE statement of ``table``.

    Numbers are NUMERIC for sorting and sums; the exact decimal is in the CSV and JSON forms.
    """
    lines = [_column(table, name) for name in table.columns]
    lines.append(f"  PRIMARY KEY ({', '.join(_quoted(k) for k in table.key)})")
    lines += [
        f"  FOREIGN KEY ({_quoted(r.column)}) REFERENCES {_quoted(r.table)} ({_quoted(r.key)})" for r in table.references
    ]
    body = ",\n".join(lines)
    indexes = "".join(
        f"\nCREATE INDEX {_quoted(f'{table.name}_{r.column}')} ON {_quoted(table.name)} ({_quoted(r.column)});"
        for r in table.references
        if (r.column,) != table.key
    )
    return f"CREATE TABLE {_quoted(table.name)} (\n{body}\n) STRICT;{indexes}"


def create_all() -> str:
    """The statements for all tables, parents first."""
    return "\n\n".join(create_table(t) for t in TABLES) + "\n"


def column_type(table: Table, name: str) -> str:
    """The SQLite type of a column: TEXT, INTEGER or ANY (a number, kept as integer or real)."""
    value, _ = value_schema(table.model, name)
    if value.get("type") == "integer":
        return "INTEGER"
    return "ANY" if value.get("x-decimal") else "TEXT"


def _column(table: Table, name: str) -> str:
    value, required = value_schema(table.model, name)
    words = [f"  {_quoted(name)}", column_type(table, name)]
    if required:
        words.append("NOT NULL")
    if "enum" in value:
        words.append(f"CHECK ({_quoted(name)} IN ({', '.join(_text(code) for code in value['enum'])}))")
    return " ".join(words)


def _quoted(name: str) -> str:
    return f'"{name}"'


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
