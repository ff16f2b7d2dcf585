"""A change whose word stands behind its figure: 保持6%以上的增长, 录得15%的涨幅, 1.8%升幅."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction.kind import directions
from shizheng.converters.extraction.lexicon import cue, pattern_of
from shizheng.converters.extraction.memory import Memory, Reading

_FIRST = frozenset("的升涨跌增降减年")
#: where the noun of a reading stood behind the figure, it was the word of change
_FROM_BEHIND = frozenset({"noun-after", "dimension-of-noun", "verb-carried"})


@cache
def _behind() -> re.Pattern[str]:
    verbs, nouns = (pattern_of("change_verb", "form", form) for form in ("verb", "noun"))
    how = cue("growth.how")
    ends = rf"(?=$|[，。；、：！）)\s]|[和与及后]|{cue('growth.ends_before')})"
    return re.compile(rf"(?:左右|以上|以内)?(?:的(?:{how})*(?P<verb>{verbs}){ends}|的?(?:{how})*(?P<noun>{nouns})(?![达比由从])|的速度(?P<speed>{verbs}))")


def growing(reading: Reading, behind: str, memory: Memory) -> Reading:
    """The reading of a share, as a change where the words behind it say that it is one."""
    if reading.changes or behind[:1] not in _FIRST:
        return reading
    found = _behind().match(behind)
    if found is None:
        return reading
    direction = directions()[found[found.lastgroup or ""]]
    if reading.rule in _FROM_BEHIND:
        return Reading(memory.head, "change-head-elided", direction, changes=True, elided=True)
    return reading._replace(direction=direction, changes=True)
