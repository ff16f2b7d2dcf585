"""What a paper or a report prints at the head of every page: its own name, that of the page, a number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from shizheng.converters.layout.cues import HAN, any_of, line_words, words
from shizheng.converters.layout.figure_lines import is_page_number
from shizheng.converters.layout.items import LONGEST_TITLE, Item

_PAGE_NAME = 24  # characters
_PAGE_NUMBER = 20  # characters
_NEAR = 7  # lines around a head in which another title is looked for
_SHORTEST = 4  # characters of a title that pages repeat
_CONTENTS = 8  # characters of the line that announces a table of contents
#: the number of a page behind what stands there
_PAGED = re.compile(r"(?:[（(][0-9]{1,3}[）)]|[.…‥·—\s][\s　]*[0-9]{1,3})$")
#: the same where a tab or nothing stands between the two
_CLOSE_PAGED = re.compile(rf"[{HAN}）)》”][0-9]{{1,3}}$")
_HEADS = frozenset({"title", "meta"})
_ENTRIES = frozenset({"title", "heading", "table"})
_ENTRY = 120  # characters
_BROKEN_ENTRY = frozenset({"title", "heading", "furniture"})
#: dots from the title of a part to the number of its page
_LEADERS = re.compile(r"(?:\.{4,}|…{2,}|·{4,}|(?:[.…·][\s　]){3,})[\s　]*[（(-]?[\s　]*[0-9]{1,3}[\s　]*[）)-]?$")
_CLOSES_ENTRY = frozenset("0123456789）)-")
#: what an entry has behind the title of the part
_PAGE_BEHIND = re.compile(r"[\s　.…‥·—-]*[（(]?[0-9]{1,3}[）)]?[\s　-]*$")


#: what a trail of links is divided by (首页 > 要闻 > 部门动态)
_TRAIL = re.compile(r"[\s　]*[>＞›»][\s　]*")
_TRAIL_LENGTH = 80  # characters
_COLUMN = 12  # characters that the name of a site's column has at most


@cache
def _paper_name() -> re.Pattern[str]:
    """The name of a paper that nothing but its last character tells: of a place or a water."""
    return re.compile(rf"(?!.*(?:{line_words('no_paper')})$)[{HAN}]{{3,7}}[报報]$")


@cache
def _page_name() -> re.Pattern[str]:
    section = rf"(?:{any_of(words('page_sections', 'word'))})(?:{line_words('page_name_end')})?"
    number = r"(?:第?[\s　]*(?:[A-Z]?[0-9]{1,2}[\s　]*版?|[一二三四五六七八九十]{1,2}版)[\s　:：·•]*)"
    return re.compile(
        rf"[（(]?{number}?{section}(?:[\s　]*[·•・/／|｜、&-]?[\s　]*{section}){{0,2}}[\s　:：]*{number}?[）)]?$"
        rf"|{number}{section}(?:[\s　]+[{HAN}]{{2,6}}|[\s　]*[0-9]{{4}}年[0-9]{{1,2}}月[0-9]{{1,2}}日[\s　]*(?:星期.)?)$"
    )


def drop_page_names(items: list[Item]) -> None:
    """What the paper calls the page (民生·服务 3) is no title where a longer one stands below it."""
    for i, item in enumerate(items):
        if item.label in ("prose", "lead", "byline", "heading"):
            return
        if item.label == "table":
            below_it = items[i + 1].label if i + 1 < len(items) else ""
            if below_it not in ("title", "date", "furniture"):
                return
            items[i] = item._replace(label="furniture")  # the names of several pages and a number
            continue
        below = next((x for x in items[i + 1 : i + 8] if x.label in ("title", "prose", "lead")), None)
        above = item.label == "title" and len(item.text) <= _PAGE_NAME and item.hint is None and below is not None and below.label == "title"
        if above and _page_name().match(item.text):
            items[i] = item._replace(label="furniture")


def drop_names_of_site(items: list[Item]) -> None:
    """Above a title: the name of the column that the trail of links (首页 > 要闻) names, the paper's own below its date or number."""
    columns: set[str] = set()
    headed = False
    for i, item in enumerate(items):
        if item.label in ("prose", "lead", "byline", "heading", "table"):
            return
        if item.label == "furniture" and len(item.text) <= _TRAIL_LENGTH and len(trail := _TRAIL.split(item.text)) > 1:
            columns.update(trail[1:])
        headed = headed or item.label in ("date", "furniture") or (item.label == "meta" and item.style == "staff")
        if item.label != "title" or len(item.text) > _COLUMN or i + 1 >= len(items) or items[i + 1].label != "title" or _is_declared(item):
            continue
        if item.text in columns or (headed and items[i + 1].blank and _paper_name().match(item.text)):
            items[i] = item._replace(label="furniture")


