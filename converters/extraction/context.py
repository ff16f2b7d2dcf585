"""What an article settles for all its figures: the year, plan or result, the body that it is about."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from shizheng.converters.extraction.about import about
from shizheng.converters.extraction.body_names import is_clause
from shizheng.converters.extraction.carried import NOTHING_CARRIED, Carried
from shizheng.converters.extraction.clause_doers import persons_told
from shizheng.converters.extraction.event import Event, event_of
from shizheng.converters.extraction.goals import year_of_goals
from shizheng.converters.extraction.happening import days_of, event_told, is_to_come, year_of
from shizheng.converters.extraction.holders import site_of_title
from shizheng.converters.extraction.levels import level_of, tells_level
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.origin import body_of, is_release
from shizheng.converters.extraction.period import is_up_to, resolve
from shizheng.converters.extraction.release_doers import office_in_full
from shizheng.converters.extraction.releases import body_headed, is_of_place_office, local_office, release_places
from shizheng.converters.extraction.schemes import scheme_led
from shizheng.converters.extraction.scope import whole_words
from shizheng.converters.extraction.settled_year import (
    HEAD_YEAR,
    REPUBLIC_YEAR,
    YEARS,
    dateline,
    settled_year,
    year_opened,
    years_reviewed,
)
from shizheng.converters.extraction.spans import since_start
from shizheng.converters.extraction.statistical import (
    accounting_year,
    first_month,
    gives_out,
    head_of_statistics,
    month_of_statistics,
    scheme_told,
    year_told,
)
from shizheng.converters.extraction.status import TARGET, account_of, heading_cue, heading_status
from shizheng.converters.extraction.time_words import find_time, searcher
from shizheng.converters.layout.page import LaidOutArticle, Part

_REPUBLIC = re.compile(r"年(?<=民国[0-9]{2}年|国[0-9]{3}年)|年(?=度|底|[0-9]{1,2}月|[一二三四]季|[上下]半年)(?<=[^0-9]1[01][0-9]年)|年(?=度)(?<=[^0-9]1[01][0-9]学年)")
_EXPLICIT = re.compile(rf"[0-9]{{2,4}}|十[一二三四五六]五|〇|{cue('year.told')}")
_PLAN_YEARS = re.compile(r"十[一二三四五六]五[”’]?(?:规划)?(.*)")
_YEAR_STATED = re.compile(r"(?:19|20)[0-9]{2}年|今年|明年|过去一年")
_FIGURE = re.compile(r"[0-9][0-9.,]*(?:[万亿余多]|[%％]|[个家元项条处名人倍])")
#: how an article that is a plan opens: 拟从以下十个方面开展工作
_PLAN = re.compile(rf"(?:拟|计划|决定|(?<!现)将)(?!上述|其)[^。；]{{0,24}}(?:以下|如下|下列)[^。；]{{0,20}}(?:{cue('plan.what_behind')})")
#: a report's news that lists the works of the year: 今年将办好十件民生实事。（一）…
_PROMISED = re.compile(rf"(?:今年|明年|新的一年)[^。；]{{0,16}}?(?:将|拟|计划|要)[^。；]{{0,24}}?[一二三四五六七八九十百两0-9]{{1,3}}[件项大个类][^。；，]{{0,6}}(?:{cue('plan.what_behind')})[^。；，]{{0,4}}[。：]\s*(?:[（(]?[一1][)）、.．]|第一)")
#: as much of the text as may say so
_PLAN_SAID = 400
_ECONOMY = re.compile(rf"{cue('title.economy')}|GDP")
#: the year of a report in its title is the year of the session, not of its figures
_SESSION = re.compile(r"工作报告(?!.*[0-9]{4}年)|会议上|届[一二三四五六七八九十]+次")
#: ... unless more stands behind it: 工作报告解读：2024年工作回顾
_OF_SESSION = re.compile(r".*工作报告(?=.*[0-9]{4}年)")
#: who gave a text out, and on which day: 某市统计局（2020年3月23日）
_GIVEN_OUT = re.compile(r"[^，。；：]{0,24}?[（(]?(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日[)）]?")
#: places without the calendar of the Republic
_NO_REPUBLIC = cues("place.without_republic")
_NATION = cues("scope.nation")
_WHOLE_DATE = 10
#: the start of a text tells what it goes on about
_HEAD = 4000
#: where a release without a headline says of which month it is
_FIRST_LINE = 60
#: as much of it tells of which year's accounts it is
_OPENS = 160


class Context(NamedTuple):
    """What holds for a part of an article unless a nearer word says otherwise.

    ``year`` is the one that 今年 means, ``said`` the one that the heading or the text before names: 全年 and 上半年 are of that year. ``dated``: the
    year is sure enough to complete a date without one. ``day``: the date of the text (ISO), if it has one. ``release``: the text is a release in
    traditional characters. ``site``: the facility or project that the headline names;
    ``up_to``, ``since``: up to when the figures of a report on progress count, and of which year; ``thing``: the project or site that the
    paragraph before was about; ``level``: the level or area whose budget the part is about; ``section``: the fund, programme or site, in mainland
    text the village, that the heading above the part names, or the department that the headline of a release opens with;
    ``work``: the work or programme named last before the part; ``month``: the words for the month, quarter or year of statistics that the text
    is about; ``event``: the event of a day that the headline counts; ``by_level``: a heading tells of the level of a budget; ``review``: the five years that
    a heading looks back on; ``happening``: the event that a release tells of, ``days``: the
    day or days of it, with the words that name them, ``to_come``: it still lies ahead; ``speaker``: the office that the paragraphs before let speak;
    ``persons``: the persons of the place whom mainland prose knows by name; ``office``: the office of a release, in short and as its
    text first names it.
    """

    organisation: str = ""
    year: int | None = None
    said: int | None = None
    status: str = ""
    period: str = ""
    period_text: str = ""
    republic: bool = False
    dated: bool = False
    names: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    cue: str = ""
    account: str = ""
    day: str = ""
    release: bool = False
    site: str = ""
    planned: str = ""
    month: str = ""
    before: tuple[str, str] = ("", "")
    up_to: str = ""
    since: str = ""
    thing: str = ""
    level: str = ""
    section: str = ""
    work: str = ""
    event: Event | None = None
    by_level: bool = False
    review: str = ""
    happening: str = ""
    speaker: str = ""
    days: tuple[str, str] = ("", "")
    to_come: bool = False
    persons: tuple[str, ...] = ()
    office: tuple[str, str] = ("", "")


def article_context(article: LaidOutArticle, issue_date: str | None) -> Context:
    """The context of an article as a whole: its year, its body and the names under which the text knows it."""
    lines = tuple(t for t in (article.headline, article.subheadline, article.kicker) if t)
    titles = " ".join(lines)
    body = body_of(article)
    release = is_release(article, body)
    bylines = "\n".join(p.passage.text for p in article.parts if p.kind == "byline")
    places = release_places(titles, body, bylines) if release else ()
    republic = _REPUBLIC.search(body) is not None or (
        release and not (places and places[0].endswith(_NO_REPUBLIC)) and (REPUBLIC_YEAR.search(body) or REPUBLIC_YEAR.search(titles) or REPUBLIC_YEAR.search(bylines)) is not None
    )
    year, dated = settled_year(titles, body, issue_date or dateline(bylines), republic)
    organisation = places[0] if places else about(article.organisation or "", titles, body, bylines) or (local_office(body) if release else "")
    if release and organisation == "全国" and article.organisation and not any(word in body for word in _NATION):
        organisation = article.organisation  # a ministry speaks, and names no nation
    cue = heading_cue(titles)
    planned = TARGET if _PLAN.search(body, 0, _PLAN_SAID) or _PROMISED.search(body, 0, _PLAN_SAID) else ""
    # A cue of the headline that section headings repeat (the three things to do well) is about those sections alone.
    owned = cue if cue and any(p.kind == "heading" and cue in p.passage.text for p in article.parts) else ""
    given = article.organisation or ""
    own = (organisation, *places, given if not places and (given in organisation or not (is_clause(given) or whole_words().search(given))) else "")
    # the fuller name first: it holds the shorter one
    names = tuple(sorted({n for n in own if n}, key=lambda n: (-len(n), n)))
    day = issue_date if issue_date and len(issue_date) == _WHOLE_DATE else ""
    site = site_of_title(titles, body[:_HEAD]) if release else ""
    month = month_of_statistics(titles or body[:_FIRST_LINE].partition("。")[0], republic) if release else head_of_statistics(titles, body)
    month = month or (first_month(body, republic) if release and (is_of_place_office(body) or gives_out(body)) else "")
    month = month or (accounting_year(titles, body[:_OPENS]) if republic else "")
    month = month or (scheme_told(body) if republic and release and not REPUBLIC_YEAR.search(titles) else "")
    if not (month or release or YEARS.search(titles)) and (told := year_told(body)) is not None and (told == year or "今年" not in body):
        month = f"{told}年"
        if issue_date is None and not dated and year == told and "去年" in body and "今年" not in body:
            year = told + 1
    if not (release or month) and (wanted := year_of_goals(titles, body)):
        month, planned = wanted, TARGET
    headings = [p.passage.text for p in article.parts if p.kind == "heading"]
    up_to, since = reported(titles, body, year, republic)
    headline = lines[0] if lines else ""
    happening = event_told(headline, body) if release else ""
    year = year_of(happening) if year is None and happening else year  # 今年 is the year of the festival
    days = days_of(happening, headline, body, year if dated or day else None, day, republic=republic) if happening else ("", "")
    return Context(
        organisation, year, republic=republic, dated=dated, names=names, titles=lines, cue=owned, day=day,
        release=release, site=site, month=month, planned=planned, up_to=up_to, since=since,
        event=None if release else event_of(titles, body, year, day),
        happening=happening,
        days=days, to_come=is_to_come(headline, body, days[0], day) if happening else False,
        section=body_headed(lines[0] if lines else "", body) if places and places[0].endswith(_NO_REPUBLIC) else scheme_led(body) if release and not happening else "",
        office=office_in_full(body) if release else ("", ""), persons=() if release else persons_told(body),
        by_level=not release and tells_level(headings), review="" if release else years_reviewed((*lines, *headings)),
    )


def part_context(
    part: Part, whole: Context, said: int | None, before: tuple[str, str] = ("", ""), thing: str = "", work: str = "", place: str = "",
    carried: Carried = NOTHING_CARRIED,
) -> Context:
    """The context of a part: that of its article under the headings above it. ``said``: the year named last before it;
    ``thing``: what the paragraph before it was about; ``place``: the village whose name a heading above it is;
    ``carried``: what stands before it without being above it."""
    path = (*part.path, part.passage.text) if part.kind == "heading" else part.path
    titles = whole.titles
    if whole.cue and part.kind not in ("headline", "kicker", "subheadline") and not any(whole.cue in h for h in path):
        titles = ()
    status, period, words = governing(titles, path, whole.year, whole.republic, whole.release)
    own_time = bool(words)
    if whole.month and not words:
        period, words = resolve(whole.month, whole.year), whole.month
    elif whole.up_to and not words:
        period, words = since_start(resolve(whole.up_to, whole.year)), whole.up_to
    if not (words or whole.release) and part.kind == "paragraph" and (opened := year_opened(part.passage.text)):
        period, words, own_time = resolve(opened, whole.year), opened, True
    if not (status or own_time or whole.release) and carried.plan.status:
        status, period, words = carried.plan.status, carried.plan.period or period, carried.plan.words or words
    if not (words or whole.release) and carried.told and part.kind == "paragraph":
        period, words = resolve(carried.told, whole.year), carried.told
    account = account_of(path)
    return whole._replace(
        status=status or whole.planned, period=period, period_text=words, said=int(period[:4]) if period else said, account=account,
        section=place if not whole.release else (section_of(path) if part.kind == "paragraph" else "") or whole.section,
        before=before, thing=thing, work=work, level=level_of(path, whole.organisation) if whole.by_level else "",
    )


def under(heading: str, context: Context) -> Context:
    """The context below a heading that stands within a paragraph; the same when it says neither status nor time."""
    status, period, words = governing((), (heading,), context.year, context.republic)
    if not (status or words):
        return context
    return context._replace(status=status, period=period, period_text=words, said=int(period[:4]) if period else context.said)


_NAMED_HEADING = re.compile(rf"[“「]?(?P<name>[^，。：；、？！ “”「」0-9]{{3,16}}?(?:{cue('release.named_heading')}))[”」]?(?:（[^（）]*）)?$")


@lru_cache(maxsize=1024)
def section_of(path: tuple[str, ...]) -> str:
    """The fund, programme or site that the heading right above a part is the name of; empty when it is none."""
    found = _NAMED_HEADING.fullmatch(path[-1]) if path else None
    return found["name"] if found is not None and not is_clause(found["name"]) else ""


#: a headline about an event: its year is that of the event
_EVENT = re.compile(rf"(?:{cue('title.event')})(?:仪式)?$")
_PROGRESS = re.compile(rf"进展|进度|(?:{cue('title.progress_verb')})情况")
#: up to when the figures of a report on progress count, said where it opens
_REPORTED = 240


def reported(titles: str, body: str, year: int | None, republic: bool) -> tuple[str, str]:
    """Up to when a report on the progress of a year's works counts (截至9月底), and that year; empty for other texts."""
    if year is None or _PROGRESS.search(titles) is None or not body.find("截", 0, _REPORTED) >= 0:
        return "", ""
    found = next((w for m in searcher(republic).finditer(body, 0, _REPORTED) if is_up_to(w := m["period"])), "")
    when = resolve(found, year) if found else ""
    return (found, str(year)) if when[:4] == str(year) else ("", "")


