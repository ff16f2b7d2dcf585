"""The place or body that an article is about."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.body_names import is_name, may_name, own_name
from shizheng.converters.extraction.lexicon import cue
from shizheng.converters.extraction.offices import is_unnamed_office, place_of_office
from shizheng.converters.extraction.own_place import (
    acting_first,
    area_titled,
    below,
    community_of,
    holds_place,
    is_area_kind,
    is_firm,
    meant,
    opened_by,
    spoken_for,
    told_first,
    told_where,
    village_of,
    village_told_of,
)
from shizheng.converters.extraction.own_whole import national, whole_of
from shizheng.converters.extraction.places import named_places
from shizheng.converters.extraction.scope import leading_place, rank_of
from shizheng.converters.extraction.short_names import (
    city_before,
    province_of,
    short_of,
    times_short,
    titled_city,
    titled_full,
    titled_short,
    titled_stem,
    without_province,
    without_short_names,
)
from shizheng.converters.extraction.titled import (
    generic_place,
    goes_on,
    is_kind,
    is_office_kind,
    published,
    reported,
    reports_itself,
    short_counties,
    titled_county,
    titled_kind,
    titled_village,
    titled_whole,
    whole_name,
    without_city,
)
from shizheng.schema.codelist import codelist

_PLACE_END = re.compile(r"[省市区县州旗镇乡]|街道")
#: the start of the text is enough to see whom it is about
_READ = 3000
#: and where a text says whose work it tells of: 今年以来，在县委领导下，某街道深入贯彻…
_FIRST = 200
#: what is named less often is named in passing
_OFTEN = 3
_LONGEST_CITY = 5
#: farther than any title is long: where a name that is not there stands
_FAR = 1 << 30
#: a shorter name of an office is that of any
_SHORT = 3
#: the paper that tells it is named no farther into a text
_DATELINE = 60
#: a city called by its short name
_CITY = 2
#: depth of a county among places
_COUNTY = 2
_ENDS = r"(?:街道|自治[区州县旗]|[省市区县州旗镇]|乡(?![村亲愁情贤土音]))"
_TITLE = re.compile(rf"(?:^|[0-9]年度?|[ 　·—“:：]|关于)(?!关于)(?P<name>[一-鿿]{{2,7}}?{_ENDS})(?![域间位划场民长级委])")
# The mark before a name opens the pattern, and a text is read behind a line break: the search for a set is what makes it fast.
_LEADING = re.compile(rf"[，。；：\n（](?:{cue('about.lead_of_name')}|，)*(?P<name>[一-鿿]{{2,7}}?{_ENDS})(?![域间位划场民级委长])")
_OFFICE = re.compile(rf"(?:{cue('about.office_of_place')}|国家统计局.*|调查队|(?:第?[一二三四五六七八九十]+届)?(?:{cue('about.assembly')}).*)$")
_BRANCH = re.compile(rf"(?<=[村区])(?:{cue('about.branch')})$")
#: what is left of a body of the nation without its office
_NATIONS = frozenset({"国家", "中国"})
#: 某区人民政府某街道办事处
_STREET = re.compile(r".{2,8}人民政府(?P<name>[一-鿿]{2,6}?街道)办事处$")
#: what a place's name is cut behind: 某市城镇新增就业
_ENDS_ON = re.compile(rf"(?<=[省市县区州旗])(?:{cue('about.ends_on')})$")
#: who signs: the place of a government or an office, or of its head
_SIGNED = re.compile(
    r"(?:^|[\n：: ])(?:[一-鿿]{2,4}[省市州])?(?P<name>[一-鿿]{1,6}?(?:自治[州县]|[市区县旗]))(?:人民)?(?:政府|[一-鿿]{2,8}?(?:局|委|办公室|中心)"
    r"|[市区县旗]长)"
)
#: characters before a name in the middle of a clause
_JOINED = frozenset("与和同到至赴在自由向对及市省")
_AREA = re.compile(
    rf"[，。；：\n](?:{cue('about.lead_of_area')}|，)*(?P<name>[县市区]?(?:{cue('about.area')}|工业园区?|产业园区?))(?![一-鿿]{{0,1}}(?:内|的|中))"
)
#: what stands between names where a sentence was taken for one
_APART = re.compile(rf"{cue('about.apart')}|(?:第?[一二三四]季度|[上下]半年|今年|全年|近日)")


def about(organisation: str, titles: str, body: str, bylines: str = "") -> str:
    """The body that an article is about: what layout names, when that is a name; else the place that title or text names.

    ``bylines``: who reports or publishes it. Of 某区某街道 the shorter name is given when the text uses that one by itself; of
    某市人民政府 the place.
    """
    if opened := reports_itself(titles, body) or told_where(titles, body):
        return opened  # 某县人民法院工作报告; 某村，位于某市某镇
    if not (named_places(organisation) or spoken_for(body)) and (kind := titled_kind(titles, body)):
        return kind  # 乡政府工作计划
    name = next((piece for piece in map(_without_branch, _APART.split(organisation)) if is_name(piece) and f"“{piece}”" not in body), "") or _city(organisation, body)
    if (of_report := reported(titles) or spoken_for(body)) and (not name or name not in titles or is_kind(name) or holds_place(name, of_report, titles)):
        name = of_report  # 某县政府工作报告, whose first sentence names the region that it looks to
    elif name and (longer := goes_on(name, titles)):
        name = longer
    if name and len(name) == _CITY:
        return name
    if (whole := titled_whole(titles)) and (rank_of(whole) or 0) < (rank_of(name) or 0) and name not in titles:
        name = whole  # the first of the counties that a text about 全市 lists
    if village := village_of(name, f"{titles}\n{body[:_READ]}"):
        return village
    if not name or (rank_of(name) is None and len(name) < 4) or _in_passing(name, titles, body):
        name = _named(titles, body, bylines) or name
    if name[:1] in ("", "全", "我") and not titled_whole(titles):
        name = area_titled(titles, body[:_READ]) or _area(f"{titles}\n{body[:_READ]}") or name
    elif _place_of(name) and (titled := _titled(titles)) and (rank_of(titled) or 0) > (rank_of(name) or 0) > 0 and titles.find(titled) < titles.find(name) % _FAR:
        name = titled  # a district's report that opens with its city
    if national().match(name):
        return whole_of(body)
    name = _ENDS_ON.sub("", _OFFICE.sub("", name) or name)
    if name in _NATIONS:
        return whole_of(body)
    if name and (told := place_of_office(name, body[:_READ])):
        name = told  # 某市人社局 tells of the city
    elif name and rank_of(name) is None and f"从{name}" in body[:_READ] and (city := city_before(name, body)):
        name = city  # 记者从某州海关获悉
    elif name and is_unnamed_office(name):
        name = whole_of(body, titles) or _named(titles, body, bylines) or name  # 市林业局
    if len(name) == 1:
        name = whole_of(body, titles)  # 市统计局
    if name[:1] in ("", "全", "我"):
        name = name or ("全省" if "全省" in body[:_READ] else "")
        name = told_first(body) or province_of(name, titles, body[:_READ]) or published(f"{bylines}\n{body[:_DATELINE]}", name) or titled_short(titles, name) or titled_full(titles, body) or titled_stem(titles, name, body) or short_of(name, body[:_READ]) or titled_city(titles, name) or name.replace("全省", "")
    if name[:1] in ("全", "我"):
        name = _whole_named(name[1:], organisation) or name  # 全镇, of the town where the text begins
    elif name.endswith("办事处") and f"{name[:-3]}街道" in body:
        name = f"{name[:-3]}街道"
    elif (street := _STREET.match(name)) is not None:
        name = street["name"]
    return _as_called(whole_name(name, body) or _county(name) or name, titles, body)


def _whole_named(kind: str, organisation: str) -> str:
    """The place of a ``kind`` (县, 镇) that the name which layout found is, or lies in (某县某镇); empty when it has none."""
    if organisation.endswith(kind) and is_name(organisation):
        return organisation
    return next((place for place, _ in named_places(organisation) if place.endswith(kind)), "")


def _as_called(name: str, titles: str, body: str) -> str:
    """The name by which a text itself calls the place: without the larger places before it, or that of the smaller one that it goes on about."""
    for cut in _PLACE_END.finditer(name):
        short = name[cut.end() :]
        enough = (len(short) >= 3 and not is_area_kind(short)) or (len(short) == 2 and short[1] == "村" and body.count(short) > body.count(name) + 1)
        if enough and not is_office_kind(short) and (rank_of(short) is not None or is_firm(short)) and body.count(short) > body.count(name):
            name = short
            break
    for place, _ in named_places(name):
        if name.endswith(place) and len(place) < len(name) and body.count(place) > body.count(name):
            name = place  # 嘉兴秀洲区, behind the short name of its city
            break
    name = without_short_names(name, body)
    name = community_of(name, f"{titles}\n{body[:_READ]}") or without_city(name)
    return village_told_of(name, titles, body[:_READ]) or meant(name, titles, body[:_READ]) or name


def _without_branch(name: str) -> str:
    """A village by its own name, where what is named is the branch of the party there (某村支部)."""
    return _BRANCH.sub("", name)


def _in_passing(name: str, titles: str, body: str) -> bool:
    """Whether a text names ``name`` but once, in the middle of a clause (与某区签订)."""
    at = body.find(name)
    return at > 0 and name not in titles and body.find(name, at + 1) < 0 and body[at - 1] in _JOINED


def _area(text: str) -> str:
    """The development area without a name of its own that clauses open with more than once; empty when there is none."""
    areas = Counter(m["name"] for m in _AREA.finditer(f"\n{text}"))
    best = max(areas, key=lambda n: (areas[n], n), default="")
    return best if areas[best] > 1 else ""


def _county(name: str) -> str:
    """The county that 萧县县委, cut behind the wrong character, names; empty when it is none."""
    return name[:-1] if name.endswith("县县") and name[:-1] in short_counties() else ""


def _city(words: str, body: str) -> str:
    """The city or county that ``words`` call by their short name, by the name that the text gives it; empty when they are none."""
    if len(words) < _CITY or len(words) > _SHORT or words not in _short_names():
        return ""
    return next((words + end for end in "市县区州" if words + end in body), words)


@cache
def _short_names() -> frozenset[str]:
    return frozenset(row["short"] for row in codelist("place").values() if len(row["short"]) >= _CITY)


def _signed(bylines: str) -> str:
    """The place whose government or office signs or publishes a text (来源：某县政府, 某市某区司法局局长); empty when none does."""
    found = _SIGNED.search(bylines)
    return found["name"] if found and not generic_place().match(found["name"]) else ""


def _place_of(name: str) -> bool:
    """Whether a name is that of a province or city alone."""
    return name.endswith(("省", "市", "自治区", "自治州")) and len(name) <= _LONGEST_CITY


def _titled(titles: str) -> str:
    """The place or body that a headline names first; empty when it names none."""
    for found in _TITLE.finditer(titles):
        name = _APART.split(found["name"])[-1]
        if may_name(name):
            return (below(titles, found.end()) if _place_of(name) else "") or name
    return ""


def _named(titles: str, body: str, bylines: str) -> str:
    if titled := _titled(titles) or titled_county(titles, body) or titled_full(without_province(titles), body) or titled_village(titles, body[:_READ]):
        return titled
    whole = titled_whole(titles)
    if (led := leading_place(titles)) is not None and len(led["place"]) > _SHORT and led["place"] in body:
        return led["place"]  # 湖北黄梅
    places: Counter[str] = Counter()
    counties: set[str] = set()
    for text, weight in ((titles, 3), (body[:_READ], 1)):
        for place, depth in named_places(text):
            # A page of a district names its city as often as itself.
            places[place] += weight * (2 if depth == _COUNTY else 1)
            counties |= {place} if depth == _COUNTY else set()
    for place in sorted(counties):
        places[place] += times_short(place, body[:_READ])
    best = max(places, key=lambda n: (places[n], n), default="")
    if best and places[best] >= _OFTEN:
        return best
    if whole:
        signed = _signed(bylines) if whole[0] == "我" else ""
        return signed if signed.endswith(whole[1:]) else whole  # and not what it names in passing
    names = Counter(filter(None, (own_name(m["name"]) for m in _LEADING.finditer(f"\n{body[:_READ]}"))))
    often = [n for n in names if names[n] > 1]
    if often:
        return max(often, key=lambda n: (names[n], -len(n), n))
    return _office_named(titles, body) or _signed(bylines) or opened_by(body[:_READ]) or next(filter(is_name, acting_first(body[:_FIRST])), "") or whole_of(body, titles)


def _office_named(titles: str, body: str) -> str:
    """The office or area that a clause of a text opens with and that it names more than once; empty when there is none."""
    text = f"\n{titles}\n{body[:_READ]}"
    names = {name: text.count(name) for m in _office().finditer(text) if (name := own_name(m["name"]))}
    often = [n for n in names if names[n] > 1 and len(n) > _SHORT and is_name(n) and phrases.verb().search(n) is None]
    return max(often, key=lambda n: (names[n], len(n), n), default="")


@cache
def _office() -> re.Pattern[str]:
    return re.compile(rf"[，。；：\n（](?P<name>[一-鿿]{{2,14}}?(?:{cue('about.office')}))(?!{cue('about.office_goes_on')})")
