"""Undo hard wraps: lines that were cut at a fixed width become the paragraphs that they were cut from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from shizheng.converters.layout.bylines import has_role_word, parse_byline
from shizheng.converters.layout.cues import HAN, any_of, line_words, words
from shizheng.converters.layout.lines import Line, Span, as_drawn, columns
from shizheng.converters.layout.running_heads import mark_running_heads
from shizheng.converters.layout.sentences import is_torn, open_marks
from shizheng.converters.layout.widths import Wrap, find_wrap, is_closed, run_long
from shizheng.converters.mapped import NormalText

_STARTS_ANEW = re.compile(
    rf"[（(]?[一二三四五六七八九十]{{1,3}}[、）)．.]|第[一二三四五六七八九十]{{1,3}}[章节部编篇]|[0-9]{{1,2}}[.．、][{HAN}]|[（(][0-9]{{1,2}}[）)]|[①-⑳]"
    r"|——|--|—|#"
)
#: what a line of a paragraph mostly holds, a line of a title rarely
_IN_SENTENCE = re.compile("[，。；：、（0-9]")
_ITEM_MARK = re.compile(r"（[一二三四五六七八九十0-9]{1,3}）")
_LATIN_END = re.compile(r"[A-Za-z0-9,.;:)]$")
_LATIN_START = re.compile(r"[A-Za-z]")

#: what is left of a sentence when its last character or figure stood at the margin
_CLOSING = re.compile(r"[0-9.]{0,6}[%％‰]?[，。；！？、：,.;:!?”’\"'」』）)》】]+$|——$|……$")
_ENDS_FIGURE = re.compile(r"[0-9][.,]?$")
#: the line below the title of a report says when and where it was given
_OPENS_DATE = re.compile(r"——|--|[（(]?[0-9]{4}年")
_ENDS_TITLE = re.compile(rf"(?:{line_words('session')})上$")
#: page numbers and drawn lines stand between the lines of a text without being a part of it
_APART = re.compile(rf"[-—–－·•~～\s]*(?:第\s*)?[0-9]{{0,4}}\s*[页頁]?(?:[\s,，/／]*共\s*[0-9]{{1,4}}\s*[页頁])?[-—–－·•~～\s]*$|[^{HAN}A-Za-z0-9]+$")


@cache
def _wants_figure() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(words('fragments', 'cue', position='figure'))})$")


@cache
def _opens_text() -> re.Pattern[str]:
    return re.compile(any_of(words("datelines", "word")))


@cache
def _opens_credit() -> re.Pattern[str]:
    """A role, or the house of those who have it, at the start of a line."""
    return re.compile(rf"(?:本[报報刊网網台臺社]|[□■◎])?(?:{any_of(words('byline_words', 'word', stands=''))})")


@cache
def _is_staff() -> re.Pattern[str]:
    """Who made the page, and which page it is, at the start of a line."""
    editors = any_of(words("byline_words", "word", role="editor"))
    return re.compile(rf"(?:{editors})[\s　]*[:：]|第\s*[A-Z]?[0-9]{{1,3}}\s*版(?:[\s　:：]|$)")


@cache
def _chrome() -> re.Pattern[str]:
    return re.compile(any_of(words("furniture", "phrase", strength="strong")))


@cache
def _cannot_end() -> re.Pattern[str]:
    """A line that goes on below however short it is: a bracket is open, or a name must follow."""
    roles = any_of(words("byline_words", "word", stands=""))
    return re.compile(rf"(?:[（(〔【][^（）()〔〕【】。]{{0,30}}|(?:{roles})|[，、,])$")

_TITLE_LINES = 3
_LONGEST_CHROME = 60


@dataclass(frozen=True, slots=True)
class _Habits:
    """How a page sets its lines. ``common``: blank lines between the lines of one paragraph; ``indents``: paragraphs are
    indented; ``parted``: more blank lines follow every paragraph, so that a stop at the end of a line says nothing."""

    wrap: Wrap
    common: int
    indents: bool
    parted: bool


def unwrap(page: NormalText, lines: Sequence[Line]) -> Sequence[Line]:
    """The units of a page, each what stands between two line ends that the writer meant: its lines, joined where a fixed
    width cut them."""
    lines = mark_running_heads(lines)
    wrap = None
    if not run_long(lines):
        lines = as_drawn(page, lines)
        wrap = find_wrap(lines)
    if wrap is None:
        return lines
    full = [wrap.is_full(line, after) for line, after in pairwise(lines)] + [False]
    habits = _habits(lines, wrap, full)
    units: list[Line] = []
    group: list[Line] = []
    for i, line in enumerate(lines):
        if group and not _continues(group[0], lines, i - 1, habits, full):
            units.append(_unit(page, group))
            group = []
        group.append(line)
    if group:
        units.append(_unit(page, group))
    return units


def _habits(lines: Sequence[Line], wrap: Wrap, full: Sequence[bool]) -> _Habits:
    inner, ends = [], []
    for i, (line, after) in enumerate(pairwise(lines)):
        if is_closed(line.text):
            ends.append((after.blank, full[i]))
        elif full[i]:
            inner.append(after.blank)
    # Blank lines separate paragraphs unless they stand between all the lines.
    common = max(set(inner), key=lambda n: (inner.count(n), -n)) if inner else 0
    indents = sum(line.indent > 0 for line in lines)
    short = [blank > common for blank, filled in ends if not filled]
    parted = sum(blank > common for blank, _ in ends) > 2 and sum(short) * 5 >= len(short) * 4
    return _Habits(wrap, common, 0 < indents < 0.7 * len(lines), parted)


def _continues(first: Line, lines: Sequence[Line], i: int, habits: _Habits, full: Sequence[bool]) -> bool:
    """Whether the paragraph of line ``i``, which began with ``first``, goes on in the line below."""
    line, after, wrap = lines[i], lines[i + 1], habits.wrap
    if line.hint or after.hint or line.running or after.running or after.blank > habits.common:
        return False
    if habits.indents and after.indent and not _hangs(first, after):
        return False
    if first is line and habits.indents and not line.indent and not full[i] and not _IN_SENTENCE.search(line.text) and not is_torn(line.text, after.text):
        return False  # a title: a paragraph would be indented
    if _APART.match(line.text) or (_APART.match(after.text) and not (full[i] and _ends_below(line, after))):
        return False
    if (_ENDS_TITLE.search(line.text) and _OPENS_DATE.match(first.text)) or _opens_text().match(after.text):
        return False
    if _is_staff().match(line.text) or _is_staff().match(after.text):
        return False
    if _opens_credit().match(after.text) and has_role_word(after.text) and parse_byline(after.text) and not open_marks(line.text):
        return False  # who wrote it stands below a title that fills the column
    anew = _STARTS_ANEW.match(after.text) is not None
    if not anew and wrap.is_most(line) and _cannot_end().search(line.text, max(len(line.text) - 32, 0)):
        return True
    if first is line and _opens_credit().match(line.text) and has_role_word(line.text) and parse_byline(line.text):
        return False
    if not is_closed(line.text) or (line.text[-1] in "；;" and wrap.reaches(line, after)):
        return wrap.reaches(line, after, marked=habits.indents or habits.parted) and not (anew and not full[i])
    if habits.parted:
        return wrap.reaches(line, after) and not anew
    # what stands below a stop and ends short without one is a title
    return full[i] and not anew and not _is_title(lines, i + 1, habits) and not _is_chrome(after.text)


def _hangs(first: Line, after: Line) -> bool:
    """Whether a line stands below the words behind the number of ``first``: deeper than a paragraph is indented."""
    mark = _ITEM_MARK.match(first.text)
    return mark is not None and after.lead == first.lead + columns(mark[0])


def _is_title(lines: Sequence[Line], i: int, habits: _Habits) -> bool:
    """Whether a title stands below a stop: lines without a stop, the last shorter than the others and whole."""
    text = ""
    for k in range(i, min(i + _TITLE_LINES, len(lines))):
        line, below = lines[k], lines[k + 1] if k + 1 < len(lines) else None
        if is_closed(line.text) or "。" in line.text:
            return False
        text += line.text
        if below is None or below.blank > habits.common:
            return True
        if not habits.wrap.reaches(line, below):
            # a caption may stand between the halves of a broken sentence
            beyond = lines[k + 2] if k + 2 < len(lines) and not habits.wrap.reaches(below, lines[k + 2]) else below
            return not (is_torn(text, below.text) or is_torn(text, beyond.text))
    return False


def _is_chrome(text: str) -> bool:
    return len(text) <= _LONGEST_CHROME and _chrome().search(text) is not None


def _ends_below(line: Line, after: Line) -> bool:
    """Whether a line of marks or figures alone is the end of the line above, and no drawn line or page number."""
    cut = after.text[0].isdecimal() and _ENDS_FIGURE.search(line.text)
    return bool(cut) or _CLOSING.match(after.text) is not None or _wants_figure().search(line.text) is not None


def _unit(page: NormalText, group: Sequence[Line]) -> Line:
    first = group[0]
    if len(group) == 1:
        return first
    pieces: list[Span] = list(first.pieces)
    for after in group[1:]:
        pieces.extend(link(page, pieces[-1], after.pieces[0]))
        pieces.extend(after.pieces)
    text = "".join([_read(page.text, a, b) for a, b in pieces])
    return Line(tuple(pieces), text, first.blank, first.indent, first.lead, hint=first.hint)


def _read(text: str, start: int, end: int) -> str:
    return " " if text[start:end] == "\n" else text[start:end]


def link(page: NormalText, before: Span, after: Span) -> tuple[Span, ...]:
    """What a join puts between two pieces: a blank (the line break itself) between two Latin words, else nothing."""
    text = page.text
    if _LATIN_START.match(text, after[0]) and _LATIN_END.match(text, before[1] - 1):
        at = text.find("\n", before[1], after[0])
        if at >= 0:
            return ((at, at + 1),)
    return ()
