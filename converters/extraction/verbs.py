"""The verbs of a clause, each with how surely it is the predicate and no part of a noun."""

from __future__ import annotations

import re
from dataclasses import dataclass

from shizheng.converters.extraction.act_clauses import FILLER, Clause
from shizheng.converters.extraction.action_words import (
    ADVERB,
    AUXILIARY,
    BARE,
    DISPOSAL,
    HOPE,
    LIGHT,
    NOMINAL,
    TIME,
    VERB,
    Word,
)
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.purpose import PURPOSE_ENDS, purpose

#: with these behind them even such a verb stands for itself: 加快建设步伐
_MEASURED = cues("verb.measured_behind")
#: what makes a noun of the verb before it
_NOUN_TAIL = frozenset("做者性型式率员会队部局所站点区费权家商物品期类业量额单号")
_COORDINATED = frozenset("、和与及等")
TELLING = _NOUN_TAIL | _COORDINATED | {"的", "后", "时", "之"}
#: with these behind it a verb says when, or what kind of thing: 完工后, 施工期间, 整合之路段
_WHEN_BEHIND = re.compile(r"(?:后(?!续|备|勤|期|方|台|院|山|街|援|端)|时(?![间代尚])|期间|之(?!一))")
#: 启用前3个月, 启用首月, 照护科, 检测周期: no verb of its clause
_TIME_BEHIND = re.compile(
    r"前(?=[0-9一二三两几夕]|[须应]|的[^，]{1,4}期)|首(?=[月周日年季波])|初期|[迄至]今|[翌次]日|之日|科(?![技学普研目创幻教])|基金会"
    rf"|{cue('verb.noun_behind')}"
)
_OPENS_TIME = frozenset("前首初迄至翌次之科基").union(word[0] for word in cues("verb.noun_behind"))
UNSURE = TELLING | _OPENS_TIME
#: what is sought from others for public works: with one of these at its end 争取 leads to no other verb
FUNDS = cues("verb.funds_last")
_OBJECT_OPENS = frozenset("了好“《")
_HOLDS_BACK = {"attitude": 0.7, "result": 0.7, "outcome": 0.2}
_QUOTED = frozenset(f"”）》’{FILLER}")
_DAY = frozenset("年月日份")
#: 计划投资1200万元扩建…: what the money is for
_TO_SPEND = re.compile(r"(?:计划|预计|拟|将|已|累计|共)投[资入][约近超]?[0-9][0-9.,]*余?[百千万亿]*余?多?元$")
_SUM_REACH = 24
_SPENT = frozenset(("年时间", "月时间", "天时间", "周时间"))
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
#: a verb with one of these roles may introduce another verb
_LEADING = ADVERB | AUXILIARY
#: behind a word with one of these roles a verb is as good as one that opens the clause
_LEADS_ON = ADVERB | TIME
#: a clause that opens with one of these has its verb behind what they lead, even one that is often a noun: 为企业讲解…
_PREPOSITIONS = frozenset("在为向于以由从对与就给透藉借")
LED_BY_PREPOSITION = 1.5
#: who goes somewhere does there what the clause ends with
_VISITS, _GOES_TO = frozenset(("survey", "inspect")), re.compile("赴|前往|深入")
#: with whom something is done together, told in more characters than this
_WITH_WHOM, _WHOM, _MEETS = frozenset("与同和跟"), 2, frozenset(("cooperate", "attract"))
_HARDLY_A_NOUN = 1.8
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


def verbs_of(clause: Clause, text: str) -> list[Predicate]:
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
                            strength = LED_BY_PREPOSITION if end < clause_end or flags & BARE else 2.0
                        elif word.manner & LIGHT and strength == _HARDLY_A_NOUN:
                            strength = 3.5
                        elif text[opened] == "给" and word.action_class == "subsidise" and strength == _HARDLY_A_NOUN:
                            strength = 3.0  # 给孩子发放奖学金
                if end >= clause_end:
                    if text[opened] in _WITH_WHOM and word.action_class in _MEETS and start - opened > _WHOM:
                        strength = 3.0  # 与9个部门对接
                    elif strength < 3 and word.action_class in _VISITS and _GOES_TO.search(text, clause_start, start):
                        strength = 3.0  # 赴外地考察
                    elif strength < 3:
                        strength += 0.5 if flags & BARE else -0.5
                elif (follows := text[end]) in _OPENS_TIME and _is_no_verb(word, text, end, clause_end):
                    strength -= 3.5
                elif follows in TELLING:
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


def _is_no_verb(word: Word, text: str, end: int, stop: int) -> bool:
    """Whether what stands behind a word makes a time or a noun of it: 启用首月, 检测周期; not 召开座谈会, where it is what is held."""
    behind = _TIME_BEHIND.match(text, end, stop)
    return behind is not None and not (word.action_class == "organise" and behind[0][-1] in "会式")


def _behind_noun(text: str, start: int, end: int, flags: int) -> float:
    """How surely a verb at ``start`` that stands behind something else than an adverb is the predicate."""
    before = text[start - 1]
    if before in _DAY and text[start - 2 : start - 1] not in _NO_DAY:
        return 3.0
    if "0" <= before <= "9" and text.find("月", start - 3, start) >= 0:
        return 3.0  # 于5月24公告
    if before == "起" and text[start - 2 : start - 1] in _DAY:
        return 3.0  # 今年起补助市民
    if before == "元" and _TO_SPEND.search(text, max(0, start - _SUM_REACH), start):
        return 3.0
    if before == "间" and text[start - 3 : start] in _SPENT:
        return 3.0  # 用3年时间培育…
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
