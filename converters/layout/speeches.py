"""Reports and speeches: where and when one was given, and who gave it."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.layout.cues import HAN, any_of, words
from shizheng.converters.layout.names import is_name, surnames
from shizheng.converters.layout.page import Byline

_REPORT_PLACE = re.compile(r"[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日在.{4,50}?(?:会议|大会|全会|會議|大會)上")
#: behind the name of who gives a report
_GIVES = re.compile(r"[\s　]+[报報]告$")
_CLOSE = 16  # characters of an office and a name without a blank between
_BLANK = re.compile(r"[\s　?？·]")


@cache
def _spread() -> re.Pattern[str]:
    # 岩 温: a name, set wide
    return re.compile(rf"[{HAN}](?:[\s　]+[{HAN}]){{1,3}}")


@cache
def _speaker() -> re.Pattern[str]:
    offices = any_of(words("offices", "word"))
    return re.compile(rf"[{HAN}（）()]{{0,16}}(?:{offices})[\s　?？·]+(?P<name>[{HAN}](?:[\s　]+[{HAN}]){{2,3}}|[{HAN}]{{1,4}}[\s　]?[{HAN}]{{0,2}}(?:·[{HAN}]{{1,8}})*)$")


@cache
def _close_speaker() -> re.Pattern[str]:
    """县长雷永刚: set wide, so that its blanks are none between office and name."""
    offices = any_of(words("offices", "word"))
    return re.compile(rf"(?:[{HAN}]{{2,8}}(?:政府|委员会|法院|检察院|局))?(?:{offices})(?P<name>[{HAN}]{{2,3}})$")


def split_report_title(text: str) -> int | None:
    """Where the line below the title of a report (——2024年1月5日在…会议上) starts on the same line as the title."""
    at = text.find("——")
    return at if at > 0 and _REPORT_PLACE.match(text, at + 2) else None


def says_when(text: str) -> bool:
    """Whether a line below a title says at which meeting a report was given, and on which day."""
    return _REPORT_PLACE.search(text) is not None


def speaker_start(text: str) -> tuple[int, tuple[Byline, ...]] | None:
    """Where the office and name of the speaker start after ——…会议上, if they do, and who it is."""
    match = _REPORT_PLACE.search(text)
    named = _speaker().match(text, match.end()) if match else None
    return (named.start(), speaker(named["name"])) if named else None


def speaks(text: str) -> tuple[Byline, ...] | None:
    """Who gives a speech where ``text`` is an office and a name with a blank between; None where it is not."""
    if len(text) > 40:
        return None
    if not _BLANK.search(text):
        named = _close_speaker().match(text) if len(text) <= _CLOSE else None
        return speaker(named["name"]) or None if named else None
    match = _speaker().match(text)
    return speaker(match["name"]) if match else None


def speaker(name: str) -> tuple[Byline, ...]:
    """Who speaks has written the text; a form of address is no name."""
    name = _GIVES.sub("", name)
    bare = "".join(name.split())
    return (Byline("text", bare),) if is_name(bare) or _spread().fullmatch(name) or _is_long_name(bare) else ()


def _is_long_name(bare: str) -> bool:
    """Whether four characters are the name of somebody of another people (孟和巴图), as they may be behind an office."""
    return len(bare) == 4 and bare[0] in surnames() and bare not in words("no_names", "word", kind="word")
