"""Words as they were printed, where the normal text has traditional characters simplified."""

from __future__ import annotations

import re
from bisect import bisect_left
from unicodedata import normalize

from shizheng.converters.mapped import NormalText, Passage
from shizheng.converters.ruler import Ruler

#: the rule that the normaliser's script stage writes into its edits
SCRIPT_RULE = "SZ152"


#: how far round a place the words are looked for: a passage may be a page without a break
_REACH = 4000
#: a unit stands this near behind its number
_CLOSE = 4

#: quotation marks of traditional print, which are part of how it names things
_QUOTES = "「」『』"


#: what is printed as it is: Chinese characters but those of compatibility, and such marks
_UNIFIED = re.compile(f"[\u3400-\u9fff{_QUOTES}]*")

#: characters of the nouns that readings restore (年龄, 经费, 面积) and of kinds of place, for texts that do not hold them
_RESTORED = str.maketrans("数额龄经费积长时体户场届个处种条间级占总计县区乡镇", "數額齡經費積長時體戶場屆個處種條間級占總計縣區鄉鎮")


class Wording:
    """Words of a passage in the characters that were printed, where the normal text has them simplified."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.raw = passage.page.raw
        self.ruler = Ruler(passage)
        self.traditional = is_traditional(passage)

    def printed(self, words: str, near: int = 0) -> str:
        """``words`` as printed. Pieces of the passage are looked up round the offset ``near``; what does not stand there
        stays as it is."""
        if not self.traditional or not words:
            return words
        begin, end = max(0, near - _REACH), near + _REACH
        out: list[str] = []
        at = 0
        while at < len(words):
            size = len(words) - at
            while (place := self.passage.text.find(words[at : at + size], begin, end)) < 0 and size > 1:
                size -= 1
            out.append(self._piece(place, words[at : at + size]) if place >= 0 else words[at : at + size].translate(_RESTORED))
            at += size
        return "".join(out)

    def printed_behind(self, words: str, place: int) -> str:
        """``words`` that stand right behind ``place`` as printed there; elsewhere as ``printed`` says."""
        at = self.passage.text.find(words, place, place + len(words) + _CLOSE) if self.traditional and words else -1
        return self._piece(at, words) if at >= 0 else self.printed(words, place)

    def _piece(self, place: int, normal: str) -> str:
        first, last = self.ruler.span(place, place + len(normal))
        if last - first != len(normal):
            return "".join(self._piece(place + i, c) for i, c in enumerate(normal)) if len(normal) > 1 else normal
        raw = self.passage.page.raw[first:last]
        if _UNIFIED.fullmatch(raw):
            return raw
        return "".join(_plain(r) if "\u3400" <= r <= "\u9fff" or "\uf900" <= r <= "\ufaff" or r in _QUOTES else n for r, n in zip(raw, normal, strict=True))


def _plain(char: str) -> str:
    """The unified form of a compatibility ideograph (U+F900 to U+FAFF); any other character as it is."""
    return normalize("NFKC", char) if char >= "\uf900" else char


def is_traditional(passage: Passage) -> bool:
    """Whether characters of the passage were simplified."""
    if SCRIPT_RULE not in passage.page.rules:
        return False
    return bool(passage.text) and _has_script_edit(passage.page, *passage.raw_span(0, len(passage.text)))


def _has_script_edit(page: NormalText, start: int, end: int) -> bool:
    places = page.edited_by(SCRIPT_RULE)
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end
