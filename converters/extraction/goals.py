"""The news of a plan or scheme: by which year its figures shall be reached."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction.lexicon import cue

#: a text says what a plan wants in its first sentences
_TOLD = 600


@cache
def _plan() -> re.Pattern[str]:
    """Finds a plan in a headline that says that it was given out (我省印发…规划), or a headline that is its name."""
    return re.compile(rf"(?:{cue('goal.given_out')})[^。]{{0,40}}(?:{cue('goal.plan')})|(?:{cue('goal.plan')})(?:{cue('goal.plan_end')})?$")


@cache
def _goal() -> re.Pattern[str]:
    """Finds the year by which a plan wants what it names: 提出，到2025年，…"""
    return re.compile(rf"(?:{cue('goal.wants')})[^。；0-9]{{0,12}}?(?:到|至)(?P<year>20[0-9]{{2}}年)[底末]?，")


def year_of_goals(titles: str, body: str) -> str:
    """The words for the year by which the goals of the plan shall be reached that a text gives the news of (2025年); empty for other texts."""
    found = _goal().search(body, 0, _TOLD) if titles and _plan().search(titles) is not None else None
    return found["year"] if found is not None else ""
