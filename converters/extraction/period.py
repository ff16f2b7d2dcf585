"""From time words to the period that they name, once a year is settled."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import cache, lru_cache

from shizheng.converters.extraction.lexicon import cues
from shizheng.converters.extraction.spans import month_from, months_up_to
from shizheng.converters.extraction.time_words import LEAD, YEAR, day_words, relative_words
from shizheng.converters.extraction.units import trie_pattern

_HAN = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_LEADING = re.compile(rf"^{LEAD}")
_LEADING_FIRST = frozenset("截累统未")
#: a time from which on something is counted, until now. 2022年以来 has the period 2022
_OPEN = re.compile(r"(?:起|始|至今|迄今)$")


@cache
def _opening_day() -> re.Pattern[str]:
    return re.compile(trie_pattern(dict.fromkeys(day_words(), "")))


@cache
def _opening_word() -> re.Pattern[str]:
    return re.compile(trie_pattern(dict.fromkeys(relative_words(), "")))


_FULL_YEAR = re.compile(rf"{YEAR}年")
_HAN_MONTH = re.compile(r"(?:十[一二]?|[一二三四五六七八九])月")
#: time words that name one year open so
_ONE_YEAR = cues("year.one")
_OWN_YEAR = re.compile(rf"{LEAD}?{YEAR}年")


def year_said(words: str, year: int | None) -> int | None:
    """The one year that time words name, by its number or as 今年, 去年, 明年; None when they name none."""
    if not words.startswith(_ONE_YEAR) and _OWN_YEAR.match(words) is None:
        return None
    period = resolve(words, year)
    if not period or ("/" in period and period[:4] != period[period.index("/") + 1 :][:4]):
        return None
    return int(period[:4])


@cache
def _this_year() -> tuple[str, ...]:
    return tuple(w for w in relative_words() if w[0] in "今去明前来" or w.startswith(cues("year.this_opens")))


def is_dayless(words: str) -> bool:
    """Whether time words are a date without a year (3月5日, 5月底)."""
    bare = (_LEADING.sub("", words) if words[:1] in _LEADING_FIRST else words).removeprefix("自")
    return (bare[:1].isdigit() or _HAN_MONTH.match(bare) is not None) and _FULL_YEAR.match(bare) is None


def is_open(words: str) -> bool:
    """Whether time words say from when on something is counted (2018年至今)."""
    return (words.startswith("自") and not words.endswith("以来")) or _OPEN.search(words) is not None


def is_up_to(words: str) -> bool:
    """Whether time words say up to when is counted (截至9月底)."""
    return words[:1] in _LEADING_FIRST and _LEADING.match(words) is not None and not words.startswith("未来")


def is_relative_to_now(words: str) -> bool:
    """Whether time words count from the present (今年, 去年) and not within a year named before (全年, 上半年)."""
    return words.startswith(_this_year())


_NUMBERED_DAY = re.compile(r"([今昨明前])（([0-9]{1,2}|[一二三四五六七八九十]{1,3})）[日天晚早]")
_STATED = re.compile(r"^[今去明本前]年?（([0-9]{2,4})年?）年?")
_STATED_TOO = re.compile(r"(?<=[及和与、])[今去]（([0-9]{2,4})）年")
_RUN = re.compile(r"为?止的?(?:过去)?([0-9]{1,2}|[一二三四五六七八九十]{1,2})个月$")
_BARE_DAY = re.compile(r"([0-9]{1,2})日(?:[上下]午|中午|晚)?")
_PLAN = re.compile(r"[“‘]?十([一二三四五六])五|[“‘]([十九八])五(?=[”’])")
_SPANNED_YEAR = re.compile(rf"(?:{YEAR}|(?<=[至到—–~～-])1[0-2][0-9])(?=[年至到—–~～-])")
_DAY_OF_YEAR = re.compile(r"年(1[0-2]|0?[1-9])月([12][0-9]|3[01]|0?[1-9])日")
_MONTH_OF_YEAR = re.compile(r"年(1[0-2]|0?[1-9])月")
_BOTH = re.compile(r"[及和与、]")
#: 2018-19年度: the second figure is that of the next year
_FISCAL = re.compile(r"^(?P<first>20[0-9]{2}|二[〇零○一二三四五六七八九]{3})[-—–－/／至](?P<last>[0-9]{2}|[〇零○一二三四五六七八九]{2,4})(?:财政|学)?年")
#: 113学年度第一学期
_SCHOOL_YEAR = re.compile(r"(1[0-2][0-9])学年")
_FIRST_YEAR = re.compile(rf"^{YEAR}年?度?")
_SHIFTS = {"今": 0, "昨": -1, "前": -2, "明": 1}


def _on_day(words: str, today: str) -> str | None:
    """The day that 今日, 昨天 or 昨(13)日 name in a text of the date ``today``; empty when that is not known; None when they
    are no such words."""
    numbered = _NUMBERED_DAY.match(words)
    word = None if numbered else _opening_day().match(words)
    if numbered is None and word is None:
        return None
    if len(today) != 10:
        return ""
    day = date.fromisoformat(today) + timedelta(_SHIFTS[numbered[1]] if numbered else day_words()[word.group()] if word else 0)
    # A text that is published a day later still says 今(2)日.
    for near in (0, -1, 1, -2, -3):
        shifted = day + timedelta(near)
        if numbered is None or shifted.day == count_of(numbered[2]):
            return shifted.isoformat()
    return ""


#: from one day to another
_FROM_TO = re.compile(r"起(?=[至到])")


@lru_cache(maxsize=4096)
def resolve(words: str, year: int | None, today: str = "") -> str:
    """The period that ``words`` name, in the form of the column ``period``; empty when no year settles them.

    ``year`` is the year that the article settles for 今年, ``today`` the ISO date that it states for itself, if it does.
    Source of the forms: ISO 8601, quarters as 2023-Q1.
    """
    if words.startswith("累计") or words.endswith("后"):
        return ""  # a sum without a start; what is still to come about
    if "起" in words:
        words = _FROM_TO.sub("", words)  # 5月1日起至6月30日止
    if is_open(words):
        return _since(words, year, today)
    if words == "年度":
        return str(year) if year else ""
    if (run := _RUN.search(words)) is not None:
        last = resolve(words[: run.start()], year, today)
        return months_up_to(last, count_of(run[1])) if len(last) == len("2024-09") and last[5] != "Q" else ""
    text = _LEADING.sub("", words)
    if not text:
        return ""
    if (day := _on_day(text, today)) is not None:
        return day
    if (bare := _BARE_DAY.fullmatch(text)) is not None:
        # 截至16日: of the month in which the text is dated
        return f"{today[:8]}{int(bare[1]):02d}" if len(today) == 10 and int(bare[1]) <= int(today[8:]) else ""
    text = text.removeprefix("到").removeprefix("自")
    if "（" in text:
        text = _STATED_TOO.sub(r"\1年", _STATED.sub(r"\1年", text))
    if (plan := _PLAN.search(text)) is not None:
        # The n-th five-year plan began in 1951 + 5 n (the 14th in 2021).
        number = 11 + "一二三四五六".index(plan[1]) if plan[1] else 8 + "八九十".index(plan[2])
        start = 1951 + 5 * number
        return f"{start + 4}" if "末" in text else f"{start}/{start + 4}"
    if (fiscal := _FISCAL.match(text)) is not None:
        first = _year(fiscal["first"])
        return f"{first}/{first + 1}" if (first + 1) % 100 == int(fiscal["last"].translate(_HAN)) % 100 else ""
    if (school := _SCHOOL_YEAR.match(text)) is not None:
        return str(_year(school[1]))  # named after the year in which it begins
    years = [_year(y) for y in _SPANNED_YEAR.findall(text)]
    if len(years) == 2:
        return _of_two_years(text, *years)
    rest = _FIRST_YEAR.sub("", text) if years else text
    settled = years[0] if years else year
    if not years and (word := _opening_word().match(text)) is not None:
        shift, part = relative_words()[word.group()]
        if part == "month":
            return month_from(today, int(shift)) if len(today) == 10 else ""
        if part == "now" or settled is None:
            return ""
        rest = text[word.end() :]
        settled += int(shift)
        if part and part != "end":
            return _with(settled, part)
    two = _TWO_MONTHS.search(rest)
    if settled is None or (two is not None and int(two[2]) != int(two[1]) + 1):
        return ""  # two months apart are no span
    part = _part(rest, settled)
    return _with(settled - 1 if not years and len(today) == 10 and _is_of_last_year(words, _with(settled, part), today) else settled, part)


def _is_of_last_year(words: str, period: str, today: str) -> bool:
    """Whether time words without a year that say up to when, in a text of the date ``today``, are of the year before: what is counted up to the
    end of December is over in January."""
    if not is_up_to(words) or len(period) < len("2024-01") or not period[5:7].isdigit() or "/" in period:
        return False
    end = date(int(period[:4]), int(period[5:7]), int(period[8:10] or 1))
    return end - date.fromisoformat(today) > _AHEAD


#: so far ahead is no day up to which something may still be done
_AHEAD = timedelta(180)


def _since(words: str, year: int | None, today: str) -> str:
    """Since when: the end is open, but for the year that runs and for what is still to begin."""
    first = _OPEN.sub("", words.removeprefix("自"))
    point = resolve(first, year, today) if first else ""
    running = year is not None and point == str(year)
    ahead = len(today) == 10 and point[:1] == "2" and "/" not in point and point > today[: len(point)]
    return point if running or ahead or ("/" in point and not _OPEN.search(words)) else ""


def _of_two_years(text: str, first: int, last: int) -> str:
    """The span from a day, a month or the whole of one year to that of another; empty for two years apart."""
    days = _DAY_OF_YEAR.findall(text)
    if len(days) == 2:
        return "/".join(f"{y}-{int(m):02d}-{int(d):02d}" for y, (m, d) in zip((first, last), days, strict=True))
    ends = _MONTH_OF_YEAR.findall(text)
    if len(ends) == 2:
        return f"{first}-{int(ends[0]):02d}/{last}-{int(ends[1]):02d}"
    if _BOTH.search(text) and last != first + 1:
        return ""  # two years apart are no span
    return f"{first}/{last}" if first < last else str(first)


def _year(written: str) -> int:
    digits = written.removeprefix("民国").translate(_HAN)
    number = int(digits)
    # The first year of the Republic calendar is 1912.
    return number + 1911 if number < 200 else number


def _with(year: int, part: str) -> str:
    if not part:
        return str(year)
    first, dash, last = part.partition("-")
    if dash and first.isdigit():
        return f"{year}-{first}/{year}-{last}"
    return f"{year}-{part.removeprefix('d')}"


_DAYS = re.compile(r"(1[0-2]|0?[1-9])月([12][0-9]|3[01]|0?[1-9])日?[至到—–~～-](?:(1[0-2]|0?[1-9])月)?([12][0-9]|3[01]|0?[1-9])日")
_TWO_MONTHS = re.compile(r"(1[0-2]|0?[1-9])月份?[及和与](1[0-2]|[1-9])月")
_SEASONS_TO = re.compile(r"[一1]季?度?[至到—–~～-]([二三四2-4])季度")
_SEASON = re.compile(r"第?([一二三四1-4首次])季")
_MONTHS = re.compile(r"(1[0-2]|0?[1-9])月?份?[至到—–~～-](?:[0-9]{4}年)?(1[0-2]|0?[1-9])月")
_FIRST_MONTHS = re.compile(r"[前首]([0-9]{1,2}|十一|[一二两三四五六七八九十])个?月")
_DAY = re.compile(r"(1[0-2]|0?[1-9])月([0-9]{1,2})日")
_MONTH = re.compile(r"(1[0-2]|0?[1-9])月")
_SEASONS = {"一": "Q1", "二": "Q2", "三": "Q3", "四": "Q4", "1": "Q1", "2": "Q2", "3": "Q3", "4": "Q4", "首": "Q1", "次": "Q2"}
_COUNT = {c: i for i, c in enumerate("一二三四五六七八九十", 1)} | {"十一": 11, "两": 2}


_HAN_DAY = re.compile(r"[二三]?十[一二三四五六七八九]?(?=[月日])|[一二三四五六七八九](?=[月日])")


def count_of(written: str) -> int:
    """A small number written in figures or in Chinese."""
    if written.isascii():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    return (_COUNT.get(tens, 1) * 10 if ten else 0) + _COUNT.get(ones, 0)


def _arabic(found: re.Match[str]) -> str:
    return str(count_of(found[0]))


def _part(rest: str, year: int) -> str:
    """What stands behind the year, as the tail of an ISO period."""
    rest = _HAN_DAY.sub(_arabic, rest)
    if not rest:
        return ""
    if "三季" in rest and ("前三季" in rest or "首三季" in rest):
        return "01-09"
    if "上半年" in rest or rest.startswith(("首二季", "首两季")):
        return "01-06"
    if "下半年" in rest:
        return "07-12"
    if days := _DAYS.search(rest):
        return f"d{int(days[1]):02d}-{int(days[2]):02d}/{year}-{int(days[3] or days[1]):02d}-{int(days[4]):02d}"
    if seasons := _SEASONS_TO.search(rest):
        return f"01-{3 * (_COUNT.get(seasons[1]) or int(seasons[1])):02d}"
    if season := _SEASON.search(rest):
        return _SEASONS[season.group(1)]
    if span := _MONTHS.search(rest):
        first, last = int(span.group(1)), int(span.group(2))
        return f"{first:02d}-{last:02d}" if first < last else ""
    if two := _TWO_MONTHS.search(rest):
        return f"{int(two[1]):02d}-{int(two[2]):02d}"
    if first_months := _FIRST_MONTHS.search(rest):
        written = first_months.group(1)
        last = int(written) if written.isdigit() else _COUNT[written]
        return f"01-{last:02d}" if 1 < last <= 12 else ""
    if day := _DAY.search(rest):
        month, number = int(day.group(1)), int(day.group(2))
        return f"d{month:02d}-{number:02d}" if 1 <= number <= monthrange(year, month)[1] else f"{month:02d}"
    if month_only := _MONTH.search(rest):
        return f"{int(month_only.group(1)):02d}"
    return ""
