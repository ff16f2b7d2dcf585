"""Which words between two figures belong to which."""

from __future__ import annotations

import re

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.behind import unquoted
from shizheng.converters.extraction.facts import Quantity
from shizheng.converters.extraction.kind import is_count
from shizheng.converters.extraction.lexicon import cues

#: verbs that end like a joint
_REACHING = cues("verb.ends_with_joint")
#: what lasts for days, right behind their number: what follows is of the next figure
_DAYS, _SPANS = frozenset(("天", "日")), cues("span.noun_of_days")
#: no name is longer
_REACH = 40
#: so long is another line of a headline, and not words that a column cut
_LINE = 3
#: a verb and the noun that it belongs to are so long: 新开工项目
_DONE = 4
#: 12例及某诊所找出5例, 29区卫生所及全市近300家: the joint leads to the next figure
_JOINED_NEXT = re.compile(r"^(?P<joint>以及|及|和|与|暨)|(?P<joint2>以及|及|和|与|暨)(?=(?:全[市区县国台]|本[市区县]|另|其他)[^，]{0,2}$)")


def beside(text: str, figure: Quantity, after: Quantity | None, behind: str) -> str:
    """The words from 的 on, behind a figure or behind the next one that stands in a row with it (投资2亿元、占地90亩的某园)."""
    if not behind.startswith("、") or after is None or text[after.end : after.end + 1] != "的":
        return behind if behind.startswith("的") else ""
    return text[after.end : after.end + _REACH]


def share_out(text: str, figure: Quantity, stop: int, after: Quantity) -> tuple[int, int]:
    """Where the words behind a figure end, and where those before the next one, ``after``, begin."""
    start = figure.end
    between = text[start:stop]
    if between[:1] == " " and len(between) > _LINE:
        return start, start + 1  # 企业400家 出口值增长7%: the next line of a headline
    if figure.unit in _DAYS and between.startswith(_SPANS):
        ends = start + len(next(word for word in _SPANS if between.startswith(word)))
        return ends, ends  # 22天展期参观人潮达612万人次
    mark = between.find("、")
    if 0 <= between.find("（") < mark < between.find("）"):
        mark = between.find("、", between.find("）"))  # 31个省（自治区、直辖市）
    if mark < 0:
        if is_count(figure.unit) and (own := phrases.own_property().search(between, 2)) is not None:
            # 10个项目总投资30亿元
            return start + own.start(), start + own.start()
        rate = phrases.own_rate().search(between, 2) if figure.unit and is_count(figure.unit) else None
        if rate is not None and phrases.predicate().search(between, 0, rate.start()) is None:
            return start + rate.start(), start  # 9个断面水质达标率99%
        if (joined := _JOINED_NEXT.search(between)) is not None:
            return start + joined.start(), start + joined.end(joined.lastgroup or 0)
        if between.startswith("的") and (own := phrases.own_property().search(between, 2)) is not None and between[own.start() - 1] in "和及与":
            return start + own.start() - 1, start + own.start()  # 投资3亿元的甲项目和投资5亿元的乙项目
        for joint in ("和", "及", "以及", "与", "或"):
            if between.endswith(joint) and not (joint == "及" and between.endswith(_REACHING)):
                return stop - len(joint), stop
        if is_count(figure.unit) and phrases.verb().match(between):
            of_them = between.find("已", _DONE) if figure.unit == after.unit else -1
            return (start + of_them, start + of_them) if of_them > 0 else (stop, start)  # 17个新开工项目已开工9个
        if is_count(figure.unit) and (verb := phrases.next_verb().search(unquoted(between), 2)):
            inside = between[verb.start()] == "中" and len(verb[0]) > 1  # 36个项目中已完工21个
            return start + verb.start(), start + verb.start() + inside
        if figure.unit and is_count(figure.unit) and figure.unit == after.unit and between:
            return stop, stop
        return stop, start
    if between.endswith("、"):
        return stop - 1, stop
    return start + mark, start + mark + 1
