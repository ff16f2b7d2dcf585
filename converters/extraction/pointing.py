"""What prose points back at by the word for its kind: 项目, 大桥, 该局, 该村 mean the one named last by a name that ends so."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.actors import names_place
from shizheng.converters.extraction.bodies import is_body
from shizheng.converters.extraction.lexicon import cue, cues, firsts
from shizheng.converters.extraction.named import LONGEST, MARKS, Named, is_thing, last_end, without_maker
from shizheng.converters.extraction.scope import NO_BODY, rank_of

#: a thing spoken of so was named no farther before
_BEFORE = 300
_THIS = "该"
#: 目前, 截至5月底: so much may stand before 该
_LEAD = 12
_PARK = "园区"
#: what may stand before the word for a kind of thing that points back
_BEFORE_KIND = frozenset("，。；：该本等")
#: with which characters such a word begins
_BARE_FIRST = firsts("thing.bare", besides="该本这整")


@cache
def _this_kind() -> re.Pattern[str]:
    """Matches 该 and the word for a kind."""
    return re.compile(f"{_THIS}(?P<kind>{'|'.join(sorted(_ends(), key=lambda kind: (-len(kind), kind)))})")


@cache
def _ends() -> dict[str, str]:
    """The word for a kind -> how the names of that kind end, as alternatives of a pattern."""
    ends = {kind: [kind] for kind in cues("pointing.kind")}
    for pair in cues("pointing.also"):
        kind, _, end = pair.partition(" ")
        ends.setdefault(kind, []).append(end)
    return {kind: "|".join(own) for kind, own in ends.items()}


@cache
def _names(kind: str) -> re.Pattern[str]:
    """Finds what may be a name of a kind, behind what may stand before one."""
    return re.compile(rf"(?:^|[，。；：—”）\n在从由])(?P<name>[一-鿿·]{{1,16}}?(?:{_ends()[kind]}))(?![一-鿿]*该)")


def this_one(text: str, start: int, core: str, organisation: str) -> tuple[str, str]:
    """The one named before ``start`` that the words before a figure (``core``) point at, and the words behind that (该局已办理); both empty where they
    point at none, at the article's own ``organisation``, or at one that was not named."""
    at = core.find(_THIS, 0, _LEAD)
    found = _this_kind().match(core, at) if at >= 0 else None
    if found is None or organisation.endswith(found["kind"]) or phrases.front_end(core) < at:
        return "", ""
    before = text[max(0, start - _BEFORE) : start]
    name = next((name for match in reversed(list(_names(found["kind"]).finditer(before))) if (name := _plain(match["name"]))), "")
    return (name, core[found.end() :]) if name else ("", "")


def _plain(words: str) -> str:
    """Words that end like a name without what stands before it; empty where they are no name."""
    name = words[phrases.front_end(words) :]
    if len(name) < 3 or phrases.verb().match(name) is not None or NO_BODY.search(name) is not None:
        return ""
    return name if (names_place(name) if rank_of(name) is not None else is_body(name)) else ""


_MOST_OF = re.compile(r"最[高多大低少]的(?:是)?(?P<who>[^，。；的]{2,10}?[村镇乡区县市户社园厂司])(?:达到?|有|为|超过?|突破)?")


def most_of_them(core: str) -> str:
    """The one of those told of before that has most or least (收入均超过20万元，最高的某村达到); empty where the words before a figure name none."""
    found = _MOST_OF.fullmatch(core) if core[:1] == "最" else None
    return found["who"] if found is not None else ""


@cache
def _kinds_of_things() -> tuple[str, ...]:
    return tuple(sorted(cues("thing.bare"), key=lambda word: (-len(word), word)))


def pointed_back(text: str, thing: str) -> int:
    """Where ``text`` points back at a thing named before by the word for its kind (园区, 该项目); -1 when it does not."""
    end = last_end(thing)
    if end is None:
        return -1
    kind = next((word for word in _kinds_of_things() if thing.endswith(word)), MARKS.sub("", end[0]))
    kind = _PARK if kind[-1:] == "园" else kind
    at = text.find(kind)
    while at > 0 and text[at - 1] not in _BEFORE_KIND:
        at = text.find(kind, at + 1)
    return max(at - 1, 0) if at >= 0 else -1


@cache
def _bare() -> re.Pattern[str]:
    """Matches the word for the kind of a thing with a property of it or a deed behind it (项目占地, 园区入驻企业)."""
    return re.compile(
        rf"(?:[该本]|这个|整个)?(?P<kind>{cue('thing.bare')})(?=(?:{cue('thing.property_lead')})*(?:{cue('thing.property')})|{cue('thing.adverb')}"
        rf"|{cue('thing.per_time')}|{cue('thing.deed')})"
    )


@cache
def _bare_deed() -> re.Pattern[str]:
    return re.compile(cue("thing.deed"))


@cache
def _this() -> re.Pattern[str]:
    """Matches 该 and the word for what the text is about, with a property of it behind them (该线路全长)."""
    return re.compile(rf"该[一-鿿]{{1,5}}?(?=(?:{cue('thing.property_lead')})*(?:{cue('thing.property')})(?![一-鿿]))")


def without_this(core: str) -> str:
    """The words before a figure without 该 and the word for what the text is about."""
    found = _this().match(core) if core[:1] == "该" else None
    return core[found.end() :] if found else core


@cache
def _founded() -> re.Pattern[str]:
    """Matches up to the verb that sets up what is named behind it (支持他成立)."""
    return re.compile(rf"[^“”]*(?:{cue('thing.founded')})了?")


def told_again(text: str, start: int, end: int) -> str:
    """The thing named before the clause ``text[start:end]`` that it goes on about by the word for its kind and what becomes of it (项目建成
    投产后, 该园区投用后); empty when it does not, or when none was named."""
    opened = _again().match(text, start, end) if text[start] in _BARE_FIRST else None
    if opened is None:
        return ""
    found = ""
    for match in re.finditer(rf"(?:^|[，。；：”\n的])([^，。；：、\n的]{{2,{LONGEST}}}?{opened['kind']})", text[max(0, start - _BEFORE) : start]):
        words = without_maker(match[1][phrases.front_end(match[1]) :])
        found = words if is_thing(words, alone=True) else found
    return found


@cache
def _again() -> re.Pattern[str]:
    return re.compile(rf"[该本]?(?P<kind>{cue('thing.bare')})(?:{cue('thing.becomes')})")


def told_of(text: str, start: int, core: str, own: str) -> Named | None:
    """The thing named before ``start`` that ``core`` speaks of by the word for its kind alone, and the words behind that word. ``own``: the
    body that the text is about."""
    opened = _bare().match(core) if core[:1] in _BARE_FIRST else None
    if opened is None:
        return None
    before = text[max(0, start - _BEFORE) : start]
    found = own if own.endswith(opened["kind"]) else ""
    for end in re.finditer(rf"(?:^|[，。；：—”\n])([^，。；：—、\n]{{2,{LONGEST}}}?{opened['kind']})", before):
        words = without_maker(end[1][phrases.front_end(end[1]) :])
        founded = _founded().match(words)
        words = words[founded.end() :] if founded is not None else words
        found = words if is_thing(words, alone=True) and "的" not in words else found
    if not found and _bare_deed().match(core, opened.end()) and opened["kind"] in cues("thing.bare_one"):
        return Named("", core[opened.end() :])  # 基地存栏肉鸽: whatever its name
    return Named(found, core[opened.end() :]) if found else None
