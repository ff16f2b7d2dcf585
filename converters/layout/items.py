"""What a line is by itself: the first reading of each unit, before its neighbours are asked.

A unit may hold several things (本报讯（记者 X） before a paragraph, a byline after its last stop): it is taken apart into items.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from shizheng.converters.layout.bylines import has_role_word, looks_like_name, parse_byline
from shizheng.converters.layout.cues import HAN, any_of, rows, words
from shizheng.converters.layout.lines import Span
from shizheng.converters.layout.page import Byline
from shizheng.converters.layout.wrapping import Unit, is_closed
from shizheng.converters.reading.document import Hint

#: a title, heading or caption is no longer than this (characters)
LONGEST_TITLE = 50


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of the page with its first reading.

    ``label``: prose, title (a short line without a stop), subtitle (—— …), heading (numbered), byline, lead (the byline
    that opens a paragraph), tail (the one that closes it), meta (发布时间：…), caption, table, continuation, furniture,
    lister (a line that announces a list of other articles), rule (a drawn line).
    ``style``: numbering of a heading. ``anchor``: an article's text starts here.
    """

    label: str
    pieces: tuple[Span, ...]
    text: str
    blank: int = 0
    indent: bool = False
    bylines: tuple[Byline, ...] = ()
    style: str = ""
    anchor: bool = False
    hint: Hint | None = None

    @property
    def start(self) -> int:
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        return self.pieces[-1][1]


_CONTINUATION = re.compile(
    r"[（(【\[]?(?:[紧緊]?(?:上接|下[转轉]|[转轉]接|接上|上承)(?:本[报報])?(?:第?[A-Z]?[0-9０-９一二三四五六七八九十]{1,3}版|头版|頭版|[一二三四]版|A\d+|B\d+|封面|上期|下期)?[^（）()。]{0,12})[）)】\]]"
    r"|(?:[紧緊]?上接|下[转轉])第?[A-Z]?[0-9０-９一二三四五六七八九十头]{1,3}版"
)
_CONTINUATION_END = re.compile(r"[（(【\[](?:下[转轉]|[转轉]第?|未完)[^（）()。]{0,14}[）)】\]]$")
_RULE = re.compile(rf"[^{HAN}A-Za-z0-9]+$")
_PAGE_NUMBER = re.compile(
    r"(?:[-—–－·•~～\s]*第?\s*[0-9]{1,4}\s*(?:页|頁)?(?:\s*[/／,，共]+\s*(?:共\s*)?[0-9]{1,4}\s*(?:页|頁)?)?[-—–－·•~～\s]*|[0-9]{1,4}(?:\s+[0-9]{1,4})*)$"
)
_TAIL_END = re.compile(r"[。！？!?”’」』）)》…〕】\]]\s*(?=[^。！？!?]{2,70}$)")
_BRACKET_TAIL = re.compile(r"[（(【\[〔]([^（）()【】\[\]〔〕。]{2,60})[）)】\]〕]$")
_DATE_ONLY = re.compile(
    r"(?:[0-9]{4}|二[〇○零0O一二三四五六七八九]{3})\s*[年\-/.]\s*[0-9一二三四五六七八九十]{1,3}\s*[月\-/.]\s*[0-9一二三四五六七八九十]{1,3}\s*日?(?:\s*[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?)?(?:\s*(?:星期|周|週)[一二三四五六日天])?$"
)
_ISSUE_LINE = re.compile(r"^(?=.{6,60}$)(?=.*(?:[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日|[0-9]{4}-[0-9]{2}-[0-9]{2}))(?=.*(?:星期[一二三四五六日天]|第\s*[A-Z]?[0-9]{1,3}\s*版|版次|[农農][历曆]|总第))")
_PAGE_LINE = re.compile(r"^(?:第\s*)?[A-Z]?[0-9]{1,3}\s*版(?:[:：\s].{0,20})?$|^[A-Z][0-9]{1,2}[:：\s]?[^，。]{0,10}$|^版[次面]\s*[:：]")
_PICTURE_CREDIT = re.compile(r"(?:摄|攝|供图|供圖|图片|图)[）)]?$")
_SPEAKER = re.compile(
    rf"^([{HAN}]{{0,16}}(?:[省市县縣区區州镇鎮乡鄉]长|[县縣市区區州镇鎮]長|主席|总理|盟长|旗长|行长|院长|检察长|主任|局长|局長|厅长|[书書][记記]|秘书长))[\s　?？·]+([{HAN}]{{1,4}}[\s　]?[{HAN}]{{0,2}}(?:·[{HAN}]{{1,8}})*)$"
)
_TABLE_CELLS = re.compile(r"\t| {2,}|　{2,}|\||｜|│|┃")
_NUMERIC = re.compile(r"^[-—–+＋<>≤≥±]?\s*[0-9][0-9,，.．%％‰:：/\-—–~～ ]*(?:个百分点)?$|^[-—–/…]+$")
_INNER_STOP = re.compile(r"[。；;](?=.{2})")
_MARKDOWN_LINK = re.compile(r"^\[[^\]]{1,40}\]\([^)]{5,300}\)$")


