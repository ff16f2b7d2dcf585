"""The lines above an article's text: which is the kicker, which the headline, which the subheadline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from shizheng.converters.layout.cues import HAN, any_of, words
from shizheng.converters.layout.items import Item
from shizheng.converters.layout.line_kinds import has_caption_cue
from shizheng.converters.layout.names import is_name
from shizheng.converters.layout.organisation import leading_body, names_body, names_office
from shizheng.converters.layout.page import Byline

_NAME_OF_PAGE = 10  # characters that the name of a paper or site has fewer than
_MOST_LINES = 6  # title lines that an article may have
_COMPARED = 40  # title lines that are looked at for repetitions: each beside each
_SHORTEST = 6  # characters of a headline with a line below it
_SERIAL = frozenset("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_LONG_LINE = 12  # characters of a title that may have no room for its end
_EVEN = 2  # characters by which two halves of a title differ
_LONGER = 5  # characters
_LONG_CAPTION = 24  # characters of a line without a blank: longer than a headline's line
_AT_WORK = re.compile(r"[^，：:“”\s]{2,12}?(?:正在|在)[^，：:“”\s]{3,}$")
_UNFINISHED = re.compile(r"[，、,：:和与及暨的“《（(]$|^(?:关于|關於)[^的]*$|(?:关于|關於)[^的]{0,4}$")
_ABOUT = re.compile(r"关于|關於")
_DOCUMENT = re.compile(r"^(?:关于|關於).{4,}|(?:(?:工作|施政|总|總|审计|決算|决算|预算|預算)(?:报告|報告)|的报告|的報告|的通知|的意见|的决定|的公告|的通告|公报|公報)(?:（[^）]*）)?$")
#: 第5次定期会, 第三次会议
_SESSION = re.compile(r"第[0-9一二三四五六七八九十]{1,3}[次届][^，。]{0,6}会议?$")
#: a figure with what it counts: such a line says more of the one above it
_COUNT = re.compile(r"[0-9][0-9.]*[万亿]?[多余]?[^年月日号世届版\-—~～.0-9]")
#: 抢农时 保双抢: what a headline below is part of
_SLOGANS = re.compile(r"\S{2,5}[ 　]+\S{2,5}(?:[ 　]+\S{2,5})?$")
_IN_BRACKETS = re.compile(r"[（(][^（）()]{1,8}[）)]$")
_SETTLED = {
    "furniture": "furniture", "broken": "furniture", "rule": "furniture", "meta": "furniture", "lister": "furniture",
    "date": "furniture", "byline": "byline", "lead": "byline", "tail": "byline", "caption": "caption",
    "continuation": "continuation", "gap": "gap", "subtitle": "subheadline",
    "note": "paragraph",
}  # fmt: skip


def read_titles(above: Sequence[Item], text: Sequence[Item], usual: int, *, traditional: bool = False, narrow: bool = False) -> list[tuple[Item, str]]:
    """The items above the text, each with its role: kicker, headline, subheadline, caption, byline, furniture ...

    Papers of Taiwan, Hong Kong and Macau (``traditional``) set what they add below the headline, not above it.
    """
    items = list(above)
    roles = [_SETTLED.get(item.label, "") for item in items]
    subs = [i for i, item in enumerate(items) if item.label == "subtitle"]
    lines = [i for i, item in enumerate(items) if item.label == "title"]
    # a title below the byline opens the text
    credited = next((i for i, item in enumerate(items) if item.label == "byline" and item.bylines), len(items))
    if lines and lines[0] < credited:
        above_credit = {items[i].text for i in lines if i < credited}
        for i in [i for i in lines if i > credited]:
            roles[i] = "furniture" if items[i].text in above_credit else "heading"
            lines.remove(i)
    if len(lines) > 1 or subs:
        while (left := _take_names(items, roles, lines, subs)) != lines:
            lines = left
    # the line below —— … goes on with it
    for i in [i for i in lines if subs and i > subs[-1]] if lines and subs and lines[0] < subs[0] else []:
        roles[i] = "subheadline"
        lines.remove(i)
    # A line right above the text that an extra space parts from the titles stands below a picture.
    while len(lines) > 1 and _is_caption(items, lines[-1], usual, pictures=_credits_pictures(items, text)):
        roles[lines.pop()] = "caption"
    lines = _drop_repeated(items, roles, lines)
    if len(lines) > _MOST_LINES:
        # clauses of a text that has a line for each, below its title
        for i in lines[1:]:
            roles[i] = "paragraph"
        lines = lines[:1]
    dashed = bool(subs and lines) and lines[-1] < subs[0]
    groups = _over_two_lines(items, lines, usual, traditional=traditional, narrow=narrow)
    if dashed and len(groups) == 2 and _is_pair(*(items[group[-1]] for group in groups)):
        groups = [[*groups[0], *groups[1]]]
    for group, name in zip(groups, _name_groups(items, groups, traditional=traditional, dashed=dashed), strict=True):
        for i in group:
            roles[i] = name
    return list(zip(items, roles, strict=True))


def _take_names(items: list[Item], roles: list[str], lines: list[int], subs: list[int]) -> list[int]:
    """A line below the titles that is a name, or the body that reports, says who speaks or who wrote."""
    last = lines[-1] if lines else -1
    if last < 0 or (not subs and len(lines) < 2):
        return lines
    text = items[last].text
    bare = text.replace(" ", "").replace("　", "")
    named = is_name(bare) and len(bare) <= 4 and not names_body(bare) and len(text) <= 6
    if (hint := items[last].hint) is not None and hint.kind == "headline":
        return lines
    bodies = all(names_office(name) for name in text.split())
    reports = (bool(subs) and last > subs[-1] and (named or bodies)) or (bodies and len(lines) > 1)
    if not reports and (not named or subs):
        return lines
    roles[last] = "byline"
    if named:
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


def _credits_pictures(above: Sequence[Item], text: Sequence[Item]) -> bool:
    return any(b.role in ("photo", "text_photo") for item in (*above, *text) for b in item.bylines)


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


def _over_two_lines(above: Sequence[Item], lines: Sequence[int], usual: int, *, traditional: bool, narrow: bool) -> list[list[int]]:
    """The title lines in groups: a group is one title. An unfinished line goes on; so do lines closer than usual."""
    groups: list[list[int]] = []
    blanks = [above[i].blank for i in lines[1:]]
    parted = usual > 0 or any(b > 0 for b in blanks)
    for k, i in enumerate(lines):
        before = above[lines[k - 1]] if k else None
        if k and _is_series(above, lines[k - 1]):
            before = None
        item = above[i]
        goes_on = before is not None and len(groups[-1]) < 4 and (
            (item.hint is not None and item.hint == before.hint)
            or (not item.hint and not before.hint and (all(map(names_body, before.text.split())) and _ABOUT.match(item.text) is not None))
            or (not item.hint and not before.hint and _is_half_document(before.text, item))
            or (not item.hint and not before.hint and _is_third_of_document(above, lines, k))
            or (not item.hint and not before.hint and not _adds_to_event(before.text, item.text) and not _adds_figures(before.text, item.text) and ((parted and item.blank == 0 and not traditional and not _outgrows(before.text, item.text)) or _is_end(before, item) or (_is_centred(before, item) and not _is_of_session(before.text, item.text)) or (narrow and _is_even(before, item)) or (_UNFINISHED.search(before.text) is not None and not _is_place(before.text))))
        )
        if goes_on:
            groups[-1].append(i)
        else:
            groups.append([i])
    return groups


def _is_series(items: Sequence[Item], i: int) -> bool:
    """Whether a line is the name of a series, which its number ends: ①."""
    return i + 1 < len(items) and items[i + 1].style == "note" and items[i + 1].text in _SERIAL


def _is_place(text: str) -> bool:
    """Whether a line with a colon names the place or body that the headline below is about, and nothing else."""
    return text[-1] in "：:" and names_body(text[:-1])


def _outgrows(upper: str, lower: str) -> bool:
    """Whether the lower line is too long to be the end of a title that began in the upper."""
    return len(lower) >= len(upper) + _LONGER and not _UNFINISHED.search(upper)


def _is_centred(before: Item, item: Item) -> bool:
    """Whether two lines are set in the middle, one right below the other, with a space above them."""
    return before.indent and item.indent and item.blank == 0 and before.blank > 0


def _is_end(before: Item, item: Item) -> bool:
    """Whether a line is the end of the title that begins right above it: it is set further in, or a few characters are left."""
    upper, lower = before.text, item.text
    if item.blank or any(c.isdecimal() for c in lower) or names_body(upper) or _SESSION.search(upper):
        return False
    stepped = item.indent and not before.indent and len(lower) <= len(upper) + _EVEN
    return stepped or (len(lower) * 2 <= len(upper) and len(upper) >= _LONG_LINE and " " not in upper + lower)


def _is_pair(upper: Item, lower: Item) -> bool:
    """Whether two lines right below each other are the halves of one title, made alike."""
    hinted = upper.hint is not None or lower.hint is not None
    return not hinted and not lower.blank and len(upper.text) > _SHORTEST and abs(len(upper.text) - len(lower.text)) < _EVEN


def _is_of_session(upper: str, lower: str) -> bool:
    """Whether the upper line names the session that the report below, whose whole title it is, was given to."""
    return _SESSION.search(upper) is not None and _DOCUMENT.search(lower) is not None and lower[0] != "的"


def _is_even(before: Item, item: Item) -> bool:
    """Whether a line goes on with the one right above it in a title that a narrow column has no room for.

    It is hardly longer (what is set smaller is), or the line above it is nothing but the body that the title is about.
    """
    return item.blank == 0 and (len(item.text) <= len(before.text) + _EVEN or names_body(before.text))


def _adds_to_event(upper: str, lower: str) -> bool:
    """Whether the lower line says what the meeting did that the upper line tells of."""
    return upper.endswith(_cue("meeting_end")) and lower.startswith(_cue("subheadline_start"))


def _is_half_document(upper: str, lower: Item) -> bool:
    """Whether the title of a document that began in ``upper`` ends here: …年国民经济和社会 / 发展计划草案的报告 /（摘要）."""
    if _IN_BRACKETS.match(lower.text):
        return lower.blank == 0 and _DOCUMENT.search(upper) is not None
    whole = _DOCUMENT.search(lower.text) is None or _ABOUT.match(lower.text) or leading_body(lower.text)
    return not whole and "年" in upper and lower.text[0] not in "——0123456789" and not names_body(upper)


def _is_third_of_document(above: Sequence[Item], lines: Sequence[int], k: int) -> bool:
    """Whether the title of a document that began in the line above goes on here and ends in the line below."""
    if k + 1 >= len(lines):
        return False
    upper, item, lower = (above[i] for i in lines[k - 1 : k + 2])
    return item.blank == lower.blank == 0 and not _DOCUMENT.search(item.text) and _is_half_document(upper.text, lower)


def _adds_figures(upper: str, lower: str) -> bool:
    """Whether the lower line gives the figures of what the upper says was begun, opened or signed."""
    return upper.endswith(_cue("headline_end")) and any(c.isdecimal() for c in lower) and not any(c.isdecimal() for c in upper)


@cache
def _cue(position: str) -> tuple[str, ...]:
    return words("title_cues", "cue", position=position)


def _is_event(items: Sequence[Item], groups: Sequence[Sequence[int]]) -> bool:
    """Whether the upper of two titles says what took place and the lower adds to it."""
    upper, lower = items[groups[0][-1]].text, items[groups[1][-1]].text
    if upper.endswith(_cue("headline_end")) or lower.endswith(_cue("subheadline")) or _adds_to_event(upper, lower) or _said().match(lower):
        return True
    counts = _COUNT.match(lower) is not None and not any(c.isdecimal() for c in upper)
    brief = any(c.isdecimal() for c in lower) and " " not in lower and len(lower) * 10 <= len(upper) * 6
    return (counts or brief) and len(upper) > _NAME_OF_PAGE and not upper.endswith(words("columns", "word"))


@cache
def _said() -> re.Pattern[str]:
    """Who said what where the upper line tells what took place: 某某强调：……, 某某出席."""
    return re.compile(rf"[{HAN}]{{2,4}}(?:(?:{any_of(words('title_cues', 'cue', position='said'))})[：:]|(?:{any_of(words('title_cues', 'cue', position='took_part'))})$)")


def _figures_below(items: Sequence[Item], groups: Sequence[Sequence[int]]) -> bool:
    """Whether all the titles below the first give figures of what it tells without one."""
    upper = items[groups[0][-1]].text
    if len(upper) <= _NAME_OF_PAGE or any(c.isdecimal() for c in upper) or upper.endswith(words("columns", "word")):
        return False
    return all(any(c.isdecimal() for c in items[group[0]].text) for group in groups[1:])


def _is_under(items: Sequence[Item], groups: Sequence[Sequence[int]], *, traditional: bool) -> bool:
    """Whether the lower of two titles is set close below the upper, which is a headline by itself."""
    upper, lower = items[groups[0][0]], items[groups[1][0]]
    close = lower.blank == 0 and (upper.blank > 0 or traditional) and not _SLOGANS.match(upper.text)
    return close and len(upper.text) >= _SHORTEST and not names_body(upper.text) and not upper.text.endswith(words("columns", "word"))


def _name_groups(items: Sequence[Item], groups: Sequence[Sequence[int]], *, traditional: bool, dashed: bool) -> list[str]:
    """What each group is; ``dashed``: a subheadline (—— …) stands below them."""
    if not groups:
        return []
    hinted = [g for g, group in enumerate(groups) if (h := items[group[0]].hint) and h.kind == "headline"]
    documents = [g for g, group in enumerate(groups) if _DOCUMENT.search("".join(items[i].text for i in group))]
    if hinted:
        headline = hinted[-1]
    elif documents:
        headline = documents[0]
    elif len(groups) == 2 and (dashed or _is_series(items, groups[0][-1]) or _SESSION.search(items[groups[0][-1]].text)):
        headline = 1
    elif (len(groups) == 2 and (_is_event(items, groups) or _is_under(items, groups, traditional=traditional))) or (len(groups) > 2 and _figures_below(items, groups)):
        headline = 0
    else:
        headline = 0 if len(groups) == 1 else 1
        while 0 < headline < len(groups) - 1 and names_body(items[groups[headline][0]].text):
            headline += 1  # the name of the column, then that of the place
    return ["kicker"] * headline + ["headline"] + ["subheadline"] * (len(groups) - headline - 1)
