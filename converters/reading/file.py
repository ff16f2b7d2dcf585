"""The door of the reading room: a file or its bytes -> documents."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from os import PathLike, fspath
from pathlib import Path

from shizheng.converters.reading.decoding import decode
from shizheng.converters.reading.document import Document
from shizheng.converters.reading.plain import edit_findings, visible
from shizheng.schema.finding import Finding, InputError, Place


def read_file(path: str | PathLike[str], *, keep_undecodable: bool = False) -> list[Document]:
    """The documents of a file, in order. Raises InputError where there is nothing that can be read."""
    return list(read_each(path, keep_undecodable=keep_undecodable))


def read_each(path: str | PathLike[str], *, keep_undecodable: bool = False) -> Iterator[Document]:
    """The documents of a file one by one; see ``read_file``."""
    name = Path(path).name
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError:
        raise InputError(Finding("SZ001", Place(file=fspath(path)))) from None
    except IsADirectoryError:
        raise InputError(Finding("SZ002", Place(file=fspath(path)))) from None
    except (OSError, ValueError) as error:
        raise InputError(Finding("SZ003", Place(file=fspath(path)), details={"reason": str(error)})) from None
    yield from read_bytes(data, name, keep_undecodable=keep_undecodable)


def read_bytes(
    data: bytes,
    file_name: str,
    media_type: str | None = None,
    declared_charset: str | None = None,
    *,
    keep_undecodable: bool = False,
) -> list[Document]:
    """The documents in ``data``. ``media_type`` and ``declared_charset`` are what a server said of it, if one did.

    With ``keep_undecodable`` bytes that no codec can read become U+FFFD and are reported in ``findings``.
    """
    if not data.strip(b" \t\r\n\x00"):
        raise InputError(Finding("SZ004", Place(file=file_name)))
    decoded = decode(data, declared_charset, keep_undecodable=keep_undecodable, file=file_name)
    text = visible(decoded.text)
    return [
        Document(
            file_name=file_name,
            media_type=media_type or "text/plain",
            encoding=decoded.encoding,
            sha256=sha256(data).hexdigest(),
            size=len(data),
            visible=text,
            findings=decoded.findings + edit_findings(text, file_name),
        )
    ]
