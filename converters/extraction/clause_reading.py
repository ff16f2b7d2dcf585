"""The figures of a clause, one behind the other: each with the words before and behind it, what they say of it, and its row."""

from __future__ import annotations

from collections.abc import Sequence

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.actors import holder_before, owner_before
from shizheng.converters.extraction.clause_course import Course, Spot
from shizheng.converters.extraction.clause_indicators import by_turns, in_row, of_its_own, reading_of
from shizheng.converters.extraction.clauses import Clause
from shizheng.converters.extraction.context import Context
from shizheng.converters.extraction.cutting import cut_before
from shizheng.converters.extraction.event import is_of_event
from shizheng.converters.extraction.facts import Quantity, made
from shizheng.converters.extraction.fields import field_of, is_ranked
from shizheng.converters.extraction.front_hearing import hear_front
from shizheng.converters.extraction.heard import Heard
from shizheng.converters.extraction.hearing import REACH, hear_cues
from shizheng.converters.extraction.holders import owner_behind, town_before
from shizheng.converters.extraction.kind import RANKS, SHARES, is_count, is_money
from shizheng.converters.extraction.lasting import AGES
from shizheng.converters.extraction.lexicon import cues
from shizheng.converters.extraction.memory import Memory, Reading
from shizheng.converters.extraction.named import thing_behind
from shizheng.converters.extraction.nesting import sorted_by, unbounded
from shizheng.converters.extraction.nouns_before import hear_told_of
from shizheng.converters.extraction.own_words import person_aged
from shizheng.converters.extraction.parsed import Parsed, finished, placed
from shizheng.converters.extraction.pointing import told_of
from shizheng.converters.extraction.release_heads import with_head
from shizheng.converters.extraction.release_occasions import counted_up
from shizheng.converters.extraction.release_rows import place_sharing
from shizheng.converters.extraction.rows import rows_of
from shizheng.converters.extraction.scope import subject_of, topic_of
from shizheng.converters.extraction.sharing import beside, share_out
from shizheng.converters.extraction.speech import within_speech
from shizheng.converters.extraction.statistical_words import most_of, of_bracket, without_aside
from shizheng.converters.extraction.status import TARGET, is_budgeted, is_expected, is_task
from shizheng.converters.extraction.themes import ranked_places
from shizheng.converters.extraction.when import Around, Moment, moment
from shizheng.converters.extraction.works import details_work

#: words behind a figure that may tell of what it is: 的某园, 、占地90亩的某园
_LEADS_ON = frozenset("的、")
_OF = frozenset("的之")
_EACH = frozenset({"", *cues("count.of_each")})
#: marks and words for more or less behind a figure: no noun follows
_NO_NOUN = frozenset(["", *"，。；：、（）左以内上下"])
#: prepositions before those whom something is done for
_FOR = frozenset("为对给向")
#: words for a kind of site that stand for one named before
_KINDS = frozenset(cues("thing.bare_one"))
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
    _read_front(course, spot)
    if row is not None and row[0] == 0:
        course.heads = list(memory.heads)
    _read_behind(course, spot)
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


def _read_front(course: Course, spot: Spot) -> None:
    """The words before a figure: what they are the whole name of, what a bracket or a figure right before it leaves of them."""
    text, heard, memory, release = course.text, course.heard, course.memory, course.release
    index, since, mark = spot.nth, course.since, course.mark
    opens = index == 0 and (mark in ("", "；") or (mark == "，" and not release and text.endswith(_LED_UP, 0, course.start)))
    begin = spot.begin
    if not release and text.find("“", begin, spot.start) >= 0:
        begin = max(begin, within_speech(text, begin, spot.start))
    if release and text.find("分别", begin, spot.start) >= 0:
        hear_told_of(text, course.start, spot.start, memory)
    core, spot.led, spot.spoken, spot.subject = hear_front(text, since, begin, spot.start, heard, memory, course.context, opens=opens)
    memory.held = False
    if release:
        if heard.work and not index and details_work(text, start=course.start):
            heard.hold(heard.work)
            spot.subject = ""
        if spot.unit == "倍":
            spot.spoken = ""  # 为112年1.67倍: of now, set against then
        core = _of_release(course, spot, core)
    elif core:
        words = text[spot.end : min(spot.stop, spot.end + REACH)]
        if is_count(spot.unit):
            if own := holder_before(core, words):
                core, spot.subject = "", own  # 某产业园6个项目
                heard.hold(own)
            elif core in _KINDS and not spot.subject and (park := told_of(text, spot.begin, f"{core}实现", course.context.organisation)) is not None:
                spot.subject = park.name  # 园区6家企业, of a park named before
                heard.hold(park.name)
        elif words[:1] not in _NO_NOUN and (owner := owner_before(core, words)) is not None:
            core, spot.subject, memory.held = "", owner or spot.subject, True  # 某村100亩荷塘
    ranked = index > 0 and not release and text[since - 1] in RANKS
    if course.aged > since:
        core = core if len(core) <= spot.start - course.aged else text[course.aged : spot.start]
    elif index and core and (text[since - 2 : since] in _THRESHOLDS or ranked or text[since - 1] == "岁") and text[since : since + 1] not in "，、）":
        share = memory.unit in SHARES or course.figures[index - 1].unit in SHARES
        lead = course.core if share or ranked or (not release and len(course.core) < _FIELD_LEAD) else ""
        core = lead + memory.phrase + core  # 开工率在75%以上的企业, 世界500强企业3家
        core = counted_up(course.core, core) if release else core
    elif ranked and since == spot.start:
        core = course.core + memory.phrase  # 世界500强3家
    elif index and since == spot.start and not release and is_count(spot.unit) and is_money(course.figures[index - 1].unit):
        core = _sorted_by_sum(course, core)
    elif memory.adjacent:
        core = sorted_by(text, course.figures[index - 1], course.core, spot.figure, core)
    if memory.adjacent and core and not release and text[course.figures[0].start - 1] in _FOR and phrases.verb().match(core) is None:
        acted = phrases.verb().search(core, 2)
        core = core[acted.start() :] if acted is not None and acted["keep"] and acted.end() < len(core) else core  # 对90名学生发放补助6万元
    if release and spot.subject and spot.unit == "岁":
        heard.hold(spot.subject)  # 某县65岁以上人口
    spot.core = core


