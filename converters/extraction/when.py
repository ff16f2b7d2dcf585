"""The period of a figure, from what its clause, its sentence, its section and its article say."""

from __future__ import annotations

import re
from typing import NamedTuple

from shizheng.converters.extraction.context import Context
from shizheng.converters.extraction.facts import made
from shizheng.converters.extraction.heard import Heard
from shizheng.converters.extraction.lexicon import cue, cues, firsts
from shizheng.converters.extraction.memory import Reading
from shizheng.converters.extraction.period import (
    is_dayless,
    is_open,
    is_relative_to_now,
    is_up_to,
    resolve,
)
from shizheng.converters.extraction.spans import begin, end, since_start, year_before
from shizheng.converters.extraction.status import TARGET

#: 8年内, 三年来: within or over a time without dates
_WITHIN = re.compile(rf"[^0-9，]{{0,2}}[0-9一二三四五六七八九十两余多]{{1,4}}(?:年|个月|天)[内间来](?!{cue('when.feat')})")
_WITHIN_ENDS = cues("when.within")
_WITHIN_FIRST = firsts("when.within")
#: 累计达: all that there is by now
_ALL_BY_NOW = re.compile(r"(?:^|[，；（])累计(?:已)?(?:达到?|有|为|共)$")
#: what comes about in time, and not what there is at a time
_COMES_ABOUT = re.compile(rf"{cue('when.comes_about')}|办[理结]")
_YEAR_BEFORE = re.compile(r"[去上]年同[期季月](?:的|为|是|仅|只有|有)?$")
#: 比较去年同期取缔件数5件: what was counted then
_COUNTED_THEN = re.compile(r"[比较与][去上]年同[期季月](?![比较增减升降上下成跌涨])[一-鿿]{2,8}$")
_TWO_YEARS = re.compile(r"([^及和与、]+年)度?[及和与、]([^及和与、]+年)度?")
_YEARS_LONG = re.compile(r"(20[0-9]{2})年?(?:至|到|[-—–~～])+(20[0-9]{2})年(?:间|期间)?")
#: of these something is still to come, whatever the year
_TO_COME = cues("time.to_come")
#: behind the level that a change started from: when it ended
_UP_TO_THEN = re.compile(r"[余多]?[万亿]?[元人户件]?，?[至到](?=[0-9])")
#: 年末，全市有企业66家: so statistics say what there is
_OF_STATISTICS = "年末"
_YEAR_END = re.compile(r"(?:今|本|到)?年?年?[底末]")
#: what has gone on for some months is said of the last of them
_SHORT = ("月", "天", "日", "季度")


class Moment(NamedTuple):
    """The period of a figure, the words that state it, and whether it lies ahead of the year that the article settles.

    ``since``: the period within which was counted up to then.
    """

    period: str
    text: str
    ahead: bool = False
    since: str = ""


class Around(NamedTuple):
    """The words before a figure in its clause, the figure as printed, and the words behind it; ``among``: it says among how
    many something is ranked; ``row``: its place in a row of figures, and the length of the row."""

    near: str
    figure: str
    behind: str
    among: bool = False
    row: tuple[int, int] | None = None


_NONE = Moment("", "")
#: 活动期间: on the days of the event
_OF_EVENT = ("期间", "当天", "当日")
_THAT_DAY = _OF_EVENT[1:]
#: a holiday is of the year of the heading above it
_HOLIDAYS = cues("when.holiday")
#: the year that a text looks back on
_OVER_A_YEAR, _YEAR = frozenset(cues("when.over_a_year")), 4
#: sums that run from the start of each year
_FLOWS = cues("when.of_year_so_far")
#: 年初预算数的, right before a figure
_PLANNED = 8


def moment(spoken: str, reading: Reading, heard: Heard, context: Context, around: Around) -> Moment:
    """Words with the figure itself (``spoken``) count first, then those of the sentence, then the heading's. What is said to be so a year on
    average, or in all, is of the five years that the text looks back on."""
    when = _moment(spoken, reading, heard, context, around)
    years = context.review
    of_all = years and when.period in ("", years[5:]) and not spoken and ("年均" in around.near or "累计" in around.near)
    return when._replace(period=years) if of_all else when


