"""What a number and its surroundings amount to: value, unit and extent of one figure."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from shizheng.converters.extraction.facts import made
from shizheng.converters.extraction.grammar import Lexeme, quantity_at, unit_at
from shizheng.converters.extraction.numbers import DIGITS, LONGEST, POWERS, read_number, shifted

PERCENT = frozenset("%％﹪")
CENTS = {"百": "%", "千": "‰", "万": "‱", "萬": "‱"}
CENT_END = frozenset("之负負 ")
_CENT = re.compile(r"((?<![0-9十百千])[万萬]|[百千])[ ]?分[ ]?之[ ]?[负負]?\Z")
_HALF = Decimal("0.5")
_HALVES = {"半": _HALF, "对": Decimal(5), "半百": Decimal(50)}  # 半年; 对折 is five tenths

_SIMPLE = re.compile(r"([0-9]+(?:\.[0-9]+)?)([十百千万萬亿億兆]{0,2})")
_POWER_OF = {"": 0, **POWERS}
# 七八十, 十七八, 二三十万: two neighbouring digits name a range.
_NEIGHBOURS = re.compile(r"([廿卅一二两三四五六七八九]?[十百千]*)([一二两兩三四五六七八])([二两兩三四五六七八九])([十百千万亿萬億]*)")
_SLASH = re.compile(r"[/／]([0-9]{1,4})(?![0-9/／年月日.])")
_ALTERNATIVES = re.compile(r"(?:[/／][0-9][0-9,.]*[千万萬亿億]*){1,9}")
_DATED = frozenset("年月日号號季周")
_BEFORE_FRACTION = frozenset(" 又/／")
#: 分别回落1.35和0.85个百分点
_CHANGED = r"(?:[上提增][升高长]|下[降滑]|回落)?"
_POINTS_SHARED = re.compile(
    rf"个?(?:[、和及与]{_CHANGED}[0-9]{{1,3}}(?:\.[0-9]{{1,4}})?个?){{0,6}}[、和及与]{_CHANGED}[0-9]{{1,3}}(?:\.[0-9]{{1,4}})?(个?百分点)"
)
_MIXED = re.compile(r"[ 又]([0-9]{1,3})[/／]([0-9]{1,3})(?![0-9/／])")
_TENTH_PART = re.compile(r"[一二三四五六七八九](?![个十百千万])|半|[1-9](?![0-9.%个家项万亿])")
_POINT = re.compile(r"[点點]([0-9]{1,6})")
_SPOKEN = frozenset("米块塊度尺元圆")
#: 10元5角, 五元三角二分
_TENTHS_OF_MONEY = re.compile(
    r"零?(?P<tenths>[0-9一二两三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖])[角毛](?:(?P<cents>[0-9一二两三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖])分)?(?![0-9])"
)
_SPOKEN_PART = re.compile(r"[一二三四五六七八九]{1,2}(?![十百千万亿零〇一二三四五六七八九])|[0-9]{1,2}(?![0-9.,:：%％/／万亿千百十×xX*—~～-])")
MORE = ("多", "余", "餘")
_MEDALS = frozenset("金银銀铜銅")
_MEDAL_FIRST = re.compile(r"(?<![0-9一二两三四五六七八九十])[金银銀铜銅](?:[0-9]{1,3}[金银銀铜銅]){0,3}\Z")
_CLOCKED = frozenset("分秒")
_MINUTES = re.compile(r"分(?P<seconds>[0-5]?[0-9])秒(?P<part>[0-9]{1,3})(?![0-9.%万亿千百])")
_HUNDREDTHS = re.compile(r"秒(?P<seconds>)(?P<part>[0-9]{1,3})(?![0-9.%万亿千百])")
#: 千亿级: the order of a sum, and not a unit
_GRADES = frozenset("级級")
_LARGE = frozenset("万萬亿億")
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
    """Digits and the power of ten of a plain Arabic number with its multiplier: 1.95万 -> ('1.95', 4)."""
    found = _SIMPLE.fullmatch(number)
    if found is None:
        return None
    digits, multiplier = found.groups()
    return digits, _POWER_OF.get(multiplier) or sum(POWERS[c] for c in multiplier)


@lru_cache(maxsize=4096)
def value_of(number: str) -> tuple[Decimal, Decimal | None] | None:
    """The value of a number string, and the upper end when it names a range (三五, 七八十); None when it cannot be read."""
    if len(number) > LONGEST:
        return None
    if number.isascii() and number.isdigit():
        return Decimal(number), None
    simple = simple_parts(number)
    if simple:
        return shifted(*simple), None
    near = _NEIGHBOURS.fullmatch(number)
    if near and names_range(near[2] + near[3]):
        low, high = read_number(near[1] + near[2] + near[4]), read_number(near[1] + near[3] + near[4])
        if low is not None and high is not None:
            return low, high
    value = _HALVES.get(number) or read_number(number)
    return None if value is None else (value, None)


def names_range(digits: str) -> bool:
    """True for two neighbouring digits (七八), and for 三五."""
    return len(digits) == 2 and (digits == "三五" or DIGITS[digits[1]] - DIGITS[digits[0]] == 1)


def cent_before(text: str, start: int) -> str:
    """百, 千 or 万 when 百分之 (and so on) stands right before ``start`` (百分之负三: before the sign), else ''."""
    if start < 3 or text[start - 1] not in CENT_END:
        return ""
    found = _CENT.search(text, max(0, start - 7), start)
    return found[1] if found else ""


def cent_start(text: str, start: int) -> int:
    """Where 百分之 before the number at ``start`` begins."""
    found = _CENT.search(text, max(0, start - 7), start)
    return found.start() if found else start


def figure_of(text: str, lex: Lexeme) -> Figure | None:
    """Value and unit of one number, with all that belongs to it: 百分之, 成, 折, 半, a fraction's denominator."""
    read = value_of(lex.number)
    if read is None:
        return None
    value, top = read
    unit = lex.unit
    figure = made(Figure, (value, top, "%" if unit in PERCENT else unit, lex.start, lex.end, lex.start, lex.number_end))
    cent = cent_before(text, lex.start)
    if text[lex.start - 1 : lex.start] == "." and lex.number.isdigit() and lex.number.isascii() and not text[max(0, lex.start - 2) : lex.start - 1].isalnum():
        figure = figure._replace(value=Decimal(f"0.{lex.number}"), start=lex.start - 1, number_start=lex.start - 1)  # .08
    if lex.number == "百" and text.startswith("分百", lex.number_end):
        end = lex.number_end + 2
        return figure._replace(unit="%", end=end, number_end=end)
    if cent:
        figure = _with_point(text, lex, figure)
        return figure._replace(unit=CENTS[cent], start=cent_start(text, lex.start), end=figure.number_end + len(lex.mark))
    if unit in ("", "个") and (points := _POINTS_SHARED.match(text, lex.number_end)) is not None:
        return figure._replace(unit=points[1], end=figure.number_end + len(unit))
    if not unit:
        if lex.number == "一" and text.startswith("半", lex.number_end):
            end = lex.number_end + 1
            return figure._replace(value=_HALF, end=end, number_end=end)
        shared = _unit_of_last(text, lex)
        return figure._replace(unit=shared) if shared else _over_slash(text, lex, figure)
    if unit in PERCENT:
        return figure
    if unit in ("成", "折"):
        return _tenths(text, lex, figure)
    if unit in _MEDALS and _MEDAL_FIRST.search(text, max(0, lex.start - 16), lex.start):
        return figure._replace(unit="", end=figure.number_end)  # 金19银12铜7
    if unit in _SPOKEN:
        figure = _with_spoken_part(text, figure)
    elif unit in _CLOCKED:
        figure = _stopped(text, lex, figure)
    elif unit in _GRADES and lex.number[-1] in _LARGE:
        return figure._replace(unit="", end=figure.number_end)  # 千亿级
    if unit[0] == "大" and len(unit) > 1:  # 四大类 counts 类, 六大领域 counts 领域
        return figure._replace(unit=unit[1:])
    return _with_half(text, figure)


