"""The 52 rules as declared things: ``rules.csv``, with examples that the tests run, and the table of the documentation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from shizheng.converters.normalising.tables import rows

#: between two examples, between raw and normal text, and for a line break
BETWEEN, BECOMES, BREAK = " ‖ ", " → ", "⏎"


@dataclass(frozen=True, slots=True)
class DeclaredRule:
    """A rule of the house form.

    ``source``: P GB/T 15834-2011 (punctuation), N GB/T 15835-2011 (numerals), C W3C clreq, Y CY/T 154-2017, S seen on
    newspaper pages, H a choice of this project. ``applied_by``: the room that applies it; ``kept`` is a rule that says what
    must stay. ``flag_only``: it raises flags and changes nothing.
    """

    id: str
    title_zh: str
    title_en: str
    source: str
    applied_by: str
    flag_only: bool
    examples: tuple[tuple[str, str], ...]
    counter_examples: tuple[str, ...]
    note: str


@cache
def declared_rules() -> tuple[DeclaredRule, ...]:
    """All rules in order of their ids."""
    return tuple(
        DeclaredRule(
            id=row["id"],
            title_zh=row["title_zh"],
            title_en=row["title_en"],
            source=row["source"],
            applied_by=row["applied_by"],
            flag_only=row["flag_only"] == "yes",
            examples=tuple((raw, normal) for raw, normal in map(_pair, _parts(row["examples"]))),
            counter_examples=tuple(map(spelled, _parts(row["counter_examples"]))),
            note=row["note"],
        )
        for row in rows("rules.csv")
    )


def spelled(example: str) -> str:
    """An example as a text: ``⏎`` is a line break, ``\\u200b`` the character of that code."""
    codes = r"\\u([0-9a-f]{4})|\\U([0-9a-f]{8})"
    return re.sub(codes, lambda m: chr(int(m[1] or m[2], 16)), example.replace(BREAK, "\n"))


def _parts(cell: str) -> list[str]:
    return cell.split(BETWEEN) if cell else []


def _pair(example: str) -> tuple[str, str]:
    raw, normal = example.split(BECOMES)
    return spelled(raw), spelled(normal)


def markdown_table() -> Iterator[str]:
    """The lines of the table of rules in the documentation."""
    yield "| rule | 规则 · rule | raw → normal | stays 不动 | by | source |"
    yield "|---|---|---|---|---|---|"
    for row in rows("rules.csv"):
        flagged = " †" if row["flag_only"] else ""
        examples = "<br>".join(map(_code, _parts(row["examples"])))
        stays = "<br>".join(map(_code, _parts(row["counter_examples"])))
        title = f"{row['title_zh']}<br>{row['title_en']}" + (f"<br>{row['note']}" if row["note"] else "")
        yield f"| {row['id']}{flagged} | {title} | {examples} | {stays} | {row['applied_by']} | {row['source']} |"


def _code(example: str) -> str:
    return BECOMES.join(f"`` {side} ``".replace("|", "\\|") for side in example.split(BECOMES))
