"""The door of the reading room: a file or its bytes -> documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from os import PathLike, fspath
from pathlib import Path

from shizheng.converters.composing import compose
from shizheng.converters.mapped import NormalText
from shizheng.converters.reading.decoding import Decoded, decode
from shizheng.converters.reading.document import Document, Hint
from shizheng.converters.reading.forms import MEDIA_TYPES, form_of
from shizheng.converters.reading.plain import edit_findings, repaired, visible
from shizheng.schema.finding import Finding, InputError, Place

#: The largest file that is read whole, in bytes. Lines of a .jsonl have it each, and the file none.
LARGEST = 256 * 2**20
#: A text with a larger share of control characters is binary data.
_MOST_CONTROLS = 0.02


def read_file(path: str | PathLike[str], *, keep_undecodable: bool = False) -> list[Document]:
    """The documents of a file, in order. Raises InputError where there is nothing that can be read."""
    return list(read_each(path, keep_undecodable=keep_undecodable))


def read_each(path: str | PathLike[str], *, keep_undecodable: bool = False) -> Iterator[Document]:
    """The documents of a file one by one; see ``read_file``."""
    name = Path(path).name
    try:
        size = Path(path).stat().st_size
        if size > LARGEST:
            details = {"size": str(size >> 20), "limit": str(LARGEST >> 20)}
            raise InputError(Finding("SZ006", Place(file=fspath(path)), details=details))
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
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise InputError(Finding("SZ004", Place(file=file_name)))
    form = form_of(data, file_name, media_type)
    charset = declared_charset
    if form == "html" and charset is None:
        from shizheng.converters.reading.declarations import declared_charset as in_page

        charset = in_page(data)
    decoded = decode(data, charset, keep_undecodable=keep_undecodable, file=file_name)
    _refuse_binary(decoded, file_name)
    build = _page if form == "html" else _plain
    return [build(data, file_name, decoded)]


def _plain(data: bytes, file_name: str, decoded: Decoded) -> Document:
    text = visible(decoded.text)
    return _document(data, file_name, "text/plain", decoded, text, decoded.findings + edit_findings(text, file_name))


def _page(data: bytes, file_name: str, decoded: Decoded) -> Document:
    from shizheng.converters.reading.html import read_page

    base = repaired(decoded.text)
    page = read_page(base.text)
    text, hints = page.visible, page.hints
    if base.edits:
        text = compose(base, page.visible)
        hints = tuple(Hint(h.kind, *base.raw_span(h.start, h.end), h.level) for h in hints)
    found = decoded.findings + edit_findings(base, file_name)
    if not text.text.strip():
        raise InputError(Finding("SZ004", Place(file=file_name)))
    if not page.has_body:
        found += (Finding("SZ027", Place(file=file_name)),)
    return _document(data, file_name, MEDIA_TYPES["html"], decoded, text, found, page.declared, hints)


def _document(
    data: bytes,
    file_name: str,
    media_type: str,
    decoded: Decoded,
    text: NormalText,
    findings: tuple[Finding, ...],
    declared: Mapping[str, str] | None = None,
    hints: tuple[Hint, ...] = (),
) -> Document:
    digest = sha256(data).hexdigest()
    return Document(
        file_name, media_type, decoded.encoding, digest, len(data), text, declared or {}, findings, hints
    )


def _refuse_binary(decoded: Decoded, file_name: str) -> None:
    controls = sum(int(f.details["count"]) for f in decoded.findings if f.rule == "SZ013")
    if controls > _MOST_CONTROLS * len(decoded.text) + 4:
        raise InputError(Finding("SZ005", Place(file=file_name), details={"form": "二进制数据 binary data"}))
