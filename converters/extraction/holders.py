"""What a stretch of a release is about: the named thing that a clause opens with, founds or points back at."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.behind import noun_behind
from shizheng.converters.extraction.cutting import cut_before
from shizheng.converters.extraction.lexicon import cue, cues, guarded, pattern_of
from shizheng.converters.extraction.units import sought_pattern

#: a name is not longer
_LONGEST = 24
_FEWEST = 3
_TITLE = 200
_ADVERBS = re.compile(rf"(?:{cue('holder.adverb')})*")
#: words that point back at the site that was named last
_BACK = re.compile(
    rf"(?:[本该此](?:项|处|座)?(?:{cue('holder.work_pointed_back')})?(?:{cue('holder.pointed_back')})|(?:{cue('holder.area_behind')})内"
    r"|(?:开发区|重划区)(?=开发|总|面积|土地))(?!段)"
)
_OPENING = re.compile(r"^(?:等(?:地区|地|区)?)?[的之]?")
#: what a building is like
_STANDS = re.compile(rf"(?:是|为|系)?(?:{cue('holder.lies')})")
_CHANGE = re.compile(r"[月年季周]?(?:增|涨|跌|降|升|减)幅")
_NEVER = re.compile(
    rf"{cue('holder.never')}|地区$|[一-鿿]全[县市区乡镇台国]$|^(?:{cue('holder.never_first')})|[的“”系在于是只你我他她它洽请让这那往些]|(?<!^)该|(?<!自)由"
    r"|统计[暨局处]"
)
#: nothing but these behind a name: the head is left out
_ELIDED = re.compile(rf"(?:{cue('holder.elided')})*(?:不得)?")


@cache
def _bodies() -> str:
    return pattern_of("scope_word", "form", "body")


class Held(NamedTuple):
    """A named thing at the head of a clause, and what is said of it."""

    name: str
    rest: str


@cache
def _ends() -> re.Pattern[str]:
    """Finds where the name of a body, place or site may end."""
    names = sought_pattern(guarded("scope_word", "form", "body"), guarded("scope_word", "form", "site"))
    return re.compile(rf"(?:{names})(?![长民政府立议委内外元币]|(?<=部)[门分份队位署件]|(?<=所)[占得有需在属涉提述列用指发产造生获受辖])[”」]?")


@cache
def _site_end() -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern_of('scope_word', 'form', 'site')})[”」]?$")


@cache
def _generic() -> re.Pattern[str]:
    """Words that open no name, or that go on from something before."""
    return re.compile(rf"(?:{pattern_of('scope_word', 'form', 'generic')}|{pattern_of('scope_word', 'form', 'whole')})")


@lru_cache(maxsize=8192)
def held(core: str) -> Held | None:
    """The named thing that ``core`` opens with, when what follows is a quantity or a deed of it; None when it opens otherwise."""
    if len(core) <= _FEWEST:
        return None
    core = core.lstrip("“「")
    best: Held | None = None
    for match in _ends().finditer(core, 1, 2 * _LONGEST):
        name, rest = core[: match.end()].rstrip("”」"), core[match.end() :]
        if len(name) < _FEWEST or not rest or (len(name) > _LONGEST and "、" not in name):
            continue
        behind = _OPENING.sub("", rest)
        behind = behind[_ADVERBS.match(behind).end() :]  # type: ignore[union-attr]
        behind = behind[phrases.front_end(behind) :]
        if _ELIDED.fullmatch(cut_before(rest).noun) is not None and rest[0] in "则亦各当":
            best = Held(name, "")
        elif _tells(behind, rest):
            best = Held(name, behind)
    return best if best is not None and _is_name(best.name) else None


_BREAKS = re.compile("[，。；：、]")
#: “某某大桥”象征…: what the sentence goes on about
_QUOTED_FIRST = re.compile(r"(?:至于|有关|关于|针对|其中)?“(?P<name>[^“”，。；：、]{3,24})”(?![、和与及的])")


def named_clause(words: str, opened: int) -> str:
    """The site that a clause without a figure is the name of, or ends with in quotation marks; else empty. ``opened``: where what opens
    it ends (``phrases.front_end``)."""
    quoted = words.rpartition("“")[2].rstrip("”") if words.endswith("”") else ""
    if quoted and len(quoted) > _FEWEST and _site_end().search(quoted) and _BREAKS.search(quoted) is None:
        return quoted  # what is quoted is a name, be there a verb in it: “某路延伸工程”
    if (first := _QUOTED_FIRST.match(words, opened)) is not None and _site_end().search(first["name"]):
        return first["name"]
    words = words[opened:].strip("“”")
    if len(words) > _FEWEST and _site_end().search(words) and _is_name(words):
        return words
    return ""


def founded(words: str) -> str:
    """The body that a clause says was set up; else empty."""
    found = _founds().search(words)
    return found["body"] if found else ""


@cache
def _founds() -> re.Pattern[str]:
    return re.compile(rf"(?:{cue('holder.founds')})(?:了|“)?(?P<body>[一-鿿]{{2,14}}?(?:{_bodies()}))”?$")


def owner_behind(words: str) -> str:
    """The named thing that a quantity belongs to, where ``words`` behind it begin with 之 or 的 and its name; else empty."""
    found = _owned().match(words)
    return found["name"] if found and _is_name(found["name"]) else ""


@cache
def _owned() -> re.Pattern[str]:
    return re.compile(rf"[一-鿿]{{0,6}}?[的之]“?(?P<name>[一-鿿]{{2,16}}?(?:{pattern_of('scope_word', 'form', 'site')}|馆))”?(?=[，。；：、（]|$)")


def points_back(words: str) -> int:
    """The length of the words at the head of a clause that point back at a site (本工程, 园区内); 0 when there are none."""
    found = _BACK.match(words)
    return found.end() if found else 0


def is_site(name: str) -> bool:
    """Whether a name is that of a facility, waterway, road or project, not that of a body or a place."""
    return _site_end().search(name) is not None and name[-1] not in "区里镇乡市县村"


def is_area(name: str) -> bool:
    """Whether a name is that of a development or industrial area."""
    return name.endswith(_AREA_LAST)


def site_of_title(titles: str, body: str) -> str:
    """The site that a headline names and the text goes on about."""
    for match in _site().finditer(titles[:_TITLE]):
        for start in range(max(0, match.start() - 10), match.start() - 1):
            name = titles[start : match.end()]
            if (is_site(name) or is_area(name)) and _is_name(name) and body.count(name) >= _FEWEST:
                return name
    return ""


@cache
def _site() -> re.Pattern[str]:
    return re.compile(sought_pattern(guarded("scope_word", "form", "site")))


#: a place, after the city that it lies in
_AREA = re.compile(rf"(?:[一-鿿]{{2,3}}[市县])?[一-鿿]{{1,3}}(?:{cue('holder.area')})[一-鿿]{{0,2}}里?|[一-鿿]{{2,8}}(?:{cue('holder.area_of_name')})")
_AREA_LAST = cues("holder.area_last")
_GIVEN = cues("release.gives_funds")
#: what ends so is the name of a body, whatever it opens with
_OWN_NAMES = cues("holder.body_last")
#: kinds of facilities, and how long a name of one is at least
_KINDS = {kind: len(kind) + own for group, own in (("holder.kind", 3), ("holder.kind_named_short", 2)) for kind in cues(group)}


def is_place_or_site(name: str) -> bool:
    """Whether a name is that of a place, a facility or a body, as far as its form tells."""
    return len(name) >= _FEWEST and _ends().search(name[-4:]) is not None and _is_name(name)


_TOWN_LAST = frozenset("乡镇区市县").union(word[-1] for word in cues("holder.elided"))
#: 某镇, 其中某镇: nothing but a town
_TOWN = re.compile(rf"(?:{cue('holder.before_town')})*(?P<place>[一-鿿]{{2,3}}[乡镇区市县])(?:{cue('holder.elided')})*")


def town_before(core: str, behind: str) -> str:
    """The town or district that the words before a count are, where the noun stands ``behind`` it (某镇4件工程); else empty."""
    found = _TOWN.fullmatch(core) if core[-1] in _TOWN_LAST else None
    return found["place"] if found is not None and is_place_or_site(found["place"]) and noun_behind(behind)[0] else ""


def _is_name(name: str) -> bool:
    last = re.split(r"、|以及|和|及|与", name)[-1]
    if name[-1] in "区里镇乡市县村" and not _AREA.fullmatch(last):
        return False
    if any(name.endswith(kind) and len(name) < fewest for kind, fewest in _KINDS.items()):
        return False
    kind = not name.endswith(_OWN_NAMES) and _generic().match(name) is not None
    if _NEVER.search(name) or kind or phrases.verb().match(name) is not None:
        return False
    acts = phrases.verb().search(name, 1)
    return acts is None or len(name) - acts.end() <= _FEWEST


def _tells(behind: str, rest: str) -> bool:
    """Whether the words behind a name state a quantity of it or something that it does."""
    noun = cut_before(behind).noun
    if _CHANGE.match(behind) or _STANDS.match(behind):
        return True
    if noun and len(noun) <= 12 and (phrases.measure_of(noun) or noun.endswith(tuple(phrases.attributes()))):
        return True
    verb = phrases.verb().match(behind)
    if verb is not None and behind.startswith(_GIVEN):
        return False  # 经济部水利署补助: funds are of whom they are given to
    return verb is not None and (behind != rest or len(behind) - verb.end() != 1)
