"""Quantities in any text: value, unit and qualifier of every number that counts or measures something."""

from __future__ import annotations

from shizheng.converters.extraction.facts import Quantity
from shizheng.converters.extraction.scan import scan


def find_quantities(text: str) -> list[Quantity]:
    """The quantities of ``text``, in order, in its own offsets.

    Arabic, Chinese and mixed numbers with units of the codelist ``unit``; dates, clock times, ordinals, names and idioms are
    left out; a rank (第二名, 前十) is a quantity. Any string is taken; the time grows with its length.
    """
    return [quantity for _, _, _, quantity in scan(text) if quantity is not None]
