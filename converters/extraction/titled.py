"""The place that a text is about by the form of its title, by whose site it stands on, and by its own name alone."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.places import named_places
from shizheng.converters.extraction.scope import NO_BODY, whole_words
from shizheng.converters.extraction.units import trie_pattern
from shizheng.schema.codelist import codelist

#: names of places are looked up by so many of their first characters
_STEM = 2
#: a report or bulletin, after the place that it is of
_REPORT_OF = re.compile(
    rf"(?:^|[0-9]年度?|[ 　）])(?:关于)?(?P<name>[一-鿿]{{2,7}}?(?:自治[区州县旗]|[省市区县州旗镇乡]|街道))(?:人民政府|政府"
    rf"|办事处)?(?:(?:19|20)[0-9]{{2}}年度?)?(?:[上下]半年|[一二三四]季度)?(?:{cue('about.report')})"
)
#: the kinds of one's own area, which name no place
_OWN_KIND = re.compile(r"自治[区州县旗]|[省市区县州]级|.{1,2}[区城]")
_TOWNS = ("镇", "乡", "街道", "社区")
#: whose site or paper a text comes from
_SOURCE = re.compile(rf"(?:{cue('about.source')})[：: ]*(?:中国)?(?P<name>[一-鿿]{{2,12}})|(?:^|[\n“（ ])(?P<paper>[一-鿿]{{2,5}}?)(?:{cue('about.paper')})")
#: what makes another name of a short one: 兰州大学, 兰州新区
_NAMES_ON = frozenset(cues("place.other_name_behind"))
#: a village named in a headline is what the text is about where that names it so often
_REPEATED = 3
#: a short name that no other stands beside is said so often, or before what is the place's own
_ALONE = 2
#: the peoples in the name of a county of theirs, behind its own name
_PEOPLES = re.compile(r"(?<=..)(?:[一-鿿]{1,4}?族)+$")
#: the year at the head of a headline
_OPENING = re.compile(r"(?:19|20)[0-9]{2}年度?")
#: characters before the word for village
_LONGEST_VILLAGE = 5
_OWN_WHOLE = re.compile(r"[全我][市区县镇乡州旗省](?![委长域直])")
#: kinds of place that have papers of their own
_OWN_KINDS = ("市", "县", "区", "旗")
#: a name is not cut shorter
_LONGEST_SHORT = 4
#: depth of a county among places
_DEPTH_OF_COUNTY = 2
_SCOPED = frozenset("省市区县州旗")


@cache
def generic_place() -> re.Pattern[str]:
    """Matches words that end like a place's name and open like none."""
    return re.compile(cue("place.generic"))


@cache
def short_counties() -> frozenset[str]:
    """Counties of one character: 萧县. Districts of one (城区, 矿区) are ordinary words."""
    return frozenset(row["zh"] for row in codelist("place").values() if len(row["zh"]) == 2 and row["zh"][1] == "县")


def is_kind(name: str) -> bool:
    """Whether ``name`` is a kind of one's own area, which names no place (自治区, 创新区)."""
    return _OWN_KIND.fullmatch(name) is not None


def reported(titles: str) -> str:
    """The place whose report or bulletin a text is, by its title (某县政府工作报告, 某市2021年统计公报); empty when it is none."""
    found = _REPORT_OF.search(titles)
    name = found["name"] if found else ""
    return "" if generic_place().match(name) or NO_BODY.search(name) or whole_words().search(name) else name


def is_office_kind(name: str) -> bool:
    """Whether ``name`` is what the offices of a town are called (办事处), which names none."""
    return re.fullmatch(cue("about.office_kind"), name) is not None


def whole_name(name: str, body: str) -> str:
    """The place on the map that ``name`` is cut out of (江县 of 从江县, whose first character is a word as well); empty when it is cut out of none."""
    at = body.find(name)
    longer = body[at - 1 : at + len(name)] if at > 0 else ""
    return longer if longer and (longer, _DEPTH_OF_COUNTY) in named_places(longer) and not named_places(name) else ""


def goes_on(name: str, titles: str) -> str:
    """``name`` with the kind that follows it in the headline (某阳李村 of 某阳李村镇建成…); empty where none does."""
    at = titles.find(name)
    end = next((e for e in _TOWNS if name[-1] != e[-1] and titles.startswith(e, at + len(name))), "") if at >= 0 and name[-1] in "村市县区" else ""
    return name + end if end else ""


def published(bylines: str, scope: str) -> str:
    """The city or county whose site or paper a text that only says 全市 or 全县 comes from; empty when none is named."""
    kind = scope[1:] if scope[1:] in _SCOPED else ""
    for found in _SOURCE.finditer(bylines) if kind or not scope else ():
        said = found["name"] or found["paper"]
        for at in range(len(said) - 1):
            names = [n for n in _by_stem().get(said[at : at + 2], ()) if n.endswith(kind or _OWN_KINDS) and said.startswith(n[:-1], at)]
            if names:
                return max(names, key=lambda n: (len(n), n))
    return ""


@cache
def _by_stem() -> dict[str, tuple[str, ...]]:
    """The first two characters of a city's or county's name -> the names that begin so."""
    names: dict[str, list[str]] = {}
    for row in codelist("place").values():
        if len(row["zh"]) > _STEM:
            names.setdefault(row["zh"][:2], []).append(row["zh"])
    return {stem: tuple(dict.fromkeys(own)) for stem, own in names.items()}


