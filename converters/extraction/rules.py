"""The rules by which a metric's indicator is read: the list ``metric_rules.csv`` beside this module."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from io import StringIO
from types import MappingProxyType


@cache
def metric_rules() -> Mapping[str, Mapping[str, str]]:
    """Code of a rule -> its line: zh, en, definition, example."""
    text = (files("shizheng.converters.extraction") / "metric_rules.csv").read_text(encoding="utf-8")
    return MappingProxyType({row["code"]: MappingProxyType(row) for row in csv.DictReader(StringIO(text, newline=""))})
