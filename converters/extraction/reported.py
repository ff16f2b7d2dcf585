"""Words inside an indicator that say nothing of what is measured: 完成 between a project and its investment, 的 before a quantity."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from shizheng.converters.extraction.lexicon import cue, cues, pattern_of


@cache
def _verbs() -> re.Pattern[str]:
    """Finds the verb that only reports a quantity of what stands before it (重点项目完成投资, 第一产业实现增加值)."""
    return re.compile(rf"(?<=[一-鿿”）]{{2}})(?<![可能将会])(?:共计?|累计)?(?:完成|实现)(?=(?:{cue('indicator.reported')})(?!率|额?占))")


@cache
def _of_sort() -> re.Pattern[str]:
    """Finds the verb within the name of a sort of investment (固定资产完成投资), which is none of what is completed."""
    return re.compile(rf"({cue('investment.sort')})(?:累计)?完成(?=投资$)")


@cache
def _of() -> re.Pattern[str]:
    """Finds the 的 between what is measured and the quantity that ends an indicator (集成电路的产量)."""
    return re.compile(rf"(?<=[一-鿿”）]{{2}})的(?=(?:{cue('indicator.plain_measure')})$)")


@cache
def _moved() -> re.Pattern[str]:
    """Matches what something makes go up or down (拉动固定资产投资增长), which is what changes."""
    verbs = pattern_of("change_verb", "form", "verb")
    return re.compile(rf"(?:有效|预计|可|将)*(?:{cue('change.made_by')})(?:了)?(?P<what>[^，的“”]{{3,}}?)(?:同比|环比)?(?:{verbs})?")


def changed(indicator: str) -> str:
    """What changes, without the verb that says what makes it change."""
    moved = _moved().fullmatch(indicator) if indicator.startswith(cues("change.made_by")) else None
    return moved["what"] if moved is not None else indicator


@lru_cache(maxsize=8192)
def plainly(indicator: str) -> str:
    """The indicator without such words."""
    if "完成" in indicator or "实现" in indicator:
        indicator = _of_sort().sub(r"\1", _verbs().sub("", indicator))
    if "的" in indicator and "占" not in indicator:
        indicator = _of().sub("", indicator)
    return indicator
