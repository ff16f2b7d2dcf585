"""What a path means to the checker, and the outcomes of checking it."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from shizheng.schema.checked import Checked, Unchecked
from shizheng.schema.finding import Finding, InputError, Place

if TYPE_CHECKING:
    from shizheng.converters.reading.document import Document

Outcome = Finding | Checked | Unchecked
#: called with a file name and the raw text of an article before its findings come
Shows = Callable[[str, str], None]


def check_path(path: Path, shows: Shows, *, frictionless: bool = False) -> Iterator[Outcome]:
    """Check a package (folder, datapackage.json, zip), an article record (.json, .jsonl), a page, or a folder of those.

    Raises InputError where the path leads nowhere.
    """
    if not path.exists():
        raise InputError(Finding("SZ001", Place(file=str(path))))
    if is_package(path):
        yield from _package(path, frictionless)
    elif path.is_dir():
        yield from _folder(path, shows)
    else:
        yield from _file(path, shows)


def pages_of(path: Path) -> list[Path]:
    """The page files that a path means; none for packages and records. Raises InputError where there is nothing."""
    from shizheng.pages import pages_below

    if path.exists() and (is_package(path) or _is_record(path)):
        return []
    return [page for page in pages_below(path) if not _is_record(page)]


def is_package(path: Path) -> bool:
    """Whether the path is meant as a data package."""
    if path.is_dir():
        return (path / "datapackage.json").exists() or (path / "datapackage.json").is_symlink() or _looks_built(path)
    # .docx is a zip file too, and a page
    return path.name == "datapackage.json" or (path.suffix.lower() == ".zip" or _is_plain_zip(path))


def _looks_built(path: Path) -> bool:
    return any((path / f"{name}.csv").exists() for name in ("metrics", "articles", "sources"))


def _is_plain_zip(path: Path) -> bool:
    return path.suffix == "" and zipfile.is_zipfile(path)


def _package(path: Path, frictionless: bool) -> Iterator[Outcome]:
    from shizheng.dataset.checking.package import check_package

    try:
        yield from check_package(path)
        yield from _assertions(path)
    except InputError as error:
        yield error.finding
        yield Unchecked(str(path), "refused")
        return
    if frictionless:
        from shizheng.dataset.checking.second_opinion import second_opinion

        yield from second_opinion(path)
    else:
        yield Unchecked(str(path), "no_frictionless")


def _assertions(path: Path) -> Iterator[Outcome]:
    """What the package asserts of its own counts (assertions.csv beside the descriptor), if it does."""
    folder = path.parent if path.name == "datapackage.json" else path
    beside = folder / "assertions.csv"
    if not folder.is_dir() or not beside.is_file() or beside.is_symlink():
        return
    from shizheng.dataset.package import open_package
    from shizheng.dataset.releasing.assertions import assertion_findings

    yield from assertion_findings(open_package(folder), beside)
    yield Checked("assertions.csv", len(beside.read_bytes().splitlines()) - 1, "rows")


def _folder(path: Path, shows: Shows) -> Iterator[Outcome]:
    from shizheng.pages import pages_below

    try:
        found = pages_below(path)
    except InputError as error:
        raise InputError(error.finding) from None
    for page in found:
        yield from _file(page, shows)


def _file(path: Path, shows: Shows) -> Iterator[Outcome]:
    if _is_record(path):
        from shizheng.dataset.checking.record import check_record_file

        yield from check_record_file(path)
        return
    from shizheng.converters.reading import read_each

    try:
        for document in read_each(path):
            yield from _document(document, str(path), shows)
    except InputError as error:
        yield error.finding


def check_text(data: bytes, file_name: str, shows: Shows) -> Iterator[Outcome]:
    """Check one page that is not in a file (standard input, an editor's buffer) and is called ``file_name``."""
    from shizheng.converters.reading import read_bytes

    try:
        for document in read_bytes(data, file_name):
            yield from _document(document, file_name, shows)
    except InputError as error:
        yield error.finding


def _document(document: Document, name: str, shows: Shows) -> Iterator[Outcome]:
    """The outcomes of one document, under the name by which it was called."""
    from shizheng.converters.checking.document import check_document

    document = replace(document, file_name=name)
    shows(name, document.raw)
    for item in check_document(document):
        if isinstance(item, Finding) and item.place.file not in (None, name):
            item = replace(item, place=replace(item.place, file=name))
        yield item


def _is_record(path: Path) -> bool:
    """Whether a .json file is meant as an article record: it says so, or it is no text with fields that is read as pages."""
    if path.suffix.lower() != ".json":
        return False
    try:
        with path.open("rb") as stream:
            head = stream.read(4096)
    except OSError:
        return False
    return b'"schema_version"' in head or b'"converter_version"' in head or b'"article_id"' in head
