"""What the items around it make of an item: graphics that fell apart, lists of other articles, tables, the first line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from shizheng.converters.layout.bylines import parse_byline
from shizheng.converters.layout.chrome_lines import DATE_ONLY
from shizheng.converters.layout.cues import words
from shizheng.converters.layout.headlines import (
    find_accounts,
    find_asked_headline,
    find_first_headline,
    find_halved_titles,
    find_notes,
    find_numbered_questions,
    find_paid_notices,
)
from shizheng.converters.layout.items import Item, cut
from shizheng.converters.layout.labels import is_said, names_author, read_label
from shizheng.converters.layout.line_kinds import heading_style
from shizheng.converters.layout.openings import read_tail
from shizheng.converters.layout.organisation import names_body
from shizheng.converters.layout.page_heads import drop_contents, drop_page_names, drop_running_heads
from shizheng.converters.layout.widths import is_closed

_FIGURE = re.compile(r"[-—–+＋]?[0-9][0-9,，.．%％‰/\-—–]*$|[-—–/]+$")
_MARKDOWN = re.compile(r"(#{1,6})[ 　]*")
_ARROWS = "▲△▼▽◀▶↑↓←→ "
_REPEATED = 15  # characters that a repeated caption has at least
_TOLD = 40  # characters of a paragraph that is no teaser
_BEFORE = 3  # items above a list among which the article's text may stand
_TEASER = 20  # characters of a sentence that goes on with the article below a list
_LONE_LABEL = 12  # characters of a label on a line of its own
_UNKNOWN_LABEL = 8  # characters
#: the same for the fields whose values are short
_VALUES = {"counter": 8, "date": 24, "source": 24, "other": 16}
_VALUE = 60  # characters of what stands below a label
#: what a label without a colon on a line of its own names
_FIELDS = frozenset({"date", "source", "counter", "contact"})
_COLUMN = 12
_CELLS = frozenset({"title", "furniture", "table"})
_IN_MENU = frozenset({"title", "furniture", "rule", "lister"})
_OWN_TITLES = 3  # lines of the title that may stand below a list of others
_MENU_WORD = 8  # characters
_AS_TEXT = ("lead", "byline")
_MENU_LINES = 7  # title lines in a row that no article has


def in_context(items: Sequence[Item]) -> tuple[Item, ...]:
    """The items of a page, read again in the light of their neighbours."""
    found = list(items)
    labels = {item.label for item in items}
    if any(item.style for item in items):
        _read_markdown(found)
        _raise_headings(found)
    if "lister" in labels:
        _drop_lists(found)
    if "meta" in labels or any(item.style in _FIELDS for item in items):
        _read_values(found)
    if labels & {"meta", "date"}:
        find_accounts(found)
    _drop_summaries(found)
    _find_tables(found)
    _drop_broken_titles(found)
    _drop_menus(found)
    drop_running_heads(found)
    drop_page_names(found)
    drop_contents(found)
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
    for i, item in enumerate(items):
        if not item.style.startswith("markdown"):
            continue
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


def _is_boxed_text(item: Item) -> bool:
    """Whether what follows 相关链接 is a text and no list."""
    return item.label == "prose" and len(item.text) >= 25 and item.text[-1] in "。！？”" and not heading_style(item.text)


def _drop_lists(items: list[Item]) -> None:
    """The headlines of other articles that follow 相关新闻, 导读, 新闻摘要."""
    listing = False
    listed: set[str] = set()
    told = False
    for i, item in enumerate(items):
        if item.label == "lister":
            told = told or any(x.label in ("prose", "lead") for x in items[max(i - _BEFORE, 0) : i])  # the article goes on below
            after = items[i + 1] if i + 1 < len(items) else None
            listing = after is None or not _is_boxed_text(after)
            if not listing:
                items[i] = item._replace(label="title")
            continue
        if item.text in listed:
            listing = False
        if not listing or item.label in ("furniture", "rule") or (item.label == "meta" and item.style != "counter"):
            continue
        if item.text.endswith(("...", "……", "…")) and item.label in ("prose", "lead"):
            items[i] = item._replace(label="furniture")  # the first words of another article
            continue
        after = items[i + 1] if i + 1 < len(items) else None
        if item.label == "lead" and after is not None and after.text.endswith(("...", "……", "…")):
            items[i] = item._replace(label="furniture")
            continue
        if item.label == "meta" and item.style == "counter":
            listing = False  # the letters' size is set for a text that follows
        goes_on = told and len(item.text) >= _TEASER and item.text[-1] in "。！？”"  # a sentence stays
        whole = item.label == "prose" and (goes_on or (len(item.text) > 80 and item.text[-1] in "。！？”") or item.anchor or _is_told(items[i : i + 2]))
        if item.label == "lead" or (whole and (item.anchor or not told)):
            _unlist_titles(items, i)
        if whole or item.label in ("lead", "byline", "tail", "subtitle") or item.hint or item.style.startswith("markdown"):
            listing = False
        elif item.label in ("title", "heading", "date", "caption", "table") or len(item.text) <= 80:
            listed.add(item.text)
            items[i] = item._replace(label="furniture", style="listed" if item.label == "title" else item.style)


def _is_told(items: Sequence[Item]) -> bool:
    """Whether two paragraphs of whole sentences follow each other: a text, and no first words of two others."""
    return len(items) > 1 and all(i.label == "prose" and len(i.text) >= _TOLD and i.text[-1] in "。！？”" for i in items)


def _unlist_titles(items: list[Item], i: int) -> None:
    """The title of the article whose text opens at item ``i`` is no headline of another's."""
    first = i
    while first > max(i - _OWN_TITLES - 1, 0) and items[first - 1].style == "listed":
        first -= 1
    if i - first > _OWN_TITLES:
        first = i - 1
    for k in range(first, i):
        items[k] = items[k]._replace(label="title", style="")


