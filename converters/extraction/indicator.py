"""What a figure measures: the noun phrase before, behind or around it, with what the sentence leaves out restored."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.kind import POINTS, SHARES, comparison, directions, is_count, tail
from shizheng.converters.extraction.units import unit_of

_COMPARED = re.compile(
    r"(?:同比|环比|年均|平均每年|分别|均|累计|又|也|都|依然|继续|仍|合计|总体|比期初|逆势|大幅|稳步|持续|名义|实际|可比口径|按可比口径|按可比价格计算|按可比价计算|按不变价格计算|再"
    r"|(?:[比较与同](?:上|去|前|同|年|19|20|十|基|全|目|计|预|原|“|开|当|往|以|疫|改|期|1[0-2]|[1-9]月)|相比)[^，；、的]{0,12})$"
)
_BRACKET = re.compile(r"（[^（）]*）?$|\([^()]*\)?$")
_RESTORED = re.compile(r"(?:业|类|企业|经济|部门|领域|单位|品|险|产业|贸易|方式|城镇|乡村|农村|地区|非税|国内|国际|房|住宅)$")
_FULFILLED = re.compile(r"(?:成功|均|全部|已|顺利|先后)*(?P<act>(?:纳入|进入|入选|获评|获批|荣获|被|通过|具备|投用|落地|建成投用|建成投产|开工建设|按期交付|签约|参加|参与|受益|入驻|获得|落户|列入|达产)[^，]{0,18})$")
_AT_PLACE = re.compile(r"(?P<place>[^，]{2,14}[上中内里下间院区])$")
_FIELD = re.compile(r"在?(?P<field>[^，]{2,24}(?:评价|考核|排名|评比|竞赛|大赛|测评|榜单|排行榜|评估|考评|名单|百强|调查))(?:中|上)?$")
_DIMENSIONS = {"area": "面积", "length": "长度", "mass": "重量", "volume": "体积"}


@dataclass(slots=True)
class Memory:
    """What earlier figures of the paragraph leave behind for those that leave words out."""

    head: str = ""
    heads: list[str] = field(default_factory=list)
    noun: str = ""
    item: str = ""
    attribute: str = ""
    verb: str = ""
    unit: str = ""
    measure: str = ""
    lead: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a figure measures, how it was read, and whether its own words were missing (``elided``)."""

    indicator: str
    rule: str
    direction: str = ""
    changes: bool = False
    ranks: bool = False
    elided: bool = False
    body: str = ""


@dataclass(frozen=True, slots=True)
class Before:
    """The words before a figure, cut up: the noun left, and what kind of word led to the number."""

    noun: str
    direction: str
    changes: bool
    reach: bool


@lru_cache(maxsize=16384)
def cut_before(core: str) -> Before:
    """Cut linking words, words of change and comparisons off the end of ``core``."""
    match = tail().match(core[::-1])
    assert match is not None
    noun = core[: len(core) - match.end()]
    links = match["links"]
    word = (match["verb"] or match["short"] or match["noun"] or "")[::-1]
    direction = directions().get(word, "")
    if match["noun"]:
        # The rate of change is the noun itself: 工业增加值增速.
        noun += word if noun else ""
    elif word and (links[:1] in "到至" if links else False):
        # 提高到 reaches a level.
        direction = ""
    for _ in range(4):
        compared = _COMPARED.search(noun)
        if compared is None or not word:
            break
        noun = noun[: compared.start()]
    noun = noun.rstrip(" ：、的")
    if word and noun.endswith("）"):
        noun = _BRACKET.sub("", noun)
    if not word:
        noun = _BRACKET.sub("", noun) if noun.endswith(("）", "（")) else noun
    return Before(noun, direction, bool(direction), bool(links))


@lru_cache(maxsize=16384)
def noun_behind(text: str) -> tuple[str, str]:
    """The noun phrase that ``text`` (what stands behind a figure) opens with, and the words from where it ends."""
    if not text or text[0] in "的，；：。、（）” 内以之":
        return "", text
    found = phrases.predicate().search(text)
    cut = found.start() if found else len(text)
    noun = text[:cut]
    if cut > 24:
        return "", text
    before, of, after = noun.rpartition("的")
    if of and len(after) >= 2:
        noun = after
    elif of:
        noun = before
    return noun.strip("、 "), text[cut:]


def read(core: str, place: bool, behind: str, unit: str, memory: Memory) -> Reading:
    """The indicator of a figure. ``core``: the words before it without what ``phrases.front`` leaves out (``place``: a
    preposition was among that); ``behind``: the words behind it, up to the next figure or mark. Updates ``memory``."""
    count = is_count(unit)
    noun, rest = noun_behind(behind)
    if noun and (count or _only_verb(core)):
        reading = _noun_after(core, place, noun, rest, memory)
    elif behind.startswith("的") and len(behind) > 2 and _only_verb(core):
        reading = _dimension(behind, unit, memory)
    else:
        reading = _noun_before(core, unit, memory)
    if reading.indicator and not reading.elided and not reading.changes:
        memory.unit = unit
    return reading


def _only_verb(core: str) -> bool:
    if not core:
        return True
    match = phrases.verb().match(core)
    return match is not None and match.end() == len(core)


