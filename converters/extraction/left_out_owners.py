"""Whose a quantity is, restored from what was said before: of which item, which school, which households, which insurance."""

from __future__ import annotations

import re

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.kind import SHARES
from shizheng.converters.extraction.left_out import Said
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.memory import Memory, Reading

#: a rate that does not say of what: 办结率, 整改率
_RATE = re.compile(rf"(?:{cue('rate.of_what_is_done')})率")
#: whose rate the one before was; what gets funds
_RATE_BEFORE = re.compile(rf"(?P<of>[^，、]{{2,12}}?)(?:{cue('rate.of_what_is_done')})率")
_FUNDED = ("项目", "企业", "工程", "合同", "协议")
#: what is measured of the ground itself owns no output
_GROUND = cues("noun.of_the_ground")
#: 第二产业增加值9亿元，其中工业增加值7亿元: a part of it, with a name of its own
_SECTORS = cues("row.sector")
#: mostly the last character says that a noun is none of these
_SCHOOL_ENDS = frozenset(w[-1] for group in ("school.people", "school.kind") for w in cues(group))
_PEOPLE = re.compile(cue("school.people"))
_PEOPLE_LAST = re.compile(rf"(?<=[一-鿿])(?:{cue('school.people')})$")
_SCHOOL = re.compile(rf"(?:{cue('school.kind')})$")
#: what the sum of deposits and loans is made of
_PARTS_OF_SUM = frozenset(cues("sum.loans_or_deposits"))
_SUM_OF_PARTS = re.compile(rf"(?:{cue('sum.of_loans_and_deposits')})$")
_SOURCES = frozenset({"外资", "内资", "省外资金", "市外资金"})
_GOT = re.compile(r"(?:实际)?(?:到位|利用|引进)(?=[^，]*[内外]资?)")
_OF_RESIDENTS = re.compile(r"[^，、]{0,8}居民(?P<what>(?:家庭)?人均[^，、]+)")
#: what is told of those who did it
_DONE_BY_THOSE = frozenset(cues("verb.done_by_those"))
#: what is left of a fund, how far an account is from its plan, what is paid for a loan
_BALANCES, _GAPS, _INTEREST = (frozenset(cues(f"account.{what}")) for what in ("balance", "gap", "interest"))
_FUND = re.compile(r"[^，、]*?基金(?=预算|收入|支出|当年|本年|累计|滚存)")
_LOANS = re.compile(r"(?:各项)?(?:本外币|人民币)?(?:各项)?贷款(?:余额)?")
_DEPOSITS = re.compile(r"(?P<of>[^，]*?(?:金融|银行|信用社)[^，]*?)(?:各项)?存款(?:余额)?")
_LISTED = re.compile(r"^.*等(?:各类|各种|一批)?")
_SORT = re.compile(rf"(?:(?P<whole>[^，、中]{{2,12}})中)?(?P<sort>[^，、]{{1,8}}?(?:{cue('sort.of_people')})(?:及?以[上下])?)")
_SORT_ENDS = frozenset("上下") | frozenset(w[-1] for w in cues("sort.of_people"))
_INSURED = re.compile(cue("people.insured"))
_AVERAGES = cues("elision.average")
_HOUSEHOLDS = frozenset({"户", "人", "名"})
#: those who earn, and what they do
_FIRMS, _EARNED = cues("noun.earns"), frozenset(cues("noun.earned"))
#: how much there is in all, and how much more there is
_EXTENTS = frozenset(cues("noun.extent")) - {"规模", "数量"}  # said of a market as well
_NEW = re.compile(rf"^(?:{cue('verb.of_increase')})(?=[^，]{{2}})")
#: of a place in an order, which leaves the unit of nothing behind
_OF_RANKS = frozenset({"", "位", "名"})
_MODES = cues("noun.transport_mode")
_CARRIED = re.compile(cue("noun.carried"))
#: words between an owner and what is measured of it
_MEASURING = re.compile(rf"(?:{cue('elision.measuring')})+$")


def people_sorted(said: Said, memory: Memory) -> Reading | None:
    """护理人员中本科学历70人，大专学历30人."""
    if said.noun[-1:] not in _SORT_ENDS or (sort := _SORT.fullmatch(said.noun)) is None:
        return None
    memory.whole = sort["whole"] or memory.whole
    return said.reading(memory.go_on(f"{sort['sort']}{memory.whole}"), "item-restored") if memory.whole else None


def average_of_item(said: Said, memory: Memory) -> Reading | None:
    """带动竹农90户，户均收入3千元."""
    if not said.noun.startswith(_AVERAGES) or not memory.item or memory.unit not in _HOUSEHOLDS or memory.item_unit not in ("", memory.unit):
        return None
    if memory.release or not (memory.adjacent or memory.mark == "，"):
        return None
    return said.reading(memory.go_on(f"{memory.item}{said.noun}"), "owner-restored")


