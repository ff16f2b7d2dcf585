"""Does a clause tell an act? Evidence for and against is weighed; a clause that is refused keeps the reason.

The kinds of evidence and their weights are the codelist ``act_evidence``: log odds, so that they add up.
"""

from __future__ import annotations

import re

from shizheng.converters.extraction.act_clauses import Clause
from shizheng.converters.extraction.action_words import (
    BARE,
    FACILITY,
    FIGURE,
    GRANTING,
    LIGHT,
    LISTING,
    ONGOING,
    OUTCOME,
    PERFECTIVE,
    PLANNED,
    PRIVATE,
    QUOTED,
    RATE,
    REACHING,
    SEEING,
    SLOGAN,
    STATISTIC,
    TARGET,
    VAGUE,
    VERB,
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
from shizheng.converters.extraction.lexicon import cue, lasts
from shizheng.converters.extraction.predicate import Predicate
from shizheng.converters.extraction.unreal import MAY, possible

#: log odds at which a clause is taken for an act: where as many are missed as are wrongly taken
THRESHOLD = 0.3
_FIGURE = re.compile(r"[0-9]")
_NEXT_FIGURE = re.compile(r"[^，]{0,2}[0-9]")
_COUNTED = re.compile(r"[0-9]|[一二三四五六七八九十两百千万]+[个项批类大家次场条座处所]")
_RATES = ("%", "百分点", "同比")
_TOPIC_OBJECT = re.compile(r"[^，]{0,6}(?:对|针对)")
#: what is provided without anything being done: 提供保障
_PROVIDED_END = re.compile(rf"(?:{cue('noun.provided')})$")
_RATE_SUBJECT = re.compile(rf"(?:{cue('noun.rate_subject')}|[额值量]|(?<!全)数)[^，]{{0,4}}$")
_RATE_LAST = lasts("noun.rate_subject", besides="额值量数")
_COUNTED_NOUN = re.compile(rf"(?:{cue('noun.measured')}|[率额值量数])(?:达到?|为|约|近|共|超|累计)*[0-9]")
#: 补助金额3亿元, 清淤体积达3万立方米: the verb belongs to what is measured
_AMOUNT = re.compile(rf"(?:总|年|各项)?(?:{cue('noun.amount')})[^，。0-9]{{0,6}}[0-9][0-9.,万亿千百余多]*[^，。]{{0,6}}(?:（[^）]*）)?$")
#: how many were reached: 服务群众3000余人次
_REACHED = re.compile(r"[0-9][0-9.,]*[万千百]?[余多]?人次?(?:（[^）]*）)?$")
#: what is told of a thing that the verb belongs to: 建成20年以上的小区占比…
_TOLD_OF = re.compile(r"的[^，的]{1,10}?(?:[也已仍则均皆各约]?[占达为是]|超过|突破|共计|共有)[^，]*$")
#: an object of so many characters says what is done
_CONCRETE = 6
_STOPS = frozenset("。！？；")
_NEVER = {"attitude": "grade_attitude", "result": "grade_result"}


_PROVES = FIGURE | QUOTED | FACILITY
_DOUBTS = FIGURE | OUTCOME | SLOGAN | STATISTIC | PRIVATE | VAGUE | RATE | PERFECTIVE


def judge(clause: Clause, predicate: Predicate, text: str, alone: bool, joined_before: bool) -> str:
    """Nothing when the clause tells an act; else what speaks against it most (a code of ``act_evidence``).

    ``text`` is masked; ``alone``: it is the only clause of its sentence; ``joined_before``: an adverbial clause before it
    says to whom or by what.
    """
    plain = _plain_verdict(clause, predicate, text, alone)
    if plain is not None:
        return plain
    verb, strength, start, end, disposal = predicate.verb, predicate.strength, predicate.start, predicate.end, predicate.disposal
    clause_start, clause_end, place, flags = clause.start, clause.end, clause.place, clause.flags
    grade = verb.grade
    w = weights()
    rest = clause_start if disposal else end
    around = words_around(clause, predicate, text) if flags & TELLING or verb.flags & TARGET else NOTHING_AROUND
    digits = flags & FIGURE != 0 and _FIGURE.search(text, rest, clause_end) is not None
    statistic = (
        around.statistic
        or (digits and _COUNTED_NOUN.search(text, rest, clause_end) is not None)
        or (start > clause_start + 1 and _is_rated(text, max(clause_start, start - 6), start))
    )
    if grade == "outcome":
        if around.facility and verb.action_class == "statistic":
            grade = "policy"
    elif statistic and verb.flags & TARGET:
        grade = "outcome"
    score, worst, reason = _of_grade(grade, strength, w)
    figure, name, listed = _signs(clause, predicate, text, digits, rest)
    ending = last_noun(text, rest, clause_end)
    noun = ending == "instrument"
    if noun:
        score += w.instrument_noun
    elif ending == "activity" or (verb.manner & LIGHT and clause.found[-1][0].flags & VERB and clause.found[-1][2] == clause_end > end):
        score += w.activity_noun  # 对某事进行了安排部署
    if figure:
        score += w.figure
    if name:
        score += w.name
    if listed:
        score += w.listed

    against: list[tuple[float, str]] = []
    if around is not NOTHING_AROUND:
        if name or listed:
            around.vague = False
        if verb.manner & SEEING:
            around.end_noun = False
        score += _weigh_words(around, w, against)
    if flags & (PERFECTIVE | RATE):
        if text.startswith("了", end):
            against.append((w.perfective, "perfective"))
        if flags & RATE and any(text.find(sign, rest, clause_end) >= 0 for sign in _RATES):
            against.append((w.rate, "rate"))
    if statistic:
        against.append((w.statistic, "statistic"))
    if grade == "policy" and ending == "end":
        against.append((w.end_noun / 2, "end_noun"))
    if verb.text == "提供" and _PROVIDED_END.search(text, rest, clause_end):
        against.append((w.end_noun, "end_noun"))
    length = clause_end - end
    if length == 2 and clause.found[-1][1] == end and clause.found[-1][0].flags & VERB:
        length = 0  # two verbs, 修剪加固
    if length >= 25:
        score += w.long
    elif length <= 2 and not disposal:
        against.append(_short(clause, predicate, text, joined_before, w))
    # a verb behind its subject, 某桥完工, is no heading
    under_way = length == 1 and text[end] == "中"
    told = (under_way or (verb.flags & BARE and length == 0)) and start - clause_start >= 4
    if alone:
        if clause_end - clause_start <= 12 and not (figure or name or noun or listed or told):
            against.append((w.topic, "topic"))
    elif clause.mark in _STOPS:
        against.append((w.last if grade == "act" else w.last + w.last_policy, "last"))
    elif (
        place == 0 == clause.sentence
        and clause_end - clause_start <= 16
        and not (figure or name or around.body or around.aspect or told or (grade == "act" and length >= _CONCRETE))
    ):
        against.append((w.opener, "opener"))
    for weight, code in against:
        score += weight
        if weight < worst:
            worst, reason = weight, code
    return "" if score >= THRESHOLD else reason


def _plain_verdict(clause: Clause, predicate: Predicate, text: str, alone: bool) -> str | None:
    """What is plain without weighing anything: nothing for the common act, else what speaks against it; None where all must be weighed."""
    verb = predicate.verb
    if verb.grade in _NEVER:
        return _NEVER[verb.grade]
    strength = predicate.strength
    if strength < 0.8:
        return "hardly"
    start, end = predicate.start, predicate.end
    clause_start, clause_end, place, flags = clause.start, clause.end, clause.place, clause.flags
    grade = verb.grade
    if start > clause_start and not MAY.isdisjoint(text[clause_start:start]) and possible(clause, predicate, text):
        return "possible"
    if flags & FIGURE and (
        (not verb.manner & GRANTING and _AMOUNT.match(text, end, clause_end))
        or (verb.manner & REACHING and _REACHED.search(text, end, clause_end))
        or (text.find("的", end, clause_end) >= 0 and _TOLD_OF.search(text, end, clause_end))
    ):
        return "statistic"
    if grade == "outcome":
        if not flags & _PROVES:
            # an end without a figure or a name: nothing else can make an act of it
            return "slogan" if flags & SLOGAN else "grade_outcome"
    elif (
        not flags & _DOUBTS and clause_end - end > 2 and not alone and (place or clause_end - clause_start > 16)
        and ((grade == "act" and strength >= 3.3) or _stands(clause, predicate, text))
    ):  # fmt: skip
        return ""  # the common case: hardly anything can speak against it
    return None


def _of_grade(grade: str, strength: float, w: Weights) -> tuple[float, float, str]:
    """The score that a verb of a grade and a place starts with, and what of that speaks against the clause most."""
    if grade == "act":
        score, worst, reason = w.base + w.grade_act, 0.0, "vague"
    elif grade == "policy":
        score, worst, reason = w.base + w.grade_policy, 0.0, "vague"
    else:
        score, worst, reason = w.base + w.grade_outcome, w.grade_outcome, "grade_outcome"
    if strength >= 3.3:
        score += w.opens
    elif strength >= 2.3:
        score += w.led
    elif strength >= 1.5:
        score += w.follows_noun
    else:
        score += w.doubtful
        if w.doubtful < worst:
            worst, reason = w.doubtful, "doubtful"
    return score, worst, reason


def _signs(clause: Clause, predicate: Predicate, text: str, digits: bool, rest: int) -> tuple[bool, bool, bool]:
    """Whether a figure, a name and a list say what is done. ``digits``: a figure stands from ``rest`` on, where the object begins."""
    end, clause_start, clause_end, flags, strength = predicate.end, clause.start, clause.end, clause.flags, predicate.strength
    figure = digits
    if strength < 1.5:
        figure = flags & FIGURE != 0 and _NEXT_FIGURE.match(text, end, clause_end) is not None
    elif (strength < 2.3 or predicate.disposal) and not digits:
        figure = _COUNTED.search(text, clause_start, clause_end) is not None
    name = flags & QUOTED != 0 and (text.find("“", rest, clause_end) >= 0 or text.find("《", rest, clause_end) >= 0)
    listed = flags & LISTING != 0 and (text.find("、", rest, clause_end) >= 0 or text.find("等", rest, clause_end) >= 0)
    return figure, name, listed


def _stands(clause: Clause, predicate: Predicate, text: str) -> bool:
    """Whether a clause without any word of doubt is an act whatever speaks for it: what is left that may speak against it
    is looked at, and nothing else. False where all has to be weighed."""
    verb, strength = predicate.verb, predicate.strength
    if strength < 1.5 or verb.flags & TARGET or verb.text == "提供":
        return False
    w = weights()
    act = verb.grade == "act"
    score = w.base + (w.grade_act if act else w.grade_policy)
    score += w.opens if strength >= 3.3 else w.led if strength >= 2.3 else w.follows_noun
    if clause.mark in _STOPS:
        score += w.last if act else w.last + w.last_policy
    start = predicate.start
    return (
        score >= THRESHOLD
        and (act or last_noun(text, clause.start if predicate.disposal else predicate.end, clause.end) != "end")
        and not (start > clause.start + 1 and _is_rated(text, max(clause.start, start - 6), start))
    )


def _is_rated(text: str, start: int, end: int) -> bool:
    """Whether a rate or an amount stands before a verb at ``end``: it is what the verb tells of."""
    return not _RATE_LAST.isdisjoint(text[start:end]) and _RATE_SUBJECT.search(text, start, end) is not None


def _weigh_words(around: Around, w: Weights, against: list[tuple[float, str]]) -> float:
    """What the words around the verb add to the score; what they take from it goes to ``against``."""
    score = 0.0
    if around.facility:
        score += w.facility
    if around.body:
        score += w.body
    if around.aspect:
        score += w.ongoing_word if around.aspect & ONGOING else w.planned_word if around.aspect & PLANNED else w.done_word
    if around.end_noun:
        against.append((w.end_noun, "end_noun"))
    if around.slogan:
        against.append((w.slogan, "slogan"))
    if around.vague:
        against.append((w.vague, "vague"))
    if around.private:
        against.append((w.private, "private"))
    return score


def _short(clause: Clause, predicate: Predicate, text: str, joined_before: bool, w: Weights) -> tuple[float, str]:
    """What an object of at most two characters says against the clause."""
    if predicate.verb.manner & LIGHT and predicate.end < clause.end and predicate.start - clause.start >= 6:
        return 0.0, ""  # 就某路段进行整修
    if predicate.end + 1 == clause.end and text[predicate.end] == "中":
        return 0.0, ""  # 施工中
    if predicate.end < clause.end and not (clause.found[-1][1] == predicate.end and clause.found[-1][0].flags & VERB):
        return w.short_object, "short_object"
    if predicate.verb.flags & BARE or joined_before or _TOPIC_OBJECT.match(text, clause.start, predicate.start):
        return 0.0, ""
    if predicate.strength >= 2.3 and predicate.start - clause.start >= 6:
        return w.passive, "passive"
    return w.no_object, "no_object"
