"""Lines that are a page's own: its buttons, numbers, dates and notices, and the labels with the facts that it states."""

from __future__ import annotations

import re
from functools import cache
from string import ascii_letters
from typing import NamedTuple

from shizheng.converters.layout.bylines import parse_byline, starts_with_role
from shizheng.converters.layout.cues import HAN, any_of, is_han, line_words, pattern, sought, words
from shizheng.converters.layout.labels import counter_word, counters, has_label_inside, names_author, starts_with_label
from shizheng.converters.layout.page import Byline

RULE = re.compile(rf"[^{HAN}A-Za-z0-9]+$")
_PAGE_NUMBER = re.compile(
    r"[-—–－·•~～\s]*(?:第\s*)?[0-9]{1,4}\s*(?:页|頁)?(?:\s*[/／,，共]+\s*(?:共\s*)?[0-9]{1,4}\s*(?:页|頁)?)?[-—–－·•~～\s]*$"
    r"|[0-9]{1,4}(?:\s+[0-9]{1,4})*$"
    r"|[\[【（(]?(?:图|圖)\s*[0-9]{1,3}\s*[/／]\s*[0-9]{1,3}[\]】）)]?$"  # 图1/6: which picture of how many
)
DATE_ONLY = re.compile(
    r"(?:星期|周|週)[一二三四五六日天]$|[（(]?(?:[0-9]{4}|二[〇○零0O一二三四五六七八九]{3}|(?:中[華华])?民[國国]\s*[0-9]{2,3}|1[0-2][0-9](?=年))\s*[年\-/.]\s*[0-9一二三四五六七八九十]{1,3}\s*[月\-/.](?:\s*[0-9一二三四五六七八九十]{1,3}\s*[日号號]?)?"
    rf"(?:\s*[0-9]{{1,2}}[:：][0-9]{{2}}(?:[:：][0-9]{{2}})?(?:[\s　]*[{HAN}]{{2,6}})?)?(?:\s*(?:星期|周|週)[一二三四五六日天]?)?(?:{line_words('done_on_day')})?[）)]?$"
)
#: what a line that is a day starts with
_OPENS_DAY = frozenset("星周週（(0123456789二中民")
_SOURCE_DATE = re.compile(
    rf"[{HAN}A-Za-z\s]{{2,16}}(?<!截至)[\s　|｜]*(?:[0-9]{{4}}年[0-9]{{1,2}}月[0-9]{{1,2}}日|[0-9]{{4}}[-/.][0-9]{{1,2}}[-/.][0-9]{{1,2}})(?:[\s　]+[0-9]{{1,2}}[:：][0-9]{{2}}(?:[:：][0-9]{{2}})?)?(?:[\s　].{{0,10}})?$"
)
_ENDS_DATED = re.compile(r"^[^，。！？；：]{0,60}(?:[报報网網台臺社刊]|新[闻聞]|在[线線]|[发發]布|客[户戶]端|融媒)[\s　|｜·]+(?:19|20)[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?$")
_CLOCK = re.compile(r"[0-9][:：][0-9]{2}")
#: who, where and when on one line, to the minute
_TIMED = re.compile(r"[^，。！？；]{0,60}?[\s　|｜]?(?:19|20)[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}(?:日[\s　]*|[\s　]+)[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?(?:[^，。！？；]{0,40})?$")
_ISSUE_LINE = re.compile(
    r"(?=.*(?:[〇○零一二三四五六七八九]{2,4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|[0-9]{2,4}年[/／]?[0-9]{1,2}月[/／]?[0-9]{1,2}日|[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}))(?=.*(?:星期[一二三四五六日天]|第\s*(?:[A-Z]?[0-9]{1,3}|[一二三四五六七八九十]{1,2})\s*版|版次|[农農][历曆]|总第|[报報]讯?$|(?<![A-Za-z0-9])[A-Z][0-9]{1,2}(?![A-Za-z0-9])))"
)
_PAGE_LINE = re.compile(r"(?:第\s*)?[A-Z]?[0-9]{1,5}\s*版(?:[:：\s].{0,20}|[（(]\s*[）)])?$|[A-Z][0-9]{1,2}[:：\s]?[^，。]{0,10}$|版[次面]\s*[:：]|今[日天]\s*[0-9]{1,3}\s*版|[总總]第\s*[0-9]{3,6}\s*[期号號]")
_PHONE_LINE = re.compile(rf"[{HAN}\s（）()、]{{2,16}}[:：]\s*[（(]?0?[0-9]{{2,4}}[）)]?[-－—\s]?[0-9][-0-9#＃\s（）()、,，轉转分機机]{{4,40}}$")
_ANY_MARK = re.compile(r"[，。；：！？、]|[0-9.]{3}|记者|記者|通讯员")
_BUTTONS = re.compile(r"[】\]]\s*[【\[][^【】\[\]]{0,12}[】\]]\s*[【\[]")
_CODE_STARTS = frozenset(ascii_letters + "$.#/<@*{}")
_CODE_MARKS = re.compile(r"[A-Za-z)].*[{}();=<>]|[{};]$")
_CODE_GATE = re.compile(r"[{}<>=;\]():](?:(?<!:)|(?<=[a-z]:))")
_DIGIT = re.compile(r"[0-9〇二](?:(?<!二)|[零○OＯ])")
DAY_OF_WEEK = re.compile(r"(?:星期|[周週]).$")
#: where a day may be: two figures and what stands behind a year
_YEAR = re.compile(r"[〇○零一二三四五六七八九]{2}年|[-/.年](?<=[0-9][0-9].)")
#: what a telephone number has before it or in it
_PHONE_MARK = re.compile(r"[话話真机機线線Ll－-]")
_ANY_HAN = re.compile(f"[{HAN}]")
_PHONE = re.compile(rf"(?:{line_words('telephone')}|[Tt][Ee][Ll])[.:：\s]*[（(]?[0-9]{{2}}|[^0-9]0[0-9]{{1,3}}[-－][0-9]{{3,4}}-?[0-9]{{3,4}}(?:[#＃转轉][0-9]+)?[）)]?$")
_ADDRESS_LINE = re.compile(r"[^，。！？]{0,24}[:：]?\s*(?:https?://|www\.)[\x21-\x7e]+$")
_MAIL_LINE = re.compile(r"[^，。！？@]{0,24}[:：]?\s*[\w.-]+@[\w-]+(?:\.[\w-]+)+$")
#: 今日天气 晴 9℃～18℃ in the head of a paper
_FORECAST = re.compile(r"(?=.*[晴阴陰云雲雨雪风風霾雾霧])[^，。！？；]{0,40}-?[0-9]{1,2}[℃度]?[\s　]*[~～—/到至-][\s　]*-?[0-9]{1,2}[\s　]*[℃度][^，。！？；]{0,20}$")
#: 26℃ 相对湿度70%: the air at this hour
_AIR = re.compile(r"[^，。！？；]{0,16}?-?[0-9]{1,2}\s*(?:°\s*C?|[℃度])[^，。！？；]{0,12}[湿濕]度\s*[:：]?\s*[0-9]{1,3}\s*[%％]?$")
_ISSUED = re.compile(rf"[（(][{HAN}\s]{{2,24}}?(?:發布|发布|發佈|供稿|提供|[协協承主][办辦])[）)]$")
_CODE = re.compile(r"[{}]\s*;?$|(?:var|function|window|document|@media|//|/\*|<!|</?[a-z]+)\b|[.#]?[\w\-.#: ,>\[\]\"'=*+~]+\{|.*;\s*\}|.*[a-z-]+:\s?[^;]{1,40};$")
_MARKDOWN_LINK = re.compile(r"!?\[[^\]]{0,60}\]\([^)]{5,400}\)$")
_DOCUMENT_NUMBER = re.compile(rf"[{HAN}]{{1,12}}[〔\[（(【]\s*[0-9]{{4}}\s*[〕\]）)】]\s*第?\s*[0-9]{{1,4}}\s*号$")
DATE_LEAD = re.compile(r"[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?(?:(?:(?<=日)|[\s　]+)[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?)?[\s　|｜]*")
_LATIN = re.compile(r"[-·•*\s]*[A-Za-z][A-Za-z .&|/'-]*$")
#: 香港时间17时30分 below a release
_CLOCK_LINE = re.compile(r"(?:香港|澳[门門]|北京|[台臺]北)?[时時][间間][\s　:：]*[0-9]{1,2}[时時:：][0-9]{1,2}分?$")
#: how long a text is and how long it takes to read
_READING = re.compile(r"(?:[本全]文)?[共约約]?\s*[0-9]+\s*字(?:$|[，,\s].{0,12}(?:分[钟鐘]|阅读|閱讀).{0,10}$)|(?:预计|預計)?[阅閱][读讀](?:[时時][间間长長]|全文|本文)?(?:大?[约約])?需?要?\s*[0-9]+\s*分[钟鐘]$")
#: 2023年5月3日 周三 下午4:12
_DAY_HOUR = re.compile(r"[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日[\s　]*(?:(?:星期|[周週])[一二三四五六日天])?[\s　]*(?:[上下中]午|凌晨|早上|[晚早][上间間]?)?[\s　]*(?:[0-9]{1,2}[:：][0-9]{2}|[晴阴陰雨雪多云雲雾霧转轉小中大阵陣到]{1,8})$")
#: where else in the paper more stands: （相关报道见3版）
_SEE_PAGE = re.compile(r"[（(][^（）()。，]{0,14}[见見刊载載转轉][^（）()。，]{0,10}[0-9]{1,2}\s*版[）)]$")
#: the number that a paper has among those laid before a session
_SESSION_PAPER = re.compile(rf"[{HAN}0-9]{{4,40}}[会會][议議](?:文件|材料)[\s　]?[（(〔【][\s　]?[0-9]{{1,3}}[\s　]?[）)〕】]$")
#: a notice in another language: kana, or words in Latin letters
_FOREIGN = re.compile(r"[A-Za-z]{2,}[,.'’]? +[A-Za-z]{2,}[,.'’]? +[A-Za-z]{2,}")
_KANA = re.compile("[ぁ-ヺ]")
_KANAS = 5  # of them in a line make it Japanese
#: what a picture is called when its name is printed in its place
_FILE_CODE = re.compile(r"(?:QQ|微信|IMG|DSC|DJI|mmexport)?[图圖]?[片像]?[_\s-]*[0-9]{8,}[0-9_\s()（）-]*(?:\.\w{3,4})?$", re.I)
#: the name of a paper, with its spelling in Latin letters
_MASTHEAD = re.compile(rf"[{HAN}]{{2,10}}[\s　]+[A-Z]{{2,}}(?: [A-Z]{{2,}})*$")
#: a file that a page offers, with its size
_FILE_NAME = re.compile(r"[^。！？]{1,80}\.(?:jpe?g|png|gif|webp|bmp|mp4|mp3|pdf|ofd|docx?|wps|xlsx?|et|pptx?|zip|rar|7z|txt)[\s　”’》]*(?:[（(\[【]?[\s　]*(?:大小[:：])?[0-9]+(?:\.[0-9]+)?[\s　]*[KMG]?B?[\s　]*[)）\]】]?)?(?:[\s　]*[（(]?(?:点击)?下[载載][）)]?)?$", re.I)
#: who published a text on which day, in the feed of a site: 某某新闻 07-10 09:12 原创
_DAY_ONLY = re.compile(rf"^[{HAN}A-Za-z·\s]{{2,20}}[\s　|｜·]*(?<![0-9])[01][0-9]-[0-3][0-9](?![0-9])(?:[\s　]*[0-9]{{1,2}}[:：][0-9]{{2}})?[\s　·|｜]*(?:原创|原創|发布|發布|来自.{{2,8}})?$")
_ACCOUNT_DAY = 40  # characters
#: the forecast for the days to come, as the head of a site shows it
_WEATHER = re.compile(r"[•·][ 　]*(?:[0-9]{1,2}月)?[0-9]{1,2}日[^，。；;]{1,12}?-?[0-9]{1,2}[-~～—/]-?[0-9]{1,2}[℃度]")
_DAY_AND_TIME = re.compile(r"(?:19|20)[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}[\s　]+[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?$")
_SOURCE_BAR = re.compile(r"[^。，]{0,6}[来來]源[\s　]*[|｜丨│]")
_NAMES_SITE = 24  # characters after the start of a notice within which it names the site
_COUNTED = 60  # characters of a line that says how often a page was read
_RESERVED = 60  # characters of a line that reserves rights in two ways
_EARLY = 8  # characters; a sentence that names a button later than there is one
_ISSUE_NUMBER = re.compile(rf"[{HAN}《》]{{2,14}}[\s　]*[0-9]{{4}}年第[0-9]{{1,3}}期(?:[\s　]*[（(]?[总總]第[0-9]{{1,5}}期[）)]?)?$|" r"第\s*[0-9]{1,6}\s*期[\s　]*今[日天]\s*[0-9]{1,3}\s*版|(?:[0-9]{4}\s*年)?第\s*[0-9]{1,4}\s*[期号]\s*(?:[（(]?总第?\s*[0-9]{1,5}\s*[期号][）)]?)?$|[（(]共印\s*[0-9]+\s*份[）)]$|(?:报|报送|送|发|抄送|抄报|主送|印发)[：:].{2,60}$|[^，。；]{2,40}[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日\s*印[发發]$")
_CRUMBS = re.compile(r"[^>＞»›，。]{1,14}\s*(?:>|＞|»|›)\s*[^>＞»›，。]{1,14}\s*(?:>|＞|»|›)|(?:首[页頁]|主页|网站首页)\s*(?:>|＞|»|›|/|-&gt;|→|[|｜])")


