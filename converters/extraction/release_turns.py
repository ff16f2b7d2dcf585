"""Turns of phrase in which releases give their figures: what it comes to, who those counted were, what a clause names."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.behind import noun_behind
from shizheng.converters.extraction.clauses import Clause
from shizheng.converters.extraction.doing import person_acts
from shizheng.converters.extraction.kind import is_count, is_money
from shizheng.converters.extraction.lexicon import cue, cues, lasts, pattern_of
from shizheng.converters.extraction.memory import Memory, Reading
from shizheng.converters.extraction.time_words import searcher

#: a clause that names what the next goes on with is no longer
_REACH = 60
#: 以9亿元创下新纪录, 以9成居冠: how the figure does it
_BY_FIGURE = frozenset("创写刷居位名排夺荣高拿获稳称跃")
#: 斥资, 再加码: that money is spent
_SPENDS = cues("release.spends")
#: for what it is spent: 建新厂, 于某区兴建
_BUILDS = frozenset("于在建兴盖设扩汰购采改修整")
#: 累犯2次以上计43件
_SUMS_UP = frozenset(cues("threshold.counted"))
#: what leads to another sum
_ADDED = ("加上", "外加", "再加")
#: what 之 is a part of, behind a number
NO_OF = frozenset("内多间前后一外中久")
#: what leads to another figure, when nothing else stands between
_SET_AGAINST = frozenset(("较", "比", "与", "和", "跟", "同比"))
#: 吸引90万人次纪录: no noun of what is counted
_NO_THING = frozenset(("纪录", "规模", "水准", "水平", "佳绩", "新高"))
#: 社福团体推出400元礼盒: who offers what costs or is worth so much
_OFFERS = re.compile(rf"[^，]{{2,}}?(?:特别|另|再|将|也|并|更|还|均|都|加码|额外|免费)*(?P<verb>{cue('release.offers')})(?:价值|市值|最高|总值|高达)*$")
#: 涌入, 吸引: that persons came
_COME = cues("release.comes_in")
_PERSONS = frozenset("名位人")
#: 造成3人受伤, and what became of them
_BRINGS = frozenset(("导致", "造成", "致"))
_FATE = re.compile(r"因[^，。；]{2,14}?而?(?P<fate>死亡|受伤|丧命|罹难|丧生|送医|住院)")


def turned(core: str, noun: str, rest: str, behind: str, unit: str) -> tuple[str, str, str]:
    """The words before a figure, the noun behind it and the words behind that, where the clause says what the figure comes to (以…创下新纪录),
    or ``noun`` is what is measured next (接种760剂接种率)."""
    if noun in _SET_AGAINST or noun in _SUMS_UP:
        noun, rest = "", behind  # 9件较上年多2件
    if noun and is_count(unit) and len(noun) <= _TWO + 1 and phrases.measure_of(noun) == noun:
        noun, rest = "", behind  # 订购500件价格6万元
    if noun and is_count(unit) and (noun in _NO_THING or (noun[-1] == "率" and len(noun) > 2)):
        core = core.rpartition("创下")[2] if noun in _NO_THING else core
        noun, rest = "", behind
    elif not noun and is_count(unit) and (behind[:1] == "的" or (behind.startswith("之", 0, 1) and behind[1:2] not in NO_OF)) and not phrases.measure_of(core):
        noun, rest = noun_behind(behind[1:])  # 现有约12万辆的机车, 3层之建筑物
    if behind[:1] == "由" and is_count(unit) and (run := _RUN_BY.match(behind)) is not None:
        noun, rest = run["noun"], behind[run.end() :]  # 5家由某机构营办的院舍
    if noun == "单位" and _WANTED.search(core) is not None:
        noun, rest = "", behind  # 房屋需求为3万个单位
    if noun and core.endswith(_SPENDS) and (behind[0] in _BUILDS if not unit else unit == "元" and behind[0] in "于在"):
        core, noun, rest = max((word for word in _SPENDS if core.endswith(word)), key=len), "", behind  # 斥资20亿建新厂
    noun = noun.removeprefix("不等")
    if noun.startswith(_ADDED):
        noun, rest = "", behind  # 自筹4亿加上补助1亿
    if noun in ("地上", "地下") and is_count(unit):
        noun, rest = "建筑物", behind  # 两栋地上14层
    if noun[:1] in _STOREYS and unit in ("层", "層") and len(noun) > _TWO:
        noun = noun[1:]  # 三层楼建筑
    if noun and is_money(unit) and (offers := _OFFERS.search(core)) is not None:
        core = offers["verb"]  # 社福团体特别推出400元优惠礼盒
    if core.endswith(_COME) and unit in _PERSONS and person_acts().match(behind) is not None:
        core, noun, rest = "", "", behind  # 涌入6000人参与活动
    if core in _BRINGS and unit in _PERSONS and noun and rest[:1] == "因" and (fate := _FATE.match(rest)) is not None:
        core, noun, rest = "", f"{fate['fate']}{noun}", ""  # 导致674名女性因病死亡
    if core[-1:] == "以" and behind[:1] in _BY_FIGURE:
        core = core[:-1]
    if noun and core[-1:] in _FROM and is_count(unit):
        core = core[:-1]  # 范围由50间小学扩展至
    return core, noun, rest


#: 5家由某机构营办的院舍
_RUN_BY = re.compile(r"(?P<noun>由[^，。；、的0-9]{2,16}的[^，。；、的0-9（]{2,12})(?=[，。；、（]|$)")
#: 新启用的6家, 较早前已公布的10个: what those counted were is part of their name
_WERE = re.compile(
    r"(?:[^，的]*(?:计及|连同|包括|除了?|加上|有关|本身))?"
    r"(?P<what>[^，、的0-9]{0,8}(?:已|新|现|尚未|未|相继|正在|刚|建成|落成|获批|动工|施工)[^，、的0-9]{0,8})的有?$"
)


def were(core: str, noun: str, unit: str, memory: Memory) -> Reading | None:
    """What is said with 的 before a count whose noun stands behind it, with that noun (新启用的6家中心: 新启用的中心); None where nothing is."""
    found = _WERE.fullmatch(core) if noun and core.endswith(("的", "的有")) and is_count(unit) else None
    if found is None:
        return None
    indicator = f"{found['what']}的{noun}"
    memory.keep(indicator, noun)
    memory.item = noun
    return Reading(indicator, "clause-as-attribute")


_WANTED = re.compile(r"(?:需求|供应|供应量|目标|数量|落成量|建屋量)(?:为|达|有|约|将|会)*$")
_STOREYS = frozenset("楼的")
_TWO = 2
_FROM = frozenset("由从")


def among_no_more(reading: Reading) -> Reading:
    """A reading without 中 behind those that are counted (6个标中已有4个), and without what joined it to the words before (已完成及正执行之建设)."""
    indicator = reading.indicator
    if indicator[:1] in _JOINED_FIRST and len(indicator) > _SHORT:
        return reading._replace(indicator=indicator[1:])
    return reading._replace(indicator=indicator[:-1]) if indicator[-1:] in _AMONG_LAST and indicator.endswith(_AMONG) else reading


_JOINED_FIRST = frozenset("及暨")
_AMONG_LAST = frozenset("中外")
_AMONG = tuple(f"{word}{end}" for word in cues("release.counted_among") for end in "中外")


@cache
def _peaked() -> re.Pattern[str]:
    """A quantity that a clause says was at its height or lowest: 债务在106年时达到高峰."""
    return re.compile(rf"(?P<noun>[^，、“”的在于将对]{{2,14}}?)(?:曾|也|亦|更)?(?:[在于](?:民国)?(?P<when>[^，]{{2,12}}?)时?)?(?:{cue('release.at_height')})$")


@cache
def _goes_on() -> re.Pattern[str]:
    """What behind a mark goes on with a change of the quantity that the clause before named."""
    change = f"{pattern_of('change_verb', 'form', 'verb')}|[升跌增降减涨]幅|改善率|减少率"
    return re.compile(
        rf"(?:[一-鿿]{{2,4}}[市县区省]|全[国台球]|六都|香港|澳门|本[市县澳港])?(?:按[年月季]|[与较比](?:去|上|前)[年月季]同[期月]|分别|均|都|则|亦|也|平均)*"
        rf"(?:{change}|[升跌增减降涨]|(?:已经?|现)?[由从](?=[0-9一二三四五六七八九去前]))"
    )


def hear_quantity(text: str, clause: Clause, words: str, memory: Memory) -> str:
    """Takes in the quantity that a clause without a figure is the name of, where the next clause tells how it moved (首季的比率指数，按年上升), or of
    which it says that it was at its height. Returns the time words that hold for the figure behind; empty when it says none. ``words`` are
    those of the clause without what opens it."""
    start, end, _ = clause
    if text[end : end + 1] != "，" or end - start > _REACH:
        return ""
    if words[:1].isdigit() or words[:1] in _LATELY_FIRST:
        words = _LATELY.sub("", words)
    if words[-1:] in _heights() and (peak := _peaked().fullmatch(words)) is not None:
        memory.keep(peak["noun"], peak["noun"])
        return peak["when"] or ""
    if words[-1:] in _COURSES and (course := _COURSE.fullmatch(words)) is not None and (
        phrases.measure_of(noun := course["noun"] or course["other"])
    ):
        memory.keep(noun, noun)  # 人口成长快速，目前已近9万人
        return ""
    if len(words) < 4 or not (measure := phrases.measure_of(words)) or _goes_on().match(text, end + 1) is None:
        return ""
    noun = words[_times_end(words) :].lstrip("的之")
    if phrases.verb().match(noun) is None and len(noun) >= len(measure):
        memory.keep(noun, noun)
    return ""


#: how a quantity goes
_COURSE = re.compile(
    r"(?:[一-鿿]{2,4}(?:地区|区|市|县|乡|镇))?(?P<noun>[^，“”的]{2,10}?)(?:成长|增长|增加|减少|下降|上升|流失|攀升)(?:快速|迅速|显著|明显|趋缓|稳定|幅度大)"
    r"|(?:也有|仍有)?(?:[学院]校|部分|[一-鿿]{2})?(?P<other>(?![也仍])[^，“”的]{2,8}?)(?:不[增升]反[降减]|不减反[增升])"
)
_COURSES = frozenset("速著显缓定大降减增升")
_LATELY_FIRST = frozenset("近过最")
_LATELY = re.compile(r"^(?:近|过去|最近)?[0-9]{1,2}年(?:来|间)?")


@cache
def _heights() -> frozenset[str]:
    return lasts("release.at_height")


def _times_end(words: str) -> int:
    """Where the time words and what gives the figures out end: 依某署公布107年的."""
    return max((found.end() for found in searcher(True).finditer(words)), default=0)


#: 某大楼向中央争取补助: of whom it is asked
_ASKS = re.compile(r"[^，]{0,24}?向[一-鿿]{2,8}?(?=(?:争取|申请|募得|募集|借)[^，]{2})")
#: 近3年挹注: in which years
_IN_YEARS = re.compile(r"^(?:近|过去|最近)?[0-9]{1,2}年(?:来|间)?(?:（[^（）]*）)?的?(?=[一-鿿]{2})")
_USABLE = re.compile(r"[^，]{2,}?(?=可供(?!应)[^，]{2,6}的[^，]{2})")
_SHORT = 5


def without_whence(core: str) -> str:
    """The words before a figure without those that say of whom it was asked, in which years, where inside or how it was at first."""
    if "向" in core and (asks := _ASKS.match(core)) is not None:
        core = core[asks.end() :]
    if "可供" in core and (usable := _USABLE.match(core)) is not None:
        core = core[usable.end() :]  # 土地储备可供兴建的单位
    if "原本" in core:
        core = core.replace("原本", "")
    if core[-1:] == "在" and len(core) > _SHORT:
        core = core[:-1]  # 午餐费用目前在45元
    if core[1:2] == "内" and core[:1] in "县市区乡镇辖境":
        core = core[2:]
    return _IN_YEARS.sub("", core) if core[:1].isdigit() or core[:1] in "近过最" else core
