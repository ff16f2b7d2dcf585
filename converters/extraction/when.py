"""The period of a figure, from what its clause, its sentence, its section and its article say."""

from __future__ import annotations

from typing import NamedTuple

from shizheng.converters.extraction.context import Context
from shizheng.converters.extraction.facts import made
from shizheng.converters.extraction.hearing import Front, Heard
from shizheng.converters.extraction.memory import Reading
from shizheng.converters.extraction.period import is_dayless, is_open, is_relative_to_now, resolve
from shizheng.converters.extraction.status import TARGET

_NONE = ("", "")


class Moment(NamedTuple):
    """The period of a figure, the words that state it, and whether it lies ahead of the year that the article settles."""

    period: str
    text: str
    ahead: bool = False


def moment(front: Front, reading: Reading, heard: Heard, context: Context) -> Moment:
    """Words with the figure itself count first, then those of the sentence, then the heading's."""
    words = front.spoken or heard.period_text
    if reading.origin and not front.spoken:
        return Moment(*_NONE)
    if words.startswith("截") and heard.status == TARGET and not front.spoken:
        return Moment(*_NONE)  # what is expected is not of the day up to which was counted
    if not words:
        return made(Moment, (context.period, context.period_text, False))
    year = context.year if is_relative_to_now(words) or is_open(words) else (heard.said or context.year)
    if not context.dated and not heard.said and not is_relative_to_now(words) and is_dayless(words):
        year = None
    period = resolve(words, year, context.day)
    ahead = bool(period) and context.year is not None and context.dated and int(period[:4]) > context.year
    if period and context.release and context.day and len(period) > len("2024"):
        first = period.partition("/")[0]
        ahead = ahead or first > context.day[: len(first)]
    return made(Moment, (period, words, ahead))
