"""Which verb of a clause is its predicate: the act that it tells, if it tells one."""

from __future__ import annotations

import re
from dataclasses import replace

from shizheng.converters.extraction.act_clauses import WHERE_TO, Clause
from shizheng.converters.extraction.action_words import (
    ADVERB,
    ALLYING,
    AUXILIARY,
    BARE,
    BRINGING,
    DISPOSAL,
    DONE,
    FIGURE,
    FUNDING,
    LIGHT,
    NOMINAL,
    PERFECTIVE,
    PLANNED,
    PRIVATE,
    VERB,
    Word,
)  # fmt: skip
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.verbs import LED_BY_PREPOSITION, TELLING, UNSURE, Predicate, verbs_of

_ACTS = frozenset({"act", "policy"})
#: a verb that is neither of these nor an adverb stands for itself wherever it opens a clause
_PLAIN = VERB | NOMINAL | ADVERB | AUXILIARY
#: 把, or 将 before what is acted on
DISPOSAL_MARK = re.compile(r"把|将(?!军|士|来|领|于)")
#: a sum of money, perhaps with what it is, right before a verb
_SUM_REACH = 40
_SUM = re.compile(
    r"(?:补助|[0-9.,]+多?余?[万亿]?[0-9]*[千百万亿]?余?多?(?:美|港|澳门)?元(?:左右"
    rf"|以上)?(?:的?(?:{cue('verb.funds_before')}))?(?:{cue('verb.leads_to_use')})?)$"
)
_LOOKS = frozenset(("survey", "inspect"))
#: what is granted, and how it is said that this is the most, or of each
_GRANTS, _AT_MOST = frozenset(cues("verb.grants")), cues("verb.grants_at_most")
#: what an office tells private people to do
_ORDERS = frozenset(cues("verb.orders"))
#: 环城路延伸拓宽等3个项目正加快推进: what the verb before belongs to ends there
_BEHIND_LIST = 3.0
#: 实现62个项目开工: so many works are counted, and what becomes of them is no noun
_SO_MANY_WORKS = re.compile("[0-9]+余?[个项条座处件所家]")
_LIST_ENDS = re.compile("等[0-9]+余?[个项条座处件所家]")


def find_predicate(clause: Clause, text: str) -> Predicate | None:
    """The predicate of ``clause`` in the masked ``text``, or None when no listed verb can be one."""
    flags = clause.flags
    if flags & VERB == 0:
        return None
    words = clause.found
    word, start, end = words[0]
    if (
        start == clause.start and word.flags & _PLAIN == VERB and not flags & DISPOSAL and word.grade in _ACTS
        and (end >= clause.end or text[end] not in UNSURE)
    ):  # fmt: skip
        found = Predicate(word, start, end, 4.0, 0)  # nothing can be stronger
    else:
        verbs = verbs_of(clause, text)
        if not verbs:
            return None
        found = verbs[0] if len(verbs) == 1 and not flags & DISPOSAL else _strongest(clause, text, verbs)
    if flags & FIGURE:
        if found.verb.flags & FUNDING:
            return _paid_for(clause, text, found)
        if (granted := _granted(clause, text, found)) is not None:
            return granted
    if found.verb.manner & ALLYING:
        return _done_together(clause, text, found)
    last = words[-1]
    if last[2] == clause.end and found.end < last[1]:
        return _at_the_end(clause, text, found)
    return found


def _at_the_end(clause: Clause, text: str, first: Predicate) -> Predicate:
    """The verb at the end of the clause that says what becomes of a work, where the verb before it brings that about
    (实现某桥通车) or is part of the work's name (新建某馆已动工); else that verb."""
    word, start, end = clause.found[-1]
    if word.flags & (VERB | BARE) != VERB | BARE or word.status != "done":
        return first
    if word.flags & NOMINAL and not (first.verb.manner & BRINGING and _SO_MANY_WORKS.match(text, first.end, start)):
        return first
    number = len(clause.found) - 1
    if first.verb.manner & BRINGING:
        return replace(first, verb=word, start=start, end=end, number=number, led=first.end, strength=3.0)
    before, _, before_end = clause.found[-2]
    if before_end == start and before.flags & ADVERB and before.flags & (DONE | PLANNED) and not first.disposal:
        return replace(first, verb=word, start=start, end=end, number=number, strength=3.0)
    return first


def _done_together(clause: Clause, text: str, allying: Predicate) -> Predicate:
    """The verb behind those with whom something is done (联合某市打造…), else the verb that says that it is done together."""
    if text[allying.start - 1] in "可能以够":
        return allying  # 可以利用…: what may be done
    for number, (word, start, end) in enumerate(clause.found[allying.number + 1 :], allying.number + 1):
        if (
            word.flags & VERB
            and word.grade in _ACTS
            and start > allying.end
            and (text[end] not in TELLING and not word.flags & NOMINAL if end < clause.end else _ends_visit(word, start, allying))
        ):
            strength = allying.strength if end < clause.end else max(allying.strength, 3.0)
            return replace(allying, verb=word, start=start, end=end, number=number, strength=strength)
    return allying


