"""Qualifiers: the marks round a number that say how exact it is (约, 余, 以上, 不到, 以内)."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction.lexicon import cues, guard
from shizheng.schema.codelist import codelist

# Words that end like a mark: 签约260亿元 is exact, and so is 最近3年.
_NOT_ABOUT = "签履合节预公违续特邀条契邀"
#: behind these 出超 and 入超 are the balance of trade; 售出超3万张 is another verb
_BALANCE_BEHIND = frozenset("，。；、：（）\n 　,;:()月年季期易差现呈为及和与转成")
#: 消费满500元: as much as has to be spent; the word stays with its verb
_FULL, _NOT_FULL, _MONEY = frozenset("满滿"), frozenset("不未圆圓充"), frozenset(("元", "块", "塊", "圆", "圓"))
_NOT_NEAR = "最附邻临新相靠远亲"
_ESTIMATES = frozenset(cues("hedge.estimate"))
_CURRENCY = re.compile(r"(?:人民|新[台臺])币$")
_FROM_ON = r"(?=[^\u4e00-\u9fff0-9]|$|跳|[计計算])"
_TIME_SPANS = frozenset(cues("span.counted_back"))


@cache
def _before() -> tuple[re.Pattern[str], frozenset[str]]:
    cues = [row["zh"] for row in codelist("qualifier_mark").values() if row["side"] == "before"]
    cues.sort(key=lambda c: (-len(c), c))
    body = "|".join(re.escape(c) for c in cues)
    pattern = re.compile(rf"(?:{body})(?:[了达達有为為占到]|人民币|新[台臺]币)?[ ]?$")
    return pattern, frozenset(c[-1] for c in cues) | frozenset("了达達有为為占到币 ")


@cache
def _table(side: str) -> dict[str, str]:
    return {row["zh"]: row["qualifier"] for row in codelist("qualifier_mark").values() if row["side"] == side}


@cache
def _after() -> tuple[re.Pattern[str], frozenset[str]]:
    rows = [row for row in codelist("qualifier_mark").values() if row["side"] == "after"]
    rows.sort(key=lambda row: (-len(row["zh"]), row["zh"]))
    # 3小时内 is a limit, 5家内资企业 is none; 300元起。 is a least, 从5元起步 none.
    body = "|".join(re.escape(row["zh"]) + (_FROM_ON if row["zh"] == "起" else guard(row["not_before"])) for row in rows)
    return re.compile(body), frozenset(row["zh"][0] for row in rows)


def last_marks() -> frozenset[str]:
    """The characters that may end a mark before a number."""
    return _before()[1]


def first_marks() -> frozenset[str]:
    """The characters that a mark behind a unit may begin with."""
    return _after()[1]


def mark_before(text: str, start: int, unit: str) -> tuple[int, str]:
    """Where the mark before the number at ``start`` begins, and its qualifier ('' when there is none)."""
    pattern, last = _before()
    if not start or text[start - 1] not in last:
        return start, ""
    window = text[max(0, start - 8) : start]
    found = pattern.search(window)
    if found is None:
        return start, "at_least" if text[start - 1] in _FULL and unit in _MONEY and text[start - 2 : start - 1] not in _NOT_FULL else ""
    at = start - len(window) + found.start()
    cue = found.group().rstrip(" ")
    table = _table("before")
    qualifier = table.get(cue) or table.get(cue[:-1]) or table.get(_CURRENCY.sub("", cue), "")
    previous = text[at - 1 : at]
    if cue[0] == "约" and previous and previous in _NOT_ABOUT:
        return start, ""
    if cue[0] == "近" and ((previous and previous in _NOT_NEAR) or unit in _TIME_SPANS):
        return start, ""
    if cue[0] == "估" and text[max(0, at - 2) : at] in _ESTIMATES:
        return start, ""  # 临时估计为: a noun
    if (cue[0] in "破冲" and previous and previous in "突打侦爆告") or (cue[0] == "超" and previous and previous in "赶高中英"):
        return start, ""
    if cue == "超" and previous in ("出", "入") and text[at - 2 : at - 1] in _BALANCE_BEHIND:
        return start, ""
    return at, qualifier


def mark_after(text: str, end: int) -> tuple[int, str]:
    """Where the mark behind the unit that ends at ``end`` ends, and its qualifier ('' when there is none)."""
    pattern, first = _after()
    found = pattern.match(text, end) if text[end : end + 1] in first else None
    if found is None:
        return end, ""
    qualifier = _table("after")[found.group()]
    return (found.end(), qualifier) if qualifier else (end, "")


def mark_between(mark: str) -> str:
    """The qualifier of a mark between number and unit (余, 多, 来)."""
    return _table("behind").get(mark.strip(), "") if mark else ""


def joined_qualifier(before: str, between: str, after: str) -> str:
    """One qualifier of several: the mark nearest to the number wins, but 以上 behind 超过 adds nothing."""
    if between:
        return between
    if before and after:
        if before in ("about", "more_than", "at_most", "less_than"):
            return after if before == "about" and after in ("at_least", "at_most") else before
        return before
    return before or after or "exact"


def inner_mark(number: str) -> str:
    """The qualifier of a mark inside a number: 400余万, 十多万, 几百万."""
    if number.isascii():
        return ""
    for mark in "余餘多几幾来來":
        if mark in number:
            return "about" if mark in "来來" else "more_than"
    return "more_than" if number[0] in "数數" else ""
