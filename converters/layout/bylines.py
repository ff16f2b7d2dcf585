"""Read bylines: who reported, wrote and photographed, in the many ways in which papers credit them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from shizheng.converters.layout.credit_fields import read_fields
from shizheng.converters.layout.cues import HAN, any_of, line_words, pattern, rows, sought, words
from shizheng.converters.layout.names import (
    BODY_END,
    HAN_RUN,
    is_name,
    is_transcribed,
    looks_like_name,
    split_people,
    surnames,
)
from shizheng.converters.layout.page import Byline

_LONGEST = 160  # characters; a longer line is no byline
_SEPARATORS = re.compile(r"[\s、,，;；:：|｜丨│︱&＆]+|[/／∕╱⁄]")
_DECORATION = re.compile(r"^[\s□■◎●▲○◆☆★※◇▪•·—\-*⊙◉▌▎┃▍❖✦✎►▶]+|[\s□■◎●◆⊙。.*]+$")
#: ／台南報導: where the report was filed
_FILED_FROM = re.compile(rf"[／/∕╱⁄◎●◆│｜丨︱\\]\s*[{HAN}]{{2,8}}?(?:[报報][导導道]|特稿|[电電])(?![{HAN}])")
#: 王小明／報導, 王小明◎臺中報導
_NAME_REPORTS = re.compile(rf"([{HAN}]{{2,4}})\s*[／/∕╱◎\\]\s*(?:[{HAN}]{{2,6}})?[报報][导導道]$")
_PHONE = re.compile(
    r"(?:[连連联聯][络絡繫系])?(?:電話|电话|手機|手机|專線)[:：].*$"
    r"|(?:電話|电话|分機|分机)?[:：\s]*(?:[（(]?0[0-9]{1,3}[）)]?[-－\s]?)?[0-9]{6,8}(?:[\s、,，#＃*轉转分機机]+[0-9]{2,5})*\s*$"
)
_PHONE_MARK = re.compile("[0-9话話机機線线]")
_BRACKETS = re.compile(r"[（(【〔\[）)】〕\]]+")
#: how the names of county media centres end, the rest of which may read like a name
_HOUSES = ("融媒", "融媒体")
_HOUSE_END = re.compile(rf"(?:{line_words('before_reporter')})$")
_PLACE = re.compile(rf"[{HAN}]{{2,3}}[市县縣区區镇鎮乡鄉]")
_PLACE_END = re.compile(r"[市县縣区區镇鎮乡鄉州]$")
_PLACE_AND_DAY = re.compile(rf"([{HAN}]{{0,8}}?)(?:[{HAN}]{{2}}[县縣市]?)?[0-9]{{1,2}}日?(?:综合)?[电電讯訊]$")
_TAKEN = ("摄", "攝")
#: what opens a line of credits
_CREDIT_MARKS = "□■◎⊙◉"
_HOUSE = re.compile(rf"[{HAN}A-Za-z0-9·“”\"]+")


@cache
def _role_word() -> re.Pattern[str]:
    # 责任编辑 is nothing but a role; 设计 or 剪辑 is one only between marks
    anywhere, alone = sought(words("byline_words", "word", stands="")), any_of(words("byline_words", "word", stands="alone"))
    return re.compile(rf"({anywhere}|(?<![{HAN}])(?:{alone})(?![{HAN}]))")


@cache
def _plain_role_word() -> re.Pattern[str]:
    """The words without their neighbours: a quick search that rules most lines out."""
    return pattern("byline_words", "word")


@cache
def _role_of() -> dict[str, str]:
    return {row["word"]: row["role"] for row in rows("byline_words")}


@cache
def _mark_of() -> dict[str, str]:
    return {row["mark"]: row["role"] for row in rows("byline_marks")}


@cache
def _marks() -> re.Pattern[str]:
    # A mark stands by itself, or after a name; one of a single character only by itself or at the very end.
    alone = any_of(_mark_of())
    return re.compile(rf"(?<![{HAN}])(?:{alone})(?![{HAN}])")


@cache
def _any_mark() -> re.Pattern[str]:
    return re.compile(any_of(_mark_of()))


@cache
def _mark_end() -> re.Pattern[str]:
    return re.compile(f"({any_of([m for m in _mark_of() if len(m) > 1] + ['摄', '攝'])})$")


@cache
def _fillers() -> frozenset[str]:
    return frozenset(words("byline_fillers", "word"))


@cache
def _no_names() -> frozenset[str]:
    return frozenset(words("no_names", "word", kind="label") + words("offices", "word"))


@cache
def _filler_end() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(w for w in _fillers() if len(w) > 1)})$")


def is_filler(text: str) -> bool:
    """Whether a word of a byline is neither a name nor a role (报道, 综合)."""
    return text in _fillers()


def starts_with_role(text: str) -> bool:
    return _role_word().match(text) is not None


@cache
def byline_gate() -> re.Pattern[str]:
    """Anything that speaks of those who report."""
    return re.compile(sought(telling_words()))


@cache
def telling_words() -> frozenset[str]:
    """The words and marks without which no line is a byline or a dateline."""
    return frozenset([*words("byline_words", "word"), *_mark_of(), *words("reporting", "word")])


def may_be_byline(text: str) -> bool:
    """Whether anything in ``text`` speaks of those who report: without it no line is a byline or a dateline."""
    return text[0] in _CREDIT_MARKS or byline_gate().search(text) is not None


def has_role_word(text: str) -> bool:
    return _plain_role_word().search(text) is not None and _role_word().search(text) is not None


def parse_byline(text: str, *, names_alone: bool = False) -> tuple[Byline, ...]:
    """The credits that ``text`` states when it is a byline and nothing else; empty when it is something else.

    ``names_alone``: names without any word of a role are a byline too (they are where one is expected).
    """
    credits = _parse(text, names_alone=names_alone)
    if not credits and ("：" in text or ":" in text) and len(text) <= _LONGEST and may_be_byline(text):
        inner = text[1:-1] if text[0] in "（(【[" and text[-1] in "）)】]" else text
        credits = tuple(Byline(role, name) for role, name in dict.fromkeys(read_fields(inner, _every_role())))
    return credits


@cache
def _every_role() -> dict[str, str]:
    return _mark_of() | _role_of()


def _parse(text: str, *, names_alone: bool) -> tuple[Byline, ...]:
    if not text or len(text) > _LONGEST:
        return ()
    if (named := _NAME_REPORTS.match(text)) and looks_like_name(named[1]):
        return (Byline("reporter", named[1]),)
    if not names_alone and not has_role_word(text) and not _any_mark().search(text):
        return ()
    bare = _FILED_FROM.sub(" ", _BRACKETS.sub(" ", text.replace("丨", "|"))).rstrip()
    bare = _DECORATION.sub("", _PHONE.sub("", bare) if _PHONE_MARK.search(bare) else bare)
    parts = _role_word().split(bare)
    if len(parts) == 1 and not names_alone and not _marks().search(bare) and not _mark_end().search(bare):
        return ()
    credits: list[tuple[str, str]] = []
    role = ""
    for i, part in enumerate(parts):
        if i % 2:
            role = _role_of()[part]
            continue
        if not part or part.isspace():
            continue
        last = i == len(parts) - 1
        found = _read_segment(part, role, credits, before_role=not last)
        if found is None:
            return ()
        credits.extend(found)
    if len(parts) > 1 and (mark := _marks().match(parts[0].strip())) and _mark_of()[mark[0]] == "text_photo":
        credits += [c for c in _credit("text_photo", (), credits, "") if c not in credits]  # 文/图 记者 X: the mark stands first
    if len(parts) == 1:
        names = [looks_like_name(name) or "·" in name or name.isascii() for _, name in credits]
        if not all(names) and not (any(names) and bare[-1:] in _TAKEN):
            return ()  # 热点图片: a mark behind what is nobody's name
    return tuple(Byline(role, name) for role, name in dict.fromkeys(credits))


def _read_segment(
    segment: str, role: str, before: Sequence[tuple[str, str]], *, before_role: bool
) -> list[tuple[str, str]] | None:
    """The credits of one stretch between two role words. None when it holds what no byline holds."""
    found: list[tuple[str, str]] = []
    group: list[str] = []  # the names since the last mark
    pending = ""  # a mark that waits for its names
    at = 0
    for mark in [*(_marks().finditer(segment) if _any_mark().search(segment) else ()), None]:
        chunk = segment[at : mark.start() if mark else len(segment)]
        read = _read_names(chunk, house_first=not role and not pending, house_last=before_role and mark is None)
        if read is None:
            return None
        names, end_mark = read
        if names:
            used = pending or role or "text"
            found += [(used, n) for n in names]
            group = names
            if pending or not before:
                pending = ""
        if end_mark:
            found += _credit(end_mark, group, [*before, *found], role)
        if mark is None:
            break
        code = _mark_of()[mark[0]]
        follows = segment[mark.end() :].lstrip(" \t/／:：|｜丨")
        labels = role and code == "photo" and len(mark[0]) > 1 and follows and not is_filler(follows)  # 记者 甲 摄影 乙: each label before its names
        if not labels and (names or (not found and before)) and not (follows[:1] and segment[mark.end() : mark.end() + 1] in "/／:：|｜丨"):
            found += _credit(code, group, [*before, *found], role)
        else:
            pending = code
        at = mark.end()
    if not role:
        # names without a role that a mark after them credits are credited by it alone
        marked = {n for r, n in found if r in ("photo", "text_photo")}
        found = [(r, n) for r, n in found if r != "text" or n not in marked]
    return found


def _credit(code: str, group: Sequence[str], all_credits: Iterable[tuple[str, str]], role: str) -> list[tuple[str, str]]:
    """Whom a mark after names credits: 文/图 all reporters and correspondents before it, 摄 the last names."""
    if code == "text_photo":
        people = [n for r, n in all_credits if r in ("reporter", "correspondent", "intern", "text")]
        return [(code, n) for n in dict.fromkeys(people or group)]
    return [(code, n) for n in group]


def _without_place(chunk: str) -> str:
    """A name without the place of two characters from where its bearer reports."""
    name, place = chunk[:-2], chunk[-2:]
    placed = len(name) in (2, 3) and looks_like_name(name) and not looks_like_name(place)
    return name if placed and name not in surnames() and (len(name) == 3 or chunk[:2] not in surnames()) else chunk


def _is_person(chunk: str) -> bool:
    """Whether a word before a role is surely somebody's name and no house."""
    return len(chunk) == 3 and is_name(chunk) and not _HOUSE_END.search(chunk) and not BODY_END.search(chunk) and not _PLACE_END.search(chunk)