def _unit_of_last(text: str, lex: Lexeme) -> str:
    """The unit of 2.2万/2.5万元, 200/300/500元: it stands behind the last of several sums."""
    if text[lex.number_end : lex.number_end + 1] not in ("/", "／"):
        return ""
    rest = _ALTERNATIVES.match(text, lex.number_end)
    unit = unit_at().match(text, rest.end()) if rest else None
    if rest is None or unit is None or unit.group() in _DATED:
        return ""
    return unit.group() if rest.group()[-1] in POWERS or len(lex.number) > 2 or lex.number[-1] in POWERS else ""


def _with_point(text: str, lex: Lexeme, figure: Figure) -> Figure:
    """百分之3点2."""
    found = _POINT.match(text, lex.number_end)
    if found is None or not lex.is_integer:
        return figure
    return figure._replace(value=Decimal(f"{lex.number}.{found[1]}"), number_end=found.end())


def _with_spoken_part(text: str, figure: Figure) -> Figure:
    """一米八 is 1.8 米, 五块二 5.2 块, 三十七度五 37.5 度, 10元5角 10.5 元."""
    if figure.unit[0] in "元圆块塊" and figure.top is None and (money := _TENTHS_OF_MONEY.match(text, figure.end)):
        tenths, cents = read_number(money["tenths"]) or 0, read_number(money["cents"] or "0") or 0
        value = figure.value + Decimal(tenths) / 10 + Decimal(cents) / 100
        return figure._replace(value=value, end=money.end(), number_end=money.end())
    if figure.unit[0] in "元圆":
        return figure
    found = _SPOKEN_PART.match(text, figure.end)
    if found is None or figure.top is not None or unit_at().match(text, found.end()):
        return figure
    part = "".join(str(DIGITS.get(c, c)) for c in found.group())
    return figure._replace(value=figure.value + Decimal(f"0.{part}"), end=found.end(), number_end=found.end())