#: the reading of a line that the form of its source settles; a caption or heading by mark-up is asked further
_HINTED = {"furniture": "furniture", "table": "table"}


@cache
def _any_heading() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{row['style']}>{row['pattern']})" for row in rows("headings")))


def heading_style(text: str) -> str:
    """The name of the numbering at the start of ``text``, empty when there is none."""
    match = _any_heading().match(text)
    return (match.lastgroup or "") if match else ""


@cache
def _furniture() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    strong = re.compile(any_of(words("furniture", "phrase", strength="strong")), re.I)
    lister = re.compile(rf"^[^{HAN}]*(?:{any_of(words('furniture', 'phrase', strength='lister'))})[^{HAN}]*(?:更多)?[^{HAN}]*$")
    every = any_of(words("furniture", "phrase"))
    covered = re.compile(rf"(?:{every}|[^{HAN}A-Za-z]|\b[0-9]+\b)+", re.I)
    return strong, lister, covered


@cache
def _meta() -> re.Pattern[str]:
    labels = any_of(words("metadata_labels", "label"))
    return re.compile(rf"[【\[（(\s]*(?P<label>{labels})\s*[】\])）]?\s*[:：]")


@cache
def meta_fields() -> dict[str, str]:
    return {row["label"]: row["field"] for row in rows("metadata_labels")}


@cache
def _caption() -> tuple[re.Pattern[str], re.Pattern[str]]:
    start = re.compile(any_of(words("caption_cues", "cue", position="start")))
    end = re.compile(rf"(?:{any_of(words('caption_cues', 'cue', position='end'))})[）)。]?$")
    return start, end


def has_caption_cue(text: str) -> bool:
    start, end = _caption()
    return start.match(text) is not None or end.search(text) is not None


@cache
def _dateline() -> re.Pattern[str]:
    """What opens the text of an article: 本报讯, a place and day with 电 or 讯, a byline in brackets."""
    fixed = any_of(words("datelines", "word"))
    day = r"(?:[0-9]{1,2}月)?[0-9]{1,2}日"
    opening = rf"(?:{fixed}|[{HAN}]{{2,8}}[讯訊](?=[\s　（(【〔:：])|(?:据|據)?[{HAN}A-Za-z/]{{2,20}}?{day}(?:专)?[电電讯訊])"
    bracket = r"[（(【〔\[][^（）()【】〔〕\[\]。]{2,60}[）)】〕\]]"
    return re.compile(
        rf"(?P<bracketed>[【〔\[（(](?:{fixed})[】〕\]）)]\s*)?(?P<opening>{opening})?\s*(?P<byline>{bracket})?\s*[:：]?\s*"
    )


