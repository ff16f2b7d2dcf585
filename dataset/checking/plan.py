"""What is to be checked of one table, worked out once before its rows are read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from shizheng.dataset.checking.column import Column, columns_of
from shizheng.dataset.checking.descriptor import Resource
from shizheng.schema.checked import Unchecked
from shizheng.schema.export.table_schema import table_schema
from shizheng.schema.finding import Finding, Place
from shizheng.schema.tables import TABLES, Table


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """``columns`` of a table hold values of the ``target`` columns of ``table`` (empty name: the same table)."""

    columns: tuple[str, ...]
    table: str
    target: tuple[str, ...]


@dataclass(frozen=True)
class Plan:
    """How one table is checked. ``own``: the table of the models, None for a stranger's."""

    resource: Resource
    own: Table | None
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    unique: tuple[str, ...] = ()
    references: tuple[ForeignKey, ...] = ()
    #: columns that another table refers to
    targets: tuple[tuple[str, ...], ...] = ()
    unchecked: tuple[Unchecked, ...] = field(default=())

    @property
    def running(self) -> bool:
        """Whether cells may run over lines."""
        return any(c.body for c in self.columns) or self.own is None


def plan_of(resource: Resource) -> Iterator[Plan | Finding]:
    """The plan of a tabular resource, and what its schema gets wrong. Ours rule over what the descriptor says."""
    own = next((t for t in TABLES if t.name == resource.name), None)
    stated = resource.schema
    if own is None and stated is not None:
        yield _plan(resource, None, stated)
        return
    if own is None:
        yield Plan(resource, None, (), unchecked=(Unchecked(resource.name, "no_schema"),))
        return
    names = _names(stated) if stated else ()
    ours = table_schema(own, text=own.name != "blocks" or "text" in names or not names)
    if stated is None:
        yield Finding("SZ677", Place(file="datapackage.json", table=own.name), None, {"name": "schema"})
    else:
        for name in _differences(stated, ours):
            yield Finding("SZ677", Place(file="datapackage.json", table=own.name, field=name), name, {"name": name})
    yield _plan(resource, own, ours)


def _names(schema: Mapping[str, Any]) -> tuple[str, ...]:
    fields = schema.get("fields")
    return tuple(str(f.get("name")) for f in fields if isinstance(f, dict)) if isinstance(fields, list) else ()


def _differences(stated: Mapping[str, Any], ours: Mapping[str, Any]) -> Iterator[str]:
    """Columns and properties that a descriptor states otherwise than the models; labels do not count."""
    theirs = {f.get("name"): f for f in stated.get("fields", ()) if isinstance(f, dict)} if isinstance(
        stated.get("fields"), list
    ) else {}
    for field_ in ours["fields"]:
        their = theirs.pop(field_["name"], None)
        if their is None or not _agree(their, field_):
            yield field_["name"]
    yield from (str(name) for name in theirs)
    for name in ("primaryKey", "foreignKeys", "missingValues"):
        default = [""] if name == "missingValues" else None
        if _listed(stated.get(name, default)) != _listed(ours.get(name, default)):
            yield name


def _agree(their: Mapping[str, Any], our: Mapping[str, Any]) -> bool:
    """Whether two fields say the same. A package made before a codelist grew states fewer codes: that is no difference."""
    if their.get("type") != our.get("type"):
        return False
    theirs, ours = dict(their.get("constraints") or {}), dict(our.get("constraints") or {})
    codes, known = theirs.pop("enum", None), ours.pop("enum", None)
    if isinstance(codes, list) and known is not None:
        return theirs == ours and set(map(str, codes)) <= set(known)
    return theirs == ours and codes == known


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _plan(resource: Resource, own: Table | None, schema: Mapping[str, Any]) -> Plan:
    columns: list[Column] = []
    unchecked: list[Unchecked] = []
    for item in columns_of(schema, own, resource.name):
        if isinstance(item, Column):
            columns.append(item)
        else:
            unchecked.append(item)
    if own is None:
        unchecked.append(Unchecked(resource.name, "foreign"))
    if schema.get("missingValues", [""]) != [""]:
        unchecked.append(Unchecked(resource.name, "constraint", {"field": "*", "name": "missingValues"}))
        columns = [Column(c.name, "any") for c in columns]
    known = {c.name for c in columns}
    key = tuple(k for k in _words(schema.get("primaryKey")) if k in known)
    unique = tuple(c.name for c in columns if c.unique and (c.name,) != key)
    return Plan(resource, own, tuple(columns), key, unique, tuple(_references(schema, known)), unchecked=tuple(unchecked))


def _words(value: Any) -> tuple[str, ...]:
    return tuple(v for v in _listed(value) or () if isinstance(v, str)) if isinstance(value, str | list) else ()


def _references(schema: Mapping[str, Any], known: set[str]) -> Iterator[ForeignKey]:
    listed = schema.get("foreignKeys")
    for entry in listed if isinstance(listed, list) else ():
        reference = entry.get("reference") if isinstance(entry, dict) else None
        if not isinstance(reference, dict):
            continue
        columns, target = _words(entry.get("fields")), _words(reference.get("fields"))
        if columns and len(columns) == len(target) and known.issuperset(columns):
            yield ForeignKey(columns, str(reference.get("resource", "")), target)
