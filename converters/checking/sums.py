"""Parts against their whole: 45个，分别为13、11、10和11个. Exact arithmetic; rounded figures may differ by their rounding."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from shizheng.converters.checking.article import CheckedArticle, Figure, Sentence, finding, number_text
from shizheng.converters.extraction.lexicon import cue
from shizheng.schema.finding import Finding

#: parts of one list that are looked at: work stays in step with the text
MOST_PARTS = 30
#: one factor of 万
MYRIAD = Decimal(10000)
#: between a total and its parts: the parts are all of it
_ALL_FOLLOW = re.compile(rf"^[^，。；、0-9]{{0,8}}[，：（]?(?:{cue('sum.parts_follow')})?[^，。；、0-9]{{0,12}}$")
_EXACTLY = re.compile(r"(?:分别为|分别是|分别有|分为)")
#: before a total that its parts precede
_TOTAL = re.compile(rf"(?:{cue('sum.total')})(?:达到|达|为|有)?[^，。；、0-9]{{0,6}}$")
#: between parts of one list
JOINT = re.compile(r"^[^，。；：]{0,14}[、，和及与；]?[^，。；：0-9]{0,14}$")
#: words beside parts that are not all of the total, or no parts of it
_NOT_ALL = re.compile(rf"{cue('sum.not_all')}|每[年月日天季周户人]")
_EQUATION = re.compile(r"(?<![0-9.+\-=A-Za-z])([0-9]+(?:\.[0-9]+)?(?:[+\-−][0-9]+(?:\.[0-9]+)?)+)=([0-9]+(?:\.[0-9]+)?)(?![0-9.+\-A-Za-z])")


def wholes(article: CheckedArticle) -> Iterator[tuple[Sentence, Figure, list[Figure]]]:
    """Totals with the parts that are said to be all of them: behind 分别为, or before 共计."""
    for sentence in article.sentences():
        figures = sentence.figures
        for at, whole in enumerate(figures):
            if at + 1 < len(figures):
                gap = sentence.between(whole, figures[at + 1])
                if _EXACTLY.search(gap) and _ALL_FOLLOW.match(gap):
                    yield sentence, whole, _parts(sentence, at + 1, whole.unit)
            if at >= 2:
                gap = sentence.between(figures[at - 1], whole)
                if "，" in gap and _TOTAL.search(gap) and "累计" not in gap:
                    yield sentence, whole, _parts_before(sentence, at)


def totals(article: CheckedArticle) -> Iterator[Finding]:
    """SZ501: parts that do not make their total."""
    for sentence, whole, parts in wholes(article):
        yield from _compared(sentence, whole, parts)


def _parts_before(sentence: Sentence, at: int) -> list[Figure]:
    """The run of figures of one unit up to the one at ``at``; none where it is not clear where the run begins."""
    figures = sentence.figures
    parts: list[Figure] = []
    for before in range(at - 1, max(at - 1 - MOST_PARTS, -1), -1):
        if figures[before].unit != figures[at].unit:
            break
        parts.insert(0, figures[before])
        if before and not JOINT.match(sentence.between(figures[before - 1], figures[before])):
            break
    first = at - len(parts)
    mixed = any(f.unit == figures[at].unit for f in figures[max(first - MOST_PARTS, 0) : first])
    words = sentence.view.text[parts[0].end : figures[at].start] if parts else ""
    return [] if mixed or _NOT_ALL.search(words) else parts


def _parts(sentence: Sentence, first: int, unit: str) -> list[Figure]:
    """The run of figures of one unit from ``first`` on. The unit may be left out but for the last (13、11、10和11个)."""
    figures = sentence.figures
    parts = [figures[first]]
    for at in range(first + 1, min(len(figures), first + MOST_PARTS)):
        if figures[at].unit not in (unit, "") or not JOINT.match(sentence.between(figures[at - 1], figures[at])):
            break
        parts.append(figures[at])
    return parts if all(p.unit in (unit, "") for p in parts) else []


def _compared(sentence: Sentence, whole: Figure, parts: Sequence[Figure]) -> Iterator[Finding]:
    """One finding when no run of the parts makes the whole."""
    if len(parts) < 2 or not whole.exact or not all(p.exact for p in parts) or whole.unit in ("%", "个百分点"):
        return
    runs = [parts[i:] for i in range(len(parts) - 1)] + [parts[:i] for i in range(2, len(parts))]
    if any(_agrees(whole, run) for run in runs) or max(p.value for p in parts) > 3 * whole.value:
        return
    total = sum((p.value for p in parts), Decimal(0))
    if not whole.value / 3 <= total <= whole.value * 3:
        return
    if odd_one(whole, parts) is not None:
        return  # SZ511 says it better
    slack = whole.slack + sum((p.slack for p in parts), Decimal(0))
    yield finding(
        "SZ501", sentence.view, whole.start, whole.end, parts=" + ".join(p.text for p in parts),
        sum=number_text(total), tolerance=number_text(slack),
    )  # fmt: skip


def odd_one(whole: Figure, parts: Sequence[Figure]) -> Figure | None:
    """The part that is far too small or great beside the total, and right with the other of 万 and 亿."""
    slack = whole.slack + sum((p.slack for p in parts), Decimal(0))
    total = sum((p.value for p in parts), Decimal(0))
    for part in parts:
        share = part.value / whole.value
        if Decimal("0.001") <= share <= 100:
            continue
        mended = part.value * (MYRIAD if share < 1 else 1 / MYRIAD)
        if mended > 4 * slack and abs(total - part.value + mended - whole.value) <= slack + part.slack * MYRIAD:
            return part
    return None


def _agrees(whole: Figure, parts: Sequence[Figure]) -> bool:
    total = sum((p.value for p in parts), Decimal(0))
    return abs(total - whole.value) <= whole.slack + sum((p.slack for p in parts), Decimal(0))


def equations(article: CheckedArticle) -> Iterator[Finding]:
    """SZ517: a sum or difference that is printed out and does not come out (13+11=25)."""
    for view in article.views:
        for match in _EQUATION.finditer(view.text):
            terms = [Decimal(t) for t in re.findall(r"[0-9]+(?:\.[0-9]+)?", match[1])]
            signs = [1] + [1 if s == "+" else -1 for s in re.findall(r"[+\-−]", match[1])]
            total = sum((t * s for t, s in zip(terms, signs, strict=True)), Decimal(0))
            if total != Decimal(match[2]):
                yield finding("SZ517", view, match.start(), match.end(), sum=number_text(total))


def shares_of_one(article: CheckedArticle) -> Iterator[Finding]:
    """SZ512: shares of one whole (占比分别为) that add up to more than 100 %."""
    for sentence in article.sentences():
        figures = sentence.figures
        for at, figure in enumerate(figures):
            if figure.unit != "%" or not re.search(r"(?:占比|比重|比例)分别(?:为|是|达)?$", sentence.between(figures[at - 1] if at else None, figure)):
                continue
            parts = [p for p in _parts(sentence, at, "%") if p.exact]
            total = sum((p.value for p in parts), Decimal(0))
            slack = sum((p.slack for p in parts), Decimal(0))
            if len(parts) > 1 and total > 100 + slack:
                yield finding(
                    "SZ512", sentence.view, figure.start, parts[-1].end, sum=number_text(total), tolerance=number_text(slack)
                )


CHECKS = (totals, equations, shares_of_one)
