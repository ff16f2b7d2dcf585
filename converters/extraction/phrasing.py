"""The words of a measure: its action, what is acted on and who acts, as short phrases of the text."""

from __future__ import annotations

import re

from shizheng.converters.extraction.act_clauses import Clause
from shizheng.converters.extraction.action_words import ADVERB, HELPING, LIGHT, NOMINAL, TIME, VERB
from shizheng.converters.extraction.predicate import DISPOSAL_MARK, Predicate

LONGEST = 80
_TOPIC = re.compile(r"(?:对|针对|向|就|为)(?P<topic>.+)", re.DOTALL)
_AFTER_VERB = "了出起好到"
_BODY = re.compile(
    r"(?:省|市|区|县|镇|乡|村|街道|社区|办事处|政府|党委|党工委|党支部|党组织|委员会|管委会|居委会|村委会|局|委|办|厅|部|院|所|队|站|中心|专班|小组|工作组|指挥部|公司|集团|学校|大学|医院|协会"
    r"|商会|联合会|工会|妇联|团委|部门|单位|干部|人员|同志|党员|志愿者|专员|民警|网格员|联络员|班子|法院|检察院|银行|学院|基地|园区?)们?$"
)
_ITSELF = re.compile(r"^(?:(?:全|我|本|该|此)(?:省|市|区|县|镇|乡|村|街道|局|委|社区|院|校)|我们|全(?:省|市|区|县|镇|乡|街道|村)上下|各级各部门)$")
_WHEN = re.compile(r"(?:[0-9]{4}年)?(?:[0-9]{1,2}月?)?(?:底|上旬|中旬|下旬|[0-9]{1,2}日)?前?$")
_LEDBY = re.compile(r"由(?P<actor>[^，]{2,24}?)(?:牵头|负责|(?<!党)组织|主导|带头|主办)")
_ENDS_SUBJECT = ADVERB | TIME
#: where the words for who acts end, and where there are none
_SUBJECT_END = re.compile(r"在|对|向|为|以|将|把|由|与|从|按|就|到|紧|围绕|通过|依托|根据|坚持|，|。|；|：|“|”|（|）")
_NO_SUBJECT = frozenset("，。；：“”（）")


def action_of(clause: Clause, predicate: Predicate) -> str:
    """The verb of the act. Behind a light verb it is the noun that the clause ends with; 帮助 takes its verb along."""
    verb = predicate.verb.text
    if predicate.verb.flags & LIGHT:
        for word, start, end in reversed(clause.found):
            if start < predicate.end:
                break
            if word.grade and end >= clause.end - 2:
                return word.text
    if predicate.verb.flags & HELPING:
        for word, start, _ in clause.found:
            if start > predicate.end and word.grade in ("act", "policy") and not word.flags & NOMINAL:
                return verb + word.text
    return verb


def object_of(clause: Clause, predicate: Predicate, text: str, masked: str, start: int) -> str:
    """What is acted on. ``start`` is where the measure begins, its adverbial clause included."""
    if predicate.end < clause.end and not (predicate.disposal or predicate.verb.flags & LIGHT):
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
    # what is acted on stands first: 某路预计8月完工
    stop = min((a for word, a, _ in clause.found if word.flags & (ADVERB | TIME) and a > clause.start + 1), default=lead)
    return _phrase(_WHEN.sub("", text[clause.start : min(stop, lead)]))


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
    for word, place, _ in clause.found:
        if place >= stop:
            break
        if word.flags & _ENDS_SUBJECT or word.flags & (VERB | NOMINAL) == VERB:
            stop = place
            break
    if stop - clause.start < 2:
        return ""
    stop = min(stop, clause.start + 30)
    if end := _SUBJECT_END.search(text, clause.start, stop):
        if end[0] in _NO_SUBJECT:
            return ""
        stop = end.start()
    subject = text[clause.start : stop].strip("、 ")
    if _ITSELF.match(subject):
        return "="
    return subject if len(subject) >= 2 and _BODY.search(subject) else ""
