"""All rules in order, until nothing changes any more."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.composing import compose_all
from shizheng.converters.mapped import Edit, Flag, NormalText
from shizheng.converters.normalising import brackets, characters, marks, numbers, quotes, script, spaces, substituting
from shizheng.converters.normalising.changes import Stage
from shizheng.converters.normalising.classes import SPACE, members
from shizheng.converters.normalising.protecting import outside, protected

#: One round settles every real page; a second one sees that nothing is left. More are for text made to confuse.
ROUNDS = 6


Step = tuple[Stage, ...]


@cache
def _steps(convert_script: bool, convert_words: bool) -> tuple[Step, ...]:
    """The stages in order. Those of one step are about different characters and look at the same text."""
    return (
        (Stage(characters.visible, frozenset(characters.UNSEEN), everywhere=True),),
        (Stage(characters.entities, frozenset("&"), everywhere=True),),
        (Stage(characters.folded, frozenset(characters.folding()), everywhere=True),),
        *(((Stage(script.simplified, everywhere=True),),) if convert_script else ()),
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
def _doubts() -> tuple[Step, ...]:
    return (substituting.doubting(),)


#: Characters that nearly every page has. They are looked for one by one, which ends at the first of each.
_COMMON = ',，。"“0 '


@cache
def _rare(steps: tuple[Step, ...]) -> re.Pattern[str]:
    """Every other character that opens a gate, in one class."""
    gates = {char for step in steps for stage in step for char in stage.gate}
    return re.compile(characters.any_of(gates.difference(_COMMON)))


def _present(text: str, steps: tuple[Step, ...]) -> set[str]:
    """The characters of ``text`` that open a gate: they say which stages there is work for."""
    return {char for char in _COMMON if char in text}.union(_rare(steps).findall(text))


def _round(text: str, steps: tuple[Step, ...]) -> list[NormalText]:
    """What each step that had something to say made of the text, one upon the other."""
    layers: list[NormalText] = []
    present = _present(text, steps)
    for step in steps:
        edits: list[Edit] = []
        flags: list[Flag] = []
        for stage in step:
            if not stage.gate or not present.isdisjoint(stage.gate):
                changes = stage.apply(text)
                if not stage.everywhere and (changes.edits or changes.flags) and (spans := protected(text)):
                    changes = outside(changes, spans)
                edits += changes.edits
                flags += changes.flags
        if edits or flags:
            edits.sort()  # by place
            layers.append(NormalText(text, tuple(edits), tuple(flags)))
            text = layers[-1].text
            # What a step writes may open the gate of another.
            present.update("".join([edit.new for edit in edits]))
    return layers


def run(text: str, convert_script: bool, convert_words: bool) -> NormalText:
    """The normal form of ``text``. The flags are those of the last round: what is still doubtful in the normal form."""
    steps = _steps(convert_script, convert_words)
    layers = [NormalText(text)]
    for _ in range(ROUNDS):
        again = _round(layers[-1].text, steps)
        settled = not any(layer.edits for layer in again)
        layers = [NormalText(layer.raw, layer.edits) if layer.flags else layer for layer in layers] + again
        if settled:
            break
    text = layers[-1].text
    return compose_all(layers + _round(text, _doubts())).knowing(text)
