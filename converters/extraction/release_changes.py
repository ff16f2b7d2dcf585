"""How a release sets a figure against another time: 也較108年同期30天降低18天, 雖無法超越去年的560萬人次, 成長幅度超過34%, 產值比去年高."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.kind import SHARES
from shizheng.converters.extraction.lexicon import cue, cues, lasts, pattern_of
from shizheng.converters.extraction.memory import Memory

#: 108年同期: the time alone that the figure is of
_SAME_TIME = re.compile(r"(?:也|又|亦|且|并)?(?:较|比|与|相较)?(?:(?:[0-9]{2,4}|[去前上往])年)?同[期月季]的?")
#: what is left of a comparison without its time words: the figure is what was told before, at another time
_THEN = "较去年同期"
#: 增幅34%: how much what was told before went up or down
_GREW, _FELL = "成长", "减少"
#: the other sides of what has a length
_SIDES, _LENGTH = frozenset("宽高深"), re.compile(r"(?P<of>[^，、]{2,10}?)(?:全|总)?长度?")
#: 计裁罚: in all
_IN_ALL = re.compile(r"(?:共|总)?计(?![算画划价程时量较费分])")


@cache
def _against() -> re.Pattern[str]:
    return re.compile(rf"(?:[虽但也仍还]|虽然|尽管|依然|仍然)*(?:{cue('release.of_another_time')})(?:了|过)?")


@cache
def _how_changed() -> re.Pattern[str]:
    return re.compile(rf"(?:{cue('release.how_changed')})+(?={pattern_of('change_verb', 'form', 'verb')})")


@cache
def _compared() -> re.Pattern[str]:
    """Matches what a clause without a figure says is more or less than at another time."""
    than = rf"[比较](?:{cue('release.other_time')})[^，]{{0,4}}(?:{cue('release.more_or_less')})[^，]{{0,3}}"
    return re.compile(rf"(?:[但而虽]|虽然|不过|其中)*(?P<noun>[^，。；：、0-9]{{2,12}}?)[也则却仍更都]?{than}")


@cache
def _trailing() -> re.Pattern[str]:
    return re.compile(rf"(?<=[一-鿿]{{2}})(?:{cue('release.trailing_adverb')})+$")


_TRAILING_LAST = lasts("release.trailing_adverb")


def set_against(core: str, unit: str, memory: Memory) -> str:
    """The words before a figure, put so that the figure is of what was told before where they say no more than at what other time, or how much more."""
    if memory.head and (_SAME_TIME.fullmatch(core) is not None or _against().fullmatch(core) is not None):
        return _THEN
    if core in _SIDES and memory.mark == "、" and (long := _LENGTH.fullmatch(memory.head)) is not None:
        return f"{long['of']}{core}"  # 道路全长465公尺、宽15公尺
    if memory.head and unit in SHARES and core in _HOW_MUCH:
        return _FELL if core[0] in "降减跌" else _GREW
    if (how := _how_changed().match(core)) is not None:
        return core[how.end() :]
    core = _trailing().sub("", core) if core[-1:] in _TRAILING_LAST else core
    if core.endswith("为期") and len(core) > len("为期") + 1:
        return core[:-2]  # 赛程为期4天
    counted = _IN_ALL.match(core)
    return core[counted.end() :] if counted is not None and phrases.verb().match(core, counted.end()) is not None else core


def hear_compared(words: str, memory: Memory) -> None:
    """Takes in what a clause without a figure sets against another time (觀光產值比去年高): the figures behind are of that."""
    if ("比" in words or "较" in words) and (compared := _compared().fullmatch(words)) is not None and phrases.verb().match(compared["noun"]) is None:
        memory.keep(compared["noun"], compared["noun"])


_HOW_MUCH = frozenset(cues("release.how_much_changed"))
