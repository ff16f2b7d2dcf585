"""What stands in quotation marks as a candidate for the name of a programme, with what speaks for and against it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from shizheng.converters.extraction.act_clauses import Clause
from shizheng.converters.extraction.facts import made
from shizheng.converters.extraction.lexicon import cue, cues, lasts
from shizheng.converters.extraction.programme_beside import SORT_TOLD, signs_beside
from shizheng.converters.extraction.programme_evidence import Candidate
from shizheng.converters.extraction.programme_reach import verb_between
from shizheng.converters.extraction.programme_wider import is_of_something, tail_behind, words_before
from shizheng.converters.extraction.programme_words import (
    aims,
    ends,
    figures,
    is_sort_of_works,
    kind_of_last_word,
    known_kinds,
    other_ends,
    statistic_ends,
    stops,
    suffixes,
    words_going_on,
)

_QUOTE = re.compile(r"“([^“”\n]{1,45})”|‘(?<!“‘)([^‘’\n]{2,30})’(?!”)")
#: between a quotation and the last word of its name
_BRIDGE = re.compile(
    rf"(?:(?![开走驶搬送飞跑]进|{cue('programme.bridge_end')})"
    r"[^ 　，。；：、！？“”（）《》/的和与及等在为对将把了是到由■\n]){0,10}"
)
_CODE = re.compile(r"[+＋]|^[0-9A-Z]+[一-鿿N]|[0-9]+分钟")
#: no part and no code without one of these
_PARTED = re.compile(r"[+＋0-9A-Z、，,—\-· ]")
#: behind the last word of a name: which part of it is meant
_IN_BRACKETS = re.compile("[（(][^（）()]{1,12}[）)]$")
_NUMBERED = re.compile(r"[一二三四五六七八九十两双百千万][^，、。的]{1,7}$")
_NUMBERS = frozenset("一二三四五六七八九十两双百千万")
_NOT_NUMBERED = frozenset(cues("programme.not_numbered"))
#: somebody speaks, or the characters are broken
_WE, _ALSO = "[我你您他她们咱]", "[就都很太才还也能]"
_SPEECH = re.compile(rf"[。！？吗呢吧啊#@&*=<>]|^(?:{cue('programme.question')})|{_ALSO}.*，|，.*{_ALSO}|{_WE}(?:.*，|.{{9}})|.{{9,}}{_WE}")
#: no speech without one of these
_SPEECH_SIGN = re.compile(r"[。！？，吗呢吧啊#@&*=<>我你您他她们咱]|^[如怎为]")
#: somebody is spoken of as in speech; a name only where its last word says so (“我帮您”行动)
_PERSON = re.compile(_WE)
#: behind a quotation: 的 and what makes one name with it (“甲+乙”的模式)
_NAMED_BEHIND_DE = re.compile(
    rf"(?:{cue('programme.leads_de')})?的[^，。；：、！？“”的\n]{{0,14}}?(?:{cue('programme.named_behind_de')})(?=[，。；：、！？\n]|$|{cue('programme.behind_wider')})"
)
#: what is quoted ends as a loan, a scheme, an event, a place to go is called
_OWN_LAST = re.compile(rf"[^，、]{{2,}}(?:{cue('programme.own_last')})$")
_OWN_LAST_END = lasts("programme.own_last")
#: what is quoted is a body; behind a quotation: a body that carries it out; one of the things done under a known name
_BODIES, _BESIDE, _OF_KNOWN = (cues(f"programme.{idea}") for idea in ("body_end", "tail_beside", "tail_of_known"))
#: behind a quotation: those who carry it out or meet about it
_CARRIED = re.compile(rf"[^，。；：、“”的和与及\n]{{0,4}}?(?:{cue('programme.tail_beside')})")
_PARTS = re.compile(r"[、，,+＋—\-· ]+")
#: how a sentence ends; a note's mark behind what it is on
_SENTENCE_ENDS = frozenset("。！？—…")
_NOTE = re.compile(r"[〔\[][0-9]{1,2}[〕\]]$")
_NOTE_ENDS = frozenset("〕]")
#: words of a sentence, not of a name
_SENTENCE = re.compile(rf"{cue('programme.word_of_sentence')}")
#: a quality, a manner: 嵌入式, 一体化
_MANNERS = frozenset("式化型性感力度味")
#: what stands between quotations in a row
_BESIDE_MARKS = frozenset({"", "、", "和", "与", "暨", "及", "以及"})
#: by the length of what is quoted
_LENGTHS = ("", "", "quoted_2", "quoted_3", "quoted_4", *["quoted_8"] * 4, *["quoted_16"] * 8, "quoted_45")
#: as long are most figures of speech and most words that somebody is quoted with
_PHRASE = frozenset({"quoted_4", "quoted_8"})
#: what a quotation without a last word of a name is, by its form: 甲+乙, an event, people who serve, who does what
_ADDED = re.compile(r"[^0-9]*[+＋]")
_LAST_TELLS = ((cues("programme.campaign_last"), "campaign"), (cues("programme.mechanism_last"), "mechanism"))
_CLAUSES = (
    (re.compile(r"(?!以)[^，、]{4,}(?:[，、][^，、]{4,})+$"), "mechanism"),
    (re.compile(r"[^，、]{1,3}(?:[，、][^，、]{1,3}){2,}$|以[^，、]+[，、]以"), "model"),
)
_PLATFORMS = cues("programme.platform_last")
#: what is quoted begins as what is called for begins, and is as long at least
_COMMANDS, _COMMAND_LEAST = cues("programme.command"), 9
#: unless it ends as what is held or carried out does
_DEEDS = cues("programme.command_end")
#: the place of the closing mark of a quotation that is but a part of a name
_SHORT = 6
#: signs before a quotation that hold for the next one beside it, and signs behind one that hold for the one before it
_BEFORE = {
    "said_before_bare": "said_before_bare", "turned_into": "turned_into", "brought_about": "brought_about",
    "verb_before_bare": "verb_before_bare", "verb_before_tail": "verb_before_bare",
    "launch_before_bare": "launch_before_bare", "launch_before_tail": "launch_before_bare",
    "better_before_bare": "better_before_bare", "better_before_tail": "better_before_bare",
}  # fmt: skip
#: with one of these no word before the quotation belongs to its name
_LAUNCHED = frozenset({"launch_before_bare", "launch_before_tail", "said_before_bare", "said_before_tail", "quoted_behind_de"})
_BEHIND = {"said_behind": "said_behind", "sort_told": "sort_told"}
#: signs that speak for a name whatever the form of the quotation
_SPEAKS = frozenset(_BEFORE) - {"said_before_bare", "turned_into", "brought_about"} | {
    "quoted_last_word", "quoted_own_last", "quoted_known", "quoted_numbered", "quoted_code", "sort_told", "quoted_carried", "tail_bridged",
    "quoted_wider", *(f"{how}_before_tail" for how in ("said", "verb", "launch", "better")),
}  # fmt: skip
#: kinds that the last word behind a known name tells of what is done for it, not of what it is: “某某”活动, “某某”项目
_WEAK = frozenset({"campaign", "project", "programme"})
#: 工程 that is built, not a programme of work
_BUILT = re.compile(rf"(?:{cue('programme.works')}|[(（])[^工]*工程")


def quoted_candidates(text: str, masked: str, clauses: Sequence[Clause], hits: Sequence[tuple[int, int, int]]) -> list[Candidate]:
    """What is quoted in a paragraph, in order, with the last word of its name behind it where there is one.

    What stands before the first of several quotations in a row speaks of all of them, and so does what stands behind the last.
    """
    if "“" not in text and "‘" not in text:
        return []
    found = _joined(_each(text, masked, clauses, hits))
    beside = [False, *("quoted_beside" in candidate.evidence for candidate in found[1:])]
    for at in range(1, len(found)):
        if beside[at]:
            _inherit(found, at, at - 1, _BEFORE)
    for at in range(len(found) - 1, 0, -1):
        if beside[at]:
            _inherit(found, at - 1, at, _BEHIND)
    return [candidate._replace(evidence=(*candidate.evidence, *_unsaid(candidate))) for candidate in found]


def _unsaid(candidate: Candidate) -> tuple[str, ...]:
    """What it tells that neither the quoted words nor those around them speak for a name: a phrase of that length seldom is one."""
    if candidate.text[-1] == "”" or "”" in candidate.text or not _SPEAKS.isdisjoint(candidate.evidence):
        return ()
    return ("quoted_unsaid",) if _PHRASE.isdisjoint(candidate.evidence) else ("quoted_unsaid", "quoted_phrase")


def _joined(candidates: Iterator[Candidate]) -> list[Candidate]:
    """The candidates, short quotations without anything between them and one last word behind as one name (“甲”“乙”行动)."""
    found: list[Candidate] = []
    for candidate in candidates:
        if candidate.text[0] == "“" and candidate.text.find("”") <= _SHORT:  # only a name with its last word holds the marks
            while found and found[-1].end == candidate.start and len(found[-1].text) < _SHORT:
                first = found.pop()
                evidence = tuple(sign for sign in candidate.evidence if sign != "quoted_beside")
                whole = f"“{first.text}”{candidate.text}"
                candidate = made(Candidate, (first.start, candidate.end, whole, candidate.kind, evidence))
        found.append(candidate)
    return found


def _inherit(found: list[Candidate], heir: int, giver: int, signs: dict[str, str]) -> None:
    """Give the candidate at ``heir`` the signs of ``signs`` that the one at ``giver`` has."""
    own = found[heir].evidence
    more = tuple(signs[sign] for sign in found[giver].evidence if sign in signs and signs[sign] not in own)
    if more:
        found[heir] = found[heir]._replace(evidence=own + more)


def _each(text: str, masked: str, clauses: Sequence[Clause], hits: Sequence[tuple[int, int, int]]) -> Iterator[Candidate]:
    kinds = suffixes()[2]
    starts = [start for _, start, _ in hits]
    clause_starts = [clause.start for clause in clauses]
    last, going_on = -1, words_going_on()
    for match in _QUOTE.finditer(text):
        inner = match[1] or match[2]
        start, end = match.span()
        bare = inner.strip(" ，、。")
        index = bisect_right(starts, end - 1)
        told = index < len(starts) and starts[index] == end
        if told:
            bare = bare.replace("！", "")  # a call with the last word of a name right behind: “出发！”计划
        elif inner[-1] in _SENTENCE_ENDS:
            continue  # a whole sentence
        if bare[-1:] in _NOTE_ENDS:
            bare = _NOTE.sub("", bare)
        speech = _SPEECH_SIGN.search(bare) is not None
        if len(bare) < 2 or (speech and not told and _SPEECH.search(bare)):
            continue
        bridge = _BRIDGE.match(masked, end)
        reach = bridge.end() if bridge else end
        tail = bridged = 0
        kind = ""
        while index < len(hits) and hits[index][1] <= reach:
            if hits[index][2] <= reach + 6 and masked[hits[index][2] - 1 : hits[index][2] + 1] not in going_on:
                bridged, tail, kind = hits[index][1] - end, hits[index][2], kinds[hits[index][0]].kind
            index += 1
        if tail and (verb_between(clauses, end, end + bridged, hits) or _ends_beside(text[end:tail], bare) or is_sort_of_works(text[end:tail])):
            tail, kind = 0, ""
        if speech and not tail and _PERSON.search(bare) and not SORT_TOLD.match(text, end):
            continue
        said, sort = _inside(bare, tail, bridged)
        if not kind or kind in _WEAK:
            kind = known_kinds().get(bare) or kind
        kind = kind or _form_of(bare) or sort or "programme"
        if kind == "programme" and "工程" in bare and _BUILT.search(bare):
            kind = "project"
        at = bisect_right(clause_starts, start) - 1
        opens = at >= 0 and clauses[at].start == start
        around = signs_beside(text, start, end, tail, opens)
        ruled = len(around) > 0 and around[0] in _LAUNCHED
        codes = ["quoted", *said, *around]
        if tail:
            codes.append(f"tail_{kind}")
            if bridged:
                codes.append("tail_bridged")
        if last >= 0 and text[last:start] in _BESIDE_MARKS:
            codes.append("quoted_beside")
        if match[2]:
            codes.append("quoted_single")
        if not tail and _CARRIED.match(masked, end):
            codes.append("quoted_carried")
        last = end
        if not tail and (fuller := _NAMED_BEHIND_DE.match(text, end)):
            tail, kind = fuller.end(), kind_of_last_word(fuller[0]) or kind
        elif not tail and (wider := tail_behind(masked, clauses, end)) and not is_sort_of_works(text[end:wider]):
            tail = wider
            codes.append("quoted_wider")
        whole_known = not tail and "quoted_known" in said and "quoted_last_word" not in said and not is_of_something(text, start)
        front = words_before(text, masked, clauses[at], start) if at >= 0 and not (opens or ruled or whole_known) else start
        if front < start:
            codes.append("quoted_fronted")
        whole = text[front : tail or end] if tail or front < start else bare
        yield made(Candidate, (front, tail or end, whole, kind, tuple(codes)))


def _ends_beside(tail: str, bare: str) -> bool:
    """Whether what stands behind a quotation is a body or a thing of its own, not the last word of the quoted name."""
    return tail.endswith(_BESIDE) or ends(tail, other_ends()) or (tail.endswith(_OF_KNOWN) and bare in known_kinds())


def _form_of(bare: str) -> str:
    """The kind that the form of the quoted words tells, or nothing."""
    if _ADDED.match(bare):
        return "model"
    for words, kind in _LAST_TELLS:
        if bare.endswith(words):
            return kind
    if "，" in bare or "、" in bare:
        for form, kind in _CLAUSES:
            if form.match(bare):
                return kind
    return "platform" if bare.endswith(_PLATFORMS) else ""


def _inside(bare: str, tail: int, bridged: int) -> tuple[list[str], str]:
    """What the quoted words themselves tell, and the kind that they tell."""
    codes: list[str] = []
    listed = known_kinds().get(bare, "")
    inner = kind_of_last_word(_IN_BRACKETS.sub("", bare))
    codes.append(_LENGTHS[min(len(bare), len(_LENGTHS) - 1)])
    if listed:
        codes.append("quoted_known")
    if inner:
        codes.append("quoted_last_word")
    elif bare[-1] in _OWN_LAST_END and _OWN_LAST.match(bare):
        codes.append("quoted_own_last")
    parted = _PARTED.search(bare) is not None
    if parted and _CODE.search(bare):
        codes.append("quoted_code")
    elif bare[0] in _NUMBERS and _NUMBERED.match(bare) and bare not in _NOT_NUMBERED:
        codes.append("quoted_numbered")
    if parted and len(parts := _PARTS.split(bare)) > 1:
        codes.append("quoted_balanced" if len({len(p) for p in parts}) == 1 else "quoted_parted")
        if "，" in bare:
            codes.append("quoted_comma")
    if bare in stops("saying"):
        codes.append("saying_with_tail" if tail and not bridged else "quoted_saying")
    elif not tail and "quoted_numbered" not in codes and ends(bare, figures()):
        codes.append("quoted_figure")
    elif not tail and bare in stops("generic"):
        codes.append("quoted_generic")
    if not tail and bare.endswith(_BODIES):
        codes.append("quoted_body")
    if not (tail or inner) and bare.startswith(aims()):
        codes.append("quoted_aim")
    if not tail and len(bare) >= _COMMAND_LEAST and bare.startswith(_COMMANDS) and not bare.endswith(_DEEDS):
        codes.append("quoted_command")
    if "、" in bare and not (tail or inner):
        codes.append("quoted_slogan")
    if not tail and ends(bare, other_ends()):
        codes.append("quoted_other")
    if not tail and ends(bare, statistic_ends()):
        codes.append("quoted_statistic")
    if bare[-1] in _MANNERS:
        codes.append("quoted_manner")
    if "的" in bare:
        codes.append("quoted_de")
    if _SENTENCE.search(bare):
        codes.append("quoted_sentence")
    return codes, "" if tail else listed or inner
