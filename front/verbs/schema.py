"""List and print the schemas, the data dictionary and the codelists.

  shizheng schema                       what there is
  shizheng schema metrics               the Table Schema of a table
  shizheng schema article               the JSON Schema of the article record
  shizheng schema sql                   the SQL of all tables
  shizheng schema dictionary            the data dictionary in Markdown (or: dictionary metrics)
  shizheng schema codelist qualifier    a codelist as CSV
"""

from __future__ import annotations

import argparse
import json
import sys


def configure(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    parser.add_argument("name", nargs="?", help="a table, or: article, sql, dictionary, codelist")
    parser.add_argument("item", nargs="?", help="the table of a dictionary, or the name of a codelist")


def run(args: argparse.Namespace) -> int:
    """Print what was asked for; 2 when there is no such thing."""
    text = _text(args.name, args.item)
    if text is None:
        print(f"shizheng schema: nothing is called {args.item or args.name!r}; `shizheng schema` lists what there is", file=sys.stderr)
        print(f"没有名为 {args.item or args.name!r} 的模式；用 `shizheng schema` 查看全部", file=sys.stderr)
        return 2
    sys.stdout.write(text)
    return 0


def _text(name: str | None, item: str | None) -> str | None:
    from shizheng.schema.codelist import codelist_names
    from shizheng.schema.tables import TABLES

    tables = {t.name: t for t in TABLES}
    if name is None:
        lines = ["tables:"] + [f"  {t.name:<14}{t.zh}  {t.en}" for t in TABLES]
        lines += ["others:", "  article       JSON Schema of the article record", "  sql           SQL of all tables"]
        lines += ["  dictionary    the data dictionary", "codelists:"]
        return "\n".join([*lines, *(f"  {n}" for n in codelist_names())]) + "\n"
    if name == "codelist":
        return _codelist(item) if item else "\n".join(codelist_names()) + "\n"
    if name == "dictionary" and item in tables:
        from shizheng.schema.export.dictionary import table_dictionary

        return table_dictionary(tables[item])
    if item is not None:
        return None
    if name in tables:
        from shizheng.schema.export.table_schema import table_schema

        return json.dumps(table_schema(tables[name]), ensure_ascii=False, indent=2) + "\n"
    from shizheng.schema.export.files import exported_files

    wanted = {"article": "article.schema.json", "sql": "tables.sql", "dictionary": "dictionary.md"}.get(name)
    return exported_files()[wanted] if wanted else None


def _codelist(name: str) -> str | None:
    from importlib.resources import files

    from shizheng.schema.codelist import codelist_names

    if name not in codelist_names():
        return None
    return (files("shizheng.schema") / "codelists" / f"{name}.csv").read_text(encoding="utf-8")
