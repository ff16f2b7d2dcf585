"""Words as they were printed, where the normal text has traditional characters simplified."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice

from shizheng.converters.mapped import NormalText, Passage

#: the rule that the normaliser's script stage writes into its edits
SCRIPT_RULE = "SZ152"


class Wording:
    """Words of a passage in the characters that were printed, where the normal text has them simplified."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.traditional = bool(passage.text) and _has_script_edit(passage.page, *passage.raw_span(0, len(passage.text)))

    def printed(self, words: str) -> str:
        """``words`` as printed. Pieces of the passage are looked up; what does not stand there stays as it is."""
        if not self.traditional or not words:
            return words
        out: list[str] = []
        at = 0
        while at < len(words):
            size = self._longest(words, at)
            place = self.passage.text.find(words[at : at + size])
            out.extend(self._character(place + i, words[at + i]) if place >= 0 else words[at + i] for i in range(size))
            at += size
        return "".join(out)

    def _longest(self, words: str, at: int) -> int:
        size = len(words) - at
        while size > 1 and words[at : at + size] not in self.passage.text:
            size -= 1
        return size

    def _character(self, place: int, normal: str) -> str:
        raw = self.passage.page.raw[slice(*self.passage.raw_span(place, place + 1))]
        return raw if len(raw) == 1 and "\u3400" <= raw <= "\u9fff" else normal


def _has_script_edit(page: NormalText, start: int, end: int) -> bool:
    first = bisect_left(page.edits, start, key=lambda e: e.start)
    for edit in islice(page.edits, first, None):
        if edit.start >= end:
            return False
        if edit.rule == SCRIPT_RULE:
            return True
    return False
