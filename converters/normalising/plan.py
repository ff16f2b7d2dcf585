"""Which rules in which order: the stages of the normaliser, and what opens the way to each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from shizheng.converters.normalising import brackets, characters, marks, numbers, quotes, script, spaces, substituting
from shizheng.converters.normalising.changes import Stage
from shizheng.converters.normalising.classes import SPACE, members, one_of

#: stages that are about different characters and look at the same text
Step = tuple[Stage, ...]
#: Characters that nearly every page has. They are looked for one by one, which ends at the first of each.
_COMMON = ',，。"“0 '


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """Steps in order. ``rare``: every character that opens a gate, but the common ones, in one class."""

    steps: tuple[Step, ...]
    rare: re.Pattern[str]

    def present(self, text: str) -> set[str]:
        """The characters of ``text`` that open a gate: they say which stages there is work for."""
        return {char for char in _COMMON if char in text}.union(self.rare.findall(text))


def _plan(*steps: Step) -> Plan:
    gates = {char for step in steps for stage in step for char in stage.gate}
    return Plan(steps, re.compile(one_of(gates.difference(_COMMON))))


@cache
def rules(convert_script: bool, convert_words: bool) -> Plan:
    """The rules that change a text. Script comes early: the other rules know their words in simplified characters."""
    return _plan(
        (Stage(characters.visible, frozenset(characters.UNSEEN), everywhere=True),),
        (Stage(characters.entities, frozenset("&"), everywhere=True),),
        (Stage(characters.folded, frozenset(characters.folding()), everywhere=True),),
        *(((Stage(script.simplified, script.traditional(), everywhere=True),),) if convert_script else ()),
        *(((Stage(script.mainland),),) if convert_words else ()),
        (
            Stage(numbers.years, frozenset("○O0")),
            Stage(brackets.brackets, frozenset("()")),
            Stage(quotes.corners, frozenset("「」『』")),
            Stage(quotes.straight, frozenset('"')),
        ),
        (Stage(numbers.zeros, frozenset("○")), Stage(quotes.single, frozenset("'"))),
        *((stage,) for stage in substituting.stages()),
        (
            Stage(numbers.thousands, frozenset(",，")),
            Stage(numbers.times, frozenset("：")),
            Stage(marks.stops, frozenset(".")),
            Stage(marks.marks, frozenset(",;:!?")),
        ),
        (Stage(spaces.spaces, frozenset(members(SPACE))),),
    )


@cache
def doubts() -> Plan:
    """The rules that only raise flags."""
    return _plan(substituting.doubting())
