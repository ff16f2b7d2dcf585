"""What a number and its surroundings amount to: value, unit and extent of one figure."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from shizheng.converters.extraction.grammar import Lexeme, lexemes, quantity_pattern
from shizheng.converters.extraction.numbers import DIGITS, LONGEST, POWERS, read_number, shifted

PERCENT = frozenset("%％﹪")
CENTS = {"百分之": "%", "千分之": "‰", "万分之": "‱", "萬分之": "‱"}
_HALF = Decimal("0.5")

_SIMPLE = re.compile(r"([0-9]+(?:\.[0-9]+)?)([十百千万萬亿億兆]?)")
# 七八十, 十七八, 二三十万: two neighbouring digits name a range.
_NEIGHBOURS = re.compile(r"([廿卅一二两三四五六七八九]?[十百千]*)([一二两兩三四五六七八])([二三四五六七八九])([十百千万亿萬億]*)")
_SLASH = re.compile(r"[/／]([0-9]{1,4})(?![0-9/／年月日.])")
MORE = ("多", "余", "餘")
_TIME_BEHIND = re.compile(r"月|小时|小時|星期|钟头|鐘頭|世纪|世紀|季度")
_HALF_BEHIND = re.compile(r"半(?![年天月夜个径导岛成数封开自])")


class Figure(NamedTuple):
    """Value (``top`` is the upper end of a spoken range), unit, and where the number and the whole expression lie."""

    value: Decimal
    top: Decimal | None
    unit: str
    start: int
    end: int
    number_start: int
    number_end: int


def simple_parts(number: str) -> tuple[str, int] | None:
    """Digits and the power of ten of a plain Arabic number with at most one multiplier: 1.95万 -> ('1.95', 4)."""
    found = _SIMPLE.fullmatch(number)
    return (found[1], POWERS.get(found[2], 0)) if found else None


def value_of(number: str) -> tuple[Decimal, Decimal | None] | None:
    """The value of a number string, and the upper end when it names a range (三五, 七八十); None when it cannot be read."""
    if len(number) > LONGEST:
        return None
    simple = simple_parts(number)
    if simple:
        return shifted(*simple), None
    near = _NEIGHBOURS.fullmatch(number)
    if near and DIGITS[near[3]] - DIGITS[near[2]] in ((1, 2) if near[2] == "三" and near[3] == "五" else (1,)):
        low, high = read_number(near[1] + near[2] + near[4]), read_number(near[1] + near[3] + near[4])
        if low is not None and high is not None:
            return low, high
    value = _HALF if number == "半" else read_number(number)
    return None if value is None else (value, None)


def cent_before(text: str, start: int) -> str:
    """百分之, 千分之 or 万分之 when it stands right before ``start`` (百分之负三: before the sign), else ''."""
    if start and text[start - 1] in "负負":
        start -= 1
    if start < 3 or text[start - 1] != "之":
        return ""
    prefix = text[start - 3 : start]
    return prefix if prefix in CENTS else ""


def figure_of(text: str, lex: Lexeme) -> Figure | None:
    """Value and unit of one number, with all that belongs to it: 百分之, 成, 折, 半, a fraction's denominator."""
    read = value_of(lex.number)
    if read is None:
        return None
    value, top = read
    figure = Figure(value, top, lex.unit, lex.start, lex.end, lex.start, lex.number_end)
    cent = cent_before(text, lex.start)
    if lex.number == "百" and text.startswith("分百", lex.number_end):
        end = lex.number_end + 2
        return figure._replace(unit="%", end=end, number_end=end)
    if cent:
        return figure._replace(unit=CENTS[cent], start=text.rindex(cent, 0, lex.start), end=lex.number_end + len(lex.mark))
    if not lex.unit:
        return _over_slash(text, lex, figure)
    if lex.unit in PERCENT:
        return figure._replace(unit="%")
    if lex.unit in ("成", "折"):
        return _tenths(text, lex, figure)
    if lex.unit[0] == "大" and len(lex.unit) > 1:  # 四大类 counts 类, 六大领域 counts 领域
        return figure._replace(unit=lex.unit[1:])
    return _with_half(text, figure)


def _over_slash(text: str, lex: Lexeme, figure: Figure) -> Figure:
    """5/6; 3 1/4."""
    below = _SLASH.match(text, lex.number_end)
    if below is None or not lex.is_integer or not int(below[1]):
        return figure
    return figure._replace(value=figure.value / int(below[1]), end=below.end(), number_end=below.end())


def _tenths(text: str, lex: Lexeme, figure: Figure) -> Figure:
    """七成 is 70 per cent, 七成五 75; 八折 80, 八五折 and 85折 85."""
    value, top, end = figure.value, figure.top, figure.end
    if lex.unit == "折" and value >= 11:
        return figure._replace(unit="%")
    if top is not None:
        return figure._replace(value=value * 10, top=top * 10, unit="%")
    behind = text[end : end + 1]
    if lex.unit == "成" and value == value.to_integral_value() and (behind in DIGITS or behind == "半") and behind != "零":
        extra = 5 if behind == "半" else DIGITS[behind]
        return figure._replace(value=value * 10 + extra, unit="%", end=end + 1, number_end=end + 1)
    return figure._replace(value=value * 10, unit="%")


def _with_half(text: str, figure: Figure) -> Figure:
    """一个半小时, 3个半月, 两年半, 两个多月."""
    end = figure.end
    if figure.unit in ("个", "個") and text[end : end + 1] in MORE:
        span = _TIME_BEHIND.match(text, end + 1)  # 两个多月
        return figure._replace(unit=figure.unit + span.group(), end=span.end()) if span else figure
    if text[end : end + 1] != "半":
        return figure
    value, unit = figure.value + _HALF, figure.unit
    if unit in ("个", "個"):
        if text.startswith("月", end + 1):
            return figure._replace(value=value, unit=unit + "月", end=end + 2)
        behind = quantity_pattern().match(text, end)
        if behind is not None and behind["unit"]:
            return figure._replace(value=value, unit=behind["unit"], end=behind.end("unit"))
    if _HALF_BEHIND.match(text, end):
        return figure._replace(value=value, end=end + 1)
    return figure


def fraction_of(text: str, lex: Lexeme) -> Figure | None:
    """三分之二, 10分之1: ``lex`` is the denominator. None when no number stands behind 分之."""
    found = quantity_pattern().match(text, lex.number_end + 2)
    below = value_of(lex.number)
    above = value_of(found["number"]) if found else None
    if found is None or below is None or above is None or not below[0]:
        return None
    end = found.end("number")
    return Figure(above[0] / below[0], None, "", lex.start, end, lex.start, end)


def mixed_fraction_of(text: str, lex: Lexeme) -> Figure | None:
    """三又二分之一: ``lex`` is the whole part before 又. None when no fraction follows."""
    found = quantity_pattern().match(text, lex.number_end + 1)
    if found is None or not text.startswith("分之", found.end("number")):
        return None
    part = fraction_of(text, lexemes(found)[0])
    whole = value_of(lex.number)
    if part is None or whole is None:
        return None
    return part._replace(value=whole[0] + part.value, start=lex.start, number_start=lex.start)
