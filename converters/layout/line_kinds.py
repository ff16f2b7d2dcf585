"""What a short line is by itself: chrome, a label with its value, a byline, a numbered heading, a row of a table, a title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from shizheng.converters.layout.bylines import byline_gate, has_role_word, may_be_byline, parse_byline, starts_with_role
from shizheng.converters.layout.cues import HAN, any_of, rows, words
from shizheng.converters.layout.items import LONGEST_TITLE
from shizheng.converters.layout.labels import counter_word, counters, has_label_inside, names_author, starts_with_label
from shizheng.converters.layout.openings import is_dateline, only_names, read_lead
from shizheng.converters.layout.page import Byline
from shizheng.converters.layout.speeches import speaks
from shizheng.converters.layout.widths import is_closed

_RULE = re.compile(rf"[^{HAN}A-Za-z0-9]+$")
_PAGE_NUMBER = re.compile(
    r"[-—–－·•~～\s]*(?:第\s*)?[0-9]{1,4}\s*(?:页|頁)?(?:\s*[/／,，共]+\s*(?:共\s*)?[0-9]{1,4}\s*(?:页|頁)?)?[-—–－·•~～\s]*$"
    r"|[0-9]{1,4}(?:\s+[0-9]{1,4})*$"
)
_DATE_ONLY = re.compile(
    r"(?:星期|周|週)[一二三四五六日天]$|[（(]?(?:[0-9]{4}|二[〇○零0O一二三四五六七八九]{3}|(?:中華)?民國\s*[0-9]{2,3})\s*[年\-/.]\s*[0-9一二三四五六七八九十]{1,3}\s*[月\-/.](?:\s*[0-9一二三四五六七八九十]{1,3}\s*[日号號]?)?"
    rf"(?:\s*[0-9]{{1,2}}[:：][0-9]{{2}}(?:[:：][0-9]{{2}})?(?:[\s　]*[{HAN}]{{2,6}})?)?(?:\s*(?:星期|周|週)[一二三四五六日天])?[）)]?$"
)
_SOURCE_DATE = re.compile(
    rf"[{HAN}A-Za-z\s]{{2,16}}(?<!截至)[\s　|｜]*(?:[0-9]{{4}}年[0-9]{{1,2}}月[0-9]{{1,2}}日|[0-9]{{4}}[-/.][0-9]{{1,2}}[-/.][0-9]{{1,2}})(?:[\s　]+[0-9]{{1,2}}[:：][0-9]{{2}}(?:[:：][0-9]{{2}})?)?(?:[\s　].{{0,10}})?$"
)
_CLOCK = re.compile(r"[0-9][:：][0-9]{2}")
#: who, where and when on one line, to the minute
_TIMED = re.compile(r"[^，。！？；]{2,60}?[\s　|｜]?(?:19|20)[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?[\s　]+[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?(?:[^，。！？；]{0,40})?$")
_ISSUE_LINE = re.compile(
    r"(?=.*(?:[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日|[0-9]{4}-[0-9]{2}-[0-9]{2}))(?=.*(?:星期[一二三四五六日天]|第\s*[A-Z]?[0-9]{1,3}\s*版|版次|[农農][历曆]|总第|[报報]讯?$|(?<![A-Za-z0-9])[A-Z][0-9]{1,2}(?![A-Za-z0-9])))"
)
_PAGE_LINE = re.compile(r"(?:第\s*)?[A-Z]?[0-9]{1,3}\s*版(?:[:：\s].{0,20}|[（(]\s*[）)])?$|[A-Z][0-9]{1,2}[:：\s]?[^，。]{0,10}$|版[次面]\s*[:：]")
_PHONE_LINE = re.compile(rf"[{HAN}\s（）()、]{{2,16}}[:：]\s*[（(]?0?[0-9]{{2,4}}[）)]?[-－—\s]?[0-9][-0-9#＃\s（）()、,，轉转分機机]{{4,40}}$")
_ANY_MARK = re.compile(r"[，。；：！？、]|[0-9.]{3}|记者|記者|通讯员")
_BUTTONS = re.compile(r"[】\]]\s*[【\[][^【】\[\]]{0,12}[】\]]\s*[【\[]")
_CODE_MARKS = re.compile(r"[A-Za-z)].*[{}();=<>]|[{};]$")
_PLAIN = re.compile(rf"[{HAN}，。、；！？“”‘’《》—…·\s%％]+$")
_CODE_GATE = re.compile(r"[{}<>=;\]()]|[a-z]:")
_DIGIT = re.compile(r"[0-9〇]|二[零○OＯ]|^(?:星期|[周週]).$")
_HAN = re.compile(f"[{HAN}]")
_PHONE = re.compile(r"(?:電話|电话|傳真|传真|手機|手机|分機|分机|專線|热线|[Tt][Ee][Ll])[.:：\s]*[（(]?[0-9]{2}|[^0-9]0[0-9]{1,3}[-－][0-9]{3,4}-?[0-9]{3,4}(?:[#＃转轉][0-9]+)?[）)]?$")
_ADDRESS_LINE = re.compile(r"[^，。！？]{0,24}[:：]?\s*(?:https?://|www\.)[\x21-\x7e]+$")
_ISSUED = re.compile(rf"[（(][{HAN}\s]{{2,24}}?(?:發布|发布|發佈|供稿|提供)[）)]$")
_CODE = re.compile(r"[{}]\s*;?$|(?:var|function|window|document|@media|//|/\*|<!|</?[a-z]+)\b|[.#]?[\w\-.#: ,>\[\]\"'=*+~]+\{|.*;\s*\}|.*[a-z-]+:\s?[^;]{1,40};$")
_MARKDOWN_LINK = re.compile(r"!?\[[^\]]{0,60}\]\([^)]{5,400}\)$")
_NUMERIC = re.compile(r"[-—–+＋<>≤≥±]?\s*[0-9][0-9,，.．%％‰:：/\-—–~～ ]*(?:个百分点)?$|[-—–/…]+$")
_INNER_STOP = re.compile(r"[。；;](?=.{2})")
_COMMA = re.compile(r"[，,]")
_SENTENCE_START = re.compile(r"(?:此外|同时|目前|近年来|今年以来|截至目前|据了解|据悉|其中)[，,]")
_DOCUMENT_NUMBER = re.compile(rf"[{HAN}]{{1,12}}[〔\[（(【]\s*[0-9]{{4}}\s*[〕\]）)】]\s*第?\s*[0-9]{{1,4}}\s*号$")
_PICTURE_CREDIT = re.compile(
    rf"[\s　（(。](?P<credit>(?:[{HAN}]{{0,8}}(?:记者|記者|通讯员|通訊員)[\s　]*)?[{HAN}·]{{2,4}}(?:[\s　、][{HAN}·]{{2,4}})*[\s　/／]*(?:摄影|攝影|摄|攝|供图|供圖))[）)]?$"
)
_UNNAMED = re.compile(
    rf"[□■◎●\s]*(?:[{HAN}]{{0,6}}(?:特[约約])?(?:[评評][论論][员員]|[观觀]察[员員])(?:文章)?|(?:本[报報]|新[华華]社|中新社|中央社|[{HAN}]{{2,4}}[报報])[记記]者|(?:作者|[记記]者|通[讯訊][员員]|[编編][辑輯])\s*[:：])$"
)
_HEADED = re.compile(rf"(?:[{HAN}]{{2,14}})?(?:[0-9]{{1,2}}月)?[0-9]{{1,2}}日[电電][\s　]*[题題][:：]")
_DATE_LEAD = re.compile(r"[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?(?:[\s　]+[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?)?[\s　|｜]*")
_LABELLED = re.compile(rf"[{HAN}]{{2,6}}[:：]")
_LATIN = re.compile(r"[-·•*\s]*[A-Za-z][A-Za-z .&|/'-]*$")
#: what a picture is called when its name is printed in its place
_FILE_NAME = re.compile(r"(?:QQ|微信|IMG|DSC|DJI|mmexport)?[图圖]?[片像]?[_\s-]*[0-9]{8,}[0-9_\s()（）-]*(?:\.\w{3,4})?$|[\w\s()（）-]{1,40}\.(?:jpe?g|png|gif|webp|bmp|mp4|pdf|docx?|xlsx?|zip|rar)$", re.I)
_NAMES_SITE = 24  # characters after the start of a notice within which it names the site
_COUNTED = 60  # characters of a line that says how often a page was read
#: 原创 and who published it, above a text of an account
_ACCOUNT = re.compile(rf"(?:原创|原創)[\s　]+[{HAN}A-Za-z0-9·]{{2,16}}(?:[\s　]+[{HAN}A-Za-z0-9·]{{2,16}}){{0,2}}$")
_PAPER_NAME = 10  # characters
_NAME = re.compile(rf"[{HAN}]+$")
_EARLY = 8  # characters; a sentence that names a button later than there is one
_ISSUE_NUMBER = re.compile(r"(?:[0-9]{4}\s*年)?第\s*[0-9]{1,4}\s*[期号]\s*(?:[（(]?总第?\s*[0-9]{1,5}\s*[期号][）)]?)?$|[（(]共印\s*[0-9]+\s*份[）)]$|(?:报|报送|送|发|抄送|抄报|主送|印发)[：:].{2,60}$")
_CRUMBS = re.compile(r"[^>＞»›，。]{1,14}\s*(?:>|＞|»|›)\s*[^>＞»›，。]{1,14}\s*(?:>|＞|»|›)|(?:首[页頁]|主页|网站首页)\s*(?:>|＞|»|›|/|-&gt;|→)")



class Kind(NamedTuple):
    """The reading of a line: an Item's label, credits and style; empty label: running text."""

    label: str
    bylines: tuple[Byline, ...] = ()
    style: str = ""


