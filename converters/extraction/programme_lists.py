"""Names that stand in a list: A、B、C等12个项目, A、B及C等活动."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from shizheng.converters.extraction.act_clauses import FILLER, Clause, Found
from shizheng.converters.extraction.action_words import ADVERB, NOMINAL, VERB
from shizheng.converters.extraction.lexicon import cue, sought
from shizheng.converters.extraction.programme_evidence import Candidate
from shizheng.converters.extraction.programme_words import common_share, kind_of_last_word, stops

#: the kinds that a list may tell its items to be
_KINDS = ("project", "campaign", "platform", "mechanism", "park", "programme")
_SORT = "|".join(f"(?P<{kind}>{cue(f'programme.listed_{kind}')})" for kind in _KINDS)
_TOLD = rf"(?:{_SORT})(?![部法制化管指经负款造量])"
_LIST_END = re.compile(
    rf"等(?:[0-9一二三四五六七八九十百]+(?:余|多)?[个家所条处座项场大]|一大?批|多[个项场]|一系列|系列)?(?!{cue('programme.list_of_people')})[^，。；：、！？“”]{{0,16}}?{_TOLD}"
)
#: a list without 等 says how many items it has
_LIST_COUNT = re.compile(rf"个[^，。；：、！？“”]{{0,4}}?{_TOLD}")
_HOW_MANY = re.compile(r"(?<=[一-鿿A-Za-z）”])(?:[0-9]{1,2}|[两三四五六七八九十])$")
#: what is said of the last item of a list, and so of them all
_LIST_BUILT = re.compile(sought("programme.list_built", {"建设": "(?=[，。；\n]|$)"}))
#: no item of a list is longer
_LONGEST = 22
#: nor shorter
_SHORTEST = 3
#: behind its last item a list without 等 says how many there are; it has so many items at least
_LEAST = 2
#: what an item costs stands before its name: 投资2亿元的某某基地
_COST = re.compile(r"(?:总?投资|投入|耗资)?(?:额|达|约)?[0-9.]+[万亿]+元的|(?:总?投资|投入|耗资)[0-9.]+[万亿]+元")
#: a word that no name reaches over
_EDGE = re.compile(rf"(?:{cue('programme.edge')})+")
#: a word before the first item that is no part of its name: 对某某公园、…等进行改造
_LEAD = re.compile(cue("programme.list_lead"))
#: the words of the clause before the first item: 水利工程有某某大桥、…
_BEFORE = re.compile(r"(?s:.*)(?:[的了]|(?<![国所公私拥具含现仅稀])有(?![机限效关色序]))")
_ITEM = re.compile(r"[^、，。；：！？\s]+?(?=以及|和|及|与|、|$)|[^、，。；：！？\s]+")
_JOINTS = frozenset("和及与")
#: a project has a name of its own: no bare activity, no sort of thing
_ACTIVITY = re.compile(rf"(?:{cue('programme.activity_end')})$")
#: unless it is done at one place: 白石路两侧改造
_AT_A_PLACE = re.compile(rf"[一-鿿]{{1,8}}[路街巷村庄河湖湾桥渠库厂站][一-鿿]{{0,6}}(?:{cue('programme.work_at_place')})$")
#: what is built, by its last word
_BUILT = re.compile(rf"(?:{cue('programme.built_end')})$")
#: an event has a name of its own
_EVENT = re.compile(rf"(?:{cue('programme.event_end')}|[A-Za-z0-9])(?:活动)?$")
#: what follows are sorts of things
_SORTS = re.compile(rf"了?(?:{cue('programme.sorts_follow')})")
#: behind a verb: it ends an item, or tells what the thing does that is made there
_BEHIND_ACT = frozenset("、器机仪剂")
#: words that begin as adverbs and verbs do
_WITHIN = re.compile(cue("programme.no_adverb"))
_NAME = re.compile(r"[0-9A-Za-z一-鿿·（）()■“”]{4,20}$")
#: between the parts of a sentence
_OF_SENTENCE = re.compile(r"[被把让]|从(?![业化江])|对(?![外口接标])")
#: the name of a road may be short: 白石路
_ROAD = re.compile(r"[一-鿿](?<![断支主次辅干环道公马])[一-鿿](?<![断支主次辅干环])[路街]$")


def is_item(masked: str, begin: int, end: int) -> bool:
    """Whether what stands there may be the name of an item, by its characters and its length; one that holds a word between the parts of a
    sentence is none."""
    return _NAME.match(masked, begin, end) is not None and _OF_SENTENCE.search(masked, begin + 1, end) is None


def is_event(masked: str, begin: int, end: int) -> bool:
    """Whether what stands there ends as events are called."""
    return _EVENT.search(masked, begin, end) is not None


def _end(found: Found) -> int:
    return found[2]


def _ends(masked: str) -> list[tuple[int, int, str, str]]:
    """Where lists end: behind the last item, behind what tells of them; what that tells, and the words."""
    commas = masked.count("、")
    ends = []
    if "等" in masked:
        ends += [(*match.span(), match.lastgroup or "", match[0]) for match in _LIST_END.finditer(masked)]
    if commas >= _LEAST and "个" in masked:
        for match in _LIST_COUNT.finditer(masked):
            if count := _HOW_MANY.search(masked, max(0, match.start() - 3), match.start()):
                ends.append((count.start(), match.end(), match.lastgroup or "", match[0]))
    if commas:
        ends += [
            (*match.span(), "built", match[0])
            for match in _LIST_BUILT.finditer(masked)
            if masked.find("、", max(0, match.start() - _LONGEST), match.start()) >= 0
        ]
    return sorted(ends)


def _items(masked: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The items of a list. A joint parts them only in front of the last or where a name ends before it (某某苗木繁育与加工基地)."""
    begin = -1
    for match in _ITEM.finditer(masked, start, end):
        if begin < 0:
            begin = match.start()
        until = match.end()
        if masked[until : until + 1] in _JOINTS and until < end and masked.find("、", until, end) > 0 and not kind_of_last_word(masked[begin:until]):
            continue
        yield begin, until
        begin = -1


