"""The tables of the normaliser, read from the CSV files beside this module."""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from shizheng.converters.normalising import classes

#: what one class of characters is called in a pattern of the tables: ``{HAN}`` stands for the inside of its brackets
_CLASSES = {
    "HAN": classes.HAN,
    "CJK": classes.HAN + classes.KANA + classes.CJK_MARKS,
    "CLOSING": classes.CLOSING,
    "LATIN": classes.LATIN,
    "SPACE": classes.SPACE,
    "VARIATION": classes.VARIATION,
    "PRIVATE": classes.PRIVATE,
}
#: Blocks that are compatibility forms and nothing else: NFKC is safe here, and only here.
_COMPATIBILITY = ((0x2F00, 0x2FDF), (0xF900, 0xFAFF), (0xFF61, 0xFF65), (0xFE10, 0xFE6F), (0x2F800, 0x2FA1F))


def rows(name: str) -> list[dict[str, str]]:
    """The lines of one CSV file of this room."""
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), strict=True))


@cache
def pattern(source: str) -> re.Pattern[str]:
    """A pattern of the tables, its ``{CLASS}`` names filled in. Line by line: ``$`` is the end of a line."""
    return re.compile(_filled(source), re.MULTILINE)


def _filled(source: str) -> str:
    return re.sub(r"\{([A-Z]+)\}", lambda m: _CLASSES[m[1]], source)


@dataclass(frozen=True, slots=True)
class Substitution:
    """Where ``pattern`` matches, write ``new`` (or its parts, one for each group); no ``new``: only raise a doubt."""

    rule: str
    gate: str
    source: str
    new: tuple[str, ...]
    definition: str

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled when first used: most pages open few gates."""
        return pattern(self.source)


@cache
def substitutions() -> tuple[Substitution, ...]:
    """The lines of ``substitutions.csv``, in the order in which they are applied."""
    return tuple(_substitution(row) for row in rows("substitutions.csv"))


@cache
def doubts() -> tuple[Substitution, ...]:
    """The lines of ``doubts.csv``: what is flagged and left alone."""
    return tuple(_substitution(row) for row in rows("doubts.csv"))


def _substitution(row: dict[str, str]) -> Substitution:
    new = row.get("new")
    gate = classes.members(_filled(row["gate"]))
    return Substitution(row["rule"], gate, row["pattern"], tuple(new.split("|")) if new else (), row["definition"])


@cache
def folds() -> dict[str, tuple[str, str]]:
    """Character -> what it always becomes, and the rule. One character for one."""
    table: dict[str, tuple[str, str]] = {}
    for low, high in _COMPATIBILITY:
        for code in range(low, high + 1):
            new = unicodedata.normalize("NFKC", chr(code))
            if len(new) == 1 and new != chr(code):
                table[chr(code)] = (new, "SZ147")
    for row in rows("folds.csv"):
        table[row["character"]] = (row["new"], row["rule"])
    return table


@cache
def regional_words() -> dict[str, str]:
    """Words of Taiwan and Hong Kong, in simplified characters -> the word of the mainland (or itself: not to be cut)."""
    return {row["code"]: row["new"] for row in rows("words.csv")}


@cache
def words(kind: str) -> tuple[str, ...]:
    """The words of one kind in ``cues.csv``, longest first (so that an alternation takes the longest)."""
    found = (row["code"] for row in rows("cues.csv") if row["kind"] == kind)
    return tuple(sorted(found, key=lambda w: (-len(w), w)))


def any_of(kind: str) -> str:
    """An alternation of all words of one kind, or a class where they are characters."""
    if all(len(word) == 1 for word in words(kind)):
        return "[" + "".join(map(re.escape, words(kind))) + "]"
    return "(?:" + "|".join(re.escape(w) for w in words(kind)) + ")"
