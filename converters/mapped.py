"""Text with a map back to where it came from.

Every stage that changes text does so by *edits*: replace the characters ``start`` to ``end`` of the text before by
``new``. From the edits alone the text after, the text before and the place of every character in either follow.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, pairwise
from operator import attrgetter, itemgetter
from typing import NamedTuple


class Edit(NamedTuple):
    """Replace ``raw[start:end]`` by ``new``; ``rule`` is the id of the rule that says so.

    An edit that keeps the length (``,`` to ``，``, a run of traditional characters) maps character by character; one that
    changes it maps as a block.
    """

    start: int
    end: int
    new: str
    rule: str


class Flag(NamedTuple):
    """A doubt about ``raw[start:end]`` that a rule raises without changing the text. ``detail`` is free text."""

    start: int
    end: int
    rule: str
    detail: str = ""


@dataclass(frozen=True)
class NormalText:
    """``raw`` with ``edits`` (in order, not overlapping) applied. Offsets are code points, spans half-open."""

    raw: str
    edits: tuple[Edit, ...] = ()
    flags: tuple[Flag, ...] = field(default=(), compare=False)

    @cached_property
    def text(self) -> str:
        """The text after the edits."""
        if not self.edits:
            return self.raw
        parts: list[str] = []
        at = 0
        for edit in self.edits:
            parts.append(self.raw[at : edit.start])
            parts.append(edit.new)
            at = edit.end
        parts.append(self.raw[at:])
        return "".join(parts)

    @cached_property
    def _raw_starts(self) -> list[int]:
        return [e.start for e in self._length_changes]

    @cached_property
    def _raw_ends(self) -> list[int]:
        return [e.end for e in self._length_changes]

    @cached_property
    def _length_changes(self) -> list[Edit]:
        # An edit that keeps the length moves nothing: the map of most pages is a handful of entries.
        return [e for e in self.edits if e.end - e.start != len(e.new)]

    @cached_property
    def _shifts(self) -> list[int]:
        """Growth of the text up to and including each length change."""
        return list(accumulate(len(e.new) - (e.end - e.start) for e in self._length_changes))

    @cached_property
    def _starts(self) -> list[int]:
        return [e.start + shift for e, shift in zip(self._length_changes, [0, *self._shifts], strict=False)]

    @cached_property
    def _ends(self) -> list[int]:
        return [e.end + shift for e, shift in zip(self._length_changes, self._shifts, strict=True)]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The smallest raw span that holds what became ``text[start:end]``. O(log n)."""
        if start > end:
            raise ValueError(f"span {start}:{end} runs backwards")
        first = self._raw_at(start)[0]
        return (first, first) if start == end else (first, max(first, self._raw_at(end - 1)[1]))

    def normal_span(self, start: int, end: int) -> tuple[int, int]:
        """The span of ``text`` that holds what is left of ``raw[start:end]`` (empty where it was deleted). O(log n)."""
        if start > end:
            raise ValueError(f"span {start}:{end} runs backwards")
        first = self._normal_at(start)[0]
        return (first, first) if start == end else (first, max(first, self._normal_at(end - 1)[1]))

    def _raw_at(self, offset: int) -> tuple[int, int]:
        """The raw span of the character at ``offset`` of the text."""
        i = bisect_right(self._starts, offset) - 1
        # Of several edits that start here the last wins; the ones before it inserted nothing.
        if i < 0:
            return offset, offset + 1
        if offset < self._ends[i]:
            return self._raw_starts[i], self._raw_ends[i]
        raw = offset - self._shifts[i]
        return raw, raw + 1

    def _normal_at(self, offset: int) -> tuple[int, int]:
        """The span in the text of the raw character at ``offset``."""
        i = bisect_left(self._raw_ends, offset + 1)
        if i < len(self._raw_starts) and self._raw_starts[i] <= offset:
            return self._starts[i], self._ends[i]
        shift = self._shifts[i - 1] if i else 0
        return offset + shift, offset + shift + 1

    def rebuild(self) -> str:
        """The raw text, put together again from the text and the edits (and not from ``raw``): proof that nothing is lost.

        Every deleted or replaced character is taken from ``raw`` at the edit's place; everything else comes from ``text``.
        """
        parts: list[str] = []
        at = 0
        raw_at = 0
        for edit in self.edits:
            kept = edit.start - raw_at
            parts.append(self.text[at : at + kept])
            parts.append(self.raw[edit.start : edit.end])
            at += kept + len(edit.new)
            raw_at = edit.end
        parts.append(self.text[at:])
        return "".join(parts)


