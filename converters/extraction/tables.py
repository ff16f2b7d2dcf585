"""Tables: a figure in a cell means what its row and its column say, and its unit may stand in either."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.context import Context
from shizheng.converters.extraction.facts import Quantity
from shizheng.converters.extraction.kind import POINTS, SHARES
from shizheng.converters.extraction.lexicon import cues
from shizheng.converters.extraction.numbers import shifted
from shizheng.converters.extraction.numerals import ClassedNumeral
from shizheng.converters.extraction.parsed import Parsed
from shizheng.converters.extraction.period import resolve
from shizheng.converters.extraction.scope import rank_of
from shizheng.converters.extraction.status import ACTUAL, TARGET
from shizheng.converters.extraction.time_words import find_time, searcher
from shizheng.converters.extraction.units import MULTIPLIERS, unit_of
from shizheng.converters.layout.page import Part
from shizheng.schema.codelist import codelist

#: a cell that holds nothing but a number, perhaps with its sign, in brackets or with %
_NUMBER = re.compile(r"[ \xa0]*[（(]?[-－+＋−▲▼↑↓]?(?P<number>[0-9][0-9,，]*(?:\.[0-9]+)?)[ \xa0]*[%％‰]?[)）]?[ \xa0]*")
_NOTHING = re.compile(r"[ \xa0]*[-—–/…]*[ \xa0]*")
_IN_BRACKETS = re.compile(r"[（(\[](?P<unit>[^（）()\[\]]{1,12})[)）\]]")
_WHOLE_TABLE = re.compile(r"单位[:：]\s*(?P<unit>[^\s，,。）)]{1,8})")
_AMONG = re.compile(r"^(?:其中|#|＃|其中[:：])[:：]?[ \xa0]*")
_COUNTED_OFF = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,2}[)）]|[0-9]{1,2}[.．、](?![0-9]))[ \xa0]*")
#: a line that tells the unit of the table below it is no longer
_LINE = 40
_DOWN = re.compile(r"[-－−▼↓]")
_FALLS = cues("change.column_falls")
_POWERS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8, "萬": 4, "億": 8}


class Column(NamedTuple):
    """A column by its head: ``name`` without unit, ``unit`` as in the head, ``role`` a cell of the codelist table_header."""

    name: str
    unit: str
    role: str


class Row(NamedTuple):
    """A row of figures under its head. ``unit`` is that of the whole table; ``parent`` the row that 其中 divides (empty: none)."""

    columns: tuple[Column, ...]
    unit: str
    parent: str


class TableFigure(NamedTuple):
    """A figure of a cell with its meaning; ``numeral`` is the numeral's place among those of the row."""

    quantity: Quantity
    parsed: Parsed
    numeral: int


def table_rows(parts: Sequence[Part]) -> dict[int, Row]:
    """Index into ``parts`` -> the row that the part is, for parts of tables that have a head. Linear."""
    rows: dict[int, Row] = {}
    heads: list[list[str]] = []
    columns: tuple[Column, ...] = ()
    unit = parent = last = ""
    for index, part in enumerate(parts):
        text = part.passage.text
        if part.kind != "table":
            heads, columns, parent, last = [], (), "", ""
            said = _WHOLE_TABLE.search(text) if len(text) < _LINE else None
            unit = said["unit"] if said else ""
            continue
        if whole := _WHOLE_TABLE.search(text):
            unit = whole["unit"]
        cells = text.split("\t")
        if len(cells) == 1:
            continue
        if not any(_NUMBER.fullmatch(cell) is not None and not _is_year(cell) for cell in cells[1:]):
            if _heads(cells):
                heads, columns = ([*heads, cells] if not columns else [cells]), ()
            continue
        columns = columns or _columns(heads, len(cells))
        if len(cells) != len(columns):
            continue
        label = _label(cells, columns)
        if _AMONG.match(label):
            parent = last
        elif phrases.measure_of(label) or not parent:
            parent, last = "", _AMONG.sub("", label)
        rows[index] = Row(columns, unit, parent)
    return rows


