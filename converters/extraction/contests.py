"""Lengths, weights and ages that name a race or a class of a contest: 男子200米, 4×100米, 21公里组."""

from __future__ import annotations

import re

from shizheng.converters.extraction.lexicon import cue

RELAY = re.compile(r"[0-9]{2,4}米")
_RACE_BEFORE = re.compile(rf"(?:{cue('race.before')})$")
#: with which characters such words end
RACERS = frozenset("子女男合组径")
_CLASS = re.compile(r"(?:组(?!织|成|建|团|合|装|长|员)|組(?!織|成|建|團|合|裝|長|員)|级(?!别|以)|級(?!別|以))")
#: with which characters the word for a class begins
CLASSES = frozenset("组組级級")
_CLASS_UNITS = frozenset(("公里", "公尺", "公斤", "米", "岁", "歲"))


def names_class(text: str, end: int, unit: str) -> bool:
    """True for a class of a contest by distance, weight or age (21公里组), whose figure ends at ``end``."""
    return unit in _CLASS_UNITS and _CLASS.match(text, end) is not None


def is_race(text: str, start: int) -> bool:
    """True for the length in 男子200米."""
    return RELAY.match(text, start) is not None and _RACE_BEFORE.search(text[max(0, start - 4) : start]) is not None
