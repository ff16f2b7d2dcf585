"""How far along an act is: planned, ongoing or done.

What the clause says comes first (持续 ongoing, 将 planned, 已 done), then what governs it (会议要求, a plan's section), then
whether a figure tells a result, last the habit of the verb.
"""

from __future__ import annotations

import re

from shizheng.converters.extraction.act_clauses import Clause
from shizheng.converters.extraction.action_words import (
    ADVERB,
    DONE,
    FIGURE,
    FUNDING,
    FUTURE,
    MODAL,
    ONGOING,
    PERFECTIVE,
    UNDER_WAY,
    VERB,
    WEAK_DONE,
)  # fmt: skip
from shizheng.converters.extraction.genre import DUE
from shizheng.converters.extraction.lexicon import cue
from shizheng.converters.extraction.predicate import FUNDS, Predicate

_SUMMONS = re.compile(rf"会(?:(?<=大会)|(?<=全会)|(?<=座谈会)|(?<=常务会)|议)[^，。；：时]{{0,8}}(?:{cue('summons.verb')})(?=[，：])")
_RESULT_TAILS = ("完毕", "到位", "结束", "成功", "完成")
_AFTER = frozenset("了出起")
_FIGURE = re.compile(r"[0-9]")
#: so many of the object, told last: 实施项目86个, 打造街巷6条
_COUNTED_END = re.compile(r"[0-9](?:余|多)?[万亿]?(?:余|多)?[^0-9，。；：、年月日%]{1,4}$")


#: 会 behind who acts is the future, not a meeting or an association
_WILL = re.compile(r"(?:府|局|(?<!部)署|处|方|们|她|他|我|院|部|也|还|亦|均|都|中心|公所)会(?![议同长员计所场])")
_OPENS_WITH_WILL = re.compile(r"会(?![议同长员计所场后上中])")
#: with one of these others are told to act
_ASKING = frozenset(("要求", "指示", "责成", "交代", "敦促"))
_ASKED = re.compile(rf"(?<![申邀聘宴约])请[^，]{{0,16}}(?:{cue('noun.asked_body')})")
_NOUN_BEFORE = frozenset("的”》照按展作点标关项批")
_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2}|1?[0-9]{2})年(?!代|期|[内来间度])")
_SINCE = re.compile(r"年[0-9月日]*(?:起|以来|开始)")
_PAST = re.compile(r"(?:去|上|前)(?:（[■0-9]+）)?年(?!度)")
#: the first year of the Republic is 1912
_REPUBLIC = 1911


_DAY = re.compile(r"(?:(?P<year>(?:19|20)[0-9]{2}|1[0-9]{2})年)?(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日")
_HALF_A_YEAR = 6


def _in_the_past(words: str, year: int | None) -> bool:
    """Whether ``words`` name a year before ``year``, and none from then on."""
    if _PAST.search(words):
        return True
    if year is None:
        return False
    years = [int(found) for found in _YEAR.findall(words)]
    return bool(years) and all((y if y > 1000 else y + _REPUBLIC) < year for y in years)


def summons_end(text: str) -> int:
    """Where 会议指出 or 会议要求 ends in a paragraph: what follows is asked for. Beyond the text where nothing is."""
    match = _SUMMONS.search(text) if "会" in text else None
    return match.end() if match else len(text) + 1


def tells_will(clause: Clause, text: str) -> bool:
    """Whether a clause says with 会 what somebody is going to do: 本局会加强…."""
    return text.find("会", clause.start, clause.end) >= 0 and _WILL.search(text, clause.start, clause.end) is not None


def _ahead(words: str, day: str) -> bool:
    """Whether the first day that ``words`` name lies after the ``day`` of the text, by half a year at most where no year is said."""
    match = _DAY.search(words)
    if match is None:
        return False
    said, month, number = match["year"], int(match["month"]), int(match["day"])
    now, then = (int(day[5:7]), int(day[8:10])), (month, number)
    if said is None:
        return now < then and month - now[0] <= _HALF_A_YEAR
    year = int(said) if len(said) == len("2000") else int(said) + _REPUBLIC
    return (year, *then) > (int(day[:4]), *now)


def _intended(clause: Clause, predicate: Predicate) -> bool:
    """Whether a word of intent stands before the verb: 计划2022年底前建成 was a plan, whatever became of it."""
    return any(word.flags & (FUTURE | MODAL) for word, _, _ in clause.found[: predicate.number])


def _told_before(clause: Clause, predicate: Predicate, text: str, year: int | None) -> str:
    """What the words before the verb alone say of the status, if anything."""
    opening, start = clause.start, predicate.start
    if text.find("会", opening, start) >= 0 and (_WILL.search(text, opening, start) or _OPENS_WITH_WILL.match(text, opening, start)):
        return "planned"
    if clause.flags & DONE == 0 and text.find("年", opening, start) >= 0 and _in_the_past(text[opening:start], year) and not _intended(clause, predicate):
        return "done" if predicate.verb.status == "done" or _SINCE.search(text, opening, start) is None else "ongoing"
    if text.find("请", opening, start) >= 0 and _ASKED.search(text, opening, start):
        return "planned"
    for word, a, b in clause.found[: predicate.number]:
        if word.text in _ASKING and b < start and text[a - 1] not in _NOUN_BEFORE:
            return "planned"
    return ""


def status_of(clause: Clause, predicate: Predicate, text: str, governed: bool, planned: bool, recent: bool, year: int | None, day: str = "") -> str:
    """The status of the act. ``governed``: a clause before it says that it is to come; ``planned``: its section or
    paragraph is a plan; ``recent``: its sentence reports what happened on a day; ``year``: the one that 今年 means;
    ``day``: the date of the text (ISO), if it has one."""
    verb = predicate.verb
    flags = clause.flags
    start, end, clause_end = predicate.start, predicate.end, clause.end
    if verb.text == "在建" or (
        flags & ONGOING and any(w.flags & ONGOING and w.flags & ADVERB and b <= start for w, _, b in clause.found)
    ):
        return "ongoing"
    if text[end : end + 1] == "中" and end + 1 == clause_end:
        return "ongoing"
    future = clause.future
    if future is not None and not (future.text == "争取" and text.endswith(FUNDS, start, clause_end)):
        return "planned"
    if day and flags & FIGURE and text.find("日", clause.start, start) >= 0 and _ahead(text[clause.start : start], day):
        return "planned"
    if start > clause.start and (told := _told_before(clause, predicate, text, year)):
        return told
    due = "前" in text and DUE.search(text, clause.start, clause_end) is not None
    if flags & DONE:
        for word, _, b in clause.found:
            if word.flags & DONE and b <= start:
                if not word.flags & WEAK_DONE:
                    return "done"
                if not (due and word.text != "新"):
                    return "planned" if governed or planned else "done"
    if due:
        return "planned"
    if end < clause_end and text[end] in _AFTER:
        return "done"
    if flags & PERFECTIVE and any(w.flags & VERB and text.startswith("了", b) for w, _, b in clause.found):
        return "done"
    if recent and verb.grade == "act":
        return "done"
    if governed or planned:
        return "planned"
    if verb.action_class == "finish" or text.endswith(_RESULT_TAILS, clause.start, clause_end):
        return "done"
    paid = flags & FUNDING or end >= clause_end
    if flags & FIGURE and not verb.flags & UNDER_WAY and _FIGURE.search(text, clause.start if paid else end, clause_end):
        return "done"
    if flags & FIGURE and _COUNTED_END.search(text, end, clause_end):
        return "done"
    return verb.status or "ongoing"
