"""From the figures of a text to what they mean: indicator, kind, status, period and subject, in one pass a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from shizheng.converters.extraction.actors import actors_of
from shizheng.converters.extraction.carried import run_in
from shizheng.converters.extraction.clause_reading import read_clause
from shizheng.converters.extraction.clauses import sentences
from shizheng.converters.extraction.context import Context, under
from shizheng.converters.extraction.deciding import listed_status
from shizheng.converters.extraction.facts import Quantity
from shizheng.converters.extraction.heard import Heard
from shizheng.converters.extraction.hearing import hear_clause
from shizheng.converters.extraction.holders import is_area, speakers
from shizheng.converters.extraction.latest import latest
from shizheng.converters.extraction.memory import Memory
from shizheng.converters.extraction.named import founded_in, leaves, pointed_back
from shizheng.converters.extraction.own_words import with_persons
from shizheng.converters.extraction.parsed import Parsed
from shizheng.converters.extraction.statistical import Course, goes_on, opened_before
from shizheng.converters.extraction.works import works_of

#: marks behind which a sentence is again about what it was about before a bracket or before a thing that a sum is of
_ASIDES = frozenset("；（）")


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
    actors = [] if context.release else with_persons(actors_of(text, figures[-1].start, context.organisation, context.names), text)
    told, heard_time = speakers(text, context.speaker, context.people) if context.release else [], False
    works, here = works_of(text, context.work) if context.release else [], False
    places, number = [figure.start for figure in figures], len(figures)
    headings = [] if context.release else run_in(text)
    for clauses in sentences(text, places):
        while headings and headings[0][0] <= clauses[0].end:
            context = under(headings.pop(0)[1], context)
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
            if clause.mark and clause.mark in _ASIDES and not context.release:
                heard.come_back(ends=clause.mark == "）" or text[clause.start - 2] == "）")
                if clause.mark == "（":
                    heard.set_aside(bracket=True)
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
                read_clause(text, clause, figures[first:at], first, heard, memory, context, out)
        if heard.aside is not None and heard.aside[2]:
            heard.come_back(ends=True)
        topic, place, said, site, area = heard.topic, heard.place, heard.said, heard.site, heard.area
        listed = listed or listed_status(text, clauses, heard)
        heard_time, started = bool(heard.period_text), heard.started
        here = here or heard_time
        before = (heard.period_text, heard.since) if heard_time else before
    return Read(out, said, told[-1][1] if told else "", before, topic or ("" if context.release else founded_in(text)), works[-1][1] if works else "")
