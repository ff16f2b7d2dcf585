"""The lines above an article's text: which is the kicker, which the headline, which the subheadline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from shizheng.converters.layout.items import Item
from shizheng.converters.layout.line_kinds import has_caption_cue
from shizheng.converters.layout.names import is_name
from shizheng.converters.layout.organisation import names_body, names_office
from shizheng.converters.layout.page import Byline
from shizheng.converters.layout.speeches import is_speech, says_when
from shizheng.converters.layout.title_lines import group_lines, is_pair, name_groups

_NAME_OF_PAGE = 10  # characters that the name of a paper or site has fewer than
_MOST_LINES = 6  # title lines that an article may have
_COMPARED = 40  # title lines that are looked at for repetitions: each beside each
_LONG_CAPTION = 24  # characters of a line without a blank: longer than a headline's line
_AT_WORK = re.compile(r"[^，：:“”\s]{2,12}?(?:正在|在)[^，：:“”\s]{3,}$")
_SETTLED = {
    "furniture": "furniture", "broken": "furniture", "rule": "furniture", "meta": "furniture", "lister": "furniture",
    "date": "furniture", "byline": "byline", "lead": "byline", "tail": "byline", "caption": "caption",
    "continuation": "continuation", "gap": "gap", "subtitle": "subheadline",
    "note": "paragraph",
}  # fmt: skip


def read_titles(above: Sequence[Item], usual: int, *, traditional: bool, narrow: bool, pictures: bool) -> list[tuple[Item, str]]:
    """The items above the text, each with its role: kicker, headline, subheadline, caption, byline, furniture ...

    Papers of Taiwan, Hong Kong and Macau (``traditional``) set what they add below the headline, not above it. ``pictures``:
    the article credits those who took its pictures.
    """
    items = list(above)
    roles = [_SETTLED.get(item.label, "") for item in items]
    subs = [i for i, item in enumerate(items) if item.label == "subtitle"]
    lines = [i for i, item in enumerate(items) if item.label == "title"]
    # a title below the byline opens the text
    credited = next((i for i, item in enumerate(items) if item.label == "byline" and (item.bylines or item.style == "speaker")), len(items))
    if lines and lines[0] < credited:
        above_credit = {items[i].text for i in lines if i < credited}
        for i in [i for i in lines if i > credited]:
            roles[i] = "furniture" if items[i].text in above_credit else "subheadline" if says_when(items[i].text) else "heading"
            lines.remove(i)
    if len(lines) > 1 or subs:
        while (left := _take_names(items, roles, lines, subs)) != lines:
            lines = left
    # the line below —— … goes on with it
    for i in [i for i in lines if subs and i > subs[-1]] if lines and subs and lines[0] < subs[0] else []:
        roles[i] = "subheadline"
        lines.remove(i)
    # A line right above the text that an extra space parts from the titles stands below a picture.
    while len(lines) > 1 and _is_caption(items, lines[-1], usual, pictures=pictures):
        roles[lines.pop()] = "caption"
    lines = _drop_repeated(items, roles, lines)
    if len(lines) > _MOST_LINES:
        # clauses of a text that has a line for each, below its title
        for i in lines[1:]:
            roles[i] = "paragraph"
        lines = lines[:1]
    dashed = bool(subs and lines) and lines[-1] < subs[0]
    groups = group_lines(items, lines, usual, traditional=traditional, narrow=narrow)
    if dashed and len(groups) == 2 and is_pair(*(items[group[-1]] for group in groups)):
        groups = [[*groups[0], *groups[1]]]
    for group, name in zip(groups, name_groups(items, groups, traditional=traditional, dashed=dashed), strict=True):
        for i in group:
            roles[i] = name
    return list(zip(items, roles, strict=True))


def _take_names(items: list[Item], roles: list[str], lines: list[int], subs: list[int]) -> list[int]:
    """A line below the titles that is a name, or the body that reports, says who wrote, or who gives the speech."""
    last = lines[-1] if lines else -1
    if last < 0 or (not subs and len(lines) < 2):
        return lines
    text = items[last].text
    bare = text.replace(" ", "").replace("　", "")
    named = is_name(bare) and len(bare) <= 4 and not names_body(bare) and len(text) <= 6
    if (hint := items[last].hint) is not None and hint.kind == "headline":
        return lines
    bodies = "“" not in text and all(names_office(name) for name in text.split())
    reports = (bool(subs) and last > subs[-1] and (named or bodies)) or (bodies and len(lines) > 1)
    if not reports and (not named or subs):
        return lines
    roles[last] = "byline"
    if named and not any(is_speech(items[i].text) for i in (*lines[:-1], *subs)):
        items[last] = items[last]._replace(bylines=(Byline("text", bare),))
    return lines[:-1]


def _drop_repeated(items: Sequence[Item], roles: list[str], lines: list[int]) -> list[int]:
    """Titles that repeat another: the name of the column that stands in the headline, the document's own title again."""
    metas = [i for i, item in enumerate(items) if item.label == "meta"]
    days = [i for i, item in enumerate(items) if item.label == "date"]
    if not metas and days and lines and lines[0] < days[0] < lines[-1]:
        above = [i for i in lines if i < days[0]]
        if all(len(items[i].text) < _NAME_OF_PAGE for i in above) and len(items[lines[-1]].text) >= _NAME_OF_PAGE:
            # the office that publishes and the day, then the headline
            for i in above:
                roles[i] = "furniture"
            return [i for i in lines if i > days[0]]
    if metas and lines and lines[0] < metas[0] < lines[-1]:
        headline = max((i for i in lines if i < metas[0]), key=lambda i: len(items[i].text))
        below = [i for i in lines if i > metas[0]]
        alike = any(_alike(items[i].text, items[headline].text) for i in below)
        longer = max(len(items[i].text) for i in below) > len(items[headline].text)
        if not alike and longer and (len(items[headline].text) < _NAME_OF_PAGE or all(map(names_office, items[headline].text.split()))):
            # the name of the paper or site, then its labels, then the headline
            for i in [i for i in lines if i < metas[0]]:
                roles[i] = "furniture"
            return below
        own = next((i for i in below if f"《{items[i].text}》" in items[headline].text), None)
        if own is not None:
            # the list of documents that a page is from names this one; its own title stands at its head
            for i in [i for i in lines if i < metas[0]]:
                roles[i] = "furniture"
                lines.remove(i)
            below.remove(own)
            headline = own
        for i in below:
            roles[i] = "furniture" if _alike(items[i].text, items[headline].text) else "heading"
            lines.remove(i)
    # a line of several headlines, this article's among them, is a list of links
    if len(lines) > _COMPARED:
        return lines
    alone = {items[i].text for i in lines}
    for i in [i for i in lines if len(parts := items[i].text.split()) > 2 and not alone.isdisjoint(parts)]:
        others = "".join(items[k].text for k in lines if k != i)
        if any(part not in others for part in parts):
            roles[i] = "furniture"
            lines.remove(i)
    if len(lines) > 1:
        texts = ["".join(items[i].text.split()) for i in lines]
        # of two lines that are the same the one by mark-up counts, else the lower: the upper is the page's own
        last = {text: i for i, text in zip(lines, texts, strict=True)} | {text: i for i, text in zip(lines, texts, strict=True) if items[i].hint}
        for i in [i for i, text in zip(lines, texts, strict=True) if last[text] != i]:
            roles[i] = "furniture"
            lines.remove(i)
        for text, i in last.items():
            if len(lines) > 1 and any(text != other and text in other for other in texts) and not names_body(text):
                roles[i] = "furniture"
                lines.remove(i)
    return lines


def _alike(one: str, other: str) -> bool:
    a, b = set(one) - set(" 　"), set(other) - set(" 　")
    return len(a & b) * 10 >= 6 * max(min(len(a), len(b)), 1)


def _is_caption(above: Sequence[Item], i: int, usual: int, *, pictures: bool) -> bool:
    item = above[i]
    if item.hint is not None and item.hint.kind == "headline":
        return False
    if has_caption_cue(item.text):
        return True
    if pictures and _AT_WORK.match(item.text):
        return True
    apart = item.blank > usual + 1
    return apart and (pictures or len(item.text) > _LONG_CAPTION) and " " not in item.text