def _stopped(text: str, lex: Lexeme, figure: Figure) -> Figure:
    """What a stopwatch shows, in seconds: 1分07秒99 is 67.99 秒, 9秒58 is 9.58."""
    pattern = _MINUTES if lex.unit == "分" else _HUNDREDTHS
    found = pattern.match(text, lex.number_end) if lex.is_integer else None
    if found is None:
        return figure
    value = Decimal(f"{found['seconds'] or lex.number}.{found['part']}")
    if lex.unit == "分":
        value += int(lex.number) * 60
    return figure._replace(value=value, unit="秒", end=found.end(), number_end=found.end())


def _over_slash(text: str, lex: Lexeme, figure: Figure) -> Figure:
    """5/6; 3 1/4."""
    if text[lex.number_end : lex.number_end + 1] not in _BEFORE_FRACTION or not lex.is_integer:
        return figure
    part = _MIXED.match(text, lex.number_end)
    if part and int(part[1]) < int(part[2]):
        return figure._replace(value=figure.value + Decimal(part[1]) / int(part[2]), end=part.end(), number_end=part.end())
    below = _SLASH.match(text, lex.number_end)
    if below is None or not int(below[1]):
        return figure
    return figure._replace(value=figure.value / int(below[1]), end=below.end(), number_end=below.end())


def _tenths(text: str, lex: Lexeme, figure: Figure) -> Figure:
    """七成 is 70 per cent, 七成五 75; 八折 80, 八五折 and 85折 85."""
    value, top, end = figure.value, figure.top, figure.end
    if lex.unit == "折" and (value >= 11 or lex.number == "半"):
        return figure._replace(value=value if value >= 11 else Decimal(50), unit="%")
    part = _TENTH_PART.match(text, end)
    if part and top is None and value < 10 and value == value.to_integral_value():
        extra = 5 if part.group() == "半" else read_number(part.group()) or 0
        return figure._replace(value=value * 10 + extra, unit="%", end=part.end(), number_end=part.end())
    return figure._replace(value=tenfold(value), top=None if top is None else tenfold(top), unit="%")


def tenfold(value: Decimal) -> Decimal:
    """Ten times ``value``, written as shortly as it: 2.5 -> 25."""
    return shifted(format(value, "f"), 1)


def _with_half(text: str, figure: Figure) -> Figure:
    """一个半小时, 3个半月, 两年半, 两个多月."""
    end = figure.end
    behind = text[end : end + 1]
    if figure.unit in ("个", "個"):
        if behind in MORE:
            span = _TIME_BEHIND.match(text, end + 1)  # 两个多月
            return figure._replace(unit=figure.unit + span.group(), end=span.end()) if span else figure
        if behind in ("亿", "億") and text[end + 1 : end + 2] not in ("元", "级", "吨", "美"):
            value = shifted(format(figure.value, "f"), 8)  # 1.5个亿
            return figure._replace(value=value, unit="", end=end + 1, number_end=end + 1)
    if behind != "半":
        return figure
    value, unit = figure.value + _HALF, figure.unit
    if unit in ("个", "個"):
        if text.startswith("月", end + 1):
            return figure._replace(value=value, unit=unit + "月", end=end + 2)
        counted = quantity_at(text, end)
        if counted is not None and counted[0].unit:
            return figure._replace(value=value, unit=counted[0].unit, end=counted[0].end)
    if _HALF_BEHIND.match(text, end):
        return figure._replace(value=value, end=end + 1)
    return figure


def fraction_of(text: str, lex: Lexeme) -> Figure | None:
    """三分之二, 10分之1: ``lex`` is the denominator. None when no number stands behind 分之."""
    found = quantity_at(text, lex.number_end + 2)
    below = value_of(lex.number)
    above = value_of(found[0].number) if found else None
    if found is None or below is None or above is None or not below[0]:
        return None
    end = found[0].number_end
    return Figure(above[0] / below[0], None, "", lex.start, end, lex.start, end)


def mixed_fraction_of(text: str, lex: Lexeme) -> Figure | None:
    """三又二分之一: ``lex`` is the whole part before 又. None when no fraction follows."""
    found = quantity_at(text, lex.number_end + 1)
    if found is None or not text.startswith("分之", found[0].number_end):
        return None
    part = fraction_of(text, found[0])
    whole = value_of(lex.number)
    if part is None or whole is None:
        return None
    return part._replace(value=whole[0] + part.value, start=lex.start, number_start=lex.start)
