"""Text for people: a summary by rule, then examples with their place, the source line and the repair, then what was left out."""

from __future__ import annotations

import os
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from typing import TextIO

from shizheng.reporting.language import language
from shizheng.reporting.report import RANK, Report, worst
from shizheng.schema.catalogue import Language, catalogue, repair, rule_of, sentence, shown
from shizheng.schema.checked import Unchecked
from shizheng.schema.codelist import codelist
from shizheng.schema.finding import Finding, Place, Severity

weight = worst
#: examples of a rule and file that are shown without --all
EXAMPLES = 3
#: code points of a source line shown on either side of the place
CONTEXT = 30
_COLOUR = {"error": "31", "warning": "33", "hint": "36", "dim": "2", "bold": "1", "caret": "32"}
_ORDER: tuple[Severity, ...] = ("error", "warning", "hint")
_SEVERITY_ZH = {"error": "错误", "warning": "警告", "hint": "提示"}


class Style:
    """Colours of a terminal, or none."""

    def __init__(self, on: bool) -> None:
        self.on = on

    def __call__(self, text: str, name: str) -> str:
        return f"\x1b[{_COLOUR[name]}m{text}\x1b[0m" if self.on else text


def wants_colour(stream: TextIO) -> bool:
    """A terminal that asks for no plain text (NO_COLOR, TERM=dumb)."""
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def print_findings(findings: Iterable[Finding], asked: str | None, stream: TextIO | None = None) -> None:
    """Print findings without a summary, one short paragraph each, to standard error."""
    out = stream or sys.stderr
    style, tongue = Style(wants_colour(out)), language(asked)
    for finding in findings:
        print("\n".join(_paragraph(finding, tongue, style, {})), file=out)


def text_lines(report: Report, tongue: Language, *, colour: bool, everything: bool) -> Iterator[str]:
    """The lines of a report."""
    style = Style(colour)
    yield from _summary(report, tongue, style)
    examples = report.findings if everything else _examples(report.findings)
    for finding in sorted(examples, key=lambda f: (RANK[rule_of(f).severity], f.rule)):
        yield ""
        yield from _paragraph(finding, tongue, style, report.texts)
    hidden = sum(report.counts.values()) - len(examples)
    if hidden:
        yield ""
        said = f"另有 {hidden} 处未列出（--all 列出全部）" if tongue == "zh" else f"{hidden} more are not shown (--all shows them)"
        yield style(said, "dim")
    yield from _scope(report, tongue, style)


def concise(finding: Finding, tongue: Language) -> str:
    """A finding on one line, as editors read it: file:line:column: severity rule sentence."""
    place = finding.place
    severity = rule_of(finding).severity
    label = _SEVERITY_ZH[severity] if tongue == "zh" else severity
    head = f"{shown(place.file or '')}:{place.line or 1}:{place.column or 1}"
    mend = repair(finding, tongue)
    return f"{head}: {label} {finding.rule} {sentence(finding, tongue)}" + (f" ({mend})" if mend else "")


def closing_lines(report: Report, tongue: Language) -> Iterator[str]:
    """What ends a report whose findings were printed one by one: the counts, and what was not checked."""
    counts = report.severities()
    if tongue == "zh":
        yield "，".join(f"{counts[s]} 个{_SEVERITY_ZH[s]}" for s in _ORDER if counts[s]) or "没有发现问题。"
    else:
        yield ", ".join(f"{counts[s]} {s}{'s' * (counts[s] > 1)}" for s in _ORDER if counts[s]) or "Nothing was found."
    yield from _scope(report, tongue, Style(False))


def _examples(findings: list[Finding]) -> list[Finding]:
    kept: dict[tuple[str, str | None], int] = {}
    examples = []
    for finding in findings:
        key = (finding.rule, finding.place.file)
        kept[key] = kept.get(key, 0) + 1
        if kept[key] <= EXAMPLES:
            examples.append(finding)
    return examples


