"""The words that decide whether a clause tells an act: verbs with class and grade, adverbs, slogans, ends, figures.

They come from the codelists ``action`` and ``measure_cue``; one automaton finds them all in one pass.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from shizheng.schema.codelist import codelist

# Roles of a word as bits, so that a clause knows by one number which roles its words play.
VERB = 1
ADVERB = 1 << 1
ONGOING = 1 << 2
PLANNED = 1 << 3
DONE = 1 << 4
SLOGAN = 1 << 5
OUTCOME = 1 << 6
STATISTIC = 1 << 7
FACILITY = 1 << 8
PRIVATE = 1 << 9
BODY = 1 << 10
TIME = 1 << 11
GROUND = 1 << 12
DISPOSAL = 1 << 13
NOMINAL = 1 << 14
BARE = 1 << 15
RESULT = 1 << 16
FIGURE = 1 << 17
QUOTED = 1 << 18
LISTING = 1 << 19
RATE = 1 << 20
PERFECTIVE = 1 << 21
VAGUE = 1 << 22
#: signs, not words: a clause only knows that it has them
SIGNS = FIGURE | QUOTED | LISTING | RATE | PERFECTIVE

_CUES = {
    "adverb": ADVERB, "slogan": SLOGAN, "outcome": OUTCOME, "statistic": STATISTIC, "facility": FACILITY, "private": PRIVATE,
    "body": BODY, "time": TIME, "ground": GROUND, "disposal": DISPOSAL, "noun": 0,
    "figure": FIGURE, "quoted": QUOTED, "listing": LISTING, "rate": RATE, "perfective": PERFECTIVE,
    "vague": VAGUE,
}  # fmt: skip
_ASPECTS = {"": 0, "ongoing": ONGOING, "planned": PLANNED, "done": DONE}
#: adverbs and verbs that tell a result: of them a review is made
_RESULTS = frozenset("已 已经 累计 共 先后 成功 圆满 顺利 增长 达到".split())


class Word(NamedTuple):
    """A word of the lists with all its roles.

    ``grade`` of a verb (empty for other words): act (a thing that can be done), policy (may have an end for its object),
    outcome (mostly an end), attitude (no act), result (an honour or a rank). ``status`` is the verb's own when nothing in
    the clause says more. NOMINAL: the verb is a noun as often; BARE: it may stand without an object behind it.
    """

    text: str
    flags: int
    grade: str = ""
    action_class: str = ""
    status: str = ""
    instrument: str = ""


@cache
def words() -> tuple[Word, ...]:
    """Every word of the two lists once, sorted by its text."""
    flags: dict[str, int] = {}
    verbs: dict[str, tuple[str, str, str, str]] = {}
    for row in codelist("action").values():
        if not row["deprecated"]:
            verbs[row["zh"]] = (row["grade"], row["class"], row["status"], row["instrument"])
            flags[row["zh"]] = VERB | (NOMINAL if row["nominal"] == "yes" else 0) | (BARE if row["bare"] == "yes" else 0)
            if row["class"] == "honour":
                flags[row["zh"]] |= RESULT
    for row in codelist("measure_cue").values():
        if not row["deprecated"]:
            flags[row["zh"]] = flags.get(row["zh"], 0) | _CUES[row["kind"]] | _ASPECTS[row["status"]]
    for text in _RESULTS & flags.keys():
        flags[text] |= RESULT
    return tuple(Word(text, flags[text], *verbs.get(text, ())) for text in sorted(flags))


@cache
def automaton() -> AhoCorasick:
    """Finds the longest word at each place, from the left, none inside another; indexes are those of ``words()``."""
    return AhoCorasick([word.text for word in words()], matchkind=MatchKind.LeftmostLongest)
