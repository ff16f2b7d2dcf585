"""Measures: who does what, in which programme, how far along. Clause by clause; what is refused keeps its reason."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from shizheng.converters.extraction.act_clauses import Clause
from shizheng.converters.extraction.action_words import BODY, DONE, FIGURE, GROUND, VERB, Word
from shizheng.converters.extraction.adverbials import ADVERBIAL_FIRST, adverbial_kind
from shizheng.converters.extraction.context import Context, article_context
from shizheng.converters.extraction.deadlines import read_deadline
from shizheng.converters.extraction.domains import told_by
from shizheng.converters.extraction.facts import MeasureFact, MentionFact, made
from shizheng.converters.extraction.genre import is_list_item
from shizheng.converters.extraction.judging import judge
from shizheng.converters.extraction.lexicon import cue, cues, sought
from shizheng.converters.extraction.offices import is_office
from shizheng.converters.extraction.own_name import own_name
from shizheng.converters.extraction.paragraphs import Paragraph, read_paragraphs
from shizheng.converters.extraction.phrasing import action_of, actor_of, object_of
from shizheng.converters.extraction.predicate import find_predicate
from shizheng.converters.extraction.progress import governs, heralds, status_of, summons_end, tells_past
from shizheng.converters.extraction.speech import private_speech
from shizheng.converters.extraction.unreal import STIRS, Course
from shizheng.converters.extraction.verbs import Predicate
from shizheng.converters.layout.page import LaidOutArticle

# Alternatives that all begin with a plain character are found at the speed of a search for these.
_DAYS = rf"{sought('time.recent')}|今（■+）[日天]|今\([0-9]+\)[日天]|日(?<=[0-9十一二三四五六七八九]日)(?!间|均|常|内|游)"
_RECENT = re.compile(_DAYS)
_RECENT_OF_RELEASE = re.compile(rf"{_DAYS}|(?P<there>{cue('time.recent_of_release')})")
#: behind one of these the act has a reason; what the reason asks for does not govern it
_THEREFORE = cues("act.therefore")
#: how much longer than the act an adverbial clause may be to belong to it
_REACH = 1.9
_NAMED = 3
#: what speaks most against a clause -> the rule that says so
_REFUSALS = {
    "no_verb": "SZ411", "adverbial": "SZ412", "grade_attitude": "SZ413", "slogan": "SZ414", "end_noun": "SZ415",
    "grade_outcome": "SZ415", "statistic": "SZ416", "rate": "SZ416", "grade_result": "SZ416", "topic": "SZ417",
    "opener": "SZ417", "private": "SZ418", "speech": "SZ419", "doubtful": "SZ420", "hardly": "SZ420",
    "wish": "SZ422", "condition": "SZ423", "when": "SZ423", "possible": "SZ423", "spoken_of": "SZ423",
}  # fmt: skip
_TOO_LITTLE = "SZ421"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A clause that was not taken for a measure: raw offsets, the rule that says why, and the verb, if it has one."""

    start: int
    end: int
    rule: str
    verb: str


@dataclass(slots=True)
class Act:
    """A clause with its verdict. ``against`` is empty for an accepted one."""

    clause: Clause
    predicate: Predicate | None
    start: int
    against: str
    status: str = ""
    actor: str = ""


#: a clause that may name who acts, its predicate, and where the act begins
_Naming = tuple[Clause, Predicate | None, int]


def extract_measures(
    article: LaidOutArticle,
    issue_date: str | None = None,
    *,
    mentions: Sequence[MentionFact] = (),
    paragraphs: Sequence[Paragraph] | None = None,
    context: Context | None = None,
    acts: Sequence[Sequence[Act]] | None = None,
) -> tuple[MeasureFact, ...]:
    """The measures of ``article``, in reading order, in raw offsets.

    ``issue_date`` (ISO) settles 今年; ``mentions`` are the named programmes of the article; ``paragraphs``, ``context`` and
    ``acts`` (``read_acts``) save reading the article twice. Linear in the article.
    """
    context = context or article_context(article, issue_date)
    paragraphs = read_paragraphs(article) if paragraphs is None else paragraphs
    # An office acts itself, though its figures are those of its place.
    acting = article.organisation if article.organisation and not context.release and is_office(article.organisation) else context.organisation
    organisation = own_name(article, acting) if acting else acting
    starts = [m.start for m in mentions]
    measures: list[MeasureFact] = []
    for paragraph, told_acts in zip(paragraphs, read_acts(paragraphs, context) if acts is None else acts, strict=True):
        if not told_acts:
            continue
        cues = paragraph.cues
        begins, ends = [begin for _, begin, _ in cues], [end for _, _, end in cues]
        for act in told_acts:
            assert act.predicate is not None
            told = told_by(cues[bisect_left(begins, act.start) : bisect_right(ends, act.clause.end)], act.predicate.verb)
            measures.append(_measure(act, act.predicate, paragraph, context, organisation, told, mentions, starts))
    return tuple(measures)


