"""Whom the figures in a quotation are about where a private person speaks of his own work or household: that person."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.lexicon import cue, cues

#: a quotation too long to be a name, in which somebody speaks of himself
_QUOTED = re.compile(r"“(?P<said>[^“”]{10,400}(?:“[^“”]{1,20}”[^“”]{0,200}){0,4})”")
_HIMSELF = re.compile(rf"我(?![们国省市县区镇乡村社校院局司厂厅州旗])|{cue('speaker.of_his_own')}")
#: so much of the text beside a quotation says who speaks
_REACH = 40
#: a name is of two or three characters; the third does not begin what tells how it was said
_NAME = r"[一-鿿]{2}(?:(?![笑高乐激感兴开满欣对向告介表称说道算指边一拿掰回谈坦喜])[一-鿿])?"
#: what points at a firm or village, and names none
_NO_NAME = cues("speaker.unnamed")
_MANNER = r"[^，。；：“”]{0,8}?"


@cache
def _aged() -> re.Pattern[str]:
    """Matches who is so many years old, behind the age: 的村民李春生."""
    return re.compile(
        rf"的(?:[一-鿿]{{0,4}}?(?:{cue('speaker.by_trade')}|{cue('person.kind')}|{cue('age.person')}))?(?P<name>(?:{cue('name.surname')}|{cue('person.surname')})[一-鿿]{{1,2}}?)"
        rf"(?=[，。、]|{cue('person.behind_name')}|{phrases.role('keep')}|{phrases.role('drop')}|[一-鿿]着|[把将在从向给对用])"
    )


def person_aged(text: str, at: int) -> re.Match[str] | None:
    """The person whose age ends at ``at`` of ``text``, by name (80岁的老人王大山)."""
    return _aged().match(text, at) if text[at : at + 1] == "的" else None


@cache
def _behind() -> re.Pattern[str]:
    """Matches who speaks, behind a quotation: 果农李春生笑着说."""
    return re.compile(rf"[^，。；：“”]{{0,12}}?(?:{cue('speaker.by_trade')})(?P<name>{_NAME})(?={_MANNER}(?:{cue('speaker.says')}))")


@cache
def _before() -> re.Pattern[str]:
    """Finds who speaks, before a quotation: 村民李春生说."""
    return re.compile(rf"(?:{cue('speaker.by_trade')})(?P<name>{_NAME}){_MANNER}(?:{cue('speaker.says')})[^，。；“”]{{0,6}}[：，]$")


_OF_FIRM = rf"(?P<name>[^，。；：、“”的]{{2,20}}?(?:{cue('speaker.firm')}))的?[^，。；：“”]{{0,12}}?(?:{cue('speaker.office')})[^，。；：“”]{{0,6}}?"


@cache
def _firm_behind() -> re.Pattern[str]:
    """Matches who speaks for a firm or village, behind a quotation: 某公司总经理李春生说."""
    return re.compile(rf"{_OF_FIRM}(?:{cue('speaker.says')})")


@cache
def _firm_before() -> re.Pattern[str]:
    """Finds who speaks for a firm or village, before a quotation: 某村党支部书记李春生说."""
    return re.compile(rf"(?:^|[，。；”])(?:据)?{_OF_FIRM}(?:{cue('speaker.says')})[^，。；“”]{{0,6}}[：，]$")


def persons_quoted(text: str) -> list[tuple[int, int, str]]:
    """Where the quotations of ``text`` begin and end in which a private person speaks of what is his own, or somebody speaks for a firm or a village,
    each with whom it is about."""
    found = []
    for quoted in _QUOTED.finditer(text):
        start, end = quoted.span()
        spoken = None
        if _HIMSELF.search(quoted["said"]) is not None:
            spoken = _behind().match(text, end, end + _REACH) or _before().search(text, max(0, start - _REACH), start)
        if spoken is None:
            spoken = _firm_behind().match(text, end, end + _REACH) or _firm_before().search(text, max(0, start - _REACH), start)
        if spoken is not None and not spoken["name"].startswith(_NO_NAME):
            found.append((start, end, spoken["name"]))
    return found


def with_persons(actors: list[tuple[int, str]], text: str) -> list[tuple[int, str]]:
    """Whom the parts of ``text`` are about (``actors_of``), with the persons that speak of their own in it."""
    if "“" not in text or not (quoted := persons_quoted(text)):
        return actors
    told = [spot for spot in actors if not any(start <= spot[0] < end for start, end, _ in quoted)]
    for start, end, name in quoted:
        before = next((actor for place, actor in reversed(actors) if place <= end), "")
        told += [(start, name), (end, before)]
    return sorted(told)
