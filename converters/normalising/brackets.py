"""SZ115: round brackets are full-width in Chinese, half-width in Latin text, formulas, codes and telephone numbers."""

from __future__ import annotations

import re

from shizheng.converters.mapped import Edit
from shizheng.converters.normalising.changes import Changes, Lines, is_chinese
from shizheng.converters.normalising.classes import CJK_MARKS, HAN, KANA, LETTERS, SPACE

_BRACKET = re.compile("[()（）]")
_CJK = re.compile(f"[{HAN}{KANA}{CJK_MARKS}]")
#: a bracket right beside Chinese: what is said of one that has no partner in its line
_CHINESE = f"[{HAN}{KANA}、-〟，：；！？]"
_BESIDE = re.compile(f"[()](?:(?= ?{_CHINESE})|(?<={_CHINESE}[()]))")
#: what may stand between a bracket and the neighbour that decides
_SKIPPED = f"{SPACE},.;:!?()\"'“”‘’"
_BEFORE = re.compile(f"([^\n])[{_SKIPPED}]{{0,8}}\\Z")
_AFTER = re.compile(f"[{_SKIPPED}]{{0,8}}([^\n])")
_LATIN = re.compile(f"[0-9{LETTERS}+*/=^<>×÷±≤≥≈_$#@&-]")
_FUNCTION = re.compile(r"(?<![A-Za-z])(?:[A-Za-z][(（][a-z]|[fgh][(（][0-9])(?:, ?[a-z0-9]){0,4}[)）]")
_PHONE = re.compile(r"[(（](?:0[0-9]{2,3}|\+?[0-9]{2,3})[)）][ -]?[0-9]{5,8}(?![0-9])")
_WIDE = {"(": "（", ")": "）"}


def brackets(text: str) -> Changes:
    changes = Changes()
    if not is_chinese(text):
        return changes
    lines = Lines(text)
    chinese = False
    open_at: list[int] = []
    alone: list[int] = []
    wide: list[int] = []
    for m in _BRACKET.finditer(text):
        at = m.start()
        if at > lines.end:  # pairs are looked for within one line
            alone += open_at
            open_at.clear()
            lines.at(at)
            chinese = lines.chinese
        if not chinese:
            continue
        if m[0] in "(（":
            open_at.append(at)
        elif not open_at:
            alone.append(at)
        else:
            start = open_at.pop()
            if not _latin(text, start, at):
                wide += (start, at)
    alone += open_at
    if alone:
        wide += {m.start() for m in _BESIDE.finditer(text)}.intersection(alone)
    changes.edits = [Edit(at, at + 1, _WIDE[text[at]], "SZ115") for at in sorted(wide) if text[at] in _WIDE]
    return changes


def _latin(text: str, start: int, end: int) -> bool:
    """Whether the brackets at ``start`` and ``end`` belong to Latin text, a formula, a code or a telephone number."""
    if _CJK.search(text, start + 1, min(end, start + 200)):
        return False
    if _PHONE.match(text, start) or text.startswith("](", start - 1):  # a link of Markdown
        return True
    if start and (m := _FUNCTION.match(text, start - 1)) and m.end() == end + 1:
        return True
    return _is_latin(_before(text, start)) and _is_latin(_after(text, end + 1))


def _before(text: str, at: int) -> str | None:
    m = _BEFORE.search(text, max(at - 9, 0), at)
    return m[1] if m else None


def _after(text: str, at: int) -> str | None:
    m = _AFTER.match(text, at)
    return m[1] if m else None


def _is_latin(char: str | None) -> bool:
    return char is not None and _LATIN.match(char) is not None
