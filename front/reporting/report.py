"""A report: what a check yielded, counted in full and kept up to a limit a rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from shizheng.schema.catalogue import rule_of
from shizheng.schema.checked import Checked, Unchecked
from shizheng.schema.finding import Finding, Severity

RANK: Mapping[str, int] = {"error": 0, "warning": 1, "hint": 2}


@dataclass
class Report:
    """What was found and what was looked at. ``counts`` holds every finding; ``findings`` at most ``limit`` a rule and file.

    ``texts``: raw text of the articles among the files, for those who show a source line.
    """

    limit: int | None = None
    findings: list[Finding] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    checked: list[Checked] = field(default_factory=list)
    unchecked: list[Unchecked] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    refused: bool = False
    _kept: Counter[tuple[str, str | None]] = field(default_factory=Counter)

    def add(self, item: Finding | Checked | Unchecked) -> None:
        """Take one outcome in."""
        if isinstance(item, Checked):
            self.checked.append(item)
        elif isinstance(item, Unchecked):
            if item not in self.unchecked:
                self.unchecked.append(item)
        else:
            self.counts[item.rule] += 1
            kept = (item.rule, item.place.file)
            if self.limit is None or self._kept[kept] < self.limit:
                self._kept[kept] += 1
                self.findings.append(item)

    def severities(self) -> Counter[Severity]:
        """Findings by severity."""
        found: Counter[Severity] = Counter()
        for rule, count in self.counts.items():
            found[rule_of(Finding(rule)).severity] += count
        return found

    def ranked_rules(self) -> list[tuple[str, int]]:
        """Rule ids with their counts: errors first, then by id."""
        return sorted(self.counts.items(), key=lambda r: (RANK[rule_of(Finding(r[0])).severity], r[0]))


def gathered(
    outcomes: Iterable[Finding | Checked | Unchecked],
    wanted: Callable[[str], bool],
    limit: int | None = None,
    seen: Callable[[Finding], None] | None = None,
) -> Report:
    """The report of a stream of outcomes; ``wanted`` says which rules count; ``seen`` is told of each that does, at once."""
    report = Report(limit)
    for item in outcomes:
        if isinstance(item, Finding):
            if not wanted(item.rule):
                continue
            if seen is not None:
                seen(item)
        report.add(item)
    return report


def worst(findings: Iterable[Finding]) -> Severity | None:
    """The gravest severity among the findings, None when there are none."""
    ranked = sorted((rule_of(f).severity for f in findings), key=RANK.__getitem__)
    return ranked[0] if ranked else None
