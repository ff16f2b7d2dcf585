"""How Chinese a decoded text looks: the share of common characters among its non-ASCII ones.

A wrong codec turns Chinese into rare characters; the right one gives characters of the first level of GB 2312 or of
Big5. The two tables come from the codecs themselves, so no list is kept here.
"""

from __future__ import annotations

import re
from functools import cache

#: Marks that Chinese text is full of, in either width and either script's quotation marks.
MARKS = "，。、；：？！“”‘’（）《》〈〉【】〔〕「」『』—…·～％　０１２３４５６７８９○〇"

#: Control characters that no text holds; tab, line ends and form feed are text.
CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")


def _rows(codec: str, first: int, last: int, trails: range) -> str:
    pairs = b"".join(bytes((lead, trail)) for lead in range(first, last + 1) for trail in trails)
    return pairs.decode(codec, "ignore")


@cache
def simplified() -> str:
    """Level 1 of GB 2312 (rows 16 to 55): 3,755 characters."""
    return _rows("gb2312", 0xB0, 0xD7, range(0xA1, 0xFF))


@cache
def traditional() -> str:
    """Level 1 of Big5 (A440 to C67E): 5,401 characters."""
    return _rows("big5", 0xA4, 0xC6, range(0x40, 0x7F)) + _rows("big5", 0xA4, 0xC5, range(0xA1, 0xFF))


@cache
def _pattern(script: str) -> re.Pattern[str]:
    letters = {"simplified": simplified, "traditional": traditional}[script]()
    return re.compile(f"[{re.escape(letters + MARKS)}]+")


def share(text: str, script: str) -> float:
    """(Common characters - 2 x the other non-ASCII ones) / all non-ASCII ones: 1 at best, -2 at worst, 0 for ASCII.

    A control character, which no text holds, counts among the others.
    """
    foreign = len(text) - len(text.encode("ascii", "ignore")) + len(CONTROLS.findall(text))
    if not foreign:
        return 0.0
    good = sum(map(len, _pattern(script).findall(text)))
    return (good - 2 * (foreign - good)) / foreign


def is_unlikely(text: str) -> bool:
    """Whether ``text`` holds more rare characters than common ones of either script: ``best_share`` below 0, told sooner."""
    return share(text, "simplified") < 0 and share(text, "traditional") < 0


def best_share(text: str) -> float:
    """The better of the shares as simplified and as traditional text."""
    return max(share(text, "simplified"), share(text, "traditional"))
