"""How releases tell the figures of fairs, contests and offers: who takes part, what was won, what is to be spent, what it is worth."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.behind import noun_behind
from shizheng.converters.extraction.kind import SHARES, is_count, is_money
from shizheng.converters.extraction.lexicon import cue, cues, lasts
from shizheng.converters.extraction.memory import Memory, Reading

#: units of persons, and of the bodies that they come from
_PERSONS = frozenset("名位人")
_BODIES = frozenset("家所间校")
#: 这四位, 该三校: what is pointed back at stands behind the figure
_POINTS = frozenset("这该此")
#: one's own place, said behind what was done there
_OWN_PLACE = re.compile(r"(?<=[一-鿿]{2})(?:本[市县]|全[市县])$")
#: 则 before what is done; not 原则, 规则
_THEN = re.compile(r"(?<=[一-鿿]{2})(?<![原规准法守细总罚附])则(?=[一-鿿]{2})")
_LASTS = frozenset("满额重长高宽深厚价值总享打扣供有得送折得惠")


@cache
def _owners() -> re.Pattern[str]:
    """Persons, or bodies, whose something the words behind a count go on with."""
    return re.compile(rf"(?P<who>[^，。；：、的0-9（“”]{{0,8}}(?P<last>{cue('release.person_last')}|{cue('release.body_last')}))的(?=[^，。；、的]{{2}})")


def owners(behind: str, unit: str) -> str:
    """Those counted in ``unit``, where the words behind the count go on with something of theirs (三位选手优异的表现, 5家工场的员工); else empty."""
    if "的" not in behind[:14] or (unit not in _PERSONS and unit not in _BODIES):
        return ""
    found = _owners().match(behind)
    if found is None or phrases.verb().match(found["who"]) is not None:
        return ""
    if (unit in _PERSONS) is not found["last"].endswith(_person_lasts()):
        return ""
    theirs, _ = noun_behind(behind[found.end() :])
    return "" if unit in _PERSONS and theirs.endswith(_person_lasts()) else found["who"]


@cache
def _person_lasts() -> tuple[str, ...]:
    return cues("release.person_last")


@cache
def _manners() -> re.Pattern[str]:
    """Those counted with how they do, which 的 leads on to what they show: 选手优异的表现."""
    return re.compile(rf"(?P<who>[^，。；：、的0-9（“”]{{0,8}}?(?:{cue('release.person_last')}))[^，。；：、的0-9（“”]{{2,5}}的(?:{cue('release.of_persons')})")


def persons(behind: str, unit: str) -> str:
    """Those counted, where the words behind tell how they do (三位选手优异的表现); else empty."""
    found = _manners().match(behind) if unit in _PERSONS else None
    return found["who"] if found is not None else ""


@cache
def _participle() -> re.Pattern[str]:
    """What those counted did, before the word for them: 获奖同学, 设摊厂商."""
    return re.compile(
        rf"(?P<noun>(?:{cue('release.participle')})的?[^，。；：、的0-9（“”]{{0,6}}?(?:{cue('release.person_last')}|{cue('release.body_last')}|{cue('release.entry')}))"
    )


@cache
def _named() -> re.Pattern[str]:
    return re.compile(rf"[^，。；、的0-9（“”]{{0,8}}(?:{cue('release.person_last')})")


def persons_named(noun: str) -> str:
    """The words for persons that a noun phrase opens with, without what they do (民众免费打疫苗: 民众); empty where it opens with none."""
    found = _named().match(noun)
    return found[0] if found is not None else ""


def bodies_alone(noun: str, unit: str) -> str:
    """A noun without those who come from the bodies that are counted (7所高中职学生: 高中职)."""
    found = _members().fullmatch(noun) if unit in _BODIES else None
    return found["body"] if found is not None else noun


@cache
def _members() -> re.Pattern[str]:
    return re.compile(rf"(?P<body>[^、]*(?:{cue('release.body_last')}))(?:{cue('release.member')})")


def _body_named(noun: str) -> str:
    found = _bodies_named().match(noun)
    return found[0] if found is not None else ""


@cache
def _bodies_named() -> re.Pattern[str]:
    return re.compile(rf"[^，。；、的0-9（“”]{{0,8}}(?:{cue('release.body_last')})")


@cache
def _do() -> re.Pattern[str]:
    return re.compile(rf"(?:{cue('release.persons_do')})")


def who_act(noun: str, rest: str, unit: str) -> tuple[str, str]:
    """A noun phrase for persons, and what follows it, parted before what they do (选手破纪录: 选手)."""
    who = persons_named(noun) if unit in _PERSONS else _body_named(noun) if unit in _BODIES else ""
    if who and len(who) < len(noun) and _do().match(noun, len(who)) is not None:
        return who, noun[len(who) :] + rest
    return noun, rest


def with_participle(behind: str) -> tuple[str, str]:
    """The noun that the words behind a count open with, when a participle opens it (获奖同学), and what follows; two empty strings else."""
    found = _participle().match(behind)
    return ("", "") if found is None else (found["noun"].replace("的", "", 1), behind[found.end() :])


def pointed_at(core: str) -> str:
    """The words before a count without what points back at those counted (感谢这四位: nothing)."""
    return "" if core[-1:] in _POINTS and core[-2:] not in ("因此", "如此", "彼此", "应该") else core


def without_own_place(core: str, unit: str) -> str:
    """The words before a figure without 则 and without one's own city behind what was done there (总计投资本市)."""
    if "则" in core:
        core = _THEN.sub("", core)
    return _OWN_PLACE.sub("", core) if core[-1:] in "市县" and not is_count(unit) else core


