"""Which names are names of one programme.

Names are the same but for quotation marks, blanks and the width of brackets; or but for a last word that says no more than
that it is a campaign (“某某”, “某某”活动, “某某”专项行动); or they share a code and the last word (“1+3”调解体系, 1+3两级调解体系);
or the text says that one is short for the other (以下简称). Nothing else: two parks with like names stay two.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate

from ahocorasick_rs import AhoCorasick, Implementation

from shizheng.converters.extraction.lexicon import cue
from shizheng.converters.extraction.programme_words import kind_of_last_word, quoted_endings, stops
from shizheng.schema.codelist import codelist

_FOLD = {ord(c): None for c in "“”‘’「」『』\"' \u3000\xa0"} | {ord("("): "（", ord(")"): "）", ord("＋"): "+"}
#: ``str.translate`` is slow where nothing is to be done
_FOLDED = re.compile(f"[{''.join(map(chr, _FOLD))}]")
#: what stands between the parts of a name, printed now in one way and now in another
_BETWEEN = re.compile("(?<=[一-鿿])[·‧・、，,](?=[一-鿿])")
_QUOTED = re.compile(r"[“「‘](?P<core>[^”」’]+)[”」’](?P<tail>.*)$")
_PARTLY = re.compile(r"(?P<front>[^“”‘’「」『』]*)[“「‘](?P<core>[^“”‘’「」『』]+)[”」’](?P<tail>[^“”‘’「」『』]*)")
_CODE = re.compile(r"(?P<core>[0-9A-Z]+(?:\+[0-9A-Z]+)+)(?P<tail>.*)$")
_SHORT_FOR = re.compile(rf"（(?:以下)?(?:{cue('programme.alias_before')})[：:]?[“「]?(?P<short>[^）”」]{{2,24}})[”」]?）")
#: what tells one time from another of what is held again and again: 2023年, 第三届
_EDITION = re.compile(r"(?:(?:19|20)[0-9]{2}年?度?|1[0-9]{2}年度?|首[届屆]|第[一二三四五六七八九十百0-9]{1,4}[届屆])+")
#: whose something is: 云江省青澜县白石镇石桥村…; these characters also end and begin other words (城市, 农村, 市级)
_LEAST_PLACE = r"(?![首第各全]|[一-鿿]{0,3}[城农乡][市村])[一-鿿]{2,4}?"
_NO_PLACE = "(?![级场城民域际外内间容校庄落寨政委人])"
_PLACES = re.compile(rf"(?:{_LEAST_PLACE}(?:省|市|县|旗|镇|乡|街道){_NO_PLACE})+(?:{_LEAST_PLACE}村{_NO_PLACE})?")
_EDITION_FIRST = frozenset("12首第")
#: a part of something, the section of a line, or what is done for it
_PHASE = re.compile(r"(?:[一二三四五]期(?:工程|项目)?|项目|品牌|(?:R?B?OT|OT|BOO)案|(?<=[路速铁线道])[一-鿿]{2,9}段)$")
#: how a name of several parts begins
_PARTED = re.compile(r"[^·‧・:：—–\-~～，|｜×]{3,}(?=[·‧・:：—–\-~～，|｜×])")
_PHASE_ENDS = ("期", "工程", "项目", "品牌", "段", "案")
#: what adds nothing behind the last word of a name: a phase, that something is held or built
_ADDED = re.compile(r"(?:（[一二三四五]期）|[一二三四五]期|(?:系列)?活动|主体工程|项目)$")
_ADDED_ENDS = ("期", "）", "动", "程", "目")
#: at which level something is graded
_LEVEL = re.compile("(?:国家|[省市区县镇])级")
#: as many characters of a tail as tell what it is: 城运体系 and 三级城运体系 end alike
_LAST = 2
#: so few names are looked up one by one
_FEW = 40
#: the least length of what is quoted and a name without its last word
_CORE = 2
#: the least length of a name that can stand for a fuller one that ends with it
_TAIL = 4


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """``name`` without quotation marks and blanks, its brackets and signs in one width."""
    return name if name.isalnum() or _FOLDED.search(name) is None else name.translate(_FOLD)


def _joined(name: str) -> str:
    """``plain`` without the marks between the parts of a name, which are printed in many ways; an estate is the same with 区 and
    without, and one event the same as a series."""
    bare = plain(name)
    if not bare.isalnum():
        bare = _BETWEEN.sub("", bare)
    if bare.endswith("系列活动"):
        return bare.removesuffix("系列活动") + "活动"
    return bare.removesuffix("区") if bare.endswith("园区") else bare


@cache
def _weak_tails() -> tuple[str, ...]:
    """Last words that add nothing to a name, the longest first."""
    rows = codelist("programme_stop").values()
    return tuple(sorted((row["zh"] for row in rows if row["kind"] == "weak_tail"), key=lambda w: (-len(w), w)))


def programme_key(name: str) -> str:
    """Names with the same key are names of one programme."""
    match = (_QUOTED.match(name) if name[0] in "“「‘" else None) or (_CODE.match(name) if "+" in name else None)
    if match is None:
        return _joined(name)
    core, tail = _joined(match["core"]), plain(match["tail"])
    return core if not tail or tail in _weak_tails() else core + tail[-_LAST:]


def shorter_forms(name: str) -> list[str]:
    """What a programme is known by too where its name quotes a part: the name from the quotation on, and what is quoted
    (茶园“清水进村”行动: “清水进村”行动, 清水进村), without its year and its edition (第三届清水节: 清水节), and without the place
    whose it is (云江区青澜数字产业园: 青澜数字产业园). Nothing where all is quoted, or more than one part."""
    if name[0] in _EDITION_FIRST and (edition := _EDITION.match(name)) and len(rest := name[edition.end() :]) >= _TAIL:
        return [rest, *shorter_forms(rest)]
    if "“" not in name and "「" not in name:
        return _bare_forms(name)
    match = _PARTLY.fullmatch(name)
    if match is None or len(core := match["core"]) < _CORE or not (match["front"] or match["tail"]):
        return []
    return [name[len(match["front"]) :], core] if match["front"] and match["tail"] else [core]


def _bare_forms(name: str) -> list[str]:
    """The forms of a name that quotes nothing."""
    forms = []
    if place := _PLACES.match(name) or _LEVEL.match(name):
        rest = name[place.end() :]
        if len(rest) > _TAIL and rest[0].isalnum() and rest not in stops("generic"):
            forms.append(rest)
    if name.endswith(_ADDED_ENDS) and (added := _ADDED.search(name)):
        rest = name[: added.start()]
        if len(rest) >= _TAIL and kind_of_last_word(rest):
            forms.append(rest)
    return forms


def narrower_forms(wider: Iterable[str], names: Iterable[str]) -> dict[str, str]:
    """Name of ``wider`` that quotes a part -> what is quoted, where another of ``names`` quotes the same otherwise (“清水”任务,
    “清水”工作): what stands round the quotation is no part of the name then.

    Only to be asked of the names of one article. Linear.
    """
    quoting: dict[str, int] = {}
    cores = {name: forms[-1] for name in names if (forms := shorter_forms(name))}
    for core in cores.values():
        quoting[core] = quoting.get(core, 0) + 1
    return {name: cores[name] for name in wider if name in cores and quoting[cores[name]] > 1}


def unified(names: Mapping[str, int]) -> dict[str, str]:
    """Each name -> the fullest name of its programme (of equal length the one named most often, then the first by code).

    ``names``: how often each is named. A function of the names alone: their order does not matter.
    """
    groups: dict[str, list[str]] = {}
    for name in sorted(names):
        groups.setdefault(programme_key(name), []).append(name)
    weak_tails = _weak_tails()
    for key in sorted([key for key in groups if key.endswith(weak_tails)]):
        # 某某活动 without quotation marks is “某某”活动 where that is known
        core = key.removesuffix(next(filter(key.endswith, weak_tails)))
        if len(core) > 1 and core in groups:
            groups[core].extend(groups.pop(key))
    fullest: dict[str, str] = {}
    for members in groups.values():
        if len(members) == 1:
            fullest[members[0]] = members[0]
        else:
            fullest.update(dict.fromkeys(members, min(members, key=lambda n: (-len(plain(n)), -names[n], n))))
    return fullest


def core_forms(names: Iterable[str]) -> dict[str, str]:
    """Name that is only what another one quotes -> that one (“清水进村”, “清水进村”治理模式), where there is but one such.

    Only to be asked of the names of one article. Linear.
    """
    known = set(names)
    tailed: dict[str, set[str]] = {}
    for name in known:
        match = _QUOTED.match(name) if name[0] in "“「‘" else None
        if match and match["tail"]:
            tailed.setdefault(plain(match["core"]), set()).add(name)
    found: dict[str, str] = {}
    if not tailed:
        return found
    for name in known:
        fuller = tailed.get(plain(name), ())
        if len(fuller) == 1:
            found[name] = next(iter(fuller))
    return found


def opening_forms(names: Iterable[str]) -> dict[str, str]:
    """Name that quotes only how another one begins, up to a mark -> that one (“我爱青澜”活动, “我爱青澜·同游古城”宣导活动), where there
    is but one such.

    Only to be asked of the names of one article. Linear.
    """
    cores = {name: plain(match["core"] if (match := _QUOTED.match(name)) else name) for name in set(names)}
    opened: dict[str, set[str]] = {}
    for name, core in cores.items():
        if (parted := _PARTED.match(core)) is not None:
            opened.setdefault(parted[0], set()).add(name)
    return {name: next(iter(opened[core])) for name, core in cores.items() if len(opened.get(core, ())) == 1} if opened else {}


def phase_forms(names: Iterable[str]) -> dict[str, str]:
    """Name of a phase, the project or the brand of something that has a name among ``names`` -> that name (某某园二期, 某某园项目).

    Only to be asked of the names of one article. Linear.
    """
    known = set(names)
    found = {}
    for name in known:
        match = _PHASE.search(name) if name.endswith(_PHASE_ENDS) else None
        if match and name[: match.start()] in known:
            found[name] = name[: match.start()]
    return found


def part_forms(names: Iterable[str]) -> dict[str, str]:
    """Name -> the one fuller name of ``names`` that ends with it (城东服务站, 云江区城东服务站), or that holds it where it has
    no last word of its own (清水, “清水进村”行动). Linear in their length.

    Only to be asked of the names of one article; a name that several others hold, none of which holds all of them, stands for
    none of them.
    """
    known = sorted(set(names))
    if len(known) < 2:
        return {}
    bare = [plain(name) for name in known]
    held = _held(bare)
    ends = list(accumulate(len(words) + 1 for words in bare))
    holders: dict[int, set[int]] = {}
    for part, start, end in held:
        whole = bisect_right(ends, start)
        if end - start == len(bare[whole]):
            continue
        if (end + 1 == ends[whole] and end - start >= _TAIL) or not (bare[part] in quoted_endings() or kind_of_last_word(bare[part])):
            holders.setdefault(part, set()).add(whole)
    found: dict[str, str] = {}
    for part, wholes in holders.items():
        longest = max(wholes, key=lambda at: (len(bare[at]), known[at]))
        if all(bare[at] in bare[longest] for at in wholes):
            found[known[part]] = known[longest]
    return found


def _held(names: Sequence[str]) -> list[tuple[int, int, int]]:
    """Where each name stands in the names one a line: which it is, start and end. Nothing for a name that stands there but once."""
    lines = "\n".join(names)
    if len(names) > _FEW:  # built anew for each article: cheap to build
        return AhoCorasick(names, implementation=Implementation.NoncontiguousNFA).find_matches_as_indexes(lines, overlapping=True)
    held: list[tuple[int, int, int]] = []
    for number, name in enumerate(names):
        at = lines.find(name) if lines.count(name) > 1 else -1
        while at >= 0:
            held.append((number, at, at + len(name)))
            at = lines.find(name, at + 1)
    return held


def short_forms(text: str, names: Iterable[str]) -> dict[str, str]:
    """Short name -> the name that it stands for, where ``text`` says so right behind one of ``names``."""
    if "简称" not in text and "称" not in text and "（即" not in text:
        return {}
    known = set(names)
    lengths = sorted({len(name) for name in known}, reverse=True)
    found: dict[str, str] = {}
    for match in _SHORT_FOR.finditer(text):
        at = match.start() - (text[match.start() - 1] == "”")  # a name in quotation marks stands among the others without them
        name = next((text[at - n : at] for n in lengths if n <= at and text[at - n : at] in known), None)
        if name is not None and match["short"] != name:
            found[match["short"]] = name
    return found
