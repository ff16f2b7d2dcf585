"""The patterns that cut a noun phrase out of a clause: what may be left out before it, and where it ends behind a number."""

from __future__ import annotations

import re
import sys
from functools import cache, lru_cache

from shizheng.converters.extraction.lexicon import (
    cue,
    cues,
    firsts,
    lasts,
    opening,
    pattern_of,
    reversed_pattern,
    words_with,
)
from shizheng.converters.extraction.time_words import TIME_FIRSTS, day_words, period_pattern, relative_words

#: a bracket ends a noun, unless it is a short one that belongs to it: 学校（幼儿园）
_NOTE = r"[（(](?![一-鿿]{1,6}[）)](?<!等[）)])(?<!组[）)]))"
_LIST_MARK = r"[（(]?[一二三四五六七八九十]{1,2}(?:是|[）)、])|[①-⑳]|第[一二三四五六七八九十]，|[0-9]{1,2}[.．、](?![0-9])"


#: a noun is no shorter
_SHORTEST = 3


def role(role: str) -> str:
    """A pattern for the words of the clause parser that have the role."""
    return pattern_of("clause_word", "roles", role)


#: what stands before a noun phrase and is no word of a list begins with one of these
_FRONT_ALONE = TIME_FIRSTS + r"加、 　,—→/／近过未最今（(一二三四五六七八九十①-⑳第已比较"


def _front_words() -> tuple[str, ...]:
    listed = (words_with("scope_word", "form", "whole"), words_with("scope_word", "form", "own"), words_with("clause_word", "roles", "filler"))
    return (*(word for words in listed for word in words), *relative_words(), *day_words())


@cache
def _front_firsts() -> tuple[frozenset[str], frozenset[str]]:
    """The characters any of which may begin what stands before a noun phrase, and the first two characters of the other words for it."""
    alone = re.compile(f"[{_FRONT_ALONE}]")
    words = _front_words()
    single = {chr(code) for code in range(ord("⑳") + 1) if alone.match(chr(code))} | {c for c in _FRONT_ALONE if alone.match(c)}
    return frozenset(single.union(word for word in words if len(word) == 1)), frozenset(word[:2] for word in words if len(word) > 1)


def front_end(text: str, start: int = 0, end: int = sys.maxsize) -> int:
    """Where ``front`` ends that begins at ``start`` of ``text[:end]``; mostly nothing of the kind stands there, which two characters tell."""
    alone, pairs = _front_firsts()
    if text[start : start + 1] not in alone and text[start : start + 2] not in pairs:
        return start
    found = front().match(text, start, end)
    return found.end() if found is not None else start


@cache
def front() -> re.Pattern[str]:
    """What may stand before a noun phrase and is left out of it: time, scope, adverbs, marks."""
    whole = pattern_of("scope_word", "form", "whole")
    own = pattern_of("scope_word", "form", "own")
    # One look at two characters: mostly nothing of the kind stands there, nor behind what was found.
    # No group in here: a group inside a possessive loop can make Python 3.11 lose its place.
    begins = opening(_front_words(), _FRONT_ALONE)
    return re.compile(
        rf"(?:{begins}(?:{period_pattern(False)}(?!结转|结余|滚存)|加(?={cue('account.added_behind')})"
        rf"|(?:{whole}|{own})(?!内(?!外)|委会)"
        rf"|{role('filler')}|[、 　,—→/／]|(?:近|过去|未来|最近|今后)?[0-9一二两三四五六七八九十]{{1,2}}[多余]?年(?:来|间|内)了?"
        rf"|{_LIST_MARK}|[0-9]{{2,4}}学年度?(?:第?[一二12上下]学期)?|已(?={role('drop')})"
        rf"|[比较](?:上年|去年|(?:19|20)[0-9]{{2}}年)(?:同期|末|底)?(?=新增|净增|多)))*+"
    )


@cache
def verb() -> re.Pattern[str]:
    """A verb at the head of a phrase; group ``drop`` when it is left out of an indicator."""
    return re.compile(rf"(?:(?P<pivot>{role('pivot')})|(?P<drop>{role('drop')})|(?P<keep>{role('keep')}(?:(?:、|和|及|并)(?:{role('keep')}))*+))(?:了|出|起)?")


