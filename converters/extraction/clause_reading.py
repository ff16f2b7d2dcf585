"""The figures of a clause, one behind the other: each with the words before and behind it, what they say of it, and its row."""

from __future__ import annotations

from collections.abc import Sequence

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.actors import holder_before, owner_before
from shizheng.converters.extraction.clause_course import Behind, Course, Spot
from shizheng.converters.extraction.clauses import Clause
from shizheng.converters.extraction.context import Context
from shizheng.converters.extraction.cutting import cut_before
from shizheng.converters.extraction.event import is_of_event
from shizheng.converters.extraction.facts import Quantity, made
from shizheng.converters.extraction.fields import field_of, is_ranked, rank_of_figure
from shizheng.converters.extraction.front_hearing import hear_front
from shizheng.converters.extraction.growing import growing
from shizheng.converters.extraction.heard import Front, Heard
from shizheng.converters.extraction.hearing import REACH, hear_cues
from shizheng.converters.extraction.holders import owner_behind
from shizheng.converters.extraction.indicator import read
from shizheng.converters.extraction.kind import SHARES, is_count
from shizheng.converters.extraction.lexicon import cues
from shizheng.converters.extraction.memory import LONGEST_ROW, Memory, Reading
from shizheng.converters.extraction.named import built_behind, thing_behind
from shizheng.converters.extraction.nesting import borne, counted_by, kinds_of, sorted_by
from shizheng.converters.extraction.parsed import Parsed, finished, placed
from shizheng.converters.extraction.rows import aligned, both_measures, nouns_for, rows_of
from shizheng.converters.extraction.scope import subject_of, topic_of
from shizheng.converters.extraction.sharing import beside, share_out
from shizheng.converters.extraction.statistical_words import most_of, of_bracket, without_aside
from shizheng.converters.extraction.status import TARGET, is_expected, is_task
from shizheng.converters.extraction.themes import ranked_places, sums_up
from shizheng.converters.extraction.touched import SPENT_ALONE, used_for
from shizheng.converters.extraction.when import Around, Moment, moment

#: figures that measure one thing in two ways
_PAIR = 2
#: words behind a figure that may tell of what it is: 的某园, 、占地90亩的某园
_LEADS_ON = frozenset("的、")
_EACH = frozenset({"", *cues("count.of_each")})
#: what is spent on building
_SPENT = frozenset(cues("investment.spent"))
#: marks and words for more or less behind a figure: no noun follows
_NO_NOUN = frozenset(["", *"，。；：、（）左以内上下"])
#: clauses that say no more than how or when something is told, and the mark behind them
_LED_UP = tuple(f"{word}，" for word in cues("topic.lead"))
#: so little stands between figures of a list
_SHORT = 3
#: the words round a figure that tell result from goal
_NEAR = 24
_THRESHOLDS = frozenset({"以上", "以下", "以内"})
#: what is ranked stands this near before a field of places
_FIELD_REACH = 40
#: so few words before a threshold say what is sorted by it
_FIELD_LEAD = 9
#: so near before a figure 分别 says that each of a row has its own
_APART_REACH = 12


def read_clause(
    text: str, clause: Clause, figures: Sequence[Quantity], first: int, heard: Heard, memory: Memory, context: Context, out: list[Parsed]
) -> None:
    """Reads the figures of a clause and adds them to ``out``. ``first``: the place of the first among all figures of the text."""
    heard.apart = ""
    memory.mark, memory.bracketed = clause.mark if clause.mark in "，；" else "", clause.mark == "（"
    if clause.mark == "；" and not context.release:
        heard.holder = ""
    last = out[-1] if out and clause.mark else None
    course = Course(text, clause, figures, heard, memory, context, context.release, rows_of(text, figures), last, clause.start, clause.start)
    for index in range(len(figures)):
        out.append(_next(course, index, first + index))


def _next(course: Course, index: int, number: int) -> Parsed:
    """The meaning of the next figure, which is the ``number``-th of the text."""
    heard, memory = course.heard, course.memory
    spot = _spot(course, index)
    alone = _status_alone(course, spot)
    scope, topic = heard.scope, heard.topic
    front = _front(course, spot)
    if spot.row is not None and spot.row[0] == 0:
        course.heads = list(memory.heads)
    front, behind = _told_behind(course, spot, front)
    ranks = is_ranked(course.text, spot.figure, front.core)
    if ranks and course.release and (those := ranked_places(front.core)):
        heard.hold(those)
        front = front._replace(core="", subject="")
    among = _field(course, spot, behind)
    if ranks or among is not None:
        heard.scope = scope  # 居全省第一: among whom, not who
    reading = _reading(course, spot, front, behind, ranks, among)
    reading = _of_its_own(course, spot, front, behind, reading)
    course.core = front.core
    if course.text[spot.end : spot.end + 1] == "的":
        memory.verb = ""  # what is measured of a noun says nothing of the next
    if spot.row is not None:
        reading = _in_row(course, spot, *spot.row, reading, ranks)
    parsed = _parsed(course, spot, front, behind, reading, ranks, among, alone, number)
    if ranks:
        heard.topic = topic
    _pass(course, spot, parsed)
    return parsed


