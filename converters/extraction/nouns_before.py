"""Figures whose noun stands before them, or is left out: compared, changed, shared, of a place, or of what was read before."""

from __future__ import annotations

import re

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
from shizheng.converters.extraction.cutting import Before, cut_against, cut_before
from shizheng.converters.extraction.kind import POINTS, SHARES, comparison, directions, is_count, is_money, quantity_of
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.memory import Memory, Reading
from shizheng.converters.extraction.place_nouns import are_places, behind_place
from shizheng.converters.extraction.release_nouns import without_total
from shizheng.converters.extraction.release_readings import KEPT
from shizheng.converters.extraction.restoring import restored
from shizheng.converters.extraction.touched import in_state

#: a word of change and what is changed: 减少收入
_BARE_CHANGE = 4
#: 新车销量达到总销量的45%
_PART_OF = re.compile(rf"(?P<part>[^，]{{2,24}}?)(?:已|约|仅)?(?:{cue('share.reaches')})(?P<whole>[^，]{{2,20}})的(?:约|近|超过?)?")
_SHARE_OF_PART = re.compile(r"(?P<part>[^，占]{2,24})占[^，占]{2,}比重")
#: sides of a budget, without its name
_BARE_ACCOUNT = re.compile(rf"(?:{cue('account.stage')})?的?(?:收入|支出)(?:年初|调整)?(?:预算)?(?:数)?|(?:年初|调整)?预算数?")
#: 中心城区共有书店: what stands before 共有 is where, not what
_HOLDS = re.compile(rf"[^，、“]{{2,14}}?(?:{cue('noun.has')})(?P<held>.{{2,}})")
#: a budget allots: 税收收入安排3亿元, 财政部门安排
_ALLOTTED = "安排"
#: words that end with 在
_WITH_AT = cues("noun.ends_with_at")
#: says that all so far is counted, before what was done
_SO_FAR = "累计"
#: what those are that are counted so far (累计入园企业); acts of items, not of the sum that sorts them
_OF_THOSE_SO_FAR, _OF_ITEMS = cues("noun.so_far_of"), cues("indicator.act_of_items")
#: how those on relief come and go, and the relief
_MOVES = frozenset(cues("relief.moves"))
_RELIEF = re.compile(rf"(?:{cue('relief.whose')})*(?:{cue('relief.kind')})")
#: work on those counted, where a count stands behind it; steps of a ladder may be gone up all the same
_BETTERED, _STEPS = cues("act.betters"), frozenset(cues("unit.of_a_ladder"))
_IN_ALL = cues("count.in_all")
_HIGHER, _NET = {"高": "高于", "低": "低于"}, "净增"
_ALLOTS = cues("account.who_allots")
_SHARE_WORDS = frozenset(cues("share.word"))
_TRADES, _REACHING = cues("noun.of_trades"), cues("verb.reaching")
PERSONS = {"人": "人数", "人次": "人次", "余人": "人数"}
#: 商标申请量90件，注册70件
_AMOUNT = re.compile(rf"(?<=[一-鿿]{{2}})(?:{cue('noun.of_filed')})?[数总]?[量数]$")
#: 新开工项目38个、竣工29个
_NEWLY = re.compile(r"^新(?:签约|开工|引进|入库|谋划|落地)(?=[一-鿿“]{2})")
#: works that end like a change
_RAISING_WORKS = frozenset(cues("work.that_raises"))


def _bare_of(noun: str) -> str:
    opened = phrases.verb().match(noun)
    return noun[opened.end() :] if opened is not None and opened["keep"] and opened.end() < len(noun) else noun


#: verbs that hold their object: 发展党员
_WITH_OBJECT = frozenset(cues("verb.with_own_object"))
#: 产量9万吨，增产1万吨: how a yield changed
_YIELDS = frozenset({"增产", "减产"})
#: where those are who are counted as present
_PRESENT = frozenset("院校岗职册编读训")
#: what is counted of the people of a village or street that says nothing more
_PEOPLED = {"户": "户数", "人": "人数", "口人": "人数"}
_LIVED_IN = cues("noun.lived_in")
OWN_GROWTH = re.compile(r"(?:自然|同比|同口径|可比)?([增涨降跌升])(?:幅|速|长幅度)")


