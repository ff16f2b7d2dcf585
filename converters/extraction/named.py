"""The named thing that a clause of mainland prose opens with: a project, a site, a facility or a firm, and what is said of it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.cutting import cut_before
from shizheng.converters.extraction.lexicon import begun, cue, cues, firsts
from shizheng.converters.extraction.units import trie_pattern

#: no name is longer
LONGEST = 26
_FEWEST = 3
#: a work that is named so long is one work
_TOLD = 8
#: and behind a sum, where projects are told one by one
_WORK_NAME = 6
#: a single character in a name is no verb
_WORD = 2
MARKS = re.compile(r"（[^（）]*）|[“”]")
#: with which characters a property begins
_PROPERTY_FIRST = firsts("thing.property_lead", "thing.property").union(word[0] for word in phrases.attributes())


class Named(NamedTuple):
    """A named thing at the head of a clause, and the words behind it."""

    name: str
    rest: str


@cache
def thing_ends() -> re.Pattern[str]:
    """Finds where the name of a thing may end, with a short bracket behind it."""
    apart = rf"”?(?:（[^（）]{{1,12}}）)?(?!{cue('thing.goes_on')})"
    # One table of words, so that the search looks for their first characters.
    return re.compile(trie_pattern(dict.fromkeys(cues("thing.site"), apart) | dict.fromkeys(cues("thing.work"), "")))


@cache
def _maybe_end() -> re.Pattern[str]:
    """Finds where the last word of a name may begin."""
    return begun((*cues("thing.site"), *cues("thing.work")))


@cache
def _work() -> re.Pattern[str]:
    return re.compile(rf"(?:{cue('thing.work')})$")


@cache
def _kind() -> re.Pattern[str]:
    """Matches words that open the name of a kind of things, not of one."""
    return re.compile(cue("thing.kind"))


@cache
def _breaks() -> re.Pattern[str]:
    return re.compile(cue("thing.breaks"))


@cache
def _placed() -> re.Pattern[str]:
    """Finds what a work named by its place or number holds."""
    return re.compile(rf"[0-9A-Za-z]|{cue('thing.place')}")


def last_end(words: str) -> re.Match[str] | None:
    ends = list(thing_ends().finditer(words, 2, LONGEST))
    return ends[-1] if ends else None


def is_thing(name: str, *, alone: bool = False) -> bool:
    """Whether ``name`` is that of one thing: neither a kind of things (重点项目) nor a clause. ``alone``: it is a clause of its own."""
    bare = MARKS.sub("", name)
    if not _FEWEST <= len(bare) <= LONGEST or name.count("“") != name.count("”") or _breaks().search(bare):
        return False
    work = _work().search(bare)
    placed = work is None or "“" in name or _placed().search(bare, 0, work.start()) is not None
    if _kind().match(bare) or phrases.verb().match(bare):
        return alone and work is not None and placed and len(bare) >= _TOLD
    return placed or (alone and len(bare) >= _TOLD)


_COUNTED = re.compile(r"(?:（[^）]{1,16}）)?(?:共计?有?|达到?|已?有|增至)?[0-9][0-9.,]*[万余多]*[家个座处所](?=[，。；、（）]|$)")


def is_counted(text: str, at: int) -> bool:
    """Whether what ends at ``at`` of ``text`` is counted right there (小额贷款公司5家), and so is a kind, and not one thing."""
    return _COUNTED.match(text, at) is not None


def is_row(core: str) -> bool:
    """Whether the words before a count are a row of names of things, the last of which ends them (甲物流园、乙广场、丙工程5个)."""
    if "、" not in core:
        return False
    last = core.rpartition("、")[2]
    return any(end.end() == len(last) for end in thing_ends().finditer(last, 1))


def _is_work(name: str) -> bool:
    """Whether words behind a sum and 的 are one project by their length: a kind of them (改造项目) is named in fewer."""
    return (
        _WORK_NAME <= len(name) <= LONGEST
        and _work().search(name) is not None
        and not (_kind().match(name) or _breaks().search(name) or phrases.verb().match(name))
    )


@lru_cache(maxsize=4096)
def opened_with(core: str) -> Named | None:
    """The thing that the words before a figure open with, whose property they name (某路改造工程总投资, 某河全长) or that does or
    has what follows (某园入驻…, 某基地现有…); None where they open otherwise."""
    found = None
    for end in thing_ends().finditer(core, begins.start(), LONGEST) if (begins := _maybe_end().search(core, 2, LONGEST)) is not None else ():
        name, rest = core[: end.end()], core[end.end() :].removeprefix("的")
        if _has_property(rest) and is_thing(name):
            return Named(name, rest)
        if found is None and (done := _deed().match(rest)) is not None and is_thing(name):
            found = Named(name, rest[done.end() :])
    return found


@cache
def _told_by() -> re.Pattern[str]:
    """Matches who makes a thing, or where it lies, before its name (由某集团投资建设的, 位于某镇的)."""
    return re.compile(rf"由[^，、的]{{2,24}}?(?:{cue('thing.made_by')})的|(?:{cue('thing.lies')})[^，、的]{{2,20}}的")


def without_maker(words: str) -> str:
    """Words without who makes the thing that they name, or where it lies."""
    told = _told_by().match(words)
    return words[told.end() :] if told is not None else words


def told_by(core: str) -> Named | None:
    """The thing that the words before a figure open with behind who makes it, or where it lies (由某集团投资建设的某项目总投资); None where they open
    otherwise. So told of, a work is one work, however short its name."""
    words = without_maker(core)
    if words is core:
        return None
    for end in thing_ends().finditer(words, 2, LONGEST):
        name, rest = words[: end.end()], words[end.end() :].removeprefix("的")
        done = _deed().match(rest)
        if (done is not None or _has_property(rest)) and (is_thing(name) or _is_one(name)):
            return Named(name, rest[done.end() :] if done is not None else rest)
    return None


def _is_one(name: str) -> bool:
    """Whether a name of which is told who makes it, or where, is that of one work, be it worded like a kind of them (智慧物流项目)."""
    return _WORK_NAME <= len(name) <= LONGEST and _breaks().search(name) is None and phrases.verb().match(name) is None


def _has_property(rest: str) -> bool:
    """Whether the words behind the name of a thing are a property of it."""
    own = cut_before(rest).noun
    return own in phrases.attributes() or own in phrases.owned() or _property().fullmatch(own) is not None


@cache
def _property() -> re.Pattern[str]:
    """Matches a property of a site or a work."""
    return re.compile(rf"(?:{cue('thing.property_lead')})*(?:{cue('thing.property')})")


@cache
def _deed() -> re.Pattern[str]:
    """Matches the adverbs between a thing and what it does; a verb with its object follows."""
    verbs = rf"(?:{phrases.role('keep')}|{phrases.role('drop')})"
    adverbs = cue("thing.adverb")
    return re.compile(rf"(?:{adverbs})++(?=[^，]|$)|(?={cue('thing.per_time')}|{verbs}(?:了|[一-鿿“]{{2}}|$))")


def introduced(text: str, start: int, end: int) -> str:
    """The thing that the clause ``text[start:end]`` is the name of, where the next one goes on with a property of it; else empty."""
    if text[end + 1 : end + 2] not in _PROPERTY_FIRST or _properties().match(text, end + 1) is None:
        return ""
    words = text[phrases.front_end(text, start, end) : end]
    opened = phrases.verb().match(words)
    words = words[opened.end() :] if opened else words  # 新建某某中学，总投资
    words = without_maker(words)
    last = last_end(words)
    return words if last is not None and last.end() == len(words) and is_thing(words, alone=True) else ""


def named_behind(words: str) -> str:
    """The thing that a clause calls something else by its name (他说的基地是某人创办的某合作社); empty when it calls none."""
    name = words.rpartition("的")[2] if "是" in words else ""
    last = last_end(name)
    return name if last is not None and last.end() == len(name) and is_thing(name) and name not in words[: -len(name)] else ""


@cache
def _properties() -> re.Pattern[str]:
    words = "|".join(sorted(phrases.attributes(), key=lambda w: (-len(w), w)))
    return re.compile(rf"(?:{words}|(?:{cue('thing.property_lead')})*(?:{cue('thing.property')}))(?![一-鿿]{{0,3}}的)")


def built_behind(words: str) -> str:
    """The thing that a sum before ``words`` builds and of which the next clause tells more (投资3亿元建设某某大桥，全长
    900米); empty when there is none."""
    found = _built().match(words)
    told = found is not None and _properties().match(words, found.end() + 1) is not None
    return found["name"] if found is not None and told and is_thing(found["name"], alone=True) else ""


@cache
def _built() -> re.Pattern[str]:
    ends = f"{cue('thing.site')}|{cue('thing.work')}"
    return re.compile(rf"(?:{cue('act.built')})(?P<name>[^，。；、：]{{2,24}}?(?:{ends}))(?=[，。；])")


def thing_behind(words: str) -> str:
    """The thing whose property a figure is, where ``words`` behind it begin with 的 and its name (总投资9亿元的某某产业园开工)."""
    found = ""
    for end in thing_ends().finditer(words, _FEWEST, 1 + LONGEST) if words else ():
        name = words[1 : end.end()]
        cut = phrases.predicate().search(name)
        plain = cut is None or cut.end() - cut.start() < _WORD
        if plain and _is_work(name):
            return name  # 某小学改建项目, and not the school
        if plain and not found and is_thing(name):
            found = name
    return found


def leaves(text: str, start: int, names: tuple[str, ...]) -> bool:
    """Whether the sentence at ``start`` is about what a public body does, by its first words or the body's name."""
    at = phrases.front_end(text, start)
    return text.startswith(names, at) or _left().match(text, start) is not None or _left().match(text, at) is not None


@cache
def _left() -> re.Pattern[str]:
    return re.compile(cue("thing.left_by"))
