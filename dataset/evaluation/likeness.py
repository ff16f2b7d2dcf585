"""When two wordings mean the same: exactly, or in part."""

from __future__ import annotations

from collections import Counter

#: left out before wordings are compared: quotation marks and blanks; brackets and commas are folded to one width
_FOLD = {ord(c): None for c in "“”‘’\"'「」『』 \u3000\xa0\n\r\t"} | {ord("("): "（", ord(")"): "）", ord(","): "，"}
#: share of common character pairs from which two wordings agree in part
PARTIAL = 0.5


def folded(words: str) -> str:
    """``words`` without what typesetting decides."""
    return words.translate(_FOLD)


def same(one: str, other: str) -> bool:
    """Whether two wordings are the same but for marks of quotation, blanks and the width of brackets."""
    return folded(one) == folded(other)


def alike(one: str, other: str) -> bool:
    """Whether two wordings agree in part: one holds the other, or their pairs of characters agree (Dice) by half or more.

    Two empty wordings agree; an empty one and another do not.
    """
    a, b = folded(one), folded(other)
    if not a or not b:
        return a == b
    return a in b or b in a or dice(a, b) >= PARTIAL


def dice(one: str, other: str) -> float:
    """The Dice coefficient of the character pairs of two wordings, 0 to 1 (Dice 1945)."""
    a = Counter(one[i : i + 2] for i in range(len(one) - 1))
    b = Counter(other[i : i + 2] for i in range(len(other) - 1))
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 0.0
