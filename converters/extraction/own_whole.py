"""What a text that names nobody is about: the whole that it calls its own or speaks of most, or the nation."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from shizheng.converters.extraction.lexicon import cue, pattern_of
from shizheng.converters.extraction.scope import rank_of, whole_words
from shizheng.converters.extraction.titled import titled_whole

#: the start of the text is enough to see whom it is about
_READ = 3000
#: 健全区域机制: no whole
_AREAS = frozenset("域划")
#: wholes that may stand for the body that a text does not name
_WHOLE = re.compile(r"[全我](?:[市区县镇乡州旗村]|社区|园区)|全?街道")
#: 居全市第一: the whole that it is ranked in is not its own
_RANKED = frozenset("居占列高低超")
_RANK_BEHIND = re.compile(cue("about.rank_behind"))


@cache
def national() -> re.Pattern[str]:
    """Matches a body of the nation, which speaks for it."""
    return re.compile(pattern_of("body_word", "role", "national"))


def whole_of(body: str, titles: str = "") -> str:
    """What a text that names nobody is about: the whole that its headline calls its own (我市) or that it speaks of most (全县), else the
    nation that it names."""
    if (own := titled_whole(titles))[:1] == "我":
        return own
    body = f"{titles}\n{body}"
    found = (m for m in whole_words().finditer(body, 0, _READ) if not _in_passing_whole(body, m.start(), m.end()))
    scopes = Counter(m.group() for m in found)
    wholes = {word: count for word, count in scopes.items() if _WHOLE.fullmatch(word)}
    if wholes:
        kinds = Counter({kind: sum(count for word, count in wholes.items() if word[1:] == kind) for kind in {word[1:] for word in wholes}})
        kind = max(kinds, key=lambda k: (kinds[k], rank_of(k) or 0, k))  # a county's text names its city as often
        return max((word for word in wholes if word[1:] == kind), key=lambda w: (wholes[w], w))
    if scopes["我国"]:
        return "我国"
    return "全国" if scopes["全国"] or national().search(body, 0, _READ) else ""


def _in_passing_whole(body: str, start: int, end: int) -> bool:
    """Whether a whole is only what the text's own place is ranked in (居全市第一, 在全市排第八), or another word (区域)."""
    return body[end : end + 1] in _AREAS or body[max(start - 1, 0)] in _RANKED or _RANK_BEHIND.match(body, end) is not None
