"""A whole package: descriptor, files, tables in the order of their references."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from shizheng.dataset.checking.container import Container, open_container
from shizheng.dataset.checking.descriptor import DESCRIPTOR, Resource, read_descriptor, resources
from shizheng.dataset.checking.plan import ForeignKey, Plan, plan_of
from shizheng.dataset.checking.reader import TableReader
from shizheng.dataset.checking.record import check_record
from shizheng.dataset.checking.stream import Tally, algorithm_of, byte_blocks
from shizheng.dataset.checking.table import Package, check_table, reference_findings, stated_findings
from shizheng.schema.checked import Checked, Unchecked
from shizheng.schema.finding import Finding, InputError, Place
from shizheng.schema.tables import TABLES
from shizheng.schema.version import SCHEMA_VERSION

#: what a check yields
Outcome = Finding | Checked | Unchecked
#: folders of a package that hold article records, and how many of them are looked into
RECORD_FOLDERS = ("articles", "records")
MOST_RECORDS = 500
#: tables without which a package says nothing of articles
NEEDED = ("sources", "articles")


def check_package(path: Path) -> Iterator[Outcome]:
    """Check the package at ``path`` (folder, datapackage.json or zip file). Findings come as they are made; a stream of any
    length is read in bounded memory. Raises InputError where there is nothing to check."""
    container = open_container(path)
    problems = list(container.problems())
    yield from problems
    if problems:
        yield Unchecked(container.label, "refused")
        return
    yield from check_container(container)


def check_container(container: Container) -> Iterator[Outcome]:
    """Check the files of a package."""
    content = read_descriptor(container)
    found: list[Resource] = []
    for item in resources(container, content):
        if isinstance(item, Resource):
            found.append(item)
        else:
            yield item
    yield from _version(content.get("schemaVersion"))
    plans: list[Plan] = []
    for resource in found:
        if not resource.tabular:
            yield from _other_form(container, resource)
            continue
        for planned in plan_of(resource):
            if isinstance(planned, Plan):
                plans.append(planned)
            else:
                yield planned
    names = {p.resource.name for p in plans}
    if any(p.own for p in plans):
        for name in NEEDED:
            if name not in names:
                yield Finding("SZ673", Place(file=DESCRIPTOR), name)
    yield from _tables(container, _ordered(plans), names)
    yield from _other_files(container, content, found)


def _records(container: Container, paths: list[str]) -> Iterator[Outcome]:
    """The article records beside the tables, when they are not so many that the tables' check would drown in them."""
    if len(paths) > MOST_RECORDS:
        yield Unchecked("articles/*.json", "many_records", {"count": str(len(paths))})
        return
    for path in paths:
        try:
            with container.open(path) as stream:
                data = stream.read()
        except (InputError, OSError):
            continue  # said already, beside its size and hash
        yield from (o for o in check_record(data, path) if isinstance(o, Finding))
    if paths:
        yield Checked("articles/*.json", len(paths), "records")


def _version(stated: object) -> Iterator[Finding]:
    if not isinstance(stated, str):
        return
    major = stated.partition(".")[0]
    if major.isascii() and major.isdigit() and int(major) > int(SCHEMA_VERSION.partition(".")[0]):
        yield Finding("SZ607", Place(file=DESCRIPTOR, field="schemaVersion"), stated, {"known": SCHEMA_VERSION})


def _ordered(plans: list[Plan]) -> list[Plan]:
    """Parents before children: our tables in their own order, then the strangers; each knows which columns are referred to."""
    rank = {t.name: i for i, t in enumerate(TABLES)}
    targets: dict[str, set[tuple[str, ...]]] = {}
    for plan in plans:
        for reference in plan.references:
            targets.setdefault(reference.table or plan.resource.name, set()).add(reference.target)
    ordered = sorted(plans, key=lambda p: rank.get(p.resource.name, len(rank)))
    return [replace(p, targets=_known(p, targets.get(p.resource.name, set()))) for p in ordered]


def _known(plan: Plan, targets: set[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    names = {c.name for c in plan.columns}
    return tuple(sorted(t for t in targets if names.issuperset(t)))


def _tables(container: Container, plans: list[Plan], names: set[str]) -> Iterator[Outcome]:
    package = Package(container)
    later: list[tuple[Plan, ForeignKey]] = []
    for plan in plans:
        try:
            yield from check_table(plan, package, later)
        except InputError as error:
            yield error.finding
            yield Unchecked(plan.resource.name, "refused")
    for plan, reference in later:
        target = reference.table or plan.resource.name
        index = package.keys.get((target, reference.target))
        if index is None:
            if target not in names:
                yield Finding("SZ636", Place(file=DESCRIPTOR, table=plan.resource.name), target)
            yield Unchecked(plan.resource.name, "no_parent", {"name": target})
            continue
        named = replace(reference, table=target)
        for item in TableReader(container, plan).batches():
            if not isinstance(item, Finding):
                yield from reference_findings(item, named, index)


def _other_form(container: Container, resource: Resource) -> Iterator[Outcome]:
    """Size and hash of a resource that is no CSV."""
    plan = Plan(resource, None, ())
    stated = algorithm_of(resource.hash)
    tally = Tally(stated[0] if stated else "sha256")
    try:
        with container.open(resource.path) as stream:
            yield from (f for f in byte_blocks(stream, tally, resource.path) if isinstance(f, Finding))
    except InputError as error:
        yield error.finding
        return
    yield from stated_findings(plan, tally)
    yield Unchecked(resource.name, "not_csv")


def _other_files(container: Container, content: dict[str, object], found: list[Resource]) -> Iterator[Outcome]:
    """The forms beside the tables (JSON Lines, article records): size and hash; and files that nobody describes."""
    listed = content.get("otherForms")
    described = {DESCRIPTOR, *(r.path for r in found)}
    records: list[str] = []
    for number, entry in enumerate(listed if isinstance(listed, list) else ()):
        place = Place(file=DESCRIPTOR, field=f"otherForms.{number}")
        path = entry.get("path") if isinstance(entry, dict) else None
        if not isinstance(path, str):
            yield Finding("SZ663", place, None, {"name": f"otherForms.{number}.path"})
            continue
        described.add(path)
        size, digest = entry.get("bytes"), entry.get("hash")
        resource = Resource(
            path, path, "utf-8", size if isinstance(size, int) else None, digest if isinstance(digest, str) else None,
            None, ",", False, None,
        )
        yield from (o for o in _other_form(container, resource) if isinstance(o, Finding))
        if path.endswith(".json") and path.partition("/")[0] in RECORD_FOLDERS:
            records.append(path)
    yield from _records(container, records)
    for name in container.names():
        if name not in described and name.lower().endswith((".csv", ".jsonl", ".parquet", ".db", ".sqlite")):
            yield Finding("SZ679", Place(file=name), name)
