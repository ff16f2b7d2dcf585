"""One map leads from the final text to the raw source, however many stages lie between."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shizheng.converters.composing import compose
from shizheng.converters.mapped import Edit, Flag, NormalText


@st.composite
def edited(draw: st.DrawFn, raw: str) -> NormalText:
    """``raw`` with a few random edits in order."""
    cuts = sorted(draw(st.lists(st.integers(0, len(raw)), max_size=8)))
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    edits = []
    at = -1
    for a, b in spans:
        if a <= at:  # two edits may not start at one place
            continue
        edits.append(Edit(a, b, draw(st.text("xyz", max_size=3)), "R"))
        at = b
    return NormalText(raw, tuple(e for e in edits if e.start != e.end or e.new))


@given(st.data())
def test_two_stages_read_the_same_as_their_composition(data: st.DataObject) -> None:
    first = data.draw(edited(data.draw(st.text("abcdef", max_size=20))))
    second = data.draw(edited(first.text))
    both = compose(first, second)
    assert both.text == second.text
    assert both.rebuild() == first.raw
    spans = [(e.start, e.end) for e in both.edits]
    assert all(a <= b for a, b in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


def test_an_entity_inside_a_widened_mark_keeps_its_place_in_the_markup() -> None:
    markup = "<p>甲&nbsp;,乙</p>"
    visible = NormalText(markup, (Edit(0, 3, "", "T"), Edit(4, 10, " ", "E"), Edit(12, 16, "", "T")))
    normal = NormalText(visible.text, (Edit(1, 3, "，", "SZ101"),), (Flag(3, 4, "SZ151"),))
    page = compose(visible, normal)
    assert page.text == "甲，乙"
    assert [page.raw[slice(*page.raw_span(i, i + 1))] for i in range(3)] == ["甲", "&nbsp;,", "乙"]
    assert page.flags == (Flag(11, 12, "SZ151"),)


def test_maps_that_do_not_meet_are_refused() -> None:
    with pytest.raises(ValueError, match="does not start"):
        compose(NormalText("甲"), NormalText("乙"))
