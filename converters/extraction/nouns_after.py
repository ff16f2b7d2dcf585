"""Figures whose noun stands behind them: with the verb and the attribute before them, or with what was done with those counted."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.behind import unquoted
from shizheng.converters.extraction.cutting import before_examples
from shizheng.converters.extraction.doing import bare_acts, done_to, fulfilled, having, sends
from shizheng.converters.extraction.lexicon import cues
from shizheng.converters.extraction.memory import Memory, Reading
from shizheng.converters.extraction.place_nouns import grounds
from shizheng.converters.extraction.release_cores import is_adverbial, takes_part
from shizheng.converters.extraction.release_readings import KEPT
from shizheng.converters.extraction.scope import whole_words

#: what makes a clause of the words between a verb and a number
_CLAUSE = re.compile(r"[在是已将与和对为如何从被让]")
#: prepositions that may end the words before a number, and verbs that end alike
_LEADS = frozenset("对为向给将把在")
_NO_LEADS = cues("indicator.no_preposition")
_FIELDS = cues("noun.field_of_action")
_PLACES = frozenset("在于")  # prepositions of place
_AT_PLACE = re.compile(r"(?P<place>[^，]{2,14}[上中内里下间院区])$")
#: 有 behind what has or where something is, and no word that ends with it
_HAS = re.compile(r"[一-鿿]{2}(?:(?<![国所私占拥持享共设建现已特专稀公含具])有|(?<=[一-鿿]{3})(?:设有|建有|配有|备有|装有|拥有|现有|共有))$")
#: what a row of names, or one of them, ends with
_ROW_ENDS = (*cues("list.examples_end"), "这", "和", "及", "与")
#: an attribute is no longer, nor one that may be a clause, nor an owner before 的
_LONGEST, _LONGEST_OF_CLAUSE, _LONGEST_OWNER = 14, 9, 6
DIMENSIONS = {"area": "面积", "length": "长度", "mass": "重量", "volume": "体积"}


@lru_cache(maxsize=1024)
def _scope_alone(words: str) -> bool:
    return bool(words) and phrases.front_end(words) == len(words)

#: 完成了改造, and not 了解
_DONE = re.compile("了(?!解)")


#: behind a verb they make a name with it
_WORKS = cues("work.named_by_verb")
#: that there is something on offer says no more in a release than that there is
_ONLY_OFFERED = frozenset(cues("release.only_offered"))
#: behind so many characters 共 says how many in all, but for some words that end with it
_IN_ALL = 4
_NOT_IN_ALL = cues("count.no_total")


#: 6个断面水质达标: the places are counted
_WATERS = cues("noun.of_waters")
#: some work benefits people: 某工程惠及9万群众
_REACHES, _REACHING_WORKS = "惠及", cues("noun.work_that_reaches")


#: 颁发感谢状给…: those counted get something, and are not given
_GIVES_FIRST = frozenset("颁致赠发授送捐给")
_GIVEN_TO = re.compile(r"^[^，的]{0,10}?[给予](?P<who>(?:参与|参加|协助|支持|配合|赞助|响应|获奖|得奖)?[^，]*)$")


class _Led(NamedTuple):
    """The words before a figure, parted at their verb: who acts (``body``), the verb that an indicator keeps (``word``), what stands between it
    and the figure (``attribute``); whether the verb is left out (``dropped``) or leads to another (``pivot``)."""

    body: str = ""
    word: str = ""
    attribute: str = ""
    dropped: bool = False
    pivot: bool = False


def noun_after(core: str, led: str, noun: str, rest: str, measured: str, memory: Memory, beyond: str) -> Reading:
    """The reading of a figure whose noun stands behind it; what stands before it is who does what with those counted. Arguments as in
    ``indicator.read``; ``rest``: what follows the noun, ``measured``: the kind of quantity of the unit."""
    if core[-1:] in _LEADS and not core.endswith(_NO_LEADS):
        led, core = core[-1], ""
    elif core[-2:-1] == "全" and core[-3:-2] in _LEADS and not memory.release and whole_words().fullmatch(core, len(core) - 2):
        led, core = core[-3], ""  # 某办对全镇30户家庭进行核实
    if core[-1:] == "有" and not memory.release and _HAS.search(core) is not None:
        core = ""  # 村口就有3个公园
    if core[-1:] == "由" and not memory.release and not core.endswith(("自由", "理由", "缘由")):
        core = ""  # 每月15日由9位领导接访
    if core[-1:] == "共" and len(core) > _IN_ALL and not memory.release and not core.endswith(_NOT_IN_ALL):
        core = core[:-1]  # 纳入改造共9个片区
    noun = noun.removesuffix("之一")
    noun = noun.removesuffix("水质") if measured == "count" and noun.endswith(_WATERS) else noun
    body, word, attribute, dropped, pivot = _parted(core, noun, memory) if core else _Led()
    attribute = _attribute(attribute, core, noun, memory)
    if memory.adjacent and core[-1:] == "的" and core[:-1] == memory.noun and not memory.release:
        word, attribute = memory.verb, ""  # 带动6个村的430户农户
    if not core and memory.mark == "、":
        attribute = memory.attribute
    elif core:
        memory.attribute = attribute
    rule, indicator = "noun-after", f"{word}{attribute}{noun}"
    did = fulfilled().match(rest) if (not word or word in sends()) and not (noun.endswith(_FIELDS) or (memory.release and takes_part(rest))) else None
    acted = bare_acts().match(rest) if noun and not (word or led) else None
    if acted is not None:
        rule, indicator, attribute = "clause-as-attribute", f"{acted['act']}{attribute}{noun}", acted["act"] + attribute
    elif did is not None and (not led or led in "将把") and (pivot or not core or word or core[-1:] == "等"):
        rule, indicator = "clause-as-attribute", f"{_DONE.sub('', did['act'], count=1)}的{attribute}{noun}"
    elif (
        (led or word in sends())
        and not noun.endswith(_FIELDS)
        and (done := done_to(core[len(body) + len(word) :] if word else core, noun, beyond, light=bool(led)))
    ):
        rule, indicator = "clause-as-attribute", f"{done}{attribute}{noun}"
    elif led in _PLACES and (at := _AT_PLACE.search(body)):
        rule, indicator = "place-as-attribute", f"{at['place']}{core[len(body):].rstrip('了出')}的{noun}"
    elif not (core or led or memory.release) and measured not in DIMENSIONS and (those := having(noun)):
        rule, indicator = "clause-as-attribute", those
    elif not core and not led and memory.verb and memory.mark == "、":
        rule, indicator = "verb-carried", f"{memory.verb}{noun}"
    elif not core and not memory.held and measured in ("area", "length") and not (measured == "area" and noun.endswith(grounds())):
        rule, indicator = "dimension-of-noun", noun if noun.endswith(DIMENSIONS[measured]) else f"{noun}{DIMENSIONS[measured]}"
    if indicator[2:3] == "了" and indicator[3:4] not in ("", "解"):
        indicator = indicator[:2] + indicator[3:]
    elif indicator[1:2] == "了" and indicator[0] not in "为除成" and indicator[2:] and not memory.release:
        indicator = indicator[:1] + indicator[2:]  # 养了30头牛
    memory.verb = word or (memory.verb if not core and not led else "")
    memory.keep(indicator, noun)
    memory.item = f"{attribute}{noun}"
    return Reading(indicator, rule, body=body if word or dropped or pivot else "")


def _parted(core: str, noun: str, memory: Memory) -> _Led:
    """The words before a figure, parted at their verb."""
    if core.endswith(_REACHES) and len(core) > len(_REACHES):
        body = core[: -len(_REACHES)]
        return _Led(body, core if body.endswith(_REACHING_WORKS) else _REACHES)
    match = phrases.verb().match(core) or phrases.verb().search(unquoted(core), 0, before_examples(core))
    while match is not None and core.startswith(_WORKS, match.end()) and (later := phrases.verb().search(core, match.end())) is not None:
        match = later  # 某校改扩建项目新增教室
    if match is None:
        return _Led(attribute=core)
    body, attribute = core[: match.start()], core[match.end() :]
    if "、" in attribute and (last := phrases.verb().fullmatch(attribute, attribute.rindex("、") + 1)) is not None:
        match, attribute = last, ""  # 建成甲广场、改扩建了20个文化站
    if attribute[:1] == "、":
        return _Led()  # 垃圾发电、制袜等9个项目: one of those listed
    pivot = match["pivot"] is not None
    word = match["keep"] or (match["drop"] if memory.release and match["drop"] in KEPT else "")
    if (memory.release and word in _ONLY_OFFERED) or (not attribute and "、" in body and not pivot):
        word = ""  # 甲处修缮、乙处建设3件实事: the end of a name
    if memory.release and word and word[0] in _GIVES_FIRST and (to := _GIVEN_TO.search(attribute)) is not None:
        word, attribute = "", to["who"]  # 颁发感谢状给参与优惠方案的19家厂商
    if word == "涉及" and memory.item and memory.item not in noun:
        word = f"{memory.item}涉及"
    return _Led(body, word, attribute, match["drop"] is not None, pivot)


def _attribute(attribute: str, core: str, noun: str, memory: Memory) -> str:
    """What of the words between a verb and a figure says which of them are counted."""
    if (
        attribute.endswith(_ROW_ENDS)
        or "、" in attribute
        or len(attribute) > (_LONGEST_OF_CLAUSE if memory.release or _CLAUSE.search(attribute) else _LONGEST)
        or attribute == noun
    ):
        return ""
    if attribute[-1:] == "的":
        attribute = attribute[:-1] if len(attribute) <= _LONGEST_OWNER else ""
    if core[:1] == "的" and not memory.release:
        return ""  # 投资2亿元的某山庄3个项目: its last member
    if memory.adjacent and core and core == memory.item:
        return ""  # 30个专班60名干部: apart
    return "" if _scope_alone(attribute) or (memory.release and is_adverbial(attribute)) else attribute
