"""Whatever a file is, it gives documents or a coded finding, and never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shizheng.converters.reading import read_bytes, read_file
from shizheng.schema.catalogue import catalogue
from shizheng.schema.finding import InputError


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", "SZ004"),
        (b"\x00" * 100, "SZ004"),
        (b"\xef\xbb\xbf \n", "SZ004"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "SZ005"),
        (b"\xff\xd8\xff\xe0 JFIF", "SZ005"),
        (b"PK\x03\x04" + b"x" * 100, "SZ005"),
        (b"{\\rtf1 text}", "SZ005"),
        (bytes(range(1, 32)) * 50, "SZ005"),
        (b"\x00\x01\x02\x03abc" * 400, "SZ005"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, rule: str) -> None:
    with pytest.raises(InputError) as caught:
        read_bytes(data, "a.txt")
    assert caught.value.finding.rule == rule


def test_a_file_that_cannot_be_read_says_so(unreadable: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_file(unreadable)
    assert caught.value.finding.rule == "SZ003"


def test_a_name_that_no_file_can_have_says_so() -> None:
    for name in ("a\x00b.txt", "x" * 5000):
        with pytest.raises(InputError) as caught:
            read_file(name)
        assert caught.value.finding.rule == "SZ003"


def test_one_line_without_end_is_read() -> None:
    [document] = read_bytes("新增就业一千人，".encode() * 200_000, "a.txt")
    assert len(document.raw) == 1_600_000


def test_a_web_page_under_a_text_name_is_a_web_page() -> None:
    [document] = read_bytes(b"\n<!DOCTYPE html><html><body><p>" + "青禾区新增就业一千二百人，总投资二亿元，增长百分之五。".encode() + b"</p></html>", "a.txt")
    assert (document.media_type, "<" in document.visible.text) == ("text/html", False)


def test_the_server_is_believed_before_the_name() -> None:
    [document] = read_bytes(b"<p>1</p>", "page.php", "text/html; charset=gbk")
    assert document.visible.text == "1"


def test_bytes_that_look_like_half_a_character_do_no_harm() -> None:
    for data in (b"\xed\xa0\x81>\x00\x00", "í\xa0\x81工作".encode()):
        [document] = read_bytes(data, "a.txt", keep_undecodable=True)
        document.visible.text.encode()


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(st.binary(max_size=200), st.sampled_from([b"%PDF-1.4 ", b"PK\x03\x04word/", b"<html>", b'{"text":"']).flatmap(lambda h: st.binary(max_size=80).map(lambda b: h + b))),
    st.sampled_from(["a.txt", "a.html", "a.json", "a.jsonl", "a.docx", "a.pdf", "a"]),
    st.booleans(),
)
def test_any_bytes_under_any_name_end_in_documents_or_a_known_finding(data: bytes, name: str, keep: bool) -> None:
    try:
        documents = read_bytes(data, name, keep_undecodable=keep)
    except InputError as error:
        assert error.finding.rule in catalogue()  # noqa: PT017
        return
    for document in documents:
        assert document.visible.rebuild() == document.raw
        assert all(f.rule in catalogue() for f in document.findings)
        assert all(e.rule in catalogue() for e in document.visible.edits)
