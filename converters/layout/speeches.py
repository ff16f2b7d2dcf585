"""Reports and speeches: where and when one was given, and who gave it.

Who gives a report is no author: a byline credits those who reported, wrote or photographed (记者, 通讯员, 文, 图, 文图), and a
report is its body's. The line that names the giver is a block of its own without a credit.
"""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.layout.cues import HAN, any_of, line_words, words
from shizheng.converters.layout.names import is_name, surnames
from shizheng.converters.layout.page import Byline

_REPORT_PLACE = re.compile(rf"[0-9]{{4}}年[0-9]{{1,2}}月[0-9]{{1,2}}日在.{{4,50}}?(?:{line_words('session')})上")
_CLOSE = 16  # characters of a post and a name without a blank between
_BLANK = re.compile(r"[\s　?？·]")


@cache
def _speaker() -> re.Pattern[str]:
    """A post or a house and the name of who holds it or writes for it, with a blank between."""
    posts, houses = (any_of(words("offices", "word", kind=kind)) for kind in ("post", "house"))
    return re.compile(
        rf"[{HAN}（）()]{{0,16}}(?:(?:{posts})|(?P<house>{houses}))[\s　?？·]+(?P<name>[{HAN}](?:[\s　]+[{HAN}]){{2,3}}"
        rf"|[{HAN}]{{1,4}}[\s　]?[{HAN}]{{0,2}}(?:·[{HAN}]{{1,8}})*)$"
    )


@cache
def _close_speaker() -> re.Pattern[str]:
    """县长雷永刚: set wide, so that its blanks are none between post and name."""
    return re.compile(rf"(?:[{HAN}]{{2,8}}(?:{line_words('reporting_body')}))?(?:{any_of(words('offices', 'word', kind='post'))})(?P<name>[{HAN}]{{2,3}})$")


@cache
def _labelled() -> re.Pattern[str]:
    """报告人：县长 方大圆."""
    return re.compile(rf"(?:{any_of(words('offices', 'word', kind='label'))})[\s　]*[：:]\s*(?=[{HAN}])[^，。]*$")


def split_report_title(text: str) -> int | None:
    """Where the line below the title of a report (——2024年1月5日在…会议上) starts on the same line as the title."""
    at = text.find("——")
    return at if at > 0 and _REPORT_PLACE.match(text, at + 2) else None


def says_when(text: str) -> bool:
    """Whether a line below a title says at which meeting a report was given, and on which day."""
    return _REPORT_PLACE.search(text) is not None


def is_speech(title: str) -> bool:
    """Whether a title is that of a speech or of a report on the year's work, whose giver the line below may name."""
    return title.endswith(words("offices", "word", kind="speech")) or says_when(title)


def speaker_start(text: str) -> int | None:
    """Where the post and name of the speaker start after ——…会议上, if they do."""
    match = _REPORT_PLACE.search(text)
    named = _speaker().match(text, match.end()) if match else None
    return named.start() if named else None


def _ends_like_name(text: str) -> bool:
    """Whether the last two or three characters of ``text`` begin with a surname."""
    known = surnames()
    return text[-2:-1] in known or text[-3:-2] in known or text[-3:-1] in known


def speaks(text: str, *, marked: bool = False) -> tuple[Byline, ...] | None:
    """The credits of a line that is a post and a name, or a house and a name; None where it is neither.

    Who holds a post gives the report or speech and has no credit; who is named behind a house writes for it, as does
    whoever has an author's mark (●) before the line (``marked``).
    """
    if len(text) > 40:
        return None
    if "：" in text and _labelled().match(text):
        return ()
    if not _BLANK.search(text):
        named = _close_speaker().match(text) if len(text) <= _CLOSE and _ends_like_name(text) else None
        return () if named and is_name(named["name"]) else None
    named = _speaker().match(text)
    if named is None:
        return None
    bare = "".join(named["name"].split())
    return (Byline("text", bare),) if (named["house"] or marked) and is_name(bare) else ()
