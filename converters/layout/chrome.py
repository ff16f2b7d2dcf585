"""What a page's own chrome states: the paper's name, the page number, the day of issue. Nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from shizheng.converters.layout.cues import HAN, any_of, pattern, words
from shizheng.converters.layout.items import Item

#: without it a text has no date
_FIGURE = re.compile(r"[0-9]{2}\s*[年\-/.]")
_DATE = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})\s*[年\-/.]\s*/?([0-9]{1,2})\s*[月\-/.]\s*/?([0-9]{1,2})(?![0-9])")
_ROC = re.compile(r"(?:民國|民国|(?<![0-9]))(1[0-9]{2}|[5-9][0-9])\s*[年\-/.]\s*([0-9]{1,2})\s*[月\-/.]\s*([0-9]{1,2})(?![0-9])")
_PAGE = re.compile(r"第\s*([A-Z]?[0-9]{1,3})\s*版|(?<![0-9A-Z])([A-Z]?[0-9]{1,3})\s*版(?=[:：\s]|$)|版次\s*[:：]\s*([A-Z]?[0-9]{1,3})")
_DAY = re.compile(r"[0-9]+\s*[年月日号版]")
#: 第3版：乡村周刊: the name of the page
_PAGE_NAME = re.compile(rf"版[\s　]*[:：][\s　]*[{HAN}]{{2,8}}(?![{HAN}])")
_DAY_LENGTH = 16  # characters
_END = 4  # characters of the mark of the end
_SOURCE = re.compile(r"[来來]源|[转轉][载載]|作者")


@cache
def _paper_end() -> re.Pattern[str]:
    """How the names of papers end: a quick search that rules most lines out."""
    return pattern("papers", "word", kind="paper")


@cache
def _paper() -> re.Pattern[str]:
    return re.compile(rf"[{HAN}]{{2,8}}?(?:{any_of(words('papers', 'word', kind='paper'))})(?![{HAN}])")


#: what a label says of its day, the one that counts most first: when it was issued, made public, signed
_RANKS = ("issue", "public", "signed")


@cache
def _labelled(rank: str) -> re.Pattern[str]:
    """The label of a day, up to the day."""
    return re.compile(rf"(?:{any_of(words('metadata_labels', 'label', field='date', note=rank))})[\s　]*[:：]?[\s　]*(?=[0-9])")


@dataclass(frozen=True, slots=True)
class Chrome:
    publication: str | None = None
    page: str | None = None
    issue_date: str | None = None


def read_date(text: str, *, roc: bool = False) -> str | None:
    """The first whole date of ``text`` as ISO; ``roc``: years of the Republic of China are converted."""
    if not _FIGURE.search(text):
        return None
    match = _DATE.search(text)
    year = 0
    if match is None and roc and (match := _ROC.search(text)):
        year = 1911
    if match is None:
        return None
    y, m, d = int(match[1]) + year, int(match[2]), int(match[3])
    return f"{y:04}-{m:02}-{d:02}" if 1 <= m <= 12 and 1 <= d <= 31 else None


def read_chrome(furniture: Sequence[Item]) -> Chrome:
    """The facts that furniture states; a fact that it states in two ways is left out.

    Beside other days (today's, those of a list) the one that is labelled as the day of issue counts (else the day on which
    a document was made public, or was signed), or that stands below
    the mark of the end of a release (完).
    """
    pages: set[str] = set()
    papers: set[str] = set()
    dates: set[str] = set()
    labelled: dict[str, set[str]] = {rank: set() for rank in _RANKS}
    ended = False
    for item in furniture:
        text = item.text
        if len(text) > 200:
            continue
        if "版" in text:
            pages.update([next(g for g in match.groups() if g) for match in _PAGE.finditer(text)])
        if _paper_end().search(text) and not _SOURCE.search(text):  # where the text was taken from is not where it stands
            papers.update([m[0] for m in _paper().finditer(_DAY.sub(" ", _PAGE_NAME.sub(" ", text)))])
        date = read_date(text, roc=True)
        if date:
            dates.add(date)
            if ended:
                labelled["issue"].add(date)
            for rank, days in labelled.items():
                days.update(day for m in _labelled(rank).finditer(text) if (day := read_date(text[m.end() : m.end() + _DAY_LENGTH], roc=True)))
        ended = len(text) <= _END and text in words("furniture", "phrase", note="end")
    said = next((days for days in labelled.values() if days), set())
    return Chrome(_only(papers), _only(pages), _only(dates) or _only(said))


def _only(found: set[str]) -> str | None:
    return next(iter(found)) if len(found) == 1 else None
