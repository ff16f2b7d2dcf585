"""Names of programmes in a paragraph: what stands in quotation marks, and what ends as such names end.

Vocabularies: codelists ``programme_suffix`` (last words, with the kind they tell and how long the word before them must
be), ``programme_name`` (names known over the whole country) and ``programme_stop`` (sorts of things, and the words around
a quotation that make it a saying).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from shizheng.converters.extraction.act_clauses import FILLER, Clause, Found
from shizheng.converters.extraction.action_words import (
    ADVERB,
    ALWAYS_VERB,
    DONE,
    NOMINAL,
    ONGOING,
    PLANNED,
    TIME,
    VERB,
    Word,
)
from shizheng.converters.extraction.programme_lists import listed_projects
from shizheng.converters.extraction.programme_words import (
    context,
    governing,
    kind_of_last_word,
    known_kinds,
    known_names,
    sorts_of_projects,
    stops,
    suffixes,
)

LONGEST = 30
_QUOTE = re.compile(r"“([^“”\n]{1,45})”|(?<!“)‘([^‘’\n]{2,30})’(?!”)")
#: between a quotation and the last word of its name
_BRIDGE = re.compile(r"[^，。；：、！？“”（）《》的和与及等在为对将把了是到由■\n]{0,10}")
#: where a name that is not quoted cannot reach over
_EDGE = re.compile(
    r"(?s:.*)(?:[，。；：、！？“”（）《》的了着在为以将把与从向由于按和及等是被让使到■\s]|[0-9一二三四五六七八九十百千两几多余][个家条项批处座所名次]"
    r"|对(?![外口接标账话])|根据|围绕|通过|依托|作为|来自|针对|结合|关于|以及|或者|成为|其中|并且|还有|(?<![国所公私拥具含现仅稀])有(?![机限效关色序])|离不开|安排|提供|拥有|彼此|拨打|下达|地处|位于|属于|坐落|类)"
)
_MODIFIER = re.compile(
    r"(?:[0-9]{4}年度?|占|人均|户均|年度|[0-9.]+(?:余|多)?[个家条项批处座所名亿万]|[一二三四五六七八九十百千两几]+[个家条项批处座所大类]|一系列|一批|首个|首批|多个|各类|各项|各级|各种|相关|有关|重点|重大|主要|全市|全区|全县|全省"
    r"|全镇|全乡|全国|我市|我区|我县|本市|该市|该区|这一|此次|本次|新的|新型|特色|优质|一个|最大|整个|各个|外埠|省级|市级|区级|县级|国家级|同类|今年|去年|目前|更多|所有|一些|部分|大批|其他|上述|以下|等|该|(?<=以)上|及以上)+"
)
_CODE = re.compile(r"[+＋]|^[0-9A-Z]+[一-鿿N]|[0-9]+分钟")
#: a formula without quotation marks: 支部+合作社
_FORMULA = re.compile(
    r"(?:(?<![一-鿿])[一-鿿]{2,4}(?=\+)|[一-鿿]{2})(?:\+(?:[一-鿿]{2,4}(?![一-鿿])|[一-鿿]{2}))+|[0-9]+(?:\+[0-9N]+)+"
)
#: campaigns of the form 平安某地, 法治某地
_PEACEFUL = re.compile(r"(?:平安|法治|清廉)(?!中国|建设|思|意识|政府|社会|化|轨道|理念|精神)[一-鿿]{2}(?=建设|、(?:平安|法治|清廉))")
#: kinds whose names may begin with a verb
_DEEDS = frozenset({"campaign"})
#: behind the last word of a name these make another word of it
_OTHER_TAILS = frozenset("员者性化局部")
_NUMBERED = re.compile(r"[一二三四五六七八九十两双百千万][^，、。的]{1,7}$")
_SPEECH = re.compile(r"[。！？我你您他她们吗呢吧啊咱]")
#: a number, a letter or a phase in the name of a project
_OWN_MARK = re.compile(r"[0-9A-Za-z·期号]")
#: behind a quotation, or a list of them: 等 and what sort of thing they are
_SORT_TOLD = re.compile(
    r"(?:(?:[、和与及暨]|以及)?[“](?:[^“”\n]{1,30})”){0,8}等[^，。；：“”\n]{0,8}?"
    r"(?:活动|行动|赛事|品牌|机制|平台|工程|项目|制度|产品|业务|举措|做法|系统|计划|模式|服务|改革|试点|政策|贷款|方案)"
)
#: what is quoted ends as a loan, a scheme, an event, a place to go is called
_OWN_LAST = re.compile(r"[^，、]{2,}(?:[贷通保码券卡办月季节园谷圈网站令榜赛]|[联共]盟|大集|市集|年会|之家|驿站|课堂|管家|直通车)$")
#: what is quoted is a body
_BODY_LAST = re.compile(r".*(?:公司|[分总支]局|集团|协会|学会|医院|大学|学院|中学|小学|国中|国小|委员会|事务所|电视台)$")
#: so many measures, without a word on what they are about
_BARE_COUNT = re.compile(r"[0-9]+(?:余?条|\.[一-鿿])")
_NEW_TO = re.compile(r"(?:了|好|起|出)?(?:全[国省市区]首个|首个|新时代)?$")


class Name(NamedTuple):
    """A name in a paragraph: half-open span of its text, the words, and a code of ``programme_kind``."""

    start: int
    end: int
    text: str
    kind: str


def find_names(text: str, masked: str, clauses: Sequence[Clause]) -> list[Name]:
    """The names in a paragraph, in order, none over another. ``masked`` and ``clauses`` as ``act_clauses`` gives them."""
    hits = suffixes()[0].find_matches_as_indexes(masked)
    names = list(_quoted(text, masked, clauses, hits))
    names = _with(names, _suffixed(text, masked, clauses, hits))
    automaton, entries = known_names()
    found = automaton.find_matches_as_indexes(text)
    names = _with(names, (Name(start, end, *entries[number]) for number, start, end in found))
    names = _with(names, (Name(start, end, text[start:end], "project") for start, end in listed_projects(masked, clauses)))
    if "+" in masked:
        names = _with(names, (Name(*m.span(), m[0], "model") for m in _FORMULA.finditer(masked)))
    if "平安" in masked or "法治" in masked:
        names = _with(names, (Name(*m.span(), m[0], "programme") for m in _PEACEFUL.finditer(masked)))
    return names


def _with(names: list[Name], more: Iterable[Name]) -> list[Name]:
    """``names`` and those of ``more`` that lie over none of them, in order; both are in order."""
    joined: list[Name] = []
    at, count = 0, len(names)
    for name in more:
        while at < count and names[at].end <= name.start:
            joined.append(names[at])
            at += 1
        if (at == count or name.end <= names[at].start) and (not joined or joined[-1].end <= name.start):
            joined.append(name)
    joined.extend(names[at:])
    return joined


def _quoted(
    text: str, masked: str, clauses: Sequence[Clause], hits: Sequence[tuple[int, int, int]]
) -> Iterator[Name]:
    kinds = suffixes()[2]
    starts = [start for _, start, _ in hits]
    sayings, tails, verbs = context()
    accepted_end = -1
    for match in _QUOTE.finditer(text):
        inner = match[1] or match[2]
        start, end = match.span()
        bare = inner.strip(" ，、。")
        if len(bare) < 2 or _SPEECH.search(bare):
            continue
        bridge = _BRIDGE.match(masked, end)
        reach = bridge.end() if bridge else end
        tail = 0
        kind = ""
        index = bisect_right(starts, end - 1)
        while index < len(hits) and hits[index][1] <= reach:
            if hits[index][2] <= reach + 6:
                tail, kind = hits[index][2], kinds[hits[index][0]].kind
            index += 1
        if tail and _verb_between(clauses, end, tail):
            tail, kind = 0, ""
        listed = known_kinds().get(bare, "")
        inner_kind = "" if tail or listed else kind_of_last_word(bare)
        behind = text[max(0, start - 10) : start]
        said = behind.rstrip("了着起出过").endswith(sayings) or behind.endswith(sayings)
        saying = text.startswith(tails, end)
        long = len(bare) > 16 or bare.count("、") > 3
        if listed:
            verdict = True
        elif not tail and (bare in stops("saying") or _BODY_LAST.match(bare)):
            verdict = False
        elif inner_kind and not said and not saying and bare not in stops("generic"):
            verdict, kind = True, inner_kind
        elif saying or ((long or ("，" in bare and len(bare) > 10)) and not tail):
            verdict = False
        elif tail:
            verdict = not (said and behind.endswith(("坚持", "树立")))
        elif _CODE.search(bare):
            verdict = not said
        elif said:
            verdict = False
        elif _NUMBERED.match(bare) and bare not in ("两会", "一把手", "一揽子", "双手", "三农"):
            verdict = True
        else:
            verdict = len(bare) >= 3 and (
                behind[: _NEW_TO.search(behind).start()].endswith(verbs)  # type: ignore[union-attr]
                or text[accepted_end:start] in ("", "、", "和", "与", "暨")
                or _SORT_TOLD.match(text, end) is not None
                or _OWN_LAST.match(bare) is not None
            )
        if verdict:
            accepted_end = end
            whole = text[start:tail] if tail else bare
            stop = tail or end
            yield Name(start, stop, whole if tail else bare, kind or listed or "programme")


def _verb_between(clauses: Sequence[Clause], start: int, end: int) -> bool:
    """Whether a verb that is hardly ever a noun stands between a quotation and the last word of a name."""
    at = bisect_right(clauses, start, key=lambda c: c.start) - 1
    if at < 0:
        return False
    found = clauses[at].found
    first = bisect_left(found, start, key=_place)
    for word, _, b in found[first : first + end - start]:  # no word is shorter than a character
        if b >= end:
            break
        if word.flags & (VERB | NOMINAL) == VERB:
            return True
    return False


def _place(found: Found) -> int:
    return found[1]


def _rules(word: Word, opens: bool, follows: bool, closes: bool, kind: str) -> bool:
    """Whether a verb before the last word of a name stands outside the name.

    ``opens``: it opens the clause; ``follows``: it stands right behind the words already known to be outside;
    ``closes``: it stands between other words of the name and the last one (某某公开平台).
    """
    flags = word.flags
    if opens or flags & ALWAYS_VERB:
        return True
    if flags & NOMINAL:
        return follows and kind not in _DEEDS and word.text in stops("opening_verb")
    # 出台提振某某行动: the second verb is part of the name of a deed
    return not (closes or (follows and kind in _DEEDS)) or word.text in governing()


def _suffixed(text: str, masked: str, clauses: Sequence[Clause], hits: Sequence[tuple[int, int, int]]) -> Iterator[Name]:
    _, _, kinds = suffixes()
    generic, sorts = stops("generic"), sorts_of_projects()
    clause_starts = [c.start for c in clauses]
    last_end = -1
    for index, (number, start, end) in enumerate(hits):
        suffix = kinds[number]
        if suffix.quoted_only:
            continue
        if index + 1 < len(hits) and hits[index + 1][1] == end:
            continue  # 产业园项目: the last word of the name is still to come
        if masked[end : end + 1] in _OTHER_TAILS:
            continue
        at = bisect_right(clause_starts, start) - 1
        if at < 0:
            continue
        clause = clauses[at]
        low = max(clause.start, start - LONGEST)
        edge = _EDGE.match(masked, low, start)
        begin = edge.end() if edge else low
        opened = clause.start
        near = clause.found
        if start - opened > LONGEST:
            first = bisect_left(near, low, key=_place)
            near = near[first : first + LONGEST]
        for word, a, b in near:
            if a >= start:
                break
            if word.flags & ADVERB and (a in (opened, begin) or word.flags & (DONE | ONGOING | PLANNED)):
                opened = b
                begin = max(begin, b)
            elif word.flags & VERB and begin < b <= start and _rules(word, a == opened, a == begin, b == start and a - begin > 1, suffix.kind):
                begin = b + (masked[b : b + 1] in ("好", "出", "起"))
            elif word.flags & TIME and b > begin and b <= start:
                opened = begin = b
        modifier = _MODIFIER.match(masked, begin, start)
        if modifier:
            begin = modifier.end()
        begin = max(begin, last_end)
        name = text[begin:end]
        if FILLER in masked[begin:end] or name in generic or _BARE_COUNT.match(name) or start - begin < suffix.stem:
            continue
        if suffix.kind == "project" and name.endswith(sorts) and not _OWN_MARK.search(name):
            continue  # 老城道路改造项目: no project of its own
        last_end = end
        yield Name(begin, end, name, suffix.kind)
