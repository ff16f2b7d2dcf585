"""A paragraph as clauses with the listed words in each: the ground on which acts are read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from shizheng.converters.extraction.action_words import (
    ADVERB,
    ALWAYS_VERB,
    DONE,
    FIGURE,
    FUTURE,
    LISTING,
    MODAL,
    NOMINAL,
    ONGOING,
    SIGNS,
    VERB,
    Word,
    automaton,
    roles_of_words,
    words,
)  # fmt: skip
from shizheng.converters.extraction.lexicon import cue, cues

#: what stands in short quotation marks, brackets and book titles is one piece: no verb of the clause is sought in it
_PIECE = re.compile(r"“[^“”。！？\n]{1,45}”|（[^（）\n]{1,80}）|《[^《》\n]{1,60}》|‘[^‘’\n]{1,30}’")
FILLER = "■"
#: 26个项目开工、总投资84.6亿元: what a work costs is no part of what is done
_SUM_APART = re.compile(r"、(?=(?:计划|预计|概算|估算|项目)?总投资[约达超近为]*[0-9])")
_CLAUSE = re.compile(r"[^，。；：！？\n]+")
_STOPS = frozenset("。！？；\n")
#: connectives and list marks that open a clause and say nothing of the act
_OPENING = re.compile(
    rf"(?:{cue('clause.opening')}|[ 　]|[（(]?[一二三四五六七八九十0-9]{{1,2}}[)）、.．](?![0-9])|第?[一二三四五六七八九十]{{1,2}}(?:是|要|则)"
    rf"|截至[0-9]{{1,2}}月底)+"
)
_OPENERS = frozenset(" 　本（(一二三四五六七八九十0123456789第目当同与其此另接随之首再最并而且还也既又因所从进截今近日据特尤比例如即")
#: no piece of a stretch is shorter than this before a verb that may open the next, nor the rest behind it
_LEAST_BEFORE, _LEAST_BEHIND = 7, 5
#: an act of its own has an object of so many characters before 、
_OBJECT = 3
_JOINTS = frozenset("、并")
#: words of a list that is one noun: 提供接送病人、照看孩子等服务
_NOUN_LIST = re.compile("[等的]")
_OWN = re.compile(r"[0-9“]")
#: another count of things with how far they are, behind 、
_COUNTED = re.compile(r"、(?=[0-9][0-9,.]*余?[^0-9、，“”。]{1,6}?(?:已|刻正|正|尚|施工|完工))")
_COUNTS = FIGURE | LISTING
_ASPECT = DONE | ONGOING
_AHEAD = FUTURE | MODAL
#: 未来社区, 未来三年的…: no time of an act
_OF_THE_FUTURE = frozenset(cues("time.names_with_future"))
#: 将位于某处的…划设: what is moved is told by where it lies
_PLACED = cues("future.place_behind")
#: they are nouns as often
_ALSO_NAMES = frozenset(cues("future.noun_as_often"))
_PLAIN_VERB = VERB | NOMINAL | ADVERB
#: 纳入, 送到, 改为
WHERE_TO = frozenset("入到至为成作给进出上下")
#: when it is to be, or for how much, between the word of the future and the verb: 计划2025年9月开工, 计划投资1200万元扩建某园
_DATE_OR_SUM = re.compile(
    r"(?:[0-9年月日前底初末上中下旬]|第?[一二三四]季度|今年|明年|后年)+再?|再|[约近超]?[0-9][0-9.,]*余?[百千万亿]*余?多?元(?:左右|以上)?[，、]?"
)
#: with one of these before it, or behind it, 将 is the future, not 把
_BEFORE_WILL = frozenset("也亦皆均都还仍")
_AFTER_WILL = frozenset("以在于从对为按由与向朝依另再针")

Found = tuple[Word, int, int]


@dataclass(slots=True)
class Clause:
    """A stretch between two marks, half-open in the paragraph, its opening connectives cut off.

    ``head`` is where the stretch begins with its connectives; ``sentence`` and ``place`` (in it) count from 0; ``mark`` stands
    behind it (empty at the end of the text); ``found`` holds the listed words in it with their places, ``flags`` the roles
    that any of them plays and the signs (figures, quotation marks ...) in the clause or right beside it; ``future`` is its
    word of the future before a verb.
    """

    start: int
    end: int
    head: int
    sentence: int
    place: int
    mark: str
    found: list[Found]
    flags: int
    future: Word | None


def masked(text: str) -> str:
    """``text`` with what stands in short quotation marks, brackets and titles blotted out, of the same length.

    A dash over two characters reads as a colon: it parts clauses as one does; so does a mark of lists before what a work costs.
    """
    text = text.replace("——", "：：")
    if "、" in text and "总投资" in text:
        text = _SUM_APART.sub("，", text)
    return _PIECE.sub(_blotted, text)


def _blotted(piece: re.Match[str]) -> str:
    words = piece[0]
    return words[0] + FILLER * (len(words) - 2) + words[-1]


def read_clauses(texts: Sequence[str]) -> list[list[Clause]]:
    """The clauses of the *masked* text of each paragraph, in order. Linear."""
    return list(map(_clauses, texts, list(map(automaton().find_matches_as_indexes, texts))))


def _clauses(text: str, hits: list[tuple[int, int, int]]) -> list[Clause]:
    """The clauses of a text in which the listed words ``hits`` stand."""
    listed, roles, signs, joins = words(), roles_of_words(), SIGNS, "并" in text
    hits.append((0, len(text), 0))  # beyond the end: closes the last clause
    clauses: list[Clause] = []
    sentence = place = 0
    further = iter(hits)
    number, a, b = next(further)
    size = len(text)
    for match in _CLAUSE.finditer(text):
        head, end = match.span()
        start = head
        if text[head] in _OPENERS and (opening := _OPENING.match(text, head, end)):
            start = opening.end()
            while a < start:
                if b > start:  # 目前已: a listed word begins in the connective
                    start = a
                    break
                number, a, b = next(further)
        found: list[Found] = []
        flags = 0
        if a < end:
            flags = role = roles[number]
            if not role & signs:
                found.append((listed[number], a, b))
            for number, a, b in further:
                if a >= end:
                    break
                role = roles[number]
                flags |= role
                if not role & signs:
                    found.append((listed[number], a, b))
        mark = text[end] if end < size else ""
        if start < end:
            if ((joins or flags & LISTING) and _joined(found, start, text)) or (
                flags & _COUNTS == _COUNTS and flags & _ASPECT and _COUNTED.search(text, start, end)
            ):
                for first, last, closing, inside, told in _pieces(start, end, mark, found, text, flags & SIGNS):
                    future = _future_word(inside, first, text) if told & _AHEAD else None
                    clauses.append(Clause(first, last, head, sentence, place, closing, inside, told, future))
                    head = last
                    place += 1
            else:
                future = _future_word(found, start, text) if flags & _AHEAD else None
                clauses.append(Clause(start, end, head, sentence, place, mark, found, flags, future))
                place += 1
        if mark in _STOPS:
            sentence += 1
            place = 0
    return clauses


def _joined(found: list[Found], start: int, text: str) -> bool:
    """Whether 、 or 并 stands right before a verb of the stretch that begins at ``start``."""
    return any(word.flags & VERB and a > start and text[a - 1] in _JOINTS for word, a, _ in found)


def _pieces(start: int, end: int, mark: str, found: list[Found], text: str, signs: int) -> list[tuple[int, int, str, list[Found], int]]:
    """A stretch cut before a verb behind 、 or 并 where either side is an act of its own.

    Behind 并 any verb that is hardly ever a noun; behind 、 only where either side has its own figure or its own name, or
    where it tells how many are how far (4件已完工、15件施工中).
    """
    counted = [match.start() for match in _COUNTED.finditer(text, start, end)][::-1] if signs & _COUNTS == _COUNTS else []
    cut: list[tuple[int, int, str, list[Found], int]] = []
    last_own = max((match.start() for match in _OWN.finditer(text, start, end)), default=-1)
    verb_end = end
    first, seen, own, verb = 0, start, False, False  # own, verb: the piece so far has a figure or a name, a verb
    for number, (word, a, b) in enumerate(found):
        while counted and counted[-1] < a:
            mark_at = counted.pop()
            if verb and mark_at > start:
                inside = found[first:number]
                cut.append((start, mark_at, "、", inside, signs | _roles(inside)))
                start, first, seen, own, verb = mark_at + 1, number, mark_at + 1, False, False
        own = own or _OWN.search(text, seen, a) is not None
        seen = a
        opens = word.flags & (VERB | NOMINAL) == VERB and verb and a - start >= _LEAST_BEFORE and end - a >= _LEAST_BEHIND
        if opens and (
            (text[a - 1] == "并" and text[a - 2] not in "、和")
            or (text[a - 1] == "、" and own and (last_own >= a or word.grade == "act"))
            or (text[a - 1] == "、" and word.grade == "act" and a - verb_end >= _OBJECT and _NOUN_LIST.search(text, a, end) is None)
        ):
            inside = found[first:number]
            cut.append((start, a - 1, text[a - 1], inside, signs | _roles(inside)))
            start, first, own, verb = a, number, False, False
        verb = verb or word.flags & VERB != 0
        if word.flags & VERB:
            verb_end = b
    inside = found[first:]
    cut.append((start, end, mark, inside, signs | _roles(inside)))
    return cut


def _roles(found: list[Found]) -> int:
    flags = 0
    for word, _, _ in found:
        flags |= word.flags
    return flags


def _moves(found: list[Found], number: int, text: str) -> bool:
    """Whether 将 before a verb that may be a noun is 把: a verb follows that says where to or into what."""
    for word, _start, end in found[number + 2 :]:
        if word.flags & VERB and (word.text[-1] in WHERE_TO or text[end : end + 1] in WHERE_TO or not word.flags & NOMINAL):
            return True
    return False


def _future_word(found: list[Found], start: int, text: str) -> Word | None:
    """The word of the future before a verb in a clause that begins at ``start``."""
    last = len(found) - 1
    for number, (word, begin, end) in enumerate(found):
        if word.flags & FUTURE:
            return word
        if word.flags & MODAL:
            said = word.text
            if said == "未来":
                if begin == start and text[end : end + 2] not in _OF_THE_FUTURE:
                    return word
                continue
            if said in _ALSO_NAMES and any(w.flags & _PLAIN_VERB == VERB or (w.flags & VERB and b == begin) for w, _, b in found[:number]):
                continue  # 纳入…计划补助, 河道治理计划补助: part of a name
            if said in _ALSO_NAMES and text[start] == "在":
                continue  # 在工程规划设计阶段
            if number < last and found[number + 1][1] == end:
                follower = found[number + 1][0].flags
                moves = said == "将" and (text.startswith(_PLACED, end) or (follower & (NOMINAL | ALWAYS_VERB) == NOMINAL and _moves(found, number, text)))
                if follower & ADVERB or (follower & VERB and not moves):
                    return word
            if number < last and found[number + 1][0].flags & VERB and _DATE_OR_SUM.fullmatch(text, end, found[number + 1][1]):
                return word
            if said == "将" and (text[end : end + 1] in _AFTER_WILL or (begin > start and text[begin - 1] in _BEFORE_WILL)):
                return word
            if said == "要" and end - 1 == start:
                return word
    return None
