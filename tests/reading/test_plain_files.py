"""A plain text file becomes one document whose visible text maps back to the file's own characters."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from shizheng.converters.reading import read_bytes, read_file
from shizheng.schema.finding import InputError


def test_a_text_file_keeps_every_character_and_the_facts_of_its_source(tmp_path: Path) -> None:
    path = tmp_path / "某区工作.txt"
    data = "青禾区新建口袋公园12个。\n第二行".encode()
    path.write_bytes(data)
    [document] = read_file(path)
    assert document.raw == "青禾区新建口袋公园12个。\n第二行"
    assert document.visible.text == document.raw
    assert (document.file_name, document.media_type, document.encoding) == ("某区工作.txt", "text/plain", "utf-8")
    assert (document.size, document.sha256) == (len(data), sha256(data).hexdigest())


@pytest.mark.parametrize("end", ["\r\n", "\r", "\r\r\n", "\x0c", "\u2028", "\x85"])
def test_every_line_end_is_one_line_feed_and_the_raw_text_keeps_its_own(end: str) -> None:
    raw = f"甲区{end}乙区{end}丙区"
    [document] = read_bytes(raw.encode(), "a.txt")
    assert document.raw == raw
    assert document.visible.text == "甲区\n乙区\n丙区"
    assert document.visible.rebuild() == raw


def test_line_ends_that_were_written_out_are_line_ends() -> None:
    [document] = read_bytes("工作报告\\r\\n各位代表：\\r\\n现在报告工作。\\r\\n一、回顾".encode(), "a.txt")
    assert document.visible.text == "工作报告\n各位代表：\n现在报告工作。\n一、回顾"


def test_a_backslash_in_an_ordinary_text_stays() -> None:
    [document] = read_bytes("路径C:\\new\n第二行\n第三行".encode(), "a.txt")
    assert document.visible.text == document.raw


def test_a_missing_file_and_a_folder_and_an_empty_file_say_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "空.txt").write_bytes(b" \n\t")
    for name, rule in [("没有.txt", "SZ001"), ("", "SZ002"), ("空.txt", "SZ004")]:
        with pytest.raises(InputError) as caught:
            read_file(tmp_path / name)
        assert caught.value.finding.rule == rule
