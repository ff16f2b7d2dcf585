"""Works, buildings and programmes that a release names: whose its costs and sizes are."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.lexicon import cue

#: no name is shorter or longer
_SHORTEST, _LONGEST = 5, 40


@cache
def _named() -> re.Pattern[str]:
    """A name in quotation marks, behind a verb of building, or at the head of a clause that goes on about it."""
    end = rf"(?:{cue('release.work_end')})"
    plain = rf"(?!{cue('release.no_work')})[一-鿿A-Z0-9]{{2,22}}?{end}"
    return re.compile(
        rf"“(?P<quoted>[^“”，。；]{{2,36}}?{end}(?:（[^（）]{{1,14}}）)?(?:第[一二三四五六七八九十0-9]+[标期案])?)”"
        rf"|(?:{cue('release.builds')})(?:的|了|“)?(?P<built>{plain})(?=[，。；）”]|$|今|预计|预定)"
        rf"|[，。；：\n　](?P<head>{plain})(?={cue('release.work_told_of')}|于[0-9去今明])"
    )


def works_of(text: str, before: str) -> list[tuple[int, str]]:
    """Where a text names a work, and the name; ``before`` is the one that was named last. Linear: names have a greatest length."""
    told = [(0, before)] if before else []
    for found in _named().finditer(f"\n{text}"):
        name = found[found.lastgroup or 0]
        if _SHORTEST <= len(name) <= _LONGEST and (found["quoted"] or phrases.verb().match(name) is None):
            told.append((found.end() - 1, name))
    return told


@cache
def _cost() -> re.Pattern[str]:
    return re.compile(rf"(?:{cue('release.before_cost')})*(?:{cue('release.cost')})(?:约|达|为)?")


@cache
def _granted() -> re.Pattern[str]:
    return re.compile(rf"(?:获|再获|争取|[^，]{{0,8}}?(?:{cue('release.gives_for_work')}))*(?:{cue('release.given_for_work')})")


def is_granted(indicator: str) -> bool:
    """Whether an indicator is money that somebody gives for a work, and nothing more (核定经费, 縣府补助)."""
    return _granted().fullmatch(indicator) is not None


@cache
def _details() -> re.Pattern[str]:
    return re.compile(rf"(?:本|该|整体|全案|主要|其|施工|工程)*(?:{cue('release.details_work')})")


def details_work(text: str, start: int) -> bool:
    """Whether the clause at ``start`` goes on with what the work named before it is made up of (工程內容包括)."""
    return _details().match(text, start) is not None


def upcoming(told: list[tuple[int, str]], begin: int, place: int, end: int) -> str:
    """The work that a sentence from ``begin`` to ``end`` names behind ``place``, where it names none before; else empty."""
    if any(begin <= at <= place for at, _ in told):
        return ""
    names = [name for at, name in told if place < at <= end and is_work(name)]
    return names[0] if len(names) == 1 else ""  # several are of one sum


@cache
def _work_end() -> re.Pattern[str]:
    return re.compile(rf"(?:{cue('release.work_end')})(?:（[^（）]*）)?$")


def is_work(name: str) -> bool:
    """Whether a name is that of a work, as far as its end tells."""
    return len(name) >= _SHORTEST and _work_end().search(name) is not None


def is_cost(indicator: str) -> bool:
    """Whether an indicator is what a work costs or takes up, and nothing more."""
    return _cost().fullmatch(indicator) is not None
