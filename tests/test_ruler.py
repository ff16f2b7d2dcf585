"""The ruler measures as the map does, on any edits and any pieces."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from shizheng.converters.mapped import Edit, NormalText, joined
from shizheng.converters.ruler import Ruler


@st.composite
def passages(draw: st.DrawFn) -> tuple[NormalText, list[tuple[int, int]]]:
    raw = draw(st.text("甲乙丙1, \n", min_size=1, max_size=30))
    cuts = sorted(draw(st.sets(st.integers(0, len(raw)), max_size=8)))
    edits = tuple(
        Edit(a, b, draw(st.text("丁,", max_size=3)), "SZ101")
        for a, b in zip(cuts[::2], cuts[1::2], strict=False)
    )
    page = NormalText(raw, edits)
    ends = sorted(draw(st.sets(st.integers(0, len(page.text)), max_size=6)))
    return page, [(a, b) for a, b in zip(ends[::2], ends[1::2], strict=False) if a < b]


@given(passages())
def test_a_span_is_where_the_map_says(made: tuple[NormalText, list[tuple[int, int]]]) -> None:
    page, pieces = made
    passage = joined(page, pieces)
    ruler = Ruler(passage)
    for start in range(len(passage.text)):
        for end in range(start + 1, len(passage.text) + 1):
            assert ruler.span(start, end) == passage.raw_span(start, end)