RUNNING = Kind("")


@cache
def _any_heading() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{row['style']}>{row['pattern']})" for row in rows("headings")))


def heading_style(text: str) -> str:
    """The name of the numbering at the start of ``text``, empty when there is none."""
    match = _any_heading().match(text)
    return (match.lastgroup or "") if match else ""


@cache
def _strong() -> re.Pattern[str]:
    return re.compile(any_of(words("furniture", "phrase", strength="strong")))


@cache
def _telling() -> re.Pattern[str]:
    """What makes a line of nothing but Chinese characters and marks more than a title or a sentence."""
    phrases = [*words("furniture", "phrase", strength="strong"), *words("furniture", "phrase", strength="lister")]
    first = re.escape("".join(sorted({phrase[0] for phrase in phrases})))
    return re.compile(rf"{byline_gate().pattern}|(?=[〇二星周週摄攝图圖{first}])(?:〇|二[零○OＯ]|^(?:星期|[周週]).$|[摄攝图圖]$|{any_of(phrases)})")


@cache
def _lister() -> re.Pattern[str]:
    listers = any_of(words("furniture", "phrase", strength="lister"))
    return re.compile(rf"[^{HAN}]*(?:{listers})(?:更多)?[^{HAN}]*$")


@cache
def _covered() -> re.Pattern[str]:
    every = any_of(words("furniture", "phrase"))
    return re.compile(rf"(?:{every}|[^{HAN}A-Za-z])+$", re.I)


