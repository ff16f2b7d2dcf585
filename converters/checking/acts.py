"""Measures: deadlines that are over or not there, acts that are both done and planned."""

from __future__ import annotations

from collections.abc import Iterator

from shizheng.converters.checking.article import CheckedArticle
from shizheng.converters.checking.times import first_day
from shizheng.schema.finding import Finding, Place


def deadlines(article: CheckedArticle) -> Iterator[Finding]:
    """SZ451: planned, with a deadline before the date of issue; SZ452: done, with one that begins after it."""
    if not article.issue_date:
        return
    for measure in article.facts.measures:
        begins = first_day(measure.deadline.rpartition("/")[2])
        if not begins:
            continue
        stated = {"deadline": measure.deadline_text or measure.deadline, "issue": article.issue_date}
        said = f"{measure.action}{measure.object}"
        place = Place(start=measure.start, end=measure.end)
        size = len(measure.deadline.rpartition("/")[2])
        if measure.status == "planned" and begins[: min(size, 7)] < article.issue_date[: min(size, 7)] and "Q" not in measure.deadline:
            yield Finding("SZ451", place, said, stated)
        elif measure.status == "done" and begins > article.issue_date.ljust(10, "9"):
            yield Finding("SZ452", place, said, stated)


def done_and_planned(article: CheckedArticle) -> Iterator[Finding]:
    """SZ453: the same act on the same object, once done and once still planned."""
    seen: dict[tuple[str, str, str], tuple[str, int]] = {}
    for measure in article.facts.measures:
        if len(measure.object) < 5 or measure.status not in ("done", "planned"):
            continue
        key = (measure.actor, measure.action, measure.object)
        status, _ = seen.setdefault(key, (measure.status, measure.start))
        if status != measure.status:
            place = Place(start=measure.start, end=measure.end)
            yield Finding("SZ453", place, f"{measure.action}{measure.object}", {"before": status, "after": measure.status})


CHECKS = (deadlines, done_and_planned)
