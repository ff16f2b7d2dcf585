"""Lines that are a page's own by their figures: its number, a day, an hour, a telephone number, the weather, the number of a document."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from shizheng.converters.layout.cues import HAN, any_of, line_words, words
from shizheng.converters.layout.page import Byline

_PAGE_NUMBER = re.compile(
    r"[-—–－·•~～\s]*(?:第\s*)?[0-9]{1,4}\s*(?:页|頁)?(?:\s*[/／,，共]+\s*(?:共\s*)?[0-9]{1,4}\s*(?:页|頁)?)?[-—–－·•~～\s]*$"
    r"|[0-9]{1,4}(?:\s+[0-9]{1,4})*$"
    r"|[\[【（(]?(?:图|圖)\s*[0-9]{1,3}\s*[/／]\s*[0-9]{1,3}[\]】）)]?$"  # 图1/6: which picture of how many
)
DATE_ONLY = re.compile(
    r"(?:星期|周|週)[一二三四五六日天]$|[（(]?(?:[0-9]{4}|二[〇○零0O一二三四五六七八九]{3}|(?:中[華华])?民[國国]\s*[0-9]{2,3}"
    r"|1[0-2][0-9](?=年))\s*[年\-/.]\s*[0-9一二三四五六七八九十]{1,3}\s*[月\-/.](?:\s*[0-9一二三四五六七八九十]{1,3}\s*[日号號]?)?"
    rf"(?:\s*[0-9]{{1,2}}[:：][0-9]{{2}}(?:[:：][0-9]{{2}})?(?:[\s　]*[{HAN}]{{2,6}})?)?(?:\s*(?:星期|周|週)[一二三四五六日天]?)?"
    rf"(?:{line_words('done_on_day')})?[）)]?$"
)
#: what a line that is a day starts with
_OPENS_DAY = frozenset("星周週（(0123456789二中民")
_SOURCE_DATE = re.compile(
    rf"[{HAN}A-Za-z\s]{{2,16}}(?<!截至)[\s　|｜]*(?:[0-9]{{4}}年[0-9]{{1,2}}月[0-9]{{1,2}}日"
    rf"|[0-9]{{4}}[-/.][0-9]{{1,2}}[-/.][0-9]{{1,2}})(?:[\s　]+[0-9]{{1,2}}[:：][0-9]{{2}}(?:[:：][0-9]{{2}})?)?(?:[\s　].{{0,10}})?$"
)
_ENDS_DATED = re.compile(
    r"^[^，。！？；：]{0,60}(?:[报報网網台臺社刊]|新[闻聞]|在[线線]|[发發]布|客[户戶]端|融媒)[\s　|｜·]+(?:19"
    r"|20)[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?$"
)
#: 2022年03月02日 某某在线 某人: the day first, then the paper or site
_DATE_SOURCE = re.compile(
    rf"(?:19|20)[0-9]{{2}}[-/.年][0-9]{{1,2}}[-/.月][0-9]{{1,2}}日?[\s　|｜]*[{HAN}A-Za-z·\s　]{{0,20}}"
    rf"(?:[报報网網台臺社刊]|新[闻聞]|在[线線]|[发發]布|客[户戶]端|融媒体?|[号號])(?:[\s　|｜]+[{HAN}]{{2,4}}){{0,2}}$"
)
_CLOCK = re.compile(r"[0-9][:：][0-9]{2}")
#: who, where and when on one line, to the minute
_TIMED = re.compile(
    r"[^，。！？；]{0,60}?[\s　|｜]?(?:19|20)[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}(?:日[\s　]*"
    r"|[\s　]+)[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?(?:[^，。！？；]{0,40})?$"
)
_ISSUE_LINE = re.compile(
    r"(?=.*(?:[〇○零一二三四五六七八九]{2,4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|[0-9]{2,4}年[/／]?[0-9]{1,2}月[/／]?[0-9]{1,2}日"
    r"|[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}))(?=.*(?:星期[一二三四五六日天]|第\s*(?:[A-Z]?[0-9]{1,3}|[一二三四五六七八九十]{1,2})\s*版|版次|[农農][历曆]|总第"
    r"|[报報]讯?$|(?<![A-Za-z0-9])[A-Z][0-9]{1,2}(?![A-Za-z0-9])))"
)
_PAGE_LINE = re.compile(
    r"(?:第\s*)?[A-Z]?[0-9]{1,5}\s*版(?:[:：\s].{0,20}|[（(]\s*[）)])?$|[A-Z][0-9]{1,2}[:：\s]?[^，。]{0,10}$|版[次面]\s*[:：]|今[日天]\s*[0-9]{1,3}\s*版"
    r"|[总總]第\s*[0-9]{3,6}\s*[期号號]"
)
_PHONE_LINE = re.compile(rf"[{HAN}\s（）()、]{{2,16}}[:：]\s*[（(]?0?[0-9]{{2,4}}[）)]?[-－—\s]?[0-9][-0-9#＃\s（）()、,，轉转分機机]{{4,40}}$")
DAY_OF_WEEK = re.compile(r"(?:星期|[周週]).$")
#: where a day may be: two figures and what stands behind a year
_YEAR = re.compile(r"[〇○零一二三四五六七八九]{2}年|[-/.年](?<=[0-9][0-9].)")
#: what a telephone number has before it or in it
_PHONE_MARK = re.compile(r"[话話真机機线線Ll－-]")
_PHONE = re.compile(
    rf"(?:{line_words('telephone')}|[Tt][Ee][Ll])[.:：\s]*[（(]?[0-9]{{2}}|[^0-9]0[0-9]{{1,3}}[-－][0-9]{{3,4}}-?[0-9]{{3,4}}(?:[#＃转轉][0-9]+)?[）)]?$"
)
_ADDRESS_LINE = re.compile(r"[^，。！？]{0,24}[:：]?\s*(?:https?://|www\.)[\x21-\x7e]+$")
#: 今日天气 晴 9℃～18℃ in the head of a paper
_FORECAST = re.compile(
    r"(?=.*[晴阴陰云雲雨雪风風霾雾霧])[^，。！？；]{0,40}-?[0-9]{1,2}[℃度]?[\s　]*[~～—/到至-][\s　]*-?[0-9]{1,2}[\s　]*[℃度][^，。！？；]{0,20}$"
)
#: 26℃ 相对湿度70%: the air at this hour
_AIR = re.compile(r"[^，。！？；]{0,16}?-?[0-9]{1,2}\s*(?:°\s*C?|[℃度])[^，。！？；]{0,12}[湿濕]度\s*[:：]?\s*[0-9]{1,3}\s*[%％]?$")
_DOCUMENT_NUMBER = re.compile(rf"[{HAN}]{{1,12}}[〔\[（(【]\s*[0-9]{{4}}\s*[〕\]）)】]\s*第?\s*[0-9]{{1,4}}\s*号$")
DATE_LEAD = re.compile(r"[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?(?:(?:(?<=日)|[\s　]+)[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?)?[\s　|｜]*")
#: 香港时间17时30分 below a release
_CLOCK_LINE = re.compile(r"(?:香港|澳[门門]|北京|[台臺]北)?[时時][间間][\s　:：]*[0-9]{1,2}[时時:：][0-9]{1,2}分?$")
#: how long a text is and how long it takes to read
_READING = re.compile(
    r"(?:[本全]文)?[共约約]?\s*[0-9]+\s*字(?:$|[，,\s].{0,12}(?:分[钟鐘]|阅读|閱讀).{0,10}$)"
    r"|(?:预计|預計)?[阅閱][读讀](?:[时時][间間长長]|全文|本文)?(?:大?[约約])?需?要?\s*[0-9]+\s*分[钟鐘]$"
)
#: 2023年5月3日 周三 下午4:12
_DAY_HOUR = re.compile(
    r"[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日[\s　]*(?:(?:星期|[周週])[一二三四五六日天])?[\s　]*(?:[上下中]午|凌晨|早上"
    r"|[晚早][上间間]?)?[\s　]*(?:[0-9]{1,2}[:：][0-9]{2}|[晴阴陰雨雪多云雲雾霧转轉小中大阵陣到]{1,8})$"
)
#: where else in the paper more stands: （相关报道见3版）
_SEE_PAGE = re.compile(r"[（(][^（）()。，]{0,14}[见見刊载載转轉][^（）()。，]{0,10}[0-9]{1,2}\s*版[）)]$")
#: the number that a paper has among those laid before a session
_SESSION_PAPER = re.compile(rf"[{HAN}0-9]{{4,40}}[会會][议議](?:文件|材料)[\s　]?[（(〔【][\s　]?[0-9]{{1,3}}[\s　]?[）)〕】]$")
#: who published a text on which day, in the feed of a site: 某某新闻 07-10 09:12 原创
_DAY_ONLY = re.compile(
    rf"^[{HAN}A-Za-z·\s]{{2,20}}[\s　|｜·]*(?<![0-9])[01][0-9]-[0-3][0-9](?![0-9])(?:[\s　]*[0-9]{{1,2}}[:：][0-9]{{2}})?[\s　·|｜]*(?:原创|原創|发布|發布"
    rf"|来自.{{2,8}})?$"
)
_ACCOUNT_DAY = 40  # characters
#: the forecast for the days to come, as the head of a site shows it
_WEATHER = re.compile(r"[•·][ 　]*(?:[0-9]{1,2}月)?[0-9]{1,2}日[^，。；;]{1,12}?-?[0-9]{1,2}[-~～—/]-?[0-9]{1,2}[℃度]")
COUNTED = 60  # characters of a line that says how often a page was read


class Kind(NamedTuple):
    """The reading of a line: an Item's label, credits and style; empty label: running text."""

    label: str
    bylines: tuple[Byline, ...] = ()
    style: str = ""


