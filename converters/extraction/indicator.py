"""What a figure measures: the noun phrase before, behind or around it, with what the sentence leaves out restored."""

from __future__ import annotations

import re
from functools import lru_cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.comparing import (
    difference,
    growth_of,
    head_of,
    is_level,
    multiple,
    named_share,
    plan_of,
    share_of,
    share_of_plan,
)
from shizheng.converters.extraction.cutting import (
    Before,
    before_examples,
    cut_against,
    cut_before,
    noun_behind,
    unquoted,
)
from shizheng.converters.extraction.doing import bare_acts, done_to, fulfilled, person_acts, sends, whence
from shizheng.converters.extraction.kind import POINTS, SHARES, comparison, directions, is_count
from shizheng.converters.extraction.lasting import AGES, age, duration, time_limit
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.memory import Memory, Reading
from shizheng.converters.extraction.place_nouns import are_places, behind_place, grounds
from shizheng.converters.extraction.release_cores import (
    bare,
    is_adverbial,
    last_part,
    noun_of_release,
    takes_part,
    without_holder,
    without_total,
)
from shizheng.converters.extraction.release_readings import KEPT, read_release, with_deed
from shizheng.converters.extraction.restoring import is_money, restored
from shizheng.converters.extraction.touched import in_state, touched
from shizheng.converters.extraction.units import unit_of

#: what makes a clause of the words between a verb and a number
_CLAUSE = re.compile(r"[在是已将与和对为如何从被让]")
_NOTE = re.compile(r"\[[0-9]{1,2}\]")  # 家庭户[3]
#: a word of change and what is changed: 减少收入
_BARE_CHANGE = 4
_SPOTS = frozenset("上内里畔侧")  # they end a clause of place; words for parts do not
_PARTS = frozenset(cues("indicator.no_spot"))
_OF_THOSE = re.compile(r"([^，。；：、的0-9“”]{2,12})的")
#: what a sum before its noun is of it: 投资4亿元的项目
_SUMS = frozenset(cues("investment.spent"))
_LEVELS = frozenset({"水平", "水准", "高位", "低位"})  # 收入3亿元，增幅6%
_OWN_GROWTH = re.compile(r"(?:自然|同比|同口径|可比)?([增涨降跌升])(?:幅|速|长幅度)")
#: prepositions that may end the words before a number, and verbs that end alike
_LEADS = frozenset("对为向给将把在")
_NO_LEADS = cues("indicator.no_preposition")
_FIELDS = cues("noun.field_of_action")
_PLACES = frozenset("在于")  # prepositions of place
#: 新车销量达到总销量的45%
_PART_OF = re.compile(r"(?P<part>[^，]{2,24}?)(?:已|约|仅)?(?:达到?|占到|相当于|接近|超过)(?P<whole>[^，]{2,20})的(?:约|近|超过?)?")
#: sides of a budget that do not say of which
_BARE_ACCOUNT = re.compile(r"(?:调整后|调整|年初|代编)?的?(?:收入|支出)(?:年初|调整)?(?:预算)?(?:数)?|(?:年初|调整)?预算数?")
_AT_PLACE = re.compile(r"(?P<place>[^，]{2,14}[上中内里下间院区])$")
_PERSONS = {"人": "人数", "人次": "人次", "余人": "人数"}
#: 中心城区共有书店: what stands before 共有 is where, not what
_HOLDS = re.compile(rf"[^，、“]{{2,14}}?(?:{cue('noun.has')})(?P<held>.{{2,}})")
_DIMENSIONS = {"area": "面积", "length": "长度", "mass": "重量", "volume": "体积"}
_SHARE_WORDS = frozenset({"占", "占比", "比重", "占比重", "比例"})


