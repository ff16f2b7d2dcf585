"""The files of a package, safely: a folder or a zip archive, nothing outside it, no links, no bombs."""

from __future__ import annotations

import os
import re
import stat
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

from shizheng.schema.finding import Finding, InputError, Place

#: an entry that grows by more than this when unpacked, and to more than BOMB_SIZE, is refused (DEFLATE can reach 1,032;
#: tables of this kind 10 to 60)
BOMB_RATIO = 200
BOMB_SIZE = 16 * 1024 * 1024
#: entries of an archive
MOST_ENTRIES = 100_000
#: all entries unpacked
MOST_BYTES = 64 * 1024**3
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


class Container(Protocol):
    """The files of one package by their relative names (forward slashes)."""

    label: str

    def problems(self) -> Iterator[Finding]:
        """What is wrong with the container as a whole; an error here means that nothing in it is read."""

    def names(self) -> list[str]:
        """All file names, sorted."""

    def size(self, name: str) -> int:
        """Size in bytes. Raises InputError where the name is no file that may be opened."""

    def open(self, name: str) -> BinaryIO:
        """The file's bytes. Raises InputError."""


def unsafe(name: str) -> bool:
    """Whether a path in a descriptor or archive could lead outside the package, or is no plain relative path."""
    parts = name.split("/")
    return (
        not name
        or "\\" in name
        or bool(_SCHEME.match(name))
        or bool(_CONTROL.search(name))
        or name.startswith(("/", "~"))
        or any(part in ("", ".", "..") for part in parts)
    )


class Folder:
    """A package that lies in a folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.label = str(root)

    def problems(self) -> Iterator[Finding]:
        """Nothing is wrong with a folder as such."""
        yield from ()

    def names(self) -> list[str]:
        """Regular files below the folder; links are not followed."""
        found = []
        for top, folders, files in os.walk(self.root, followlinks=False):
            folders[:] = sorted(f for f in folders if not f.startswith("."))
            found += [Path(top, f).relative_to(self.root).as_posix() for f in files]
        return sorted(found)

    def size(self, name: str) -> int:
        """Size in bytes of a regular file below the folder."""
        return self._stat(name).st_size

    def open(self, name: str) -> BinaryIO:
        """The file, opened without following links."""
        self._stat(name)
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        try:
            return os.fdopen(os.open(self.root / name, flags), "rb")
        except OSError as error:
            raise InputError(
                Finding("SZ666", Place(file=name), name, {"reason": error.strerror or str(error)})
            ) from None

    def _stat(self, name: str) -> os.stat_result:
        if unsafe(name):
            raise InputError(Finding("SZ664", Place(file=name), name))
        path = self.root
        for part in name.split("/"):
            path = path / part
            try:
                facts = path.lstat()
            except (OSError, ValueError) as error:
                reason = getattr(error, "strerror", None) or str(error)
                raise InputError(Finding("SZ666", Place(file=name), name, {"reason": reason})) from None
            if stat.S_ISLNK(facts.st_mode):
                raise InputError(Finding("SZ665", Place(file=name), name))
        if not stat.S_ISREG(facts.st_mode):
            raise InputError(Finding("SZ666", Place(file=name), name, {"reason": "not a regular file"}))
        return facts


class Archive:
    """A package in a zip file. Names may share one top folder, which is left out."""

    def __init__(self, path: Path) -> None:
        self.label = str(path)
        try:
            self._bytes = path.stat().st_size
            self._zip = zipfile.ZipFile(path)
            self._entries = [e for e in self._zip.infolist() if not e.is_dir()]
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise InputError(Finding("SZ669", Place(file=str(path)), None, {"reason": str(error)})) from None
        self._top = self._shared_top()
        self._named = {self._inner(e.filename): e for e in self._entries}

    def _shared_top(self) -> str:
        names = [e.filename for e in self._entries]
        if any(n == "datapackage.json" for n in names):
            return ""
        tops = {n.split("/", 1)[0] + "/" for n in names}
        top = tops.pop() if len(tops) == 1 else ""
        return top if f"{top}datapackage.json" in names else ""

    def _inner(self, name: str) -> str:
        return name.removeprefix(self._top)

    def problems(self) -> Iterator[Finding]:
        """Bombs, duplicate names, links, names that leave the archive, encryption."""
        place = Place(file=self.label)
        total = sum(e.file_size for e in self._entries)
        packed = sum(e.compress_size for e in self._entries)
        if len(self._entries) > MOST_ENTRIES or total > MOST_BYTES or packed > self._bytes:
            yield Finding("SZ668", place, self.label, {"size": str(total), "packed": str(self._bytes)})
            return
        for name, count in Counter(e.filename for e in self._entries).items():
            if count > 1:
                yield Finding("SZ667", place, name, {"count": str(count)})
        for entry in self._entries:
            inner = Place(file=entry.filename)
            if unsafe(entry.filename):
                yield Finding("SZ664", inner, entry.filename)
            if stat.S_ISLNK(entry.external_attr >> 16):
                yield Finding("SZ665", inner, entry.filename)
            if entry.flag_bits & 1:
                yield Finding("SZ669", inner, None, {"reason": "encrypted"})
            if entry.file_size > BOMB_SIZE and entry.file_size > BOMB_RATIO * max(entry.compress_size, 1):
                yield Finding(
                    "SZ668", inner, entry.filename, {"size": str(entry.file_size), "packed": str(entry.compress_size)}
                )

    def names(self) -> list[str]:
        """Names of all entries."""
        return sorted(self._named)

    def size(self, name: str) -> int:
        """Unpacked size as the archive states it."""
        return self._entry(name).file_size

    def open(self, name: str) -> BinaryIO:
        """The entry as a stream."""
        entry = self._entry(name)
        try:
            return self._zip.open(entry)  # type: ignore[return-value]
        except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError) as error:
            raise InputError(Finding("SZ669", Place(file=name), None, {"reason": str(error)})) from None

    def _entry(self, name: str) -> zipfile.ZipInfo:
        if unsafe(name):
            raise InputError(Finding("SZ664", Place(file=name), name))
        entry = self._named.get(name)
        if entry is None:
            raise InputError(Finding("SZ666", Place(file=name), name, {"reason": "not in the archive"}))
        return entry


def open_container(path: Path) -> Container:
    """The package at ``path``: a folder, its datapackage.json, or a zip file. Raises InputError."""
    if path.is_dir():
        return Folder(path)
    if path.name == "datapackage.json":
        return Folder(path.parent)
    return Archive(path)
