"""What the clauses of releases say of when and whom, beyond what all texts have in common."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.clauses import Clause
from shizheng.converters.extraction.context import Context
from shizheng.converters.extraction.heard import Heard
from shizheng.converters.extraction.holders import founded, held, is_place_or_site, named_clause, points_back
from shizheng.converters.extraction.lexicon import cue, cues, pattern_of
from shizheng.converters.extraction.release_doers import is_deed
from shizheng.converters.extraction.scope import NAMES_ON, subject_of
from shizheng.converters.extraction.statistical_words import most_of
from shizheng.converters.extraction.time_words import searcher
from shizheng.converters.extraction.units import trie_pattern, unit_of
from shizheng.converters.extraction.works import is_cost, is_granted, is_work
from shizheng.schema.codelist import codelist

#: no noun phrase is longer
_REACH = 160
#: a day with more behind it in a clause without a figure is that of an event
EVENT = re.compile(rf"(?<=日)(?!止|间|期间|为止|至|起|{cue('release.befalls')})[^，]{{2}}|{cue('release.event_word')}")
_UNTIL_NOW = cues("release.until_now")
UNSETTLED = frozenset(cues("release.unsettled_time"))
#: the head of a government acts for it: 某某市长成功争取
_CHIEFLY = rf"(?:{cue('release.chief_how')})*"
CHIEF = re.compile(rf"(?:[一-鿿]{{3}})?(?:市长|县长|行政长官)(?:[一-鿿]{{3}})?(?={_CHIEFLY}(?:{cue('release.chief_does')})){_CHIEFLY}")
#: 于某区共调查: where it was done
AT = re.compile(rf"[于在]?(?P<place>(?![各该全本])[一-鿿]{{1,5}}[区里乡镇县村])(?:境?内)?(?={cue('release.in_all')})")


#: what is measured in these belongs to the facility or project that was named last
_OF_SITES = frozenset({"length", "area", "volume", "flow", "power"})
#: and what is measured in these is no deed of anybody
_NO_DEEDS = frozenset({"time", "ratio"})
#: words for a whole or for one's own government begin so; others are short names (南市)
_POINTING = frozenset("全本该我当市县府")


#: 另一座“某某公园”则设有…: what is said of what is quoted
_QUOTED_SITE = re.compile(r"^(?:另?一[座处条栋个案]|而)?“(?P<name>[^“”]{3,20})”(?=[则也亦兼设具位占是为系内将已预规基总全])")


#: 某乡是全县18个乡镇中人口最少的: what the sentence is about
_PLACE_IS = re.compile(r"(?P<place>(?![各该全本我])[一-鿿]{1,4}(?:乡|镇|区|县|市|村|里))(?:是|为|系)(?=全|本|该|唯一|第)")
_WHOLE_INSIDE = re.compile(r"(?<=^[一-鿿]{2})全[县市区国台省港澳球](?=[一-鿿]{2})|(?<=^[一-鿿]{3})全[县市区国台省港澳球](?=[一-鿿]{2})")
_AVERAGED = re.compile(rf"(?P<region>{cue('release.region_averaged')})(?:的)?平均(?:约|则|值)*(?:为|达|是)?$")


@cache
def region_alone() -> re.Pattern[str]:
    """A nation, a city by its short name or the world, when nothing but a link stands between it and the figure."""
    names = {a for row in codelist("release_place").values() for a in (row["zh"], *row["aliases"].split("|")) if a}
    names |= {*cues("release.region_alone")}
    return re.compile(
        rf"(?:^|(?<=期间)|(?<=[时前后日]))(?P<region>{trie_pattern(dict.fromkeys(sorted(names), ''))})(?:则|也|共|仅|约|就|更)*(?:有|达|为|占|记录到|共有)?$"
    )


@cache
def scope_last() -> re.Pattern[str]:
    """Finds a scope word at the end of what is done for it: 针对全市9个."""
    return re.compile(rf"(?:针对|为|在|于|对)(?P<scope>{pattern_of('scope_word', 'form', 'whole')})$")


#: 县内, 境内: the place that the text is about
_INSIDE = re.compile(r"(?:[市县](?:境|辖)?内|[本全][市县](?:境|辖)内|境内|辖内|辖区内)的?(?:目前)?(?:共|现|计|约)?(?:有|拥有)?(?=[^，]{2})")
#: 出境高峰预计是4月14日, 5月1日至3日是过关高峰期: the figures behind are of those days
_PEAK = re.compile(rf"(?:{cue('release.peak')})[^，]{{0,6}}(?:是|为|在|于)$")
_PEAK_BEHIND = re.compile(rf"(?:是|为|属|将是)[^，]{{0,12}}(?:{cue('release.peak')})")


def is_peak(text: str, clause: Clause, start: int, end: int) -> bool:
    """Whether the day between ``start`` and ``end`` is said to be the busiest."""
    return _PEAK.search(text, clause.start, start) is not None or _PEAK_BEHIND.match(text, end, clause.end) is not None


def body_named(text: str, clause: Clause, words: str, opened: int, pointed: Callable[[str], str]) -> str:
    """The body or site that the clause names or says something of, brackets included; ``words`` are those of the clause, what opens them
    ends at ``opened``."""
    if text[clause.end : clause.end + 1] == "（":
        return ""
    if clause.mark == "）":
        start = max(text.rfind(mark, max(0, clause.start - _REACH), clause.start) for mark in "，。；：\n") + 1
        words = text[start : clause.end]
        opened = phrases.front_end(words)
    if name := named_clause(words, opened) or founded(words):
        return name
    words = words[opened:]
    if (quoted := _QUOTED_SITE.search(words)) is not None and is_place_or_site(quoted["name"]):
        return quoted["name"]
    if (back := points_back(words)) and (site := pointed(words[:back])):
        return site
    holds = held(words)
    return holds.name if holds is not None else ""


def whose_of_release(unit: str, indicator: str, heard: Heard, context: Context) -> str:
    """Whom a figure of a release is about when its own words do not say."""
    if (heard.work or heard.ahead) and not is_work(heard.holder) and (is_cost(indicator) or is_granted(indicator)):
        if heard.ahead:
            return heard.ahead
        if heard.work and (heard.in_sentence or is_cost(indicator)):
            return heard.work
    if heard.holder:
        return heard.holder
    if heard.scope:
        return heard.scope if heard.scope[0] not in _POINTING else subject_of(heard.scope, context.organisation)
    measured = unit_of(unit)
    site = heard.site if measured is not None and measured.quantity_kind in _OF_SITES else ""
    counts = measured is None or measured.quantity_kind not in _NO_DEEDS
    told = heard.speaker if heard.speaker and unit and counts and is_deed(indicator) else ""
    return heard.topic or site or context.section or heard.happening or told or context.office[1] or context.organisation


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(rf"(?:{NAMES_ON}|[市县区府大成科海运国家老新美南北东西中应女高艺政企商农渔分地文古孔荣第全优在有为晶兰银汽客航捷元币])")


def names_on(words: str, place: int) -> bool:
    """Whether the words from ``place`` on make another name of the short name of a city before them (台南运河, 高雄捷运)."""
    return _goes_on().match(words, place) is not None


def open_span(lead: str, words: str, behind: str) -> str:
    """Time words with 自 before them where they say since when: what follows has no end."""
    if words in UNSETTLED or behind == "的" or lead.endswith("各自"):
        return words
    return f"自{words}" if lead.endswith(("自", "自从")) or behind.startswith(_UNTIL_NOW) else words


def release_front(core: str, subject: str, heard: Heard, context: Context, *, compared: bool) -> tuple[str, str, str]:
    """The words before a figure of a release without those that say of whom, the subject that they name, and time words that
    hold for this figure alone. ``compared``: the words follow 较."""
    if (alone := region_alone().search(core)) is not None:
        return "", alone["region"], ""
    if (averaged := _AVERAGED.search(core)) is not None and averaged.start() > 1:
        return core[: averaged.start()], averaged["region"], ""  # 接种率全国平均约为51%
    if (stands := _PLACE_IS.match(core)) is not None:
        heard.hold(stands["place"])
        core = core[stands.end() :]
    timed = searcher(context.republic).match(core) if core else None
    if timed is not None and timed.end() == len(core):
        return "", subject, timed["period"]
    if timed is not None and compared:
        core = core[timed.end() :]
    if (most := most_of(core, "")) is not None:
        return *most, ""
    if (scope := scope_last().search(core)) is not None:
        heard.hear_scope(scope["scope"])
    if (inside := _INSIDE.match(core)) is not None:
        heard.hear_scope("全县" if "县" in (inside[0][0], context.organisation[-1:]) else "全市")
        core = core[inside.end() :]  # 县内柴油车约2万辆
    if (inner := _WHOLE_INSIDE.search(core)) is not None:
        heard.hear_scope(inner[0])
        core = core[: inner.start()] + core[inner.end() :]  # 荔枝全县栽培面积
    if subject:
        return core, subject, ""
    if (back := points_back(core)) and len(core) > back and (site := heard.pointed(core[:back])):
        return core[back:], site, ""
    if (holds := held(core)) is not None:
        return holds.rest, holds.name, ""
    if core[:1] == "“" and (quoted := _quoted_first().match(core)) is not None:
        heard.hold(quoted["name"])
        return core[quoted.end() :], quoted["name"], ""  # “某某光之径”全长1.8公里
    if core[:1] in _THIS_FIRST and (this := _this_work().match(core)) is not None and (heard.work or this.end() < len(core)):
        if heard.work:
            heard.hold(heard.work)
        return core[this.end() :], "", ""
    if (at := AT.match(core)) is not None:
        return core[at.end() :], at["place"], ""
    if (short := _short_body().match(core)) is not None and phrases.verb().match(core, short.end()) is not None:
        city = heard.scope if short["who"].endswith("局") and heard.scope[:1] not in _POINTING and heard.scope[-1:] in ("市", "县") else ""
        return core[short.end() :], city + short["who"], ""  # 警方查获3件, 某市警局查获3件
    does = _doer().match(core)
    acts = phrases.verb().search(core, does.end()) if does is not None else None
    if does is not None and acts is not None and is_place_or_site(core[does.end() : acts.start()]):
        return core[acts.start() :], does["who"], ""
    return core, "", ""


@cache
def _quoted_first() -> re.Pattern[str]:
    """Matches the name in quotation marks that the words before a figure open with, before what it has or does."""
    does = rf"{cue('thing.property')}|{phrases.role('keep')}|{phrases.role('drop')}"
    return re.compile(rf"“(?P<name>[^“”，。；：]{{3,24}})”(?:则|也|更|将|还|并|且|今年|首[日周])*(?:(?:以|由|设有|内有)+$|(?=(?:累计|总|共)?(?:{does})))")


_THIS_FIRST = frozenset("本该此这")


@cache
def _this_work() -> re.Pattern[str]:
    """The work named before, pointed back at (該計畫為, 本案, 這項工程)."""
    return re.compile(rf"(?:[本该此]|这)(?:项|个|处|座|段)?(?:{cue('release.this_work')})(?:建物|主体)?(?:为|系|是)?")


@cache
def _short_body() -> re.Pattern[str]:
    """A body of two characters, with the adverbs behind it, before what it did."""
    return re.compile(rf"(?P<who>{cue('release.short_body')})(?:共|已|也|亦|则|另|再|并|今年|累计|成功)*")


@cache
def _doer() -> re.Pattern[str]:
    """Who does something somewhere: 警方在某机场检获, 某某实业于某区加码投资."""
    bodies = pattern_of("scope_word", "form", "body")
    return re.compile(rf"(?P<who>{cue('release.public_body')}|(?![在于由为与将])[一-鿿]{{2,8}}?(?:{bodies}))[在于](?=[一-鿿]{{2}})")
