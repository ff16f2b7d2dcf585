"""A saved web page: its visible lines, and hints on which of them are the article, its headline, headings and tables."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shizheng.converters.mapped import NormalText
from shizheng.converters.reading.data_tables import data_tables
from shizheng.converters.reading.declarations import declarations
from shizheng.converters.reading.document import Hint
from shizheng.converters.reading.headline import find_headline, with_kicker
from shizheng.converters.reading.main_body import find_body, is_meta
from shizheng.converters.reading.markup import Tree, parse
from shizheng.converters.reading.rendering import Line, Renderer
from shizheng.converters.reading.site_names import without_site

_HEADINGS = {"h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_NUMBERED = re.compile(r"\s*[（(]?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[、）)．.]")
#: A heading of mark-up with more characters than this is a paragraph that somebody wanted large.
_LONGEST_HEADING = 60
_IMAGE = re.compile(r"<img\b", re.I)
_CENTRED = re.compile(r"""text-align\s*:\s*center|\balign\s*=\s*["']?center""", re.I)
#: letters by which a line in the middle is a heading and no text of a picture
_BOLD = re.compile(r"<(?:strong|b|h[1-6])\b|font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
_STOPS = "。！？!?：:"
_LONGEST_CAPTION = 40
_AROUND = 4  # elements between a line and the row of its table
_BETWEEN = 2000  # characters of mark-up between a picture and its text that are looked at


@dataclass(frozen=True)
class Page:
    """``has_body`` is False where no article was found."""

    visible: NormalText
    hints: tuple[Hint, ...]
    declared: Mapping[str, str]
    has_body: bool


def read_page(raw: str) -> Page:
    """Render a page and find its article. Linear in the length of ``raw``."""
    tree = parse(raw)
    tables = data_tables(tree)
    rendering = Renderer(tree, tables).run()
    lines = rendering.lines
    said = declarations(raw)
    declared = _own(said)
    body = find_body(tree, lines)
    if body is None:
        # A page without a single sentence is a list or a menu; of any other nothing can be said.
        bare = lines and not any("。" in line.text for line in lines)
        everything = (Hint("furniture", lines[0].start, lines[-1].end),) if bare else ()
        return Page(rendering.visible, everything, declared, False)
    first = body.first
    hints: list[Hint] = []
    headline = find_headline(tree, lines, body, said.get("title"))
    if headline:
        hints.append(Hint("headline", lines[headline[0]].start, lines[headline[1] - 1].end, 1))
        first = with_kicker(tree, lines, headline[0])
    titled = range(*headline) if headline else range(0)
    text = next((i for i in range(titled.stop, body.last) if "。" in lines[i].text), body.last)
    about = frozenset(i for i in range(titled.stop, text) if is_meta(lines[i])) if headline else frozenset()
    inside = frozenset(range(first, body.last)) - body.chrome - about
    chrome = [i for i in range(len(lines)) if i not in inside]
    hints += [Hint("furniture", lines[a].start, lines[b].end) for a, b in _runs(chrome)]
    hints += _marked(tree, lines, tables, [i for i in range(len(lines)) if i in inside and i not in titled])
    if headline is None:
        hints = _several(hints, rendering.visible.raw, lines[first].start)
    return Page(rendering.visible, tuple(sorted(hints, key=lambda h: (h.start, -h.end))), declared, True)


def _own(said: Mapping[str, str]) -> dict[str, str]:
    """What the head of a page says of its article: the name of the site in its title is none of it."""
    declared = {key: value for key, value in said.items() if key != "keywords"}
    if "title" in said:
        declared["title"], paper = without_site(said["title"], said.get("keywords", ""))
        if paper:
            declared.setdefault("publication", paper)
    return declared


def _several(hints: list[Hint], raw: str, start: int) -> list[Hint]:
    """Headings of one level, the first of which opens the text of a page without a headline: those of several articles."""
    headings = [h for h in hints if h.kind == "heading"]
    if not headings or headings[0].start != start or _NUMBERED.match(raw, start):
        return hints
    level = headings[0].level
    if sum(h.level == level for h in headings) < 2:
        return hints
    return [Hint("headline", h.start, h.end, 1) if h.kind == "heading" and h.level == level else h for h in hints]


def _runs(indices: Sequence[int]) -> list[tuple[int, int]]:
    """First and last index of each stretch without a hole."""
    runs: list[tuple[int, int]] = []
    for i in indices:
        if runs and runs[-1][1] == i - 1:
            runs[-1] = (runs[-1][0], i)
        else:
            runs.append((i, i))
    return runs


def _marked(
    tree: Tree, lines: Sequence[Line], tables: Mapping[int, int], inside: Sequence[int]
) -> tuple[Hint, ...]:
    """What the mark-up of the lines ``inside`` says: tables, headings, captions."""
    hints: list[Hint] = []
    for i in inside:
        line = lines[i]
        element = tree.elements[line.element]
        table = tables.get(line.element)
        if table is not None:
            hint = Hint("table", tree.elements[table].start, tree.elements[table].end)
            if hint not in hints[-1:]:
                hints.append(hint)
        elif element.name in _HEADINGS and line.characters <= _LONGEST_HEADING and not line.text.endswith("。"):
            hints.append(Hint("heading", line.start, line.end, _HEADINGS[element.name]))
        elif element.name == "figcaption" or (i and _is_below_picture(tree, lines[i - 1], line)) or _is_alone_with_picture(tree, lines, i):
            hints.append(Hint("caption", line.start, line.end))
    return tuple(hints)


def _is_below_picture(tree: Tree, above: Line, line: Line) -> bool:
    """Whether a short line in the middle stands right below a picture, in plain letters."""
    if line.characters > _LONGEST_CAPTION or line.text[-1] in _STOPS or line.linked or not 0 <= line.start - above.end <= _BETWEEN:
        return False
    pictures = list(_IMAGE.finditer(tree.raw, above.end, line.start))
    if not pictures or _NUMBERED.match(line.text):
        return False
    element = tree.elements[line.element]
    return _CENTRED.search(element.attributes) is not None and _BOLD.search(tree.raw, pictures[-1].end(), line.start) is None


def _is_alone_with_picture(tree: Tree, lines: Sequence[Line], i: int) -> bool:
    """Whether a short line is all the text of a table whose rows above it hold a picture, as papers set their pictures."""
    line = lines[i]
    if line.characters > _LONGEST_CAPTION or line.linked:
        return False
    row = line.element
    for _ in range(_AROUND):
        if row < 0 or tree.elements[row].name == "tr":
            break
        row = tree.elements[row].parent
    if row < 0 or tree.elements[row].name != "tr":
        return False
    table = tree.elements[row].parent
    while tree.elements[table].name in ("tbody", "thead", "tfoot"):
        table = tree.elements[table].parent
    box = tree.elements[table]
    alone = (not i or lines[i - 1].end <= box.start) and (i + 1 == len(lines) or lines[i + 1].start >= box.end)
    return alone and _IMAGE.search(tree.raw, max(box.start, line.start - _BETWEEN), tree.elements[row].start) is not None
