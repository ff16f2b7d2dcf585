"""The rules that are a pattern and what it becomes: ``substitutions.csv``, line by line."""

from __future__ import annotations

import unicodedata

from shizheng.converters.mapped import Edit, Flag
from shizheng.converters.normalising.changes import Changes, Stage
from shizheng.converters.normalising.tables import Substitution, substitutions


def _stage(line: Substitution) -> Stage:
    """The stage that applies one line of the table."""

    def apply(text: str) -> Changes:
        changes = Changes()
        for m in line.pattern.finditer(text):
            if not line.new:
                changes.flags.append(Flag(m.start(), m.end(), line.rule, line.definition))
            elif m.re.groups:
                changes.edits += (Edit(*m.span(i), new, line.rule) for i, new in enumerate(line.new, 1))
            else:
                new = unicodedata.normalize("NFKC", m[0]) if line.new[0] == "NFKC" else line.new[0]
                changes.edits.append(Edit(m.start(), m.end(), new, line.rule))
        return changes

    return Stage(apply, line.gate)


def stages() -> tuple[Stage, ...]:
    """One stage for each line, in the order of the table."""
    return tuple(_stage(line) for line in substitutions())
