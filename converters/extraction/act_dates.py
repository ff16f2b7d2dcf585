"""When an act was or will be, by the dates told before its verb: in a year that is over, in this year, after the day of the text."""

from __future__ import annotations

import re

from shizheng.converters.extraction.lexicon import cue

_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2}|1?[0-9]{2})年(?!代|期|[内来间度])")
_PAST = re.compile(r"(?:去|上|前)(?:（[■0-9]+）)?年(?!度)")
#: the first year of the Republic is 1912
_REPUBLIC = 1911
_LAST_OF_REPUBLIC = 1000
_DATE = re.compile(
    r"(?:(?P<year>(?:19|20)[0-9]{2}|1[0-9]{2})年)?(?:(?P<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?!份?以来)(?:(?P<day>[0-9]{1,2})日)?"
    r"|第?(?P<quarter>[一二三四1-4])季)"
    r"|(?P<half>下半年)|(?P<end>年底|年末|岁末)"
)
_NEXT = re.compile(cue("time.next"))
_HAN = {han: number for number, han in enumerate("一二三四五六七八九十", 1)} | {"十一": 11, "十二": 12}
_HALF_A_YEAR, _LAST_SURE_OF_END = 6, 10
_MONTHS = 3


def in_the_past(words: str, year: int | None) -> bool:
    """Whether ``words`` name a year before ``year``, and none from then on."""
    if _PAST.search(words):
        return True
    if year is None:
        return False
    years = [int(found) for found in _YEAR.findall(words)]
    return bool(years) and all((y if y > _LAST_OF_REPUBLIC else y + _REPUBLIC) < year for y in years)


def of_this_year(words: str, year: int | None) -> bool:
    """Whether ``words`` name the year that runs."""
    if "今年" in words or "本年度" in words:
        return True
    return year is not None and any((y if y > _LAST_OF_REPUBLIC else y + _REPUBLIC) == year for y in map(int, _YEAR.findall(words)))


def is_ahead(words: str, day: str, year: int | None) -> bool:
    """Whether ``words`` name a time after the ``day`` of the text (ISO, or nothing), by half a year at most where no year is
    said, or a year after ``year``, the one that 今年 means."""
    if "年" in words or "下" in words:
        if _NEXT.search(words):
            return True
        if year is not None and any((y if y > _LAST_OF_REPUBLIC else y + _REPUBLIC) > year for y in map(int, _YEAR.findall(words))):
            return True
    if not day or _PAST.search(words) or (match := _DATE.search(words)) is None:
        return False
    month, date = int(day[5:7]), int(day[8:10])
    if match["half"]:
        return month <= _HALF_A_YEAR
    if match["end"]:
        return month <= _LAST_SURE_OF_END
    if match["quarter"]:
        then = (_number(match["quarter"]) * _MONTHS - 2, 0)
    else:
        then = (_number(match["month"]), int(match["day"] or 0))
    if match["year"] is None:
        return (month, date) < then and then[0] - month <= _HALF_A_YEAR
    said = int(match["year"])
    return (said if said > _LAST_OF_REPUBLIC else said + _REPUBLIC, *then) > (int(day[:4]), month, date)


def _number(words: str) -> int:
    return _HAN.get(words) or int(words)
