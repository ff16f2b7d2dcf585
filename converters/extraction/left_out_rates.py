"""Rates that do not say of what, restored: 完成率, 死亡率, 增速, 拉动工业增长."""

from __future__ import annotations

import re

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.kind import POINTS, SHARES
from shizheng.converters.extraction.left_out import Said
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.memory import Memory, Reading

#: a rate of change that does not say of what
_OWN_RATE = re.compile(rf"(?:年平均|年均|平均)?(?:{cue('rate.of_change')})率")
#: how much one thing adds to the growth of another
_PULLED = re.compile(rf"(?:[一-鿿]{{2,6}}(?<!率))?(?:{cue('rate.pulled')})")
_AVERAGE = re.compile(r"(?:[两二三四五]年|年)?(?:年均|平均)(?:增速|增幅|增长率|增长速度)|年均增速")
_OF_POPULATION = cues("rate.of_population")
_POPULATION = frozenset(_OF_POPULATION)
GROWTH = frozenset(cues("noun.growth_rate"))
#: rates of those who go to a school
_RATE_OF_SCHOOL = re.compile(rf"(?:{cue('rate.of_school')})率")
_OF_SCHOOL = re.compile(rf"(?P<school>[一-鿿]*?(?:{cue('school.kind')}|阶段)(?:学龄儿童|适龄儿童|适龄少年|学生|生)?)(?:{cue('rate.of_school')})率")
#: a rate of what is done is so long: 压减率
_SHORT_RATE = 3


def of_population(said: Said, memory: Memory) -> Reading | None:
    """人口出生率7‰，死亡率5‰."""
    if said.noun not in _POPULATION or not memory.head.endswith(_OF_POPULATION):
        return None
    memory.keep(memory.head[: -len(next(w for w in _OF_POPULATION if memory.head.endswith(w)))] + said.noun, said.noun)
    return said.reading(memory.head, "owner-restored")


def of_change(said: Said, memory: Memory) -> Reading | None:
    """人口9万人，较上年增加1百人，增加率为0.1%."""
    noun = said.noun
    if said.unit not in SHARES or _OWN_RATE.fullmatch(noun) is None:
        return None
    memory.heads.append(noun if memory.head.endswith(noun) else f"{memory.head}{noun}")
    return said.reading(memory.heads[-1], "growth-of-head", elided=True)


def change_of_growth(said: Said, memory: Memory) -> Reading | None:
    """增长5%，增速比上月加快0.9个百分点."""
    if said.noun not in GROWTH or said.unit not in POINTS:
        return None
    head = memory.head
    memory.heads.append(head if head.endswith(("速", "幅")) else f"{head}{said.noun}")
    return said.reading(memory.heads[-1], "growth-of-head", elided=True)


def average_growth(said: Said, memory: Memory) -> Reading | None:
    """工业增加值增长9%，两年平均增速6%."""
    if _AVERAGE.fullmatch(said.noun) is None or memory.head.endswith(("速", "幅", "率")):
        return None
    memory.share = f"{memory.head}{said.noun}"
    memory.heads.append(memory.share)
    return said.reading(memory.share, "growth-of-head", elided=True)


def pulled(said: Said, memory: Memory) -> Reading | None:
    """拉动工业经济增长2个百分点."""
    if _PULLED.match(said.noun) is None:
        return None
    memory.heads.append(f"{said.noun}{'增长' if said.before.direction == 'up' else '下降'}")
    return said.reading(memory.heads[-1], "change-of-noun")


def of_owner(said: Said, memory: Memory) -> Reading | None:
    """医疗保险参保人数3万人，参保率99%: whose rate it is stands before the same act in the head."""
    noun, head = said.noun, memory.head
    if len(noun) != _SHORT_RATE or not 1 < (at := head.find(noun[:2])) < len(head) - 2 or head.endswith("率"):
        return None
    return said.kept(memory, f"{head[:at]}{noun}", noun, "owner-restored", said.verb)


def of_school(said: Said, memory: Memory) -> Reading | None:
    """小学入学率100%，巩固率99%: of the school whose rate was told before."""
    head = memory.head
    if not _RATE_OF_SCHOOL.fullmatch(said.noun) or (owner := _OF_SCHOOL.fullmatch(head)) is None or memory.mark not in ("，", "、"):
        return None
    return said.kept(memory, f"{owner['school']}{said.noun}", said.noun, "owner-restored", said.verb)


def of_deed(said: Said, memory: Memory) -> Reading | None:
    """压减一般性支出2亿元，压减率5%: what the act of the head is done to."""
    noun, act = said.noun, said.noun[:2]
    if len(noun) != _SHORT_RATE or not (act in phrases.keeps() or act == "压减") or not memory.head.startswith(act) or len(memory.head) <= _SHORT_RATE:
        return None
    return said.kept(memory, f"{memory.head[2:]}{noun}", noun, "property-of-item", said.verb)
