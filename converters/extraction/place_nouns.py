"""Places in what stands before a figure: an indicator behind the name of a place, and rows of places."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.common_indicators import indicator_code, may_have_code
from shizheng.converters.extraction.lexicon import cue, cues

_PLACE = re.compile(
    r"[^，、“”]{1,10}?(?:省|市(?!场|政|级|本|辖)|(?<![小社辖园城景地片库校])区(?!级|域)|县(?!级|域)|旗|州|(?<![城乡村集])镇|(?<!城)乡(?!村)|街道)(?!、)"
)
_ONE_PLACE = (
    rf"[一-鿿]{{1,6}}?(?:(?<![城超上菜级])市|(?<![小社辖园城景地片库校院特灾新街级务])区|(?<![范强进点色生明困级全各])县|(?<![城集乡小范级各])镇"
    rf"|(?<![城家返下范各])乡|街道|(?<=[一-鿿]{{2}})(?:{cue('place.zone')}))"
)
#: 甲区18例, 乙区、丙区各3例: parts of what was counted before, by place
_ROW_OF_PLACES = re.compile(rf"(?:及|和|以及)?{_ONE_PLACE}(?:(?:、|和|及|与|以及){_ONE_PLACE})*+(?:等地?)?各?")


@cache
def grounds() -> tuple[str, ...]:
    """How nouns end for ground that is itself counted by its area: 3万亩耕地."""
    return cues("noun.ground")


@lru_cache(maxsize=8192)
def behind_place(noun: str) -> int:
    """Where a common indicator begins that stands behind the name of a place (某区地区生产总值), and is not what something is a
    share of (占全县总人口); 0 when none does."""
    found = _PLACE.match(noun) if may_have_code(noun) and not noun.startswith("占") else None
    return found.end() if found and phrases.verb().match(noun) is None and not indicator_code(noun) and indicator_code(noun[found.end() :]) else 0


def are_places(noun: str) -> bool:
    """Whether a noun is a row of places, or one."""
    return noun[-1:] in "市区县镇乡道等地各" and _ROW_OF_PLACES.fullmatch(noun) is not None