def _parts(masked: str, start: int, end: int, built: bool) -> int:
    """How many joints the list has; of what is built the last one may be a word (甲路、乙路和丙路建成)."""
    commas = masked.count("、", start, end)
    return commas + 1 if built and commas and masked.find("和", masked.rfind("、", start, end), end) > 0 else commas


def listed_names(text: str, masked: str, clauses: Sequence[Clause]) -> Iterator[Candidate]:
    """The candidates in such lists, in order. Linear."""
    at = last = 0
    for here, until, kind, told in _ends(masked):
        while at + 1 < len(clauses) and clauses[at + 1].start <= here:
            at += 1
        clause = clauses[at]
        start = max(clause.start, last)
        last = until
        built = kind == "built"
        # the list begins behind the verb that governs it
        first = bisect_right(clause.found, start, key=_end)
        for word, at_word, end in clause.found[first : first + here - start]:
            if end > here:
                break
            if masked[end : end + 1] in _BEHIND_ACT or _WITHIN.match(masked, at_word):
                continue  # it ends an item: 白石路两侧改造、…; it is part of a word: 基本农田, 减速器
            if (word.flags & ADVERB and len(word.text) > 1) or (word.flags & VERB and (end - start <= 8 or not word.flags & NOMINAL)):
                if "、" in masked[start:end]:
                    break
                start = end
        if _SORTS.match(masked, start) or (told[0] != "等" and _parts(masked, start, here, built) < _LEAST):
            continue
        if before := _BEFORE.match(masked, start, max(start, masked.find("、", start, here) - _SHORTEST)):
            start = before.end()
        for begin, end in _items(masked, start, here):
            if masked.startswith("以及", begin):
                begin += 2
            elif masked[begin] in "和及与的了":
                begin += 1
            for outside in (_COST, _EDGE, _LEAD):
                if away := outside.match(masked, begin, end):
                    begin = away.end()
            if FILLER in masked[begin:end] or not (is_item(masked, begin, end) or (built and _ROAD.match(masked, begin, end))):
                continue
            if masked[begin:end] in stops("generic"):
                continue
            if _ACTIVITY.search(masked, begin, end) and (kind != "project" or not _AT_A_PLACE.match(masked, begin, end)):
                continue
            if built:
                if not _BUILT.search(masked, begin, end):
                    continue
                kind = "project"
            codes = ["listed", "listed_built" if built else f"listed_{kind}"]
            if told.endswith("项目"):
                codes.append("listed_items")
            if kind == "campaign" and is_event(masked, begin, end):
                codes.append("listed_event")
            if common_share(masked[begin:end]) == 1:
                codes.append("listed_common")
            yield Candidate(begin, end, text[begin:end], kind, tuple(codes))
