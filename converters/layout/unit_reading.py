"""From the units of a page to its items: each is read by itself, and taken apart where it holds several things."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from shizheng.converters.layout.bylines import parse_byline
from shizheng.converters.layout.chrome_lines import is_code, is_foreign, is_menu, is_notice
from shizheng.converters.layout.cues import HAN, any_of, is_han, words
from shizheng.converters.layout.figure_lines import DATE_ONLY, Kind
from shizheng.converters.layout.items import Item, part_of
from shizheng.converters.layout.labels import (
    author_inside,
    before_fields,
    paper_stamp,
    read_label,
    staff_start,
    title_end,
)
from shizheng.converters.layout.line_kinds import (
    LONGEST_SHORT,
    dated_byline,
    has_caption_cue,
    heading_style,
    is_row,
    is_running,
    read_short,
)
from shizheng.converters.layout.lines import Line
from shizheng.converters.layout.openings import credits_picture, read_continuation, read_lead, read_tail
from shizheng.converters.layout.organisation import names_body
from shizheng.converters.layout.speeches import speaker_start, speaks, split_report_title
from shizheng.converters.reading.document import Hint

#: the mark of a note that stands below the text
_FOOTNOTE = re.compile(r"(?<=.{4})\s*(?:[\[［〔](?:注?[0-9¹²³]{1,2}|注)[\]］〕]|[¹²³]|[①②③])$")
#: the day that an export puts before the first line
_STAMPED = re.compile(r"date[\s:：]+[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?:[\s　]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?[\s　]*", re.I)
#: the day of issue behind a headline, in one element with it
_PRINTED = re.compile(
    r"[\s　]*[（(\[【]?(?:19|20)[0-9]{2}(?:[-/.][0-9]{1,2}[-/.][0-9]{1,2}"
    r"|年[0-9]{1,2}月[0-9]{1,2}日(?=[\s　]+[0-9]{1,2}[:：]))(?:[\s　]+[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?)?[\s　]*[）)\]】]?$"
)
_SHORTEST_HEADLINE = 6
_SHORTEST_TITLE = 9  # characters of a title on one line with the labels below it
_NAMED = re.compile(rf"[^：:。|｜/>]*[{HAN}][^：:。|｜/>]*$")
#: what may stand before the title of a brief
_BRIEF_MARKS = "◆■●★▲◇□○•※☆▶"
_BULLET = re.compile(r"[•·▪●○□■◆◇★☆※▌▍▎][ 　]*(?=\S)")
#: a label and its value in brackets: （原标题：…）
_BRACKETED = re.compile(r"（.*）|\(.*\)|【.*】|\[.*\]")
_LONGEST_CAPTION = 120
#: what the form of the source settles; the other hints are evidence beside the text
_SETTLED = {"furniture": "furniture", "table": "table"}


@cache
def _brief_opening() -> re.Pattern[str]:
    """A title on one line with the text that opens behind it: ◆县里修桥 本报讯（…."""
    return re.compile(rf"[{_BRIEF_MARKS}][^，。]{{6,40}}?(?={any_of(words('datelines', 'word'))})")


def read_units(units: Sequence[Line]) -> tuple[Item, ...]:
    """The items of a page in order."""
    found: list[Item] = []
    for unit in units:
        _read_unit(unit, found)
    return tuple(found)


def _read_unit(unit: Line, found: list[Item]) -> None:
    pieces, text, blank, indent, _, cells, hint, _, running = unit
    if running or (not found and len(cells) == 2 and DATE_ONLY.match(cells[1])):
        found.append(part_of(unit, "furniture", 0, len(text)))  # the head of a page
        return
    if hint is not None and hint.kind in _SETTLED:
        found.append(Item(_SETTLED[hint.kind], pieces, text, blank, indent > 0, hint=hint))
        return
    if hint is None and not cells and is_running(text):
        _read_paragraph(unit, 0, len(text), found)
        return
    start, end = read_continuation(text)
    if start >= end:
        found.append(part_of(unit, "continuation", 0, len(text)))
        return
    if start:
        found.append(part_of(unit, "continuation", 0, start))
    _read_text(unit, start, end, found)
    if end < len(text):
        found.append(part_of(unit, "continuation", end, len(text)))


def _read_text(unit: Line, start: int, end: int, found: list[Item]) -> None:
    _, text, _, _, _, cells, hint, _, _ = unit
    if end - start < len(text):
        text = text[start:end].strip()
    if not text:
        return
    if cells and is_row(cells):
        found.append(part_of(unit, "table", start, end))
        return
    if (behind := paper_stamp(text)) is not None:
        printed = unit.text.index(text, start) + behind
        _read_text(unit, start, printed, found)
        found.append(part_of(unit, "meta", printed, end, style="date"))
        return
    if hint is not None and hint.kind == "headline" and (day := _PRINTED.search(text)) and day.start() >= _SHORTEST_HEADLINE:
        printed = unit.text.index(text, start) + day.start()
        _read_text(unit, start, printed, found)
        found.append(part_of(unit, "date", printed, end))
        return
    if text[0] in "dD" and (stamp := _STAMPED.match(text)) and stamp.end() < len(text):
        opens = unit.text.index(text, start) + stamp.end()
        found.append(part_of(unit, "meta", start, opens, style="date"))
        _read_text(unit, opens, end, found)
        return
    if text[0] in _BRIEF_MARKS and (brief := _brief_opening().match(text)):
        told = unit.text.index(text, start) + brief.end()
        _read_text(unit, start, told, found)
        _read_text(unit, told, end, found)
        return
    if is_notice(text) or is_foreign(text):
        found.append(part_of(unit, "furniture", start, end))
        return
    kind = read_short(text) if len(text) <= LONGEST_SHORT else _read_long(text)
    if hint is not None:
        kind = _with_hint(kind, hint, text)
    if text[0].isdecimal() and len(text) <= LONGEST_SHORT and (at := dated_byline(text)) is not None:
        at += unit.text.index(text, start)
        found.append(part_of(unit, "meta", start, at, style="date"))
        found.append(part_of(unit, "byline", at, end, parse_byline(unit.text[at:end])))
        return
    label = kind.label
    if label == "meta":
        _read_meta(unit, start, end, kind, text, found)
    elif label in ("title", "subtitle"):
        _read_title(unit, start, end, kind, found)
    elif label == "caption" and not kind.bylines:
        made = staff_start(unit.text, start, end)
        found.append(part_of(unit, "caption", start, made, read_tail(unit.text, start, made)[1]))
        if made < end:
            found.append(part_of(unit, "meta", made, end, style="staff"))
    elif label:
        found.append(part_of(unit, label, start, end, kind.bylines, style=kind.style))
    else:
        _read_paragraph(unit, start, end, found)


def _read_long(text: str) -> Kind:
    """What a long line is: running text, unless it is a row of links or code."""
    return Kind("furniture" if is_menu(text) or is_code(text) else "")


def _with_hint(kind: Kind, hint: Hint, text: str) -> Kind:
    if kind.label not in ("", "title", "heading", "subtitle", "date"):
        return kind
    if hint.kind == "headline":
        return Kind("title")
    if hint.kind == "heading":
        return kind if kind.style else Kind("heading", style=heading_style(text) or "markup")
    return Kind("caption") if hint.kind == "caption" else kind


def _read_meta(unit: Line, start: int, end: int, kind: Kind, text: str, found: list[Item]) -> None:
    """A line of labels and values; a title or an author among them is taken out."""
    field, value = read_label(text)
    if field == "original":  # the title that it had elsewhere, on a text that has none here
        field = "other" if any(i.label in ("title", "prose", "lead") for i in found) else "title"
    if field == "title" and value < len(text):
        at = unit.text.index(text, start)
        last = at + (len(text) - 1 if _BRACKETED.fullmatch(text) else title_end(text, value))
        found.append(part_of(unit, "furniture", start, at + value))
        found.append(part_of(unit, "title", at + value, last))
        if last < at + len(text):
            found.append(part_of(unit, "meta", last, end, style="other"))
        return
    at = unit.text.index(text, start)
    if not field and (headed := _titled(text, found)):
        found.append(part_of(unit, "title", at, at + headed))
        found.append(part_of(unit, "meta", at + headed, end, style="date"))
        return
    author = author_inside(text) if field not in ("contact", "summary") else None
    credits = parse_byline(text[slice(*author)]) if author else ()
    if author is None or not credits:
        found.append(part_of(unit, "meta", start, end, style=field or kind.style))
        return
    if author[0]:
        found.append(part_of(unit, "meta", start, at + author[0], style=field))
    found.append(part_of(unit, "byline", at + author[0], at + author[1], credits))
    if text[author[1] :].strip():
        found.append(part_of(unit, "meta", at + author[1], end, style="other"))


def _titled(text: str, found: Sequence[Item]) -> int:
    """Where the title ends that stands before the labels of a line (县里修桥 发布时间：…), on a page that has none above."""
    end = before_fields(text)
    if end < _SHORTEST_TITLE or any(i.label in ("title", "prose", "lead") for i in found) or not _NAMED.match(text, 0, end):
        return 0
    return 0 if names_body(text[:end].split()[-1]) or text[:end].endswith(words("papers", "word")) else end


def _read_title(unit: Line, start: int, end: int, kind: Kind, found: list[Item]) -> None:
    """A title; the title of a report may hold the line below it and the speaker as well."""
    text = unit.text[start:end]
    if not is_han(text[0]) and kind.label == "title" and (bullet := _BULLET.match(text)):
        if (credits := speaks(text[bullet.end() :], marked=True)) is not None:
            found.append(part_of(unit, "byline", start, end, credits, style="speaker"))
            return
        found.append(part_of(unit, "rule", start, start + bullet.end()))
        _read_title(unit, start + bullet.end(), end, kind._replace(style=kind.style or "bullet"), found)
        return
    if text[-1] in "]］〕¹²³①②③" and kind.label == "title" and (note := _FOOTNOTE.search(text)):
        _read_title(unit, start, start + note.start(), kind, found)
        found.append(part_of(unit, "furniture", start + note.start(), end, style="note"))
        return
    if "——" not in text:
        found.append(part_of(unit, kind.label, start, end, style=kind.style))
        return
    below = split_report_title(text) if kind.label == "title" else 0 if kind.label == "subtitle" else None
    at = speaker_start(text) if below is not None else None
    marks = [0, *[m for m in (below, at) if m], len(text)]
    labels = [kind.label, *(["subtitle"] if below else []), *(["byline"] if at else [])]
    for label, a, b in zip(labels, marks, marks[1:], strict=False):
        style = {"subtitle": "dash", "byline": "speaker"}.get(label, kind.style)
        found.append(part_of(unit, label, start + a, start + b, style=style))


def _read_paragraph(unit: Line, start: int, end: int, found: list[Item]) -> None:
    text = unit.text
    lead_end, credits, anchor = read_lead(text, start, end)
    if lead_end > start:
        found.append(part_of(unit, "lead", start, lead_end, credits, anchor=True))
        start = lead_end
    tail_start, tail = read_tail(text, start, end)
    if tail and all(b.role == "editor" for b in tail):
        made = tail_start
        tail_start, tail = read_tail(text, start, made)
    else:
        made = end
    body = text if tail_start - start == len(text) else text[start:tail_start].strip()
    if tail and len(body) < _LONGEST_CAPTION and not anchor and (credits_picture(text[tail_start:end]) or has_caption_cue(body)):
        found.append(part_of(unit, "caption", start, made, tail))
    else:
        if body:
            found.append(part_of(unit, "prose", start, tail_start, anchor=anchor))
        if tail:
            found.append(part_of(unit, "tail" if body else "byline", tail_start, made, tail))
    if made < end:
        found.append(part_of(unit, "meta", made, end, style="staff"))
