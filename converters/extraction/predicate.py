"""Which verb of a clause is its predicate: the act that it tells, if it tells one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from shizheng.converters.extraction.act_clauses import FILLER, WHERE_TO, Clause
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
    HOPE,
    LIGHT,
    NOMINAL,
    PERFECTIVE,
    PLANNED,
    TIME,
    VERB,
    Word,
)  # fmt: skip
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.purpose import PURPOSE_ENDS, purpose

#: with these behind them even such a verb stands for itself: 加快建设步伐
_MEASURED = cues("verb.measured_behind")
#: what makes a noun of the verb before it
_NOUN_TAIL = frozenset("做者性型式率员会队部局所站点区费权家商物品期类业量额单号")
_COORDINATED = frozenset("、和与及等")
_TELLING = _NOUN_TAIL | _COORDINATED | {"的", "后", "时", "之"}
#: with these behind it a verb says when, or what kind of thing: 完工后, 施工期间, 整合之路段
_WHEN_BEHIND = re.compile(r"(?:后(?!续|备|勤|期|方|台|院|山|街|援|端)|时(?![间代尚])|期间|之(?!一))")
#: what is sought from others for public works: with one of these at its end 争取 leads to no other verb
FUNDS = cues("verb.funds_last")
_OBJECT_OPENS = frozenset("了好“《")
_HOLDS_BACK = {"attitude": 0.7, "result": 0.7, "outcome": 0.2}
_QUOTED = frozenset(f"”）》’{FILLER}")
_DAY = frozenset("年月日份")
#: how the names of public bodies end: behind one even a verb that is often a noun is a verb
_BODY_ENDS = frozenset("局镇乡厅委署府")
#: 青年, 节日, 省份: no day
_NO_DAY = frozenset("青少成老中童丰节假生平省身股备部")
#: small words that stand before verbs alone
_VERB_MARKS = frozenset("也亦皆再已还须又")
#: behind these 会 is the future of a verb: 某局会补助…
_WHO_WILL = frozenset("局府署处方们也还亦都")
#: 平均, 人均: no such word
_NO_MARK = frozenset("平人户年月日")
_BODY_TAILS = frozenset(cues("body.tail"))
_ACTS = frozenset({"act", "policy"})
#: a verb that is neither of these nor an adverb stands for itself wherever it opens a clause
_PLAIN = VERB | NOMINAL | ADVERB | AUXILIARY
#: a verb with one of these roles may introduce another verb
_LEADING = ADVERB | AUXILIARY
#: behind a word with one of these roles a verb is as good as one that opens the clause
_LEADS_ON = ADVERB | TIME
#: 把, or 将 before what is acted on
DISPOSAL_MARK = re.compile(r"把|将(?!军|士|来|领|于)")
#: a sum of money, perhaps with what it is, right before a verb
_SUM_REACH = 40
_SUM = re.compile(
    r"(?:补助|[0-9.,]+多?余?[万亿]?[0-9]*[千百万亿]?余?多?(?:美|港|澳门)?元(?:左右"
    rf"|以上)?(?:的?(?:{cue('verb.funds_before')}))?(?:{cue('verb.leads_to_use')})?)$"
)
#: a clause that opens with one of these has its verb behind what they lead, even one that is often a noun: 为企业讲解…
_PREPOSITIONS = frozenset("在为向于以由从对与就给透藉借")
_LED_BY_PREPOSITION = 1.5
_HARDLY_A_NOUN = 1.8
#: 环城路延伸拓宽等3个项目正加快推进: what the verb before belongs to ends there
_BEHIND_LIST = 3.0
_LIST_ENDS = re.compile("等[0-9]+余?[个项条座处件所家]")
#: below this strength a verb is part of a noun
LEAST = 0.3


@dataclass(slots=True)
class Predicate:
    """The verb of a clause with its place, and ``number``, its place among the clause's words.

    ``strength`` says how surely it is the predicate. 4: it opens the clause, adverbs apart; 3: an adverb or a time stands
    right before it; 2: a quotation does; 1.8 or 1: a noun does, and the verb is hardly ever or often a noun; less: there is
    more against it. ``disposal``: what is acted on stands before it, behind 把 or 将. ``led``: where what is acted on begins, if
    a verb before it brings the act about (实现某桥通车); else 0.
    """

    verb: Word
    start: int
    end: int
    strength: float
    number: int
    disposal: bool = False
    led: int = 0


def find_predicate(clause: Clause, text: str) -> Predicate | None:
    """The predicate of ``clause`` in the masked ``text``, or None when no listed verb can be one."""
    flags = clause.flags
    if flags & VERB == 0:
        return None
    words = clause.found
    word, start, end = words[0]
    if (
        start == clause.start and word.flags & _PLAIN == VERB and not flags & DISPOSAL and word.grade in _ACTS
        and (end >= clause.end or text[end] not in _TELLING)
    ):  # fmt: skip
        found = Predicate(word, start, end, 4.0, 0)  # nothing can be stronger
    else:
        verbs = _verbs(clause, text)
        if not verbs:
            return None
        found = verbs[0] if len(verbs) == 1 and not flags & DISPOSAL else _strongest(clause, text, verbs)
    if flags & FIGURE and found.verb.flags & FUNDING:
        return _paid_for(clause, text, found)
    if found.verb.manner & ALLYING:
        return _done_together(clause, text, found)
    last = words[-1]
    if last[2] == clause.end and found.end < last[1]:
        return _at_the_end(clause, found)
    return found


def _at_the_end(clause: Clause, first: Predicate) -> Predicate:
    """The verb at the end of the clause that says what becomes of a work, where the verb before it brings that about
    (实现某桥通车) or is part of the work's name (新建某馆已动工); else that verb."""
    word, start, end = clause.found[-1]
    if word.flags & (VERB | BARE | NOMINAL) != VERB | BARE or word.status != "done":
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
    for number, (word, start, end) in enumerate(clause.found[allying.number + 1 :], allying.number + 1):
        if word.flags & (VERB | NOMINAL) == VERB and word.grade in _ACTS and start > allying.end and end < clause.end and text[end] not in _TELLING:
            return replace(allying, verb=word, start=start, end=end, number=number)
    return allying


