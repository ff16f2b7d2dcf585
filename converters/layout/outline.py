"""The nesting of an article's headings: 一、 over （一） over 1., whichever of them the article uses."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from shizheng.converters.layout.cues import rows
from shizheng.converters.layout.items import Item


@cache
def _rank() -> dict[str, float]:
    return {row["style"]: float(row["rank"]) for row in rows("headings")}


class Outline:
    """The headings above the place that reading has reached, outermost first."""

    def __init__(self, headings: Sequence[Item]) -> None:
        # A heading without a number stands above 一、 when the numbers start again below it.
        self._over = _unnumbered_over(headings)
        self._open: list[tuple[float, str]] = []
        self._next = 0
        #: the headings above the text here
        self.path: tuple[str, ...] = ()

    def enter(self, heading: Item) -> int:
        """Go on to ``heading``; its level, 1 for the outermost."""
        rank = _rank().get(heading.style)
        if rank is None:
            rank = 2.5 if self._next in self._over else 9.0 if heading.style != "dash" else 9.5
        self._next += 1
        while self._open and self._open[-1][0] >= rank:
            self._open.pop()
        self._open.append((rank, heading.text))
        self.path = tuple(text for _, text in self._open)
        return len(self._open)

    @property
    def above(self) -> tuple[str, ...]:
        """The headings above the heading that was entered last."""
        return self.path[:-1]


def _unnumbered_over(headings: Sequence[Item]) -> frozenset[int]:
    """The indices of headings without a number that are followed at once by the first of a numbering."""
    return frozenset(
        i
        for i, (heading, after) in enumerate(pairwise(headings))
        if heading.style not in _rank() and after.style in _rank() and after.text.lstrip("（(")[:1] in "一1第①"
    )