@cache
def _crumb() -> re.Pattern[str]:
    # 文教 > 公园: where on a site a page stands, without its home
    return re.compile(rf"[{HAN}]{{2,8}}\s*[>＞»›]\s*[{HAN}]{{2,10}}$")


@cache
def _tags() -> re.Pattern[str]:
    # the words under which a site files its text: #路灯 #管网
    return re.compile(rf"[#＃][{HAN}A-Za-z0-9]{{1,8}}(?:[\s　、]*[#＃][{HAN}A-Za-z0-9]{{1,8}})+$")


class Kind(NamedTuple):
    """The reading of a line: an Item's label, credits and style; empty label: running text."""

    label: str
    bylines: tuple[Byline, ...] = ()
    style: str = ""


_FURNITURE, _META = Kind("furniture"), Kind("meta")


@cache
def strong() -> re.Pattern[str]:
    return pattern("furniture", "phrase", strength="strong")


@cache
def _lister() -> re.Pattern[str]:
    listers = any_of(words("furniture", "phrase", strength="lister"))
    return re.compile(rf"[^{HAN}]*(?:{listers})(?:更多)?[^{HAN}]*$")


@cache
def _opens_list() -> frozenset[str]:
    return frozenset([phrase[0] for phrase in words("furniture", "phrase", strength="lister")])


