"""The lines that a headline sets side by side: a wide space parts them, where the house form of the text has none before a number."""

from __future__ import annotations

from collections.abc import Sequence

from shizheng.converters.extraction.facts import Quantity
from shizheng.converters.wording import Wording

#: the space of full width
_WIDE = "\u3000"


def lines_of(wording: Wording, quantities: Sequence[Quantity]) -> list[tuple[int, int]]:
    """The stretches of the text of a title (half-open) between the spaces that part its lines: wide ones before a number, and any space between
    the unit of one figure and the next (抽驗55件 3件不符規定)."""
    text, ruler, raw = wording.passage.text, wording.ruler, wording.raw
    ends = {quantity.end for quantity in quantities}
    starts = [0]
    for quantity in quantities:
        at = quantity.start
        if at and ruler.shift is None:
            gap = raw[ruler.span(at - 1, at)[1] : ruler.span(at, at + 1)[0]]
            if gap.isspace() and (_WIDE in gap or len(gap) > 1 or at in ends):
                starts.append(at)
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


def within(quantity: Quantity, start: int) -> Quantity:
    """A figure in offsets of the line that begins at ``start``."""
    return quantity._replace(
        start=quantity.start - start, end=quantity.end - start, number_start=quantity.number_start - start, number_end=quantity.number_end - start
    )
