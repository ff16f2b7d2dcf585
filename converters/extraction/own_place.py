"""The place that a text means where it names a larger one, an office of it or a town of it: 全县, 该县 and who speaks tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.lexicon import cue
from shizheng.converters.extraction.places import named_places
from shizheng.converters.extraction.scope import NO_BODY, rank_of
from shizheng.converters.extraction.titled import generic_place, short_counties

#: who speaks is said at the head of a speech or report
_SPEECH = 1500
#: characters of a kind of place (区县, 各市), or of a county of one character
_KIND = 2
#: a town that is named so much less often than its district is where the writer stands
_MORE = 3
#: a village that is named so seldom is where a writer stands
_PASSING = 2
#: a text says whom it is about in so many characters
_OPENED = 60
#: depth of a county among places
_COUNTY = 2
#: rank of a town
_TOWN = 4
#: ranks of provinces and cities, of towns and villages
_LARGER, _SMALLER = (1, 2), (4, 5)
#: an office of the article's own place: 县人社局
_OF_PLACE = frozenset("省市区县州旗镇乡")
#: the name of a place, as short as may be
_BELOW = re.compile(r"[一-鿿]{1,8}?(?:自治[州县旗]|[市县区旗])")
_OURS = re.compile(r"我(?P<kind>[市县区镇乡州旗])(?![委长域直场民内外级位间们])")
_WHOLES = re.compile(r"[全该](?P<kind>[市县区镇乡州旗])(?![委长域直场民内外级位间们])")


@cache
def _speaker() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{cue('about.speaks_for')})(?P<name>(?![省市区县州]委)[一-鿿·]{{2,12}}?(?:自治[区州县旗]|[省市区县州旗镇乡]|街道))(?:{cue('about.spoken_for')})"
    )


#: 向大会报告某区2020年财政预算执行情况
_REPORTING = re.compile(r"(?:报告|汇报|书面报告)了?(?P<name>[一-鿿]{1,6}?(?:自治[州县旗]|[市县区州旗]))(?=(?:本级)?(?:19|20)[0-9]{2}年)")


def spoken_for(body: str) -> str:
    """The place for whose government a speech or report is given (我代表某县人民政府); empty when none is said."""
    found = _speaker().search(body, 0, _SPEECH) or _REPORTING.search(body, 0, _SPEECH)
    if found is None:
        return ""
    name = found["name"]
    own = len(name) > _KIND or name in short_counties()
    return name if own and not generic_place().match(name) and NO_BODY.search(name) is None else ""


@cache
def _first() -> re.Pattern[str]:
    return re.compile(
        rf"(?:本报讯|[^，。；：\n]{{0,12}}讯)?(?:（[^（）]{{0,30}}）)?[ 　]*(?P<name>[一-鿿]{{0,6}}(?:{cue('about.area')}|{cue('about.office')}))"
        rf"(?:{cue('about.is_ours')})[全我本][省市区县州]"
    )


def told_first(body: str) -> str:
    """The area or office without a place's name that a text opens with as one of its own city (开发区是我市…); empty when it opens otherwise."""
    found = _first().match(body)
    return found["name"] if found is not None and NO_BODY.search(found["name"]) is None else ""


def holds_place(name: str, place: str, titles: str) -> bool:
    """Whether ``place``, whose report a text is, is a smaller one than ``name``, which the headline only names beside it."""
    rank, own = rank_of(place), rank_of(name)
    return rank is not None and own is not None and rank > own and titles.count(place) > 0


@cache
def _area_kind() -> re.Pattern[str]:
    return re.compile(rf"(?:{cue('about.area')})")


def is_area_kind(name: str) -> bool:
    """Whether ``name`` is what areas of a city are called (高新区): the name of none without its city's."""
    return _area_kind().fullmatch(name) is not None


_COMMUNITY = re.compile(r"(?:[一-鿿]{1,5}?(?:镇|乡|街道))?([一-鿿]{1,6}?(?:社区|村))(?![民委组级集庄])")
#: how a text goes on about a village that it has named
_VILLAGE_SELF = ("该村", "全村", "村里", "村内")
_PATH = re.compile(r".*(?:[省市区县旗镇乡州盟]|街道|办事处)(?P<village>[^省市区县旗镇乡]{1,6}(?:村|社区|嘎查))$")


def village_of(name: str, text: str) -> str:
    """The village at the end of ``name`` (某县某镇某村), where the text goes on about it by its own name; empty when it does not."""
    found = _PATH.match(name) if name.endswith(("村", "社区", "嘎查")) else None
    if found is None:
        return ""
    village = found["village"]
    times = text.count(village)
    wholes = sum(text.count(f"{word}{kind}") for word in "全该我" for kind in "县市区镇乡")
    larger = max((text.count(place) - 1 for place, _ in named_places(name)), default=0)
    return village if times > _PASSING and times > wholes + larger else ""


