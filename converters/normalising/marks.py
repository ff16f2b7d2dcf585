"""The marks of a sentence: comma, semicolon, colon, exclamation and question mark, full stop.

Rules SZ101, SZ102, SZ103, SZ108, SZ109, SZ112. A half-width mark becomes full-width where the text around it is Chinese;
inside Latin text, addresses, numbers, times and ratios it stays. Marks in a row are decided together.
"""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.mapped import Edit
from shizheng.converters.normalising.changes import Changes, Lines, is_chinese
from shizheng.converters.normalising.classes import CJK_MARKS, CLOSING, HAN, KANA, LATIN, SPACE
from shizheng.converters.normalising.tables import any_of

_SURE = f"{HAN}{KANA}{CJK_MARKS}"
#: Marks in a row. Group 1 or 2 (empty) is there when Chinese stands right before, or in a quotation right before: the
#: common cases, settled without another look. A comma or colon between two digits belongs to a number.
_MARKS = re.compile(
    f"[,;:!?](?!(?<=[{_SURE}],)(?![{SPACE},;:!?]))"
    f'(?:(?<=[{_SURE}].)()|(?<=[{HAN}][”’"].)()|(?!(?<=[0-9][,:])(?=[0-9])))(?:[{SPACE}]*[,;:!?])*'
)
#: Nine marks in ten are this one: a comma alone, right after Chinese. It is found for itself, since that is quicker.
_COMMA = re.compile(f",(?<=[{_SURE}],)(?![{SPACE},;:!?])")
_STOP = re.compile(
    rf"\.(?<=[{_SURE}{CLOSING}].)(?:(?=[{SPACE}]*$|[{HAN}“”‘’\"《》（）()」』】〕])|(?=[{SPACE}])|(?=(?:19|20)[0-9]{{2}}年))",
    re.MULTILINE,
)
#: a stop after a Latin word or a number that ends the line and hangs on Chinese; the number may go on in the next line
_LAST_STOP = re.compile(rf"\.(?<=[0-9A-Za-z].)(?=[{SPACE}]*$)(?![{SPACE}\n]*[0-9A-Za-z])", re.MULTILINE)
_HANGS_ON = re.compile(f"[{HAN}{KANA}”》）、，。；：][!-~]{{1,40}}\\Z")
_ABBREVIATION = re.compile(r"(?<![A-Za-z])(?:No|Nos|Inc|Ltd|Co|Corp|etc|vs|Mr|Mrs|Ms|Dr|St|Jr|Vol|pp|Fig)\Z")
_LIST_NUMBER = re.compile(f"[{SPACE}]*[（(]?第?[〇零一二三四五六七八九十百0-9]{{1,4}}[）)]?")
_LAST = re.compile(f"([^{SPACE}\n])[{SPACE}]{{0,8}}\\Z")
#: what follows a question or exclamation mark after a Latin word in Chinese: Latin only without a space, and no query
_ENDS_A_QUESTION = re.compile(f"[{SPACE}\n]{{0,40}}(?:[^{SPACE}\n!-~]|\\Z)|(?![A-Za-z0-9_]+=)[!-~]|[{SPACE}]*\n")
_NEXT_CHINESE = re.compile(f"[{SPACE}\n]{{0,40}}(?:[{HAN}{KANA}《【〔「『〈]|[“‘（]{{1,3}}[{HAN}{KANA}])")
#: an HTML entity that stayed, since it was encoded twice or stands for nothing
_ENTITY_BEFORE = re.compile(r"&(?:amp;)?#?[0-9A-Za-z]{1,31}\Z")
_SURE_BEFORE = re.compile(f"[{_SURE}]")
_CLOSING_BEFORE = re.compile(f"[{CLOSING}]")
#: Latin goes on: a word after a space, and no Chinese right after the word
_LATIN_WORD_NEXT = re.compile(f"[{SPACE}]+(?![{LATIN}' .-]{{0,30}}[{HAN}])[A-Za-z]")
_HAN_INSIDE = re.compile(f"[{HAN}{KANA}][{CLOSING}]{{0,4}}\\Z")
#: a Latin word or a number right after Chinese, and right before (or an opening quotation mark)
_WORD_BEFORE = re.compile(f"[{HAN}{KANA}”）》、，。；：]{{1}}[{SPACE}]?[{LATIN}.%+-]{{1,20}}[{SPACE}]?\\Z")
_GOES_ON_IN_CHINESE = re.compile(f"[“‘（]|[{LATIN}.%+-]{{1,20}}[{SPACE}]?[{HAN}{KANA}]")
_WIDE = {
    ",": ("，", "SZ101"),
    ";": ("；", "SZ108"),
    ":": ("：", "SZ109"),
    "!": ("！", "SZ112"),
    "?": ("？", "SZ112"),
}


