"""The firm, farm or site that a text says was set up, or shows."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction.lexicon import cue, sought
from shizheng.converters.extraction.named import is_thing


def founded_in(text: str) -> str:
    """The firm, farm or site that a text says was set up, or shows, and that the next paragraph may call by the word for its kind."""
    found = ""
    for match in _set_up().finditer(text):
        found = match["name"] if is_thing(match["name"]) else found
    for match in _shown().finditer(text) if "现场" in text or "工地" in text or "车间" in text else ():
        found = match["name"] if is_thing(match["name"], alone=True) else found
    return found


@cache
def _set_up() -> re.Pattern[str]:
    return re.compile(rf"(?:{sought('thing.founded')})了?(?P<name>[^，。；：、“”的]{{2,20}}?(?:{cue('thing.bare')}))(?=[，。；])")


@cache
def _shown() -> re.Pattern[str]:
    return re.compile(rf"[的在](?P<name>[^，。；：、“”的]{{4,24}}?(?:{cue('thing.bare')}))(?:（[^（）]{{1,8}}）)?(?:{cue('thing.shown')})")
