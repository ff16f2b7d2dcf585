"""What has been heard of when, whether and whom, up to a figure."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from shizheng.converters.extraction.context import Context
from shizheng.converters.extraction.holders import is_area, is_site
from shizheng.converters.extraction.lexicon import cues
from shizheng.converters.extraction.period import is_up_to, year_said

#: such a time has no year of its own
_HOLIDAYS = cues("time.holiday")


@dataclass(slots=True)
class Heard:
    """What the clauses of a sentence have said so far. ``body``: whom its opening names; ``said``: the year that the text named last; ``place``:
    where news of the nation happen; ``holder``: the body or site that a clause of a release opened with; ``site``: the
    facility or project named last, ``area``: the development or industrial area; ``since``: the time named before one up to which is counted
    (今年以来，截至9月底); ``apart``: time words of this clause alone; ``before``: the time words of the sentence before, with their ``since``;
    ``told``: the sentence has told a figure; ``started``: the time words of the level that the last change started from; ``bracketed``: the
    places before the last brackets; ``work``: the work, building or programme named last; ``actor``: the village, firm or park that the sentences
    before go on about; ``aside``: the topic and the scope before a bracket or before the thing that a sum is of, and whether it is a bracket;
    ``cued``, ``timed``: a cue of the status, a time was heard since the last figure; ``on_event``: the figures are of the event that the article
    tells; ``ahead``: the work that the rest of the sentence names, ``in_sentence``: the sentence has named the work;
    ``happening``: the event that the sentence of a release goes on about; ``speaker``: the office that tells what its sentences say; ``day_told``: the
    day of a happening that the sentence told (于2月25日开幕), which 当天 means."""

    period_text: str = ""
    status: str = ""
    scope: str = ""
    topic: str = ""
    body: str = ""
    said: int | None = None
    place: str = ""
    holder: str = ""
    site: str = ""
    since: str = ""
    apart: str = ""
    before: tuple[str, str] = ("", "")
    cued: bool = False
    timed: bool = False
    area: str = ""
    told: bool = False
    started: str = ""
    work: str = ""
    bracketed: list[str] = field(default_factory=list)
    actor: str = ""
    aside: tuple[str, str, bool] | None = None
    on_event: bool = False
    ahead: str = ""
    in_sentence: bool = False
    happening: str = ""
    speaker: str = ""
    day_told: str = ""

    def hold(self, name: str) -> None:
        """Take in what a clause is about."""
        self.holder = name
        if "、" not in name and is_site(name) and not self.site.startswith(name):
            self.site = name
        elif is_area(name):
            self.area = name

    def hear_scope(self, scope: str) -> None:
        """Take in a scope word (全市, 市府), which ends what a clause before was about."""
        if scope.startswith("市府") and self.holder:
            return  # 加上市府配合款: still of the works
        self.scope, self.holder = scope, ""

    def set_aside(self, *, bracket: bool) -> None:
        """Keep what the sentence was about before a bracket, or before the thing that a sum is of."""
        self.aside = self.aside or (self.topic, self.scope, bracket)

    def come_back(self, *, ends: bool) -> None:
        """Be again about what the sentence was about before that; ``ends``: the bracket is closed."""
        if self.aside is not None:
            self.topic, self.scope, bracket = self.aside
            self.aside = self.aside if bracket and not ends else None

    def pointed(self, words: str) -> str:
        """What words that point back (本工程, 区内) mean."""
        return self.area or self.site if "区" in words else self.site

    def hear_time(self, words: str, context: Context) -> None:
        """Take in time words that hold for the rest of the sentence."""
        if self.period_text and words.endswith(_HOLIDAYS) and not words[0].isdigit():
            return  # 2019年“五一”假期: of the year that is said
        self.since = (self.since or self.period_text) if is_up_to(words) else ""
        self.period_text, self.apart, self.timed = words, "", True
        year = year_said(words, context.year)
        if year is not None:
            self.said = year


class Front(NamedTuple):
    """The words before a figure without what is left out of an indicator.

    ``led``: the preposition that was left out last (在, 为, 对); ``spoken``: time words that hold for this figure alone; ``subject``:
    a body that the clause names.
    """

    core: str
    led: str = ""
    spoken: str = ""
    subject: str = ""
