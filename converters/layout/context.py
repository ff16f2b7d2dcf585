"""What the items around it make of an item: graphics that fell apart, lists of other articles, tables, the first line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from shizheng.converters.layout.bylines import parse_byline
from shizheng.converters.layout.cues import words
from shizheng.converters.layout.figure_lines import DATE_ONLY
from shizheng.converters.layout.headlines import (
    drop_notices_of_loss,
    find_accounts,
    find_asked_headline,
    find_first_headline,
    find_halved_titles,
    find_notes,
    find_numbered_questions,
    find_paid_notices,
)
from shizheng.converters.layout.items import Item, cut
from shizheng.converters.layout.labels import is_said, names_author, opens_summary, read_label
from shizheng.converters.layout.link_lists import drop_lists, drop_menus, runs
from shizheng.converters.layout.openings import read_tail
from shizheng.converters.layout.organisation import names_body
from shizheng.converters.layout.page_heads import drop_contents, drop_names_of_site, drop_page_names, drop_running_heads
from shizheng.converters.layout.widths import is_closed

_FIGURE = re.compile(r"[-—–+＋]?[0-9][0-9,，.．%％‰/\-—–]*$|[-—–/]+$")
_MARKDOWN = re.compile(r"(#{1,6})[ 　]*")
_ARROWS = "▲△▼▽◀▶↑↓←→ "
_REPEATED = 15  # characters that a repeated caption has at least
_LONE_LABEL = 12  # characters of a label on a line of its own
_UNKNOWN_LABEL = 8  # characters
#: the same for the fields whose values are short
_VALUES = {"counter": 8, "date": 24, "source": 24, "other": 16}
_SUMMARY = 12  # characters within which the colon of its label stands
_VALUE = 60  # characters of what stands below a label
#: what a label without a colon on a line of its own names
_FIELDS = frozenset({"date", "source", "counter", "contact"})
_COLUMN = 12
_CELLS = frozenset({"title", "furniture", "table"})
_LABELS = frozenset({"meta", "furniture"})
_AS_TEXT = ("lead", "byline")


def in_context(items: Sequence[Item]) -> tuple[Item, ...]:
    """The items of a page, read again in the light of their neighbours."""
    found = list(items)
    labels = {item.label for item in items}
    styles = {item.style for item in items}
    if any(style.startswith("markdown") for style in styles):
        _read_markdown(found)
    if "markup" in styles:
        _raise_headings(found)
    if "lister" in labels:
        drop_lists(found)
    if "meta" in labels or styles & _FIELDS:
        _read_values(found)
    if labels & {"meta", "date"}:
        find_accounts(found)
    _drop_summaries(found)
    _find_tables(found)
    _drop_broken_titles(found)
    drop_menus(found)
    drop_running_heads(found)
    drop_page_names(found)
    drop_names_of_site(found)
    drop_contents(found)
    drop_notices_of_loss(found)
    find_first_headline(found)
    find_asked_headline(found)
    find_halved_titles(found)
    find_notes(found)
    if "furniture" in labels:
        find_numbered_questions(found)
        find_paid_notices(found)
    if "caption" in labels:
        _read_briefs(found)
        _find_repeated_captions(found)
    return tuple(found)


def _read_markdown(items: list[Item]) -> None:
    """``# X`` is the headline of an article when its text opens right below, else the page's own title or a heading."""
    first = True
    for i in [i for i, item in enumerate(items) if item.style[:8] == "markdown"]:
        item = items[i]
        match = _MARKDOWN.match(item.text)
        if match is None:
            continue
        after = items[i + 1] if i + 1 < len(items) else None
        opens = after is not None and (after.label in _AS_TEXT or after.anchor)
        title = opens or (first and len(match[1]) == 1)
        first = False
        bare = item._replace(pieces=cut(item.pieces, match.end(), len(item.text)), text=item.text[match.end() :])
        items[i] = bare._replace(label="title" if title else "heading")


def _raise_headings(items: list[Item]) -> None:
    """A heading by mark-up is a title before any text of the page, and where the text of an article opens below it."""
    seen_text = False
    for i, item in enumerate(items):
        seen_text = seen_text or item.label in ("prose", "lead", "table")
        if item.style != "markup":
            continue
        after = items[i + 1] if i + 1 < len(items) else None
        if not seen_text or (after is not None and (after.label in _AS_TEXT or after.anchor)):
            items[i] = item._replace(label="title", style="")


