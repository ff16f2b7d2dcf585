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


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The lines of ``name``.csv."""
    text = (files(__package__) / f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines(), strict=True))


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of ``words``, the longest first.

    Words that begin alike share their beginning: a search for one of hundreds costs little more than one for a few.
    """
    tree: _Tree = {}
    for word in sorted(set(words)):
        node = tree
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return _branches(tree)


def _branches(node: _Tree) -> str:
    found = []
    for character, below in node.items():
        if not character:
            continue
        rest = _branches(below)
        ends = "" in below
        found.append(re.escape(character) + (f"(?:{rest}){'?' if ends else ''}" if rest else ""))
    return "|".join(found)


def first_of(words: Iterable[str]) -> str:
    """A pattern that looks whether any of ``words`` may begin here: one step where their branches take many."""
    return f"(?=[{re.escape(''.join(sorted({word[0] for word in words})))}])"


@cache
def words(name: str, column: str, **where: str) -> tuple[str, ...]:
    """The cells of ``column`` in ``name``.csv where the other columns hold what ``where`` says."""
    return tuple(row[column] for row in rows(name) if all(row[k] == v for k, v in where.items()))


@cache
def pattern(name: str, column: str, **where: str) -> re.Pattern[str]:
    """Any of the words of a column, as one compiled expression."""
    return re.compile(any_of(words(name, column, **where)))
