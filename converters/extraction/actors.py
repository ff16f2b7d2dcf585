"""Whom a paragraph of mainland prose goes on about: the village, firm, farm or park that its first clause names."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.behind import noun_behind
from shizheng.converters.extraction.body_names import is_clause
from shizheng.converters.extraction.lexicon import cue, cues, lasts, telling
from shizheng.converters.extraction.named import is_counted, is_thing, leaves, thing_ends
from shizheng.converters.extraction.scope import NO_BODY, rank_of, whole_words
from shizheng.converters.extraction.titled import generic_place, is_village_kind

#: the name stands no farther into a clause
_REACH = 48
#: so much of a sentence tells whom it is about
_HEAD = 60
#: 城区, 特区 are kinds; 城关镇 is a name
_KIND, _FEWEST = 2, 3
#: counted themselves where they are named before a count
_WORKS = cues("actor.works_counted")
_SENTENCE_END, _CLAUSE_END = re.compile(r"[。！？!?；;\n]”?"), re.compile(r"[，。；：！？\n]")
#: an estate by its name, which is no shorter, and what are kinds of estates
_ESTATE, _ESTATE_NAME = "小区", 4
_KINDS_OF_ESTATE = cues("actor.kind_of_estate")
#: what a firm is called again: 该公司
_FIRM = cues("actor.firm_again")
#: clauses before the one that names somebody: 近日, 11月26日
_MOST = 3


@cache
def _scene() -> re.Pattern[str]:
    """Matches the words between the start of a clause and the name of the place that the writer is at."""
    return re.compile(rf"(?:{cue('actor.scene')})++")


@cache
def _lying() -> re.Pattern[str]:
    """Matches where a named thing lies, before its name (位于某路口的, 村头的)."""
    return re.compile(rf"[^，。；的]{{2,20}}?(?:{cue('actor.scene_place')})的")


@cache
def _firm() -> re.Pattern[str]:
    """Matches the full name of a firm."""
    return re.compile(rf"[一-鿿（）]{{4,20}}?(?:{cue('thing.firm')})")


@cache
def _place() -> re.Pattern[str]:
    """Matches the name of a town, village or county with what shows that the clause is about it."""
    return re.compile(
        rf"(?P<name>(?:[一-鿿·]{{1,6}}?(?:省|市|州|县|区|旗|镇|乡|街道|苏木)){{0,4}}?[一-鿿·]{{1,6}}?(?:{cue('actor.place')}))(?={_behind_pattern()})"
    )


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(_behind_pattern())


def _behind_pattern() -> str:
    return rf"[，。；：0-9]|$|的[^，。；、]{{1,8}}[里内上中间]|{cue('actor.person')}|{cue('actor.behind')}|{phrases.role('keep')}|{phrases.role('drop')}"


def _actor(text: str, at: int, end: int) -> str:
    """The one that the clause ``text[at:end]`` opens with and tells of; empty when it opens with none."""
    clause = text[at:end]
    if "驻" in clause and (found := _stationed().search(text, at, end)) is not None and names_place(found["name"]):
        return found["name"]
    if _maybe().search(clause, 2) is None:
        return ""
    of = clause.rfind("的", 0, len(clause) - 2)
    if of > 0 and (lying := _lying().match(text, at, end)) is not None and (named := _named_at(text, lying.end(), end)):
        return named
    scene = _scene().match(text, at, end)
    if scene is None:
        return _named_at(text, at, end)
    named = _named_at(text, at + of + 1, end) if of >= scene.end() - at else ""  # 在某人挂钩帮扶的某村
    return named or _named_at(text, scene.end(), end)


@cache
def _maybe() -> re.Pattern[str]:
    """Finds one of the characters that tell where a name may end."""
    words = [word for group in ("thing.site", "thing.work", "thing.firm", "actor.place") for word in cues(group)]
    return re.compile(f"[{telling(words)}]")


def _named_at(text: str, at: int, end: int) -> str:
    """The firm, thing or place that ``text`` names at ``at`` and tells of; empty when it names none."""
    stop = min(end, at + _REACH)
    firm = _firm().match(text, at, stop) if "公司" in text[at:stop] else None
    if firm is not None and _behind().match(text, firm.end(), max(stop, firm.end())) and _unsure().search(firm[0]) is None:
        return "" if is_counted(text, firm.end()) else firm[0]
    placed = _place().match(text, at, stop)
    place = placed["name"] if placed is not None and names_place(placed["name"]) else ""
    for found in thing_ends().finditer(text, at + 2, stop):
        name = text[at : found.end()]
        if (
            len(place) < len(name)
            and _tells().search(name) is not None
            and is_thing(name)
            and _unsure().search(name) is None
            and _behind().match(text, found.end(), max(stop, found.end()))
            and not is_counted(text, found.end())
        ):
            return name
    return place


@cache
def _acts() -> re.Pattern[str]:
    """Finds the end of a name whose holder does what public bodies do, or the like."""
    return re.compile(rf"(?:{cue('actor.place')}|{cue('actor.acts')})$")


@cache
def _tells() -> re.Pattern[str]:
    """Finds the end of the name of a thing that a paragraph may be about."""
    return re.compile(rf"(?:{cue('actor.thing')})$")


@cache
def _unsure() -> re.Pattern[str]:
    """Finds what shows that words that end like the name of one thing are a row of them or a clause."""
    return re.compile(rf"[0-9、，]|等|{cue('actor.no_thing')}")


@cache
def _no_place() -> re.Pattern[str]:
    return re.compile(cue("actor.no_place"))


def names_place(name: str) -> bool:
    """Whether ``name`` is that of one place, and not of a kind of places (城区) or a clause."""
    generic = generic_place().match(name)
    kind = generic is not None and not (len(name) > _KIND and generic[0] in cues("actor.first_of_name"))
    return (
        len(name) > 2
        and not kind
        and "从" not in name[1:]
        and NO_BODY.search(name) is None
        and _no_place().search(name) is None
        and whole_words().search(name) is None
        and not is_clause(name)
    )


def actors_of(text: str, last: int, organisation: str, names: tuple[str, ...]) -> list[tuple[int, str]]:
    """Where the sentences (and parts of them) of a paragraph up to ``last`` begin that say anew whom it is about, each with that name; an empty one
    where it comes back to the article's own body (``organisation``, known as ``names``) or its whole (全县)."""
    found: list[tuple[int, str]] = []
    start = 0
    while 0 <= start < last:
        name = _of_sentence(text, start, organisation, names)
        if name is not None and found and _points_back(text, start, found[-1][1]):
            name = None
        elif name is None and found and not _points_back(text, start, found[-1][1]) and leaves(text, start, ()) and not _acts().search(found[-1][1]):
            name = ""  # what a public body does, and not a park
        if name and found and _sends(text, start, name, found[-1][1]):
            name = None
        if name is not None and (name or found):
            found.append((start, name))
        end = _SENTENCE_END.search(text, start)
        if name and start and (kept := found[-2][1] if len(found) > 1 else "") != name and not _opens_on(text, start):
            found.append((end.end() if end is not None else last, kept))  # named in passing
        start = end.end() if end is not None else -1
    return found