def _moment(spoken: str, reading: Reading, heard: Heard, context: Context, around: Around) -> Moment:
    near = around.near
    year_ago = "同" in near and (
        _YEAR_BEFORE.search(near) is not None or (context.release and not reading.changes and _COUNTED_THEN.search(near) is not None)
    )
    if reading.origin:
        started = _when_it_started(spoken, heard, around, year_ago)
        if started is None:
            return _NONE
        spoken = started
    if (apart := _apart(reading, heard, around)) is not None:
        return apart
    if heard.apart and not spoken:
        return Moment("", heard.apart)
    words, since = _own_of_row(spoken or heard.period_text, around), heard.since
    if around.row is not None and "年" in words[:-1] and (year_of := _year_of_row(words, around.row)):
        return Moment(year_of, words)  # 2021年至2023年，分别完成投资3亿元、4亿元、5亿元
    if "累计" in around.near and _ALL_BY_NOW.search(around.near) is not None:
        return Moment("", "累计")
    if not words and not context.period and reading.changes and heard.status != TARGET and heard.before != context.before:
        # growth is that of the time that the paragraph named last
        words, since = heard.period_text, heard.since = heard.before
    if heard.on_event and context.event is not None and not (words or context.period):
        return Moment(context.event.day, context.event.told)
    if not words:
        period = year_before(context.period) if year_ago else context.period
        return made(Moment, (period, context.period_text, False, context.since))
    year = _year_of(words, heard, context)
    period = resolve(words, year, context.day) or (context.period if words.endswith(_HOLIDAYS) else "")
    if words in _OVER_A_YEAR and len(context.period) == _YEAR:
        period = context.period  # 2031年工作总结: 一年来 is that year
    start = ""
    if not period and heard.happening and context.days[0]:
        told = resolve(heard.day_told, int(context.days[0][:4]), context.day) if heard.day_told and words in _THAT_DAY else ""
        period = told or context.days[0] if words.endswith(_OF_EVENT) else resolve(words, int(context.days[0][:4]), context.day)
    if period and not spoken and is_up_to(words):
        start = resolve(since, year, context.day) if since else ""
        if start and start == period[:4] and _COMES_ABOUT.search(around.near):
            period = since_start(period)
        elif not start and reading.indicator.endswith(_FLOWS):
            period = since_start(period)  # 截至9月底完成投资3亿元: of the year so far
        elif "累计" in around.near and not start:
            period = ""  # a sum without a start
    if period and year_ago:
        period = year_before(period)
    return made(Moment, (period, words, _is_ahead(period, words, context), start))


def _when_it_started(spoken: str, heard: Heard, around: Around, year_ago: bool) -> str | None:
    """The time words of the level that a change started from: those with it (``spoken``), or those of the level that a change before
    started from; None when neither is said. Nothing where it is of the year of the text, or of the year before."""
    if heard.timed and not spoken:
        spoken = _starts_with(heard.period_text, around.near)  # 开支由104年度6亿元到108年度2亿元
    of_plan = "年初" in around.near[-_PLANNED:]  # 由年初预算的3亿元调整为4亿元: both are of the year
    if not (spoken or year_ago or of_plan):
        if not heard.started:
            return None
        spoken = heard.started  # 甲由2月底的59%降至57%，乙由83%降至82%
    if spoken:
        heard.started = spoken
    return spoken


def _apart(reading: Reading, heard: Heard, around: Around) -> Moment | None:
    """The moment of a figure that says itself how long, within what time, or of no time at all; else None."""
    if reading.rule == "age" or around.among:
        return _NONE  # who is meant, among how many: of no time
    if reading.rule == "duration" and not (heard.period_text and around.figure.endswith(_SHORT)):
        heard.apart = f"连续{around.figure}"
        return Moment("", heard.apart)
    figure, behind = around.figure, around.behind
    in_time = figure[-1:] == "内" or (behind[:1] in _WITHIN_FIRST and behind.startswith(_WITHIN_ENDS))
    if in_time and (within := _WITHIN.match(figure + behind)) is not None:
        heard.apart = within.group()
        return Moment("", heard.apart)
    return None


