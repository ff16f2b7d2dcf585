"""Does a clause tell an act? Evidence for and against is weighed; a clause that is refused keeps the reason.

The kinds of evidence and their weights are the codelist ``act_evidence``: log odds, so that they add up.
"""

from __future__ import annotations

import re

from shizheng.converters.extraction.act_clauses import Clause
from shizheng.converters.extraction.action_words import (
    FACILITY,
    FIGURE,
    GRANTING,
    LIGHT,
    ONGOING,
    OUTCOME,
    PERFECTIVE,
    PLANNED,
    PRIVATE,
    QUOTED,
    RATE,
    REACHING,
    RELIEVING,
    SEEING,
    SLOGAN,
    STATISTIC,
    TARGET,
    VAGUE,
    Word,
)  # fmt: skip
from shizheng.converters.extraction.evidence import (
    NOTHING_AROUND,
    TELLING,
    Around,
    Weights,
    last_noun,
    weights,
    words_around,
)  # fmt: skip
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.only_said import LIST_MARKS, announces_list, relieves, states
from shizheng.converters.extraction.short_objects import TO_WHOM, Evidence, against_short
from shizheng.converters.extraction.signs import HARDLY_A_NOUN, LED, OPENS, Signs, is_rated, signs_of
from shizheng.converters.extraction.unreal import MAY, possible
from shizheng.converters.extraction.verbs import Predicate

#: log odds at which a clause is taken for an act: where as many are missed as are wrongly taken
THRESHOLD = 0.2
#: weaker than this (see ``Predicate``) a verb is most likely a part of a noun
_HARDLY = 0.8
_RATES = ("%", "百分点", "同比")
#: what is provided without anything being done: 提供保障
_PROVIDED_END = re.compile(rf"(?:{cue('noun.provided')})$")
#: 补助金额3亿元, 清淤体积达3万立方米: the verb belongs to what is measured
_AMOUNT = re.compile(rf"(?:总|年|各项)?(?:{cue('noun.amount')})[^，。0-9]{{0,6}}[0-9][0-9.,万亿千百余多]*[^，。]{{0,6}}(?:（[^）]*）)?$")
#: how many were reached: 服务群众3000余人次
_REACHED = re.compile(r"[0-9][0-9.,]*[万千百]?[余多]?人次?(?:（[^）]*）)?$")
#: what is told of a thing that the verb belongs to: 建成20年以上的小区占比…
_TOLD_OF = re.compile(r"的[^，的]{1,10}?(?:[也已仍则均皆各约]?[占达为是]|超过|突破|共计|共有)[^，]*$")
#: 领办合作社有46家: there are so many of what the verb belongs to
_ARE_SO_MANY = re.compile(r"[^，、“0-9]{2,8}?(?<![拥已还])有[0-9]+余?多?[家个名户处所座](?![^，]{6})")
#: 新开工项目36项: so many are at a stage
_STAGES = frozenset(cues("act.stage"))
#: 此次集中开工项目36个, 累计竣工项目85个: so many were started or finished, which is done
_THIS_TIME = cues("act.this_time")
_SO_MANY = re.compile("(?:、[^，0-9]{2,4})?项目[^，0-9不]{0,4}[0-9]")
#: 有3名村民参加比赛: it is told that there are so many; 有9座施工中: so many are being built
_THERE_ARE = re.compile("有[0-9]")
#: how many characters of an object say nothing, say what is done, say much of it
_SHORT, _CONCRETE, _LONG = 2, 6, 25
#: 给予充分肯定
_ATTITUDES = cues("act.only_attitude")
#: how long a clause is that may be a heading in the text, alone in its sentence or at the start of a paragraph
_TOPIC, _OPENER = 12, 16
_STOPS = frozenset("。！？；")
_NEVER = {"attitude": "grade_attitude", "result": "grade_result"}
_PROVES = FIGURE | QUOTED | FACILITY
_DOUBTS = FIGURE | OUTCOME | SLOGAN | STATISTIC | PRIVATE | VAGUE | RATE | PERFECTIVE
_NOTHING: Evidence = (0.0, "")


