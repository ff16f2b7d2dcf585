"""All rules in order, until nothing changes any more."""

from __future__ import annotations

from shizheng.converters.composing import compose_all
from shizheng.converters.mapped import Edit, Flag, NormalText
from shizheng.converters.normalising import plan
from shizheng.converters.normalising.protecting import outside, protected

#: One round settles nearly every page; a second one sees that nothing is left. More are for text made to confuse.
ROUNDS = 6


def run(text: str, convert_script: bool, convert_words: bool) -> NormalText:
    """The normal form of ``text``. The flags are those of the last round: what is still doubtful in the normal form."""
    rules = plan.rules(convert_script, convert_words)
    layers = [NormalText(text)]
    for _ in range(ROUNDS):
        again = _round(layers[-1].text, rules)
        settled = not any(layer.edits for layer in again)
        layers = [NormalText(layer.raw, layer.edits) if layer.flags else layer for layer in layers] + again
        if settled:
            break
    text = layers[-1].text
    return compose_all(layers + _round(text, plan.doubts())).knowing(text)


def _round(text: str, rules: plan.Plan) -> list[NormalText]:
    """What each step that had something to say made of the text, one upon the other."""
    layers: list[NormalText] = []
    present = rules.present(text)
    spans: list[tuple[int, int]] | None = None  # what is protected in the text as it stands, once it is asked for
    for step in rules.steps:
        edits: list[Edit] = []
        flags: list[Flag] = []
        for stage in step:
            if not stage.gate or not present.isdisjoint(stage.gate):
                changes = stage.apply(text)
                if not stage.everywhere and (changes.edits or changes.flags):
                    spans = protected(text) if spans is None else spans
                    changes = outside(changes, spans) if spans else changes
                edits += changes.edits
                flags += changes.flags
        if edits or flags:
            if len(step) > 1:
                edits.sort()  # by place
            layers.append(NormalText(text, tuple(edits), tuple(flags)))
            text, spans = layers[-1].text, None if edits else spans
            # What a step writes may open the gate of another.
            present.update("".join([edit.new for edit in edits]))
    return layers