def drop_contents(items: list[Item]) -> None:
    """The parts of a document that its table of contents names (style ``contents``), and their titles in the text: headings.

    An entry ends with the number of its page, or stands again below; one that is too long for its line ends in the next.
    """
    announces = words("furniture", "phrase", strength="contents")
    texts = [item.text for item in items]
    ends = [i for i, text in enumerate(texts) if len(text) <= _CONTENTS or text[-1] in _CLOSES_ENTRY]
    first = next((i for i in ends if _bare(texts[i]) in announces or _leads_to_page(items[i])), len(items))
    listing = False
    named: set[str] = set()
    last: dict[str, int] = {}
    for i in range(first, len(items)):
        item = items[i]
        announced = len(item.text) <= _CONTENTS and _bare(item.text) in announces
        if announced or (not listing and _leads_to_page(item)):
            listing = True
            last = last or {_bare(x.text): k for k, x in enumerate(items) if len(x.text) <= LONGEST_TITLE}
        elif listing:
            after = items[i + 1] if i + 1 < len(items) else None
            listing = (
                _is_entry(item)
                or (item.label == "furniture" and is_page_number(item.text))
                or (item.label in _ENTRIES and last.get(_bare(item.text), i) > i)
                or (item.label in _BROKEN_ENTRY and after is not None and after.label in _ENTRIES and _is_entry(after))
            )
        if not listing and named and item.label == "title" and _bare(item.text) in named:
            items[i] = item._replace(label="heading", style="markup" if item.hint else item.style)
        if listing:
            named.add(_bare(_PAGE_BEHIND.sub("", item.text[:_ENTRY])))
            items[i] = item._replace(label="furniture", style="contents")


def _leads_to_page(item: Item) -> bool:
    """Whether dots lead from the title of a part to the number of its page."""
    return item.text[-1] in _CLOSES_ENTRY and item.label in _ENTRIES and _LEADERS.search(item.text) is not None


def _bare(text: str) -> str:
    return "".join(text.split())


def _is_entry(item: Item) -> bool:
    """Whether a line of a table of contents ends with the number of a page."""
    return item.label != "lead" and (_PAGED.search(item.text) is not None or (item.label in _ENTRIES and _CLOSE_PAGED.search(item.text) is not None))


def drop_running_heads(items: list[Item]) -> None:
    """A line that stands again and again beside the numbers of the pages is their head; the first may be a title."""
    numbers = [i for i, item in enumerate(items) if item.label == "furniture" and len(item.text) <= _PAGE_NUMBER and is_page_number(item.text)]
    beside = {items[k].text for i in numbers for k in (i - 1, i + 1) if 0 <= k < len(items) and items[k].label in _HEADS and not _is_declared(items[k])}
    if not beside:
        return
    times = Counter(item.text for item in items if item.text in beside)
    first = {item.text: i for i, item in reversed(list(enumerate(items))) if item.text in beside}
    if len(numbers) > 1:
        _drop_titles_on_pages(items, numbers)
    for i, item in enumerate(items):
        if item.label in _HEADS and times.get(item.text, 0) > 1:
            near = items[max(i - _NEAR, 0) : i + 4]
            # a page ends inside the text
            inside = i > 1 and items[i - 2].label == "prose" and is_page_number(items[i - 1].text)
            if not inside and i == first[item.text] and not any(x.label == "title" and x.text != item.text for x in near):
                continue
            items[i] = item._replace(label="furniture")


#: a document has no more lines of title; a page of nothing but titles would else be gone through for each of its pages
_MOST_TITLES = 8


def _drop_titles_on_pages(items: list[Item], numbers: Sequence[int]) -> None:
    """The title of the document, with or without the body that gives it, beside the number of a page inside the text."""
    text = next((i for i, item in enumerate(items) if item.label in ("prose", "lead")), len(items))
    titles = [_bare(item.text) for item in items[:text] if item.label == "title" and len(item.text) >= _SHORTEST][:_MOST_TITLES]
    for k in [k for i in numbers for k in (i - 1, i + 1) if text < k < len(items) and items[k].label in _HEADS]:
        bare = _bare(items[k].text)
        if any(bare.endswith(title) or (title.endswith(bare) and len(bare) >= _SHORTEST) for title in titles):
            items[k] = items[k]._replace(label="furniture")


def _is_declared(item: Item) -> bool:
    """Whether the form of the source says that an item is the headline."""
    return item.hint is not None and item.hint.kind == "headline"
