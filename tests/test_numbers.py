"""Reading numbers: what a writer of numerals wrote comes back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shizheng.converters.extraction import find_quantities
from shizheng.converters.extraction.numbers import LONGEST, read_number

_DIGITS = "零一二三四五六七八九"
_TRADITIONAL = str.maketrans("万亿两点", "萬億兩點")
_FULL_WIDTH = str.maketrans("0123456789.", "０１２３４５６７８９．")


def _below_ten_thousand(number: int) -> str:
    text, gap = "", False
    for unit, power in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit = number // power % 10
        if digit:
            text += ("零" if gap and text else "") + _DIGITS[digit] + unit
            gap = False
        else:
            gap = True
    return text


def in_chinese(number: int) -> str:
    """A whole number below 10^16 as a careful writer spells it: 10050 -> 一万零五十."""
    if not number:
        return "零"
    text, gap = "", False
    for unit, power in (("万亿", 10**12), ("亿", 10**8), ("万", 10**4), ("", 1)):
        section = number // power % 10_000
        if section:
            text += ("零" if text and (gap or section < 1000) else "") + _below_ten_thousand(section) + unit
            gap = False
        else:
            gap = True
    return text


@settings(deadline=None)
@given(st.integers(0, 10**16 - 1))
def test_a_spelt_number_is_read_back(number: int) -> None:
    assert read_number(in_chinese(number)) == number


@settings(deadline=None)
@given(st.integers(1, 10**12), st.integers(0, 999))
def test_a_spelt_decimal_is_read_back(whole: int, part: int) -> None:
    spelt = in_chinese(whole) + "点" + "".join(_DIGITS[int(d)] for d in str(part))
    assert read_number(spelt) == Decimal(f"{whole}.{part}")


@settings(deadline=None)
@given(st.integers(10, 10**16 - 1))
def test_a_spelt_number_is_found_in_a_sentence(number: int) -> None:
    for spelt in (in_chinese(number), in_chinese(number).translate(_TRADITIONAL)):
        (quantity,) = find_quantities(f"总数为{spelt}吨。")
        assert (quantity.value, quantity.unit) == (number, "吨")


@settings(deadline=None)
@given(st.decimals(0, 10**12, places=3, allow_nan=False, allow_infinity=False), st.sampled_from([("", 0), ("万", 4), ("亿", 8), ("万亿", 12)]))
def test_an_arabic_number_with_a_multiplier_is_exact(number: Decimal, multiplier: tuple[str, int]) -> None:
    name, power = multiplier
    for written in (f"{number}{name}", f"{number:,}{name}", f"{number}{name}".translate(_FULL_WIDTH)):
        (quantity,) = find_quantities(f"达{written}元")
        assert quantity.value == number.scaleb(power)


@settings(deadline=None)
@given(st.integers(1, 9999), st.sampled_from("千百万亿"))
def test_an_arabic_number_before_a_chinese_tail_is_read(head: int, tail: str) -> None:
    assert read_number(f"{head}万{tail}") is None or read_number(f"{head}{tail}") is not None


@pytest.mark.parametrize(
    ("text", "value"),
    [("一千零一", 1001), ("一千零一十", 1010), ("一十五", 15), ("十", 10), ("百", 100), ("千万", 10**7), ("二百", 200), ("两百五十", 250), ("三万零五", 30005),
     ("一亿零一", 100000001), ("一千二百万零八百", 12000800), ("五百万亿", 5 * 10**14), ("百万亿", 10**14), ("百亿亿", 10**18), ("二〇二四", 2024), ("一二三", 123),
     ("卅六", 36), ("拾万", 10**5), ("玖佰伍拾", 950), ("1,918億", 191800000000), ("３万", 30000), ("正三", 3), ("−5", -5)],
)  # fmt: skip
def test_known_numbers(text: str, value: int) -> None:
    assert read_number(text) == value


@pytest.mark.parametrize("text", ["", "点", "三点", "十十三百", "一二十点", "abc", "1.2.3", "9" * (LONGEST + 1), "八点二十"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_number(text) is None
