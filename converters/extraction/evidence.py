"""What speaks for and against an act: the weights of each kind, the words around the verb, the last word of the object.

The kinds of evidence and their weights are the codelist ``act_evidence``: log odds, so that they add up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from shizheng.converters.extraction.act_clauses import Clause
from shizheng.converters.extraction.action_words import (
    ADVERB,
    BODY,
    DONE,
    FACILITY,
    MODAL,
    ONGOING,
    OUTCOME,
    PLANNED,
    PRIVATE,
    SLOGAN,
    STATISTIC,
    TARGET,
    VAGUE,
    cue_words,
)  # fmt: skip
from shizheng.converters.extraction.verbs import Predicate
from shizheng.schema.codelist import codelist

_PREPOSITION = re.compile(r"[为向对给与由使让把将在]")
#: what is measured belongs to a work that the verb tells of: 总投资2亿元的某桥竣工, 年产3万吨饲料生产线等12个项目开工; that a firm begins to
#: produce (总投资2亿元的某厂投产) is no act
_OF_A_WORK = re.compile(r"[0-9][^，、0-9]{0,6}的[^，]{3}|等[0-9]+余?[个项]")
_ASPECT = ONGOING | PLANNED | DONE
#: roles of words around the verb that tell something
TELLING = _ASPECT | VAGUE | BODY | PRIVATE | FACILITY | OUTCOME | SLOGAN | STATISTIC


@dataclass(frozen=True, slots=True)
class Weights:
    """The weight of each kind of evidence, by its code."""

    base: float
    grade_act: float
    grade_policy: float
    grade_outcome: float
    opens: float
    led: float
    follows_noun: float
    doubtful: float
    figure: float
    name: float
    instrument_noun: float
    activity_noun: float
    listed: float
    long: float
    body: float
    ongoing_word: float
    planned_word: float
    done_word: float
    facility: float
    end_noun: float
    slogan: float
    topic: float
    opener: float
    short_object: float
    no_object: float
    passive: float
    statistic: float
    rate: float
    vague: float
    private: float
    last: float
    last_policy: float
    perfective: float


@cache
def weights() -> Weights:
    """The weights of the codelist."""
    return Weights(**{code: float(row["weight"]) for code, row in codelist("act_evidence").items() if row["weight"]})


#: 机制建设等: how many words may stand behind the last noun
_CUTS = 3


@cache
def _nouns() -> dict[str, str]:
    """Last words of objects, of one to three characters: an activity, or a mechanism, platform, plan ..."""
    kinds = (("tail_end", "end"), ("tail_activity", "activity"), ("tail_instrument", "instrument"))
    return {word: told for kind, told in kinds for word in cue_words(kind)}


@cache
def _last_characters() -> frozenset[str]:
    """What the last character of an object must be for its last word to tell anything."""
    return frozenset([word[-1] for word in _nouns()] + ["等", "设"])


@dataclass(slots=True)
class Around:
    """What the listed words around the verb say."""

    body: bool = False
    private: bool = False
    vague: bool = False
    facility: bool = False
    end_noun: bool = False
    slogan: bool = False
    statistic: bool = False
    aspect: int = 0


NOTHING_AROUND = Around()
def words_around(clause: Clause, predicate: Predicate, text: str) -> Around:
    """What the listed words around the verb say. Linear in the clause."""
    verb, start, end = predicate.verb, predicate.start, predicate.end
    body = private = vague = facility = end_noun = slogan = statistic = False
    aspect = 0
    if verb.flags & TARGET:
        statistic = any(a >= end and word.action_class == "statistic" for word, a, _ in clause.found)
    for word, a, b in clause.found:
        flags = word.flags & TELLING
        if not flags:
            continue
        if b <= start:
            if flags & VAGUE:
                vague = True
            elif flags & _ASPECT and word.flags & ADVERB:
                aspect = flags
            if flags & BODY:
                body, private = True, False
            elif flags & PRIVATE and a - clause.start <= 8 and not _PREPOSITION.search(text, clause.start, a):
                body, private = False, True
        elif a >= end:
            facility = facility or bool(flags & FACILITY)
            end_noun = end_noun or (bool(flags & OUTCOME) and (b == clause.end or text[b] in "、和与"))
        if flags & SLOGAN and not (verb.text.startswith("传达") and word.text.endswith("精神")):
            slogan = True
        if flags & STATISTIC and word.flags & MODAL == 0:
            statistic = statistic or b > start or "产" in verb.text or _OF_A_WORK.search(text, b, start) is None
    return Around(body, private, vague, facility, end_noun, slogan, statistic, aspect)


def last_noun(text: str, start: int, end: int) -> str:
    """``instrument`` where an object ends in a word for a mechanism, a plan ... (建设 and 等 behind it apart), ``activity``
    where it ends in one for an activity, ``end`` where in one for what a policy is to bring about, else nothing."""
    if start >= end or text[end - 1] not in _last_characters():
        return ""
    nouns = _nouns()
    first = ""
    for _ in range(_CUTS):
        tail = text[max(start, end - 3) : end]
        kind = nouns.get(tail[-2:]) or nouns.get(tail[-1:]) or nouns.get(tail) or ""
        if kind == "instrument":
            return kind
        first = first or kind
        if tail[-1:] == "等":
            end -= 1
        elif tail.endswith("建设"):
            end -= 2
        else:
            break
        if end <= start:
            break
    return first
