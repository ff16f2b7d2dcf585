"""The body that an article is about, as its kicker, headline or first sentences name it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

import ahocorasick_rs

from shizheng.converters.layout.cues import HAN, any_of, line_words, words
from shizheng.schema.codelist import codelist

_PLACES = 16  # where a name may stand: no more are looked at
_ABOUT = re.compile(r"^[—\-]*(?:关于|關於)?(?:[0-9]{4}年)?")
_REPORT = re.compile("(?:人民)?政府(?=工作[报報]告)")  # 某区政府工作报告: of the place
_TOLD = re.compile(r"本[报報][讯訊]\s*")
_FIRST = 240  # characters of a text that say what it is about
_LONGEST_PLACE = 24  # characters that the name of a place on the map has at most
_LONGEST = 26
_SHORT = 2  # characters that say no name of a place
_OFTEN = 3  # times that a text names the place that it is about
#: characters that make another word of a place's name: 中原区域
_NO_PLACE = frozenset("域划块间位")
_IN_TOWN = re.compile(r"(?P<town>.*?(?P<short>[^省市县區区]{1,8}(?:街道|[镇鎮乡鄉])))(?P<village>.{1,8}(?:村|社区))$")
#: characters that no name of a place or body holds: verbs, particles, numbers
_NOT_IN_NAME = "的于了在是和与及为将对把被以等这那有各其去要说据向让使由并也都还更着过能可使用每多个次年月日时赴抓推促聚看持赋助打筑谋绘创提加快实现开保障"
#: what may stand at the start of a clause before the name of a body
_LEADS_TO_NAME = re.compile(
    rf"(?:(?:{line_words('time_before_name')})[，,]?)?(?:(?:(?:记者|記者)(?:{line_words('time_before_name')})?)?(?:{line_words('leads_to_name')})(?:(?P<holder>[^，。；]{{0,16}}?)(?:召开|举行|举办)的)?)?"
)
#: where a clause may start: behind a mark, or behind the day of 8日在…
_CLAUSE_START = re.compile(rf"[，。；：！？“”《》（）\s、,;:—·日](?:(?<!日)|在)(?=(?P<lead>{_LEADS_TO_NAME.pattern}))")


@cache
def _clause() -> re.Pattern[str]:
    """Words that make a clause of what ends like a name: 将影响沿海地区, 南抵某州, 家住某社区."""
    first, inside = (any_of(words("organisation_clauses", "word", position=position)) for position in ("start", "inside"))
    return re.compile(f"^(?:{first})|{inside}")


@cache
def _generic() -> frozenset[str]:
    return frozenset(words("organisation_generic", "word"))


@cache
def _name() -> re.Pattern[str]:
    """Places from the large to the small, and a body at the end: 甲市乙区丙街道, 甲区城市管理局."""
    verbs = any_of(words("organisation_clauses", "word", position="after"))
    free = rf"(?:青年|(?![{_NOT_IN_NAME}])[{HAN}])"
    after = r"(?![级域长民场政内外间块别位部校籍划容厅厂亲親愁情贤賢土音])"
    last = r"(?!城(?![市乡鄉管]))(?!(?<=[乡鄉])村)(?<![上农農乡鄉山城都夜早门門股超家返故灾災库老厂][村市乡鄉区區])"
    place = rf"(?:青年|(?![的了是各该本我])[{HAN}])(?:{free}{{1,7}}?(?:{any_of(words('organisation_suffixes', 'suffix', level='place'))})|[县縣]){after}{last}"
    body = rf"(?:(?![的了在是从把被到这那以])[{HAN}]){{1,14}}?(?:{any_of(words('organisation_suffixes', 'suffix', level='body'))})(?![长長门署级])(?<!口处)"
    part = rf"(?!{verbs}){free}{{1,6}}?(?:{any_of(words('organisation_suffixes', 'suffix', level='body'))})(?![长長门署级])"
    return re.compile(
        rf"(?P<place>{place}(?:(?!{verbs}){place}|(?![农農乡鄉山新全各本该{_NOT_IN_NAME}])[{HAN}]村){{0,3}})(?:{body}(?:{part})?)?"
        rf"|{free}{{2,10}}?(?:{any_of(words('organisation_suffixes', 'suffix', level='body'))})(?![长長门署级员置])(?<![开好布格大全结干内外总支][局部])"
        rf"(?:{part}(?=[（(今昨表公发發宣指提]))?"
    )


@cache
def _suffixed() -> re.Pattern[str]:
    return re.compile(rf"[{HAN}（）()·“”]{{1,{_LONGEST}}}(?:{any_of(words('organisation_suffixes', 'suffix'))})$")


def names_body(text: str) -> bool:
    """Whether ``text`` is the name of a body or place and nothing else."""
    return len(text) <= _LONGEST and " " not in text and _suffixed().match(text) is not None


def names_only(text: str) -> bool:
    """Whether ``text`` is the name of one place or body in full, and nothing that merely ends like one (打造宜居社区)."""
    if not names_body(text) or text[0] in _NOT_IN_NAME or text in _generic() or _clause().search(text):
        return False
    return leading_body(text) == text


def names_office(text: str) -> bool:
    """Whether ``text`` is the name of a body that may sign a text: an office, no mere place."""
    return names_body(text) and _office_end().search(text) is not None


@cache
def _office_end() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(words('organisation_suffixes', 'suffix', level='body'))})$")


def leading_body(text: str) -> str | None:
    """The first name of a place or body that ``text`` starts with."""
    match = _name().match(text)
    return match[0] if match else None


def find_organisation(
    kicker: str | None, headline: str | None, subheadline: str | None, paragraphs: Sequence[str], lines: Sequence[str] = ()
) -> str | None:
    """The subject's name, or None. ``lines``: those of the headline below its first.

    A name alone in the kicker or before the headline's colon comes first; then a name at the start of the line below the
    headline, of the headline or of a line of it (the headline's own where the line below has the same in a larger place); then
    the first name in the first paragraph: one that begins with a place that is on the map wherever it stands, else one where a
    sentence may name its subject; last the place that the text names most.
    """
    if kicker and names_body(kicker):
        return kicker
    if headline:
        before, colon, _ = headline.partition("：") if "：" in headline else headline.partition(":")
        if colon and names_body(before.strip()):
            return before.strip()
    first = paragraphs[0] if paragraphs else ""
    told = _TOLD.match(first)
    first = first[told.end() : told.end() + _FIRST] if told else first[:_FIRST]
    titles = [_REPORT.sub("", _ABOUT.sub("", text)) for text in (subheadline, headline, *lines) if text]
    unsure = None
    for text in (*titles, first):
        name, sure = _first_name(text, paragraphs)
        if sure:
            own = _first_name(titles[1], paragraphs)[0] if subheadline and headline and text is titles[0] else ""
            return own if len(own) > _SHORT and name.endswith(own) else name  # 某区政府工作报告 ——在某市某区人民代表大会上
        unsure = unsure or name
    return unsure or _most_named(paragraphs)


def _first_name(text: str, paragraphs: Sequence[str]) -> tuple[str, bool]:
    """(the first name in ``text``, whether it is sure to be one: it has a place, or it stands in running text).

    A name stands after a mark or a word that leads to one, or begins with a place that is on the map.
    """
    at, name = _on_the_map(text, paragraphs)
    for start in islice(_name_starts(text), _PLACES):
        if start > at:
            break
        match = _name().match(text, start)
        if match and text[start - 1 : start] == "“" and text[match.end() : match.end() + 1] == "”":
            continue  # “一区两城三中心”: a slogan
        if match and match[0] not in _generic() and len(match[0]) <= _LONGEST and not _clause().search(match[0]):
            return _shorter(match[0], paragraphs), bool(match["place"]) or bool(paragraphs and text == paragraphs[0][: len(text)])
    return (name, True) if name else _holding(text)


def _holding(text: str) -> tuple[str, bool]:
    """The place that holds what a text reports from (记者从某新区召开的会上获悉), where nothing else is named."""
    lead = _LEADS_TO_NAME.match(text)
    holder = lead["holder"] or "" if lead else ""
    match = _name().fullmatch(holder)
    return (holder, True) if match and match["place"] and holder not in _generic() else ("", False)


def _name_starts(text: str) -> Iterator[int]:
    """Where a sentence may name its subject: behind a mark and the words that lead to a name."""
    lead = _LEADS_TO_NAME.match(text)
    yield (end := lead.end() if lead else 0)
    for mark in _CLAUSE_START.finditer(text):
        if mark.end() >= end:
            yield (end := mark.end("lead"))


@cache
def _map() -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...], tuple[bool, ...]]:
    """The scanner for the places of GB/T 2260, their names, and which of them are whole provinces."""
    lines = {line["zh"]: line["level"] == "province" for line in codelist("place").values() if len(line["zh"]) > 2}
    kind = ahocorasick_rs.MatchKind.LeftmostLongest
    return ahocorasick_rs.AhoCorasick(tuple(lines), matchkind=kind), tuple(lines), tuple(lines.values())


@cache
def _place_end() -> re.Pattern[str]:
    """How the names of places end: most texts name none, and one look at their ends spares the scan."""
    endings: dict[str, list[str]] = {}
    for name in _map()[1]:
        endings.setdefault(name[-1], []).append(name)
    before = {last: [f"[{''.join(sorted({name[k] for name in names}))}]" for k in (-3, -2)] for last, names in endings.items()}
    return re.compile("|".join(f"{last}(?<={third}{second}{last})" for last, (third, second) in before.items()))


@cache
def _province_end() -> re.Pattern[str]:
    provinces = [line for line in codelist("place").values() if line["level"] == "province"]
    return re.compile(f"(?:{any_of(name for line in provinces for name in (line['zh'], line['short']) if name)})$")


def may_name_place(text: str) -> bool:
    """Whether ``text`` has the end of the name of a place: where it has none, no scan for names is needed."""
    return _place_end().search(text) is not None


def _named_places(text: str) -> Iterator[tuple[int, str]]:
    """(where it stands, name) of each place below the provinces that ``text`` names, in order."""
    ends = _place_end().search(text)
    if ends is None:
        return
    scanner, names, provinces = _map()
    known = ends.end()
    before = max(known - _LONGEST_PLACE, 0)  # no name ends further left
    # most often the first is all that is asked for: what begins before ``known`` is whole in the first stretch
    for first, stretch in ((0, text[before : known + _LONGEST_PLACE]), (known - before, text[before:])):
        for index, start, end in scanner.find_matches_as_indexes(stretch):
            at = before + start
            if start >= first and (first or at < known) and not provinces[index] and text[before + end : before + end + 1] not in _NO_PLACE:
                yield at, names[index]


def _on_the_map(text: str, paragraphs: Sequence[str]) -> tuple[int, str]:
    """(where it stands, name): the first place of ``text`` that is on the map, with the smaller places and the body that
    follow its name, and the province before it."""
    for start, place in _named_places(text):
        province = _province_end().search(text, max(start - 8, 0), start)
        start = province.start() if province else start
        match = _name().match(text, start)
        if match is None or match.end() <= start + len(place):
            return start, place
        if len(match[0]) <= _LONGEST:
            return start, _shorter(match[0], paragraphs)
    return len(text), ""


@cache
def _acts() -> re.Pattern[str]:
    """Finds an office's name at the head of words that go on with what it does (某县水利局严格按照县…)."""
    office, verbs = (any_of(words("organisation_suffixes", "suffix", level="body")), any_of(words("organisation_clauses", "word", position="after")))
    return re.compile(rf"(?P<office>.{{3,}}?(?:{office}))(?:{verbs})")


@cache
def _verbs() -> re.Pattern[str]:
    """Finds what follows the name of a place and is no part of it (某镇入选全国名镇)."""
    return re.compile(any_of(words("organisation_clauses", "word", position="after")))


def _shorter(name: str, paragraphs: Sequence[str]) -> str:
    """The name as the text means it: an office's without what it does, a town's without its village where the text speaks more of the town."""
    acts = _acts().match(name)
    name = acts["office"] if acts is not None else name
    cut = _clause().search(name, 3) or (_verbs().search(name, 2) if acts is None and _office_end().search(name) is None else None)
    return _without_village(name[: cut.start()] if cut is not None and names_body(name[: cut.start()]) else name, paragraphs)


def _without_village(name: str, paragraphs: Sequence[str]) -> str:
    """The name up to the town where the text speaks more of the town than of its village."""
    match = _IN_TOWN.match(name) if name.endswith(("村", "社区")) else None
    if match is None:
        return name
    text = "\n".join(paragraphs)
    return match["town"] if text.count(match["village"]) <= text.count(match["short"]) else name


def _most_named(paragraphs: Sequence[str]) -> str | None:
    text = "\n".join(paragraphs)
    if len(list(islice(_place_end().finditer(text), _OFTEN))) < _OFTEN:
        return None
    counts = Counter([place for _, place in _named_places(text)])
    place, times = max(counts.items(), key=lambda found: found[1], default=("", 0))
    return place if times >= _OFTEN else None
