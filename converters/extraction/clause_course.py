"""How far the reading of a clause's figures has come, where a figure stands in it, and the words behind that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shizheng.converters.extraction.clauses import Clause
from shizheng.converters.extraction.context import Context
from shizheng.converters.extraction.facts import Quantity
from shizheng.converters.extraction.heard import Heard
from shizheng.converters.extraction.memory import Memory
from shizheng.converters.extraction.parsed import Parsed


@dataclass(slots=True)
class Course:
    """How far the reading of a clause has come: ``since`` is where the last figure ended, ``at`` where the words of the next begin,
    ``core`` what stood before the last, ``queue`` the nouns for the figures of a row, ``heads`` those known when it began, ``sorted`` by
    which measure the last sum sorted those counted, and what they are, ``before`` the head that was known when the clause began.

    The ``start``, the ``end`` and the ``mark`` of the clause are at hand here, for every figure asks for them."""

    text: str
    clause: Clause
    start: int
    end: int
    mark: str
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
    queue: Sequence[str] = ()
    aged: int = 0
    told: Sequence[str] = ()
    heads: Sequence[str] = ()
    paired: bool = False
    row_spoken: bool = False
    sorted: tuple[str, str] = ("", "")
    before: str = ""


@dataclass(slots=True)
class Spot:
    """A figure in its clause: its words lie from ``begin`` to ``behind``, the next thing stands at ``stop``; its place in a row of so many.
    Its span and its unit are at hand here, for every step asks for them.

    What the steps find of it: ``core``, the words before it without what is left out of an indicator, and ``led``, ``spoken`` and ``subject`` as in
    ``heard.Front``; ``words`` behind it that are its own, ``beyond`` those up to the next, ``thing`` the named thing that they tell of; ``alone``, the status
    that is said of it alone; ``ranks``: it is a place in an order; ``among``: what is ranked among the places that it counts, and whose; ``shares``: its noun
    stands behind the count of the next place."""

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
    core: str = ""
    led: str = ""
    spoken: str = ""
    subject: str = ""
    words: str = ""
    beyond: str = ""
    thing: str = ""
    alone: str = ""
    ranks: bool = False
    among: tuple[str, str] | None = None
    shares: bool = False
