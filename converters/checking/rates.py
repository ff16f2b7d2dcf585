"""Rates against what they were computed from: base and count, two levels, a total and its heads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from shizheng.converters.checking.article import CheckedArticle, Figure, Sentence, finding, number_text
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.schema.finding import Finding

#: directly before a share: of the figure before the last
_SHARE = re.compile(r"^[^，。；、0-9]{0,6}[，（]?(?:占比|占总数的?|占总量的?|占)(?:为|达到|达|约)?$")
_NAMED_RATE = re.compile(r"^[^，。；、0-9]{0,6}[，（]([\u4e00-\u9fff]{2,6})率(?:为|达到了|达到|达)?$")
_OF_BASE = re.compile(r"^[^，。；、0-9]{0,6}[，（](?:占|为|是|达到|完成|达)[^，。；、0-9]{0,12}$")
_RATES = frozenset(cues("rate.named"))
_FROM = re.compile(r"(?:由|从)[^，。；]{0,20}$")
_TO = re.compile(
    rf"^[^，。；0-9]{{0,8}}({cue('change.to_a_level')})(?:到了|至|到|为)(?:了)?(?:(?:[0-9]{{4}}年|今年|目前|现在)(?:底|末)?的?)?[^，。；0-9]{{0,4}}$"
)
_UP = cues("change.goes_up")
#: directly before the rate of that change; an average over years (年均) is another rate
_GREW = frozenset(cues("rate.grew_by"))
_CHANGE = re.compile(rf"^[^，。；0-9]{{0,4}}[，（](?:{cue('change.before')})?(?:{cue('change.rate')})(?:了)?(?:率)?(?:为|达到|达)?$")
_PER_HEAD = re.compile(rf"^[^。；0-9]{{0,10}}[，（](?:平均)?(?:{cue('per_head')})[^，。；0-9]{{0,8}}$")
_HEADS = {"人均": ("人", "名", "位"), "每人": ("人", "名", "位"), "户均": ("户", "家"), "每户": ("户", "家"), "每亩": ("亩",), "亩均": ("亩",)}


def shares(article: CheckedArticle) -> Iterator[Finding]:
    """SZ503: a share or rate that its base and count do not give: 324起、321起 and 化解率 89%."""
    for sentence in article.sentences():
        figures = sentence.figures
        for at in range(2, len(figures)):
            base, part, rate = figures[at - 2 : at + 1]
            if rate.unit != "%" or base.unit != part.unit or not base.unit or base.unit == "%":
                continue
            if not (base.exact and part.exact and rate.exact) or not 0 < part.value <= base.value:
                continue
            gap = sentence.between(part, rate)
            between = sentence.between(base, part)
            named = _NAMED_RATE.match(gap)
            if not (_SHARE.match(gap) or (named and _from_clause(named[1], between))) or "。" in between or "；" in between:
                continue
            yield from _share(sentence, base, part, rate)


def _from_clause(stem: str, clause: str) -> bool:
    """Whether a rate is named after what its clause tells: 化解率 after 化解321起, 到会率 after 实到."""
    return stem[:2] in clause or (stem in _RATES and stem[0] in clause)


def shares_of(article: CheckedArticle) -> Iterator[Finding]:
    """SZ503 again, where the base stands between: 完成投资8亿元，占年度计划10亿元的80%."""
    for sentence in article.sentences():
        figures = sentence.figures
        for at in range(2, len(figures)):
            part, base, rate = figures[at - 2 : at + 1]
            if rate.unit != "%" or base.unit != part.unit or not base.unit or base.unit == "%" or not base.value:
                continue
            if not (base.exact and part.exact and rate.exact) or sentence.between(base, rate) not in ("的", "的比重为", "的比例为"):
                continue
            if _OF_BASE.match(sentence.between(part, base)):
                yield from _share(sentence, base, part, rate)


def _share(sentence: Sentence, base: Figure, part: Figure, rate: Figure) -> Iterator[Finding]:
    low = (part.value - part.slack) / (base.value + base.slack) * 100
    high = (part.value + part.slack) / max(base.value - base.slack, Decimal(1)) * 100
    if low - rate.step <= rate.value <= high + rate.step:  # rounded, or cut off, at the last printed digit
        return
    yield finding(
        "SZ503", sentence.view, rate.start, rate.end, base=base.text, part=part.text,
        computed=_rounded(part.value / base.value * 100, rate.step) + "%", tolerance=number_text(rate.step) + "%",
    )  # fmt: skip


def _rounded(value: Decimal, step: Decimal) -> str:
    return number_text(value.quantize(min(step, Decimal("0.1")) if step else Decimal("0.1"), ROUND_HALF_UP))


def growth(article: CheckedArticle) -> Iterator[Finding]:
    """SZ508: a growth that its two levels do not give (由2亿元增长到3亿元，增长50% is right), or that runs the other way."""
    for sentence in article.sentences():
        figures = sentence.figures
        for at in range(1, len(figures)):
            before, after = figures[at - 1], figures[at]
            turn = _TO.match(sentence.between(before, after))
            opening = sentence.between(figures[at - 2] if at > 1 else None, before)
            if turn is None or not _FROM.search(opening) or before.unit != after.unit or not (before.exact and after.exact):
                continue
            if before.text.startswith("第") or after.text.startswith("第"):
                continue  # a rank rises to a smaller number
            up = turn[1] in _UP
            if (after.value > before.value) != up and after.value != before.value:
                details = {"before": before.text, "computed": "↑" if after.value > before.value else "↓", "tolerance": "0"}
                yield finding("SZ508", sentence.view, after.start, after.end, **details)
            elif at + 1 < len(figures):
                yield from _change(sentence, before, after, figures[at + 1])


def increments(article: CheckedArticle) -> Iterator[Finding]:
    """SZ508 again: a level, by how much it grew, and the growth (120亿元，同比增加20亿元，增长20%), or the level before between
    (120亿元，较上年的100亿元增长20%)."""
    for sentence in article.sentences():
        figures = sentence.figures
        for at in range(2, len(figures)):
            level, other, rate = figures[at - 2 : at + 1]
            if rate.unit != "%" or level.unit != other.unit or level.unit in ("", "%", "个百分点"):
                continue
            if not (level.exact and other.exact and rate.exact and other.value and level.value):
                continue
            first, second = sentence.between(level, other), sentence.between(other, rate)
            grew = _GREW_BY.match(first)
            if grew and _CHANGE.match(second) and "年均" not in second:
                sign = 1 if grew[1] in _GREW else -1
                before = level.value - sign * other.value
                if before > 0:
                    yield from _against(sentence, before, level.value, level.slack + other.slack, rate, level.text)
            elif _THAN.match(first) and _GROWS.match(second):
                yield from _against(sentence, other.value, level.value, level.slack + other.slack, rate, f"{other.text}→{level.text}")


_GREW_BY = re.compile(rf"^[^，。；、0-9]{{0,4}}[，（](?:{cue('rate.against_earlier')})(?:净)?({cue('change.by_an_amount')})(?:了)?$")
_THAN = re.compile(rf"^[^，。；、0-9]{{0,4}}[，（](?:比|较)(?:{cue('period.compared_with')}|[0-9]{{4}}年)的?$")
_GROWS = re.compile(rf"^(?:同比)?(?:{cue('change.grows')})(?:了)?$")


def _against(sentence: Sentence, before: Decimal, after: Decimal, slack: Decimal, rate: Figure, said: str) -> Iterator[Finding]:
    """SZ508 where a growth is not that from ``before`` to ``after``."""
    change = abs(after / before - 1) * 100
    tolerance = rate.step + slack / before * 100 * 2
    if abs(change - rate.value) > tolerance:
        yield finding(
            "SZ508", sentence.view, rate.start, rate.end, before=said, computed=_rounded(change, rate.step) + "%",
            tolerance=_rounded(tolerance, Decimal("0.01")) + "%",
        )  # fmt: skip


def _change(sentence: Sentence, before: Figure, after: Figure, rate: Figure) -> Iterator[Finding]:
    gap = sentence.between(after, rate)
    if rate.unit not in ("%", "个百分点", "倍") or not rate.exact or not _CHANGE.match(gap) or "年均" in gap or not before.value:
        return
    if rate.unit == "个百分点" or before.unit == "%":
        if rate.unit != "个百分点":
            return
        low = abs(after.value - before.value) - before.slack - after.slack
        high = abs(after.value - before.value) + before.slack + after.slack
    else:
        scale = 1 if rate.unit == "倍" else 100
        low = abs((after.value - after.slack) / (before.value + before.slack) - 1) * scale
        high = abs((after.value + after.slack) / max(before.value - before.slack, Decimal("0.000001")) - 1) * scale
        low, high = min(low, high), max(low, high)
    if low - rate.step <= rate.value <= high + rate.step or (rate.step == 0 and low - 1 <= rate.value <= high + 1):
        return
    if rate.unit == "倍" and low + 1 - rate.step <= rate.value <= high + 1 + rate.step:
        return  # 增长3倍 is used for "to three times" as well: not for us to judge
    unit = rate.unit
    yield finding(
        "SZ508", sentence.view, rate.start, rate.end, before=f"{before.text}→{after.text}",
        computed=_rounded((low + high) / 2, rate.step) + unit, tolerance=number_text(rate.step) + unit,
    )  # fmt: skip


def per_head(article: CheckedArticle) -> Iterator[Finding]:
    """SZ509: an amount per head that total and heads do not give (1332800元、1190人: 人均1120元 is right)."""
    for sentence in article.sentences():
        figures = sentence.figures
        for at in range(2, len(figures)):
            each = figures[at]
            gap = sentence.between(figures[at - 1], each)
            if not _PER_HEAD.match(gap) or not each.exact:
                continue
            heads = next(units for cue, units in _HEADS.items() if cue in gap)
            count = next((f for f in reversed(figures[at - 2 : at]) if f.unit in heads), None)
            total = next((f for f in reversed(figures[at - 2 : at]) if f.unit == each.unit), None)
            if count is None or total is None or not (count.exact and total.exact) or not count.value:
                continue
            low = (total.value - total.slack) / (count.value + count.slack)
            high = (total.value + total.slack) / (count.value - count.slack)
            slack = max(each.step, Decimal(1))
            if low - slack <= each.value <= high + slack:
                continue
            yield finding(
                "SZ509", sentence.view, each.start, each.end, total=total.text, count=count.text,
                computed=_rounded(total.value / count.value, each.step) + each.unit, tolerance=number_text(slack) + each.unit,
            )  # fmt: skip


CHECKS = (shares, shares_of, growth, increments, per_head)
