"""A Word document (.docx): its paragraphs and tables, by the standard library alone.

The extracted text is the raw source that offsets count in: a line a paragraph, a line a row of a table with tabs between
cells, a first-line indent as two ideographic blanks. Deleted and hidden text is left out; headers, footers, footnotes,
comments and automatic numbers are not read.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from xml.etree import ElementTree

from shizheng.converters.reading.document import Hint
from shizheng.schema.finding import Finding, InputError, Place

#: The largest part that is unpacked, in bytes.
LARGEST_PART = 128 * 2**20
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LONG_CELL = 160
_LARGE = 32  # half points: a centred line in letters of this size is a title
_LONGEST_TITLE = 60
_HEADING_NAME = re.compile(r"(?:heading|标题)\s*([1-9])", re.I)


@dataclass
class _Paragraph:
    text: str
    style: str = ""
    level: int = 0  # from an outline level of its own
    is_centred: bool = False
    size: int = 0


@dataclass
class _Writer:
    """Lines as they are put together, with the hints that they bear."""

    lines: list[str] = field(default_factory=list)
    hints: list[Hint] = field(default_factory=list)
    at: int = 0
    has_prose: bool = False

    def add(self, text: str) -> tuple[int, int]:
        """Write a line; the span that it takes."""
        start = self.at
        self.lines.append(text)
        self.at += len(text) + 1
        return start, start + len(text)


def read_docx(data: bytes, file_name: str) -> tuple[str, tuple[Hint, ...]]:
    """The text of a document and what its styles say. Raises InputError: SZ021 (damaged), SZ022 (locked), SZ024 (too big)."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            body = _part(archive, "word/document.xml", file_name)
            styles = _part(archive, "word/styles.xml", file_name) if "word/styles.xml" in archive.namelist() else b""
        root = _tree(body)
        levels = _levels(_tree(styles)) if styles else {}
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, OSError, ElementTree.ParseError, NotImplementedError, ValueError):
        raise InputError(Finding("SZ021", Place(file=file_name), details={"form": "DOCX"})) from None
    writer = _Writer()
    for child in _children(root):
        if _name(child) == "tbl":
            _table(child, writer)
        else:
            _paragraph(_read_paragraph(child), levels, writer)
    text = "\n".join(writer.lines)
    if not text.strip():
        raise InputError(Finding("SZ004", Place(file=file_name)))
    return text, tuple(writer.hints)


def _part(archive: zipfile.ZipFile, name: str, file_name: str) -> bytes:
    info = archive.getinfo(name)
    if info.flag_bits & 1:
        raise InputError(Finding("SZ022", Place(file=file_name), details={"form": "DOCX"}))
    with archive.open(info) as part:
        # The size that the archive states may be false: what comes out is counted.
        content = part.read(LARGEST_PART + 1)
    if len(content) > LARGEST_PART or info.file_size > LARGEST_PART:
        details = {"size": f">{LARGEST_PART >> 20}", "limit": str(LARGEST_PART >> 20)}
        raise InputError(Finding("SZ024", Place(file=file_name), details=details))
    return content


def _tree(content: bytes) -> ElementTree.Element:
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:  # no Word document has one; entity bombs do
        raise ValueError("a document type is not allowed")
    return ElementTree.fromstring(content)


def _name(element: ElementTree.Element) -> str:
    tag = element.tag
    return tag.removeprefix(_WORD).removeprefix(_STRICT)


def _value(element: ElementTree.Element | None, name: str = "val") -> str:
    if element is None:
        return ""
    return element.get(_WORD + name) or element.get(_STRICT + name) or ""


def _find(element: ElementTree.Element, *path: str) -> ElementTree.Element | None:
    """The descendant at ``path``, whichever of the two namespaces it is in."""
    at: ElementTree.Element | None = element
    for name in path:
        at = next((c for c in at if _name(c) == name), None) if at is not None else None
    return at


