"""Common indicators: from the wording of an indicator to its code in the codelist ``indicator``."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.lexicon import cue
from shizheng.schema.codelist import codelist

_MARKS = re.compile(r"[“”‘’\"「」\s]|（[^（）]*）|\([^()]*\)")
_COUNT = ("总量", "总数", "数量", "数")


@cache
def _names() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in codelist("indicator").values():
        for name in (row["zh"], *row["aliases"].split("|")):
            if name:
                table.setdefault(_MARKS.sub("", name), row["code"])
                table.setdefault(name.replace("“", "").replace("”", ""), row["code"])
    return table


@cache
def _endings() -> frozenset[str]:
    """The last two characters of every wording that has a code."""
    return frozenset(f"{name}{end}"[-2:] for name in _names() for end in ("", *_COUNT))


@cache
def _acts() -> re.Pattern[str]:
    """Matches an act that says nothing of which indicator it is (实施重点项目)."""
    return re.compile(rf"(?:{cue('indicator.of_any_act')})?")


def may_have_code(indicator: str) -> bool:
    """Whether a wording ends like one that has a code."""
    return (indicator if indicator.isalnum() else _MARKS.sub("", indicator))[-2:] in _endings()


def indicator_code(indicator: str) -> str:
    """The code of a common indicator, by name or alias; quotation marks, brackets, scopes (全市, 省级) and 累计 aside.

    Empty when the wording is none of them: a part of a name is no match.
    """
    if not may_have_code(indicator):
        return ""
    names = _names()
    bare = indicator if indicator.isalnum() else _MARKS.sub("", indicator)
    if bare in names:
        return names[bare]
    short = bare[phrases.front_end(bare) :]
    short = short[phrases.drops().match(short).end() :]  # type: ignore[union-attr]
    short = short[_acts().match(short).end() :]  # type: ignore[union-attr]
    for candidate in (short, *(short.removesuffix(end) for end in _COUNT if short.endswith(end))) if short.endswith(_COUNT) else (short,):
        if candidate in names:
            return names[candidate]
    return ""
