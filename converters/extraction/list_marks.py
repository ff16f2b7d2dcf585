"""Arabic numbers that number the members of a list, or stand in a row of figures."""

from __future__ import annotations

import re

from shizheng.converters.extraction.han import is_han

_LIST_MARK = re.compile(r"[、.．](?![0-9])|、(?=(?:1[0-2]|20[0-9])[0-9]年)|[)）]")
_LIST_BEFORE = frozenset("\n。；：！？;、，, \t")
#: numbers joined to one: a row of figures is none of years
_ROW_BEFORE = re.compile(r"(?<![0-9.,/-])([1-9][0-9,]*(?:\.[0-9]+)?)[、/／]$")
_ROW_BEHIND = re.compile(r"[、/／]([1-9][0-9,]*(?:\.[0-9]+)?)(?![0-9年月/-])")
#: the next member of a list is looked for so far
_REACH = 400


def in_row(text: str, start: int, end: int) -> bool:
    """True for 2000 in 1500、2000、3000: a figure like its neighbours, and no year."""
    near = _ROW_BEFORE.search(text[max(0, start - 12) : start]) or _ROW_BEHIND.match(text, end)
    return near is not None and not (near[1].isdigit() and (len(near[1]) <= 2 or 1900 <= int(near[1]) <= 2100))


def is_list_mark(text: str, start: int, end: int, before: str) -> bool:
    """True for a number with a list mark behind it (1.加强领导, （2）完善制度); ``before``: the character before it."""
    mark = _LIST_MARK.match(text, end)
    if mark is None:
        return False
    behind = text[end + 1 : end + 2]
    if mark.group() in ")）":
        if before in "(（" and (not behind or behind in "：:\n"):
            return True  # 系列报道（3）
        opened = before in "(（" and (start < 2 or not is_han(text[start - 2]) or is_han(behind))
        return opened or start == 0 or before in "\n。；："
    if start == 0 or before in "\n" or _has_sibling(text, start, end):
        return True
    if mark.group() in ".．" and is_han(before) and is_han(behind) and end - start == 1:
        return True  # 扎实有力1.某项工作: a heading without its stop
    return (before in _LIST_BEFORE and mark.group() != "、" and is_han(behind)) or (mark.group() == "." and behind == " ")


def _has_sibling(text: str, start: int, end: int) -> bool:
    """True for 1.… where 2.… follows in the same paragraph (or the other way round), each before a word."""
    mark = text[end : end + 1]
    if mark not in (".", "．") or not is_han(text[end + 1 : end + 3].lstrip()[:1]) or text[start - 1].isascii():
        return False
    number = int(text[start:end])
    after = text.find(f"{number + 1}{mark}", end, end + _REACH)
    if after > 0 and not text[after - 1].isascii() and is_han(text[after + 2 : after + 5].lstrip()[:1]):
        return True
    before = text.find(f"{number - 1}{mark}", max(0, start - _REACH), start) if number > 1 else -1
    return before >= 0 and is_han(text[before + 2 : before + 5].lstrip()[:1])
