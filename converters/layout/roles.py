"""What each item of an article is: title, paragraph, caption, credit, or chrome below its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from shizheng.converters.layout.items import Item, cut
from shizheng.converters.layout.labels import kept_fields, paper_stamp
from shizheng.converters.layout.line_kinds import has_caption_cue
from shizheng.converters.layout.organisation import names_body
from shizheng.converters.layout.speeches import says_when
from shizheng.converters.layout.titles import read_titles

TITLES = ("title", "subtitle")
TEXT = ("prose", "lead", "heading", "table", "tail")
CHROME = ("furniture", "broken", "rule", "lister")
_TEXT_ENDS = frozenset({"prose", "table", "tail", "lead"})
_ENDS = _TEXT_ENDS | {"byline"}
_BUTTON = 12  # characters that a link below a text has at most
_VERSE = 4  # lines without a stop in a row that are no headings
#: who sends a release and whom to ask about it
_ISSUER = re.compile(r"[（(]?(?:发稿|新闻联络|业务联络|承办|主办|[联连][络系])")
#: a line of a calendar below a text: 5月8日的讲座
_DATED = re.compile(r"[0-9]{1,2}月[0-9]{1,2}日?(?!电|讯|消息)")


#: lines about the article that are one thing only: whom to ask, the number of the document
_WHOLE = ("contact", "number", "value")


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


def furniture(item: Item) -> Placed:
    """An item that belongs to no article."""
    return Placed(item, "furniture", None)


def has_pictures(items: Sequence[Item]) -> bool:
    """Whether the credits among the items name who took a picture."""
    for item in items:
        for credit in item.bylines:
            if credit.role in ("photo", "text_photo"):
                return True
    return False


def place_article(items: Sequence[Item], ordinal: int, usual: int, *, traditional: bool, narrow: bool, pictures: bool) -> list[Placed]:
    """The items of article ``ordinal``, each with its role; ``usual`` is the page's usual number of blank lines,
    ``narrow``: its columns hold no headline of one line, ``pictures``: it credits those who took its pictures."""
    labels = [item.label for item in items]
    head = next((i for i, label in enumerate(labels) if label in TEXT), -1)
    if head < 0:
        head = labels.index("caption") if "caption" in labels else len(items)
    if "broken" in labels[:head]:
        broken = labels.index("broken")
        head = broken if any(label in TITLES for label in labels[:broken]) else head
    titled = read_titles(items[:head], usual, traditional=traditional, narrow=narrow, pictures=pictures)
    # where the line is too long for the page, the day stands in its upper half
    dated = says_when("".join([item.text for item, role in titled if role == "subheadline"]))
    placed = [p for item, role in titled for p in _titled(item, role, ordinal, dated=dated)]
    return placed + _place_body(items[head:], ordinal, usual, pictures)


def _titled(item: Item, role: str, ordinal: int, *, dated: bool) -> list[Placed]:
    """What stands among the titles; the lines that say when and by whom it was issued belong to the article."""
    if role != "furniture" or item.style == "staff":
        day = ordinal if role == "subheadline" and dated else None
        return [Placed(item, role, ordinal if role != "furniture" else None, day)]
    if item.label == "date" or (item.label == "meta" and item.style in _WHOLE):
        return [_credit(item, ordinal)]
    return _said(item, ordinal) if item.label == "meta" else [furniture(item)]


def _said(item: Item, ordinal: int) -> list[Placed]:
    """A line of labels in pieces: what it says of the article, and the page's own counters and tools."""
    if paper_stamp(item.text) == 0:
        return [Placed(item, "furniture", None, ordinal)]
    kept = kept_fields(item.text)
    marks = sorted({0, len(item.text), *(place for span in kept for place in span)})
    pieces = [(a, b, item._replace(pieces=cut(item.pieces, a, b), text=item.text[a:b])) for a, b in pairwise(marks)]
    return [_credit(piece, ordinal) if (a, b) in kept else furniture(piece) for a, b, piece in pieces]


def _credit(item: Item, ordinal: int) -> Placed:
    """A line about the article (发稿时间, 联络人), which names nobody who wrote it."""
    return Placed(item._replace(bylines=()), "byline", ordinal, ordinal)


