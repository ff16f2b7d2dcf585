"""Text with a map back to where it came from.

Every stage that changes text does so by *edits*: replace the characters ``start`` to ``end`` of the text before by
``new``. From the edits alone the text after, the text before and the place of every character in either follow.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from operator import add, sub
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


class _Moves(NamedTuple):
    """Where an edit changes the length: its spans in raw text and text, and the growth of the text up to its end."""

    raw_starts: tuple[int, ...] = ()
    raw_ends: tuple[int, ...] = ()
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def raw_at(self, offset: int) -> tuple[int, int]:
        """The raw span of the character at ``offset`` of the text."""
        raw_starts, raw_ends, starts, ends, shifts = self
        i = bisect_right(starts, offset) - 1
        # Of several edits that start here the last wins; the ones before it inserted nothing.
        if i < 0:
            return offset, offset + 1
        if offset < ends[i]:
            return raw_starts[i], raw_ends[i]
        raw = offset - shifts[i]
        return raw, raw + 1

    def normal_at(self, offset: int) -> tuple[int, int]:
        """The span in the text of the raw character at ``offset``."""
        i = bisect_left(self.raw_ends, offset + 1)
        if i < len(self.raw_starts) and self.raw_starts[i] <= offset:
            return self.starts[i], self.ends[i]
        shift = self.shifts[i - 1] if i else 0
        return offset + shift, offset + shift + 1


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
        raw, parts, at = self.raw, [], 0
        for start, end, new, _ in self.edits:
            parts.append(raw[at:start])
            parts.append(new)
            at = end
        parts.append(raw[at:])
        return "".join(parts)

    def knowing(self, text: str) -> NormalText:
        """Itself, told what its text is by one who has worked it out already."""
        self.__dict__["text"] = text
        return self

    @cached_property
    def rules(self) -> frozenset[str]:
        """The rules that its edits follow."""
        return frozenset([edit[3] for edit in self.edits])

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {rule: [] for rule in self.rules}
        for edit in self.edits:
            places[edit[3]].append(edit[0])
        return places

    def edited_by(self, rule: str) -> list[int]:
        """Where in ``raw`` the edits of one rule begin, in order."""
        return self._places.get(rule, [])

    @cached_property
    def resizing(self) -> list[Edit]:
        """The edits after which the offsets of raw text and text differ."""
        # An edit that keeps the length moves nothing: the map of most pages is a handful of entries.
        return [edit for edit in self.edits if edit[1] - edit[0] != len(edit[2])]

    @cached_property
    def _moves(self) -> _Moves:
        if not self.resizing:
            return _Moves()
        raw_starts, raw_ends, new, _ = zip(*self.resizing, strict=True)
        shifts = tuple(accumulate(map(sub, map(len, new), map(sub, raw_ends, raw_starts))))
        return _Moves(raw_starts, raw_ends, tuple(map(add, raw_starts, (0, *shifts))), tuple(map(add, raw_ends, shifts)), shifts)

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The smallest raw span that holds what became ``text[start:end]``. O(log n)."""
        if start > end:
            raise ValueError(f"span {start}:{end} runs backwards")
        moves = self._moves
        if not moves.starts:
            return start, end  # nothing moves
        first, last = moves.raw_at(start)
        if end - start > 1:
            last = moves.raw_at(end - 1)[1]
        return (first, first) if start == end or last < first else (first, last)

    def raw_starts(self, offsets: Iterable[int]) -> list[int]:
        """The raw offset of what became the character at each of ``offsets`` of the text."""
        raw_starts, _, starts, ends, shifts = self._moves
        if not starts:
            return list(offsets)
        found: list[int] = []
        for offset in offsets:
            i = bisect_right(starts, offset) - 1
            found.append(offset if i < 0 else raw_starts[i] if offset < ends[i] else offset - shifts[i])
        return found

    def normal_span(self, start: int, end: int) -> tuple[int, int]:
        """The span of ``text`` that holds what is left of ``raw[start:end]`` (empty where it was deleted). O(log n)."""
        if start > end:
            raise ValueError(f"span {start}:{end} runs backwards")
        normal_at = self._moves.normal_at
        first = normal_at(start)[0]
        return (first, first) if start == end else (first, max(first, normal_at(end - 1)[1]))

    def length_changes(self, start: int, end: int) -> list[tuple[int, int, int, int]]:
        """What in ``text[start:end]`` is longer or shorter than in ``raw``: its span in the text and its raw span, in order.

        A deletion is an empty span of the text; one that stands at ``start`` counts, one at ``end`` does not.
        """
        raw_starts, raw_ends, starts, ends, _ = self._moves
        first = bisect_left(starts, start)
        if first and ends[first - 1] > start:
            first -= 1
        last = bisect_left(starts, end)
        return list(zip(starts[first:last], ends[first:last], raw_starts[first:last], raw_ends[first:last], strict=True))

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
    start, end = spans[0] if len(spans) == 1 else (0, 0)
    if end - start > 1:
        return Passage(page, spans, page.text[start:end], (0,))
    texts = [page.text[a:b] for a, b in spans]
    texts = [" " if t == "\n" else t for t in texts]
    starts = tuple(accumulate((len(t) for t in texts), initial=0))[:-1]
    return Passage(page, spans, "".join(texts), starts)
