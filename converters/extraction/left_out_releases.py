"""What releases in traditional characters leave out of a noun: what the text before is about."""

from __future__ import annotations

import re

from shizheng.converters.extraction.left_out import Said
from shizheng.converters.extraction.lexicon import cue
from shizheng.converters.extraction.memory import Memory, Reading

_OF_HEAD = re.compile(cue("release.of_head"))
_HOW_MANY = re.compile(rf"(?<=[一-鿿]{{2}})(?:{cue('release.how_many')}|{cue('release.of_head')})$")
_BY_WHAT = re.compile(rf"以?(?P<what>{cue('rate.reckoned_by')})计")
_BY_WHAT_LAST = re.compile(rf"以?(?:{_BY_WHAT.pattern.replace('?P<what>', '?:')})$")
_PER_TIME = re.compile(cue("release.per_time"))


def total_of_head(said: Said, memory: Memory) -> Reading | None:
    """合约有30份，总值5亿元."""
    noun = said.noun
    if not (memory.mark in "，；" or memory.bracketed) or _OF_HEAD.fullmatch(noun) is None or memory.head.endswith(noun):
        return None
    whole = _HOW_MANY.sub("", memory.head) + noun
    return said.kept(memory, whole, whole, verb=said.verb)


def trade_of_theme(said: Said, memory: Memory) -> Reading | None:
    """职位空缺方面，运输业有30个."""
    if not memory.theme or not said.noun.endswith("业") or memory.theme.endswith("业"):
        return None
    return said.kept(memory, said.noun + memory.theme, memory.theme, verb=said.verb)


def reckoned_otherwise(said: Said, memory: Memory) -> Reading | None:
    """以价值计上升2%，以数量计上升1%."""
    by = _BY_WHAT.fullmatch(said.noun)
    if by is None:
        return None
    return said.kept(memory, f"{_BY_WHAT_LAST.sub('', memory.head)}以{by['what']}计", said.noun, verb=said.verb)


def head_per_time(said: Said, memory: Memory) -> Reading | None:
    """旅客达3万人次，平均每天1000人次."""
    if _PER_TIME.fullmatch(said.noun) is None or memory.head.startswith(said.noun):
        return None
    return said.kept(memory, said.noun + memory.head, memory.head, verb=said.verb)
