"""The documentation pages of the rules, generated from the catalogue."""

from __future__ import annotations

from collections.abc import Iterator

from shizheng.schema.catalogue import FAMILIES, Language, Rule, catalogue
from shizheng.schema.codelist import codelist


def rule_page(rule: Rule) -> str:
    """The page of one rule in Markdown, Chinese first."""
    severity = codelist("severity")[rule.severity]
    zh, en = FAMILIES[rule.family]
    return f"""# {rule.id}

{severity['zh']} · {severity['en']} | {zh} · {en}

**{rule.zh}**

{rule.why_zh}

修改：{rule.repair_zh}

**{rule.en}**

{rule.why_en}

To mend it: {rule.repair_en}

| 不好 bad | 好 good |
|---|---|
| {_cell(rule.bad)} | {_cell(rule.good)} |
"""


def _cell(text: str) -> str:
    return f"`{text}`".replace("|", "\\|") if text else ""


def index_page() -> str:
    """The list of all rules in Markdown."""
    lines = ["# 规则 · Rules", "", "由 `schema/rules/*.csv` 生成 · generated from `schema/rules/*.csv`.", ""]
    for family, (zh, en) in FAMILIES.items():
        rules = [r for r in catalogue().values() if r.family == family]
        if not rules:
            continue
        lines += [f"## {family}xx {zh} · {en}", "", "| | | | |", "|---|---|---|---|"]
        lines += [f"| [{r.id}]({r.id}.md) | {r.severity} | {_plain(r.zh)} | {_plain(r.en)} |" for r in rules]
        lines.append("")
    return "\n".join(lines)


def _plain(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


def rule_pages() -> dict[str, str]:
    """File name -> content of every page below docs/rules/."""
    pages = {f"{rule.id}.md": rule_page(rule) for rule in catalogue().values()}
    pages["README.md"] = index_page()
    return pages


def rule_lines(tongue: Language, beginning: str = "") -> Iterator[str]:
    """One line a rule: id, severity, sentence."""
    for rule in catalogue().values():
        if rule.id.startswith(beginning):
            yield f"{rule.id}  {rule.severity:<8} {rule.zh if tongue == 'zh' else rule.en}"