def _paid_for(clause: Clause, text: str, funding: Predicate) -> Predicate:
    """The verb behind a sum that says what the money is for (投资500万元新建…), else the verb that spends it."""
    for number, (word, start, end) in enumerate(clause.found[funding.number + 1 :], funding.number + 1):
        if (
            word.flags & VERB
            and word.grade in _ACTS
            and end < clause.end
            and text[end] not in _TELLING
            and _SUM.search(text, max(funding.end, start - _SUM_REACH), start)
        ):
            return replace(funding, verb=word, start=start, end=end, number=number)
    return funding


def _strongest(clause: Clause, text: str, verbs: list[Predicate]) -> Predicate:
    """Which of several verbs is the predicate, or of one where 把 or 将 may stand before what is acted on."""
    if clause.flags & DISPOSAL and (moved := _moved(clause, text, verbs)):
        return moved
    best = verbs[0]
    for verb in verbs[1:]:
        # what stands behind a verb that is hardly ever a noun is most often its object
        lead = 0.01 if best.verb.flags & NOMINAL or best.verb.grade not in _ACTS or best.strength < 1 else 1.3
        if verb.strength > best.strength + lead or (
            verb.strength >= _BEHIND_LIST > best.strength and _LIST_ENDS.search(text, best.end, verb.start)
        ):
            best = verb
    if clause.flags & PERFECTIVE and best.strength < 3 and not text.startswith("了", best.end):
        best = next((verb for verb in verbs if text.startswith("了", verb.end) and verb.strength >= _LED_BY_PREPOSITION), best)
    if best.verb.grade == "attitude":
        # 围绕, 聚焦, 依托 ... lead to the verb that says what is done
        for verb in verbs:
            if (
                verb.start >= best.end
                and verb.verb.grade in _ACTS
                and (verb.strength >= 3 or (verb.strength >= 1 and not verb.verb.flags & NOMINAL))
            ):
                return verb
    return best


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
        chosen = next((verb for verb in reversed(behind) if verb.verb.text[-1] in WHERE_TO and not verb.verb.flags & NOMINAL), chosen)
    return replace(chosen, strength=max(chosen.strength, 3.0), disposal=True)