@cache
def _caption_start() -> re.Pattern[str]:
    cues = any_of(words("caption_cues", "cue", position="start"))
    return re.compile(rf"{cues}|[（(]\s*(?:[图圖]片?|照片)\s*[/／:：]|[图圖表][\s　]*[0-9]{{1,2}}(?:[-—.][0-9]{{1,2}})?[\s　:：]")


@cache
def _caption_end() -> re.Pattern[str]:
    cues = any_of(words("caption_cues", "cue", position="end"))
    return re.compile(rf"(?:{cues})[）)。]?$|[（(](?:[图圖]片?(?:来源|來源)?|照片|[資资]料照片?)[:：/／][^（）()]{{2,30}}[）)]$")


def dated_byline(text: str) -> int | None:
    """Where the byline starts on a line that opens with a date (2024/02/23 13:07 記者X／臺中報導), if there is one."""
    match = _DATE_LEAD.match(text)
    if match is None or has_label_inside(text) or starts_with_label(text, match.end()):
        return None
    return match.end() if any(b.role != "editor" for b in parse_byline(text[match.end() :])) else None


def has_caption_cue(text: str) -> bool:
    return _caption_start().match(text) is not None or _caption_end().search(text) is not None


def is_row(cells: Sequence[str]) -> bool:
    """Whether the cells of a line are a row of figures."""
    if any(starts_with_label(c) or _LABELLED.match(c) or _strong().search(c) or _DATE_ONLY.match(c) or counters().match(c) for c in cells):
        return False
    return len(cells) > 2 and sum(1 for c in cells if _NUMERIC.match(c)) * 3 >= len(cells)


