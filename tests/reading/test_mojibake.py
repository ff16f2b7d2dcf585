"""Text that was decoded wrongly and saved so is repaired where it gains, with a place for every character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shizheng.converters.mapped import NormalText
from shizheng.converters.reading import read_bytes
from shizheng.converters.reading.mojibake import repairs

TEXT = "青禾区今年新增就业1.2万人，“一网统管”上线。\n（记者 王明）总投资28亿元\nplain ascii"


def as_cp1252(text: str) -> str:
    """UTF-8 bytes read as a browser reads windows-1252."""
    return "".join(bytes((b,)).decode("cp1252", "ignore") or chr(b) for b in text.encode())


@pytest.mark.parametrize("damage", [as_cp1252, lambda t: t.encode().decode("latin-1")])
def test_utf_8_read_as_a_western_codec_is_whole_again(damage) -> None:  # type: ignore[no-untyped-def]
    raw = damage(TEXT)
    [document] = read_bytes(raw.encode(), "a.txt")
    assert document.raw == raw
    assert document.visible.text == TEXT
    assert document.visible.rebuild() == raw
    assert [f.rule for f in document.findings] == ["SZ150"]


def test_every_figure_of_a_repaired_text_still_has_its_own_place() -> None:
    raw = as_cp1252(TEXT)
    visible = NormalText(raw, tuple(repairs(raw)))
    at = visible.text.index("28亿元")
    start, end = visible.raw_span(at, at + 4)
    assert raw[start:end] == as_cp1252("28亿元")


def test_utf_8_read_as_gbk_is_repaired_as_far_as_its_bytes_survive() -> None:
    for text in ("郑重", "工作报告", "全区"):
        raw = text.encode().decode("gbk")
        assert NormalText(raw, tuple(repairs(raw))).text == text
    whole, lost = "总投资二".encode().decode("gbk"), "全区".encode().decode("gbk")
    raw = f"{whole}\n正常的一行。\n{lost}\ufffd{whole}"
    assert NormalText(raw, tuple(repairs(raw))).text == "总投资二\n正常的一行。\n全区\ufffd总投资二"


@pytest.mark.parametrize("text", ["全区新增就业1200人。", "鐨", "一把锛子", "錕斤拷", "café", "Müller 先生调研", "㐂悦里", "ä", "", "衞生所設於埗頭"])
def test_sound_text_is_left_alone(text: str) -> None:
    assert repairs(text) == []


@given(st.text(st.sampled_from("锛銆鈥鐨勬ä¸­å›½ç„¶é\x80\x9c“”一二三1.\n�"), max_size=60))
def test_repairs_never_lose_a_character(raw: str) -> None:
    assert NormalText(raw, tuple(repairs(raw))).rebuild() == raw
