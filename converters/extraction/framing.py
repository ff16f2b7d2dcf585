"""From a figure to a quantity: sign, currency, brackets, rank and qualifier are read from what stands round it."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from shizheng.converters.extraction.facts import Quantity, made
from shizheng.converters.extraction.grammar import Lexeme
from shizheng.converters.extraction.marks import (
    inner_mark,
    joined_qualifier,
    last_marks,
    mark_after,
    mark_before,
    mark_between,
)
from shizheng.converters.extraction.units import units
from shizheng.converters.extraction.values import MORE, PERCENT, Figure

RANK_UNITS = frozenset(("名", "位", "强", "強", "位次", "名次"))
CURRENCY = frozenset("￥¥$＄€£")
#: what a code of money before a sum may end with: RMB 300
CODE_ENDS = frozenset("BYDPR ")
_MINUS = frozenset("-－−﹣–")
_SIGNED_UNITS = frozenset(("%", "℃", "个百分点", "個百分點", "度", "摄氏度", "‰"))
_SIGN_CUE = frozenset("为為是长長比降达達速约約到至率数數温溫幅差值额減减增跌（(，、：:；“”\"' \n\t。[【=")
_FALL_CUE = frozenset("降跌减減少落滑")
_NO_MINUS = frozenset("税稅正减減降轻輕抱自欠背肩辜胜勝担")
_NOT_ABOVE = ("通", "不", "经", "經")  # 通过80% is no bound
_BRACKET = re.compile(r"[)）][ ]?(%|％|个百分点)")
_SEVERAL = frozenset("几幾数數")
_OVER = frozenset("上过過")
_BARE = frozenset("百千万萬亿億")


@cache
def _marks_before() -> frozenset[str]:
    """The characters before a number that may belong to its figure; the empty text is none."""
    return last_marks() | CURRENCY | _MINUS | CODE_ENDS | frozenset("下负負+＋(（第")


@cache
def _money_codes() -> re.Pattern[str]:
    codes = sorted(form for form, unit in units().items() if unit.quantity_kind == "money" and form.isascii() and form.isupper())
    return re.compile(rf"(?<![A-Za-z])({'|'.join(codes)})[ ]?$")


def money_code(text: str, start: int) -> str:
    """The code of money right before ``start`` (RMB 300), or ''."""
    found = _money_codes().search(text[max(0, start - 5) : start])
    return found[1] if found else ""


def framed(text: str, lex: Lexeme, figure: Figure) -> Quantity:
    """The quantity of a figure, with its sign, unit, qualifier and whole extent."""
    value, top, unit, start, end, number_start, number_end = figure
    before = ""
    if start < lex.start or text[start - 1 : start] in _marks_before():
        start, value = signed(text, figure, lex)
        if start and text[start - 1] in CURRENCY:
            start -= 1
            unit = unit or text[start]
        elif start and text[start - 1] in CODE_ENDS and (code := money_code(text, start)):
            start, unit = text.rindex(code, 0, start), unit or code
        if not unit and start and text[start - 1] in "(（":
            bracket = _BRACKET.match(text, end)
            if bracket:  # an accountant's (3.2)% is a fall, unless the word for it stands before
                unit = "%" if bracket[1] in PERCENT else bracket[1]
                end, start = bracket.end(), start - 1
                if text[start - 1 : start] not in _FALL_CUE:
                    value = -value
        ranked = bool(start) and text[start - 1] == "第"
        if ranked:
            return Quantity(start - 1, end, number_start, number_end, value, top, unit, "exact")
        start, before = mark_before(text, start, unit)
    if not before:
        first, previous = lex.number[0], text[start - 1 : start]
        if first in _SEVERAL:
            before = "more_than"
        elif previous in _OVER and ((first in _BARE) or (unit == "%" and previous != "上" and text[start - 2 : start - 1] not in _NOT_ABOVE)):
            before, start = "more_than", start - 1
    between = (lex.mark and mark_between(lex.mark)) or inner_mark(lex.number)
    if end - lex.end > 1 and text[lex.end] in MORE:  # 两个多月
        between = "more_than"
    end, after = mark_after(text, end)
    qualifier = "range" if top is not None else joined_qualifier(before, between, after)
    if unit in ("强", "強") or (start and text[start - 1] == "前" and (unit in RANK_UNITS or not unit)):
        qualifier = "at_most"
    return made(Quantity, (start, end, number_start, number_end, value, top, unit, qualifier))


def signed(text: str, figure: Figure, lex: Lexeme) -> tuple[int, Decimal]:
    """Where the figure begins with its sign, and the value with it."""
    value, start = figure.value, figure.start
    if start < lex.start:  # 百分之负三, 负百分之三
        if start and text[start - 1] in "负負" and text[start - 2 : start - 1] not in _NO_MINUS:
            return start - 1, -value
        return start, (-value if text[lex.start - 1] in "负負" else value)
    if not start:
        return start, value
    sign = text[start - 1]
    if sign == "下" and text[start - 2 : start - 1] == "零":
        return start - 2, -value  # 零下5℃
    before = text[start - 2] if start > 1 else "\n"
    if sign in "负負" and before not in _NO_MINUS:
        return start - 1, -value
    if sign in _MINUS and is_minus(before, figure.unit, lex.number):
        return start - 1, -value
    if sign in "+＋":
        return start - 1, value
    return start, value


def is_minus(before: str, unit: str, number: str) -> bool:
    """True when a hyphen behind ``before`` is a minus sign, not a range or a code (一期-3, T-5)."""
    if before in _SIGN_CUE or not before.isalnum():
        return before not in ")）"
    return not before.isascii() and not before.isdigit() and (unit in _SIGNED_UNITS or "." in number)
