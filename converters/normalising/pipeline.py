"""All rules in order, until nothing changes any more."""

from __future__ import annotations

from functools import cache

from shizheng.converters.composing import compose_all
from shizheng.converters.mapped import NormalText
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


def _round(text: str, stages: tuple[Stage, ...]) -> list[NormalText]:
    """What each stage that had something to say made of the text, one upon the other."""
    layers: list[NormalText] = []
    for stage in stages:
        changes = stage(text)
        if changes.edits or changes.flags:
            layers.append(NormalText(text, tuple(changes.edits), tuple(changes.flags)))
            text = layers[-1].text
    return layers


def run(text: str, convert_script: bool) -> NormalText:
    """The normal form of ``text``. The flags are those of the last round: what is still doubtful in the normal form."""
    stages = _stages(convert_script)
    layers = [NormalText(text)]
    for _ in range(ROUNDS):
        again = _round(layers[-1].text, stages)
        layers = [NormalText(layer.raw, layer.edits) for layer in layers] + again
        if not any(layer.edits for layer in again):
            break
    return compose_all(layers)
