"""Clauses in the form of acts that tell none: how things stand (发展势头良好), what is to follow (做好以下三方面工作：), which trouble is
over (解决了企业用工难题)."""

from __future__ import annotations

import re

from shizheng.converters.extraction.act_clauses import Clause
from shizheng.converters.extraction.action_words import DISPOSAL
from shizheng.converters.extraction.lexicon import cue, cues, lasts, sought
from shizheng.converters.extraction.predicate import DISPOSAL_MARK
from shizheng.converters.extraction.verbs import Predicate

_LAST_STATES = cues("state.last")
_LAST_OF_STATES = lasts("state.last")
#: with what the words of degree end
_DEGREES = lasts("state.degree")
_BETTER = re.compile(rf"(?:{cue('state.degree')})[^，的“”、0-9]{{1,3}}$")
#: 更加完善: a degree and a word of two or three characters are no longer
_BETTER_REACH = 6
_FRAME = re.compile(rf"(?:{cue('act.frame')})[^，、]{{0,4}}$")
_FRAME_REACH = 10
_REGARDS = re.compile(sought("verb.regards"))
_AIM = re.compile(rf"以[^，]+?为(?:{cue('state.aim')})[^，]{{0,2}}$")
#: what stands behind a clause that announces a list
LIST_MARKS = frozenset("：。")
_TROUBLES = cues("noun.trouble")
#: what of it was taken in hand: 解决堵点12处, 化解一批积案, 解决停车难、充电难问题
_TAKEN_IN_HAND = re.compile("[0-9、]|[一两几多][大]?[批起件个桩项]|一系列")


def states(clause: Clause, predicate: Predicate, text: str) -> bool:
    """Whether a clause says how things stand or change: 维护稳定的能力显著提高, 发展势头良好."""
    end = clause.end
    if clause.flags & DISPOSAL and (mark := DISPOSAL_MARK.search(text, clause.start, end)) and _REGARDS.search(text, mark.end(), end):
        return True  # 把建设作为首要任务
    if predicate.disposal:
        return False
    start = clause.start
    if predicate.start > start and (aim := text.find("以", start, predicate.start)) >= 0 and _AIM.match(text, aim, end):
        return True  # 某区始终以改善民生为目标
    if text[end - 1] in _LAST_OF_STATES and text.endswith(_LAST_STATES, predicate.end, end):
        return True
    if end - start <= _BETTER_REACH or (text[end - 3] not in _DEGREES and text[end - 4] not in _DEGREES and text[end - 2] not in _DEGREES):
        return False
    return _BETTER.search(text, end - _BETTER_REACH, end) is not None


def announces_list(clause: Clause, text: str) -> bool:
    """Whether a clause before one of ``LIST_MARKS`` announces what follows: 主要做好三个方面的工作：."""
    return _FRAME.search(text, max(clause.start, clause.end - _FRAME_REACH), clause.end) is not None


def relieves(clause: Clause, predicate: Predicate, text: str) -> bool:
    """Whether a clause only says that a trouble or a need is over, and not how much of it: 解决了企业用工难题."""
    if predicate.disposal or not text.endswith(_TROUBLES, predicate.end, clause.end):
        return False
    return _TAKEN_IN_HAND.search(text, predicate.end, clause.end) is None
