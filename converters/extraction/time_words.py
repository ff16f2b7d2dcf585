"""Time words: where a clause says when."""

from __future__ import annotations

import re
import sys
from functools import cache

from shizheng.converters.extraction.lexicon import cue, opening, telling
from shizheng.converters.extraction.units import trie_pattern
from shizheng.schema.codelist import codelist

_COMMON = r"(?:19|20)[0-9]{2}|[一二][〇零○一二三四五六七八九]{3}|民国[0-9]{1,3}"
#: in a traditional source a bare 110年 is a year of the Republic; elsewhere, and before these words, it is a span of time
_SPAN_OF_YEARS = cue("span.of_years_behind")
_SPAN = r"(?:[至到—–~～-]|——)"
_YEARS = {False: rf"(?:{_COMMON})", True: rf"(?:{_COMMON}|1[0-2][0-9](?=年(?!{_SPAN_OF_YEARS})|{_SPAN}1[0-2][0-9]年))"}
YEAR = _YEARS[True]
_PART = (
    r"(?:年?(?:[前首]三季度?|首[二两]季度?|[首次]季度?|[上下]半年|[一1]季?度?[至到—–~～-][二三四2-4]季度|第?[一二三四1-4]季度?|全年|底|末|年底|年末"
    r"|年中(?![央心])|中(?<=年年中)|初|内|间)"
    r"|(?:1[0-2]|0?[1-9])月份?(?:[0-9]{1,2}日|[底末初]|中(?![国央心])|[上中下]旬|[及和与](?:1[0-2]|[1-9])月份?)?"
    r"|(?:1[0-2]|[1-9])月?[至—–~～-](?:1[0-2]|[1-9])月份?|[前首][0-9一二两三四五六七八九十]{1,2}个?月"
    r"|(?:十[一二]?|[一二三四五六七八九])月份?(?:[二三]?十?[一二三四五六七八九十]日|[底末初中]|[至到](?:十[一二]?|[一二三四五六七八九])月份?(?![一二三十]))?)"
)
#: behind a month: the months up to its end (截至5月止的三个月)
_MONTHS_UP_TO = r"为?止的?(?:过去)?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})个月"
#: 九月, 七月至九月: months in Chinese figures, and not days of the old calendar or names (三月三, 五月天)
_HAN_MONTH = (
    r"(?<![一二三四五六七八九十〇零○正闰历个几数])(?:十[一二]?|[一二三四五六七八九])月(?![三九天节饼花雪街流革飞]|初[一二三四五六七八九十]|十五)"
    r"(?:份|[底末初](?![步级中始审])|[二三]?十?[一二三四五六七八九十]日)?(?:[至到](?:十[一二]?|[一二三四五六七八九])月份?(?![一二三十]))?"
)
_TAIL = rf"(?:度|以来|之前|期间|时|前|{_MONTHS_UP_TO}|(?:开始|起(?![草步到诉飞点伏])|始(?!终))(?:至今|迄今)?|迄今|至今|止)?"
#: before a time: up to when is counted
LEAD = r"(?:迄(?=今（)|截至到?|截止到?|累计[至到]|统计[至到]|未来[至到])"


@cache
def relative_words() -> dict[str, tuple[str, str]]:
    return {row["zh"]: (row["shift"], row["part"]) for row in codelist("period_word").values() if row["part"] != "day"}


#: what time expressions begin with that are no words of the list
TIME_FIRSTS = "截迄累统未民一二十前首“‘今去明本昨0-9"
#: months in Chinese figures
_MONTHS_FIRST = tuple(f"{c}月" for c in "三四五六七八九")


@cache
def _opening() -> str:
    """A look at the first two characters, which spares all the rest: mostly there is no time expression."""
    return opening((*relative_words(), *day_words(), *_MONTHS_FIRST), TIME_FIRSTS)