def _place_body(items: Sequence[Item], ordinal: int, usual: int, pictures: bool) -> list[Placed]:
    """The roles of an article's text and of what stands below it."""
    listed: set[int] = set()
    labels = [item.label for item in items]
    back = range(len(items) - 1, -1, -1)
    last = next((i for i in back if labels[i] in _ENDS), -1)
    if last >= 0 and items[last].label == "prose" and items[last].text[-1] in "：:":
        while last + 1 < len(items) and items[last + 1].label in TITLES:
            last += 1  # a list that the last sentence announces
            listed.add(last)
    text_ends = next((i for i in back if labels[i] in _TEXT_ENDS), -1)
    below = [item for item in items[last + 1 :] if item.label in (*TITLES, "heading") and not _DATED.match(item.text)]
    chrome_below = False
    headed = "title" in labels
    placed: list[Placed] = []
    for i, (item, label) in enumerate(zip(items, labels, strict=True)):
        if i in listed:
            placed.append(Placed(item, "paragraph", ordinal))
            continue
        if i <= last:
            if label == "prose":
                placed.append(Placed(item, "heading" if headed and _is_short_heading(items, i) else "paragraph", ordinal))
                continue
            about = label == "meta" and i > text_ends and _goes_on(item, ordinal) is None
            placed.append(furniture(item) if about else _in_text(items, i, ordinal, headed))
            continue
        if not chrome_below and (own := _goes_on(item, ordinal)):
            placed.append(own)
            continue
        chrome_below = chrome_below or label in ("lister", "meta", "furniture")
        many = len(below) > 2 and not _is_signed(items[i : i + 3])
        placed.append(_below_text(items, i, ordinal, usual, drop=chrome_below or many, pictures=pictures))
    return placed


def _goes_on(item: Item, ordinal: int) -> Placed | None:
    """A line below the text that still belongs to it: whom to ask, an entry of a calendar; None for all else."""
    if item.label == "meta" and (item.style == "contact" or _ISSUER.match(item.text)):
        return _credit(item, ordinal)
    return Placed(item, "paragraph", ordinal) if item.label == "title" and _DATED.match(item.text) else None


_ROLES = {
    "lead": "byline", "byline": "byline", "tail": "byline", "caption": "caption", "continuation": "continuation",
    "table": "table", "gap": "gap", "meta": "paragraph", "date": "paragraph", "title": "heading", "subtitle": "heading",
    "heading": "heading", "note": "paragraph",
}  # fmt: skip


def _in_text(items: Sequence[Item], i: int, ordinal: int, headed: bool) -> Placed:
    item = items[i]
    label = item.label
    if label == "meta" and item.style == "contact":
        return _credit(item, ordinal)
    if label in CHROME or (label == "meta" and item.style in ("staff", "counter")):
        return furniture(item)
    if label == "title" and (_in_verse(items, i) or (_is_signed(items[i : i + 3]) and names_body(item.text))):
        return Placed(item, "paragraph", ordinal)
    return Placed(item, _ROLES[label], ordinal)


def _below_text(items: Sequence[Item], i: int, ordinal: int, usual: int, *, drop: bool, pictures: bool) -> Placed:
    """What stands below an article's last line: its captions, its signature and date; other titles are chrome."""
    item = items[i]
    if item.label in (*CHROME, "meta"):
        return furniture(item)
    if item.label in ("caption", "continuation", "gap") or (item.label == "heading" and not drop):
        return Placed(item, item.label, ordinal)
    if item.label == "date":
        return furniture(item) if drop else Placed(item, "paragraph", ordinal)
    if _is_signed(items[i : i + 3]):
        return Placed(item, "paragraph", ordinal)
    if drop and not (pictures and item.blank > usual + 1):
        return furniture(item)
    if not (pictures or item.blank > usual + 1 or has_caption_cue(item.text) or len(item.text) > _BUTTON):
        return furniture(item)
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


_HEADING = 17
_ONE_SENTENCE = re.compile(r"[^，,。！？；：:“”]{4,16}。$")


def _is_short_heading(items: Sequence[Item], i: int) -> bool:
    """A line of its own that is one short sentence between paragraphs of an article that has headings."""
    if len(items[i].text) > _HEADING or not _ONE_SENTENCE.match(items[i].text) or not 0 < i < len(items) - 1:
        return False
    around = items[i - 1], items[i + 1]
    return all(x.label == "prose" and len(x.text) >= 40 for x in around)
