"""A second opinion: what frictionless, the Data Package project's own validator, says of the same package."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from shizheng.schema.checked import Checked, Unchecked
from shizheng.schema.finding import Finding, Place


def second_opinion(path: Path) -> Iterator[Finding | Checked | Unchecked]:
    """The errors that frictionless reports (at most 1,000 a table, its own limit). Slow: some 15,000 rows a second."""
    try:
        from frictionless import Package, system
        from frictionless.exception import FrictionlessException
    except ImportError:
        yield Unchecked(str(path), "no_frictionless")
        return
    target = path / "datapackage.json" if path.is_dir() else path
    try:
        with system.use_context(trusted=True):  # an absolute path of ours; its inner paths are checked by us before
            report = Package(str(target)).validate()
    except FrictionlessException as refusal:
        yield Finding("SZ682", Place(file=str(path)), refusal.error.type, {"note": refusal.error.message})
        return
    for error in report.errors:
        yield Finding("SZ682", Place(file=str(path)), error.type, {"note": error.message})
    for task in report.tasks:
        place_file = str(task.place or task.name)
        for error in task.errors:
            row = getattr(error, "row_number", None)
            # Their rows count lines of the file, the header among them.
            place = Place(
                file=place_file, table=task.name, row=None if row is None else row - 1,
                field=getattr(error, "field_name", None),
            )  # fmt: skip
            yield Finding("SZ682", place, error.type, {"note": error.message})
    yield Checked(f"frictionless {path}", sum(int(t.stats.get("rows") or 0) for t in report.tasks), "rows")
