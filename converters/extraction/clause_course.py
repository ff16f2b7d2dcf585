"""How far the reading of a clause's figures has come, where a figure stands in it, and the words behind that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from shizheng.converters.extraction.clauses import Clause
from shizheng.converters.extraction.context import Context
from shizheng.converters.extraction.facts import Quantity
from shizheng.converters.extraction.heard import Heard
from shizheng.converters.extraction.memory import Memory
from shizheng.converters.extraction.parsed import Parsed


@dataclass(slots=True)
class Course:
    """How far the reading of a clause has come: ``since`` is where the last figure ended, ``at`` where the words of the next begin,
    ``core`` what stood before the last, ``queue`` the nouns for the figures of a row, ``heads`` those known when it began."""

    text: str
    clause: Clause
    figures: Sequence[Quantity]
    heard: Heard
    memory: Memory
    context: Context
    release: bool
    rows: dict[int, tuple[int, int]]
    last: Parsed | None
    since: int
    at: int
    core: str = ""
    queue: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    paired: bool = False
    row_spoken: bool = False


@dataclass(slots=True)
class Spot:
    """A figure in its clause: its words lie from ``begin`` to ``behind``, the next thing stands at ``stop``; its place in a row of so many.

    Its span and its unit are at hand here, for every step asks for them."""

    nth: int
    figure: Quantity
    start: int
    end: int
    unit: str
    after: Quantity | None
    begin: int
    behind: int
    stop: int
    row: tuple[int, int] | None


class Behind(NamedTuple):
    """The words behind a figure that are its own, those up to the next, and the named thing that they tell of."""

    words: str
    beyond: str
    thing: str
