"""The door of the reading room: a file or its bytes -> documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from os import PathLike, fspath
from pathlib import Path

from shizheng.converters.reading.building import Origin, from_docx, from_page, from_pdf, from_record, from_text
from shizheng.converters.reading.decoding import decode
from shizheng.converters.reading.document import Document
from shizheng.converters.reading.forms import form_of
from shizheng.converters.reading.records import TextRecord, records_of_json, records_of_lines
from shizheng.schema.finding import Finding, InputError, Place

#: The largest file that is read whole, in bytes; the lines of a .jsonl are held to it one by one.
LARGEST = 256 * 2**20
_LINES = (".jsonl", ".ndjson")


def read_file(path: str | PathLike[str], *, keep_undecodable: bool = False, ocr: bool = False) -> list[Document]:
    """The documents of a file, in order: one, or several for a .json or .jsonl.

    With ``keep_undecodable`` bytes that no codec can read become U+FFFD and are reported in ``findings``; with ``ocr`` the
    pages of a PDF that have no text are recognised (extra ``ocr``). Raises InputError (SZ0xx) where nothing can be read.
    """
    return list(read_each(path, keep_undecodable=keep_undecodable, ocr=ocr))


def read_each(
    path: str | PathLike[str], *, keep_undecodable: bool = False, ocr: bool = False
) -> Iterator[Document]:
    """The documents of a file one by one, a .jsonl line by line; see ``read_file``."""
    if Path(path).suffix.lower() in _LINES:
        with _coded(path):
            yield from _lines_of_file(Path(path), keep_undecodable)
    else:
        yield from read_bytes(bytes_of(path), Path(path).name, keep_undecodable=keep_undecodable, ocr=ocr)


def bytes_of(path: str | PathLike[str]) -> bytes:
    """The bytes of a file. Raises InputError: SZ001 to SZ003 (not there, a folder, not readable), SZ006 (too large)."""
    with _coded(path):
        size = Path(path).stat().st_size
        if size > LARGEST:
            details = {"size": str(size >> 20), "limit": str(LARGEST >> 20)}
            raise InputError(Finding("SZ006", Place(file=fspath(path)), details=details))
        return Path(path).read_bytes()


@contextmanager
def _coded(path: str | PathLike[str]) -> Iterator[None]:
    """What the system says of a file as a coded finding."""
    place = Place(file=fspath(path))
    try:
        yield
    except FileNotFoundError:
        raise InputError(Finding("SZ001", place)) from None
    except IsADirectoryError:
        raise InputError(Finding("SZ002", place)) from None
    except (OSError, ValueError, MemoryError) as error:
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise InputError(Finding("SZ003", place, details={"reason": reason})) from None


def read_bytes(
    data: bytes,
    file_name: str,
    media_type: str | None = None,
    declared_charset: str | None = None,
    *,
    keep_undecodable: bool = False,
    ocr: bool = False,
) -> list[Document]:
    """The documents in ``data``. ``media_type`` and ``declared_charset`` are what a server said of it, if one did.

    The other parameters and errors are those of ``read_file``.
    """
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise InputError(Finding("SZ004", Place(file=file_name)))
    form = form_of(data, file_name, media_type)
    origin = Origin(file_name, sha256(data).hexdigest(), len(data))
    if form == "pdf":
        return [from_pdf(data, origin, ocr)]
    if form == "docx":
        return [from_docx(data, origin)]
    charset = declared_charset
    if form == "html" and charset is None:
        from shizheng.converters.reading.declarations import declared_charset as in_page

        charset = in_page(data)
    decoded = decode(data, charset, keep_undecodable=keep_undecodable, file=file_name)
    if form == "html":
        return [from_page(decoded, origin)]
    if form == "json":
        return list(_documents(records_of_json(decoded.text, file_name), file_name))
    if form == "jsonl":
        return list(_documents(records_of_lines(decoded.text.split("\n"), file_name), file_name))
    return [from_text(decoded, origin)]


def _lines_of_file(path: Path, keep: bool) -> Iterator[Document]:
    """A .jsonl as a stream: memory holds one line."""
    with path.open("rb") as stream:
        first = stream.read(2)
        stream.seek(0)
        if first in (b"\xff\xfe", b"\xfe\xff"):  # UTF-16, whose line ends are no single bytes
            yield from read_bytes(stream.read(), path.name, keep_undecodable=keep)
            return
        lines = (decode(line, keep_undecodable=keep, file=path.name).text for line in _bounded(stream, path.name))
        yield from _documents(records_of_lines(lines, path.name), path.name)


def _bounded(stream: Iterable[bytes], file_name: str) -> Iterator[bytes]:
    for line in stream:
        if len(line) > LARGEST:
            details = {"size": str(len(line) >> 20), "limit": str(LARGEST >> 20)}
            raise InputError(Finding("SZ006", Place(file=file_name), details=details))
        yield line


def _documents(records: Iterable[TextRecord | Finding], file_name: str) -> Iterator[Document]:
    """A document for each record; the findings of records that are none go with the document that follows or precedes."""
    waiting: list[Finding] = []
    last: Document | None = None
    for record in records:
        if isinstance(record, Finding):
            waiting.append(record)
            continue
        if last is not None:
            yield last
        last = from_record(record, file_name, tuple(waiting))
        waiting = []
    if last is None:
        raise InputError(waiting[0] if waiting else Finding("SZ004", Place(file=file_name)))
    yield last.with_findings(waiting)