def without_city(name: str) -> str:
    """A county or district by its own name: without the city or province that it lies in before it."""
    if name[-1:] not in ("区", "县", "旗", "市"):
        return name
    name = name.removeprefix(next((short for short in _provinces() if name.startswith(short) and name[len(short) : len(short) + 1] not in "省市自壮回维"), ""))
    named = named_places(name)
    if len(named) > 1 and name == "".join(place for place, _ in named):
        return named[-1][0]  # 某省某市某县
    for place, _ in named:
        if len(place) < len(name) and name.startswith(place) and place[-1] in "省市州盟":
            rest = name[len(place) :]
            if rest in short_counties() or any(rest == inner for inner, _ in named_places(rest)):
                return rest
    return name


def titled_county(titles: str, body: str) -> str:
    """The county of one character (单县) that a headline names anywhere and the text again; empty when there is none."""
    longer = [place for place, _ in named_places(titles)] if "县" in titles else []
    found = (titles[at - 1 : at + 1] for at in range(1, len(titles)) if titles[at] == "县")
    return next((name for name in found if name in short_counties() and name in body and not any(name in place for place in longer)), "")


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


@cache
def _shorts() -> frozenset[str]:
    stems = {stem for kind in ("县", "市") for own in _stems(kind).values() for stem in own}
    return frozenset(stems | {row["short"] for row in codelist("place").values() if row["short"]})


def titled_full(titles: str, body: str) -> str:
    """The city or county that a title opens with by its short name and that the text gives in full; empty when there is none."""
    named = [n for n in _by_stem().get(titles[:_STEM], ()) if titles.startswith(n[:-1]) and n in body]
    return max(named, key=lambda n: (len(n), n), default="")


@cache
def _village() -> re.Pattern[str]:
    return re.compile(rf"(?:村|社区)(?!{cue('about.village_goes_on')})(?<![，。；：、 ]村)")


def titled_village(titles: str, body: str) -> str:
    """The village or community that a headline names and the text goes on about; empty when there is none.

    Where the name begins the text tells: the longest words up to the end of it in the headline that the text repeats.
    """
    best, most = "", _REPEATED - 1
    for found in _village().finditer(titles):
        names = [titles[at : found.end()] for at in range(max(0, found.start() - _LONGEST_VILLAGE), found.start() - 1)]
        counts = {name: body.count(name) for name in names if len(name) > _STEM}
        often = max(counts.values(), default=0)
        name = next((name for name, count in counts.items() if count == often), "")
        if often > most and not is_village_kind(name) and NO_BODY.search(name) is None:
            best, most = name, often
    return best


def is_village_kind(name: str) -> bool:
    """Whether ``name`` is a kind of villages or towns, which names none (示范村, 特色小镇)."""
    return _village_kind().search(name) is not None


@cache
def _village_kind() -> re.Pattern[str]:
    return re.compile(rf"[^一-鿿]|(?:{cue('about.village_kind')})(?:村|社区|镇|乡|街道)$")


def titled_whole(titles: str) -> str:
    """The whole without a name that a headline says it is about (我市, 全省); empty when it says none."""
    found = _OWN_WHOLE.search(titles)
    return found[0] if found else ""


def province_of(whole: str, titles: str, body: str) -> str:
    """The province that a text that only says 全省 or 我省 names over and over by its short name, or its headline; empty when there is none."""
    if whole[1:] != "省":
        return ""
    titled = [name for name in _provinces() if name in titles]
    if len(titled) == 1:
        return titled[0]
    counts = {name: body.count(name) for name in _provinces()}
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
    """The city by whose short name the title of a text that names nobody opens, behind its year; empty when it opens otherwise."""
    opened = _OPENING.match(titles)
    found = _cities().match(titles, opened.end() if opened is not None else 0) if not whole else None
    return found[0] if found is not None else ""


@cache
def _cities() -> re.Pattern[str]:
    names = "|".join(sorted(row["short"] for row in codelist("place").values() if row["level"] == "prefecture" and row["short"]))
    return re.compile(rf"(?:{names})(?![{''.join(sorted(_NAMES_ON))}])")


@cache
def _counties() -> re.Pattern[str]:
    names = dict.fromkeys((stem for own in _stems("县").values() for stem in own), "")
    return re.compile(f"(?:{trie_pattern(names)})(?![{''.join(sorted(_NAMES_ON))}])")


@cache
def _provinces() -> tuple[str, ...]:
    return tuple(row["short"] for row in codelist("place").values() if row["level"] == "province" and row["short"])


def without_province(titles: str) -> str:
    """A headline without the short name of the province that it opens with (湖北黄梅…), or without its year; empty when it opens with none."""
    found = _OPENING.match(titles)
    found = found or next((re.match(re.escape(name), titles) for name in _provinces() if titles.startswith(name)), None)
    return titles[found.end() :] if found is not None else ""


def titled_short(titles: str, scope: str) -> str:
    """The city or county that the title of a text that only says 全市 or 全县 opens with by its short name (兰州上半年…); empty when
    it opens with none, or several have that name."""
    kind = scope[1:] if scope[1:] in _SCOPED else ""
    named = (
        {n for n in _by_stem().get(titles[:_STEM], ()) if n.endswith(kind) and titles.startswith(n[:-1]) and n[:-1] not in cues("place.ordinary")}
        if kind
        else set()
    )
    longest = max(named, key=lambda n: (len(n), n), default="")
    behind = titles[len(longest) - 1 : len(longest)]
    return longest if longest and behind not in _NAMES_ON else ""
