"""A figure inside the noun of another: 总投资9亿元的3个项目, 产值超10亿元企业6家."""

from __future__ import annotations

import re

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.behind import noun_behind
from shizheng.converters.extraction.cutting import cut_before
from shizheng.converters.extraction.facts import Quantity
from shizheng.converters.extraction.kind import is_count
from shizheng.converters.extraction.lasting import AGES
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.memory import Reading
from shizheng.converters.extraction.units import unit_of

#: no noun phrase is longer
_REACH = 160
#: units that count kinds, and lots
_KINDS, _LOTS = ("类", "种"), "批"
_BOUND = re.compile(r"(?:及?以[上下内])?(?:的)?")
#: 2辆价值300万元的巴士: what each or all of those counted are worth
_WORTH = re.compile(rf"(?:每[辆台部个件份套])?(?:{cue('count.worth')})(?:约|近|逾|超过|高?达|为)*")


#: the verb and the bound of what is counted: 新签约亿元以上项目
_BOUNDED = re.compile(r"超[百千]?[万亿]美?元的?|[0-9.一二三四五六七八九十百千万]*[万亿]美?元(?:及?以[上下内])的?")


def unbounded(item: str) -> str:
    """What is counted, without the sum that sorted it before and without its verb (项目 of 新签约亿元以上项目)."""
    bound = _BOUNDED.search(item)
    return item if bound is None or bound.end() == len(item) else item[bound.end() :]


def borne(text: str, figure: Quantity, after: Quantity, core: str, reading: Reading) -> Reading:
    """The reading of a property (``core``: the words before it) with the thing that bears it, which is counted right behind it:
    of 总投资9亿元的3个项目 the total investment of the projects."""
    if text[figure.end : after.start] != "的" or not is_count(after.unit):
        return reading
    noun = cut_before(core).noun
    own = max((word for word in phrases.attributes() if noun.endswith(word)), key=len, default="")
    if not own:
        return reading
    counted = _noun_from(text, after.end)
    return reading._replace(indicator=f"{counted}{own}", rule="property-of-item") if counted else reading


def _noun_from(text: str, start: int) -> str:
    return noun_behind(text[start : start + _REACH].partition("。")[0])[0]


def counted_by(text: str, figure: Quantity, after: Quantity) -> str:
    """What is counted where a sum stands before its noun: of 5家超百亿元的项目 the projects, of 2辆价值300万元巴士 the buses; empty elsewhere."""
    if not is_count(figure.unit):
        return ""
    if figure.end != after.start:
        return _noun_from(text, _BOUND.match(text, after.end).end()) if _WORTH.fullmatch(text, figure.end, after.start) else ""  # type: ignore[union-attr]
    if after.unit in AGES:
        return _noun_from(text, after.end + (_BOUND.match(text, after.end).end() - after.end))  # type: ignore[union-attr]
    if text[after.end : after.end + 1] != "的":
        return ""
    return _noun_from(text, after.end + 1)


def kinds_of(text: str, figure: Quantity, after: Quantity) -> str:
    """What a figure of kinds right before a count sorts: of 三大类15个平台 the kinds of platforms; empty elsewhere."""
    if figure.end != after.start or not figure.unit.endswith((*_KINDS, _LOTS)) or not is_count(after.unit):
        return ""
    noun = _noun_from(text, after.end)
    return f"{noun}{'批次' if figure.unit == _LOTS else '类别'}" if noun else ""


#: what so much spent earns: 消费满500元即可兑换1张
_EARNS = cues("sum.earns")


def sorted_by(text: str, before: Quantity, core_before: str, figure: Quantity, core: str) -> str:
    """The words before a count whose noun begins with a sum: of 产值超10亿元企业6家 all from 产值; ``core`` itself where the
    noun does not. ``core_before``: the words before the sum."""
    known = unit_of(before.unit)
    if known is None or (known.quantity_kind != "money" and before.unit != "级") or not is_count(figure.unit):
        return core
    if not core or core[0] == "的" or not text.startswith(core, before.end) or phrases.verb().match(core) or core.startswith(_EARNS):
        return core
    return f"{core_before}{text[before.start : before.end]}{core}"
