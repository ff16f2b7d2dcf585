"""How far along an act is: planned, ongoing or done.

The first line of this table that holds decides; ``status_of`` follows it line by line.

    1. it goes on, by its own words            持续, 定期, 正在, 施工中, 在建                      ongoing
                                               持续, 定期 where its section is a plan (of no release)  planned
    2. it is to come, by its own words         将, 拟, 须; a day or month ahead; 明年              planned
    3. what stands before the verb             会加强; 要求某局…, 请某处…                          planned
                                               a year that is over                               done
    4. it is over, by its own words            已, 累计, 先后, 成功                               done
    5. by when                                 年底前, 年内                                       planned
    6. it is over, by the verb's form          …了, …出, …起, 争取到                                  done
    7. a clause before it in its sentence      将…，也…; 工程内容包括                             planned, or ongoing if that one goes on
                                               2019年11月，… (a past time alone)                  done
    8. news of a day                           今日…, an act; in a release 现场…, 此次…           done
    9. its section is a plan                   but not 已排查12处，整改11处                        planned
    10. it is over, by the verb                完工, 到位                                        done
    11. an effort, nothing counted             积极布建…, 着力打造…                               ongoing
    12. so many are told                       培育企业15家                                       done
    13. nothing is said                        the habit of the verb (column ``status`` of ``action``)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from shizheng.converters.extraction.act_clauses import Clause
from shizheng.converters.extraction.act_dates import in_the_past, is_ahead, of_this_year
from shizheng.converters.extraction.action_words import (
    ADVERB,
    DONE,
    EFFORT,
    FIGURE,
    FUNDING,
    FUTURE,
    MODAL,
    ONGOING,
    PERFECTIVE,
    TIME,
    UNDER_WAY,
    VERB,
    WEAK_DONE,
)  # fmt: skip
from shizheng.converters.extraction.genre import DUE
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.verbs import Predicate

_SUMMONS = re.compile(rf"会(?:(?<=大会)|(?<=全会)|(?<=座谈会)|(?<=常务会)|议)[^，。；：时]{{0,8}}(?:{cue('summons.verb')})(?=[，：])")
_LOOKS_BACK = re.compile(rf"[，：][^，。]{{0,6}}?(?:{cue('summons.looks_back')})")
_RESULT_TAILS = cues("done.result_last")
_FUNDS = re.compile(cue("noun.funds_sought"))
_AFTER = frozenset("了出起")
#: a clause of a time alone is no longer than this
_WHEN_ALONE = 12
_ACTS = frozenset(("act", "policy"))
#: what is told of a day is over, even what else is under way: 昨日加强巡逻
_DAY = re.compile(r"[今昨](?:[日天]|（[■0-9]+）[日天]?)")
#: 争取到补助: got
_GETS = frozenset(cues("done.gets"))
_SINCE = re.compile(r"年[0-9月日]*(?:起|以来|开始)")
_FIGURE = re.compile(r"[0-9]")
#: so many of the object, told last: 实施项目86个, 打造街巷6条
#: what is set aside for the year that runs
_OF_BUDGETS = frozenset(cues("budget.sets_aside"))
_COUNTED_END = re.compile(r"[0-9](?:余|多)?[万亿]?(?:余|多)?[^0-9，。；：、年月日%]{1,4}$")


#: 会 behind who acts is the future, not a meeting or an association
_WILL = re.compile(
    r"会(?:(?<=[府局处方们她他我院也还亦均都]会)|(?<=署会)(?<!部署会)|(?<=部会)(?<![央各关跨]部会)|(?<=中心会)|(?<=公所会))(?![议同长员计所场])"
)
#: what a work or a plan consists of
_CONTENT = re.compile(rf"(?:{cue('noun.of_a_plan')})的?(?:主要|具体|施工|建设|改善)?内容(?:包括|包含|涵盖|为|有)")
_OPENS_WITH_WILL = re.compile(r"会(?![议同长员计所场后上中])")
#: with one of these others are told to act
_ASKING = frozenset(cues("plan.told_to_act"))
_ASKED = re.compile(rf"(?<![申邀聘宴约])请[^，]{{0,16}}(?:{cue('noun.asked_body')})")
_WAITING_NAMES = frozenset("遇业岗机人客办产")
_NOUN_BEFORE = frozenset("的”》照按展作点标关项批")


def summons_end(text: str) -> int:
    """Where 会议指出 or 会议要求 ends in a paragraph: what follows is asked for, unless it looks back (会议指出，今年以来…). Beyond the
    text where nothing is."""
    if "会" in text:
        for match in _SUMMONS.finditer(text):
            if _LOOKS_BACK.match(text, match.end()) is None:
                return match.end()
    return len(text) + 1


def heralds(text: str) -> list[tuple[int, int]]:
    """Where a paragraph says with 会 what somebody is going to do (本局会加强…), or opens the list of what a plan or a work
    consists of (工程内容包括…), in order."""
    found = list(_wills(text, 0, len(text))) if "会" in text else []
    return sorted(found + [match.span() for match in _CONTENT.finditer(text)]) if "内容" in text else found


def _wills(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where in ``text[start:end]`` 会 tells the future, from the last character (of 中心, 公所 both) of who acts on."""
    for match in _WILL.finditer(text, start, end):
        at = match.start()
        begin = at - 2 if text[at - 1] in "心所" else at - 1
        if begin >= start:
            yield begin, match.end()


