"""Expressions of numbers as anybody may write them: each stands alone, and is read whole or, when it counts nothing, not at all."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from shizheng.converters.extraction import find_quantities

FOLDER = Path(__file__).parent / "number_expressions"
#: an expression a line: expression | value, or value..top for a range | unit
NUMBERS = (FOLDER / "numbers.txt").read_text("utf-8").splitlines()
#: idioms, names, ordinals, dates, times, codes, versions, addresses, scores: one a line
NOTHING = (FOLDER / "nothing.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("line", NUMBERS)
def test_a_number_is_read_to_its_value_and_unit(line: str) -> None:
    expression, value, unit = (line + " |" * (2 - line.count(" |"))).split(" |")
    (found,) = find_quantities(expression)
    low, _, top = value.strip().partition("..")
    assert (found.value, found.value_max, found.unit) == (Decimal(low), Decimal(top) if top else None, unit.strip())


@pytest.mark.parametrize("expression", NOTHING)
def test_what_counts_nothing_is_not_found(expression: str) -> None:
    assert find_quantities(expression) == []