def _verbs(clause: Clause, text: str) -> list[Predicate]:
    """The verbs of the clause that introduce no other verb and can be predicates, each with its strength."""
    verbs: list[Predicate] = []
    found, clause_start, clause_end = clause.found, clause.start, clause.end
    moves = clause.flags & DISPOSAL
    opened = clause_start  # everything before it was adverbs
    adverb_end = led_from = -1
    last = len(found) - 1
    for number, (word, start, end) in enumerate(found):
        flags = word.flags
        leads = False
        if flags & VERB:
            if flags & _LEADING and number < last and found[number + 1][1] == end:
                follower = found[number + 1][0].flags
                leads = (
                    follower & VERB != 0
                    and (flags & ADVERB != 0 or not follower & NOMINAL)
                    and not text.startswith(_MEASURED, found[number + 1][2])
                    and not (flags & HOPE and (found[number + 1][0].text in FUNDS or text.endswith(FUNDS, end, clause_end)))
                )
            if not leads:
                if start == opened:
                    strength = 4.0
                elif start == adverb_end:
                    strength = 0.5 if flags & NOMINAL and text[led_from - 1] == "的" else 3.0
                else:
                    strength = _behind_noun(text, start, end, flags)
                    if text[opened] in _PREPOSITIONS:
                        if strength == 1.0:
                            strength = _LED_BY_PREPOSITION if end < clause_end or flags & BARE else 2.0
                        elif word.manner & LIGHT and strength == _HARDLY_A_NOUN:
                            strength = 3.5
                if end >= clause_end:
                    if strength < 3:
                        strength += 0.5 if flags & BARE else -0.5
                elif (follows := text[end]) in _TELLING:
                    strength -= 3.0 if _WHEN_BEHIND.match(text, end, clause_end) else _behind(follows, strength)
                elif follows == "中" and end + 1 == clause_end:
                    strength = max(strength, 2.5)  # 施工中
                if strength <= 3.0:
                    lead = led_from if start == adverb_end else start
                    if text[lead - 1] in PURPOSE_ENDS:
                        strength -= purpose(text, lead, clause_start)
                if flags & NOMINAL and start == clause_start and end < clause_end and follows not in _OBJECT_OPENS:
                    strength -= 2.5 if follows in _COORDINATED else 0.5
                if word.grade in _HOLDS_BACK:
                    strength -= _HOLDS_BACK[word.grade]
                if strength > 3.3 and not verbs and not moves:
                    return [Predicate(word, start, end, strength, number)]  # no verb behind it can be stronger
                if strength >= LEAST:
                    verbs.append(Predicate(word, start, end, strength, number))
        if leads or flags & _LEADS_ON:
            reach = end + 1 if text[end : end + 1] == "地" else end
            if start == opened:
                opened = reach
            if start != adverb_end:
                led_from = start
            adverb_end = reach
    return verbs


def _behind_noun(text: str, start: int, end: int, flags: int) -> float:
    """How surely a verb at ``start`` that stands behind something else than an adverb is the predicate."""
    before = text[start - 1]
    if before in _DAY and text[start - 2 : start - 1] not in _NO_DAY:
        return 3.0
    if before in _VERB_MARKS or (before == "均" and text[start - 2 : start - 1] not in _NO_MARK):
        return 3.0
    if before == "会" and text[start - 2 : start - 1] in _WHO_WILL:
        return 3.0
    if before in _QUOTED:
        return 2.0
    if before == "的" and flags & NOMINAL:
        return 0.5
    if flags & NOMINAL and not (before in _BODY_ENDS or text[end : end + 1] == "了" or text[start - 2 : start] in _BODY_TAILS):
        return 1.0
    return _HARDLY_A_NOUN


def _behind(follows: str, strength: float) -> float:
    """What the character behind a verb takes from its strength."""
    if follows == "的":
        return 3.0
    if follows in _NOUN_TAIL:
        return 1.5
    return 1.0 if strength < 4 else 0.0
