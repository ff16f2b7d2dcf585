"""The map between raw and normal text, held against one that is worked out character by character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shizheng.converters.mapped import Edit, NormalText, joined

Span = tuple[int, int]


@st.composite
def edited(draw: st.DrawFn) -> NormalText:
    """A text with edits in order: replaced, deleted and inserted stretches, and some that keep their length."""
    raw = draw(st.text("abcdef\n", max_size=24))
    edits: list[Edit] = []
    at = 0
    while at <= len(raw) and draw(st.booleans()):
        start = draw(st.integers(at, len(raw)))
        end = draw(st.integers(start, min(start + 4, len(raw))))
        size = draw(st.one_of(st.just(end - start), st.integers(0, 4)))
        new = draw(st.text("XYZ", min_size=size, max_size=size))
        if start != end or new:
            edits.append(Edit(start, end, new, "R"))
            at = end + (start == end)
    return NormalText(raw, tuple(edits))


def places(normal: NormalText) -> tuple[str, list[Span]]:
    """The text and the raw span of each of its characters, the slow and plain way."""
    text: list[str] = []
    spans: list[Span] = []
    at = 0
    for edit in (*normal.edits, Edit(len(normal.raw), len(normal.raw), "", "")):
        for i in range(at, edit.start):
            text.append(normal.raw[i])
            spans.append((i, i + 1))
        keeps = len(edit.new) == edit.end - edit.start
        for i, char in enumerate(edit.new):
            text.append(char)
            spans.append((edit.start + i, edit.start + i + 1) if keeps else (edit.start, edit.end))
        at = edit.end
    return "".join(text), spans


@given(edited())
def test_every_character_of_the_text_leads_to_its_place_in_the_source(normal: NormalText) -> None:
    text, spans = places(normal)
    assert normal.text == text
    assert normal.rebuild() == normal.raw
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            low, high = normal.raw_span(start, end)
            assert low == spans[start][0]
            assert high == max(low, spans[end - 1][1])


@given(edited())
def test_every_character_of_the_source_leads_to_what_is_left_of_it(normal: NormalText) -> None:
    text, spans = places(normal)
    for start in range(len(normal.raw)):
        here = [i for i, (low, high) in enumerate(spans) if low <= start < high]
        low, high = normal.normal_span(start, start + 1)
        assert (low, high) == ((here[0], here[-1] + 1) if here else (low, low))
        assert 0 <= low <= high <= len(text)


@given(edited())
def test_knowing_the_text_beforehand_changes_nothing(normal: NormalText) -> None:
    told = NormalText(normal.raw, normal.edits).knowing(normal.text)
    assert told == normal
    assert told.text == normal.text


def test_a_span_that_runs_backwards_is_refused() -> None:
    normal = NormalText("甲乙")
    with pytest.raises(ValueError, match="backwards"):
        normal.raw_span(1, 0)
    with pytest.raises(ValueError, match="backwards"):
        normal.normal_span(1, 0)


def test_a_run_of_full_width_digits_maps_digit_by_digit() -> None:
    normal = NormalText("共１２３家", (Edit(1, 4, "123", "SZ134"),))
    assert [normal.raw_span(i, i + 1) for i in range(5)] == [(i, i + 1) for i in range(5)]
    assert normal.resizing == []


def test_a_passage_leads_through_its_pieces_to_the_source() -> None:
    page = NormalText("甲,乙\n\n丙", (Edit(1, 2, "，", "SZ101"),))
    passage = joined(page, [(0, 3), (5, 6)])
    assert passage.text == "甲，乙丙"
    assert passage.page_span(2, 4) == (2, 6)
    assert passage.raw_span(3, 4) == (5, 6)