def community_of(name: str, text: str) -> str:
    """The one village or community of a town or county that a text is about, by its own name; empty when it tells of several or none."""
    if not name.endswith(("镇", "乡", "街道")) and (not name.endswith(("市", "县", "区")) or f"全{name[-1]}" in text):
        return ""
    if text.startswith(name) and any(f"{word}{name[-1]}" in text for word in "全该"):
        return ""  # the headline opens with the town that the text goes on about
    found = set(_behind(name, text))
    only = next(iter(found)) if len(found) == 1 else ""
    times = text.count(only) + (sum(map(text.count, _VILLAGE_SELF)) if only.endswith("村") else 0)
    return only if len(only) > 2 and times > 1 and times > text.count(name) - text.count(name + only) else ""


_IN_TOWN = re.compile(r"(?:[镇乡]|街道|办事处)(?P<village>[一-鿿]{2,5}?(?:村|社区))(?![民委组级集庄支])")


def village_told_of(name: str, titles: str, body: str) -> str:
    """The one village that a portrait names near its start, behind its town, and goes on about, where the city or county ``name`` is but where it
    lies; empty when it tells of several or of more than a village."""
    if rank_of(name) not in (2, 3) or name in titles or body.count(name) > _PASSING:
        return ""
    villages = {m["village"] for m in _IN_TOWN.finditer(body, 0, _OPENED * 4)}
    only = next(iter(villages)) if len(villages) == 1 else ""
    if not only or any(f"{word}{kind}" in body for word in "全该我" for kind in "市县区镇乡"):
        return ""
    times = body.count(only)
    return only if times > _PASSING or (times == _PASSING and sum(map(body.count, _VILLAGE_SELF)) >= _PASSING) else ""


def _behind(name: str, text: str) -> Iterator[str]:
    """The names of villages and communities that stand behind ``name``."""
    at = text.find(name)
    while at >= 0:
        if (found := _COMMUNITY.match(text, at + len(name))) is not None:
            yield found[1].removeprefix("的")
        at = text.find(name, found.end() if found else at + 1)


@cache
def _firm() -> re.Pattern[str]:
    return re.compile(rf"[一-鿿（）]{{4,}}(?:{cue('thing.firm')})")


def is_firm(name: str) -> bool:
    """Whether ``name`` is the full name of a firm."""
    return _firm().fullmatch(name) is not None


def meant(name: str, titles: str, body: str) -> str:
    """The place that a text goes on about where ``name`` is that of an office, a larger place or a town of it; empty when it is ``name``."""
    return _inner(name, titles, body) or _of_office(name, titles, body) or _around(name, titles, body) or _ours(name, titles, body)


def _ours(name: str, titles: str, body: str) -> str:
    """The whole that a text calls its own (我县), where ``name`` is a larger place that it names but in passing; empty when it calls none so."""
    rank = rank_of(name)
    if rank not in _LARGER or f"全{name[-1]}" in body:
        return ""
    kinds = Counter(m["kind"] for m in _OURS.finditer(body))
    if name in titles or body.count(name) > _PASSING:
        kinds = kinds if kinds.total() > _PASSING else Counter()
    elif not kinds:
        wholes = Counter(m["kind"] for m in _WHOLES.finditer(body))
        kinds = Counter({kind: times for kind, times in wholes.items() if times >= _PASSING})
    kind = next(iter(kinds)) if len(kinds) == 1 else ""
    if not kind or (rank_of(kind) or 0) <= (rank or 0):
        return ""
    places = dict.fromkeys(place for place, _ in named_places(body) if place.endswith(kind))
    if len(places) == 1:
        return next(iter(places))
    often = next((place for place in places if body.count(place) > _PASSING), "")
    return often or (f"我{kind}" if f"我{kind}" in body else f"全{kind}")


def opened_by(body: str) -> str:
    """The only city or county that a text names, in its first clauses, where it goes on with 全县 or 我市; empty when there is none."""
    kinds = {m["kind"] for pattern in (_OURS, _WHOLES) for m in pattern.finditer(body)}
    places = {place for place, _ in named_places(body) if place[-1] in kinds} if kinds else set()
    only = next(iter(places)) if len(places) == 1 else ""
    return only if only and body.find(only) < _OPENED else ""


_TITLED = re.compile(r"[一-鿿]{2,6}?[镇乡区县市](?=[：:])")


