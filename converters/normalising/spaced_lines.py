"""What kind of line holds a space: running text, a sentence, a headline or byline, letters set apart."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.normalising.changes import Lines
from shizheng.converters.normalising.classes import HAN, KANA, LATIN, SPACE
from shizheng.converters.normalising.tables import any_of, words

_HAN = re.compile(f"[{HAN}{KANA}]")
_COMMA = re.compile("[，,；;]")
#: Chinese characters of a line with a comma and no stop: more than a sentence cut short, more than any headline
_SENTENCE, _RUNNING = 30, 60
#: 本报讯, 新华社北京1月5日电: the lead, up to the space after it
_LEAD = re.compile(f"[（(]?(?:本[报网刊台]|[{HAN}]{{1,8}}[报网社台])[{HAN}0-9（）()]{{0,16}}[讯电][{SPACE}]")
_CELLS = re.compile(f"\t[{SPACE}]*")
_OPEN, _CLOSED = frozenset("“‘《"), frozenset("”’》")
_LEFT = re.compile(f"[{HAN}{LATIN}.%]*\\Z")
_RIGHT = re.compile(f"[{HAN}{LATIN}.%]{{0,30}}")


@cache
def _byline() -> re.Pattern[str]:
    """Reporters and their names: 本报记者 甲乙 通讯员 丙丁戊 文/图. The names are one to five characters each."""
    name = f"(?:[{HAN}]{{1,5}}(?:·[{HAN}]{{1,8}})?(?:/[{HAN}]{{1,4}})?)"
    return re.compile(f"{any_of('byline')}(?:/{any_of('byline')})?(?:[{SPACE}]+{name}(?![{HAN}]))+")


@cache
def _signature() -> re.Pattern[str]:
    """What stands after a name: 甲乙 摄, 丙丁戊 文/图."""
    return re.compile(f"{any_of('byline')}(?:/{any_of('byline')})?(?![{HAN}])")


@cache
def _role() -> re.Pattern[str]:
    return re.compile(any_of("byline"))


def _is_letterspaced(line: str) -> bool:
    tokens = line.split()
    single = [token for token in tokens if len(token) == 1 and _HAN.match(token)]
    if len(single) < 4 or len(single) * 2 < len(tokens):
        return False
    if len(single) == len(tokens) < 13 and len(tokens) % 2 == 0 and set(tokens[::2]) <= set(words("surname")):
        return False  # 李 明 王 芳: names of two characters
    return len(single) > 7 or not _role().search(line)


class SpacedLines(Lines):
    """The line that holds an offset, and its kind.

    Every answer is worked out at most once for a line, so that a page that is one line of spaces takes no longer.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._comma = self._running = self._sentence = self._row = False
        self._known = False
        self._letterspaced: bool | None = None
        self._kept: list[tuple[int, int]] | None = None

    def at(self, offset: int) -> bool:
        """Move on to the line that holds ``offset``; whether it is another line than before."""
        fresh = super().at(offset)
        if fresh:
            self._known, self._letterspaced, self._kept = False, None, None
        return fresh

    def _look(self, offset: int) -> None:
        self.at(offset)
        if self._known:
            return
        self._known = True
        line = self.text[self.start : self.end]
        self._row = line.count("\t") > 1 and len(_CELLS.findall(line.strip())) > 1
        stop = line.find("。")
        self._comma = _COMMA.search(line) is not None
        length = len(_HAN.findall(line)) if self._comma and stop < 0 else 0
        self._sentence = stop >= 0 or length > _SENTENCE
        # An item of a list of headlines ends in a stop too: a stop says running text only where something comes after
        # it, or a comma before.
        inner = stop >= 0 and (self._comma or _HAN.search(line, stop) is not None)
        self._running = inner or length > _RUNNING

    def row(self, offset: int) -> bool:
        """Whether the line is a row of a table: tabs part its cells, of which there are more than two."""
        self._look(offset)
        return self._row

    def sentence(self, offset: int) -> bool:
        """Whether the line that holds ``offset`` is a sentence, and no headline or byline."""
        self._look(offset)
        return self._sentence

    def letterspaced(self, start: int, end: int) -> bool:
        """Whether the line is set with a space after every character, as titles are and some PDF text layers."""
        self.at(start)
        if not (self._is_edge(start - 2) or self._is_edge(end + 1)):
            return False  # no character stands alone here
        if self._letterspaced is None:
            self._letterspaced = _is_letterspaced(self.text[self.start : self.end])
        return self._letterspaced

    def wrapped(self, start: int, end: int) -> bool:
        """Whether the spaces between two Chinese characters are what is left of a line wrap."""
        self._look(start)
        low, high = self._beside(start, end)
        left, right = start - low, high - end
        if self._running:
            # 挂图作战 对账销号。 begins a paragraph as a heading does; “甲乙丙 丁戊己” and 《…… ……》 are slogans and titles.
            if left == right > 3 and low == self.start and self.text.startswith("。", high):
                return False
            if abs(left - right) < 2 < min(left, right) and self._is_edge_of_quote(low, high):
                return False
        elif not self._is_stump(min(left, right), max(left, right), low):
            return False
        if (left < 5 and self._is_space(low - 1)) or (right < 5 and self._is_space(high)):
            return False  # names in a row
        if left < 6 and _signature().match(self.text, end):
            return False
        return not self._in_byline(start)

    def _is_edge_of_quote(self, low: int, high: int) -> bool:
        return self.text[low - 1 : low] in _OPEN or self.text[high : high + 1] in _CLOSED

    def _is_stump(self, short: int, long: int, low: int) -> bool:
        """Whether words so long, from ``low`` on, are no phrases of a headline but a word cut in two."""
        if short == 1 and (long > 2 or self.text[low - 1 : low] in ("“", "‘", '"')):
            return True
        return self._comma and short < 3

    def _beside(self, start: int, end: int) -> tuple[int, int]:
        """Where the words that stand around the spaces ``start``:``end`` begin and end, within 30 characters."""
        before = _LEFT.search(self.text, max(start - 30, self.start), start)
        after = _RIGHT.match(self.text, end)
        return before.start() if before else start, after.end() if after else end

    def _is_edge(self, at: int) -> bool:
        return not self.start <= at < self.end or self.text[at].isspace()

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
