"""Which words name a body or a place, and which are a clause, a slogan or a kind that only ends like one."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.lexicon import acts, cue, pattern_of
from shizheng.converters.extraction.own_place import is_area_kind
from shizheng.converters.extraction.places import named_places
from shizheng.converters.extraction.scope import NO_BODY, whole_words
from shizheng.converters.extraction.titled import generic_place, short_counties

_NAME_END = re.compile(rf"(?:{cue('about.name_end')}|[省市区县旗州盟镇乡村局委办厅处署院校司园厂所站社会])$")
#: 某园区进入名单之列: the name goes on as a clause
_BECOMES = re.compile(rf"(?<=[省市区县州旗镇乡村园局委办司院校])(?:{cue('about.becomes')})")
_ODD = re.compile(rf"{cue('about.odd')}|上市$|城市$|都市$|超市$|^(?:[一计为对被把由与和据按请是各全我]|欢迎|面对|我们)")


@cache
def _clause() -> re.Pattern[str]:
    """Finds what makes a clause of words that end like a name."""
    return re.compile(rf"^(?:{pattern_of('body_word', 'role', 'opens')})|{pattern_of('body_word', 'role', 'holds')}")


@cache
def _kind() -> re.Pattern[str]:
    """Finds kinds of area and estate, which name nobody without their own name."""
    return re.compile(rf"^(?:{cue('place.kind_lead')})?(?:{cue('place.kind')})$|{cue('place.rate')}")


def is_clause(words: str) -> bool:
    """Whether words that were taken for a name are a verb with its object or say what somebody does."""
    return phrases.verb().match(words) is not None or _kind().search(words) is not None or NO_BODY.search(words) is not None


@cache
def _made_up() -> re.Pattern[str]:
    """Matches what ends like a county or town, is on no map, and is too long for one or a slogan (小型农田水利重点县, 工业强镇)."""
    return re.compile(rf"^[一-鿿]{{4,}}(?:县|旗)$|(?:{cue('about.slogan_kind')})$")


@cache
def _acts() -> re.Pattern[str]:
    """Matches a verb that measures are made of: 弘扬…, 加快…"""
    return re.compile(acts())


def _is_no_body(words: str) -> bool:
    """Whether words that end like a name are a clause or name a kind."""
    return any(pattern.search(words) is not None for pattern in (_clause(), _kind(), NO_BODY))


def may_name(words: str) -> bool:
    """Whether the words of a headline that end like a name may be one."""
    return len(words) > 1 and generic_place().match(words) is None and _ODD.search(words) is None and not _is_no_body(words)


def is_name(words: str) -> bool:
    """Whether what was taken for the name of an article's body is one."""
    if words in short_counties():
        return True
    opens = phrases.verb().match(words) is not None or _acts().match(words) is not None
    if opens and not (any(words.startswith(place) for place, _ in named_places(words)) or is_area_kind(words)):  # 上 of 上海市
        return False
    if _made_up().search(words) is not None and not named_places(words):
        return False
    apart = any(pattern.search(words) is not None for pattern in (whole_words(), _ODD, _BECOMES))
    return len(words) > 2 and not apart and not _is_no_body(words) and _NAME_END.search(words) is not None


def own_name(words: str) -> str:
    """A name without the time words and scopes that stand before it (前三季度全区 names nothing)."""
    name = words[phrases.front_end(words) :]
    apart = generic_place().match(name) or whole_words().search(name) or _acts().match(name)
    return name if len(name) > 2 and not apart and not _is_no_body(name) else ""
