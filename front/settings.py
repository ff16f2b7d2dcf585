"""Which rules count and how the report looks: the command line, else the project's settings, else the defaults."""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shizheng.schema.catalogue import catalogue, rule_of
from shizheng.schema.finding import Finding

_RANK = {"error": 0, "warning": 1, "hint": 2}
_KNOWN = {"select", "ignore", "severity", "lang", "format"}
_CHOICES = {"severity": tuple(_RANK), "lang": ("zh", "en"), "format": ("text", "json", "sarif", "github")}


class BadSetting(Exception):
    """A setting that means nothing: the words say which, in both languages."""


@dataclass(frozen=True, slots=True)
class Settings:
    """``select`` and ``ignore`` hold rule ids or their beginnings; the longest that fits a rule decides."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: str = "hint"
    lang: str | None = None
    format: str | None = None

    def wants(self, rule: str) -> bool:
        """Whether findings of a rule count."""
        if _RANK[rule_of(Finding(rule)).severity] > _RANK[self.severity]:
            return False
        taken = max((len(s) for s in self.select if rule.startswith(s)), default=0 if self.select else 1)
        left = max((len(s) for s in self.ignore if rule.startswith(s)), default=0)
        return taken > left


def settings_for(args: argparse.Namespace, start: Path | None = None) -> Settings:
    """The settings of a call. Raises BadSetting."""
    stated = project_settings(start or Path.cwd())
    return Settings(
        select=_rules(args.select if args.select is not None else stated.get("select", ())),
        ignore=_rules(args.ignore if args.ignore is not None else stated.get("ignore", ())),
        severity=args.severity or stated.get("severity", "hint"),
        lang=args.lang or stated.get("lang"),
        format=args.format or stated.get("format"),
    )


def _rules(words: Any) -> tuple[str, ...]:
    listed = [words] if isinstance(words, str) else list(words)
    rules = tuple(r.strip().upper() for word in listed for r in str(word).split(",") if r.strip())
    for rule in rules:
        if not any(known.startswith(rule) for known in catalogue()):
            raise BadSetting(f"no rule begins with {rule}; `shizheng rule --list` lists them. 没有以 {rule} 开头的规则。")
    return rules


def project_settings(start: Path) -> Mapping[str, Any]:
    """The settings of the nearest shizheng.toml, or [tool.shizheng] of the nearest pyproject.toml, from ``start`` upwards."""
    for folder in (start, *start.parents):
        own, shared = folder / "shizheng.toml", folder / "pyproject.toml"
        if own.is_file():
            return _checked(_toml(own), own)
        if shared.is_file():
            tools = _toml(shared).get("tool", {})
            if isinstance(tools, dict) and isinstance(tools.get("shizheng"), dict):
                return _checked(tools["shizheng"], shared)
            return {}
    return {}


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadSetting(f"{path}: {error}") from None


def _checked(stated: dict[str, Any], path: Path) -> dict[str, Any]:
    for name, value in stated.items():
        if name not in _KNOWN:
            raise BadSetting(f"{path}: there is no setting {name!r} (known: {', '.join(sorted(_KNOWN))}). 没有设置项 {name!r}。")
        if name in _CHOICES and value not in _CHOICES[name]:
            raise BadSetting(f"{path}: {name} is one of {', '.join(_CHOICES[name])}. {name} 应为其中之一。")
    return stated
