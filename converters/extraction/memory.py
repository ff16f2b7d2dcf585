"""What the reading of one figure leaves for the next, and what it yields."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.lexicon import cues

#: a share of one thing says nothing of the next
_SHARES = cues("share.of_one_thing")
#: verbs of a list of titles, and the wholes that give them
_HONOURS, _OF_WHOLES = frozenset(cues("verb.honours")), ("全国", "全省")
#: what projects are called sort by sort
_SORTS = cues("noun.of_projects")


#: no row of figures in prose has more members
LONGEST_ROW = 24


@dataclass(slots=True)
class Memory:
    """What earlier figures of a paragraph leave behind for those that leave words out.

    ``head``: the last indicator; ``heads``: those of the sentence; ``noun``: the head without its verb; ``item``: the last thing counted, in
    ``item_unit``; ``past``: those of the sentence before; ``attribute``: words between verb and number that hold for a list; ``verb``: the verb
    of the last indicator; ``measure``: the measured quantity that ends the last head that had one; ``parent``: the head before 其中; ``parts``: how
    many figures since; ``mark``: what stands between the last figure and this one; ``contest``: the comparison that a rank is held in;
    ``phrase``: the last figure as printed; ``share``: the last share of a head in another; ``account``: the budget that the text is about;
    ``plan``: of what, and which plan, the last figure was (占年度计划60亿元); ``changed``: the last figure was a change; ``ranked``: what stood before a
    field of places (增速居全市8个区县); ``release``: the text is a release in traditional characters, and then ``theme``: the noun that the last clauses
    without figures are about, ``total``: the money that the last of them ends with, ``measured``: the last theme that is a quantity, ``summed``:
    the figure is said to be a sum; ``price``: the price, grant or fine that
    the sums behind are; ``bracketed``: the clause stands in brackets; ``measure_unit``: the unit of the last measure; ``adjacent``: no
    mark stands between the figure before and this one; ``whole``: the people that are sorted by schooling or rank; ``apart``: 分别 stands before
    it; ``by``: the quantity that the sentence goes through by its parts (从产品产量看); ``share_word``: the word for the share that the clauses of the
    paragraph are about (所占比例最高); ``held``: the name of the one that has it stands right before the figure (某村100亩荷塘);
    ``brackets``: the indicators of the levels in the last brackets of a row, ``turns``: those of them that the figures behind tell of one by
    one; ``by_unit``: the last indicator of each unit of a sentence;
    ``in_bracket``: what was counted before the bracket in which a clause stands, and its unit; ``topic``: what a clause said that the next are about
    (窃盗部分，); ``outside``: head, noun, unit and item before a bracket.
    """

    head: str = ""
    heads: list[str] = field(default_factory=list)
    noun: str = ""
    item: str = ""
    item_unit: str = ""
    past: tuple[str, str] = ("", "")
    attribute: str = ""
    verb: str = ""
    unit: str = ""
    measure: str = ""
    parent: str = ""
    parent_item: str = ""
    parent_verb: str = ""
    parts: int = 0
    mark: str = ""
    contest: str = ""
    phrase: str = ""
    account: str = ""
    share: str = ""
    plan: tuple[str, str] = ("", "")
    changed: bool = False
    ranked: str = ""
    release: bool = False
    theme: str = ""
    total: str = ""
    bracketed: bool = False
    measure_unit: str = ""
    adjacent: bool = False
    apart: bool = False
    measured: str = ""
    price: str = ""
    summed: bool = False
    by: str = ""
    whole: str = ""
    share_word: str = ""
    held: bool = False
    brackets: list[str] = field(default_factory=list)
    turns: list[str] = field(default_factory=list)
    by_unit: dict[str, str] = field(default_factory=dict)
    in_bracket: tuple[str, str] = ("", "")
    topic: str = ""
    outside: tuple[str, str, str, str] = ("", "", "", "")

    def cross_bracket(self, mark: str) -> None:
        """Keep what was told before a bracket, and go on about that behind it (税收107亿元（含关税26亿元），增长38%); ``mark``: what the clause begins
        with."""
        if mark == "（":
            self.outside = self.head, self.noun, self.unit, self.item
        elif mark == "）":
            if self.outside[0]:
                self.head, self.noun, self.unit, self.item = self.outside
            self.outside = "", "", "", ""
        elif not mark or mark not in "，、；":
            self.outside = "", "", "", ""

    def keep(self, indicator: str, noun: str) -> str:
        """Take in an indicator as the head of what follows. Returns the measured quantity that ends it, empty when none does."""
        self.head, self.noun = indicator, noun
        self.theme = ""
        self.heads.append(indicator)
        if len(self.heads) > 2 * LONGEST_ROW:
            del self.heads[:-LONGEST_ROW]
        measure = phrases.measure_of(indicator)
        if measure and not measure.endswith(_SHARES):
            self.measure = measure
        self.parts += 1
        return measure

    def go_on(self, indicator: str) -> str:
        """Take in an indicator as the head of what follows; whose it is and what was counted stay as they were."""
        self.head = indicator
        self.heads.append(indicator)
        return indicator

    def counted_in(self, unit: str) -> str:
        """What was counted in ``unit`` last, in this sentence or the one before; empty when nothing was."""
        return next((item for item, counted in ((self.item, self.item_unit), self.past) if item and counted == unit), "")

    @property
    def titles(self) -> bool:
        """Whether the list that is read counts titles that were won or given."""
        return self.verb in _HONOURS or self.head.startswith(_OF_WHOLES)

    def part_with(self, indicator: str) -> str:
        """The sort of projects, told as a part (其中产业类项目7个), whose property an indicator names; empty when it names none."""
        return self.item if self.parent and self.item.endswith(_SORTS) and indicator.startswith(self.item) else ""

    def open_parts(self) -> None:
        """其中: what follows are parts of the last head."""
        self.parent, self.parent_item, self.parts = self.head, self.item, 0
        opened = phrases.verb().match(self.head)
        self.parent_verb = self.verb or (opened["keep"] or "" if opened else "")

    def close_sentence(self) -> None:
        """A full stop: heads may still be left out, verbs and rows may not."""
        self.heads.clear()
        self.past, self.item_unit = (self.item, self.item_unit), ""
        self.verb = self.attribute = self.contest = ""
        self.parent = self.parent_item = self.parent_verb = self.item = ""
        self.parts = 0
        self.changed = False
        self.by = self.whole = ""
        self.ranked = self.total = ""
        self.brackets.clear()
        self.turns.clear()
        self.by_unit.clear()
        self.in_bracket, self.topic = ("", ""), ""
        self.plan = ("", "")


class Reading(NamedTuple):
    """What a figure measures, how it was read, and whether its own words were missing (``elided``).

    ``origin``: it is where a change started; ``reaches``: where it ended; ``fulfils``: how much of a plan was done; ``suffix``: words of the
    indicator that every figure of its row has behind its noun.
    """

    indicator: str
    rule: str
    direction: str = ""
    changes: bool = False
    ranks: bool = False
    elided: bool = False
    origin: bool = False
    reaches: bool = False
    fulfils: bool = False
    body: str = ""
    suffix: str = ""