def noun_before(core: str, unit: str, memory: Memory) -> Reading:
    """The reading of a figure whose noun stands before it. Arguments as in ``indicator.read``."""
    if (known := _set_against(core, unit, memory)) is not None:
        return known
    before = cut_before(core)
    if core in _RAISING_WORKS and memory.noun and unit == memory.unit and not memory.release:
        return Reading(memory.go_on(f"{core}{_bare_of(memory.noun)}"), "object-restored")  # 新建高标准农田8万亩，改造提升5万亩
    noun = before.noun
    if not noun and core in _YIELDS and "产" not in memory.head[-3:]:
        return Reading(memory.go_on(core), "change-of-noun", before.direction, changes=True)
    start = noun.find("”") + 1 if noun[:1] == "“" else 0
    if not before.direction and (unit in POINTS or unit in SHARES) and (led := phrases.leading_change().match(noun, start)):
        # 下调准备金率0.5个百分点: the word of change stands first.
        before = before._replace(noun=noun[led.end() :], direction=directions()[led.group()])
        noun = before.noun
    elif (
        not before.direction
        and len(noun) == _BARE_CHANGE
        and memory.head.endswith(noun[2:])
        and is_money(unit)
        and (led := phrases.leading_change().match(noun))
    ):
        return elided(unit, memory, Before("", directions()[led.group()]))  # 一般公共预算收入9亿元，减少收入1亿元
    if core == _NET and is_count(unit) and unit == memory.unit and memory.noun and not memory.release:
        return Reading(memory.go_on(f"{core}{memory.noun.removeprefix('新增')}"), "object-restored")  # 新增企业14家，净增7家
    if noun in _MOVES and unit in _PEOPLED and not memory.release and (relief := _RELIEF.search(memory.head)) is not None:
        return Reading(memory.go_on(f"{noun}{relief[0]}{_PEOPLED[unit]}"), "object-restored")  # 城市低保新增9户，退出7户
    if noun[-2:] == _ALLOTTED and is_money(unit) and not memory.release:
        noun = _without_allotted(noun)
    if before.direction and is_count(unit) and core.endswith(_BETTERED) and unit not in _STEPS and not memory.release:
        before, noun, memory.verb = Before(core), core, ""  # 机构规范化提升54家: so many were bettered
    noun = _cleaned(noun, before, unit, memory)
    if (part := _of_place(noun, before, unit, memory)) is not None:
        return part
    if memory.account and _BARE_ACCOUNT.fullmatch(noun):
        noun = f"{memory.account}{noun}"
    elif cut := behind_place(noun):
        noun = noun[cut:]
    if not noun and core.startswith(_IN_ALL) and memory.head and is_count(unit) and not (memory.release or before.direction):
        head = memory.head.removeprefix("新增").removeprefix("新")  # 新增企业33家，总数达90家
        return Reading(memory.go_on(f"{head}总数"), "owner-restored")
    if not noun:
        return elided(unit, memory, before)
    if unit in SHARES and memory.head and (growth := OWN_GROWTH.fullmatch(noun)) is not None and noun != memory.head:
        return elided(unit, memory, before._replace(direction="down" if growth[1] in "降跌" else "up"))
    if "占" in noun and len(noun) > 2 and not before.direction:
        noun = named_share(noun, unit, "的" if core[-1:] == "的" else "")
    if noun in _SHARE_WORDS or (noun[:1] == "占" and noun != "占地面积"):
        share = share_of(noun, "的" if core[-1:] == "的" else "", before, _SHARE_WORDS, memory)
        if share is not None:
            return share
    if (done := _of_verb(noun, before, unit, memory)) is not None:
        return done
    return restored(noun, before, unit, memory)


def _without_allotted(noun: str) -> str:
    """A noun without 安排 behind the account that it is allotted from (税收收入安排), and nothing where a level or a body allots (区本级安排)."""
    noun = noun.removesuffix(_ALLOTTED)
    return noun if phrases.measure_of(noun) else "" if not noun or is_level(noun) or noun.endswith(_ALLOTS) else noun + _ALLOTTED


def _set_against(core: str, unit: str, memory: Memory) -> Reading | None:
    """The reading of a figure that compares two things, tells of a plan or a state, or whose noun 的 leaves to the item before."""
    if unit in SHARES and memory.head and (fulfilled := share_of_plan(core, memory)) is not None:
        return fulfilled
    if unit in SHARES or unit in POINTS or unit == "倍":
        compared = comparison().search(core)
        if compared is not None:
            word = compared["word"]
            return difference(core[: compared.start()], word, compared["than"], directions()[word], unit, memory)
        against = cut_against(core) if core[-1:] in "高低多少快慢出" or unit == "倍" or (unit in SHARES and "同期" in core) else None
        if against is not None:
            return multiple(against, memory, unit)
        if unit in POINTS and core[-1:] in _HIGHER and memory.head and phrases.measure_of(core[:-1]) and not memory.release:
            word = _HIGHER[core[-1:]]  # 不良率3%，较各项贷款不良率高1个百分点
            return difference("", word, core[:-1], directions()[word], unit, memory)
    if (plan := plan_of(core, memory)) is not None:
        return plan
    bare = core.removesuffix("有").removesuffix("共")
    if (state := in_state(core, unit, memory)) is not None:
        return state
    if bare[-1:] == "的" and is_count(unit) and memory.item and len(bare) > 2:
        indicator = f"{bare}{memory.item}"
        memory.head = indicator
        return Reading(indicator, "item-restored")
    if unit in SHARES and (part := _PART_OF.fullmatch(core)) and (of := cut_before(part["part"]).noun):
        memory.keep(of, of)
        return Reading(f"{of}占{part['whole']}比重", "share-of-head")
    return None


