"""Scores of one page against its gold: pure counts, one question each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from shizheng.dataset.evaluation.coding import CodedMeasure, CodedMetric, CodedNumeral, CodedPage
from shizheng.dataset.evaluation.likeness import alike, folded, same

#: the share of the longer span that two spans of a measure must have in common
OVERLAP = 0.4

#: the questions asked of a metric that both sides have, in the order of a report
METRIC_QUESTIONS: dict[str, Callable[[CodedMetric, CodedMetric], bool]] = {
    "value+unit": lambda g, p: (g.value, g.value_max, g.unit) == (p.value, p.value_max, p.unit),
    "qualifier": lambda g, p: g.qualifier == p.qualifier,
    # A gold that codes no directions asks for none.
    "kind": lambda g, p: g.kind == p.kind and g.direction in ("", p.direction),
    "status": lambda g, p: g.status == p.status,
    "period": lambda g, p: g.period == p.period,
    "subject": lambda g, p: same(g.subject, p.subject),
    "subject partial": lambda g, p: alike(g.subject, p.subject),
    "indicator exact": lambda g, p: same(g.indicator, p.indicator),
    "indicator partial": lambda g, p: alike(g.indicator, p.indicator),
    "whole tuple": lambda g, p: (
        (g.value, g.value_max, g.unit, g.qualifier, g.status) == (p.value, p.value_max, p.unit, p.qualifier, p.status)
        and alike(g.indicator, p.indicator)
    ),
}


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were right, of how many that were found, of how many that there are."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.found + other.found, self.wanted + other.wanted)

    @property
    def precision(self) -> float | None:
        """Right of found; None when nothing was found."""
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """Right of wanted; None when nothing was wanted."""
        return self.right / self.wanted if self.wanted else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; None when there was nothing on either side."""
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else None


@dataclass(frozen=True, slots=True)
class Mistake:
    """One disagreement: the question, the place in the source, what the gold says and what the package says."""

    question: str
    start: int
    end: int
    text: str
    wanted: str
    found: str
    rule: str = ""


@dataclass(slots=True)
class PageScore:
    """The tallies of a page by question, and its mistakes in the order of the page."""

    name: str
    tallies: dict[str, Tally] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)


def score_page(gold: CodedPage, page: CodedPage) -> PageScore:
    """Score ``page`` against ``gold``, over the stretches that were coded and the families of records that were."""
    found = page.within(gold.coded)
    wanted = gold.within(gold.coded)
    score = PageScore(gold.name)
    if "numerals" in gold.parts:
        _score_classes(wanted.numerals, found.numerals, score)
        _score_metrics(wanted.metrics, found.metrics, score)
    if "measures" in gold.parts:
        _score_measures(wanted.measures, found.measures, score)
    if "programmes" in gold.parts:
        _score_programmes(wanted.programmes, found.programmes, score)
    score.mistakes.sort(key=lambda m: (m.start, m.question))
    return score


def total(scores: Iterable[PageScore]) -> dict[str, Tally]:
    """The tallies of all pages together."""
    sums: dict[str, Tally] = {}
    for score in scores:
        for question, tally in score.tallies.items():
            sums[question] = sums.get(question, Tally()) + tally
    return sums


def _is_arabic(text: str) -> bool:
    return any((c.isdigit() and c.isascii()) or "０" <= c <= "９" for c in text)


def _score_classes(wanted: tuple[CodedNumeral, ...], found: tuple[CodedNumeral, ...], score: PageScore) -> None:
    # A Chinese numeral that is no metric may be left out by either side.
    asked = [n for n in wanted if _is_arabic(n.text) or n.numeral_class == "metric"]
    right = 0
    for gold, numerals in _overlapping(asked, found):
        classes = {n.numeral_class for n in numerals}
        if classes == {gold.numeral_class} or (gold.numeral_class in classes and len(numerals) == 1):
            right += 1
        else:
            got = "、".join(sorted(classes)) or "nothing"
            score.mistakes.append(Mistake("class", gold.start, gold.end, gold.text, gold.numeral_class, got))
    score.tallies["class"] = Tally(right, len(asked), len(asked))


def _overlapping(
    wanted: Iterable[CodedNumeral], found: tuple[CodedNumeral, ...]
) -> Iterable[tuple[CodedNumeral, list[CodedNumeral]]]:
    first = 0
    for gold in sorted(wanted, key=lambda n: n.start):
        while first < len(found) and found[first].end <= gold.start:
            first += 1
        at, touching = first, []
        while at < len(found) and found[at].start < gold.end:
            touching.append(found[at])
            at += 1
        yield gold, touching


def _score_metrics(wanted: tuple[CodedMetric, ...], found: tuple[CodedMetric, ...], score: PageScore) -> None:
    pairs, missed, extra = pair_metrics(wanted, found)
    sizes = (len(found), len(wanted))
    score.tallies["metric found"] = Tally(len(pairs), *sizes)
    for gold in missed:
        score.mistakes.append(Mistake("metric found", gold.start, gold.end, gold.text, gold.indicator or "metric", "nothing"))
    for metric in extra:
        score.mistakes.append(Mistake("metric found", metric.start, metric.end, metric.text, "nothing", metric.indicator, metric.rule))
    for question, agrees in METRIC_QUESTIONS.items():
        right = 0
        for gold, metric in pairs:
            if agrees(gold, metric):
                right += 1
            elif question not in ("whole tuple", "subject partial", "indicator exact"):
                want, got = _answers(question, gold, metric)
                score.mistakes.append(Mistake(question, gold.start, gold.end, gold.text, want, got, metric.rule))
        # Of what was found: a metric that was missed is one mistake, not ten.
        score.tallies[question] = Tally(right, len(pairs), len(pairs))