def _heralds(clause: Clause, text: str) -> bool:
    """Whether a clause itself says so."""
    return any(_wills(text, clause.start, clause.end)) or _CONTENT.search(text, clause.start, clause.end) is not None


def _intended(clause: Clause, predicate: Predicate) -> bool:
    """Whether a word of intent stands before the verb: 计划2022年底前建成 was a plan, whatever became of it."""
    return any(word.flags & (FUTURE | MODAL) for word, _, _ in clause.found[: predicate.number])


def _told_before(clause: Clause, predicate: Predicate, text: str, year: int | None, governed: str) -> str:
    """What the words before the verb alone say of the status, if anything. Behind a result nobody is asked any more."""
    opening, start = clause.start, predicate.start
    if text.find("会", opening, start) >= 0 and (any(_wills(text, opening, start)) or _OPENS_WITH_WILL.match(text, opening, start)):
        return "planned"
    if clause.flags & DONE == 0 and text.find("年", opening, start) >= 0 and in_the_past(text[opening:start], year) and not _intended(clause, predicate):
        return "done" if predicate.verb.status == "done" or _SINCE.search(text, opening, start) is None else "ongoing"
    if text[opening] == "待" and text[opening + 1] not in _WAITING_NAMES:
        return "planned"  # 待核定后即可开工
    if governed == "done":
        return ""
    if text.find("请", opening, start) >= 0 and _ASKED.search(text, opening, start):
        return "planned"
    for word, a, b in clause.found[: predicate.number]:
        if word.text in _ASKING and b < start and text[a - 1] not in _NOUN_BEFORE:
            return "planned"
    return ""


def governs(clause: Clause, predicate: Predicate | None, text: str, heralded: bool) -> str:
    """What a clause says of those behind it in its sentence: ``planned``, ``ongoing`` (将持续办理…, 主动沟通…), ``done`` or nothing.
    ``heralded``: one of the ``heralds`` of the text reaches into it."""
    if not ((clause.future is not None and is_to_come(clause, text)) or (heralded and _heralds(clause, text))):
        return "done" if clause.flags & DONE and predicate is not None and _over(clause, predicate.start) == "done" else ""
    return "ongoing" if predicate is not None and predicate.verb.grade in _ACTS and goes_on(clause, predicate.start) else "planned"


def tells_past(clause: Clause, text: str, year: int | None) -> bool:
    """Whether a clause only says when, and that is a year before ``year``: 2019年11月，…."""
    return (
        clause.end - clause.start <= _WHEN_ALONE and text.find("年", clause.start, clause.end) >= 0 and in_the_past(text[clause.start : clause.end], year)
    )


def goes_on(clause: Clause, before: int) -> bool:
    """Whether an adverb before ``before`` says that the act goes on or recurs."""
    return clause.flags & ONGOING != 0 and any(w.flags & ONGOING and w.flags & ADVERB and b <= before for w, _, b in clause.found)


def _is_under_way(clause: Clause, before: int) -> bool:
    """Whether an adverb before ``before`` says that the act is being done now (正, 刻正), and not only that it recurs."""
    return any(w.flags & ONGOING and "正" in w.text and b <= before for w, _, b in clause.found)