@cache
def _notice() -> re.Pattern[str]:
    whole, opened, site = (any_of(words("furniture", "phrase", strength=s)) for s in ("opening", "notice", "site"))
    return re.compile(rf"{whole}|[【\[（(]?(?:{opened})[】\])）]?[^。]{{0,{_NAMES_SITE}}}?(?:{site})")


def is_notice(text: str) -> bool:
    """Whether a line of any length is a notice of the site: whose the texts are, what it answers for."""
    return _notice().match(text) is not None


def read_short(text: str) -> Kind:
    """The reading of a line of up to 160 characters that is one thing only; RUNNING for all else."""
    closed = is_closed(text)
    if (len(text) <= _PAPER_NAME and text.endswith(words("papers", "word")) and _NAME.match(text)) or (text[0] == "原" and _ACCOUNT.match(text)):
        return Kind("furniture")
    if closed and len(text) > 70 and not starts_with_label(text) and text[0] not in "#[!":
        return RUNNING
    if _PLAIN.match(text) and not _telling().search(text) and (closed or not _covered().match(text)):
        if _RULE.match(text):
            return Kind("rule")
        return (Kind("furniture") if is_menu(text) else None) or _said_by(text) or _structure(text, closed) or RUNNING
    return _chrome(text, closed) or _picture(text) or _credit(text, closed) or _structure(text, closed) or RUNNING


def _chrome(text: str, closed: bool) -> Kind | None:
    """Furniture, and lines that state the facts of a page."""
    if _RULE.match(text):
        return Kind("rule")
    if (_CODE_GATE.search(text) and (_MARKDOWN_LINK.match(text) or _is_code(text))) or is_menu(text):
        return Kind("furniture")
    labelled = ":" in text or "：" in text
    open_label = labelled and (not closed or text[-1] in ":：")
    if open_label and (lead := _DATE_LEAD.match(text)) and (starts_with_label(text, lead.end()) or names_author(text, lead.end())):
        return Kind("meta", style="date")
    if open_label and (starts_with_label(text) or (len(text) <= 100 and has_label_inside(text))):
        return Kind("meta")
    if not closed and len(text) <= _COUNTED and counter_word().search(text) and (rest := counters().sub(" ", text)) != text:
        if _DATE_LEAD.search(rest):
            return Kind("meta", style="date")
        return Kind("furniture") if not _HAN.search(rest) or _covered().match(rest) else Kind("meta", style="other")
    if (not closed or len(text) < 70) and (named := _strong().search(text)) and not (
        closed and "，" in text and (named.start() > _EARLY or text[0] in "“「‘『")
    ):
        return Kind("furniture")
    if _CRUMBS.match(text) or _FILE_NAME.match(text) or (not closed and _ISSUE_NUMBER.match(text)) or (len(text) <= 24 and _LATIN.match(text)):
        return Kind("furniture")
    if len(text) <= 24 and _lister().match(text.lstrip("# ")):
        return Kind("lister")
    if not closed and len(text) <= 80 and _covered().match(text):
        return Kind("furniture")
    if labelled and starts_with_label(text):
        return Kind("meta")
    if text[0] in "（(" and _ISSUED.match(text):
        return Kind("meta", style="value")
    if not _DIGIT.search(text) or (starts_with_role(text) and parse_byline(text)):
        return Kind("meta", style="contact") if not closed and _ADDRESS_LINE.match(text) else None
    return _figures(text, closed)


