"""Where one article ends and the next begins, and what each item is within its article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from shizheng.converters.layout.cues import words
from shizheng.converters.layout.items import Item
from shizheng.converters.layout.joining import usual_blank
from shizheng.converters.layout.organisation import leading_body
from shizheng.converters.layout.titles import read_titles

_TITLES = ("title", "subtitle")
_TEXT = ("prose", "lead", "heading", "table", "tail")
_CHROME = ("furniture", "broken", "rule", "lister")
_READ = frozenset({*_TEXT, *_TITLES, "byline", "meta"})
_PASSED = frozenset({*_CHROME, "caption", "continuation", "date", "meta"})
_BETWEEN = frozenset({*_TITLES, *_CHROME, "caption", "continuation", "date", "gap"})
_MOST_TITLES = 6
_NEAR = 20  # items that are looked at on either side
_VERSE = 4  # lines without a stop in a row that are no headings
_BANNER = 160  # characters of a lead-in that stands above several articles


class Placed(NamedTuple):
    """An item with the ordinal of its article (None: furniture) and its role there.

    ``dates``: the ordinal of the article whose day of issue a line above it states. ``column``: the title of the column
    of briefs that the headline stands in, where it stands above another of them.
    """

    item: Item
    role: str
    article: int | None
    dates: int | None = None
    column: str = ""


def place(items: Sequence[Item]) -> tuple[Placed, ...]:
    """The items in order, each with its article and its role in it."""
    starts = _article_starts(items)
    if not starts and any(i.label not in (*_CHROME, "meta", "date") for i in items):
        starts = [0]
    usual = usual_blank(items)
    placed = [_furniture(i) for i in (items[: starts[0]] if starts else items)]
    pictures, column = False, ""
    for ordinal, (start, end) in enumerate(zip(starts, [*starts[1:], len(items)], strict=False), 1):
        if pictures and _is_picture_of_before(items[start:end], usual):
            placed.append(Placed(items[start], "caption", ordinal - 1))
            start += 1
        part = _place_article(items[start:end], ordinal, usual)
        titles = [p for p in part if p.role in ("kicker", "headline")]
        column = next((p.item.text for p in titles if _is_column(p.item)), column if _is_brief(items, start) else "")
        placed.extend(p._replace(column=column) if p.role == "headline" else p for p in part)
        pictures = _has_pictures(items[start:end])
    return tuple(placed)


def _furniture(item: Item) -> Placed:
    return Placed(item, "furniture", None)


def _has_pictures(items: Sequence[Item]) -> bool:
    return any(b.role in ("photo", "text_photo") for i in items for b in i.bylines)


def _is_picture_of_before(items: Sequence[Item], usual: int) -> bool:
    """Whether the first line above an article stands below a picture of the article before it.

    It does when a picture's space is above it and the body that it names is not the one that this article is about.
    """
    first, rest = items[0], items[1:7]
    if first.label != "title" or first.blank <= usual + 1 or not any(i.label in _TITLES for i in rest[:2]):
        return False
    body = leading_body(first.text)
    return body is not None and not any(body in i.text for i in rest)


def _article_starts(items: Sequence[Item]) -> list[int]:
    """The indices of the items that open an article."""
    starts: list[int] = []
    anchored: list[bool] = []
    floor = 0
    seen_text = in_column = False
    for i, item in enumerate(items):
        if item.label not in _READ:
            continue
        head = _is_head(items, i, seen_text) or (in_column and seen_text and _is_brief(items, i))
        if head or (not seen_text and item.label in _TEXT and not starts):
            start = _walk_back(items, i, floor)
            if not starts or (seen_text and (start < i or item.label == "lead" or item.label == "title")):
                starts.append(start)
                anchored.append(head)
                in_column = (in_column and item.label == "title") or any(_is_column(x) for x in items[start:i])
                floor = i + 1
                seen_text = False
            elif head:
                anchored[-1] = True
                above = items[starts[-1] : start]
                if start < i and above and all(x.label == "heading" or x.label in _PASSED for x in above):
                    starts[-1] = start  # what was taken for a first heading is the page's own
        if item.label in ("prose", "lead", "table", "tail"):
            seen_text = True
        if item.label in ("prose", "lead", "table", "tail") or (item.label == "byline" and starts):
            floor = i + 1
    return _without_banner(items, starts, anchored)


def _is_column(item: Item) -> bool:
    return item.label == "title" and len(item.text) <= 12 and item.text.endswith(words("columns", "word"))


def _is_brief(items: Sequence[Item], i: int) -> bool:
    """Whether item ``i`` is the title of a brief: a paragraph is right below it."""
    return items[i].label == "title" and i + 1 < len(items) and items[i + 1].label == "prose"


def _without_banner(items: Sequence[Item], starts: list[int], anchored: list[bool]) -> list[int]:
    """A page title with a line or two below it, above articles that have their own, opens no article."""
    if len(starts) > 2 and not anchored[0] and anchored[1]:
        above = [i for i in items[starts[0] : starts[1]] if i.label in (*_TEXT, "byline")]
        if len(above) <= 2 and sum(len(i.text) for i in above) <= _BANNER and all(i.label == "prose" for i in above):
            return starts[1:]
    return starts


def _is_head(items: Sequence[Item], i: int, seen_text: bool) -> bool:
    """Whether item ``i`` opens the text of an article whose title stands right above it (or is itself that title)."""
    item = items[i]
    if item.label == "lead" or (item.label == "prose" and item.anchor):
        return True
    before, after = _neighbour(items, i, -1), _neighbour(items, i, 1)
    if item.hint is not None and item.hint.kind == "headline" and item.label == "title":
        return before is None or before.hint != item.hint
    titled = before is not None and before.label in _TITLES
    if item.label == "byline":
        return titled and after is not None
    if item.label == "meta":
        nearest = items[i - 1] if i else None
        above = nearest is not None and nearest.label in (*_TITLES, "meta", "date", "byline")
        return titled and above and after is not None and item.style in ("date", "source", "")
    if item.label == "subtitle":
        return before is not None and before.label == "title" and after is not None and after.label == "byline"
    return item.label == "prose" and titled and seen_text and _after_tail(items, i)


def _after_tail(items: Sequence[Item], i: int) -> bool:
    """Whether only titles stand between item ``i`` and the byline that closed the article before."""
    k = i - 1
    while k >= max(i - _NEAR, 0) and items[k].label in _BETWEEN:
        k -= 1
    return k >= 0 and items[k].label in ("tail", "byline")


def _neighbour(items: Sequence[Item], i: int, step: int) -> Item | None:
    i += step
    end = i + step * _NEAR
    while 0 <= i < len(items) and i != end:
        label = items[i].label
        if label in _CHROME and step < 0:
            return None
        if label not in _PASSED:
            return items[i]
        i += step
    return None


def _walk_back(items: Sequence[Item], i: int, floor: int) -> int:
    """The first of the title lines above item ``i``."""
    start = k = i
    titles = 0
    while k - 1 >= max(floor, i - 2 * _NEAR):
        k -= 1
        label = items[k].label
        if label in _TITLES and titles < _MOST_TITLES:
            titles += 1
            start = k
        elif label in ("byline", "meta", "continuation", "date") and items[k].style not in ("contact", "staff"):
            start = k
        elif label not in ("caption", "broken"):
            break
    if titles:
        return start
    # A line of buttons or a drawn line may stand between the title and the text.
    while k >= floor and i - k <= 6 and items[k].label in ("furniture", "rule", "meta", "date"):
        k -= 1
    run = k
    while run >= floor and items[run].label in _TITLES:
        run -= 1
    return run + 1 if 0 < k - run <= 2 else start


def _place_article(items: Sequence[Item], ordinal: int, usual: int) -> list[Placed]:
    head = next((i for i, item in enumerate(items) if item.label in _TEXT), len(items))
    broken = next((i for i, item in enumerate(items[:head]) if item.label == "broken"), head)
    if any(item.label in _TITLES for item in items[:broken]):
        head = broken
    titled = read_titles(items[:head], items[head:], usual)
    placed = [_titled(item, role, ordinal) for item, role in titled]
    return placed + _place_body(items[head:], ordinal, usual, _has_pictures(items))


def _titled(item: Item, role: str, ordinal: int) -> Placed:
    """What stands among the titles; the lines that say when and by whom it was issued belong to the article."""
    if role != "furniture" or item.style == "staff":
        return Placed(item, role, ordinal if role != "furniture" else None)
    return _credit(item, ordinal) if item.label in ("date", "meta") else _furniture(item)


def _credit(item: Item, ordinal: int) -> Placed:
    """A line about the article (发稿时间, 联络人), which names nobody who wrote it."""
    return Placed(item._replace(bylines=()), "byline", ordinal, ordinal)


def _place_body(items: Sequence[Item], ordinal: int, usual: int, pictures: bool) -> list[Placed]:
    """The roles of an article's text and of what stands below it."""
    ends = ("prose", "table", "tail", "byline", "lead")
    last = max((i for i, item in enumerate(items) if item.label in ends), default=-1)
    below = [item for item in items[last + 1 :] if item.label in (*_TITLES, "heading")]
    chrome_below = False
    headed = any(item.label == "title" for item in items)
    placed: list[Placed] = []
    for i, item in enumerate(items):
        if i <= last:
            placed.append(_in_text(items, i, ordinal, headed))
            continue
        if item.label == "meta" and item.style == "contact" and not chrome_below:
            placed.append(_credit(item, ordinal))
            continue
        chrome_below = chrome_below or item.label in ("lister", "meta", "furniture")
        many = len(below) > 2 and not _is_signed(items[i : i + 3])
        placed.append(_below_text(items, i, ordinal, usual, drop=chrome_below or many, pictures=pictures))
    return placed


