"""Readings that the prose of releases needs: short clauses that leave the noun to the clause before or to the deed behind."""

from __future__ import annotations

import re

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.cutting import cut_before
from shizheng.converters.extraction.kind import is_count
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.memory import Memory, Reading
from shizheng.converters.extraction.release_cores import is_state, takes_part
from shizheng.converters.extraction.themes import are_funds

#: what stands behind a figure to the end of its clause
_DEED = re.compile(r"(?P<copula>(?:皆|均|都|则|也|是|系|可|已经|就|便)*)(?P<deed>[^，。；：、（）0-9“”]{2,16}?)(?:共|约|达|逾|近)?$")
#: before a figure without a noun: 汛期前4件, 最后由甲及乙2人, 东区等4区
_NO_NOUN = re.compile(r"(?:|.*(?:等|[前后内中]|由[^，]+))$")
#: a deed that is no more than where or how many
_NO_DEED = re.compile(rf"(?:{cue('release.no_deed')}|[大小微略]?幅?(?:{cue('release.moved')})|以[上下内]|[起止间])")
_SPAN = re.compile(rf"(?:{cue('release.lasts')})(?:了|近|约|逾|超过)*$")
_DAYS = frozenset(("日", "天"))
_SPAN_RIGHT = re.compile(r"(?P<noun>[一-鿿]{2,8}?)(?:后)?")
_SPAN_OF = re.compile(r"[多余来]?[的之](?P<noun>[^，。；、的]{2,10})")
_HOW_MANY = {"户": "户数", "人次": "人次", "场次": "场次"}
_SINCE = re.compile(r"(?P<noun>.{2,}?)(?:已经|已|至今)(?:长达|达|逾|近|有)*$")


#: how far a work has come: 施工中3座
_STAGE = re.compile(r"[一-鿿]{2,4}中|已[一-鿿]{2,4}|[未待][一-鿿]{2,3}")
_OWN_QUANTITY = re.compile(rf"(?:不等)?的?(?P<noun>(?![的者])[一-鿿]{{0,8}}?(?:{cue('release.quantity')}))(?=[，。、；]|$)")


#: verbs that releases count by, left out elsewhere
_NO_QUANTITY = frozenset(("", *cues("release.may")))
_NO_DEED_OPENS = cues("release.no_deed_opens")
KEPT = cues("release.counts_by")
_NOUN_DONE = re.compile(rf"(?P<noun>[一-鿿]{{4,14}}?)(?:{cue('release.so_far')})+(?P<verb>[一-鿿]{{2}})")


def read_release(core: str, behind: str, noun: str, rest: str, unit: str, measured: str, memory: Memory) -> Reading | None:
    """The reading of a figure of a release that only its prose calls for; None where the general reading holds."""
    if unit in _DAYS and not core and (of := _SPAN_OF.match(behind)) is not None:
        memory.keep(of["noun"], of["noun"])
        return Reading(of["noun"], "noun-after")  # 为期6日之展览
    if measured == "time" and unit not in ("次", "届"):
        return _span(core, behind, memory)
    before = cut_before(core)
    if before.direction and before.noun in _NO_QUANTITY and not is_count(unit) and (own := _OWN_QUANTITY.match(behind)) is not None:
        memory.keep(own["noun"], own["noun"])
        return Reading(own["noun"], "change-of-noun", before.direction, changes=True)  # 可减少310公顷淹水面积
    if before.direction or before.origin:
        return None
    if measured == "money":
        return _money(core, before.noun, noun, behind, memory)
    if not is_count(unit):
        if unit and (own := _OWN_QUANTITY.match(behind)) is not None:
            verb = phrases.verb().match(core)
            word = verb["keep"] or "" if verb is not None else ""
            memory.keep(word + own["noun"], own["noun"])
            return Reading(word + own["noun"], "noun-after")
        if noun and not before.noun and measured not in ("", "time", "ratio") and not memory.theme:
            memory.keep(noun, noun)
            return Reading(noun, "noun-after")
        return _bare(before.noun, memory) if not noun else None
    if noun and memory.item and unit == memory.unit and is_state(behind):
        return _done(behind, unit, memory)  # 其中1案进度正常
    if noun:
        return None
    done = _NOUN_DONE.fullmatch(core)
    if done is not None and phrases.verb().fullmatch(done["verb"]):
        memory.keep(done["verb"] + done["noun"], done["noun"])
        return Reading(memory.head, "noun-before")  # 训练课程预计办理36班次
    if _NO_NOUN.fullmatch(core) and (deed := _deed(behind)):
        return _done(deed, unit, memory)
    verb = phrases.verb().fullmatch(before.noun)
    if verb is not None and verb["drop"] and memory.head and unit == memory.unit:
        return Reading(memory.head, "head-elided", elided=True)
    if memory.item and unit == memory.unit and _STAGE.fullmatch(before.noun):
        memory.heads.append(f"{before.noun}{_item(memory)}")
        return Reading(memory.heads[-1], "item-restored")
    if verb is not None and verb["keep"]:
        if unit in _HOW_MANY and not behind.startswith(("的", "之")) and memory.unit != unit:
            indicator = f"{before.noun}{_HOW_MANY[unit]}"
            memory.keep(indicator, indicator)
            return Reading(indicator, "verb-and-unit")
        return None
    if not before.noun and memory.theme and (memory.unit != unit or not memory.head):
        return _of_theme(memory)
    return None


def _span(core: str, behind: str, memory: Memory) -> Reading | None:
    """歷經3年的施工, 興建已長達19年: how long something takes or has gone on."""
    if _SPAN.search(core) and (of := _SPAN_OF.match(behind) or _SPAN_RIGHT.fullmatch(behind)) is not None:
        memory.keep(of["noun"], of["noun"])
        return Reading(of["noun"], "duration")
    if (since := _SINCE.fullmatch(core)) is not None:
        deed = _deed(behind)
        noun = deed if deed.startswith(("无", "未", "没")) else since["noun"]
        memory.keep(noun, noun)
        return Reading(noun, "duration")
    return None


