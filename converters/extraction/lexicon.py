"""The word lists of the clause parser as patterns: what a codelist says, compiled once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from types import MappingProxyType

from shizheng.converters.extraction.units import plain_alternatives, trie_pattern
from shizheng.schema.codelist import codelist


def guard(barred: str) -> str:
    """A pattern that fails before any of the words that ``barred`` lists behind vertical bars."""
    return f"(?!{trie_pattern(dict.fromkeys(barred.split('|'), ''))})" if barred else ""


@cache
def _by_value(name: str, column: str) -> dict[str, list[Mapping[str, str]]]:
    """The lines of a list by each of the values (parted by vertical bars) that their cell ``column`` holds, in file order, without those
    that are deprecated."""
    lines: dict[str, list[Mapping[str, str]]] = {}
    for row in codelist(name).values():
        for value in dict.fromkeys(() if row["deprecated"] else row[column].split("|")):
            lines.setdefault(value, []).append(row)
    return lines


@cache
def words_with(name: str, column: str, value: str) -> tuple[str, ...]:
    """The words of a list whose cell ``column`` holds ``value`` (one of several behind vertical bars), in file order."""
    return tuple(row["zh"] for row in _by_value(name, column).get(value, ()))


@cache
def pattern_of(name: str, column: str, value: str) -> str:
    """A pattern for the longest of those words, each with the guards of its cells ``not_before`` and ``not_after``."""
    return trie_pattern(guarded(name, column, value))


@cache
def acts() -> str:
    """A pattern for the verbs that measures are made of, of two characters and more: they show whose name stands before them, and whether 将 or
    已 there is an adverb."""
    return trie_pattern({word: "" for word in words_with("action", "grade", "act") if len(word) > 1})


def guarded(name: str, column: str, value: str) -> dict[str, str]:
    """Each of those words -> a pattern of its guards, to be put behind it."""
    rows = _by_value(name, column).get(value, ())
    return {row["zh"]: behind(row) + guard(row.get("not_before", "")) for row in rows}


def cue(group: str) -> str:
    """A pattern for the words of one group of the codelist ``cue_word``: the vocabulary of one rule of reading or checking."""
    return pattern_of("cue_word", "group", group)


def sought(group: str, besides: Mapping[str, str] = MappingProxyType({})) -> str:
    """The same for a search: alternatives without brackets round them all (``units.plain_alternatives``). ``besides``: how others begin, each
    with the pattern of the rest."""
    return plain_alternatives(guarded("cue_word", "group", group) | dict(besides))


def cues(group: str) -> tuple[str, ...]:
    """The words of such a group, in file order."""
    return words_with("cue_word", "group", group)


@cache
def firsts(*groups: str, besides: str = "") -> frozenset[str]:
    """With which characters the words of groups of ``cue_word`` begin, and the characters ``besides``. Where a pattern of these words is
    tried at many places, a look at one character spares most of the tries."""
    return frozenset(besides).union(word[0] for group in groups for word in words_with("cue_word", "group", group))


@cache
def lasts(*groups: str, besides: str = "") -> frozenset[str]:
    """With which characters the words of groups of ``cue_word`` end, and the characters ``besides``."""
    return frozenset(besides).union(word[-1] for group in groups for word in words_with("cue_word", "group", group))


def behind(row: Mapping[str, str]) -> str:
    """A pattern that fails behind any of the words that the cell ``not_after`` lists, to be put behind the word itself."""
    # Written behind the word, the look-back holds the word itself.
    barred = row.get("not_after", "")
    return "".join(f"(?<!{re.escape(word + row['zh'])})" for word in barred.split("|")) if barred else ""


@cache
def reversed_pattern(name: str, column: str, value: str) -> str:
    """A pattern for the longest of those words in text that is read from its end, guarded by ``not_after``."""
    rows = _by_value(name, column).get(value, ())
    guards = {row["zh"][::-1]: "|".join(w[::-1] for w in row.get("not_after", "").split("|")) for row in rows}
    return trie_pattern({word: guard(barred) for word, barred in guards.items()})


def telling(words: Iterable[str]) -> str:
    """A few characters, as the inside of a set, one of which stands in each of ``words``: where there is none, there is no such word."""
    left = [frozenset(word) for word in words]
    chosen = ""
    while left:
        held = Counter(char for word in left for char in word)
        best = max(sorted(held), key=lambda char: held[char])
        chosen += best
        left = [word for word in left if best not in word]
    return re.escape(chosen)


def opening(words: Collection[str], alone: str = "") -> str:
    """A look ahead that holds before each of ``words``, and before the characters ``alone`` (the inside of a set). It looks at two
    characters: far fewer places of a text have both than the first."""
    alone, firsts, seconds = _begins(words, alone)
    return f"(?=[{alone}]|[{firsts}][{seconds}])" if alone else f"(?=[{firsts}][{seconds}])"


def begun(words: Collection[str], alone: str = "") -> re.Pattern[str]:
    """Finds where ``opening`` holds: a search for one set of characters, which is fast."""
    alone, firsts, seconds = _begins(words, alone)
    return re.compile(f"[{alone}{firsts}](?:(?<=[{alone}])|[{seconds}])" if alone else f"[{firsts}][{seconds}]")


def _begins(words: Collection[str], alone: str) -> tuple[str, str, str]:
    """What may stand alone, what else the words begin with, and what is second then: the insides of three sets."""
    alone += "".join(sorted({word for word in words if len(word) == 1}))
    pairs = {word[:2] for word in words if word[0] not in alone}
    firsts, seconds = ("".join(sorted({pair[at] for pair in pairs})) for at in (0, 1))
    return alone, firsts, seconds
