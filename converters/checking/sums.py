"""Parts against their whole: 45个，分别为13、11、10和11个. Exact arithmetic; rounded figures may differ by their rounding."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from shizheng.converters.checking.article import CheckedArticle, Figure, Sentence, finding, number_text
from shizheng.schema.finding import Finding

#: parts of one list that are looked at: work stays in step with the text
_MOST_PARTS = 30
#: one factor of 万
MYRIAD = Decimal(10000)
#: between a total and its parts: the parts are all of it
_ALL_FOLLOW = re.compile(r"^[^，。；、0-9]{0,8}[，：（]?(?:分别为|分别是|分别有|分为|包括|包含|由|其中)?[^，。；、0-9]{0,12}$")
_EXACTLY = re.compile(r"(?:分别为|分别是|分别有|分为)")
_AMONG = re.compile(r"其中")
#: before a total that its parts precede
_TOTAL = re.compile(r"(?:共计|合计|总计|一共|总共|总数为|总数达)(?:达到|达|为|有)?[^，。；、0-9]{0,6}$")
#: between parts of one list
_JOINT = re.compile(r"^[^，。；：]{0,14}[、，和及与；]?[^，。；：0-9]{0,14}$")
#: a part that counts something else than the whole did: a stock beside what was added
_OTHER_STOCK = re.compile(r"(?:总数|总量|累计|增至|达到|增加到|总计|共计|超过|突破|全市|全省|全国)")
_ADDED = re.compile(r"(?:增加|增长|减少|净增|新增|多|少|提高|下降)(?:了)?$")
_AND = re.compile(r"^[^，。；]{0,8}(?:和|及|与|、)[^，。；]{0,8}$")
#: words beside parts that are not all of the total, or no parts of it
_NOT_ALL = re.compile(r"加上|连同|另有|另外|平均|每[年月日天季周户人]|除此|不含|累计|收入总计|支出总计|收支")
#: what comes in, and what is dealt with of it: the second is never more
_FLOWS = (
    (re.compile(r"(?:受理|接收|收到|接到|接诉)[^，。；0-9]{0,14}$"), re.compile(r"(?:办结|办理|回复|答复|解决|化解|处置|处理)[^，。；0-9]{0,10}$")),
    (re.compile(r"(?:排查|摸排|发现|查出|检查出|查处)[^，。；0-9]{0,14}$"), re.compile(r"(?:整改|化解|消除|治理|完成整改|已整改)[^，。；0-9]{0,10}$")),
    (re.compile(r"(?:立案)[^，。；0-9]{0,8}$"), re.compile(r"(?:结案|审结)[^，。；0-9]{0,8}$")),
    (re.compile(r"(?:交办|转办)[^，。；0-9]{0,10}$"), re.compile(r"(?:办结|完成|整改)[^，。；0-9]{0,8}$")),
)


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


def among(article: CheckedArticle) -> Iterator[Finding]:
    """SZ502: a part after 其中 above its whole."""
    for sentence in article.sentences():
        figures = sentence.figures
        for at in range(len(figures) - 1):
            gap = sentence.between(figures[at], figures[at + 1])
            if _AMONG.search(gap) and len(gap) <= 40:
                yield from _above(sentence, figures, at)


def _parts_before(sentence: Sentence, at: int) -> list[Figure]:
    """The run of figures of one unit up to the one at ``at``; none where it is not clear where the run begins."""
    figures = sentence.figures
    parts: list[Figure] = []
    for before in range(at - 1, max(at - 1 - _MOST_PARTS, -1), -1):
        if figures[before].unit != figures[at].unit:
            break
        parts.insert(0, figures[before])
        if before and not _JOINT.match(sentence.between(figures[before - 1], figures[before])):
            break
    first = at - len(parts)
    mixed = any(f.unit == figures[at].unit for f in figures[max(first - _MOST_PARTS, 0) : first])
    words = sentence.view.text[parts[0].end : figures[at].start] if parts else ""
    return [] if mixed or _NOT_ALL.search(words) else parts


def _parts(sentence: Sentence, first: int, unit: str) -> list[Figure]:
    """The run of figures of one unit from ``first`` on. The unit may be left out but for the last (13、11、10和11个)."""
    figures = sentence.figures
    parts = [figures[first]]
    for at in range(first + 1, min(len(figures), first + _MOST_PARTS)):
        if figures[at].unit not in (unit, "") or not _JOINT.match(sentence.between(figures[at - 1], figures[at])):
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


def _above(sentence: Sentence, figures: Sequence[Figure], at: int) -> Iterator[Finding]:
    """Parts after 其中, up to the next semicolon, of the unit of the figure before it."""
    whole = figures[at]
    before = sentence.between(figures[at - 1] if at else None, whole)
    # What was added is no whole of a stock, and 68名乘客和4名机组人员 are one whole together.
    if _ADDED.search(before) or (at and figures[at - 1].unit == whole.unit and _AND.match(before)):
        return
    for number, part in enumerate(figures[at + 1 : at + 1 + _MOST_PARTS]):
        between = sentence.view.text[whole.end : part.start]
        if number and not _JOINT.match(sentence.between(figures[at + number], part)):
            return
        scope = between[between.find("其中") :]
        if "；" in between or scope.count("）") > scope.count("（") or part.unit != whole.unit or not whole.unit:
            return
        clause = re.split(r"[，、]", between)[-1]
        if whole.unit in ("%", "个百分点") or _OTHER_STOCK.search(clause):
            return
        # Ten times the whole is no slip of a part: it counts something else.
        if part.exact and whole.exact and whole.value + whole.slack + part.slack < part.value < 10 * whole.value:
            yield finding(
                "SZ502", sentence.view, part.start, part.end, whole=whole.text,
                tolerance=number_text(whole.slack + part.slack),
            )  # fmt: skip


def flows(article: CheckedArticle) -> Iterator[Finding]:
    """SZ502: more dealt with than came in (受理324起，化解321起 is right)."""
    for sentence in article.sentences():
        figures = sentence.figures
        for at in range(len(figures) - 1):
            came, done = figures[at], figures[at + 1]
            if came.unit != done.unit or not came.unit or not (came.exact and done.exact) or came.value >= done.value:
                continue
            before = sentence.between(figures[at - 1] if at else None, came)
            between = sentence.between(came, done)
            if "。" in between or "；" in between or _OTHER_STOCK.search(between):
                continue
            if _DEALT.match(between) and not _DEALT_HEAD.search(before):
                continue  # elided() says it
            if any(into.search(before) and out.search(between) for into, out in _FLOWS):
                yield finding("SZ502", sentence.view, done.start, done.end, whole=came.text, tolerance="0")


def elided(article: CheckedArticle) -> Iterator[Finding]:
    """SZ502 again, where the second clause names nothing: 调处纠纷324起，调解成功321起 is right; and planned for a year against
    in all: 总投资12亿元，年度计划投资3亿元."""
    for sentence in article.sentences():
        for came, done in pairwise(sentence.figures):
            if came.unit != done.unit or not came.unit or not (came.exact and done.exact) or came.value >= done.value:
                continue
            between = sentence.between(came, done)
            whole = _IN_ALL.search(sentence.view.text[max(came.start - 12, 0) : came.start]) and _OF_IT.match(between)
            dealt = _DEALT.match(between) and not _DEALT_HEAD.search(sentence.view.text[max(came.start - 6, 0) : came.start])
            if whole and done.value >= 100 * came.value:
                yield finding("SZ511", sentence.view, came.start, came.end, other=done.text, indicator="总投资")
            elif whole or (dealt and done.value < 10 * came.value):
                yield finding("SZ502", sentence.view, done.start, done.end, whole=came.text, tolerance="0")


_DEALT = re.compile(
    r"^[^，。；、0-9]{0,4}[，、](?:其中|目前|现|均|已经?|全部|累计|成功)*(?:调解成功|成功调解|调处成功|成功化解|化解|办结|解决|整改完成|完成整改|整改到位|整改|"
    r"结案|审结|执结|回复|答复|销号|处置|办复)(?:完毕|了)?$"
)
#: the first clause tells of a result itself: 化解30起，办结50件 are two things
_DEALT_HEAD = re.compile(r"(?:化解|办结|解决|整改)$")
_IN_ALL = re.compile(r"(?:总投资|投资总额|计划总投资|估算总投资|概算总投资)(?:额)?(?:约|达到|达|为)?$")
_OF_IT = re.compile(r"^[，、；]?(?:其中)?[，]?(?:今年|当年|本年度?|年度|20[0-9]{2}年)?(?:计划|已|累计)?(?:年度计划完成投资|年度计划投资|年度投资|计划投资|完成投资|计划完成投资)(?:约|达到|达|为)?$")


def among_next(article: CheckedArticle) -> Iterator[Finding]:
    """SZ502 again, where 其中 opens the next sentence: each of its figures against the one of the same words before."""
    for view in article.views:
        for before, after in pairwise(view.sentences):
            if not after.text.lstrip().startswith("其中"):
                continue
            for at, part in enumerate(after.figures[:_MOST_PARTS]):
                words = _LAST_WORDS.search(after.between(after.figures[at - 1] if at else None, part))
                whole = _same_words(before, part, words[0] if words else "", at == 0)
                if whole is None or not (whole.exact and part.exact):
                    continue
                slack = whole.slack + part.slack
                if whole.value + slack < part.value < 10 * whole.value:
                    details = {"whole": whole.text, "tolerance": number_text(slack)}
                    yield finding("SZ502", view, part.start, part.end, **details)


_LAST_WORDS = re.compile(r"[\u4e00-\u9fff]{3}(?=(?:约|达到|达|为)?$)")


def _same_words(sentence: Sentence, part: Figure, words: str, first: bool) -> Figure | None:
    """The figure of a sentence whose unit, and whose last words before it, are those of ``part``; of a first figure the first of
    its unit will do."""
    for at, figure in enumerate(sentence.figures[:_MOST_PARTS]):
        if figure.unit != part.unit or not figure.unit or figure.unit == "%":
            continue
        between = sentence.between(sentence.figures[at - 1] if at else None, figure)
        found = _LAST_WORDS.search(between)
        if _NO_SUM.search(between[-12:]) or _NO_SUM.search(words):
            continue
        if (words and found and found[0] == words) or (first and figure.unit in _COUNTED and not _ADDED.search(between)):
            return figure
    return None


#: what does not add up: an average, a price, a balance of in and out
_NO_SUM = re.compile(r"均|价|率|指数|净|差|余额|收入$")
_COUNTED = frozenset("个家项处条所件起户宗座")


def equations(article: CheckedArticle) -> Iterator[Finding]:
    """SZ517: a sum or difference that is printed out and does not come out (13+11=25)."""
    for view in article.views:
        for match in _EQUATION.finditer(view.text):
            terms = [Decimal(t) for t in re.findall(r"[0-9]+(?:\.[0-9]+)?", match[1])]
            signs = [1] + [1 if s == "+" else -1 for s in re.findall(r"[+\-−]", match[1])]
            total = sum((t * s for t, s in zip(terms, signs, strict=True)), Decimal(0))
            if total != Decimal(match[2]):
                yield finding("SZ517", view, match.start(), match.end(), sum=number_text(total))


_EQUATION = re.compile(r"(?<![0-9.+\-=A-Za-z])([0-9]+(?:\.[0-9]+)?(?:[+\-−][0-9]+(?:\.[0-9]+)?)+)=([0-9]+(?:\.[0-9]+)?)(?![0-9.+\-A-Za-z])")


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


CHECKS = (totals, among, among_next, flows, elided, equations, shares_of_one)
