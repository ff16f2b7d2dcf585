"""Small PDF and Word files, written by hand for the tests."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from io import BytesIO

#: One stretch of text on a page: x, y (points from the lower left), size, text.
Placed = tuple[float, float, float, str]
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pdf(pages: Sequence[Sequence[Placed]]) -> bytes:
    """A PDF in one of the standard Chinese fonts, which is not embedded."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"",
        b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
        b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 0>>"
        b"/DW 1000/W[1 95 500]/FontDescriptor 5 0 R>>",
        b"<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120"
        b"/CapHeight 880/StemV 93>>",
    ]
    kids = []
    for page in pages:
        shown = "".join(f"BT /F {size} Tf {x} {y} Td <{text.encode('utf-16-be').hex()}> Tj ET\n" for x, y, size, text in page)
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(shown), shown.encode("ascii")))
        objects.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>" % len(objects))
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(kids), len(kids))
    out = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\n" % (len(objects) + 1, table, len(objects) + 1)
    return out + b"startxref\n%d\n%%%%EOF\n" % start


def column(lines: Sequence[str], x: float, y: float, size: float = 10, leading: float = 15) -> list[Placed]:
    """Lines set one below the other from ``y`` down."""
    return [(x, y - i * leading, size, line) for i, line in enumerate(lines)]


def docx(body: str, styles: str = "") -> bytes:
    """A Word document with this content of ``w:body``."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>')
        if styles:
            archive.writestr("word/styles.xml", f'<w:styles xmlns:w="{_WORD}">{styles}</w:styles>')
    return file.getvalue()


def paragraph(text: str, properties: str = "", size: int = 0) -> str:
    """A paragraph of one run; ``properties`` goes into ``w:pPr``."""
    run = f'<w:rPr><w:sz w:val="{size}"/></w:rPr>' if size else ""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r>{run}<w:t>{text}</w:t></w:r></w:p>"
