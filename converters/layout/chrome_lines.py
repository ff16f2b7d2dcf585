"""Lines that are a page's own: its buttons, numbers, dates and notices, and the labels with the facts that it states."""

from __future__ import annotations

import re
from functools import cache
from string import ascii_letters

from shizheng.converters.layout.bylines import parse_byline, starts_with_role
from shizheng.converters.layout.cues import HAN, any_of, is_han, pattern, sought, words
from shizheng.converters.layout.figure_lines import (
    COUNTED,
    DATE_LEAD,
    DAY_OF_WEEK,
    FURNITURE,
    Kind,
    is_address,
    read_figures,
)
from shizheng.converters.layout.labels import counter_word, counters, has_label_inside, names_author, starts_with_label

RULE = re.compile(rf"[^{HAN}A-Za-z0-9]+$")
_ANY_MARK = re.compile(r"[，。；：！？、]|[0-9.]{3}|记者|記者|通讯员")
_BUTTONS = re.compile(r"[】\]]\s*[【\[][^【】\[\]]{0,12}[】\]]\s*[【\[]")
_CODE_STARTS = frozenset(ascii_letters + "$.#/<@*{}")
_CODE_MARKS = re.compile(r"[A-Za-z)].*[{}();=<>]|[{};]$")
_CODE_GATE = re.compile(r"[{}<>=;\]():](?:(?<!:)|(?<=[a-z]:))")
_DIGIT = re.compile(r"[0-9〇二](?:(?<!二)|[零○OＯ])")
_ANY_HAN = re.compile(f"[{HAN}]")
_MAIL_LINE = re.compile(r"[^，。！？@]{0,24}[:：]?\s*[\w.-]+@[\w-]+(?:\.[\w-]+)+$")
_ISSUED = re.compile(rf"[（(][{HAN}\s]{{2,24}}?(?:發布|发布|發佈|供稿|提供|[协協承主][办辦])[）)]$")
_CODE = re.compile(
    r"[{}]\s*;?$|(?:var|function|window|document|@media|//|/\*|<!|</?[a-z]+)\b|[.#]?[\w\-.#: ,>\[\]\"'=*+~]+\{|.*;\s*\}|.*[a-z-]+:\s?[^;]{1,40};$"
)
_MARKDOWN_LINK = re.compile(r"!?\[[^\]]{0,60}\]\([^)]{5,400}\)$")
_LATIN = re.compile(r"[-·•*\s]*[A-Za-z][A-Za-z .&|/'-]*$")
#: a notice in another language: kana, or words in Latin letters
_FOREIGN = re.compile(r"[A-Za-z]{2,}[,.'’]? +[A-Za-z]{2,}[,.'’]? +[A-Za-z]{2,}")
_KANA = re.compile("[ぁ-ヺ]")
_KANAS = 5  # of them in a line make it Japanese
#: what a picture is called when its name is printed in its place
_FILE_CODE = re.compile(r"(?:QQ|微信|IMG|DSC|DJI|mmexport)?[图圖]?[片像]?[_\s-]*[0-9]{8,}[0-9_\s()（）-]*(?:\.\w{3,4})?$", re.I)
#: the name of a paper, with its spelling in Latin letters
_MASTHEAD = re.compile(rf"[{HAN}]{{2,10}}[\s　]+[A-Z]{{2,}}(?: [A-Z]{{2,}})*$")
#: a file that a page offers, with its size
_FILE_NAME = re.compile(
    r"[^。！？]{1,80}\.(?:jpe?g|png|gif|webp|bmp|mp4|mp3|pdf|ofd|docx?|wps|xlsx?|et|pptx?|zip|rar|7z"
    r"|txt)[\s　”’》]*(?:[（(\[【]?[\s　]*(?:大小[:：])?[0-9]+(?:\.[0-9]+)?[\s　]*[KMG]?B?[\s　]*[)）\]】]?)?(?:[\s　]*[（(]?(?:点击)?下[载載][）)]?)?$",
    re.I,
)
_DAY_AND_TIME = re.compile(r"(?:19|20)[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}[\s　]+[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?$")
_SOURCE_BAR = re.compile(r"[^。，]{0,6}[来來]源[\s　]*[|｜丨│]")
_NAMES_SITE = 24  # characters after the start of a notice within which it names the site
_RESERVED = 60  # characters of a line that reserves rights in two ways
_EARLY = 8  # characters; a sentence that names a button later than there is one
_ISSUE_NUMBER = re.compile(
    rf"[{HAN}《》]{{2,14}}[\s　]*[0-9]{{4}}年第[0-9]{{1,3}}期(?:[\s　]*[（(]?[总總]第[0-9]{{1,5}}期[）)]?)?$|"
    r"第\s*[0-9]{1,6}\s*期[\s　]*今[日天]\s*[0-9]{1,3}\s*版"
    r"|(?:[0-9]{4}\s*年)?第\s*[0-9]{1,4}\s*[期号]\s*(?:[（(]?总第?\s*[0-9]{1,5}\s*[期号][）)]?)?$"
    r"|[（(]共印\s*[0-9]+\s*份[）)]$"
    r"|(?:报|报送|送|发|抄送|抄报|主送|印发)[：:].{2,60}$"
    r"|[^，。；]{2,40}[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日\s*印[发發]$"
)
_CRUMBS = re.compile(r"[^>＞»›，。]{1,14}\s*(?:>|＞|»|›)\s*[^>＞»›，。]{1,14}\s*(?:>|＞|»|›)|(?:首[页頁]|主页|网站首页)\s*(?:>|＞|»|›|/|-&gt;|→|[|｜])")


