"""The firm, farm or site that a text says was set up, or shows."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction.body_names import is_clause
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


def firm_named(text: str) -> str:
    """The firm or cooperative that a paragraph names last in full, and that the next ones may call by the word for its kind; empty when it names
    none."""
    if _FIRM_END.search(text) is None:
        return ""
    names = [match["name"] for match in _firm().finditer(text)]
    return next((name for name in reversed(names) if is_thing(name, alone=True) and not is_clause(name)), "")


@cache
def _firm() -> re.Pattern[str]:
    name = rf"(?:(?![的在])[一-鿿（）]){{4,22}}?(?:{cue('firm.full_end')})"
    return re.compile(rf"(?:^|[，。；：、“”\n的在与和是为])(?P<name>{name})(?![一-鿿]{{0,2}}(?:等|[0-9]))")


#: most paragraphs name no firm in full
_FIRM_END = re.compile(sought("firm.full_end"))


@cache
def _set_up() -> re.Pattern[str]:
    return re.compile(rf"(?:{sought('thing.founded')})了?(?P<name>[^，。；：、“”的]{{2,20}}?(?:{cue('thing.bare')}))(?=[，。；])")


@cache
def _shown() -> re.Pattern[str]:
    return re.compile(rf"[的在](?P<name>[^，。；：、“”的]{{4,24}}?(?:{cue('thing.bare')}))(?:（[^（）]{{1,8}}）)?(?:{cue('thing.shown')})")
