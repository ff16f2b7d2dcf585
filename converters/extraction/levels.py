"""The level or area that a budget is of: 区本级一般公共预算, 园区财政. Its figures are of that level, not of the whole city. 市级 alone is of the
city, unless a heading tells of that level."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from shizheng.converters.extraction.lexicon import cue

#: 市级, 区本级, 本级
_SECOND = frozenset("级本")
#: characters of 区本级
_OWN = 3
#: what stands before a level in a heading
_OPENS = re.compile(r"^[（(]?[一二三四五六七八九十0-9]+[）)、.．]|^[年度，。、的]+")


@cache
def _level() -> re.Pattern[str]:
    """Finds the words for a level or an area before those for its accounts."""
    area = cue("level.area")
    return re.compile(
        rf"(?P<level>[省市区县州旗镇]本?级|本级|[一-鿿]{{0,4}}?(?:{area}))(?=(?:{cue('level.between')}|20[0-9]{{2}}年)*(?:{cue('level.account')}))"
    )


def tells_level(headings: Iterable[str]) -> bool:
    """Whether a heading of a text tells of a level or area (市级一般公共预算, 园区…)."""
    return any(_level().search(heading) is not None for heading in headings if "级" in heading or "区" in heading)


@lru_cache(maxsize=1024)
def level_of(path: tuple[str, ...], organisation: str) -> str:
    """Whose budget the headings above a part name, the innermost first; empty when none names a level."""
    for heading in reversed(path):
        if (found := _level().search(heading)) is not None:
            return _called(_OPENS.sub("", found["level"]), organisation)
    return ""


def level_before(core: str, organisation: str, here: str) -> str:
    """Whose budget the words before a figure open with; empty when they open with none, or with that of the whole place (市级财政). ``here``: the
    level that the part of the text is about."""
    if core[1:2] not in _SECOND and "区" not in core[:7]:
        return ""
    found = _level().match(core)
    if found is None:
        return core[:_OWN] if core[1:_OWN] == "本级" and _accounts().match(core, _OWN) else ""  # 其中：区本级完成…
    level = _called(found["level"], organisation)
    return level if level == here or not level.endswith("级") or level.endswith("本级") else ""


#: 全区, 我区, 本市 (and not 本溪市): the place has no name in the text
_UNNAMED = re.compile(r"[全我].*|本[省市县区州旗镇乡]|")


@cache
def _accounts() -> re.Pattern[str]:
    """Matches what the accounts of a level do, behind its word alone."""
    return re.compile(cue("level.accounts_do"))


def _called(level: str, organisation: str) -> str:
    """The level by the name of its place: 市级 of 某市 is 某市级."""
    if _UNNAMED.fullmatch(organisation) is not None:
        return level
    if level.startswith("本级"):
        return f"{organisation}{level}"
    if level.endswith("级") and organisation[-1] == level[0]:
        return f"{organisation}{level[1:]}"
    return level