def read(core: str, led: str, behind: str, unit: str, memory: Memory, beyond: str = "") -> Reading:
    """The indicator of a figure. ``core``: the words before it without what ``phrases.front`` leaves out (``led``: the
    preposition that was the last of that); ``behind``: the words behind it, up to what belongs to the next figure; ``beyond``:
    all of them up to it. Updates ``memory``."""
    if memory.release:
        core, behind = bare(last_part(core), share=unit in SHARES or unit in POINTS), behind.lstrip(" ").partition(" ")[0]
    core = _NOTE.sub("", core) if "[" in core else core
    noun, rest = noun_of_release(core, behind, is_count(unit)) if memory.release else noun_behind(behind)
    noun = "" if noun == "中" else noun
    if noun and memory.release and is_count(unit):
        core = without_holder(core)
    if core.endswith(whence()) and (those := _OF_THOSE.match(behind)) is not None:
        # 来自70个国家和地区的记者: the countries are counted
        core, noun, rest = "", those[1], behind[those.end() :]
    known = unit_of(unit)
    measured = known.quantity_kind if known else ""
    if unit in _PERSONS and not core and person_acts().match(behind):
        noun = ""
    special = read_release(core, behind, noun, rest, unit, measured, memory) if memory.release else None
    if special is not None:
        reading = special
    elif unit in AGES:
        reading = age(core, noun or (noun_behind(behind[1:])[0] if behind.startswith("的") else ""), memory)
    elif measured == "time" and (timed := time_limit(behind)) is not None:
        reading = timed
    elif core.endswith("连续") and (lasted := duration(core, behind, unit)) is not None:
        reading = lasted
    elif (reached := touched(core, led, noun, behind, beyond, unit, memory)) is not None:
        reading = reached
    elif noun and measured in ("area", "length") and core[-1:] in _SPOTS and core[-2:] not in _PARTS:
        reading = _dimension("的" + behind, _DIMENSIONS[measured], unit, memory)  # 滩涂上3平方公里新增植被
    elif noun and (is_count(unit) or only_verb(core)):
        reading = _noun_after(core, led, noun, rest, measured, memory, beyond)
        reading = with_deed(reading, noun, rest) if memory.release else reading
    elif not core and unit in _PERSONS and (act := person_acts().match(behind)) is not None:
        reading = Reading(f"{act[0]}{_PERSONS[unit]}", "clause-as-attribute")
        memory.heads.append(reading.indicator)
    elif behind.startswith("的") and len(behind) > 2 and only_verb(core):
        reading = _dimension(behind, core if core in _SUMS else _DIMENSIONS.get(measured, ""), unit, memory)
    else:
        reading = _noun_before(core, unit, memory)
    if reading.rule in ("noun-after", "verb-carried", "clause-as-attribute") and memory.item:
        memory.item_unit = unit
    if reading.indicator and not reading.changes and (not reading.elided or (memory.release and not memory.unit)):
        memory.unit = unit
    memory.changed = reading.changes
    return reading


@lru_cache(maxsize=4096)
def only_verb(core: str) -> bool:
    """Whether there is nothing before a figure, or a verb alone."""
    return not core or ((match := phrases.verb().match(core)) is not None and match.end() == len(core))


@lru_cache(maxsize=1024)
def _scope_alone(words: str) -> bool:
    return bool(words) and phrases.front_end(words) == len(words)