def _spot(course: Course, index: int) -> Spot:
    """Where a figure stands, and how near to those before it."""
    text, figures = course.text, course.figures
    figure, begin, after = figures[index], course.at, figures[index + 1] if index + 1 < len(figures) else None
    stop = course.clause.end if after is None else after.start
    behind, course.at = (stop, stop) if after is None else share_out(text, figure, stop, after)
    since, start = course.since, figure.start
    course.memory.apart = "分别" in text[max(since, start - _APART_REACH) : start]
    course.memory.adjacent = bool(index) and start - since < REACH and text[since:start].isalnum()
    return Spot(index, figure, start, figure.end, figure.unit, after, begin, behind, stop, course.rows.get(index))


def _status_alone(course: Course, spot: Spot) -> str:
    """The status that the words round a figure give to it alone; empty when they give none."""
    text, figure, after = course.text, spot.figure, spot.after
    alone, end = hear_cues(text, course.since, figure.number_start, course.heard, course.memory), spot.end
    expected = is_expected(text[end : min(spot.stop, end + _NEAR)]) or (after is not None and is_task(figure, after, text[end : spot.stop]))
    return TARGET if expected else alone


def _front(course: Course, spot: Spot) -> Front:
    """The words before a figure: what they are the whole name of, what a bracket or a figure right before it leaves of them."""
    text, clause, heard, memory, release = course.text, course.clause, course.heard, course.memory, course.release
    index, figure, since, mark = spot.nth, spot.figure, course.since, clause.mark
    opens = index == 0 and (mark in ("", "；") or (mark == "，" and not release and text.endswith(_LED_UP, 0, clause.start)))
    front = hear_front(text, since, spot.begin, spot.start, heard, memory, course.context, opens=opens)
    memory.held = False
    if not release and front.core:
        words = text[spot.end : min(spot.stop, spot.end + REACH)]
        if is_count(spot.unit):
            if own := holder_before(front.core, words):
                front = front._replace(core="", subject=own)  # 某产业园6个项目
                heard.hold(own)
        elif words[:1] not in _NO_NOUN and (owner := owner_before(front.core, words)) is not None:
            front, memory.held = front._replace(core="", subject=owner or front.subject), True  # 某村100亩荷塘
    if release and mark == "（" and not index and "）" in front.core and "（" not in front.core:
        front = front._replace(core=without_aside(text, clause, front.core))
    elif release and not index and mark and mark in "（）":
        words = of_bracket(text, clause, figure, front.core, memory.head, memory.unit, heard.bracketed)
        front = front._replace(core=words) if words else front
    if index and (text[since - 2 : since] in _THRESHOLDS or text[since - 1] == "岁") and front.core and text[since : since + 1] not in "，、）":
        share = memory.unit in SHARES or course.figures[index - 1].unit in SHARES
        lead = course.core if share or (not release and len(course.core) < _FIELD_LEAD) else ""
        front = front._replace(core=lead + memory.phrase + front.core)  # 开工率在75%以上的企业
    elif memory.adjacent:
        front = front._replace(core=sorted_by(text, course.figures[index - 1], course.core, figure, front.core))
    if release and front.subject and spot.unit == "岁":
        heard.hold(front.subject)  # 某县65岁以上人口
    return front


def _told_behind(course: Course, spot: Spot, front: Front) -> tuple[Front, Behind]:
    """The words behind a figure, and what it is of by them: the most of all, a named thing, its owner."""
    text, heard, release, clause_end = course.text, course.heard, course.release, course.clause.end
    figure, after, end = spot.figure, spot.after, spot.end
    beyond = text[end : min(spot.stop, end + REACH)]
    words = beyond if spot.behind == spot.stop else text[end : min(spot.behind, end + REACH)]
    if release and (most := most_of(front.core, beyond)) is not None:
        front, words, beyond = front._replace(core=most[0], subject=most[1]), "", ""
        heard.hold(most[1])
    if release and after is not None and text[end : spot.stop].strip() in _EACH:
        words = text[after.end : min(clause_end, after.end + REACH)]  # 5台各8cms抽水机组
    thing = thing_behind(beside(text, figure, after, words)) if words[:1] in _LEADS_ON and front.core and not release else ""
    if topic := thing or (topic_of(text, end + 1, clause_end) if words.startswith("的") else ""):
        heard.set_aside(bracket=False)
        heard.topic, heard.holder = topic, ""
    if release and not is_count(spot.unit) and (name := owner_behind(words)):
        heard.hold(name)
        front = front._replace(subject="")
    return front, made(Behind, (words, beyond, thing))


def _field(course: Course, spot: Spot, behind: Behind) -> tuple[str, str] | None:
    """What is ranked among the places that a figure counts, and whose (全省9个市); None when it counts no such field."""
    text, start, unit = course.text, spot.start, spot.unit
    if text[start - 2 : start - 1] != "全" or not is_count(unit):
        return None
    return field_of(text[max(course.since, start - _FIELD_REACH) : start], (unit if len(unit) > 1 else "") + behind.words, course.memory)


