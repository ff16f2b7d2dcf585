"""Numbers: thousands, clock times, ratios and scores, and the years that are written in Chinese numerals.

Rules SZ106, SZ110, SZ111, SZ145. A number is looked at whole, from its first digit to its last, so that a comma or a colon
inside it is never taken for a mark of the sentence.
"""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.mapped import Edit, Flag
from shizheng.converters.normalising.changes import Changes
from shizheng.converters.normalising.tables import any_of

#: Patterns that begin with one plain character run at the speed of a search for it, ten times that of a class.
_COMMA = re.compile(",(?<=[0-9],)(?=[0-9])")
_WIDE_COMMA = re.compile("，(?<=[0-9]，)(?=[0-9])")
_WITH_COMMAS = re.compile("(?<![0-9.:：A-Za-z])[0-9]+(?:[,，][0-9]+)+")
_THOUSANDS = re.compile("[0-9]{1,3}(?:[,，][0-9]{3})+")
_COLON = re.compile("：(?<=[0-9].)(?=[0-9])")
_WITH_COLONS = re.compile("(?<![0-9.])[0-9]+(?:[:：][0-9]+)+")
_TIME = re.compile("(?:[01]?[0-9]|2[0-4])[:：][0-5][0-9](?:[:：][0-5][0-9])?")
_RATIO = re.compile("[0-9]{1,3}：[0-9]{1,3}|1：[0-9]{4,}")
_REST = "[〇一二三四五六七八九○O0]{2}(?![〇一二三四五六七八九○O0])"
_YEARS = (
    re.compile(f"二(?<![〇一二三四五六七八九○O0].)[〇○O0]{_REST}"),
    re.compile(f"一(?<![〇一二三四五六七八九○O0].)[八九]{_REST}"),
)
_ROUND_ZERO = re.compile("○(?<=[〇一二三四五六七八九].)(?=[一二三四五六七八九])")
_ZEROS = str.maketrans("○O0", "〇〇〇")


def thousands(text: str) -> Changes:
    """SZ106: ``1，000`` becomes ``1,000``; ``12,35`` is no number with thousands: a flag."""
    changes = Changes()
    if not _COMMA.search(text) and not _WIDE_COMMA.search(text):
        return changes
    for m in _WITH_COMMAS.finditer(text):
        if _THOUSANDS.fullmatch(m[0]):
            _narrow(changes, m, "，", ",", "SZ106")
        elif "," in m[0]:
            changes.flags.append(Flag(m.start(), m.end(), "SZ106", m[0]))
    return changes


def times(text: str) -> Changes:
    """SZ110, SZ111: the colon of a clock time, a score or a ratio is half-width."""
    changes = Changes()
    if not _COLON.search(text):
        return changes
    for m in _WITH_COLONS.finditer(text):
        if "：" not in m[0] or _label().search(text, max(m.start() - 4, 0), m.start()):
            continue
        if _TIME.fullmatch(m[0]) and not text.startswith(("年", "月"), m.end()):
            _narrow(changes, m, "：", ":", "SZ110")
        elif _RATIO.fullmatch(m[0]) and _scored(text, m):
            _narrow(changes, m, "：", ":", "SZ111")
    return changes


def years(text: str) -> Changes:
    """SZ145: ``二○二四``, ``二0二四`` and ``二Ｏ二四`` are ``二〇二四``."""
    changes = Changes()
    for year in _YEARS:
        for m in year.finditer(text):
            new = m[0].translate(_ZEROS)
            if new != m[0]:
                changes.edits.append(Edit(m.start(), m.end(), new, "SZ145"))
    return changes


def zeros(text: str) -> Changes:
    """SZ145 outside years: a circle between two Chinese numerals is a zero (``一○五国道``).

    One before a numeral is a bullet; one after it may stand for a name that is not told (``三○企业``).
    """
    changes = Changes()
    changes.edits += (Edit(m.start(), m.end(), "〇", "SZ145") for m in _ROUND_ZERO.finditer(text))
    return changes


@cache
def _label() -> re.Pattern[str]:
    return re.compile(any_of("label") + r"\Z")


@cache
def _score_before() -> re.Pattern[str]:
    return re.compile(any_of("score_before") + r".{0,2}\Z")


@cache
def _score_after() -> re.Pattern[str]:
    return re.compile("的?" + any_of("score_after"))


def _scored(text: str, m: re.Match[str]) -> bool:
    """Whether the words around say that this is a score or a ratio, and no heading such as ``表1：12项``."""
    before = _score_before().search(text, max(m.start() - 6, 0), m.start())
    return before is not None or _score_after().match(text, m.end()) is not None


def _narrow(changes: Changes, m: re.Match[str], wide: str, narrow: str, rule: str) -> None:
    at = m.string.find(wide, m.start(), m.end())
    while at >= 0:
        changes.edits.append(Edit(at, at + 1, narrow, rule))
        at = m.string.find(wide, at + 1, m.end())
