"""News of an event of a day: what is counted and summed of it is of that day."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from shizheng.converters.extraction.clauses import Clause
from shizheng.converters.extraction.facts import Quantity
from shizheng.converters.extraction.lexicon import cue
from shizheng.converters.extraction.period import resolve
from shizheng.converters.extraction.time_words import searcher

#: a headline that counts what an event is about: 12个项目集中开工
_COUNTED = re.compile(rf"(?P<number>[0-9]{{1,4}})(?P<unit>[个家项])[^，。0-9 ]{{0,16}}(?P<event>{cue('title.event_counted')})")
#: one of those that are counted, or what the event is for: the words behind are of it alone
_LEAVES = re.compile(cue("event.leaves"))
#: clauses that part those that are counted
_PARTS = ("看", "中", "分")
#: as much of the text as says on which day it was
_OPENING = 300
_DAY_LONG = len("2024-09-05")
#: a day before these is that of the report
_REPORT = ("讯", "电", "消息")


class Event(NamedTuple):
    """The event that a headline counts: its day (ISO) and the words for it in the text, the word for it, and how many it counts."""

    day: str
    told: str
    word: str
    number: Decimal
    unit: str


def event_of(titles: str, body: str, year: int | None, day: str) -> Event | None:
    """The event of a day that the headline counts; None for other texts, and where no day is settled."""
    found = _COUNTED.search(titles) if year is not None else None
    if found is None:
        return None
    for when in searcher(False).finditer(body, 0, _OPENING):
        on = resolve(when["period"], year, day)
        if len(on) == _DAY_LONG and not body.startswith(_REPORT, when.end()):
            return Event(on, when["period"], found["event"], Decimal(found["number"]), found["unit"])
    return None


def is_of_event(event: Event, text: str, clause: Clause, since: int, figure: Quantity, *, held: bool) -> bool:
    """Whether a figure is one of the event: of its count, said with its word, or behind one that is (``held``)."""
    if _LEAVES.search(text, since, figure.start) is not None:
        return False
    if figure.value == event.number and figure.unit == event.unit:
        return True
    return held or _says(text, clause.start, clause.end, event.word)


def _says(text: str, start: int, end: int, word: str) -> bool:
    return text.find(word, start, end) >= 0


def holds_on(text: str, clause: Clause) -> bool:
    """Whether a clause without a figure leaves those that follow to the event."""
    return text.endswith(_PARTS, clause.start, clause.end)
