"""All rules in order, until nothing changes any more."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.composing import compose_all
from shizheng.converters.mapped import NormalText
from shizheng.converters.normalising import brackets, characters, marks, numbers, quotes, script, spaces, substituting
from shizheng.converters.normalising.changes import Stage
from shizheng.converters.normalising.classes import SPACE, members

#: One round settles every real page; a second one sees that nothing is left. More are for text made to confuse.
ROUNDS = 6


@cache
def _stages(convert_script: bool) -> tuple[Stage, ...]:
    return (
        Stage(characters.visible, characters.UNSEEN),
        Stage(characters.entities, "&"),
        Stage(characters.folded, characters.folding()),
        *((Stage(script.simplified, ""),) if convert_script else ()),
        Stage(numbers.years, "○O0"),
        Stage(numbers.zeros, "○"),
        Stage(brackets.brackets, "()"),
        Stage(quotes.corners, "「」『』"),
        Stage(quotes.straight, '"'),
        Stage(quotes.single, "'"),
        *substituting.stages(),
        Stage(numbers.thousands, ",，"),
        Stage(numbers.times, "："),
        Stage(marks.stops, "."),
        Stage(marks.marks, ",;:!?"),
        Stage(spaces.spaces, members(SPACE)),
    )


@cache
def _doubts() -> tuple[Stage, ...]:
    return substituting.doubting()


@cache
def _gates(stages: tuple[Stage, ...]) -> re.Pattern[str]:
    """Every character that opens a gate: one search says which stages there is work for."""
    return re.compile(characters.any_of({c for stage in stages for c in stage.gate}))


def _round(text: str, stages: tuple[Stage, ...]) -> list[NormalText]:
    """What each stage that had something to say made of the text, one upon the other."""
    layers: list[NormalText] = []
    present = set(_gates(stages).findall(text))
    for stage in stages:
        if stage.gate and present.isdisjoint(stage.gate):
            continue
        changes = stage.apply(text)
        if changes.edits or changes.flags:
            layers.append(NormalText(text, tuple(changes.edits), tuple(changes.flags)))
            text = layers[-1].text
            # What a stage writes may open the gate of another.
            present.update("".join(edit.new for edit in changes.edits))
    return layers


def run(text: str, convert_script: bool) -> NormalText:
    """The normal form of ``text``. The flags are those of the last round: what is still doubtful in the normal form."""
    layers = [NormalText(text)]
    for _ in range(ROUNDS):
        again = _round(layers[-1].text, _stages(convert_script))
        settled = not any(layer.edits for layer in again)
        layers = [NormalText(layer.raw, layer.edits) if layer.flags else layer for layer in layers] + again
        if settled:
            break
    return compose_all(layers + _round(layers[-1].text, _doubts()))
