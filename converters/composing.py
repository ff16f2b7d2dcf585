"""Several maps in a row as one: markup -> visible lines -> the stages of the normaliser -> normal text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from operator import gt, itemgetter

from shizheng.converters.mapped import Edit, Flag, NormalText

_START, _END = itemgetter(0), itemgetter(1)


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
    shifted = _shifted(first, second.edits)
    if shifted is not None:
        # Where nothing overlaps, sorting is all there is to do.
        both = sorted(first.edits + shifted, key=_START)
        if not any(map(gt, map(_END, both), map(_START, islice(both, 1, None)))):
            return NormalText(first.raw, tuple(both), flags)
    return NormalText(first.raw, tuple(_merged(first, second)), flags)


def _shifted(first: NormalText, edits: tuple[Edit, ...]) -> tuple[Edit, ...] | None:
    """``edits`` of ``first.text`` at their places in ``first.raw``; None where one touches an edit that changed a length."""
    if not first.resizing:
        return edits
    starts = [edit.start for edit in edits]
    out: list[Edit] = []
    done = shift = 0
    for change in first.resizing:
        low = change.start + shift
        high = low + len(change.new)
        to = bisect_left(starts, low)
        if (to and edits[to - 1].end > low) or (to < len(starts) and starts[to] < high):
            return None
        out += _moved(edits[done:to], shift)
        done, shift = to, shift + len(change.new) - (change.end - change.start)
    return (*out, *_moved(edits[done:], shift))


def _moved(edits: tuple[Edit, ...], shift: int) -> Iterable[Edit]:
    return [Edit(start - shift, end - shift, new, rule) for start, end, new, rule in edits] if shift else edits


#: start and end in the text between the two, whether the edit is of the second, the edit
_Placed = tuple[int, int, bool, Edit]


def _merged(first: NormalText, second: NormalText) -> Iterator[Edit]:
    placed = sorted(_placed(first.edits, second.edits), key=itemgetter(0, 1, 2))
    placed.append((len(first.text) + 1, 0, True, Edit(0, 0, "", "")))  # beyond the end: closes the last group
    shift = 0  # growth of the text between over the raw text, before the group
    i, last = 0, len(placed) - 1
    while i < last:
        low, high, later, edit = placed[i]
        # Edits that overlap make one group. A deletion at the edge of an edit stays apart.
        j = i + 1
        while placed[j][0] < high:
            high = max(high, placed[j][1])
            j += 1
        if j > i + 1:
            group = placed[i:j]
            growth = sum(len(e.new) - (e.end - e.start) for _, _, of_second, e in group if not of_second)
            edit = _one(first.text, group, low - shift, high - shift - growth, high)
            if first.raw[edit.start : edit.end] != edit.new:
                yield edit
            shift += growth
        elif later:
            yield Edit(low - shift, high - shift, edit.new, edit.rule) if shift else edit
        else:
            yield edit
            shift += len(edit.new) - (edit.end - edit.start)
        i = j


def _one(text: str, group: list[_Placed], raw_start: int, raw_end: int, high: int) -> Edit:
    """The edits of a group as one edit of ``raw_start``:``raw_end``; the group ends at ``high`` of the text between."""
    at, rule = group[0][0], group[0][3].rule
    pieces: list[str] = []
    for start, end, later, edit in group:
        if later:
            pieces += text[at:start], edit.new
            at, rule = end, edit.rule
    return Edit(raw_start, raw_end, "".join(pieces) + text[at:high], rule)


def _placed(ones: tuple[Edit, ...], twos: tuple[Edit, ...]) -> Iterator[_Placed]:
    shift = 0
    for edit in ones:
        start, end, new, _ = edit
        yield start + shift, start + shift + len(new), False, edit
        shift += len(new) - (end - start)
    for edit in twos:
        yield edit[0], edit[1], True, edit