@lru_cache(maxsize=1024)
def governing(
    titles: tuple[str, ...], path: tuple[str, ...], year: int | None, republic: bool, release: bool = False
) -> tuple[str, str, str]:
    """Status, period and its words that the headings above a part give to its figures, the innermost first.

    The year in the headline of a release is that of the event, unless it is about statistics.
    """
    status = period = words = ""
    if any(_SESSION.search(title) for title in titles):
        titles = ()
    for depth, heading in enumerate((*reversed(path), *titles)):
        if _GIVEN_OUT.fullmatch(heading):
            continue
        heading = _OF_SESSION.sub("", heading) if depth >= len(path) else heading
        own, when, said = _told(heading, year, republic, release, outermost=depth >= len(path))
        status = status or own
        if not words:
            period, words = when, said
    return status, period, words


#: 二、下半年工作安排: the half of the year of the text
_HALF = re.compile(rf"[上下]半年(?:的)?(?:{cue('heading.of_half')})")


@lru_cache(maxsize=1024)
def _told(heading: str, year: int | None, republic: bool, release: bool, *, outermost: bool) -> tuple[str, str, str]:
    """Status, period and its words that one heading gives; ``outermost``: it is a headline."""
    status = heading_status(heading, headline=outermost)
    economy = outermost and _ECONOMY.search(heading) is not None
    # A headline with a figure of its own is a statement; one without is a heading.
    if outermost and (_FIGURE.search(heading) or ((release or _EVENT.search(heading)) and not economy)):
        return status, "", ""
    when = find_time(heading.replace("年的", "年") if outermost else heading, republic)
    if when is not None and (plan := _PLAN_YEARS.search(when["period"])) is not None:
        year_too = _YEAR_STATED.search(heading, when.end("period"))
        if year_too is not None:
            when = find_time(
                heading[year_too.start() :], republic
            )  # “十四五”时期和2024年工作回顾: the years are looked back on, the figures are those of the year
        elif not plan[1] and (outermost or not status):
            when = None  # “十五五”开新局: of the years that begin, and not of all that is told below
    half = not outermost and year is not None and when is not None and _HALF.search(heading, when.start("period")) is not None
    if when is not None and (economy or half or _EXPLICIT.search(when["period"])):
        period = resolve(when["period"], year)
        return status, period, when["period"] if period else ""
    bare = HEAD_YEAR.search(heading) if outermost and (economy or heading_status(heading)) else None
    return (status, bare[1], bare[1]) if bare else (status, "", "")
