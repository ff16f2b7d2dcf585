"""The vocabularies that tell names of programmes, as the codelists give them, compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from shizheng.converters.extraction.action_words import cue_words
from shizheng.converters.extraction.lexicon import cues, words_with
from shizheng.converters.extraction.units import trie_pattern
from shizheng.schema.codelist import codelist

#: no last word of a name is longer
_LONGEST_ENDING = 10


@dataclass(frozen=True, slots=True)
class Suffix:
    """What the last word of a name tells."""

    kind: str
    stem: int  # the least length of the word before it; 0 where the suffix is a name itself
    quoted_only: bool
    word: str
    evidence: tuple[str, ...]  # what a name that ends so has for its evidence by that alone


@cache
def suffixes() -> tuple[AhoCorasick, tuple[str, ...], tuple[Suffix, ...]]:
    """Last words of names: an automaton, the words, and what each tells."""
    rows = [row for row in codelist("programme_suffix").values() if not row["deprecated"]]
    words = tuple(row["zh"] for row in rows)
    return (
        AhoCorasick(list(words), matchkind=MatchKind.LeftmostLongest),
        words,
        tuple(_suffix(row["kind"], int(row["stem"] or 0), row["stem"] == "", row["zh"]) for row in rows),
    )


def _suffix(kind: str, stem: int, quoted_only: bool, word: str) -> Suffix:
    return Suffix(kind, stem, quoted_only, word, ("suffixed", f"suffixed_{kind}", f"suffix_{stem}", f"last_{word}"))


@cache
def known_names() -> tuple[AhoCorasick, tuple[tuple[str, str], ...]]:
    """Names known over the whole country: an automaton, and (name, kind) of each."""
    rows = [row for row in codelist("programme_name").values() if not row["deprecated"]]
    return (
        AhoCorasick([row["zh"] for row in rows], matchkind=MatchKind.LeftmostLongest),
        tuple((row["zh"], row["kind"]) for row in rows),
    )


@cache
def known_kinds() -> dict[str, str]:
    """Known name -> kind."""
    return dict(known_names()[1])


@cache
def stops(kind: str) -> frozenset[str]:
    """The words of one kind of ``programme_stop``."""
    return frozenset(words_with("programme_stop", "kind", kind))


class Affixes(NamedTuple):
    """Many words that may end a text, or begin it, and the characters that they end or begin with: one look mostly tells that none does."""

    words: tuple[str, ...]
    outermost: frozenset[str]


def _endings(kind: str) -> Affixes:
    words = tuple(sorted(stops(kind)))
    return Affixes(words, frozenset([word[-1] for word in words]))


def ends(text: str, words: Affixes) -> bool:
    """Whether one of ``words`` ends ``text``."""
    return text[-1:] in words.outermost and text.endswith(words.words)


@cache
def figures() -> Affixes:
    """Last words of figures of speech (平安防线, 绿色引擎)."""
    return _endings("figure")


@cache
def _common_words() -> AhoCorasick:
    return AhoCorasick(sorted(stops("common")), matchkind=MatchKind.LeftmostLongest)


def common_share(words: str) -> float:
    """The share of the characters of ``words`` that stand in words that any name may hold (管理, 综合, 现代); 0 to 1."""
    return sum(end - start for _, start, end in _common_words().find_matches_as_indexes(words)) / len(words) if words else 0.0


@cache
def sorts_of_projects() -> tuple[str, ...]:
    """Sorts of projects: 某类项目 is none of its own."""
    return tuple(sorted(word for word in stops("generic") if word.endswith("项目") and len(word) > 2))


#: works that are said to be great, and no more: 节水供水重大水利工程
_GREAT = re.compile(r"(?:(?:重大|重要)[一-鿿]{0,8}|(?:重点|标志性|控制性|关键性|骨干)[一-鿿]{0,4})(?:工程|项目)$")


def is_sort_of_works(name: str) -> bool:
    """Whether ``name`` tells only that works are great, not which: 某地重要控制性工程."""
    return name.endswith(("工程", "项目")) and _GREAT.search(name) is not None


@cache
def sentence_words() -> re.Pattern[str]:
    """Finds a word of a sentence inside what might be a name."""
    return re.compile(trie_pattern(dict.fromkeys(sorted(stops("sentence")), "")))


@cache
def words_going_on() -> frozenset[str]:
    """The last character of a last word and the one behind it that are another word together (某某枢纽节点): no name ends between them."""
    return frozenset(cues("programme.goes_on"))


@cache
def facilities() -> frozenset[str]:
    """Last words of the names of facilities."""
    return stops("facility")


@cache
def aims() -> tuple[str, ...]:
    """How what is quoted begins when it says what is aimed at."""
    return tuple(sorted(stops("aim")))


@cache
def statistic_ends() -> Affixes:
    """How what is quoted ends when it is a statistic."""
    return _endings("statistic")


@cache
def other_ends() -> Affixes:
    """How the name of a law, a firm, a prize or a title of honour ends."""
    return _endings("other")


@cache
def occasion_ends() -> Affixes:
    """How one item of an event ends, or a place that is always there."""
    return _endings("occasion")


@cache
def context() -> tuple[Affixes, Affixes]:
    """Words before and behind a quotation that make a saying of it."""
    behind = tuple(sorted(stops("context_after")))
    return _endings("context_before"), Affixes(behind, frozenset([word[0] for word in behind]))


#: what a verb may be to the name behind it, what tells most first; and the kind of cue that lists such verbs
_RULING = (("launch", "launch_verb"), ("better", "better_verb"), ("verb", "name_verb"))


@cache
def _ruling() -> tuple[dict[str, int], tuple[int, ...], frozenset[str]]:
    """Verb -> its place among the signs, the lengths of the verbs, and their last characters."""
    places = {verb: place for place, (_, kind) in reversed([*enumerate(_RULING)]) for verb in cue_words(kind)}
    return places, tuple(sorted({len(verb) for verb in places})), frozenset([verb[-1] for verb in places])


def ruled_by(before: str) -> str:
    """How the verb at the end of ``before`` rules what follows: ``launch`` (it brings something new), ``better`` (it only
    betters what is there), ``verb`` (it often rules names), or nothing."""
    places, lengths, lasts = _ruling()
    if not before or before[-1] not in lasts:
        return ""
    best = len(_RULING)
    for length in lengths:
        place = places.get(before[-length:])
        if place is not None and place < best:
            best = place
    return _RULING[best][0] if best < len(_RULING) else ""


@cache
def governing() -> frozenset[str]:
    """Verbs that rule a name and are no part of it."""
    return cue_words("name_verb") | stops("opening_verb")


def kind_of_last_word(bare: str) -> str:
    """The kind that the last word of a quotation tells, or nothing."""
    if bare[-1:] not in _last_characters():
        return ""
    kinds = quoted_endings()
    for at in range(max(2, len(bare) - _LONGEST_ENDING), len(bare) - 1):
        if (kind := kinds.get(bare[at:])) is not None:
            return kind
    return ""


@cache
def _last_characters() -> frozenset[str]:
    return frozenset([word[-1] for word in quoted_endings()])


@cache
def quoted_endings() -> dict[str, str]:
    """Last word of a name -> kind, for those that need no quotation marks."""
    _, words, told = suffixes()
    return {word: suffix.kind for word, suffix in zip(words, told, strict=True) if not suffix.quoted_only and len(word) > 1}
