"""From the figures of a text to what they mean: indicator, kind, status, period and subject, in one pass a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.actors import actors_of, holder_before
from shizheng.converters.extraction.clauses import Clause, sentences
from shizheng.converters.extraction.context import Context
from shizheng.converters.extraction.cutting import cut_before
from shizheng.converters.extraction.deciding import listed_status
from shizheng.converters.extraction.event import is_of_event
from shizheng.converters.extraction.facts import Quantity, made
from shizheng.converters.extraction.fields import field_of, is_ranked, rank_of_figure
from shizheng.converters.extraction.growing import growing
from shizheng.converters.extraction.heard import Heard
from shizheng.converters.extraction.hearing import REACH, hear_clause, hear_cues, hear_front
from shizheng.converters.extraction.holders import is_area, owner_behind, speakers
from shizheng.converters.extraction.indicator import read
from shizheng.converters.extraction.kind import SHARES, is_count
from shizheng.converters.extraction.latest import latest
from shizheng.converters.extraction.lexicon import cues
from shizheng.converters.extraction.memory import LONGEST_ROW, Memory, Reading
from shizheng.converters.extraction.named import built_behind, leaves, pointed_back, thing_behind
from shizheng.converters.extraction.nesting import borne, counted_by, kinds_of, sorted_by
from shizheng.converters.extraction.parsed import Parsed, finished, placed
from shizheng.converters.extraction.rows import aligned, both_measures, nouns_for, rows_of
from shizheng.converters.extraction.scope import subject_of, topic_of
from shizheng.converters.extraction.sharing import beside, share_out
from shizheng.converters.extraction.statistical import Course, goes_on, opened_before
from shizheng.converters.extraction.statistical_words import most_of, of_bracket, without_aside
from shizheng.converters.extraction.status import TARGET, is_expected, is_task
from shizheng.converters.extraction.themes import ranked_places, sums_up
from shizheng.converters.extraction.when import Around, Moment, moment
from shizheng.converters.extraction.works import works_of

#: figures that measure one thing in two ways
_PAIR = 2
#: words behind a figure that may tell of what it is: 的某园, 、占地90亩的某园
_LEADS_ON = frozenset("的、")
_EACH = frozenset({"", *cues("count.of_each")})
#: what is spent on building
_SPENT = frozenset(cues("investment.spent"))
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


class Read(NamedTuple):
    """The figures of a text, the year that it named last (None: none) the body that spoke last, the time words
    of its last sentence that had some the project or site that it was about, and the work named last (of a release)."""

    figures: list[Parsed]
    said: int | None
    speaker: str = ""
    before: tuple[str, str] = ("", "")
    thing: str = ""
    work: str = ""


def read_figures(text: str, figures: Sequence[Quantity], context: Context) -> Read:
    """The meaning of every figure of ``text``; ``figures`` are those of class metric, in order. Linear."""
    out: list[Parsed] = []
    if not figures:
        return Read(out, context.said, context.speaker, context.before, context.thing, context.work)
    memory = Memory(account=context.account, release=context.release)
    text = text.replace("\t", " ")  # cells of a table
    at, topic, place, said, before = 0, "", "", context.said, context.before
    site, area = context.site, context.site if is_area(context.site) else ""
    listed = started = ""
    back = pointed_back(text, context.thing) if context.thing else -1
    actors = [] if context.release else actors_of(text, figures[-1].start, context.organisation, context.names)
    told, heard_time = speakers(text, context.speaker, context.people) if context.release else [], False
    works, here = works_of(text, context.work) if context.release else [], False
    places, number = [figure.start for figure in figures], len(figures)
    for clauses in sentences(text, places):
        if not topic and 0 <= back < clauses[-1].end:
            topic = context.thing
        if topic and not context.release and leaves(text, clauses[0].start, context.names):
            topic = ""
        started = started if text.startswith("同期", clauses[0].start) else ""
        heard = Heard(started=started, topic=topic, said=said, place=place, site=site, area=area, before=before, status=listed)
        memory.close_sentence()
        if before[0] and goes_on(text, clauses[0].start, clauses[-1].end, before[0], Course(heard_time, here, context.month, context.period, context.release)):
            heard.period_text, heard.since = before
        elif context.month and (opened := opened_before(text, clauses[0].start, context.republic)):
            heard.hear_time(opened, context)
        end = clauses[-1].end
        for clause in clauses:
            if at == number or places[at] >= end:
                break  # what follows the last figure of a sentence says nothing of it
            if told:
                heard.speaker = latest(told, clause.end)
            if works:
                heard.work = latest(works, clause.end)
            if actors:
                heard.actor = latest(actors, clause.start)
            first = at
            while at < number and places[at] < clause.end:
                at += 1
            if first == at:
                hear_clause(text, clause, heard, memory, context)
            else:
                _tell(text, clause, figures[first:at], first, heard, memory, context, out)
        topic, place, said, site, area = heard.topic, heard.place, heard.said, heard.site, heard.area
        listed = listed or listed_status(text, clauses, heard)
        heard_time, started = bool(heard.period_text), heard.started
        here = here or heard_time
        before = (heard.period_text, heard.since) if heard_time else before
    return Read(out, said, told[-1][1] if told else "", before, topic, works[-1][1] if works else "")


def _tell(
    text: str, clause: Clause, figures: Sequence[Quantity], first: int, heard: Heard, memory: Memory, context: Context,
    out: list[Parsed],
) -> None:
    """A clause with figures."""
    clause_start, clause_end, mark = clause
    since = at = clause_start
    heard.apart = ""
    memory.mark = mark if mark in "，；" else ""
    memory.bracketed = mark == "（"
    if mark == "；" and not context.release:
        heard.holder = ""
    rows = rows_of(text, figures)
    queue: list[str] = []
    heads: list[str] = []
    core_before = ""
    last: Parsed | None = out[-1] if out and mark else None
    count, release, row_spoken = len(figures), context.release, False
    for index, figure in enumerate(figures):
        start, end, _, _, _, _, unit, _ = figure
        after = figures[index + 1] if index + 1 < count else None
        stop = clause_end if after is None else after.start
        begin = at
        behind, at = (stop, stop) if after is None else share_out(text, figure, stop, after)
        memory.apart = "分别" in text[max(since, start - 12) : start]
        memory.adjacent = bool(index) and start - since < REACH and text[since:start].isalnum()
        alone = hear_cues(text, since, figure.number_start, heard, memory)
        beyond = text[end : min(stop, end + REACH)]
        if is_expected(beyond[:_NEAR]) or (after is not None and is_task(figure, after, text[end:stop])):
            alone = TARGET
        opens = index == 0 and (mark in ("", "；") or (mark == "，" and not release and text.endswith(_LED_UP, 0, clause_start)))
        scope, topic_before = heard.scope, heard.topic
        front = hear_front(text, since, begin, start, heard, memory, context, opens=opens)
        if not release and front.core and is_count(figure.unit) and (own := holder_before(front.core, beyond)):
            front = front._replace(core="", subject=own)  # 某产业园6个项目
            heard.hold(own)
        if release and mark == "（" and not index and "）" in front.core and "（" not in front.core:
            front = front._replace(core=without_aside(text, clause, front.core))
        elif release and not index and mark and mark in "（）" and (words := of_bracket(text, clause, figure, front.core, memory.head, memory.unit, heard.bracketed)):
            front = front._replace(core=words)
        if index and (text[since - 2 : since] in _THRESHOLDS or text[since - 1] == "岁") and front.core and text[since : since + 1] not in "，、）":
            share = memory.unit in SHARES or figures[index - 1].unit in SHARES
            front = front._replace(core=(core_before if share or (not release and len(core_before) < _FIELD_LEAD) else "") + memory.phrase + front.core)  # 开工率在75%以上的企业
        elif memory.adjacent:
            front = front._replace(core=sorted_by(text, figures[index - 1], core_before, figure, front.core))
        if release and front.subject and unit == "岁":
            heard.hold(front.subject)  # 某县65岁以上人口
        row = rows.get(index)
        if row is not None and row[0] == 0:
            heads = list(memory.heads)
        words_behind = beyond if behind == stop else text[end : min(behind, end + REACH)]
        if release and (most := most_of(front.core, beyond)) is not None:
            front, words_behind, beyond = front._replace(core=most[0], subject=most[1]), "", ""
            heard.hold(most[1])
        if release and after is not None and text[end:stop].strip() in _EACH:
            words_behind = text[after.end : min(clause_end, after.end + REACH)]  # 5台各8cms抽水机组
        thing = thing_behind(beside(text, figure, after, words_behind)) if words_behind[:1] in _LEADS_ON and front.core and not release else ""
        if topic := thing or (topic_of(text, end + 1, clause_end) if words_behind.startswith("的") else ""):
            heard.topic, heard.holder = topic, ""
        if release and not is_count(unit) and (name := owner_behind(words_behind)):
            heard.hold(name)
            front = front._replace(subject="")
        ranks = is_ranked(text, figure, front.core)
        if release and ranks and (those := ranked_places(front.core)):
            heard.hold(those)
            front = front._replace(core="", subject="")
        field = None
        if text[start - 2 : start - 1] == "全" and is_count(unit):
            field = field_of(text[max(since, start - _FIELD_REACH) : start], (unit if len(unit) > 1 else "") + words_behind, memory)
        if ranks or field is not None:
            heard.scope = scope  # 居全省第一: among whom, not who
        if field is not None:
            reading = Reading(field[0], "noun-after")
        elif ranks:
            reading = rank_of_figure(front.core, memory, words_behind)
            memory.head = memory.head or reading.indicator
        else:
            memory.summed = release and sums_up(text[since:start])
            counted = counted_by(text, figure, after) if after is not None else ""
            reading = read(front.core, front.led, counted or words_behind, unit, memory, counted or beyond)
        if after is not None and (kinds := kinds_of(text, figure, after)):
            reading = reading._replace(indicator=kinds, rule="noun-after")
        if not (thing or release) and front.core in _SPENT and (built := built_behind(text[end : end + _FIELD_REACH])):
            thing = heard.topic = built
        if thing and (own := cut_before(front.core).noun) in phrases.attributes():
            reading = reading._replace(indicator=own)
        if after is not None:
            reading = borne(text, figure, after, front.core, reading)
        if unit in SHARES:
            reading = growing(reading, text[end : end + 12], memory)
        core_before = front.core
        if text[end : end + 1] == "的":
            memory.verb = ""  # what is measured of a noun says nothing of the next
        if row is not None:
            place, length = row
            if place == 0:
                paired = reading.elided
                queue = nouns_for(reading, length, "分别" in text[begin:start] or (release and "则" in text[begin:start]), heads) if length <= LONGEST_ROW else []
                queue = [f"{noun}{reading.suffix}" for noun in queue]
                if length == _PAIR and after is not None and not (queue or reading.elided or reading.changes or ranks):
                    queue = both_measures(figure, after, reading.indicator, text[after.end : after.end + 1])
                    paired = bool(queue)
            if queue:
                reading = aligned(reading, queue[place])
                if not paired:
                    memory.heads[:] = heads + queue  # and not what reads like a noun between its figures
        joined = row is not None and row[0] > 0
        subject = subject_of(field[1], context.organisation) if field else front.subject
        if reading.rule == "place-part":
            subject = cut_before(front.core).noun.removeprefix("包括").strip("各、及和")
        elif reading.elided and reading.changes and last is not None and last.rule == "place-part":
            subject = last.subject  # 其中甲区3个，增长5%
        elif release and not subject and reading.elided and reading.changes and last is not None and heard.told:
            subject = last.subject  # 某地有多少只，较去年增加几只
        near = text[max(clause_start - (mark == "（") * _NEAR, start - _NEAR) : start].rstrip("（")
        heard.on_event = context.event is not None and is_of_event(context.event, text, clause, since, figure, held=heard.on_event)
        when = moment(front, reading, heard, context, made(Around, (near, text[start:end], words_behind, field is not None, row)))
        if row is not None and row[0] == 0:
            row_spoken = bool(front.spoken)
        if joined and last is not None and last.period_text and (row_spoken or not when.text):
            when = Moment(last.period, last.period_text)
        parsed = finished(figure, first + index, reading, ranks, when, last, joined, alone, subject, near, heard, context)
        if release:
            parsed = placed(parsed, text, clause, figure, begin, row, heard, memory)
        out.append(parsed)
        if ranks:
            heard.topic = topic_before
        memory.phrase = text[start:end]
        last, since, heard.told, heard.cued, heard.timed = parsed, end, True, False, False
        memory.mark = "、" if not release or after is None or "、" in text[end:stop] or stop - end < _SHORT else ""
