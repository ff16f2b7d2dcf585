"""Which form bytes have: by what they begin with, what a server or a file name says, and a look at the first lines."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal

from shizheng.schema.finding import Finding, InputError, Place

Form = Literal["text", "html", "pdf", "docx", "json", "jsonl"]

MEDIA_TYPES: dict[Form, str] = {
    "text": "text/plain",
    "html": "text/html",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "json": "application/json",
    "jsonl": "application/jsonl",
}
_BY_SUFFIX: dict[str, Form] = {
    ".html": "html", ".htm": "html", ".xhtml": "html", ".shtml": "html", ".jhtml": "html", ".json": "json",
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".txt": "text", ".md": "text",
}  # fmt: skip
_BY_MEDIA_TYPE: dict[str, Form] = {
    **{media_type: form for form, media_type in MEDIA_TYPES.items()},
    "application/xhtml+xml": "html", "application/x-ndjson": "jsonl", "application/x-jsonlines": "jsonl",
}  # fmt: skip
#: First bytes of what is no text; the name goes into the finding.
_OTHER = (
    (b"\x89PNG", "PNG"), (b"\xff\xd8\xff", "JPEG"), (b"GIF8", "GIF"), (b"BM", "BMP"), (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"), (b"\xd0\xcf\x11\xe0", "DOC/XLS/WPS (OLE)"), (b"\x1f\x8b", "GZIP"), (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7Z"), (b"BZh", "BZIP2"), (b"\xfd7zXZ", "XZ"), (b"\x28\xb5\x2f\xfd", "ZSTD"), (b"{\\rtf", "RTF"),
    (b"SQLite format 3", "SQLite"), (b"PAR1", "Parquet"), (b"ID3", "MP3"), (b"OggS", "OGG"), (b"\x7fELF", "ELF"),
    (b"MZ", "EXE"), (b"%!PS", "PostScript"), (b"wOFF", "WOFF"),
)  # fmt: skip
_MAGIC_THAT_TEXT_MAY_HAVE = (b"BM", b"MZ", b"ID3", b"PAR1", b"BZh")
_HTML_HEAD = re.compile(rb"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|\?xml[^>]{0,200}>\s*<(?:!doctype\s+html|html))\b", re.I | re.S)


def form_of(data: bytes, file_name: str, media_type: str | None = None) -> Form:
    """The form of ``data``. Raises InputError (SZ005) for a known form that holds no text of ours."""
    head = data[:4096]
    if b"%PDF-" in head[:1024] and head.lstrip()[:1] != b"<":
        return "pdf"
    suffix = PurePath(file_name).suffix.lower()
    if head.startswith(b"PK\x03\x04"):
        if b"word/" in data or suffix == ".docx":
            return "docx"
        raise InputError(Finding("SZ005", Place(file=file_name), details={"form": "ZIP"}))
    if head.startswith(b"\xd0\xcf\x11\xe0") and "EncryptedPackage".encode("utf-16-le") in data:
        raise InputError(Finding("SZ022", Place(file=file_name), details={"form": "DOCX"}))
    for magic, name in _OTHER:
        if head.startswith(magic) and (magic not in _MAGIC_THAT_TEXT_MAY_HAVE or b"\x00" in head):
            raise InputError(Finding("SZ005", Place(file=file_name), details={"form": name}))
    if head[4:8] == b"ftyp":
        raise InputError(Finding("SZ005", Place(file=file_name), details={"form": "MP4"}))
    if media_type and (form := _BY_MEDIA_TYPE.get(media_type.partition(";")[0].strip().lower())):
        return form
    form = _BY_SUFFIX.get(suffix, "text")
    return "html" if form == "text" and _HTML_HEAD.match(head.removeprefix(b"\xef\xbb\xbf")) else form
