"""Sentences that a column break cut are joined again; captions that stand inside them are lifted out; lost text is a gap."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from shizheng.converters.layout.items import Item
from shizheng.converters.layout.line_kinds import has_caption_cue
from shizheng.converters.layout.sentences import breaks_off, ends_open, is_open, starts_anew, starts_as_fragment
from shizheng.converters.layout.widths import is_closed
from shizheng.converters.layout.wrapping import link
from shizheng.converters.mapped import NormalText

_LINE = 20  # characters of a line of text
_JOINED = frozenset({"prose", "title", "subtitle", "heading"})
_INSIDE = frozenset({"furniture", "caption", "rule"})
#: characters before a break that say whether the sentence goes on
_WINDOW = 400


def usual_blank(items: Sequence[Item]) -> int:
    """How many blank lines commonly stand between two items."""
    counts: dict[int, int] = {}
    for blank in [item.blank for item in items[1:]]:
        counts[blank] = counts.get(blank, 0) + 1
    most = max(counts.values(), default=0)
    return min([blank for blank, times in counts.items() if times == most], default=0)


def join_broken(page: NormalText, items: Sequence[Item]) -> tuple[Item, ...]:
    """The items with broken sentences joined, captions lifted (they follow) and a ``gap`` item where text is lost."""
    usual = usual_blank(items)
    whole = [item.label not in _JOINED or is_closed(item.text) for item in items]
    prose = [at for at, item in enumerate(items) if item.label == "prose"]
    indented = [items[at].indent for at in prose].count(True) * 2 > len(prose)
    # A page that is cut somewhere for sure is likely to be cut elsewhere; mark-up and indents show where paragraphs end.
    halves = {at: _half(items[at], items[below]) for at, below in pairwise(prose) if not whole[at]}
    # Where most paragraphs lack a final stop, its absence says nothing, unless many of them are surely broken.
    unclosed = [whole[at] for at in prose].count(False)
    broken = sum(sure == 3 or fragment for sure, fragment in halves.values())
    stopless = unclosed * 3 > len(prose) + 4 and broken * 4 < unclosed
    cut = any(sure == 3 or (sure and fragment) for sure, fragment in halves.values()) or sum(sure > 1 for sure, _ in halves.values()) > 2
    least = (3 if stopless or indented or any(i.hint for i in items) else 2) if not cut else 2 if stopless else 1
    found: list[Item] = []
    at = 0
    while at < len(items):
        if whole[at]:
            found.append(items[at])
            at += 1
            continue
        joint, lifted, at = _join_on(page, items, at, (usual, indented, least), halves.get(at))
        found.append(joint)
        found.extend(lifted)
    return tuple(found)


def _half(item: Item, below: Item) -> tuple[int, bool]:
    """How surely the sentence of a paragraph goes on elsewhere, and whether the paragraph below is no start of one."""
    return is_open(item.text, prose=True), starts_as_fragment(below.text, item.text)


def _join_on(
    page: NormalText, items: Sequence[Item], at: int, habits: tuple[int, bool, int], half: tuple[int, bool] | None
) -> tuple[Item, list[Item], int]:
    """Item ``at`` with what goes on with it, the items that stood between, and the index of the next item; ``half``: what is
    known of it and the paragraph below.
    """
    item = items[at]
    at += 1
    pieces, texts, lifted = list(item.pieces), [item.text], []
    joint = item  # with the end of its text only: what a long chain of joins costs stays linear
    while (step := _next_step(joint, items, at, habits, half)) is not None:
        half = None
        kind, target = step
        if kind == "gap":
            lifted.append(Item("gap", ((pieces[-1][1], items[at].start),), ""))
            break
        lifted += [k._replace(label="caption") if k.label == "title" else k for k in items[at:target]]
        other = items[target]
        between = link(page, pieces[-1], other.pieces[0])
        pieces += [*between, *other.pieces]
        texts += [" ", other.text] if between else [other.text]
        label = "prose" if "prose" in (joint.label, other.label) else joint.label
        end = (joint.text + (" " if between else "") + other.text)[-_WINDOW:]
        joint = joint._replace(label=label, pieces=(pieces[-1],), text=end)
        at = target + 1
        if is_closed(end):
            break
    whole = item if len(texts) == 1 else joint._replace(pieces=tuple(pieces), text="".join(texts))
    return whole, lifted, at


def _next_step(
    item: Item, queue: Sequence[Item], at: int, habits: tuple[int, bool, int], half: tuple[int, bool] | None
) -> tuple[str, int] | None:
    """What follows an item: ("join", index of its other half), ("gap", index) or None when it is whole."""
    usual, indented, least = habits
    sure = half[0] if half else is_open(item.text, prose=item.label == "prose")
    target = at
    # page numbers and pictures' captions may stand inside a sentence
    while target < len(queue) and target - at < 3 and queue[target].label in _INSIDE:
        target += 1
    if target >= len(queue) or (label := queue[target].label) == "table":
        return None
    if sure < least and not (target > at and queue[at].label == "furniture"):
        sure = 0  # a page number between two halves is evidence enough
    other = queue[target]
    if label == "prose" and target > at and item.label == "title" and queue[at].label == "furniture" and _is_cut_by_page(item, other):
        return "join", target
    if label == "tail":
        return None
    if label == "prose":
        fragment = half[1] if half else starts_as_fragment(other.text, item.text)
        return ("join", target) if _fits(item, other, sure, fragment=fragment, indented=indented) else None
    if label == "title":
        if item.label != "prose":
            return ("join", target) if sure == 3 and target == at and other.blank <= max(item.blank, usual) else None
        if target == at and starts_as_fragment(other.text, item.text):
            return "join", target
        if not sure:
            return None
        beyond = queue[target + 1] if target + 1 < len(queue) else None
        if beyond is not None and beyond.label == "prose" and not starts_anew(beyond.text):
            stands_apart = other.blank > usual + 1
            if starts_as_fragment(beyond.text, item.text) or has_caption_cue(other.text) or stands_apart:
                return "join", target + 1
        if ends_open(item.text) and " " not in other.text and beyond is None:
            return "join", target
        return ("gap", target) if breaks_off(item.text) or (sure > 1 and not indented) else None
    if label in ("heading", "byline", "lead", "subtitle") and sure and item.label == "prose" and breaks_off(item.text):
        return "gap", target
    return None


def _is_cut_by_page(item: Item, other: Item) -> bool:
    """Whether the first line of a paragraph stands above the number of a page and the rest of it below."""
    return item.indent and not other.indent and len(item.text) >= _LINE and "，" in item.text and not starts_anew(other.text)


def _fits(item: Item, other: Item, sure: int, *, fragment: bool, indented: bool) -> bool:
    if item.label != "prose":
        # a line that looks like a heading is a broken sentence only when the next line cannot stand alone
        return fragment or (sure == 3 and item.style in ("", "bullet"))
    if fragment:
        return True
    if not sure or other.anchor or starts_anew(other.text):
        return False
    return not (indented and other.indent)