@cache
def _reached() -> re.Pattern[str]:
    """What has to come to so much: 到馆消费满."""
    return re.compile(rf"(?P<what>(?:{cue('release.each_time')})*[一-鿿]{{2}})(?:金额)?满额?$")


@cache
def _weighs() -> re.Pattern[str]:
    """How heavy, long or dear something is, before a figure whose thing stands behind it: 重达, 总长, 价值."""
    return re.compile(rf"(?P<how>{cue('release.how_great')})(?:高?达|约|近|逾|为)*$")


@cache
def _offered() -> re.Pattern[str]:
    """That somebody enjoys a discount: 持卡可享, 再打."""
    return re.compile(rf"(?:{cue('release.offered')})+$")


#: 年满, 届满: of an age or a day
_FULL = frozenset("年届期未任")
_THING = re.compile(r"(?:以上|以下)?[的之]?(?P<thing>[^，。；：、的之0-9（）“”]{2,14})")


@cache
def _gets() -> re.Pattern[str]:
    """Who gets a sum, before it: 冠军可获, 每公顷可领."""
    return re.compile(rf"(?P<who>[^，、]{{2,8}}?)(?:最高|可|将|各|则|均|再)*(?:{cue('release.gets')})")


@cache
def _prizes() -> tuple[str, ...]:
    return cues("release.prize_last")


#: 处3,000元以上15,000元以下罚锾
_FINED = re.compile(r"(?:以[上下]|不等)*的?(?P<noun>(?:新台币)?罚(?:锾|款|金))")
_DISCOUNT = re.compile(rf"的?(?P<noun>{'优惠价?|折扣|优待'})")


def offer(core: str, behind: str, unit: str, measured: str, memory: Memory) -> Reading | None:
    """The reading of a threshold of spending (消费满500元), of a discount (持卡享9折优惠), and of how heavy or dear the thing behind is (重达15公斤的
    器材); None where it is none of them."""
    spent = is_money(unit) or not unit or (measured == "time" and core[-2:-1] not in _FULL)
    if spent and core[-1:] == "满" and (reached := _reached().search(core)) is not None:
        memory.keep(reached["what"], reached["what"])
        return Reading(reached["what"], "noun-before")
    if measured == "money" and core == "每" and memory.head:
        return Reading(memory.head, "head-elided", elided=True)  # 消费…，每100元可获得1组
    if measured == "money" and (fined := _FINED.match(behind)) is not None:
        memory.keep(fined["noun"], fined["noun"])
        return Reading(fined["noun"], "noun-after")
    if measured == "money" and behind and (gets := _gets().fullmatch(core)) is not None:
        noun, _ = noun_behind(behind.lstrip("的"))
        if noun.endswith(_prizes()):
            memory.keep(f"{gets['who']}{noun}", noun)
            return Reading(memory.head, "noun-after")
    if unit == "人口" and not core and behind in ("", "中"):
        memory.keep(unit, unit)
        return Reading(unit, "noun-after")
    if unit in SHARES and core[-1:] in _offered_last() and (given := _offered().search(core)) is not None:
        return _discount(core[: given.start()], behind, memory)
    if measured in ("mass", "length", "money") and core[-1:] in _weighs_last() and (weighs := _weighs().search(core)) is not None:
        thing = _THING.match(behind)
        led = measured == "money" or behind[:1] in "的之"
        if thing is None or not led or not behind or phrases.verb().match(thing["thing"]) is not None:
            return None
        noun, _ = noun_behind(behind.lstrip("以上下的之"))
        if noun:
            memory.keep(f"{noun}{weighs['how']}", noun)
            return Reading(memory.head, "noun-after")
    return None


