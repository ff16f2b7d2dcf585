"""Periods as spans of time: where they begin and end, from the start of a year, the year before."""

from __future__ import annotations

import re

_MONTH_LONG = len("2024-09")


def since_start(period: str) -> str:
    """From the start of the year to a month or day of it."""
    if len(period) < _MONTH_LONG or "/" in period or period[5:6] == "Q":
        return period
    return f"{period[:4]}-01{period[_MONTH_LONG:] and '-01'}/{period}"


_YEAR_OF = re.compile(r"(?<![0-9-])(?:19|20)[0-9]{2}")


def year_before(period: str) -> str:
    """The same time of the year before."""
    return _YEAR_OF.sub(lambda year: str(int(year.group()) - 1), period)


def begin(period: str) -> str:
    """The day, month or year with which a period begins."""
    if period[5:6] == "Q":
        return f"{period[:4]}-{3 * int(period[6]) - 2:02d}"
    return period.partition("/")[0]


def end(period: str) -> str:
    """The day, month or year with which a period ends."""
    if period[5:6] == "Q":
        return f"{period[:4]}-{3 * int(period[6]):02d}"
    return period.rpartition("/")[2]


def month_from(day: str, shift: int) -> str:
    """The month that lies ``shift`` months after that of an ISO date."""
    months = int(day[:4]) * 12 + int(day[5:7]) - 1 + shift
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def months_up_to(month: str, count: int) -> str:
    """The ``count`` months that end with ``month``."""
    first = month_from(f"{month}-01", 1 - count)
    return f"{first}/{month}" if count > 1 else month
