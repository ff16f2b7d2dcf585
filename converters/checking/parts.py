"""A part and its whole: what follows 其中, what was dealt with of what came in, this year's share of the whole investment."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from shizheng.converters.checking.article import CheckedArticle, Figure, Sentence, View, finding, number_text
from shizheng.converters.checking.sums import JOINT, MOST_PARTS, MYRIAD
from shizheng.converters.extraction.lexicon import cue
from shizheng.schema.finding import Finding

_AMONG = re.compile(r"其中")
#: a part that counts something else than the whole did: a stock beside what was added
_OTHER_STOCK = re.compile(rf"(?:{cue('stock.of_something_else')})")
_ADDED = re.compile(rf"(?:{cue('change.of_a_flow')})(?:了)?$")
_AND = re.compile(r"^[^，。；]{0,8}(?:和|及|与|、)[^，。；]{0,8}$")
#: what comes in, and what is dealt with of it: the second is never more
_FLOWS = (
    (re.compile(rf"(?:{cue('flow.received')})[^，。；0-9]{{0,14}}$"), re.compile(rf"(?:{cue('flow.settled')})[^，。；0-9]{{0,10}}$")),
    (re.compile(rf"(?:{cue('flow.faults_found')})[^，。；0-9]{{0,14}}$"), re.compile(rf"(?:{cue('flow.faults_mended')})[^，。；0-9]{{0,10}}$")),
    (re.compile(r"(?:立案)[^，。；0-9]{0,8}$"), re.compile(r"(?:结案|审结)[^，。；0-9]{0,8}$")),
    (re.compile(r"(?:交办|转办)[^，。；0-9]{0,10}$"), re.compile(r"(?:办结|完成|整改)[^，。；0-9]{0,8}$")),
)
_DEALT = re.compile(rf"^[^，。；、0-9]{{0,4}}[，、](?:{cue('flow.before_settled')}|已经?)*(?:{cue('flow.dealt_with')})(?:完毕|了)?$")
#: the first clause tells of a result itself: 化解30起，办结50件 are two things
_DEALT_HEAD = re.compile(rf"(?:{cue('flow.dealt_with_last')})$")
_IN_ALL = re.compile(rf"(?:{cue('investment.whole')})(?:额)?(?:约|达到|达|为)?$")
_OF_IT = re.compile(
    rf"^[，、；]?(?:其中)?[，]?(?:今年|当年|本年度?|年度|20[0-9]{{2}}年)?(?:计划|已|累计)?(?:{cue('investment.of_the_year')})(?:约|达到|达|为)?$"
)
_LAST_WORDS = re.compile(r"[\u4e00-\u9fff]{3}(?=(?:约|达到|达|为)?$)")
#: what does not add up: an average, a price, a balance of in and out
_NO_SUM = re.compile(r"均|价|率|指数|净|差|余额|收入$")
_COUNTED = frozenset("个家项处条所件起户宗座")


def among(article: CheckedArticle) -> Iterator[Finding]:
    """SZ502: a part after 其中 above its whole; SZ511: one that is 10,000 times too great."""
    for sentence in article.sentences():
        figures = sentence.figures
        for at in range(len(figures) - 1):
            gap = sentence.between(figures[at], figures[at + 1])
            if _AMONG.search(gap) and len(gap) <= 40:
                said = list(_above(sentence, figures, at))
                yield from said
                if not said and figures[at].unit != figures[at + 1].unit:
                    yield from _by_words(sentence, figures, at)


def _by_words(sentence: Sentence, figures: Sequence[Figure], at: int) -> Iterator[Finding]:
    """项目263个，总投资294亿元，其中产业项目41个，总投资118亿元: each part against the whole of the same words or, for the
    first, of the same unit."""
    wholes_before = replace(sentence, figures=tuple(figures[max(at + 1 - MOST_PARTS, 0) : at + 1]))
    opening = sentence.view.text.find("其中", figures[at].end)
    for number, part in enumerate(figures[at + 1 : at + 1 + MOST_PARTS]):
        scope = sentence.view.text[opening : part.start]
        if "；" in scope or scope.count("）") > scope.count("（") or len(scope) > 120:
            return
        words = _LAST_WORDS.search(sentence.between(figures[at + number], part))
        whole = _same_words(wholes_before, part, words[0] if words else "", number == 0)
        if whole is not None:
            yield from _beyond(sentence.view, whole, part)


def _beyond(view: View, whole: Figure, part: Figure) -> Iterator[Finding]:
    slack = whole.slack + part.slack
    if not (whole.exact and part.exact) or part.value <= whole.value + slack:
        return
    if part.value >= 1000 * whole.value and part.step >= MYRIAD:
        yield finding("SZ511", view, part.start, part.end, other=whole.text, indicator="其中")
    elif part.value < 10 * whole.value:
        yield finding("SZ502", view, part.start, part.end, whole=whole.text, tolerance=number_text(slack))


def _above(sentence: Sentence, figures: Sequence[Figure], at: int) -> Iterator[Finding]:
    """Parts after 其中, up to the next semicolon, of the unit of the figure before it."""
    whole = figures[at]
    before = sentence.between(figures[at - 1] if at else None, whole)
    # What was added is no whole of a stock, and 74名乘客和6名船员 are one whole together.
    if _ADDED.search(before) or (at and figures[at - 1].unit == whole.unit and _AND.match(before)):
        return
    for number, part in enumerate(figures[at + 1 : at + 1 + MOST_PARTS]):
        between = sentence.view.text[whole.end : part.start]
        if number and not JOINT.match(sentence.between(figures[at + number], part)):
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
    """SZ502 again, where the second clause names nothing: 调处纠纷415起，调解成功409起 is right; and planned for a year against
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


def among_next(article: CheckedArticle) -> Iterator[Finding]:
    """SZ502 again, where 其中 opens the next sentence: each of its figures against the one of the same words before."""
    for view in article.views:
        for before, after in pairwise(view.sentences):
            if not after.text.lstrip().startswith("其中"):
                continue
            for at, part in enumerate(after.figures[:MOST_PARTS]):
                words = _LAST_WORDS.search(after.between(after.figures[at - 1] if at else None, part))
                whole = _same_words(before, part, words[0] if words else "", at == 0)
                if whole is not None:
                    yield from _beyond(view, whole, part)


def _same_words(sentence: Sentence, part: Figure, words: str, first: bool) -> Figure | None:
    """The figure of a sentence whose unit, and whose last words before it, are those of ``part``; of a first figure the first of
    its unit will do."""
    for at, figure in enumerate(sentence.figures[:MOST_PARTS]):
        if figure.unit != part.unit or not figure.unit or figure.unit == "%":
            continue
        between = sentence.between(sentence.figures[at - 1] if at else None, figure)
        found = _LAST_WORDS.search(between)
        if _NO_SUM.search(between[-12:]) or _NO_SUM.search(words):
            continue
        if (words and found and found[0] == words) or (first and figure.unit in _COUNTED and not _ADDED.search(between)):
            return figure
    return None


CHECKS = (among, among_next, flows, elided)
