"""A figure with its meaning: what its clause was heard to say, put together; and the place that it stands beside."""

from __future__ import annotations

from typing import NamedTuple

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.clauses import Clause
from shizheng.converters.extraction.context import Context
from shizheng.converters.extraction.deciding import status_of
from shizheng.converters.extraction.facts import Quantity, made
from shizheng.converters.extraction.heard import Heard
from shizheng.converters.extraction.kind import SHARES, is_ceiling, kind_of
from shizheng.converters.extraction.lexicon import cues
from shizheng.converters.extraction.memory import Memory, Reading
from shizheng.converters.extraction.period import resolve
from shizheng.converters.extraction.reported import changed, plainly
from shizheng.converters.extraction.status import ACTUAL, TARGET, is_of_budget
from shizheng.converters.extraction.themes import bracketed, names_in, places_joined
from shizheng.converters.extraction.when import Moment, for_target
from shizheng.converters.extraction.whose import whose

#: what a level is held against
_STANDARDS = cues("release.standard")


#: what is summed up over time, and a day that has its own count
_SUMMED, _OF_TODAY = ("累积", "累计"), ("今日", "今（", "昨日", "昨（", "当日", "单日")


class Parsed(NamedTuple):
    """A figure with its meaning. ``figure`` is its place among the figures given."""

    figure: int
    indicator: str
    kind: str
    direction: str
    status: str
    period: str
    period_text: str
    subject: str
    rule: str
    ceiling: bool = False


def placed(
    parsed: Parsed, text: str, clause: Clause, figure: Quantity, begin: int, row: tuple[int, int] | None, heard: Heard, memory: Memory
) -> Parsed:
    """A figure in a bracket behind the place that it is of, or in a row as long as that of the places named before it."""
    if clause.mark == "（" and begin == figure.start == clause.start and (name := bracketed(text[max(0, begin - 14) : begin - 1])):
        head = memory.theme or memory.head or parsed.indicator
        if figure.unit in SHARES and memory.measured and not phrases.measure_of(head):
            head = memory.measured
        heard.bracketed.append(name)
        return parsed._replace(subject=name, indicator=head)
    if heard.bracketed and (clause.mark != "）" or parsed.kind != "change"):
        heard.bracketed.clear()
    elif heard.bracketed and (row is None or row[1] <= len(heard.bracketed)):
        name = heard.bracketed[-(row[1] if row else 1) :][row[0] if row else 0]
        return parsed._replace(subject=name, indicator=(memory.theme or memory.head) if parsed.indicator.endswith(name) else parsed.indicator)
    if (joined := places_joined(parsed.subject)):
        parsed = parsed._replace(subject=joined)
    names = names_in(heard.holder) if row is not None else ()
    if row is not None and len(names) == row[1] > 1:
        return parsed._replace(subject=names[row[0]])
    return parsed


_DAY_LONG = len("2024-09-05")


def _is_past(period: str, context: Context) -> bool:
    """Whether a figure of the event is of an earlier one, or of a day of it that is over."""
    return bool(period) and (period[:4] < context.days[0][:4] or (len(period) == _DAY_LONG and period <= context.day))


def _next_day(told: str, context: Context) -> str:
    """The day that a sentence told, in the year of the text, else of its event; empty where none settles it."""
    return resolve(told, context.year or (int(context.days[0][:4]) if context.days[0] else None), context.day)


def finished(
    figure: Quantity, number: int, reading: Reading, ranks: bool, when: Moment, last: Parsed | None, joined: bool, alone: str,
    subject: str, core: str, heard: Heard, context: Context,
) -> Parsed:
    """The kind, direction, status and subject of a figure, with what was read of it. ``number``: its place among the figures; ``joined``: it
    stands in a row behind ``last``; ``core``: the words before it."""
    indicator, rule, way, changes, _, elided, origin, reaches, fulfils, _, _ = reading
    unit = figure.unit
    # 提高…，达到 is a level, as is the end of 提高到.
    reached = elided and not changes and last is not None and last.kind == "change" and unit in SHARES
    levels = origin or reaches or (reached and not fulfils)
    kind = kind_of(unit, indicator, changes=changes, ranks=ranks, levels=levels)
    if kind == "level" and not unit and 0 < figure.value < 1 and not levels:  # a fraction
        kind = "ratio"
    direction = way if kind == "change" else ""
    if direction == "up" and figure.value < 0:
        direction = "down"  # 增长-1.4%
    if joined and last is not None and elided:
        kind, direction = last.kind, last.direction
    status = status_of(reading, when, last.status if last is not None else None, alone, heard, context)
    if context.release and status == ACTUAL and not (alone or heard.status) and is_of_budget(context.titles, indicator, when.text):
        status = TARGET
    if not subject:
        subject = whose(unit, indicator, heard, context)
    if subject[:1] == "该" and context.thing.endswith(subject[1:]):
        subject = context.thing  # 该公司, named in full before
    of_event = subject != "" and subject == context.happening
    if of_event:
        past = _is_past(when.period, context)
        status = status if alone or heard.status or past or ranks or not context.to_come else TARGET
    if status == TARGET and heard.day_told and not (when.text or when.period or changes):
        when = Moment(_next_day(heard.day_told, context), heard.day_told)  # 下一场将于12月20日举行，限额1000名
        when = when if when.period else Moment("", "")
    if heard.happening and (status == TARGET or of_event) and not (when.text or when.period or changes):
        when = Moment(*context.days)
    if status == TARGET:
        when = for_target(when, context)
    elif context.release and heard.period_text == heard.before[0] and context.day and context.day < when.period and len(when.period) == _DAY_LONG:
        when = Moment("", "")  # what is so already is not of the day to come that the sentence before told
    if context.release and indicator.endswith(_STANDARDS) and not (changes or rule == "clause-as-attribute"):
        when = Moment("", when.text)  # a standard holds at no time of its own
    if context.release and elided and indicator.startswith(_SUMMED) and when.text.startswith(_OF_TODAY):
        indicator = indicator[2:]  # 累积病例为1560例，今日63例
    indicator = indicator if context.release else plainly(indicator)
    indicator = changed(indicator) if kind == "change" and unit in SHARES else indicator
    return made(Parsed, (number, indicator, kind, direction, status, when.period, when.text, subject, rule, is_ceiling(core)))
