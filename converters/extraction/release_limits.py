"""What spans of time in releases are: a deadline (应于10日内提出申请), an interval (每3年筛检一次), the length of what stands behind (1年缓冲期)."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction.lexicon import cue
from shizheng.converters.extraction.memory import Memory, Reading

#: units of deadlines; what is told of years is no deadline
_LIMITS = frozenset(("日", "天", "周", "个月", "小时", "个工作日", "个工作天", "工作日", "工作天"))
_SPANS = frozenset(("年", "日", "天", "周", "月", "个月", "小时", "季"))
#: what has to be done is told no farther behind
_REACH = 80
_STOPS = re.compile("[。；\n]")
#: of the last so many days what happened is told, and no deadline
_PAST = ("近", "过去", "最近", "前", "这", "短短")
_EVERY = re.compile(r"(?:需要?|应该?|须|可|要|得|建议|提供|补助|接受|进行|做|至少|[1一]次)*(?P<deed>[^，。；、（）0-9一]{0,10}?)(?:[1一][次回]|$)")


def span_of(text: str, end: int, unit: str, core: str, memory: Memory) -> Reading | None:
    """The reading of a limit (以1次为限), or of a span of time that is a deadline, an interval or the length of the noun behind it; None where it is
    none of them. The figure ends at ``end``; ``core``: the words before it."""
    if limit := _capped(text, end, unit, core):
        memory.keep(limit, limit)
        return Reading(limit, "noun-before")
    if unit not in _SPANS:
        return None
    stop = mark.start() if (mark := _STOPS.search(text, end, end + _REACH)) is not None else min(len(text), end + _REACH)
    if unit in _LIMITS and not core.endswith(_PAST):
        inside = end if text[end - 1] == "内" else end + 1 if text.startswith("内", end) else end + 2 if text.startswith("以内", end) else 0
        deed = _deeds().search(text, inside, stop) if inside else None
        if deed is not None:
            memory.keep(limit := f"{deed['deed']}期限", limit)
            return Reading(limit, "time-limit")
    if core[-1:] == "每":
        every = _EVERY.match(text, end, stop)
        return Reading(f"{every['deed']}间隔", "interval") if every is not None and len(every["deed"]) > 1 and every.end() != stop else None
    long = _long().match(text, end, stop)
    if long is not None:
        memory.keep(long["noun"], long["noun"])
        return Reading(long["noun"], "noun-after")
    return None


#: what is limited, by its unit
_LIMITED = {"次": "次数", "名": "名额", "人": "名额", "位": "名额", "元": "金额", "组": "组数", "件": "件数", "份": "份数"}


def _capped(text: str, end: int, unit: str, core: str) -> str:
    """What a figure is the limit of (每人以1次为限: 每人次数上限); empty where it is none."""
    if core[-1:] != "以" or not (text.endswith("为限", 0, end) or text.startswith("为限", end)):
        return ""
    return f"{core[:-1]}{_LIMITED.get(unit, '')}上限"


def used_behind(behind: str) -> str:
    """What a sum is for, in the words right behind it (2亿元投入某区防洪, 300元申办会员); empty where they tell no use."""
    found = _uses().match(behind)
    return found[0] if found is not None else ""


@cache
def _uses() -> re.Pattern[str]:
    return re.compile(rf"(?:{cue('release.sum_used')})[^，。；、（）0-9的 ]{{2,14}}")


@cache
def _deeds() -> re.Pattern[str]:
    return re.compile(rf"(?P<deed>{cue('release.limit_deed')})(?![书表单者人处于地])")


@cache
def _long() -> re.Pattern[str]:
    return re.compile(rf"之?的?(?P<noun>[一-鿿]{{0,3}}?(?:{cue('release.span_noun')}))(?=[，。；、（]|$)")
