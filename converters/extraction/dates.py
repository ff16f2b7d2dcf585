"""Which numbers are dates and clock times."""

from __future__ import annotations

import re

from shizheng.converters.extraction.lexicon import cue, cues

#: A whole date in figures, 2023-05-06 or 2023.5.6 or 2023/5/6, or a year with a two-digit month.
DATE = re.compile(
    r"(?:1[89]|20)[0-9]{2}(?:([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12][0-9]|3[01])|[-/](?:0[1-9]|1[0-2])|/[0-9]{2}(?=学年|學年|年度|赛季))(?![0-9.%])"
)
#: A clock time: 22:00, 6:00:05.
CLOCK = re.compile(r"(?:[01]?[0-9]|2[0-4])[:：][0-5][0-9](?:[:：][0-5][0-9])?(?![0-9])")
_SLASHED = re.compile(r"(?:[0-9]{2,4}/)?(0?[1-9]|1[0-2])/(0?[1-9]|[12][0-9]|3[01])(?![0-9/])")
#: a place by its degrees: 120.5271,23.4416
DEGREES = re.compile(r"(1?[0-9]{2}\.[0-9]{3,})[,，][ ]?([0-9]{2,3}\.[0-9]{3,})(?![0-9])")
_NOW = frozenset("今昨明去前本当當")
#: spans that say when and measure nothing
_SPAN_SO_FAR = ("年来", "年來", "年以来", "年以來")
#: 7年来最低: for so long nothing was lower, which is a figure
_RECORD = cues("date.record_behind")
_SPAN_BEFORE = ("，近", "。近", "\n近", *cues("date.span_before"))
_SPAN_BEHIND = frozenset("，,内內间間")
#: before a number of months that is a date: 前10个月, 首5个月, 截至6月止的12个月
_MONTHS_LEAD = ("前", "首", "止", "止的")
#: words that end with 前 and lead to how long something takes: 工期提前3个月
_NO_MONTHS_LEAD = ("提前", "目前", "以前", "之前", "此前")
_LONGEST_SPAN = 60
#: of a fraction that a release writes with a stroke
_LARGEST_DENOMINATOR = 10
_SINCE = frozenset("自于於从從")
_TITLE_ENDS = frozenset("》」”』")
DIGITS = re.compile(r"[0-9]+")
#: what stands behind a number that may be a date or time, unless a date ended right before it
MAYBE_BEHIND = frozenset(" 、及和与與)）学學年月日号號时時点點分秒季世周个個")

#: 5月17、18日; 6、7月份
_DATE_LIST = re.compile(r"(?:[、及和与與][ ]?[0-9]{1,2}){1,9}[ ]?([日号號月]|[兩两]?[個个]月)")
#: 本月25、26日
_THIS_MONTH = tuple(f"{which}月" for which in "本上下当當同該该")
_SLASHED_SPAN = re.compile(r"[ ]?[-~～－–—至][ ]?[0-9]{1,2}/[0-9]{1,2}(?![0-9/])")
_SLASHED_DAYS = re.compile(r"[0-9]{1,2}/[0-9]{1,2}[ ]?[-~～－–—至][ ]?[0-9]{1,2}/[0-9]{1,2}(?![0-9/])")
#: 110/111年期, 113/114學年: two years of the Republic
_SLASHED_YEARS = re.compile(r"1[01][0-9]/1[01][0-9](?=年期|年度|年產季|年产季|[学學]年)")
#: 5/7及5/14: days of one month
_SLASHED_NEXT = re.compile(r"[、及和與与][ ]?([0-9]{1,2})/([0-9]{1,2})(?![0-9/])")
_SLASHED_BEHIND = re.compile(r"起|止|[上下]午|晚[上間间]|中午|凌晨|[舉举][辦办行]|登場|登场|截止|開[放始]|开[放始]")
_DURATION_BEHIND = re.compile(rf"年?(?:{cue('date.duration_behind')})")
_YEAR_BEHIND = re.compile(rf"年(?:{cue('date.year_behind')}|第?[一二三四1-4]季度|[上下]半年|[0-9]{{1,2}}月|[一二三四五六七八九十]{{1,2}}月|[至到\-—－~～])")
_TRADITIONAL = re.compile(r"[個國會萬與為們總長縣區計處學業億戶應發實館辦開關時間費電話務團體黨選舉獎環農產車]")
_DAY_SPAN = re.compile(r"日(?:内|之内|以内|游|龄|齡|均)")
#: behind a number that might be a year of the republic: so many years
_NO_YEAR = cues("date.no_year_behind")
#: 较去年提前26日
_AHEAD = cues("date.moved")
_OCLOCK = re.compile(r"[时時](?!间|間|代|段|候|尚|期|空|速|局|评|政|常|装|刻)")
_OCLOCK_DIAN = re.compile(r"[点點](?:[钟鐘半整许許]|左右|[0-9]{1,2}分?)?")
_DAYTIME = re.compile(rf"(?:{cue('date.daytime')}|[至到—\-–~～])$")


