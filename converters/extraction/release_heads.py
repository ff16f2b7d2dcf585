"""Heads that rows, brackets and topics of releases leave out: 农粮类12名、水产类2名，共14位达人; 24位达人（农粮13位）; 窃盗部分，发生数5件."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.behind import noun_behind
from shizheng.converters.extraction.clause_course import Course, Spot
from shizheng.converters.extraction.kind import is_count
from shizheng.converters.extraction.lexicon import acts, cue
from shizheng.converters.extraction.memory import Memory, Reading

#: the name of a part is no longer, nor the measure of a topic, nor a topic
_PART, _MEASURE, _TOPIC = 8, 4, 10
#: words that count alike
_PERSONS = frozenset(("名", "位", "人"))
_TOPIC_LAST = ("部分", "方面")
#: what says that a topic is none
_NO_TOPIC = re.compile(r"[的在对从“”]|其他|另|此")


@cache
def _sum() -> re.Pattern[str]:
    """The sum that closes a row, with its unit and the words behind it."""
    joint = r"(?:、|，|及|和|与|以及)"
    row = rf"(?:{joint}[^，。；（）、0-9]{{1,10}}[0-9,]+[一-鿿]){{0,12}}{joint}?等?"
    return re.compile(rf"{row}(?:{cue('release.sum_of_row')})(?:有|为|达)?[0-9,]+(?P<unit>[一-鿿])(?P<rest>[^，。；（）]{{2,24}})")


def hear_topic(words: str, memory: Memory) -> None:
    """Takes in what a clause without a figure says the next are about (窃盗犯罪部分，)."""
    if not words.endswith(_TOPIC_LAST):
        return
    topic = words[phrases.front_end(words) : -2]
    if 1 < len(topic) <= _TOPIC and _NO_TOPIC.search(topic) is None and phrases.verb().match(topic) is None:
        memory.topic = topic


def with_head(course: Course, spot: Spot, reading: Reading) -> Reading:
    """The reading of a figure of a release with the head that its row, its bracket or its topic has."""
    memory, unit, indicator = course.memory, spot.unit, reading.indicator
    if is_count(unit):
        if reading.rule == "noun-before" and not reading.elided and len(indicator) <= _PART:
            item = _of_bracket(memory, unit) or _of_row(course.text, spot.end, unit)
            if item and item not in indicator and indicator[-2:] not in item:
                memory.heads.append(indicator + item)
                return reading._replace(indicator=indicator + item, rule="item-restored")
        beside = course.last.indicator if spot.core == "" and course.last is not None and course.text[course.since : spot.start] == "、" else ""
        if beside and reading.rule == "noun-after" and beside not in indicator and _is_deed_alone(beside):
            memory.heads.append(beside + indicator)
            return reading._replace(indicator=beside + indicator, rule="verb-carried")  # 复查20处、90家事业单位
        if reading.rule == "noun-after" and indicator[:2] in indicator[2:] and spot.core.endswith(indicator[:2]):
            memory.head = memory.by_unit[unit] = indicator[2:]  # 确诊9例本土确诊病例
            return reading._replace(indicator=memory.head)
    if memory.topic and len(indicator) <= _MEASURE and set(memory.topic).isdisjoint(indicator) and (indicator.endswith("数") or phrases.measure_of(indicator)):
        return reading._replace(indicator=memory.topic + indicator)
    return reading


def _is_deed_alone(words: str) -> bool:
    """Whether words are a verb of doing and no more (复查)."""
    bare = words.lstrip("需应须").removeprefix("限期")
    return len(bare) > 1 and _deeds().fullmatch(bare) is not None


@cache
def _deeds() -> re.Pattern[str]:
    return re.compile(acts())


def _alike(one: str, other: str) -> bool:
    return one == other or {one, other} <= _PERSONS


def _of_bracket(memory: Memory, unit: str) -> str:
    """What was counted in the same unit before the bracket in which a figure stands; empty where nothing was."""
    item, counted = memory.in_bracket
    return item if _alike(unit, counted) else ""


def _of_row(text: str, end: int, unit: str) -> str:
    """What the sum that closes a row behind ``end`` counts in the same unit; empty where none does."""
    if text[end : end + 1] not in "、，及和与共":
        return ""
    found = _sum().match(text, end)
    return noun_behind(found["rest"])[0] if found is not None and _alike(found["unit"], unit) else ""