def _is_year(cell: str) -> bool:
    written = cell.strip()
    return len(written) == 4 and written.startswith(("19", "20")) and written.isdigit()


def _heads(cells: Sequence[str]) -> bool:
    """Whether a row without numbers is the head of the table: it has a word for every column."""
    return sum(_NOTHING.fullmatch(cell) is None for cell in cells) >= len(cells) - 1 and all(len(cell) <= 40 for cell in cells)


@cache
def _roles() -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """Whole heads with their role, and parts of heads with theirs, in the order of the list."""
    rows = codelist("table_header").values()
    whole = {row["zh"]: row["role"] for row in rows if row["form"] == "whole"}
    return whole, tuple((row["zh"], row["role"]) for row in rows if row["form"] == "part")


def _columns(heads: Sequence[Sequence[str]], width: int) -> tuple[Column, ...]:
    """The columns of a table ``width`` cells wide; none when its head does not tell them.

    Of a head over two lines the upper names groups of columns: 指标|2025年|2024年 over 绝对量|增长|绝对量|增长.
    """
    if not heads:
        return ()
    lower = list(heads[-1])
    upper = heads[-2] if len(heads) > 1 else []
    if len(lower) == width:
        above = upper if len(upper) == width else [""] * width
        return tuple(_column(f"{a}{b}" if a != b else b) for a, b in zip(above, lower, strict=True))
    if len(lower) != width - 1:
        return ()
    groups = len(upper) - 1
    if groups < 1 or len(lower) % groups:
        return (_column(""), *map(_column, lower))
    each = len(lower) // groups
    return (_column(upper[0]), *(_column(f"{upper[1 + i // each]}{cell}") for i, cell in enumerate(lower)))


def _column(cell: str) -> Column:
    words = re.sub(r"[ \xa0\n]+", "", cell)
    unit = ""
    for found in _IN_BRACKETS.finditer(words):
        if _unit(found["unit"]) is not None:
            unit, words = found["unit"], words[: found.start()] + words[found.end() :]
            break
    words = words.rstrip("±%％")
    whole, parts = _roles()
    role = whole.get(words) or next((role for part, role in parts if part in words), "")
    return Column(words, unit, role)


def _unit(written: str) -> tuple[int, str] | None:
    """Power of ten and bare unit of a unit as tables print it: 亿元 -> (8, 元); None when it is none."""
    written = written.strip().replace("％", "%")
    if unit_of(written) is not None and written[0] not in "万亿萬億":
        return 0, written
    power = 0
    while written and written[0] in MULTIPLIERS and written[0] in _POWERS:
        power, written = power + _POWERS[written[0]], written[1:]
        if unit_of(written) is not None:
            return power, written
    return (power, "") if power and not written else None


def _label(cells: Sequence[str], columns: Sequence[Column]) -> str:
    """The words that name a row: its first cell that is no number and no number of the row."""
    for cell, column in zip(cells, columns, strict=True):
        if (column.role not in ("serial", "unit") and _NUMBER.fullmatch(cell) is None) or _is_year(cell):
            return cell.strip()
    return ""


def row_figures(text: str, classed: Sequence[ClassedNumeral], row: Row, context: Context) -> tuple[list[ClassedNumeral], list[TableFigure]]:
    """The numerals of a row of a table, those of its words as names, and its figures."""
    cells = text.split("\t")
    label = _label(cells, row.columns)
    own_unit = next((c.strip() for c, column in zip(cells, row.columns, strict=True) if column.role == "unit"), "")
    numerals: list[ClassedNumeral] = []
    figures: list[TableFigure] = []
    for numeral, cell, column in _placed(classed, cells, row.columns):
        number = _NUMBER.fullmatch(cell)
        if number is None or cell.strip() == label:
            kind = "name" if numeral.numeral_class == "metric" else numeral.numeral_class
            numerals.append(numeral._replace(numeral_class=kind, quantity=None))
        elif column.role == "serial":
            numerals.append(numeral._replace(numeral_class="list", quantity=None))
        else:
            quantity = _quantity(numeral, cell, number["number"], column, own_unit, row.unit, label)
            figures.append(TableFigure(quantity, _meaning(len(figures), quantity, label, column, row, context), len(numerals)))
            numerals.append(numeral._replace(numeral_class="metric", quantity=quantity))
    return numerals, figures