@cache
def _crumb() -> re.Pattern[str]:
    # 文教 > 公园: where on a site a page stands, without its home
    return re.compile(rf"[{HAN}]{{2,8}}\s*[>＞»›]\s*[{HAN}]{{2,10}}$")


@cache
def _tags() -> re.Pattern[str]:
    # the words under which a site files its text: #路灯 #管网
    return re.compile(rf"[#＃][{HAN}A-Za-z0-9]{{1,8}}(?:[\s　、]*[#＃][{HAN}A-Za-z0-9]{{1,8}})+$")


_META = Kind("meta")


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
        return FURNITURE
    if first in "[【" and starts_with_label(text):
        return _META
    if ((other or text[-1] in "{};") and _CODE_GATE.search(text) and (_MARKDOWN_LINK.match(text) or is_code(text))) or is_menu(text):
        return FURNITURE
    colon = ":" in text or "：" in text
    labelled = colon or ("源" in text and _SOURCE_BAR.match(text) is not None)
    open_label = labelled and (not closed or text[-1] in ":：")
    if open_label and other and (lead := DATE_LEAD.match(text)) and (starts_with_label(text, lead.end()) or names_author(text, lead.end())):
        return Kind("meta", style="date")
    if open_label and (starts_with_label(text) or (size <= 100 and has_label_inside(text))):
        return _META
    if not closed and size <= COUNTED and counter_word().search(text) and (rest := counters().sub(" ", text)) != text:
        if DATE_LEAD.search(rest):
            return Kind("meta", style="date")
        return Kind("furniture") if not _ANY_HAN.search(rest) or is_covered(rest) else Kind("meta", style="other")
    if (not closed or size < 70) and (named := strong().search(text)) and not (
        closed and "，" in text and (named.start() > _EARLY or first in "“「‘『") and not (size <= _RESERVED and strong().search(text, named.end()))
    ):
        return FURNITURE
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
        return FURNITURE
    if size <= 24 and (other or first in _opens_list()) and _lister().match(text.lstrip("# ")):
        return Kind("lister")
    if not closed and size <= 80 and is_covered(text):
        return Kind("date") if _DAY_AND_TIME.match(text) else FURNITURE
    if labelled and starts_with_label(text):
        return _META
    if not closed and "@" in text and _MAIL_LINE.match(text):
        return Kind("meta", style="office")
    if first in "（(" and _ISSUED.match(text):
        return Kind("meta", style="value")
    if not (_DIGIT.search(text) or (first in "星周週" and DAY_OF_WEEK.match(text))) or (starts_with_role(text) and parse_byline(text)):
        return Kind("meta", style="contact") if not closed and is_address(text) else None
    return read_figures(text, closed)


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
