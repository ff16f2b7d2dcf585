"""Result or target: cue words in the clause, and what kind of text the figure stands in."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from shizheng.converters.extraction.facts import Quantity
from shizheng.converters.extraction.lexicon import acts, begun, behind, cue, cues, guard, opening, pattern_of
from shizheng.converters.extraction.units import plain_alternatives, trie_pattern
from shizheng.schema.codelist import codelist

TARGET, ACTUAL = "target", "actual"
#: said of a plan in a headline: the news is of what came of it
_SETTLED = "settled"
#: budgets by name are accounts, not plans
_ACCOUNTS = cues("account.budget")


@cache
def status_cues() -> re.Pattern[str]:
    """Finds the cue words; a comparison (比去年) is none."""
    words = {row["zh"]: behind(row) + guard(row["not_before"]) for row in codelist("status_cue").values()} | dict.fromkeys(_ACCOUNTS, "")
    verbs = "|".join((*(pattern_of("clause_word", "roles", role) for role in ("keep", "drop")), acts()))
    # 将 before a verb or an adverb is a future, before a noun it is 把.
    between = cue("future.between")
    given = (
        rf"[^，。；：、0-9的]{{1,10}}(?:{cue('disposal.noun')})(?:都|均|统一|分别)?(?:[由从](?=[^，。；]{{0,4}}[0-9])"
        rf"|(?:{cue('disposal.verb')})(?:了|[到至为成](?!了)|(?=[0-9])))"
    )
    future = rf"将(?!(?!{between}|{cue('disposal.mover')}){given})"
    # 已 before a verb is a result: 已整治. The verbs are many, so they are written once.
    return re.compile(rf"{opening(words, '将已')}(?<![比较同与])(?:{trie_pattern(words)}|(?:{future}|已经?)(?:(?<=将){between}|{verbs}))")


@cache
def maybe_cue() -> re.Pattern[str]:
    """Finds where a cue word may begin."""
    return begun((*cue_table(), *_ACCOUNTS), "将已")


@cache
def cue_table() -> dict[str, tuple[str, bool]]:
    """Cue word -> status and whether it holds for the rest of its sentence."""
    return {row["zh"]: (row["status"], row["scope"] == "sentence") for row in codelist("status_cue").values()}


_GOAL_BEHIND = re.compile(
    rf"(?:左右|以[内上下])?的(?:全年|年度|年初|年均)?(?:{cue('target.which')})?(?:目标|指标(?!体系)|任务)"
    rf"|(?:{cue('target.will_be')}|将于?)(?=[^，。；]{{0,12}}(?:{cue('target.met')}))"
)


def is_expected(behind: str) -> bool:
    """Whether the words behind a figure say that it is a goal (13%的预期目标), or still to come (5项预计10月底前完成)."""
    return behind[:1] in _GOAL_FIRST and _GOAL_BEHIND.match(behind) is not None


#: 编列3千万元预算, 预算共编列3千万元
_BUDGETS = re.compile(rf"(?:{cue('budget.allots')})[^，。；0-9]{{0,6}}$")


def is_budgeted(text: str, since: int, start: int, end: int) -> bool:
    """Whether the sum from ``start`` to ``end`` is said to be put into a budget; ``since``: what stands before it begins there."""
    if text.find("预算", end, end + 4) >= 0:
        return _BUDGETS.search(text, since, start) is not None
    return (text.find("预算", since, start) >= 0 or text.endswith("增编", since, start)) and _BUDGETS.search(text, since, start) is not None


@lru_cache(maxsize=64)
def _tells_budget(titles: tuple[str, ...]) -> bool:
    return any(_BUDGET_TOLD.search(title) is not None for title in titles)


#: 总预算三读通过, and no account of one
_BUDGET_TOLD = re.compile(rf"(?:{cue('budget.headline')})(?![^，]{{0,6}}(?:{cue('budget.account_of')}))")
_OF_BUDGET = re.compile(cue("budget.item"))


def is_of_budget(titles: tuple[str, ...], indicator: str, told: str) -> bool:
    """Whether a figure is an item of the budget that the headline of a release tells of (总预算三读通过, 岁出); ``told``: its time words."""
    return _tells_budget(titles) and _OF_BUDGET.search(indicator) is not None and not told.startswith(("截至", "至"))


_OF_WHICH_DONE = re.compile(rf"[^，；。、：（]{{1,24}}(?<![全共])(?:现|目前|均)?已(?:经|累计|全部)*(?:{cue('state.made_so')}|办[理结])?")


def is_task(figure: Quantity, after: Quantity, between: str) -> bool:
    """Whether a figure is how many were to be done, of which the next one, ``after``, says how many are: 15个幸福院建设已完成8个."""
    if figure.unit != after.unit or not after.value <= figure.value or "已" not in between:
        return False
    return _OF_WHICH_DONE.fullmatch(between) is not None


_GOAL_FIRST = frozenset("左以的预计拟力有将")


@lru_cache(maxsize=1024)
def account_of(path: tuple[str, ...]) -> str:
    """The budget that the headings above a part name, the innermost first; empty when none does."""
    return next((account for heading in reversed(path) for account in _ACCOUNTS if account in heading), "")


@cache
def _heading_cues() -> tuple[re.Pattern[str], dict[str, str]]:
    table = {row["zh"]: row["status"] for row in codelist("status_heading").values()}
    return re.compile(plain_alternatives(dict.fromkeys(table, ""))), table


@lru_cache(maxsize=2048)
def _heading(heading: str) -> tuple[str, str]:
    """The status that the last cue word of a heading gives, and the word."""
    pattern, table = _heading_cues()
    found = [word for word in pattern.findall(heading) if table[word] != _SETTLED]
    return (table[found[-1]], found[-1]) if found else ("", "")


def heading_status(heading: str, *, headline: bool = False) -> str:
    """What a headline or heading says of the figures below it: target, actual, or nothing. The headline of a report on the
    past year's budget and the next one's says nothing of either, nor does one about what came of a plan."""
    pattern, table = _heading_cues()
    if headline and len({table[word] for word in pattern.findall(heading)}) > 1:
        return ""
    return _heading(heading)[0]


def heading_cue(heading: str) -> str:
    """The words by which a headline says so."""
    return _heading(heading)[1]
