"""What a figure measures: the noun phrase before, behind or around it, with what the sentence leaves out restored."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.behind import noun_behind
from shizheng.converters.extraction.comparing import plan_behind
from shizheng.converters.extraction.cutting import Before
from shizheng.converters.extraction.doing import deed_of, given_to, person_acts, those_who, use_of, whence
from shizheng.converters.extraction.kind import POINTS, SHARES, is_count, is_money
from shizheng.converters.extraction.lasting import AGES, age, duration, time_limit, times
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.memory import Memory, Reading
from shizheng.converters.extraction.nouns_after import DIMENSIONS, noun_after
from shizheng.converters.extraction.nouns_before import OWN_GROWTH, PERSONS, elided, noun_before
from shizheng.converters.extraction.release_cores import bare, last_part, without_holder
from shizheng.converters.extraction.release_nouns import noun_of_release
from shizheng.converters.extraction.release_occasions import offer, persons_named, pointed_at, without_own_place
from shizheng.converters.extraction.release_readings import read_release, with_deed
from shizheng.converters.extraction.release_turns import (
    NO_OF,
    among_no_more,
    turned,
    were,
)
from shizheng.converters.extraction.touched import touched
from shizheng.converters.extraction.units import unit_of

#: 周围是15亩果园, 靠着15亩果园: the noun stands behind its area
_LIES = cues("noun.behind_area")
#: offices counted by themselves: 七部门联合发布
_GIVEN = cues("sum.given_noun")
_SUM = (*_GIVEN, *cues("sum.noun"), "”")
#: verbs that say nothing of the work done
_LIGHT = cues("work.light_verb")
_WORKED = re.compile(r"[一-鿿]{2,6}")
_TO_WHOM = frozenset("向为给对")
_SHORT = 3
_PEOPLE = frozenset("名户位人")
_DOERS = frozenset(cues("unit.office"))
#: 以每亩1100元的价格
_BY = cues("noun.by")
#: 建立一处不少于900平方米的创业园
_ONE = re.compile(r"[一两][个处座所条家栋幢片块间套支]$")
#: examples stand before the figure
_ROW_ENDS = ("等", "等共计", "等共", "等合计", "等总计")
#: 从以前的3000元涨到如今的9000元
_MOVES = re.compile(r"(?:[从由]|[涨增升提降减跌高大长加][到至为])[^，的]{0,6}的$")
_ACT = re.compile(r"(?:[^，。；：、（）0-9《》的]|《[^《》]{1,30}》){2,20}(?=[，。；：]|$)")
_NOTE = re.compile(r"\[[0-9]{1,2}\]")  # 家庭户[3]
_SPOTS = frozenset("上内里畔侧")  # they end a clause of place; words for parts do not
_PARTS = frozenset(cues("indicator.no_spot"))
_OF_THOSE = re.compile(r"([^，。；：、的0-9“”]{2,12})的")
#: 我们村有218户, without 我们
_HERE = frozenset(f"{place}有" for place in cues("place.here"))
#: 有4项没有实现目标: nothing that is counted
_NO_THING = frozenset({"中", "没有", "尚未", "还未", "未"})
#: 对经济增长的贡献率, of what was told before, in no more words
_CONTRIBUTES, _SHORT_SHARE, _NOBODY = ("增长的贡献率", "增长贡献率"), 14, ("国内", "地区")
#: those counted who are told by what they do: 有218户种植香菇
_WHO = PERSONS | {"户": "户数"}
#: what a sum before its noun is of it: 投资4亿元的项目
_SUMS = frozenset(cues("investment.spent"))
_LEVELS = frozenset(cues("indicator.is_level"))  # 收入3亿元，增幅6%


def read(core: str, led: str, behind: str, unit: str, memory: Memory, beyond: str = "") -> Reading:
    """The indicator of a figure. ``core``: the words before it without what ``phrases.front`` leaves out (``led``: the
    preposition that was the last of that); ``behind``: the words behind it, up to what belongs to the next figure; ``beyond``:
    all of them up to it. Updates ``memory``."""
    if memory.release:
        whole = core
        core = without_own_place(bare(last_part(core), share=unit in SHARES or unit in POINTS), unit)
        behind = "" if behind[:1] == " " else behind.partition(" ")[0]
        if behind[:1] == "之" and behind[1:2] not in NO_OF and not is_count(unit):
            core, behind = core.removesuffix("于"), f"的{behind[1:]}"  # 于171公顷之示范区
    core = _NOTE.sub("", core) if "[" in core else core
    noun, rest = noun_of_release(core, behind, unit) if memory.release else noun_behind(behind)
    noun = "" if noun in _NO_THING else noun
    if unit in _PEOPLE and (acting := _acting().match(noun)) is not None:
        noun, rest = acting["who"], noun[acting.end("who") :] + rest  # 向900户居民宣传政策
    if memory.release:
        core, noun, rest = turned(core, noun, rest, behind, unit)
    if noun and memory.release and is_count(unit):
        core = pointed_at(without_holder(core))
    if core.endswith(whence()) and (those := _OF_THOSE.match(behind)) is not None:
        # 来自70个国家和地区的记者: the countries are counted
        core, noun, rest = "", those[1], behind[those.end() :]
    if core[:1] == "，":
        core = core[1:]  # “新增托位90个，驿站8家”
    core = "" if (core in _HERE or (core.endswith("为期") and behind[:1] == "的")) and not memory.release else core
    if noun and not memory.release:
        core, noun, rest = _bared(core, noun, rest, unit)
    if core.rstrip("达为到约是").endswith(_CONTRIBUTES) and len(core) < _SHORT_SHARE and not (core.startswith("对") or memory.release):
        whose = memory.head.removesuffix(phrases.measure_of(memory.head))  # 第三产业增加值增长5%，对经济增长的贡献率达48%
        core = f"{'' if whose in _NOBODY else whose}对{core}"
    known = unit_of(unit)
    measured = known.quantity_kind if known else ""
    if unit in _WHO and not core and person_acts().match(behind):
        noun = ""
    special = None
    if memory.release:
        special = were(whole, noun, unit, memory) or offer(core, behind, unit, measured, memory)
        special = special or read_release(core, behind, noun, rest, unit, measured, memory)
    if special is not None:
        reading = special
    elif unit in AGES:
        noun = (memory.release and persons_named(behind)) or noun
        reading = age(core, noun or (noun_behind(behind[1:])[0] if behind[:1] == "的" else ""), memory)
    elif measured == "time" and (timed := time_limit(behind)) is not None:
        reading = timed
    elif not memory.release and (happened := times(core, behind, unit)) is not None:
        reading = happened
    elif core.endswith("连续") and (lasted := duration(core, behind, unit)) is not None:
        reading = lasted
    elif (reached := touched(core, led, noun, behind, beyond, unit, memory)) is not None:
        reading = reached
    elif noun and measured in ("area", "length") and core[-1:] in _SPOTS and core[-2:] not in _PARTS:
        reading = _dimension("的" + behind, DIMENSIONS[measured], unit, memory)  # 滩涂上3平方公里新增植被
    elif noun and measured == "area" and core.endswith(_LIES) and not memory.release:
        reading = noun_after("", led, noun, rest, measured, memory, beyond)
    elif behind[:1] == "的" and not memory.release and (aimed := plan_behind(core, behind, memory)) is not None:
        reading = aimed
    elif unit in _DOERS and (not core or core[-1:] == "等"):
        act = _ACT.match(behind, phrases.front_end(behind))  # 某局等七部门日前发布通知
        reading = Reading(f"{act[0]}的{unit}" if act is not None else unit, "clause-as-attribute")
        memory.heads.append(reading.indicator)
    elif noun and measured in DIMENSIONS and core.endswith(_ROW_ENDS) and "、" not in noun and not memory.release:
        reading = _told_by("", noun, DIMENSIONS[measured], memory)  # 9号线等共计200公里地铁建设
    elif noun and core[-1:] == "的" and (is_money(unit) or measured in DIMENSIONS) and not (memory.release or _MOVES.search(core)):
        reading = _told_by(core[:-1], noun, DIMENSIONS.get(measured, ""), memory)
    elif noun and (is_count(unit) or only_verb(core)):
        reading = noun_after(core, led, noun, rest, measured, memory, beyond)
        reading = with_deed(reading, noun, rest) if memory.release else reading
    elif not core and unit in PERSONS and led in _TO_WHOM and (done := given_to(behind)):
        reading = Reading(f"{done}{PERSONS[unit]}", "clause-as-attribute")  # 向49万人次发放补贴
        memory.heads.append(reading.indicator)
    elif not core and unit in _WHO and (act := person_acts().match(behind)) is not None:
        reading = Reading(f"{act[0]}{_WHO[unit]}", "clause-as-attribute")
        memory.heads.append(reading.indicator)
    elif unit in SHARES and not memory.release and (whose := use_of(core, behind) or ("" if core else those_who(behind))):
        reading = Reading(memory.go_on(whose), "clause-as-attribute")
    elif behind[:1] == "的" and len(behind) > 2 and unit in SHARES and not (memory.release or core):
        reading = _share(behind, unit, memory, beyond)
    elif behind[:1] == "的" and core.endswith(_BY) and not memory.release and (by := noun_behind(behind[1:])[0]):
        reading = Reading(memory.go_on(by), "noun-after")
    elif behind[:1] == "的" and len(behind) > 2 and (only_verb(core) or _leads_on(core, measured)):
        reading = _dimension(behind, core if core in _SUMS else DIMENSIONS.get(measured, ""), unit, memory)
    elif not (core or memory.release) and memory.item and unit == memory.unit and is_count(unit) and (deed := deed_of(behind)):
        reading = Reading(memory.go_on(f"{deed}{memory.item}"), "item-restored")  # 民生工程33项，已有24项提前完成任务
    else:
        reading = noun_before(core, unit, memory)
    if reading.rule in ("noun-after", "verb-carried", "clause-as-attribute") and memory.item:
        memory.item_unit = unit
    if reading.indicator and not reading.changes and (not reading.elided or (memory.release and not memory.unit)):
        memory.unit = unit
    memory.changed = reading.changes
    if unit and reading.indicator and not reading.elided:
        memory.by_unit[unit] = reading.indicator
    return among_no_more(reading) if memory.release else reading


@cache
def _acting() -> re.Pattern[str]:
    """Persons who do, or to whom is done, what the verb right behind them says."""
    return re.compile(rf"(?P<who>[^，的、]{{0,8}}?(?:{cue('noun.acting_person')}))(?:{phrases.verb().pattern})[^，的]{{2}}")


@lru_cache(maxsize=4096)
def only_verb(core: str) -> bool:
    """Whether there is nothing before a figure, or a verb alone."""
    return not core or ((match := phrases.verb().match(core)) is not None and match.end() == len(core))


def _bared(core: str, noun: str, rest: str, unit: str) -> tuple[str, str, str]:
    """The words before a figure whose noun stands behind it, without what leads to a part of others (对其中60亩土地) or who
    gives or gets a sum (为村集体带来3万元收入, 给予每台电梯10万元补贴); the noun, with the work
    that is done where the act says no more (完成5个课题申报); what is left behind it."""
    if core.endswith("其中"):
        return "", noun, rest
    if is_money(unit) and noun.endswith(_SUM) and (acts := _last_verb(core)):
        return core[acts:], noun, rest
    if is_money(unit) and noun.endswith(_GIVEN) and (given := _gives().match(core)) is not None:
        return "", f"{core[given.end() :]}{noun}", rest
    if is_count(unit) and core.endswith(_LIGHT) and _WORKED.fullmatch(rest) is not None and phrases.verb().match(rest) is not None:
        return core, f"{noun}{rest}", ""
    return core, noun, rest


def _leads_on(core: str, measured: str) -> bool:
    """Whether the noun that a figure is of stands behind 的: 签下了1亿元的合同, 建立一处900平方米的创业园."""
    return core[-1:] == "了" or _last_verb(core) > 0 or (measured in DIMENSIONS and _ONE.search(core) is not None)


@lru_cache(maxsize=4096)
def _last_verb(core: str) -> int:
    """Where the verb begins that ends ``core``, with others before it; 0 when none does."""
    return next((m.start() for m in phrases.verb().finditer(core, 1) if m.end() == len(core) and m["keep"]), 0)


@cache
def _gives() -> re.Pattern[str]:
    return re.compile(rf"(?:{cue('sum.given')})(?=[^，的]{{2}})")


def _told_by(told: str, noun: str, dimension: str, memory: Memory) -> Reading:
    """The reading of a sum or measure of a noun behind it, with words before it that say which: 新增的300万元财政收入, 新建的3.5公里管网."""
    kept = told if told in phrases.keeps() else ""
    indicator = f"{kept}{noun}{dimension.removeprefix(noun[-2:])}"
    memory.keep(indicator, noun)
    return Reading(indicator, "noun-after")


def _share(behind: str, unit: str, memory: Memory, beyond: str) -> Reading:
    """The reading of a share of those that 的 names behind it (90%的贫困户得到支持)."""
    noun, rest = noun_behind(behind[1:])
    if not noun or noun in _LEVELS or OWN_GROWTH.fullmatch(noun) is not None:
        return _dimension(behind, "", unit, memory)
    return noun_after("", "", noun, rest, "", memory, beyond)


def _dimension(behind: str, dimension: str, unit: str, memory: Memory) -> Reading:
    noun, _ = noun_behind(behind[1:])
    noun = noun.removesuffix("工作") if len(noun) > _SHORT else noun  # 完成了280亩的征地工作
    if not noun or (noun in _LEVELS and memory.head):
        return noun_before("", unit, memory)
    if (rate := OWN_GROWTH.fullmatch(noun)) is not None and memory.head:
        return elided(unit, memory, Before("", "down" if rate[1] in "降跌" else "up"))  # 录得2%的升幅
    indicator = f"{noun}{dimension}"
    memory.keep(indicator, noun)
    return Reading(indicator, "dimension-of-noun")
