"""What a release says of the samples, sites or offers that it counts: found wanting (3件防腐劑超標), priced like those before (第2胎6000元)."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.cutting import cut_before
from shizheng.converters.extraction.kind import is_count, is_money
from shizheng.converters.extraction.lexicon import cue, cues, firsts, pattern_of
from shizheng.converters.extraction.memory import Memory, Reading

#: what a fine is called where the verb alone tells it: 可罚300万元
_FINE = "罚鍰"
#: 由40元调高至45元: where a change starts
_FROM = frozenset("由从自")
#: before a count of samples that something is found in
_FINDS = frozenset(cues("release.finds"))
#: no longer words stand between what a price is of and the price
_LONGEST_PRICED = 16
_PRICED = re.compile(r"(?P<of>[^，、“”]{2,}?)(?:则|皆|均|各|也|都|约|为|是|可|有|共|达|高|更)*")


@cache
def _found() -> re.Pattern[str]:
    """Matches what was tested and what came of it, behind a count of samples."""
    return re.compile(
        rf"[^，。；：、（）0-9的]{{0,6}}?(?:{cue('release.tested')})(?:[与和及或、][^，。；：（）0-9的]{{1,8}}?)?(?:皆|均|都|也|仍|检出|呈|有)*(?:{cue('release.test_result')})"
    )


@cache
def _fined() -> re.Pattern[str]:
    return re.compile(rf"(?:[可得应将须](?:{cue('release.fines')})|^(?:罚|处以?))(?:达|逾|约)?$")


@cache
def _price() -> re.Pattern[str]:
    return re.compile(rf"(?:{cue('release.price')})(?!{cue('release.no_price')})")


_FIRST_PRICE = firsts("release.price")


@cache
def _acts() -> re.Pattern[str]:
    return re.compile(rf"{pattern_of('change_verb', 'form', 'verb')}|{cue('release.no_priced')}")


def found_wanting(core: str, behind: str, unit: str) -> Reading | None:
    """The reading of a count of samples by what was found in them; None where the words behind it tell no such thing. ``core``: the words before it."""
    found = _found().match(behind) if is_count(unit) else None
    if found is None:
        return None
    if core and (core not in _FINDS or found.end() < len(behind)):
        return None
    return Reading(f"{core if phrases.verb().fullmatch(core) else ''}{found[0]}", "clause-as-attribute")


@cache
def _staff() -> re.Pattern[str]:
    return re.compile(rf"[一-鿿]{{0,6}}?(?:{cue('release.staff')})(?:{cue('release.doer_adverb')})*+")


def without_staff(core: str) -> str:
    """The words before a figure without the staff who did what it counts (稽查人员共抽验)."""
    who = _staff().match(core)
    return core if who is None or phrases.verb().match(core, who.end()) is None else core[who.end() :]


def hear_price(words: str, memory: Memory) -> None:
    """Takes in the price, grant or fine that a clause names (救助金额因作物而异), for the sums behind it."""
    if _FIRST_PRICE.isdisjoint(words):
        return
    for found in _price().finditer(words):
        memory.price = words[: found.end()] if found.start() <= 2 and phrases.verb().match(words) is None else found[0]


def priced(core: str, noun: str, unit: str, memory: Memory) -> Reading | None:
    """The reading of a sum of a release that leaves out what it is for what it names: the price of those told before, or a fine; None where it
    leaves out nothing. ``core``: the words before it, ``noun``: that behind it."""
    if not is_money(unit):
        memory.price = ""
        return None
    if not noun and _fined().search(core) is not None:
        memory.keep(_FINE, _FINE)
        return Reading(_FINE, "noun-before")
    if _price().search(core) is not None:
        hear_price(core, memory)
        return None
    if noun or not memory.price or len(core) > _LONGEST_PRICED or (found := _PRICED.fullmatch(core)) is None:
        return None
    of, before = found["of"], cut_before(core)
    moves = before.direction or before.origin or before.reaches or of[-1] in _FROM
    if moves or phrases.verb().search(of) is not None or _acts().search(of) is not None or phrases.measure_of(of) or of.endswith(_OWN_PRICE):
        memory.price = "" if not moves else memory.price
        return None
    memory.head = f"{of}{memory.price}"
    memory.heads.append(memory.head)
    return Reading(memory.head, "measure-restored")


#: tickets and sums that are a price themselves
_OWN_PRICE = cues("release.own_price")