def chained(first: NormalText, second: NormalText) -> NormalText:
    """Both in one: from ``first.raw`` to ``second.text``; ``second.raw`` must be ``first.text``.

    Edits of the two that overlap become one edit, under the rule of the second; one that only restores the raw text is
    dropped. The flags of the second are carried over to the raw text of the first. Linear but for one sort of the edits.
    """
    flags = second.flags
    if flags and first.edits:
        flags = tuple(Flag(*first.raw_span(f.start, f.end), f.rule, f.detail) for f in flags)
    flags = first.flags + flags
    if not first.edits:
        return NormalText(first.raw, second.edits, flags)
    if not second.edits:
        return NormalText(first.raw, first.edits, flags)
    return NormalText(first.raw, _merged(first, second), flags)


def composed(layers: Sequence[NormalText]) -> NormalText:
    """All of several layers in one, each over the text of the one before it. There must be at least one."""
    done = list(layers)
    while len(done) > 1:
        # Neighbours with the fewest edits first: a large layer is then copied once, not once for each small one.
        sizes = [len(layer.edits) for layer in done]
        i = min(range(len(done) - 1), key=lambda i: sizes[i] + sizes[i + 1])
        done[i : i + 2] = [chained(done[i], done[i + 1])]
    return done[0]


def _merged(first: NormalText, second: NormalText) -> tuple[Edit, ...]:
    if not first._length_changes:
        # The text between has the offsets of the raw text: where nothing overlaps, sorting is all there is to do.
        both = sorted(first.edits + second.edits, key=attrgetter("start"))
        if all(a.end <= b.start for a, b in pairwise(both)):
            return tuple(both)
    merged: list[Edit] = []
    group: list[tuple[int, int, bool, Edit]] = []
    high = shift = 0  # end of the group in the text between; growth of that text over the raw text before the group

    def close() -> None:
        nonlocal shift
        low, grown = group[0][0], shift
        pieces: list[str] = []
        at, rule = low, group[0][3].rule
        for start, end, later, edit in group:
            if later:
                pieces += first.text[at:start], edit.new
                at, rule = end, edit.rule
            else:
                shift += len(edit.new) - (edit.end - edit.start)
        new = "".join(pieces) + first.text[at:high]
        start, end = low - grown, high - shift
        if first.raw[start:end] != new:
            merged.append(Edit(start, end, new, rule))

    for item in sorted(_placed(first.edits, second.edits), key=itemgetter(0, 1, 2)):
        if group and item[0] >= high:
            close()
            group.clear()
        high = max(high, item[1]) if group else item[1]
        group.append(item)
    close()
    return tuple(merged)


def _placed(ones: tuple[Edit, ...], twos: tuple[Edit, ...]) -> Iterator[tuple[int, int, bool, Edit]]:
    """Start and end in the text between the two, whether the edit is of the second, the edit."""
    shift = 0
    for edit in ones:
        yield edit.start + shift, edit.start + shift + len(edit.new), False, edit
        shift += len(edit.new) - (edit.end - edit.start)
    for edit in twos:
        yield edit.start, edit.end, True, edit


@dataclass(frozen=True, slots=True)
class Passage:
    """Running text joined from pieces of a page: a paragraph over a column break, a headline over two lines.

    ``pieces`` are half-open spans of ``page.text``, in order; ``text`` is what they hold, end to end, with nothing between
    them. (A blank that a join needs, between two Latin words, is a piece of its own: the line break that it stands for
    is part of ``page.text``; see ``joined``.)
    """

    page: NormalText
    pieces: tuple[tuple[int, int], ...]
    text: str
    starts: tuple[int, ...]

    def page_span(self, start: int, end: int) -> tuple[int, int]:
        """The span of ``page.text`` from the first to the last character of ``text[start:end]``."""
        first = self._at(start)
        return (first, first) if start >= end else (first, self._at(end - 1) + 1)

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the raw source from the first to the last character of ``text[start:end]``."""
        return self.page.raw_span(*self.page_span(start, end))

    def _at(self, offset: int) -> int:
        i = max(bisect_right(self.starts, offset) - 1, 0)
        return self.pieces[i][0] + offset - self.starts[i] if self.pieces else 0


def joined(page: NormalText, pieces: Iterable[tuple[int, int]]) -> Passage:
    """The passage that ``pieces`` of ``page.text`` make; a piece that is one line break reads as a blank."""
    spans = tuple(pieces)
    if len(spans) == 1 and spans[0][1] - spans[0][0] > 1:
        return Passage(page, spans, page.text[spans[0][0] : spans[0][1]], (0,))
    texts = [page.text[a:b] for a, b in spans]
    texts = [" " if t == "\n" else t for t in texts]
    starts = tuple(accumulate((len(t) for t in texts), initial=0))[:-1]
    return Passage(page, spans, "".join(texts), starts)
