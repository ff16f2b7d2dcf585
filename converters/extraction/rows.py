"""Rows of figures: 甲、乙分别为1个、2个, 同比增长3%、4%."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.facts import Quantity
from shizheng.converters.extraction.kind import is_count, is_money
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.memory import Reading
from shizheng.converters.extraction.phrases import is_property, measure_of
from shizheng.converters.extraction.units import unit_of
from shizheng.schema.codelist import codelist

_JOINTS = frozenset({"、", "或", "和", "与", "及", "，", "以及", "", ":", "：", "∶", "/", "／"})
#: 300元（港元，下同）、
_NOTED = re.compile(r" ?（[^（）]{1,16}）[、及和与]")
_SPLIT = re.compile(r"[、和与及]")
#: marks between nouns, from the widest
_OUTER = (re.compile("、"), re.compile("[、和]"), re.compile("以及"), re.compile("、|以及"), re.compile("[、与]"), re.compile("[、及]"), re.compile("[和与]"))
_ETC = re.compile(r"(?P<last>[^等]{2,})等[0-9一二三四五六七八九十两]*[个种类项大]*(?P<of>[^等]{2,})")
#: how the name of a product ends, which names stand beside as they are: 建陶、电瓷、工艺品产值
_PLACES = frozenset("村镇乡县市区")
_PLACED = re.compile(r"[一-鿿]{1,3}?[村镇乡县市区]")
_GOODS = cues("row.goods_last")
#: the growth of it, behind a quantity
_GROWTH = re.compile(r"(?:同比|环比|按[年月季])?(?:[增降减涨跌升][速幅]|增长速度|增长率)$")
#: how the name of what has a measured quantity ends
_OWNERS = cues("row.owner_last")
#: 存栏量分别达到9头、8只，出栏量分别达到7头、6只: another measure of the same
_PULLING = re.compile(cue("row.behind_sector"))
_STOCKS = frozenset(f"{word}{end}" for word in cues("stock.word") for end in ("", "量", "数"))
#: 三次产业占比分别为: a share of each
_SHARE = "占比"
_SECTORS, _STRUCTURE = cues("row.sector"), cues("row.structure")


def rows_of(text: str, figures: Sequence[Quantity]) -> dict[int, tuple[int, int]]:
    """Figures that stand in one row with nothing but a joint between: index -> (place in the row, length of the row)."""
    rows: dict[int, tuple[int, int]] = {}
    if len(figures) < 2:
        return rows
    start = 0
    for index in range(1, len(figures) + 1):
        if index < len(figures) and _stand_in_row(figures[index - 1], figures[index], text[figures[index - 1].end : figures[index].start]):
            continue
        if index - start > 1:
            for place in range(start, index):
                rows[place] = (place - start, index - start)
        start = index
    return rows


def _stand_in_row(first: Quantity, second: Quantity, between: str) -> bool:
    """Whether two figures stand in one row by what is ``between`` them. A count right behind a sum is of those that the sum sorts (产值5000万元以上3家)."""
    if not between:
        return not (is_money(first.unit) and is_count(second.unit))
    return between in _JOINTS or ("）" in between and _NOTED.fullmatch(between) is not None)


def nouns_for(reading: Reading, length: int, apart: bool, heads: list[str]) -> list[str]:
    """The indicators of a row of ``length`` figures, one each; empty when there are not as many.

    ``apart``: 分别 stands before the row. ``heads``: the indicators of the sentence before this row.
    """
    indicator = reading.indicator.removesuffix(reading.suffix)
    if "、" in indicator:
        indicator = _parted_pairs().sub(lambda m: m[0].replace("、", ""), indicator)  # 存、贷款余额
    if reading.rule.startswith("compared") and indicator.count("、") == length - 1 > 0:
        return indicator.split("、")  # 分别高于全国、全省1个和2个百分点
    each = list(dict.fromkeys(heads))[-length:] if reading.rule == "compared-head-elided" and apart else []
    if len(each) == length > 1 and indicator.startswith(each[-1]):
        return [f"{head}{indicator[len(each[-1]) :]}" for head in each]  # 投资增长9%，产值增长6%，分别高于全市1个和2个百分点
    if not reading.elided:
        if not apart and length > 1 and indicator.endswith(_STRUCTURE) and not indicator.endswith(_SHARE):
            return [indicator] * length  # 三次产业结构为8:41:51: one make-up, in its parts
        if "三次产业" in indicator and length == len(_SECTORS):
            return [indicator.replace("三次产业", sector) for sector in _SECTORS]
        names = _split(indicator, length) if apart else [n for n in _SPLIT.split(indicator) if n]
        if apart and length > 2 and len(names) == length and (etc := _ETC.fullmatch(names[-1])):
            # 甲、乙、丙等产品产量分别增长: the product of each, without the name of them all
            end = measure_of(_GROWTH.sub("", etc["of"]))
            return [n if measure_of(n) else n + end for n in (*names[:-1], etc["last"])]
        if (apart or reading.changes or (length == len(names) and "居民" in indicator)) and len(names) == length and length > 1:
            return _with_common_end(names)
        if (apart or (length == 2 and "居民" in indicator)) and len(names) == 1 and (paired := next((word for word in _pairs() if word in indicator), "")):
            members = _pairs()[paired]
            return [indicator.replace(paired, member) for member in members] if len(members) == length else []
        if apart and len(heads) >= length and len(names) == 1:
            # 新建中学2所，(中学)招生: what the last head ends with opens the indicator
            shared = next((heads[-1][at:] for at in range(len(heads[-1])) if indicator.startswith(heads[-1][at:])), "")
            own = indicator.removeprefix(shared)
            if own.startswith("拉动"):
                own = own if own.endswith("增长") else f"{own}增长"
                return [f"{_PULLING.split(head)[0]}{own}" for head in heads[-length:]]  # 贡献率分别为, 拉动增长分别为
            if reading.rule == "property-of-item":
                own = next((indicator[at:] for at in range(len(indicator)) if is_property(indicator[at:])), own)
            elif not (is_property(own) or own in phrases.owned() or measure_of(own) == own or len(own) < 5):
                return []  # a noun of its own
            measured = own in _STOCKS
            return [(head.removesuffix(measure_of(head)) if measured else head) + own for head in heads[-length:]]
        return []
    if apart and heads and (paired := next((word for word in _pairs() if word in heads[-1]), "")):
        members = _pairs()[paired]
        if len(members) == length:
            return [heads[-1].replace(paired, member) for member in members]  # 城乡居民收入…，分别增长5%、6%
    return heads[-length:] if len(heads) >= length else []


def _split(words: str, length: int) -> list[str]:
    """The nouns of a row of ``length`` figures. A joint may stand inside a noun as well (社会保障和就业): then the marks that give
    as many nouns as there are figures count."""
    names = [n for n in _SPLIT.split(words) if n]
    if len(names) <= length:
        return names
    for marks in _OUTER:
        outer = [n for n in marks.split(words) if n]
        if len(outer) == length:
            return outer
    return names


@cache
def _pairs() -> dict[str, list[str]]:
    """Word that names several quantities (产销量) -> the quantities (产量, 销量); longer words first in the list."""
    return {row["zh"]: row["members"].split("|") for row in codelist("paired_word").values()}


@cache
def _parted_pairs() -> re.Pattern[str]:
    """Such words with a mark between the two: 存、贷款."""
    return re.compile("|".join(f"{word[0]}、{word[1:]}" for word in _pairs() if len(word) > 2))


_DIMENSIONS = {"length": "里程", "area": "面积", "money": "金额", "mass": "重量", "volume": "体积"}
#: what is money itself
_FUNDS = ("费", "款", "金", "贴", "贷", "补助")
_COUNTS = {"个": "数量", "人次": "人次", "次": "次数"}


def both_measures(first: Quantity, second: Quantity, noun: str, behind: str) -> list[str]:
    """14条、36.5公里 of one noun: 条数 and 里程 of it. Empty when the figures do not measure one thing in two ways.

    ``behind`` is the text behind the second figure, which must not go on with a noun.
    """
    names = (_measured(first.unit), _measured(second.unit))
    noun = noun.removesuffix(names[0]) if names[0] in ("户数", "人数") else noun
    if not noun or not all(names) or names[0] == names[1] or (behind and behind[0] not in "，。；、）：;,.)"):
        return []
    if first.unit == "笔" and names[1] == _DIMENSIONS["money"]:
        return []  # loans and grants, by their number and sum
    if names[0] in _DIMENSIONS.values() and names[1] in _DIMENSIONS.values():
        return []
    return [noun if noun.endswith(name) or (name == _DIMENSIONS["money"] and noun.endswith(_FUNDS)) else f"{noun}{name}" for name in names]


def _measured(unit: str) -> str:
    known = unit_of(unit)
    if known is None or not unit:
        return ""
    if known.quantity_kind == "count":
        return _COUNTS.get(unit, f"{unit}数")
    return _DIMENSIONS.get(known.quantity_kind, "")


#: what all of a row are, said with the last alone: 香港及台湾旅客, and the share of it
_COMMON = re.compile(rf"(?<=[一-鿿]{{2}})(?:{cue('row.common_noun')})(?:占比|占[^，]{{0,10}}比重)?$")


#: 甲类及乙类在某量的比重, 甲类及乙类所占的份额: the share that each of a row has
_SHARE_OF = re.compile(rf"(?:在[^、]{{1,14}}?的|所?占的?[^、]{{0,12}}?)(?:{cue('row.share')})$")


def _with_common_end(names: list[str]) -> list[str]:
    """城镇、农村居民人均可支配收入: the end that the last noun has holds for those that have none of their own."""
    last = names[-1]
    if (verb := phrases.verb().match(last)) is not None and verb["keep"] and all(n in phrases.keeps() for n in names[:-1]):
        return [*(n + last[verb.end() :] for n in names[:-1]), last]  # 新增和净增就业岗位
    if (share := _SHARE_OF.search(last)) is not None and share.start() and not any(_SHARE_OF.search(n) for n in names[:-1]):
        return [*(n + share[0] for n in names[:-1]), last]
    if names[0].startswith("第") and len(names[0]) == 2 and all(len(n) == 1 for n in names[1:-1]):
        # 第一、二、三产业贡献率
        return [f"第{n.removeprefix('第')[:1]}{last.removeprefix('第')[1:].replace('分别', '')}" for n in names]
    if (common := _COMMON.search(last)) is not None and not measure_of(last[: common.start()]):
        return [n if _COMMON.search(n) or measure_of(n) else n + common[0] for n in names]
    first = measure_of(names[0])
    if len(names[0]) > len(first) + 1 > 1 and all(measure_of(n) == n for n in names[1:]):
        return [names[0], *(names[0][: -len(first)] + n for n in names[1:])]  # 一般公共预算收入和支出
    if not measure_of(last):
        of = last.rfind("的")
        return [n if "的" in n else n + last[of:] for n in names[:-1]] + [last] if of > 0 and all(n.endswith(_OWNERS) for n in names[:-1]) else names
    shared = names[0][-2:]
    if (at := last.rfind(shared)) > 0 and at + 2 < len(last) and all(n.endswith(shared) and not measure_of(n) for n in names[:-1]):
        return [*(n + last[at + 2 :] for n in names[:-1]), last]  # 养老保险、医疗保险参保人数
    end = measure_of(last)
    last = last.replace(f"大类{end}", end)
    if "的" not in last and _SPLIT.search(last.removesuffix(end)) is not None:
        return [*(n if measure_of(n) else n + end for n in names[:-1]), last]  # 交通和住屋及燃料指数
    if last.removesuffix(end).endswith(_GOODS):
        return [n if measure_of(n) else n + end for n in names]
    if (owned := last.rfind("的")) > 0 and not any("的" in n for n in names[:-1]):
        return [n if measure_of(n) else n + last[owned:] for n in names]
    return [
        n
        if measure_of(n) or (len(n) >= len(last) and not n.endswith(_OWNERS) and _SPLIT.search(n) is None)
        else n + (end if len(n) >= len(last) - len(end) else _end_for(n, last))
        for n in names
    ]


def _end_for(noun: str, last: str) -> str:
    """What ``last`` has behind the character that ends ``noun`` (竹产业 in 食品加工业产值), else behind as many characters."""
    if noun[-1] in _PLACES and (named := _PLACED.match(last)) is not None and named.end() < len(last):
        return last[named.end() :]  # 乡镇、建制村通客车率
    at = last.rfind(noun[-1])
    return last[at + 1 :] if at >= 0 else last[len(noun) :]


def aligned(reading: Reading, noun: str) -> Reading:
    """The reading with the indicator that its place in the row gives it."""
    return reading._replace(indicator=noun, rule="aligned")
