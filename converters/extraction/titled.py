"""The place that a text is about by the form of its title, by whose site it stands on, and by its own name alone."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction.lexicon import cue
from shizheng.converters.extraction.places import named_places
from shizheng.converters.extraction.scope import NO_BODY, whole_words
from shizheng.converters.extraction.short_names import by_stem, provinces
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
#: a village named in a headline is what the text is about where that names it so often
_REPEATED = 3
#: characters before the word for village
_LONGEST_VILLAGE = 5
_OWN_WHOLE = re.compile(r"[全我][市区县镇乡州旗省](?![委长域直])")
#: kinds of place that have papers of their own
_OWN_KINDS = ("市", "县", "区", "旗")
#: depth of a county among places
_DEPTH_OF_COUNTY = 2
_SCOPED = frozenset("省市区县州旗")

#: the name of a county, a district or a city of the county's rank
_OF_COUNTY = re.compile(r"[一-鿿]{2,3}[县市区旗]")


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


@cache
def _own_work() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<place>[一-鿿]{{2,8}}?(?:自治[州县旗]|[省市县区州旗]))(?P<office>{cue('about.reports_itself')})(?:20[0-9]{{2}}年)?(?:工作)?报告(?=$| )"
    )


def reports_itself(titles: str, body: str) -> str:
    """The standing committee, court or procuratorate whose report on its own work a text is (某县人民法院工作报告), by its short name where the
    text uses that one; empty for other texts."""
    found = _own_work().match(titles)
    if found is None:
        return ""
    short = f"{found['place']}人大常委会"
    return short if "常务委员会" in found["office"] and "人大常委会" in body else f"{found['place']}{found['office']}"


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
            names = [n for n in by_stem().get(said[at : at + 2], ()) if n.endswith(kind or _OWN_KINDS) and said.startswith(n[:-1], at)]
            if names:
                return max(names, key=lambda n: (len(n), n))
    return ""


def _is_county(name: str) -> bool:
    """Whether ``name`` is made as that of a county or district is, which no list has any longer (平泉县, now 平泉市)."""
    return _OF_COUNTY.fullmatch(name) is not None and not (generic_place().search(name) or is_kind(name))


def without_city(name: str) -> str:
    """A county or district by its own name: without the city or province that it lies in before it."""
    if name[-1:] not in ("区", "县", "旗", "市"):
        return name
    name = name.removeprefix(next((short for short in provinces() if name.startswith(short) and name[len(short) : len(short) + 1] not in "省市自壮回维"), ""))
    named = named_places(name)
    if len(named) > 1 and name == "".join(place for place, _ in named):
        return named[-1][0]  # 某省某市某县
    for place, _ in named:
        if len(place) < len(name) and name.startswith(place) and place[-1] in "省市州盟":
            rest = name[len(place) :]
            if rest in short_counties() or any(rest == inner for inner, _ in named_places(rest)) or _is_county(rest):
                return rest
    return name


def titled_county(titles: str, body: str) -> str:
    """The county of one character (单县) that a headline names anywhere and the text again; empty when there is none."""
    longer = [place for place, _ in named_places(titles)] if "县" in titles else []
    found = (titles[at - 1 : at + 1] for at in range(1, len(titles)) if titles[at] == "县")
    return next((name for name in found if name in short_counties() and name in body and not any(name in place for place in longer)), "")


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
    """The whole without a name that a headline says it is about (我市, 全省); empty when it says none, or only ranks something in it."""
    return next((found[0] for found in _OWN_WHOLE.finditer(titles) if not _ranked().match(titles, found.end())), "")


@cache
def _ranked() -> re.Pattern[str]:
    return re.compile(cue("about.rank_behind"))


#: 镇2016年工作总结, 乡镇政府工作报告: the kind of place that it is of, and no name
_OF_KIND = re.compile(
    r"(?:^|[0-9]年度?)(?P<kind>乡镇|[县区市镇乡]|街道)(?:(?:人民)?政府)?(?:(?:20[0-9]{2}年)?(?:[上下]?半年|[一二三四五六七八九十]年|年度)?(?:工作)?(?:总结|计划|要点|报告|汇报|打算))"
)


def titled_kind(titles: str, body: str) -> str:
    """The whole that a text calls its own, where its headline names but the kind of place that it is of (乡政府工作计划); empty otherwise."""
    found = _OF_KIND.search(titles)
    kinds = ("镇", "乡") if found is not None and found["kind"] == "乡镇" else (found["kind"],) if found is not None else ()
    return next((f"{word}{kind}" for kind in kinds for word in "全我" if f"{word}{kind}" in body), "")
