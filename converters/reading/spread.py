"""Text layers with a blank between all letters: an export of a justified page writes the letters' spacing as blanks.

Taken out only where it is the manner of the whole text, so that a spread title or a two-character name in an ordinary text
keeps its blanks.
"""

from __future__ import annotations

import re
from statistics import median

from shizheng.converters.mapped import Edit

_BLANKS = re.compile("[ \u3000\xa0\t]+")
#: At least this share of the text is blanks, and so many of its lines' gaps lie between letters.
_SHARE = 0.25
_MOST_GAPS = 0.6
_FEWEST = 6
#: A gap this many times as wide as the usual one is a blank of the text.
_WIDE = 2.5


def spread_blanks(raw: str) -> list[Edit]:
    """The edits that take spreading blanks out (SZ017); none where blanks do not stand between all letters."""
    if raw.count(" ") + raw.count("\u3000") + raw.count("\xa0") < _SHARE * len(raw):
        return []
    edits: list[Edit] = []
    spread = letters = at = 0
    for line in raw.split("\n"):
        kept = line.strip()
        size = len(kept) - sum(map(kept.count, " \u3000\xa0\t"))
        letters += size
        start = at + len(line) - len(line.lstrip())
        at += len(line) + 1
        gaps = list(_BLANKS.finditer(kept))
        if size and len(gaps) >= _MOST_GAPS * _edges(kept):
            spread += size if size >= _FEWEST else 0
            edits += _line(kept, gaps, start)
    return edits if spread * 2 > letters else []


def _edges(text: str) -> int:
    """How many places between two letters could hold a spreading blank: all but those within a figure or a Latin word."""
    words = len(re.findall(r"[A-Za-z0-9.%—-]+", text))
    others = len(re.findall(r"[^A-Za-z0-9.%—\s-]", text))
    return max(words + others - 1, 1)


def _line(text: str, gaps: list[re.Match[str]], start: int) -> list[Edit]:
    usual = median(len(g[0]) for g in gaps) if gaps else 0
    edits: list[Edit] = []
    for gap in gaps:
        latin = text[gap.start() - 1].isascii() and text[gap.end()].isascii()
        new = " " if latin or len(gap[0]) > _WIDE * usual else ""
        if new != gap[0]:
            edits.append(Edit(start + gap.start(), start + gap.end(), new, "SZ017"))
    return edits
