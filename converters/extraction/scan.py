"""One pass over a text: every number with its class, and the quantities among them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import NamedTuple

from shizheng.converters.extraction import dates, naming
from shizheng.converters.extraction.facts import Quantity
from shizheng.converters.extraction.grammar import quantity_pattern
from shizheng.converters.extraction.idioms import without_idioms
from shizheng.converters.extraction.marks import joined_qualifier, mark_after, mark_before, mark_between
from shizheng.converters.extraction.numbers import LONGEST, read_number, shifted
from shizheng.converters.extraction.units import unit_of

_WIDE = re.compile(r"[０-９％．－＋]")
_FOLD = str.maketrans("０１２３４５６７８９％．＋", "0123456789%.+")
_EXACT = Context(prec=200)
_MULTIPLIERS = {"十": 1, "百": 2, "千": 3, "万": 4, "萬": 4, "亿": 8, "億": 8, "兆": 12, "万亿": 12}
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_SIMPLE = re.compile(r"([0-9]+(?:\.[0-9]+)?)(万亿|[十百千万萬亿億兆])?")
_NEIGHBOURS = re.compile(r"([廿卅一二两三四五六七八九]?[十百千]*)([一二两兩三四五六七八])([二三四五六七八九])([十百千万亿萬億]*)")
_HAN_DIGITS = "零一二三四五六七八九"
_CENTS = {"百分之": ("%", 0), "千分之": ("‰", 0), "万分之": ("‱", 0), "萬分之": ("‱", 0)}
_RANKS = frozenset(("名", "位", "强", "位次", "名次"))
_RANK_CUE = re.compile(r"(?:居|列|排|位|跃|升至|进至|名次|第)[^，。；\n]{0,8}$")
_PERCENT = frozenset("%％﹪")
_SIGN_CUE = frozenset("为為是长長比降达達速约約到至率数數温溫幅差值额減减增（(，、：:；“”\" \n。[【")
_CURRENCY = frozenset("￥¥$＄€£")
_EVIDENCE = frozenset("近约超上过逾数几破达過數約達")
_BRACKET = re.compile(r"[)）]\s?(%|％|个百分点)")
_SLASH = re.compile(r"[/／]([0-9]{1,3})(?![0-9/／年月日])")
_HALF = re.compile(r"半(?![年天月夜个径导岛成数封开自])")


class Lexeme(NamedTuple):
    """A number as the grammar takes it: its digits with multiplier, the mark behind, the unit, the end of it all."""

    start: int
    number_end: int
    number: str
    mark: str
    unit: str
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A number of the text: its span (digits and multiplier), its class, and what it quantifies when it is a metric."""

    start: int
    end: int
    numeral_class: str
    quantity: Quantity | None = None


def scan(text: str, names: Collection[str] = ()) -> Iterator[Reading]:
    """Every Arabic number of ``text`` with its class, and every Chinese numeral that counts something, in order.

    ``names`` are names known from the whole document; a numeral inside one is part of the name.
    """
    folded = text.translate(_FOLD) if _WIDE.search(text) else text
    return _Scanner(folded, names).readings()


