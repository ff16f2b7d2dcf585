"""Text that was decoded by a wrong codec before it came here, and saved so: UTF-8 read as cp1252, UTF-8 read as GBK.

The damage is undone by hand: encode by the codec that was wrong, decode as UTF-8, and keep the result only where it gains
common characters. The raw text stays what the file says; the repair is edits (SZ150), one for the smallest stretch of
whole characters on both sides, so that every offset still has its place.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate

from shizheng.converters.mapped import Edit
from shizheng.converters.reading.common import best_share, is_unlikely

#: First halves of the commonest characters and marks as they look after the accident: 锛 ， 銆 。 鈥 “ 鐨 的 are words of no
#: newspaper, and so are the letters that begin every Chinese character in cp1252. Looked for one by one, since a search for
#: a single character runs at memory speed.
_FIRST_HALVES = "锛銆鈥鐨äåæçèé"
_VALID = re.compile(
    rb"(?:[\x00-\x7f]|[\xc2-\xdf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xe0[\xa0-\xbf][\x80-\xbf]|\xed[\x80-\x9f][\x80-\xbf])+"
)
_SAMPLE = 4096
#: A line is repaired when its share of common characters grows by at least this much.
_GAIN = 0.5


def repairs(text: str) -> list[Edit]:
    """The edits that undo the damage, in order; none for text that has none. Line breaks are never part of an edit."""
    if not any(half in text for half in _FIRST_HALVES) and not (text[:_SAMPLE].strip() and is_unlikely(text[:_SAMPLE])):
        return []
    edits: list[Edit] = []
    at = 0
    for line in text.split("\n"):
        if not line.isascii() and best_share(line) < 1 - _GAIN:
            edits += _line(line, at)
        at += len(line) + 1
    return edits


def _line(line: str, at: int) -> list[Edit]:
    best: list[Edit] = []
    score = best_share(line) + _GAIN
    for as_bytes in (_as_cp1252, _as_gbk):
        edits = _undone(line, as_bytes(line), at)
        if edits and (its := best_share(_applied(line, edits, at))) >= score:
            best, score = edits, its
    return best


def _applied(line: str, edits: list[Edit], at: int) -> str:
    parts: list[str] = []
    done = 0
    for edit in edits:
        parts += (line[done : edit.start - at], edit.new)
        done = edit.end - at
    return "".join((*parts, line[done:]))


def _undone(line: str, pieces: list[bytes], at: int) -> list[Edit]:
    """The edits for a line whose characters were the bytes ``pieces``; stretches that are no UTF-8 stay."""
    data = b"".join(pieces)
    edges = {edge: i for i, edge in enumerate(accumulate(map(len, pieces), initial=0))}
    edits: list[Edit] = []
    for stretch in _VALID.finditer(data):
        if stretch[0].isascii():
            continue
        # An edit reaches from one place where both a raw and a repaired character begin to the next such place.
        edge = stretch.start()
        begun = edge if edge in edges else None
        pending: list[str] = []
        for character in stretch[0].decode("utf-8"):
            edge += len(character.encode("utf-8"))
            pending.append(character)
            if edge not in edges:
                continue
            if begun is not None:
                new = "".join(pending)
                if line[edges[begun] : edges[edge]] != new:
                    edits.append(Edit(at + edges[begun], at + edges[edge], new, "SZ150"))
            begun, pending = edge, []
    return edits


@cache
def _cp1252_bytes() -> dict[str, bytes]:
    """cp1252 as browsers read it: the five bytes that it leaves open are the C1 controls of Latin-1."""
    table = {chr(b): bytes((b,)) for b in range(256)}
    for b in range(0x80, 0xA0):
        table[bytes((b,)).decode("cp1252", "ignore") or chr(b)] = bytes((b,))
    return table


def _as_cp1252(line: str) -> list[bytes]:
    table = _cp1252_bytes()
    return [table.get(c) or c.encode("utf-16-be", "replace") for c in line]


def _as_gbk(line: str) -> list[bytes]:
    # U+FFFD and other signs of a lost byte get a byte that no UTF-8 holds, so that nothing is read across them.
    return [c.encode("gbk", "ignore") or b"\xff" for c in line]
