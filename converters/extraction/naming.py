"""Which Arabic numerals are parts of names, codes, formulas, ordinals or list marks."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from shizheng.converters.extraction import contests
from shizheng.converters.extraction.framing import CODE_ENDS, money_code
from shizheng.converters.extraction.grammar import quantity_at
from shizheng.converters.extraction.han import is_han
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.list_marks import in_row, is_list_mark

#: A formula such as 1+14+N or 5+2.
FORMULA = re.compile(r"[0-9NXn]{1,4}(?:[+＋][0-9NXn]{1,4})+(?![0-9.])")
#: Telephone numbers (also of eight digits in two groups: 致電2345 6789), room numbers and other codes in one piece.
CODE = re.compile(
    r"(?:0[0-9]{1,3}[)）]?[-—－ ]?[0-9]{3,4}[-—－ ]?[0-9]{3,4}(?:[-—－转轉#＃][0-9]{1,6})?"
    r"|(?:(?<=[電电話话線线詢询真或])|(?<=[電电話话線线詢询真或][：: ]))[2-9][0-9]{3} [0-9]{4}|1[3-9][0-9]{9}|[48]00[- ]?[0-9]{3,4}[- ]?[0-9]{3,4}"
    r"|[0-9]{1,3}-[0-9]{1,2}(?=[线線号號]|[区區县縣市乡鄉]道)|[0-9]{1,5}(?:[-－][0-9]{1,6}){2,}|[0-9]{3,8}[A-Za-z]{1,4}[0-9]+)(?![0-9])"
)
#: What goes on with hyphens behind a letter: A2-1.
CHAIN = re.compile(r"[0-9]+(?:[-－][0-9]+)*")
#: Numbers of versions, sections and addresses of computers: 2.3.1, 192.168.1.1.
DOTTED = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,4}){2,9}(?![0-9])")
#: Days that became names (3·15), and 7×24小时.
DAY_NAME = re.compile(r"[0-9]{1,2}[·•・][0-9]{1,2}(?![0-9])|[57][×xX*]24(?![0-9])")
_PHASE = re.compile(rf"[1-6]期(?:{cue('phase.behind')})")
#: 年产3万吨某项目: what a project is named after
_CAPACITY = cues("name.capacity")
_CAPACITY_LAST = frozenset(word[-1] for word in _CAPACITY)
_OF_CAPACITY = re.compile(rf"[^，。；、：的等“”0-9]{{2,24}}?(?:{cue('name.capacity_behind')})(?![一-鿿]*[0-9])")
#: before the 100 that an index is reckoned on
_BASES = cues("index.base_before")
#: 产业园3期: what goes up in phases
_PHASED = cues("phase.before")
_COUNTED = ("分", "共", "计", "为", "了")  # 分3期建设 counts
_QUOTED = re.compile(
    r"“([^“”，。；！？\n]{1,20})”|「([^「」，。；！？\n]{1,20})」|《([^《》\n]{1,60})》|‘([^‘’，。；！？\n]{1,20})’|\"([^\"，。；！？\n]{1,20})\""
)
_WEB = re.compile(r"(?:https?://|www\.)[!-~]+|(?<![A-Za-z0-9._-])[A-Za-z0-9._-]{1,64}+@[A-Za-z0-9.-]{1,99}")
_ARABIC_RUN = re.compile(r"[0-9.,]*")
_ARABIC = re.compile(r"[0-9]")
_NUMERAL = re.compile(r"[0-9零一二两三四五六七八九十百千万]")
_FIGURE_ONLY = re.compile(r"[0-9.,]+[万亿]?(?:元|%|％|个百分点|人|家|个|.{0,3}?(?:[及或]?以[上下内內]|左右))")
_CIRCLE = r"[0-9.]+(?:分钟|分鐘|小时|小時|公里)[^，。；、！？“”\n]{0,10}?[圈]"
_ROUND_CLOCK = (
    rf"24[ ]?(?:小时|小時)(?:不打烊|[^，。；、！？“”\n0-9]{{0,6}}?(?:{cue('round_the_clock.behind')})|[^，。；、！？“”\n0-9]{{0,12}}?(?:{cue('hotline.last')}))"
)
_TICKETS = r"[0-9]倍[券卷]|[0-9]{1,2}人制"
#: 1999市民服务热线: what is dialled
_HOTLINE = rf"[0-9]{{3,5}}(?![年月日元个個家条條次人件项項起万萬亿億%％余餘多通])[^，。；、！？0-9]{{0,8}}(?:{cue('hotline.behind')})"
#: plots of a town plan: 商业区商60, 公3公园
_PLOT_BEFORE = re.compile(r"(?:^|[区區（(、「“与與和及])(?:商|公|停|文[小中高])$")
#: units of ordinals, beside other uses
MAYBE_ORDINAL = frozenset(("段", "路", "单元", "單元", "届", "期", "幢", "栋", "棟", "座", "班"))
#: 高一11班
_FORM_BEFORE = re.compile(r"(?:[高初国國][一二三]|[一二三四五六七八九1-9]年[级級])[（(]?$")
#: 2幢3单元, 5栋601室
_ADDRESS_BEHIND = re.compile(r"[幢栋棟座][0-9]{1,4}(?:单元|單元|室|[号號楼樓层層](?!楼|樓|高))")
_BUS_BEFORE = re.compile(rf"(?:{cue('route.before')}|乘坐?)[^，。；]{{0,30}}$")
_COUNTED_BEHIND = re.compile(rf"{cue('people.behind_number')}|人[员員力]|[员員]工|[职職]工|[学學]生|[师師]生|[选選]手|[党黨][员員]")
_ORDINAL_BEHIND = re.compile(rf"{cue('ordinal.behind')}|[号號](?!召)|之[0-9]+[号號]|路(?:公交|车|線|线)?(?![口灯段])")
#: 8、9号楼: places in a sequence that share their word
_ORDINAL_LIST = re.compile(r"(?:[、及和与與][0-9]{1,4}){1,9}(?:[号號楼樓](?!召)|单元|單元|路(?:公交|车|線|线)|年[级級])")
_NAME_BEHIND = re.compile(rf"{cue('name.behind_number')}|[国省县乡]道|都(?![市会會])|园区?|快速(?:道路|公路|路)|[后後](?![来來天期续方勤])")
_BARE_FIGURE_BEHIND = frozenset("的和與与及或至到上下升降增减為为是，、。；：！？）)】」”’～~—-–,.;:!? \n\t左以余多%％（(/／×x*=＝<>＜＞|｜")
_CODE_BEFORE = re.compile(rf"(?:{cue('code.before')}|[直改]拨|[直改]撥|QQ|[轉转])[是为為]?[：:（( ]{{0,3}}$")
_FIGURE_LABEL = re.compile(r"(?:^|[^\u4e00-\u9fff]|[如见下上附])(?:图|圖|表|附图|附表|注|专栏)$")
_SHARES = re.compile(
    rf"(?:{cue('shares.before')}|比(?:缩小|扩大|降低?|升高?|[调調]整|[优優]化|[变變]化|提[高升])?[至到为為]"
    rf"|收入比值?[^。；0-9]{{0,16}})[^，。；]{{0,12}}(?:[0-9][0-9.]*(?:[:：∶][0-9][0-9.]*){{1,3}}，?[^，。；0-9]{{1,8}}[0-9.:：∶]{{0,20}})?$"
)
_VERSION = rf"[0-9]\.0[ ]?(?:{cue('version.behind')}|[”」’》]|$|(?=[，。、；]))"
#: the voltage that a line or station is named after, the year of an edition
_GRADE = (
    rf"±?[0-9]{{2,4}}(?:千伏|kV|KV|kv)[级]?(?:及以上)?(?=[^，。；0-9]{{0,8}}(?:{cue('voltage.behind')}|变(?:[^，。；]{{0,2}}工程)))|(?:19|20)[0-9]{{2}}年?版"
    rf"|[0-9]{{1,2}}[×xX*][0-9]{{2,4}}米"
)
#: 台1线403.5公里处, 市区66路某某线: a place on a road, a route
_PLACE_OF_ROAD = r"[0-9]{1,3}(?:\.[0-9]{1,3})?公里[处處](?![理置])|[0-9]{1,3}路(?=[一-鿿]{2,4}[线線](?!路))"
#: 4横12纵: a net of roads
_GRID = r"[0-9]{1,2}[横橫纵縱][0-9]{1,2}[横橫纵縱]|(?<=[0-9][横橫纵縱])[0-9]{1,2}[横橫纵縱]"
#: 200米自由泳, 男子200米, 105公斤级: events of a contest
_RACE = rf"[0-9]{{2,5}}米(?:{cue('race.behind')})|[0-9]{{2,3}}公斤[级級]"
#: fixed concepts; one in group 1 is a version, unless a word for a value stands before it
CONCEPT = re.compile(f"{_CIRCLE}|{_GRID}|{_PLACE_OF_ROAD}|{_RACE}|{_TICKETS}|{_HOTLINE}|{_ROUND_CLOCK}|{_GRADE}|({_VERSION})")
_VALUE_BEFORE = tuple("率比数值度分差为達达至到于约是")  # 容积率2.0 is no version
#: A list mark run together with a date: 9.1至4月, 1.2024年.
LIST_AND_DATE = re.compile(r"([0-9]{1,2})\.(?:[0-9]{1,2}(?=[至到—-][0-9]{1,2}月|月)|(?:19|20)[0-9]{2}(?=年))")
_REST_OF_YEAR = re.compile(r"[零〇○一二三四五六七八九]{0,2}年")
#: behind a bare year that is no part of a name
_YEAR_BEHIND = re.compile(rf"{cue('year.behind_bare')}")
_SPELT = frozenset("〇一二三四五六七八九")
_ROAD_BEFORE = re.compile(r"(?:[国省县國縣]道|高速)$")
#: 台19线, 投49线: a road of the island, or of the county that the character before stands for
_COUNTIES = frozenset("台臺投嘉雲云彰苗竹桃宜花東东屏高南中北")
_ROAD = re.compile(r"[0-9]{1,3}(?:[线線](?![上下性])|[甲乙丙丁](?![级級]))")
#: 台19下某交流道
_ROAD_ON = re.compile(r"[0-9]{1,2}(?:快速|高架|延伸|下[一-鿿]{1,4}交流道)")
#: towns whose age is the name of a year of feasts
_TOWNS = cues("name.town_of_age")

@lru_cache(maxsize=256)  # asked for of every text of a document, then of each again
def _quoted(text: str) -> tuple[tuple[int, int, str], ...]:
    """What ``text`` has in quotation marks that may be a name with a numeral: the span with its marks, and the words."""
    return tuple([(*f.span(), words) for f in _QUOTED.finditer(text) if _is_name(words := f.group(f.lastindex or 1))])


def name_spans(text: str, names: Collection[str]) -> list[tuple[int, int]]:
    """Spans in which a numeral is part of a name, in order: short quotations, titles, web addresses, and ``names``."""
    spans = [(start, end) for start, end, _ in _quoted(text)]
    if "://" in text or "www." in text or "@" in text:
        spans += [f.span() for f in _WEB.finditer(text)]
    for name in sorted(names):
        at = text.find(name) if name else -1
        while at >= 0:
            spans.append((at, at + len(name)))
            at = text.find(name, at + len(name))
    return sorted(spans)


def known_names(texts: Iterable[str]) -> frozenset[str]:
    """Names with an Arabic numeral that the texts of a document put in quotation marks: “37度空间” is one wherever it stands."""
    names: set[str] = set()
    for text in texts:
        for _, _, quoted in _quoted(text):
            quoted = quoted.strip()
            if _ARABIC.search(quoted) and _is_name(quoted) and 3 <= len(quoted) <= 16 and not _is_quantity(quoted):
                names.add(quoted)
    return frozenset(names)


def _is_quantity(quoted: str) -> bool:
    """True for a number with its unit and no more (“15分钟”), which is no name outside the quotation."""
    found = quantity_at(quoted, 0)
    return found is not None and (found[1] or found[0]).end == len(quoted)


def _is_name(quoted: str) -> bool:
    return _NUMERAL.search(quoted) is not None and _FIGURE_ONLY.fullmatch(quoted) is None


#: marks and units that may make a name of a number with a unit
_TOUCHING = frozenset("－＃")
MAYBE_NAMED = frozenset("台歲岁")


def latin_class(text: str, start: int, end: int, unit: str) -> str:
    """``name`` where Latin letters touch the number (H5, G20, 4S店, PM2.5) without being its unit, else ''."""
    before = text[start - 1] if start else " "
    if unit and before not in _TOUCHING and not before.isascii() and unit not in MAYBE_NAMED:
        return ""
    if before.isascii() and before in CODE_ENDS and money_code(text, start):
        return ""  # RMB 300
    if before.isascii() and before.isalpha() and unit not in ("元", "%", "美元"):
        return "name"
    if before in "-－/_=&?#＃@.·" and start > 1 and text[start - 2].isascii() and text[start - 2].isalpha():
        return "name"  # COVID-19
    if before in "#＃":
        return "name"
    behind = text[end : end + 1]
    if not unit and before == " " and text[start - 2 : start - 1].isascii() and text[start - 2 : start - 1].isalpha() and start > 1:
        return "name"  # iPhone 13 Pro
    if not unit and before in "轉转" and text[start - 2 : start - 1].isdigit():
        return "name"  # 1999转2
    if unit == "台" and before in "视視":
        return "name"  # a channel
    if unit in ("歲", "岁") and text.startswith(("組", "组"), start + len(_ARABIC_RUN.match(text, start).group()) + 1):  # type: ignore[union-attr]
        return "name"  # 13岁组
    if not unit and behind in ("-", "－") and text[end + 1 : end + 2].isascii() and text[end + 1 : end + 2].isalpha():
        return "name"  # 300-D1区
    return "name" if not unit and behind.isascii() and behind.isalpha() else ""


#: 第2、: a row of ordinals that says 第 once
_ROW_JOINTS, _ROW_REACH, _PLACES_IN_ORDER = frozenset("、及和与與至到"), 16, frozenset(("名", "位"))
_ORDINAL_ROW = re.compile(r"第[0-9]{1,3}(?:[、及和与與至到][0-9]{1,3})*[、及和与與至到]$")


def in_ordinal_row(text: str, start: int) -> bool:
    """Whether a number stands in a row of ordinals, behind another that says 第."""
    return text[start - 1 : start] in _ROW_JOINTS and _ORDINAL_ROW.search(text[max(0, start - _ROW_REACH) : start]) is not None


def ordinal_class(text: str, start: int, number: str, unit: str) -> str:
    """``ordinal`` for 3单元, 2023届 and 2期工程, whose unit would otherwise count, and for the 3 of 第2、3标; else ''."""
    if unit not in _PLACES_IN_ORDER and in_ordinal_row(text, start):
        return "ordinal"
    if unit not in MAYBE_ORDINAL and text[start - 1 : start] != "之":
        return ""
    if unit in ("幢", "栋", "棟", "座"):
        return "ordinal" if _ADDRESS_BEHIND.match(text, start + len(number)) else ""
    before = text[max(0, start - 40) : start]
    if unit == "班":
        return "ordinal" if _FORM_BEFORE.search(before[-4:]) else ""
    if unit == "段" and before.endswith(("路", "街", "道")):
        return "ordinal"
    if unit == "路" and (text.startswith(("公交", "公车", "公車"), start + len(number) + 1) or _BUS_BEFORE.search(before)):
        return "ordinal"
    if (
        before.endswith(("号之", "號之"))
        or unit in ("单元", "單元")
        or (unit == "届" and len(number) == 4)
        or (unit == "期" and text[start - 1 : start] not in _COUNTED and (_PHASE.match(text, start) or before.endswith(_PHASED)))
    ):
        return "ordinal"
    return ""


def pattern_class(text: str, start: int) -> str:
    """``name`` for fixed concepts: 15分钟生活圈, 2.0版, 台19."""
    before = text[start - 1 : start]
    concept = CONCEPT.match(text, start)
    if concept is not None and (concept.lastindex is None or before not in _VALUE_BEFORE):
        return "name"
    if before and before in "×xX*" and contests.RELAY.match(text, start) and text[start - 2 : start - 1].isdigit():
        return "name"
    if before in contests.RACERS and contests.is_race(text, start):
        return "name"
    if before in ("道", "速") and _ROAD_BEFORE.search(text[max(0, start - 2) : start]):
        return "name"
    if before and before in "商公停小中高" and _PLOT_BEFORE.search(text[max(0, start - 3) : start]) and not _FIGURE_ONLY.match(text, start):
        return "name"
    if text[start : start + 1] in "1234" and text.startswith("00年", start + 1) and text.endswith(_TOWNS, 0, start):
        return "name"  # 某城400年: a slogan
    if before in ("台", "臺") and _ROAD_ON.match(text, start):
        return "name"
    return "name" if before in _COUNTIES and _ROAD.match(text, start) else ""


def names_capacity(text: str, start: int, end: int) -> bool:
    """True for the capacity in the name of a project (年产3万吨某项目), whose figure ends at ``end``."""
    before = text[start - 1 : start]
    return bool(before) and before in _CAPACITY_LAST and text.endswith(_CAPACITY, 0, start) and _OF_CAPACITY.match(text, end) is not None


def bare_class(text: str, start: int, end: int, number: str) -> str:
    """Class of an Arabic number without unit, by what stands round it: ordinal, name, list, date, other or metric."""
    before = text[start - 1] if start else "\n"
    behind = text[end : end + 1]
    if behind == " " and is_han(text[end + 1 : end + 2]):
        end, behind = end + 1, text[end + 1]
    integer = number.isdigit()
    if integer and len(number) >= 8:
        return "name"
    if integer and len(number) >= 3 and _CODE_BEFORE.search(text[max(0, start - 8) : start]):
        return "name"
    if before == "." and integer and not text[max(0, start - 2) : start - 1].isalnum():
        return "metric"  # .08
    if number == "100" and text.endswith(_BASES, 0, start):
        return "other"  # 以女性为100
    if before in _SPELT and integer:
        return "date" if _REST_OF_YEAR.match(text, end) else "name"  # 二00八年, 一一0
    if before in ("双", "雙") and behind not in ("个", "個"):
        return "name"  # 双11
    if before in "图圖表注栏" and _FIGURE_LABEL.search(text[max(0, start - 4) : start]):
        return "ordinal"
    if before in "〔[【" or (before in "〕]】" and behind == "号"):
        return "name"
    if _ORDINAL_BEHIND.match(text, end):
        return "ordinal"
    if integer and len(number) <= 2 and is_list_mark(text, start, end, before):
        return "list"
    if integer and _ORDINAL_LIST.match(text, end):
        return "ordinal"
    if _NAME_BEHIND.match(text, end):
        return "name"
    if before in "-－" and start > 1 and is_han(text[start - 2]):
        return "name"  # 运-20
    if len(number) == 3 and number.endswith(".0") and before not in _VALUE_BEFORE and (is_han(behind) or behind in "”」》，。、"):
        return "name"  # a version: 城市大脑3.0
    if integer and len(number) > 1 and number[0] == "0":
        return "name"
    if integer and len(number) == 4 and 1980 <= int(number) <= 2060 and not in_row(text, start, end):
        return "name" if is_han(behind) and _YEAR_BEHIND.match(text, end) is None else "date"  # 2023某某节
    if not behind or behind in _BARE_FIGURE_BEHIND:
        return "metric"
    return "name" if integer and len(number) >= 3 and is_han(behind) and not _COUNTED_BEHIND.match(text, end) else "metric"


def is_share(text: str, start: int) -> bool:
    """True where the parts of a ratio are shares: 三次产业结构为 a:b:c."""
    return _SHARES.search(text[max(0, start - 60) : start]) is not None