FURNITURE = Kind("furniture")


@cache
def _made_by() -> re.Pattern[str]:
    """Who made the page: 责任编辑 X, 版式 Y."""
    return re.compile(rf"(?<![{HAN}])(?:{any_of(words('byline_words', 'word', role='editor'))})[\s　:：]")


def read_figures(text: str, closed: bool) -> Kind | None:
    """Lines that are a page number, a telephone number, a date or the number of a document."""
    if (len(text) <= 20 and _PAGE_NUMBER.match(text)) or (text[0] in "•·" and _WEATHER.match(text)):
        return FURNITURE
    if ((":" in text or "：" in text) and _PHONE_LINE.match(text)) or (
        not closed and (is_address(text) or (len(text) < 60 and _PHONE_MARK.search(text) and _PHONE.search(text)))
    ):
        return Kind("meta", style="contact")
    if text[-1] in "分時时0123456789" and len(text) <= 20 and _CLOCK_LINE.match(text):
        return FURNITURE
    if text[0] in "（(" and _SEE_PAGE.match(text):
        return FURNITURE
    if not closed and (("℃" in text and _FORECAST.match(text)) or ("度" in text and len(text) <= COUNTED and _AIR.match(text))):
        return FURNITURE
    if not closed and text[-1] in "字钟鐘读讀" and len(text) <= COUNTED and _READING.match(text):
        return FURNITURE
    if text[0] in _OPENS_DAY and (DATE_ONLY.match(text) or _DAY_HOUR.match(text)):
        return Kind("date")
    if text[-1] in "）)〕】" and len(text) <= 60 and _SESSION_PAPER.match(text):
        return FURNITURE
    if closed or len(text) > 80:
        return None
    if len(text) <= _ACCOUNT_DAY and "-" in text and _DAY_ONLY.search(text):
        return FURNITURE
    if text[-1] == "号" and _DOCUMENT_NUMBER.match(text):
        return Kind("meta", style="number")
    if _PAGE_LINE.match(text):
        return FURNITURE
    if not _YEAR.search(text):
        return None
    if _ISSUE_LINE.match(text) or (DATE_LEAD.search(text) and _made_by().search(text)):
        return FURNITURE
    dated = _SOURCE_DATE.match(text) or _DATE_SOURCE.match(text) or _ENDS_DATED.search(text) or (_CLOCK.search(text) and _TIMED.match(text))
    return Kind("meta", style="date") if dated else None


def is_address(text: str) -> bool:
    """Whether a line is the address of a page of the web, with a few words before it."""
    return ("http" in text or "www." in text) and _ADDRESS_LINE.match(text) is not None


def is_page_number(text: str) -> bool:
    """Whether a line is the number of a page: - 12 -, 第3页."""
    return _PAGE_NUMBER.match(text) is not None