def _discount(who: str, behind: str, memory: Memory) -> Reading:
    named = _DISCOUNT.match(behind)
    noun = named["noun"] if named is not None else ""
    if not noun:
        noun, _ = noun_behind(behind.lstrip("的"))
    who = who.rstrip("则即均都可皆")
    indicator = f"{who}{noun or '折扣'}"
    memory.keep(indicator, indicator)
    return Reading(indicator, "noun-after")


@cache
def _offered_last() -> frozenset[str]:
    return lasts("release.offered")


@cache
def _weighs_last() -> frozenset[str]:
    return lasts("release.how_great", besides="达约近逾为")


#: what a rank was won for, whoever did: 某人竟获得全国说故事比赛
@cache
def _won() -> re.Pattern[str]:
    return re.compile(rf".*?(?:{cue('release.wins')})(?P<contest>[^，]{{2,}})$")


def contest_won(core: str) -> str:
    """What a place was won in, without who won it (竟拿下全国说故事比赛: 全国说故事比赛)."""
    found = _won().match(core)
    return "" if core[-1:] == "以" else found["contest"] if found is not None else core


@cache
def _honours() -> re.Pattern[str]:
    return re.compile(rf"(?:{cue('release.honours')})")


def is_honour(noun: str) -> bool:
    """Whether the words behind a place only say that it is an honour (第一名佳绩): they are nothing that is ranked."""
    return _honours().match(noun) is not None


_QUOTA = re.compile(r"(?:即|均|皆|都)?(?P<deed>(?![可获得送赠享即颁给发加])[^，。；、（）0-9“”]{3,20}?者?)(?=者|[，。；（]|$)")


def quota(behind: str) -> str:
    """What the first so many have to do (前200名完成登记者: 完成登记者); empty where the words tell only what they get."""
    found = _QUOTA.match(behind)
    if found is None or found["deed"][0] in "于在由":
        return ""
    return found["deed"] + ("者" if behind[found.end() : found.end() + 1] == "者" else "")


@cache
def _counted_up() -> re.Pattern[str]:
    return re.compile(rf"(?<=以[上下内])(?:{cue('threshold.counted')})$")


def counted_up(lead: str, core: str) -> str:
    """The words before a count behind a threshold, with those before that (``lead``), where they only say that they are counted (累犯2次以上者计43件)."""
    bare, found = _counted_up().subn("", core)
    return lead + bare if found else core


_OF_THRESHOLD = re.compile(r"[^，。；的]{0,12}的(?P<who>[^，。；：、的0-9（“”]{2,12})")


def counted_at_threshold(between: str, behind: str, unit: str) -> str:
    """Those counted, where thresholds stand between their count and their noun (15位服务满10年以上的志工). ``between``: the words up to the next
    figure, ``behind``: those behind that."""
    if unit not in _PERSONS or not between.endswith(("满", "达")) or (found := _OF_THRESHOLD.search(behind)) is None:
        return ""
    who, _ = noun_behind(found["who"])
    return who


@cache
def _doers_apart() -> re.Pattern[str]:
    names = rf"[^，、]{{2,14}}?(?:{cue('release.body_last')}|{cue('release.giver_end')}|局|所|院|店|厂|馆|站)"
    who = rf"(?:[^，、]{{2,14}}、)*[^，、]{{2,14}}?(?:、|及|和|与|以及){names}"
    return re.compile(rf"(?P<who>{who})分别(?P<did>(?:被|获|遭|受)?[一-鿿]{{2,6}}?)(?:了|达|共|有)*$")


def done_apart(words: str, length: int) -> tuple[str, str] | None:
    """The bodies of which each did, or underwent, so much (甲公司及乙公司分别被陈情86次、47次), as a row, and what that is; None where ``words`` name no
    row of ``length`` bodies before a verb."""
    found = _doers_apart().search(words)
    if found is None or (found["did"][0] not in "被获遭受" and phrases.verb().match(found["did"]) is None):
        return None
    names = re.split("、|以及|及|和|与", found["who"])
    return ("、".join(names), found["did"]) if len(names) == length else None