def _children(root: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """Paragraphs and tables of the body in order, through the wrappers that stand around them."""
    stack = [iter(root)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif _name(child) in ("p", "tbl"):
            yield child
        elif child.tag != _FALLBACK and _name(child) not in ("sectPr", "del", "moveFrom"):
            stack.append(iter(child))


def _levels(styles: ElementTree.Element) -> dict[str, int]:
    """Style id -> level of heading; 0 for the title."""
    found: dict[str, int] = {}
    for style in styles:
        if _name(style) != "style":
            continue
        name = _value(_find(style, "name"))
        outline = _value(_find(style, "pPr", "outlineLvl"))
        match = _HEADING_NAME.match(name)
        if name.lower() == "title" or name == "标题":
            found[_value(style, "styleId")] = 0
        elif match:
            found[_value(style, "styleId")] = int(match[1])
        elif outline.isdigit() and int(outline) < 9:
            found[_value(style, "styleId")] = int(outline) + 1
    return found


def _read_paragraph(element: ElementTree.Element) -> _Paragraph:
    properties = _find(element, "pPr")
    paragraph = _Paragraph("")
    indent = ""
    if properties is not None:
        paragraph.style = _value(_find(properties, "pStyle"))
        paragraph.is_centred = _value(_find(properties, "jc")) == "center"
        outline = _value(_find(properties, "outlineLvl"))
        paragraph.level = int(outline) + 1 if outline.isdigit() and int(outline) < 9 else 0
        spacing = _find(properties, "ind")
        first = (_number(_value(spacing, "firstLineChars")) >= 100) or (_number(_value(spacing, "firstLine")) >= 240)
        indent = "\u3000\u3000" if first else ""
    parts: list[str] = []
    _collect(element, parts, paragraph)
    text = "".join(parts)
    paragraph.text = (indent if text.strip() and not text.startswith(("\u3000", "  ")) else "") + text
    return paragraph


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0


def _collect(element: ElementTree.Element, parts: list[str], paragraph: _Paragraph) -> None:
    """The visible text within a paragraph, text boxes included, without recursion."""
    stack = [iter(element)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
            continue
        name = _name(child)
        if name == "t" or child.tag.endswith("/math}t"):
            parts.append(child.text or "")
        elif name == "tab":
            parts.append("\t")
        elif name in ("br", "cr"):
            parts.append("\n")
        elif name == "noBreakHyphen":
            parts.append("-")
        elif name == "r":
            properties = _find(child, "rPr")
            if properties is not None:
                if _find(properties, "vanish") is not None:
                    continue
                paragraph.size = max(paragraph.size, _number(_value(_find(properties, "sz"))))
            stack.append(iter(child))
        elif name == "p" and parts and not parts[-1].endswith("\n"):  # a paragraph of a text box
            parts.append("\n")
            stack.append(iter(child))
        elif child.tag != _FALLBACK and name not in ("pPr", "rPr", "del", "moveFrom", "instrText", "delText"):
            stack.append(iter(child))


def _paragraph(paragraph: _Paragraph, levels: dict[str, int], writer: _Writer) -> None:
    span = writer.add(paragraph.text)
    text = paragraph.text.strip()
    level = levels.get(paragraph.style, paragraph.level or -1)
    is_short = 0 < len(text) <= _LONGEST_TITLE and not text.endswith("。")
    is_large = not writer.has_prose and paragraph.is_centred and paragraph.size >= _LARGE
    if is_short and (level == 0 or is_large):
        last = writer.hints[-1] if writer.hints else None
        if last and last.kind == "headline" and last.end + 1 == span[0]:
            writer.hints[-1] = Hint("headline", last.start, span[1], 1)
        else:
            writer.hints.append(Hint("headline", *span, 1))
    elif is_short and level > 0:
        writer.hints.append(Hint("heading", *span, level))
    writer.has_prose |= "。" in text


def _table(element: ElementTree.Element, writer: _Writer) -> None:
    rows: list[list[list[str]]] = []
    for row in (r for r in element.iter() if _name(r) == "tr"):
        cells = [[_read_paragraph(p).text.strip() for p in cell.iter() if _name(p) == "p"] for cell in row if _name(cell) == "tc"]
        rows.append(cells)
    is_data = sum(len(row) > 1 for row in rows) > 1 and all(
        sum(map(len, cell)) <= _LONG_CELL for row in rows for cell in row
    )
    start = writer.at
    for row_cells in rows:
        if is_data:
            writer.add("\t".join(_one_line(cell) for cell in row_cells))
            continue
        for cell in row_cells:
            for text in cell:
                writer.add(text)
    if is_data and writer.at > start:
        writer.hints.append(Hint("table", start, writer.at - 1))


def _one_line(cell: list[str]) -> str:
    """The paragraphs of a cell on one line, parted only where two figures or words would run together."""
    joined = ""
    for text in cell:
        text = " ".join(text.split())
        joined += (" " if joined[-1:].isascii() and text[:1].isascii() and joined and text else "") + text
    return joined
