"""Where the headline of a saved page stands: the line that says what the page's head declares as its title, or an <h1>."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from shizheng.converters.reading.main_body import Body, alternatives, states_page
from shizheng.converters.reading.markup import Tree
from shizheng.converters.reading.rendering import Line

#: How many lines above the article's box, and within it, are looked at.
_ABOVE, _WITHIN = 40, 40
#: A headline fills at most this many lines.
_LINES = 4
#: A notice of the site above the article has no more characters than this; the name of a site has fewer than the other.
_NOTICE, _LONGEST_NAME = 100, 16
_LONGEST = 200
_DIVIDER = re.compile(r"[-_|—–·>»＞/]+")
_SHORTEST = 6
_SHORTEST_ALONE = 9  # characters of a headline that nothing but its place tells
_HAN = re.compile("[一-鿿]")
_SITE_NAME = 8  # characters of a linked line that is the name of the paper, though the page declares it as its title
_TITLED = re.compile(r"""\b(?:class|id)\s*=\s*["']?[\w -]{0,60}?(?:title|biaoti|headline|\btit\b|\bbt[12]?\b|\bfont01\b)""", re.I)
_PAGE_NUMBER = re.compile(r"第\s*[A-Z]?[0-9]{1,3}\s*版")
_MARKUP = 400  # characters of mark-up before a line that are looked at
_LETTERS = re.compile(r"""font-size\s*:\s*(?P<px>[0-9]{2})|\bsize\s*=\s*["']?\+?(?P<step>[3-7])\b""", re.I)
_BESIDE = re.compile(r"""["'\s_-](?:intro|sub|second|pre|up|lead|kicker|shoulder|yin|jian|fu)[_-]?(?:title|tit|bt|ti\b)""", re.I)
_HEADING = re.compile(r"h[1-6]")
#: the halves of a document's title that stands on two lines
_UPPER_HALF = re.compile(r"[0-9]{4}年.*[一-鿿]$")
_LOWER_HALF = re.compile(r"(?:统计公报|公报|.{0,12}的(?:报告|通知|意见|公告|决定))$")
_NO_WORD = re.compile(r"[\W_]+")
_NO_KICKER = re.compile(r"[：:>＞|℃°]|[0-9]{4}[-/年.][0-9]{1,2}|位置|首页")


@cache
def _office() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('office')})$")


def find_headline(tree: Tree, lines: Sequence[Line], body: Body, title: str | None) -> tuple[int, int] | None:
    """The lines (half-open) of the headline nearest to the text, None where no line is one for certain."""
    low = max(0, body.first - _ABOVE)
    high = _first_sentence(lines, body.first, body)
    far = high  # below a notice of the site that stands above the article
    if high < body.last and lines[high].characters <= _NOTICE:
        far = _first_sentence(lines, high + 1, body)
    keys = _keys(title or "")
    for first in range(far - 1, low - 1, -1):
        key = ""
        for last in range(first, min(first + _LINES, far)):
            if lines[last].characters > _LONGEST:
                break
            key += _key(lines[last].text)
            if key in keys and not (lines[last].linked and len(key) < _SITE_NAME):
                return _whole(tree, lines, first), last + 1
    return (
        _by_markup(tree, lines, low, (far, high), body.first)
        or _above_the_date(tree, lines, low, high)
        or _by_size(tree, lines, low, body.first)
        or _right_above(lines, low, body.first)
    )


def _whole(tree: Tree, lines: Sequence[Line], first: int) -> int:
    """Where the title starts whose last line (统计公报) is all that the page declares of it."""
    above = lines[first - 1] if first else None
    half = above is not None and _LOWER_HALF.match(lines[first].text) and _UPPER_HALF.search(above.text)
    return first - 1 if half and above is not None and not above.linked and _box(tree, above) == _box(tree, lines[first]) else first


def _first_sentence(lines: Sequence[Line], start: int, body: Body) -> int:
    """The first line from ``start`` on that holds a sentence, among those where a headline may stand."""
    end = min(body.last, body.first + _WITHIN)
    return next((i for i in range(start, end) if "。" in lines[i].text), max(start, end))


def _names_site(text: str) -> bool:
    """Whether a line names nothing but the office or the paper whose page this is."""
    key = _key(text)
    return len(key) < _LONGEST_NAME and _office().search(key) is not None


def _by_markup(tree: Tree, lines: Sequence[Line], low: int, ends: tuple[int, int], body: int) -> tuple[int, int] | None:
    """The lines of the only heading of the highest kind, or of what a designer named a title."""
    elements = tree.elements
    for name, end in (("h1", ends[0]), ("h2", body), ("h3", body), ("", ends[1])):
        found = [
            i
            for i in range(low, end)
            if not lines[i].linked and lines[i].characters >= _SHORTEST and not _names_site(lines[i].text)
            and (
                elements[lines[i].element].name == name
                if name
                else _is_titled(elements[lines[i].element].attributes) and not _PAGE_NUMBER.search(lines[i].text)
            )
        ]
        if found:
            first = found[-1]  # a site's own name may stand above as a heading of the same kind
            while first - 1 in found and found[-1] - first < _LINES - 1:
                first -= 1
            return first, found[-1] + 1
    return None


