"""What 该 and the word for a kind point back at: the office, firm, school or village named last by a name that ends with that word."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.actors import names_place
from shizheng.converters.extraction.bodies import is_body
from shizheng.converters.extraction.lexicon import cues
from shizheng.converters.extraction.scope import NO_BODY, rank_of

#: a thing spoken of so was named no farther before
_BEFORE = 300
_THIS = "该"
#: 目前, 截至5月底: so much may stand before 该
_LEAD = 12


@cache
def _this() -> re.Pattern[str]:
    """Matches 该 and the word for a kind."""
    return re.compile(f"{_THIS}(?P<kind>{'|'.join(sorted(_ends(), key=lambda kind: (-len(kind), kind)))})")


@cache
def _ends() -> dict[str, str]:
    """The word for a kind -> how the names of that kind end, as alternatives of a pattern."""
    ends = {kind: [kind] for kind in cues("pointing.kind")}
    for pair in cues("pointing.also"):
        kind, _, end = pair.partition(" ")
        ends.setdefault(kind, []).append(end)
    return {kind: "|".join(own) for kind, own in ends.items()}


@cache
def _names(kind: str) -> re.Pattern[str]:
    """Finds what may be a name of a kind, behind what may stand before one."""
    return re.compile(rf"(?:^|[，。；：—”）\n在从由])(?P<name>[一-鿿·]{{1,16}}?(?:{_ends()[kind]}))(?![一-鿿]*该)")


def this_one(text: str, start: int, core: str, organisation: str) -> tuple[str, str]:
    """The one named before ``start`` that the words before a figure (``core``) point at, and the words behind that (该局已办理); both empty where they
    point at none, at the article's own ``organisation``, or at one that was not named."""
    at = core.find(_THIS, 0, _LEAD)
    found = _this().match(core, at) if at >= 0 else None
    if found is None or organisation.endswith(found["kind"]) or phrases.front_end(core) < at:
        return "", ""
    before = text[max(0, start - _BEFORE) : start]
    name = next((name for match in reversed(list(_names(found["kind"]).finditer(before))) if (name := _plain(match["name"]))), "")
    return (name, core[found.end() :]) if name else ("", "")


def _plain(words: str) -> str:
    """Words that end like a name without what stands before it; empty where they are no name."""
    name = words[phrases.front_end(words) :]
    if len(name) < 3 or phrases.verb().match(name) is not None or NO_BODY.search(name) is not None:
        return ""
    return name if (names_place(name) if rank_of(name) is not None else is_body(name)) else ""
