"""Whether a line breaks off inside a sentence, and whether a line goes on with one."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from shizheng.converters.layout.cues import any_of, line_words, words
from shizheng.converters.layout.widths import is_closed

_PAIRS = ("“”", "‘’", "《》", "（）", "()", "「」", "『』", "〈〉", "【】")
_OPEN_ENDS = tuple("，、,“‘《（(「『〈")
_CLOSING_STARTS = frozenset("，。；、：！？）)》」』”’〉%％‰,;")
_SHORT_START = re.compile(
    r"(?P<first>[^，。；、：！？“”\s（(]{1,3})[。；]|(?P<one>[^\W\d_一二三四五六七八九十但而故又现今是即如若其这该此他她它我你或])[，、：:](?!.{0,3}[是为])"
)
_FIGURES = frozenset("0123456789")
#: 68.21亿元，: what stood before the amount says what it is
_AMOUNT_START = re.compile(r"[0-9][0-9.,]*(?:[万亿]?元|[%％‰]|个百分点|[万亿][^，。；、\s]{1,3})[，。；、]")
_DAY_START = re.compile("[0-9]{1,2}[月日]")
_INNER_STOP = re.compile(r"[。！？；;](?=.{2})")
_ENDS_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$|[电電][话話][:：]?[-0-9#（()）转轉 ]+$")
_ENDS_PHONE = frozenset("0123456789-#（()）转轉 ")
_ENDS_NUMBER = re.compile(r"[0-9](?:余|多)?$")
_COUNTED = frozenset("0123456789百千万亿萬億兆余多餘")
_ENDS_FIGURE = re.compile(r"[0-9][百千万亿萬億兆]{0,2}(?:余|多|餘)?$")
_STARTS_ANEW = re.compile(
    rf"[一二三四五六七八九十]是|第?[一二三四五六七八九十]{{1,3}}[、，,]|[（(][一二三四五六七八九十0-9]{{1,3}}[）)]|[0-9]{{1,2}}[.．、]\D|[①-⑳]|——|—"
    rf"|{line_words('anew')}|同时[，,]|目前[，,]"
)


@cache
def _fragment_start() -> re.Pattern[str]:
    return re.compile(any_of(words("fragments", "cue", position="start")))


@cache
def _opens_fragment() -> frozenset[str]:
    return frozenset([cue[0] for cue in words("fragments", "cue", position="start")])


@cache
def _unit_start() -> re.Pattern[str]:
    return re.compile(any_of(words("fragments", "cue", position="unit")))


@cache
def _pair_closer() -> re.Pattern[str]:
    return re.compile(rf"[^，。；、与和同跟将把]{{0,8}}?(?:{any_of(words('fragments', 'cue', position='pair'))})")


_PAIR_OPENER = re.compile(r"[与和同跟][^，。；、与和同跟]{1,10}$")


def ends_open(text: str) -> bool:
    """Whether ``text`` ends with a mark that cannot end a sentence."""
    return text.endswith(_OPEN_ENDS)


def starts_anew(text: str) -> bool:
    """Whether ``text`` starts with a mark of enumeration or a word that opens a sentence."""
    return _STARTS_ANEW.match(text) is not None


@lru_cache(maxsize=256)  # asked several times of the same line
def open_marks(text: str) -> str:
    """The opening marks of ``text`` that nothing closes, one of each kind (a straight quote when their number is odd)."""
    found = "".join([pair[0] for pair in _PAIRS if pair[0] in text and text.count(pair[0]) > text.count(pair[1])])
    return found + '"' if text.count('"') % 2 else found


def closes(text: str, marks: str) -> bool:
    """Whether ``text`` closes one of ``marks`` before it opens one of the same kind."""
    for mark in marks:
        if mark == '"':
            if text.count('"') % 2:
                return True
            continue
        closing = next(p[1] for p in _PAIRS if p[0] == mark)
        at = text.find(closing)
        opened = text.find(mark)
        if at >= 0 and (opened < 0 or at < opened):
            return True
    return False


def starts_as_fragment(text: str, before: str) -> bool:
    """Whether ``text`` cannot be the start of a sentence, so that it goes on with ``before``."""
    first = text[0]
    if first in _CLOSING_STARTS or (first in _opens_fragment() and _fragment_start().match(text)):
        return True
    if (match := _SHORT_START.match(text)) and (match["first"] or match["one"]):
        return True
    if first in _FIGURES and (_AMOUNT_START.match(text) or (before[-1:] in ("年", "月") and _DAY_START.match(text))):
        return True
    if (marks := open_marks(before)) and closes(text, marks):
        return True
    if before[-1:] in _COUNTED and _ENDS_FIGURE.search(before[-4:]) and _unit_start().match(text):
        return True
    return _PAIR_OPENER.search(before[-11:]) is not None and _pair_closer().match(text) is not None


def breaks_off(text: str) -> bool:
    """Whether ``text`` cannot end here whatever the habits of the page: a comma, an open mark, a bare number."""
    return ends_open(text) or _ENDS_NUMBER.search(text[-2:]) is not None or bool(open_marks(text).strip('"'))


def is_torn(text: str, below: str) -> bool:
    """Whether the sentence of ``text`` goes on in ``below`` whatever a page is like."""
    return breaks_off(text) or starts_as_fragment(below, text)


def is_open(text: str, *, prose: bool) -> int:
    """How surely the sentence of ``text`` goes on elsewhere: 3 sure, 2 very likely, 1 likely, 0 not known.

    ``prose``: it is running text and no title.
    """
    if is_closed(text):
        return 0
    if ends_open(text):
        return 3
    if text[-1] in "”’」』》）)\"'" and (text[-2:-1] in "”’」』\"'。" or open_marks(text) == '"'):
        return 0  # two closing marks: the second is a stop that was misread
    if prose:
        if (text[-1] in _ENDS_PHONE or "://" in text or "www." in text) and _ENDS_ADDRESS.search(text):
            return 0
        if open_marks(text):
            return 3
        if text.endswith(("——", "—", "…")) or text[-1] in "）)":
            return 0
        if _ENDS_NUMBER.search(text[-2:]):
            return 3
        return 2 if _INNER_STOP.search(text) else 1 if len(text) > 40 else 0
    return 0
