"""Level, change, ratio or rank: by the words before the figure and by its unit."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from shizheng.converters.extraction.lexicon import cue, cues, reversed_pattern, words_with
from shizheng.converters.extraction.units import unit_of
from shizheng.schema.codelist import codelist

#: units of a share; those of a difference between two shares
SHARES = frozenset({"%", "‰", "成", "‱"})
POINTS = frozenset(cues("change.points"))
RANKS = frozenset({"强", "強"})


@cache
def directions() -> dict[str, str]:
    """Word of change -> up or down."""
    return {row["zh"]: row["direction"] for row in codelist("change_verb").values()}


@cache
def tail() -> re.Pattern[str]:
    """Read from the end of the words before a figure: linking words, then a word of change, if there is one."""
    links = reversed_pattern("clause_word", "roles", "link")
    verbs = reversed_pattern("change_verb", "form", "verb")
    nouns = reversed_pattern("change_verb", "form", "noun")
    short = reversed_pattern("change_verb", "form", "short")
    return re.compile(
        rf"(?P<links>(?:{links}|了|[ ：]|年每)*+)(?:(?P<noun>{nouns})|(?P<verb>{verbs})(?!新|拟)"
        rf"|(?P<short>{short})(?=比同|比环|期同|年上|末年|均年|年$|[年月季]按|质实|[月季]同|[月季期]上|均平|[则也亦仍]|别分|$))?"
    )


@cache
def comparison() -> re.Pattern[str]:
    """Finds 高于…, 快于… at the end of the words before a figure."""
    words = "|".join(words_with("change_verb", "form", "compare"))
    return re.compile(rf"(?P<word>{words})(?P<than>[^，；、]{{1,16}}|(?:全[^，；、]{{1,6}}、){{1,3}}全[^，；、]{{1,10}})$")


@cache
def _ratio_ends() -> tuple[str, ...]:
    return tuple(row["zh"] for row in codelist("ratio_noun").values())


def kind_of(unit: str, indicator: str, *, changes: bool, ranks: bool, levels: bool) -> str:
    """The kind of a figure. Shares are ratios unless they change or (``levels``) a change led from or to them."""
    if ranks:
        return "rank"
    if unit == "" and indicator.endswith("比重"):
        return "ratio"
    if levels:
        return "level"
    if changes:
        return "change"
    if unit in SHARES:
        return "ratio"
    if unit in {"倍", ""} and indicator.endswith(_ratio_ends()):
        return "ratio"
    return "ratio" if unit == "倍" else "level"


@cache
def _rank_tail() -> re.Pattern[str]:
    verbs = reversed_pattern("rank_word", "form", "verb")
    fields = reversed_pattern("rank_word", "form", "scope")
    return re.compile(rf"[第前]?(?:{fields}){{0,2}}+(?:(?:{verbs})(?:(?:{fields})在?)?+)?")


def without_rank_words(words: str) -> str:
    """What is ranked: the words before a rank without 居, 位列 and the field that the rank is held in."""
    match = _rank_tail().match(words[::-1])
    return words[: len(words) - match.end()].rstrip("、") if match else words


_CEILING = re.compile(rf"(?:{cue('ceiling.most')})(?:可以?|能)?(?:获|领)?(?:{cue('ceiling.verb')})[^，。；、0-9]{{0,10}}$")


def is_ceiling(words: str) -> bool:
    """Whether the words before a figure make it the most that is given (每户最高补助), with a verb between mark and number."""
    return ("最" in words[-24:] and _CEILING.search(words, max(0, len(words) - 24)) is not None) or "至多" in words[-8:]


@lru_cache(maxsize=8192)
def is_count(unit: str) -> bool:
    """Whether the unit counts things, so that the noun may stand behind it (3个项目)."""
    known = unit_of(unit)
    return unit == "" or (known is not None and known.quantity_kind == "count")


def quantity_of(unit: str) -> str:
    """What kind of quantity the unit is of (mass, money ...); empty for a unit that is in no list."""
    known = unit_of(unit)
    return known.quantity_kind if known is not None else ""


def is_money(unit: str) -> bool:
    """Whether the unit is one of money."""
    return quantity_of(unit) == "money"
