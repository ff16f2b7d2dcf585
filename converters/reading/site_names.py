"""The name of the site or paper in the title that a page declares: 今日某县-题, 题_某县人民政府, 题--某某日报."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.reading.main_body import alternatives

_DIVIDER = re.compile(r"\s*[-_|｜–]+\s*")
_LONGEST = 16  # characters of the name of a site
_SHORTEST_TITLE = 4
_BETWEEN_KEYWORDS = re.compile(r"[,，;；、\s]+")


@cache
def _site() -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives('office')}|{alternatives('paper')}|{alternatives('edition')}|^(?:{alternatives('paper_start')})[一-鿿]{{2,3}})$")


@cache
def _paper() -> re.Pattern[str]:
    return re.compile(f"(?P<name>.*(?:{alternatives('paper')})|(?:{alternatives('paper_start')})[一-鿿]{{2,3}})(?:{alternatives('edition')})?$")


def without_site(title: str, keywords: str = "") -> tuple[str, str]:
    """(the title without the name of the site before or behind it, the name of the paper where it is one).

    What is a site's name: it ends like that of an office or paper, or the page lists it among its ``keywords``.
    """
    listed = [word for word in _BETWEEN_KEYWORDS.split(keywords) if word]
    dividers = list(_DIVIDER.finditer(title))
    publication = ""
    for front, divider in ((True, dividers[0]), (False, dividers[-1])) if dividers else ():
        name, rest = title[: divider.start()], title[divider.end() :]
        if not front:
            name, rest = rest, name
        if len(rest) < _SHORTEST_TITLE or not 2 <= len(name) <= _LONGEST or not (name in listed or _site().search(name)):
            continue
        paper = _paper().match(name)
        return rest, paper["name"] if paper else name if listed[:1] == [name] else publication
    return title, publication
