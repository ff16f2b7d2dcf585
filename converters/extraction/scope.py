"""Whom a figure is about: scope words, named bodies at the head of a clause, projects that a sentence is about."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from shizheng.converters.extraction.lexicon import acts, cue, cues, guarded, pattern_of, words_with
from shizheng.converters.extraction.units import sought_pattern, trie_pattern
from shizheng.schema.codelist import codelist

_RANKS = (("国", 0), ("省|自治区", 1), ("市|州|盟|地区", 2), ("区|县|旗", 3), ("镇|乡|街道|街道办事处|办事处|办", 4), ("村|社区", 5))
_BODY = (
    rf"(?!{cue('scope.no_place_first')})[一-鿿·]{{1,14}}?(?:省|自治区|(?<!城)市(?!场)|(?<![小社辖园城景地片库校院灾牧矿市山])区(?!域|间|位)|县|(?<![锦红])旗"
    r"|(?<![乡城集])镇"
    rf"|{cue('scope.body')}|(?<![城回家返下])乡(?!村)|(?<=[一-鿿])社区|(?<![农乡])村|(?<![内外全大东西南北中上下前后胸头面底])部(?![分份门队位件署长级落])"
    r"|大队)"
)
_TOPIC = re.compile(
    rf"(?:(?:{cue('topic.conjunction')})(?=[^，。；：、]{{3}}))?+(?!{cue('scope.no_topic')})(?P<topic>[^，。；：、]{{2,24}}?(?:{cue('scope.site')}))"
    rf"(?:（[^）]{{1,12}}）)?(?:{cue('scope.site_behind')}|计划总?投资)"
)

_MOST = re.compile(rf"最[^，。；：、的]{{1,3}}?的?(?:{cue('scope.site')})[为是](?P<topic>[^，。；：、]{{3,24}}?(?:{cue('scope.site')}))(?:[，。；、]|$)")

#: what makes another name of a place's short name (北京大学, 南京路, 广州港), or a row of places of it
NAMES_ON = (
    cue("scope.name_goes_on") +
    r"|[一-鿿]{1,4}?族|[路街站港湾山湖河江海岛线段区县镇市省州盟造式号造—–~～、”-]|产(?!业)|[至到和与及等两三四五六七八九十]|同[志乡]"
)


#: what a name of a body does not hold: 将影响沿海地区, 南抵某市, 原先的厂区
NO_BODY = re.compile(
    rf"{cue('scope.no_body')}|[抵的了着被把受每]|[起来]自|(?:[开举承主创督协筹]办|自贸区)$|^农村"
    r"|^(?:[占要会能在从对向为与和及由以使让给但而又还也则]|附近|周边|沿|当地|原|以及|(?:党员)?干部$)"
)
#: the name of no topic is longer
_LONGEST = 32
_SAYS = re.compile(cue("scope.site"))


#: what is no word of its own but the end of the name of a city
_INSIDE = "(?<![台新][北中南竹]市)(?<![台新][北中南竹]市府)"


@cache
def whole_words() -> re.Pattern[str]:
    """Finds the scope word that opens a clause: 全市, 我区, 该县; not 南市 in 台南市."""
    return re.compile(f"(?:{sought_pattern(guarded('scope_word', 'form', 'whole'), guarded('scope_word', 'form', 'own'))}){_INSIDE}")


@lru_cache(maxsize=1024)
def rank_of(name: str) -> int | None:
    """0 for a nation to 5 for a village, by the last characters of a place's name; None when they tell nothing."""
    for endings, rank in reversed(_RANKS):
        if name.endswith(tuple(endings.split("|"))):
            return rank
    return None


#: what an article is about that speaks of the nation
NATIONAL = frozenset({"", "我国", "全国"})


def is_unnamed(organisation: str) -> bool:
    """Whether an article names no body of its own: none, the nation or a whole (全市)."""
    return organisation[:1] in ("", "全", "我")


