"""Who gives what a clause of a release counts: the words before a figure name them first."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.lexicon import cue, cues, telling

#: no name of a giver is shorter or longer
_SHORTEST, _LONGEST = 3, 24
_NO_NAME = re.compile(r"[，、的“”于由将共]|感谢|响应|配合|接受|市长|代表")


@cache
def _gives() -> re.Pattern[str]:
    return re.compile(rf"(?P<who>[^，、]{{1,{_LONGEST}}}(?:{cue('release.giver_end')}))(?P<how>[^，、]{{0,10}}?)(?={cue('release.gives_away')})")


@cache
def _giving_signs() -> frozenset[str]:
    return frozenset(telling(cues("release.gives_away")))


def giver(core: str) -> tuple[str, str] | None:
    """The firm or society that gives what a figure counts, and the words behind its name (某某爱心会捐赠1辆巴士); None where nobody is named."""
    if _giving_signs().isdisjoint(core):
        return None
    found = _gives().match(core)
    if found is None or len(found["who"]) < _SHORTEST or _NO_NAME.search(found["who"]) is not None or phrases.verb().match(found["who"]) is not None:
        return None
    return found["who"], core[found.end() :]