def is_covered(text: str) -> bool:
    """Whether a line is nothing but the words of a page's own buttons and notices, with marks and figures between them."""
    first, last = _covering()
    return (text[0] in first or not is_han(text[0])) and (text[-1] in last or not is_han(text[-1])) and _covered().match(text) is not None


@cache
def _covering() -> tuple[frozenset[str], frozenset[str]]:
    """The characters with which the words of a page's own start, and those with which they end."""
    phrases = words("furniture", "phrase")
    return frozenset([phrase[0] for phrase in phrases]), frozenset([phrase[-1] for phrase in phrases])


@cache
def _covered() -> re.Pattern[str]:
    # possessive: 小字号 is one word or two, and nothing is gained by trying both
    return re.compile(rf"(?:{sought(words('furniture', 'phrase'))}|[^{HAN}A-Za-z])++$", re.I)


@cache
def _notice() -> re.Pattern[str]:
    whole, opened, site = (any_of(words("furniture", "phrase", strength=s)) for s in ("opening", "notice", "site"))
    invites, channel = (any_of(words("invitations", "word", position=position)) for position in ("start", "channel"))
    # a sentence stays: 下载某某App，即可办理。
    invited = rf"(?:{invites})[^。，]{{0,{_NAMES_SITE}}}?(?:{channel})(?![^。]*。$)"
    return re.compile(rf"{whole}|{invited}|[【\[（(]?(?:{opened})[】\])）]?[^。]{{0,{_NAMES_SITE}}}?(?:{site})")


