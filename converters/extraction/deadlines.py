"""By when an act is to be done: the words, and the last period that they leave."""

from __future__ import annotations

import re

_DEADLINE = re.compile(
    r"(?P<words>(?:到|于|至)?(?P<year>(?:20)[0-9]{2}年|今年|明年|年)?"
    r"(?:(?P<month>1[0-2]|0?[1-9])月(?:份)?(?:(?P<day>3[01]|[12][0-9]|0?[1-9])日|[底末初]|[上中下]旬)?|(?P<end>年?[底末]|内)|(?P<half>[上下])半年"
    r"|第?(?P<quarter>[一二三四])季度[底末]?)"
    r"(?:之前|以前|前)?|(?P<only>(?:20)[0-9]{2}年)(?:[底末]前?|前)?)(?!以来|来|后|起|至|到|的|上半年|下半年)"
)
_MADE = re.compile(r"(?:自|从|在)$")


def read_deadline(text: str, start: int, end: int, year: int | None) -> tuple[str, str]:
    """The deadline in ``text[start:end]`` as an ISO period (the last month, quarter or day that is left), and its words.

    The period is empty where no year is settled: ``year`` is the one that 今年 means. Both are empty where none is said.
    """
    for match in _DEADLINE.finditer(text, start, end):
        words = match["words"].lstrip("到于至")
        if len(words) < 2 or _MADE.search(text, start, match.start()):
            continue
        return _period(match, year), words
    return "", ""


def _period(match: re.Match[str], year: int | None) -> str:
    said = match["only"] or match["year"] or ""
    settled = int(said[:4]) if said[:2] == "20" else year
    if settled is None:
        return ""
    if said == "明年":
        settled += 1
    if match["only"]:
        return str(settled)
    if match["day"]:
        return f"{settled}-{int(match['month']):02d}-{int(match['day']):02d}"
    if match["month"]:
        return f"{settled}-{int(match['month']):02d}"
    if match["quarter"]:
        return f"{settled}-Q{'一二三四'.index(match['quarter']) + 1}"
    if match["half"]:
        return f"{settled}-H{1 if match['half'] == '上' else 2}"
    return f"{settled}-12"
