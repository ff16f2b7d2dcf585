"""The body that an article is about, as its kicker, headline or first sentences name it."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from shizheng.converters.layout.cues import HAN, any_of, words

_PLACES = 16  # where a name may stand: no more are looked at
_ABOUT = re.compile(r"^[—\-]*(?:关于|關於)?(?:[0-9]{4}年)?")
_LONGEST = 26
#: characters that no name of a place or body holds: verbs, particles, numbers
_NOT_IN_NAME = "的了在是和与及为将对把被以等这那有各其去要说据向让使由并也都还更着过能可使用每多个次年月日时赴抓推促聚看持赋助打筑谋绘创提加快实现开保障"
_BEFORE = r"(?:^|(?<=[，。；：！？“”《》（）\s、,;:—·])|(?<=日在))(?:(?:近日|日前|昨日|今日|目前|今年以来|近年来|连日来|当前)[，,]?)?(?:(?:记者|記者)?(?:从|由|在|走进|来到|走访|得益于|位于|获悉|据|随着|为)(?:[^，。；]{0,16}?(?:召开|举行|举办)的)?)?"


@cache
def _generic() -> frozenset[str]:
    return frozenset(words("organisation_generic", "word"))


@cache
def _name() -> re.Pattern[str]:
    """Places from the large to the small, and a body at the end: 甲市乙区丙街道, 甲区城市管理局."""
    free = rf"(?:(?![{_NOT_IN_NAME}])[{HAN}])"
    after = r"(?![级域长民场政内外间块别位部城校籍划容厅厂])"
    last = r"(?<![农農乡鄉山城都夜早门門股超家返故水灾災库老厂][村市乡鄉区區])"
    place = rf"(?![的了是各该本我])[{HAN}](?:{free}{{1,7}}?(?:{any_of(words('organisation_suffixes', 'suffix', level='place'))})|[县縣]){after}{last}"
    body = rf"(?:(?![的了在是从把被到这那])[{HAN}]){{1,14}}?(?:{any_of(words('organisation_suffixes', 'suffix', level='body'))})(?![长長门署级])"
    return re.compile(rf"(?:{place}){{1,4}}(?:{body})?|{free}{{2,10}}?(?:{any_of(words('organisation_suffixes', 'suffix', level='body'))})(?![长長门署级员])(?<![开好布格大全结干内外总支][局部])")


@cache
def _after_cue() -> re.Pattern[str]:
    return re.compile(_BEFORE)


@cache
def _suffixed() -> re.Pattern[str]:
    return re.compile(rf"[{HAN}（）()·“”]{{1,{_LONGEST}}}(?:{any_of(words('organisation_suffixes', 'suffix'))})$")


def names_body(text: str) -> bool:
    """Whether ``text`` is the name of a body or place and nothing else."""
    return len(text) <= _LONGEST and " " not in text and _suffixed().match(text) is not None


def leading_body(text: str) -> str | None:
    """The first name of a place or body that ``text`` starts with."""
    match = _name().match(text)
    return match[0] if match else None


def find_organisation(kicker: str | None, headline: str | None, subheadline: str | None, first: str) -> str | None:
    """The subject's name, or None.

    A name alone in the kicker or before the headline's colon comes first; then a name at the start of the headline or
    of the line below it; then the first name in the first paragraph that stands where a sentence may name its subject.
    """
    if kicker and names_body(kicker):
        return kicker
    if headline:
        before, colon, _ = headline.partition("：") if "：" in headline else headline.partition(":")
        if colon and names_body(before.strip()):
            return before.strip()
    body = re.sub(r"^本[报報][讯訊]\s*", "", first)[:240]
    for text in (subheadline or "", headline or "", body):
        found = _first_name(_ABOUT.sub("", text))
        if found:
            return found
    return None


def _first_name(text: str) -> str | None:
    """The first name that stands after a mark, or after a word that leads to one."""
    for cue in islice(_after_cue().finditer(text), _PLACES):
        match = _name().match(text, cue.end())
        if match and match[0] not in _generic() and len(match[0]) <= _LONGEST:
            return match[0]
    return None
