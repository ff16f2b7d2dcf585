"""Two numbers with a dash between them: one range, or two figures."""

from __future__ import annotations

import re
from decimal import Decimal

from shizheng.converters.extraction.facts import Quantity
from shizheng.converters.extraction.framing import signed
from shizheng.converters.extraction.grammar import Lexeme
from shizheng.converters.extraction.marks import mark_after, mark_before
from shizheng.converters.extraction.numbers import POWERS, shifted
from shizheng.converters.extraction.values import (
    CENTS,
    PERCENT,
    Figure,
    cent_before,
    cent_start,
    simple_parts,
    tenfold,
    value_of,
)

_WORDS = ("至", "到")
#: 上升0.2年至5.8年: by how much, and to what. No range is so wide
_CHANGED = re.compile(r"[升增加长長涨漲降减減少跌高低](?:[了约約近逾]|超[过過])?$")
_FAR = 8
#: Between two bare numbers only these make a range; a hyphen may as well be a code or a score.
_WAVES = ("~", "～", "〜", "∼", *_WORDS)


def range_of(text: str, lower: Lexeme, upper: Lexeme, dash: str) -> Quantity | None:
    """The range from ``lower`` to ``upper``, or None when they are two figures (由3%到5%) or none."""
    dash = dash.strip()
    cent = cent_before(text, lower.start)
    if not _one_unit(lower, upper, cent) or _is_code(text, lower, upper):
        return None
    if not (upper.unit or lower.unit or cent or upper.mark) and dash not in _WAVES and not POWERS.get(upper.number[-1]):
        return None
    if dash in _WORDS and lower.unit and lower.start and text[lower.start - 1] in "由从從":
        return None
    changed = dash in _WORDS and lower.unit == upper.unit and _CHANGED.search(text, max(0, lower.start - 4), lower.start) is not None
    if not lower.is_arabic and len(lower.number) == 1 and not (upper.unit or cent or POWERS.get(upper.number[-1])):
        return None
    low, high = value_of(lower.number), value_of(upper.number)
    if low is None or high is None or low[1] is not None or high[1] is not None:
        return None
    if changed and high[0] >= low[0] * _FAR:
        return None
    value, top = _with_common_multiplier(low[0], lower, upper), high[0]
    unit, start, end = upper.unit or lower.unit, lower.start, upper.end
    if cent:
        unit, start, end = CENTS[cent], cent_start(text, lower.start), upper.number_end
    elif unit in PERCENT:
        unit = "%"
    elif unit in ("成", "折"):
        value, top, unit = tenfold(value), tenfold(top), "%"
    start, value = signed(text, Figure(value, top, unit, start, end, lower.start, upper.number_end), lower)
    if value >= top:
        return None
    start, _ = mark_before(text, start, unit)
    end, _ = mark_after(text, end)
    return Quantity(start, end, lower.start, upper.number_end, value, top, unit, "range")


def _one_unit(lower: Lexeme, upper: Lexeme, cent: str) -> bool:
    return not lower.unit or lower.unit == upper.unit or bool(cent)


def _is_code(text: str, lower: Lexeme, upper: Lexeme) -> bool:
    """3-2-11室, 第3-5, 0371-6718: no range."""
    behind, before = text[upper.end : upper.end + 1], text[lower.start - 1 : lower.start]
    if before == "第" or behind in (":", "：", "-", "－") or (before in (":", "：") and text[max(lower.start - 2, 0) : lower.start - 1].isdigit()):
        return True
    if before in ("-", "－") and text[max(lower.start - 2, 0) : lower.start - 1].encode().isalnum():
        return True
    return len(lower.number) > 1 and lower.number[0] == "0" and lower.is_integer


def _with_common_multiplier(value: Decimal, lower: Lexeme, upper: Lexeme) -> Decimal:
    """10—15万 is 100000 to 150000: the multiplier of the upper end counts for both, when the lower has none of its own."""
    if lower.unit or lower.number[-1] in POWERS:
        return value
    parts = simple_parts(upper.number)
    if parts and simple_parts(lower.number):
        return shifted(format(value, "f"), parts[1]) if parts[1] and value <= Decimal(parts[0]) else value
    digits = upper.number.rstrip("".join(POWERS))
    power = sum(POWERS[c] for c in upper.number[len(digits) :])
    mantissa = value_of(digits) if digits and power else None
    return shifted(format(value, "f"), power) if mantissa and value <= mantissa[0] else value


_TO_ONE = re.compile(r"(?:([0-9]{1,6}(?:\.[0-9]+)?)[:：∶]1|1[:：∶]([0-9]{1,6}(?:\.[0-9]+)?))(?![0-9.:：∶])")


def ratio_to_one(text: str, start: int) -> Quantity | None:
    """收入比为2.1:1 is one ratio of 2.1, 1:8 one of 8; None for shares of a whole (5:42:53)."""
    found = _TO_ONE.match(text, start)
    if found is None or text[start - 1 : start] in (":", "：", "∶"):
        return None
    return Quantity(start, found.end(), start, found.end(), Decimal(found[1] or found[2]), None, "", "exact")
