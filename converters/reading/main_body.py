"""Which part of a rendered page is the article, and which is the site around it.

The weight of a line is its characters outside links, in full where it reads as a sentence. The article is the smallest
block element that holds nearly all the weight of the page, from its headline on. Sites are marked by the names that
designers give to their parts and by the words of their footers (``chrome_words.csv``).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from shizheng.converters.reading.markup import Element, Tree
from shizheng.converters.reading.rendering import Line

_SENTENCE = re.compile("[，。；？！、]")
_LONG = 30
#: A line outside the article's box with fewer characters than this is no sentence of its own.
_SHORTEST = 12
#: A line above a list of links that is no longer than this is the name of the list.
_LABEL = 10
#: What a title-like line counts beside a sentence.
_LIGHT = 0.2
#: The share of its parent's weight that a block must hold to be the article rather than a part of it.
_NEARLY_ALL = 0.85
#: A block that is named like a part of the site but holds this share of the page is misnamed.
_MISNAMED = 0.5
#: A page with less weight than this holds no article.
_LEAST = 30.0
_CHROME_TAGS = frozenset(["nav", "footer", "aside", "menu"])
#: Last words of names that only set a style: position-relative.
_STYLES = frozenset(["relative", "absolute", "static", "fixed", "sticky"])
_NAMES = re.compile(r"""\b(?:class|id|role)\s*=\s*(?:"([^"]{0,300})"|'([^']{0,300})'|([^\s"'>]{1,80}))""", re.I)
_CREDITS, _CREDIT = 12, 60  # lines below the article that are looked at, characters of a line of credits
_WORDS = re.compile(r"[a-z]+|[A-Z][a-z]*")


@dataclass(frozen=True, slots=True)
class Body:
    """The lines ``first`` to ``last`` (half-open) are the article's; ``chrome`` are lines among them that are not."""

    first: int
    last: int
    chrome: frozenset[int] = frozenset()


@cache
def _words(kind: str) -> frozenset[str]:
    text = files(__package__).joinpath("chrome_words.csv").read_text(encoding="utf-8")
    return frozenset(row["code"] for row in csv.DictReader(text.splitlines()) if row["kind"] == kind)


@cache
def alternatives(kind: str) -> str:
    """A pattern for any of the words of a kind in ``chrome_words.csv``, the longest first."""
    return "|".join(map(re.escape, sorted(_words(kind), key=len, reverse=True)))


@cache
def _contact() -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives('contact')})[:：]|邮政编码|主办|承办|地址 ")


@cache
def _author() -> re.Pattern[str]:
    return re.compile(f"{alternatives('author')}|作者[:：] ?(?![一-鿿]{{2,4}}[:：])[一-鿿]|文[/／]|图[/／]")


@cache
def _signed() -> re.Pattern[str]:
    """Who wrote the text or took its pictures, on a line of its own below it."""
    return re.compile(rf"[（(【\[]?(?:[一-鿿]{{2,6}})??(?:{alternatives('signer')})\s*[：:|｜丨/／]")


@cache
def _footer() -> re.Pattern[str]:
    return re.compile(alternatives("footer"))


@cache
def _meta() -> re.Pattern[str]:
    return re.compile(
        alternatives("meta") + r"|(?:19|20)[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?[\s ]*[0-9]{1,2}:[0-9]{2}"
        r"|^[^0-9，。]{0,8}(?:19|20)[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}[^，。]{0,60}$"
    )


def is_meta(line: Line) -> bool:
    """Whether a line below the headline speaks of the page (date, source, counter, letter size) and names no author."""
    return states_page(line) and not _author().search(line.text)


def states_page(line: Line) -> bool:
    """Whether a line below the headline states a date, a source, a counter or the size of the letters."""
    return line.characters < 120 and "。" not in line.text and bool(_meta().search(line.text))


def find_body(tree: Tree, lines: Sequence[Line]) -> Body | None:
    """The article of a page, None where none is found."""
    elements = tree.elements
    own = [0.0] * len(elements)
    for line in lines:
        own[line.element] += _weight(line)
    total = _sums(elements, own)
    named = _named_chrome(elements, total)
    for line in lines:
        if named[line.element]:
            own[line.element] = 0.0
    total = _sums(elements, own)
    if total[0] < _LEAST:
        return None
    box = _box(elements, total, own)
    inside = _descends(elements, box)
    member = [
        i
        for i, line in enumerate(lines)
        if inside[line.element] and (not named[line.element] or (named[line.element] == 1 and _is_prose(line)))
    ]
    if not member:
        return None
    around = _descends(elements, max(elements[box].parent, 0))
    first, last = member[0], _stretched(lines, elements, member[-1] + 1, around, named)
    beyond = _descends(elements, max(elements[max(elements[box].parent, 0)].parent, 0))
    last = _with_credits(lines, last, beyond, named)
    text_ends = max((i for i in range(first, last) if "。" in lines[i].text and not _is_footer(lines[i])), default=last)
    chrome = frozenset(
        i
        for i in range(first, last)
        if _is_footer(lines[i])
        or (i > text_ends and _is_contact(lines[i]))
        or named[lines[i].element] == 2
        or (named[lines[i].element] and not _is_prose(lines[i]))
    )
    return Body(first, last, chrome | _link_lists(lines, first, last))


