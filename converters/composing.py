"""Several maps in a row as one: markup -> visible lines -> the stages of the normaliser -> normal text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter, itemgetter

from shizheng.converters.mapped import Edit, Flag, NormalText


def compose(first: NormalText, second: NormalText) -> NormalText:
    """The edits of ``first`` and then ``second`` (over ``first.text``) as edits of ``first.raw``.

    Edits that touch the same characters become one edit that carries the rule of the later stage; one that only restores
    the raw text is dropped. Flags of the second are carried over to the raw text. Linear but for one sort of the edits.
    Raises ValueError when ``second`` is not about ``first.text``.
    """
    if second.raw != first.text:
        raise ValueError("the second text does not start from what the first yields")
    return _composed(first, second)


def compose_all(layers: Sequence[NormalText]) -> NormalText:
    """All of several layers as one, each about the text of the one before it. There must be at least one."""
    done = list(layers)
    while len(done) > 1:
        # Neighbours with the fewest edits first: a large layer is then copied once, not once for each small one.
        sizes = [len(layer.edits) for layer in done]
        i = min(range(len(done) - 1), key=lambda i: sizes[i] + sizes[i + 1])
        done[i : i + 2] = [_composed(done[i], done[i + 1])]
    return done[0]


def _composed(first: NormalText, second: NormalText) -> NormalText:
    flags = second.flags
    if flags and first.edits:
        flags = tuple(Flag(*first.raw_span(f.start, f.end), f.rule, f.detail) for f in flags)
    flags = first.flags + flags
    if not first.edits:
        return NormalText(first.raw, second.edits, flags)
    if not second.edits:
        return NormalText(first.raw, first.edits, flags)
    if all(e.end - e.start == len(e.new) for e in first.edits):
        # The text between has the offsets of the raw text: where nothing overlaps, sorting is all there is to do.
        both = sorted(first.edits + second.edits, key=attrgetter("start"))
        if all(a.end <= b.start for a, b in pairwise(both)):
            return NormalText(first.raw, tuple(both), flags)
    return NormalText(first.raw, tuple(_merged(first, second)), flags)


#: start and end in the text between the two, whether the edit is of the second, the edit
_Placed = tuple[int, int, bool, Edit]


def _merged(first: NormalText, second: NormalText) -> Iterator[Edit]:
    shift = 0  # growth of the text between over the raw text, before the group
    for group in _groups(first.edits, second.edits):
        low, high = group[0][0], max(end for _, end, _, _ in group)
        growth = sum(len(e.new) - (e.end - e.start) for _, _, later, e in group if not later)
        if len(group) == 1 and not group[0][2]:
            yield group[0][3]
        else:
            edit = _one(first, group, low - shift, high - shift - growth, high)
            if first.raw[edit.start : edit.end] != edit.new:
                yield edit
        shift += growth


def _one(first: NormalText, group: list[_Placed], raw_start: int, raw_end: int, high: int) -> Edit:
    """The edits of a group as one edit of ``raw_start``:``raw_end``; the group ends at ``high`` of the text between."""
    at, rule = group[0][0], group[0][3].rule
    pieces: list[str] = []
    for start, end, later, edit in group:
        if later:
            pieces += first.text[at:start], edit.new
            at, rule = end, edit.rule
    return Edit(raw_start, raw_end, "".join(pieces) + first.text[at:high], rule)


def _groups(ones: tuple[Edit, ...], twos: tuple[Edit, ...]) -> Iterator[list[_Placed]]:
    """The edits of both in order of place, those that overlap in one group. A deletion at the edge of one stays apart."""
    group: list[_Placed] = []
    high = 0
    for item in sorted(_placed(ones, twos), key=itemgetter(0, 1, 2)):
        if group and item[0] >= high:
            yield group
            group = []
        high = max(high, item[1]) if group else item[1]
        group.append(item)
    if group:
        yield group


def _placed(ones: tuple[Edit, ...], twos: tuple[Edit, ...]) -> Iterator[_Placed]:
    shift = 0
    for edit in ones:
        yield edit.start + shift, edit.start + shift + len(edit.new), False, edit
        shift += len(edit.new) - (edit.end - edit.start)
    for edit in twos:
        yield edit.start, edit.end, True, edit
