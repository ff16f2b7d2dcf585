"""Where one article ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from shizheng.converters.layout.cues import any_of, words
from shizheng.converters.layout.items import Item
from shizheng.converters.layout.joining import usual_blank
from shizheng.converters.layout.organisation import leading_body
from shizheng.converters.layout.roles import CHROME, TEXT, TITLES, Placed, furniture, has_pictures, place_article

_READ = frozenset({*TEXT, *TITLES, "byline", "meta"})
_PASSED = frozenset({*CHROME, "caption", "continuation", "date", "meta"})
_BETWEEN = frozenset({*TITLES, *CHROME, "caption", "continuation", "date", "gap"})
_MOST_TITLES = 6
_AROUND_BUTTONS = frozenset({"furniture", "rule", "meta", "date", "byline", "caption"})
_BUTTON = 8  # characters
_BUTTONS = 10  # lines of buttons, labels and credits that may stand between a title and its text
_NEAR = 20  # items that are looked at on either side
_PLACE_FIRST = re.compile(r"([^：:，、]{2,8})[：:]")
_LONGEST_NOTICE = 12  # characters of the title of a paid notice
_COLUMN = 18  # characters of a line in a narrow column
#: who gives the pictures of an article, or made its page, may be named at its end
_HELPED = frozenset({"photo", "editor"})
_BANNER = 160  # characters of a lead-in that stands above several articles


def place(items: Sequence[Item], *, traditional: bool = False) -> tuple[Placed, ...]:
    """The items in order, each with its article and its role in it; ``traditional``: the page is of Taiwan, Hong Kong or Macau."""
    usual, narrow = usual_blank(items), _is_narrow(items)
    starts = _article_starts(items, close=not usual and not narrow)
    if not starts and any(i.label not in (*CHROME, "meta", "date") for i in items):
        starts = [0]
    placed = [furniture(i) for i in (items[: starts[0]] if starts else items)]
    pictures, column = False, ""
    for ordinal, (start, end) in enumerate(zip(starts, [*starts[1:], len(items)], strict=False), 1):
        if pictures and _is_picture_of_before(items[start:end], usual):
            placed.append(Placed(items[start], "caption", ordinal - 1))
            start += 1
        own = items[start:end]
        pictures = has_pictures(own)
        part = place_article(own, ordinal, usual, traditional=traditional, narrow=narrow, pictures=pictures)
        titles = [item for item, role, _, _, _ in part if role in ("kicker", "headline")]
        column = next((item.text for item in titles if _is_column(item)), column if _is_brief(items, start) else "")
        placed.extend([p._replace(column=column) if p.role == "headline" else p for p in part] if column else part)
    return tuple(placed)


def _is_narrow(items: Sequence[Item]) -> bool:
    """Whether the text stands in columns too narrow for a headline of one line."""
    broken = [i for i in items if len(i.pieces) > 2 and i.label == "prose"]
    return len(broken) > 1 and sum(len(i.text) for i in broken) <= _COLUMN * sum(len(i.pieces) for i in broken)


def _is_picture_of_before(items: Sequence[Item], usual: int) -> bool:
    """Whether the first line above an article stands below a picture of the article before it.

    It does when a picture's space is above it and the body that it names is not the one that this article is about.
    """
    first, rest = items[0], items[1:7]
    if first.label != "title" or first.blank <= usual + 1 or not any(i.label in TITLES for i in rest[:2]):
        return False
    body = leading_body(first.text)
    return body is not None and not any(body in i.text for i in rest)


def _article_starts(items: Sequence[Item], *, close: bool) -> list[int]:
    """The indices of the items that open an article; ``close``: no blank lines stand between the paragraphs of wide columns."""
    starts: list[int] = []
    anchored: list[bool] = []
    floor = 0
    seen_text = in_column = False
    for i, item in enumerate(items):
        label = item.label
        if label not in _READ:
            continue
        head = _is_head(items, i, seen_text)
        if not head and seen_text:
            if label == "title":
                head = _is_brief(items, i) and (in_column or _is_column(item) or _is_paid_notice(item, len(starts)))
            elif close and label == "prose":
                head = not item.blank and _is_headed(items, i)
        if head or (not seen_text and label in TEXT and not starts):
            start = _walk_back(items, i, floor)
            untitled = label == "lead" and start == i
            if untitled and starts and _is_opening(items[starts[-1] : i]):
                anchored[-1] = True  # what stands above it is a summary, a caption or a notice
                floor = i + 1
                continue
            if not starts or (seen_text and (start < i or label == "lead" or label == "title")):
                starts.append(start)
                below_column = any(_is_column(x) for x in items[start:i])
                anchored.append(head or below_column)
                in_column = below_column or (in_column and label == "title")
                floor = i + 1
                seen_text = False
            elif head:
                anchored[-1] = True
                above = items[starts[-1] : start]
                if start < i and above and all(x.label == "heading" or x.label in _PASSED for x in above):
                    starts[-1] = start  # what was taken for a first heading is the page's own
        signs = label == "tail" or (label == "byline" and items[i - 1].label == "prose" and (item.text[0] in "（(" or _is_last(items, i)))
        if signs and (own := _signed_by_another(items, starts, i)) is not None:
            starts.append(own)
            anchored.append(True)
        if label in ("prose", "lead", "table", "tail"):
            seen_text = True
            floor = i + 1
        elif label == "byline" and starts:
            floor = i + 1
    return _without_banner(items, starts, anchored)


def _is_headed(items: Sequence[Item], i: int) -> bool:
    """Whether a title of several lines stands right above the text at ``i``, set apart from the article above: a heading has one."""
    first = i
    while first > i - _MOST_TITLES and items[first - 1].label == "title" and (first == i or not items[first].blank):
        first -= 1
    if i - first < 2 or not items[first].blank or first == 0:
        return False
    above = items[first - 1]
    return (above.label == "prose" and above.text[-1] in "。！？”") or above.label in ("tail", "byline", "caption")


def _is_last(items: Sequence[Item], i: int) -> bool:
    """Whether no text stands right below item ``i``."""
    return i + 1 == len(items) or items[i + 1].label not in TEXT


def _signed_by_another(items: Sequence[Item], starts: Sequence[int], i: int) -> int | None:
    """Where an article without a lead starts in the one before: its end (item ``i``) names other writers than those whom the
    one before named at its opening. Its title names its place (某县：…) and is set apart, or no other title stands between.
    """
    if not starts or all(b.role in _HELPED for b in items[i].bylines) or _words_of_help().search(items[i].text):
        return None
    signed = {b.name for b in items[i].bylines}
    opened = {b.name for x in items[starts[-1] : min(i, starts[-1] + _NEAR)] if x.label in ("lead", "byline") for b in x.bylines}
    if not opened or signed & opened:
        return None
    text = next((k for k in range(starts[-1], i) if items[k].label in TEXT), i)
    runs = [k for k in range(text + 1, i) if items[k].label == "title" and items[k - 1].label != "title"]
    if not runs or runs[-1] < i - _NEAR:
        return None
    k = below = runs[-1]
    while items[below].label == "title":
        below += 1
    if items[below].label != "prose" or items[k - 1].label not in ("prose", "caption", "meta", *CHROME):
        return None
    place = _PLACE_FIRST.match(items[k].text)
    if place is not None and leading_body(place[1]) is not None:
        return k if items[k].blank > items[below].blank else None
    # on a page without blank lines the one paragraph below the title is all that the signature closes
    dense = i - below <= 1 and items[text].label == "lead" and not any(item.blank for item in items[text + 1 : i])
    return k if len(runs) == 1 and (dense or (items[k].blank and items[k].blank >= items[below].blank)) else None


@cache
def _words_of_help() -> re.Pattern[str]:
    """Who helped with an article of another's: 参与采写, 整理."""
    return re.compile(any_of(words("byline_fillers", "word", note="helped")))