@cache
def opens_notice() -> frozenset[str]:
    """The characters that a notice may start with."""
    phrases = [words("furniture", "phrase", strength=s) for s in ("opening", "notice")]
    return frozenset("【[（(").union(*(phrase[:1] for group in (*phrases, words("invitations", "word", position="start")) for phrase in group))


def is_notice(text: str) -> bool:
    """Whether a line of any length is a notice of the site: whose the texts are, what it answers for."""
    return text[0] in opens_notice() and _notice().match(text) is not None


def is_foreign(text: str) -> bool:
    """Whether a line of any length is in another language."""
    if is_han(text[0]):
        return False
    return (" " in text and _FOREIGN.search(text) is not None and not _ANY_HAN.search(text)) or len(_KANA.findall(text)) >= _KANAS


def read_chrome_line(text: str, closed: bool) -> Kind | None:
    """Furniture, and lines that state the facts of a page."""
    first, size, other = text[0], len(text), not is_han(text[0])
    if other and RULE.match(text):
        return Kind("rule")
    if first in "#＃" and _tags().match(text):
        return _FURNITURE
    if first in "[【" and starts_with_label(text):
        return _META
    if ((other or text[-1] in "{};") and _CODE_GATE.search(text) and (_MARKDOWN_LINK.match(text) or is_code(text))) or is_menu(text):
        return _FURNITURE
    colon = ":" in text or "：" in text
    labelled = colon or ("源" in text and _SOURCE_BAR.match(text) is not None)
    open_label = labelled and (not closed or text[-1] in ":：")
    if open_label and other and (lead := DATE_LEAD.match(text)) and (starts_with_label(text, lead.end()) or names_author(text, lead.end())):
        return Kind("meta", style="date")
    if open_label and (starts_with_label(text) or (size <= 100 and has_label_inside(text))):
        return _META
    if not closed and size <= _COUNTED and counter_word().search(text) and (rest := counters().sub(" ", text)) != text:
        if DATE_LEAD.search(rest):
            return Kind("meta", style="date")
        return Kind("furniture") if not _ANY_HAN.search(rest) or is_covered(rest) else Kind("meta", style="other")
    if (not closed or size < 70) and (named := strong().search(text)) and not (
        closed and "，" in text and (named.start() > _EARLY or first in "“「‘『") and not (size <= _RESERVED and strong().search(text, named.end()))
    ):
        return _FURNITURE
    arrow = ">" in text or "＞" in text or "»" in text or "›" in text
    if (
        (arrow and (_crumb().match(text) or _CRUMBS.match(text)))
        or (first in "首主网" and _CRUMBS.match(text))
        or ("." in text and _FILE_NAME.match(text))
        or ((other or first in "微图圖片像") and _FILE_CODE.match(text))
        or (not closed and (colon or "期" in text or "号" in text or "印" in text) and _ISSUE_NUMBER.match(text))
        or (other and size <= 24 and _LATIN.match(text))
        or (size <= 40 and "A" <= text[-1] <= "Z" and _MASTHEAD.match(text))
    ):
        return _FURNITURE
    if size <= 24 and (other or first in _opens_list()) and _lister().match(text.lstrip("# ")):
        return Kind("lister")
    if not closed and size <= 80 and is_covered(text):
        return Kind("date") if _DAY_AND_TIME.match(text) else _FURNITURE
    if labelled and starts_with_label(text):
        return _META
    if not closed and "@" in text and _MAIL_LINE.match(text):
        return Kind("meta", style="office")
    if first in "（(" and _ISSUED.match(text):
        return Kind("meta", style="value")
    if not (_DIGIT.search(text) or (first in "星周週" and DAY_OF_WEEK.match(text))) or (starts_with_role(text) and parse_byline(text)):
        return Kind("meta", style="contact") if not closed and _is_address(text) else None
    return _figures(text, closed)