@lru_cache(maxsize=1024)
def subject_of(scope: str, organisation: str) -> str:
    """The subject that a scope word points at: the article's organisation, or the word itself when it is the larger."""
    if not scope.startswith("全") or not organisation:
        return organisation or scope
    wide, own = rank_of(scope), rank_of(organisation)
    if wide is not None and own is None and organisation.endswith(cues("thing.firm")):
        return scope  # a firm lies in the county that its portrait goes on about
    return scope if wide is not None and own is not None and wide < own else organisation


@cache
def leading_body() -> re.Pattern[str]:
    """Finds the named body that opens a clause and does or has what follows: 某区今年谋划…, 某街道累计办理…"""
    from shizheng.converters.extraction.time_words import period_pattern

    verbs = rf"(?:{pattern_of('clause_word', 'roles', 'keep')}|{pattern_of('clause_word', 'roles', 'drop')}|{acts()})"
    behind = rf"(?:(?:{cue('scope.behind')})|{period_pattern(False)}|{verbs}(?:了?$|(?!的)[一-鿿“了]{{2}}))"
    return re.compile(rf"(?P<body>{_BODY})(?={behind})")


def leading_place(words: str, start: int = 0) -> re.Match[str] | None:
    """A place called by its short name at the head of a noun phrase that begins at ``start``, with the places in it that
    follow, and the 的 behind it: 山东（地区生产总值）, 河北崇礼（滑雪场）."""
    # Most phrases begin with no place, and the pattern is a large one.
    known = words.startswith(_short_names().get(words[start : start + 1], ()), start)
    return _leading_place().match(words, start) if known else None


@cache
def _short_names() -> dict[str, tuple[str, ...]]:
    """First character -> the short names of places that begin with it."""
    names: dict[str, list[str]] = {}
    for row in codelist("place").values():
        if row["short"]:
            names.setdefault(row["short"][0], []).append(row["short"])
    return {first: tuple(dict.fromkeys(own)) for first, own in names.items()}


@cache
def _leading_place() -> re.Pattern[str]:
    rows = list(codelist("place").values())
    first = dict.fromkeys([name for own in _short_names().values() for name in own], "")
    verbs = {*words_with("clause_word", "roles", "keep"), *words_with("clause_word", "roles", "drop")}
    inner = {n for row in rows for n in (row["zh"], row["zh"][:-1], row["short"]) if len(n) > 1 and n not in verbs}
    within = (
        rf"(?:{trie_pattern(dict.fromkeys(sorted(inner), ''))}){{0,2}}+"
        rf"(?:(?![市省区县州]|{cue('scope.no_town_first')})[一-鿿]{{1,3}}?(?:镇(?!区)|街道|村(?![级民庄])))?"
    )
    return re.compile(rf"(?P<place>{trie_pattern(first)}{within})(?!{NAMES_ON})的?")


def topic_of(text: str, start: int, end: int) -> str:
    """The project or firm that the clause says something of (某项目是…, 某园位于…)."""
    if _SAYS.search(text, start, min(end, start + _LONGEST)) is None:
        return ""
    ours = whole_words().match(text, start, end) if text[start] == "我" else None
    match = _TOPIC.match(text, ours.end() if ours is not None else start, end)
    if match is not None:
        topic = match["topic"][led.end() :] if "的" in match["topic"] and (led := _modified().match(match["topic"])) else match["topic"]
        return "" if _kinds().fullmatch(topic) else topic
    return ""


def largest(words: str) -> tuple[str, str]:
    """The project that ``words`` call the largest or the like of its kind (投资最大项目为某项目), and the words behind it; empty when none."""
    found = _MOST.search(words) if "最" in words else None
    return (found["topic"], words[found.end() :]) if found is not None else ("", "")


@cache
def _modified() -> re.Pattern[str]:
    """Matches what is said of a project before its name (新开工的)."""
    return re.compile(rf"(?:{cue('topic.modifier')})的")


@cache
def _kinds() -> re.Pattern[str]:
    """Matches kinds of projects and sites, which are none of them (重大项目)."""
    return re.compile(rf"(?:{cue('thing.kind')})+(?:{cue('scope.site')})")
