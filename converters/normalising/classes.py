"""Classes of characters, written as the inside of a regular expression's brackets.

They are the same for the half-width and the full-width form of a mark wherever that matters, so that a decision does
not change once the text is in house form.
"""

from __future__ import annotations

import re
from collections.abc import Collection

#: Chinese characters, with radicals, 〇, 々 and the supplementary planes
HAN = "\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
#: kana and bopomofo: no Chinese characters, but Chinese punctuation goes with them
KANA = "\u3041-\u3096\u30a1-\u30fa\u30fc\u3105-\u312f"
#: marks that only East Asian text has; a mark right after one of them is Chinese
CJK_MARKS = "\u3001-\u3003\u3008-\u301f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
#: marks that close something or stand for a unit and are met in Latin text too
CLOSING = '”’"…—·%‰℃℉㎡㎥㎞㎏°'
#: signs that count as Chinese characters when a space stands between them and a digit or a Latin letter
CJK_SIGNS = "\u2460-\u24ff\u3200-\u33ff℃℉№～"
#: Latin, Greek and Cyrillic letters and the digits
LATIN = "0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u04ff"
LETTERS = LATIN.removeprefix("0-9")
#: every space but the line break
SPACE = " \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
#: what no reader sees: zero-width and bidirectional marks, soft hyphens, control characters
INVISIBLE = "\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
#: selectors of a glyph's form: kept, since a name may need them
VARIATION = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
#: private use: every font draws something else, and the code tables of gb18030 give some of them
PRIVATE = "\ue000-\uf8ff"
OPENERS = "“‘（《〈「『【〔〖"
CLOSERS = "”’）》〉」』】〕〗"
PAUSES = "，。；：！？、"


def members(inside: str) -> str:
    """The characters that a class written so holds, ranges spelled out."""
    spans = re.findall("(.)-(.)|(.)", inside, re.DOTALL)
    return "".join(one or "".join(map(chr, range(ord(low), ord(high) + 1))) for low, high, one in spans)


def one_of(characters: Collection[str]) -> str:
    """A class of these characters. The astral ones enter as one range: a list of many is walked for every character."""
    plain = [re.escape(c) for c in sorted(characters) if c < "\U00010000"]
    astral = [c for c in characters if c >= "\U00010000"]
    return "[" + "".join(plain) + (f"{min(astral)}-{max(astral)}" if astral else "") + "]"
