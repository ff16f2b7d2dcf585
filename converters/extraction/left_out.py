"""What stands before a figure whose sentence leaves words out: as the kinds of left-out words look at it."""

from __future__ import annotations

from typing import NamedTuple

from shizheng.converters.extraction.cutting import Before
from shizheng.converters.extraction.facts import made
from shizheng.converters.extraction.kind import POINTS, SHARES, is_count
from shizheng.converters.extraction.memory import Memory, Reading

#: what must hold for a kind of left-out words to be looked for. Of the figure: it changes, or does not; it counts things, or persons; it is
#: a share or a difference of two
CHANGES, STILL, COUNTS, PERSONS, SHARED = (1 << at for at in range(5))
#: of the noun: it is a rate, opens with a verb that an indicator keeps, or does not
RATE, OPENED, BARE = (1 << at for at in range(5, 8))
#: of what was said before: there is a head, a thing counted, a measured quantity, a verb; a mark stands between; it is a release
HEAD, ITEM, MEASURE, VERB, MARKED, RELEASE = (1 << at for at in range(8, 14))

_OUT_OF = SHARES | POINTS
_PERSONS = frozenset({"人", "名"})


class Said(NamedTuple):
    """The words before a figure in ``unit``: the ``noun`` that is left of them, the ``verb`` at its head that an indicator keeps (empty: none),
    the ``rest`` of the noun behind it, and what was cut off (``before``)."""

    noun: str
    verb: str
    rest: str
    unit: str
    before: Before

    def reading(self, indicator: str, rule: str, *, elided: bool = False) -> Reading:
        """The reading of the figure, changed where the words say so. ``elided``: the words were those of another figure."""
        _, direction, reaches, origin, _ = self.before
        return made(Reading, (indicator, rule, direction, direction != "", False, elided, origin, reaches, False, "", ""))

    def kept(self, memory: Memory, indicator: str, bare: str, rule: str = "", verb: str = "") -> Reading:
        """The reading of the figure as the head of what follows: an ``indicator`` that is ``bare`` without its ``verb``."""
        changes = self.before.direction != ""
        memory.verb = verb
        if memory.keep(indicator, bare):
            memory.measure_unit = self.unit
        if not changes and is_count(self.unit) and self.noun.count("、") < 2:
            memory.item, memory.item_unit = bare, self.unit
        return self.reading(indicator, rule or ("change-of-noun" if changes else "noun-before"))


def holding(said: Said, memory: Memory) -> int:
    """Which of the conditions above hold, as a sum of bits."""
    unit = said.unit
    holds = CHANGES if said.before.direction else STILL
    holds |= OPENED if said.verb else BARE
    if unit in _OUT_OF:
        holds |= SHARED
    elif is_count(unit):
        holds |= COUNTS | PERSONS if unit in _PERSONS else COUNTS
    if said.noun[-1:] == "率":
        holds |= RATE
    if memory.head:
        holds |= HEAD
    if memory.item or memory.parent_item:
        holds |= ITEM
    if memory.measure:
        holds |= MEASURE
    if memory.verb:
        holds |= VERB
    if memory.mark:
        holds |= MARKED
    if memory.release:
        holds |= RELEASE
    return holds
