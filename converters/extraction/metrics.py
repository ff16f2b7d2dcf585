"""From the figures of an article to metrics: indicator, kind, status, period and subject of each, in one pass a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.clauses import Clause, sentences
from shizheng.converters.extraction.context import Context
from shizheng.converters.extraction.facts import Quantity
from shizheng.converters.extraction.indicator import _FIELD, Memory, Reading, noun_behind, read
from shizheng.converters.extraction.kind import RANKS, is_count, kind_of
from shizheng.converters.extraction.period import resolve, searcher
from shizheng.converters.extraction.scope import leading_body, rank_of, subject_of, topic_of
from shizheng.converters.extraction.status import ACTUAL, TARGET, cue_table, cues

_JOINTS = frozenset("、和与及，") | {"以及", ""}
_BY_RANK = frozenset({"名", "位"})


@dataclass(frozen=True, slots=True)
class Parsed:
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


@dataclass(slots=True)
class _Sentence:
    """What the clauses of a sentence have said so far."""

    period_text: str = ""
    status: str = ""
    scope: str = ""
    topic: str = ""
    last: Parsed | None = None
    queue: list[str] = field(default_factory=list)


def read_figures(text: str, figures: Sequence[Quantity], context: Context) -> list[Parsed]:
    """The meaning of every figure of ``text``; ``figures`` are those of class metric, in order."""
    out: list[Parsed] = []
    if not figures:
        return out
    memory = Memory()
    at, topic = 0, ""
    for clauses in sentences(text):
        end = clauses[-1].end
        if at >= len(figures):
            break
        if figures[at].start >= end:
            continue
        state = _Sentence(topic=topic)
        memory.heads.clear()
        memory.verb = memory.field = ""
        for clause in clauses:
            first = at
            while at < len(figures) and figures[at].start < clause.end:
                at += 1
            if first == at:
                _hear(text, clause, state, memory, context)
            else:
                _tell(text, clause, figures[first:at], first, state, memory, context, out)
        topic = state.topic
    return out


def _hear(text: str, clause: Clause, state: _Sentence, memory: Memory, context: Context) -> None:
    """A clause without a figure: when, whether planned, of what."""
    when = searcher(context.republic).search(text, clause.start, clause.end)
    if when is not None:
        state.period_text = when["period"]
    _cue(text, clause.start, clause.end, state)
    if clause.mark in ("", "；"):
        topic = topic_of(text, clause.start, clause.end + 1)
        if topic:
            state.topic = topic
            memory.item = ""
    contest = _FIELD.search(text[clause.start : clause.end])
    if contest is not None:
        memory.field = contest["field"]


def _cue(text: str, start: int, end: int, state: _Sentence) -> str:
    """Takes in the cue words of a stretch; returns the status for the next figure alone, if one says so."""
    alone = ""
    table = cue_table()
    for match in cues().finditer(text, start, end):
        known = table.get(match.group())
        if known is None:
            continue
        status, lasting = known
        if not lasting:
            alone = status
        elif status == TARGET or alone != TARGET:
            state.status = status
    return alone


def _tell(
    text: str, clause: Clause, figures: Sequence[Quantity], first: int, state: _Sentence, memory: Memory, context: Context,
    out: list[Parsed],
) -> None:
    """A clause with figures."""
    at = clause.start
    front = phrases.front()
    find_period = searcher(context.republic)
    memory.lead = clause.mark if clause.mark in "，；" else ""
    groups = _groups(text, figures)
    for index, figure in enumerate(figures):
        stop = figures[index + 1].start if index + 1 < len(figures) else clause.end
        begin = at
        behind_end, at = _share_out(text, figure, stop, index + 1 < len(figures))
        before = text[begin : figure.start]
        alone = _cue(text, begin, figure.start, state)
        when = find_period.search(before)
        core, place = before, False
        subject = spoken = ""
        if when is not None:
            lead = before[: when.start()].lstrip("、")
            opened = front.match(lead)
            core = before[when.end() :]
            if opened is not None and opened.end() == len(lead):
                state.period_text = when["period"]
            elif rank_of(lead) is not None or lead in context.names:
                subject, state.period_text = lead, when["period"]
            else:
                # Said in the middle of the clause, it is said of this figure alone: 发放某月至某月补贴.
                spoken, core = when["period"], lead + core
        elif "年度" in before:
            spoken = "年度"
        opened = front.match(core)
        assert opened is not None
        if opened["scope"]:
            state.scope = opened["scope"]
        led_by = core[opened.end() - 1] if opened.end() else ""
        place = led_by in ("在", "于")
        core = core[opened.end() :]
        if led_by in ("为", "向", "给") and (acted := phrases.verb().search(core, 2)) and acted["keep"]:
            core = core[acted.start() :]
        if len(core) > 5 and not subject and not phrases.verb().match(core):
            body = leading_body().match(core)
            if body is not None:
                subject = body["body"]
                rest = core[body.end() :]
                core = rest[front.match(rest).end() :]  # type: ignore[union-attr]
        if index == 0 and clause.mark in ("", "；") and (topic := topic_of(text, clause.start, figure.start)):
            state.topic = topic
        parsed = _figure(text, figure, first + index, core, place, text[figure.end : behind_end], state, memory, context, alone, subject, spoken, groups.get(index))
        out.append(parsed)
        state.last = parsed
        memory.lead = "、"


def _groups(text: str, figures: Sequence[Quantity]) -> dict[int, tuple[int, int]]:
    """Figures that stand in one row with nothing but a joint between: index -> (place in the row, length of the row)."""
    if len(figures) < 2:
        return {}
    rows: dict[int, tuple[int, int]] = {}
    start = 0
    for index in range(1, len(figures) + 1):
        joined = index < len(figures) and text[figures[index - 1].end : figures[index].start] in _JOINTS
        if not joined:
            if index - start > 1:
                for place in range(start, index):
                    rows[place] = (place - start, index - start)
            start = index
    return rows


def _share_out(text: str, figure: Quantity, stop: int, more: bool) -> tuple[int, int]:
    """Where the words behind a figure end, and where those before the next begin."""
    start = figure.end
    if not more:
        return stop, stop
    between = text[start:stop]
    mark = between.find("、")
    if mark < 0:
        for joint in ("和", "及", "以及", "与"):
            if between.endswith(joint):
                return stop - len(joint), stop
        if is_count(figure.unit) and (verb := phrases.next_verb().search(between, 2)):
            return start + verb.start(), start + verb.start()
        return stop, start
    if between.endswith("、"):
        return stop - 1, stop
    return start + mark, start + mark + 1


def _figure(
    text: str, figure: Quantity, number: int, core: str, place: bool, behind: str, state: _Sentence, memory: Memory,
    context: Context, alone: str, subject: str, spoken: str, row: tuple[int, int] | None,
) -> Parsed:
    ranks = figure.unit in RANKS or (figure.unit in _BY_RANK and core.endswith(("第", "前"))) or (not figure.unit and core.endswith("前"))
    reading = _rank(core, memory, behind) if ranks else read(core, place, behind, figure.unit, memory)
    if row is not None:
        reading = _aligned(reading, row, text, figure, state, memory)
    indicator = reading.indicator
    kind = kind_of(figure.unit, indicator, changes=reading.changes, ranks=ranks)
    direction = reading.direction if kind == "change" else ""
    last = state.last
    if row is not None and row[0] and last is not None and reading.elided:
        kind, direction = last.kind, last.direction
    status = alone or state.status or context.status or ACTUAL
    if reading.elided and last is not None and not alone:
        status = last.status
    period_text = spoken or state.period_text
    if period_text == "年度" and context.year is None and state.period_text:
        period_text = state.period_text
    period = resolve(period_text, context.year) if period_text else ""
    if not period_text:
        period, period_text = context.period, context.period_text
    if not subject:
        subject = subject_of(state.scope, context.organisation) if state.scope else (state.topic or context.organisation)
    return Parsed(number, indicator, kind, direction, status, period, period_text, subject, reading.rule)


def _rank(core: str, memory: Memory, behind: str) -> Reading:
    noun, _ = noun_behind(behind)
    head = core.rstrip("第前")
    indicator = f"{head}{noun}" if noun else (memory.field or memory.head or head)
    return Reading(indicator, "rank", ranks=True)


def _aligned(
    reading: Reading, row: tuple[int, int], text: str, figure: Quantity, state: _Sentence, memory: Memory
) -> Reading:
    """A row of figures against as many nouns: those of 甲、乙分别为, or the last heads of the sentence."""
    place, length = row
    if place == 0:
        state.queue = []
        names = [n for n in reading.indicator.replace("和", "、").replace("与", "、").split("、") if n]
        if not reading.elided and len(names) == length and "分别" in text[max(0, figure.start - 12) : figure.start]:
            state.queue = names
        elif reading.elided and len(memory.heads) >= length:
            state.queue = memory.heads[-length:]
    if len(state.queue) == length:
        return replace(reading, indicator=state.queue[place], rule="aligned")
    return reading
