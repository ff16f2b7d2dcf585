"""The noun before a figure, with what the sentence leaves out of it restored: verbs, levels, owners, items, measures."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from shizheng.converters.extraction import left_out_owners as owners
from shizheng.converters.extraction import left_out_rates as rates
from shizheng.converters.extraction import left_out_releases as releases
from shizheng.converters.extraction import left_out_words as words
from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.cutting import Before
from shizheng.converters.extraction.facts import made
from shizheng.converters.extraction.left_out import (
    BARE,
    CHANGES,
    COUNTS,
    HEAD,
    ITEM,
    MARKED,
    MEASURE,
    OPENED,
    PERSONS,
    RATE,
    RELEASE,
    SHARED,
    STILL,
    VERB,
    Said,
    holding,
)  # fmt: skip
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.memory import Memory, Reading

Kind = Callable[[Said, Memory], Reading | None]

#: the kinds of left-out words, in the order they are tried: what must hold, and what then reads the figure (None: nothing of the kind is left out)
KINDS: tuple[tuple[int, Kind], ...] = (
    (PERSONS, owners.people_sorted),
    (ITEM, owners.average_of_item),
    (STILL | COUNTS, owners.of_school),
    (CHANGES, words.quantity_of_sentence),
    (0, owners.part_of_sum),
    (HEAD, owners.of_banks),
    (HEAD | STILL | MARKED, owners.of_account),
    (HEAD | STILL | MARKED, owners.of_residents),
    (HEAD, words.mode_of_traffic),
    (COUNTS | STILL | MARKED | HEAD, words.insured_in_list),
    (PERSONS, owners.people_insured),
    (STILL | MARKED | HEAD, rates.of_population),
    (STILL | SHARED | RATE | HEAD, rates.of_change),
    (CHANGES | SHARED | HEAD, rates.change_of_growth),
    (SHARED | HEAD, rates.average_growth),
    (CHANGES | SHARED, rates.pulled),
    (0, words.other_level),
    (COUNTS | HEAD, words.stock_of_item),
    (ITEM, words.class_of_item),
    (COUNTS | ITEM | STILL, words.sorted_item),
    (RELEASE | HEAD | STILL, releases.total_of_head),
    (RELEASE | STILL | COUNTS, releases.trade_of_theme),
    (RELEASE | HEAD, releases.reckoned_otherwise),
    (RELEASE | HEAD | STILL | MARKED, releases.head_per_time),
    (VERB | MARKED, words.reached),
    (STILL | HEAD, owners.extent_of_head),
    (0, owners.property_of_item),
    (HEAD, owners.by_mode),
    (MEASURE | BARE, words.measure_of_list),
    (RATE | STILL | MARKED | HEAD, rates.of_owner),
    (RATE | STILL | HEAD, rates.of_school),
    (RATE | HEAD, rates.of_deed),
    (ITEM, owners.measure_of_item),
    (OPENED | STILL | ITEM, owners.deed_of_those),
    (MARKED | HEAD, owners.measure_of_owner),
    (VERB | BARE | STILL, words.verb_of_list),
    (BARE | STILL, words.verb_of_whole),
    (OPENED | HEAD, words.whom_it_reached),
)

#: adverbs before the verb that a list of examples is the object of
_ADVERBS = re.compile(rf"(?:{cue('elision.adverb')})*")
#: how many kinds of them: 等四类资金
_SORTED = re.compile(r"^(?:一批|各类|各种|[一二三四五六七八九十两]{1,3}(?:大类|大|类|项|种|个|家|所|处))")
#: acts that say which of them: 集中签约项目10个，总投资30亿元
_SORTS = frozenset(cues("sort.act"))
#: so many characters of examples are left out of an indicator
_EXAMPLES = 10


@cache
def _kinds(holds: int) -> tuple[Kind, ...]:
    return tuple(kind for needs, kind in KINDS if needs & holds == needs)


def restored(noun: str, before: Before, unit: str, memory: Memory) -> Reading:
    """The indicator that ``noun`` stands for, whose words of change ``before`` has cut off. Updates ``memory``."""
    said = _said(_without_examples(noun, memory) if "等" in noun else noun, before, unit)
    for kind in _kinds(holding(said, memory)):
        if (reading := kind(said, memory)) is not None:
            return reading
    names_which = said.verb.startswith("新") or said.verb in _SORTS
    return said.kept(memory, said.noun, said.noun if names_which else said.rest, verb=said.verb)


def _without_examples(noun: str, memory: Memory) -> str:
    """``noun`` without a long list of examples before it: 发放甲、乙、丙等四类资金."""
    listed, _, kept = noun.rpartition("等")
    if len(listed) <= _EXAMPLES or len(kept) < 2 or (memory.apart and "、" in listed):
        return noun
    opened = phrases.verb().match(listed, _ADVERBS.match(listed).end())  # type: ignore[union-attr]
    opened = None if opened is not None and listed[opened.end() : opened.end() + 1] == "、" else opened  # 培训、岗位等补贴
    return (opened["keep"] or "" if opened else "") + _SORTED.sub("", kept)


def _said(noun: str, before: Before, unit: str) -> Said:
    """``noun`` parted into its verb and the rest, without the 了 of a verb."""
    opened = phrases.verb().match(noun)
    verb = opened["keep"] if opened is not None and opened["keep"] and opened.end() < len(noun) else ""
    end = opened.end() if opened is not None and verb else 0
    if end and noun[end - 1] == "了":
        end -= 1  # 建起了大棚7个
        noun = noun[:end] + noun[end + 1 :]
    elif noun[2:3] == "了" and noun[3:4] not in ("", "解") and not before.direction:
        noun = noun[:2] + noun[3:]  # 审议了草案
    return made(Said, (noun, verb, noun[end:], unit, before))
