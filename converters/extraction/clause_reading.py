"""The figures of a clause, one behind the other: each with the words before and behind it, what they say of it, and its row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from shizheng.converters.extraction.clause_course import Course, Spot
from shizheng.converters.extraction.clause_indicators import by_turns, in_row, of_its_own, reading_of
from shizheng.converters.extraction.clause_words import read_behind, read_front
from shizheng.converters.extraction.clauses import Clause
from shizheng.converters.extraction.context import Context
from shizheng.converters.extraction.cutting import cut_before
from shizheng.converters.extraction.event import is_of_event
from shizheng.converters.extraction.facts import Quantity, made
from shizheng.converters.extraction.fields import field_of, is_ranked
from shizheng.converters.extraction.heard import Heard
from shizheng.converters.extraction.hearing import REACH, hear_cues
from shizheng.converters.extraction.kind import is_count
from shizheng.converters.extraction.lexicon import cues
from shizheng.converters.extraction.memory import Memory, Reading
from shizheng.converters.extraction.parsed import Parsed, finished, placed
from shizheng.converters.extraction.release_heads import with_head
from shizheng.converters.extraction.rows import rows_of
from shizheng.converters.extraction.scope import subject_of
from shizheng.converters.extraction.sharing import share_out
from shizheng.converters.extraction.status import TARGET, is_budgeted, is_expected, is_task
from shizheng.converters.extraction.themes import ranked_places
from shizheng.converters.extraction.when import Around, Moment, moment

#: so little stands between figures of a list
_SHORT = 3
#: so a list goes on (12所国中及5所高中)
_LISTS = re.compile("、|以?及")
#: the words round a figure that tell result from goal
_NEAR = 24
#: what is ranked stands this near before a field of places
_FIELD_REACH = 40
#: so near before a figure 分别 says that each of a row has its own
_APART_REACH = 12
#: names of places that begin with 和
_WITH_AND = cues("place.begins_with_and")
#: how words begin that lead to where a change ended
_MOVES = frozenset("增升提降减拓扩")
#: what a sort of projects has of its own
_OF_PART = ("property-of-item", "share-of-plan")


def read_clause(
    text: str, clause: Clause, figures: Sequence[Quantity], first: int, heard: Heard, memory: Memory, context: Context, out: list[Parsed]
) -> None:
    """Reads the figures of a clause and adds them to ``out``. ``first``: the place of the first among all figures of the text."""
    start, end, mark = clause
    release = context.release
    heard.apart = ""
    memory.mark, memory.bracketed = mark if mark in "，；" else "", mark == "（"
    if release and mark == "）" and text[start] == "、":
        memory.mark = "、"
    if mark == "；" and not release:
        heard.holder = ""
    if release and mark != "，":
        whole = mark == "（" and memory.noun != "" and text.endswith(memory.noun, 0, start - 1)
        memory.in_bracket = (memory.noun, memory.unit) if whole else ("", "")
    if not release:
        memory.cross_bracket("）" if text[start - 2 : start - 1] == "）" else mark)
    last = out[-1] if out and mark else None
    rows = rows_of(text, figures) if len(figures) > 1 else {}
    course = Course(text, clause, start, end, mark, figures, heard, memory, context, release, rows, last, start, start)
    course.before = memory.head
    for index in range(len(figures)):
        out.append(_next(course, index, first + index))


def _next(course: Course, index: int, number: int) -> Parsed:
    """The meaning of the next figure, which is the ``number``-th of the text."""
    text, heard, memory = course.text, course.heard, course.memory
    spot = _spot(course, index)
    _hear_status(course, spot)
    scope, topic, row = heard.scope, heard.topic, spot.row
    read_front(course, spot)
    if row is not None and row[0] == 0:
        course.heads = list(memory.heads)
    read_behind(course, spot)
    if is_ranked(text, spot.figure, spot.core):
        spot.ranks = True
        if course.release and (those := ranked_places(spot.core)):
            heard.hold(those)
            spot.core = spot.subject = ""
    if text[spot.start - 2 : spot.start - 1] == "全" and is_count(spot.unit):
        before = text[max(course.since, spot.start - _FIELD_REACH) : spot.start]
        spot.among = field_of(before, (spot.unit if len(spot.unit) > 1 else "") + spot.words, memory)  # 全省9个市
    if spot.ranks or spot.among is not None:
        heard.scope = scope  # 居全省第一: among whom, not who
    reading = of_its_own(course, spot, reading_of(course, spot))
    course.core = spot.core
    if text[spot.end : spot.end + 1] == "的":
        memory.verb = ""  # what is measured of a noun says nothing of the next
    if row is not None:
        reading = in_row(course, spot, *row, reading)
    if course.release:
        reading = with_head(course, spot, by_turns(course, spot, reading) if course.mark else reading)
    parsed = _parsed(course, spot, reading, number)
    if spot.ranks:
        heard.topic = topic
    _pass(course, spot, parsed)
    return parsed


def _spot(course: Course, index: int) -> Spot:
    """Where a figure stands, and how near to those before it."""
    text, figures, memory, since, begin = course.text, course.figures, course.memory, course.since, course.at
    figure = figures[index]
    start, end = figure.start, figure.end
    if index + 1 < len(figures):
        after: Quantity | None = (following := figures[index + 1])
        stop = following.start
        behind, course.at = share_out(text, figure, stop, following)
    else:
        after = None
        stop = behind = course.at = course.end
    memory.apart = text.find("分别", max(since, start - _APART_REACH), start) >= 0
    memory.adjacent = index > 0 and start - since < REACH and text[since:start].isalnum()
    return Spot(index, figure, start, end, figure.unit, after, begin, behind, stop, course.rows.get(index))


def _hear_status(course: Course, spot: Spot) -> None:
    """Takes in the status that the words round a figure tell; ``spot.alone`` is what they say of it alone."""
    text, figure, after, end, stop = course.text, spot.figure, spot.after, spot.end, spot.stop
    spot.alone = hear_cues(text, course.since, figure.number_start, course.heard, course.memory)
    told = is_expected(text[end : min(stop, end + _NEAR)]) or (after is not None and is_task(figure, after, text[end:stop]))
    if told or (course.release and is_budgeted(text, course.since, figure.start, end)):
        spot.alone = TARGET


def _parsed(course: Course, spot: Spot, reading: Reading, number: int) -> Parsed:
    """A figure with its time, its status and the one that it is of."""
    text, heard, context, last = course.text, course.heard, course.context, course.last
    figure, row, start, subject = spot.figure, spot.row, spot.start, spot.subject
    joined = row is not None and row[0] > 0
    if spot.among:
        subject = subject_of(spot.among[1], context.organisation)
    if reading.rule == "place-part":
        named = cut_before(spot.core).noun.removeprefix("包括")
        subject = named if named.startswith(_WITH_AND) else named.strip("各、及和")
    elif reading.rule in _OF_PART and not (subject or course.release):
        subject = course.memory.part_with(reading.indicator)  # 其中产业类项目7个，总投资2亿元
    elif last is not None and last.rule == "place-part" and course.release and reading.elided and not spot.core and text[course.since : start][:1] in _MOVES:
        subject = last.subject  # 某国中由9人降至7人
    elif last is not None and reading.elided and reading.changes and (last.rule == "place-part" or (course.release and not subject and heard.told)):
        # 其中甲区3个，增长5%
        subject = last.subject  # 某地有多少只，较去年增加几只
    if course.release and not subject and last is not None and heard.speaker and last.subject == heard.speaker and text[course.since] == "、":
        subject = last.subject  # 某局复查20处、90家: of both who did it
    opening = course.start - _NEAR if course.mark == "（" else course.start
    near = text[max(opening, start - _NEAR) : start].rstrip("（")
    if context.event is not None:
        heard.on_event = is_of_event(context.event, text, course.clause, course.since, figure, held=heard.on_event)
    when = moment(spot.spoken, reading, heard, context, made(Around, (near, text[start : spot.end], spot.words, spot.among is not None, row)))
    if row is not None and row[0] == 0:
        course.row_spoken = bool(spot.spoken)
    if joined and last is not None and last.period_text and (course.row_spoken or not when.text):
        when = Moment(last.period, last.period_text)
    parsed = finished(figure, number, reading, spot.ranks, when, last, joined, spot.alone, subject, near, heard, context)
    return placed(parsed, text, course.clause, figure, spot.begin, row, heard, course.memory) if course.release else parsed


def _pass(course: Course, spot: Spot, parsed: Parsed) -> None:
    """Leaves a figure behind: what it was is what the next goes on from."""
    text, heard, memory, end, stop = course.text, course.heard, course.memory, spot.end, spot.stop
    memory.phrase = text[spot.start : end]
    course.last, course.since = parsed, end
    heard.told, heard.cued, heard.timed = True, False, False
    goes_on = not course.release or spot.shares or spot.after is None or stop - end < _SHORT or _LISTS.search(text, end, stop) is not None
    memory.mark = "、" if goes_on else ""