def _own_of_row(words: str, around: Around) -> str:
    """Of the time words for two figures those for this one."""
    if words[:1] == "自" and _UP_TO_THEN.match(around.behind) is not None:
        words = words[1:]  # 岁入自103年度31亿元至107年度40亿元: each of its own year
    if around.row is not None and (years := _TWO_YEARS.fullmatch(words)) is not None and around.row[1] == len(years.groups()):
        words = years[around.row[0] + 1]  # 2022年、2023年分别为28亿元、30亿元
    return words


def _year_of(words: str, heard: Heard, context: Context) -> int | None:
    """The year in which ``words`` are to be understood that name none; None when nothing settles it."""
    if is_relative_to_now(words):
        return context.year
    year = context.year if is_open(words) else (heard.said or context.year)
    if is_dayless(words):
        if context.day and (heard.said is None or heard.said >= int(context.day[:4])):
            return _year_of_day(words, context.day)  # not that of the headline
        if not context.dated and not heard.said:
            return None
    return year


def _is_ahead(period: str, words: str, context: Context) -> bool:
    """Whether a period lies ahead of the day or the year of the text, or its words say so."""
    day = context.day
    if not period:
        return words.startswith(_TO_COME) or (not day and words != _OF_STATISTICS and _YEAR_END.fullmatch(words) is not None)
    if context.year is not None and context.dated and int(period[:4]) > context.year:
        return True
    if day and len(period) > len("2024"):
        first = begin(period)
        if first > day[: len(first)]:
            return True
    if _YEAR_END.fullmatch(words) is not None and period == day[:4] and day[5:7] < "12":
        return True  # 年底突破220处, said in June
    if words.endswith("底前") and not is_up_to(words):
        # a deadline of the year or month that runs
        return period >= day[: len(period)] if day else period[:4] == str(context.year)
    return False


def _year_of_row(words: str, row: tuple[int, int]) -> str:
    """The year of a figure in a row as long as the span of years that ``words`` name; empty where they name none, or another."""
    span = _YEARS_LONG.fullmatch(words)
    years = range(int(span[1]), int(span[2]) + 1) if span is not None else ()
    return str(years[row[0]]) if len(years) == row[1] > 1 else ""


def _starts_with(words: str, near: str) -> str:
    """The time words right before the level that a change started from; empty where others stand there."""
    own = words.removeprefix("自")
    return own if own and near.endswith(tuple(f"{word}{own}" for word in "由从自")) else ""


_MONTH_AND_DAY = re.compile(r"([0-9]{1,2})月[0-9]{1,2}日")
#: a day that lies farther ahead is one of the year before
_MONTHS_AHEAD = 9


def _year_of_day(words: str, today: str) -> int:
    """The year of a date without one in a text of the date ``today``: in January, 12月25日 is of the year before."""
    year, month = int(today[:4]), int(today[5:7])
    stated = _MONTH_AND_DAY.search(words)
    return year - 1 if stated is not None and int(stated[1]) - month >= _MONTHS_AHEAD else year


def is_over(when: Moment, context: Context) -> bool:
    """Whether a period lies before the date of the text, or its year before the text's; up to when is counted is always over."""
    last = end(when.period)
    if not last or is_up_to(when.text):
        return is_up_to(when.text)
    now = context.day or (str(context.year) if context.year is not None and context.dated else "")
    return last < now[: len(last)]


def for_target(when: Moment, context: Context) -> Moment:
    """The moment of what is planned or expected: not one that is over."""
    over = is_over(when, context) and (len(when.period) > len("2024") or is_up_to(when.text))
    return Moment(when.since, when.text) if over and when.since else _NONE if over else when
