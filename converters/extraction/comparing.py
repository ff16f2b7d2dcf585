"""What a figure is set against: 高于全市, 是上年的几倍, 占年度计划. The indicator names both sides."""

from __future__ import annotations

import re

from shizheng.converters.extraction.cutting import Before, cut_before
from shizheng.converters.extraction.kind import POINTS, SHARES, is_count
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.memory import Memory, Reading

#: the rate of change that ends a noun
_RATE_OF = re.compile(r"(?<=[一-鿿]{2})(?:按[年月季]|同比|环比|的)?(?:[增升涨降跌减][幅速])$")
_ADVERBS = re.compile(r"(?<=[一-鿿]{2})(?:则|亦|也|分别|均|各|共)+$")
_SHARE = re.compile(r"(?P<part>[^，占]{2,20})占(?P<whole>(?![比地用])[^，]{2,12}?(?<![比例率重]))(?:的|之)?")
#: the share of the whole that was named before: 占全市41%，占全省36%
_OF_WHOLE = re.compile(r"占(?:全.(?:的?比[重例])?|比)$")
_SHARE_NOUNS = cues("noun.share_of_whole")
_LEVEL = re.compile(cue("level.of_government"))
_FULFILS = re.compile(
    rf"(?P<how>占|完成了?|达到?|为|是|^)(?:{cue('level.of_government')})?"
    rf"(?P<plan>(?:{cue('plan.set_by')})?(?:{cue('plan.of_which_year')})?(?:{cue('plan.of_what')})?(?:预算|目标|计划(?!生育)|任务|(?<=[年度达定成])指标)(?:投资|数|任务"
    rf"|目标)?)[^，]{{0,12}}的?(?:约|近|超)?$"
)
_PLAN = re.compile(
    rf"(?:占|完成|为)(?:{cue('level.of_government')})?(?P<plan>(?:(?:[一-鿿]{{1,6}}[省市县区])?(?:{cue('plan.set_by')}))?(?:{cue('plan.of_which_year')})?(?:预算|目标|计划|任务)(?:投资|数|任务|目标)?)$"
)
_YEARLY = re.compile(cue("plan.yearly"))
_PLAN_ENDS = frozenset("算标划务资数\n")
#: 涨幅高于上年: the figure is how the noun itself has changed
_EARLIER = re.compile(
    rf"(?:{cue('change.earlier')}|[去上前]年|(?:19|20)[0-9]{{2}}年|[前上]一?[月季期周]|[前上]一?个?季度)度?(?:同[期季月]|全年|[末底])?(?:水平)?"
)
#: 全国、全省平均水平: of each of them
_AVERAGE = re.compile("(?:平均)?(?:水平|值|数)$|平均$")
_BARE_GROWTH = frozenset(cues("noun.bare_growth"))
#: 恢复至2029年同期的74%
_BACK = cues("change.back_to")
_NO_NOUN = _BARE_GROWTH | {"", "比", "且", "占比", "比重"}
#: what is a rate of its own is compared as it is; of all else the growth is
RATES = cues("noun.own_rate")


def difference(noun: str, word: str, than: str, direction: str, unit: str, memory: Memory) -> Reading:
    """增长7.2%，高于全市1.4个百分点: the growth of the noun, or of the head when there is none, above that of the whole city."""
    noun, than = cut_before(noun).noun, than.removesuffix("的")
    elided = noun in _NO_NOUN
    base = head_of(unit, memory) if elided else noun
    if not base:
        return Reading("", "compared-head-elided", direction, changes=True, elided=True)
    if unit in POINTS and (memory.changed or noun in _BARE_GROWTH) and not base.endswith(RATES):
        base += "增速"
    indicator = base if _EARLIER.fullmatch(than) else _against_each(f"{base}{word}", than)
    if elided:
        return Reading(indicator, "compared-head-elided", direction, changes=True, elided=True)
    memory.keep(noun, noun)
    return Reading(indicator, "compared", direction, changes=True)


def _against_each(above: str, than: str) -> str:
    """What is above one or several wholes, each named in full (增速高于全国、增速高于全省)."""
    level = _AVERAGE.search(than)
    wholes = (than[: level.start()] if level is not None else than).split("、")
    return "、".join(f"{above}{whole}{level[0] if level is not None else ''}" for whole in wholes)


def multiple(against: Before, memory: Memory, unit: str) -> Reading:
    """是上年的1.5倍, 比市场价低三成: the noun, or the head, and what it is set against."""
    noun = cut_before(against.noun).noun
    changes = bool(against.direction)
    elided = noun in _NO_NOUN
    base = head_of(unit, memory) if elided else noun
    if not elided:
        memory.keep(noun, noun)
    rule = "compared-head-elided" if elided else "compared"
    if not base or not against.base:
        return Reading(base, rule, against.direction, changes=changes, elided=elided)
    if changes:
        word = "高于" if against.direction == "up" else "低于"
        if unit in POINTS:
            growth = noun in _BARE_GROWTH or (elided and memory.changed)
            base += "增速" if growth and not base.endswith(RATES) else ""
            if _EARLIER.fullmatch(against.base):
                return Reading(base, rule, against.direction, changes=True, elided=elided)
            return Reading(_against_each(f"{base}{word}", against.base), rule, against.direction, changes=True, elided=elided)
        return Reading(f"{base}{word}{against.base}比例", rule, against.direction, changes=True, elided=elided)
    if unit == "倍" and not memory.release:
        return Reading(base, rule, elided=elided)  # 是上年的1.5倍: the quantity itself, by another measure
    suffix = f"{against.base}比例" if against.base.startswith(_BACK) else f"与{against.base}之比"
    return Reading(f"{base}{suffix}", rule, elided=elided, suffix=suffix)


