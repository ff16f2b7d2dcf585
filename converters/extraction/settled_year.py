"""Which year a text means by 今年: that of its headline, of its date, or the last that it tells of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.period import resolve

# These begin with a plain character and look back from it: the search for it is what makes them fast.
YEARS = re.compile(r"年(?<=19[0-9]{2}年|20[0-9]{2}年)")
_YEAR_IS = re.compile(r"年(?=，?是[^，。；]{0,40}年)(?<=19[0-9]{2}年|20[0-9]{2}年)")
#: 2031年总结和2032年打算: 今年 is the year looked back on
_REVIEWED = re.compile(
    rf"(?P<year>20[0-9]{{2}})年度?[^。，；0-9]{{0,16}}(?:{cue('year.reviewed')})[^。，；0-9]{{0,6}}[和及暨、与][^。，；0-9]{{0,6}}20[0-9]{{2}}年"
)
#: as much of a text as its lost headline may take
_LOST_HEADLINE = 120
#: 2014，是…开局之年: the year without its character
_YEAR_IS_BARE = re.compile(r"(?:^|[。\n])((?:19|20)[0-9]{2})，?是[^，。；]{0,40}年[，。；]")
#: 今(114)年, 去年（113年）: the text says which year 今年 is
_NUMBERED = re.compile(r"(?P<word>[今去明])(?:年（(?P<inner>[0-9]{2,4})年?）|（(?P<outer>[0-9]{2,4})）年)")
_FROM_THIS = {"今": 0, "去": 1, "明": -1}
_DATED = re.compile(r"[^。]{0,24}?((?:19|20)[0-9]{2})(?:年[0-9]{1,2}月[0-9]{1,2}日|[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?![0-9]))")
#: before the year of a plan, a comparison or the end of a span
_AHEAD = ("—", "–", "~", "～", "-", *cues("year.ahead"), *cues("year.begun"))
#: behind the year that something goes on from
_SINCE = cues("year.since")
#: 由2019年的3万元增加到去年的9万元: the year that a change started from
_BASE, _BASE_END = cues("year.base"), "年的"
#: 若与2016年同期比较: the year after is the one reported on; with 2019 those of the epidemic are compared
_COMPARED_YEAR = re.compile(r"[与和较比](?!2019)(?P<year>(?:19|20)[0-9]{2}|1[01][0-9](?=年))年同[期月季]")
#: 二零零四年十月: the year in Chinese figures
_HAN_YEAR = re.compile(r"(?:一九|二[零〇○])[零〇○一二三四五六七八九]{2}(?=年)")
_HAN_FIGURES = str.maketrans("〇零○一二三四五六七八九", "000123456789")
HEAD_YEAR = re.compile(r"(?:^| )((?:19|20)[0-9]{2})(?![0-9年])")
REPUBLIC_YEAR = re.compile(r"年(?<=1[0-2][0-9]年)(?<![0-9][0-9]{3}年)")
#: 2021年，面对…，全市…: the year that a paragraph of a report opens with
_OPENED = re.compile(
    r"[^，。；：]{0,40}?(?<![至到自从截前])(?P<year>(?:19|20)[0-9]{2}年)，"
    r"(?=[^。]{0,90}?(?:全[国省市县区州旗盟镇乡]|我[省市县区州旗镇乡]))"
)
#: the budget of a year to come, and no account of one
_BUDGET = re.compile(rf"度?[^，。0-9]{{0,4}}(?:{cue('budget.headline')})(?![^，。]{{0,6}}(?:{cue('budget.account_of')}))")
#: a smaller number of a year is one of the Republic
_LAST_OF_REPUBLIC = 1000
#: the start of a text tells what it goes on about
_HEAD = 4000


def dateline(bylines: str) -> str | None:
    """The year of the dateline among the lines of those who report (某社某地2031年4月3日电); None where they have none."""
    found = next((m for line in bylines.split("\n") if (m := _DATED.match(line)) is not None), None)
    return found[1] if found is not None else None


def settled_year(titles: str, body: str, issue_date: str | None, republic: bool) -> tuple[int | None, bool]:
    """The year that the article settles for 今年, and whether it also completes dates.

    That of its headline, of its date (``issue_date``, of which the year counts), the one that it says *is* a year of some kind, or the last that it reports on.
    """
    issued = int(issue_date[:4]) if issue_date else None
    # A year ahead of the date of issue is that of a plan or an event to come.
    if (found := YEARS.search(titles)) and (issued is None or int(titles[found.start() - 4 : found.start()]) <= issued):
        return int(titles[found.start() - 4 : found.start()]), True
    if (found := _HAN_YEAR.search(titles)) and (issued is None or int(found[0].translate(_HAN_FIGURES)) <= issued):
        return int(found[0].translate(_HAN_FIGURES)), True
    if (found := HEAD_YEAR.search(titles)) and (issued is None or int(found[1]) <= issued):
        return int(found[1]), True
    if republic and (found := REPUBLIC_YEAR.search(titles)):
        ahead = _BUDGET.match(titles, found.end()) is not None  # 115年度总预算三读通过: this year is the one before
        return int(titles[found.start() - 3 : found.start()]) + 1911 - ahead, True
    if issued is not None:
        return issued, True
    if "（" in body and (found := _NUMBERED.search(body)):
        number = int(found["inner"] or found["outer"])
        return number + (1911 if number < _LAST_OF_REPUBLIC else 0) + _FROM_THIS[found["word"]], True
    if found := _REVIEWED.search(body, 0, _LOST_HEADLINE):
        return int(found["year"]), True
    if found := _YEAR_IS.search(body):
        return int(body[found.start() - 4 : found.start()]), True
    if found := _YEAR_IS_BARE.search(body):
        return int(found[1]), True
    if found := _DATED.match(body):
        return int(found[1]), True
    if (against := compared_year(body)) is not None:
        return against + 1, True
    if republic:
        # 108年起 says nothing of which year it is now, 120年 that lies ahead neither.
        ends = [m.start() for m in REPUBLIC_YEAR.finditer(body) if body[m.end() : m.end() + 1] not in ("起", "始", "迄")]
        dated = [int(body[at - 3 : at]) + 1911 for at in ends if not (body.endswith(_AHEAD, 0, at - 3) or _began().search(body, at - 4, at + _SOON))]
        return (max(dated), False) if dated else (None, False)
    ends = [m.start() for m in YEARS.finditer(body)]
    stated = [int(body[at - 4 : at]) for at in ends if not (body.endswith(_AHEAD, 0, at - 4) or body.startswith(_SINCE, at) or _is_past(body, at))]
    stated = stated or [int(year.translate(_HAN_FIGURES)) for year in _HAN_YEAR.findall(body)]
    if not stated:
        return None, False
    last = max(stated)
    # 至2016年底已有9个，今年再建3个: this year is the one after
    closed = "今年" in body and any(f"{at}{last}年{end}" in body for at in "至到" for end in "底末")
    return last + closed, False


def _is_past(body: str, at: int) -> bool:
    """Whether the year that ends at ``at`` is the one that a change started from, or of what somebody once did."""
    return (body.startswith(_BASE_END, at) and body.endswith(_BASE, 0, at - 4)) or _history().match(body, at) is not None


#: so soon behind its year something is said to have begun
_SOON = 12


@cache
def _began() -> re.Pattern[str]:
    """Matches the year of the Republic from which something goes on (从104年1月12日动工)."""
    return re.compile(rf"[从自][0-9]{{3}}年(?:[0-9]{{1,2}}月)?(?:[0-9]{{1,2}}日)?(?:{cue('year.began')})")


@cache
def _history() -> re.Pattern[str]:
    """Matches, behind a year, what is told of the past of a firm, a village or a person (2019年，他返乡创业)."""
    return re.compile(rf"年[^。；0-9]{{0,36}}?(?:{cue('year.history')})")


def compared_year(body: str) -> int | None:
    """The year with whose months a text compares its own, where it names none later; None when it does not."""
    found = _COMPARED_YEAR.search(body, 0, _HEAD)
    if found is None:
        return None
    year = int(found["year"])
    year += 1911 if year < _LAST_OF_REPUBLIC else 0
    later = (int(body[m.start() - 4 : m.start()]) for m in YEARS.finditer(body))
    return None if any(other > year + 1 for other in later) else year


def year_opened(text: str) -> str:
    """The words for the year that a paragraph about a whole place opens with (2021年，…全市…): all of it is of that year. Empty for others."""
    found = _OPENED.match(text)
    return found["year"] if found is not None else ""


#: “十二五”发展回顾, “十三五”时期工作总结: five years that are looked back on
_FIVE_YEARS = re.compile(rf"[“‘]?(?P<plan>(?:十[一二三四五]|[十九八])五)[”’]?[^。；，0-9]{{0,12}}?(?:{cue('year.five_reviewed')})")


def years_reviewed(headings: Iterable[str]) -> str:
    """The five years that one of the headings of a text looks back on (2011/2015); empty when none does."""
    found = next((m for heading in headings if (m := _FIVE_YEARS.search(heading)) is not None), None)
    return resolve(f"“{found['plan']}”时期", None) if found is not None else ""
