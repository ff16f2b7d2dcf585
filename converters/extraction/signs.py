"""What a clause shows of an act: what is counted, named or listed, how long its object is, and whether it only tells a statistic."""

from __future__ import annotations

import re
from typing import NamedTuple

from shizheng.converters.extraction.act_clauses import Clause
from shizheng.converters.extraction.action_words import BARE, FIGURE, LIGHT, LISTING, QUOTED, VERB
from shizheng.converters.extraction.evidence import last_noun
from shizheng.converters.extraction.facts import made
from shizheng.converters.extraction.lexicon import cue, lasts
from shizheng.converters.extraction.verbs import Predicate

_FIGURE = re.compile(r"[0-9]")
_NEXT_FIGURE = re.compile(r"[^，]{0,2}[0-9]")
_COUNTED = re.compile(r"[0-9]|[一二三四五六七八九十两百千万]+[个项批类大家次场条座处所]")
_RATE_SUBJECT = re.compile(rf"(?:{cue('noun.rate_subject')}|(?<!超)额|值(?![班守得])|量(?![身化子])|(?<!全)数(?![字据控智码学]))[^，]{{0,4}}$")
_RATE_LAST = re.compile(f"[{''.join(sorted(lasts('noun.rate_subject', besides='额值量数')))}]")
_RATE_REACH = 6
_COUNTED_NOUN = re.compile(rf"(?:{cue('noun.measured')}|[率额值量数])(?:达到?|为|约|近|共|超|累计)*[0-9]")
#: as strong (see ``Predicate``), or stronger: a verb that opens its clause; one behind an adverb; one that is hardly ever a noun
OPENS, LED, HARDLY_A_NOUN = 3.3, 2.3, 1.5
#: so many characters before a verb are a subject
_SUBJECT = 4


class Signs(NamedTuple):
    """What a clause shows: a ``figure``, a ``name`` and a list (``listed``) that say what is done; ``noun``, the kind of the last word of the
    object (as in ``last_noun``); ``activity``: that, or a verb behind 进行 and its like; ``length``, how many characters stand behind the verb;
    ``told``: the verb says of its subject what came about (某桥完工); ``statistic``: what is told is measured, not done."""

    figure: bool
    name: bool
    listed: bool
    noun: str
    activity: bool
    length: int
    told: bool
    statistic: bool


def signs_of(clause: Clause, predicate: Predicate, text: str) -> Signs:
    """What the clause shows of the act that ``predicate`` may tell."""
    start, end, strength, flags = predicate.start, predicate.end, predicate.strength, clause.flags
    clause_start, clause_end = clause.start, clause.end
    rest = clause_start if predicate.disposal else end
    figure = digits = flags & FIGURE != 0 and _FIGURE.search(text, rest, clause_end) is not None
    if strength < HARDLY_A_NOUN:
        figure = flags & FIGURE != 0 and _NEXT_FIGURE.match(text, end, clause_end) is not None
    elif (strength < LED or predicate.disposal) and not digits:
        figure = _COUNTED.search(text, clause_start, clause_end) is not None
    name = flags & QUOTED != 0 and (text.find("“", rest, clause_end) >= 0 or text.find("《", rest, clause_end) >= 0)
    listed = flags & LISTING != 0 and (text.find("、", rest, clause_end) >= 0 or text.find("等", rest, clause_end) >= 0)
    noun = last_noun(text, rest, clause_end)
    length = clause_end - end
    activity = noun == "activity"
    if predicate.verb.manner & LIGHT and not activity and length > 0:
        last, _, last_end = clause.found[-1]
        activity = last.flags & VERB != 0 and last_end == clause_end  # 对某事进行了安排部署
    if length == 2:
        last, last_start, _ = clause.found[-1]
        length = 0 if last_start == end and last.flags & VERB else length  # two verbs, 修剪加固
    told = length < 2 and start - clause_start >= _SUBJECT and (predicate.verb.flags & BARE != 0 if length == 0 else text[end] == "中")
    statistic = (digits and _COUNTED_NOUN.search(text, rest, clause_end) is not None) or is_rated(clause, predicate, text)
    return made(Signs, (figure, name, listed, noun, activity, length, told, statistic))


def is_rated(clause: Clause, predicate: Predicate, text: str) -> bool:
    """Whether a rate or an amount stands before the verb: it is what the verb tells of."""
    start = predicate.start
    if start <= clause.start + 1 or text[start - 1] == "元":
        return False  # 投资18亿元建设…: what the money is for
    reach = max(clause.start, start - _RATE_REACH)
    return _RATE_LAST.search(text, reach, start) is not None and _RATE_SUBJECT.search(text, reach, start) is not None
