"""The noun before a figure, with what the sentence leaves out of it restored: verbs, levels, owners, items, measures."""

from __future__ import annotations

import re

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.cutting import Before
from shizheng.converters.extraction.kind import POINTS, SHARES, is_count
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.memory import Memory, Reading
from shizheng.converters.extraction.units import unit_of

#: a rate that does not say of what: 办结率, 整改率
_RATE = re.compile(rf"(?:{cue('rate.of_what_is_done')})率")
#: acts that say which of them: 集中签约项目10个，总投资30亿元
_SORTS = frozenset(cues("sort.act"))
_REACHING = frozenset({"涉及", "惠及", "覆盖"})
#: quantities whose measure a list of products leaves out: 蔬菜产量3吨；水果2吨
_MEASURED = frozenset({"mass", "area", "energy", "volume"})
#: what is measured by its area itself
_GROUNDS = ("地", "园", "区", "林", "场", "馆", "基地", "水面", "楼", "房")
#: adverbs before the verb that a list of examples is the object of
_ADVERBS = re.compile(rf"(?:{cue('elision.adverb')})*")
#: how many kinds of them: 等四类资金
_SORTED = re.compile(r"^(?:一批|各类|各种|[一二三四五六七八九十两]{1,3}(?:大类|大|类|项|种|个|家|所|处))")
#: what is measured of the ground itself owns no output
_GROUND = cues("noun.of_the_ground")
_PULLED = re.compile(rf"(?:[一-鿿]{{2,6}}(?<!率))?(?:{cue('rate.pulled')})")
#: a rate of change that does not say of what
_OWN_RATE = re.compile(rf"(?:年平均|年均|平均)?(?:{cue('rate.of_change')})率")
#: mostly the last character says that a noun is none of these
_SCHOOL_ENDS = frozenset(w[-1] for group in ("school.people", "school.kind") for w in cues(group))
_PEOPLE = re.compile(cue("school.people"))
_PEOPLE_LAST = re.compile(rf"(?<=[一-鿿])(?:{cue('school.people')})$")
_SCHOOL = re.compile(rf"(?:{cue('school.kind')})$")
#: what the sum of deposits and loans is made of
_PARTS_OF_SUM = frozenset({"存款余额", "贷款余额", "存款", "贷款"})
_SUM_OF_PARTS = ("存贷款余额", "存贷款")
#: of which size those are that a list of trades counts
_SCALES = ("规模以上", "限额以上")
_GROWTH = frozenset(cues("noun.growth_rate"))
_OF_HEAD = re.compile(cue("release.of_head"))
_HOW_MANY = re.compile(rf"(?<=[一-鿿]{{2}})(?:{cue('release.how_many')}|{cue('release.of_head')})$")
_BY_WHAT = re.compile(rf"以?(?P<what>{cue('rate.reckoned_by')})计")
_BY_WHAT_LAST = re.compile(rf"以?(?:{_BY_WHAT.pattern.replace('?P<what>', '?:')})$")
_PER_TIME = re.compile(cue("release.per_time"))
_LISTED = re.compile(r"^.*等(?:各类|各种|一批)?")
_RESTORED = re.compile(rf"(?:{cue('elision.attribute_end')}|(?<![就毕创作营失])业)$")
#: 护理人员中本科学历70人，大专学历30人
_SORT = re.compile(rf"(?:(?P<whole>[^，、中]{{2,12}})中)?(?P<sort>[^，、]{{1,8}}?(?:{cue('sort.of_people')})(?:及?以[上下])?)")
_SORT_ENDS = frozenset("上下") | frozenset(w[-1] for w in cues("sort.of_people"))
_POPULATION = cues("rate.of_population")
_INSURED = re.compile(cue("people.insured"))
_PERSONS = frozenset({"人", "名"})
_HOUSEHOLDS = frozenset({"户", "人", "名"})
_DURATIONS = frozenset({"天", "日", "个工作日", "小时", "分钟", "年", "个月"})
_PAID = re.compile(rf"^(?:{cue('money.paid')})")
#: whom it reached was said before: 改造小区3个，涉及居民9户，惠及群众20人
_TOUCHED = re.compile(r"(?<=[一-鿿]{2})(?:涉及|惠及|覆盖)[^，]{1,8}$")
#: words between an owner and what is measured of it
_MEASURING = re.compile(rf"(?:{cue('elision.measuring')})+$")