def _sorted_by_sum(course: Course, core: str) -> str:
    """The words before a count that a sum right before it sorts (企业9家，其中产值5000万元以上3家、超亿元1家); ``core`` where nothing was counted."""
    memory = course.memory
    if course.core or not course.sorted[1]:
        course.sorted = course.core, unbounded(memory.parent_item or memory.item)
    measure, item = course.sorted
    return f"{measure}{memory.phrase}{item}" if item else core


def _of_release(course: Course, spot: Spot, core: str) -> str:
    """The words before a figure of a release, as brackets leave them, without the town that they are the whole name of."""
    memory, mark = course.memory, course.mark
    if core and not spot.subject and is_count(spot.unit) and (town := town_before(core, course.text[spot.end : min(spot.stop, spot.end + REACH)])):
        spot.subject = town  # 某镇4件工程
        course.heard.hold(town)
        return ""
    if core and (shared := place_sharing(core, course.text, spot.figure, spot.after)) is not None:
        spot.shares, (core, spot.subject) = True, shared
        return core  # 新开甲区4处及乙区2处亲子馆
    if spot.nth or mark not in ("（", "）"):
        return core
    if mark == "（" and "）" in core and "（" not in core:
        return without_aside(course.text, course.clause, core)
    return of_bracket(course.text, course.clause, spot.figure, core, memory.head, memory.unit, course.heard.bracketed) or core


def _read_behind(course: Course, spot: Spot) -> None:
    """The words behind a figure, and what it is of by them: the most of all, a named thing, its owner."""
    text, heard, clause_end = course.text, course.heard, course.end
    after, end, stop, behind = spot.after, spot.end, spot.stop, spot.behind
    words = beyond = text[end : min(stop, end + REACH)]
    if spot.unit in AGES and not course.release and (person := person_aged(text, end)) is not None:
        heard.hold(person["name"])
        spot.core, spot.subject, course.at = "", person["name"], max(course.at, person.end())
        course.aged = person.end()
        return  # 80岁的老人王大山
    if behind != stop:
        words = text[end : min(behind, end + REACH)]
    if course.release:
        if (most := most_of(spot.core, beyond)) is not None:
            spot.core, spot.subject = most
            words = beyond = ""
            heard.hold(most[1])
        if after is not None and (spot.shares or text[end:stop].strip() in _EACH):
            words = text[after.end : min(clause_end, after.end + REACH)]  # 5台各8cms抽水机组
    elif spot.core and words[:1] in _LEADS_ON:
        spot.thing = thing_behind(beside(text, spot.figure, after, words))
    if topic := spot.thing or (topic_of(text, end + 1, clause_end) if words[:1] == "的" else ""):
        heard.set_aside(bracket=False)
        heard.topic, heard.holder = topic, ""
    if course.release and not is_count(spot.unit) and (name := owner_behind(words)):
        heard.hold(name)
        spot.subject = ""
    spot.words, spot.beyond = words, beyond


#: how words begin that lead to where a change ended
#: names of places that begin with 和
_WITH_AND = cues("place.begins_with_and")
_MOVES = frozenset("增升提降减拓扩")


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
    elif last is not None and last.rule == "place-part" and course.release and reading.elided and not spot.core and text[course.since : start][:1] in _MOVES:
        subject = last.subject  # 某国中由9人降至7人
    elif last is not None and reading.elided and reading.changes and (last.rule == "place-part" or (course.release and not subject and heard.told)):
        # 其中甲区3个，增长5%
        subject = last.subject  # 某地有多少只，较去年增加几只
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
    memory.mark = "、" if not course.release or spot.shares or spot.after is None or "、" in text[end:stop] or stop - end < _SHORT else ""
