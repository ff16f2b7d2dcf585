"""The patterns of numbers: one takes a number with its multiplier and mark, one a unit; two numbers may be a range.

Every repetition is possessive or bounded, so the time grows with the text whatever it holds.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from shizheng.converters.extraction.facts import made
from shizheng.converters.extraction.units import unit_pattern

_GAPS = " \u00a0\u2005\u2006\u2009\u202f"
GAP = f"[{_GAPS}]?+"
HAN_DIGIT = "零〇○一二两兩三四五六七八九"
OPEN = "余餘多几幾来來"
DASH = r"(?:[-－﹣–—−―]{1,2}|[~～〜∼]|至|到)"

# A multiplier that begins a unit (千瓦, 兆帕) or a fraction (百分之, 个百分点) is none.
MULTIPLIER = (
    r"(?:[十亿億萬佰仟拾]|万(?!分[之点點])|(?<=[0-9十百千])万(?=分之)|百(?!分[之点點]|帕)|千(?!分[之点點]|瓦|克|米|卡|帕|伏|赫|焦|乏|牛|(?<=[0-9]千)公顷)"
    r"|兆(?!瓦|赫|帕|焦|字|比|伏|欧))"
)
#: 216 800人: groups of three are one number with a thin space between, or with three groups, or with what they count
_SPACED = (
    r"[0-9]{1,3}(?:[\u00a0\u2005\u2006\u2009\u202f][0-9]{3})++(?![0-9])|[0-9]{1,3}(?: [0-9]{3}){2,}+(?![0-9])"
    r"|(?<![0-9 .,])[1-9][0-9]{0,2} [0-9]{3}(?=[多余餘]?[人宗名元個个公件戶户間间架輛辆份張张次劑剂支枝條条套粒隻只株噸吨所座台臺位棟栋]"
    r"|[平立]方|公[里頃顷斤噸吨尺]|千瓦|[港美]元|澳[門门]元)"
)
# Nearly all numbers have no groups, which one look tells.
_PLAIN = (
    rf"(?:(?=[0-9]{{1,3}}[,，\u00a0\u2005\u2006\u2009\u202f ])(?:[0-9]{{1,3}}(?:[,，][0-9]{{3}})++(?![0-9])|{_SPACED})|[0-9]++)(?:\.[0-9]++"
    rf"|点[0-9]{{1,4}}+(?=[%％万亿倍]|个?百分点|公里|公斤))?+"
)
#: What may follow 1.95万: further, smaller pieces (2兆1,918億; 1百五十二).
_MORE = rf"(?:[余餘多](?=[万萬亿億])(?:{MULTIPLIER})++)?+"  # 3千多万
_PIECES = (
    rf"(?:[零〇]?(?:{_PLAIN}|[{HAN_DIGIT}])[余餘多]?+(?:{MULTIPLIER})++{_MORE})*+(?:[零〇]?[2-9二三四五六七八九](?![0-9.,{HAN_DIGIT}])"
    rf"|(?<=[万萬亿億])(?:[0-9],[0-9]{{3}}|[0-9]{{2,4}})(?![0-9年.,]))?+"
)
_POWER = r"(?:[eE][+-]?[0-9]{1,2}(?![0-9A-Za-z.]))"
ARABIC = rf"{_PLAIN}(?:{_POWER}|{GAP}(?:[{OPEN}]{GAP})?+(?:{MULTIPLIER})++{_MORE}{_PIECES})?+"

#: inside a number 两 is a figure only before a multiplier (一万两千), or in 一两个; else it is the weight: 六点五两, 十二两
_LIANG = rf"[两兩](?:(?={MULTIPLIER})|(?<=[一三].)(?<![点點十百][一三].))"
_HAN_FIGURE = HAN_DIGIT.replace("两兩", "")
_BODY = (
    rf"(?:[{_HAN_FIGURE}廿卅]|{_LIANG}|{MULTIPLIER}|[点點](?=0?[{HAN_DIGIT}])|(?<=[{_HAN_FIGURE}])[.·‧](?=[{HAN_DIGIT}]{{1,2}}[万萬亿億倍])"
    rf"|(?<=[点點])0(?=[{HAN_DIGIT}])|[{OPEN}](?={MULTIPLIER})(?![来來]千))*+"
)
_FORMAL = r"(?:[壹贰貳叁參肆伍陆陸柒捌玖]|拾(?=[壹贰貳叁參肆伍陆陸柒捌玖]))[拾佰仟万萬亿億零壹贰貳叁參肆伍陆陸柒捌玖]++"
HAN = (
    rf"(?:{_FORMAL}|(?:[{HAN_DIGIT}廿卅]|{MULTIPLIER}|[几幾数數](?={MULTIPLIER})){_BODY}|[壹贰貳叁參肆伍陆陸柒捌玖](?=[元圆整]|[份张](?![^，。；、]))"
    r"|(?<=[负負])[壹贰貳叁參肆伍陆陸柒捌玖](?![\u4e00-\u9fff])|半(?:百(?![货姓合姓分]))?|对(?=折(?![叠射线])))"
)
_NUMERALS = f"0-9{HAN_DIGIT}廿卅十百千万萬亿億兆佰仟拾几幾数數半对壹贰貳叁參肆伍陆陸柒捌玖"
_FIRST = f"(?=[{_NUMERALS}])"
#: finds the first character that a number may begin with
ANY_NUMERAL = re.compile(f"[{_NUMERALS}０-９]")
NUMBER = rf"(?:{ARABIC}|{HAN})"


@cache
def _number() -> re.Pattern[str]:
    """Matches a number, and the mark (余, 多) behind it."""
    return re.compile(rf"{_FIRST}({NUMBER})({GAP}[{OPEN}](?![{HAN_DIGIT}0-9]))?+")


#: between the ends of a range
_TO = re.compile(
    rf"{GAP}({DASH}){GAP}(?:[百千万]分之)?|以上[、，]?(至)?(?=[0-9{HAN_DIGIT}十百千万萬亿億,]{{1,12}}[元年岁歲人户戶件公分平顷頃尺吨噸]{{1,2}}(?:以[下内內]|未[满滿]|[内內]))"
)
_TO_FIRST = frozenset(_GAPS + "-－﹣–—−―~～〜∼至到以")


@cache
def unit_at() -> re.Pattern[str]:
    """A unit, matched at a place."""
    return re.compile(unit_pattern())


class Lexeme(NamedTuple):
    """A number as the grammar takes it: digits with multiplier, the mark behind (余, 多), the unit; empty where not there."""

    start: int
    number_end: int
    number: str
    mark: str
    unit: str
    end: int

    @property
    def is_arabic(self) -> bool:
        return self.number[0] in "0123456789"

    @property
    def is_integer(self) -> bool:
        """Nothing but Arabic digits."""
        return self.number.isascii() and self.number.isdigit()


def quantity_at(text: str, start: int) -> tuple[Lexeme, Lexeme | None, str] | None:
    """The number with its mark and unit at ``start``, the upper end of its range (None when there is none), and the dash between them;
    None where no number begins."""
    lower = _lexeme_at(text, start)
    if lower is None:
        return None
    if text[lower.end : lower.end + 1] not in _TO_FIRST:
        return lower, None, ""
    to = _TO.match(text, lower.end)
    upper = _lexeme_at(text, to.end()) if to is not None else None
    return (lower, upper, to[1] or "至") if to is not None and upper is not None else (lower, None, "")


def _lexeme_at(text: str, start: int) -> Lexeme | None:
    found = _number().match(text, start)
    if found is None:
        return None
    number, mark = found.groups()
    end = found.end()
    # The units are a pattern of their own: it is large, and compiled once.
    unit = unit_at().match(text, end + 1 if text[end : end + 1] in _GAPS else end)
    return made(Lexeme, (start, found.end(1), number, mark or "", unit[0] if unit else "", unit.end() if unit else end))
