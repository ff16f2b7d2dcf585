"""Figures whose own noun is left out: the rest of those counted, those whom a work reaches, what is made in a year."""

from __future__ import annotations

import re

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.behind import noun_behind
from shizheng.converters.extraction.kind import SHARES, is_count, is_money
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.memory import Memory, Reading

#: what is left of those counted before: 其余27项
_REMAINDERS = frozenset(cues("count.remainder"))
#: 改造小区16个，涉及3万户
_REACHES = frozenset(cues("count.reaches"))
_REACHED = frozenset({"户", "人", "家"})
#: 向7万户发放低保金2亿元
_GIVEN_TO = frozenset({"为", "向", "给", "对"})
_GIVEN = re.compile(rf"(?:{cue('act.given')})[^，。；、0-9的]{{2,16}}$")
#: 帮助60人成功创业
_PERSONS = frozenset({"人", "人次", "余人"})
_HELPS = frozenset(cues("done.helps"))
_WHAT_THEY_DO = re.compile(rf"(?!{cue('done.no_deed_behind')})(?:{cue('done.brings')})?(?P<act>[^，。；、：（）0-9的]{{2,10}})(?=[，。；、]|$)")
#: 投资500万元新建教学楼
_SPENT = frozenset(cues("investment.spent"))
#: who spends, without a name
_WHO_SPENDS = cues("investment.who")
_BUILT = re.compile(rf"(?:{cue('act.built')})[^，。；、：（）“”0-9的了一二两三四五六七八九十]{{2,14}}+(?![“”0-9一二两三四五六七八九十])")
#: 建设占地90亩的园区: a figure follows that is part of the name
_MEASURED = ("占地", "面积", "总投资", "全长", "总长", "投资")
#: 投入80万元，建设6处凉亭: what is built with it is named in the next clause
_USE = re.compile(
    rf"(?:，|(?=实施))(?:在[^，。；]{{2,16}}?)?(?:{cue('investment.use_adverb')})*+(?:{cue('act.built')}|{cue('investment.use')})(?:了|出)?"
    rf"(?:{(count := '[0-9一二三四五六七八九十两百][0-9.,万千百余多]*(?:大类|平方米|公里|[个处座所台条项套间栋幢家户口米亩辆类批])')})*+"
    rf"(?P<use>(?:“[^“”]{{1,16}}”|[^，。；、0-9的了“”]){{2,24}}?)(?=(?:{count})?(?:[，。；、]|$))"
)
#: 着重做好5个方面工作
_TO_DO = re.compile(rf"(?:{cue('work.to_do_adverb')})*(?:{cue('work.to_do')})$")
_FIELD_OF_WORK = re.compile(r"方面的?(?P<work>工作|任务)(?=[，。；：、（]|$|\s)")
#: sums that do not say for what
SPENT_ALONE = frozenset(cues("investment.alone"))
#: the works in 年产7万吨新材料项目
_WORTH = re.compile(rf"(总?价值|总?市值|总?货值)(?:{cue('currency.before')}|约|近|逾|达|[ ])*$")
#: 每年为村里带来20万元的收入
_OUTPUT = cues("done.output_per_time")
_BRINGS = frozenset(cues("done.brings_money"))
_GAINS = frozenset(cues("noun.gain"))
_BROUGHT = 16
_EARNED = re.compile(r"(?P<each>(?:每?年均?|户均|人均|亩均)*)增收")
_MADE = re.compile(r"[^，。；：、的（）]{2,24}")
_PLANT = re.compile(rf"(?:等.*|(?:{cue('noun.plant')})(?:建设|一期|二期)?.*)$")

#: 已立项72个，在建61个: the state that those counted are in
_STATES = re.compile(rf"(?:{cue('state.adverb')}|已经?)(?:{cue('state.reached')})(?:{cue('state.what_reached')})?|{cue('state.of_works')}")
#: nouns of work, which is done itself: 农村公路建设已完成
_WORKS = cues("noun.work_done")
_COMPLETED = frozenset(cues("state.completed"))


