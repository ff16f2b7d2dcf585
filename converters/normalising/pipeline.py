"""All rules in order, until nothing changes any more."""

from __future__ import annotations

from functools import cache

from shizheng.converters.mapped import NormalText, chained
from shizheng.converters.normalising import brackets, characters, marks, numbers, quotes, script, spaces, substituting
from shizheng.converters.normalising.changes import Stage

#: One round settles every real page; a second one sees that nothing is left. More are for text made to confuse.
ROUNDS = 6


@cache
def _stages(convert_script: bool) -> tuple[Stage, ...]:
    first: tuple[Stage, ...] = (characters.visible, characters.entities, characters.folded)
    return (
        *first,
        *((script.simplified,) if convert_script else ()),
        numbers.years,
        numbers.zeros,
        brackets.brackets,
        quotes.corners,
        quotes.straight,
        quotes.single,
        *substituting.stages(),
        numbers.thousands,
        numbers.times,
        marks.stops,
        marks.marks,
        spaces.spaces,
    )


def _round(text: str, stages: tuple[Stage, ...]) -> NormalText:
    done = NormalText(text)
    for stage in stages:
        changes = stage(done.text)
        if changes.edits or changes.flags:
            done = chained(done, NormalText(done.text, tuple(changes.edits), tuple(changes.flags)))
    return done


def run(text: str, convert_script: bool) -> NormalText:
    """The normal form of ``text``. The flags are those of the last round: what is still doubtful in the normal form."""
    stages = _stages(convert_script)
    done = NormalText(text)
    for _ in range(ROUNDS):
        again = _round(done.text, stages)
        done = NormalText(done.raw, done.edits)
        if not again.edits:
            return chained(done, again)
        done = chained(done, again)
    return done
