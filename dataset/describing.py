"""A package, a table or a column in words, in Chinese and English: what ``shizheng data`` prints."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from shizheng.dataset.forms.cells import rows
from shizheng.dataset.forms.search import INDEXED
from shizheng.dataset.package import Column, Package, Resource


def package_lines(package: Package) -> list[str]:
    """The tables with their rows, and the versions."""
    versions = ", ".join(f"{name} {version}" for name, version in package.versions.items() if version)
    titles = {str(r.get("name")): (str(r.get("title", "")), str(r.get("description", ""))) for r in package.descriptor["resources"]}
    lines = [package.title, f"versions 版本: {versions}", ""]
    for name, resource in package.tables.items():
        zh, en = titles.get(name, ("", ""))
        count = "?" if resource.rows is None else str(resource.rows)
        lines.append(f"{_wide(name, 14)}{count:>8}  {_wide(zh, 10)}{en}")
    return lines


def table_lines(resource: Resource) -> list[str]:
    """The columns of a table."""
    lines = [f"{resource.name}  key 主键: {', '.join(resource.key)}", ""]
    lines += [f"{_wide(c.name, 16)}{_wide(c.type, 9)}{c.zh}  {c.en}" for c in resource.columns]
    return lines


def column_lines(resource: Resource, name: str) -> list[str]:
    """What a column means, its codes if it has some, and how often each value stands. Raises ValueError for no column."""
    column = next((c for c in resource.columns if c.name == name), None)
    if column is None:
        raise ValueError(f"{resource.name} has no column {name!r}; there are: {', '.join(c.name for c in resource.columns)}")
    at = resource.columns.index(column)
    cells = [row[at] for row in rows(resource)]
    filled = [c for c in cells if c]
    lines = [
        f"{resource.name}.{name}  {column.type}" + ("  key 主键" if name in resource.key else ""),
        f"含义：{column.zh}",
        f"meaning: {column.en}",
        f"filled 已填: {len(filled)} of {len(cells)}, different values 不同值: {len(set(filled))}",
    ]
    return [*lines, *_codes(resource, column, filled)]


def _codes(resource: Resource, column: Column, cells: list[str]) -> list[str]:
    from shizheng.schema.codelist import codelist
    from shizheng.schema.tables import TABLES

    table = next((t for t in TABLES if t.name == resource.name), None)
    name = table.meaning(column.name).codelist if table and column.name in table.columns else None
    if not name:
        return []
    codes = codelist(name)
    closed = bool(column.codes)
    shown = codes if closed else sorted(set(cells))
    lines = ["", f"codelist 代码表 {name}" + ("" if closed else " (open 开放)")]
    for code in shown:
        line = codes.get(code, {})
        words = f"{line.get('zh', '')}  {line.get('en', '')}".strip()
        lines.append(f"{_wide(code, 16)}{cells.count(code):>7}  {words}" + (f": {line['definition']}" if closed else ""))
    return lines


def found_lines(package: Package, words: str) -> list[str]:
    """Table, key, column and text of all cells of the searched columns that hold ``words``; letters of either case."""
    wanted = words.strip().casefold()
    found = []
    for name, columns in INDEXED.items():
        if name not in package.tables or not wanted:
            continue
        resource = package.table(name)
        names = [c.name for c in resource.columns]
        for row in rows(resource):
            cells = dict(zip(names, row, strict=True))
            found += [
                f"{_wide(name, 12)}{cells[resource.key[0]]:<28}{_wide(c, 12)}{cells[c]}"
                for c in columns if wanted in cells.get(c, "").casefold()
            ]
    return found


def _wide(text: str, width: int) -> str:
    """``text`` filled up to ``width`` columns of a terminal, on which a Chinese character takes two."""
    return text + " " * max(1, width - _columns(text))


def _columns(text: Iterable[str]) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