def _read_names(text: str, *, house_first: bool, house_last: bool) -> tuple[list[str], str] | None:
    """The names in a stretch without marks, and a mark glued to the last; None when it holds running text."""
    names: list[str] = []
    end_mark = ""
    single = ""
    chunks = [c for c in _SEPARATORS.split(text) if c]
    for i, chunk in enumerate(chunks):
        if chunk in _fillers() or chunk in _no_names():
            continue
        if (glued := _mark_end().search(chunk)) and len(chunk) > len(glued[0]) + 1:
            end_mark = _mark_of()[glued[0]]
            chunk = chunk[: glued.start()]
        elif filler := _filler_end().search(chunk):
            chunk = _without_place(chunk[: filler.start()])
            if filler[0] == "报导" and len(chunk) in (5, 6) and looks_like_name(chunk[:3]):
                chunk = chunk[:3]  # the place of three characters as well, or one that reads like a name
            elif len(chunk) > 4 and looks_like_name(chunk[:-2]) and split_people(chunk) is None:
                chunk = chunk[:-2]  # 記者王小明台中報導: the place stands right behind the name
            if i and (not looks_like_name(chunk) or chunk in _no_names() or _PLACE_END.search(chunk)):
                continue  # 台南報導, 单县报道: where the report came from
        elif chunk[-1] in "电電讯訊" and (day := _PLACE_AND_DAY.match(chunk)):
            chunk = day[1]
            if not chunk:
                continue
        if house_last and i == len(chunks) - 1 and not single and not (house_first and _is_person(chunk)) and (_HOUSE_END.search(chunk) or house_first):
            if len(chunk) > 14 or not _HOUSE.fullmatch(chunk):
                return None
            continue
        if chunk.isdecimal():
            return None  # [图1/6]: the number of a picture, no name
        if len(chunk) == 1:
            if single:
                names.append(single + chunk)
                single = ""
            else:
                single = chunk
            continue
        if single:
            if len(chunk) != 2 or single not in surnames() or chunk in _no_names():
                return None
            names.append(single + chunk)  # 路 漫漫
            single = ""
            continue
        if i and _PLACE.fullmatch(chunk):
            continue
        people = None if chunk.endswith(_HOUSES) else [chunk] if not house_first and is_transcribed(chunk) else split_people(chunk)
        if people is None and glued and len(chunk) in (5, 6) and chunk[0] in surnames() and HAN_RUN.fullmatch(chunk):
            people = [chunk[:3], chunk[3:]]  # most names have three characters
        if people is not None:
            names += people
        elif not (BODY_END.search(chunk) or chunk.endswith(_HOUSES) or (house_first and i == 0)) or len(chunk) > 20 or not HAN_RUN.fullmatch(chunk):
            return None
    return None if single else (names, end_mark)


