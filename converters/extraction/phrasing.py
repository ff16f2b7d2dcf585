"""The words of a measure: its action, what is acted on and who acts, as short phrases of the text."""

from __future__ import annotations

import re

from shizheng.converters.extraction.act_clauses import Clause
from shizheng.converters.extraction.action_words import ADVERB, HELPING, LIGHT, NOMINAL, RAISING, TIME, VERB
from shizheng.converters.extraction.lexicon import cue, cues, lasts
from shizheng.converters.extraction.predicate import DISPOSAL_MARK
from shizheng.converters.extraction.verbs import Predicate

LONGEST = 80
#: the words for who acts have so many characters
_SHORTEST, _LONGEST_ACTOR = 2, 30
#: what is raised is an act: 加大巡查力度
_EFFORTS = cues("noun.effort")
_TOPIC = re.compile(r"(?:对|针对|向|就|为)(?P<topic>.+)", re.DOTALL)
_AFTER_VERB = "了出起好到"
_ALSO = "也亦均都皆"
_BODY = re.compile(rf"(?:{cue('noun.body')}|园区?)们?$")
_BODY_LAST = lasts("noun.body", besides="园区们")
_ITSELF = re.compile(r"^(?:(?:全|我|本|该|此)(?:省|市|区|县|镇|乡|村|街道|局|委|社区|院|校)|我们|全(?:省|市|区|县|镇|乡|街道|村)上下|各级各部门)$")
_ITSELF_FIRST = frozenset("全我本该此各")
_WHEN = re.compile(r"(?:[0-9]{4}年)?(?:[0-9]{1,2}月?)?(?:底|上旬|中旬|下旬|[0-9]{1,2}日)?前?$")
_LEDBY = re.compile(rf"由(?P<actor>[^，]{{2,24}}?)(?:{cue('actor.leads')}|(?<!党)组织)")
_ENDS_SUBJECT = ADVERB | TIME
#: what stands before the name of who acts: 请某局, 109年某局, 当晚某局
_LEADS_TO = re.compile(rf"^(?:(?:{cue('actor.led_by')})|(?:[0-9]+[年月日]至?)+[于在]?)+")
#: 已有5所, 及某区, 因应某区: no name of anybody
_NO_NAME = re.compile(rf"[0-9]+余?[所家个处]$|^(?:{cue('actor.no_name')})")
#: where the words for who acts end, and where there are none
_SUBJECT_END = re.compile(rf"{cue('subject.ends_before')}|，|。|；|：|“|”|（|）")
_NO_SUBJECT = frozenset("，。；：“”（）")


def action_of(clause: Clause, predicate: Predicate, text: str) -> str:
    """The verb of the act in the masked ``text``. Behind a light verb, and in 加大…力度, it is the noun that the clause ends with; 帮助
    takes its verb along."""
    verb = predicate.verb.text
    manner = predicate.verb.manner
    if manner & LIGHT or (manner & RAISING and text.endswith(_EFFORTS, predicate.end, clause.end)):
        for word, start, end in reversed(clause.found):
            if start < predicate.end:
                break
            if word.grade and end >= clause.end - 2:
                return word.text
    if manner & HELPING:
        for word, start, _ in clause.found:
            if start > predicate.end and word.grade in ("act", "policy") and not word.flags & NOMINAL:
                return verb + word.text
    return verb


def object_of(clause: Clause, predicate: Predicate, text: str, masked: str, start: int) -> str:
    """What is acted on. ``start`` is where the measure begins, its adverbial clause included."""
    if predicate.end < clause.end and not (predicate.disposal or predicate.verb.manner & LIGHT):
        return _phrase(text[predicate.end : clause.end].lstrip(_AFTER_VERB))  # by far the most
    lead = _chain_start(clause, predicate)
    if predicate.disposal:
        mark = DISPOSAL_MARK.search(masked, clause.start, predicate.start)
        return _phrase(text[mark.end() if mark else clause.start : lead])
    topic = _TOPIC.search(masked, start, lead)
    if topic:
        return _phrase(text[topic.start("topic") : lead].rstrip("，"))
    if predicate.end < clause.end:
        return _phrase(text[predicate.end : clause.end].lstrip(_AFTER_VERB))
    if predicate.led:
        words = text[predicate.led : predicate.start]
        return _phrase(words[: when.start()] if (when := _WHEN.search(words)) and when[0] else text[predicate.led : lead])
    # what is acted on stands first: 某路预计8月完工
    stop = min((a for word, a, _ in clause.found if word.flags & (ADVERB | TIME) and a > clause.start + 1), default=lead)
    return _phrase(_WHEN.sub("", text[clause.start : min(stop, lead)]).rstrip(_ALSO))


def _chain_start(clause: Clause, predicate: Predicate) -> int:
    """Where the adverbs right before the predicate begin."""
    lead = predicate.start
    for number in range(predicate.number - 1, -1, -1):
        word, start, end = clause.found[number]
        if end != lead or not word.flags & _ENDS_SUBJECT:
            break
        lead = start
    return lead


def _phrase(words: str) -> str:
    if " " in words or not words.isprintable():
        words = " ".join(words.split())
    words = words.strip("，。；：、 ")
    return words if len(words) <= LONGEST else words[:LONGEST]


def actor_of(clause: Clause, predicate: Predicate | None, text: str, start: int) -> str:
    """Who acts, as the clause or the adverbial clause before it says; nothing when neither does; ``=`` for 我们, 全区."""
    if text[start] == "由" and (led := _LEDBY.match(text, start, clause.end)):
        return led["actor"]
    stop = predicate.start if predicate is not None else clause.end
    opening = clause.start
    if stop - opening < _SHORTEST:
        return ""
    for word, place, _ in clause.found:
        if place >= stop:
            break
        if word.flags & _ENDS_SUBJECT or word.flags & (VERB | NOMINAL) == VERB:
            stop = place
            break
    if stop - opening < _SHORTEST:
        return ""
    if stop - opening > _LONGEST_ACTOR:
        stop = opening + _LONGEST_ACTOR
    if end := _SUBJECT_END.search(text, opening, stop):
        if end[0] in _NO_SUBJECT:
            return ""
        stop = end.start()
    subject = _LEADS_TO.sub("", text[opening:stop].strip("、 "))
    if len(subject) < _SHORTEST:
        return ""
    if subject[0] in _ITSELF_FIRST and _ITSELF.match(subject):
        return "="
    return subject if subject[-1] in _BODY_LAST and _BODY.search(subject) and _NO_NAME.search(subject) is None else ""
