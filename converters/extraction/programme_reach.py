"""Where a name begins before the last word that tells it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from operator import itemgetter

from shizheng.converters.extraction.act_clauses import FILLER, Clause, Found
from shizheng.converters.extraction.action_words import (
    ADVERB,
    ALWAYS_VERB,
    DONE,
    FIGURE,
    NOMINAL,
    ONGOING,
    PLANNED,
    TIME,
    VERB,
    Word,
)
from shizheng.converters.extraction.lexicon import cue, cues, firsts
from shizheng.converters.extraction.programme_edges import EDGE
from shizheng.converters.extraction.programme_words import governing, stops

LONGEST = 30
#: a project may be named by what it turns out: 年产五万吨某某项目
_YEARLY = re.compile(rf"[年日](?:{cue('programme.yield_of_year')})[0-9.]+[十百千万亿]*[一-鿿]{{1,3}}$")
_YEARLY_LEAST = 4
#: or by how much it takes in, behind whose it is: 某某三万吨某某项目
_OUTPUT = re.compile(r"(?<=[一-鿿]{2})(?<![资达约超过共计增供])[0-9.]+[十百千万亿]*(?:[吨台套头只锭米]|千瓦|兆瓦|千伏|平方米|立方米)$")
_OUTPUT_LONGEST, _WHOSE = 14, 2
#: a word in brackets right behind another
_BRACKET = re.compile(rf"(?<=[一-鿿]{{2}})(?<![今天日月年])（{FILLER}{{1,8}}）$")
_MODIFIER = re.compile(
    r"(?:[至据自]?[0-9]{4}年度?|[0-9]{1,2}(?:月份?|日)|[0-9.]+(?:余|多)?(?:[个家条批处座所名件场亿万张]|项(?!目)|区(?!域))|[一二三四五六七八九十百千两几]+[个家条项批处座所大类张层]|(?<=以)上|(?<=更)多"
    r"|(?:[国省市区县]家?)?(?:重大|重点|重要)[一-鿿]{0,6}(?:工程|项目)(?!建设|谋划|推进|管理|调度|服务|储备|库|集中|攻坚|开工|招商|专班|清单|[一-鿿]?$)"
    rf"|{cue('programme.modifier')})+"
)
_MODIFIER_FIRST = firsts("programme.modifier", besides="0123456789.一二三四五六七八九十百千两几上至据自国省市区县重多")
#: behind a verb it begins a name
_LEVEL_BEHIND = re.compile("全国|国家|[国省市]级")
LEVELS = frozenset("全国省市区县州自")
#: a word that begins as an adverb does: 高标准农田, 全面小康
_NO_ADVERB = re.compile(cue("programme.no_adverb"))
_NO_ADVERB_FIRST = firsts("programme.no_adverb")
#: kinds whose names may begin with a verb
_DEEDS = frozenset({"campaign"})
#: behind a verb: 建好, 打出, 搭起; not 出租, 起重
_NEW_TO = re.compile(r"好(?!房|人|家)|出(?![租口行入版台生海境])|起(?![重步点])")


#: a year right behind a verb or 的
_YEAR = re.compile(r"(?:(?<=[^，。；：、！？\n\s年月在于至从自到、])(?<=[一-鿿]{2}))(?:(?:19|20)[0-9]{2}|1[0-9]{2})年度?$")
_YEAR_LAST = frozenset("年度")
_YEAR_LONGEST = 6


def name_begin(masked: str, clause: Clause, start: int, kind: str) -> int:
    """Where the name begins whose last word stands at ``start``."""
    low = max(clause.start, start - LONGEST)
    edge = EDGE.match(masked, low, start)
    begin = edge.end() if edge else low
    if begin > low and masked[begin - 1] == "）" and (bracket := _BRACKET.search(masked, low, begin)) is not None:
        # 某某（某地）产业区: what stands in brackets is within the name
        edge = EDGE.match(masked, low, bracket.start())
        begin = edge.end() if edge else low
    if begin - low >= _YEARLY_LEAST and clause.flags & FIGURE and (yearly := _YEARLY.search(masked, low, begin)) is not None:
        edge = EDGE.match(masked, low, yearly.start())
        begin = edge.end() if edge else low
    if kind == "project" and clause.flags & FIGURE and (output := _OUTPUT.search(masked, max(low, begin - _OUTPUT_LONGEST), begin)):
        edge = EDGE.match(masked, low, output.start())
        whose = edge.end() if edge else low
        if output.start() - whose >= _WHOSE:
            begin = whose
    opened = clause.start
    taking = _taking()
    near = clause.found
    if start - opened > LONGEST:
        first = bisect_left(near, low, key=_place)
        near = near[first : first + LONGEST]
    object_at = begin if edge and masked[begin - 2 : begin] in taking else -1
    for word, a, b in near:
        if a >= start:
            break
        if object_at == begin and not word.flags & TIME and (a > begin or (a == begin and word.text not in governing())):
            continue  # 举办某某创新合作论坛: what is held is all of it
        if masked[a] in _NO_ADVERB_FIRST and word.flags & (ADVERB | VERB) and _NO_ADVERB.match(masked, a):
            continue
        if word.flags & ADVERB and (a in (opened, begin) or word.flags & (DONE | ONGOING | PLANNED)) and (b - a > 1 or masked[a] not in "新应需须"):
            opened = b
            begin = max(begin, b)
        elif word.flags & VERB and begin < b < start and masked[b] in LEVELS and _LEVEL_BEHIND.match(masked, b):
            begin = b  # 某市创建全国某某城市
            if word.text in taking:
                object_at = begin
        elif word.flags & VERB and begin < b <= start and _rules(word, a == opened, a == begin, b == start and a - begin > 1, kind):
            begin = b + (_NEW_TO.match(masked, b, start) is not None)
            if word.text in taking:
                object_at = begin
        elif word.flags & TIME and b > begin and b <= start:
            opened = begin = b
    if begin < start and masked[begin] in _MODIFIER_FIRST and (modifier := _MODIFIER.match(masked, begin, start)):
        begin = modifier.end()
    if kind in _DEEDS and masked[begin - 1] in _YEAR_LAST and (year := _YEAR.search(masked, max(begin - _YEAR_LONGEST, low), begin)):
        begin = year.start()  # 举办2021年某某节: the year is part of the name
    return begin


@cache
def _taking() -> frozenset[str]:
    """Verbs whose object is a thing alone, never what somebody does."""
    return frozenset(cues("programme.takes_name"))


@cache
def _nouns_within() -> frozenset[str]:
    """Verbs that are nouns wherever a name has begun before them (某某照护服务示范区)."""
    return frozenset(cues("programme.noun_within"))


def _place(found: Found) -> int:
    return found[1]


def _rules(word: Word, opens: bool, follows: bool, closes: bool, kind: str) -> bool:
    """Whether a verb before the last word of a name stands outside the name.

    ``opens``: it opens the clause; ``follows``: it stands right behind the words already known to be outside;
    ``closes``: it stands between other words of the name and the last one (某某公开平台).
    """
    flags = word.flags
    if opens or (flags & ALWAYS_VERB and (follows or word.text not in _nouns_within())):
        return True
    if flags & NOMINAL:
        return follows and kind not in _DEEDS and word.text in stops("opening_verb")
    # 出台提振某某行动: the second verb is part of the name of a deed
    return not (closes or (follows and kind in _DEEDS)) or (word.text in governing() and not (closes and word.text in stops("inner_verb")))


def verb_between(clauses: Sequence[Clause], start: int, end: int, hits: Sequence[tuple[int, int, int]]) -> bool:
    """Whether a verb that is hardly ever a noun stands between a quotation and the last word of a name; ``hits``: the last words of
    names, which may hold one (项目突破年活动)."""
    at = bisect_right(clauses, start, key=lambda c: c.start) - 1
    if at < 0:
        return False
    found = clauses[at].found
    first = bisect_left(found, start, key=_place)
    for word, a, b in found[first : first + end - start]:  # no word is shorter than a character
        if b > end:
            break
        if word.flags & (VERB | NOMINAL) == VERB:
            last = bisect_right(hits, a, key=itemgetter(1)) - 1
            if last < 0 or hits[last][2] <= b or hits[last][1] > a:
                return True
    return False
