"""Whom a figure is about when its own words do not say."""

from __future__ import annotations

from shizheng.converters.extraction.context import Context
from shizheng.converters.extraction.heard import Heard
from shizheng.converters.extraction.release_hearing import whose_of_release
from shizheng.converters.extraction.scope import NATIONAL, subject_of

#: a whole so small is that of the village or town that the text is about: 全村
_SMALL = frozenset("村镇乡")


def whose(unit: str, indicator: str, heard: Heard, context: Context) -> str:
    """Whom a figure is about when its own words do not say."""
    if context.release:
        return whose_of_release(unit, indicator, heard, context)
    if heard.holder:
        return heard.holder
    told = heard.actor or context.section
    if not heard.scope or (told and heard.scope[-1] == told[-1] and (told[-1] in _SMALL or told[-1] != context.organisation[-1:])):
        return heard.topic or heard.actor or heard.place or context.level or context.section or context.organisation or heard.body
    if heard.place and heard.scope not in NATIONAL:
        return heard.place
    return subject_of(heard.scope, context.organisation)
