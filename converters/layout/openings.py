"""What opens and closes a paragraph beside its text: continuation marks, 本报讯（记者 X）, a byline after the last stop."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.layout.bylines import has_role_word, is_filler, parse_byline
from shizheng.converters.layout.cues import HAN, any_of, line_words, words
from shizheng.converters.layout.names import ends_body, is_name, looks_like_name, split_people
from shizheng.converters.layout.page import Byline

Credits = tuple[Byline, ...]

_PAGE = r"第?[A-Z]?[0-9０-９一二三四五六七八九十]{1,3}版|头版|頭版|封面|上期|下期"
_CONTINUATION = re.compile(
    rf"[（(【\[]\s*[紧緊]?(?:上接|下[转轉]|[转轉]接|接上|上承)(?:本[报報])?(?:{_PAGE})?[^（）()。]{{0,12}}[）)】\]]"
    rf"|[紧緊]?(?:上接|下[转轉])(?:{_PAGE})"
)
_CONTINUATION_END = re.compile(
    r"[（(【\[]\s*(?:下[转轉]|[转轉]第?|未完)[^（）()。]{0,14}[）)】\]]$"
    r"|[（(](?:[^（）()。，]{0,10}[^（）()。，约約])??[见見刊载載][^（）()。，]{0,6}?[A-Z]?[0-9]{1,2}\s*版[）)]$"  # （相关报道见3版）
)
_TAIL_START = re.compile(r"[。！？!?”’」』）)》…〕】\]]\s*(?=[^。！？!?]{2,70}$)")
_BRACKET_TAIL = re.compile(r"[（(【\[〔]([^（）()【】\[\]〔〕。]{2,60})[）)】\]〕]$")
_OPEN_BRACKET_TAIL = re.compile(r"[。！？](?P<open>[（(【][^（）()【】。]{4,60})$")
#: a name alone after the last stop of a text
_BARE_NAME = re.compile(rf"[。！？”]\s*((?!万[元人户])[{HAN}]{{2,3}})$")
_SHORT_BODY = 30
_PICTURE = re.compile(r"(?:摄|攝|供图|供圖)[）)]?$")
_HOUSE = rf"[（(【〔\[][{HAN}A-Za-z]{{2,14}}(?:新[闻聞]|[报報]|社|[网網]|[讯訊]|[台臺])[）)】〕\]]"
_BRACKET = r"[（(【〔\[][^（）()【】〔〕\[\]。]{2,60}[）)】〕\]]"


@cache
def _role_run() -> re.Pattern[str]:
    return re.compile(rf"(?:记者|記者)[:：\s　]+[{HAN}·]{{2,4}}(?:[\s　、]+(?:通讯员|通訊員)?[:：\s　]*[{HAN}·]{{2,4}}(?=[\s　、）)]))*(?=[\s　])")


@cache
def _dateline() -> re.Pattern[str]:
    """What opens the text of an article: 本报讯, a place and day with 电 or 讯, a byline in brackets."""
    fixed = any_of(words("datelines", "word"))
    day = r"(?:(?:(?:19|20)[0-9]{2}年)?[0-9]{1,2}月)?[0-9]{1,2}日"
    opening = (
        rf"(?:{fixed}|(?!通[讯訊])[{HAN}]{{2,8}}[讯訊](?=[\s　（(【〔:：])|[{HAN}]{{2,8}}[网網报報台臺社端]消息(?=[\s　（(0-9])"
        rf"|(?:据|據)?(?:[{HAN}A-Za-z/·]{{2,20}}?[ 　]?)?{day}(?:专)?[电電讯訊](?![{HAN}]))"
    )
    return re.compile(
        rf"(?:{_HOUSE}\s*(?=[（(【〔\[]))?(?P<bracketed>[【〔\[（(]\s*(?:{fixed}|[{HAN}]{{2,6}}[讯訊]"
        rf"|(?![^】〕\]）)]{{0,12}}[记記]者)[{HAN}A-Za-z]{{2,14}}{day}(?:专)?[电電讯訊])\s*[】〕\]）)]\s*)?(?P<opening>{opening})?\s*(?P<byline>{_BRACKET}"
        rf"|[‘“『「](?=[^’”』」]{{0,8}}记者)[^’”』」。]{{2,40}}[’”』」])?(?P<colon>\s*[:：])?\s*"
    )


_SPOKEN = re.compile(
    rf"(?P<credit>[{HAN}]{{0,10}}?(?:{line_words('reporter')})[:：\s　]*[{HAN}·、\s　/／]{{2,40}}?(?:报道|报导|報導|報道))\s*[:：]\s*"
)
#: 本报记者王小明通讯员李红报道 with no mark before the first sentence
_TOLD = re.compile(rf"(?P<credit>本[报報刊网網台臺](?:记者|記者)[{HAN}、\s　]{{2,24}}?(?:报道|报导|報導))(?=[{HAN}])")


#: without one of these near the start no text of an article opens
_OPENING = re.compile(r"[讯訊电電【〔\[（(／/\\者员員◎∕╱消特](?:(?<![消特])|(?<=消)息|(?<=特)稿)")

#: 王小明／臺中報導 before the first sentence
_NAME_FILED = re.compile(rf"([{HAN}]{{2,4}})\s*[\\/／∕╱⁄◎│｜]\s*[{HAN}]{{2,6}}[报報][导導道][\s　:：]*")


def is_dateline(text: str) -> bool:
    """Whether a line is a dateline and nothing else."""
    match = _dateline().match(text) if _OPENING.search(text, 0, 40) else None
    return bool(match and (match["opening"] or match["bracketed"]) and match.end() == len(text))


def read_continuation(text: str) -> tuple[int, int]:
    """(where the mark (上接…) at the start ends, where the mark (下转…) at the end starts)."""
    start, end = 0, len(text)
    if text[0] in "（(【[上下紧緊" and (match := _CONTINUATION.match(text)):
        start = match.end()
    if text[-1] in "）)】]" and (match := _CONTINUATION_END.search(text, max(len(text) - 24, start))) and (match.start() or text[1] in "下转轉未"):
        end = match.start()
    return start, end


def read_lead(text: str, start: int, end: int) -> tuple[int, Credits, bool]:
    """(where the lead that opens ``text[start:end]`` ends, whom it credits, whether an article's text opens here)."""
    if not _OPENING.search(text, start, start + 40):
        return start, (), False
    head = text[start : min(start + 100, end)]
    match = _dateline().match(head)
    opened = bool(match and (match["opening"] or match["bracketed"]))
    if match and match["byline"]:
        inner = match["byline"][1:-1]
        credits = parse_byline(inner, names_alone=opened and only_names(inner))
        if credits:
            return start + match.end(), credits, True
        # 央视网消息（新闻联播）： opens, without a name; any other bracket belongs to the text
        return (start + match.end() if opened and match["colon"] else start), (), opened
    if (filed := _NAME_FILED.match(head)) and looks_like_name(filed[1]):
        return start + filed.end(), (Byline("reporter", filed[1]),), True
    at = match.end() if match and opened else 0
    if has_role_word(head[at : at + 24]):
        if spoken := _SPOKEN.match(head, at):
            credits = parse_byline(spoken["credit"])
            if credits:
                return start + spoken.end(), credits, True
        if told := _TOLD.match(head, at):
            credits = parse_byline(told["credit"])
            if credits:
                return start + told.end("credit"), credits, True
        if opened and (run := _role_run().match(head, at)):
            credits = parse_byline(run[0])
            if credits:
                return start + run.end(), credits, True
    return start, (), opened


def read_tail(text: str, start: int, end: int) -> tuple[int, Credits]:
    """(where the byline after the last stop of ``text[start:end]`` starts, whom it credits)."""
    if start < end and text[end - 1] in "。！？；”：":
        return end, ()
    last = text[max(end - 80, start) : end].rstrip(" \t　|｜")
    base = max(end - 80, start)
    if last[-1:] in "）)】]〕" and (match := _BRACKET_TAIL.search(last)):
        before = last[: match.start()].rstrip()
        inner = match[1]
        stopped = before[-1:] in "。！？!?”’」』…；" or not before
        credits = parse_byline(inner, names_alone=stopped and only_names(inner))
        if credits and (stopped or has_role_word(inner) or _PICTURE.search(inner)):
            return base + match.start(), credits
    if (opened := _OPEN_BRACKET_TAIL.search(last)) and (credits := parse_byline(opened["open"])):
        return base + opened.start("open"), credits  # nobody closed the bracket
    if last[-1:] in "。！？；”：":
        return end, ()
    if len(last) > _SHORT_BODY and (match := _BARE_NAME.search(last)) and is_name(match[1]):
        return base + match.start(1), (Byline("text", match[1]),)
    if has_role_word(last) or _PICTURE.search(last) or last.endswith(("文/图", "文图")):
        for match in _TAIL_START.finditer(last):
            credits = parse_byline(last[match.end() :])
            if credits:
                return base + match.end(), credits
    return end, ()


def credits_picture(text: str) -> bool:
    """Whether ``text`` ends with 摄 or 供图."""
    return _PICTURE.search(text) is not None


_BETWEEN_NAMES = re.compile(r"[\s、,，　]+")
#: 刘 骞: a name of two characters, set as wide as one of three
_SPREAD_NAME = re.compile(rf"(?<![{HAN}])([{HAN}])[ 　]+([{HAN}]{{1,2}})(?![{HAN}])")


def only_names(text: str) -> bool:
    """Whether ``text`` is the names of up to five people and nothing else, or of the bodies where they work before them."""
    if _SPREAD_NAME.search(text):
        text = _SPREAD_NAME.sub(r"\1\2", text)
    chunks = [n for n in _BETWEEN_NAMES.split(text) if n and not is_filler(n)]
    sure = False
    for chunk in chunks:
        people = split_people(chunk) or ()
        if not (people and all(map(looks_like_name, people))) and not ends_body(chunk):
            return False
        sure = sure or any(map(is_name, people))
    return sure and len(chunks) <= 5