def slashed_date(text: str, start: int, republic: bool) -> re.Match[str] | None:
    """6/30, 110/6/30 at ``start``; None where it is rather a fraction (1/3) or neither."""
    found = _SLASHED.match(text, start)
    if found is None:
        return _SLASHED_YEARS.match(text, start)
    month, day = found[1], found[2]
    bracketed = republic and text[start - 1 : start] in ("（", "(") and text[found.end() : found.end() + 1] in ("）", ")")
    certain = (
        bracketed
        or found.group().count("/") == 2
        or month[0] == "0"
        or day[0] == "0"
        or int(day) > 20
        or text.startswith(("(周", "（周", "(星期", "（星期", "(週", "（週", "(一", "(二", "(三", "(四", "(五", "(六", "(日"), found.end())
        or _SLASHED_SPAN.match(text, found.end()) is not None
    )
    if not certain and not (republic and _is_day(text, found.end(), int(month), int(day))):
        return None
    return _SLASHED_DAYS.match(text, start) or found


def _is_day(text: str, end: int, month: int, day: int) -> bool:
    """Whether month/day that ends at ``end`` is rather a date than a fraction, in a text that writes dates so."""
    if month >= day or _SLASHED_BEHIND.match(text, end):
        return True
    if month == 1:
        return False  # 1/12
    following = _SLASHED_NEXT.match(text, end)
    return day > _LARGEST_DENOMINATOR or (following is not None and int(following[1]) == month and int(following[2]) > max(day, _LARGEST_DENOMINATOR))


def leads_months(text: str, at: int) -> bool:
    """Whether the words before ``at`` make a number of months a date (前10个月)."""
    before = text[max(0, at - 2) : at]
    return before.endswith(_MONTHS_LEAD) and before not in _NO_MONTHS_LEAD


def is_roc_text(text: str) -> bool:
    """True when ``text`` is traditional or names the Republic calendar, so that 112年 is a year."""
    return "民國" in text or "民国" in text or _TRADITIONAL.search(text) is not None


def date_class(text: str, start: int, end: int, number: str, joined: bool, republic: bool = False) -> str:
    """``date`` or ``time`` when the plain number at start:end is part of one, else ''.

    ``joined`` tells that a date or time ended right before it (within two characters), so that 15号 and 30分 belong to it;
    ``republic`` that years of the Republic calendar (112年) are to be expected.
    """
    if text[end : end + 1] == " ":
        end += 1  # 2024 年
    behind = text[end : end + 1]
    if not behind:
        return ""
    if behind in "、及和与與":
        listed = _DATE_LIST.match(text, end)
        month = listed is not None and listed[1].endswith("月")
        joined = joined or text.endswith(_THIS_MONTH, 0, start)
        return "date" if listed and number.isdigit() and 1 <= int(number[:3]) <= (12 if month else 31) and (month or joined) else ""
    if behind in ")）" and text[start - 1 : start] in ("(", "（"):
        if text[end + 1 : end + 3].lstrip()[:1] in ("日", "年", "月"):
            return "date"  # 今(4)日, 去(2020)年
        if text[start - 2 : start - 1] in _NOW and number.isdigit() and len(number) <= 4:
            return "date"  # 今（17）天, 今（24）于
    if (
        joined
        and text[start - 1 : start] == "月"
        and number.isdigit()
        and 1 <= int(number[:3]) <= 31
        and "\u4e00" <= behind <= "\u9fff"
        and behind not in "个個家人名次件项項元万萬亿億"
    ):
        return "date"  # 5月24公告
    if text.startswith(_MONTHS_AGO, end):
        return "date" if not text[max(0, start - 3) : start].endswith((*_LASTS, "提")) else ""  # 3个月前开工
    if behind == "学" or behind == "學":
        return "date" if text.startswith(("学年", "學年"), end) and len(number) in (3, 4) else ""
    if behind == "年" and text[end + 1 : end + 2] == "版":
        return "name"  # 2022年版
    if behind in "年月日号號时時点點分秒季世周":
        return _with_word(text, start, end, number, behind, joined, republic)
    return ""


