"""Which city or county a release of a government is about."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.places import named_places
from shizheng.converters.extraction.units import trie_pattern
from shizheng.schema.codelist import codelist

#: places that print texts of the mainland too
_HOSTS = cues("place.without_republic")
#: the start of the text is enough to see whom it is about
_READ = 3000
#: who speaks stands this near
_OPENING = 60
#: an office that one place alone has tells more of it than its name, which visitors and goods have too
_OFFICE = 20


#: those compared with it stand in brackets
_ASIDE = re.compile(r"（[^（）]{8,160}）")
#: the government as such, and how often a release of its own names it
_GOVERNMENT = re.compile(rf"(?<![市县区省府方央乡镇国])政府(?!{cue('release.government_behind')})")
_OFTEN = 3
#: offices of a district or township, which speak for it
_OFFICE_WORD = re.compile(cue("release.local_office"))
_LOCAL_OFFICE = re.compile(rf"(?:(?<=[市县])|(?<![一-鿿]))([一-鿿]{{2,3}}?[区乡镇市])({_OFFICE_WORD.pattern})")


@cache
def _release_places() -> tuple[re.Pattern[str], dict[str, str]]:
    """Finds the places whose governments issue releases; name or short name -> full name."""
    table = {row["zh"]: row["zh"] for row in codelist("release_place").values()}
    for row in codelist("release_place").values():
        table |= dict.fromkeys(filter(None, (row["aliases"] + "|" + row["offices"]).split("|")), row["zh"])
    return re.compile(f"(?=[{''.join(sorted({n[0] for n in table}))}])(?:{trie_pattern(dict.fromkeys(table, ''))})"), table


@cache
def _dateline() -> re.Pattern[str]:
    """Finds the place that a newspaper reports from, in the bracket before its text."""
    places = trie_pattern(dict.fromkeys(_release_places()[1], ""))
    return re.compile(rf"[（【][^（）【】]{{0,20}}?(?P<place>{places})(?:[市县])?(?:{cue('release.reports_from')}|[0-9]{{1,2}}日电)")


@cache
def _offices() -> frozenset[str]:
    """Offices that only one of the places has."""
    return frozenset(name for row in codelist("release_place").values() for name in row["offices"].split("|") if name)


def is_of_place_office(body: str) -> bool:
    """Whether a text opens with an office of Hong Kong or Macao: a release of theirs, in simplified characters."""
    return any(body.find(name, 0, _OPENING) >= 0 for name in _offices())


@cache
def in_traditional() -> dict[str, str]:
    """The places in the characters that their governments print."""
    return {row["zh"]: row["printed"] for row in codelist("release_place").values()}


def times_named(told: str) -> int:
    """How often a text names a place whose government issues releases."""
    return len(_release_places()[0].findall(told))


def mainland_named(told: str) -> int:
    """How often a text names a place of the mainland."""
    table = _release_places()[1]
    return sum(name not in table for name, _ in named_places(told))


def release_places(titles: str, body: str, bylines: str = "") -> tuple[str, ...]:
    """The city or county that a release is about, and the other names by which it knows it; nothing when it names none.

    A release of a bureau or a district speaks for its city; the one that is named most is meant, titles counting double. Where it
    names none, the place counts that a newspaper reports from (``bylines``).
    """
    pattern, table = _release_places()
    offices = _offices()
    told = _ASIDE.sub("", body[:_READ]) if "（" in body else body
    said: Counter[str] = Counter(pattern.findall(titles))
    said += said
    said.update(pattern.findall(told, 0, _READ))
    places: Counter[str] = Counter()
    for name, times in said.items():
        places[table[name]] += times * (_OFFICE if name in offices else 1)
    best = max(places, key=lambda n: (places[n], n), default="")
    if best and not pattern.search(titles) and (_mainland(told) > places[best] or (best.endswith(_HOSTS) and ("我县" in body or "全县" in body))):
        return ()  # a county of the mainland, printed in these characters by its host, that names 香港 among others
    office = _office(body)
    if office[1] == "公所" and office[0][-1] != "区" and office[0] in titles and table.get(office[0][:-1]) is None:
        town, hall = office[0], "".join(office)
        return town, hall, "公所"
    if not best and (line := _dateline().search(f"{bylines}\n{body[:_READ]}")) is not None:
        best = table[line["place"]]  # （记者某某／某地报导）
    if not best:
        return ()
    return (best, *(f"{best}{end}" for end in ("政府", "府")), *(n for n in said if table[n] == best and n != best))


def _mainland(body: str) -> int:
    """How often a text names the city or county of the mainland that it names most."""
    table = _release_places()[1]
    named = Counter(name for name, _ in named_places(body[:_READ]) if name.endswith(("市", "县")) and name not in table)
    return max(named.values(), default=0)


_HEADED = re.compile(rf"(?:(?:香港|澳门))?(?P<body>{cue('release.body_headed')})(?!长|关长|处长|局长|总部|大楼)")


def body_headed(titles: str, body: str) -> str:
    """The department or authority of Hong Kong or Macao that the headline of a release opens with: what is told is its own (海关去年破获…); by its
    fuller name where the text has it. Empty when it opens otherwise."""
    found = _HEADED.match(titles)
    if found is None:
        return ""
    return next((full for host in _HOSTS if (full := f"{host}{found['body']}") in body), found["body"])


def local_office(body: str) -> str:
    """The office of a district or township that a release names most, else the government that it speaks for without a name
    (Hong Kong's); empty when it names none."""
    return "".join(_office(body)) or ("政府" if len(_GOVERNMENT.findall(body, 0, _READ)) >= _OFTEN else "")


def _office(body: str) -> tuple[str, str]:
    if _OFFICE_WORD.search(body, 0, _READ) is None:
        return "", ""
    offices: Counter[tuple[str, str]] = Counter(_LOCAL_OFFICE.findall(body, 0, _READ))
    return max(offices, key=lambda n: (offices[n], n), default=("", ""))