def _summary(report: Report, tongue: Language, style: Style) -> Iterator[str]:
    counts = report.severities()
    if not counts:
        yield style("没有发现问题。" if tongue == "zh" else "Nothing was found.", "bold")
        return
    if tongue == "zh":
        heads = [f"{counts[s]} 个{_SEVERITY_ZH[s]}" for s in _ORDER if counts[s]]
        yield style("，".join(heads), "bold")
    else:
        yield style(", ".join(f"{counts[s]} {s}{'s' * (counts[s] > 1)}" for s in _ORDER if counts[s]), "bold")
    for rule, count in report.ranked_rules():
        known = catalogue().get(rule)
        severity = known.severity if known else "warning"
        said = _without_gaps((known.zh if tongue == "zh" else known.en) if known else "")
        yield f"  {style(rule, severity)} {count:>6}  {said}"


def _without_gaps(template: str) -> str:
    return re.sub(r"\{[a-z_]+\}", "…", template)


def _paragraph(finding: Finding, tongue: Language, style: Style, texts: dict[str, str]) -> Iterator[str]:
    severity = rule_of(finding).severity
    label = _SEVERITY_ZH[severity] if tongue == "zh" else severity
    yield f"{style(f'{label}[{finding.rule}]', severity)} {style(where(finding.place, tongue), 'bold')}"
    yield f"  {sentence(finding, tongue)}"
    yield from (f"  {line}" for line in source_line(finding.place, texts.get(finding.place.file or ""), style))
    mend = repair(finding, tongue)
    if mend:
        safe = "" if finding.fix is None else (" [--fix]")
        yield style(f"  {'修改' if tongue == 'zh' else 'mend'}: {mend}{safe}", "dim")


def where(place: Place, tongue: Language) -> str:
    """A place in words: file, line and column, table row and column."""
    said = shown(place.file) if place.file else ""
    if place.line is not None:
        said += f":{place.line}"
        if place.column is not None:
            said += f":{place.column}"
    parts = [said] if said else []
    if place.row is not None:
        if place.row == 0:
            parts.append("表头" if tongue == "zh" else "header")
        else:
            parts.append(f"第 {place.row} 行" if tongue == "zh" else f"row {place.row}")
    if place.field is not None:
        parts.append(f"{'列' if tongue == 'zh' else 'column'} {shown(place.field)}")
    return ", ".join(parts)


def source_line(place: Place, text: str | None, style: Style) -> list[str]:
    """The source line of a place with a caret below the characters meant; nothing without text or offsets."""
    if text is None or place.start is None or place.line is None:
        return []
    begin = text.rfind("\n", 0, place.start) + 1
    stop = text.find("\n", place.start)
    stop = len(text) if stop < 0 else stop
    left = max(begin, place.start - CONTEXT)
    right = min(stop, max(place.start + CONTEXT, (place.end or 0) + 10), place.start + 2 * CONTEXT)
    before, within = text[left : place.start], text[place.start : min(place.end or place.start, right)]
    line = text[left:right].replace("\t", " ").replace("\r", " ")
    head = "…" if left > begin else ""
    number = f"{place.line} | "
    blank = " " * (len(number) - 2) + "| "
    caret = " " * (width(head) + width(before)) + "^" * max(1, width(within))
    return [f"{number}{head}{line}{'…' if right < stop else ''}", blank + style(caret, "caret")]


def width(text: str) -> int:
    """Columns that a text takes on a terminal: two for a full-width character."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )


def _scope(report: Report, tongue: Language, style: Style) -> Iterator[str]:
    units = {"rows": "行", "characters": "字", "records": "条记录"}
    if report.checked:
        yield ""
        said = [f"{c.subject} ({c.units} {units.get(c.unit, c.unit) if tongue == 'zh' else c.unit})" for c in report.checked[:12]]
        if len(report.checked) > 12:
            said.append(f"… ({len(report.checked)})")
        yield f"{'已检查' if tongue == 'zh' else 'Checked'}: {', '.join(said)}"
    if report.unchecked:
        yield "未检查:" if tongue == "zh" else "Not checked:"
        for item in report.unchecked:
            yield style(f"  {shown(item.subject)}: {unchecked_reason(item, tongue)}", "dim")


def unchecked_reason(item: Unchecked, tongue: Language) -> str:
    """Why something was not checked."""
    line = codelist("unchecked").get(item.reason)
    template = line[tongue] if line else item.reason
    return re.sub(r"\{([a-z_]+)\}", lambda m: shown(item.details.get(m[1], "")), template)
