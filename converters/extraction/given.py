"""What of the words before a figure belongs to the noun behind it: sums given and got, work that is done."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.kind import is_count, is_money
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.nouns_after import DIMENSIONS

#: sums that are given, and all others by their names: 每台电梯10万元补贴
_GIVEN = cues("sum.given_noun")
_SUM = (*_GIVEN, *cues("sum.noun"), "”")
#: verbs that say nothing of the work done
_LIGHT = cues("work.light_verb")
_WORKED = re.compile(r"[一-鿿]{2,6}")
#: 建立一处不少于900平方米的创业园
_ONE = re.compile(r"[一两][个处座所条家栋幢片块间套支]$")


def bared(core: str, noun: str, rest: str, unit: str) -> tuple[str, str, str]:
    """The words before a figure whose noun stands behind it, without what leads to a part of others (对其中60亩土地) or who
    gives or gets a sum (为村集体带来3万元收入, 给予每台电梯10万元补贴); the noun, with the work
    that is done where the act says no more (完成5个课题申报); what is left behind it."""
    if core.endswith("其中"):
        return "", noun, rest
    if is_money(unit) and noun.endswith(_SUM) and (acts := _last_verb(core)):
        return core[acts:], noun, rest
    if is_money(unit) and noun.endswith(_GIVEN) and (given := _gives().match(core)) is not None:
        return "", f"{core[given.end() :]}{noun}", rest
    if is_count(unit) and core.endswith(_LIGHT) and _WORKED.fullmatch(rest) is not None and phrases.verb().match(rest) is not None:
        return core, f"{noun}{rest}", ""
    return core, noun, rest


def leads_on(core: str, measured: str) -> bool:
    """Whether the noun that a figure is of stands behind 的: 签下了1亿元的合同, 建立一处900平方米的创业园."""
    return core[-1:] == "了" or _last_verb(core) > 0 or (measured in DIMENSIONS and _ONE.search(core) is not None)


@lru_cache(maxsize=4096)
def _last_verb(core: str) -> int:
    """Where the verb begins that ends ``core``, with others before it; 0 when none does."""
    return next((m.start() for m in phrases.verb().finditer(core, 1) if m.end() == len(core) and m["keep"]), 0)


@cache
def _gives() -> re.Pattern[str]:
    return re.compile(rf"(?:{cue('sum.given')})(?=[^，的]{{2}})")
