"""The named thing that a clause of mainland prose opens with: a project, a site, a facility or a firm, and what is said of it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.cutting import cut_before
from shizheng.converters.extraction.lexicon import cue

#: no name is longer
_LONGEST = 26
_FEWEST = 3
#: a work that is named so long is one work
_TOLD = 8
_MARKS = re.compile(r"（[^（）]*）|[“”]")


class Named(NamedTuple):
    """A named thing at the head of a clause, and the words behind it."""

    name: str
    rest: str


@cache
def _ends() -> re.Pattern[str]:
    """Finds where the name of a thing may end, with a short bracket behind it."""
    return re.compile(rf"(?P<work>{cue('thing.work')})|(?:{cue('thing.site')})”?(?P<note>（[^（）]{{1,12}}）)?(?!{cue('thing.goes_on')})")


@cache
def _work() -> re.Pattern[str]:
    return re.compile(rf"(?:{cue('thing.work')})$")


@cache
def _kind() -> re.Pattern[str]:
    """Matches words that open the name of a kind of things, not of one."""
    return re.compile(cue("thing.kind"))


@cache
def _placed() -> re.Pattern[str]:
    """Finds what a work named by its place or number holds."""
    return re.compile(rf"[0-9A-Za-z]|{cue('thing.place')}")


@lru_cache(maxsize=4096)
def is_thing(name: str, *, alone: bool = False) -> bool:
    """Whether ``name`` is that of one thing: neither a kind of things (重点项目) nor a clause. ``alone``: it is a clause of its own."""
    bare = _MARKS.sub("", name)
    if not _FEWEST <= len(bare) <= _LONGEST or name.count("“") != name.count("”") or _kind().match(bare) or phrases.verb().match(bare):
        return False
    work = _work().search(bare)
    return work is None or (alone and len(bare) >= _TOLD) or _placed().search(bare, 0, work.start()) is not None


def owner_before(core: str) -> Named | None:
    """The thing whose property the words before a figure are (某路改造工程总投资, 某河全长); None where they are none."""
    noun = cut_before(core).noun
    for end in _ends().finditer(noun, 2, _LONGEST + 14):
        rest = noun[end.end() :].removeprefix("的")
        name = noun[: end.end()]
        if (rest in phrases.attributes() or rest in phrases.owned() or _property().fullmatch(rest)) and is_thing(name):
            return Named(name, core[end.end() :].removeprefix("的"))
    return None


@cache
def _property() -> re.Pattern[str]:
    """Matches a property of a site or a work."""
    return re.compile(rf"(?:{cue('thing.property_lead')})*(?:{cue('thing.property')})")


def doer_before(core: str) -> Named | None:
    """The thing that the words before a figure open with and that does or has what follows (某园入驻…, 某基地现有…)."""
    for end in _ends().finditer(core, 2, _LONGEST):
        rest = core[end.end() :]
        if (done := _deed().match(rest)) is not None and is_thing(core[: end.end()]):
            return Named(core[: end.end()], rest[done.end() :])
    return None


@cache
def _deed() -> re.Pattern[str]:
    """Matches the adverbs between a thing and what it does; a verb with its object follows."""
    verbs = rf"(?:{phrases.role('keep')}|{phrases.role('drop')})"
    adverbs = cue("thing.adverb")
    return re.compile(rf"(?:{adverbs})++(?=[^，]|$)|(?={verbs}(?:了|[一-鿿“]{{2}}|$))")


def introduced(words: str, behind: str) -> str:
    """The thing that ``words``, a clause of their own, are the name of, where ``behind`` goes on with a property of it; else empty."""
    if _properties().match(behind) is None:
        return ""
    opened = phrases.verb().match(words)
    words = words[opened.end() :] if opened else words  # 新建某某中学，总投资
    last = None
    for last in _ends().finditer(words, 2, _LONGEST):
        pass
    return words if last is not None and last.end() == len(words) and is_thing(words, alone=True) else ""


@cache
def _properties() -> re.Pattern[str]:
    words = "|".join(sorted(phrases.attributes(), key=lambda w: (-len(w), w)))
    return re.compile(rf"(?:{words}|(?:{cue('thing.property_lead')})*(?:{cue('thing.property')}))(?![一-鿿]{{0,3}}的)")
