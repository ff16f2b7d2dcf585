"""What holds for every text whatever: nothing lost, nothing invented, and nothing left to do."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shizheng.converters.mapped import NormalText
from shizheng.converters.normalising import normalise

WIDE = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF1A)}
HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af]")
#: pieces that meet in real text and provoke every rule
PIECES = (
    *",.;:!?，。；：！？、()（）[]〔〕\"'“”‘’「」『』《》〈〉<>‹›~～-—–－−…·•+/%％ \n　\t",
    *"一二〇○0OA a1２Ａ中原区市年日年,年 号",
    "&nbsp;", "&amp;", "&lt;", "&#8203;", "&#97;", "&", "amp;", ";",
    "记者 ", "本报讯 ", "附件", "比分", "20", "24", "100", "000", "3.5", "km", "CCD", "Green Growth", "http://a.cn/", "啟", "繁體", "「", "」",
    "--", "...", "<<", ">>", "。。", "\u200b", "\r", "55\"屏", "（一）", "⽇", "\ufe0f", "﹐", "．", "／", "＋", "∶",
)  # fmt: skip
MIXTURES = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
ANYTHING = st.text(max_size=60)
TEXTS = st.one_of(MIXTURES, ANYTHING, st.tuples(MIXTURES, ANYTHING, MIXTURES).map("".join))


def check(raw: str) -> None:
    normal = normalise(raw)
    complete_and_monotone(normal)
    assert normal.rebuild() == raw
    assert normalise(normal.text).text == normal.text, "a second time changes something"
    same_digits_and_characters(normal)


def complete_and_monotone(normal: NormalText) -> None:
    """Every character has its place on the other side; places never run backwards."""
    at = 0
    for edit in normal.edits:
        assert at <= edit.start <= edit.end <= len(normal.raw)
        assert normal.raw[edit.start : edit.end] != edit.new
        at = edit.end
    covered = bytearray(len(normal.raw))
    for edit in normal.edits:
        if not edit.new:
            covered[edit.start : edit.end] = b"\1" * (edit.end - edit.start)
    before = 0
    for i in range(len(normal.text)):
        start, end = normal.raw_span(i, i + 1)
        assert before <= start < end
        before = start
        covered[start:end] = b"\1" * (end - start)
        low, high = normal.normal_span(start, end)
        assert low <= i < high
    assert all(covered), "a raw character is nowhere in the map"


def same_digits_and_characters(normal: NormalText) -> None:
    """Digits and Chinese characters are the same but for what the rules say of them."""
    if "&" in normal.raw:  # the digits of an entity are no digits of the text
        return
    undone = NormalText(
        normal.raw, tuple(e for e in normal.edits if e.rule in ("SZ145", "SZ147", "SZ149", "SZ152", "SZ132", "SZ138"))
    ).text
    assert re.findall("[0-9]", normal.text) == re.findall("[0-9]", undone.translate(WIDE))
    assert HAN.findall(normal.text) == HAN.findall(undone)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_any_text_can_be_traced_back_and_is_normal_after_one_time(raw: str) -> None:
    check(raw)


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_no_comma_stop_or_enumeration_comma_is_added_or_deleted(raw: str) -> None:
    def marks(text: str) -> str:
        text = unicodedata.normalize("NFKC", text)
        return re.sub("[^,.。、]", "", text).replace(".", "。")

    normal = normalise(raw)
    for edit in normal.edits:
        if edit.rule not in ("SZ132", "SZ149"):
            assert marks(edit.new) == marks(normal.raw[edit.start : edit.end]), edit


def test_every_real_text_can_be_traced_back_and_is_normal_after_one_time(shared: Path) -> None:
    files = sorted(p for p in (shared / "corpus").rglob("*") if p.is_file()) + sorted((shared / "seeds").glob("*.txt"))
    if not files:
        pytest.skip("no corpus")
    for path in files:
        raw = path.read_bytes().decode("gb18030" if "gb18030" in path.name else "utf-8", "replace")[:60_000]
        normal = normalise(raw)
        assert normal.rebuild() == raw, path.name
        again = normalise(normal.text)
        assert again.text == normal.text, (path.name, again.edits[:5])
        same_digits_and_characters(normal)
