"""Number strings, Arabic, Chinese or mixed, to exact decimals."""

from __future__ import annotations

import re
from decimal import Decimal

#: Longest number that is read; anything longer is no figure of a report but noise.
LONGEST = 60

DIGITS = {c: d for d, chars in enumerate(("零〇○", "一壹", "二两兩贰貳", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖")) for c in chars}
POWERS = {"十": 1, "拾": 1, "百": 2, "佰": 2, "千": 3, "仟": 3, "万": 4, "萬": 4, "亿": 8, "億": 8, "兆": 12}
#: Marks inside a number that say "and some": 三百余万, 十几万, 400多万.
OPEN_MARKS = "余餘多几幾来來"
_SEVERAL = "几幾数數"
_ZERO = "零〇○"

_PLAIN = re.compile(r"[0-9]++(?:\.[0-9]++)?")
_SEPARATOR = re.compile(r"(?<=[0-9])[,，\u00a0\u2005\u2006\u2009\u202f ](?=[0-9]{3}(?![0-9]))")
_POWER = re.compile(r"[0-9]+(?:\.[0-9]+)?[eE][+-]?[0-9]{1,2}")
_TOKEN = re.compile(r"[0-9]++(?:\.[0-9]++)?|.", re.DOTALL)
_FOLD = str.maketrans("０１２３４５６７８９．，－−﹣點", "0123456789.,---点")

_NO_GAPS = dict.fromkeys(map(ord, " \u00a0\u2005\u2006\u2009\u202f"))


_NO_MARKS = dict.fromkeys(map(ord, OPEN_MARKS))


def shifted(number: str, power: int) -> Decimal:
    """Plain Arabic ``number`` times ten to the ``power`` (0 or more), exact and without an exponent: 1.95, 4 -> 19500."""
    if not power:
        return Decimal(number)
    whole, _, part = number.partition(".")
    return Decimal(whole + part[:power].ljust(power, "0") + ("." + part[power:] if len(part) > power else ""))


def read_number(text: str) -> Decimal | None:
    """The value of a number in any script: 1,234.5 · 1.95万 · 2兆1,918億 · 三千五百 · 两万五 · 六点四万 · 负三点五 · 二〇二四.

    None when ``text`` is no number or longer than LONGEST. 几, 余, 多 and 来 inside count nothing: 十几万 is 100000.
    """
    text = text.strip().translate(_FOLD)
    if not text or len(text) > LONGEST:
        return None
    sign = text[0] if text[0] in "-+负負正" else ""
    body = _SEPARATOR.sub("", text[len(sign) :]).translate(_NO_GAPS)
    if _POWER.fullmatch(body):
        return Decimal(format(Decimal(body), "f"))
    value = Decimal(body) if _PLAIN.fullmatch(body) else _composed(body)
    return -value if value is not None and sign in ("-", "负", "負") else value


#: 一.三亿: a stop for the point
_HAN_POINT = re.compile(r"(?<=[零〇一二三四五六七八九])[.·‧](?=[零〇一二三四五六七八九])")


def _composed(body: str) -> Decimal | None:
    """Sum of sections, each a number below the next multiplier: 三万|五千|六百|二|十|一."""
    half = body.endswith("半") and len(body) > 1
    body = _HAN_POINT.sub("点", body)
    head, point, tail = (body[:-1] if half else body).partition("点")
    if point:
        return None if half else _decimal(head, tail)
    value = _whole(head)
    return value + Decimal("0.5") if half and value is not None else value


def _decimal(head: str, tail: str) -> Decimal | None:
    """三百点五万: whole part, digits behind 点, and at most one run of multipliers."""
    tail = tail.translate(_NO_MARKS)
    digits = tail.rstrip("".join(POWERS))
    if tail[len(digits) :][:1] in ("十", "拾"):
        return None  # 八点二十分 is a time
    power = sum(POWERS[c] for c in tail[len(digits) :])
    whole = _whole(head) if head else Decimal(0)
    if not digits or whole is None or any(c not in DIGITS and not c.isdigit() for c in digits):
        return None
    part = "".join(str(DIGITS[c]) if c in DIGITS else c for c in digits)
    return shifted(f"{int(whole)}.{part}", power) if whole == whole.to_integral_value() else None


#: 四九○万: figures one by one, before a multiplier; two of them need a zero, for 三五万 is a range
_SPELT = re.compile(r"(?=[一二三四五六七八九])(?:[零〇○一二三四五六七八九]{3,6}|[一二三四五六七八九][零〇○])(?=[万萬亿億])")
#: 一万二八六四: behind the multiplier too
_SPELT_BEHIND = re.compile(r"(?P<head>.+[万萬])(?P<tail>[零〇○一二三四五六七八九]{4})")


def _spelt_out(body: str) -> str:
    found = _SPELT.match(body)
    return body if found is None else "".join(str(DIGITS[c]) for c in found.group()) + body[found.end() :]


def _whole(body: str) -> Decimal | None:
    """A number without 点. Multipliers must fall (千 百 十) inside a section of 万, and the sections themselves may be
    multiplied again (万亿, 百亿亿); None where they do not."""
    if body and all(c in DIGITS for c in body):
        return Decimal("".join(str(DIGITS[c]) for c in body))
    body = _spelt_out(body)
    if (told := _SPELT_BEHIND.fullmatch(body)) is not None and (thousands := _whole(told["head"])) is not None:
        return thousands + Decimal("".join(str(DIGITS[c]) for c in told["tail"]))
    total = section = Decimal(0)  # total: finished sections; section: below the next 万
    digit: Decimal | None = None
    floor = 99  # the least power so far in this section: the next must be smaller
    last_power = 0
    zero = fresh = False
    big_floor = 99
    for token in _TOKEN.findall(body):
        if token in POWERS:
            power = POWERS[token]
            if power < 4:
                if digit is None and not section and not total:
                    digit = Decimal(1)
                if digit is None and not fresh and section and power > floor:
                    # 五百千: a multiplier of what stands before it; 一百十五 is 115
                    section = _times(section, power)
                elif power >= floor:
                    return None
                else:
                    section += _times(Decimal(1) if digit is None else digit, power)
                digit, floor, last_power = None, power, power
            else:
                section += digit or 0
                if not section and digit is None and not fresh:
                    if total or last_power:  # 万亿, 亿亿: multiplies all that stands before
                        total = _times(total, power)
                        big_floor = min(big_floor + power, 99)
                        last_power = power
                        continue
                    section = Decimal(1)
                if power >= big_floor:  # 三千万亿 read as (三千万)亿
                    total = _times(total + section, power)
                else:
                    total += _times(section, power)
                section, digit, floor, last_power, big_floor = Decimal(0), None, 99, power, power
            zero = fresh = False
        elif token in _SEVERAL or token in OPEN_MARKS:
            if digit is None and not total and not section and token in _SEVERAL:
                digit = Decimal(1)
            continue
        elif token in _ZERO:
            zero = fresh = True
            if digit is not None:
                return None
            if not last_power:
                digit = Decimal(0)
        elif token in DIGITS or token[0].isdigit():
            if digit is not None and digit != 0:
                return None
            digit = Decimal(DIGITS[token]) if token in DIGITS else Decimal(token)
            fresh = True
        elif token in "廿卅":
            section += 20 if token == "廿" else 30
            floor, last_power = 1, 1
        else:
            return None
    if digit is not None and digit and last_power > 1 and not zero and digit < 10 and digit == digit.to_integral_value():
        return total + section + _times(digit, last_power - 1)  # 两百五, 一万五, 3万5
    return total + section + (digit or 0)


def _times(value: Decimal, power: int) -> Decimal:
    return shifted(format(value, "f"), power)