@cache
def _lying() -> re.Pattern[str]:
    """Matches the village, town, farm or area with which a text opens by telling where it lies, behind who reports."""
    return re.compile(rf"(?:[^。\n]{{0,20}}\n)?[ 　]*(?P<name>[一-鿿]{{2,8}}?(?:{cue('actor.place')}|{cue('about.area')}))，?(?:{cue('about.lies')})")


def told_where(titles: str, body: str) -> str:
    """The village, town or area that a text opens by telling where it lies (某村，位于某市某镇), and goes on about; empty when it opens otherwise, or
    when its headline opens with a larger one that it goes on about too."""
    found = _lying().match(body)
    if found is not None and (titled := _TITLED.match(titles)) is not None and any(f"{word}{titled[0][-1]}" in body for word in "全该"):
        return ""
    name = found["name"] if found is not None else ""
    again = body.count(name) > 1 or f"该{name[-1]}" in body or f"全{name[-1]}" in body if name else False
    return name if again and NO_BODY.search(name) is None and not generic_place().match(name) else ""


def area_titled(titles: str, body: str) -> str:
    """The area without a name of its own (经开区) with which a headline opens, behind its time, and of which the text goes on to tell; empty when
    it opens otherwise."""
    at = phrases.front_end(titles)
    found = _area_kind().match(titles, at)
    return found[0] if found is not None and found[0] in body else ""


def below(text: str, start: int) -> str:
    """The county or district whose name stands at ``start``, right behind that of its city or province; empty when none does."""
    found = _BELOW.match(text, start)
    return found[0] if found is not None and any(found[0] == place for place, _ in named_places(found[0])) else ""


@cache
def _acting() -> re.Pattern[str]:
    """Finds the town, district or county that a clause says goes about its work (某街道深入贯彻…)."""
    return re.compile(rf"(?:^|[，。；：\n])(?P<name>[一-鿿]{{2,7}}?(?:自治[州县旗]|[市县区旗镇]|乡(?!村)|街道))(?:{cue('about.goes_about')})")


def acting_first(body: str) -> Iterator[str]:
    """The places that the first sentences of a text say go about their work, in order; some are a clause."""
    for found in _acting().finditer(body):
        name = found["name"]
        if (len(name) > _KIND or name in short_counties()) and not generic_place().match(name) and NO_BODY.search(name) is None:
            yield name


def _inner(name: str, titles: str, body: str) -> str:
    """The county or city whose name follows that of the province or city ``name`` wherever a text has it (某省某县)."""
    rank = rank_of(name)
    if rank not in _LARGER or name in titles:
        return ""
    only, at = "", body.find(name)
    while at >= 0:
        found = _BELOW.match(body, at + len(name))
        if found is None or only not in ("", found[0]):
            return ""
        only, at = found[0], body.find(name, found.end())
    return only if only and any(only == place for place, _ in named_places(only)) else ""


def _of_office(name: str, titles: str, body: str) -> str:
    """The county or city whose office or house ``name`` is, where the text names that once and goes on with 该县 or 全县."""
    if name in titles or body.count(name) != 1 or rank_of(name) is not None:
        return ""
    places = [name[:2]] if name[:2] in short_counties() else [place for place, _ in named_places(name) if name.startswith(place)]
    if not places:
        wholes = Counter(m[0] for m in _OURS.finditer(body))
        if name[0] in _OF_PLACE:
            own = wholes[f"我{name[0]}"]
            return f"我{name[0]}" if own >= _PASSING else ""  # 区招商中心, of a text that goes on about 我区
        return max(wholes, key=lambda whole: (wholes[whole], whole), default="")
    kind = places[0][-1]
    return places[0] if any(f"{word}{kind}" in body for word in "该全我") else ""


def _around(name: str, titles: str, body: str) -> str:
    """The district that a text names over and over, where ``name`` is one town or community of it (某市某区某街道) that it names less."""
    rank = rank_of(name)
    if rank not in _SMALLER or name in titles:
        return ""
    for place, depth in named_places(name):
        own = name.partition(place)[2]
        if depth != _COUNTY or not own or own in titles:
            continue
        wholes = sum(body.count(f"{word}{place[-1]}") for word in "全该我")
        if body.count(place) - body.count(place + own) + wholes >= _MORE * max(1, body.count(own) - 1):
            return place
    # 某镇某村、某镇某村等地 of a text about 全县
    small = any(f"{word}{kind}" in body for word in "全该我" for kind in "镇乡村") or "街道" in name
    kinds = [kind for kind in "县区市" if body.count(f"全{kind}") >= _PASSING]
    return f"全{kinds[0]}" if len(kinds) == 1 and not small and body.count(name) <= 1 and rank == _TOWN else ""
