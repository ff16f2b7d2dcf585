"""The numerals of an article's text, each with its class."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from shizheng.converters.extraction.facts import Quantity
from shizheng.converters.extraction.scan import Reading, scan
from shizheng.converters.extraction.units import unit_of


@dataclass(frozen=True, slots=True)
class ClassedNumeral:
    """A numeral of a text: its span (digits and multiplier, half-open), what it reads, its class, its quantity if a metric."""

    start: int
    end: int
    text: str
    numeral_class: str
    quantity: Quantity | None


def class_numerals(text: str, names: Collection[str] = ()) -> list[ClassedNumeral]:
    """Every Arabic numeral of ``text``, and every Chinese one that states a real quantity, in order.

    ``names`` are names with numerals that the document uses elsewhere (``known_names``). Of each metric ``quantity`` holds
    value, unit and qualifier, in offsets of ``text``.
    """
    return [
        ClassedNumeral(r.start, r.end, text[r.start : r.end], r.numeral_class, r.quantity)
        for r in scan(text, names)
        if not _is_figure_of_speech(r, text)
    ]


def _is_figure_of_speech(reading: Reading, text: str) -> bool:
    """True for a Chinese numeral that counts in form only: 一个新时代, 半个."""
    quantity = reading.quantity
    if quantity is None or text[reading.start] in "0123456789０１２３４５６７８９":
        return False
    number = text[reading.start : reading.end]
    if number == "半":
        return True
    if number == "一" and quantity.value == 1:
        unit = unit_of(quantity.unit)
        return unit is None or unit.quantity_kind in ("count", "score", "time")
    return False