@cache
def _made_by() -> re.Pattern[str]:
    """Who made the page: 责任编辑 X, 版式 Y."""
    return re.compile(rf"(?<![{HAN}])(?:{any_of(words('byline_words', 'word', role='editor'))})[\s　:：]")


def _figures(text: str, closed: bool) -> Kind | None:
    """Lines that are a page number, a telephone number, a date or the number of a document."""
    if (len(text) <= 20 and _PAGE_NUMBER.match(text)) or (text[0] in "•·" and _WEATHER.match(text)):
        return _FURNITURE
    if ((":" in text or "：" in text) and _PHONE_LINE.match(text)) or (not closed and (_is_address(text) or (len(text) < 60 and _PHONE_MARK.search(text) and _PHONE.search(text)))):
        return Kind("meta", style="contact")
    if text[-1] in "分時时0123456789" and len(text) <= 20 and _CLOCK_LINE.match(text):
        return Kind("furniture")
    if text[0] in "（(" and _SEE_PAGE.match(text):
        return Kind("furniture")
    if not closed and (("℃" in text and _FORECAST.match(text)) or ("度" in text and len(text) <= _COUNTED and _AIR.match(text))):
        return Kind("furniture")
    if not closed and text[-1] in "字钟鐘读讀" and len(text) <= _COUNTED and _READING.match(text):
        return Kind("furniture")
    if text[0] in _OPENS_DAY and (DATE_ONLY.match(text) or _DAY_HOUR.match(text)):
        return Kind("date")
    if text[-1] in "）)〕】" and len(text) <= 60 and _SESSION_PAPER.match(text):
        return Kind("furniture")
    if closed or len(text) > 80:
        return None
    if len(text) <= _ACCOUNT_DAY and "-" in text and _DAY_ONLY.search(text):
        return Kind("furniture")
    if text[-1] == "号" and _DOCUMENT_NUMBER.match(text):
        return Kind("meta", style="number")
    if _PAGE_LINE.match(text):
        return Kind("furniture")
    if not _YEAR.search(text):
        return None
    if _ISSUE_LINE.match(text) or (DATE_LEAD.search(text) and _made_by().search(text)):
        return Kind("furniture")
    return Kind("meta", style="date") if _SOURCE_DATE.match(text) or _ENDS_DATED.search(text) or (_CLOCK.search(text) and _TIMED.match(text)) else None


def _is_address(text: str) -> bool:
    return ("http" in text or "www." in text) and _ADDRESS_LINE.match(text) is not None


def is_page_number(text: str) -> bool:
    """Whether a line is the number of a page: - 12 -, 第3页."""
    return _PAGE_NUMBER.match(text) is not None


def is_menu(text: str) -> bool:
    """Whether a line is a row of links: many short words, no mark between them."""
    if (" " not in text and "　" not in text and "\t" not in text) or text.count(" ") + text.count("　") + text.count("\t") < 5:
        return ("】" in text or "]" in text) and _BUTTONS.search(text) is not None
    links = text.split()
    short = len(links) >= 6 and len(text) <= 7 * len(links) and max(map(len, links)) <= 10
    return short and text[0] not in "#【□■◎⊙◉" and not _ANY_MARK.search(text)


def is_code(text: str) -> bool:
    """Script or style that was taken for text: marks of code, and hardly a Chinese character."""
    if text[0] not in _CODE_STARTS and text[-1] not in "{};":
        return False
    chinese = len(_ANY_HAN.findall(text))
    return (_CODE.match(text) is not None and chinese * 4 < len(text)) or (not chinese and _CODE_MARKS.search(text) is not None)
