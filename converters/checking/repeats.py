"""The same thing said twice: one indicator with two values, a headline beside its text, a figure 10,000 times another."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from importlib.resources import files
from io import StringIO

from shizheng.converters.checking.article import TITLES, CheckedArticle, Figure, View, finding
from shizheng.converters.checking.sums import MYRIAD, odd_one, wholes
from shizheng.converters.extraction.facts import MetricFact
from shizheng.converters.extraction.lexicon import cue
from shizheng.schema.finding import Finding

_MARKS = re.compile(r"[“”‘’《》（）\s]")
#: words of an indicator that fit any project or place: two of them with two values are two things
_GENERAL = re.compile(rf"^(?:{cue('noun.of_many_things')}|[^的]{{0,4}}项目)$")


def _told(article: CheckedArticle) -> Iterator[tuple[View, Figure, MetricFact]]:
    for view in article.views:
        for figure in view.figures:
            for metric in figure.metrics:
                yield view, figure, metric


def _name(metric: MetricFact) -> str:
    return metric.indicator_code or _MARKS.sub("", metric.indicator)


def two_values(article: CheckedArticle) -> Iterator[Finding]:
    """SZ506: the same indicator of the same subject, period and kind with another value; SZ511: 10,000 times another."""
    seen: dict[tuple[str, ...], tuple[Figure, MetricFact]] = {}
    for view, figure, metric in _told(article):
        if not figure.exact or metric.kind == "rank" or len(_name(metric)) < 2:
            continue
        # Only a common indicator is one of its kind in an article; "the project's investment" is not.
        if not metric.indicator_code and (len(_name(metric)) < 6 or _GENERAL.match(metric.indicator)):
            continue
        key = (
            _name(metric), metric.kind, metric.direction, metric.unit_code or metric.unit, metric.period,
            metric.period_text, metric.status, metric.subject,
        )  # fmt: skip
        known = seen.setdefault(key, (figure, metric))
        if known[0] is figure or known[0].value == figure.value:
            continue
        if abs(known[0].value - figure.value) <= known[0].slack + figure.slack:
            continue
        if _by_myriad(known[0].value, figure.value):
            yield finding("SZ511", view, figure.start, figure.end, other=known[0].text, indicator=metric.indicator)
        elif metric.indicator_code in _single() and metric.period and _same_words(known[1], metric) and _slip(known[0], figure, view):
            yield finding("SZ506", view, figure.start, figure.end, other=known[0].text, indicator=metric.indicator)


def _same_words(one: MetricFact, other: MetricFact) -> bool:
    return _MARKS.sub("", one.indicator) == _MARKS.sub("", other.indicator)


def _slip(one: Figure, other: Figure, view: View) -> bool:
    """Whether two values look like one figure written twice: near each other, and not members of a list (分别)."""
    near = min(one.value, other.value) * 2 >= max(one.value, other.value)
    sentence = next((s.text for s in view.sentences if s.start <= other.start < s.end), "")
    return near and "分别" not in sentence and "依次" not in sentence


def _by_myriad(one: Decimal, other: Decimal) -> bool:
    """Whether two values have the same figures and differ by 10,000: 28亿元 and 28万元."""
    low, high = sorted((abs(one), abs(other)))
    return bool(low) and abs(high / low / MYRIAD - 1) <= Decimal("0.005")


def headline(article: CheckedArticle) -> Iterator[Finding]:
    """SZ507: a figure of headline or kicker that the text gives otherwise, and nowhere so."""
    body = [(v, f, m) for v, f, m in _told(article) if v.part.kind not in TITLES]
    for view, figure, metric in _told(article):
        if view.part.kind not in TITLES or not _arabic(figure) or metric.kind == "rank":
            continue
        near = [(f, m) for _, f, m in body if f.unit == figure.unit and m.kind == metric.kind]
        if not near or any(_compatible(figure, f) for f, _ in near):
            continue
        alike = [(f, m) for f, m in near if _akin(metric, m)]
        if alike:
            yield finding("SZ507", view, figure.start, figure.end, other=alike[0][0].text)


def _arabic(figure: Figure) -> bool:
    return any("0" <= c <= "9" for c in figure.text)


def _compatible(title: Figure, body: Figure) -> bool:
    """Whether the text bears a title out: the same value, rounded in the title, or within its hedge."""
    upper = body.upper if body.upper is not None else body.value
    if body.value - title.step <= title.value <= upper + title.step:
        return True
    if title.qualifier in ("more_than", "at_least"):
        return bool(title.value <= upper <= title.value * Decimal("1.5"))
    if title.qualifier in ("about", "less_than", "at_most"):
        return bool(title.value * Decimal("0.8") <= body.value <= title.value * Decimal("1.2"))
    return False


def _akin(one: MetricFact, other: MetricFact) -> bool:
    """Whether two metrics are about the same thing: one code, or an indicator that ends as the other does."""
    if one.indicator_code or other.indicator_code:
        return one.indicator_code == other.indicator_code
    a, b = _MARKS.sub("", one.indicator), _MARKS.sub("", other.indicator)
    return len(a) >= 3 and len(b) >= 3 and (a[-4:] == b[-4:] or a in b or b in a)


@cache
def _common() -> tuple[dict[str, str], ...]:
    text = (files("shizheng.converters.checking") / "common.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(StringIO(text), strict=True))


@cache
def _plausible() -> dict[tuple[str, str], tuple[Decimal, Decimal]]:
    """(Indicator, unit) -> the least and greatest value that any place has."""
    return {(r["indicator"], r["unit"]): (Decimal(r["least"]), Decimal(r["most"])) for r in _common() if r["least"]}


@cache
def _single() -> frozenset[str]:
    """Indicators of which a place has one value a period."""
    return frozenset(r["indicator"] for r in _common() if r["single"])


def beyond(article: CheckedArticle) -> Iterator[Finding]:
    """SZ513: a common indicator far from any value that it has: most likely 万 for 亿, or the other way."""
    for view, figure, metric in _told(article):
        bounds = _plausible().get((metric.indicator_code, metric.unit))
        if bounds is None or metric.kind not in ("level", "ratio"):
            continue
        if not bounds[0] <= figure.value <= bounds[1]:
            yield finding("SZ513", view, figure.start, figure.end, indicator=metric.indicator)


def neighbours(article: CheckedArticle) -> Iterator[Finding]:
    """SZ511: parts and total that come out only when one of them is read with 万 for 亿, or the other way."""
    for sentence, whole, parts in wholes(article):
        if whole.unit in ("元", "平方米", "公顷", "亩") and whole.value and whole.exact and all(p.exact and p.value for p in parts):
            odd = odd_one(whole, parts)
            if odd is not None:
                yield finding("SZ511", sentence.view, odd.start, odd.end, other=whole.text, indicator="合计")


CHECKS = (two_values, headline, beyond, neighbours)
