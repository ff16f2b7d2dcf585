"""Can the dataset be released? Everything that speaks against it, as findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from shizheng.converters.writing.record_file import record_files
from shizheng.dataset.building import RECORDS, stale_files
from shizheng.dataset.forms.cells import rows
from shizheng.dataset.metadata import VERSION, read_metadata
from shizheng.dataset.package import open_package
from shizheng.dataset.releasing.assertions import FILE, assertion_findings
from shizheng.dataset.releasing.changelog import entry, has_words
from shizheng.dataset.releasing.manifest import releases, version_key
from shizheng.schema.catalogue import rule_of
from shizheng.schema.finding import Finding, InputError, Place

#: code points of the longest stretch of a page that a published cell may hold; headlines aside
LONGEST_PHRASE = 23
#: the columns whose words come from the pages
PHRASES = {
    "articles": ("organisation",),
    "measures": ("actor", "action", "object", "deadline_text"),
    "metrics": ("quote", "indicator", "unit", "period_text", "subject"),
    "numerals": ("text",),
    "programmes": ("name",),
}


def objections(folder: Path, version: str, changelog: Path, made: Mapping[str, bytes]) -> Iterator[Finding]:
    """Findings of weight against releasing the dataset in ``folder`` as ``version``: version, build, validation, review,
    assertions, changelog. ``made`` is what the records make. None: it can go out."""
    yield from _version(folder, version)
    stale = stale_files(folder, made)
    for name in stale:
        yield Finding("SZ703", Place(file=str(folder / name)), name)
    if not stale:  # of stale tables nothing that follows says anything
        yield from _validation(folder)
        yield from _review(folder)
        yield from _phrases(folder)
        yield from assertion_findings(open_package(folder), folder / FILE)
    yield from _changelog(changelog, version)


def _version(folder: Path, version: str) -> Iterator[Finding]:
    if not VERSION.match(version):
        yield Finding("SZ751", Place(), version, {"expected": "MAJOR.MINOR.PATCH"})
        return
    metadata = read_metadata(folder)
    place = Place(file=str(folder / "metadata.toml"), field="version")
    if metadata.version != version:
        yield Finding("SZ751", place, version, {"expected": metadata.version})
    if not metadata.released:
        yield Finding("SZ701", Place(file=str(folder / "metadata.toml")), None, {"name": "released", "reason": "the day of the release"})
    so_far = releases(folder)
    if so_far and version_key(version) <= version_key(so_far[-1]):
        yield Finding("SZ752", place, version, {"last": so_far[-1]})


def _validation(folder: Path) -> Iterator[Finding]:
    from shizheng.dataset.checking.package import check_package
    from shizheng.dataset.checking.second_opinion import second_opinion

    try:
        outcomes = [*check_package(folder), *second_opinion(folder)]
    except InputError as error:
        yield error.finding
        return
    yield from (o for o in outcomes if isinstance(o, Finding) and rule_of(o).severity == "error")


def _review(folder: Path) -> Iterator[Finding]:
    from shizheng.converters.writing.record_file import read_record

    for path in record_files(folder / RECORDS):
        record = read_record(path)
        if record.article.review != "reviewed":
            yield Finding("SZ753", Place(file=str(path), field="review"), record.article.article_id)


def _phrases(folder: Path) -> Iterator[Finding]:
    """Cells that are longer than a phrase: what may be published are facts, not the sentences of others."""
    package = open_package(folder)
    for name, columns in PHRASES.items():
        resource = package.table(name)
        places = [(i, c.name) for i, c in enumerate(resource.columns) if c.name in columns]
        for number, row in enumerate(rows(resource), 1):
            for at, column in places:
                if len(row[at]) > LONGEST_PHRASE:
                    place = Place(file=str(resource.path), table=name, row=number, field=column)
                    yield Finding("SZ714", place, row[at], {"count": str(len(row[at])), "limit": str(LONGEST_PHRASE)})


def _changelog(path: Path, version: str) -> Iterator[Finding]:
    try:
        text = path.read_text(encoding="utf-8")
    except OSError:
        text = ""
    place = entry(text, version)
    if place is None or not has_words(text, place, version):
        yield Finding("SZ756", Place(file=str(path)), version)