@cache
def period_pattern(republic: bool) -> str:
    """A pattern for a time expression; no groups. ``republic``: bare numbers of three digits may be years."""
    year = _YEARS[republic]
    # 至今年5月 holds 今年, not 至今
    words = trie_pattern({word: "(?!年|（[0-9]{2,4}）年)" if word.endswith("今") else "" for word in relative_words()})
    rest = rf"度?{_PART}(?:起?{_SPAN}(?:(?:{year}年)?(?:1[0-2]|[1-9])月(?:[0-9]{{1,2}}日|份)?|[0-9]{{1,2}}日))?"
    last = rf"(?:{year}|1[0-2][0-9])" if republic else year
    absolute = rf"{year}年?(?:{_SPAN}{last}年|年(?:[及和与、](?:{year}|[今去]（[0-9]{{2,4}}）)年|{rest})?){_TAIL}"
    month = (
        r"(?:今年|去年|当年|本年)?(?:(?:1[0-2]|0?[1-9])月[0-9]{1,2}日?起?[至到—–~～-](?:(?:1[0-2]|0?[1-9])月)?[0-9]{1,2}日"
        r"|(?:1[0-2]|0?[1-9])(?:月?[至—–~～-]|月到)(?:1[0-2]|[1-9])月(?:份|[0-9]{1,2}日)?|(?:1[0-2]|0?[1-9])月(?:[0-9]{1,2}日|份|[底末初]|中(?![国央心])|[上中下]旬)?"
        r"|[前首][0-9一二两三四五六七八九十]{1,2}个?月)"
    )
    month = rf"(?:{month}|{_HAN_MONTH})"
    # 今(113)年, 去（111）年度: a relative year with its number
    stated = rf"[今去明本前](?:（[0-9]{{2,4}}）年|年（[0-9]{{2,4}}年?）)(?:{rest}|度)?{_TAIL}"
    # 今(2)日, 昨(13)日上午: a relative day with its number
    day = (
        rf"(?:[今昨明前]（(?:[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})）[日天晚早]|{trie_pattern(dict.fromkeys(day_words(), ''))})(?:[上下]午|中午|晚间?|清晨"
        rf"|凌晨)?(?:(?:[0-9]{{1,2}}|十[一二]?|[一二三四五六七八九])[时点](?!之)(?:[0-9]{{1,2}}分|半)?)?"
    )
    # 2018-19年度, 二〇一八至一九年度: a year of accounts or of schools
    fiscal = r"(?:20[0-9]{2}[-—–－/／至][0-9]{2}(?![0-9])|二[〇零○一二三四五六七八九]{3}至[〇零○一二三四五六七八九]{2,4})(?:财政|学)?年度?"
    if republic:
        fiscal = rf"(?:{fiscal}|1[0-2][0-9]学年度?(?:第?[一二12上下]学期)?)"  # 113学年度, of the Republic
    plan = r"(?:[“‘]?十[一二三四五六]五|[“‘](?=[十九八]五[”’](?:时期|期间|期?末))[十九八]五)[”’]?(?:规划)?(?:时期|期间|以来|末期?|期末)?(?!”?计划(?![期时]))"
    return rf"{_opening()}(?:截[至止][0-9]{{1,2}}日|{LEAD}?(?:{fiscal}|{stated}|{day}|{absolute}|(?<![0-9年]){month}{_TAIL}|{words}(?:{_PART})?{_TAIL}|{plan}))"


#: 高于2019年: more than then, no time of the figure
_THAN = "高低大小多少优当等快慢强弱早晚好差"


@cache
def searcher(republic: bool) -> re.Pattern[str]:
    """Finds a time expression that says when a figure holds, and none that it is compared with (比上年, 是2005年的)."""
    return re.compile(
        rf"{_opening()}(?<![0-9年比较与同第和为过近按“‘])(?<!是(?![0-9]{{1,2}}月[0-9]{{1,2}}日))(?<![0-9月期]）)(?<![0-9年月日][至—–~～-])(?<![{_THAN}]于)"
        rf"(?<![今去明本上当前](?=年))(?<![一二三四五六七八九十两几数](?=年内))(?<![前同上本]期（)(?<!上一期（)(?<![目此以之](?=前年))(?P<period>{period_pattern(republic)})"
        r"(?!的[0-9一二三四五六七八九十.]+(?:倍|%|成)|(?:[春清端中国元五“‘][^，。；]{1,8})?同期|相比|结转|结余|年?[版款届]|(?<=全年)(?:计划|目标|任务|预算)(?![新完建改实投发安培引开整修]))"
    )


@cache
def _maybe() -> re.Pattern[str]:
    """Finds one of a few characters without which there is no time expression."""
    return re.compile(f"[0-9〇零○三四五六七八九首{telling((*relative_words(), *day_words()))}]")


def find_time(text: str, republic: bool, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
    """The first time expression of ``text[start:end]`` that ``searcher`` finds; mostly one look at a set says that there is none."""
    return None if _maybe().search(text, start, end) is None else searcher(republic).search(text, start, end)


def find_base(text: str, republic: bool) -> re.Match[str] | None:
    """The time of a figure that another is compared with, at the end of a text: 较2021年的."""
    return _base(republic).search(text) if "比" in text or "较" in text or text[:1] in _AND or _passed().search(text) is not None else None


#: 和2021年的9亿元相比: what such words begin with
_AND = frozenset("和与跟同")


@cache
def _passed() -> re.Pattern[str]:
    """Finds what a figure is held against the one of another time with: 逼近105年的, 超越去年的."""
    return re.compile(f"(?:{cue('time.compared')})(?=[0-9去前上二一])")


@cache
def _base(republic: bool) -> re.Pattern[str]:
    return re.compile(rf"(?:[比较]|^[和与跟同]|{cue('time.compared')}(?=[^，。；]{{2,14}}的$))(?P<period>{period_pattern(republic)})[的之]?$")


@cache
def day_words() -> dict[str, int]:
    """Words for a day counted from the date of the text -> how many days later."""
    return {row["zh"]: int(row["shift"]) for row in codelist("period_word").values() if row["part"] == "day"}
