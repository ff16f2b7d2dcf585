"""The rules that are a pattern: ``substitutions.csv`` says what it becomes, ``doubts.csv`` what is only flagged."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from shizheng.converters.mapped import Edit, Flag
from shizheng.converters.normalising.changes import Changes, Stage
from shizheng.converters.normalising.tables import Substitution, doubts, substitutions


def stages() -> tuple[Stage, ...]:
    """One stage for each line of ``substitutions.csv``, in the order of the table."""
    return tuple(Stage(_replacing(line), frozenset(line.gate)) for line in substitutions())


def doubting() -> tuple[Stage, ...]:
    """One stage for each line of ``doubts.csv``. They change nothing."""
    return tuple(Stage(_flagging(line), frozenset(line.gate)) for line in doubts())


def _replacing(line: Substitution) -> Callable[[str], Changes]:
    def apply(text: str) -> Changes:
        changes = Changes()
        pattern = line.pattern
        for m in pattern.finditer(text):
            if pattern.groups:
                changes.edits += (Edit(*m.span(i), new, line.rule) for i, new in enumerate(line.new, 1))
            else:
                new = unicodedata.normalize("NFKC", m[0]) if line.new == ("NFKC",) else line.new[0]
                changes.edits.append(Edit(m.start(), m.end(), new, line.rule))
        return changes

    return apply


def _flagging(line: Substitution) -> Callable[[str], Changes]:
    def apply(text: str) -> Changes:
        return Changes(flags=[Flag(*m.span(), line.rule, line.definition) for m in line.pattern.finditer(text)])

    return apply
