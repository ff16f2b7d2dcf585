"""Which Arabic numerals are parts of names, codes, formulas, ordinals or list marks."""

from __future__ import annotations

import re

#: A formula such as 1+14+N or 5+2.
FORMULA = re.compile(r"[0-9NXn]{1,4}(?:[+＋][0-9NXn]{1,4})+(?![0-9.])")
#: Telephone numbers, room numbers and other codes in one piece.
CODE = re.compile(r"(?:0[0-9]{2,3}[-—－ ]?[0-9]{7,8}(?:[-—－转][0-9]{1,4})?|1[3-9][0-9]{9}|[48]00[- ][0-9]{3,4}[- ][0-9]{3,4}|[0-9]{1,5}(?:[-－][0-9]{1,6}){2,}|[0-9]{3,8}[A-Za-z]{1,4}[0-9]+)(?![0-9])")
_QUOTED = re.compile(r"“([^“”，。；！？\n]{1,20})”|「([^「」，。；！？\n]{1,20})」|《([^《》\n]{1,60})》|‘([^‘’，。；！？\n]{1,20})’|\"([^\"，。；！？\n]{1,20})\"")
_FIGURE_ONLY = re.compile(r"[0-9.,]+(?:[万亿]?(?:元|%|％|个百分点|人|家|个))?")
_CIRCLE = re.compile(r"[0-9.]+(?:分钟|分鐘|小时|小時|公里)[^，。；、！？“”\n]{0,10}?[圈]")
_ROUND_CLOCK = re.compile(r"(?:24小时|24小時|7[×xX*]24|5[×xX*]8|365天|360度|360°|100%健康)")
_ORDINAL_BEHIND = re.compile(
    r"[号號](?!召)|楼(?![宇房盘市])|樓|室(?!内)|版(?!权)|[路](?:公交|车|線|线)?(?![口灯])|年级|年級|等奖|等獎|届(?!时)|屆|环路|环线|棟之|栋之|单元|弄|巷|幢?号"
)
_NAME_BEHIND = re.compile(r"[国省县乡]道|热线|熱線|艺术区|创意|园区?|街区|广场|工程|计划|社区|大厦|空间|产业|工厂|高速|高校|院校|版本|时代|电话|台风|[后後](?!来|来|天|期|续|方|勤)|专班")
_BARE_FIGURE_BEHIND = frozenset("的和与與及或至到上下升降增减为為是、，。；：！？）)】」”’～~—-–,.;:!? \n\t的左以余多%％（(/／×x*=＝<>＜＞|｜")
_VERSION = re.compile(r"[0-9]\.0(?:版|时代|模式|版本|升级|阶段|行动|工程|改革|[”」’》]|$|(?=[，。、；]))")
_LIST_BEHIND = re.compile(r"[、.．](?![0-9])|[)）]")
_LIST_BEFORE = frozenset("\n。；：！？;")


def name_spans(text: str) -> list[tuple[int, int]]:
    """Spans of short quotations and titles that hold a numeral, in order: what stands in them is a name, not a figure."""
    spans: list[tuple[int, int]] = []
    for found in _QUOTED.finditer(text):
        inner = found.group(found.lastindex or 1)
        if _FIGURE_ONLY.fullmatch(inner) or not any(c.isdigit() for c in inner):
            continue
        spans.append(found.span())
    return spans


def bare_class(text: str, start: int, end: int, number: str) -> str:
    """Class of an Arabic number without unit, by what stands round it: ordinal, name, list, date, other or metric."""
    before = text[start - 1] if start else "\n"
    behind = text[end : end + 1]
    if _ORDINAL_BEHIND.match(text, end):
        return "ordinal"
    if _LIST_BEHIND.match(text, end) and len(number) <= 2 and number.isdigit():
        if (behind in "、.．" and before in _LIST_BEFORE) or start == 0:
            return "list"
        if behind in ")）" and before in "(（" and (start < 2 or text[start - 2] in _LIST_BEFORE or not _is_han(text[start - 2])):
            return "list"
        if behind in ")）" and before in "\n。；：":
            return "list"
    if before in "〔[【" or (before in "〕]】" and behind == "号"):
        return "name"
    if _NAME_BEHIND.match(text, end):
        return "name"
    if len(number) == 4 and number.isdigit() and 1980 <= int(number) <= 2060:
        return "date"
    if not behind or behind in _BARE_FIGURE_BEHIND:
        return "metric"
    if number.isdigit() and len(number) >= 3 and _is_han(behind):
        return "name"
    if number.isdigit() and len(number) >= 8:
        return "name"
    return "metric"


def latin_class(text: str, start: int, end: int, unit: str) -> str:
    """``name`` where Latin letters touch the number (H5, G20, 4S店, PM2.5) without being its unit, else ''."""
    before = text[start - 1] if start else " "
    if before.isascii() and before.isalpha() and not (unit and not unit[0].isascii() and unit in ("元", "%", "美元")):
        return "name"
    if before in "-－" and start > 1 and text[start - 2].isascii() and text[start - 2].isalpha():
        return "name"
    behind = text[end : end + 1]
    if not unit and behind.isascii() and behind.isalpha():
        return "name"
    return ""


def pattern_class(text: str, start: int, end: int) -> str:
    """``name`` for fixed concepts: 15分钟生活圈, 24小时, 2.0版."""
    if _CIRCLE.match(text, start) or _VERSION.match(text, start):
        return "name"
    return ""


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"