@cache
def acted() -> re.Pattern[str]:
    """Who did it, before a verb that an indicator keeps with its object: 某平台累计发放……, 某园入驻……"""
    adverbs = rf"{cue('clause.so_far')}|(?<!公)共|还|预计|目前"
    bodies = rf"{cue('clause.body_that_gains')}|”|）"
    gaining = cue("clause.gains")
    # One of their first characters stands in all that it finds: mostly the phrase has none of them.
    firsts = "共还预目" + "".join(sorted({word[0] for word in (*cues("clause.so_far"), *cues("clause.gains"))}))
    return re.compile(
        rf"(?=[^，{firsts}]*+[{firsts}])(?:[^，]{{2,24}}?(?:{adverbs})++(?=(?:{role('keep')})[^，]{{2}})|[^，]{{0,24}}?(?:{bodies})(?=(?:{gaining})[^，]{{2}}))"
    )


@cache
def drops() -> re.Pattern[str]:
    """Verbs left out of an indicator, one behind the other, where a noun of two characters or more follows."""
    keep = rf"(?!{role('keep')})"
    firsts = "".join(sorted({word[0] for word in words_with("clause_word", "roles", "drop")}))
    return re.compile(rf"(?:(?=[已共累{firsts}])(?:已|共|累计)?{keep}{role('drop')}(?:了|出)?(?=[^了]{{2}}))*+")


@cache
def _drops_first() -> frozenset[str]:
    """With which characters such verbs and the adverbs before them begin."""
    return frozenset("已共累").union(word[0] for word in words_with("clause_word", "roles", "drop"))


def without_drops(noun: str) -> str:
    """``noun`` without such verbs, and without the word for the whole of a place behind them (安排全市重点项目)."""
    if noun[:1] not in _drops_first():
        return noun
    if noun.startswith("来自") and "的" not in noun:
        return noun  # 其中来自省外20万人次
    if "的" in noun and noun.startswith(cues("verb.of_owner")):
        return noun  # 取得许可证的机构: it tells which of them
    dropped = drops().match(noun)
    rest = noun[dropped.end() :] if dropped else noun
    return rest[2:] if len(rest) < len(noun) and len(rest) > _SHORTEST and rest.startswith(_wholes()) else rest


@cache
def _wholes() -> tuple[str, ...]:
    return tuple(w for w in words_with("scope_word", "form", "whole") if w[0] == "全" and len(w) == 2 and w[1] in "省市区县镇乡州旗村")


@cache
def leading_change() -> re.Pattern[str]:
    """A word of change at the head of a phrase, with its noun behind it: 下调利率, 压减支出."""
    return re.compile(rf"(?:{pattern_of('change_verb', 'form', 'verb')})(?!价值)(?=[^到至]{{2}})")


@cache
def keeps() -> frozenset[str]:
    """The verbs that an indicator keeps."""
    return frozenset(words_with("clause_word", "roles", "keep"))


@cache
def carries() -> frozenset[str]:
    """The verbs that hold for the next item of a list, over a comma."""
    return frozenset(words_with("clause_word", "roles", "carry"))


@cache
def predicate() -> re.Pattern[str]:
    """Finds where a noun phrase behind a number ends: at a verb, an adverb or a preposition."""
    words = role("predicate")
    changes = pattern_of("change_verb", "form", "verb")
    return re.compile(
        rf"(?:{words})(?!的|{cue('agent.of_a_trade')})|(?<=[一-鿿]{{2}})(?:{cue('noun.adverb_behind')})(?=[一-鿿]{{2}}|$)"
        rf"|(?<![稳保])(?:{changes})(?![点极性]|工程|行动|项目|计划|试点|示范)|{_NOTE}|[，；]|第(?=[0-9])"
        rf"|(?<=[一-鿿]{{2}})[较比](?=年初|上年|去年|前年|上[月季]|同期|20[0-9]{{2}}年)|(?<=[一-鿿])[一两三四五六七八九十]个(?=[一-鿿]{{2}})"
        rf"|(?<=[一-鿿]{{2}})(?<![报签达得收找做看感遇受提来送直])到(?![期位账达货岗场访店户家人])(?=[一-鿿]{{2}})"
        rf"|(?<![A-Za-z0-9])(?<![A-Za-z][0-9]\.)[0-9](?![0-9]{{1,3}}强)(?![0-9]{{0,2}}[A-Z])(?![^“”]{{0,20}}”)|(?:及|和|以及|与)$"
    )


