"""From what a form yields to a document: the same steps for all forms, in one place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from shizheng.converters.composing import compose
from shizheng.converters.mapped import Edit, Flag, NormalText
from shizheng.converters.reading.decoding import Decoded
from shizheng.converters.reading.document import Document, Hint
from shizheng.converters.reading.forms import MEDIA_TYPES, Form
from shizheng.converters.reading.plain import edit_findings, merged, repaired, visible
from shizheng.converters.reading.records import TextRecord
from shizheng.schema.finding import Finding, InputError, Place

#: The ``encoding`` of a document whose raw source was extracted from a binary form.
TEXT_LAYER = "text-layer"
#: A text with a larger share of control characters is binary data.
_MOST_CONTROLS = 0.02
#: A field of text that holds mark-up.
_MARKUP = re.compile(r"<(?:p|br|div|span|table|section|article|html|body)\b[^<>]{0,300}>", re.I)


@dataclass(frozen=True, slots=True)
class Origin:
    """The facts of the bytes that a document was read from."""

    file_name: str
    sha256: str
    size: int


def from_text(decoded: Decoded, origin: Origin) -> Document:
    """A plain text."""
    refuse_binary(decoded, origin.file_name)
    text = visible(decoded.text)
    found = decoded.findings + edit_findings(text, origin.file_name)
    return _document(origin, "text", decoded.encoding, text, found)


def from_page(decoded: Decoded, origin: Origin) -> Document:
    """A saved web page. Raises InputError (SZ004) when nothing in it is visible."""
    refuse_binary(decoded, origin.file_name)
    text, hints, declared, found = _page(decoded.text, origin.file_name)
    if not text.text.strip():
        raise InputError(Finding("SZ004", Place(file=origin.file_name)))
    return _document(origin, "html", decoded.encoding, text, decoded.findings + found, hints, declared)


def from_pdf(data: bytes, origin: Origin, ocr: bool) -> Document:
    """The text layer of a PDF."""
    from shizheng.converters.reading.pdf import read_pdf

    layer = read_pdf(data, origin.file_name, ocr=ocr)
    text = visible(layer.text)
    text = NormalText(text.raw, tuple(merged(list(layer.joins), list(text.edits))))
    found = layer.findings + edit_findings(text, origin.file_name)
    return _document(origin, "pdf", TEXT_LAYER, text, found, layer.hints, layer.declared)


def from_docx(data: bytes, origin: Origin) -> Document:
    """The text of a Word document."""
    from shizheng.converters.reading.docx import read_docx

    raw, hints = read_docx(data, origin.file_name)
    text = visible(raw)
    return _document(origin, "docx", TEXT_LAYER, text, edit_findings(text, origin.file_name), hints)


def from_record(record: TextRecord, file_name: str, findings: tuple[Finding, ...] = ()) -> Document:
    """A record of a .json or .jsonl: a document of its own, with the hash of its own text."""
    name = f"{file_name}#{record.number}"
    head = f"{record.title}\n" if record.title else ""
    raw = head + record.text
    data = raw.encode("utf-8")
    origin = Origin(name, sha256(data).hexdigest(), len(data))
    hints: tuple[Hint, ...] = ()
    declared: Mapping[str, str] = {}
    if len(_MARKUP.findall(record.text[:20_000])) > 1:
        text, hints, declared, found = _page(record.text, name)
        text, hints = _moved(text, hints, head)
    else:
        text = visible(raw)
        found = edit_findings(text, name)
    if head:
        hints = (Hint("headline", 0, len(record.title), 1), *(h for h in hints if h.kind != "headline"))
    return _document(origin, "json", "utf-8", text, findings + found, hints, {**declared, **record.declared})


def refuse_binary(decoded: Decoded, file_name: str) -> None:
    """Raises InputError (SZ005) for a text that is mostly control characters."""
    controls = sum(int(f.details["count"]) for f in decoded.findings if f.rule == "SZ013")
    if controls > _MOST_CONTROLS * len(decoded.text) + 4:
        raise InputError(Finding("SZ005", Place(file=file_name), details={"form": "二进制数据 binary data"}))


def _page(raw: str, file_name: str) -> tuple[NormalText, tuple[Hint, ...], Mapping[str, str], tuple[Finding, ...]]:
    from shizheng.converters.reading.html import read_page

    base = repaired(raw)
    page = read_page(base.text)
    text, hints = page.visible, page.hints
    if base.edits:
        text = compose(base, page.visible)
        hints = tuple(Hint(h.kind, *base.raw_span(h.start, h.end), h.level) for h in hints)
    found = edit_findings(base, file_name)
    if not page.has_body:
        found += (Finding("SZ027", Place(file=file_name)),)
    return text, hints, page.declared, found


def _moved(text: NormalText, hints: tuple[Hint, ...], head: str) -> tuple[NormalText, tuple[Hint, ...]]:
    """A text and its hints with ``head`` before them."""
    by = len(head)
    if not by:
        return text, hints
    edits = tuple(Edit(e.start + by, e.end + by, e.new, e.rule) for e in text.edits)
    flags = tuple(Flag(f.start + by, f.end + by, f.rule, f.detail) for f in text.flags)
    moved = NormalText(head + text.raw, edits, flags)
    return moved, tuple(Hint(h.kind, h.start + by, h.end + by, h.level) for h in hints)


def _document(
    origin: Origin,
    form: Form,
    encoding: str,
    text: NormalText,
    findings: tuple[Finding, ...],
    hints: tuple[Hint, ...] = (),
    declared: Mapping[str, str] | None = None,
) -> Document:
    return Document(
        file_name=origin.file_name,
        media_type=MEDIA_TYPES[form],
        encoding=encoding,
        sha256=origin.sha256,
        size=origin.size,
        visible=text,
        declared=declared or {},
        findings=findings,
        hints=hints,
    )
