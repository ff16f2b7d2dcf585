"""Figures and dates in time: what a reader cannot date, what lies in the future and is said to be done, spans that run back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from shizheng.converters.checking.article import CheckedArticle, View, finding
from shizheng.converters.extraction.lexicon import cue
from shizheng.schema.finding import Finding

_RELATIVE = re.compile(rf"{cue('period.relative')}|[一二三四1-4]季度|前[一二三四]季度")
_QUOTED = re.compile(r"“[^”\n]*”")
_YEAR = re.compile(
    r"(?<![0-9])(?:19|20)[0-9]{2}年|[一二]〇[〇一二三四五六七八九]{2}年|“?十[一二三四五六]五”?(?:规划|时期|期间|末)"
    r"|(?:中华)?民国[0-9一二三四五六七八九十百]+年"
)
_RESULT = re.compile(cue("tense.result"))
_PLAN = re.compile(rf"{cue('tense.plan')}|到20[0-9]{{2}}年")
_SPAN = re.compile(
    r"(?<![0-9])((?:19|20)[0-9]{2})年(?:([0-9]{1,2})月)?(?:([0-9]{1,2})日)?(?:至|到|—|-|－|～|——)((?:19|20)[0-9]{2})年(?:([0-9]{1,2})月)?(?:([0-9]{1,2})日)?"
)
_SHORT_SPAN = re.compile(r"(?<![0-9—\-～至到])((?:19|20)[0-9]{2})(?:年)?[—\-－～至]((?:19|20)[0-9]{2})年")


def undated(article: CheckedArticle) -> Iterator[Finding]:
    """SZ302: 今年, 上半年 and their like beside a figure, where neither article nor page says which year. Once a word."""
    if article.issue_date or any(_YEAR.search(v.text) for v in article.views):
        return
    said: set[str] = set()
    for view in article.views:
        if not view.figures:
            continue
        plain = _QUOTED.sub(lambda m: "□" * len(m[0]), view.text)
        for match in _RELATIVE.finditer(plain):
            if match[0] in said or not _beside_figure(view, match.start()):
                continue
            said.add(match[0])
            yield finding("SZ302", view, match.start(), match.end())


def _beside_figure(view: View, at: int) -> bool:
    return any(s.start <= at < s.end and s.figures for s in view.sentences)


def future_done(article: CheckedArticle) -> Iterator[Finding]:
    """SZ510: a figure reported as a result of a year after the date of issue, with no word of a plan in its sentence."""
    if not article.issue_date:
        return
    for sentence in article.sentences():
        text = _QUOTED.sub("", sentence.text)
        if not _RESULT.search(text) or _PLAN.search(text):
            continue
        for figure in sentence.figures:
            for metric in figure.metrics[:1]:
                begins = metric.period.partition("/")[0] or metric.period
                stated = re.search(r"(?:19|20)[0-9]{2}年", metric.period_text)
                if metric.status != "actual" or stated is None or stated[0] not in text:
                    continue
                if _after(begins, article.issue_date):
                    yield finding(
                        "SZ510", sentence.view, figure.start, figure.end, period=metric.period_text, issue=article.issue_date
                    )


def _after(period: str, issue: str) -> bool:
    """Whether a period begins after a date, as far as both say it."""
    first = first_day(period)
    # A date of issue that is only a month or year lasts to its end: 9 sorts behind every day of it.
    return bool(first) and first > issue.ljust(10, "9")


def first_day(period: str) -> str:
    """The first day of a period as text that can be compared; empty where it has none."""
    match = re.match(r"([0-9]{4})(?:-(?:Q([1-4])|H([12])|([0-9]{2})(?:-([0-9]{2}))?))?$", period)
    if match is None:
        return ""
    year, quarter, half, month, day = match.groups()
    start = 3 * int(quarter) - 2 if quarter else 6 * int(half) - 5 if half else int(month or 1)
    return f"{year}-{start:02d}-{day or '01'}"


def backward_spans(article: CheckedArticle) -> Iterator[Finding]:
    """SZ515: a span of time whose end lies before its beginning."""
    for view in article.views:
        for match in _SPAN.finditer(view.text):
            begin = tuple(int(g or 0) for g in match.groups()[:3])
            end = tuple(int(g or 0) for g in match.groups()[3:])
            known = min(sum(map(bool, begin)), sum(map(bool, end)))
            if end[:known] < begin[:known]:
                yield finding("SZ515", view, match.start(), match.end())
        for match in _SHORT_SPAN.finditer(view.text):
            if int(match[2]) < int(match[1]):
                yield finding("SZ515", view, match.start(), match.end())


CHECKS = (undated, future_done, backward_spans)
