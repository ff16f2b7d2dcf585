"""What a figure measures: the noun phrase before, behind or around it, with what the sentence leaves out restored."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.behind import noun_behind
from shizheng.converters.extraction.comparing import plan_behind
from shizheng.converters.extraction.cutting import Before
from shizheng.converters.extraction.doing import deed_of, given_to, person_acts, those_who, use_of, whence
from shizheng.converters.extraction.facts import made
from shizheng.converters.extraction.given import bared, leads_on
from shizheng.converters.extraction.kind import POINTS, SHARES, is_count, is_money
from shizheng.converters.extraction.lasting import AGES, age, duration, spent, time_limit, times
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.memory import Memory, Reading
from shizheng.converters.extraction.nouns_after import DIMENSIONS, noun_after
from shizheng.converters.extraction.nouns_before import OWN_GROWTH, PERSONS, elided, noun_before
from shizheng.converters.extraction.release_changes import set_against
from shizheng.converters.extraction.release_cores import bare, last_part, without_holder
from shizheng.converters.extraction.release_limits import used_behind
from shizheng.converters.extraction.release_nouns import noun_of_release
from shizheng.converters.extraction.release_occasions import offer, persons_named, pointed_at, without_own_place
from shizheng.converters.extraction.release_readings import read_release, with_deed
from shizheng.converters.extraction.release_samples import found_wanting, priced, without_staff
from shizheng.converters.extraction.release_turns import NO_OF, among_no_more, turned, were
from shizheng.converters.extraction.touched import touched
from shizheng.converters.extraction.units import unit_of

#: 周围是15亩果园, 靠着15亩果园: the noun stands behind its area
_LIES = cues("noun.behind_area")
#: for whom or to whom something is done
_TO_WHOM = frozenset("向为给对")
#: no noun that ends with 工作 is shorter
_SHORT = 3
#: units of persons and households
_PEOPLE = frozenset("名户位人")
#: offices counted by themselves: 七部门联合发布
_DOERS = frozenset(cues("unit.office"))
#: 以每亩1100元的价格
_BY = cues("noun.by")
#: examples stand before the figure
_ROW_ENDS = ("等", "等共计", "等共", "等合计", "等总计")
#: 从以前的3000元涨到如今的9000元
_MOVES = re.compile(r"(?:[从由]|[涨增升提降减跌高大长加][到至为])[^，的]{0,6}的$")
#: what they did, up to the end of the clause
_ACT = re.compile(r"(?:[^，。；：、（）0-9《》的]|《[^《》]{1,30}》){2,20}(?=[，。；：]|$)")
_NOTE = re.compile(r"\[[0-9]{1,2}\]")  # 家庭户[3]
_SPOTS = frozenset("上内里畔侧")  # they end a clause of place; words for parts do not
_PARTS = frozenset(cues("indicator.no_spot"))
_OF_THOSE = re.compile(r"([^，。；：、的0-9“”]{2,12})的")
#: whence those come who are counted themselves: 来自10个国家
_COME_FROM = tuple(word for word in whence() if word.startswith("来自"))
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
_USED = frozenset(cues("release.used_for"))  # 83亿元用在长照给付: no noun
_LEVELS = frozenset(cues("indicator.is_level"))  # 收入3亿元，增幅6%


def read(core: str, led: str, behind: str, unit: str, memory: Memory, beyond: str = "") -> Reading:
    """The indicator of a figure. ``core``: the words before it without what ``phrases.front`` leaves out (``led``: the
    preposition that was the last of that); ``behind``: the words behind it, up to what belongs to the next figure; ``beyond``:
    all of them up to it. Updates ``memory``."""
    if memory.release:
        whole = core
        core = set_against(without_staff(without_own_place(bare(last_part(core), share=unit in SHARES or unit in POINTS), unit)), unit, memory)
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
    elif memory.release and noun and core.endswith(_COME_FROM):
        core = ""  # 来自10个国家、28支队伍
    if core[:1] == "，":
        core = core[1:]  # “新增托位90个，驿站8家”
    core = "" if (core in _HERE or (core.endswith("为期") and behind[:1] == "的")) and not memory.release else core
    if noun and not memory.release:
        core, noun, rest = bared(core, noun, rest, unit)
    if core.rstrip("达为到约是").endswith(_CONTRIBUTES) and len(core) < _SHORT_SHARE and not (core.startswith("对") or memory.release):
        whose = memory.head.removesuffix(phrases.measure_of(memory.head))  # 第三产业增加值增长5%，对经济增长的贡献率达48%
        core = f"{'' if whose in _NOBODY else whose}对{core}"
    known = unit_of(unit)
    measured = known.quantity_kind if known else ""
    if unit in _WHO and not core and person_acts().match(behind):
        noun = ""
    special = None
    if memory.release:
        special = found_wanting(core, behind, unit) or were(whole, noun, unit, memory) or offer(core, behind, unit, measured, memory)
        special = special or priced(core, noun, unit, memory)
        special = special or read_release(core, behind, noun, rest, unit, measured, memory)
    case = made(Case, (core, led, noun, rest, behind, beyond, unit, measured, memory.release and whole.endswith("的")))
    reading = (
        special
        or _of_time(case, memory)
        or touched(core, led, noun, behind, beyond, unit, memory)
        or _of_noun(case, memory)
        or _of_persons(case, memory)
        or _of_share(case, memory)
        or _behind_of(case, memory)
        or _of_item(case, memory)
        or noun_before(core, unit, memory)
    )
    if memory.release and measured == "money" and (not reading.indicator or core[-1:] == "以" or reading.indicator in _USED) and (use := used_behind(behind)):
        memory.keep(use, use)
        reading = Reading(use, "clause-as-attribute")
    if reading.rule in ("noun-after", "verb-carried", "clause-as-attribute") and memory.item:
        memory.item_unit = unit
    if reading.indicator and not reading.changes and (not reading.elided or (memory.release and not memory.unit)):
        memory.unit = unit
    memory.changed = reading.changes
    if unit and reading.indicator and not reading.elided:
        memory.by_unit[unit] = reading.indicator
    return among_no_more(reading) if memory.release else reading


class Case(NamedTuple):
    """A figure in ``unit`` and the words round it: before it (``core``, led to by ``led``), the noun behind it, what stands behind that (``rest``),
    all behind it up to what belongs to the next figure (``behind``) and up to the next figure (``beyond``); the quantity ``measured``; whether
    of a release, 的 stands right before it (``attributed``)."""

    core: str
    led: str
    noun: str
    rest: str
    behind: str
    beyond: str
    unit: str
    measured: str
    attributed: bool = False


def _of_time(case: Case, memory: Memory) -> Reading | None:
    """An age, a time limit, how often or how long something happened."""
    core, behind, unit = case.core, case.behind, case.unit
    if unit in AGES:
        noun = (memory.release and persons_named(behind)) or case.noun
        return age(core, noun or (noun_behind(behind[1:])[0] if behind[:1] == "的" else ""), memory)
    if case.measured == "time" and (timed := time_limit(behind)) is not None:
        return timed
    if not memory.release and (happened := times(core, behind, unit)) is not None:
        return happened
    if not memory.release and case.measured == "time" and (took := spent(core, behind, unit)) is not None:
        return took
    return duration(core, behind, unit) if core.endswith("连续") else None


def _of_noun(case: Case, memory: Memory) -> Reading | None:
    """What the noun behind the figure is counted or measured of; offices counted by themselves."""
    core, led, noun, rest, behind, beyond, unit, measured, _ = case
    if unit in _DOERS and (not core or core[-1:] == "等"):
        act = _ACT.match(behind, phrases.front_end(behind))  # 某局等七部门日前发布通知
        memory.heads.append(f"{act[0]}的{unit}" if act is not None else unit)
        return Reading(memory.heads[-1], "clause-as-attribute")
    if not noun:
        return None
    if memory.release and measured == "length" and behind[:1] not in "的之" and case.attributed:
        return _told_by("", noun, DIMENSIONS[measured], memory)  # 新购的6米移动式天幕
    if measured in ("area", "length") and core[-1:] in _SPOTS and core[-2:] not in _PARTS:
        return _dimension("的" + behind, DIMENSIONS[measured], unit, memory)  # 滩涂上3平方公里新增植被
    if not memory.release:
        if measured == "area" and core.endswith(_LIES):
            return noun_after("", led, noun, rest, measured, memory, beyond)
        if measured in DIMENSIONS and core.endswith(_ROW_ENDS) and "、" not in noun:
            return _told_by("", noun, DIMENSIONS[measured], memory)  # 9号线等共计200公里地铁建设
        if core[-1:] == "的" and (is_money(unit) or measured in DIMENSIONS) and _MOVES.search(core) is None:
            return _told_by(core[:-1], noun, DIMENSIONS.get(measured, ""), memory)
    if is_count(unit) or only_verb(core):
        reading = noun_after(core, led, noun, rest, measured, memory, beyond)
        return with_deed(reading, noun, rest) if memory.release else reading
    return None


def _of_persons(case: Case, memory: Memory) -> Reading | None:
    """Persons or households counted without a noun, by what they did or what was done for them."""
    unit, behind = case.unit, case.behind
    if case.core or unit not in _WHO:
        return None
    if unit in PERSONS and case.led in _TO_WHOM and (done := given_to(behind)):
        memory.heads.append(f"{done}{PERSONS[unit]}")  # 向49万人次发放补贴
    elif (act := person_acts().match(behind)) is not None:
        memory.heads.append(f"{act[0]}{_WHO[unit]}")
    else:
        return None
    return Reading(memory.heads[-1], "clause-as-attribute")


def _of_share(case: Case, memory: Memory) -> Reading | None:
    """A share of what something is used for, or of those who did something."""
    core, behind = case.core, case.behind
    if case.unit not in SHARES or memory.release:
        return None
    if whose := use_of(core, behind) or ("" if core else those_who(behind)):
        return Reading(memory.go_on(whose), "clause-as-attribute")
    return _share(behind, case.unit, memory, case.beyond) if behind[:1] == "的" and len(behind) > 2 and not core else None


def _behind_of(case: Case, memory: Memory) -> Reading | None:
    """What stands behind 的: a plan exceeded, the rate or price that the figure gives, the noun that a sum or measure is of."""
    core, behind = case.core, case.behind
    if behind[:1] != "的":
        return None
    if not memory.release:
        if (aimed := plan_behind(core, behind, memory)) is not None:
            return aimed
        if core.endswith(_BY) and (by := noun_behind(behind[1:])[0]):
            return Reading(memory.go_on(by), "noun-after")
    if len(behind) > 2 and (only_verb(core) or leads_on(core, case.measured)):
        return _dimension(behind, core if core in _SUMS else DIMENSIONS.get(case.measured, ""), case.unit, memory)
    return None


def _of_item(case: Case, memory: Memory) -> Reading | None:
    """民生工程33项，已有24项提前完成任务: what became of some of those counted before."""
    if case.core or memory.release or not memory.item or case.unit != memory.unit or not is_count(case.unit):
        return None
    deed = deed_of(case.behind)
    return Reading(memory.go_on(f"{deed}{memory.item}"), "item-restored") if deed else None


@cache
def _acting() -> re.Pattern[str]:
    """Persons who do, or to whom is done, what the verb right behind them says."""
    return re.compile(rf"(?P<who>[^，的、]{{0,8}}?(?:{cue('noun.acting_person')}))(?:{phrases.verb().pattern})[^，的]{{2}}")


@lru_cache(maxsize=4096)
def only_verb(core: str) -> bool:
    """Whether there is nothing before a figure, or a verb alone."""
    return not core or ((match := phrases.verb().match(core)) is not None and match.end() == len(core)) or _bare_verb().fullmatch(core) is not None


@cache
def _bare_verb() -> re.Pattern[str]:
    """Matches a verb of one character with what shows that it was done: 种了, 修起, 盖好."""
    return re.compile(rf"(?:{cue('verb.bare')})(?:{cue('verb.bare_done')})")


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