def _noun_after(core: str, place: bool, noun: str, rest: str, memory: Memory) -> Reading:
    body, word, attribute, drop, pivot = "", "", core, False, False
    if core:
        match = phrases.verb().match(core) or phrases.verb().search(core)
        if match is not None:
            body, attribute = core[: match.start()], core[match.end() :]
            drop, pivot = match["drop"] is not None, match["pivot"] is not None
            word = (match["keep"] or "") if not drop and not pivot else ""
            if word == "涉及" and memory.item and memory.item not in noun:
                word = f"{memory.item}涉及"
    rule = "noun-after"
    if attribute.endswith(("等", "等地", "等多个", "这")) or "、" in attribute or len(attribute) > 9 or attribute == noun:
        attribute = ""
    elif attribute.endswith("的"):
        attribute = attribute[:-1] if len(attribute) <= 6 else ""
    if match_scope(attribute):
        attribute = ""
    if not core and memory.lead == "、":
        attribute = memory.attribute
    elif core:
        memory.attribute = attribute
    indicator = f"{word}{attribute}{noun}"
    fulfilled = _FULFILLED.match(rest) if not word else None
    if fulfilled is not None and (pivot or not core):
        act = fulfilled["act"]
        indicator, rule = f"{act}的{attribute}{noun}", "clause-as-attribute"
    elif place and (at := _AT_PLACE.search(body)):
        indicator, rule = f"{at['place']}{core[len(body):].rstrip('了出')}的{noun}", "place-as-attribute"
    elif not core and memory.verb and not word and memory.lead == "、":
        indicator, rule = f"{memory.verb}{noun}", "verb-carried"
    memory.verb = word or (memory.verb if not core else "")
    _remember(memory, indicator, noun)
    memory.item = f"{attribute}{noun}"
    return Reading(indicator, rule, body=body if word or drop or pivot else "")


@lru_cache(maxsize=1024)
def match_scope(words: str) -> bool:
    """Whether the words are a scope alone (全市, 我区)."""
    found = phrases.front().match(words)
    return bool(words) and found is not None and found.end() == len(words)


def _dimension(behind: str, unit: str, memory: Memory) -> Reading:
    noun, _ = noun_behind(behind[1:])
    known = unit_of(unit)
    dimension = _DIMENSIONS.get(known.quantity_kind, "") if known else ""
    if not noun:
        return _noun_before("", unit, memory)
    indicator = f"{noun}{dimension}"
    _remember(memory, indicator, noun)
    return Reading(indicator, "dimension-of-noun")


def _remember(memory: Memory, indicator: str, noun: str) -> None:
    memory.head = indicator
    memory.noun = noun
    memory.heads.append(indicator)
    measure = phrases.measure_of(indicator)
    if measure:
        memory.measure = measure


def _noun_before(core: str, unit: str, memory: Memory) -> Reading:
    if unit in SHARES or unit in POINTS or unit == "倍":
        compared = comparison().search(core)
        if compared is not None:
            noun = cut_before(core[: compared.start()]).noun
            direction = directions()[compared["word"]]
            if noun in {"", "增速", "增幅", "比"}:
                return Reading(memory.head, "compared-head-elided", direction, changes=True, elided=True)
            _remember(memory, noun, noun)
            return Reading(noun, "compared", direction, changes=True)
    before = cut_before(core)
    noun = before.noun
    if not before.changes:
        noun = noun[phrases.drops().match(noun).end() :]  # type: ignore[union-attr]
    if noun == "占地":
        noun = "占地面积"
    if not noun:
        rule = "change-head-elided" if before.changes else "head-elided"
        return Reading(memory.head, rule, before.direction, changes=before.changes, elided=True)
    if noun.startswith("占") and memory.head and len(noun) > 2:
        indicator = f"{memory.head}{noun}"
        memory.heads.append(indicator)
        return Reading(indicator, "share-of-head", before.direction, changes=before.changes)
    return _with_restored(noun, before, unit, memory)


def _with_restored(noun: str, before: Before, unit: str, memory: Memory) -> Reading:
    rule = "change-of-noun" if before.changes else "noun-before"
    listed, etc, kept = noun.rpartition("等")
    if etc and len(listed) > 10 and len(kept) >= 2:
        opened = phrases.verb().match(listed)
        noun = (opened["keep"] or "" if opened else "") + re.sub(r"^(?:一批|各类|各种)", "", kept)
    verb = phrases.verb().match(noun)
    word = verb["keep"] if verb is not None and verb["keep"] and verb.end() < len(noun) else ""
    indicator = noun
    level = phrases.level_words().fullmatch(noun)
    if level is not None and memory.noun:
        base = memory.noun
        old = phrases.level_words().match(base)
        indicator, rule = noun + (base[old.end() :] if old else base), "level-restored"
        if memory.verb and memory.head.startswith(memory.verb):
            indicator = memory.verb + indicator
    elif noun in phrases.attributes() and memory.item:
        item = re.sub(r"^.*等(?:各类|各种)?", "", memory.item)
        indicator, rule = f"{item}{noun}", "property-of-item"
        memory.head = indicator
        memory.heads.append(indicator)
        return Reading(indicator, rule, before.direction, changes=before.changes)
    elif (before.changes or _is_money(unit)) and memory.measure and not phrases.measure_of(noun) and _RESTORED.search(noun):
        indicator, rule = f"{noun}{memory.measure}", "measure-restored"
    elif not word and memory.verb and not before.changes and _carried(memory, unit):
        indicator, rule = f"{memory.verb}{noun}", "verb-carried"
        word = memory.verb
    memory.verb = word
    bare = noun[verb.end() :] if word and verb is not None and verb["keep"] and not word.startswith("新") else noun
    _remember(memory, indicator, bare)
    if is_count(unit) and not before.changes:
        memory.item = bare
    return Reading(indicator, rule, before.direction, changes=before.changes)


def _carried(memory: Memory, unit: str) -> bool:
    return memory.lead == "、" or (memory.lead == "，" and memory.unit == unit and memory.verb in phrases.carries())


def _is_money(unit: str) -> bool:
    known = unit_of(unit)
    return known is not None and known.quantity_kind == "money"