def _figures(text: str, closed: bool) -> Kind | None:
    """Lines that are a page number, a telephone number, a date or the number of a document."""
    if len(text) <= 20 and _PAGE_NUMBER.match(text):
        return Kind("furniture")
    if _PHONE_LINE.match(text) or (not closed and _ADDRESS_LINE.match(text)) or (not closed and len(text) < 60 and _PHONE.search(text)):
        return Kind("meta", style="contact")
    if _DATE_ONLY.match(text):
        return Kind("date")
    if closed or len(text) > 80:
        return None
    if _DOCUMENT_NUMBER.match(text):
        return Kind("meta", style="number")
    if _PAGE_LINE.match(text) or _ISSUE_LINE.match(text):
        return Kind("furniture")
    return Kind("meta", style="date") if _SOURCE_DATE.match(text) or (_CLOCK.search(text) and _TIMED.match(text)) else None


def is_menu(text: str) -> bool:
    """Whether a line is a row of links: many short words, no mark between them."""
    if text.count(" ") + text.count("　") < 5:
        return _BUTTONS.search(text) is not None
    links = text.split()
    short = len(links) >= 6 and len(text) <= 7 * len(links) and max(map(len, links)) <= 10
    return short and text[0] not in "#【" and not _ANY_MARK.search(text)


def _is_code(text: str) -> bool:
    """Script or style that was taken for text: marks of code, and hardly a Chinese character."""
    chinese = len(_HAN.findall(text))
    return (_CODE.match(text) is not None and chinese * 4 < len(text)) or (not chinese and _CODE_MARKS.search(text) is not None)


def _picture(text: str) -> Kind | None:
    """A caption that ends with who took the picture."""
    match = _PICTURE_CREDIT.search(text) if text[-1] in "摄攝影图圖）)" else None
    if match is None or match.start() < 6 or has_role_word(text[: match.start()]):
        return None
    credits = parse_byline(match["credit"])
    return Kind("caption", credits) if credits else None


def _said_by(text: str) -> Kind | None:
    credits = speaks(text)
    return None if credits is None else Kind("byline", credits)


def _credit(text: str, closed: bool) -> Kind | None:
    if said := _said_by(text):
        return said
    if text[0] in "（(" and text[-1] in "）)" and only_names(text[1:-1]):
        return Kind("byline", parse_byline(text, names_alone=True))
    if not may_be_byline(text):
        return None
    if _UNNAMED.match(text) or _HEADED.match(text):
        return Kind("byline")
    if is_dateline(text):
        return Kind("byline", read_lead(text, 0, len(text))[1])
    if closed and text[-1] not in "）)":
        return None
    credits = parse_byline(text, names_alone=text[:1] in "□■◎")
    if credits and all(b.role == "editor" for b in credits):
        return Kind("meta", style="staff")  # who made the page, not the article
    return Kind("byline", credits) if credits else None


def _structure(text: str, closed: bool) -> Kind | None:
    marked = text.startswith("#")
    if not marked and (closed or text.endswith(("——", "--"))):
        return None
    if text.startswith(("——", "--")):
        return Kind("subtitle", style="dash") if len(text) <= LONGEST_TITLE else None
    style = heading_style(text)
    if style and (marked or (len(text) <= LONGEST_TITLE and "。" not in text)):
        return Kind("heading", style=style)
    if len(text) <= LONGEST_TITLE and _caption_start().match(text):
        return Kind("caption")
    if len(text) > LONGEST_TITLE or _INNER_STOP.search(text) or _SENTENCE_START.match(text):
        return None
    # a long line with several commas is a sentence whose end is elsewhere
    return None if len(text) > 32 and len(_COMMA.findall(text)) > 1 else Kind("title")
