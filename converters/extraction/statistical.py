"""Texts about statistics: which month, quarter or year their figures are of when nothing nearer says so."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.time_words import find_time, searcher

_STATISTICS = re.compile(rf"[^，。]{{0,14}}?(?:{cue('title.statistics')})")
#: time words that statistics are of: months, quarters, halves
_MONTHLY = re.compile(r"[0-9一二三四五六七八九十]月|季|半年")
#: a span of statistics that goes on over the sentences behind it
_SPAN = re.compile(r"[前首][0-9一二两三四五六七八九十]+个?月|1月?[-—–至][0-9]+月|[上下]半年|[前首]三季|季度|[0-9]月份?$")
#: spans of several months, which a report goes on about; not a month alone
_SPAN_OF_MONTHS = re.compile(r"[前首][0-9一二两三四五六七八九十]+个?[月季]|1月?[-—–至][0-9]+月|[上下]半年|季度")
#: what is counted since or at another time
_OTHER_TIME = re.compile(cue("statistics.other_time"))
_FIRST_MONTHS = re.compile(r"(?:今年)?(?:1月?[-—–至][0-9]+月份?|前[0-9一二两三四五六七八九十]+个?月)")
_SPAN_OF_RELEASE = re.compile(r"季|(?:[0-9一二三四五六七八九十]月份?|个月)$")
_CHANGE = re.compile(rf"{cue('statistics.change_word')}")
#: what goes on about the same time in a new paragraph
_MEANWHILE = re.compile(rf"{cue('statistics.meanwhile')}")
#: a scheme with its year, at the start of a text
_SCHEME = re.compile(rf"(?:^|\n)(?P<period>1[0-2][0-9])年度?[^，。；0-9\n]{{2,20}}(?:{cue('scheme.yearly')})")
_RETURNS = re.compile(rf"(?:{cue('statistics.returns')})")
_FIRST_MONTHS_OF = re.compile("[首前][0-9一二三四五六七八九十]{1,2}个?月")
_BESIDES = re.compile(rf"[ 　]*(?:{cue('statistics.besides')})")
#: 2022年，全县…: the year with which a communiqué opens, at the head of a paragraph
_YEAR_FIRST = re.compile(r"(?:^|\n)[ 　]*(?P<year>20[0-9]{2}年)(?:，|是|以来)")
#: how a census gives its figures out: 现将某日零时某县的人口公布如下
_ANNOUNCED = re.compile(r"现将[^，。\n]{4,60}?(?:公布|公告|通报)如下")
#: how an account of a year opens that is over: 2020年…十件实事已全部完成, 2004年的某项工作取得进展
_YEAR_TOLD = re.compile(
    rf"(?:^|[，。；：\n])[ 　]*(?P<year>20[0-9]{{2}})年(?![初底末内至到起以始前后间，]|[0-9]|[上下]半)[^。；：\n]{{2,60}}?(?:{cue('title.year_done')})"
)
#: 2012年，某县…, 记者从某局获悉，2012年，某县…: how an account of a year opens that names no other
_OPENED_YEAR = re.compile(rf"[ 　]*(?:[^，。；：]{{2,40}}(?:{cue('heard.learned')})，)?(?P<year>20[0-9]{{2}})年，")
#: 现将2023年工作总结如下
_SUMMED_UP = re.compile(rf"(?:{cue('title.year_summed_up')})如下")
_YEAR = re.compile(r"(?<![0-9])(20[0-9]{2})年")
#: as much of the text as may say so
_TOLD_FIRST = 200
#: as much of the text as says what it is about
_HEAD = 1200
_SENTENCE = 160
_PARTS = ("其中", "当中")
#: so near to its start a text says that it gives out statistics
_OPENING = 60
_SHOWN = re.compile(cue("statistics.shown"))
_ACCOUNTS = re.compile(r"(?<![0-9])(?P<period>(?:1[0-2][0-9]|[89][0-9]|20[0-9]{2})年度)[^，。；]{0,14}?(?:总?决算|总预算)")
_OF_ACCOUNTS = re.compile(cue("title.accounts"))
_OF_CHANGE = cues("statistics.of_change")
_SEVERAL = 4
#: a report on the economy says so of most of its figures
_MANY = 8


def month_of_statistics(opening: str, republic: bool) -> str:
    """The month or quarter of the statistics that a text opens with (2月住宅价格指数…); empty when it opens otherwise."""
    for when in searcher(republic).finditer(opening):
        words = str(when["period"])
        if _MONTHLY.search(words) and "日" not in words and _STATISTICS.match(opening, when.end()):
            return words
    return ""


def first_month(body: str, republic: bool) -> str:
    """The month or quarter that a statistical office names first: 今年2月酒店住客; empty when it names none in its first sentence."""
    stop = body.find("。")
    words = (str(m["period"]) for m in searcher(republic).finditer(body, 0, stop if 0 <= stop < _SENTENCE else _SENTENCE))
    return next((word for word in words if _MONTHLY.search(word) and "日" not in word), "")


def gives_out(body: str) -> bool:
    """Whether a text opens with statistics that it gives out (某局发布的统计显示)."""
    return _SHOWN.search(body, 0, _OPENING) is not None


def accounting_year(titles: str, opening: str) -> str:
    """The year of the accounts that a text about accounts opens with (107年度总决算); empty for other texts."""
    found = _ACCOUNTS.search(opening) if not titles or _OF_ACCOUNTS.search(titles) else None
    return found["period"] if found is not None else ""


def year_told(body: str) -> int | None:
    """The year that an article opens by telling as done (2020年…十件实事已全部完成), or the only one of an account
    of all of it (2012年，…全年…); None when it opens otherwise."""
    found = _YEAR_TOLD.search(body, 0, _TOLD_FIRST) if body.find("年", 0, _TOLD_FIRST) >= 0 else None
    if found is None and (found := _OPENED_YEAR.match(body)) is not None and _SUMMED_UP.search(body, 0, _HEAD) is None:
        found = found if "全年" in body and set(_YEAR.findall(body)) == {found["year"]} else None
    return int(found["year"]) if found is not None else None


def scheme_told(body: str) -> str:
    """The year of the scheme that a release opens with (110年某市补助计划公告); empty when it opens otherwise."""
    found = _SCHEME.search(body, 0, _OPENING) if body.find("年", 0, _OPENING) >= 0 else None
    return f"{found['period']}年" if found is not None else ""


def head_of_statistics(titles: str, body: str) -> str:
    """The time words of which the figures of a communiqué or a report on the economy are, where its headline says none.

    A communiqué opens with its year; a report on the economy names its months first. Empty for other texts.
    """
    if (announced := _ANNOUNCED.search(body, 0, _HEAD)) is not None:
        when = searcher(False).search(announced[0])
        return str(when["period"]) if when is not None else ""
    changes = sum(body.count(word, 0, _HEAD) for word in _OF_CHANGE) if "生产总值" in body or "生产总值" in titles else 0
    if changes < _SEVERAL:
        return ""
    opened = _YEAR_FIRST.search(body, 0, _HEAD)
    if opened is not None and ("全年" in body or _of_whole_year(opened["year"]).search(body, 0, _HEAD)):
        return opened["year"]
    if changes < _MANY:
        return ""
    spans = (m["period"] for m in searcher(False).finditer(body, 0, _HEAD))
    return next((str(words) for words in spans if _SPAN.search(words)), "")


@lru_cache(maxsize=64)
def _of_whole_year(year: str) -> re.Pattern[str]:
    """Finds the product of a whole place in ``year``: 2031年全县生产总值."""
    return re.compile(rf"{year}，?全[省市县区州旗](?:实现|完成)?(?:地区)?生产总值")


def opened_before(text: str, start: int, republic: bool) -> str:
    """The time words of the sentence before one that tells its parts (今年9月薪酬有所上升。当中，…); empty elsewhere."""
    if not (start and text.startswith(_PARTS, start)):
        return ""
    before = text.rfind("。", max(0, start - _SENTENCE), start - 1) + 1
    found = find_time(text, republic, before, start)
    return str(found["period"]) if found is not None and _MONTHLY.search(found["period"]) and "日" not in found["period"] else ""


class Course(NamedTuple):
    """How the sentences before went: ``told``: the last of them named a time; ``here``: one of this paragraph did; ``statistics``:
    of when the statistics are that the text is about, ``settled``: of when its headings say (both empty: of none); ``release``:
    it is a release."""

    told: bool
    here: bool
    statistics: str
    settled: str
    release: bool


def goes_on(text: str, start: int, end: int, words: str, course: Course) -> bool:
    """Whether the time named last holds on in the sentence at ``start``: it tells the parts of what the sentence before tells,
    or goes on with changes, or with the same statistics."""
    if course.told and text.startswith("其中", start):
        return True
    if course.release and ("季" in words) != ("季" in course.statistics) and _RETURNS.match(text, start) is not None:
        return False  # of the month of the release again, after what is known by the quarter
    if course.release and course.statistics and _FIRST_MONTHS_OF.search(words) is not None and _BESIDES.match(text, start) is not None:
        return False  # 此外，…: of the month again, after what is known of the year so far
    if course.statistics and (_SPAN.search(words) or (course.release and _SPAN_OF_RELEASE.search(words))):
        return course.here or _MEANWHILE.match(text, start) is not None
    if course.settled and course.here and not course.release and _FIRST_MONTHS.fullmatch(words) is not None:
        return True  # 1—4月，服务业收入增长9%。…: under a headline about the first five months
    if course.settled or _SPAN.search(words) is None:
        return False
    if course.told and course.here and not course.release and _SPAN_OF_MONTHS.search(words) is not None and _OTHER_TIME.search(text, start, end) is None:
        return True  # 前三季度，全市…。新改建公路9公里: still the nine months
    return _CHANGE.search(text, start, end) is not None