class _Scanner:
    """The state of one pass: how far the text is used up, and what was read last."""

    def __init__(self, text: str, names: Collection[str]) -> None:
        self.text = text
        self.masked = without_idioms(text)
        self.names = sorted(naming.name_spans(text) + _occurrences(text, names))
        self.name_index = 0
        self.used = 0
        self.date_end = -9
        self.date_kind = ""

    def readings(self) -> Iterator[Reading]:
        for found in quantity_pattern().finditer(self.masked):
            start = found.start()
            lower = Lexeme(start, found.end("number"), found["number"], found["mark"] or "", found["unit"] or "", self._end(found, "mark", "unit", "number"))
            if found["number2"] is None:
                if start >= self.used:
                    yield from self._one(lower)
                continue
            upper = Lexeme(found.start("number2"), found.end("number2"), found["number2"], found["mark2"] or "", found["unit2"] or "", found.end())
            if start < self.used:
                if upper.start >= self.used:
                    yield from self._one(upper)
                continue
            yield from self._pair(lower, upper, found["dash"])

    @staticmethod
    def _end(found: re.Match[str], *groups: str) -> int:
        return max(found.end(g) for g in groups)

    # --- classes

    def _one(self, lex: Lexeme) -> Iterator[Reading]:
        if lex.number[0] not in "0123456789":
            reading = self._han(lex)
            if reading is not None:
                yield reading
            return
        whole = self._whole_name(lex)
        if whole is not None:
            yield from whole
            return
        kind = self._arabic_class(lex)
        if kind == "metric":
            quantity = self._quantity(lex)
            if quantity is not None:
                self.used = max(self.used, quantity.number_end)
                yield Reading(quantity.number_start, quantity.number_end, kind, quantity)
                return
            kind = "other"
        if kind in ("date", "time"):
            self.date_end, self.date_kind = lex.number_end, kind
        yield Reading(lex.start, lex.number_end, kind)

    def _whole_name(self, lex: Lexeme) -> list[Reading] | None:
        """Formulas, telephone numbers, dates in figures and clock times, which hold several numbers."""
        text, start = self.text, lex.start
        behind = text[lex.number_end : lex.number_end + 1]
        if behind in ("+", "＋") or (start and text[start - 1] in "+＋"):
            formula = naming.FORMULA.match(text, start)
            if formula:
                self.used = formula.end()
                return [Reading(start, formula.end(), "name")]
            if start > 1 and text[start - 1] in "+＋" and (text[start - 2].isalnum() or text[start - 2] in "”)）"):
                return [Reading(start, lex.number_end, "name")]
        if behind in (":", "："):
            clock = dates.CLOCK.match(text, start)
            if clock:
                self.used = self.date_end = clock.end()
                self.date_kind = "time"
                return [Reading(start, clock.end(), "time")]
            return [Reading(start, lex.number_end, "other")]
        if start and text[start - 1] in ":：" and start > 1 and text[start - 2].isdigit():
            return [Reading(start, lex.number_end, "other")]
        if behind in ("-", "－", "—", "/", ".") or "." in lex.number or len(lex.number) >= 3:
            date = dates.DATE.match(text, start)
            if date:
                self.used = self.date_end = date.end()
                self.date_kind = "date"
                return [Reading(d.start(), d.end(), "date") for d in dates.DIGITS.finditer(text, start, date.end())]
            code = naming.CODE.match(text, start)
            if code and not lex.unit:
                self.used = code.end()
                return [Reading(start, code.end(), "name")]
        return None

    def _arabic_class(self, lex: Lexeme) -> str:
        text, start = self.text, lex.start
        if len(lex.number) > LONGEST:
            return "other"
        plain = lex.number_end - lex.start == len(lex.number) and lex.number.isdigit()
        previous = text[start - 1] if start else "\n"
        if plain and not lex.mark:
            joined = start - self.date_end <= 2
            kind = dates.date_class(text, start, lex.number_end, lex.number, joined)
            if kind:
                return kind
        if self._in_name(start):
            return "name"
        if previous == "第":
            if lex.unit in _RANKS or (not lex.unit and _RANK_CUE.search(text[max(0, start - 10) : start - 1])):
                return "metric"
            return "ordinal"
        named = naming.latin_class(text, start, lex.number_end, lex.unit) or naming.pattern_class(text, start, lex.number_end)
        if named:
            return named
        if not lex.unit and not lex.mark and _PLAIN.fullmatch(lex.number) and text[lex.number_end : lex.number_end + 1] not in ("/", "／"):
            if previous in _CURRENCY:
                return "metric"
            return naming.bare_class(text, start, lex.number_end, lex.number)
        return "metric"

    def _in_name(self, at: int) -> bool:
        names = self.names
        while self.name_index < len(names) and names[self.name_index][1] <= at:
            self.name_index += 1
        return self.name_index < len(names) and names[self.name_index][0] <= at

    # --- Chinese numerals

    def _han(self, lex: Lexeme) -> Reading | None:
        text, start, number, unit = self.masked, lex.start, lex.number, lex.unit
        previous = text[start - 1] if start else "\n"
        behind = text[lex.number_end : lex.number_end + 1]
        if len(number) > LONGEST:
            return None
        if text.startswith("分之", lex.number_end):
            return self._metric(self._fraction(lex))
        if (behind and behind in "月季") or text.startswith(("世纪", "世紀", "年代", "年级"), lex.number_end):
            return None
        if behind == "年" and len(number) == 4 and not any(c in "十百千万" for c in number):
            return None
        if self._cent(start):
            return self._metric(self._quantity(lex))
        if previous == "第":
            if unit in _RANKS or (not unit and len(number) <= 3 and _RANK_CUE.search(self.text[max(0, start - 10) : start - 1])):
                return self._metric(self._quantity(lex))
            return None
        if number == "半" and not unit:
            return None
        if number[0] in "百千万萬亿億" and not lex.mark:
            strong = previous in _EVIDENCE or (len(number) > 1 and unit) or unit == "强"
            if not strong:
                return None
        if number[0] in "数數" and previous in "人次户总件指参基倍系函变整负岁个少多":
            return None
        if unit:
            known = unit_of(unit)
            if known is None or ("han" not in known.combines and (len(number) < 2 or number.isdigit() or unit in ("级", "点", "届", "版", "线", "日", "年度", "星级"))):
                return None
            if unit == "大" and number == "一":
                return None
            return self._metric(self._quantity(lex))
        if len(number) == 1:
            isolated = (not behind or not naming._is_han(behind)) and (not previous or not naming._is_han(previous) or previous in "为是于達达到")
            if not isolated or behind in ("、", "\ufffc") or (previous in "（(" and behind in "）)") or previous == "\ufffc":
                return None
        elif not any(c in "十百千万萬亿億兆点廿卅" for c in number) and len(number) < 3:
            return None
        return self._metric(self._quantity(lex))

    def _metric(self, quantity: Quantity | None) -> Reading | None:
        if quantity is None:
            return None
        self.used = max(self.used, quantity.number_end, quantity.end if quantity.unit else 0)
        return Reading(quantity.number_start, quantity.number_end, "metric", quantity)

    # --- values

    def _cent(self, start: int) -> str:
        text = self.text
        if start and text[start - 1] in "负負" and text[start - 2 : start - 1] == "之":
            start -= 1
        if start < 3 or text[start - 1] != "之" or text[start - 2] != "分":
            return ""
        return text[start - 3 : start]

    def _value(self, number: str) -> tuple[Decimal, Decimal | None] | None:
        simple = _SIMPLE.fullmatch(number)
        if simple:
            return shifted(simple[1], _MULTIPLIERS[simple[2]] if simple[2] else 0), None
        near = _NEIGHBOURS.fullmatch(number)
        if near:
            low, high = _digit(near[2]), _digit(near[3])
            if high - low == 1 or (low, high) == (3, 5):
                first, last = read_number(near[1] + near[2] + near[4]), read_number(near[1] + near[3] + near[4])
                if first is not None and last is not None:
                    return first, last
        value = Decimal("0.5") if number == "半" else read_number(number)
        return None if value is None else (value, None)

    def _quantity(self, lex: Lexeme) -> Quantity | None:
        read = self._value(lex.number)
        if read is None:
            return None
        value, top = read
        text, start, end, unit = self.text, lex.start, lex.end, lex.unit
        if unit[:1] == "大" and len(unit) > 1:  # 四大类 counts 类, 六大领域 counts 领域
            unit = unit[1:]
        number_start, number_end = lex.start, lex.number_end
        cent = self._cent(start)
        if cent:
            unit = _CENTS[cent][0] if cent in _CENTS else unit
            end = lex.number_end if not lex.mark else lex.number_end + len(lex.mark)
            start = text.rindex(cent[0], 0, start)
        if not unit and not cent:
            sliced = _SLASH.match(text, lex.number_end)
            if sliced and _PLAIN.fullmatch(lex.number) and int(sliced[1]):
                value = Decimal(lex.number) / int(sliced[1])
                number_end = end = sliced.end()
                self.used = end
        if unit in _PERCENT:
            unit = "%"
        elif unit in ("成", "折"):
            value, top, end, number_end = self._tenths(value, top, unit, end, number_end, lex.number)
            unit = "%"
        elif unit or lex.mark:
            value, unit, end = self._half(value, unit, end)
        start, value = self._sign(start, value, lex, unit)
        if start and text[start - 1] in _CURRENCY:
            start -= 1
            unit = unit or text[start]
        bracket = _BRACKET.match(text, lex.number_end) if start and text[start - 1] in "(（" and not lex.unit else None
        if bracket:
            unit, end = ("%" if bracket[1] in _PERCENT else bracket[1]), bracket.end()
            start -= 1
            if text[start - 1 : start] not in ("降", "跌", "减", "少", "落", "滑"):
                value = -value
        rank = start and text[start - 1] == "第"
        if rank:
            start -= 1
        start, before = mark_before(text, start, unit)
        before, start = self._bare_evidence(lex, before, start)
        between = mark_between(lex.mark) or _inner_mark(lex.number)
        end, after = mark_after(text, end) if not rank else (end, "")
        qualifier = joined_qualifier(before, between, after)
        if top is not None:
            qualifier = "range"
        if unit == "强" or (not rank and start and text[start - 1] == "前" and (unit in _RANKS or not unit)):
            qualifier = "at_most"
        return Quantity(start, end, number_start, number_end, value, top, unit, qualifier)

    def _bare_evidence(self, lex: Lexeme, before: str, start: int) -> tuple[str, int]:
        """上百, 过万, 数十, 几百: more than."""
        if lex.number[0] in "几幾数數" and not before:
            return "more_than", start
        if lex.number[0] in "百千万萬亿億" and start and self.text[start - 1] in "上过過" and not before:
            return "more_than", start - 1
        return before, start

    def _tenths(self, value: Decimal, top: Decimal | None, unit: str, end: int, number_end: int, number: str) -> tuple[Decimal, Decimal | None, int, int]:
        text = self.text
        if unit == "折" and value >= 11:
            return value, top, end, number_end
        value, top = value * 10, top * 10 if top is not None else None
        if unit == "成" and end < len(text) and value % 10 == 0:
            digit = text[end]
            if digit in "半" or ((digit in _HAN_DIGITS[1:] or digit.isdigit()) and text[end + 1 : end + 2] not in ("个", "个")):
                extra = 5 if digit == "半" else _digit(digit)
                self.used = end + 1
                return value + extra, top, end + 1, end + 1
        return value, top, end, number_end

    def _half(self, value: Decimal, unit: str, end: int) -> tuple[Decimal, str, int]:
        """一个半小时, 3个半月, 两年半."""
        text = self.text
        if text[end : end + 1] != "半" or not unit:
            return value, unit, end
        if unit in ("个", "個"):
            if text.startswith("月", end + 1):
                self.used = end + 2
                return value + Decimal("0.5"), unit + "月", end + 2
            behind = quantity_pattern().match(text, end)
            if behind and behind["unit"]:
                self.used = behind.end("unit")
                return value + Decimal("0.5"), behind["unit"], behind.end("unit")
        if _HALF.match(text, end):
            self.used = end + 1
            return value + Decimal("0.5"), unit, end + 1
        return value, unit, end

    def _fraction(self, lex: Lexeme) -> Quantity | None:
        found = quantity_pattern().match(self.masked, lex.number_end + 2)
        below = self._value(lex.number)
        above = self._value(found["number"]) if found else None
        if found is None or below is None or above is None or not below[0]:
            return None
        end = found.end("number")
        self.used = end
        start, before = mark_before(self.text, lex.start, "")
        end, after = mark_after(self.text, end)
        value = above[0] / below[0]
        return Quantity(start, end, lex.start, found.end("number"), value, None, "", joined_qualifier(before, "", after))

    def _sign(self, start: int, value: Decimal, lex: Lexeme, unit: str) -> tuple[int, Decimal]:
        text = self.text
        if not start:
            return start, value
        sign = text[start - 1]
        before = text[start - 2] if start > 1 else "\n"
        if sign in "负負" and before not in "减降轻抱自欠背减肩辜胜减減":
            return start - 1, -value
        if sign == "之" and lex.start and text[lex.start - 1] in "负負":
            return start, -value
        if (sign in "-－−﹣–" and not before.isalnum()) or (sign in "-－−﹣" and before in _SIGN_CUE) or (sign in "-－−﹣" and naming._is_han(before) and (unit in ("%", "℃", "个百分点", "度", "摄氏度") or "." in lex.number)):
            return start - 1, -value
        if sign in "+＋":
            return start - 1, value
        return start, value

    # --- ranges

    def _pair(self, lower: Lexeme, upper: Lexeme, dash: str) -> Iterator[Reading]:
        joined = self._range(lower, upper, dash)
        if joined is not None:
            self.used = max(self.used, joined.number_end)
            yield Reading(joined.number_start, joined.number_end, "metric", joined)
            return
        dated = self._dated(upper, lower)
        if dated and not lower.unit and lower.number.isdigit():
            self.date_end, self.date_kind = lower.number_end, dated
            yield Reading(lower.start, lower.number_end, dated)
        else:
            yield from self._one(lower)
        if upper.start >= self.used:
            yield from self._one(upper)

    def _dated(self, lex: Lexeme, other: Lexeme) -> str:
        if not lex.number.isdigit() or lex.mark:
            return ""
        if dates.CLOCK.match(self.text, lex.start):
            return ""
        joined = other.start - self.date_end <= 2
        return dates.date_class(self.text, lex.start, lex.number_end, lex.number, joined)

    def _range(self, lower: Lexeme, upper: Lexeme, dash: str) -> Quantity | None:
        text = self.text
        if lower.number[0] not in "0123456789" and len(lower.number) == 1 and not upper.unit:
            return None
        if self._dated(upper, lower) or self._dated(lower, lower) or len(lower.number) + len(upper.number) > LONGEST:
            return None
        if lower.unit and lower.unit != upper.unit and not (lower.unit == "%" and upper.unit == "") and not self._cent(lower.start):
            return None
        if text[upper.end : upper.end + 1] in ("-", "－", ":", "：") or (lower.start and text[lower.start - 1] in "第-:："):
            return None
        if naming.latin_class(text, lower.start, lower.number_end, lower.unit or upper.unit) or self._in_name(lower.start):
            return None
        cent = self._cent(lower.start)
        if not (upper.unit or lower.unit or cent) and dash not in ("至", "到", "~", "～", "〜", "∼"):
            return None
        if dash in ("到", "至") and lower.start and text[lower.start - 1] in "由从從":
            return None
        high = self._value(upper.number)
        low = self._value(lower.number)
        if low is None or high is None or low[1] is not None or high[1] is not None:
            return None
        value, top = low[0], high[0]
        last = _SIMPLE.fullmatch(upper.number)
        if last and last[2] and not lower.unit and _PLAIN.fullmatch(lower.number) and value <= Decimal(last[1]):
            value = shifted(format(value, "f"), _MULTIPLIERS[last[2]])
        elif not last and not lower.unit and len(lower.number) == 1 and upper.number[-1] in "十百千万亿" and value < 10 and len(upper.number) == 2:
            value = shifted(format(value, "f"), _MULTIPLIERS[upper.number[-1]])
        unit = "%" if (upper.unit or lower.unit) in _PERCENT else upper.unit or lower.unit
        start, end = lower.start, upper.end
        if cent and cent in _CENTS:
            unit, start, end = _CENTS[cent][0], lower.start - 3, upper.number_end
        if unit in ("成", "折"):
            value, top, unit = value * 10, top * 10, "%"
        if value >= top:
            return None
        start, value = self._sign(start, value, lower, unit)
        start, _ = mark_before(text, start, unit)
        end, _ = mark_after(text, end)
        return Quantity(start, end, lower.start, upper.number_end, value, top, unit, "range")


def _digit(char: str) -> int:
    return 2 if char in "两兩" else _HAN_DIGITS.index(char) if char in _HAN_DIGITS else int(char)


def _inner_mark(number: str) -> str:
    """The mark inside a number: 400余万, 十多万, 几百万."""
    for mark in "余餘多几幾来來":
        if mark in number:
            return "about" if mark in "来來" else "more_than"
    return "more_than" if number[0] in "数數" else ""


def _occurrences(text: str, names: Collection[str]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for name in sorted(names):
        at = text.find(name)
        while name and at >= 0:
            spans.append((at, at + len(name)))
            at = text.find(name, at + len(name))
    return spans
