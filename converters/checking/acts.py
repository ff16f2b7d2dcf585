"""Measures: deadlines that are over or not there, acts that are both done and planned."""

from __future__ import annotations

import re
from collections.abc import Iterator

from shizheng.converters.checking.article import CheckedArticle, finding
from shizheng.converters.checking.times import first_day
from shizheng.schema.finding import Finding, Place

_ALREADY = re.compile(r"已经?(?:于|在)((?:19|20)[0-9]{2})年(?:([0-9]{1,2})月)?")


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


def done_too_early(article: CheckedArticle) -> Iterator[Finding]:
    """SZ452 again, by the words alone: 已于2024年6月 in a text of 2023."""
    if not article.issue_date:
        return
    for view in article.views:
        for match in _ALREADY.finditer(view.text):
            when = f"{match[1]}-{int(match[2]):02d}" if match[2] else match[1]
            if when > article.issue_date[: len(when)]:
                stated = {"deadline": match[0].lstrip("已经于在"), "issue": article.issue_date}
                yield finding("SZ452", view, match.start(), match.end(), **stated)


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


CHECKS = (deadlines, done_too_early, done_and_planned)
