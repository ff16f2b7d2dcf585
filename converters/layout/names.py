"""Names of people: what looks like one, and names run together."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.layout.cues import HAN, line_words, words

BODY_END = re.compile(rf"(?:{line_words('body_end')})$")
HAN_RUN = re.compile(rf"[{HAN}]+(?:[·•‧・][{HAN}]+)*")
_LATIN_NAME = re.compile(r"[A-Z][A-Za-z.]*(?: [A-Z][A-Za-z.]*)*$")


@cache
def surnames() -> frozenset[str]:
    return frozenset(words("surnames", "surname"))


@cache
def _words_like_names() -> frozenset[str]:
    return frozenset(words("no_names", "word", kind="word") + words("no_names", "word", kind="label"))


@cache
def _parts() -> frozenset[str]:
    """What the names of Tibetans and Mongols are made of."""
    return frozenset(words("name_parts", "part"))


@cache
def _transcribed() -> re.Pattern[str]:
    return re.compile(f"(?=.{{4,6}}$)(?:{'|'.join(sorted(_parts(), key=len, reverse=True))})+$")


def is_transcribed(text: str) -> bool:
    """Whether ``text`` is written by its sound as one name of a Mongol, Tibetan or Uyghur of four to six characters (乌云其木格).

    It stands behind a word of a role; alone it may be a place.
    """
    return 4 <= len(text) <= 6 and _transcribed().match(text) is not None


def looks_like_name(text: str) -> bool:
    """Whether ``text`` may be the name of a person: a surname and one or two characters, or names joined by a dot."""
    if "·" in text:
        return text[0] != "第" and HAN_RUN.fullmatch(text) is not None and len(text) <= 16
    if text[:2] in surnames():
        return 3 <= len(text) <= 4
    return text[:1] in surnames() and 2 <= len(text) <= 3


def is_name(text: str) -> bool:
    """Whether ``text``, which no role introduces, is the name of a person: it looks like one and is no common word."""
    return looks_like_name(text) and text not in _words_like_names()


def ends_body(text: str) -> bool:
    """Whether ``text`` ends like the name of a body that somebody works for."""
    return len(text) > 2 and BODY_END.search(text) is not None and HAN_RUN.fullmatch(text) is not None


def split_people(chunk: str) -> list[str] | None:
    """The people of a run of characters without a blank: one name, or names run together."""
    if chunk[:1].isascii() and _LATIN_NAME.match(chunk) and len(chunk) <= 30:
        return [chunk]
    if not HAN_RUN.fullmatch(chunk):
        return None
    if "·" in chunk or len(chunk) <= 3:
        body = len(chunk) > 2 and chunk.endswith(words("no_names", "word", kind="ending"))
        body = body or (chunk[-1] == "科" and len(chunk) == 3 and chunk[1:] not in words("no_names", "word", kind="given"))
        body = body or (BODY_END.search(chunk) is not None and chunk[0] not in surnames())
        return [chunk] if len(chunk) <= 16 and not body else None
    if len(chunk) > 9 or BODY_END.search(chunk):
        return None
    if len(chunk) == 4 and (chunk[:2] in surnames() or {chunk[:2], chunk[2:]} <= _parts()):
        return [chunk]
    for size in (3, 2, 4):
        head, rest = chunk[:size], chunk[size:]
        if len(rest) >= 2 and looks_like_name(head):
            tail = split_people(rest)
            if tail is not None and all(looks_like_name(n) for n in tail):
                return [head, *tail]
    return [chunk] if len(chunk) == 4 and chunk[0] in surnames() else None
