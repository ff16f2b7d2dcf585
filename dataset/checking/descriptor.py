"""The descriptor of a package, read without trust: what it describes, and what is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from shizheng.dataset.checking.container import Container, unsafe
from shizheng.schema.checked import Unchecked
from shizheng.schema.finding import Finding, InputError, Place

DESCRIPTOR = "datapackage.json"
#: a descriptor is a page, not a data file
MOST_BYTES = 64 * 1024 * 1024
#: encodings in which no byte of a longer character is a line feed: such files can be cut at line ends
LINE_SAFE = {
    "utf-8": "utf-8", "utf8": "utf-8", "utf-8-sig": "utf-8", "gb18030": "gb18030", "gbk": "gb18030", "gb2312": "gb18030",
    "big5": "big5hkscs", "big5hkscs": "big5hkscs", "ascii": "ascii", "us-ascii": "ascii", "latin-1": "latin-1",
    "iso-8859-1": "latin-1", "cp1252": "cp1252", "windows-1252": "cp1252",
}
_DIALECT_WANTED = {
    "quoteChar": '"', "doubleQuote": True, "header": True, "skipInitialSpace": False, "commentChar": None,
    "escapeChar": None, "headerRows": [1], "commentRows": None, "nullSequence": None, "headerJoin": " ",
}


@dataclass(frozen=True, slots=True)
class Resource:
    """One file of the package as the descriptor states it. ``schema`` is its Table Schema or None."""

    name: str
    path: str
    encoding: str
    bytes: int | None
    hash: str | None
    rows: int | None
    delimiter: str
    tabular: bool
    schema: Mapping[str, Any] | None


def _no_constant(text: str) -> Any:
    raise ValueError(f"{text} is no JSON")


def _no_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [k for k, _ in pairs]
        raise ValueError(f"the property {next(n for n in names if names.count(n) > 1)} stands twice")
    return found


def read_json(container: Container, name: str) -> Any:
    """The value of a JSON file of the package. Raises InputError (SZ662), or as the container does."""
    if container.size(name) > MOST_BYTES:
        raise InputError(Finding("SZ678", Place(file=name), str(container.size(name)), {"limit": str(MOST_BYTES)}))
    with container.open(name) as stream:
        data = stream.read(MOST_BYTES + 1)
    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=_no_constant, object_pairs_hook=_no_twins)
    except json.JSONDecodeError as error:
        place = Place(file=name, line=error.lineno, column=error.colno)
        raise InputError(Finding("SZ662", place, None, {"reason": error.msg})) from None
    except (ValueError, RecursionError) as error:
        raise InputError(Finding("SZ662", Place(file=name), None, {"reason": str(error)})) from None


def read_descriptor(container: Container) -> dict[str, Any]:
    """The descriptor as an object. Raises InputError: SZ661 there is none, SZ662 it is no JSON object."""
    if DESCRIPTOR not in container.names():
        raise InputError(Finding("SZ661", Place(file=container.label), container.label))
    value = read_json(container, DESCRIPTOR)
    if not isinstance(value, dict):
        raise InputError(Finding("SZ662", Place(file=DESCRIPTOR), None, {"reason": "not an object"}))
    return value


def resources(container: Container, content: Mapping[str, Any]) -> Iterator[Resource | Finding | Unchecked]:
    """The resources of a descriptor that can be looked at, and what is wrong with the others."""
    listed = content.get("resources")
    if not isinstance(listed, list) or not listed:
        yield Finding("SZ663", Place(file=DESCRIPTOR, field="resources"), None, {"name": "resources"})
        return
    seen: set[str] = set()
    for number, entry in enumerate(listed):
        where = Place(file=DESCRIPTOR, field=f"resources.{number}")
        if not isinstance(entry, dict):
            yield Finding("SZ663", where, None, {"name": f"resources.{number}"})
            continue
        name = entry.get("name")
        if not isinstance(name, str) or not name:
            yield Finding("SZ663", where, None, {"name": f"resources.{number}.name"})
            continue
        if name in seen:
            yield Finding("SZ672", where, name)
            continue
        seen.add(name)
        yield from _resource(container, name, entry, where)


def _resource(
    container: Container, name: str, entry: Mapping[str, Any], where: Place
) -> Iterator[Resource | Finding | Unchecked]:
    path = entry.get("path")
    if path is None and "data" in entry:
        yield Unchecked(name, "inline")
        return
    if isinstance(path, list):
        yield from (Finding("SZ664", where, str(p)) for p in path if not isinstance(p, str) or unsafe(p))
        yield Unchecked(name, "parts")
        return
    if not isinstance(path, str):
        yield Finding("SZ663", where, None, {"name": f"{where.field}.path"})
        return
    if unsafe(path):
        yield Finding("SZ664", where, path)
        yield Unchecked(name, "refused")
        return
    tabular = _is_csv(entry, path)
    dialect, reasons = _dialect(container, entry)
    if tabular:
        for reason in reasons:
            yield Unchecked(name, "dialect", {"name": reason})
    encoding = entry.get("encoding")
    if tabular and not isinstance(encoding, str):
        yield Finding("SZ674", where, name)
    codec = LINE_SAFE.get(encoding.lower().replace("_", "-") if isinstance(encoding, str) else "utf-8")
    if codec is None:
        yield Unchecked(name, "dialect", {"name": str(encoding)})
    schema = None
    try:
        schema = _schema(container, entry)
    except InputError as error:
        yield error.finding
    size, rows, digest = entry.get("bytes"), entry.get("rowCount"), entry.get("hash")
    yield Resource(
        name=name,
        path=path,
        encoding=codec or "utf-8",
        bytes=size if isinstance(size, int) else None,
        hash=digest if isinstance(digest, str) else None,
        rows=rows if isinstance(rows, int) else None,
        delimiter=dialect,
        tabular=tabular and codec is not None and not reasons,
        schema=schema,
    )


def _is_csv(entry: Mapping[str, Any], path: str) -> bool:
    return str(entry.get("format", path.rpartition(".")[2])).lower() == "csv" and path.lower().endswith(".csv")


def _dialect(container: Container, entry: Mapping[str, Any]) -> tuple[str, list[str]]:
    """The delimiter, and the names of settings that are not read here."""
    dialect = entry.get("dialect")
    if isinstance(dialect, str) and not unsafe(dialect):
        try:
            dialect = read_json(container, dialect)
        except InputError:
            return ",", ["dialect"]
    if dialect is None:
        return ",", []
    if not isinstance(dialect, dict):
        return ",", ["dialect"]
    delimiter = dialect.get("delimiter", ",")
    reasons = [k for k, v in _DIALECT_WANTED.items() if dialect.get(k, v) != v]
    if not isinstance(delimiter, str) or len(delimiter) != 1 or delimiter in '"\n\r' or delimiter.isalnum():
        return ",", [*reasons, "delimiter"]
    return delimiter, reasons


def _schema(container: Container, entry: Mapping[str, Any]) -> Mapping[str, Any] | None:
    schema = entry.get("schema")
    if isinstance(schema, str):
        if unsafe(schema):
            raise InputError(Finding("SZ664", Place(file=DESCRIPTOR), schema))
        schema = read_json(container, schema)
    return schema if isinstance(schema, dict) else None