def judge(clause: Clause, predicate: Predicate, text: str, alone: bool, joined_before: bool) -> str:
    """Nothing when the clause tells an act; else what speaks against it most (a code of ``act_evidence``).

    ``text`` is masked; ``alone``: it is the only clause of its sentence; ``joined_before``: an adverbial clause before it
    says to whom or by what.
    """
    plain = _plain_verdict(clause, predicate, text, alone)
    if plain is not None:
        return plain or _only_said(clause, predicate, text)
    w = weights()
    verb, flags = predicate.verb, clause.flags
    around = words_around(clause, predicate, text) if flags & TELLING or verb.flags & TARGET else NOTHING_AROUND
    signs = signs_of(clause, predicate, text)
    # 对386家规上企业开展走访: whom it reaches, and no count of them
    statistic = (around.statistic or signs.statistic) and text[clause.start] not in TO_WHOM
    grade = verb.grade
    if grade == "outcome":
        if around.facility and verb.action_class == "statistic":
            grade = "policy"  # a facility is something to be done
    elif statistic and verb.flags & TARGET:
        grade = "outcome"
    score, worst, reason = _of_grade(grade, predicate.strength, w)
    score = _with_signs(score, signs, w)
    against: list[Evidence] = []
    if around is not NOTHING_AROUND:
        score += _weigh_words(around, signs, verb, w, against)
    if flags & (PERFECTIVE | RATE):
        _against_marks(clause, predicate, text, w, against)
    if statistic:
        against.append((w.statistic, "statistic"))
    if grade == "policy" and signs.noun == "end":
        against.append((w.end_noun / 2, "end_noun"))
    if verb.text == "提供" and _PROVIDED_END.search(text, clause.start if predicate.disposal else predicate.end, clause.end):
        against.append((w.end_noun, "end_noun"))
    if signs.length >= _LONG:
        score += w.long
    elif signs.length <= _SHORT and not predicate.disposal:
        against.append(against_short(clause, predicate, text, joined_before, w))
    if alone or clause.place == 0 or clause.mark in _STOPS:
        against.append(_against_place(clause, alone, grade, signs, around, w))
    for weight, code in against:
        score += weight
        if weight < worst:
            worst, reason = weight, code
    return _only_said(clause, predicate, text) if score >= THRESHOLD else reason


def _only_said(clause: Clause, predicate: Predicate, text: str) -> str:
    """What speaks against a clause that has all the signs of an act: it says how things stand, or announces what follows."""
    if states(clause, predicate, text):
        return "end_noun"
    return "topic" if clause.mark in LIST_MARKS and announces_list(clause, text) else ""


def _plain_verdict(clause: Clause, predicate: Predicate, text: str, alone: bool) -> str | None:
    """What is plain without weighing anything: nothing for the common act, else what speaks against it; None where all must be weighed."""
    verb = predicate.verb
    if verb.grade in _NEVER:
        return _NEVER[verb.grade]
    strength = predicate.strength
    if strength < _HARDLY:
        return "hardly"
    if verb.manner & LIGHT and text.endswith(_ATTITUDES, predicate.end, clause.end):
        return "grade_attitude"
    start, end = predicate.start, predicate.end
    clause_start, clause_end, place, flags = clause.start, clause.end, clause.place, clause.flags
    grade = verb.grade
    if start > clause_start and MAY.search(text, clause_start, start) and possible(clause, predicate, text):
        return "possible"
    if flags & FIGURE and (
        (not verb.manner & GRANTING and _AMOUNT.match(text, end, clause_end))
        or (verb.manner & REACHING and _REACHED.search(text, end, clause_end))
        or (text.find("的", end, clause_end) >= 0 and _TOLD_OF.search(text, end, clause_end))
        or (verb.text in _STAGES and (told := _SO_MANY.match(text, end, clause_end)) and ("投" in told[0] or not text.startswith(_THIS_TIME, clause_start)))
        or _ARE_SO_MANY.match(text, end, clause_end)
        or (clause_start + 1 < start and end < clause_end and not text.endswith("中", end, clause_end) and _THERE_ARE.search(text, clause_start, start))
    ):
        return "statistic"
    if verb.manner & RELIEVING and relieves(clause, predicate, text):
        return "grade_outcome"
    if grade == "outcome":
        if not flags & _PROVES:
            # an end without a figure or a name: nothing else can make an act of it
            return "slogan" if flags & SLOGAN else "grade_outcome"
    elif (
        not flags & _DOUBTS and clause_end - end > _SHORT and not alone and (place or clause_end - clause_start > _OPENER)
        and ((grade == "act" and strength >= OPENS) or _stands(clause, predicate, text))
    ):  # fmt: skip
        return ""  # the common case: hardly anything can speak against it
    return None