def _is_opening(items: Sequence[Item]) -> bool:
    """Whether an article has no more yet than its titles and a few lines that may stand above its text."""
    text = [i for i in items if i.label in TEXT]
    titled = any(i.label in TITLES or (i.label == "heading" and i.style == "markup") for i in items)
    return titled and len(text) <= 3 and sum(len(i.text) for i in text) <= _BANNER and all(i.label == "prose" for i in text)


def _is_column(item: Item) -> bool:
    return item.label == "title" and len(item.text) <= 12 and "".join(item.text.split()).endswith(words("columns", "word"))


def _is_paid_notice(item: Item, articles: int) -> bool:
    """Whether a line is the title of a paid notice, which stands below the articles of a page."""
    if item.label != "title" or len(item.text) > _LONGEST_NOTICE:
        return False
    text = "".join(item.text.split())
    return text in words("paid_notices", "word", alone="") or (articles > 1 and text in words("paid_notices", "word", alone="page"))


def _is_brief(items: Sequence[Item], i: int) -> bool:
    """Whether item ``i`` is the title of a brief: a paragraph is right below it."""
    return items[i].label == "title" and i + 1 < len(items) and items[i + 1].label == "prose"


def _without_banner(items: Sequence[Item], starts: list[int], anchored: list[bool]) -> list[int]:
    """A page title with a line or two below it, above articles that have their own, opens no article."""
    if len(starts) > 2 and not anchored[0] and anchored[1]:
        above = [i for i in items[starts[0] : starts[1]] if i.label in (*TEXT, "byline")]
        if len(above) <= 2 and sum(len(i.text) for i in above) <= _BANNER and all(i.label == "prose" for i in above):
            return starts[1:]
    return starts