def _stretched(
    lines: Sequence[Line], elements: Sequence[Element], last: int, around: Sequence[bool], named: Sequence[int]
) -> int:
    """``last`` moved over sentences and captions that follow the article's box in the box around it."""
    end = last
    for i in range(last, len(lines)):
        line = lines[i]
        if not around[line.element] or named[line.element] or line.linked or _is_footer(line):
            break
        if (line.characters >= _SHORTEST and "。" in line.text) or elements[line.element].name == "figcaption":
            end = i + 1
    return end


def _with_credits(lines: Sequence[Line], end: int, around: Sequence[bool], named: Sequence[int]) -> int:
    """``end`` moved behind the last line right below the article that names who wrote it."""
    found = end
    for i in range(end, min(end + _CREDITS, len(lines))):
        line = lines[i]
        if not around[line.element] or named[line.element] or line.linked or _is_footer(line):
            break
        if line.characters <= _CREDIT and _signed().match(line.text):
            found = i + 1
    return found


def _weight(line: Line) -> float:
    free = line.characters - line.linked
    if free * 2 < line.characters or _is_footer(line) or _is_contact(line):
        return 0.0
    return free if _SENTENCE.search(line.text) or free >= _LONG or "\t" in line.text else free * _LIGHT


def _is_prose(line: Line) -> bool:
    return line.characters >= _LONG and line.linked * 2 < line.characters and "。" in line.text


def _is_footer(line: Line) -> bool:
    return line.characters < 200 and _footer().search(line.text) is not None


def _is_contact(line: Line) -> bool:
    """Address and telephone of an office on one line: a footer, unless the text goes on below it."""
    return line.characters < 200 and len(set(_contact().findall(line.text))) > 1


def _sums(elements: Sequence[Element], own: Sequence[float]) -> list[float]:
    total = list(own)
    for i in range(len(elements) - 1, 0, -1):
        total[elements[i].parent] += total[i]
    return total


def _named_chrome(elements: Sequence[Element], total: Sequence[float]) -> list[int]:
    """For each element whether it, or one around it, is named as a part of the site.

    2: by a name that articles' parts never have. 1: by the name of a place (top, next, hot), which may be a matter of
    style. 0: by none.
    """
    found: list[int] = []
    for i, element in enumerate(elements):
        inherited = found[element.parent] if element.parent >= 0 else 0
        own = _named(element) if total[i] < _MISNAMED * total[0] else 0
        found.append(max(inherited, own))
    return found


def _named(element: Element) -> int:
    if element.name in _CHROME_TAGS:
        return 2
    if not element.attributes or element.name in ("body", "html", "p", "td", "tr", "table"):
        return 0
    found = 0
    for match in _NAMES.finditer(element.attributes):
        for name in (match[1] or match[2] or match[3] or "").split():
            parts = [w.lower() for w in _WORDS.findall(name)]
            # The first or last word of a name says what the thing is: nav_left, page-footer, but not hotel or searchable.
            if not parts or parts[-1] in _STYLES:
                continue
            ends = {parts[0], parts[-1]}
            found = max(found, 2 * bool(ends & _words("class")), bool(ends & _words("place")))
    return found


def _box(elements: Sequence[Element], total: Sequence[float], own: Sequence[float]) -> int:
    """The smallest element that holds nearly all the weight, and more than one block of it."""
    heaviest: list[int] = [-1] * len(elements)
    for i in range(1, len(elements)):
        parent = elements[i].parent
        if heaviest[parent] < 0 or total[i] > total[heaviest[parent]]:
            heaviest[parent] = i
    box = 0
    while (child := heaviest[box]) >= 0 and total[child] >= _NEARLY_ALL * total[box] and heaviest[child] >= 0:
        if elements[child].name in ("p", "table", "tbody", "tr", "ul", "ol", "blockquote") and own[box] > 0:
            break
        box = child
    return box


def _descends(elements: Sequence[Element], root: int) -> list[bool]:
    inside: list[bool] = []
    for i, element in enumerate(elements):
        inside.append(i == root or (element.parent >= 0 and inside[element.parent]))
    return inside


def _link_lists(lines: Sequence[Line], first: int, last: int) -> frozenset[int]:
    """Lines that are nothing but links, where three stand together or none but such follow: lists of other pages."""
    found: set[int] = set()
    run: list[int] = []
    for i in range(first, last + 1):
        if i < last and 0 < lines[i].linked * 10 >= lines[i].characters * 8 and not lines[i].text.rstrip().endswith("。"):
            run.append(i)
            continue
        if len(run) >= 3 or (i == last and run):
            found.update(run)
            before = run[0] - 1
            if before >= first and lines[before].characters <= _LABEL and not _SENTENCE.search(lines[before].text):
                found.add(before)
        run = []
    return frozenset(found)
