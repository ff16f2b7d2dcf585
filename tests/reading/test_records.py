"""JSON records are documents with what their fields say of them; a bad record does not take the others along."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from shizheng.converters.reading import read_bytes, read_each, read_file
from shizheng.converters.reading.document import Document
from shizheng.schema.finding import InputError


def read(value: Any, name: str = "a.json") -> list[Document]:
    return read_bytes(json.dumps(value, ensure_ascii=False).encode(), name)


def test_fields_by_their_usual_names_are_declared() -> None:
    [document] = read({"标题": "青禾区新增就业", "发布日期": "2024年3月5日 08:00", "来源": "青禾日报", "版次": 2, "正文": "全区新增就业1200人。"})
    assert document.raw == "青禾区新增就业\n全区新增就业1200人。"
    assert document.declared == {"title": "青禾区新增就业", "date": "2024-03-05", "publication": "青禾日报", "page": "2"}
    assert [(h.kind, document.raw[h.start : h.end]) for h in document.hints] == [("headline", "青禾区新增就业")]


def test_a_title_that_the_text_repeats_is_not_written_twice() -> None:
    [document] = read({"title": "青禾区 新增就业", "text": "青禾区新增就业\n全区新增就业1200人。"})
    assert document.raw == "青禾区新增就业\n全区新增就业1200人。"


@pytest.mark.parametrize("wrap", [lambda r: r, lambda r: {"data": r}, lambda r: {"total": 2, "articles": r}])
def test_a_list_of_records_may_stand_bare_or_under_a_key(wrap) -> None:  # type: ignore[no-untyped-def]
    documents = read(wrap([{"content": "甲区新增就业。"}, {"content": ["乙区", "改造小区。"]}]))
    assert [d.raw for d in documents] == ["甲区新增就业。", "乙区\n改造小区。"]
    assert [d.file_name for d in documents] == ["a.json#1", "a.json#2"]
    assert documents[0].sha256 != documents[1].sha256


def test_markup_in_a_field_is_rendered_and_its_map_counts_the_title() -> None:
    [document] = read({"title": "青禾区新增就业", "html": "<div><p>全区新增就业<b>1200</b>人。</p><p>总投资2亿元。</p></div>"})
    assert document.visible.text == "青禾区新增就业\n全区新增就业1200人。\n总投资2亿元。"
    at = document.visible.text.index("1200")
    assert document.raw[slice(*document.visible.raw_span(at, at + 4))] == "1200"
    assert document.visible.rebuild() == document.raw


def test_a_broken_line_is_reported_and_the_other_lines_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "甲区。"}\n{"text": \n\n{"x": 1}\n{"text": "乙区。"}\n', encoding="utf-8")
    documents = read_file(path)
    assert [d.raw for d in documents] == ["甲区。", "乙区。"]
    assert [(f.rule, f.place.line, f.place.row) for f in documents[1].findings] == [("SZ025", 2, None), ("SZ026", None, 4)]
    assert [d.raw for d in read_bytes(path.read_bytes(), "a.jsonl")] == ["甲区。", "乙区。"]


def test_lines_are_read_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "甲区。"}\n{"text": "乙区。"}\n' * 3, encoding="utf-8")
    stream = read_each(path)
    assert next(stream).raw == "甲区。"
    assert len(list(stream)) == 5


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_lines_in_other_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes('{"text": "甲区新增就业一千人。"}\n{"text": "乙区改造小区六十个。"}\n'.encode(encoding))
    assert [d.raw for d in read_file(path)] == ["甲区新增就业一千人。", "乙区改造小区六十个。"]


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"{", "SZ025"),
        (b"[" * 100_000, "SZ025"),
        (b'{"text": 1' + b"0" * 6000 + b"}", "SZ025"),
        (b"[]", "SZ004"),
        (b'{"a": 1}', "SZ026"),
        (b"17", "SZ026"),
        (b'{"text": "  "}', "SZ026"),
    ],
)
def test_a_file_without_a_readable_record_says_why(data: bytes, rule: str) -> None:
    with pytest.raises(InputError) as caught:
        read_bytes(data, "a.json")
    assert caught.value.finding.rule == rule


def test_half_a_character_that_json_can_escape_does_no_harm() -> None:
    [document] = read_bytes(b'{"text": "\\ud83d\\u7532\\u533a"}', "a.json")
    document.raw.encode()
    assert document.raw.endswith("甲区")
