"""Figures whose own noun is left out: the rest of those counted, those whom a work reaches, what is made in a year."""

from __future__ import annotations

import re

from shizheng.converters.extraction.kind import is_count
from shizheng.converters.extraction.memory import Memory, Reading

#: what is left of those counted before: 其余27项
_REMAINDERS = frozenset({"其余", "剩余", "余下", "剩下", "其他", "其它"})
#: 改造小区16个，涉及3万户
_REACHES = frozenset({"涉及", "惠及", "覆盖", "受益", "带动"})
_REACHED = frozenset({"户", "人", "家"})
#: 向7万户发放低保金2亿元
_GIVEN_TO = frozenset({"为", "向", "给", "对"})
_GIVEN = re.compile(r"(?:发放|减免|拨付|兑付|兑现|提供|办理|补助|补贴|落实|免除|退还|返还|缴纳|资助)[^，。；、0-9的]{2,16}$")
#: 帮助60人成功创业
_PERSONS = frozenset({"人", "人次", "余人"})
_HELPS = frozenset({"帮助", "带动", "直接带动", "助力", "促进", "推动", "吸引", "吸纳", "安置", "辐射带动", "支持", "扶持", "引导"})
_WHAT_THEY_DO = re.compile(r"(?!左右|以上|以内|以下|次)[^，。；、：（）0-9的]{2,10}(?=[，。；、]|$)")
#: the works in 年产7万吨新材料项目
_PLANT = re.compile(r"(?:等.*|(?:生产线|项目|基地|工程|工厂|车间)(?:建设|一期|二期)?.*)$")


def touched(core: str, led: str, noun: str, behind: str, beyond: str, unit: str, memory: Memory) -> Reading | None:
    """The reading of such a figure; None when it is none. Arguments as in ``indicator.read``."""
    reading = None
    if noun:
        reading = Reading(f"年产{_PLANT.sub('', noun)}", "noun-after") if core.endswith("年产") else None
    elif core in _REMAINDERS and is_count(unit) and memory.item and (unit == memory.unit or not memory.item.endswith(unit)):
        reading = Reading(f"{core}{memory.item}", "item-restored")
    elif unit in _REACHED and (core[-1:] or led) in _GIVEN_TO and (given := _GIVEN.match(beyond)) is not None:
        reading = Reading(f"{given[0]}{unit}数", "effect-of-head")
    elif unit in _REACHED and core in _REACHES and memory.item:
        reading = Reading(f"{memory.item}{core}{unit}数", "effect-of-head")
    elif unit in _PERSONS and core in _HELPS and (act := _WHAT_THEY_DO.match(behind)) is not None:
        reading = Reading(f"{core}{act[0]}", "noun-after")
    if reading is not None:
        memory.heads.append(reading.indicator)
    return reading
