"""A column as a check: what its cells may hold, read from a Table Schema field, and which rule a bad cell breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

from shizheng.schema.checked import Unchecked
from shizheng.schema.codelist import codelist
from shizheng.schema.fields import DATE_PATTERN, INTEGER_PATTERN, NUMBER_PATTERN, TEXT_PATTERN
from shizheng.schema.tables import Table

#: rule and the details of its sentence
Fault = tuple[str, dict[str, str]]

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_LINE_BREAK = re.compile(r"[\n\r\u2028\u2029]")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_BLANK_END = re.compile(r"^\s|\s$")
#: what a spreadsheet would run: = @ or a sign that is no sign of a figure (-0.5% and +3家 are figures)
_FORMULA = re.compile(r"^(?:[=@\t\r＝＠]|[+\-＋－](?![0-9.,]+(?:$|[%‰℃~～/\u2014\u2015\u2e80-\uffef ])))")
_WIDE_DIGIT = re.compile(r"[０-９．－]")
_NOT_FINITE = re.compile(r"[+-]?(?:nan|inf|infinity)$", re.IGNORECASE)
_LOOSE_NUMBER = re.compile(r"\s*[+-]?(?:[0-9][0-9_,]*\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?\s*$")
_PATTERNS = {
    "integer": re.compile(INTEGER_PATTERN),
    "number": re.compile(NUMBER_PATTERN),
    "date": re.compile(DATE_PATTERN),
    "year": re.compile(r"^-?[0-9]{4}$"),
    "yearmonth": re.compile(r"^[0-9]{4}-(0[1-9]|1[0-2])$"),
    "time": re.compile(r"^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$"),
    "datetime": re.compile(
        r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?$"
    ),
    "boolean": re.compile(r"^(true|false|True|False|TRUE|FALSE|1|0)$"),
}
_NUMERIC = {"integer", "number"}
_READ_TYPES = {*_PATTERNS, "string", "any"}
_READ_CONSTRAINTS = {"required", "unique", "pattern", "enum", "minimum", "maximum", "minLength", "maxLength"}


@dataclass(frozen=True)
class Column:
    """What the cells of one column may hold. Bounds are numbers; ``body`` text may run over lines."""

    name: str
    kind: str
    required: bool = False
    unique: bool = False
    pattern: str | None = None
    enum: frozenset[str] | None = None
    codelist: str | None = None
    code_column: str = "code"
    closed: bool = False
    minimum: float | None = None
    maximum: float | None = None
    min_length: int | None = None
    max_length: int | None = None
    body: bool = False

    def fault(self, cell: str) -> Fault | None:
        """The rule that ``cell`` breaks, if any: the most telling one."""
        if cell == "":
            return ("SZ612", {}) if self.required else None
        if not cell.strip():
            return "SZ620", {}
        return self._characters(cell) or self._typed(cell) or self._bounded(cell)

    def _characters(self, cell: str) -> Fault | None:
        if self.body:
            # Raw text is kept as it came, form feeds and all; but nobody's page begins a block as a formula does.
            if "\x00" in cell:
                return "SZ622", {"code": "U+0000"}
            return ("SZ626", {}) if cell[0] in "=@＝＠" else None
        if found := _CONTROL.search(cell):
            return "SZ622", {"code": f"U+{ord(found[0]):04X}"}
        if "\ufffd" in cell:
            return "SZ623", {}
        if _LINE_BREAK.search(cell):
            return "SZ625", {}
        if found := _INVISIBLE.search(cell):
            return "SZ624", {"code": f"U+{ord(found[0]):04X}"}
        if _BLANK_END.search(cell):
            return "SZ621", {}
        if self.kind not in _NUMERIC and _FORMULA.match(cell):
            return "SZ626", {}
        return None

    def _typed(self, cell: str) -> Fault | None:
        pattern = _PATTERNS.get(self.kind)
        if pattern is not None and not pattern.match(cell):
            return self._mistyped(cell)
        if self.kind == "date" and not _is_day(cell):
            return "SZ619", {}
        if self.enum is not None and cell not in self.enum:
            return "SZ613", {"codelist": self.codelist or self.name, "near": near(cell, sorted(self.enum))}
        if self.pattern is not None and not _compiled(self.pattern).search(cell):
            return "SZ614", {"pattern": self.pattern}
        return None

    def _mistyped(self, cell: str) -> Fault:
        if self.kind in _NUMERIC:
            if _WIDE_DIGIT.search(cell):
                return "SZ617", {}
            if _NOT_FINITE.match(cell.strip()):
                return "SZ616", {}
            if _LOOSE_NUMBER.match(cell) and (self.kind == "number" or not re.search(r"[.eE]", cell)):
                return "SZ618", {}
        if self.kind == "date" and re.match(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", cell):
            return "SZ619", {}
        return "SZ611", {"type": self.kind}

    def _bounded(self, cell: str) -> Fault | None:
        if self.kind in _NUMERIC and (self.minimum is not None or self.maximum is not None):
            value = float(cell)
            if self.minimum is not None and value < self.minimum:
                return "SZ615", {"limit": f"≥ {self.minimum:g}"}
            if self.maximum is not None and value > self.maximum:
                return "SZ615", {"limit": f"≤ {self.maximum:g}"}
        if self.min_length is not None and len(cell) < self.min_length:
            return "SZ615", {"limit": f"≥ {self.min_length} characters"}
        if self.max_length is not None and len(cell) > self.max_length:
            return "SZ615", {"limit": f"≤ {self.max_length} characters"}
        return None


def near(cell: str, codes: list[str]) -> str:
    """The codes that look most like ``cell``, joined by a comma and blank; all of a short list when none does."""
    found = get_close_matches(cell, codes, n=3, cutoff=0.5)
    return ", ".join(found or (codes if len(codes) <= 12 else codes[:0])) or "–"


def _is_day(cell: str) -> bool:
    try:
        date.fromisoformat(cell)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    # A Table Schema pattern matches the whole value, whether it is anchored or not.
    return re.compile(rf"\A(?:{pattern})\Z")


def columns_of(schema: Mapping[str, Any], table: Table | None, subject: str) -> Iterator[Column | Unchecked]:
    """The columns of a Table Schema; what of it is not checked. ``table``: the table of ours that it describes."""
    fields = schema.get("fields")
    for field in fields if isinstance(fields, list) else ():
        if not isinstance(field, dict) or not isinstance(field.get("name"), str):
            continue
        yield from _column(field, table, subject)


def _column(field: Mapping[str, Any], table: Table | None, subject: str) -> Iterator[Column | Unchecked]:
    name, kind = field["name"], str(field.get("type", "any"))
    meaning = table.meaning(name) if table and name in table.columns else None
    limits = field.get("constraints")
    limits = limits if isinstance(limits, dict) else {}
    if kind not in _READ_TYPES or field.get("format", "default") != "default":
        yield Unchecked(subject, "type", {"field": name, "type": kind})
        kind = "any"
    for constraint in sorted(set(limits) - _READ_CONSTRAINTS):
        yield Unchecked(subject, "constraint", {"field": name, "name": constraint})
    pattern = limits.get("pattern")
    if isinstance(pattern, str) and not _usable(pattern):
        yield Unchecked(subject, "constraint", {"field": name, "name": "pattern"})
        pattern = None
    enum = limits.get("enum")
    yield Column(
        name=name,
        kind=kind,
        required=limits.get("required") is True,
        unique=limits.get("unique") is True,
        pattern=pattern if isinstance(pattern, str) else None,
        enum=frozenset(map(str, enum)) if isinstance(enum, list) else None,
        codelist=meaning.codelist if meaning else None,
        code_column=meaning.code_column if meaning else "code",
        closed=bool(meaning and meaning.closed),
        minimum=_bound(limits.get("minimum")),
        maximum=_bound(limits.get("maximum")),
        min_length=_length(limits.get("minLength")),
        max_length=_length(limits.get("maxLength")),
        body=table is not None and kind == "string" and _is_body(pattern),
    )


def _is_body(pattern: object) -> bool:
    """Whether a text pattern of ours lets a line feed through: only running text does."""
    return isinstance(pattern, str) and pattern != TEXT_PATTERN and bool(_compiled(pattern).search("a\na"))


def _usable(pattern: str) -> bool:
    # A stranger's pattern may hang a backtracking engine: repeated groups that hold repeats are left unchecked.
    if re.search(r"[*+}][)][*+{]", pattern.replace("?:", "")) and pattern not in _own_patterns():
        return False
    try:
        re.compile(pattern)
    except (re.error, RecursionError, OverflowError):
        return False
    return len(pattern) <= 1000


@lru_cache(maxsize=1)
def _own_patterns() -> frozenset[str]:
    from shizheng.schema.export.table_schema import table_schema
    from shizheng.schema.tables import TABLES

    fields = [f for t in TABLES for f in table_schema(t)["fields"]]
    return frozenset(p for f in fields if (p := f.get("constraints", {}).get("pattern")))


def _bound(value: object) -> float | None:
    try:
        return None if value is None or isinstance(value, bool) else float(str(value))
    except ValueError:
        return None


def _length(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def open_list_fault(column: Column, cell: str) -> Fault | None:
    """The rule that a code of an open codelist breaks: not in the list (a hint), or out of use."""
    try:
        codes = {line[column.code_column]: line for line in codelist(column.codelist or "").values()}
    except KeyError:
        return None
    line = codes.get(cell)
    if line is None:
        return "SZ627", {"codelist": column.codelist or "", "near": near(cell, list(codes))}
    if line.get("deprecated"):
        return "SZ628", {"codelist": column.codelist or "", "near": line.get("replaced_by") or "–"}
    return None