_ROLES = {
    "lead": "byline", "byline": "byline", "tail": "byline", "caption": "caption", "continuation": "continuation",
    "table": "table", "gap": "gap", "meta": "paragraph", "date": "paragraph", "title": "heading", "subtitle": "heading",
    "heading": "heading",
}  # fmt: skip


def _in_text(items: Sequence[Item], i: int, ordinal: int, headed: bool) -> Placed:
    item = items[i]
    if item.label == "meta" and item.style == "contact":
        return _credit(item, ordinal)
    if item.label in _CHROME or (item.label == "meta" and item.style == "staff"):
        return _furniture(item)
    if item.label == "title" and _in_verse(items, i):
        return Placed(item, "paragraph", ordinal)
    if item.label == "prose":
        return Placed(item, "heading" if headed and _is_short_heading(items, i) else "paragraph", ordinal)
    return Placed(item, _ROLES[item.label], ordinal)


def _below_text(items: Sequence[Item], i: int, ordinal: int, usual: int, *, drop: bool, pictures: bool) -> Placed:
    """What stands below an article's last line: its captions, its signature and date; other titles are chrome."""
    item = items[i]
    if item.label in (*_CHROME, "meta"):
        return _furniture(item)
    if item.label in ("caption", "continuation", "gap") or (item.label == "heading" and not drop):
        return Placed(item, item.label, ordinal)
    if item.label == "date":
        return _furniture(item) if drop else Placed(item, "paragraph", ordinal)
    if _is_signed(items[i : i + 3]):
        return Placed(item, "paragraph", ordinal)
    if drop and not (pictures and item.blank > usual + 1):
        return _furniture(item)
    return Placed(item, "caption", ordinal)


def _is_signed(items: Sequence[Item]) -> bool:
    """Whether a body and a date sign the text here."""
    return any(item.label == "date" for item in items[1:3]) and all(i.label in ("title", "date") for i in items[:2])


def _in_verse(items: Sequence[Item], i: int) -> bool:
    """Whether a line is one of several in a row without a stop: clauses of a text, not headings."""
    first = last = i
    while first > max(i - _VERSE, 0) and items[first - 1].label == "title":
        first -= 1
    while last < min(i + _VERSE, len(items) - 1) and items[last + 1].label == "title":
        last += 1
    return last - first + 1 >= _VERSE


_ONE_SENTENCE = re.compile(r"[^，,。！？；：:“”]{4,16}。$")


def _is_short_heading(items: Sequence[Item], i: int) -> bool:
    """A line of its own that is one short sentence between paragraphs of an article that has headings."""
    if not _ONE_SENTENCE.match(items[i].text) or not 0 < i < len(items) - 1:
        return False
    around = items[i - 1], items[i + 1]
    return all(x.label == "prose" and len(x.text) >= 40 for x in around)