def _read_values(items: list[Item]) -> None:
    """A short line between two labels is the value of the first, which stands on a line of its own."""
    for i in range(1, len(items) - 1):
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
        if item.label == "prose" and (item.text.find("：", 0, 12) > 0 or item.text.find(":", 0, 12) > 0) and read_label(item.text[:12])[0] == "summary":
            items[i] = item._replace(label="furniture")
        if item.label == "meta" and item.style == "summary" and len(item.text) < 8:
            after = items[i + 1] if i + 1 < len(items) else None
            if after is not None and after.label in ("prose", "title"):
                items[i + 1] = after._replace(label="furniture")


def _find_tables(items: list[Item]) -> None:
    """Lines with cells beside a row of figures are rows of the same table; so is a run of cells with a line each."""
    rows = any(item.label == "table" for item in items)
    for order in (range(1, len(items)), range(len(items) - 2, -1, -1)):
        for i in order if rows else ():
            beside = items[i - 1] if order.step > 0 else items[i + 1]
            item = items[i]
            wide = item.label in ("title", "prose", "heading", "caption", "furniture") and not _is_settled(item) and len(item.text) <= 120
            if beside.label == "table" and wide and item.cells and not is_closed(item.text):
                items[i] = item._replace(label="table")
    for at, end in _runs([len(item.text) <= 16 and item.label in _CELLS and not _is_settled(item) for item in items], 6):
        figures = [i for i in range(at, end) if _FIGURE.match(items[i].text)]
        if len(figures) * 5 >= (end - at) * 2:
            # what stands above the first row's name is the title
            first = max(figures[0] - 1, at)
            items[first:end] = [i._replace(label="table") for i in items[first:end]]


def _is_settled(item: Item) -> bool:
    """Whether the form of the source says that an item is the page's own."""
    return item.hint is not None and item.hint.kind == "furniture"


def _runs(flags: Sequence[bool], least: int) -> Iterator[tuple[int, int]]:
    """(first, end) of every stretch of at least ``least`` true flags."""
    ends = [*flags, False, True]  # where no flag is left, the last is found
    end = 0
    while (at := ends.index(True, end)) < len(flags):
        end = ends.index(False, at)
        if end - at >= least:
            yield at, end


def _drop_broken_titles(items: list[Item]) -> None:
    """A title set as a picture comes out as a column of single characters: furniture."""
    for at, end in _runs([len(item.text) <= 4 and item.label in ("title", "furniture") for item in items], 4):
        if sum(len(i.text) <= 2 for i in items[at:end]) * 2 >= end - at:
            # most of a menu's words are known for what they are
            menu = sum(i.label == "furniture" for i in items[at:end]) * 2 > end - at
            items[at:end] = [i._replace(label="furniture" if menu else "broken") for i in items[at:end]]


def _drop_menus(items: list[Item]) -> None:
    """Many short lines one after the other are a menu or a list of headlines, but for the last ones above a text."""
    for at, end in _runs([item.label in _IN_MENU and item.hint is None for item in items], _MENU_LINES + 1):
        lines = []
        announced = at > 0 and items[at - 1].label == "prose" and items[at - 1].text[-1] in "：:"
        if not announced:
            lines = [i for i in range(at, end) if items[i].label == "title" and items[i].style in ("", "bullet")]
        if len(lines) <= _MENU_LINES:
            continue
        # one clause a line is a way of writing, below a title; a menu has words
        words = sorted(len(items[i].text) for i in lines)[len(lines) // 2] <= _MENU_WORD
        above = not any(item.label in ("prose", "lead", "byline") for item in items[max(at - _MENU_LINES, 0) : at])
        if words or (above and end < len(items)):
            opens = end < len(items) and items[end].label in ("prose", "lead", "byline", "meta", "subtitle", "date", "continuation")
            kept = _last_group(items, lines) if opens else ()
            for i in lines:
                if i not in kept:
                    items[i] = items[i]._replace(label="furniture")


def _last_group(items: Sequence[Item], lines: Sequence[int]) -> Sequence[int]:
    """The last lines of a run that nothing separates and that are as long as titles, at most three."""
    kept = [lines[-1]]
    for i in reversed(lines[:-1]):
        listed = items[i].style != items[lines[-1]].style
        if listed or len(kept) == 3 or i != kept[-1] - 1 or len(items[i].text) < 6 or items[kept[-1]].blank > items[lines[-1]].blank:
            break
        kept.append(i)
    return kept if len(kept) < 3 else kept[:1]


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