def _placed(
    classed: Sequence[ClassedNumeral], cells: Sequence[str], columns: Sequence[Column]
) -> Iterator[tuple[ClassedNumeral, str, Column]]:
    """Each numeral with the cell that holds it and the column of that cell."""
    at, place = 0, 0
    for numeral in classed:
        while place + 1 < len(cells) and numeral.start > at + len(cells[place]):
            at += len(cells[place]) + 1
            place += 1
        yield numeral, cells[place], columns[place]


def _quantity(numeral: ClassedNumeral, cell: str, number: str, column: Column, own: str, whole: str, label: str) -> Quantity:
    bracket = _IN_BRACKETS.search(label)
    written = "%" if "%" in cell or "％" in cell else "‰" if "‰" in cell else ""
    shares = column.role in ("change", "ratio", "rank")
    offered = (written, column.unit, "" if shares else own, bracket["unit"] if bracket and not shares else "", "" if shares else whole)
    power, unit = next((found for word in offered if word and (found := _unit(word)) is not None), (0, ""))
    value = shifted(number.replace(",", "").replace("，", ""), power)
    negative = _DOWN.search(cell) is not None
    start = numeral.quantity.start if numeral.quantity is not None else numeral.start
    return Quantity(start, numeral.end, numeral.start, numeral.end, -value if negative else value, None, unit, "exact")


def _meaning(figure: int, quantity: Quantity, label: str, column: Column, row: Row, context: Context) -> Parsed:
    name = _COUNTED_OFF.sub("", _AMONG.sub("", _IN_BRACKETS.sub("", label))).strip(" \xa0:：")
    period, words, subject = context.period, context.period_text, context.organisation
    head = column.name
    if (when := find_time(head, context.republic)) is not None:
        settled = resolve(when["period"], context.said or context.year)
        if settled:
            period, words = settled, when["period"]
        head = (head[: when.start()] + head[when.end() :]).strip("的")
    if column.role in ("change", "rank"):
        head = _measured(column, row)
    adds = bool(head) and column.role not in ("amount", "target", "label")
    if (timed := searcher(context.republic).fullmatch(name + "年" if _is_year(name) else name)) is not None:
        period, words, indicator = resolve(timed["period"], context.year), name, head
    elif adds and rank_of(name) is not None and not row.parent and all(c.role != "label" for c in row.columns):
        subject, indicator = name, head
    else:
        noun = name[phrases.front_end(name) :] or name
        if row.parent and not phrases.measure_of(noun):
            noun += row.parent.removeprefix("全市").removeprefix("全区").removeprefix("全县").removeprefix("全省")
        adds = adds and column.role in ("", "ratio") and not noun.endswith(head)
        indicator = f"{noun}{head}" if adds else noun
    return _parsed(figure, quantity, indicator, column, period, words, subject, context)


def _measured(column: Column, row: Row) -> str:
    """What a column of changes or ranks is about: the head of the nearest column before it that has one of its own."""
    before = row.columns[1 : row.columns.index(column)]
    return next((c.name for c in reversed(before) if c.role == ""), "")


def _parsed(
    figure: int, quantity: Quantity, indicator: str, column: Column, period: str, words: str, subject: str, context: Context
) -> Parsed:
    kind = {"change": "change", "ratio": "ratio", "rank": "rank"}.get(column.role, "")
    kind = kind or ("ratio" if quantity.unit in SHARES else "level")
    if quantity.unit in POINTS:
        kind = "change"
    falls = quantity.value < Decimal(0) or column.name.endswith(_FALLS)
    direction = "" if kind != "change" else "down" if falls else "up"
    status = TARGET if column.role == "target" else context.status or ACTUAL
    return Parsed(figure, indicator, kind, direction, status, period, words, subject, "table-cell")