#: verbs that name what a facility is for: 数字服务出口基地
_NOMINAL = cue("verb.in_a_name")
_FACILITY = cue("noun.facility")


@cache
def next_verb() -> re.Pattern[str]:
    """Finds the verb that leads from the noun behind one figure to the noun before the next."""
    acts = rf"(?!(?:{_NOMINAL})(?:[^，。；]{{0,4}}?(?:{_FACILITY})))"
    # 3个幸福院建设已完成: a verb before what is said of it is a noun.
    return re.compile(rf"{acts}(?:{role('predicate')}|(?:{role('keep')})(?!{cue('clause.noun_of_work')}))")


@cache
def results() -> frozenset[str]:
    """Verbs whose object is what was counted before: 办结, 整改."""
    return frozenset(words_with("clause_word", "roles", "result"))


@cache
def owned() -> frozenset[str]:
    """Quantities that belong to what the figure before measures (产值, 利润总额)."""
    return frozenset(words_with("clause_word", "roles", "owned"))


@cache
def attributes() -> frozenset[str]:
    """Nouns for a property of the item before (总投资, 占地面积)."""
    return frozenset(words_with("clause_word", "roles", "attribute"))


@cache
def _composed() -> re.Pattern[str]:
    return re.compile(rf"(?:{cue('property.lead')}){{1,3}}(?:{cue('property.core')})")


#: with which characters such a word begins and ends
_COMPOSED_FIRST, _COMPOSED_LAST = firsts("property.lead"), lasts("property.core")


def is_property(noun: str) -> bool:
    """Whether a noun is nothing but a property of the item before: listed (总投资), or put together of such words (合同投资总额)."""
    if noun in attributes():
        return True
    return noun[-1:] in _COMPOSED_LAST and noun[0] in _COMPOSED_FIRST and len(noun) < 13 and _composed().fullmatch(noun) is not None


@cache
def _measure() -> re.Pattern[str]:
    return re.compile(reversed_pattern("clause_word", "roles", "measure"))


@lru_cache(maxsize=8192)
def measure_of(noun: str) -> str:
    """The measured quantity that ends a noun (增加值 of 制造业增加值); empty when none does."""
    match = _measure().match(noun[::-1])
    return match.group()[::-1] if match else ""


@cache
def own_property() -> re.Pattern[str]:
    """Finds a property of an item, or what it yields, right before a number: (10个项目)总投资约(30亿元)."""
    words = f"{pattern_of('clause_word', 'roles', 'attribute')}|{pattern_of('clause_word', 'roles', 'owned')}"
    return re.compile(
        r"(?:预计|计划|全部)?(?:(?<![青少老中成童幼往历全今去明当本每上前下多近逐常半])年|户均"
        rf"|亩均)?(?:{words})(?:{cue('clause.between_property_and_figure')})*$"
    )


@cache
def own_rate() -> re.Pattern[str]:
    """Finds a rate of those counted, or the state of what is measured of them, right before a number: (9个断面)水质达标率(99%)."""
    return re.compile(
        rf"(?<=[一-鿿]{{2}})(?:(?:{cue('rate.of_what')})*[一-鿿]{{2}}率(?:{cue('clause.between_property_and_figure')})*|(?:{cue('state.of_those')})[^，。；]{{0,8}})$"
    )


@cache
def level_words() -> re.Pattern[str]:
    """A level of government or recognition at the head of a noun: 省级, 国家级, 省级以上."""
    return re.compile(rf"(?:{pattern_of('scope_word', 'form', 'level')})(?:以上|及以上|以下)?")