def _stands(clause: Clause, predicate: Predicate, text: str) -> bool:
    """Whether a clause without any word of doubt is an act whatever speaks for it: what is left that may speak against it
    is looked at, and nothing else. False where all has to be weighed."""
    verb, strength = predicate.verb, predicate.strength
    if strength < HARDLY_A_NOUN or verb.flags & TARGET or verb.text == "提供":
        return False
    w = weights()
    act = verb.grade == "act"
    score = w.base + (w.grade_act if act else w.grade_policy)
    score += w.opens if strength >= OPENS else w.led if strength >= LED else w.follows_noun
    if clause.mark in _STOPS:
        score += w.last if act else w.last + w.last_policy
    return (
        score >= THRESHOLD
        and (act or last_noun(text, clause.start if predicate.disposal else predicate.end, clause.end) != "end")
        and not is_rated(clause, predicate, text)
    )


def _of_grade(grade: str, strength: float, w: Weights) -> tuple[float, float, str]:
    """The score that a verb of a grade and a place starts with, and what of that speaks against the clause most."""
    if grade == "act":
        score, worst, reason = w.base + w.grade_act, 0.0, "vague"
    elif grade == "policy":
        score, worst, reason = w.base + w.grade_policy, 0.0, "vague"
    else:
        score, worst, reason = w.base + w.grade_outcome, w.grade_outcome, "grade_outcome"
    if strength >= OPENS:
        score += w.opens
    elif strength >= LED:
        score += w.led
    elif strength >= HARDLY_A_NOUN:
        score += w.follows_noun
    else:
        score += w.doubtful
        if w.doubtful < worst:
            worst, reason = w.doubtful, "doubtful"
    return score, worst, reason


def _with_signs(score: float, signs: Signs, w: Weights) -> float:
    """The score with what the signs of the object add to it."""
    if signs.noun == "instrument":
        score += w.instrument_noun
    elif signs.activity:
        score += w.activity_noun
    if signs.figure:
        score += w.figure
    if signs.name:
        score += w.name
    if signs.listed:
        score += w.listed
    return score


def _weigh_words(around: Around, signs: Signs, verb: Word, w: Weights, against: list[Evidence]) -> float:
    """What the words around the verb add to the score; what they take from it goes to ``against``."""
    score = 0.0
    if around.facility:
        score += w.facility
    if around.body:
        score += w.body
    if around.aspect:
        score += w.ongoing_word if around.aspect & ONGOING else w.planned_word if around.aspect & PLANNED else w.done_word
    if around.end_noun and not verb.manner & SEEING:
        against.append((w.end_noun, "end_noun"))
    if around.slogan:
        against.append((w.slogan, "slogan"))
    if around.vague and not (signs.name or signs.listed):
        against.append((w.vague, "vague"))
    if around.private:
        against.append((w.private, "private"))
    return score


def _against_marks(clause: Clause, predicate: Predicate, text: str, w: Weights, against: list[Evidence]) -> None:
    """What 了 behind the verb and a rate in its object say against the clause."""
    if text.startswith("了", predicate.end):
        against.append((w.perfective, "perfective"))
    rest = clause.start if predicate.disposal else predicate.end
    if clause.flags & RATE and any(text.find(sign, rest, clause.end) >= 0 for sign in _RATES):
        against.append((w.rate, "rate"))


def _against_place(clause: Clause, alone: bool, grade: str, signs: Signs, around: Around, w: Weights) -> Evidence:
    """What its place says against a clause: it is alone in its sentence, the last of it, or short and the first of the paragraph."""
    length = clause.end - clause.start
    shown = signs.figure or signs.name or signs.told
    if alone:
        return _NOTHING if length > _TOPIC or shown or signs.listed or signs.noun == "instrument" else (w.topic, "topic")
    if clause.mark in _STOPS:
        return w.last if grade == "act" else w.last + w.last_policy, "last"
    if not clause.place == 0 == clause.sentence or length > _OPENER or shown or around.body or around.aspect:
        return _NOTHING
    return _NOTHING if grade == "act" and signs.length >= _CONCRETE else (w.opener, "opener")
