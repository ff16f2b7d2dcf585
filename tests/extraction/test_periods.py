"""Which period time words name, once a year is settled; and which words are no time of a figure."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shizheng.converters.extraction.period import resolve
from shizheng.converters.extraction.time_words import day_words, find_time, relative_words, searcher
from shizheng.schema.fields import PERIOD_PATTERN


@pytest.mark.parametrize(
    ("words", "year", "period"),
    [
        ("2023年", None, "2023"),
        ("二〇二四年", None, "2024"),
        ("2023年度", None, "2023"),
        ("2023年一季度", None, "2023-Q1"),
        ("2023年5月", None, "2023-05"),
        ("2023年5月12日", None, "2023-05-12"),
        ("2022年7月至2023年1月", None, "2022-07/2023-01"),
        ("2021—2025年", None, "2021/2025"),
        ("“十四五”期间", None, "2021/2025"),
        ("十三五时期", None, "2016/2020"),
        ("“十一五”期间", None, "2006/2010"),
        ("“十五”末", None, "2005"),
        ("‘十四五’末期", None, "2025"),
        ("国庆假期", 2023, ""),
        ("1至5月份", 2023, "2023-01/2023-05"),
        ("1—5月", 2023, "2023-01/2023-05"),
        ("前11个月", 2023, "2023-01/2023-11"),
        ("上半年", 2023, "2023-01/2023-06"),
        ("今年上半年", 2023, "2023-01/2023-06"),
        ("去年下半年", 2023, "2022-07/2022-12"),
        ("前三季度", 2023, "2023-01/2023-09"),
        ("第二季度", 2023, "2023-Q2"),
        ("截至6月14日", 2023, "2023-06-14"),
        ("截至2023年底", None, "2023"),
        ("去年", 2023, "2022"),
        ("明年", 2023, "2024"),
        ("上半年", None, ""),
        ("今年以来", None, ""),
        ("目前", 2023, ""),
        ("2月30日", 2023, "2023-02"),
        ("今年一至三季度", 2023, "2023-01/2023-09"),
        ("2022年12月31日—2023年1月1日", None, "2022-12-31/2023-01-01"),
        # what is counted from a time on has no end, but for the year that runs
        ("2019年至今", 2023, ""),
        ("2023年至今", 2023, "2023"),
        ("今年3月起", 2023, ""),
        ("自2019年", 2023, ""),
        ("自2021年至2023年", 2023, "2021/2023"),
        ("2019年起至今", 2023, ""),
        ("至今", 2023, ""),
        ("累计至2023年", 2023, ""),
        ("统计至6月14日", 2023, "2023-06-14"),
        ("截至", 2023, ""),
        # two months or years that follow each other are a span
        ("2023年4月及5月", None, "2023-04/2023-05"),
        ("2023年4月及6月", None, ""),
        ("2021年及2022年", None, "2021/2022"),
        ("110年及去（111）年", None, "2021/2022"),
        ("109-110年", None, "2020/2021"),
        ("110至113年", None, "2021/2024"),
        ("今（112）年1至6月", None, "2023-01/2023-06"),
        ("去（111）年底", None, "2022"),
        # years of the Republic, which began in 1912
        ("民国95年", None, "2006"),
        ("110年度", None, "2021"),
        ("110年6月15日", None, "2021-06-15"),
    ],
)
def test_words_name_a_period(words: str, year: int | None, period: str) -> None:
    assert resolve(words, year) == period


def test_a_time_still_to_come_begins_then() -> None:
    assert resolve("自7月23日开始", 2023, "2023-07-17") == "2023-07-23"
    assert resolve("自7月10日开始", 2023, "2023-07-17") == ""


def test_a_day_without_a_month_is_of_the_month_in_which_the_text_is_dated() -> None:
    assert resolve("截至16日", 2023, "2023-07-17") == "2023-07-16"
    assert resolve("截至16日", 2023) == ""
    assert resolve("上月", 2024, "2024-01-05") == "2023-12"
    assert resolve("上月", 2024) == ""


@pytest.mark.parametrize("text", ["为目前年均减少", "高于2019年水平", "比2019年增长", "是2005年的2.3倍", "比上年提高", "较去年同期", "上年结转收入"])
def test_what_a_figure_is_compared_with_is_not_its_time(text: str) -> None:
    assert searcher(False).search(text) is None


def test_a_span_of_years_is_a_year_of_the_republic_only_in_its_own_calendar() -> None:
    assert searcher(False).search("已有120年历史") is None
    assert searcher(True).search("110年底") is not None


@given(st.text("0123456789年月日至上下半季度前一二三四今去底末—度以来截", max_size=14), st.none() | st.integers(1990, 2050))
def test_any_words_found_give_a_period_of_the_schema_or_none(text: str, year: int | None) -> None:
    for match in searcher(True).finditer(text):
        period = resolve(match["period"], year)
        assert not period or re.match(PERIOD_PATTERN, period)


def test_a_day_behind_the_word_in_is_a_time() -> None:
    found = searcher(True).search("合作社于2023年10月26日举办")
    assert found is not None
    assert found["period"] == "2023年10月26日"


@given(st.lists(st.sampled_from([*relative_words(), *day_words(), *"0123456789年月日至今（）十五底，的后据某"]), max_size=6).map("".join), st.booleans())
def test_no_time_is_missed_for_the_look_that_spares_the_search(text: str, republic: bool) -> None:
    whole, found = searcher(republic).search(text), find_time(text, republic)
    assert (whole and whole.span()) == (found and found.span())