def is_to_come(clause: Clause, text: str) -> bool:
    """Whether the clause says that it is to come. 争取 with money or help is what is done: 争取补助500万元."""
    future = clause.future
    if future is None:
        return False
    return not (future.text == "争取" and _FUNDS.search(text, clause.start, clause.end))


def _is_behind(clause: Clause, predicate: Predicate) -> bool:
    """Whether the word of the future stands behind the verb: 已完工准备验收."""
    return not any(word is clause.future for word, _, _ in clause.found[: predicate.number])


def _over(clause: Clause, start: int) -> str:
    """``done`` where a word before the verb says so, ``weak`` where it only may (全部, 基本, 新), else nothing."""
    said = ""
    for word, _, end in clause.found:
        if end > start:
            break
        if word.flags & DONE:
            if not word.flags & WEAK_DONE:
                return "done"
            said = said or ("new" if word.text == "新" else "weak")
    return said


def status_of(
    clause: Clause,
    predicate: Predicate,
    text: str,
    governed: str,
    planned: bool,
    recent: bool,
    year: int | None,
    day: str = "",
    *,
    release: bool = False,
) -> str:
    """The status of the act. ``governed``: what a clause before it says, as ``governs`` has it; ``planned``: its section is a plan; ``recent``:
    its sentence reports what happened on a day; ``year``: the one that 今年 means; ``day``: the date of the text (ISO), if it has one; ``release``:
    the text is one, whose plans are no more than sentences on what is to come. The table is in the docstring of the module."""
    verb = predicate.verb
    flags = clause.flags
    opening, start, end, clause_end = clause.start, predicate.start, predicate.end, clause.end
    if flags & ONGOING and goes_on(clause, start) and not (governed == "planned" and text.find("每", opening, start) >= 0):
        return "planned" if planned and not release and not _is_under_way(clause, start) else "ongoing"
    if verb.text == "在建" or (end + 1 == clause_end and text[end] == "中"):
        return "ongoing"
    over = _over(clause, start) if flags & DONE else ""
    if clause.future is not None and is_to_come(clause, text) and not ((over == "done" or recent) and _is_behind(clause, predicate)):
        return "planned"
    if start > opening:
        if flags & (FIGURE | TIME) and over != "done" and is_ahead(text[opening:start], day, year):
            return "planned"
        if told := _told_before(clause, predicate, text, year, governed):
            return told
    if over == "done":
        return "done"
    due = ("前" in text or "年内" in text) and DUE.search(text, opening, clause_end) is not None
    if over and (over == "new" or not due):
        return "planned" if governed == "planned" or planned else "done"
    if due:
        return "planned"
    if end < clause_end and (text[end] in _AFTER or (text[end] == "到" and verb.text in _GETS)):
        return "done"
    if flags & PERFECTIVE and any(w.flags & VERB and text.startswith("了", b) for w, _, b in clause.found):
        return "done"
    if governed == "planned":
        return "planned"
    counted = flags & FIGURE != 0 and _counts(clause, predicate, text)
    if counted and not recent and verb.text in _OF_BUDGETS and governed != "done" and of_this_year(text[opening:start], year):
        return "planned"  # 今年编列2亿元
    if governed == "ongoing":
        return "planned" if counted or verb.status == "done" else "ongoing"
    if governed == "past" and not (verb.flags & UNDER_WAY and verb.status != "done"):
        return "done"
    if recent and (
        verb.grade == "act" or (verb.grade == "policy" and (not verb.flags & UNDER_WAY or _DAY.search(text, opening, start) is not None))
    ):
        return "done"
    if planned and not (governed == "done" and counted):
        return "planned"
    if verb.action_class == "finish" or text.endswith(_RESULT_TAILS, opening, clause_end):
        return "done"
    if not counted and predicate.number and any(w.manner & EFFORT and b <= start for w, _, b in clause.found):
        return "ongoing"
    return "done" if counted else verb.status or "ongoing"


def _counts(clause: Clause, predicate: Predicate, text: str) -> bool:
    """Whether a figure tells how much is done: behind the verb, or told last; anywhere where money is or where the verb ends the clause."""
    verb, end, clause_end = predicate.verb, predicate.end, clause.end
    paid = clause.flags & FUNDING or end >= clause_end
    return (not verb.flags & UNDER_WAY and _FIGURE.search(text, clause.start if paid else end, clause_end) is not None) or _COUNTED_END.search(
        text, end, clause_end
    ) is not None
