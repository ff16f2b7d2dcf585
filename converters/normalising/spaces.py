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
_CHINESE = re.compile(f"[{HAN}{KANA}{CJK_SIGNS}]")
_HAN = re.compile(f"[{HAN}{KANA}]")
_WORD = re.compile(f"[{LATIN}%]")
_SENTENCE = re.compile("[。！？]")
_COMMA = re.compile("[，,；;]")
#: a headline with a comma is shorter than this, in Chinese characters
_HEADLINE = 30
_LETTERSPACED = re.compile(f"(?:(?<=[\n{SPACE}])|\\A)[{HAN}](?:[{SPACE}]+[{HAN}](?=[{SPACE}]|$)){{3,}}", re.MULTILINE)
#: 本报讯, 新华社北京1月5日电: the lead, up to the space after it
_LEAD = re.compile(f"[^\n，。,]{{0,24}}[讯电][{SPACE}]")
_PIECE = re.compile(f"[^{SPACE}，。；：！？、,;:!?()（）\n]*")


@cache
def _byline() -> re.Pattern[str]:
    """Reporters and their names: 本报记者 甲乙 通讯员 丙丁戊 文/图. The names are one to five characters each."""
    name = f"(?:[{HAN}]{{1,5}}(?:·[{HAN}]{{1,8}})?(?:/[{HAN}]{{1,4}})?)"
    return re.compile(f"[{HAN}]{{0,8}}{any_of('byline')}(?:/{any_of('byline')})?(?:[{SPACE}]+{name}(?![{HAN}]))+")


def spaces(text: str) -> Changes:
    changes = Changes()
    line = _Line(text)
    for m in _RUN.finditer(text):
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
    if before in CLOSERS or after in OPENERS:
        return ("", "SZ139") if line.running(start) else (" ", "SZ137")
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
    """A line, and whether it is running text; where its bylines and its lead are."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._running: bool | None = None
        self._kept: list[tuple[int, int]] | None = None

    def at(self, offset: int) -> bool:
        fresh = super().at(offset)
        if fresh:
            self._running = self._kept = None
        return fresh

    def _bylines(self) -> list[tuple[int, int]]:
        if self._kept is None:
            self._kept = [m.span() for m in _byline().finditer(self.text, self.start, self.end)]
            if lead := _LEAD.match(self.text, self.start, self.end):
                self._kept.append(lead.span())
        return self._kept

    def _is_running(self) -> bool:
        if _SENTENCE.search(self.text, self.start, self.end):
            return True
        if not _COMMA.search(self.text, self.start, self.end):
            return False
        return sum(1 for _ in _HAN.finditer(self.text, self.start, self.end)) > _HEADLINE

    def running(self, offset: int) -> bool:
        """Whether the line that holds ``offset`` is running text, and no headline or byline."""
        self.at(offset)
        if self._running is None:
            self._running = self._is_running()
        return self._running

    def wrapped(self, start: int, end: int) -> bool:
        """Whether the spaces between two Chinese characters are what is left of a line wrap."""
        return self.running(start) and not any(a <= start < b for a, b in self._bylines())