def _answers(question: str, gold: CodedMetric, metric: CodedMetric) -> tuple[str, str]:
    def of(m: CodedMetric) -> str:
        match question:
            case "value+unit":
                return f"{m.value}{'' if m.value_max is None else f'–{m.value_max}'} {m.unit}"
            case "kind":
                return f"{m.kind} {m.direction}".strip()
            case "period":
                return f"{m.period or '-'} {m.period_text}".strip()
            case "indicator partial":
                return m.indicator
        return str(getattr(m, question))

    return of(gold), of(metric)


def pair_metrics(
    wanted: tuple[CodedMetric, ...], found: tuple[CodedMetric, ...]
) -> tuple[list[tuple[CodedMetric, CodedMetric]], list[CodedMetric], list[CodedMetric]]:
    """Metrics whose numerals overlap, one to one, the likest indicators first; what is left of the gold; what is left over."""
    left = sorted(found, key=lambda m: (m.start, m.end))
    pairs: list[tuple[CodedMetric, CodedMetric]] = []
    missed: list[CodedMetric] = []
    taken: set[int] = set()
    first = 0
    for gold in sorted(wanted, key=lambda m: (m.start, m.end)):
        while first < len(left) and left[first].end <= gold.start:
            first += 1
        choices = []
        at = first
        while at < len(left) and left[at].start < gold.end:
            if at not in taken and left[at].end > gold.start:
                choices.append(at)
            at += 1
        if not choices:
            missed.append(gold)
            continue
        best = max(choices, key=lambda i: (same(gold.indicator, left[i].indicator), alike(gold.indicator, left[i].indicator), -i))
        taken.add(best)
        pairs.append((gold, left[best]))
    return pairs, missed, [m for i, m in enumerate(left) if i not in taken]


def _score_measures(wanted: tuple[CodedMeasure, ...], found: tuple[CodedMeasure, ...], score: PageScore) -> None:
    pairs = pair_measures(wanted, found)
    score.tallies["measure found"] = Tally(len(pairs), len(found), len(wanted))
    paired = {id(g) for g, _ in pairs} | {id(m) for _, m in pairs}
    for gold in wanted:
        if id(gold) not in paired:
            score.mistakes.append(Mistake("measure found", gold.start, gold.end, "", gold.action + gold.object, "nothing"))
    for measure in found:
        if id(measure) not in paired:
            score.mistakes.append(Mistake("measure found", measure.start, measure.end, "", "nothing", measure.action + measure.object))
    for question, agrees, column in (("measure action", alike, "action"), ("measure status", same, "status")):
        right = 0
        for gold, measure in pairs:
            want, got = getattr(gold, column), getattr(measure, column)
            if agrees(want, got):
                right += 1
            else:
                score.mistakes.append(Mistake(question, gold.start, gold.end, "", want, got))
        score.tallies[question] = Tally(right, len(pairs), len(pairs))


def pair_measures(
    wanted: tuple[CodedMeasure, ...], found: tuple[CodedMeasure, ...]
) -> list[tuple[CodedMeasure, CodedMeasure]]:
    """Measures whose spans share at least ``OVERLAP`` of the longer one, one to one, the largest share first."""
    shares: list[tuple[float, int, int]] = []
    first = 0
    ordered = sorted(found, key=lambda m: (m.start, m.end))
    for i, gold in enumerate(sorted(wanted, key=lambda m: (m.start, m.end))):
        while first < len(ordered) and ordered[first].end <= gold.start:
            first += 1
        for j in range(first, len(ordered)):
            measure = ordered[j]
            if measure.start >= gold.end:
                break
            common = min(gold.end, measure.end) - max(gold.start, measure.start)
            share = common / max(gold.end - gold.start, measure.end - measure.start, 1)
            if share >= OVERLAP:
                shares.append((share, i, j))
    golds = sorted(wanted, key=lambda m: (m.start, m.end))
    pairs: dict[int, int] = {}
    used: set[int] = set()
    for _, i, j in sorted(shares, key=lambda s: (-s[0], s[1], s[2])):
        if i not in pairs and j not in used:
            pairs[i] = j
            used.add(j)
    return [(golds[i], ordered[j]) for i, j in sorted(pairs.items())]


def _once(names: Iterable[str]) -> list[str]:
    """One wording of each name, the first: the same name with and without quotation marks is one."""
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(folded(name), name)
    return list(first.values())


def _score_programmes(wanted: tuple[str, ...], found: tuple[str, ...], score: PageScore) -> None:
    golds, names = _once(wanted), _once(found)
    left = list(names)
    right = 0
    for gold in golds:
        match = next((n for n in left if same(n, gold)), None) or next((n for n in left if alike(n, gold)), None)
        if match is None:
            score.mistakes.append(Mistake("programme", 0, 0, "", gold, "nothing"))
            continue
        left.remove(match)
        right += 1
    for name in left:
        score.mistakes.append(Mistake("programme", 0, 0, "", "nothing", name))
    score.tallies["programme"] = Tally(right, len(names), len(golds))
