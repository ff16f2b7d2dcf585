"""Figures one by one: without a unit, with marks that contradict each other, beyond what they can be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from shizheng.converters.checking.article import CheckedArticle, Figure, finding
from shizheng.converters.extraction.lexicon import cue
from shizheng.schema.finding import Finding

#: hedges that say the same twice, or two things: 约30余 is about and more, 近30左右 about twice, 不到30余 less and more
_HEDGES = re.compile(
    r"(?:(?:约|大约|近|将近|接近)[0-9一二三四五六七八九十百千万亿.]+(?:余|多)"
    rf"|(?:{cue('hedge.before')})[0-9一二三四五六七八九十百千万亿.,]+[^，。；、0-9]{{0,4}}?左右"
    r"|(?:不到|不足|低于)[0-9一二三四五六七八九十百千万亿.]+(?:余|多)"
    r"|(?:不到|不足|至多|最多)[0-9一二三四五六七八九十百千万亿.,]+[^，。；、0-9]{0,4}?以上)"
)
_FEWER_TIMES = re.compile(rf"(?:{cue('change.shrinks')})(?:了|近|约|超过)?[0-9.一二三四五六七八九十两]+倍")
_MIXED_NUMBER = re.compile(
    r"(?<![万亿萬億0-9.])(?:[0-9]+(?:\.[0-9]+)?[百千])+(?![万亿公瓦克米伏赫帕卡焦吨字年禧秋古家层分里])(?=[0-9一二三四五六七八九十]|[\u4e00-\u9fff])"
)
#: shares that cannot pass 100 %
_SHARES = re.compile(rf"(?:{cue('share.within_whole')}|占[^，。；]{{0,8}})$")
_RATE_CHANGE = re.compile(rf"(?:率|比重|占比|比例)(?:同比|环比|比上年|较上年)?(?:{cue('change.of_a_rate')})(?:了)?$")
#: quantities that have no unit
_INDEX = re.compile(rf"(?:{cue('number.without_unit')})$")
#: what stands before a number that needs none: a ratio, a range, an index, a number of something, a name
_UNITLESS = re.compile(r"(?:[0-9][\-—~～:：∶×]|[:：∶×/]|(?:指数|系数|PMI|CPI)[^，。；]{0,8}|数(?:量|为)?|[了过号码线版秒报音])$")
_STOPS = frozenset("，。；、）")


def without_unit(article: CheckedArticle) -> Iterator[Finding]:
    """SZ301: a figure of running text with no unit and no noun behind it."""
    for view in article.views:
        if view.part.kind not in ("paragraph", "caption"):
            continue
        for figure in view.figures:
            behind = view.text[figure.end : figure.end + 1]
            if figure.unit or figure.upper is not None or behind not in _STOPS or not _arabic(figure):
                continue
            if any(m.kind == "rank" or _INDEX.search(m.indicator) for m in figure.metrics) or not figure.metrics:
                continue
            if _UNITLESS.search(view.text[max(figure.start - 16, 0) : figure.start]) or not figure.text.isdigit():
                continue
            yield finding("SZ301", view, figure.start, figure.end)


def _arabic(figure: Figure) -> bool:
    """Whether it is printed in figures, without 万 or 亿 (用户3.4亿 is understood)."""
    return any("0" <= c <= "9" for c in figure.text) and not any(c in "万亿萬億" for c in figure.text)


def hedges(article: CheckedArticle) -> Iterator[Finding]:
    """SZ304: two hedges that say the same twice or contradict each other; SZ313: a number half in figures; SZ316: so many
    times less."""
    for view in article.views:
        for rule, pattern in (("SZ304", _HEDGES), ("SZ313", _MIXED_NUMBER), ("SZ316", _FEWER_TIMES)):
            for match in pattern.finditer(view.text):
                yield finding(rule, view, match.start(), match.end())


def ranges(article: CheckedArticle) -> Iterator[Finding]:
    """SZ306: a range whose second end is not above the first. (Months and clock times may run over an end.)"""
    for view in article.views:
        for match in _RANGE.finditer(view.text):
            if Decimal(match[2]) <= Decimal(match[1]):
                yield finding("SZ306", view, match.start(), match.end())


_RANGE = re.compile(r"(?<![0-9.\-—～/年月第号:])([0-9]+(?:\.[0-9]+)?)%?[—～]([0-9]+(?:\.[0-9]+)?)(?=[%℃天人名个家岁亩元万亿倍户件项米吨公平千])")


def shares(article: CheckedArticle) -> Iterator[Finding]:
    """SZ307: a share above 100 %; SZ318: a rate that changes by per cent where points are meant."""
    for view in article.views:
        for figure in view.figures:
            if figure.unit != "%":
                continue
            before = view.text[max(figure.start - 16, 0) : figure.start]
            near = before
            before = re.sub(rf"(?:{cue('link.before_figure')})+$", "", before)
            if figure.value > 100 and figure.upper is None and _SHARES.search(before) and not _grows(before):
                yield finding("SZ307", view, figure.start, figure.end)
            elif _RATE_CHANGE.search(near) and not re.search(r"(?:增长|效|频|汇|速|功|心|利)率", near):
                yield finding("SZ318", view, figure.start, figure.end)


def _grows(before: str) -> bool:
    return bool(re.search(rf"(?:{cue('rate.beyond_whole')})$", before))


_DAY = re.compile(r"(?<![0-9])(?:([0-9]{4})年)?([0-9]{1,2})月([0-9]{1,2})日")
_MONTH = re.compile(r"(?<![0-9.])[0-9]{4}年([0-9]{1,3})月")
_CLOCK = re.compile(r"(?<![0-9:.])([0-9]{1,2}):([0-9]{2})(?![0-9:])")
_CLOCK_CONTEXT = re.compile(rf"(?:{cue('clock.context')}|—|-|～)$")
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def impossible_dates(article: CheckedArticle) -> Iterator[Finding]:
    """SZ308: days, months and times that do not exist."""
    for view in article.views:
        for match in _DAY.finditer(view.text):
            if not _is_day(int(match[1]) if match[1] else None, int(match[2]), int(match[3])):
                yield finding("SZ308", view, match.start(), match.end())
        for match in _MONTH.finditer(view.text):
            if not 1 <= int(match[1]) <= 12 and not _DAY.match(view.text, match.start()):
                yield finding("SZ308", view, match.start(), match.end())
        for match in _CLOCK.finditer(view.text):
            odd = int(match[1]) > 24 or int(match[2]) > 59
            if odd and _CLOCK_CONTEXT.search(view.text, 0, match.start()):
                yield finding("SZ308", view, match.start(), match.end())


def _is_day(year: int | None, month: int, day: int) -> bool:
    if not 1 <= month <= 12 or not 1 <= day <= _LENGTHS[month - 1]:
        return False
    leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return not (month == 2 and day == 29 and not leap)


CHECKS = (without_unit, hedges, ranges, shares, impossible_dates)
