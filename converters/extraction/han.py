"""Which Chinese numerals count something. The text given here has its idioms blanked out (``without_idioms``)."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction.dates import leads_months
from shizheng.converters.extraction.framing import RANK_UNITS
from shizheng.converters.extraction.grammar import Lexeme
from shizheng.converters.extraction.idioms import counted_before
from shizheng.converters.extraction.lexicon import cue, cues, words_with
from shizheng.converters.extraction.numbers import POWERS
from shizheng.converters.extraction.units import unit_of
from shizheng.converters.extraction.values import cent_before, names_range

_EVIDENCE = frozenset("近约超上过逾数几破达過數約達")
_BARE = frozenset("百千万萬亿億兆")
_DAYS_OF_TEXT = frozenset("今昨明前本")
#: 十余, 百余: more than so many
#: 满百元: as much as has to be spent
_FULL = frozenset("满滿")
_MORE, _TENS = frozenset("余餘"), frozenset("十百千万萬亿億")
_WEEK = frozenset("周週期拜初")
_WEEKDAYS = frozenset("一二三四五六")
#: 每周五场, 一周三次: so many a week
_OF_WEEK = frozenset("星礼禮")
_EACH_WEEK = frozenset("每一个個单單")
_ZEROS = frozenset("零〇○")
_NOT_SEVERAL = frozenset("人次户总件指参基倍系函变整负岁个少多")  # 人数百分之五 holds no 数百
_POSITIONAL = frozenset("零〇○一二两兩三四五六七八九")
_RANK_CUE = re.compile(rf"(?:{cue('rank.cue')})[^，。；、\n]{{0,8}}$")
_ORDINALS_BEFORE = re.compile(r"第[零一二两三四五六七八九十百]{1,2}、$")  # 第五、六集
_YEAR_IN_WORDS = re.compile(r"(?:一千[八九]百|[二两]千零)[一二三四五六七八九十]+")
_NO_COUNT_BEHIND = cues("han.no_count_behind")
_UNCOUNTED = frozenset(cues("han.uncounted"))
_CONGRESS = cues("han.congress_before")
_DISCOUNTED = frozenset("打价價售近约約到以是为為\n，。、；")
_PIECE = frozenset("个個")
_STAIRS = frozenset(("单元", "單元"))
_POINTS = frozenset("点點")
#: 二一一七: how many figures one by one make a number, and how a year begins
_SPELT_OUT = 3
_YEARS_BEGIN = cues("han.year_begins")
#: what newspapers count so: 三七三户, 一五〇个
_SPELT_UNITS = frozenset(("户", "戶", "个", "個", "件", "家", "人", "名", "位", "辆", "輛", "间", "間", "人次", "席", "株", "隻", "只"))
#: a year of the Republic in words: 一百一十五年完工
_REPUBLIC_IN_WORDS = re.compile("一百(?:零|〇|一?十|二十|三十)?[一二三四五六七八九]?")
_LASTED = tuple(f"年{word}" for word in "的來来歷历前後后內内以之多餘余")
#: 提出四点建议
_POINTS_MADE = cues("han.points_made")
_MEDALS = frozenset("金银銀铜銅")
_MEDAL_BEHIND = re.compile(r"[一二两三四五六七八九][银銀铜銅]")
_PLACES = frozenset("国國省市县縣镇鎮乡鄉村校")
#: how words end behind which places are counted: 共辖五村, against 为两国人民
_OF_PLACES = frozenset("共辖轄等及盖蓋含括并")
_AND_COUNTED = re.compile(r"[一二两兩三四五六七八九十百0-9]{1,5}[多余餘]?[位名个個家項项件支人]")
_SCHOOLS = frozenset("中小")
_SESSIONS = frozenset("届屆")
_HALF_WORDS = frozenset("年天月夜个径导岛成数封开自会儿点路边截身个")
_VALUE_BEFORE = frozenset("为為是于於达達到得等负負")
#: 近千群众, 超百企业; behind other characters 近 belongs to another word (附近, 最近), and so does 上 behind most (马上, 网上)
_NEARLY = frozenset("近超逾")
_NOT_NEARLY = frozenset("附最邻临靠亲新远相高赶中")
_UP_TO = frozenset("有引来了的成让约达集")


@cache
def _fields() -> tuple[str, ...]:
    """The fields in which a rank is held: 全省, 世界 (codelist ``rank_word``)."""
    return words_with("rank_word", "form", "scope")


#: what a rank without its measure word may stand before, and what may stand before one that ends a clause
_RANKED_SIGHT = ("热门", "熱門", "高的", "大的", "多的", "低的")
#: places told one after the other (分列全省第五、第三)
_ROW_OF_RANKS = re.compile(r"分[别列居获][^，。；、\n]{0,10}第[0-9一二三四五六七八九十]{1,3}[位名]?(?:、第[0-9一二三四五六七八九十]{1,3}[位名]?)*$")
_RANKED_RATE = frozenset("率值量额額")


#: behind a place in a contest: what it brings
_PRIZE_BEHIND = re.compile(
    r"(?:[各均皆則则将將可]*[獲获颁頒][得发發頒颁]?)?(?:獎金|奖金|獎品|奖品|獎座|奖座|獎勵金|奖励金|禮券|礼券|新[臺台]幣|新台币)|各?[0-9][0-9,]*[萬万千]?[0-9]*[千百]?元"
)


def is_rank(text: str, lex: Lexeme) -> bool:
    """True for 第二名, 居第3, 第2位, 增速全省第一: a place gained, against the ordinal of 第二次, 第三位老师, 全省第一个."""
    if lex.unit == "名" and _PRIZE_BEHIND.match(text, lex.end) is not None:
        return False  # 第1名奖金3万元: what it brings, and nobody has it
    if not lex.unit and text.endswith(_fields(), max(0, lex.start - 7), lex.start - 1):
        behind = text[lex.number_end : lex.number_end + 1]
        return not is_han(behind) or behind in "的和及与且约約" or text.startswith(_RANKED_SIGHT, lex.number_end)
    if not lex.unit and text[lex.number_end : lex.number_end + 1] == "的" and text.startswith(cues("rank.behind_first"), lex.number_end):
        return True  # 考核第一的位次
    if not lex.unit and text[lex.start - 2 : lex.start - 1] in _RANKED_RATE and text[lex.number_end : lex.number_end + 1] in "，,。；;、":
        return True  # 达成率第一，
    if not lex.unit and text[lex.start - 2 : lex.start - 1] == "、" and _ROW_OF_RANKS.search(text[max(0, lex.start - 32) : lex.start - 2]) is not None:
        return True  # 总量、增速分列全省第五、第三
    before = _RANK_CUE.search(text[max(0, lex.start - 10) : lex.start - 1]) is not None
    if lex.unit == "大":
        return is_han(text[lex.end : lex.end + 1]) and text[lex.end] not in "街道队會会堂届屆"
    if lex.unit in ("位", "位次"):
        return before or not is_han(text[lex.end : lex.end + 1])
    return lex.unit in RANK_UNITS or (before and not lex.unit and len(lex.number) <= 3)


#: 收益不足千元
_SHORT_OF = cues("count.short_of")
#: what a round number is when it is passed
_MARKS_PASSED = ("大关", "大關", "关口", "關口")


def counts(text: str, lex: Lexeme) -> bool:
    """True when the Chinese numeral ``lex`` states a quantity."""
    start, number = lex.start, lex.number
    previous = text[start - 1] if start else "\n"
    behind = text[lex.number_end : lex.number_end + 1]
    if cent_before(text, start):
        return True
    if previous in "（(" and behind in "）)" and text[start - 2 : start - 1] in _DAYS_OF_TEXT:
        return False  # 昨（十五）日
    if text.startswith(_NO_COUNT_BEHIND, lex.number_end):
        return False
    if behind in "大关關" and len(number) > 1 and text.startswith(_MARKS_PASSED, lex.number_end):
        return True  # 突破三千亿大关
    if _POSITIONAL.issuperset(number) and ((previous.isascii() and previous.isdigit()) or (behind.isascii() and behind.isdigit())):
        return False  # 二00八年
    if previous == "第":
        return is_rank(text, lex)
    if previous in _WEEK and len(number) == 1 and _is_weekday(text, lex):
        return False
    if behind in "旅师團团營营" and previous in "军軍队隊部":
        return False  # 某军十六旅
    if previous in "县市区镇乡" and len(lex.unit) == 1 and lex.unit not in _PIECE and text.startswith(("村", "镇", "乡", "屯", "庄"), lex.number_end + 1):
        return False  # 某县三铺村
    if behind in _SCHOOLS and len(number) > 1 and not lex.unit:
        return False  # 四十二中
    if behind in "大中支" and text.startswith(("队", "隊"), lex.number_end + 1):
        return False  # 交警三大队
    if behind == "段" and previous in "路街道":
        return False  # 北门路二段
    if (previous == "月" and not lex.unit) or (behind == "年" and previous in "國国"):
        return False  # 腊月二十三
    if number == "对" and start and previous not in _DISCOUNTED:
        return False  # 时光对折
    if previous == "前" and not lex.unit:
        return not is_han(behind) or behind in "的列行强"
    if previous == "、" and _ORDINALS_BEFORE.search(text[max(0, start - 4) : start]):
        return False
    if _ZEROS.issuperset(number) and (lex.unit or len(number) > 1):
        return False
    if behind == "年" and ((len(number) == 4 and not any(c in POWERS for c in number)) or _YEAR_IN_WORDS.fullmatch(number)):
        return False
    if behind == "年" and number[:2] == "一百" and _REPUBLIC_IN_WORDS.fullmatch(number) and not text.startswith(_LASTED, lex.number_end):
        return False
    if number[0] in _BARE and not lex.mark and not _evident(text, lex, previous, behind):
        return False
    if number[0] in "数數" and previous in _NOT_SEVERAL:
        return False
    return _counts_units(text, lex, previous) if lex.unit else _stands_alone(text, lex, previous, behind)


def _is_weekday(text: str, lex: Lexeme) -> bool:
    """上周五起, 周六场, 正月初五起; against 每周五场, 最初三个月."""
    before = text[max(0, lex.start - 2) : lex.start - 1]
    if text[lex.start - 1] == "初":
        return before == "月" or lex.unit == "起"
    if text[lex.start - 1] in "期拜" and before not in _OF_WEEK:
        return False  # 为期四天
    return lex.number in _WEEKDAYS and (lex.unit == "起" or before not in _EACH_WEEK)


def _evident(text: str, lex: Lexeme, previous: str, behind: str) -> bool:
    """A number that begins with its multiplier counts with a mark before it or two signs: 上百人, 千万元, 百强, not 万人空巷."""
    if lex.unit == "元" and (previous in _FULL or text[max(0, lex.start - 2) : lex.start - 1] == "每"):
        return True  # 每人千元, 消费满百元
    if text.startswith(("级", "級"), lex.end) or lex.unit[1:] in ("级", "級"):
        return previous in _EVIDENCE  # 百万吨级
    if previous in _EVIDENCE or text.endswith(_SHORT_OF, 0, lex.start) or behind in _MORE or lex.unit in ("强", "強") or len(lex.number) > 2:
        return True
    return len(lex.number) == 2 and (lex.unit != "" or not (is_han(previous) or is_han(behind)))


def _counts_units(text: str, lex: Lexeme, previous: str) -> bool:
    unit, number = unit_of(lex.unit), lex.number
    if unit is None:
        return False
    if lex.unit in _PIECE and text.startswith("一", lex.end):
        return False  # 七个一批
    if lex.unit in _STAIRS:
        return counted_before(text, lex.start)  # 二单元
    if lex.unit == "日" and text.startswith(("内", "內", "以内", "以內", "之内", "之內"), lex.end):
        return True  # 限七日内办结
    if lex.unit in _POINTS:
        return text.startswith(_POINTS_MADE, lex.end)
    if lex.unit in _MEDALS and len(number) == 1 and (previous in _MEDALS or _MEDAL_BEHIND.match(text, lex.end)):
        return True  # 两金三银
    if lex.unit in _PLACES and len(number) < 3 and _AND_COUNTED.match(text, lex.end):
        return number != "一"  # 五国十位艺术家
    if lex.unit in _SESSIONS and text.startswith(_CONGRESS, lex.end):
        return False  # 推选了十四届全国人大…
    if lex.mark in _MORE and number in _TENS and lex.unit[:1] in _PLACES:
        return True  # 百余市县
    if "han" not in unit.combines and (len(number) < 2 or lex.unit in _UNCOUNTED) and (number == "一" or not _is_counted(text, lex, unit.quantity_kind)):
        return False
    if previous and previous in "前首止的" and unit.quantity_kind == "time" and leads_months(text, lex.start):
        return False  # 前三年 is a period
    if len(number) > 1 and _POSITIONAL.issuperset(number) and lex.unit not in ("折", "成") and not names_range(number):
        return _is_spelt_out(number, unit.quantity_kind, lex.unit)  # not 五九路
    if lex.unit == "大" and (number == "一" or number[-1] in "万萬亿億"):
        return False
    # 十六届人大五次会议 is an ordinal.
    return not (lex.unit == "次" and previous in "大协届会委協屆會\ufffc" and text.startswith(("会", "全", "會"), lex.end))


def _is_spelt_out(number: str, kind: str, unit: str) -> bool:
    """Whether figures one by one are a measure: 二一一七公顷; 二〇二四 is rather a year."""
    if kind == "count":
        return len(number) == _SPELT_OUT and unit in _SPELT_UNITS and number[0] not in _ZEROS  # 三七三户
    return len(number) >= _SPELT_OUT and kind not in ("time", "score") and not number.startswith(_YEARS_BEGIN)


def _is_counted(text: str, lex: Lexeme, kind: str) -> bool:
    """Whether a word of counting makes a number of what is otherwise a name: 新增五路, 连续三届; 为两国人民 counts nothing."""
    if kind != "count" or lex.unit in _UNCOUNTED - _SESSIONS or (lex.unit in _PLACES and text[lex.start - 1] not in _OF_PLACES):
        return False
    return counted_before(text, lex.start)


def _stands_alone(text: str, lex: Lexeme, previous: str, behind: str) -> bool:
    number = lex.number
    if number == "半":
        return False
    if number == "一" and behind == "半":
        return text[lex.number_end + 1 : lex.number_end + 2] not in _HALF_WORDS
    if len(number) == 1:
        if behind and behind in _MORE:
            return number in _TENS and is_han(text[lex.number_end + 1 : lex.number_end + 2])  # 十余省区
        if number in _BARE and _is_up_to(text, lex, previous):
            return True
        if is_han(behind) or (is_han(previous) and previous not in _VALUE_BEFORE):
            return False
        bracketed = previous in "（(" and behind in "）)"
        return not bracketed and behind not in ("、", "\ufffc", ".", "．") and previous not in ("\ufffc", "、")
    if behind in ("两", "兩"):
        return False  # 神十七两个乘组
    if behind == "、" and (previous.isspace() or previous == "。"):
        return False  # 十一、 at the head of a part
    if _POSITIONAL.issuperset(number):
        return len(number) > 2 and not is_han(behind) and not is_han(previous)
    return len(number) > 2 or any(c in POWERS or c in "点點廿卅" for c in number)


def _is_up_to(text: str, lex: Lexeme, previous: str) -> bool:
    """近千群众, 上百企业: a bare multiplier behind a mark that stands for itself."""
    before = text[max(0, lex.start - 2) : lex.start - 1]
    if previous in _NEARLY:
        return before not in _NOT_NEARLY
    return previous == "上" and (not is_han(before) or before in _UP_TO)


def is_han(char: str) -> bool:
    """True for one Chinese character; false for '' and everything else."""
    return "\u4e00" <= char <= "\u9fff"
