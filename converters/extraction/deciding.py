"""Result or target: what the words with a figure, its sentence, its time and its section come to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from shizheng.converters.extraction.clauses import Clause
from shizheng.converters.extraction.context import Context
from shizheng.converters.extraction.heard import Heard
from shizheng.converters.extraction.lexicon import cue
from shizheng.converters.extraction.memory import Reading
from shizheng.converters.extraction.status import ACTUAL, TARGET
from shizheng.converters.extraction.when import Moment, is_over

#: 某某强调，要…: who speaks, and where what he asks for begins
_DEMAND = re.compile(rf"[^。；，]{{0,40}}?(?:{cue('demand.said')})(?:了?[^，。；：]{{0,6}})?[，：]")
_ASKS = re.compile(rf"(?<=[，。；：、])(?:[^，。；：]{{0,4}}[是，])?(?:{cue('demand.asks')})")
_FIRST = re.compile(r"一是|首先|第一[，、]|（一）|（1）|1[.．、]|①|一、")


def status_of(reading: Reading, when: Moment, last: str | None, alone: str, heard: Heard, context: Context) -> str:
    """The status of a figure. ``last`` is that of the figure before it in its sentence, ``alone`` what is said of this one alone."""
    ahead = TARGET if when.ahead else ""
    if reading.origin:
        return ACTUAL
    if reading.fulfils:
        return heard.status or ACTUAL
    if heard.timed and not (heard.cued or alone) and heard.status == TARGET and is_over(when, context):
        heard.status = ACTUAL  # 今年计划新增3万人，1至5月新增1万人
        return ACTUAL
    new = reading.reaches or heard.cued or heard.timed or alone or (heard.status == TARGET and when.text)
    if reading.elided and not new and last is not None:
        return last
    if alone == ACTUAL and last == heard.status == TARGET and reading.rule == "property-of-item":
        return TARGET  # 计划实施项目146个、总投资260亿元
    return alone or (ahead if context.release else "") or heard.status or ahead or context.status or ACTUAL


def demanded_from(text: str) -> int | None:
    """Where what a speech or meeting asks for begins in a paragraph that tells it (某某强调，…，要…); None where the paragraph tells none."""
    said = _DEMAND.match(text)
    asked = _ASKS.search(text, said.end() - 1) if said is not None else None
    return asked.start() if asked is not None else None


def listed_status(text: str, clauses: Sequence[Clause], heard: Heard) -> str:
    """The status that a sentence gives to all of the list that it opens: 将抓好以下工作：一是…; empty when it opens none."""
    if heard.status != TARGET:
        return ""
    return TARGET if any(c.mark in "：:" and c.mark and _FIRST.match(text, c.start) for c in clauses) else ""
