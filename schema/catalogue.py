"""The rule catalogue: what each rule says, why, and how its fault is mended. One CSV file a family in ``rules/``."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import StringIO
from types import MappingProxyType
from typing import Literal

from shizheng.schema.finding import Finding, Severity

Language = Literal["zh", "en"]

#: first digit of a rule's number -> what the family is about (zh, en)
FAMILIES: Mapping[str, tuple[str, str]] = MappingProxyType({
    "0": ("输入与编码", "Input and encoding"),
    "1": ("字符与标点", "Characters and punctuation"),
    "2": ("版面结构", "Page structure"),
    "3": ("数字与指标", "Numerals and metrics"),
    "4": ("举措", "Measures"),
    "5": ("文内一致", "Consistency inside an article"),
    "6": ("数据包", "Package"),
    "7": ("发布", "Publication"),
})
COLUMNS = (
    "id", "severity", "zh", "en", "repair_zh", "repair_en", "why_zh", "why_en", "bad", "good",
)
_GAP = re.compile(r"\{([a-z_]+)\}")
#: longest value that a sentence repeats; the whole value stays in the finding
SHOWN = 60


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``zh``/``en`` is its sentence, with gaps such as ``{value}``; ``bad``/``good`` an invented example."""

    id: str
    severity: Severity
    zh: str
    en: str
    repair_zh: str
    repair_en: str
    why_zh: str
    why_en: str
    bad: str
    good: str

    @property
    def family(self) -> str:
        """First digit of the number: a key of FAMILIES."""
        return self.id[2]


@cache
def catalogue() -> Mapping[str, Rule]:
    """Rule id -> rule, sorted by id. A test holds that every id stands once and says everything."""
    found: dict[str, Rule] = {}
    folder = files("shizheng.schema") / "rules"
    for path in sorted(folder.iterdir(), key=lambda p: p.name):
        if not path.name.endswith(".csv"):
            continue
        rows = csv.DictReader(StringIO(path.read_text(encoding="utf-8"), newline=""), strict=True)
        for row in rows:
            rule = Rule(**row)  # type: ignore[arg-type]  # the test of the catalogue holds severities to the list
            found.setdefault(rule.id, rule)
    return MappingProxyType(dict(sorted(found.items())))


def rule_of(finding: Finding) -> Rule:
    """The rule that a finding names. A rule that the catalogue lacks still speaks, in bare words, rather than fail."""
    known = catalogue().get(finding.rule)
    if known is not None:
        return known
    return Rule(finding.rule, "warning", "{value}", "{value}", "", "", "", "", "", "")


def sentence(finding: Finding, language: Language) -> str:
    """What a finding says, its gaps filled."""
    rule = rule_of(finding)
    return _filled(rule.zh if language == "zh" else rule.en, finding)


def repair(finding: Finding, language: Language) -> str:
    """How the fault of a finding is mended, its gaps filled."""
    rule = rule_of(finding)
    return _filled(rule.repair_zh if language == "zh" else rule.repair_en, finding)


def shown(value: str) -> str:
    """A value as a sentence may show it: on one line, control characters visible, cut where it is long."""
    cut = value if len(value) <= SHOWN else value[: SHOWN - 1] + "…"
    return "".join(_visible(c) for c in cut)


def _visible(character: str) -> str:
    if character == "\n":
        return "⏎"
    if character.isprintable() or character == "\u3000":
        return character
    return f"<U+{ord(character):04X}>"


def _filled(template: str, finding: Finding) -> str:
    # One pass over the template: a brace inside a value is never read as another gap.
    def gap(match: re.Match[str]) -> str:
        name = match[1]
        if name == "value" and "value" not in finding.details:
            return shown(finding.value or "")
        if name in ("field", "table", "file", "row") and name not in finding.details:
            stated = getattr(finding.place, name)
            return "" if stated is None else str(stated)
        return shown(finding.details.get(name, ""))

    return _GAP.sub(gap, template)
