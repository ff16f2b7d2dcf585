"""Bytes of a table as blocks of whole lines, with hash and size taken on the way."""

from __future__ import annotations

import codecs
import hashlib
import zlib
from collections.abc import Iterator
from typing import BinaryIO
from zipfile import BadZipFile

from shizheng.dataset.checking.cells import packed
from shizheng.schema.finding import Finding, Place

#: what the columns of a block take fits into a processor's cache
BLOCK = 1 << 16
#: a line longer than this is no row of a table: reading stops there
LONGEST = 64 << 20
#: algorithms that a descriptor may name; without a name it is MD5 (Data Package)
ALGORITHMS = ("md5", "sha1", "sha256", "sha384", "sha512")


class Tally:
    """Size and hash of what has been read so far."""

    def __init__(self, algorithm: str) -> None:
        self.bytes = 0
        self.digest = hashlib.new(algorithm, usedforsecurity=False)

    def add(self, data: bytes) -> None:
        """Count ``data``."""
        self.bytes += len(data)
        self.digest.update(data)


def algorithm_of(stated: str | None) -> tuple[str, str] | None:
    """(algorithm, hexadecimal digest) of a hash as a descriptor writes it; None when it is of no known kind."""
    if not stated:
        return "sha256", ""
    name, _, digest = stated.rpartition(":")
    name = name.lower() or "md5"
    return (name, digest.lower()) if name in ALGORITHMS else None


def byte_blocks(stream: BinaryIO, tally: Tally, file: str) -> Iterator[bytes | Finding]:
    """The bytes of a file; a finding when they cannot be read to the end (a damaged archive)."""
    while True:
        try:
            data = stream.read(BLOCK)
        except (OSError, EOFError, BadZipFile, zlib.error) as error:
            yield Finding("SZ669", Place(file=file), None, {"reason": str(error)})
            return
        if not data:
            return
        tally.add(data)
        yield data


def text_blocks(stream: BinaryIO, tally: Tally, encoding: str, file: str, table: str) -> Iterator[str | Finding]:
    """Packed blocks (see ``cells``) that end with a line feed (the last one too: a missing one is a finding, and added).

    Findings: a byte order mark; a line without end, where reading stops; bytes that another encoding than UTF-8 does not
    allow (what is no UTF-8 is found cell by cell).
    """
    tail = b""
    begun = False
    for data in byte_blocks(stream, tally, file):
        if isinstance(data, Finding):
            yield data
            continue
        if not begun:
            begun = True
            if data.startswith(codecs.BOM_UTF8):
                yield Finding("SZ602", Place(file=file, table=table, line=1))
                data = data.removeprefix(codecs.BOM_UTF8)
        cut = data.rfind(b"\n") + 1
        if not cut:
            tail += data
            if len(tail) > LONGEST:
                yield Finding("SZ678", Place(file=file, table=table), None, {"limit": str(LONGEST)})
                # The rest is read for its hash alone.
                for _ in byte_blocks(stream, tally, file):
                    pass
                return
            continue
        yield from _packed(tail + data[:cut], encoding, file, table)
        tail = data[cut:]
    if tail:
        yield Finding("SZ681", Place(file=file, table=table))
        yield from _packed(tail + b"\n", encoding, file, table)


def _packed(data: bytes, encoding: str, file: str, table: str) -> Iterator[str | Finding]:
    if encoding == "utf-8":
        yield data.decode("latin-1")
        return
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        details = {"encoding": encoding, "bytes": data[error.start : error.start + 4].hex(" ").upper()}
        yield Finding("SZ675", Place(file=file, table=table), details["bytes"], details)
        text = data.decode(encoding, "replace")
    yield packed(text)
