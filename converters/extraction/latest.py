"""What was heard last before a place of a text: who speaks, which work is told of, whom a clause is about."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

_PLACE = itemgetter(0)


def latest(told: Sequence[tuple[int, str]], place: int) -> str:
    """The word of ``told`` (places of a text in order, each with what it begins to tell of) that holds at ``place``; empty before the first."""
    at = bisect_right(told, place, key=_PLACE)
    return told[at - 1][1] if at else ""
