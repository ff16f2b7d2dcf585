"""Spaces: one kind, one at a time, and none where Chinese has none.

Rules SZ131, SZ135, SZ136, SZ137, SZ139. Between two Chinese characters a space is part of a headline or a byline, but
in running text it is what is left of a line wrap.
"""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.mapped import Edit
from shizheng.converters.normalising.changes import Changes, Lines
from shizheng.converters.normalising.classes import (
    CJK_SIGNS,
    CLOSERS,
    HAN,
    KANA,
    LATIN,
    OPENERS,
    PAUSES,
    SPACE,
)
from shizheng.converters.normalising.tables import any_of

#: A run of spaces. One plain space between two half-width characters is as it should be and not looked at.
_RUN = re.compile(f"[{SPACE}](?:(?<! )|(?!(?<=[!-~] )[!-~])|(?<=[0-9] )(?=[%‰]))[{SPACE}]*")
#: The same where there is no other kind of space: a search for one character is ten times as quick.
_PLAIN_RUN = re.compile(" (?:(?!(?<=[!-~] )[!-~])|(?<=[0-9] )(?=[%‰])) *")
_OTHER = re.compile(f"[{SPACE.replace(' ', '')}]")
_CHINESE = re.compile(f"[{HAN}{KANA}{CJK_SIGNS}]")
_HAN = re.compile(f"[{HAN}{KANA}]")
_WORD = re.compile(f"[{LATIN}%]")
_SENTENCE = re.compile("[。！？]")
_COMMA = re.compile("[，,；;]")
_OUTSIDE = frozenset(OPENERS + CLOSERS)
#: a headline with a comma is shorter than this, in Chinese characters
_HEADLINE = 30
#: 本报讯, 新华社北京1月5日电: the lead, up to the space after it
_LEAD = re.compile(f"[（(]?(?:本[报网刊台]|[{HAN}]{{1,8}}[报网社台])[{HAN}0-9（）()]{{0,16}}[讯电][{SPACE}]")
_LEFT = re.compile(f"[{HAN}]*\\Z")
_RIGHT = re.compile(f"[{HAN}]{{0,30}}")


@cache
def _byline() -> re.Pattern[str]:
    """Reporters and their names: 本报记者 甲乙 通讯员 丙丁戊 文/图. The names are one to five characters each."""
    name = f"(?:[{HAN}]{{1,5}}(?:·[{HAN}]{{1,8}})?(?:/[{HAN}]{{1,4}})?)"
    return re.compile(f"{any_of('byline')}(?:/{any_of('byline')})?(?:[{SPACE}]+{name}(?![{HAN}]))+")


def spaces(text: str) -> Changes:
    changes = Changes()
    line = _Line(text)
    run = _RUN if _OTHER.search(text) else _PLAIN_RUN
    for m in run.finditer(text):
        start, end = m.span()
        before = text[start - 1] if start else "\n"
        after = text[end] if end < len(text) else "\n"
        new, rule = _decided(line, start, end, before, after)
        if new != m[0]:
            changes.edits.append(Edit(start, end, new, rule))
    return changes


def _decided(line: _Line, start: int, end: int, before: str, after: str) -> tuple[str, str]:
    """What becomes of the spaces ``text[start:end]``, and by which rule."""
    if before == "\n" or after == "\n":
        return "", "SZ137"
    if after in "%‰" and before.isdigit():
        return "", "SZ131"
    if before in PAUSES or after in PAUSES or before in OPENERS or after in CLOSERS:
        return "", "SZ139"
    if before in _OUTSIDE or after in _OUTSIDE:
        if before in "”’" or after in "“‘":
            return ("", "SZ139") if line.running(start) else (" ", "SZ137")
        return "", "SZ139"
    if line.letterspaced(start, end) and not (before.isascii() and after.isascii()):
        return "", "SZ136"
    left, right = _CHINESE.match(before), _CHINESE.match(after)
    if left and right:
        if _HAN.match(before) and _HAN.match(after) and not line.wrapped(start, end):
            return " ", "SZ137"
        return "", "SZ136"
    if (left and _WORD.match(after)) or (right and _WORD.match(before)):
        return "", "SZ135"
    if right and before == "." and line.text[start - 2 : start - 1].isdigit():
        return "", "SZ135"
    return " ", "SZ137"


class _Line(Lines):
    """A line, and what kind of line it is: running text, a headline or byline, letters set apart.

    Every answer is worked out at most once for a line, so that a page that is one line of spaces takes no longer.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._comma = False
        self._running: bool | None = None
        self._letterspaced: bool | None = None
        self._kept: list[tuple[int, int]] | None = None

    def at(self, offset: int) -> bool:
        fresh = super().at(offset)
        if fresh:
            self._running = self._letterspaced = self._kept = None
        return fresh

    def running(self, offset: int) -> bool:
        """Whether the line that holds ``offset`` is running text, and no headline or byline."""
        self.at(offset)
        if self._running is None:
            line = self.text[self.start : self.end]
            self._comma = _COMMA.search(line) is not None
            self._running = _SENTENCE.search(line) is not None or (self._comma and len(_HAN.findall(line)) > _HEADLINE)
        return self._running

    def letterspaced(self, start: int, end: int) -> bool:
        """Whether the line is set with a space after every character, as titles are and some PDF text layers."""
        self.at(start)
        if not (self._is_edge(start - 2) or self._is_edge(end + 1)):
            return False  # no character stands alone here
        if self._letterspaced is None:
            tokens = self.text[self.start : self.end].split()
            single = sum(1 for token in tokens if len(token) == 1 and _HAN.match(token))
            self._letterspaced = single > 3 and single * 2 >= len(tokens)
        return self._letterspaced

    def _is_edge(self, at: int) -> bool:
        return not self.start <= at < self.end or self.text[at].isspace()

    def wrapped(self, start: int, end: int) -> bool:
        """Whether the spaces between two Chinese characters are what is left of a line wrap."""
        running = self.running(start)
        if (not running and not self._comma) or self._in_byline(start):
            return False
        low, high = self._beside(start, end)
        left, right = start - low, high - end
        if (left < 5 and self._is_space(low - 1)) or (right < 5 and self._is_space(high)):
            return False  # names in a row
        if not running:
            return min(left, right) < 3  # a headline may have a comma, but no stump of a word
        in_parallel = left == right > 3 and low == self.start and self.text.startswith(("。", "，", ",", "."), high)
        return not in_parallel

    def _beside(self, start: int, end: int) -> tuple[int, int]:
        """Where the Chinese characters that stand around the spaces ``start``:``end`` begin and end, within 30."""
        before = _LEFT.search(self.text, max(start - 30, self.start), start)
        after = _RIGHT.match(self.text, end)
        return before.start() if before else start, after.end() if after else end

    def _is_space(self, at: int) -> bool:
        return self.start <= at < self.end and self.text[at].isspace()

    def _in_byline(self, offset: int) -> bool:
        if self._kept is None:
            self._kept = [m.span() for m in _byline().finditer(self.text, self.start, self.end)]
            if lead := _LEAD.match(self.text, self.start, self.end):
                self._kept.insert(0, lead.span())
            self._kept.reverse()
        while self._kept and self._kept[-1][1] <= offset:
            self._kept.pop()
        return bool(self._kept) and self._kept[-1][0] <= offset