_OPEN_LEAD = re.compile(
    rf"(?P<credit>(?:[{HAN}]{{0,10}}?)(?:记者|記者|通讯员|通訊員)[:：\s　]*[{HAN}·、\s　]{{2,40}}?)(?:[{HAN}]{{0,8}}?(?:报道|報導|報道|摄影报道))\s*[:：]\s*"
)


def cut(pieces: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    """The part of ``pieces`` that makes the characters ``start`` to ``end`` of the text that they make."""
    found: list[Span] = []
    at = 0
    for a, b in pieces:
        size = b - a
        low, high = max(start - at, 0), min(end - at, size)
        if low < high:
            found.append((a + low, a + high))
        at += size
    return tuple(found)


def _part(unit: Unit, label: str, start: int, end: int, bylines: tuple[Byline, ...] = (), anchor: bool = False) -> Item:
    text = unit.text[start:end]
    kept = text.strip()
    start += text.index(kept) if kept else 0
    end = start + len(kept)
    first = start == 0
    return Item(label, cut(unit.pieces, start, end), kept, unit.blank if first else 0, unit.indent and first, bylines, "", anchor)


def read_units(units: Sequence[Unit]) -> tuple[Item, ...]:
    """The items of a page in order."""
    return tuple(item for unit in units for item in read_unit(unit))


def read_unit(unit: Unit) -> Iterator[Item]:
    """The items of one unit."""
    text = unit.text
    if unit.hint is not None and unit.hint.kind in _HINTED:
        yield Item(_HINTED[unit.hint.kind], unit.pieces, text, unit.blank, unit.indent, hint=unit.hint)
        return
    if len(text) <= 160 and (item := _short(unit)) is not None:
        yield item
        return
    start, end = 0, len(text)
    if text[0] in "（(【[上下紧緊转轉" and (match := _CONTINUATION.match(text)):
        yield _part(unit, "continuation", 0, match.end())
        start = match.end()
        if start >= end:
            return
    after: list[Item] = []
    if text[-1] in "）)】]" and (match := _CONTINUATION_END.search(text, max(len(text) - 24, start))):
        after.append(_part(unit, "continuation", match.start(), end))
        end = match.start()
    lead_end, lead, anchor = _read_lead(text, start, end)
    if lead:
        yield _part(unit, "lead", start, lead_end, lead, True)
        start = lead_end
    tail_start, tail = _read_tail(text, start, end)
    if tail and has_caption_cue(text[start:tail_start].rstrip()) | bool(_PICTURE_CREDIT.search(text[tail_start:end])) and len(text) < 120:
        yield _part(unit, "caption", start, end, tail)
    elif text[start:tail_start].strip():
        yield _part(unit, "prose", start, tail_start, (), anchor)
        if tail:
            yield _part(unit, "tail", tail_start, end, tail)
    elif tail:
        yield _part(unit, "byline", tail_start, end, tail)
    yield from after


def _read_lead(text: str, start: int, end: int) -> tuple[int, tuple[Byline, ...], bool]:
    """(where the lead ends, whom it credits, whether the text of an article opens here)."""
    head = text[start : start + 90]
    match = _dateline().match(head)
    if match is None or match.end() == 0:
        match = None
    if match and match["byline"]:
        inner = match["byline"][1:-1]
        credits = parse_byline(inner)
        if credits:
            return start + match.end(), credits, True
        if match["opening"] or match["bracketed"]:
            return start, (), True
        return start, (), False
    opened = bool(match and (match["opening"] or match["bracketed"]))
    at = match.end() if match and opened else 0
    if has_role_word(head[at : at + 24]) and (spoken := _OPEN_LEAD.match(head, at)):
        credits = parse_byline(spoken["credit"])
        if credits:
            return start + spoken.end(), credits, True
    return start, (), opened


def _read_tail(text: str, start: int, end: int) -> tuple[int, tuple[Byline, ...]]:
    """(where the byline after the last stop starts, whom it credits)."""
    last = text[max(end - 80, start) : end]
    base = end - len(last)
    if last.rstrip()[-1:] in "）)】]〕" and (match := _BRACKET_TAIL.search(last.rstrip())):
        credits = parse_byline(match[1], names_alone=_all_names(match[1]))
        if credits:
            return base + match.start(), credits
    if last.rstrip()[-1:] not in "。！？；" and (has_role_word(last) or _PICTURE_CREDIT.search(last)):
        for match in _TAIL_END.finditer(last):
            credits = parse_byline(last[match.end() :])
            if credits:
                return base + match.end(), credits
    return end, ()


def _all_names(text: str) -> bool:
    names = [n for n in re.split(r"[\s、,，　]+", text) if n]
    return 0 < len(names) <= 5 and all(looks_like_name(n) and 2 <= len(n) <= 4 for n in names)


def _short(unit: Unit) -> Item | None:
    """The reading of a short unit that is one thing only; None when it is running text."""
    text = unit.text
    label, credits, style = _short_label(text)
    if not label or label in ("title", "heading"):
        hinted = _hinted_label(unit)
        if hinted:
            label, style = hinted
    return Item(label, unit.pieces, text, unit.blank, unit.indent, credits, style, hint=unit.hint) if label else None


def _hinted_label(unit: Unit) -> tuple[str, str] | None:
    if unit.hint is None:
        return None
    if unit.hint.kind == "headline":
        return "title", ""
    if unit.hint.kind == "heading":
        return "heading", heading_style(unit.text) or "markup"
    return ("caption", "") if unit.hint.kind == "caption" else None


def _short_label(text: str) -> tuple[str, tuple[Byline, ...], str]:
    none: tuple[Byline, ...] = ()
    if _RULE.match(text):
        return "rule", none, ""
    if (match := _CONTINUATION.match(text)) and match.end() == len(text):
        return "continuation", none, ""
    if len(text) <= 20 and _PAGE_NUMBER.match(text):
        return "furniture", none, ""
    if _MARKDOWN_LINK.match(text):
        return "furniture", none, ""
    closed = is_closed(text)
    strong, lister, covered = _furniture()
    if (not closed or len(text) < 70) and strong.search(text):
        return "furniture", none, ""
    if len(text) <= 24 and lister.match(text.lstrip("# ")):
        return "lister", none, ""
    if not closed and len(text) <= 80 and (match := covered.match(text)) and match.end() == len(text):
        return "furniture", none, ""
    if _meta().match(text):
        return "meta", none, ""
    if len(text) <= 60 and (_PAGE_LINE.match(text) or (not closed and _ISSUE_LINE.match(text))):
        return "furniture", none, ""
    if _DATE_ONLY.match(text):
        return "date", none, ""
    if (match := _SPEAKER.match(text)) and len(text) <= 40:
        return "byline", (Byline("speaker", re.sub(r"[\s　?？]", "", match[2])),), ""
    if not closed or text[-1] in "）)":
        credits = parse_byline(text, names_alone=text[:1] in "□■◎")
        if credits:
            return "byline", credits, ""
    cells = [c for c in _TABLE_CELLS.split(text) if c.strip()]
    if len(cells) > 2 and sum(1 for c in cells if _NUMERIC.match(c.strip())) >= max(1, len(cells) // 3):
        return "table", none, ""
    if (closed or text.endswith(("——", "--"))) and not text.startswith("#"):
        return "", none, ""
    if text[:2] == "——" or text[:2] == "--":
        return ("subtitle", none, "dash") if len(text) <= LONGEST_TITLE else ("", none, "")
    style = heading_style(text)
    if style and len(text) <= 60 and "。" not in text:
        return "heading", none, style
    if len(text) <= 60 and _caption()[0].match(text):
        return "caption", none, ""
    if len(text) <= LONGEST_TITLE and not _INNER_STOP.search(text):
        return "title", none, ""
    return "", none, ""