def _points_back(text: str, start: int, name: str) -> bool:
    """Whether the first clause of the sentence at ``start`` speaks of the firm ``name`` by the word for its kind (2020年该公司产值)."""
    at = text.find("该", start, start + _HEAD) if name.endswith(_FIRM) else -1
    return at >= 0 and text.startswith(_FIRM, at + 1) and _CLAUSE_END.search(text, start, at) is None


def _opens_on(text: str, start: int) -> bool:
    """Whether the sentence at ``start`` begins a part of the text: it shows a scene or lets somebody speak."""
    found = _CLAUSE_END.search(text, start, start + _HEAD)
    end = found.start() if found is not None else start + _HEAD
    at = phrases.front_end(text, start, end)
    return _scene().match(text, at, end) is not None or _person().search(text, at, end) is not None or text[start - 1] == "”"


def _sends(text: str, start: int, name: str, village: str) -> bool:
    """Whether ``name`` is the larger place whose people work in the ``village`` that is told of (某镇驻村工作队)."""
    rank, own = rank_of(name), rank_of(village)
    at = text.find(name, start) + len(name)
    return rank is not None and own is not None and rank < own and _person().match(text, at) is not None


@cache
def _person() -> re.Pattern[str]:
    return re.compile(rf"驻|(?:{cue('actor.person')})")


def _of_sentence(text: str, start: int, organisation: str, names: tuple[str, ...]) -> str | None:
    """Whom the sentence at ``start`` names first, empty for the article's own body; None when it names nobody."""
    for _ in range(_MOST):
        found = _CLAUSE_END.search(text, start, start + _HEAD)
        end = found.start() if found is not None else min(len(text), start + _HEAD)
        at = phrases.front_end(text, start, end)
        if at > start and whole_words().search(text, start, at) is not None:
            return ""
        if at < end:
            name = _actor(text, at, end)
            if text.startswith(names, at):
                return _inner(name, names)
            if name and text[at - 1 : at] == "从" and _fetches().match(text, at + len(name)):
                return None  # where something comes from
            return None if not name else "" if name.endswith(organisation or "。") else name
        if found is None or found[0] != "，":
            return None
        start = found.end()
    return None


