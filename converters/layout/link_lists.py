"""Lists of other articles and menus: their lines belong to no article, but for the title of a text that opens below them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from shizheng.converters.layout.items import Item
from shizheng.converters.layout.line_kinds import heading_style

_TOLD = 40  # characters of a paragraph that is no teaser
_BEFORE = 3  # items above a list among which the article's text may stand
_TEASER = 20  # characters of a sentence that goes on with the article below a list
_IN_MENU = frozenset({"title", "furniture", "rule", "lister"})
_OWN_TITLES = 3  # lines of the title that may stand below a list of others
_MENU_WORD = 8  # characters
_MENU_LINES = 7  # title lines in a row that no article has


def drop_lists(items: list[Item]) -> None:
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


def _is_boxed_text(item: Item) -> bool:
    """Whether what follows 相关链接 is a text and no list."""
    return item.label == "prose" and len(item.text) >= 25 and item.text[-1] in "。！？”" and not heading_style(item.text)


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


def drop_menus(items: list[Item]) -> None:
    """Many short lines one after the other are a menu or a list of headlines, but for the last ones above a text."""
    for at, end in runs([item.label in _IN_MENU and item.hint is None for item in items], _MENU_LINES + 1):
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


def runs(flags: Sequence[bool], least: int) -> Iterator[tuple[int, int]]:
    """(first, end) of every stretch of at least ``least`` true flags."""
    ends = [*flags, False, True]  # where no flag is left, the last is found
    end = 0
    while (at := ends.index(True, end)) < len(flags):
        end = ends.index(False, at)
        if end - at >= least:
            yield at, end
