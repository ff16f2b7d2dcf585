"""The cue words of layout, read once from the CSV files beside this module. A new cue is a new line in a file."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import TypeAlias

_Tree: TypeAlias = dict[str, "_Tree"]

#: one Chinese character (the two blocks in common use, the compatibility block and the supplementary planes)
HAN = "〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"


def is_han(character: str) -> bool:
    """Whether a character is a Chinese one."""
    return "\u4e00" <= character <= "\u9fff" or _ANY_HAN.match(character) is not None


_ANY_HAN = re.compile(f"[{HAN}]")


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The lines of ``name``.csv."""
    text = (files(__package__) / f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines(), strict=True))


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of ``words``, the longest first.

    Words that begin alike share their beginning: a search for one of hundreds costs little more than one for a few.
    """
    return _branches(_tree(words))


def sought(words: Iterable[str]) -> str:
    """A pattern for the same as ``any_of`` does, for a search through text that mostly holds none of ``words``.

    What the engine looks for is one set of first characters, then one of second characters; only where both are there does
    it try the words, a group of beginnings at a time.
    """
    tree = _tree(words)
    single = [first for first, below in tree.items() if "" in below]
    begun = {first: rest for first, below in tree.items() if (rest := _branches(below))}
    firsts = list(begun)
    groups = [firsts[i : i + _GROUP] for i in range(0, len(firsts), _GROUP)]
    longer = "|".join(f"(?<={_set(group)})(?:{'|'.join(f'(?<={re.escape(c)})(?:{begun[c]})' for c in group)})" for group in groups)
    second = _set(sorted({c for first in firsts for c in tree[first] if c}))
    found = ([f"(?={second})(?:{longer})"] if longer else []) + ([f"(?<={_set(single)})"] if single else [])
    return f"{_set(tree)}(?:{'|'.join(found)})"


_GROUP = 16  # branches that one look decides on


def _set(characters: Iterable[str]) -> str:
    return f"[{''.join(map(re.escape, characters))}]"


def _tree(words: Iterable[str]) -> _Tree:
    tree: _Tree = {}
    for word in sorted(set(words)):
        node = tree
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return tree


def _branches(node: _Tree) -> str:
    found = []
    for character, below in node.items():
        if not character:
            continue
        found.append(re.escape(character) + _ending(below))
    return "|".join(found)


def _ending(below: _Tree) -> str:
    """What may follow a character: the rest of a word, nothing, or either."""
    rest = _branches(below)
    return f"(?:{rest}){'?' if '' in below else ''}" if rest else ""


@cache
def words(name: str, column: str, **where: str) -> tuple[str, ...]:
    """The cells of ``column`` in ``name``.csv where the other columns hold what ``where`` says."""
    return tuple(row[column] for row in rows(name) if all(row[k] == v for k, v in where.items()))


@cache
def line_words(at: str) -> str:
    """A pattern for the words that a line holds at one place, by ``line_words.csv``."""
    return any_of(words("line_words", "word", at=at))


@cache
def pattern(name: str, column: str, **where: str) -> re.Pattern[str]:
    """Any of the words of a column, as one compiled expression to search with."""
    return re.compile(sought(words(name, column, **where)))