def _is_season(text: str, start: int, end: int) -> bool:
    """今年第1季, against the second season of a show or a league."""
    return text[start - 1 : start] == "第" and text[start - 2 : start - 1] not in _TITLE_ENDS and text[end + 1 : end + 2] not in ("赛", "賽", "后", "後", "播")


def _is_when(text: str, start: int, end: int, before: str) -> bool:
    """Whether a number of years of a text in traditional characters says when, and not for how long: 市府近3年挹注, 5年前的, 30年後."""
    if text.startswith(_AGO, end):
        return not before.endswith(_LASTS)
    return before.endswith(_LATELY) and text[start - 2 : start - 1] not in _TOOK and text[end + 1 : end + 2] not in "的之餘余多"


#: so many years ago, or after
_AGO = ("年前", "年後的", "年后的")
_MONTHS_AGO = ("个月前，", "个月前的", "個月前，", "個月前的", "个月前,", "個月前,")
_LASTS = ("滿", "满", "未", "每", "隔", "逾", "超過", "超过")
_LATELY = ("近", *(f"{word}" for word in cues("date.span_before")))
#: before 近 that means nearly: 歷時近3年
_TOOK = frozenset("時时經经達达長长逾費费已有隔滿满將将")


def _with_word(text: str, start: int, end: int, number: str, behind: str, joined: bool, republic: bool) -> str:
    value = int(number) if number.isdigit() and len(number) <= 4 else -1
    if value < 0:
        return ""
    if behind == "年":
        if len(number) == 4 and 1000 <= value <= 2100:
            return "" if _DURATION_BEHIND.match(text, end) and not 1900 <= value <= 2100 else "date"
        if text.startswith("年代", end):
            return "date"
        if text.startswith(("年级", "年級"), end):
            return "ordinal"
        before = text[max(0, start - 3) : start]
        if (
            value <= _LONGEST_SPAN
            and not text.startswith(_RECORD, end)
            and (text.startswith(_SPAN_SO_FAR, end) or (before.endswith(_SPAN_BEFORE) and text[end + 1 : end + 2] in _SPAN_BEHIND))
        ):
            return "date"  # 近3年来, 过去5年，
        if value <= _LONGEST_SPAN and (republic or text.startswith("年前", end)) and _is_when(text, start, end, before):
            return "date"  # 16年前还是一家小厂
        if before.endswith(("民國", "民国", "民國 ", "民国 ")):
            return "date"
        if republic and 80 <= value <= 150 and len(number) >= 2 and not text.startswith(_NO_YEAR, end):
            return "date" if len(number) == 3 or _YEAR_BEHIND.match(text, end) else ""
        if republic and len(number) == 2 and value >= 30 and text[start - 1 : start] in _SINCE and not _DURATION_BEHIND.match(text, end):
            return "date"  # 于77年启用
        if len(number) == 2 and number[0] == "0":
            return "date"
        if len(number) == 2 and _YEAR_BEHIND.match(text, end) and not text.startswith(("年内", "年以来", "年前", "年中"), end):
            return "date"
        return ""
    if behind == "月":
        return "date" if 1 <= value <= 12 and not text.startswith(("月龄", "月齡", "月嫂"), end) else ""
    if behind in "日号號":
        if not 1 <= value <= 31:
            return ""
        if joined:
            return "" if text[start - 1 : start] == "第" else "date"
        return "date" if behind == "日" and not _DAY_SPAN.match(text, end) and not text.startswith(_AHEAD, start - 2) else ""
    if behind == "季" and 1 <= value <= 4 and (text.startswith("季度", end) or _is_season(text, start, end)):
        return "date"
    if behind == "世" and text.startswith(("世纪", "世紀"), end):
        return "date"
    if behind in "时時":
        return "time" if value <= 24 and _OCLOCK.match(text, end) else ""
    if behind in "点點" and value <= 24:
        marked = _OCLOCK_DIAN.match(text, end)
        if marked and len(marked.group()) > 1:
            return "time"
        return "time" if _DAYTIME.search(text[max(0, start - 3) : start]) else ""
    if behind in "分秒" and joined and value < 60:
        return "time"
    return ""
