"""What a short line is by itself: chrome, a label with its value, a byline, a numbered heading, a row of a table, a title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from shizheng.converters.layout.bylines import has_role_word, may_be_byline, parse_byline, telling_words
from shizheng.converters.layout.chrome_lines import (
    RULE,
    is_code,
    is_covered,
    is_menu,
    opens_notice,
    read_chrome_line,
    strong,
)
from shizheng.converters.layout.cues import HAN, any_of, is_han, line_words, rows, sought, words
from shizheng.converters.layout.figure_lines import DATE_LEAD, DATE_ONLY, DAY_OF_WEEK, Kind
from shizheng.converters.layout.items import LONGEST_TITLE
from shizheng.converters.layout.labels import bare_field, counters, has_label_inside, is_bare_label, starts_with_label
from shizheng.converters.layout.names import is_name
from shizheng.converters.layout.openings import is_dateline, only_names, read_lead
from shizheng.converters.layout.organisation import leading_body, names_body
from shizheng.converters.layout.page import Byline
from shizheng.converters.layout.speeches import speaks
from shizheng.converters.layout.widths import is_closed

_PLAIN = re.compile(rf"[{HAN}，。、；！？“”‘’《》—…·\s%％]+$")
_NUMERIC = re.compile(r"[-—–+＋<>≤≥±]?\s*[0-9][0-9,，.．%％‰:：/\-—–~～ ]*(?:个百分点)?$|[-—–/…]+$")
_INNER_STOP = re.compile(r"[。；;](?=.{2})")
_COMMA = re.compile(r"[，,]")
_SENTENCE_START = re.compile(rf"(?:{line_words('sentence_start')})[，,]")
_PICTURE_CREDIT = re.compile(
    rf"[\s　（(。](?P<credit>(?:[{HAN}]{{0,8}}(?:{line_words('reporter')})[\s　]*)?[{HAN}·]{{2,4}}(?:[\s　、][{HAN}·]{{2,4}})*[\s　/／]*(?:摄影|攝影|摄|攝|供图"
    r"|供圖))[）)]?$"
)
_UNNAMED = re.compile(
    rf"[□■◎●\s]*(?:[{HAN}]{{0,6}}(?:特[约約])?(?:[评評][论論][员員]|[观觀]察[员員])(?:文章)?|(?:本[报報]|新[华華]社|中新社|中央社|[{HAN}]{{2,4}}[报報])[记記]者"
    rf"|(?:作者|[记記]者|通[讯訊][员員]|[编編][辑輯])\s*[:：]|(?:文/图|图/文|文图)\s*(?:本[报報][{HAN}]{{0,4}})?[记記]者)$"
)
#: 生活中心／綜合報導: which desk reports, and nobody's name
_FILED = re.compile(rf"[{HAN}]{{2,8}}[/／∕╱◎][{HAN}]{{2,8}}[报報][导導道]$")
_HEADED = re.compile(rf"(?:[{HAN}]{{2,14}})?(?:[0-9]{{1,2}}月)?[0-9]{{1,2}}日[电電][\s　]*[题題][:：]")
_LABELLED = re.compile(rf"[{HAN}]{{2,6}}[:：]")
_PAPER_NAME = 10  # characters
_SITE_NAME = 24
_LONG = 70  # characters of a line with a stop that is nothing but text
#: characters of a line that is read as one thing
LONGEST_SHORT = 160
_CAPTION = 120  # characters
_LABEL = 30  # characters within which the colon of a label stands
_COLON = re.compile("[:：]")
_NAME = re.compile(rf"[{HAN}]+$")


#: what the words start with that open the text of an article
_DATELINED = frozenset(word[0] for word in words("datelines", "word"))

RUNNING = Kind("")
_FURNITURE, _CAPTION_LINE, _RULE_LINE, _TITLE = Kind("furniture"), Kind("caption"), Kind("rule"), Kind("title")


@cache
def _account() -> re.Pattern[str]:
    # 原创 and who published it, above a text of an account
    return re.compile(rf"发表于[{HAN}]{{2,3}}$|(?:原创|原創)[\s　]+[{HAN}A-Za-z0-9·]{{2,16}}(?:[\s　]+[{HAN}A-Za-z0-9·]{{2,16}}){{0,2}}$")


@cache
def _any_heading() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{row['style']}>{row['pattern']})" for row in rows("headings")))


@cache
def _opens_heading() -> frozenset[str]:
    return frozenset([character for row in rows("headings") for character in row["opens"]])


def heading_style(text: str) -> str:
    """The name of the numbering at the start of ``text``, empty when there is none."""
    match = _any_heading().match(text) if text[0] in _opens_heading() else None
    return (match.lastgroup or "") if match else ""


@cache
def _telling() -> re.Pattern[str]:
    """What makes a line of nothing but Chinese characters and marks more than a title or a sentence."""
    phrases = [*words("furniture", "phrase", strength="strong"), *words("furniture", "phrase", strength="lister")]
    return re.compile(sought([*telling_words(), *phrases, "〇", "二零", "二○", "二O", "二Ｏ"]))


def _is_telling(text: str) -> bool:
    return _telling().search(text) is not None or (len(text) < 4 and DAY_OF_WEEK.match(text) is not None)


@cache
def _caption_start() -> re.Pattern[str]:
    cues = any_of(words("caption_cues", "cue", position="start"))
    return re.compile(rf"{cues}|[（(]\s*(?:[图圖]片?|照片)\s*[/／:：]|[图圖表][\s　]*[0-9]{{1,2}}(?:[-—.][0-9]{{1,2}})?[\s　:：]")


@cache
def _caption_sentence() -> re.Pattern[str]:
    return re.compile(rf"[【\[（(]?(?:{any_of(words('caption_cues', 'cue', position='sentence'))})")


@cache
def _no_title() -> frozenset[str]:
    """The characters with which what is no title may start: a dash, a heading, a caption, a sentence, a dateline."""
    cues = [*words("caption_cues", "cue", position="start"), *words("line_words", "word", at="sentence_start")]
    return _opens_heading() | _DATELINED | frozenset("—-（(图圖表").union(cue[0] for cue in cues)


@cache
def _ends_given() -> frozenset[str]:
    return frozenset("）)").union(cue[-1] for cue in words("caption_cues", "cue", position="credit"))


@cache
def _opens_caption() -> frozenset[str]:
    return frozenset("【[（(").union(*(cue[:1] for cue in words("caption_cues", "cue", position="sentence")))


@cache
def _opens_other() -> frozenset[str]:
    """The Chinese characters that anything but running text may start with."""
    return _opens_caption() | opens_notice() | frozenset("上下紧緊")


def is_running(text: str) -> bool:
    """Whether a line is sure to be running text and nothing else: it is long, ends with a stop and starts like a sentence."""
    if text[-1] not in "。！？" or len(text) <= _LONG or not is_han(text[0]) or text[0] in _opens_other():
        return False
    if len(text) > LONGEST_SHORT:
        return "】" not in text and "]" not in text
    return not (_COLON.search(text, 0, _LABEL) and starts_with_label(text))


@cache
def _given() -> re.Pattern[str]:
    return re.compile(rf"[。！？][（(]?[{HAN}]{{2,12}}(?:{any_of(words('caption_cues', 'cue', position='credit'))})[）)]?$")


@cache
def _caption_end() -> re.Pattern[str]:
    cues = any_of(words("caption_cues", "cue", position="end"))
    return re.compile(rf"(?:{cues})[）)。]?$|[（(](?:[图圖]片?(?:来源|來源)?|照片|[資资]料照片?)[:：/／][^（）()]{{2,30}}[）)]$")


def dated_byline(text: str) -> int | None:
    """Where the byline starts on a line that opens with a date (2024/02/23 13:07 記者X／臺中報導), if there is one."""
    match = DATE_LEAD.match(text)
    if match is None or has_label_inside(text) or starts_with_label(text, match.end()):
        return None
    return match.end() if any(b.role != "editor" for b in parse_byline(text[match.end() :])) else None


def _names_site(text: str) -> bool:
    """Whether a line is the name of a body's site: 某县人民政府门户网站."""
    text = "".join(text.split())
    end = _site_end().search(text)
    return end is not None and leading_body(text[: end.start()]) == text[: end.start()]


