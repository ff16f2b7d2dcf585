"""What a release writes: archives and binary forms with their checksums, the manifest, and the data-diff in the changelog."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from shizheng.dataset.building import SUPPLEMENTS
from shizheng.dataset.forms.making import FORMS, make_form
from shizheng.dataset.metadata import FILE as METADATA
from shizheng.dataset.package import open_package
from shizheng.dataset.releasing.archive import SUMS, checksums, write_archive
from shizheng.dataset.releasing.changelog import entry, with_difference
from shizheng.dataset.releasing.manifest import (
    FOLDER,
    TableDifference,
    difference_table,
    differences,
    manifest,
    manifest_text,
    read_manifest,
    releases,
)
from shizheng.schema.export.dictionary import dictionary
from shizheng.schema.finding import Finding, InputError, Place

#: the licence of the data, where it lies in the project, and its name in the archive
LICENCE = ("LICENSE-DATA", "LICENSE")


def pack(
    folder: Path, version: str, changelog: Path, made: Mapping[str, bytes], out: Path, forms: Sequence[str]
) -> tuple[list[Path], list[TableDifference]]:
    """Write the release of a dataset that may go out (see ``gate``). Returns the files in ``out`` and the data-diff.

    The files are made aside and moved to ``out`` when all are done; manifest and changelog are written last. Raises InputError
    for a library that is missing or a last manifest that cannot be read.
    """
    package = open_package(folder)
    last = next(reversed(releases(folder)), None)
    new = manifest(package)
    try:
        found = differences(read_manifest(folder, last) if last else None, new)
    except (OSError, ValueError) as error:
        place = Place(file=str(folder / FOLDER / f"{last}.json"))
        raise InputError(Finding("SZ757", place, last, {"reason": str(error)})) from error
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".release-", dir=out) as name:
        work = Path(name)
        base = f"{package.descriptor['name']}-data-{version}"
        write_archive(work / f"{base}.zip", archive_files(folder, made))
        _write_forms(folder, base, made, work, forms)
        (work / f"{base}-{SUMS}").write_bytes(checksums({p.name: p.read_bytes() for p in work.iterdir() if p.is_file()}))
        files = [out / p.name for p in sorted(work.iterdir()) if p.is_file()]
        for file in files:
            os.replace(work / file.name, file)
    (folder / FOLDER).mkdir(exist_ok=True)
    (folder / FOLDER / f"{version}.json").write_text(manifest_text(new), encoding="utf-8", newline="\n")
    text = changelog.read_text(encoding="utf-8")
    body = entry(text, version)
    assert body is not None, "the gate has seen the entry"
    changelog.write_text(with_difference(text, body, version, difference_table(found, last)), encoding="utf-8", newline="\n")
    return files, found


def archive_files(folder: Path, made: Mapping[str, bytes]) -> dict[str, bytes]:
    """Name -> content of what the archive holds: all text forms, what they are made from, the dictionary and the licence."""
    files = {name: content for name, content in made.items() if not name.startswith("../")}
    files["dictionary.md"] = dictionary().encode()  # in the project it lies with the schemas
    for name in (METADATA, *SUPPLEMENTS):
        if (folder / name).is_file():
            files[name] = (folder / name).read_bytes()
    licence = folder.parent / LICENCE[0]
    if licence.is_file():
        files[LICENCE[1]] = licence.read_bytes()
    return files


def _write_forms(folder: Path, base: str, made: Mapping[str, bytes], work: Path, forms: Sequence[str]) -> None:
    package = open_package(folder)
    aside = work / "forms"
    aside.mkdir()
    for form in forms:
        make_form(form, package, aside)
        path = aside / FORMS[form]
        if path.is_dir():  # what the hub wants: the card and the files that it points to
            parts = {f"{path.name}/{p.name}": p.read_bytes() for p in sorted(path.iterdir())}
            write_archive(work / f"{base}-{form}.zip", {"README.md": made["README.md"], "dictionary.md": dictionary().encode(), **parts})
        else:
            os.replace(path, work / f"{base}{path.suffix}")
    shutil.rmtree(aside)
