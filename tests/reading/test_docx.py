"""A Word document gives its paragraphs, tables and headings, and a bad one says what is wrong."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from shizheng.converters.reading import read_bytes
from shizheng.converters.reading.document import Document
from shizheng.schema.finding import InputError

from .small_files import docx, paragraph

STYLES = (
    '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="a3"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="x"><w:name w:val="own"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
)


def read(body: str, styles: str = "") -> Document:
    [document] = read_bytes(docx(body, styles), "a.docx")
    assert document.visible.rebuild() == document.raw
    return document


def kinds(document: Document) -> list[tuple[str, int, str]]:
    return [(h.kind, h.level, document.raw[h.start : h.end]) for h in document.hints]


def test_paragraphs_headings_and_title_by_style() -> None:
    document = read(
        paragraph("青禾区2024年工作要点", '<w:pStyle w:val="a3"/>')
        + paragraph("一、总体要求", '<w:pStyle w:val="1"/>')
        + paragraph("（一）稳就业", '<w:pStyle w:val="x"/>')
        + paragraph("新增就业1200人。", '<w:ind w:firstLineChars="200"/>'),
        STYLES,
    )
    assert document.visible.text == "青禾区2024年工作要点\n一、总体要求\n（一）稳就业\n　　新增就业1200人。"
    assert kinds(document) == [("headline", 1, "青禾区2024年工作要点"), ("heading", 1, "一、总体要求"), ("heading", 2, "（一）稳就业")]


def test_a_title_over_two_centred_lines_in_large_letters_is_one_headline() -> None:
    centred = '<w:jc w:val="center"/>'
    document = read(paragraph("关于青禾区2024年", centred, 44) + paragraph("预算执行情况的报告", centred, 44) + paragraph("全区收入12亿元。"))
    assert kinds(document) == [("headline", 1, "关于青禾区2024年\n预算执行情况的报告")]


def test_a_table_has_a_line_a_row_and_a_tab_between_cells() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{paragraph(c)}</w:tc>" for c in cells) + "</w:tr>"

    document = read(paragraph("如下表：") + "<w:tbl>" + row("指标", "总量") + row("收入", "6.35") + "</w:tbl>" + paragraph("完。"))
    assert document.visible.text == "如下表：\n指标\t总量\n收入\t6.35\n完。"
    assert kinds(document) == [("table", 0, "指标\t总量\n收入\t6.35")]


def test_runs_are_one_text_and_deleted_or_hidden_text_is_none() -> None:
    document = read(
        "<w:p><w:r><w:t>新增</w:t></w:r><w:del><w:r><w:delText>减少</w:delText></w:r></w:del><w:ins><w:r><w:t>就业</w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:t>1200</w:t><w:br/><w:t>人</w:t></w:r></w:p>"
    )
    assert document.raw == "新增就业1200\n人"


def bomb() -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as part:
        for _ in range(129):
            part.write(b" " * 2**20)
    return file.getvalue()


def locked() -> bytes:
    data = bytearray(docx(paragraph("正文")))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + at] |= 1
            place = data.find(mark, place + 4)
    return bytes(data)


ENTITIES = '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>'


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (docx(paragraph("正文"))[:-40], "SZ021"),
        (docx("<w:p>"), "SZ021"),
        (docx(paragraph("正文")).replace(b"word/document.xml", b"word/dxcument.xml"), "SZ021"),
        (docx(""), "SZ004"),
        (bomb(), "SZ024"),
        (locked(), "SZ022"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le"), "SZ022"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 600, "SZ005"),
    ],
)
def test_a_document_that_cannot_be_read_says_why(data: bytes, rule: str) -> None:
    with pytest.raises(InputError) as caught:
        read_bytes(data, "a.docx")
    assert caught.value.finding.rule == rule


def test_a_document_type_is_refused() -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", ENTITIES + "<w>&c;</w>")
    with pytest.raises(InputError) as caught:
        read_bytes(file.getvalue(), "a.docx")
    assert caught.value.finding.rule == "SZ021"
