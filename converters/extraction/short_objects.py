"""What an object of at most two characters says against an act: nothing where the words around it tell what is done (为老人供应午餐, 某署加强巡逻)."""

from __future__ import annotations

import re

from shizheng.converters.extraction.act_clauses import Clause
from shizheng.converters.extraction.action_words import BARE, BODY, LIGHT, VERB
from shizheng.converters.extraction.evidence import Weights
from shizheng.converters.extraction.signs import LED
from shizheng.converters.extraction.verbs import Predicate

#: what speaks against a clause, with its weight; a weight of zero says nothing
Evidence = tuple[float, str]
_NOTHING: Evidence = (0.0, "")
_TOPIC_OBJECT = re.compile(r"[^，]{0,6}(?:对|针对)")
#: so many characters name a public body and say when, at least
_NAMED_BODY = 4
#: before whom something is done for
TO_WHOM = frozenset("为给对向")
_SERVING = frozenset(("serve", "subsidise", "train"))


def against_short(clause: Clause, predicate: Predicate, text: str, joined_before: bool, w: Weights) -> Evidence:
    """What an object of at most two characters says against the clause."""
    if predicate.verb.manner & LIGHT and predicate.end < clause.end and predicate.start - clause.start >= 6:
        return _NOTHING  # 就某路段进行整修
    if predicate.end + 1 == clause.end and text[predicate.end] == "中":
        return _NOTHING  # 施工中
    if predicate.end < clause.end and text[clause.start] in TO_WHOM and _serves(predicate):
        return _NOTHING  # 为老人供应午餐
    if "0" <= text[predicate.end : predicate.end + 1] <= "9":
        return _NOTHING  # 今年再增设3处
    if clause.flags & BODY and predicate.start - clause.start >= _NAMED_BODY and _acts_on_work(clause, predicate):
        return _NOTHING  # 某署昨日加强巡逻
    if predicate.end < clause.end and not (clause.found[-1][1] == predicate.end and clause.found[-1][0].flags & VERB):
        return w.short_object, "short_object"
    if predicate.verb.flags & BARE or joined_before or _TOPIC_OBJECT.match(text, clause.start, predicate.start):
        return _NOTHING
    if predicate.strength >= LED and predicate.start - clause.start >= 6:
        return w.passive, "passive"
    return w.no_object, "no_object"


def _serves(predicate: Predicate) -> bool:
    """Whether the verb gives something to somebody: 供应, 发放, 培训."""
    return predicate.verb.grade == "act" and predicate.verb.action_class in _SERVING


def _acts_on_work(clause: Clause, predicate: Predicate) -> bool:
    """Whether the object is a work and nothing else: 加强巡逻."""
    word, start, end = clause.found[-1]
    return start == predicate.end and end == clause.end and word.flags & VERB != 0 and word.grade == "act"
