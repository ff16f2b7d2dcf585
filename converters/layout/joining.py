"""Sentences that a column break cut are joined again; captions that stand inside them are lifted out; lost text is a gap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from shizheng.converters.layout.items import Item
from shizheng.converters.layout.line_kinds import has_caption_cue
from shizheng.converters.layout.sentences import ends_open, is_open, starts_anew, starts_as_fragment
from shizheng.converters.layout.widths import is_closed
from shizheng.converters.layout.wrapping import link
from shizheng.converters.mapped import NormalText


def usual_blank(items: Sequence[Item]) -> int:
    """How many blank lines commonly stand between two items."""
    counts = [i.blank for i in items[1:]]
    return max(set(counts), key=lambda n: (counts.count(n), -n)) if counts else 0


def join_broken(page: NormalText, items: Sequence[Item]) -> tuple[Item, ...]:
    """The items with broken sentences joined, captions lifted (they follow) and a ``gap`` item where text is lost."""
    usual = usual_blank(items)
    prose = [i for i in items if i.label == "prose"]
    indented = sum(i.indent for i in prose) * 2 > len(prose)
    # Where most paragraphs lack a final stop, its absence says nothing.
    stopless = sum(1 for i in prose if not is_closed(i.text)) * 3 > len(prose) + 4
    found: list[Item] = []
    queue = list(items)
    at = 0
    while at < len(queue):
        item = queue[at]
        at += 1
        if item.label not in ("prose", "title", "subtitle", "heading"):
            found.append(item)
            continue
        lifted: list[Item] = []
        while True:
            step = _next_step(item, queue, at, usual, indented, stopless)
            if step is None:
                break
            kind, target = step
            if kind == "gap":
                lifted.append(Item("gap", ((item.end, queue[at].start),), ""))
                break
            for k in range(at, target):
                other = queue[k]
                lifted.append(replace(other, label="caption") if other.label == "title" else other)
            item = _join(page, item, queue[target])
            at = target + 1
        found.append(item)
        found.extend(lifted)
    return tuple(found)


def _join(page: NormalText, item: Item, other: Item) -> Item:
    between = link(page, item.pieces[-1], other.pieces[0])
    label = "prose" if "prose" in (item.label, other.label) else item.label
    text = item.text + (" " if between else "") + other.text
    return replace(item, label=label, pieces=(*item.pieces, *between, *other.pieces), text=text)


def _next_step(
    item: Item, queue: Sequence[Item], at: int, usual: int, indented: bool, stopless: bool
) -> tuple[str, int] | None:
    """What follows an item: ("join", index of its other half), ("gap", index) or None when it is whole."""
    sure = is_open(item)
    if stopless and sure == 1:
        sure = 0
    if is_closed(item.text):
        return None
    target = at
    # page numbers and pictures' captions may stand inside a sentence
    while target < len(queue) and target - at < 3 and queue[target].label in ("furniture", "caption", "rule", "table"):
        if queue[target].label == "table":
            return None
        target += 1
    if target >= len(queue):
        return None
    other = queue[target]
    if other.label in ("prose", "tail"):
        return ("join", target) if other.label == "prose" and _fits(item, other, sure, indented) else None
    if other.label == "title":
        if item.label != "prose":
            return ("join", target) if sure == 2 and target == at and other.blank <= max(item.blank, usual) else None
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
        return "gap", target
    if other.label in ("heading", "byline", "lead", "subtitle") and sure and item.label == "prose":
        return "gap", target
    return None


def _fits(item: Item, other: Item, sure: int, indented: bool) -> bool:
    fragment = starts_as_fragment(other.text, item.text)
    if item.label != "prose":
        # a line that looks like a heading is a broken sentence only when the next line cannot stand alone
        return fragment or (sure == 2 and not item.style)
    if fragment:
        return True
    if not sure or other.anchor or starts_anew(other.text):
        return False
    return not (indented and other.indent)