def is_level(noun: str) -> bool:
    """Whether a noun is only the level of government that an account is of: 区本级."""
    return _LEVEL.fullmatch(noun) is not None


def share_of_plan(core: str, memory: Memory) -> Reading | None:
    """完成年度计划的98%: how much of its plan the noun, or the head, has reached; None where ``core`` names no plan."""
    fulfils = _FULFILS.search(core)
    if fulfils is None:
        return None
    noun = cut_before(core[: fulfils.start()]).noun or memory.head
    plan, of = fulfils["plan"], "的" if core[-1:] == "的" else ""
    of_plan = fulfils["how"] == "占" or (not fulfils["how"] and plan.startswith("投资"))
    done = f"占{plan}{of}比重" if of_plan else f"完成{plan}比例"
    return Reading(f"{noun}{done}", "share-of-plan", elided=True, fulfils=True, suffix=done)


def plan_of(core: str, memory: Memory) -> Reading | None:
    """占年度计划60亿元: the figure is the plan of what was read before; None where ``core`` does not end with a plan."""
    found = _PLAN.search(core) if core[-1:] in _PLAN_ENDS else None
    if found is None:
        return None
    plan = found["plan"]
    base = cut_before(core[: found.start()]).noun or memory.head
    memory.plan = (base, plan)
    done = base.removesuffix("完成投资")
    indicator = f"{done}{plan}投资" if done != base and not plan.endswith("投资") else f"{base}{plan}"
    return Reading(indicator, "plan-of-head")


_AGAINST_WHOLE = re.compile(r"[较比]全[国省市区县][^，、]{0,8}[高低快慢多少]出?")


def is_against_whole(core: str) -> bool:
    """Whether the words before a figure say no more than that it is above or below a whole (较全市平均水平高)."""
    return core[:1] in ("较", "比") and _AGAINST_WHOLE.fullmatch(core) is not None


def plan_behind(core: str, behind: str, memory: Memory) -> Reading | None:
    """超额完成30所的年度目标任务: the figure is the plan of what was read before; None where no plan stands behind it. ``behind`` begins with 的."""
    plan = _YEARLY.match(behind, 1) if core.endswith("完成") and memory.head else None
    return Reading(f"{memory.head}{plan[0]}", "plan-of-head") if plan is not None else None


_OF_WHOLES = cues("share.ends")


def head_of(unit: str, memory: Memory) -> str:
    """The head that a figure without a noun goes on about: points are those of the last share."""
    share = memory.share
    if unit not in SHARES and unit not in POINTS and (rate := _RATE_OF.search(memory.head)) is not None:
        return memory.head[: rate.start()]  # 旅客增幅达8%，为300人次
    share = "" if memory.changed and share.endswith(_OF_WHOLES) else share  # 占贷款的18%，增长8%，高于平均增速1个百分点
    return share if share and unit in POINTS and memory.heads and memory.heads[-1] == share else memory.head


def growth_of(head: str, unit: str, memory: Memory) -> str:
    """增长6%，较上年下降2个百分点: points that a change changes by are those of its growth."""
    return f"{head}增速" if unit in POINTS and memory.changed and head and not head.endswith(RATES) else head


def named_share(noun: str, unit: str, of: str) -> str:
    """长者占 (17%), 旅客则占总数 (58%) as the names of shares; 长者占 (31万人) without 占. ``of``: 的 where it stands before the figure."""
    if unit not in SHARES:
        return noun[:-1] if noun.endswith("占") and is_count(unit) and unit else noun
    if noun.endswith("占"):
        return f"{_ADVERBS.sub('', noun[:-1])}占比"
    found = _SHARE.fullmatch(noun)
    return f"{_ADVERBS.sub('', found['part'])}占{found['whole']}{of}比重" if found is not None else noun


def share_of(noun: str, of: str, before: Before, words: frozenset[str], memory: Memory) -> Reading | None:
    """占比75%, 占规模以上工业的47%: a share of the head, in what is named if anything is; ``of``: 的 where it stands before the figure."""
    if not memory.head:
        return None
    head = _RATE_OF.sub("", memory.head)
    head = _OF_WHOLE.sub("", head) if noun[:1] == "占" else head  # 占全市41%，占全省36%
    noun = noun.replace("占到了", "占").replace("占到", "占").replace("占了", "占")
    if noun in words and memory.share_word and head.endswith(memory.share_word):
        indicator = head
    elif noun in words:
        indicator = f"{head}占比"
    else:
        ended = noun.endswith(_SHARE_NOUNS) or len(noun) < 3
        indicator = f"{head}{noun}" if ended else f"{head}{noun}{of}比重"
    memory.heads.append(indicator)
    memory.share = indicator
    memory.head = indicator if before.direction else memory.head
    suffix = "" if before.direction else indicator.removeprefix(head)
    return Reading(indicator, "share-of-head", before.direction, changes=bool(before.direction), reaches=before.reaches, suffix=suffix)