def _cleaned(noun: str, before: Before, unit: str, memory: Memory) -> str:
    """A noun with the figure that is its attribute, without verbs that say nothing of it and those who have it."""
    if noun[:1] == "的" and len(noun) > 1 and memory.phrase:
        noun = memory.phrase + noun
    if not before.direction and not phrases.is_property(noun) and not (memory.release and is_count(unit) and noun.startswith(KEPT)):
        noun = noun if noun[-1:] == "者" else phrases.without_drops(noun)
    holder = _HOLDS.match(noun) if "有" in noun and noun[0] != "每" else None
    if holder is not None:
        noun = holder["held"]
    if noun.startswith(_SO_FAR) and not (memory.release or before.direction or is_money(unit)):
        done = noun[len(_SO_FAR) :]
        noun = done if len(done) > 1 and not (done.startswith(_OF_THOSE_SO_FAR) or phrases.measure_of(done)) else noun  # 累计送水40车
    if noun[-1:] == "在" and not (memory.release and is_count(unit)) and len(noun) > 2 and not noun.endswith(_WITH_AT):
        noun = noun[:-1]  # 良种率在92%以上
    if noun.startswith("时间") and not memory.release and phrases.verb().match(noun, 2) is not None:
        noun = noun[2:]  # 用3年时间培育企业8家
    if noun.startswith(_OF_ITEMS) and is_money(unit) and phrases.is_property(noun[2:]):
        noun = noun[2:]  # 实施投资5000万元以上项目9个: the sum sorts them
    if noun in _PRESENT and unit in PERSONS:
        noun = f"在{noun}人数"  # 在院90人
    if noun.endswith("占地"):
        noun = "占地面积"
    return noun


def _of_place(noun: str, before: Before, unit: str, memory: Memory) -> Reading | None:
    """The reading of a figure that says how much of what was told before is of a place or level; None where ``noun`` is neither."""
    if unit == memory.unit and memory.head and not before.direction and (is_count(unit) or memory.release) and are_places(noun):
        return Reading(memory.head, "place-part", elided=True)
    if memory.release and not before.direction and (of := _of_site(noun, unit, memory)):
        memory.keep(of, of)
        return Reading(of, "place-part", elided=True, origin=before.origin)
    if not memory.release and noun and is_count(unit) and are_places(noun.removeprefix("包括")) and (item := memory.counted_in(unit)):
        memory.heads.append(item)
        memory.head, memory.item, memory.item_unit = item, item, unit
        return Reading(item, "place-part", elided=True)  # 项目21个，总投资9亿元，其中甲区3个
    if noun[-1:] == "级" and memory.head and is_money(unit) and not memory.release and is_level(noun):
        return Reading(memory.head, "place-part", elided=True)  # 一般公共预算收入9亿元，其中区本级3亿元
    return None


#: a school, bridge or park by its name
_SITE = re.compile(rf"(?![各该本此每另其全两]|来自|其他|[0-9])[一-鿿]{{2,6}}(?:{cue('release.named_site')})")
#: 各镇补助名额分别为某镇: what is told place by place
_TOLD_OF = re.compile(r"(?:各(?:乡镇市?|县市|[区乡镇县市局处校里村班队站组])(?:区|公所)?的?)?(?P<noun>[一-鿿]{2,10}?)分别(?:为|是|有|达)[一-鿿]{2,8}")


def hear_told_of(text: str, start: int, end: int, memory: Memory) -> None:
    """Takes in what a clause that begins at ``start`` tells place by place from the figure at ``end`` on."""
    told = _TOLD_OF.fullmatch(text, max(start, text.find("各", start, end)), end)
    if told is not None and not told["noun"].endswith("幅"):  # a fall is of what falls
        memory.keep(told["noun"], told["noun"])


def _of_site(noun: str, unit: str, memory: Memory) -> str:
    """What a figure of a release says of the school, bridge or town that ``noun`` names: what was told before of others; empty where it names none
    or nothing was."""
    head = memory.head if unit == memory.unit or not memory.unit else ""
    if not head and is_count(unit) and phrases.measure_of(memory.theme):
        head = memory.theme
    return head if head and _SITE.fullmatch(noun) and phrases.verb().match(noun) is None else ""


