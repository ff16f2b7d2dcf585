"""The source pages: the counts that a right normaliser gives."""

from __future__ import annotations

from pathlib import Path

from shizheng.converters.mapped import NormalText
from shizheng.converters.normalising import normalise


def pages(seeds: list[Path]) -> list[NormalText]:
    return [normalise(path.read_bytes().decode("utf-8")) for path in seeds]


def total(texts: list[str], mark: str) -> int:
    return sum(text.count(mark) for text in texts)


def test_every_half_width_mark_of_the_pages_is_widened_and_no_other(seeds: list[Path]) -> None:
    normal = pages(seeds)
    raw, texts = [n.raw for n in normal], [n.text for n in normal]
    assert total(raw, ",") == 690
    for half, wide, count in (",", "，", 690), (";", "；", 21), (":", "：", 9), ("(", "（", 24), (")", "）", 24):
        assert total(texts, wide) - total(raw, wide) == count, half
    assert [total(texts, half) for half in ",;()"] == [0, 0, 0, 0]
    assert total(texts, ":") == 2, "22:00 and 6:00 stay"
    assert "22:00" in texts[2]
    assert "6:00" in texts[2]


def test_straight_quotes_of_a_page_are_paired_and_the_odd_one_is_flagged(seeds: list[Path]) -> None:
    normal = pages(seeds)[4]
    assert normal.raw.count('"') == 99
    assert normal.text.count('"') == 1
    assert (normal.text.count("“"), normal.text.count("”")) == (49, 49)
    assert [flag.rule for flag in normal.flags].count("SZ117") == 1


def test_spaces_between_chinese_and_latin_close_and_those_of_bylines_and_headlines_stay(seeds: list[Path]) -> None:
    normal = pages(seeds)
    edits = [[edit.rule for edit in n.edits] for n in normal]
    assert sum(rules.count("SZ135") for rules in edits) == 45
    assert [rules.count("SZ136") for rules in edits] == [0, 0, 0, 0, 12], "only the wraps of the last page"
    for page in normal:
        for line in page.raw.split("\n"):
            if "记者 " in line and "。" not in line and "(" not in line:
                assert line in page.text
