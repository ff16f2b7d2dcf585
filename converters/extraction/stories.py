"""Whom the sentences of a story are about: a person of the place, from where a clause begins with the name to the end of the sentence, and on
where the next goes on with 他 or 她."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from shizheng.converters.extraction.lexicon import cue

_SENTENCE = re.compile(r"[^。！？\n]+")
#: who is told of by age: 李秀英今年65岁, 李秀英，65岁
_YEARS = r"(?:[，（])?(?:今年|现年)?(?:已经?|刚|刚满|年满|才)?[0-9一二三四五六七八九十]{2,4}[多余]?岁"
_SAID = re.compile(r"“(?P<said>[^“”]{6,200})”(?P<behind>[^，。；：“”]{2,24})")
#: somebody named before
_AGAIN = ("他", "她")


def _surnames() -> str:
    return f"{cue('name.surname')}|{cue('person.surname')}"


@cache
def aged() -> re.Pattern[str]:
    """Finds who is told of by name and then by age."""
    return re.compile(rf"(?:^|[，。；：”\n\u3000（])(?P<who>(?:{_surnames()})[一-鿿]{{1,2}}?)(?={_YEARS})", re.MULTILINE)


@cache
def _lead() -> re.Pattern[str]:
    """Matches what may stand before the name in its clause: when, and who that is."""
    trade = rf"[^，。；：“”]{{0,10}}?(?:{cue('speaker.by_trade')}|{cue('doer.trade')}|岁的)"
    time = rf"{cue('story.when')}|[0-9]{{4}}年(?:[0-9]{{1,2}}月)?[底初末]?|[0-9一二三四五六七八九十几两]+[年个]月?[后前]"
    return re.compile(rf"(?:{time})?(?:{trade})?")


@cache
def _not_of() -> re.Pattern[str]:
    """Matches what stands behind a name where the sentence is not about that person alone."""
    return re.compile(rf"们|{cue('story.not_of')}")


@cache
def _says() -> re.Pattern[str]:
    return re.compile(rf"[^，。；：“”]{{0,8}}?(?:{cue('speaker.says')})")


@cache
def _of_others() -> re.Pattern[str]:
    return re.compile(cue("story.of_others"))


@cache
def _officials() -> re.Pattern[str]:
    named = rf"(?:^|[，。；是由让请])(?:{_surnames()})[一-鿿]{{1,2}}(?:{cue('story.official_does')})"
    return re.compile(rf"{cue('story.official')}|{named}")


def _quoted(text: str, persons: tuple[str, ...]) -> Iterator[tuple[int, int, str]]:
    """From where to where one of ``persons`` speaks of his or her own, and who."""
    for said in _SAID.finditer(text):
        behind = said["behind"]
        for who in persons:
            at = behind.find(who)
            if at >= 0 and _says().match(behind, at + len(who)) is not None and _of_others().search(said["said"]) is None:
                yield (*said.span("said"), who)
                break


def _named(text: str, start: int, end: int, persons: tuple[str, ...]) -> Iterator[tuple[int, str, bool]]:
    """Where a clause of the sentence from ``start`` to ``end`` begins with one of ``persons``, or with 他 or 她, which of them, and whether it goes on
    about that person, in order."""
    found = []
    for who in (*persons, *_AGAIN):
        at = text.find(who, start, end)
        while at >= 0:
            clause = max(start, *(text.rfind(mark, start, at) + 1 for mark in "，；："))
            if _lead().fullmatch(text, clause, at) is not None:
                found.append((clause, who, _not_of().match(text, at + len(who), end) is None))
            at = text.find(who, at + len(who), end)
    yield from sorted(found)


def with_story(actors: list[tuple[int, str]], text: str, persons: tuple[str, ...]) -> list[tuple[int, str]]:
    """Whom the parts of ``text`` are about (places in order, each with who it is from there on), with the ``persons`` of the place that are told of
    in it. Linear for a few persons."""
    if not persons or not any(name in text for name in (*persons, *_AGAIN)):
        return actors
    spans = [*_quoted(text, persons)] if "”" in text else []
    last = persons[0] if len(persons) == 1 and _officials().search(text) is None else ""  # 她, told of before
    goes_on = ""
    for sentence in _SENTENCE.finditer(text):
        start, end = sentence.span()
        told = False
        for at, who, about in _named(text, start, end, persons):
            if who not in _AGAIN:
                last = who
            elif _officials().search(text, start, at) is not None:
                last = ""  # an official is told of since
            told = about
            if last and about:
                spans.append((at, end, last))
        if goes_on and text.startswith("“", start) and _of_others().search(sentence[0]) is None:
            spans.append((start, end, goes_on))  # what is quoted behind a sentence of somebody is what he says
        goes_on = last if told else ""
    if not spans:
        return actors
    kept = [spot for spot in actors if not any(start <= spot[0] < end for start, end, _ in spans)]
    ends = {end: next((who for place, who in reversed(actors) if place <= end), "") for _, end, _ in spans}
    return sorted([*kept, *((start, who) for start, _, who in spans), *ends.items()])