def _of_verb(noun: str, before: Before, unit: str, memory: Memory) -> Reading | None:
    """The reading of a figure with a verb alone before it, of what was counted before; None where ``noun`` is no such verb."""
    noun = noun.removeprefix("实际") if len(noun) > _BARE_CHANGE - 1 else noun
    if noun in _WITH_OBJECT:
        return None
    if noun in _REACHING and len(unit) > 1 and memory.item and not memory.release:
        return Reading(memory.go_on(f"{memory.item}{noun}{unit}"), "item-restored")  # 重大项目52个，涉及六大领域
    if noun in phrases.results() and unit != memory.unit and is_count(unit) and not memory.release and (whose := memory.by_unit.get(unit, "")):
        opened = phrases.verb().match(whose)  # 农户90户、房屋80栋，已签约60户
        return Reading(memory.go_on(f"{noun}{whose[opened.end() :] if opened is not None else whose}"), "object-restored")
    if noun in phrases.results() and memory.item and unit == memory.unit:
        act = noun.removeprefix("已")
        item = without_total(memory.item) if memory.release else _AMOUNT.sub("", memory.item).removeprefix(f"新{act}")
        item = item if memory.release else _NEWLY.sub("", item)
        done = f"{act}{item}"
        memory.heads.append(done)
        memory.head = done
        return Reading(done, "object-restored")
    counted = is_count(unit) or (quantity_of(unit) == "length" and not memory.release)
    if not before.direction and noun in phrases.keeps() and memory.noun and unit == memory.unit and counted:
        # 入库企业44家，比上年新增19家: the verb alone goes on about the thing counted.
        base = without_total(memory.noun) if memory.release else _AMOUNT.sub("", memory.noun)
        if (opened := phrases.verb().match(base)) is not None and opened["keep"] and ("、" in opened["keep"] or not is_count(unit)):
            base = base[opened.end() :]  # 新建、改扩建学校90所，其中续建40所
        done = f"{noun}{base.removeprefix(f'新{noun}').removeprefix(noun).removeprefix(noun[-2:])}"
        memory.heads.append(done)
        return Reading(done, "object-restored")
    return None


def elided(unit: str, memory: Memory, before: Before) -> Reading:
    """The reading of a figure whose noun is left out: that of what was told before, changed where ``before`` says so."""
    rule = "change-head-elided" if before.direction else "head-elided"
    if memory.bracketed and unit in SHARES and not before.direction and "完成" in memory.head and memory.item:
        return Reading(f"{memory.item}完成率", "property-of-item")
    if unit in _PEOPLED and not (memory.release or before.direction) and memory.item.endswith(_LIVED_IN) and unit != memory.item_unit:
        return Reading(_PEOPLED[unit], "people-of-place")  # 6个村民小组，300户900人
    head = head_of(unit, memory) or memory.theme
    if memory.release and unit != memory.unit and is_count(unit) and unit in memory.by_unit:
        head = memory.head = memory.by_unit[unit]  # 受理210件、财损4万元，较去年247件减少37件
    if not head and unit in _PEOPLED and not (memory.release or before.direction):
        return Reading(_PEOPLED[unit], "people-of-place")  # 全村426户1680人
    if unit == "人" and memory.unit == "户" and head.endswith("户") and not (memory.release or before.direction):
        head = f"{head}人数"  # 低保户90户，200人
    if before.direction and not memory.release and unit != memory.unit and unit not in SHARES and unit not in POINTS and unit in memory.by_unit:
        head = memory.by_unit[unit]  # 优良天数318天，优良率87%，增加12天
    if not (memory.release or before.direction) and unit != memory.unit and is_count(unit) and unit not in PERSONS:
        again = memory.by_unit.get(unit, "")
        if again:
            memory.head = memory.item = again
            memory.unit = memory.item_unit = unit  # 2031年项目6个，面积9万平方米；2032年3个
        head = again or memory.counted_in(unit) or head
    base, plan = memory.plan
    if plan and not before.direction:
        memory.plan = ("", "")
        return Reading(f"{base}占{plan}比例", "share-of-plan", elided=True, fulfils=True)
    if before.direction and memory.measure and head == memory.item and head.endswith(_TRADES):
        head, rule = f"{head}{memory.measure}", "measure-restored"
    if before.direction and unit in SHARES and (part := _SHARE_OF_PART.fullmatch(head)) is not None:
        head = part["part"]  # 采购量占总量的41%，增长15%: a share changes by points
    head = growth_of(head, unit, memory) if before.direction else head
    changes = before.direction != ""
    return Reading(head, rule, before.direction, changes=changes, elided=True, origin=before.origin, reaches=before.reaches)
