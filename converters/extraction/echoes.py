"""Figures of a headline that the text tells again: they are of the time that the text says, and planned where it says so."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TypeVar

from shizheng.converters.extraction.facts import Quantity
from shizheng.converters.extraction.parsed import Parsed

_Of = TypeVar("_Of")


def told_again(heads: Sequence[tuple[Quantity, Parsed, _Of]], body: Sequence[tuple[Quantity, Parsed, _Of]]) -> list[tuple[Quantity, Parsed, _Of]]:
    """``heads``, the figures of a headline, each that has no time of its own with time and status of the first figure of ``body`` that has
    its value and unit. Linear."""
    first: dict[tuple[Decimal, Decimal | None, str], Parsed] = {}
    for quantity, parsed, _ in body:
        first.setdefault((quantity.value, quantity.value_max, quantity.unit), parsed)
    out = []
    for quantity, parsed, rest in heads:
        again = first.get((quantity.value, quantity.value_max, quantity.unit))
        if again is not None and not (parsed.period or parsed.period_text):
            parsed = parsed._replace(period=again.period, period_text=again.period_text, status=again.status)
        out.append((quantity, parsed, rest))
    return out
