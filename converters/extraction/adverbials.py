"""Clauses that only say how, by what, for whom or on what ground the next clause's act is done."""

from __future__ import annotations

import re

from shizheng.converters.extraction.act_clauses import Clause
from shizheng.converters.extraction.action_words import ADVERB, GROUND, NOMINAL, PRIVATE
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.verbs import Predicate

#: how the act is done or whom it reaches: part of its clause
_MEANS = cue("adverbial.means")
#: why, when, by which plan or toward which end: not part of it
_GROUND = rf"{cue('adverbial.ground')}|配合(?=[^，]*(?:通车|启用|开幕|周年|节|假期|活动)$)"
_LEAD = rf"(?:{cue('adverbial.lead')}|坚持(?=以))*"
_ADVERBIAL = re.compile(rf"{_LEAD}(?:(?P<ground>{_GROUND}|按|在(?!建)|坚持)|(?P<means>{_MEANS}))")
#: a clause that neither begins with one of these nor holds a word of the ground stands for itself
ADVERBIAL_FIRST = frozenset(
    "故爰遂要应更重主着紧充严注聚深牢切统积分先还均并一全同坚以通依借凭利采运针对为由与就将把作从向围立锚瞄结根按据随面参本基遵沿在因响有鉴适搭配"
)
#: with a means behind them
_TAKES = cues("adverbial.takes")
#: what stands behind these is a thing, even where its last word may be a verb
_LEANS_ON = frozenset(cues("adverbial.leans_on"))
#: what these use serves the act behind them
_USES = frozenset(cues("adverbial.uses"))
#: what these lead to is what the act behind them is about
_ABOUT = frozenset(cues("adverbial.about"))
_BELONGS = re.compile(rf"(?:{cue('verb.came_about')})?的[^的]*$")
#: as strong as a verb with an adverb before it: 因应车流即时调整号志
_BEHIND_ADVERB = 3
#: whose act it is that these tell, is not said
_CAUSES = frozenset(cues("adverbial.cause"))
#: the same words behind a subject: 某镇围绕…
_WITHIN = re.compile(rf"(?P<ground>{_GROUND})|(?P<means>{cue('adverbial.means_behind_subject')})")
#: 以…为… says toward what, except 为依托, 为载体 and the like, which say by what
_BY_WHAT = re.compile(rf"(?:{cue('adverbial.by_what')})$")
_AS = re.compile(r"以.+为[^，]{1,8}$")
_CLOSING = re.compile(rf"(?:{cue('adverbial.closing')})$")


def adverbial_kind(clause: Clause, text: str, predicate: Predicate | None) -> str:
    """``means``, ``ground`` or nothing (the clause stands for itself)."""
    match = _ADVERBIAL.match(text, clause.start, clause.end) if text[clause.start] in ADVERBIAL_FIRST else None
    if match is not None:
        return _led(clause, text, predicate, match)
    if clause.flags & GROUND and predicate is not None and any(b == predicate.start and w.flags & GROUND for w, _, b in clause.found):
        within = _WITHIN.search(text, clause.start, predicate.start)
        if within is not None and within.lastgroup == "ground":
            return "ground"  # 某区围绕优化营商环境工作，
    if clause.flags & GROUND and (predicate is None or predicate.verb.grade == "attitude" or predicate.strength < 1):
        # 某镇围绕…, and no verb that says what is done
        within = _WITHIN.search(text, clause.start, clause.end)
        if within is not None:
            return within.lastgroup or ""
    return ""


def _led(clause: Clause, text: str, predicate: Predicate | None, match: re.Match[str]) -> str:
    """The kind of a clause that such a word opens."""
    kind = match.lastgroup or ""
    word = match[kind]
    if word == "以" and _AS.match(text, match.start(kind), clause.end):
        kind = "means" if _BY_WHAT.search(text, clause.start, clause.end) else "ground"
        if predicate is None or predicate.strength < 3.5:
            return kind
    if predicate is None:
        return kind
    strength, verb = predicate.strength, predicate.verb
    if verb.grade == "attitude":
        return kind
    if word in _CAUSES and (strength < _BEHIND_ADVERB or predicate.end + 2 > clause.end):
        return kind
    if predicate.start < match.end():
        if clause.mark == "，" and word in _USES:
            return kind
        return kind if word in _TAKES and _CLOSING.search(text, clause.start, clause.end) else ""
    if predicate.disposal:
        return ""
    gap = predicate.start - match.end()
    nearby = gap < 2 or strength >= 3
    if word in ("为", "以") and (gap < 1 or (gap < 5 and _led_by_adverbs(clause, predicate, match.end()))):
        return "ground"  # 为完成…, 以进一步改善…: a purpose
    if (word == "在" and gap < 1) or (word == "从" and "到" in (text[predicate.start - 1], text[predicate.end : predicate.end + 1])):
        return kind
    nominal = bool(verb.flags & NOMINAL)
    if nominal and predicate.end == clause.end and word in _LEANS_ON:
        return kind  # 依托全县水利总体规划
    if clause.mark == "，" and word in _ABOUT and gap < 2 and _BELONGS.match(text, predicate.end, clause.end):
        return kind  # 对排查发现的隐患问题，
    if clause.mark == "，" and word in _ABOUT and clause.found[-1][2] == clause.end and clause.found[-1][0].flags & PRIVATE and text[match.end()] == "想":
        return kind  # 针对想购买特产的朋友，
    if word == "通过" and nearby and (not nominal or strength >= 3):
        return ""
    if (word == "在" or strength < 1.5) and _CLOSING.search(text, clause.start, clause.end):
        return kind
    if word == "坚持" and strength >= _BEHIND_ADVERB and not nominal:
        return ""  # 坚持每月开展检查
    if kind == "ground" and word not in ("在", "按") and (nearby or nominal):
        return kind
    return kind if strength < 1 else ""


def _led_by_adverbs(clause: Clause, predicate: Predicate, start: int) -> bool:
    """Whether nothing but adverbs stands between ``start`` and the predicate."""
    for word, a, b in clause.found:
        if a >= predicate.start:
            break
        if a == start and word.flags & ADVERB:
            start = b
    return start == predicate.start