def restored(noun: str, before: Before, unit: str, memory: Memory) -> Reading:
    """The indicator that ``noun`` stands for, whose words of change ``before`` has cut off. Updates ``memory``."""
    changes = bool(before.direction)
    rule = "change-of-noun" if changes else "noun-before"
    listed, etc, kept = noun.rpartition("等")
    if etc and len(listed) > 10 and len(kept) >= 2 and not (memory.apart and "、" in listed):
        opened = phrases.verb().match(listed, _ADVERBS.match(listed).end())  # type: ignore[union-attr]
        opened = None if opened is not None and listed[opened.end() : opened.end() + 1] == "、" else opened  # 培训、岗位等补贴
        noun = (opened["keep"] or "" if opened else "") + _SORTED.sub("", kept)
    if unit in _PERSONS and noun[-1:] in _SORT_ENDS and (sort := _SORT.fullmatch(noun)) is not None:
        memory.whole = sort["whole"] or memory.whole
        if memory.whole:
            memory.heads.append(f"{sort['sort']}{memory.whole}")
            memory.head = memory.heads[-1]
            return Reading(memory.head, "item-restored")
    if memory.item and memory.unit in _HOUSEHOLDS and noun.startswith(("户均", "人均")) and (memory.adjacent or memory.mark == "，") and not memory.release:
        memory.heads.append(f"{memory.item}{noun}")
        memory.head = memory.heads[-1]
        return Reading(memory.head, "owner-restored", before.direction, changes=changes)  # 带动9户竹农户均增收3千元
    verb = phrases.verb().match(noun)
    word = verb["keep"] if verb is not None and verb["keep"] and verb.end() < len(noun) else ""
    if word and verb is not None and noun[verb.end() - 1] == "了":
        noun = noun[: verb.end() - 1] + noun[verb.end() :]  # 建起了大棚7个
    elif noun[2:3] == "了" and noun[3:4] not in ("", "解") and not changes:
        noun = noun[:2] + noun[3:]  # 审议了草案
    indicator, bare = noun, noun
    if noun[-1:] in _SCHOOL_ENDS and not changes and is_count(unit) and (whole := of_school(noun, memory)):
        memory.heads.append(whole)
        memory.head, memory.noun = whole, whole
        return Reading(whole, "property-of-item")
    if changes and memory.by and not phrases.measure_of(noun) and before.noun == noun and noun not in _GROWTH:
        memory.heads.append(f"{noun}{memory.by}")
        memory.head = memory.heads[-1]
        return Reading(memory.head, "measure-restored", before.direction, changes=True, reaches=before.reaches)
    if noun in _PARTS_OF_SUM and (sums := next((h for h in reversed(memory.heads) if h.endswith(_SUM_OF_PARTS)), "")):
        # 存贷款余额9亿元，其中存款余额4亿元
        indicator = sums[: sums.rindex("存贷款")] + noun
        memory.measure = noun
        memory.heads.append(indicator)
        memory.head = indicator
        return Reading(indicator, "item-restored", before.direction, changes=changes)
    if unit in _PERSONS and memory.parent.endswith("人数") and "险" in memory.parent and _INSURED.fullmatch(noun):
        # 养老保险参保人数9万人，其中参保职工6万人，离退休人员3万人
        memory.heads.append(f"{memory.parent[: memory.parent.index('险') + 1]}{noun}")
        return Reading(memory.heads[-1], "owner-restored")
    if noun in _POPULATION and memory.mark and memory.head.endswith(_POPULATION) and not changes:
        memory.keep(memory.head[: -len(next(w for w in _POPULATION if memory.head.endswith(w)))] + noun, noun)
        return Reading(memory.head, "owner-restored")  # 人口出生率7‰，死亡率5‰
    level = phrases.level_words().fullmatch(noun)
    if not changes and unit in SHARES and memory.head and _OWN_RATE.fullmatch(noun):
        # 人口9万人，较上年增加1百人，增加率为0.1%
        indicator = noun if memory.head.endswith(noun) else f"{memory.head}{noun}"
        memory.heads.append(indicator)
        return Reading(indicator, "growth-of-head", elided=True)
    if changes and noun in _GROWTH and memory.head and unit in POINTS and rule == "change-of-noun":
        # 增长5%，增速比上月加快0.9个百分点
        head = memory.head
        indicator = head if head.endswith(("速", "幅")) else f"{head}{noun}"
        memory.heads.append(indicator)
        return Reading(indicator, "growth-of-head", before.direction, changes=True, elided=True, reaches=before.reaches)
    if changes and _PULLED.match(noun) and unit in POINTS | SHARES:
        # 拉动工业经济增长2个百分点
        indicator = f"{noun}{'增长' if before.direction == 'up' else '下降'}"
        memory.heads.append(indicator)
        return Reading(indicator, rule, before.direction, changes=True)
    if level is not None and memory.noun:
        base = memory.noun.removeprefix(memory.verb)
        old = phrases.level_words().match(base)
        bare = noun + (base[old.end() :] if old else base)
        carried = memory.verb and memory.head.startswith(memory.verb)
        indicator, rule, word = (memory.verb if carried else "") + bare, "level-restored", memory.verb if carried else ""
    elif noun.endswith("类") and memory.parent_item and not noun.endswith(memory.parent_item):
        indicator, rule = f"{noun}{memory.parent_item}", "item-restored"
    elif (
        memory.release
        and memory.head
        and not changes
        and (memory.mark in "，；" or memory.bracketed)
        and _OF_HEAD.fullmatch(noun)
        and not memory.head.endswith(noun)
    ):
        base = _HOW_MANY.sub("", memory.head)
        indicator, bare = base + noun, base + noun  # 合约有30份，总值5亿元
    elif memory.release and memory.theme and is_count(unit) and not changes and noun.endswith("业") and not memory.theme.endswith("业"):
        indicator, bare = noun + memory.theme, memory.theme  # 职位空缺方面，运输业有30个
    elif memory.release and memory.head and (by := _BY_WHAT.fullmatch(noun)) is not None:
        indicator, bare = f"{_BY_WHAT_LAST.sub('', memory.head)}以{by['what']}计", noun  # 以价值计上升2%，以数量计上升1%
    elif memory.release and memory.head and not changes and _PER_TIME.fullmatch(noun) and memory.mark and not memory.head.startswith(noun):
        indicator, bare = noun + memory.head, memory.head  # 旅客达3万人次，平均每天1000人次
    elif phrases.is_property(noun) and memory.mark == "、" and memory.verb in _REACHING:
        indicator, rule, word = f"{memory.verb}{noun}", "verb-carried", memory.verb
    elif (
        not (noun == "投资" and memory.mark == "；")
        and (
            phrases.is_property(noun)
            or (noun.endswith("率") and _RATE.fullmatch(noun))
            or (memory.adjacent and noun.startswith("年") and noun[1:] in phrases.owned())
        )
        and (memory.item or memory.parent_item or (noun == "完成率" and memory.head))
    ):
        item = memory.parent_item if memory.parent_item and memory.parts > 1 else memory.item
        item = "" if item.endswith("数") else item  # 楼栋数90栋，户数800户
        if noun == "完成率":
            item = memory.head.removesuffix("完成投资")  # of what was to be done, its verb with it
        if noun[-1] == "率":
            item = item.removeprefix(noun[:2])  # 竣工项目9个，竣工率76%
        indicator = f"{_LISTED.sub('', item)}{noun}"
        memory.head = indicator
        memory.heads.append(indicator)
        return Reading(indicator, "property-of-item", before.direction, changes=changes, origin=before.origin, reaches=before.reaches)
    elif (
        (changes or is_money(unit))
        and memory.measure
        and not phrases.measure_of(noun)
        and not word
        and (_RESTORED.search(noun) or (changes and memory.bracketed and memory.release))
    ) or (
        not changes
        and not word
        and memory.measure
        and unit == memory.measure_unit
        and _kind(unit) in _MEASURED
        and memory.mark
        and not phrases.measure_of(noun)
        and not noun.endswith(_GROUNDS)
    ):
        indicator, rule = f"{noun}{memory.measure}", "measure-restored"
        scale = memory.head[: len(_SCALES[0])]
        if (
            scale in _SCALES
            and memory.mark == "，"
            and noun.endswith("业")
            and memory.head.endswith(f"业{memory.measure}")
            and not memory.head.startswith(f"{scale}工业")
        ):
            indicator = scale + indicator  # 规模以上纺织业增加值下降2%，鞋业增长3%
    elif (
        len(noun) == 3
        and noun[2] == "率"
        and not changes
        and memory.mark
        and 1 < (at := memory.head.find(noun[:2])) < len(memory.head) - 2
        and not memory.head.endswith("率")
    ):
        indicator, rule = f"{memory.head[:at]}{noun}", "owner-restored"  # 医疗保险参保人数3万人，参保率99%
    elif len(noun) == 3 and noun[2] == "率" and noun[:2] in phrases.keeps() | {"压减"} and memory.head.startswith(noun[:2]) and len(memory.head) > 3:
        indicator, rule = f"{memory.head[2:]}{noun}", "property-of-item"
    elif memory.adjacent and memory.item and (noun in phrases.owned() or phrases.measure_of(noun) == noun):
        indicator, rule = f"{memory.item}{noun}", "owner-restored"
    elif noun in phrases.owned() and memory.mark and (owner := _owner(memory)):
        indicator, rule = f"{owner.removesuffix(noun[:2])}{noun}", "owner-restored"
    elif not word and memory.verb and not changes and _carried(memory, unit):
        indicator, rule = f"{memory.verb}{noun}", "verb-carried"
        word = memory.verb
    elif not word and memory.parent_verb.startswith("新") and (memory.parts == 0 or unit == memory.unit) and not changes and is_count(unit):
        indicator, rule = f"{memory.parent_verb}{noun}", "verb-carried"
    elif (word == "惠及" or (word == "涉及" and memory.mark == "，" and memory.item and is_count(unit))) and memory.head and memory.unit not in _DURATIONS:
        indicator, rule = f"{_TOUCHED.sub('', _PAID.sub('', memory.head))}{noun}", "effect-of-head"
    elif word and verb is not None and verb["keep"] and not (word.startswith("新") or word in _SORTS):
        bare = noun[verb.end() :]
    memory.verb = word
    memory.keep(indicator, bare)
    if phrases.measure_of(indicator):
        memory.measure_unit = unit
    if is_count(unit) and not changes and noun.count("、") < 2:
        memory.item, memory.item_unit = bare, unit
    return Reading(indicator, rule, before.direction, changes=changes, origin=before.origin, reaches=before.reaches)