def _by_size(tree: Tree, lines: Sequence[Line], low: int, body: int) -> tuple[int, int] | None:
    """The line in the largest letters of all that stand above the text, where one is larger than the others."""
    sizes = {i: _size(tree, lines[i]) for i in range(low, body) if not lines[i].linked and lines[i].characters >= _SHORTEST}
    sized = sorted((size, i) for i, size in sizes.items() if size and not _PAGE_NUMBER.search(lines[i].text))
    if not sized or (len(sized) > 1 and sized[-1][0] <= sized[-2][0]):
        return None
    return sized[-1][1], sized[-1][1] + 1


def _right_above(lines: Sequence[Line], low: int, body: int) -> tuple[int, int] | None:
    """The line right above the text where nothing else tells: as long as a title, no link, and no row of words."""
    i = next((i for i in range(body - 1, max(low, body - _LINES) - 1, -1) if _HAN.search(lines[i].text)), None)
    if i is None:
        return None
    line = lines[i]
    alone = not line.linked and _SHORTEST_ALONE <= line.characters <= 60 and len(line.text.split()) <= _LINES - 1
    return (i, i + 1) if alone and not states_page(line) and not _NO_KICKER.search(line.text) and not _names_site(line.text) else None


def _size(tree: Tree, line: Line) -> int:
    """The size of the letters that the mark-up right before a line sets, in pixels; 0 where it sets none."""
    start = max(tree.elements[line.element].start, line.start - _MARKUP)
    sizes = list(_LETTERS.finditer(tree.raw, start, line.start))
    if not sizes:
        return 0
    found = sizes[-1]  # the innermost counts
    return int(found["px"]) if found["px"] else 8 + 4 * int(found["step"])


def _is_titled(attributes: str) -> bool:
    """Whether a designer named an element the title, and not the line above or below it."""
    return _TITLED.search(attributes) is not None and _BESIDE.search(attributes) is None


def _outranks(tree: Tree, upper: Line, lower: Line) -> bool:
    """Whether both are headings of one box, and the upper of a higher kind."""
    names = (tree.elements[upper.element].name, tree.elements[lower.element].name)
    headings = all(_HEADING.fullmatch(name) for name in names) and not upper.linked and upper.characters >= _SHORTEST
    return headings and names[0] < names[1] and _box(tree, upper) == _box(tree, lower)


def _above_the_date(tree: Tree, lines: Sequence[Line], low: int, high: int) -> tuple[int, int] | None:
    """The line above the one that states date and source."""
    for i in range(low + 1, high):
        if states_page(lines[i]) and not lines[i].linked and not lines[i - 1].linked:
            above = lines[i - 1]
            if _SHORTEST <= above.characters <= 60 and not _NO_KICKER.search(above.text) and not states_page(above):
                first = i - 1  # a line break stands inside the headline
                while first > max(low, i - _LINES) and lines[first - 1].element == above.element and not lines[first - 1].linked:
                    first -= 1
                if first - 1 >= low and _outranks(tree, lines[first - 1], above):
                    return first - 1, first  # a subheadline stands between the headline and the date
                return first, i
    return None


def with_kicker(tree: Tree, lines: Sequence[Line], first: int) -> int:
    """The first line of the titles whose headline begins at line ``first``: a kicker stands above it in the same box."""
    box = _box(tree, lines[first])
    for i in range(first - 1, max(first - 3, -1), -1):
        line = lines[i]
        shares = line.element == lines[first].element or _box(tree, line) == box
        named = _BESIDE.search(tree.elements[line.element].attributes) is not None
        if not shares or line.linked or not 4 <= line.characters <= 40 or (not named and _NO_KICKER.search(line.text)):
            break
        first = i
    return first


def _box(tree: Tree, line: Line) -> int:
    """The element around a line's own; around a cell, its table. A paper's own marks (``x-title``) are no box."""
    at = tree.elements[line.element].parent
    while at > 0 and (tree.elements[at].name in ("td", "th", "tr", "tbody", "thead") or "-" in tree.elements[at].name):
        at = tree.elements[at].parent
    return at


def _keys(title: str) -> frozenset[str]:
    """What a headline may read like: the declared title, its beginnings and its parts between dividers."""
    found = {_key(title)}
    for divider in _DIVIDER.finditer(title):
        found.add(_key(title[: divider.start()]))
    found.update(_key(part) for part in _DIVIDER.split(title))
    # A title that names only the office or the paper is no headline.
    return frozenset(key for key in found if len(key) >= 4 and not (len(key) < _LONGEST_NAME and _office().search(key)))


def _key(text: str) -> str:
    return _NO_WORD.sub("", text).lower()
