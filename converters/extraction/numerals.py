"""The numerals of an article's text, each with its class."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from shizheng.converters.extraction.facts import Quantity, made
from shizheng.converters.extraction.han import is_han
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.scan import scan
from shizheng.converters.extraction.units import unit_of


class ClassedNumeral(NamedTuple):
    """A numeral of a text: its span (digits and multiplier, half-open), what it reads, its class, its quantity if a metric."""

    start: int
    end: int
    text: str
    numeral_class: str
    quantity: Quantity | None


def class_numerals(text: str, names: Collection[str] = (), republic: bool = False) -> list[ClassedNumeral]:
    """Every Arabic numeral of ``text``, and every Chinese one that states a real quantity, in order.

    ``names`` are names with numerals that the document uses elsewhere (``naming.known_names``). Of each metric ``quantity`` holds
    value, unit and qualifier, in offsets of ``text``. ``republic`` tells that the source was printed in traditional characters, so
    that 112年 is a year of the Republic calendar; ``text`` itself tells when it is not simplified.
    """
    classed: list[ClassedNumeral] = []
    for start, end, kind, quantity in scan(text, names, republic):
        number = text[start:end]
        if quantity is not None:
            if number[0] not in _WIDE_DIGITS and _is_figure_of_speech(text, start, number, quantity) and not (
                republic and number == "一" and _is_one_of_row(text, start, quantity)
            ):
                continue
            if not quantity.unit and _lost_noun(text, start, end):
                kind, quantity = "other", None
        classed.append(made(ClassedNumeral, (start, end, number, kind, quantity)))
    return classed


#: how words end that a bare value may follow: 共计57
_VALUE_ENDS = frozenset("计計为為达達约約是共到至过過增减減降升分")


def _lost_noun(text: str, start: int, end: int) -> bool:
    """True for a small bare number with which a sentence breaks off: what it counted is lost over the break of a page."""
    return end == len(text) and start > 12 and end - start <= 2 and text[start:end].isdigit() and is_han(text[start - 1]) and text[start - 1] not in _VALUE_ENDS


#: Words round a Chinese span of time that make it a figure of a report: 连续三年, 历时两年, 三年内 are; 近三年, 三年行动 are not.
_SPAN_BEFORE = re.compile(rf"(?:{cue('span.before')})[了为至到有达]?$")
_SPAN_BEHIND = re.compile(rf"(?:{cue('span.behind')})")
#: sums that name a sort of projects, firms or places
_BARE_SUMS = frozenset(cues("number.bare_sum"))
_SORT = re.compile(rf"(?:级|以上)?(?:的)?(?:{cue('sort.attribute')})*(?:{cue('sort.noun')})")
#: classifiers behind the noun that they count
_BEHIND_NOUNS = frozenset({"幢", "座", "栋", "处", "所", "台", "套", "辆", "艘", "架", "口", "名", "家"})
_ONE_BEHIND = re.compile(r"[一-鿿][^有了为建设添这那每统逐占如唯独是在第同另其任某进前]一.+")
#: how often something is done
_EACH_TIME = re.compile(rf"每[半隔一两三]?(?:{cue('time.each')})[^，。；：、0-9一]{{0,8}}$")
_NEAR = 14
#: before a span of time that something took
_TAKES = cues("span.takes")
#: behind a span of years: a plan or a system named after it
_NAMED_SPANS = cues("span.named_behind")
#: before a span of time: it says when, and how long only by the way
_LOOSE_SPANS = cues("span.when_before")
_WIDE_DIGITS = frozenset("0123456789０１２３４５６７８９")


#: before 一 where as many of another sort are counted in the same words: 甲类有11宗；乙类有一宗
_ONE_COUNTED = re.compile(rf"(?:{cue('number.one_counted')})$")
#: so near is the other figure
_ROW_REACH = 40


def _is_one_of_row(text: str, start: int, quantity: Quantity) -> bool:
    """True for 一宗 and the like in traditional print, beside a figure above one of the same unit: it counts as the other does."""
    if not quantity.unit or _ONE_COUNTED.search(text, max(0, start - 4), start) is None:
        return False
    near = text[max(0, start - _ROW_REACH) : start] + text[quantity.end : quantity.end + _ROW_REACH]
    at = near.find(quantity.unit)
    while at > 0:
        if near[at - 1].isdigit() or near[at - 1] in "二两兩三四五六七八九十百千":
            return True
        at = near.find(quantity.unit, at + 1)
    return False


def _is_figure_of_speech(text: str, start: int, number: str, quantity: Quantity) -> bool:
    """True for a Chinese numeral that counts in form only: 一个新时代, 近三年, 半个."""
    if number in ("半", "半百") or (number == "一半" and quantity.qualifier == "exact"):
        return True
    unit = unit_of(quantity.unit)
    if number in _BARE_SUMS and _SORT.match(text, quantity.end):
        return True  # 亿元以上项目
    if text[start - 1 : start] == "第":
        return False  # 位居第一
    if number == "一" and quantity.value == 1 and quantity.unit in _BEHIND_NOUNS and _ONE_BEHIND.search(text, max(0, start - 2), quantity.end):
        behind = text[quantity.end : quantity.end + 1]
        return not (not behind or behind in "，。；、！\n")  # 教学楼一幢
    if number == "一" and quantity.value == 1:
        if text[start - 1 : start] == "各":
            return False  # 市、县各一个
        if quantity.unit == "次" and _EACH_TIME.search(text, max(0, start - _NEAR), start):
            return False  # 每月通报一次
        if unit is not None and unit.quantity_kind == "time" and text.endswith(_TAKES, 0, start):
            return False  # 用一个月走访
        return unit is None or unit.quantity_kind in ("count", "score", "time")
    if unit is not None and unit.quantity_kind == "time" and unit.zh in ("年", "天", "月", "周", "代", "夜", "晚"):
        before = text[max(0, quantity.start - 4) : start]
        if len(number) > 1 and not before.endswith(_LOOSE_SPANS) and not text.startswith(_NAMED_SPANS, quantity.end):
            return False  # 四十天的行动
        return _SPAN_BEFORE.search(before) is None and _SPAN_BEHIND.match(text, quantity.end) is None
    return False