def of_school(said: Said, memory: Memory) -> Reading | None:
    """小学9所，招生300人: those whom the school has that was counted before; 小学在校生300人，初中200人: the kind of school with those said before."""
    noun = said.noun
    if noun[-1:] not in _SCHOOL_ENDS:
        return None
    if _PEOPLE.fullmatch(noun):
        item = _PEOPLE_LAST.sub("", memory.item or memory.parent_item)
        whole = f"{item}{noun}" if _SCHOOL.search(item) else ""
    else:
        people = _PEOPLE_LAST.search(memory.head) if memory.unit == "人" and memory.mark and _SCHOOL.search(noun) else None
        whole = f"{noun}{people[0]}" if people is not None and _PEOPLE_LAST.search(noun) is None else ""
    if not whole:
        return None
    memory.noun = memory.go_on(whole)
    return said.reading(whole, "property-of-item")


def part_of_sum(said: Said, memory: Memory) -> Reading | None:
    """存贷款余额9亿元，其中存款余额4亿元."""
    if said.noun not in _PARTS_OF_SUM:
        return None
    whole = next((found for head in reversed(memory.heads) if (found := _SUM_OF_PARTS.search(head)) is not None), None)
    if whole is None:
        return None
    memory.measure = said.noun
    return said.reading(memory.go_on(whole.string[: whole.start()] + said.noun), "item-restored")


def of_banks(said: Said, memory: Memory) -> Reading | None:
    """金融机构本外币存款余额9亿元，贷款余额7亿元: of the same banks, in the same currency."""
    if _LOANS.fullmatch(said.noun) is None or (banks := next((found for head in reversed(memory.heads) if (found := _DEPOSITS.fullmatch(head))), None)) is None:
        return None
    return said.kept(memory, f"{banks['of']}{said.noun}", said.noun, "owner-restored", said.verb)


def of_residents(said: Said, memory: Memory) -> Reading | None:
    """城镇居民人均可支配收入3万元，农村居民2万元: the same quantity of other residents."""
    told = _OF_RESIDENTS.fullmatch(memory.head) if said.noun.endswith("居民") and said.unit == memory.unit else None
    return said.reading(memory.go_on(f"{said.noun}{told['what']}"), "measure-restored") if told is not None else None


def of_account(said: Said, memory: Memory) -> Reading | None:
    """社会保险基金支出6亿元，当年结余1亿元; 出让收入4亿元，短收2亿元; 担保贷款3亿元，贴息2百万元: the account that it is the rest, the gap or the cost of."""
    noun, head = said.noun, memory.head
    if noun in _BALANCES and (fund := _FUND.match(head)) is not None:
        return said.kept(memory, f"{fund[0]}{noun}", noun, "owner-restored", said.verb)
    if noun in ("基金收入", "基金支出") and (fund := _FUND.match(head)) is not None:
        return said.kept(memory, f"{fund[0].removesuffix('基金')}{noun}", noun, "owner-restored", said.verb)  # 政府性基金收入9亿元，基金支出8亿元
    if noun in _SOURCES and (got := _GOT.match(head)) is not None:
        return said.reading(memory.go_on(f"{got[0]}{noun}"), "owner-restored")  # 实际到位内资9亿元、外资2百万美元
    if noun in _GAPS and head.endswith(("收入", "支出", noun[1:])):
        return said.reading(memory.go_on(f"{head}{noun}"), "owner-restored")
    if noun in _INTEREST and head.endswith("贷款"):
        opened = phrases.verb().match(head)
        return said.reading(memory.go_on(f"{head[opened.end() :] if opened else head}{noun}"), "owner-restored")
    return None


def people_insured(said: Said, memory: Memory) -> Reading | None:
    """养老保险参保人数9万人，其中参保职工6万人，离退休人员3万人."""
    parent = memory.parent
    if not parent.endswith("人数") or "险" not in parent or _INSURED.fullmatch(said.noun) is None:
        return None
    memory.heads.append(f"{parent[: parent.index('险') + 1]}{said.noun}")
    return said.reading(memory.heads[-1], "owner-restored")


def extent_of_head(said: Said, memory: Memory) -> Reading | None:
    """生产总值增长6%，总量达到312亿元; 新增企业3家，总量突破90家: how much there is in all of what was told before."""
    if said.noun not in _EXTENTS or memory.release or not memory.mark:
        return None
    if not memory.changed and said.unit != memory.unit and memory.unit not in _OF_RANKS:
        return None
    head = _NEW.sub("", memory.head)
    return said.reading(memory.go_on(head if head.endswith(said.noun) else f"{head}{said.noun}"), "owner-restored")


#: whom or what a thing reaches: of the thing is what is told next
_TOUCHING = re.compile(rf"(?P<thing>[^，]{{2,}}?)(?:{cue('verb.reaching')})")
#: persons do not own what a firm or project has
_WORKERS = cues("noun.acting_person")
_TOOLS = cues("noun.tool")
_ANY_FIRM = "企业"  # 吸纳30家企业入驻，年产值40亿元