def read_acts(paragraphs: Sequence[Paragraph], context: Context) -> list[list[Act]]:
    """The clauses of each paragraph that tell acts. Linear."""
    return [list(_acts(paragraph, context.year, context.day, release=context.release, refused=False)) for paragraph in paragraphs]


def refusals(article: LaidOutArticle) -> tuple[Refusal, ...]:
    """The clauses of ``article`` that are no measures, each with the rule that says why, in reading order."""
    found: list[Refusal] = []
    for paragraph in read_paragraphs(article):
        for act in _acts(paragraph, refused=True):
            start, end = paragraph.wording.ruler.span(act.start, act.clause.end)
            verb = act.predicate.verb.text if act.predicate else ""
            found.append(Refusal(start, end, _REFUSALS.get(act.against, _TOO_LITTLE), verb))
    return tuple(found)


def _measure(
    act: Act,
    predicate: Predicate,
    paragraph: Paragraph,
    context: Context,
    organisation: str,
    told: tuple[str, str],
    mentions: Sequence[MentionFact],
    starts: list[int],
) -> MeasureFact:
    clause = act.clause
    start, end = paragraph.wording.ruler.span(act.start, clause.end)
    deadline = ("", "")
    if act.status == "planned" and (clause.flags & FIGURE or paragraph.masked.find("年", clause.head, clause.end) >= 0):
        deadline = read_deadline(paragraph.masked, clause.head, clause.end, context.year)
    rule = "SZ401" if predicate.strength >= 3.3 else "SZ402"
    if predicate.disposal:
        rule = "SZ403"
    elif predicate.end == clause.end:
        rule = "SZ404"
    words = _words(act, predicate, paragraph, organisation)
    programme = _programme(start, end, mentions, starts) if mentions else ""
    return made(MeasureFact, (start, end, *words, programme, *told, act.status, *deadline, rule))


def _words(act: Act, predicate: Predicate, paragraph: Paragraph, organisation: str) -> tuple[str, str, str]:
    """Actor, action and object, as printed."""
    clause = act.clause
    action = action_of(clause, predicate, paragraph.masked)
    thing = object_of(clause, predicate, paragraph.text, paragraph.masked, act.start)
    wording = paragraph.wording
    if not wording.traditional:
        return act.actor or organisation, action, thing
    actor = wording.printed(act.actor, clause.start) if act.actor else organisation
    return actor, wording.printed(action, predicate.start), wording.printed(thing, clause.start)


def _programme(start: int, end: int, mentions: Sequence[MentionFact], starts: list[int]) -> str:
    """The longest name of a programme in a measure."""
    name = ""
    at = bisect_left(starts, start)
    while at < len(mentions) and starts[at] < end:
        if len(mentions[at].name) > len(name):
            name = mentions[at].name
        at += 1
    return name