def _reading(course: Course, spot: Spot, front: Front, behind: Behind, ranks: bool, among: tuple[str, str] | None) -> Reading:
    """The indicator of a figure by the words before and behind it."""
    text, memory, figure, after = course.text, course.memory, spot.figure, spot.after
    if among is not None:
        return Reading(among[0], "noun-after")
    if ranks:
        reading = rank_of_figure(front.core, memory, behind.words)
        memory.head = memory.head or reading.indicator
        return reading
    memory.summed = course.release and sums_up(text[course.since : spot.start])
    counted = counted_by(text, figure, after) if after is not None else ""
    return read(front.core, front.led, counted or behind.words, spot.unit, memory, counted or behind.beyond)


def _of_its_own(course: Course, spot: Spot, front: Front, behind: Behind, reading: Reading) -> Reading:
    """The indicator as the figures beside it and the thing that it is of leave it."""
    text, figure, after, thing, end = course.text, spot.figure, spot.after, behind.thing, spot.end
    if after is not None and (kinds := kinds_of(text, figure, after)):
        reading = reading._replace(indicator=kinds, rule="noun-after")
    if not (thing or course.release) and front.core in _SPENT and (built := built_behind(text[end : end + _FIELD_REACH])):
        thing = course.heard.topic = built
    if thing and (own := cut_before(front.core).noun) in phrases.attributes():
        reading = reading._replace(indicator=own)
    if after is not None:
        reading = borne(text, figure, after, front.core, reading)
    if not course.release and reading.indicator in SPENT_ALONE and not spot.nth and course.clause.mark in ("", "；") and (use := used_for(text, end)):
        reading = reading._replace(indicator=f"{use}{reading.indicator}")
    return growing(reading, text[end : end + 12], course.memory) if spot.unit in SHARES else reading


def _in_row(course: Course, spot: Spot, place: int, length: int, reading: Reading, ranks: bool) -> Reading:
    """The indicator of a figure that stands at ``place`` in a row of ``length``: the first says what each of them is of."""
    text, after = course.text, spot.after
    if place == 0:
        course.paired = reading.elided
        between = text[spot.begin : spot.start]
        apart = "分别" in between or (course.release and "则" in between)
        nouns = nouns_for(reading, length, apart, course.heads) if length <= LONGEST_ROW else []
        course.queue = [f"{noun}{reading.suffix}" for noun in nouns]
        if length == _PAIR and after is not None and not (course.queue or reading.elided or reading.changes or ranks):
            course.queue = both_measures(spot.figure, after, reading.indicator, text[after.end : after.end + 1])
            course.paired = bool(course.queue)
    if course.queue:
        reading = aligned(reading, course.queue[place])
        if not course.paired:
            course.memory.heads[:] = course.heads + course.queue  # and not what reads like a noun between its figures
    return reading


def _parsed(
    course: Course, spot: Spot, front: Front, behind: Behind, reading: Reading, ranks: bool, among: tuple[str, str] | None, alone: str,
    number: int,
) -> Parsed:
    """A figure with its time, its status and the one that it is of."""
    text, clause, heard, context, last = course.text, course.clause, course.heard, course.context, course.last
    figure, row, start = spot.figure, spot.row, spot.start
    joined = row is not None and row[0] > 0
    subject = subject_of(among[1], context.organisation) if among else front.subject
    if reading.rule == "place-part":
        subject = cut_before(front.core).noun.removeprefix("包括").strip("各、及和")
    elif reading.elided and reading.changes and last is not None and last.rule == "place-part":
        subject = last.subject  # 其中甲区3个，增长5%
    elif context.release and not subject and reading.elided and reading.changes and last is not None and heard.told:
        subject = last.subject  # 某地有多少只，较去年增加几只
    near = text[max(clause.start - (clause.mark == "（") * _NEAR, start - _NEAR) : start].rstrip("（")
    heard.on_event = context.event is not None and is_of_event(context.event, text, clause, course.since, figure, held=heard.on_event)
    when = moment(front, reading, heard, context, made(Around, (near, text[start : spot.end], behind.words, among is not None, row)))
    if row is not None and row[0] == 0:
        course.row_spoken = bool(front.spoken)
    if joined and last is not None and last.period_text and (course.row_spoken or not when.text):
        when = Moment(last.period, last.period_text)
    parsed = finished(figure, number, reading, ranks, when, last, joined, alone, subject, near, heard, context)
    return placed(parsed, text, clause, figure, spot.begin, row, heard, course.memory) if context.release else parsed


def _pass(course: Course, spot: Spot, parsed: Parsed) -> None:
    """Leaves a figure behind: what it was is what the next goes on from."""
    text, heard, memory, end, stop = course.text, course.heard, course.memory, spot.end, spot.stop
    memory.phrase = text[spot.start : end]
    course.last, course.since = parsed, end
    heard.told, heard.cued, heard.timed = True, False, False
    memory.mark = "、" if not course.release or spot.after is None or "、" in text[end:stop] or stop - end < _SHORT else ""
