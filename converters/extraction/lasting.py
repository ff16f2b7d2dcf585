"""Figures of time: ages, time limits, how long something has gone on."""

from __future__ import annotations

import re

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.cutting import cut_before
from shizheng.converters.extraction.lexicon import cue
from shizheng.converters.extraction.memory import Memory, Reading
from shizheng.converters.extraction.release_occasions import persons_named

AGES = frozenset({"岁", "周岁", "歲", "月龄"})
_WHAT = re.compile(r"[^，。；]{2,24}")
_TIMES = frozenset({"次", "度"})
#: adverbs between whom a span of time is said of and 连续
_WHO = re.compile(r"(?:(?:现|目前|如今)?(?:已经?|均|都|也|又|更|并|还))+$")
#: no name of those of an age is longer
_LONG_NAME = 14
_PERSON = re.compile(rf"[^，的]{{0,8}}?(?:{cue('age.person')})")
_REACHED = re.compile(rf"(?:{cue('age.before')})+$")
_HAVING = re.compile(r"(?<=[一-鿿]{2})(?:共|计|约|仍|只|尚)?(?<![拥所国公私自原现占持享特])有$")
_SPENT_IN = frozenset(("年", "天", "日", "个月", "周", "小时", "个小时", "分钟"))
_SPANS = {"年": "年数", "天": "天数", "日": "天数", "个月": "月数", "个季度": "季度数", "周": "周数", "届": "届数", "次": "次数"}
#: 8次获通报表扬: what happened so often
_HAPPENED = re.compile(rf"(?:{cue('times.what_happened')})[^，。；：、0-9]{{2,16}}")


#: 先后5次赴外地考察: who did it so often, and where it was done
_AGAIN = re.compile(r"[^，、]{0,16}?(?:先后|多次|曾)$|[^，、]{0,6}$")
_GONE = re.compile(rf"(?:{cue('times.gone_to')})[^，。；]{{1,12}}?(?={cue('times.done_there')})")
_DID = re.compile(r"[^，。；：、0-9（]{2,14}")


def times(core: str, behind: str, unit: str) -> Reading | None:
    """先后8次获通报表扬, 先后5次赴外地考察: what happened or was done so often; None where the words tell no such thing."""
    if unit not in _TIMES:
        return None
    happened = _HAPPENED.match(behind) if not core else None
    if happened is not None:
        return Reading(happened[0], "noun-after")
    gone = _GONE.match(behind) if not core or _AGAIN.fullmatch(core) is not None else None
    did = _DID.match(behind, gone.end()) if gone is not None else None
    return Reading(did[0], "noun-after") if did is not None else None


#: 从签约到投产只用了: the course that the time was spent on, if one is named, and that it was
_SPENT = re.compile(rf"(?:[^，从]{{0,16}}?(?P<course>从[^，]{{2,12}}?到[^，]{{2,12}}?)|[^，]{{0,12}}?)(?<![使利运采启费应适服饮])(?:{cue('time.spent')})$")
_THEN = re.compile(r"(?:时间)?[就便即]?(?P<deed>[^，。；：、0-9]{2,18}?)(?=[，。；：、]|$)")


def spent(core: str, behind: str, unit: str) -> Reading | None:
    """从签约到投产只用了11个月, 仅用25天就打通了道路: how long something took; None where the words tell no such thing."""
    if unit not in _SPENT_IN or (found := _SPENT.fullmatch(core)) is None:
        return None
    if found["course"]:
        return Reading(f"{found['course']}用时", "time-spent")
    then = _THEN.match(behind)
    deed = then["deed"].replace("了", "", 1) if then is not None and phrases.verb().match(then["deed"]) is not None else ""
    return Reading(f"{deed}用时", "time-spent") if deed else None


def age(core: str, noun: str, memory: Memory) -> Reading:
    """The age of those named behind the figure, else before it; a quantity behind it (暴露率) is what the next figures measure."""
    if memory.release:
        noun = persons_named(noun) or ("" if noun.startswith("每") else noun.removesuffix("免费"))  # 0至2岁每月
    if memory.release and phrases.measure_of(noun) and len(noun) > 3:
        memory.keep(noun, noun)
        return Reading("年龄", "age")
    if noun and (acts := phrases.verb().search(noun, 2)) is not None:
        noun = noun[: acts.start()]
    if (person := _PERSON.match(noun)) is not None:
        noun = person[0]  # 6岁以下儿童眼保健覆盖率
    who = noun or cut_before(core).noun.removesuffix("介于").removesuffix("介乎")
    who = _REACHED.sub("", who)
    who = _HAVING.sub("", who)  # 65岁以上老年人口有5万人
    if who.endswith("、年龄") or (who.endswith("年龄") and "、" in who):
        who = who.rpartition("、")[2]  # 须为澳门中学毕业、年龄二十五岁以下
    if memory.release and (len(who) > _LONG_NAME or who.count("“") != who.count("”")):
        who = ""  # 某年报显示“首次滥用年龄”为“19岁以下”
    if who.endswith(("年龄", "寿命")):
        return Reading(who, "age")
    return Reading(f"{who}年龄" if who else "年龄", "age")


def time_limit(behind: str) -> Reading | None:
    """2小时内办结: the time within which something is done. ``behind`` begins with 内."""
    return Reading(f"{behind[1:16]}的时限", "time-limit") if behind.startswith("内") and len(behind) > 2 else None


def lasts(core: str, unit: str) -> bool:
    """Whether a figure says for how long something has gone on: 连续8年."""
    return core.endswith("连续") and unit in _SPANS


def who_lasts(core: str) -> str:
    """Of whom or what that is said; empty when the clause leaves it out."""
    return _WHO.sub("", core.removesuffix("连续"))


def duration(core: str, behind: str, unit: str) -> Reading | None:
    """连续8年未发生火灾: for how long what stands behind the figure has gone on."""
    if not lasts(core, unit):
        return None
    what = _WHAT.match(behind)
    who = who_lasts(core)
    return Reading(f"{who}连续{what[0]}的{_SPANS[unit]}", "duration") if what else None