def _acts(paragraph: Paragraph, year: int | None = None, day_of_text: str = "", *, release: bool = False, refused: bool) -> Iterator[Act]:
    """The acts that a paragraph tells, or the clauses that tell none, in order."""
    text, clauses = paragraph.masked, paragraph.clauses
    beyond = len(text) + 1
    nowhere = (beyond, beyond)
    # What stands in few clauses is found once in all of the text, and the next of each kind is at hand.
    speeches, heralded, days = iter(private_speech(text)), iter(heralds(text)), (_RECENT_OF_RELEASE if release else _RECENT).finditer(text)
    speech_start, speech_end = next(speeches, nowhere)
    herald_start, herald_end = next(heralded, nowhere)
    told = next(days, None)
    day = _start_of(told, beyond)
    summons = summons_end(text)
    sentence = -1
    plan = len(text) if paragraph.planned is None else paragraph.planned
    governed, recent = "", False
    course = Course(text)
    #: who acts, and the clauses since that may say who
    actor, naming = "", list[_Naming]()
    pending: tuple[Clause, str] | None = None
    last = len(clauses) - 1
    for number, clause in enumerate(clauses):
        if clause.sentence != sentence:
            sentence, pending, recent, actor = clause.sentence, None, False, ""
            naming.clear()
            if course.stirred:
                course.next_sentence()
            if governed and not is_list_item(clause, text):
                governed = ""
        start, end, flags, found = clause.start, clause.end, clause.flags, clause.found
        while told is not None and day < end:
            # 现场 may be the place of what is to come
            recent = recent or told.lastgroup is None or start < plan
            told = next(days, None)
            day = _start_of(told, beyond)
        predicate = find_predicate(clause, text) if flags & VERB else None
        if governed and text.startswith(_THEREFORE, clause.head):
            governed = ""
        while herald_end <= start:
            herald_start, herald_end = next(heralded, nowhere)
        if herald_start < end or flags & DONE or clause.future is not None:
            governed = governs(clause, predicate, text, herald_start < end) or governed
        kind = adverbial_kind(clause, text, predicate) if flags & GROUND or text[start] in ADVERBIAL_FIRST else ""
        if kind:
            naming.append((clause, None, start))
            pending = (clause, kind)
            against = course.refuses(clause, predicate, "adverbial") if course.stirred or flags & STIRS else "adverbial"
        else:
            joined = False
            if pending is not None:
                start, joined = _beginning(clause, predicate, pending, text)
                pending = None
            if start < clause.start or not found or found[0][1] > start + 1 or (flags & BODY and _names_body(found[0][0])):
                naming.append((clause, predicate, start))
            against = "no_verb"
            if predicate is not None:
                alone = clause.place == 0 and (number == last or clauses[number + 1].sentence != sentence)
                against = judge(clause, predicate, text, alone, joined)
            if not against or against == "possible" or course.stirred or flags & STIRS:
                against = course.refuses(clause, predicate, against)
            while speech_end <= clause.start:
                speech_start, speech_end = next(speeches, nowhere)
            if not against and speech_start <= clause.start:
                against = "speech"
        if predicate is None and not kind and clause.mark == "，" and tells_past(clause, text, year):
            governed = "past"
        if against:
            if refused:
                yield Act(clause, predicate, start, against)
        elif not refused and predicate is not None:
            actor = _named_last(naming, text) or actor
            naming.clear()
            said = governed or ("planned" if clause.start > summons else "")
            status = status_of(clause, predicate, text, said, clause.start >= plan, recent, year, day_of_text, release=release)
            yield Act(clause, predicate, start, "", status, "" if actor == "=" else actor)


def _start_of(found: re.Match[str] | None, beyond: int) -> int:
    return beyond if found is None else found.start()


def _named_last(naming: list[_Naming], text: str) -> str:
    """Who acts, as the last of these clauses that names anybody says."""
    for clause, predicate, start in reversed(naming):
        if actor := actor_of(clause, predicate, text, start):
            return actor
    return ""


def _names_body(word: Word) -> bool:
    """Whether a word is the name of a body rather than its kind (民政局, not 街道)."""
    return word.flags & BODY != 0 and len(word.text) >= _NAMED


def _beginning(clause: Clause, predicate: Predicate | None, pending: tuple[Clause, str], text: str) -> tuple[int, bool]:
    """Where the measure begins: with the adverbial clause before it, where that says by what or for whom it is done.

    Also whether that clause holds what the verb acts on.
    """
    adverbial, kind = pending
    if adverbial.place != clause.place - 1:
        return clause.start, False
    if kind == "means" and adverbial.end - adverbial.start <= _REACH * (clause.end - clause.start):
        return adverbial.start, True
    if predicate is not None and predicate.end == clause.end:
        return adverbial.start, kind == "means"
    return clause.start, False
