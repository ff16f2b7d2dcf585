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
_CHROME_TAGS = frozenset(["nav", "footer", "aside", "menu", "form"])
_NAMES = re.compile(r"""\b(?:class|id|role)\s*=\s*(?:"([^"]{0,300})"|'([^']{0,300})'|([^\s"'>]{1,80}))""", re.I)
_AUTHOR = re.compile("记者|記者|通讯员|通訊員|作者[:：] ?(?![一-鿿]{2,4}[:：])[一-鿿]|文[/／]|图[/／]|摄影")
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
def _alternatives(kind: str) -> str:
    return "|".join(map(re.escape, sorted(_words(kind), key=len, reverse=True)))


@cache
def _footer() -> re.Pattern[str]:
    return re.compile(_alternatives("footer"))


@cache
def _meta() -> re.Pattern[str]:
    return re.compile(_alternatives("meta") + r"|(?:19|20)[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?[\s ]*[0-9]{1,2}:[0-9]{2}")


def is_meta(line: Line) -> bool:
    """Whether a line below the headline speaks of the page (date, source, counter, letter size) and names no author."""
    return line.characters < 120 and "。" not in line.text and bool(_meta().search(line.text)) and not _AUTHOR.search(line.text)


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
    member = [i for i, line in enumerate(lines) if inside[line.element] and not named[line.element]]
    if not member:
        return None
    around = _descends(elements, max(elements[box].parent, 0))
    first, last = member[0], _stretched(lines, elements, member[-1] + 1, around, named)
    chrome = frozenset(i for i in range(first, last) if named[lines[i].element] or _is_footer(lines[i]))
    return Body(first, last, chrome | _link_lists(lines, first, last))


def _stretched(
    lines: Sequence[Line], elements: Sequence[Element], last: int, around: Sequence[bool], named: Sequence[bool]
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


def _weight(line: Line) -> float:
    free = line.characters - line.linked
    if free * 2 < line.characters or _is_footer(line):
        return 0.0
    return free if _SENTENCE.search(line.text) or free >= _LONG or "\t" in line.text else free * _LIGHT


def _is_footer(line: Line) -> bool:
    return line.characters < 200 and _footer().search(line.text) is not None


def _sums(elements: Sequence[Element], own: Sequence[float]) -> list[float]:
    total = list(own)
    for i in range(len(elements) - 1, 0, -1):
        total[elements[i].parent] += total[i]
    return total


def _named_chrome(elements: Sequence[Element], total: Sequence[float]) -> list[bool]:
    """For each element whether it, or one around it, is named as a part of the site."""
    found: list[bool] = []
    for i, element in enumerate(elements):
        inherited = element.parent >= 0 and found[element.parent]
        found.append(inherited or (_is_named(element) and total[i] < _MISNAMED * total[0]))
    return found


def _is_named(element: Element) -> bool:
    if element.name in _CHROME_TAGS:
        return element.name != "form"
    if not element.attributes or element.name in ("body", "html", "p", "td", "tr", "table"):
        return False
    words = _words("class")
    for match in _NAMES.finditer(element.attributes):
        for name in (match[1] or match[2] or match[3] or "").split():
            parts = [w.lower() for w in _WORDS.findall(name)]
            # The first or last word of a name says what the thing is: nav_left, page-footer, but not hotel or searchable.
            if parts and (parts[0] in words or parts[-1] in words):
                return True
    return False


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