def _is_head(items: Sequence[Item], i: int, seen_text: bool) -> bool:
    """Whether item ``i`` opens the text of an article whose title stands right above it (or is itself that title)."""
    item = items[i]
    label = item.label
    if label == "prose":
        if item.anchor:
            return True
        if not seen_text or items[i - 1].label == "prose":
            return False
    if label == "lead":
        return True
    if label in ("heading", "table", "tail") or (label == "title" and (item.hint is None or item.hint.kind != "headline")):
        return False
    before, after = _neighbour(items, i, -1), _neighbour(items, i, 1)
    if item.hint is not None and item.hint.kind == "headline" and item.label == "title":
        return before is None or before.hint != item.hint
    titled = before is not None and before.label in TITLES
    if item.label == "byline":
        return titled and after is not None
    if item.label == "meta":
        nearest = items[i - 1] if i else None
        above = nearest is not None and nearest.label in (*TITLES, "meta", "date", "byline")
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
        if label in CHROME and step < 0 and items[i].style != "note":
            return None
        if label not in _PASSED:
            return items[i]
        i += step
    return None


def _above_buttons(items: Sequence[Item], start: int, text: int, floor: int) -> int:
    """Where the titles start whose short last line is a button: the day and other buttons part it from a longer title."""
    if any(len(item.text) > _BUTTON for item in items[start:text] if item.label in TITLES):
        return start
    k = start - 1
    while k >= floor and start - k <= _BUTTONS and items[k].label in _AROUND_BUTTONS:
        k -= 1
    dated = any(item.label in ("date", "meta") for item in items[k + 1 : start])
    titled = k >= floor and items[k].label in TITLES and len(items[k].text) > _BUTTON
    return k if dated and titled and items[start - 1].label == "furniture" else start


def _walk_back(items: Sequence[Item], i: int, floor: int) -> int:
    """The first of the title lines above item ``i``."""
    start = k = i
    titles = 0
    while k > floor and items[k - 1].style == "contents":
        k -= 1  # what stands above the table of contents is the head of the article
    nearest = max(floor, k - 2 * _NEAR)
    while k - 1 >= nearest:
        k -= 1
        label = items[k].label
        if items[k].style == "note":
            continue  # the mark of a note ends the title
        if label in TITLES and titles < _MOST_TITLES:
            titles += 1
            start = k
        elif label in ("byline", "meta", "continuation", "date", "note") and items[k].style != "contact" and (not floor or items[k].style != "staff"):
            start = k
        elif label not in ("caption", "broken"):
            break
    if titles:
        return _above_buttons(items, start, i, floor)
    # A line of buttons or a drawn line may stand between the title and the text.
    while k >= floor and i - k <= _BUTTONS and items[k].label in _AROUND_BUTTONS:
        k -= 1
    run = k
    while run >= floor and items[run].label in TITLES:
        run -= 1
    return _above_buttons(items, run + 1, i, floor) if 0 < k - run <= 2 else start
