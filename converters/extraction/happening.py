"""The event that a release tells of (a contest, fair, show or campaign): whose entries, stands and prizes its figures count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.period import resolve
from shizheng.converters.extraction.scope import NO_BODY
from shizheng.converters.extraction.time_words import searcher

#: the event is named so near the start, and in so many characters
_OPENING = 260
_SHORTEST, _LONGEST = 5, 40
#: and a name that headline and prose share in so many
_FEWEST, _SHARED = 4, 24
_MARKS = re.compile(r"[\s，。！？；：、（）“”《》／/]")
#: its days are told so near the start
_DAYS_TOLD = 400
#: an event that goes on already
_FROM_NOW = "即日起"
#: the first year of the Republic is 1912
_REPUBLIC = 1911
_DAY_LONG, _SPAN_LONG = len("2024-09-05"), len("2024-09-05/2024-09-08")


@cache
def _named() -> re.Pattern[str]:
    """The name of an event: in quotation marks with its kind behind them, behind a verb of holding it, or at the head of a line."""
    kind = rf"(?:{cue('release.event_kind')})"
    plain = rf"[0-9A-Za-z一-鿿·]{{2,24}}?{kind}"
    return re.compile(
        rf"(?P<quoted>(?:[0-9]{{3,4}}年?度?)?“[^“”，。；\n]{{2,36}}”[一-鿿]{{0,8}}?{kind})"
        rf"|“(?P<inner>[^“”，。；\n]{{2,34}}?{kind})”"
        rf"|(?:{cue('release.holds_event')})(?P<held>{plain})(?=[，。；、“]|热|将|于|$)"
        rf"|^(?P<head>{plain})(?={cue('release.event_goes_on')}|[0-9]{{1,2}}日|[0-9]{{1,2}}月| |，|$)",
        re.MULTILINE,
    )


#: names of one event end alike, but for words that end many
_ALIKE, _ANY = 4, cues("release.any_event")


def event_told(headline: str, body: str) -> str:
    """The event that a release tells of, as its headline or its first sentences name it; empty when they name none, or more than tell one."""
    titled, told = ([*_names(text)] for text in (headline, body[: body.find("。", 0, _OPENING)]))
    first = next(iter((*titled, *told)), "")
    if not first:
        return _shared(headline, body)
    # the prose names it in full, with its city or year, or by the year where the headline has the city
    fuller = max((name for name in (first, *told) if name.endswith(first)), key=len)
    if fuller != first or first.endswith(_ANY):
        return fuller
    return next((name for name in told if name[-_ALIKE:] == first[-_ALIKE:] and _OF_YEAR.search(name)), first)


def _names(text: str) -> Iterator[str]:
    """The names of events in ``text``, in order."""
    for found in _named().finditer(text):
        name = found[found.lastgroup or 0]
        quoted = found.lastgroup in ("quoted", "inner")
        name = name if quoted else _held().split(name)[-1]
        if _SHORTEST <= len(name) <= _LONGEST and (quoted or _is_name(name)):
            yield name


@cache
def _kinds() -> re.Pattern[str]:
    """Finds where the name of an event may end, also by a short word (某某艺术季, 某奖)."""
    return re.compile(rf"(?:{cue('release.event_kind')}|{cue('release.event_end')})(?![一-鿿]?[员生场]|(?<=奖)[牌金项励状座助])")


def _shared(headline: str, body: str) -> str:
    """The longest words that end like the name of an event, which a headline and the prose below it have in common; empty when there are none."""
    for kind in _kinds().finditer(headline):
        for length in range(min(_SHARED, kind.end()), _FEWEST - 1, -1):
            name = headline[kind.end() - length : kind.end()]
            if name in body and _MARKS.search(name) is None and _is_name(name):
                return name
    return ""


@cache
def _held() -> re.Pattern[str]:
    return re.compile(cue("release.holds_event"))


def _is_name(name: str) -> bool:
    return phrases.verb().match(name) is None and NO_BODY.search(name) is None and name[0] not in "各该此本这每等多"


#: 115/8/1: the day of an event in a headline
_STATED = re.compile(r"(?<![0-9/])(1[01][0-9])/([0-9]{1,2})/([0-9]{1,2})(?![0-9/])")


#: 2024某嘉年华, 114年某博览会
_OF_YEAR = re.compile(r"(?<![0-9])(?:(20[0-9]{2})(?![0-9])|(1[01][0-9])年)")


def year_of(name: str) -> int | None:
    """The year that the name of an event tells."""
    named = _OF_YEAR.search(name)
    return None if named is None else int(named[1]) if named[1] else int(named[2]) + _REPUBLIC


def days_of(name: str, headline: str, body: str, year: int | None, day: str, *, republic: bool) -> tuple[str, str]:
    """From when to when the event called ``name`` lasts, else on which day it is, and the words that say so in the headline or near the
    start of a text; empty when none do. ``year``: that of the text, if it is sure; else the name may tell it."""
    only = "", ""
    if (stated := _STATED.search(headline)) is not None:
        only = f"{int(stated[1]) + _REPUBLIC:04d}-{int(stated[2]):02d}-{int(stated[3]):02d}", stated[0]
    named = _OF_YEAR.search(name)
    of_year = year_of(name)
    year = of_year if year is None else year
    for when in searcher(republic).finditer(body, 0, _DAYS_TOLD):
        period = resolve(when["period"], year, day)
        if len(period) == _SPAN_LONG:
            return period, when["period"]
        if len(period) == _DAY_LONG and not only[0] and not body.startswith("前", when.end()):
            only = period, when["period"]
    return only if only[0] or named is None else (str(of_year), named[0])


#: 今（113）年: no day
_THIS_YEAR = re.compile(r"今（[0-9]{2,4}）年")


@cache
def _planned() -> re.Pattern[str]:
    return re.compile(cue("release.event_to_come"))


@cache
def _begun() -> re.Pattern[str]:
    return re.compile(cue("release.event_begun"))


def is_to_come(headline: str, body: str, days: str, day: str) -> bool:
    """Whether the event still lies ahead: its ``days`` do of the ``day`` of the text, else its headline or first sentence says so."""
    opening = _THIS_YEAR.sub("今年", f"{headline}，{body[: body.find('。', 0, _OPENING)]}")
    if days and day:
        return days[:_DAY_LONG] > day and _FROM_NOW not in opening
    return _begun().search(opening) is None and _planned().search(opening) is not None


@cache
def _about() -> re.Pattern[str]:
    return re.compile(rf"(?:{cue('release.of_event')})")


def tells_event(name: str, text: str, start: int, end: int) -> bool:
    """Whether the sentence from ``start`` to ``end`` goes on about the event: it names it, or points at it (本次活动, 现场, 参赛)."""
    return text.find(name.strip("“”"), start, end) >= 0 or _about().search(text, start, end) is not None