def of_school(noun: str, memory: Memory) -> str:
    """Those whom a school has, of the school counted before (小学9所，招生300人), or the kind of school with those said before
    (小学在校生300人，初中200人); empty for other nouns."""
    if _PEOPLE.fullmatch(noun):
        item = _PEOPLE_LAST.sub("", memory.item or memory.parent_item)
        return f"{item}{noun}" if _SCHOOL.search(item) else ""
    people = _PEOPLE_LAST.search(memory.head) if memory.unit == "人" and memory.mark and _SCHOOL.search(noun) else None
    return f"{noun}{people[0]}" if people is not None and _PEOPLE_LAST.search(noun) is None else ""


def _owner(memory: Memory) -> str:
    """Whose measured quantity the last head is: 木器加工业 of 木器加工业产值; empty when it names none."""
    measure = phrases.measure_of(memory.head)
    owner = _MEASURING.sub("", memory.head.removesuffix(measure)) if measure else ""
    return owner if len(owner) > 1 and not owner.endswith(_GROUND) and phrases.verb().match(owner) is None else ""


def _carried(memory: Memory, unit: str) -> bool:
    if memory.mark == "、":
        return memory.unit == unit or not (is_money(unit) and is_count(memory.unit))
    first_part = memory.parent and memory.parts == 0
    return not first_part and memory.mark == "，" and memory.unit == unit and memory.verb in phrases.carries()


def _kind(unit: str) -> str:
    known = unit_of(unit)
    return known.quantity_kind if known is not None else ""


def is_money(unit: str) -> bool:
    """Whether the unit is one of money."""
    known = unit_of(unit)
    return known is not None and known.quantity_kind == "money"