def property_of_item(said: Said, memory: Memory) -> Reading | None:
    """集中签约项目10个，总投资30亿元."""
    noun = said.noun
    done = noun == "完成率"
    if not (memory.item or memory.parent_item or (done and memory.head)) or (noun == "投资" and memory.mark == "；"):
        return None
    rate = noun[-1:] == "率"
    if noun.startswith(("实际到位", "到位")) and not (memory.release or memory.item.endswith(_FUNDED)):
        return None  # 对接客商90人次，实际到位内资9亿元
    if rate and memory.mark == "、" and not memory.release and _RATE.fullmatch(noun) and (told := _RATE_BEFORE.fullmatch(memory.head)) is not None:
        return said.reading(memory.go_on(f"{told['of']}{noun}"), "owner-restored")  # 项目开工率82%、投产率63%
    if not (
        phrases.is_property(noun)
        or (rate and _RATE.fullmatch(noun) is not None)
        or (memory.adjacent and noun[:1] == "年" and noun[1:] in phrases.owned())
    ):
        return None
    item = memory.parent_item if memory.parent_item and memory.parts > 1 else memory.item
    if not memory.release and (touching := _TOUCHING.fullmatch(memory.verb)) is not None:
        item = touching["thing"]  # 在建项目46个，涉及5个街道，总投资28亿元
        item = item[opened.end() :] if (opened := phrases.verb().match(item)) is not None else item
    if memory.parts == 1 and memory.parent and not memory.release:
        memory.parent_item = ""  # 其中甲类项目3个，总投资9亿元；乙类项目2个，总投资5亿元: each part has its own
    item = "" if item[-1:] == "数" or ((item.endswith(_WORKERS) or item == _ANY_FIRM) and not rate) else item  # 楼栋数90栋，户数800户; 工人400名，年产值3亿元
    if not rate and item.endswith(_TOOLS):
        item = ""  # 设备310台同时作业，计划总投资9亿元
    if done:
        item = memory.head.removesuffix("完成投资")  # of what was to be done, its verb with it
    elif rate and item[-2:] not in memory.head:
        item = ""  # 事件9件，热线工单下降7%，满意率97%
    if rate:
        item = "" if item.removeprefix("已") == noun[:2] else item.removeprefix(noun[:2])  # 竣工项目9个，竣工率76%
    return said.reading(memory.go_on(f"{_LISTED.sub('', item)}{noun}"), "property-of-item")


def by_mode(said: Said, memory: Memory) -> Reading | None:
    """全年货运量9万吨，其中铁路3万吨，公路6万吨: what was carried by each mode of transport."""
    if said.noun not in _MODES or said.unit != memory.unit:
        return None
    whole = next((head for head in (*reversed(memory.heads), memory.head) if _CARRIED.search(head) is not None), "")
    whole = whole.removeprefix(next((mode for mode in _MODES if whole.startswith(mode)), ""))
    return said.reading(memory.go_on(f"{said.noun}{whole}"), "owner-restored") if whole else None


def measure_of_item(said: Said, memory: Memory) -> Reading | None:
    """9家木材企业产值3亿元: what is measured stands right behind the figure of those that it is measured of."""
    noun = said.noun
    if not (memory.adjacent and memory.item) or not (noun in phrases.owned() or phrases.measure_of(noun) == noun):
        return None
    return said.kept(memory, f"{memory.item}{noun}", noun, "owner-restored", said.verb)


def deed_of_those(said: Said, memory: Memory) -> Reading | None:
    """6家景区接待游客9万人次: those counted right before are who did it."""
    if not memory.adjacent or memory.verb or memory.release or memory.head != memory.item or len(said.rest) < 2 or said.unit in SHARES:
        return None
    if said.verb not in _DONE_BY_THOSE or len(memory.item) > 12:
        return None
    return said.reading(memory.go_on(f"{memory.item}{said.noun}"), "owner-restored")


def measure_of_owner(said: Said, memory: Memory) -> Reading | None:
    """木器加工业产值3亿元，利润1亿元: the last head was measured of the same owner."""
    noun = said.noun
    if noun not in phrases.owned() and noun not in _EARNED:
        return None
    if memory.item.endswith(_FIRMS) and memory.item_unit == memory.unit and not (said.before.direction or memory.release) and noun in _EARNED:
        return said.kept(memory, f"{memory.item}{noun}", noun, "owner-restored", said.verb)  # 规模以上企业90家，营业收入3亿元
    if noun not in phrases.owned():
        return None
    measure = phrases.measure_of(memory.head)
    owner = _MEASURING.sub("", memory.head.removesuffix(measure)) if measure and memory.head.endswith(measure) else ""
    if len(owner) < 2 or owner.endswith(_GROUND) or owner in _SECTORS or phrases.verb().match(owner) is not None:
        return None
    return said.kept(memory, f"{owner.removesuffix(noun[:2])}{noun}", noun, "owner-restored", said.verb)
