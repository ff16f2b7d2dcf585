"""An office of a government: the place whose figures it tells of."""

from __future__ import annotations

import re

from shizheng.converters.extraction.lexicon import cue

#: a text that says so often 我市 is the city's, whichever office of it speaks
_OWN = 2
#: 市城市管理局 names no place
_KINDS = frozenset("省市区县州旗")
_BUREAU = re.compile(
    rf"(?P<place>.{{1,8}}?[省市区县州旗])(?!{cue('about.office_of_itself')})[^省市区县州旗]{{1,12}}(?:局|委|厅|办|办公室|中心|委员会)$"
)
_UNNAMED = re.compile(r"[省市区县州旗](?:城市)?[^省市区县州旗]{1,9}(?:局|委|厅|办|办公室|中心|委员会)$")


def is_unnamed_office(name: str) -> bool:
    """Whether ``name`` is that of an office of a place that it does not name (县林业局)."""
    return _UNNAMED.match(name) is not None


def is_office(name: str) -> bool:
    """Whether ``name`` is that of an office of a government (某市人社局, 县林业局), whose figures are those of its place."""
    return _BUREAU.match(name) is not None or is_unnamed_office(name)


def place_of_office(office: str, body: str) -> str:
    """The place that an office is of by its name, where a text goes on about that: 记者从某市人社局获悉, 全县, 该县. Empty where it does not,
    and for one of the state that tells of itself (税务局)."""
    found = _BUREAU.match(office) if office[0] not in _KINDS else None
    if found is None:
        return ""
    place, kind = found["place"], found["place"][-1]
    goes_on = f"从{office}" in body or f"该{kind}" in body or sum(body.count(f"{word}{kind}") for word in "全我") >= _OWN
    return place if goes_on else ""