@cache
def _site_end() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(words('papers', 'word', kind='site'))})$")


def has_caption_cue(text: str) -> bool:
    return _caption_start().match(text) is not None or _caption_end().search(text) is not None


def is_row(cells: Sequence[str]) -> bool:
    """Whether the cells of a line are a row of figures."""
    if any(starts_with_label(c) or _LABELLED.match(c) or strong().search(c) or DATE_ONLY.match(c) or counters().match(c) for c in cells):
        return False
    return len(cells) > 2 and sum(1 for c in cells if _NUMERIC.match(c)) * 3 >= len(cells)


def read_short(text: str) -> Kind:
    """The reading of a line of up to 160 characters that is one thing only; RUNNING for all else."""
    closed, size, first, last = is_closed(text), len(text), text[0], text[-1]
    if last in "站网網报報" and size <= _SITE_NAME and _names_site(text):
        return _FURNITURE
    if (size <= _PAPER_NAME and text.endswith(words("papers", "word", kind="paper")) and _NAME.match(text)) or (
        first in "原发" and _account().match(text)
    ):
        return _FURNITURE
    if last == "讯" and size <= _SITE_NAME and names_body(text[:-1]):
        return Kind("meta", style="value")
    if not closed and size <= LONGEST_TITLE and (field := bare_field(text)):
        return Kind("furniture" if is_bare_label(text) else "meta", style=field)
    if closed and size <= _CAPTION and first in _opens_caption() and _caption_sentence().match(text):
        return _CAPTION_LINE
    if not closed and size <= _CAPTION and last in _ends_given() and _given().search(text):
        return _CAPTION_LINE
    if closed and size > _LONG and first not in "#[!" and not is_code(text) and not (_COLON.search(text, 0, _LABEL) and starts_with_label(text)):
        return RUNNING
    if last not in "摄攝图圖" and _PLAIN.match(text) and not _is_telling(text) and (closed or not is_covered(text)):
        if not is_han(first) and RULE.match(text):
            return _RULE_LINE
        return _FURNITURE if is_menu(text) else _said_by(text) or _structure(text, closed) or RUNNING
    if first == "B" and (published := _published_by(text)):
        return published
    return read_chrome_line(text, closed) or _picture(text) or _credit(text, closed) or _structure(text, closed) or RUNNING


