"""What an article settles for all its figures: the year, plan or result, the body that it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from shizheng.converters.extraction.period import resolve, searcher
from shizheng.converters.extraction.scope import rank_of
from shizheng.converters.extraction.status import heading_status
from shizheng.converters.layout.page import LaidOutArticle, Part

_YEAR_IS = re.compile(r"((?:19|20)[0-9]{2})年，?是")
_YEARS = re.compile(r"(?P<ahead>预计|计划|力争|目标|拟|到|至|确保|[—–~～-])?(?P<year>(?:19|20)[0-9]{2})年")
_HEAD_YEAR = re.compile(r"((?:19|20)[0-9]{2})(?![0-9年])")
_REPUBLIC_YEAR = re.compile(r"(?<![0-9])(1[0-2][0-9])年")
_GOVERNS = re.compile(r"公报|统计|执行情况|收支|运行|今年|全年|预算|决算|目标|计划|安排|持续|着力|成绩单|年报|盘点")
_REPORT = re.compile(r"工作报告")
_REPUBLIC = re.compile(r"民国[0-9]{2,3}年|(?<![0-9])1[01][0-9]年(?:度|底|[0-9]{1,2}月|[一二三四]季|上半年|下半年)")
_PLACE_END = re.compile(r"[省市区县州旗]")


@dataclass(frozen=True, slots=True)
class Context:
    """What holds for a part of an article unless a nearer word says otherwise. ``year`` resolves 今年."""

    organisation: str = ""
    year: int | None = None
    status: str = ""
    period: str = ""
    period_text: str = ""
    republic: bool = False
    names: frozenset[str] = frozenset()


def settled_year(headline: str, first: str, body: str, issue_date: str | None, republic: bool = False) -> int | None:
    """The year that the article settles for 今年: its headline's, the one that it says *is*, its date's, or its only one."""
    if found := _YEARS.search(headline):
        return int(found["year"])
    if found := _HEAD_YEAR.match(headline):
        return int(found[1])
    if republic and (found := _REPUBLIC_YEAR.search(headline)):
        return int(found[1]) + 1911
    if found := _YEAR_IS.search(first):
        return int(found[1])
    if issue_date:
        return int(issue_date[:4])
    if republic:
        dated = [int(y) + 1911 for y in _REPUBLIC_YEAR.findall(body)]
        return max(dated) if dated else None
    stated = {int(m["year"]) for m in _YEARS.finditer(body) if not m["ahead"]}
    return max(stated) if stated and max(stated) - min(stated) <= 1 else None


@lru_cache(maxsize=1024)
def governing(headline: str, path: tuple[str, ...], year: int | None) -> tuple[str, str, str]:
    """Status, period and its words that the headings above a part give to its figures, the innermost first."""
    status = period = words = ""
    for depth, heading in enumerate(reversed((headline, *path))):
        outermost = depth == len(path)
        if not status and not (outermost and _REPORT.search(heading)):
            status = heading_status(heading)
        if not words and (not outermost or (_GOVERNS.search(heading) and not _REPORT.search(heading))):
            when = searcher(False).search(heading)
            if when is not None:
                period, words = resolve(when["period"], year), when["period"]
                if not period:
                    words = ""
    return status, period, words


def article_context(article: LaidOutArticle, issue_date: str | None) -> Context:
    """The context of an article as a whole: its year, its body and the names under which the text knows it."""
    titles = " ".join(t for t in (article.kicker, article.headline, article.subheadline) if t)
    texts = [p.passage.text for p in article.parts if p.kind in ("paragraph", "heading", "table")]
    body = "\n".join(texts)
    first = next((p.passage.text[:400] for p in article.parts if p.kind == "paragraph"), "")
    republic = _REPUBLIC.search(body) is not None
    organisation = preferred_name(article.organisation or "", body)
    year = settled_year(titles, first, body, issue_date, republic)
    return Context(organisation, year, republic=republic, names=frozenset({organisation, article.organisation or ""}))


def part_context(article: LaidOutArticle, part: Part, whole: Context) -> Context:
    """The context of a part: that of its article under the headings above it."""
    path = (*part.path, part.passage.text) if part.kind == "heading" else part.path
    titles = " ".join(t for t in (article.kicker, article.headline, article.subheadline) if t)
    status, period, words = governing(titles, path, whole.year)
    return replace(whole, status=status, period=period, period_text=words)


def preferred_name(organisation: str, body: str) -> str:
    """The shorter name of a body (某街道 of 某区某街道) when the text mostly uses that one."""
    for cut in _PLACE_END.finditer(organisation):
        short = organisation[cut.end() :]
        if len(short) >= 3 and rank_of(short) is not None and body.count(short) > 2 * body.count(organisation):
            return short
    return organisation
