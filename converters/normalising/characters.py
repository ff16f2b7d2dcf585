"""Characters taken one by one: invisible ones, HTML entities, compatibility forms, full-width digits and letters.

Rules SZ134, SZ138, SZ147, SZ149 and the folds of ``folds.csv``. They come first: every other rule sees plain text.
"""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from html.entities import html5

from shizheng.converters.mapped import Edit, Flag
from shizheng.converters.normalising.changes import Changes
from shizheng.converters.normalising.classes import INVISIBLE, members, one_of
from shizheng.converters.normalising.tables import folds

_LINE_ENDS = "\r\x0b\x0c\u2028\u2029"
#: every invisible character, and every line end but the line feed
UNSEEN = members(INVISIBLE) + _LINE_ENDS
_INVISIBLE = re.compile(f"[{INVISIBLE}{_LINE_ENDS}]+")
_LINE_END = re.compile(f"[{_LINE_ENDS}]")
_ENTITY = re.compile("&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_REST_OF_ENTITY = re.compile("#?[0-9A-Za-z]{1,32};")
_OPEN_ENTITY = re.compile("&[#0-9A-Za-z]{0,32}$")
_ALL_INVISIBLE = re.compile(f"[{INVISIBLE}]*")
_WIDE = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+")
_TO_ASCII = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def visible(text: str) -> Changes:
    """SZ138: what nobody sees goes; every line ends in a line feed."""
    changes = Changes()
    for m in _INVISIBLE.finditer(text):
        # A carriage return before a line feed is half a line end; one alone, or a page break, is a line end of its own.
        ends = len(_LINE_END.findall(m[0])) - (m[0].endswith("\r") and text.startswith("\n", m.end()))
        changes.edits.append(Edit(m.start(), m.end(), "\n" * ends, "SZ138"))
    return changes


def entities(text: str) -> Changes:
    """SZ149: HTML entities, once. ``&amp;nbsp;`` was encoded twice: it stays, with a flag."""
    changes = Changes()
    at, tail = 0, ""  # the end of what is written so far
    for m in _ENTITY.finditer(text):
        tail = (tail + text[max(at, m.start() - 40) : m.start()])[-40:]
        at = m.end()
        new = _decoded(m[0])
        if new == "&" and _REST_OF_ENTITY.match(text, at):
            changes.flags.append(Flag(*m.span(), "SZ149", m[0]))
            new = None
        # No entity may arise from pieces: what it would stand for was never written.
        if new is None or (new.isascii() and not new.isspace() and _OPEN_ENTITY.search(tail)):
            tail = (tail + m[0])[-40:]
            continue
        changes.edits.append(Edit(m.start(), at, new, "SZ149"))
        tail = (tail + new)[-40:]
    return changes


def _decoded(entity: str) -> str | None:
    """What the entity stands for; None where it stands for nothing (no such name, no such character)."""
    if entity[1] != "#" and entity[1:] not in html5:
        return None
    new = unescape(entity)
    if "\ufffd" in new or new == entity:
        return None
    return "" if _ALL_INVISIBLE.fullmatch(new) else new


@cache
def _folded() -> re.Pattern[str]:
    return re.compile(one_of(folds()))


@cache
def folding() -> str:
    """Every character that ``folded`` folds."""
    return "".join((*folds(), *(c for c in map(chr, _TO_ASCII) if _WIDE.match(c))))


def folded(text: str) -> Changes:
    """Characters that have one right form whatever stands around them, one for one."""
    changes = Changes()
    table = folds()
    for m in _WIDE.finditer(text):
        changes.edits.append(Edit(m.start(), m.end(), m[0].translate(_TO_ASCII), "SZ134"))
    wide = len(changes.edits)
    for m in _folded().finditer(text):
        new, rule = table.get(m[0], (m[0], ""))
        if new != m[0]:
            changes.edits.append(Edit(m.start(), m.end(), new, rule))
    if 0 < wide < len(changes.edits):
        changes.edits.sort(key=lambda e: e.start)
    return changes
