"""A PDF with a text layer. What is read out of it, in reading order, is the raw source that offsets count in.

The extracted text has a line for each line of the page and a form feed for each page break; blanks that only spread the
letters of a line are not taken over.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Any

from shizheng.converters.mapped import Edit
from shizheng.converters.reading.columns import Piece, PlacedLine, read_in_order
from shizheng.converters.reading.common import best_share
from shizheng.converters.reading.document import Hint
from shizheng.schema.finding import Finding, InputError, Place

#: Fewer visible characters than this on a page: it has no text layer.
_FEW = 4
#: A line whose letters are this much higher than those of the text is a title.
_TITLE = 1.35
_LONGEST_TITLE = 60
_PAGE_NUMBER = re.compile(r"[\s—–\-·.~第页頁/共Pp]*[0-9]{1,4}[\s—–\-·.~第页頁/共Pp0-9]*")
_SENTENCE = re.compile("[，。；]")
_DIGITS = re.compile("[0-9]+")


@dataclass(frozen=True)
class TextLayer:
    """``text`` with what the pages' geometry says of it; ``findings`` name pages without text.

    ``joins`` are the edits that undo the line breaks that only the width of a column made (SZ140).
    """

    text: str
    joins: tuple[Edit, ...]
    hints: tuple[Hint, ...]
    declared: dict[str, str]
    findings: tuple[Finding, ...]


def read_pdf(data: bytes, file_name: str, *, ocr: bool = False) -> TextLayer:
    """The text layer of a PDF. Raises InputError: SZ020 (no library), SZ021 (damaged), SZ022 (locked), SZ023 (no text).

    With ``ocr`` pages without text are recognised; the result says so (SZ030).
    """
    try:
        import pypdfium2
    except ImportError:
        details = {"form": "PDF", "extra": "pdf"}
        raise InputError(Finding("SZ020", Place(file=file_name), details=details)) from None
    try:
        document = pypdfium2.PdfDocument(data)
        try:
            seen: dict[int, float] = {}  # pages that were recognised, with the lowest confidence
            pages = [_page_lines(document, number, file_name, seen if ocr else None) for number in range(len(document))]
            declared = _declared(document)
        finally:
            document.close()
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower() or "security" in str(error).lower()
        rule = "SZ022" if locked else "SZ021"
        raise InputError(Finding(rule, Place(file=file_name), details={"form": "PDF"})) from None
    layer = _put_together(pages, declared, file_name)
    if not seen:
        return layer
    details = {"pages": "、".join(str(n + 1) for n in sorted(seen)[:20]), "share": f"{min(seen.values()):.2f}"}
    return replace(layer, findings=(*layer.findings, Finding("SZ030", Place(file=file_name), details=details)))


def _declared(document: Any) -> dict[str, str]:
    """The title that the file states; dates there are of the file, not of the news, and are left alone."""
    title = " ".join(str(document.get_metadata_dict().get("Title", "")).split())
    # Programs write the name of the file or of themselves there; a title has Chinese in it and no suffix.
    is_title = bool(re.search("[一-鿿]{4}", title)) and not re.search(r"\.\w{2,5}$|^Microsoft", title)
    return {"title": title} if is_title else {}


def _page_lines(document: Any, number: int, file_name: str, seen: dict[int, float] | None) -> list[PlacedLine]:
    """The lines of a page; where it has no text and ``seen`` is given, what a recogniser sees, noted there."""
    page = document[number]
    text = page.get_textpage()
    try:
        pieces = list(_pieces(text))
        if seen is not None and sum(len(p.text) for p in pieces) < _FEW:
            from shizheng.converters.reading.recognition import recognised

            found = recognised(page, file_name)
            pieces = [piece for piece, _ in found]
            seen[number] = min((score for _, score in found), default=1.0)
        return read_in_order(pieces)
    finally:
        text.close()
        page.close()


@dataclass(slots=True)
class _Letter:
    char: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    blank: bool  # whether white space was drawn before it


def _letters(text: Any) -> Iterator[_Letter]:
    """The visible letters of a page in the order in which they were drawn."""
    import pypdfium2.raw as raw

    box = raw.FS_RECTF()
    handle, at = text.raw, ctypes.byref(box)
    blank = False
    high = 0
    for i in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(handle, i)
        if 0xD800 <= code < 0xDC00:  # the first half of a pair
            high = code
            continue
        if high and 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00
        high = 0
        if code <= 0x20 or code in (0xA0, 0x3000, 0xFFFE, 0xFFFF, 0xFEFF) or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000:
            blank = blank or code in (0x20, 0xA0, 0x3000)
            continue
        if not raw.FPDFText_GetLooseCharBox(handle, i, at):
            continue
        size = box.top - box.bottom
        if size > 0:
            yield _Letter(chr(code), box.left, box.right, box.bottom, box.top, size, blank)
            blank = False


def _pieces(text: Any) -> Iterator[Piece]:
    """Letters that follow each other on a line, up to a gap that is wider than letters are spread."""
    run: list[_Letter] = []
    for letter in _letters(text):
        if run:
            last = run[-1]
            size = max(last.size, letter.size)
            apart = letter.left - last.right
            same_line = abs(letter.bottom + letter.top - last.bottom - last.top) < 0.6 * size
            if not same_line or not -0.6 * size < apart < 1.6 * size:
                yield _piece(run)
                run = []
        if not (run and letter.char == run[-1].char and abs(letter.left - run[-1].left) < 0.2 * letter.size):
            run.append(letter)  # a letter drawn twice at one place is only bold
    if run:
        yield _piece(run)


def _piece(run: list[_Letter]) -> Piece:
    gaps = [b.left - a.right for a, b in pairwise(run)]
    size = median(letter.size for letter in run)
    # Where most letters have a blank before them it only spreads the line; a wider gap is a blank of the text.
    is_spread = len(run) > 3 and sum(letter.blank for letter in run[1:]) * 2 > len(run)
    spread = max(median(gaps), 0.0) if len(gaps) >= 3 else 0.0
    least = spread + 0.5 * size if is_spread else 0.1 * size
    parts = [run[0].char]
    for gap, before, letter in zip(gaps, run, run[1:], strict=False):
        latin = before.char.isascii() and letter.char.isascii()
        if latin:
            # Figures keep together whatever is between them; words part at a blank.
            words = before.char.isalpha() or letter.char.isalpha()
            parted = words and (letter.blank or gap > spread + 0.2 * size) and gap > 0.1 * size
        else:
            parted = letter.blank and gap > least
        parts.append(" " + letter.char if parted else letter.char)
    return Piece(
        "".join(parts), run[0].left, run[-1].right, min(r.bottom for r in run), max(r.top for r in run), size
    )


def _put_together(pages: list[list[PlacedLine]], declared: dict[str, str], file_name: str) -> TextLayer:
    counts = [sum(len(line.text.strip()) for line in page) for page in pages]
    empty = [i + 1 for i, count in enumerate(counts) if count < _FEW]
    if len(empty) == len(pages):
        details = {"pages": str(len(pages)), "extra": "ocr"}
        raise InputError(Finding("SZ023", Place(file=file_name), details=details))
    found: list[Finding] = []
    if empty:
        details = {"pages": "、".join(map(str, empty[:20])), "count": str(len(empty))}
        found.append(Finding("SZ028", Place(file=file_name), details=details))
    text = "\f".join("\n".join(line.text for line in page) for page in pages)
    if text.strip() and best_share(text[:20_000]) < 0:
        found.append(Finding("SZ029", Place(file=file_name), details={"share": f"{best_share(text[:20_000]):.2f}"}))
    return TextLayer(text, _joins(pages), _hints(pages), declared, tuple(found))


def _joins(pages: list[list[PlacedLine]]) -> tuple[Edit, ...]:
    edits: list[Edit] = []
    at = 0
    for page in pages:
        for i, line in enumerate(page):
            if line.continues and i:
                before, first = page[i - 1].text[-1:], line.text[:1]
                words = before.isascii() and first.isascii() and first.isalpha()
                edits.append(Edit(at - 1, at, " " if words else "", "SZ140"))
            at += len(line.text) + 1
        at += not page
    return tuple(edits)


def _hints(pages: list[list[PlacedLine]]) -> tuple[Hint, ...]:
    """Page numbers and running heads (furniture), rows of cells (table), lines in larger letters (headline)."""
    sizes: Counter[float] = Counter()
    edges: Counter[str] = Counter()
    for page in pages:
        for line in page:
            sizes[round(line.size, 1)] += len(line.text)
        edges.update({_masked(line) for line in (*page[:1], *page[-1:])})
    body = sizes.most_common(1)[0][0]
    hints: list[Hint] = []
    at = 0
    for page in pages:
        for i, line in enumerate(page):
            end = at + len(line.text)
            edge = i in (0, len(page) - 1)
            repeated = len(pages) > 2 and edges[_masked(line)] * 2 > len(pages) and not _SENTENCE.search(line.text)
            if edge and (_PAGE_NUMBER.fullmatch(line.text) or repeated):
                hints.append(Hint("furniture", at, end))
            elif line.cells > 1 and any(n.cells > 1 for n in (*page[max(i - 1, 0) : i], *page[i + 1 : i + 2])):
                if hints and hints[-1].kind == "table" and hints[-1].end >= at - 1:
                    hints[-1] = Hint("table", hints[-1].start, end)
                else:
                    hints.append(Hint("table", at, end))
            elif line.size > _TITLE * body and len(line.text.strip()) <= _LONGEST_TITLE and "。" not in line.text:
                if hints and hints[-1].kind == "headline" and hints[-1].end == at - 1 and abs(page[i - 1].size - line.size) < 1:
                    hints[-1] = Hint("headline", hints[-1].start, end, 1)
                else:
                    hints.append(Hint("headline", at, end, 1))
            at = end + 1
        if not page:
            at += 1
    return tuple(hints)


def _masked(line: PlacedLine) -> str:
    return _DIGITS.sub("0", line.text.strip())
