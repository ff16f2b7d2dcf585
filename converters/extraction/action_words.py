"""The words that decide whether a clause tells an act: verbs with class and grade, adverbs, slogans, ends, figures.

They come from the codelists ``action`` and ``measure_cue``; one automaton finds them all in one pass.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from shizheng.converters.extraction.lexicon import words_with
from shizheng.schema.codelist import codelist

# Roles of a word as bits, so that a clause knows by one number which roles its words play. Those of a verb come from the
# codelist ``action``, the others are kinds of the codelist ``measure_cue``.
VERB = 1
NOMINAL = 1 << 1
BARE = 1 << 2
ONGOING = 1 << 3
PLANNED = 1 << 4
DONE = 1 << 5
ADVERB = 1 << 6
SLOGAN = 1 << 7
OUTCOME = 1 << 8
STATISTIC = 1 << 9
FACILITY = 1 << 10
PRIVATE = 1 << 11
BODY = 1 << 12
TIME = 1 << 13
GROUND = 1 << 14
DISPOSAL = 1 << 15
VAGUE = 1 << 16
RESULT = 1 << 17
FIGURE = 1 << 18
QUOTED = 1 << 19
LISTING = 1 << 20
RATE = 1 << 21
PERFECTIVE = 1 << 22
AUXILIARY = 1 << 23
FUTURE = 1 << 24
MODAL = 1 << 25
HOPE = 1 << 26
ALWAYS_VERB = 1 << 27
UNDER_WAY = 1 << 28
TARGET = 1 << 29
# Numbers of more than 30 bits take longer: the rarest roles come last.
WEAK_DONE = 1 << 30
WISH = 1 << 31
FUNDING = 1 << 32
# Roles that are only asked of a word itself, never of its clause: bits of its ``manner``.
LIGHT = 1
HELPING = 1 << 1
EFFORT = 1 << 2
BRINGING = 1 << 3
REACHING = 1 << 4
GRANTING = 1 << 5
SEEING = 1 << 6
RAISING = 1 << 7
RELIEVING = 1 << 8
ALLYING = 1 << 9
#: signs, not words: a clause only knows that it has them
SIGNS = FIGURE | QUOTED | LISTING | RATE | PERFECTIVE

_ROLES = {
    "adverb": ADVERB, "slogan": SLOGAN, "outcome": OUTCOME, "statistic": STATISTIC, "facility": FACILITY, "private": PRIVATE,
    "body": BODY, "time": TIME, "ground": GROUND, "disposal": DISPOSAL, "vague": VAGUE, "result": RESULT, "figure": FIGURE,
    "quoted": QUOTED, "listing": LISTING, "rate": RATE, "perfective": PERFECTIVE, "auxiliary": AUXILIARY, "future": FUTURE,
    "modal": MODAL, "hope": HOPE, "weak_done": WEAK_DONE, "under_way": UNDER_WAY, "target": TARGET, "always_verb": ALWAYS_VERB,
    "wish": WISH, "funding": FUNDING, "noun": 0,
}  # fmt: skip
_MANNERS = {
    "light": LIGHT, "helping": HELPING, "effort": EFFORT, "bringing": BRINGING, "reaching": REACHING, "granting": GRANTING,
    "seeing": SEEING, "raising": RAISING, "relieving": RELIEVING, "allying": ALLYING,
}  # fmt: skip
_ASPECTS = {"": 0, "ongoing": ONGOING, "planned": PLANNED, "done": DONE}


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the lists with all its roles.

    ``grade`` of a verb (empty for other words): act (a thing that can be done), policy (may have an end for its object),
    outcome (mostly an end), attitude (no act), result (an honour or a rank). ``status`` is the verb's own when nothing in
    the clause says more. NOMINAL: the verb is a noun as often; BARE: it may stand without an object behind it. ``manner``
    holds the roles that the word plays whatever its clause is like.
    """

    text: str
    flags: int
    grade: str = ""
    action_class: str = ""
    status: str = ""
    instrument: str = ""
    manner: int = 0


@cache
def words() -> tuple[Word, ...]:
    """Every word of the two lists once, sorted by its text; those that only matter as the end of something left out."""
    flags: dict[str, int] = {}
    verbs: dict[str, tuple[str, str, str, str]] = {}
    for row in codelist("action").values():
        if not row["deprecated"]:
            verbs[row["zh"]] = (row["grade"], row["class"], row["status"], row["instrument"])
            flags[row["zh"]] = VERB | (NOMINAL if row["nominal"] == "yes" else 0) | (BARE if row["bare"] == "yes" else 0)
            if row["grade"] == "result":
                flags[row["zh"]] |= RESULT
    manners: dict[str, int] = {}
    for row in codelist("measure_cue").values():
        if not row["deprecated"] and row["kind"] in _MANNERS:
            manners[row["zh"]] = manners.get(row["zh"], 0) | _MANNERS[row["kind"]]
        elif not row["deprecated"] and row["kind"] in _ROLES:
            flags[row["zh"]] = flags.get(row["zh"], 0) | _ROLES[row["kind"]] | _ASPECTS[row["status"]]
    return tuple(Word(text, flags[text], *verbs.get(text, ("", "", "", "")), manners.get(text, 0)) for text in sorted(flags))


@cache
def roles_of_words() -> tuple[int, ...]:
    """The roles of each of ``words()``."""
    return tuple(word.flags for word in words())


@cache
def automaton() -> AhoCorasick:
    """Finds the longest word at each place, from the left, none inside another; indexes are those of ``words()``."""
    return AhoCorasick([word.text for word in words()], matchkind=MatchKind.LeftmostLongest)


@cache
def cue_words(kind: str) -> frozenset[str]:
    """The words of one kind of the codelist ``measure_cue``."""
    return frozenset(words_with("measure_cue", "kind", kind))
