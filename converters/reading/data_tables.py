"""Which tables of a page hold data, and which only lay the page out."""

from __future__ import annotations

from shizheng.converters.reading.markup import Tree

#: A cell with more characters than this, or a full stop beyond the first few, holds running text.
_LONG = 160
_STOPS = "。"


def data_tables(tree: Tree) -> dict[int, int]:
    """Each element within a data table (and the table itself) -> the table's element.

    A table holds data when no other table is in it, two rows have two cells with text each, and no cell has running text.
    """
    elements = tree.elements
    table = _nearest(tree, "table")
    nested = {table[elements[i].parent] for i, e in enumerate(elements) if e.name == "table" and e.parent >= 0}
    cell = _nearest(tree, "td", "th")
    row = _nearest(tree, "tr")
    sizes: dict[int, int] = {}
    stops: dict[int, int] = {}
    for event in tree.events:
        if event.kind == "text" and cell[event.element] >= 0:
            text = tree.raw[event.start : event.end].strip()
            if text:
                at = cell[event.element]
                sizes[at] = sizes.get(at, 0) + len(text)
                stops[at] = stops.get(at, 0) + text.count(_STOPS)
    wide: dict[int, int] = {}  # row -> its cells with text
    prose: set[int] = set()  # tables with running text
    for at, size in sizes.items():
        wide[row[at]] = wide.get(row[at], 0) + 1
        if size > _LONG or stops[at] > 1:
            prose.add(table[at])
    rows: dict[int, int] = {}
    for at, cells in wide.items():
        if cells > 1 and at >= 0:
            rows[table[at]] = rows.get(table[at], 0) + 1
    found = {at for at, count in rows.items() if count > 1} - nested - prose - {-1}
    return {i: t for i, t in enumerate(table) if t in found}


def _nearest(tree: Tree, *names: str) -> list[int]:
    """For each element the nearest one of these names that it is or is in, -1 if none."""
    found: list[int] = []
    for i, element in enumerate(tree.elements):
        found.append(i if element.name in names else found[element.parent] if element.parent >= 0 else -1)
    return found