def _money(core: str, before: str, noun: str, behind: str, memory: Memory) -> Reading | None:
    if core.endswith("编列") and (named := _told_budget(core, memory)):
        memory.keep(named, named)
        return Reading(named, "noun-before")
    if core.endswith("编列") and (not noun or phrases.verb().match(noun) is not None) and (len(core) < _BODY_SHORT or core[-3:-2] in "则亦也并另"):
        memory.keep("编列经费", "经费")
        return Reading("编列经费", "sum-of-clause")  # 交通队编列200万元
    own = _OWN_QUANTITY.match(behind)
    if own is not None and (_EACH.search(core) or phrases.verb().search(before)):
        word = ""
        for acts in phrases.verb().finditer(before):
            word = acts["keep"] or ""
        indicator = f"{'' if _EACH.search(core) else word}{own['noun']}"
        memory.keep(indicator, own["noun"])
        return Reading(indicator, "noun-after")
    verb = phrases.verb().fullmatch(before) if before else None
    if before and verb is None:
        return None
    acts_behind = noun == "" or phrases.verb().match(noun) is not None or noun.startswith(("要", "用", "来"))
    if verb is None and noun:
        return None
    if memory.total and not (memory.summed and are_funds(memory.heads)) and (acts_behind or not noun):
        indicator = f"{before}{memory.total}" if verb is not None and verb["keep"] and not memory.total.endswith(before) else memory.total
    elif verb is None and memory.summed and are_funds(memory.heads):
        indicator = "经费"
    elif verb is not None and acts_behind and before in _SPENDS:
        indicator = f"{before}经费"
    else:
        return None
    memory.keep(indicator, indicator)
    return Reading(indicator, "sum-of-clause")


def _told_budget(core: str, memory: Memory) -> str:
    """What a sum was budgeted for: 岁入编列, 以教育支出最多，编列; empty where the words name who did so."""
    named = core.removesuffix("编列").removesuffix("共")
    if named in ("", "则", "计"):
        return memory.theme if phrases.measure_of(memory.theme) else ""
    return named if _BUDGETED.search(named) is not None else ""


_BUDGETED = re.compile(rf"(?:{cue('release.budgeted')})$")
#: a body and what it does, with nothing between
_BODY_SHORT = 9
_EACH = re.compile(r"每[人户位名生所校案件月年次]$")
_SPENDS = frozenset(cues("release.spends"))


def _bare(before: str, memory: Memory) -> Reading | None:
    """A figure without a noun and without one read before it: the clause before says of what."""
    return _of_theme(memory) if not before and memory.theme and not memory.head else None


def _of_theme(memory: Memory) -> Reading:
    theme = memory.theme
    memory.keep(theme, theme)
    memory.item = theme
    return Reading(theme, "theme-of-clause", elided=True)


def _deed(behind: str) -> str:
    """What those counted do or undergo (是由某院通报, 完成媒合), when the clause says it right behind the figure; else empty."""
    found = _DEED.match(behind)
    if found is None or _NO_DEED.match(found["deed"]):
        return ""
    return found["deed"]


_OR = re.compile(r"^[或及和与][一-鿿]{2}(?=..)")


def _item(memory: Memory) -> str:
    """What was counted last, without the verb that counted it."""
    return _OR.sub("", memory.item.removeprefix(memory.verb)) or memory.item


def _is_deed(item: str) -> bool:
    """Whether what was counted is told by verbs alone (完成检验)."""
    opened = phrases.verb().match(item)
    return opened is not None and (opened.end() == len(item) or phrases.verb().fullmatch(item, opened.end()) is not None)


def _done(deed: str, unit: str, memory: Memory) -> Reading:
    counted = memory.unit == unit and memory.item_unit in ("", unit) and memory.item not in deed
    item = _item(memory) if counted and not _is_deed(memory.item) else ""
    indicator = f"{deed}{item}"
    memory.heads.append(indicator)
    memory.head = memory.head or indicator
    return Reading(indicator, "deed-of-item")


#: a noun that goes on over a verb ends so
_HEAD_NOUN = re.compile(rf"^(?:{cue('release.head_verb')})[^，]*?(?:{cue('release.head_noun')})$")


#: words that go on with a noun and are no deed: 数位转型补助
_COMPOUND = re.compile(
    rf"(?!{cue('release.takes_part')})[一-鿿]{{0,5}}"
    rf"(?:{cue('release.what_is_given')})"
)
_HARD = re.compile(rf"^(?:{cue('release.at_work')})+(?=..)")


def with_deed(reading: Reading, noun: str, rest: str) -> Reading:
    """The reading of a noun behind its figure with what the clause says of it (14件工程已完工: 已完工工程)."""
    if reading.rule != "noun-after" or reading.indicator != noun:
        return reading
    if (_HEAD_NOUN.search(rest) or _COMPOUND.fullmatch(rest)) and len(noun) + len(rest) <= 16:
        return reading._replace(indicator=f"{noun}{rest}")  # 生活自立支援服务中心: one noun
    deed = _deed(rest)
    if takes_part(rest):
        return reading
    if (
        not deed
        or deed.endswith(("后", "时", "前", "之际"))
        or "、" in noun
        or "的" in deed
        or len(deed) > 9
        or deed.startswith(_NO_DEED_OPENS)
    ):
        return reading
    deed = _HARD.sub("", deed) or deed
    return reading._replace(indicator=f"{deed}{noun}", rule="clause-as-attribute")