def marks(text: str) -> Changes:
    changes = Changes()
    if not is_chinese(text):
        return changes
    commas = [m.start() for m in _COMMA.finditer(text)]
    edits = changes.edits = [Edit(at, at + 1, "，", "SZ101") for at in commas]
    lines = Lines(text)
    for m in _MARKS.finditer(text):
        run, start = m[0], m.start()
        if m.lastindex is None:
            lines.at(start)
            if not lines.chinese or not _chinese(text, start, m.end()):
                continue
        new, rule = _WIDE[run[0]]
        if rule == "SZ101" and text[start - 1] in CLOSING:
            rule = "SZ102"
        if len(run) > 1:  # marks in a row, with the spaces between them
            new = "".join(_WIDE[mark][0] for mark in run if mark in _WIDE)
        edits.append(Edit(start, m.end(), new, rule))
    return changes


def _chinese(text: str, start: int, end: int) -> bool:
    """Whether the marks ``text[start:end]``, in a line with Chinese, are Chinese marks."""
    if text[start] == ";" and _ENTITY_BEFORE.search(text, max(start - 34, 0), start):
        return False
    if text.startswith(":::", start):  # the way to the content of a page, for those who cannot see it
        return False
    if text[start] in ",;:" and _NEXT_CHINESE.match(text, end):
        return True
    last = _LAST.search(text, max(start - 9, 0), start)
    before = last[1] if last else ""
    if _CLOSING_BEFORE.match(before):
        return _HAN_INSIDE.search(text, max(start - 8, 0), start) is not None or not _LATIN_WORD_NEXT.match(text, end)
    if before and _SURE_BEFORE.match(before):
        return True
    word = _WORD_BEFORE.search(text, max(start - 24, 0), start)
    if text[start] in "!?":
        return word is not None and _ENDS_A_QUESTION.match(text, end) is not None
    if _unit().search(text, max(start - 14, 0), start) and not _LATIN_WORD_NEXT.match(text, end):
        return True
    return word is not None and (end == len(text) or _GOES_ON_IN_CHINESE.match(text, end) is not None)


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(f"[0-9][{SPACE}]?{any_of('unit')}\\Z")


@cache
def _name() -> re.Pattern[str]:
    """Two parts of a transcribed name with a dot between them: 约翰.史密斯. The dot is no stop."""
    part = any_of("name") + "{2}"
    return re.compile(rf"{part}\.{part}")


def stops(text: str) -> Changes:
    """SZ103: a full stop after Chinese at the end of a clause."""
    changes = Changes()
    if not is_chinese(text):
        return changes
    lines = Lines(text)
    for m in _STOP.finditer(text):
        at = m.start()
        lines.at(at)
        if not lines.chinese or _LIST_NUMBER.fullmatch(text, lines.start, at):
            continue
        if _name().match(text, max(at - 2, 0)):
            continue
        latin = text[at - 1] in CLOSING and not _HAN_INSIDE.search(text, max(at - 8, 0), at)
        if latin and _LATIN_WORD_NEXT.match(text, at + 1):
            continue
        changes.edits.append(Edit(at, at + 1, "。", "SZ103"))
    for m in _LAST_STOP.finditer(text):
        at = m.start()
        if _HANGS_ON.search(text, max(at - 41, 0), at) and not _ABBREVIATION.search(text, max(at - 6, 0), at):
            changes.edits.append(Edit(at, at + 1, "。", "SZ103"))
    return changes
