"""Who gives or does what a clause of a release counts, and which office tells it."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.lexicon import acts, cue, cues, telling

#: no name of a giver is shorter or longer
_SHORTEST, _LONGEST = 3, 24
_NO_NAME = re.compile(r"[，、的“”于由将共]|感谢|响应|配合|接受|市长|代表")


@cache
def _gives() -> re.Pattern[str]:
    return re.compile(rf"(?P<who>[^，、]{{1,{_LONGEST}}}(?:{cue('release.giver_end')}))(?P<how>[^，、]{{0,10}}?)(?={cue('release.gives_away')})")


@cache
def _giving_signs() -> frozenset[str]:
    return frozenset(telling(cues("release.gives_away")))


def giver(core: str) -> tuple[str, str] | None:
    """The firm or society that gives what a figure counts, and the words behind its name (某某爱心会捐赠1辆巴士); None where nobody is named."""
    if _giving_signs().isdisjoint(core):
        return None
    found = _gives().match(core)
    if found is None or len(found["who"]) < _SHORTEST or _NO_NAME.search(found["who"]) is not None or phrases.verb().match(found["who"]) is not None:
        return None
    return found["who"], core[found.end() :]


#: an office by its name: those called 处 are listed, for the word has other meanings
_OFFICE = re.compile(rf"(?:{cue('release.office')}|[一-鿿]{{2,5}}?(?:局(?![部限面势处])|分局|大队|卫生所|警察队))")
#: how, when, for whom and by which law it does so
_HOW = re.compile(rf"(?:{cue('release.how_done')})[^，、]{{1,24}}(?:共|已|累计|总计|合计|并)")
#: 经发局规划14场讲座
_PLANS = cues("release.plans")
_ADVERBS = re.compile(rf"(?:{cue('release.doer_adverb')})*")
#: so much of a text names the office that it is of
_LEAD, _OPENING = 300, 40
#: no office is called more shortly
_FEW = 3


def acting(core: str, city: str = "") -> tuple[str, str] | None:
    """The office that does what a figure counts, behind its ``city`` where that was said, and the words from its deed on (环保局依法共开罚); None
    where the words before the figure open with none."""
    office = _OFFICE.match(core) if not city or city[-1] in "市县" else None
    if office is None or core[office.end() : office.end() + 1] == "长" or phrases.verb().search(office[0]) is not None:
        return None
    how = _HOW.match(core, office.end())
    deed = how.end() if how is not None else office.end()
    deed = _ADVERBS.match(core, deed).end()  # type: ignore[union-attr]
    says = _says().match(core, deed)
    does = phrases.verb().match(core, deed) is not None or core.startswith(_PLANS, deed) or _acts().match(core, deed) is not None
    return (city + office[0], core[deed:]) if does and says is None else None


@cache
def _acts() -> re.Pattern[str]:
    return re.compile(rf"(?:{acts()})(?=[^，的]{{2}}|$)")


@cache
def _firm() -> re.Pattern[str]:
    return re.compile(rf"(?P<who>[一-鿿]{{2,{_LONGEST}}}?(?:{cue('release.firm_end')}))(?={cue('release.firm_goes_on')})")


def firm_told(words: str) -> str:
    """The firm or foundation that a clause tells of (某某股份有限公司继去年…); empty where it opens with none."""
    found = _firm().match(words)
    if found is None or _NO_NAME.search(found["who"]) is not None or phrases.verb().match(found["who"]) is not None:
        return ""
    return found["who"] if len(found["who"]) > _SHORTEST else ""


@cache
def _says() -> re.Pattern[str]:
    return re.compile(rf"(?:{cue('release.says')}|{cue('speaker.says')})")


@cache
def _speaks() -> re.Pattern[str]:
    """Who says what follows: an office, or its head. The head of a government, or a member of a council, speaks for none."""
    return re.compile(
        rf"(?:{cue('release.speaker_front')})*(?:(?:[一-鿿]{{2,3}}[市县])?(?:政府|市府|县府|府)?(?P<office>{_OFFICE.pattern})[^，、的]{{0,12}}?"
        rf"|[^，]{{0,16}}?)(?:{cue('release.says')}|{cue('speaker.says')})"
    )


def speaker_of(words: str, before: str) -> str:
    """The office that speaks or acts from a clause on (工务局表示, 水利局长某某指出, 水利局在雨季); empty where somebody else speaks, ``before`` where the
    clause says nothing of it."""
    found = _speaks().match(words)
    if found is not None:
        return found["office"] or ""
    opened = _opens().match(words)
    return before if opened is None or phrases.verb().search(opened["office"]) is not None else opened["office"]


@cache
def _opens() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{cue('release.speaker_front')})*(?:[一-鿿]{{2,3}}[市县])?(?:政府|市府|县府|府)?(?P<office>{_OFFICE.pattern})(?:{_ADVERBS.pattern})"
        rf"(?:{cue('release.how_done')}|{acts()})"
    )


@cache
def _titled() -> re.Pattern[str]:
    city = "(?:[一-鿿]{1,3}[市县])?"
    return re.compile(rf"(?:^|[ ，！!？?、：]){city}(?P<office>{_OFFICE.pattern})(?!长)(?={acts()}|{cue('release.headed_on')})")


def titled_office(titles: tuple[str, ...]) -> str:
    """The office whose doings the headline of a release tells (某市工务局完成…); empty when it names none."""
    found = next((m for title in titles if (m := _titled().search(title)) is not None), None)
    return found["office"] if found is not None else ""


@cache
def _in_full() -> re.Pattern[str]:
    city = r"(?P<city>(?:(?![由于])[一-鿿]{1,3}[市县])(?:政府)?)(?![长民府])"
    return re.compile(rf"(?<![一-鿿])[由在于与和经据向对]?{city}(?P<office>{_OFFICE.pattern})(?!长)")


def is_short_for(short: str, office: str) -> bool:
    """Whether ``short`` is made of characters of the name of an ``office``, in order, with its first and its last (环保局 of 环境保护局)."""
    if not office or not _FEW <= len(short) < len(office) or short[0] != office[0] or short[-1] != office[-1]:
        return False
    rest = iter(office)
    return all(character in rest for character in short)


def office_in_full(body: str) -> tuple[str, str]:
    """The office that a release names with its city before it names it without (某县卫生局), in short and in full; both empty where there is none."""
    found = _in_full().search(body, 0, min(_LEAD, body.find("。", _OPENING) + 1 or _LEAD))
    if found is None or phrases.verb().search(found["office"]) is not None or body.find(found["office"]) < found.start("office"):
        return "", ""
    return found["office"], found["city"] + found["office"]


@cache
def _deed() -> re.Pattern[str]:
    return re.compile(rf"(?:需|应|须)?(?:限期)?(?!{cue('release.befalls_place')})(?:{acts()})")


def is_deed(indicator: str) -> bool:
    """Whether what is counted was done by somebody, and did not come to pass in a place (新增, 发生)."""
    return (_deed().match(indicator) is not None or _inspected().search(indicator) is not None) and "后" not in indicator


@cache
def _inspected() -> re.Pattern[str]:
    """Finds what an office that inspects or fines finds or imposes."""
    return re.compile(cue("release.inspected"))
