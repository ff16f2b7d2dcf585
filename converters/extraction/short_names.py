"""Places by their short names: which city or county a text means that names none in full."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.units import trie_pattern
from shizheng.schema.codelist import codelist

#: what makes another name of a short one: 兰州大学, 兰州新区
_NAMES_ON = frozenset(cues("place.other_name_behind"))
#: ... but not 经济社会发展
_NO_OTHER = f"(?:(?![{''.join(sorted(_NAMES_ON))}])|(?=经济(?!技术|开发|区|圈|带|走廊)))"
#: a village named in a headline is what the text is about where that names it so often
_REPEATED = 3
#: a short name that no other stands beside is said so often, or before what is the place's own
_ALONE = 2
#: the peoples in the name of a county of theirs, behind its own name
_PEOPLES = re.compile(r"(?<=..)(?:[一-鿿]{1,4}?族)+$")
#: the year at the head of a headline
_OPENING = re.compile(r"(?:19|20)[0-9]{2}年度?")
#: a name is not cut shorter
_LONGEST_SHORT = 4
_SCOPED = frozenset("省市区县州旗")
#: names of places are looked up by so many of their first characters
_STEM = 2


@cache
def by_stem() -> dict[str, tuple[str, ...]]:
    """The first two characters of a city's or county's name -> the names that begin so."""
    names: dict[str, list[str]] = {}
    for row in codelist("place").values():
        if len(row["zh"]) > _STEM:
            names.setdefault(row["zh"][:2], []).append(row["zh"])
    return {stem: tuple(dict.fromkeys(own)) for stem, own in names.items()}


def titled_full(titles: str, body: str) -> str:
    """The city or county that a title opens with by its short name and that the text gives in full; empty when there is none."""
    named = [n for n in by_stem().get(titles[:_STEM], ()) if titles.startswith(n[:-1]) and n in body]
    return max(named, key=lambda n: (len(n), n), default="")


def titled_short(titles: str, scope: str) -> str:
    """The city or county that the title of a text that only says 全市 or 全县 opens with by its short name (兰州上半年…); empty when
    it opens with none, or several have that name."""
    kind = scope[1:] if scope[1:] in _SCOPED else ""
    named = (
        {n for n in by_stem().get(titles[:_STEM], ()) if n.endswith(kind) and titles.startswith(n[:-1]) and n[:-1] not in cues("place.ordinary")}
        if kind
        else set()
    )
    longest = max(named, key=lambda n: (len(n), n), default="")
    behind = titles[len(longest) - 1 : len(longest)]
    return longest if longest and behind not in _NAMES_ON else ""


def titled_stem(titles: str, whole: str, body: str) -> str:
    """The county or city that the headline of a text that only says 全县 or 我市 names by its short name, which the text goes on to use;
    by its full name if the text has it. Empty when there is none."""
    if whole[1:] not in ("县", "市"):
        return ""
    stems = (stem for at in range(len(titles) - 1) for stem in _stems(whole[1:]).get(titles[at : at + _STEM], ()) if titles.startswith(stem, at))
    named = {stem for stem in stems if stem in body}
    found = next(iter(named)) if len(named) == 1 else ""
    return found + whole[1:] if found and found + whole[1:] in body else found


@cache
def _stems(kind: str) -> dict[str, tuple[str, ...]]:
    """The first two characters of a county's or city's short name -> the short names that begin so: 秀山 of 秀山土家族苗族自治县."""
    names: dict[str, list[str]] = {}
    for row in codelist("place").values():
        stem = _PEOPLES.sub("", row["zh"].removesuffix(kind).removesuffix("自治")) if row["zh"].endswith(kind) else ""
        if len(stem) >= _STEM and stem not in cues("place.ordinary"):
            names.setdefault(stem[:_STEM], []).append(stem)
    return {first: tuple(sorted(set(own), key=lambda name: (-len(name), name))) for first, own in names.items()}


def titled_city(titles: str, whole: str) -> str:
    """The city by whose short name the title of a text that names nobody opens, or what its colon leads to, behind its year; empty when it opens
    otherwise."""
    for title in (titles, titles.rpartition("：")[2]) if not whole else ():
        opened = _OPENING.match(title)
        if (found := _cities().match(title, opened.end() if opened is not None else 0)) is not None:
            return found[0]
    return ""


def province_of(whole: str, titles: str, body: str) -> str:
    """The province that a text that only says 全省 or 我省 names over and over by its short name, or its headline; empty when there is none."""
    if whole[1:] != "省":
        return ""
    titled = [name for name in provinces() if name in titles]
    if len(titled) == 1:
        return titled[0]
    counts = {name: body.count(name) for name in provinces()}
    best, often = max(counts.items(), key=lambda one: (one[1], one[0]))
    return best if often >= _REPEATED and all(count * 2 < often for name, count in counts.items() if name != best) else ""


def short_of(whole: str, body: str) -> str:
    """The city or county that a text that only says 全市 or 我县 names over and over by its short name, or alone before what is its
    own (某某产业链, 某某一中); by its full name if the text has it. Empty when there is none."""
    kind = whole[1:]
    if kind not in ("市", "县"):
        return ""
    counts: Counter[str] = Counter()
    for found in (_cities() if kind == "市" else _counties()).finditer(body):
        counts[found[0]] += 1 if _own_thing().match(body, found.end()) is None else _ALONE
    best = counts.most_common(2)
    if not best or best[0][1] < (_ALONE if len(best) == 1 else _REPEATED) or (len(best) > 1 and best[1][1] * 2 >= best[0][1]):
        return ""
    name = best[0][0]
    return name + kind if name + kind in body else name


def times_short(place: str, body: str) -> int:
    """How often a text that gives the full name of ``place`` calls it by its short one (某某 of 某某市)."""
    short = place[:-1]
    return body.count(short) - body.count(place) if len(short) >= _STEM and short not in cues("place.ordinary") else 0


@cache
def _own_thing() -> re.Pattern[str]:
    return re.compile(cue("place.own_thing_behind"))


def city_before(office: str, body: str) -> str:
    """The city by whose short name that of an office begins (泉州海关), where the text gives its full name; empty when it does not."""
    found = _cities().match(office)
    return f"{found[0]}市" if found is not None and f"{found[0]}市" in body else ""


def without_short_names(name: str, body: str) -> str:
    """A town or village without the short names of province, city and county before it (江苏靖江斜桥镇), where the text goes on without them."""
    if not name.endswith(("镇", "乡", "街道", "村")):
        return name
    bare = name
    while len(bare) > _LONGEST_SHORT and (short := next((w for w in (bare[:2], bare[:3]) if w in _shorts()), "")) and len(bare) - len(short) > _STEM:
        bare = bare[len(short) :]
    return bare if body.count(bare) > body.count(name) + 1 else name


def without_province(titles: str) -> str:
    """A headline without the short name of the province that it opens with (湖北黄梅…), or without its year; empty when it opens with none."""
    found = _OPENING.match(titles)
    found = found or next((re.match(f"{name}省?", titles) for name in provinces() if titles.startswith(name)), None)
    return titles[found.end() :] if found is not None else ""


@cache
def _shorts() -> frozenset[str]:
    stems = {stem for kind in ("县", "市") for own in _stems(kind).values() for stem in own}
    return frozenset(stems | {row["short"] for row in codelist("place").values() if row["short"]})


@cache
def _cities() -> re.Pattern[str]:
    names = "|".join(sorted(row["short"] for row in codelist("place").values() if row["level"] == "prefecture" and row["short"]))
    return re.compile(rf"(?:{names}){_NO_OTHER}")


@cache
def _counties() -> re.Pattern[str]:
    names = dict.fromkeys((stem for own in _stems("县").values() for stem in own), "")
    return re.compile(f"(?:{trie_pattern(names)}){_NO_OTHER}")


@cache
def provinces() -> tuple[str, ...]:
    return tuple(row["short"] for row in codelist("place").values() if row["level"] == "province" and row["short"])