def _inner(name: str, names: tuple[str, ...]) -> str:
    """The town or village that ``name`` is without the name of the article's own place before it (某社区 of 某县某社区); empty where it is none."""
    inner = name[max(len(own) for own in ("", *names) if name.startswith(own)) :]
    return inner if len(inner) > _KIND and inner.endswith(cues("actor.settlement")) and names_place(inner) else ""


@cache
def _fetches() -> re.Pattern[str]:
    """Matches what is done with things that come from elsewhere, behind the name of that place."""
    return re.compile(cue("actor.fetches"))


@cache
def _stationed() -> re.Pattern[str]:
    """Finds the village where a team is stationed, behind the name of the body that sent it (某局驻某村工作队)."""
    return re.compile(rf"驻(?P<name>[一-鿿·]{{1,20}}?(?:{cue('actor.place')}))(?={cue('actor.person')})")


#: how the name of a place, or of a thing, ends
_HOLDER_LAST = lasts("actor.place", "actor.acts", "thing.site", "thing.work", besides="”）")


def holder_before(core: str, behind: str) -> str:
    """The place or thing that the words before a count are the whole name of (某产业园6个项目, 某村30座大棚); empty when they are
    more or less, or no noun stands ``behind`` the figure."""
    if core.endswith(_ESTATE) and len(core) > _ESTATE_NAME and not core.endswith(_KINDS_OF_ESTATE) and is_thing(core):
        return core if noun_behind(behind)[0] and _unsure().search(core) is None else ""  # 某某花园小区170户人家
    if core[-1:] not in _HOLDER_LAST or not _FEWEST <= len(core) <= _REACH or "、" in core or not noun_behind(behind)[0]:
        return ""
    if _acts().search(core) is not None:
        return core if names_place(core) and _place_name().fullmatch(core) is not None else ""
    ends = [found.end() for found in thing_ends().finditer(core, 2)]
    return core if ends and ends[-1] == len(core) and not core.endswith(_WORKS) and is_thing(core) and _unsure().search(core) is None else ""


#: how a name ends that may stand right before a sum or an area
_OWNER_ENDS = frozenset("村镇乡社司园区场厂团县的会校院")


def owner_before(core: str, behind: str) -> str | None:
    """The place, firm or park that the words before a sum, area or length are the whole name of (某村100亩荷塘, 某公司20万元产业资金), empty for
    the one that the text is about (本村); None when they are more or less, or no noun stands ``behind`` the figure."""
    if core[-1] not in _OWNER_ENDS:
        return None
    core = phrases.without_drops(core.removesuffix("的"))
    if not noun_behind(behind.removeprefix("的"))[0]:
        return None
    if _itself().fullmatch(core) is not None:
        return ""
    if not _FEWEST <= len(core) <= _REACH or "、" in core:
        return None
    if _place_name().fullmatch(core) is not None and names_place(core):
        return core
    ends = [found.end() for found in thing_ends().finditer(core, 2)]
    named = ends and ends[-1] == len(core) and not core.endswith(_WORKS) and is_thing(core) and _unsure().search(core) is None
    return core if named else None


@cache
def _itself() -> re.Pattern[str]:
    """Matches what points at the one that the text is about: 本村, 该公司."""
    return re.compile(rf"[本该我](?:{cue('actor.settlement')}|{cue('thing.bare')}|[县区市省])")


def place_of_heading(heading: str) -> str:
    """The town or village whose name a heading is, or opens with before a mark (二、某镇某村：…); empty when there is none."""
    found = _of_heading().match(heading)
    return found["name"] if found is not None and names_place(found["name"]) and not is_village_kind(found["name"]) else ""


@cache
def _of_heading() -> re.Pattern[str]:
    return re.compile(rf"(?:（?[0-9一二三四五六七八九十]{{1,3}}[）、.．]|[●■◆▲★])? ?(?P<name>[一-鿿·]{{1,12}}?(?:{cue('actor.settlement')}))(?=$|[：，—])")


@cache
def _place_name() -> re.Pattern[str]:
    return re.compile(rf"[一-鿿·]{{1,16}}?(?:{cue('actor.place')})")