def _noun_after(core: str, led: str, noun: str, rest: str, measured: str, memory: Memory, beyond: str) -> Reading:
    if core[-1:] in _LEADS and not core.endswith(_NO_LEADS):
        led, core = core[-1], ""
    body, word, attribute, dropped, pivot = "", "", core, False, False
    if core:
        match = phrases.verb().match(core) or phrases.verb().search(unquoted(core), 0, before_examples(core))
        if match is not None:
            body, attribute = core[: match.start()], core[match.end() :]
            if "、" in attribute and (last := phrases.verb().fullmatch(attribute, attribute.rindex("、") + 1)) is not None:
                match, attribute = last, ""  # 建成甲广场、改扩建了20个文化站
            if attribute.startswith("、"):
                body, attribute, match = "", "", None  # 垃圾发电、制袜等9个项目: one of those listed
        if match is not None:
            dropped, pivot = match["drop"] is not None, match["pivot"] is not None
            word = match["keep"] or (match["drop"] if memory.release and match["drop"] in KEPT else "")
            if not attribute and "、" in body and not pivot:
                word = ""  # 甲处修缮、乙处建设3件实事: the end of a name
            if word == "涉及" and memory.item and memory.item not in noun:
                word = f"{memory.item}涉及"
    if attribute.endswith(("等", "等地", "等多个", "这", "和", "及", "与")) or "、" in attribute or len(attribute) > (9 if memory.release or _CLAUSE.search(attribute) else 14) or attribute == noun:
        attribute = ""
    elif attribute.endswith("的"):
        attribute = attribute[:-1] if len(attribute) <= 6 else ""
    if core.startswith("的") and not memory.release:
        attribute = ""  # 投资2亿元的某山庄3个项目: its last member
    if memory.adjacent and core and core == memory.item:
        attribute = ""  # 30个专班60名干部: apart
    if _scope_alone(attribute) or (memory.release and is_adverbial(attribute)):
        attribute = ""
    if not core and memory.mark == "、":
        attribute = memory.attribute
    elif core:
        memory.attribute = attribute
    rule, indicator = "noun-after", f"{word}{attribute}{noun}"
    did = fulfilled().match(rest) if (not word or word in sends()) and not (noun.endswith(_FIELDS) or (memory.release and takes_part(rest))) else None
    acted = bare_acts().match(rest) if noun and not (word or led) else None
    if acted is not None:
        rule, indicator, attribute = "clause-as-attribute", f"{acted['act']}{attribute}{noun}", acted["act"] + attribute
    elif did is not None and not led and (pivot or not core or word or core.endswith("等")):
        rule, indicator = "clause-as-attribute", f"{did['act'].replace('了', '', 1)}的{attribute}{noun}"
    elif (led or word in sends()) and not noun.endswith(_FIELDS) and (done := done_to(core[len(body) + len(word) :] if word else core, noun, beyond, light=bool(led))):
        rule, indicator = "clause-as-attribute", f"{done}{attribute}{noun}"
    elif led in _PLACES and (at := _AT_PLACE.search(body)):
        rule, indicator = "place-as-attribute", f"{at['place']}{core[len(body):].rstrip('了出')}的{noun}"
    elif not core and not led and memory.verb and memory.mark == "、":
        rule, indicator = "verb-carried", f"{memory.verb}{noun}"
    elif not core and measured in ("area", "length") and not (measured == "area" and noun.endswith(grounds())):
        rule, indicator = "dimension-of-noun", f"{noun}{_DIMENSIONS[measured]}"
    if indicator[2:3] == "了" and indicator[3:4] not in ("", "解"):
        indicator = indicator[:2] + indicator[3:]
    memory.verb = word or (memory.verb if not core and not led else "")
    memory.keep(indicator, noun)
    memory.item = f"{attribute}{noun}"
    return Reading(indicator, rule, body=body if word or dropped or pivot else "")


def _dimension(behind: str, dimension: str, unit: str, memory: Memory) -> Reading:
    noun, _ = noun_behind(behind[1:])
    if not noun or noun in _LEVELS:
        return _noun_before("", unit, memory)
    if (rate := _OWN_GROWTH.fullmatch(noun)) is not None and memory.head:
        return _elided(unit, memory, Before("", "down" if rate[1] in "降跌" else "up"))  # 录得2%的升幅
    indicator = f"{noun}{dimension}"
    memory.keep(indicator, noun)
    return Reading(indicator, "dimension-of-noun")