def _read_values(items: list[Item]) -> None:
    """A short line between two labels is the value of the first, which stands on a line of its own."""
    for i in range(1, len(items) - 1):
        if items[i - 1].label not in _LABELS:
            continue
        label, value, after = items[i - 1 : i + 2]
        bare = (label.label == "meta" and label.text[-1] in "：:" and len(label.text) <= _LONE_LABEL) or (label.label == "furniture" and label.style in _FIELDS)
        field = (read_label(label.text)[0] or label.style) if bare else ""
        last = label.style == "source" and value.label == "title" and names_body(value.text)
        if value.label == "prose" and len(value.text) <= _UNKNOWN_LABEL and value.text[-1] in "：:" and label.label == after.label == "meta":
            items[i] = value._replace(label="meta", style="other")  # a label that nobody knew, without a value
        elif bare and value.label == "title" and names_author(label.text, 0) and (credits := parse_byline(value.text, names_alone=True)):
            items[i] = value._replace(label="byline", bylines=credits)
        elif bare and (after.label == "meta" or last) and value.label in ("title", "date", "prose") and _is_value(value.text, field):
            said = value.label == "date" or is_said(field)
            items[i] = value._replace(label="meta", style="date" if value.label == "date" else "value" if said else "other")


def _is_value(text: str, field: str) -> bool:
    """Whether a line may be the value of a label above it; a longer one is the title, and the label has no value."""
    return len(text) <= _VALUES.get(field, _VALUE) or (field == "date" and DATE_ONLY.match(text) is not None)


def _drop_summaries(items: list[Item]) -> None:
    """A summary that the page gives of its article (内容摘要：) repeats it."""
    for i, item in enumerate(items):
        label = item.label
        if label == "prose":
            if item.text[0] in opens_summary() and read_label(item.text[:_SUMMARY])[0] == "summary":
                items[i] = item._replace(label="furniture")
        elif label == "meta" and item.style == "summary" and len(item.text) < 8:
            after = items[i + 1] if i + 1 < len(items) else None
            if after is not None and after.label in ("prose", "title"):
                items[i + 1] = after._replace(label="furniture")


def _find_tables(items: list[Item]) -> None:
    """Lines with cells beside a row of figures are rows of the same table; so is a run of cells with a line each."""
    rows = any(item.label == "table" for item in items)
    for order in (range(1, len(items)), range(len(items) - 2, -1, -1)) if rows else ():
        for i in order:
            beside = items[i - 1] if order.step > 0 else items[i + 1]
            item = items[i]
            wide = item.label in ("title", "prose", "heading", "caption", "furniture") and not _is_settled(item) and len(item.text) <= 120
            if beside.label == "table" and wide and item.cells and not is_closed(item.text):
                items[i] = item._replace(label="table")
    for at, end in runs([len(item.text) <= 16 and item.label in _CELLS and not _is_settled(item) for item in items], 6):
        figures = [i for i in range(at, end) if _FIGURE.match(items[i].text)]
        if len(figures) * 5 >= (end - at) * 2:
            # what stands above the first row's name is the title
            first = max(figures[0] - 1, at)
            items[first:end] = [i._replace(label="table") for i in items[first:end]]


def _is_settled(item: Item) -> bool:
    """Whether the form of the source says that an item is the page's own."""
    return item.hint is not None and item.hint.kind == "furniture"


def _drop_broken_titles(items: list[Item]) -> None:
    """A title set as a picture comes out as a column of single characters: furniture."""
    for at, end in runs([len(item.text) <= 4 and item.label in ("title", "furniture") for item in items], 4):
        if sum(len(i.text) <= 2 for i in items[at:end]) * 2 >= end - at:
            # most of a menu's words are known for what they are
            menu = sum(i.label == "furniture" for i in items[at:end]) * 2 > end - at
            items[at:end] = [i._replace(label="furniture" if menu else "broken") for i in items[at:end]]


def _read_briefs(items: list[Item]) -> None:
    """In a column of briefs the mark before each is no arrow to a picture."""
    in_column = False
    tails: list[tuple[int, Item]] = []
    for i, item in enumerate(items):
        if item.label == "title":
            in_column = len(item.text) <= _COLUMN and "".join(item.text.split()).endswith(words("columns", "word"))
        elif in_column and item.label == "caption" and item.text[0] in "▲△▼▽" and "。" not in item.text:
            items[i] = item._replace(label="title", pieces=cut(item.pieces, 1, len(item.text)), text=item.text[1:])
        elif in_column and item.label == "caption" and item.text[0] in "▲△▼▽":
            start, credits = read_tail(item.text, 0, len(item.text))
            items[i] = item._replace(label="prose", pieces=cut(item.pieces, 0, start), text=item.text[:start])
            if credits:
                signed = item._replace(label="tail", pieces=cut(item.pieces, start, len(item.text)), text=item.text[start:])
                tails.append((i + 1, signed._replace(bylines=credits)))
    for i, tail in reversed(tails):
        items.insert(i, tail)


def _find_repeated_captions(items: list[Item]) -> None:
    """A caption that the page repeats without its credit is a caption again."""
    captions: dict[str, str] = {}
    for item in items:
        if item.label == "caption" and len(item.text) > _REPEATED:
            text = item.text.lstrip(_ARROWS)
            captions.setdefault(text[:_REPEATED], text)
    for i, item in enumerate(items) if captions else ():
        if item.label in ("prose", "title") and captions.get(item.text[:_REPEATED], "").startswith(item.text):
            items[i] = item._replace(label="caption")
