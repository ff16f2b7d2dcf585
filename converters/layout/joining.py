"""Sentences that a column break cut are joined again; captions that stand inside them are lifted out; lost text is a gap."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from shizheng.converters.layout.cues import any_of, words
from shizheng.converters.layout.items import Item
from shizheng.converters.layout.line_kinds import has_caption_cue
from shizheng.converters.layout.wrapping import is_closed, link
from shizheng.converters.mapped import NormalText

_PAIRS = ("“”", "‘’", "《》", "（）", "()", "「」", "『』", "〈〉", "【】")
_ENDS_OPEN = re.compile(r"[，、,“‘《（(「『〈]$")
_CLOSING_START = re.compile(r"[，。；、：！？）)》」』”’〉%％‰,;]")
_SHORT_START = re.compile(r"(?P<first>[^，。；、：！？“”\s（(]{1,3})[。；]|(?P<one>[^\W\d_但而故又现今是即如若其这该此他她它我你或即])[，、](?!.{0,3}[是为])")
_INNER_STOP = re.compile(r"[。！？；](?=.{2})")
_ENDS_NUMBER = re.compile(r"[0-9](?:余|多)?$")
_STARTS_ANEW = re.compile(
    r"[一二三四五六七八九十]是|第?[一二三四五六七八九十]{1,3}[、，,]|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.．、]\D|[①-⑳]|——|—|首先|其次|再次|最后|此外|同时[，,]|近年来|近日|据悉|据了解|目前[，,]"
)
_LIST_LIKE = re.compile(r"[：:]$")


@cache
def _fragment_start() -> re.Pattern[str]:
    return re.compile(any_of(words("fragments", "cue", position="start")))


@cache
def _pair_closer() -> re.Pattern[str]:
    return re.compile(rf"[^，。；、与和同跟将把]{{0,8}}?(?:{any_of(words('fragments', 'cue', position='pair'))})")


_PAIR_OPENER = re.compile(r"[与和同跟][^，。；、与和同跟]{1,10}$")


def open_marks(text: str) -> str:
    """The opening marks of ``text`` that nothing closes, one of each kind (a straight quote when their number is odd)."""
    found = "".join(pair[0] for pair in _PAIRS if text.count(pair[0]) > text.count(pair[1]))
    return found + '"' if text.count('"') % 2 else found


def closes(text: str, marks: str) -> bool:
    """Whether ``text`` closes one of ``marks`` before it opens one of the same kind."""
    for mark in marks:
        if mark == '"':
            if text.count('"') % 2:
                return True
            continue
        closing = next(p[1] for p in _PAIRS if p[0] == mark)
        at = text.find(closing)
        opened = text.find(mark)
        if at >= 0 and (opened < 0 or at < opened):
            return True
    return False


def starts_as_fragment(text: str, before: str) -> bool:
    """Whether ``text`` cannot be the start of a sentence, so that it goes on with ``before``."""
    if _CLOSING_START.match(text) or _fragment_start().match(text):
        return True
    if (match := _SHORT_START.match(text)) and (match["first"] or match["one"]):
        return True
    if closes(text, open_marks(before)):
        return True
    return _PAIR_OPENER.search(before) is not None and _pair_closer().match(text) is not None


def is_open(item: Item) -> int:
    """How surely the sentence of ``item`` goes on elsewhere: 0 not known, 1 likely, 2 sure."""
    text = item.text
    if is_closed(text):
        return 0
    if _ENDS_OPEN.search(text):
        return 2
    if text[-1] in "”’」』》）)\"'" and (text[-2:-1] in "”’」』\"'。" or open_marks(text) == '"'):
        return 0  # two closing marks: the second is a stop that was misread
    if item.label == "prose":
        if open_marks(text):
            return 2
        if text.endswith(("——", "—", "…")) or text[-1] in "）)":
            return 0
        if _ENDS_NUMBER.search(text) or _INNER_STOP.search(text):
            return 2
        return 1 if len(text) > 40 else 0
    return 0


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
        if beyond is not None and beyond.label == "prose" and not _STARTS_ANEW.match(beyond.text):
            stands_apart = other.blank > usual + 1
            if starts_as_fragment(beyond.text, item.text) or has_caption_cue(other.text) or stands_apart:
                return "join", target + 1
        if _ENDS_OPEN.search(item.text) and " " not in other.text and beyond is None:
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
    if not sure or other.anchor or _STARTS_ANEW.match(other.text):
        return False
    return not (indented and other.indent)