def _noun_before(core: str, unit: str, memory: Memory) -> Reading:
    if unit in SHARES and memory.head and (fulfilled := share_of_plan(core, memory)) is not None:
        return fulfilled
    if unit in SHARES or unit in POINTS or unit == "倍":
        compared = comparison().search(core)
        if compared is not None:
            word = compared["word"]
            return difference(core[: compared.start()], word, compared["than"], directions()[word], unit, memory)
        against = cut_against(core) if core[-1:] in "高低多少快慢出" or unit == "倍" else None
        if against is not None:
            return multiple(against, memory, unit)
    if (plan := plan_of(core, memory)) is not None:
        return plan
    bare = core.removesuffix("有").removesuffix("共")
    if (state := in_state(core, unit, memory)) is not None:
        return state
    if bare.endswith("的") and is_count(unit) and memory.item and len(bare) > 2:
        indicator = f"{bare}{memory.item}"
        memory.head = indicator
        return Reading(indicator, "item-restored")
    if unit in SHARES and (part := _PART_OF.fullmatch(core)) and (of := cut_before(part["part"]).noun):
        memory.keep(of, of)
        return Reading(f"{of}占{part['whole']}比重", "share-of-head")
    before = cut_before(core)
    noun = before.noun
    if not before.direction and (unit in POINTS or unit in SHARES) and (led := phrases.leading_change().match(noun, noun.find("”") + 1 if noun[:1] == "“" else 0)):
        # 下调准备金率0.5个百分点: the word of change stands first.
        before = before._replace(noun=noun[led.end() :], direction=directions()[led.group()])
        noun = before.noun
    elif not before.direction and len(noun) == _BARE_CHANGE and memory.head.endswith(noun[2:]) and is_money(unit) and (led := phrases.leading_change().match(noun)):
        return _elided(unit, memory, Before("", directions()[led.group()]))  # 一般公共预算收入9亿元，减少收入1亿元
    if noun.startswith("的") and len(noun) > 1 and memory.phrase:
        noun = memory.phrase + noun
    if not before.direction and not phrases.is_property(noun) and not (memory.release and is_count(unit) and noun.startswith(KEPT)):
        noun = noun if noun.endswith("者") else phrases.without_drops(noun)
    holder = _HOLDS.match(noun) if "有" in noun and noun[0] != "每" else None
    if holder is not None:
        noun = holder["held"]
    if noun.endswith("占地"):
        noun = "占地面积"
    if unit == memory.unit and memory.head and not before.direction and (is_count(unit) or memory.release) and are_places(noun):
        return Reading(memory.head, "place-part", elided=True)
    if not memory.release and noun and is_count(unit) and are_places(noun.removeprefix("包括")) and (item := memory.counted_in(unit)):
        memory.heads.append(item)
        memory.head, memory.item, memory.item_unit = item, item, unit
        return Reading(item, "place-part", elided=True)  # 项目21个，总投资9亿元，其中甲区3个
    if noun[-1:] == "级" and memory.head and is_money(unit) and not memory.release and is_level(noun):
        return Reading(memory.head, "place-part", elided=True)  # 一般公共预算收入9亿元，其中区本级3亿元
    if memory.account and _BARE_ACCOUNT.fullmatch(noun):
        noun = f"{memory.account}{noun}"
    elif cut := behind_place(noun):
        noun = noun[cut:]
    if not noun:
        return _elided(unit, memory, before)
    if unit in SHARES and not before.direction and memory.head and (growth := _OWN_GROWTH.fullmatch(noun)) is not None:
        return _elided(unit, memory, before._replace(direction="down" if growth[1] in "降跌" else "up"))
    if "占" in noun and len(noun) > 2 and not before.direction:
        noun = named_share(noun, unit, "的" if core.endswith("的") else "")
    if noun in _SHARE_WORDS or (noun.startswith("占") and noun != "占地面积"):
        share = share_of(noun, "的" if core.endswith("的") else "", before, _SHARE_WORDS, memory)
        if share is not None:
            return share
    if noun in phrases.results() and memory.item and unit == memory.unit:
        done = f"{noun.removeprefix('已')}{without_total(memory.item) if memory.release else memory.item}"
        memory.heads.append(done)
        memory.head = done
        return Reading(done, "object-restored")
    if not before.direction and noun in phrases.keeps() and memory.noun and unit == memory.unit and is_count(unit):
        # 入库企业44家，比上年新增19家: the verb alone goes on about the thing counted.
        base = without_total(memory.noun) if memory.release else memory.noun
        if (opened := phrases.verb().match(base)) is not None and opened["keep"] and "、" in opened["keep"]:
            base = base[opened.end() :]  # 新建、改扩建学校90所，其中续建40所
        done = f"{noun}{base.removeprefix(noun).removeprefix(noun[-2:])}"
        memory.heads.append(done)
        return Reading(done, "object-restored")
    return restored(noun, before, unit, memory)


def _elided(unit: str, memory: Memory, before: Before) -> Reading:
    rule = "change-head-elided" if before.direction else "head-elided"
    if memory.bracketed and unit in SHARES and not before.direction and "完成" in memory.head and memory.item:
        return Reading(f"{memory.item}完成率", "property-of-item")
    head = head_of(unit, memory) or memory.theme
    if not (memory.release or before.direction) and unit != memory.unit and is_count(unit) and unit not in _PERSONS:
        head = memory.counted_in(unit) or head
    base, plan = memory.plan
    if plan and not before.direction:
        memory.plan = ("", "")
        return Reading(f"{base}占{plan}比例", "share-of-plan", elided=True, fulfils=True)
    if before.direction and memory.measure and head == memory.item and head.endswith(("产业", "行业", "制造业", "服务业")):
        head, rule = f"{head}{memory.measure}", "measure-restored"
    head = growth_of(head, unit, memory) if before.direction else head
    return Reading(
        head, rule, before.direction, changes=bool(before.direction), elided=True,
        origin=before.origin, reaches=before.reaches,
    )