def _ends_visit(word: Word, start: int, allying: Predicate) -> bool:
    """Whether the verb that ends a clause tells what is done there or with those: 深入车间查看."""
    return start > allying.end + 1 and (not word.flags & NOMINAL or word.action_class in _LOOKS)


def _granted(clause: Clause, text: str, first: Predicate) -> Predicate | None:
    """The verb behind what is paid for that says how much is granted (汰换旧车最高补助6000元), if there is one."""
    for number, (word, start, end) in enumerate(clause.found[first.number + 1 :], first.number + 1):
        if word.text in _GRANTS and text.endswith(_AT_MOST, first.end, start) and "0" <= text[end : end + 1] <= "9":
            return replace(first, verb=word, start=start, end=end, number=number)
    return None


def _paid_for(clause: Clause, text: str, funding: Predicate) -> Predicate:
    """The verb behind a sum that says what the money is for (投资500万元新建…), else the verb that spends it."""
    for number, (word, start, end) in enumerate(clause.found[funding.number + 1 :], funding.number + 1):
        if (
            word.flags & VERB
            and word.grade in _ACTS
            and end < clause.end
            and text[end] not in TELLING
            and _SUM.search(text, max(funding.end, start - _SUM_REACH), start)
        ):
            return replace(funding, verb=word, start=start, end=end, number=number)
    return funding


def _strongest(clause: Clause, text: str, verbs: list[Predicate]) -> Predicate:
    """Which of several verbs is the predicate, or of one where 把 or 将 may stand before what is acted on."""
    if clause.flags & DISPOSAL and (moved := _moved(clause, text, verbs)):
        return moved
    if text[clause.start] == "对" and (light := next((verb for verb in verbs if verb.verb.manner & LIGHT), None)) is not None:
        return light  # 对新建项目按投资额的10%给予补助
    best = verbs[0]
    for verb in verbs[1:]:
        # what stands behind a verb that is hardly ever a noun is most often its object
        lead = 0.01 if best.verb.flags & NOMINAL or best.verb.grade not in _ACTS or best.strength < 1 else 1.3
        if verb.strength > best.strength + lead or (verb.strength >= _BEHIND_LIST > best.strength and _LIST_ENDS.search(text, best.end, verb.start)):
            best = verb
    if clause.flags & PERFECTIVE and best.strength < 3 and not text.startswith("了", best.end):
        best = next((verb for verb in verbs if text.startswith("了", verb.end) and verb.strength >= LED_BY_PREPOSITION), best)
    if best.verb.text in _ORDERS and _is_told_to_others(clause, best):
        return replace(best, verb=replace(best.verb, grade="act", status="done"))  # 要求雇主提供名册
    if best.verb.grade == "attitude":
        # 围绕, 聚焦, 依托 ... lead to the verb that says what is done
        for verb in verbs:
            if verb.start >= best.end and verb.verb.grade in _ACTS and (verb.strength >= 3 or (verb.strength >= 1 and not verb.verb.flags & NOMINAL)):
                return verb
    return best


def _is_told_to_others(clause: Clause, order: Predicate) -> bool:
    """Whether an order goes to private people or firms, who stand right behind it: what they are to do is no act of the office."""
    return any(word.flags & PRIVATE and start == order.end for word, start, _ in clause.found)


def _moved(clause: Clause, text: str, verbs: list[Predicate]) -> Predicate | None:
    """The verb behind 把 or 将 and what is acted on; None where 将 is the future."""
    mark = DISPOSAL_MARK.search(text, clause.start, clause.end)
    if mark is None:
        return None
    behind = [v for v in verbs if v.start >= mark.end() and v.strength >= 0.5]
    if not behind:
        return None
    # 将 right before a verb that is hardly ever a noun, or before an adverb, is the future
    if mark[0] == "将" and behind[0].strength >= 3 and not behind[0].verb.flags & NOMINAL:
        return None
    behind = [v for v in behind if v.verb.grade != "attitude"] or behind
    led = {end for word, _, end in clause.found if word.flags & ADVERB}
    chosen = next((verb for verb in reversed(behind) if verb.start in led), behind[-1])
    if chosen.start not in led and chosen.verb.text[-1] not in WHERE_TO:  # 将某处纳入改造项目
        chosen = next(
            (verb for verb in reversed(behind) if verb.verb.text[-1] in WHERE_TO and not verb.verb.flags & NOMINAL),
            chosen,
        )
    return replace(chosen, strength=max(chosen.strength, 3.0), disposal=True)
