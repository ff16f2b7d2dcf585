"""The short way to most figures: an Arabic number, an ordinary unit, and nothing beside them that any rule asks for.

What is found here is what ``values`` and ``framing`` find by looking at everything; what is in doubt is left to them.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from shizheng.converters.extraction import contests, naming
from shizheng.converters.extraction.dates import MAYBE_BEHIND
from shizheng.converters.extraction.facts import Quantity, made
from shizheng.converters.extraction.framing import CURRENCY, RANK_UNITS
from shizheng.converters.extraction.marks import first_marks, inner_mark, last_marks, mark_before
from shizheng.converters.extraction.units import units
from shizheng.converters.extraction.values import CENT_END, MORE, PERCENT, value_of

_ASCII = "\x7f"
#: before a number: signs, ordinals, ratios, fractions, marks that hold only for some units, and what opens a name
_BEFORE = CURRENCY | CENT_END | frozenset("下上过過第前比+＋:：∶－−﹣–＃(（×道速商公停小中高台臺")
#: behind a unit: more of the number (10元5角, 两米三, 3个半, 1.5个亿)
_BEHIND = frozenset("0123456789一二两兩三四五六七八九半亿億") | frozenset(MORE)
#: behind 个: 2.16个和1.66个百分点
_SHARES_UNIT = frozenset("、和及与")
_PIECE = frozenset("个個")
#: units of dates, times, ordinals, ranks, tenths and names, beside other uses
_ODD = RANK_UNITS | naming.MAYBE_ORDINAL | naming.MAYBE_NAMED | {"个月", "個月", "成", "折", "级", "級"}
_ODD_FIRST = (MAYBE_BEHIND - _PIECE) | frozenset("大分又／/·•・×－—比")


class Tables(NamedTuple):
    """The plain units with their common form, and the characters behind a unit that make a figure anything but plain."""

    units: dict[str, str]
    behind: frozenset[str]


@cache
def tables() -> Tables:
    """What the codelists say."""
    plain = {form: form for form in units() if form[0] > _ASCII and form[0] not in _ODD_FIRST and form not in _ODD}
    return Tables(plain | dict.fromkeys(PERCENT, "%"), _BEHIND | first_marks())


def plain_figure(text: str, start: int, number: str, unit: str, end: int) -> Quantity | None:
    """The quantity that ``number`` at ``start`` states with the plain ``unit`` that ends at ``end``; None where it takes a closer look."""
    previous, behind = text[start - 1 : start], text[end : end + 1]
    if (
        previous <= _ASCII
        or previous in _BEFORE
        or behind in tables().behind
        or (unit in _PIECE and behind in _SHARES_UNIT)
        or (unit == "米" and previous in contests.RACERS)
        or naming.in_ordinal_row(text, start)
        or (behind in contests.CLASSES and contests.names_class(text, end, unit))
    ):
        return None
    read = value_of(number)
    if read is None or read[1] is not None or not (number.isascii() or inner_mark(number) == "") or naming.CONCEPT.match(text, start):
        return None
    unit = tables().units[unit]
    begin, mark = mark_before(text, start, unit) if previous in last_marks() else (start, "")
    return made(Quantity, (begin, end, start, start + len(number), read[0], None, unit, mark or "exact"))
