"""The article's own body, an office of its place or a city by its short name at the head of the words before a figure."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.actors import names_place
from shizheng.converters.extraction.common_indicators import indicator_code
from shizheng.converters.extraction.context import Context
from shizheng.converters.extraction.cutting import cut_before
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.named import is_row, thing_ends
from shizheng.converters.extraction.release_hearing import names_on
from shizheng.converters.extraction.scope import leading_body, leading_place, whole_words
from shizheng.schema.codelist import codelist

_SHORT = 2
#: links that leave a body as what is counted: 上市公司累计达38家
_NOTHING = frozenset(("", *cues("link.of_those_counted")))
#: what makes another word of the name before it: 某市长, 某市场
NO_NAME = frozenset("长场立民区府政")
#: nouns of their own that begin with one of those: 某市民生支出
_NAME_ENDS = cues("body.noun_of_its_own")
#: makes another noun of 街道
_STREET_ON = frozenset("办级党社两旁工综公路和、")
#: goes on with a row of names
_ROW_ON = frozenset("等、和与及（的")
#: behind the article's own name, at the head of a headline: 某区5个项目开工
_LEFT = frozenset({"", "的", "共", "共有"})


def office_of(core: str, start: int, context: Context) -> str:
    """The body of the article's own place that ``core`` names from ``start`` on, and that does what follows (某县林业局建成…)."""
    for name in context.names:
        if core.startswith(name, start):
            body = leading_body().match(core, start)
            return body["body"] if body is not None and len(body["body"]) > len(name) and phrases.verb().search(body["body"], len(name)) is None else ""
    return ""


@cache
def _area() -> re.Pattern[str]:
    """Matches the name of an area or firm that opens with the short name of its city and does what follows (某市环保科技城实现…)."""
    verbs = rf"{phrases.role('keep')}|{phrases.role('drop')}|{cue('scope.behind')}"
    return re.compile(rf"(?P<name>[一-鿿]{{3,16}}?(?:{cue('place.named_area')}))(?={verbs})")


@cache
def short_names() -> frozenset[str]:
    """The short names of cities."""
    return frozenset(row["short"] for row in codelist("place").values() if len(row["short"]) == _SHORT)


#: the name of a place ends no farther into a clause
_REACH = 14
#: an office may be called by what it does
_OFFICES = ("局", "委员会", "厅")


@cache
def _firm() -> re.Pattern[str]:
    """Finds the full name of a firm at the head of a clause."""
    return re.compile(rf"[一-鿿（）]{{4,18}}?(?:{cue('thing.firm')})")


def without_name(core: str, context: Context) -> tuple[str, str]:
    """The words behind the article's own body, or a place called by its short name, and that name, where they begin with it."""
    release = context.release
    for name in context.names:
        if not core.startswith(name):
            continue
        if core[len(name) :] in (_NOTHING if release else _LEFT):
            # 某市政府6件实事: of the city; what a government does is its own
            return "", context.organisation if name.endswith("政府") and name.startswith(context.organisation or "。") else name
        if len(core) > len(name) + 1 and (core[len(name)] not in NO_NAME or core.startswith(_NAME_ENDS, len(name))):
            if len(name) == _SHORT and name[-1] not in "市县" and names_on(core, _SHORT):
                continue
            rest = core[len(name) :]
            if release and name.startswith(context.organisation):
                name = context.organisation  # its government
            rest = rest.removeprefix("的") if release else rest
            return rest[phrases.front_end(rest) :], name
    if core.startswith("街道") and context.organisation.endswith("街道") and core[2:3] not in _STREET_ON:
        return core[2:], context.organisation
    if not release and "公司" in core and (firm := _firm().match(core)) is not None:
        rest = core[firm.end() :]  # 某省某某有限公司: the place is a part of the name
        if len(rest) < _SHORT or rest[0] in _ROW_ON or phrases.verb().search(firm.group()) is not None:
            return core, ""
        return rest[phrases.front_end(rest) :], firm.group()
    if not release and core[:_SHORT] in short_names() and (area := _area().match(core)) is not None:
        rest = core[area.end() :]
        return rest[phrases.front_end(rest) :], area["name"]
    if not (release or core.endswith(("等", "等地")) or is_row(core)) and (place := leading_place(core)) is not None:
        rest = core[place.end() :]
        return rest[phrases.front_end(rest) :], place["place"]
    return core, ""


def without_own(words: str, opened: int, context: Context) -> str:
    """A clause without the name of the article's own city at its head, which ends at ``opened`` (``phrases.front_end``)."""
    for name in context.names:
        if len(name) > _SHORT and words.startswith(name, opened):
            end = opened + len(name)
            if words[end : end + 1] not in NO_NAME:
                return words[end:]
    return words


@cache
def _place_end() -> re.Pattern[str]:
    """Finds where the name of a place may end."""
    return re.compile(rf"(?:市(?!场|民|政|域|级|区|县|直|外|值|价|属)|{cue('actor.place')})的?")


#: 大型灌区: a sort of places, and none of them
_SORTS = cues("place.sort")


def _measured_place(core: str) -> tuple[str, str]:
    """The place whose name the words before a figure open with, and the quantity of it that the figure measures (某镇粮食产量); empty when they
    open with none or go on with anything else."""
    found = ("", "")
    if (first := _place_end().search(core, 1, _REACH)) is None:
        return found
    measured = cut_before(core).noun
    if core.startswith(_SORTS) or not (phrases.measure_of(measured) or indicator_code(measured)):
        return found
    for end in _place_end().finditer(core, first.start(), _REACH):
        name, rest = core[: end.end()].removesuffix("的"), core[end.end() :]
        own = cut_before(rest).noun
        tells = bool(own and (phrases.measure_of(own) or indicator_code(own))) and thing_ends().search(rest) is None
        if tells and len(name) > _SHORT and "、" not in name and rest[0] not in _ROW_ON and names_place(name):
            found = name, rest
    return found


def is_body(name: str) -> bool:
    """Whether a name is no clause: an office may be called by what it does (招商局)."""
    acts = phrases.verb().search(name)
    return (acts is None or (name.endswith(_OFFICES) and acts.start() <= 1)) and whole_words().search(name) is None


@cache
def _receives() -> re.Pattern[str]:
    # 冰雪大世界接待游客: the name of a site tells by nothing in it that it is one
    no_name = cue("doer.no_name")
    return re.compile(
        rf"(?P<who>(?:(?!{no_name})[一-鿿]){{2,10}}?)(?:{cue('verb.receives_adverb')})*(?=(?:{cue('verb.receives')})[^，])"
    )


def _who_receives(core: str) -> tuple[str, str]:
    """The site that the words before a figure say has visitors (某大世界接待游客), and the words from the verb on; empty where they say otherwise."""
    found = _receives().match(core)
    if found is None or phrases.verb().search(found["who"]) is not None or phrases.front_end(core):
        return "", core
    return found["who"], core[found.end() :]


def holder_named(core: str) -> tuple[str, str]:
    """The place or site that the words before a figure open with, whose quantity or visitors it tells of, and the words behind; empty where they
    open with none."""
    place = _measured_place(core)
    return place if place[0] else _who_receives(core)
