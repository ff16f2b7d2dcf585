"""Who speaks in a quotation: what a private person says is no act of a public body."""

from __future__ import annotations

import re

from shizheng.converters.extraction.act_clauses import FILLER
from shizheng.converters.extraction.lexicon import cue

#: a quotation too long to be a name; short ones are blotted out
_LONG = re.compile(rf"“(?!{FILLER})[^“”]*(?:“{FILLER}+”[^“”]*)*”")
_PRIVATE = re.compile(cue("speaker.private"))
_PUBLIC = re.compile(cue("speaker.public"))
_SAYS = re.compile(cue("speaker.says"))
_REACH = 40
#: where the words end that stand behind a quotation, and begin that lead to it
_BEHIND_ENDS, _AHEAD_BEGINS = re.compile("[。“]"), re.compile("[。”]")


def private_speech(text: str) -> list[tuple[int, int]]:
    """The spans of a masked paragraph that a private person speaks."""
    if text.count("“") == text.count(f"“{FILLER}"):
        return []
    found: list[tuple[int, int]] = []
    for match in _LONG.finditer(text):
        start, end = match.span()
        behind = _BEHIND_ENDS.split(text[end : end + _REACH], maxsplit=1)[0]
        ahead = _AHEAD_BEGINS.split(text[max(0, start - _REACH) : start])[-1] if text[start - 1 : start] in ("：", "，") else ""
        speaker = behind if _SAYS.search(behind) else ahead
        if _PRIVATE.search(speaker) and not _PUBLIC.search(speaker):
            found.append((start, end))
    return found


def within_speech(text: str, begin: int, end: int) -> int:
    """Where the clause of a quotation begins in which a figure at ``end`` stands: a short quotation is one piece with the clause before it. 0 where
    none is open there."""
    opened = text.rfind("“", begin, end)
    if text.find("”", opened, end) >= 0:
        return 0
    return text.rfind("，", opened, end) + 1
