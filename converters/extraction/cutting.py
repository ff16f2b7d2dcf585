"""Cutting the words round a figure: what led to the number, the noun before it, the noun behind it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.facts import made
from shizheng.converters.extraction.kind import directions, tail
from shizheng.converters.extraction.lexicon import cue, cues, firsts, lasts
from shizheng.converters.extraction.units import MULTIPLIERS, unit_of

_LED_BY = (
    rf"(?<![自理缘])由|(?<![人户月日亩])均|(?<![变更])更|{cue('change.led_by')}|平均每[年月天日]|每[年月天日]|[两二三四五]年平均(?:后(?:分别)?)?"
    r"|[前上]期|按[年月季]"
)
_OTHER_TIME = rf"{cue('change.opens_other_time')}|“|[一二三四]季|1[0-9]{{2}}年|1[-—–~～至][0-9]|1[0-2]|[1-9]月"
_EARLIER = rf"{cue('change.earlier')}|[前上]一?[年月季周期]|[前上]一个[月季]|对上一[年月季]|同[期月季]"
_AGAINST_EARLIER = rf"(?:{cue('change.earlier_years')}|上[届次期]|[前上]一?[年月季周])(?:同期)?相比"
_WILL = r"(?<![一-鿿])[还也]?将|还将|可能|普遍|[也仍]将"
#: what leads from a noun to how it changed, and what the change is set against
_COMPARED = re.compile(
    rf"(?:{_LED_BY}|(?:[环同相]?[比较与同](?:{_OTHER_TIME})|相比|相较)[^，；、的]{{0,24}}|[比较][^，；、的]{{2,10}}(?:{cue('change.time_before')})|^(?:{_EARLIER})[^，；、的]{{0,16}}|{_AGAINST_EARLIER}|{_WILL})$"
)
#: a short bracket belongs to the noun (学校（幼儿园）); a long one, or one of conditions, explains it
_BRACKET = re.compile(r"[（(](?:[^（）()]{7,}|(?:不|含|下|以|注|按|即)[^（）()]*)[）)]$")
#: an explanation in the middle of it
_ASIDE = re.compile(r"（(?:不|含|下|以|注|按|包括)[^（）]{2,}）(?=.)")
_SCOPE_LAST = re.compile(r"(?<=[一-鿿]{3})(?<!占)(?:目前|现在)?全[国省市区县镇乡村]$|(?<=[一-鿿]{3})(?:目前|现在)$")
_SCOPE_ENDS = frozenset("国省市区县镇乡村前在")
#: 今年是建交30周年: what leads to a noun and says nothing of it
_COPULA = re.compile(r"(?:(?:就|也|则|正)?是|有的是|终于|双方|共同)(?=[一-鿿“]{2})")
#: 扣除退税因素后增长3%
_APART_FROM = re.compile(rf"(?:{cue('change.apart_from')})[^，]{{2,14}}后")
#: 相比前年底的3万户: of what was read before
_AGAINST_ALONE = frozenset(cues("change.against_alone"))
#: 年收入三年内从3万元增至8万元
_WITHIN_YEARS = re.compile(r"(?<=[一-鿿]{2})(?:短短)?(?:[0-9]{1,2}|[一二两三四五六七八九十几]{1,2})年(?:时间)?[内间来]$")
_ITEM_ALONE = re.compile(r"(?:仅|单|光|单单|仅仅)?(?P<noun>[^，]{2,16}?)这?一项就?(?:实现|完成|达到?|带来)?(?=[^，])")
#: 用餐补贴每人每餐3元
_PER = re.compile(rf"(?<=[一-鿿]{{2}})(?:每(?:{cue('noun.per_one')}))+$")
_PERSON = re.compile(rf"(?:{cue('person.of_trade')})(?:{cue('name.surname')})[一-鿿]{{1,2}}?(?=[种养流承租收建投卖培雇采开带])")
_OPENS = frozenset("就也则正是有终双共")
_AHEAD = frozenset("将已就")
_URGES = re.compile(rf"(?:{cue('act.urges')})(?=[^，])")
_URGES_FIRST = firsts("act.urges")
#: the same time of the year before, where a change started from or that it is compared with: 由上年同期的
_YEAR_AGO = re.compile(r"(?:([由从])|[较比与])(?:上年|去年)同期的?$")
_RATE_OF_CHANGE = re.compile(r"(?:.?地)?[月年季周][涨跌增降升]幅")
#: 某业实现产值: the verb only reports; 完成投资 is a quantity of its own
_REPORTED = re.compile(r"^([^，、“实完]{2,16}?)(?<![可能将会])(?:共|累计|已)*(?:实现(?!程度|率|度)|完成(?!投资|率))(.{2,})$")
#: how something came to a level
_HOW, _HOW_LAST = re.compile(rf"(?<=[一-鿿]{{2}})(?:{cue('change.adverb')})+$"), lasts("change.adverb")
_HOW_ALONE = re.compile(rf"(?<=[一-鿿]{{2}})(?:{cue('change.adverb_alone')})+$")
_ADVERB = re.compile(r"[已累共还也分预]")
#: adverbs in the middle of a clause that became a noun phrase: 铁路累计发送旅客
_ADVERBS = re.compile(
    r"(?<=[一-鿿]{2})(?:(?<!业)已经?|累计|分别|共计|(?<![公总])共(?![享青同建和产识治管用病性有计餐融学托乘桥构杆照善好生伴读振频鸣体度富融居创商赢育助感襄])|(?<![归偿返退发交奉送付])还(?![款贷本息债])"
    r"|也|预计(?![数值额])|至少|至多|最少|最多)(?=[一-鿿]{2})"
)
#: 是上年的1.5倍, 比市场价低三成
_AGAINST = re.compile(
    r"(?P<noun>.*?)(?:(?:是|为|达到?|相当于|约为)(?P<base>[^，]{1,14})的?|(?P<back>(?:"
    + cue("change.back_to") + r")[^，]{2,16}同期)(?:水平)?的"
    r"|(?<![同环占])[比较](?!重|例|率|值|为|好|大|强|小)(?P<than>[^，]{1,12})(?<![提加放增减偏])(?P<way>高|低|多|少|快|慢)出?)$"
)


class Before(NamedTuple):
    """The words before a figure, cut up.

    ``noun`` is what is left; ``direction`` the way of a change (empty: none); ``reaches``: a level was reached by changing
    (提高到); ``origin``: the level that a change started from (由, 从); ``base``: what it is set against (是上年的).
    """

    noun: str
    direction: str = ""
    reaches: bool = False
    origin: bool = False
    base: str = ""


_FROM = re.compile(rf"[由从](?:{cue('origin.before')})*的?(?:{cue('currency.before')})?(?:约|近|每[人月年户天])?$")
_FROM_WHAT = re.compile(rf"(?<=[一-鿿]{{2}})[由从](?:{cue('change.from_earlier')})[^，、]{{0,12}}$")
_ACCOUNTS = frozenset("收支")
#: how an account moved against another year, which is of the account said before
_MOVED = re.compile(r"((?:[比较][^，]{2,14}|同比|按可比口径))(?P<way>[增减超短])[收支]$")
_THAN = frozenset("较比")
_THAN_YEAR_AGO = re.compile(r"^[较比](?:上年|去年|前年|20[0-9]{2}年)同期的?(?=[一-鿿]{2})")
_WAYS = frozenset("多少")
#: a change is set against no more
_COMPARISONS = 4
_MORE_THAN = re.compile(r"，?(?:比|较)(?!重|例|率|值|为|好|大)[^，；]{1,16}?(?P<way>多|少)$")


@lru_cache(maxsize=16384)
def cut_before(core: str) -> Before:
    """Cut linking words, words of change and comparisons off the end of ``core``."""
    if core.endswith(("同期的", "同期")):
        core = _YEAR_AGO.sub(r"\1", core)
    if core[-1:] in _ACCOUNTS and (moved := _MOVED.search(core)) is not None:
        core = core[: moved.end(1)] + ("增加" if moved["way"] in "增超" else "减少")  # 比上年增收
    back = core[::-1]
    match = tail().match(back)
    assert match is not None
    noun = core[: len(core) - match.end()]
    if noun[:1] in _THAN:
        noun = _THAN_YEAR_AGO.sub("", noun)  # 较上年同期破案858起
    links, changed, verb, short = match.group("links", "noun", "verb", "short")
    word = (verb or short or changed or "")[::-1]
    direction = directions().get(word, "")
    reaches = bool(links) and _reaches(links)
    if changed:
        # The rate of change is the noun itself: 工业增加值增速.
        noun += word if noun else ""
    elif word and links[:1] in ("到", "至", "为"):
        direction, reaches = "", True
    if word or reaches:
        noun = _uncompared(noun)  # 蓄水率大幅提升至85%
    elif noun[-1:] in _WAYS and (than := _MORE_THAN.search(noun)) is not None:
        noun, direction = noun[: than.start()], "up" if than["way"] == "多" else "down"  # 比预算数多3亿元
    if "由" in noun or "从" in noun:
        noun = _FROM_WHAT.sub("", noun)  # 规模由原来的几亩地扩大到70亩
    noun = _without_front(_without_tail(noun, core))
    if not word:
        if noun[-1:] in _HOW_LAST:
            noun = (_HOW if links else _HOW_ALONE).sub("", noun)  # 蓄水率大幅降至85%, 收入首次突破9亿元
        if "实现" in noun or "完成" in noun:
            noun = _REPORTED.sub(r"\1\2", noun)
        if _ADVERB.search(noun) is not None:
            noun = _ADVERBS.sub("", noun)
    noun = _without_asides(noun)
    return made(Before, (noun, direction, reaches, links[:1] in ("由", "从") or _is_origin(links), ""))


def _uncompared(noun: str) -> str:
    """The words before a word of change without what the change is set against."""
    noun = noun.removesuffix("（下同）")
    for _ in range(_COMPARISONS):
        compared = _COMPARED.search(noun)
        if compared is None:
            break
        noun = noun[: compared.start()]
    noun = noun.removesuffix("预计").removesuffix("预期") if len(noun) > 4 else noun
    if noun[-1:] in _AHEAD and len(noun) > 2:
        noun = noun[:-1]  # 到位率将提高
    return "" if _RATE_OF_CHANGE.fullmatch(noun) else noun  # 月跌幅分别为微幅下跌: of what was read before


def _without_tail(noun: str, core: str) -> str:
    """``noun`` without the words of place, time and comparison that may stand behind it; nothing where it is no more than such words."""
    if noun[-1:] == "等" and len(noun) > 3:
        noun = noun[:-1]
    if noun[-1:] in _SCOPE_ENDS and (scope := _SCOPE_LAST.search(noun)) is not None:
        noun = noun[: scope.start()]  # 蔬菜大棚目前全村有3个
    noun = _PER.sub("", noun) if "每" in noun[2:] else noun
    noun = _WITHIN_YEARS.sub("", noun.rstrip(" ：、的")) if noun[-1:] in "内间来" else noun.rstrip(" ：、的")
    if noun[-1:] == "自" and len(noun) > 2 and (noun[-2] not in "来源各独亲出" or noun.endswith("岁出自")):
        noun = noun[:-1]  # 收入自3亿元增至5亿元
    if noun in ("出", "入") and core.startswith("超", 1):
        noun += "超"  # the balance of trade
    return "" if noun in _AGAINST_ALONE or (noun[-1:] == "后" and _APART_FROM.fullmatch(noun) is not None) else noun


def _without_front(noun: str) -> str:
    """``noun`` without the words that lead to it: 是, 推动, who gained it."""
    if (person := _PERSON.match(noun)) is not None and phrases.verb().match(noun, person.end()) is not None:
        noun = noun[person.end() :]  # 种粮大户某某流转土地
    noun = noun.removeprefix("了") if noun[:1] != "“" or "”" in noun else noun[1:]  # 确保了; “厂房6栋: the beginning of what somebody says
    if noun[:1] in _OPENS and (opened := _COPULA.match(noun)) is not None:
        noun = noun[opened.end() :]
    urged = _URGES.match(noun) if noun[:1] in _URGES_FIRST else None
    if urged is not None and (acts := phrases.verb().search(noun, urged.end())) and len(noun) - acts.end() > 1:
        noun = noun[phrases.front_end(noun, urged.end()) :]  # 推动既有住宅加装电梯, 支持各地更新电梯
    if "一项" in noun and (alone := _ITEM_ALONE.match(noun)) is not None:
        noun = alone["noun"] + noun[alone.end() :]  # 仅装备制造业一项就实现产值
    return noun[acted.end() :] if noun and (acted := phrases.acted().match(noun)) else noun


def _without_asides(noun: str) -> str:
    """``noun`` without a cell of its unit and without brackets that explain it."""
    if " " in noun:
        # In a row of a table the unit has a cell of its own.
        name, _, last = noun.rpartition(" ")
        if unit_of(last.lstrip(MULTIPLIERS)) is not None:
            noun = name
    if "（" in noun:
        noun = _ASIDE.sub("", noun)
    return _BRACKET.sub("", noun) if noun[-1:] in "）)" else noun


@lru_cache(maxsize=1024)
def _is_origin(links: str) -> bool:
    """Whether the linking words (read from their end) say where a change started: 从原来的, 由新台币."""
    return len(links) > 1 and _FROM.search(links[::-1]) is not None


_NO_LEVEL = cues("link.reaching_no_level")


@lru_cache(maxsize=1024)
def _reaches(links: str) -> bool:
    """Whether the linking words (read from their end) say that a level was reached by changing."""
    words = links[::-1].removesuffix("每秒").removesuffix("每小时")
    return words.endswith(("到", "至")) and len(words) > 2 and not words.endswith(_NO_LEVEL)


@lru_cache(maxsize=4096)
def cut_against(core: str) -> Before | None:
    """The noun before 是上年的 (and a multiple), 比市场价低 or 恢复至某年同期的 (and a share); None when it is neither."""
    match = _AGAINST.fullmatch(core)
    if match is None:
        return None
    way = match["way"]
    direction = "" if not way else "up" if way in "高多快" else "down"
    base = match["back"] or match["base"] or match["than"] or ""
    return Before(match["noun"].rstrip("，、 "), direction, base=base.removesuffix("的"))


#: a verb farther from the start of a list of names is a part of one
_FIRST_NAME = 6


def last_act(core: str) -> int:
    """Where the last verb of ``core`` with an object behind it begins; 0 when there is none."""
    return max((m.start() for m in phrases.verb().finditer(core, 3) if len(core) - m.end() > 1), default=0)


_EXAMPLES_END = cues("list.examples_end")


def before_examples(core: str) -> int:
    """How far a verb is looked for: names of examples (甲路改造、乙厂扩建等) hold verbs that are none of the clause."""
    listed = core.endswith(_EXAMPLES_END) or ("、" in core and phrases.verb().match(core, core.rindex("、") + 1) is None)
    return min(_FIRST_NAME, core.find("、") % len(core)) if listed else len(core)
