"""Where one article ends and the next begins, and what each item is within its article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from shizheng.converters.layout.items import Item
from shizheng.converters.layout.joining import usual_blank
from shizheng.converters.layout.organisation import leading_body
from shizheng.converters.layout.titles import title_roles

_TITLES = ("title", "subtitle")
_TEXT = ("prose", "lead", "heading", "table", "tail")
_SKIPPED = ("furniture", "broken", "rule", "caption", "continuation", "lister", "date", "gap")
_MOST_TITLES = 4
_BANNER = 160  # characters of a lead-in that stands above several articles


@dataclass(frozen=True, slots=True)
class Placed:
    """An item with the ordinal of its article (None: furniture) and its role there."""

    item: Item
    role: str
    article: int | None


def place(items: Sequence[Item]) -> tuple[Placed, ...]:
    """The items in order, each with its article and its role in it."""
    items = _drop_broken_titles(items)
    starts = _article_starts(items)
    if not starts:
        starts = [0] if any(i.label not in ("furniture", "rule", "meta", "lister", "date") for i in items) else []
    usual = usual_blank(items)
    placed = [_furniture(i) for i in (items[: starts[0]] if starts else items)]
    pictures = False
    for ordinal, (start, end) in enumerate(zip(starts, [*starts[1:], len(items)], strict=False), 1):
        if pictures and _is_picture_of_before(items[start:end], usual):
            placed.append(Placed(items[start], "caption", ordinal - 1))
            start += 1
        placed.extend(_place_article(items[start:end], ordinal, usual))
        pictures = any(b.role in ("photo", "text_photo") for i in items[start:end] for b in i.bylines)
    return tuple(placed)


def _is_picture_of_before(items: Sequence[Item], usual: int) -> bool:
    """Whether the first line above an article stands below a picture of the article before it.

    It does when a picture's space is above it and the body that it names is not the one that this article is about.
    """
    first, *rest = items
    if first.label != "title" or first.blank <= usual + 1 or not any(i.label in _TITLES for i in rest[:2]):
        return False
    body = leading_body(first.text)
    return body is not None and not any(body in i.text for i in rest[:6])


def _furniture(item: Item) -> Placed:
    return Placed(item, "furniture", None)


def _drop_broken_titles(items: Sequence[Item]) -> list[Item]:
    """A title set as a picture comes out as a column of single characters: furniture."""
    found = list(items)
    at = 0
    while at < len(found):
        end = at
        while end < len(found) and found[end].label in ("title", "furniture") and len(found[end].text) <= 4:
            end += 1
        if end - at >= 4 and sum(1 for i in found[at:end] if len(i.text) <= 2) * 2 >= end - at:
            found[at:end] = [replace(i, label="broken") for i in found[at:end]]
        at = max(end, at + 1)
    return found


def _article_starts(items: Sequence[Item]) -> list[int]:
    """The indices of the items that open an article."""
    starts: list[int] = []
    floor = 0
    seen_prose = False
    anchored: list[bool] = []
    for i, item in enumerate(items):
        if item.label in ("prose", "lead", "byline", "meta", "subtitle", "tail", "table", "heading"):
            head = _is_head(items, i, seen_prose)
            if head or (not seen_prose and item.label in ("prose", "heading", "table")):
                start = _walk_back(items, i, floor)
                if not starts or (start > starts[-1] and (start < i or _opens_alone(item)) and seen_prose):
                    starts.append(start)
                    anchored.append(head)
                    floor = i + 1
                elif head:
                    anchored[-1] = True
            if item.label in ("prose", "lead", "table", "heading"):
                seen_prose = True
                floor = max(floor, i + 1) if item.label != "heading" else floor
            elif item.label in ("byline", "tail"):
                floor = max(floor, i + 1) if not head else floor
    return _without_banner(items, starts, anchored)


def _opens_alone(item: Item) -> bool:
    return item.label == "lead"


def _without_banner(items: Sequence[Item], starts: list[int], anchored: list[bool]) -> list[int]:
    """A page title with a line or two below it, above articles that have their own, opens no article."""
    if len(starts) > 2 and not anchored[0] and anchored[1]:
        above = [i for i in items[starts[0] : starts[1]] if i.label in ("prose", "heading", "table", "byline")]
        if len(above) <= 2 and sum(len(i.text) for i in above) <= _BANNER and all(i.label == "prose" for i in above):
            return starts[1:]
    return starts


def _is_head(items: Sequence[Item], i: int, seen_prose: bool) -> bool:
    """Whether item ``i`` opens the text of an article whose title stands right above it."""
    item = items[i]
    if item.label == "lead" or (item.label == "prose" and item.anchor):
        return True
    before = _neighbour(items, i, -1)
    after = _neighbour(items, i, 1)
    if item.label == "byline":
        return before is not None and before.label in _TITLES and after is not None
    if item.label == "meta":
        return before is not None and before.label in _TITLES and after is not None and after.label not in _TITLES
    if item.label == "subtitle":
        return before is not None and before.label == "title" and after is not None and after.label == "byline"
    if item.label == "prose" and item.style != "dash" and before is not None and before.label in _TITLES and seen_prose:
        return _after_tail(items, i)
    return False


def _after_tail(items: Sequence[Item], i: int) -> bool:
    """Whether only titles stand between item ``i`` and the byline that closed the article before."""
    k = i - 1
    while k >= 0 and items[k].label in (*_TITLES, *_SKIPPED):
        k -= 1
    return k >= 0 and items[k].label in ("tail", "byline") and items[k + 1].label != "lead"


def _neighbour(items: Sequence[Item], i: int, step: int) -> Item | None:
    i += step
    while 0 <= i < len(items):
        if items[i].label not in ("furniture", "rule", "caption", "continuation", "date", "meta"):
            return items[i]
        if items[i].label in ("furniture",) and step < 0:
            return None
        i += step
    return None


def _walk_back(items: Sequence[Item], i: int, floor: int) -> int:
    """The first of the title lines above item ``i``."""
    start = k = i
    titles = 0
    while k - 1 >= floor:
        k -= 1
        label = items[k].label
        if label in _TITLES and titles < _MOST_TITLES:
            titles += 1
            start = k
        elif label in ("byline", "meta", "caption", "continuation", "date", "broken"):
            if label not in ("caption", "broken"):
                start = k
        else:
            break
    return start


def _place_article(items: Sequence[Item], ordinal: int, usual: int) -> list[Placed]:
    head = next((i for i, item in enumerate(items) if item.label in _TEXT), len(items))
    broken = next((i for i, item in enumerate(items[:head]) if item.label == "broken"), head)
    if any(item.label in _TITLES for item in items[:broken]):
        head = broken
    roles = title_roles(items[:head], items[head:], usual)
    placed = [_at_head(item, role, ordinal) for item, role in zip(items[:head], roles, strict=True)]
    last = max((i for i, item in enumerate(items) if item.label in ("prose", "table", "tail", "byline", "lead")), default=len(items) - 1)
    listed = False
    for i in range(head, len(items)):
        item = items[i]
        listed = listed or (item.label == "lister" and i > last)
        placed.append(_in_body(items, i, ordinal, after_last=i > last, listed=listed))
    return placed


def _at_head(item: Item, role: str, ordinal: int) -> Placed:
    return Placed(item, role, None if role == "furniture" else ordinal)


def _in_body(items: Sequence[Item], i: int, ordinal: int, *, after_last: bool, listed: bool) -> Placed:
    item = items[i]
    label = item.label
    if label in ("furniture", "broken", "rule", "lister"):
        return _furniture(item)
    if label in ("lead", "byline", "tail"):
        return Placed(item, "byline", ordinal)
    if label in ("caption", "continuation", "table", "gap"):
        return Placed(item, label, ordinal)
    if label == "meta":
        return _furniture(item) if after_last or i < 2 else Placed(item, "paragraph", ordinal)
    if label == "date":
        return Placed(item, "paragraph", ordinal)
    if label == "prose":
        return Placed(item, "heading" if _is_short_heading(items, i) else "paragraph", ordinal)
    if after_last:
        if listed:
            return _furniture(item)
        return Placed(item, "paragraph" if _is_signature(items, i) else "caption", ordinal)
    return Placed(item, "heading", ordinal)


def _is_signature(items: Sequence[Item], i: int) -> bool:
    return any(item.label == "date" for item in items[i : i + 3]) or items[i].label == "heading"


_ONE_SENTENCE = re.compile(r"[^，,。！？；：:“”]{4,16}。$")


def _is_short_heading(items: Sequence[Item], i: int) -> bool:
    """A line of its own that is one short sentence between paragraphs of an article that has headings."""
    if not _ONE_SENTENCE.match(items[i].text) or not 0 < i < len(items) - 1:
        return False
    around = items[i - 1], items[i + 1]
    return all(x.label == "prose" and len(x.text) >= 40 for x in around) and any(x.label == "title" for x in items[1:])
