"""The cue words of layout, read once from the CSV files beside this module. A new cue is a new line in a file."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

#: one Chinese character (the two blocks in common use, the compatibility block and the supplementary planes)
HAN = "〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The lines of ``name``.csv."""
    text = (files(__package__) / f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines(), strict=True))


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of ``words``, the longest first."""
    return "|".join(re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w)))


def words(name: str, column: str, **where: str) -> tuple[str, ...]:
    """The cells of ``column`` in ``name``.csv where the other columns hold what ``where`` says."""
    return tuple(row[column] for row in rows(name) if all(row[k] == v for k, v in where.items()))


@cache
def pattern(name: str, column: str, **where: str) -> re.Pattern[str]:
    """Any of the words of a column, as one compiled expression."""
    return re.compile(any_of(words(name, column, **where)))
