"""What one stage of the normaliser says of a text, and the lines that its decisions look at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from shizheng.converters.mapped import Edit, Flag
from shizheng.converters.normalising.classes import HAN, KANA

#: Chinese characters, and marks that only Chinese has: a line of Latin words with 、 between them is Chinese too
_CHINESE = re.compile(f"[{HAN}{KANA}、。，；：！？《》〈〉【】〔〕（）℃㎡]")


@dataclass(slots=True)
class Changes:
    """Edits in order and not overlapping, and flags, over the text that the stage was given."""

    edits: list[Edit] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)


def is_chinese(text: str) -> bool:
    """Whether there is anything Chinese in the text at all."""
    return _CHINESE.search(text) is not None


def spans(places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Rising places as half-open spans, neighbours together."""
    start = end = -1
    for at in places:
        if at != end:
            if end > 0:
                yield start, end
            start = at
        end = at + 1
    if end > 0:
        yield start, end


@dataclass(frozen=True, slots=True)
class Stage:
    """A step over the whole text. Where none of the characters of ``gate`` is in the text it has nothing to say.

    ``everywhere``: also inside addresses of pages and HTML tags.
    """

    apply: Callable[[str], Changes]
    gate: frozenset[str] = frozenset()
    everywhere: bool = False


class Lines:
    """The line that holds an offset, for offsets that only grow: every line is looked at once, however long it is."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.start = 0
        self.end = -1
        self._chinese: bool | None = None

    def at(self, offset: int) -> bool:
        """Move on to the line that holds ``offset``; whether it is another line than before."""
        if offset <= self.end:
            return False
        self.start = self.text.rfind("\n", self.end + 1, offset) + 1 or self.end + 1
        end = self.text.find("\n", offset)
        self.end = len(self.text) if end < 0 else end
        self._chinese = None
        return True

    @property
    def chinese(self) -> bool:
        """Whether there is anything Chinese in the line."""
        if self._chinese is None:
            self._chinese = _CHINESE.search(self.text, self.start, self.end) is not None
        return self._chinese
