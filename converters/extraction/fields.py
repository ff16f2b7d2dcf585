"""The field in which a rank is held: 居全省18个省辖市第3位."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.behind import noun_behind
from shizheng.converters.extraction.facts import Quantity
from shizheng.converters.extraction.kind import RANKS, without_rank_words
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.memory import Memory, Reading
from shizheng.converters.extraction.release_occasions import contest_won, is_honour, quota

_WHOLE = re.compile(rf"(?P<lead>.*?)(?:{cue('contest.stands')})?(?P<whole>全[国省市区县州旗])$")
_PLACES = re.compile(
    rf"(?P<places>(?:参评|参加考核的?)?(?:{cue('contest.field')}))"
    rf"(?P<contest>[^，。第前]{{2,14}}?(?:{cue('contest.kind')}))?(?=中|里|当中|内|的|排|位|居|列|第|前|$)"
)
#: 收入排名上升为第3, 甲县与乙县名次分别为第1位及第2位
_STANDS_AT = re.compile(rf"(?:的|之)?(?:{cue('contest.order')})(?:{cue('contest.each_in_turn')})*(?:{cue('contest.moves')})?(?:为|至|到|在|是|居)?$")
_RANKED_ITSELF = cues("contest.ranked_itself")
#: among whom something is ranked
_AMONG = re.compile(rf"在?(?:{cue('contest.wide')})?[^，。、]{{0,6}}(?:{cue('contest.among')})中")
#: so short are no words for what is ranked
_NAMED = 2
#: 在全市8个区中排名第一
_AMONG_THEM = frozenset(cues("contest.among_them"))
#: 总量在全市各区中排名第四
_IN_FIELD = re.compile(r"在全[国省市区县州][^，。；]{0,16}中$")
_GROWTH = frozenset(cues("contest.growth"))
_RATE = re.compile(r"(?<=[一-鿿]{2})(?:增速|增幅|增长率)$")
#: what else of a figure is ranked, in a word that says nothing alone
_EXTENT = frozenset(cues("noun.extent"))


def field_of(before: str, behind: str, memory: Memory) -> tuple[str, str] | None:
    """The indicator and the subject of a figure that counts the places of a field (全市8个区县); None when it counts none.

    ``before`` and ``behind`` are the words on both sides of the figure. Keeps what is ranked for the rank that follows.
    """
    whole = _WHOLE.fullmatch(before)
    places = _PLACES.match(behind.removeprefix("个")) if whole is not None else None
    if whole is None or places is None:
        return None
    memory.ranked = whole["lead"]
    if places["contest"]:
        memory.contest = f"{whole['whole']}{places['places']}{places['contest']}"
    return f"{whole['whole']}{places['places']}", whole["whole"]


@cache
def _gained() -> re.Pattern[str]:
    """How what is ranked came to its place, and nothing where it goes on from the rank before."""
    return re.compile(rf"(?:{cue('rank.gains')})$|^(?:{cue('rank.goes_on')})$")


def _rank(head: str, noun: str, ranked: str, memory: Memory) -> Reading:
    """A place in an order: of what the contest, the words before it or the figure before name."""
    if noun:
        return Reading(f"{head}{noun}", "rank", ranks=True)
    contest = memory.contest
    if memory.release:
        ranked = _gained().sub("", ranked).strip("的“”")
        if len(ranked) >= _NAMED:
            contest = memory.contest = ""  # 无论何种调查，某事皆获全省第一、甚至全国第一
            memory.head = ranked
    indicator = contest or ranked or memory.head or head
    if not memory.contest and (ranked in _GROWTH or (not ranked and memory.changed)):
        # 增长5.9%，居全省第三位: it is the growth that is ranked.
        base = memory.head
        indicator = base if not base or base.endswith(_RANKED_ITSELF) else f"{base}增速"
    elif ranked in _EXTENT and memory.head and not memory.contest:
        indicator = memory.head if memory.head.endswith(ranked) else f"{_RATE.sub('', memory.head)}{ranked}"  # 增长8%，总量全市第三
    return Reading(indicator, "rank", ranks=True)


@cache
def _league() -> re.Pattern[str]:
    return re.compile(rf"(?:{cue('rank.league')})+$")


def league_of(core: str) -> str:
    """The list that a firm or place is on by the words before a number of the first (引进世界500强: 世界); empty when they name none."""
    found = _league().search(core)
    return found[0] if found is not None else ""


def is_ranked(text: str, figure: Quantity, core: str) -> bool:
    """Whether a figure is a place in an order: 第二, 前十, 百强."""
    if figure.unit in RANKS:
        return True
    if figure.unit not in ("名", "位", "大", ""):
        return False
    return core.endswith(("第", "前")) or text[figure.start : figure.number_start].endswith(("第", "前"))


#: with what a clause begins that tells the rank of what was measured before it
_PLACED = cues("rank.placed")


def _both(ranked: str) -> tuple[str, str] | None:
    """The two sides of one figure that are ranked one after the other (总量、增速分列); None for other words."""
    first, _, second = ranked.removesuffix("分列").removesuffix("分别").partition("、")
    sides = _EXTENT | _GROWTH
    return (first, second) if first in sides and second in sides else None


def rank_of_figure(core: str, memory: Memory, behind: str, unit: str = "") -> Reading:
    """The reading of such a figure, in ``unit``, from the words round it."""
    noun, _ = noun_behind(behind)
    first = core.endswith("前")
    core = core.rstrip("第前")
    if memory.release:
        if unit == "大" and noun:
            core = ""  # 某市第三大抽水站: what is ranked, not where
        elif is_honour(behind):
            noun = ""
        elif first and not core and not noun and (deed := quota(behind)):
            return Reading(deed, "rank", ranks=True)
    if core.endswith(("由", "从")):
        memory.contest = core = core[:-1]  # 由第60名上升至第35名: the same order for both
    if memory.release:
        core = _STANDS_AT.sub("", core)
    elif core.startswith(_PLACED) and memory.head:
        core = ""  # 产值9亿元，位居全国同类产品的前三名
    head, ranked = core, without_rank_words(core)
    if memory.release and ranked:
        head = ranked = contest_won(ranked)
    if ranked[-1:] == "中" and not memory.release and _AMONG.fullmatch(ranked) is not None:
        ranked = ""  # 增速9%，在全省园区中排名第7
    if memory.ranked:
        ranked, memory.ranked = without_rank_words(memory.ranked), ""
    if "、" in ranked and not memory.release and (parts := _both(ranked)):
        ranked, memory.ranked = parts[0], parts[1]  # 总量、增速分列第五、第三: one place each
    if not memory.release:
        ranked = _IN_FIELD.sub("", ranked)
        ranked = "" if ranked in _AMONG_THEM else ranked.removesuffix("分别").removeprefix("的")  # 以9亿元的总收入列第一
        if not (noun or memory.contest or ranked in _GROWTH or ranked in _EXTENT) and phrases.measure_of(base := _without_extent(ranked)) and base != ranked:
            memory.head = memory.noun = base  # 生产总值总量居第三，增速居第五
    return _rank(head, noun, ranked, memory)


def _without_extent(ranked: str) -> str:
    """What is ranked, without the word for how much of it there is (生产总值总量)."""
    extent = next((word for word in _EXTENT if ranked.endswith(word) and len(ranked) > len(word) + _NAMED), "")
    return ranked.removesuffix(extent)