def touched(core: str, led: str, noun: str, behind: str, beyond: str, unit: str, memory: Memory) -> Reading | None:
    """The reading of such a figure; None when it is none. Arguments as in ``indicator.read``."""
    reading: Reading | None = None
    core = core[2:] if core[2:] in _SPENT and core[:2] in _WHO_SPENDS else core
    if core in _SPENT and (built := _BUILT.match(beyond)) is not None and not built[0].endswith(_MEASURED):
        reading = Reading(f"{built[0]}{core}", "noun-before")
        memory.keep(reading.indicator, reading.indicator)
        return reading
    if behind[:1] == "的" and "值" in core and (worth := _WORTH.search(core)) is not None and (owned := noun_behind(behind[1:])[0]):
        acts = [m["keep"] for m in phrases.verb().finditer(core) if m["keep"]]
        reading = Reading(f"{acts[-1] if acts else ''}{owned}{worth[1]}", "dimension-of-noun")
        memory.keep(reading.indicator, owned)
        return reading  # 捐赠价值20万元的巡逻车
    if (
        behind[:1] == "的"
        and core[-2:] in _BRINGS
        and len(core) <= _BROUGHT
        and not memory.release
        and (brought := noun_behind(behind[1:])[0]) in phrases.owned() | _GAINS
    ):
        reading = Reading(f"{core}的{brought}", "noun-before")
        memory.keep(reading.indicator, brought)
        return reading  # 每年为村里带来20万元的收入
    if core[-2:] == "增收" and not is_count(unit) and unit not in SHARES and (earned := _EARNED.fullmatch(core)) is not None:
        whose = memory.item if memory.adjacent and memory.unit in _REACHED else ""
        if not (whose or earned["each"]) and (memory.release or "收入" in memory.head or "支出" in memory.head):
            return None
        reading = Reading(f"{whose}{core}", "noun-before")
        memory.keep(reading.indicator, core)
        return reading  # 带动9户农民年增收2万元
    if behind.startswith("方面") and (deed := _TO_DO.search(core)) is not None and (work := _FIELD_OF_WORK.match(behind)) is not None:
        reading = Reading(f"{deed[0]}的{work['work']}", "noun-after")  # 着重做好5个方面工作
    elif noun or (core.endswith(_OUTPUT) and not memory.release):
        if core.endswith(_OUTPUT) and (made := _MADE.match(behind)) is not None:
            reading = Reading(f"{core[-2:]}{_PLANT.sub('', made[0])}", "noun-after")
    elif core in _REMAINDERS and is_count(unit) and memory.item and (unit == memory.unit or not memory.item.endswith(unit)):
        reading = Reading(f"{core}{memory.item}", "item-restored")
    elif unit in _REACHED and (core[-1:] or led) in _GIVEN_TO and (given := _GIVEN.match(beyond)) is not None:
        reading = Reading(f"{given[0]}{unit}数", "effect-of-head")
    elif unit in _REACHED and core in _REACHES and (whose := _reaching(memory)):
        reading = Reading(f"{whose}{core}{unit}数", "effect-of-head")
    elif unit in _PERSONS and core in _HELPS and (act := _WHAT_THEY_DO.match(behind)) is not None:
        reading = Reading(f"{core}{act['act']}", "noun-after")
    if reading is not None:
        memory.heads.append(reading.indicator)
    return reading


def _reaching(memory: Memory) -> str:
    """What reached those counted: the money told last, else the thing counted."""
    money = is_money(memory.unit) and not memory.release
    return (memory.noun if money else "") or memory.item


def used_for(text: str, end: int) -> str:
    """What the sum that ends at ``end`` of ``text`` is spent on, as the next words tell (投入80万元，建设6处凉亭); empty when they do not."""
    found = _USE.match(text, end)
    return found["use"] if found is not None and phrases.predicate().search(found["use"], 2) is None else ""


def in_state(core: str, unit: str, memory: Memory) -> Reading | None:
    """The reading of a figure of those in some state (在建56个, 已完成19件) of what was counted before; None when it is none."""
    if not memory.item or unit != memory.unit:
        return None
    if core in _COMPLETED:
        item = _plain(memory.item)
        memory.head = f"{item}已完成" if item.endswith(_WORKS) else f"已完成{item}"
        memory.heads.append(memory.head)
        return Reading(memory.head, "object-restored")
    if is_count(unit) and core not in phrases.results() and _STATES.fullmatch(core):
        memory.heads.append(f"{core}{_plain(memory.item).removeprefix(core).removeprefix(core[-2:])}")
        return Reading(memory.heads[-1], "item-restored")
    return None


def _plain(item: str) -> str:
    """The thing counted without the state or the works that it was counted by: 学校 of 新建、改扩建学校."""
    item = item.rpartition("的")[2]
    opened = phrases.verb().match(item)
    return item[opened.end() :] if opened is not None and opened["keep"] and "、" in opened["keep"] else item
