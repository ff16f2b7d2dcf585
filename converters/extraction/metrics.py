"""From the figures of a text to what they mean: indicator, kind, status, period and subject, in one pass a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from shizheng.converters.extraction.actors import actors_of
from shizheng.converters.extraction.carried import run_in
from shizheng.converters.extraction.clause_reading import read_clause
from shizheng.converters.extraction.clauses import sentences
from shizheng.converters.extraction.context import Context, under
from shizheng.converters.extraction.deciding import demanded_from, listed_status
from shizheng.converters.extraction.facts import Quantity
from shizheng.converters.extraction.founded import founded_in
from shizheng.converters.extraction.happening import tells_event
from shizheng.converters.extraction.heard import Heard
from shizheng.converters.extraction.hearing import hear_clause
from shizheng.converters.extraction.holders import is_area
from shizheng.converters.extraction.latest import latest
from shizheng.converters.extraction.memory import Memory
from shizheng.converters.extraction.named import leaves
from shizheng.converters.extraction.own_words import with_persons
from shizheng.converters.extraction.parsed import Parsed
from shizheng.converters.extraction.pointing import pointed_back
from shizheng.converters.extraction.release_doers import titled_office
from shizheng.converters.extraction.statistical import Course, goes_on, opened_before
from shizheng.converters.extraction.status import TARGET
from shizheng.converters.extraction.stories import with_story
from shizheng.converters.extraction.works import upcoming, works_of

#: marks behind which a sentence is again about what it was about before a bracket or before a thing that a sum is of
_ASIDES = frozenset("；（）")
#: what is told of a time, or as done by now, is not what the words before a semicolon plan
_BY_NOW = re.compile(r"已|共|累[计积]|[0-9]{2,4}年(?:度|[0-9]{1,2}月)?[^底末前后]|[0-9]{1,2}月起|目前|现有|去年|今年[^底将度]")


class Read(NamedTuple):
    """The figures of a text, the year that it named last (None: none), the time words of its last sentence that had some,
    the project or site that it was about, and the work named last (of a release)."""

    figures: list[Parsed]
    said: int | None
    before: tuple[str, str] = ("", "")
    thing: str = ""
    work: str = ""


def read_figures(text: str, figures: Sequence[Quantity], context: Context, planned: int | None = None) -> Read:
    """The meaning of every figure of ``text``; ``figures`` are those of class metric, in order; ``planned``: where a plan begins in it. Linear."""
    out: list[Parsed] = []
    if not figures:
        return Read(out, context.said, context.before, context.thing, context.work)
    release = context.release
    memory = Memory(account=context.account, release=release)
    text = text.replace("\t", " ")  # cells of a table
    at, so_far, topic, place, said, before = 0, 0, "", "", context.said, context.before
    site, area = context.site, context.site if is_area(context.site) else ""
    listed = started = planning = ""
    speaker = context.speaker or titled_office(context.titles) if release else ""
    back = pointed_back(text, context.thing) if context.thing else -1
    actors = [] if release else with_persons(actors_of(text, figures[-1].start, context.organisation, context.names), text)
    actors = with_story(actors, text, context.persons)
    works = works_of(text, context.work) if release else []
    heard_time = here = False
    places, number = [figure.start for figure in figures], len(figures)
    headings = [] if release else run_in(text)
    demanded = None if planned is None or release else demanded_from(text)
    for clauses in sentences(text, places):
        begin, first_end, _ = clauses[0]
        end = clauses[-1].end
        while headings and headings[0][0] <= first_end:
            context = under(headings.pop(0)[1], context)
        if demanded is not None and first_end > demanded and not context.status:
            context = context._replace(status=TARGET)
        if not topic and 0 <= back < end:
            topic = context.thing
        if topic and not release and leaves(text, begin, context.names):
            topic = ""
        if started and not text.startswith("同期", begin):
            started = ""
        status = listed or (planning if text.startswith("其中", begin) else "")  # 计划实施项目146个。其中产业项目78个
        heard = Heard(started=started, topic=topic, said=said, place=place, site=site, area=area, before=before, status=status, speaker=speaker)
        if context.happening and tells_event(context.happening, text, begin, end):
            heard.happening = context.happening
        memory.close_sentence()
        if before[0] and goes_on(text, begin, end, before[0], Course(heard_time, here, context.month, context.period, release)):
            heard.period_text, heard.since = before
        elif context.month and (opened := opened_before(text, begin, context.republic)):
            heard.hear_time(opened, context)
        for clause in clauses:
            if at == number or places[at] >= end:
                break  # what follows the last figure of a sentence says nothing of it
            start, stop, mark = clause
            if mark == "；" and release and heard.status == TARGET and not listed and _BY_NOW.search(text, start, stop) is not None:
                heard.status = ""  # 将持续管制；114年共拦检9辆
            if mark and not release and mark in _ASIDES:
                heard.come_back(ends=mark == "）" or text[start - 2] == "）")
                if mark == "（":
                    heard.set_aside(bracket=True)
            if works:
                heard.work = latest(works, stop)
                heard.ahead = upcoming(works, begin, stop, end)
                heard.in_sentence = any(begin <= at <= stop for at, _ in works)
            if actors:
                heard.actor = latest(actors, start)
            first = at
            while at < number and places[at] < stop:
                at += 1
            if first == at:
                hear_clause(text, clause, heard, memory, context)
            else:
                read_clause(text, clause, figures[first:at], first, heard, memory, context, out)
        if heard.aside is not None and heard.aside[2]:
            heard.come_back(ends=True)
        topic, place, said, site, area, speaker = heard.topic, heard.place, heard.said, heard.site, heard.area, heard.speaker
        planning = TARGET if out[so_far:] and all(parsed.status == TARGET for parsed in out[so_far:]) else ""
        so_far = len(out)
        listed = listed or listed_status(text, clauses, heard)
        heard_time, started = bool(heard.period_text), heard.started
        here = here or heard_time
        before = (heard.period_text, heard.since) if heard_time else before
    return Read(out, said, before, topic or ("" if release else founded_in(text)), works[-1][1] if works else "")