def _picture(text: str) -> Kind | None:
    """A caption that ends with who took the picture."""
    match = _PICTURE_CREDIT.search(text) if text[-1] in "摄攝影图圖）)" else None
    if match is None or match.start() < 6 or has_role_word(text[: match.start()]):
        return None
    credits = parse_byline(match["credit"])
    return Kind("caption", credits) if credits else None


def _published_by(text: str) -> Kind | None:
    """By X -: what sites built on a common system say of who put a text there, a person or the paper itself."""
    name = text[2:].strip(" -–—|")
    if not name or len(name) > _SITE_NAME or not text.startswith("By") or not is_han(name[0]):
        return None
    return Kind("byline", (Byline("text", name),)) if is_name(name) else Kind("furniture")


def _said_by(text: str) -> Kind | None:
    credits = speaks(text)
    return None if credits is None else Kind("byline", credits, "speaker")


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
    marked = text[:1] in "□■◎⊙◉"
    credits = parse_byline(text, names_alone=marked)
    if marked and credits and not has_role_word(text) and not all(is_name(b.name) or "·" in b.name for b in credits):
        return None  # ■ 延伸: what the part is about
    if credits and all(b.role == "editor" for b in credits):
        return Kind("meta", style="staff")  # who made the page, not the article
    return Kind("byline", credits) if credits or _FILED.match(text) else None


def _structure(text: str, closed: bool) -> Kind | None:
    marked = text[0] == "#"
    if not marked and (closed or text.endswith(("——", "--"))):
        return None
    size = len(text)
    if text[0] in _no_title():
        if text.startswith(("——", "--")):
            return Kind("subtitle", style="dash") if size <= LONGEST_TITLE and not _INNER_STOP.search(text) else None
        style = heading_style(text)
        if style and (marked or (size <= LONGEST_TITLE and "。" not in text)):
            return Kind("heading", style=style)
        if size <= LONGEST_TITLE and _caption_start().match(text):
            return _CAPTION_LINE
        if _SENTENCE_START.match(text) or (text[0] in _DATELINED and text.startswith(words("datelines", "word"))):
            return None
    # a long line with several commas is a sentence whose end is elsewhere
    return None if size > LONGEST_TITLE or _INNER_STOP.search(text) or (size > 32 and len(_COMMA.findall(text)) > 1) else _TITLE
