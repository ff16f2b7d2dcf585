"""What a figure in its clause measures: by the words before and behind it, by the thing it is of, by its place in a row."""

from __future__ import annotations

from collections.abc import Sequence

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.clause_course import Course, Spot
from shizheng.converters.extraction.cutting import cut_before
from shizheng.converters.extraction.facts import Quantity
from shizheng.converters.extraction.fields import is_ranked, league_of, rank_of_figure
from shizheng.converters.extraction.growing import growing
from shizheng.converters.extraction.indicator import read
from shizheng.converters.extraction.kind import RANKS, SHARES
from shizheng.converters.extraction.lasting import AGES, lasts, who_lasts
from shizheng.converters.extraction.lexicon import cues
from shizheng.converters.extraction.memory import LONGEST_ROW, Reading
from shizheng.converters.extraction.named import built_behind
from shizheng.converters.extraction.nesting import borne, counted_by, kinds_of
from shizheng.converters.extraction.release_limits import span_of
from shizheng.converters.extraction.release_occasions import counted_at_threshold, done_apart
from shizheng.converters.extraction.release_rows import (
    joined_on,
    of_figure,
)
from shizheng.converters.extraction.rows import aligned, both_measures, nouns_for
from shizheng.converters.extraction.themes import sums_up
from shizheng.converters.extraction.touched import SPENT_ALONE, used_for

#: figures that measure one thing in two ways
_PAIR = 2
#: what is spent on building
_SPENT = frozenset(cues("investment.spent"))
#: what stands between two ages
_UP_TO = frozenset(cues("age.up_to"))
#: what stands between the brackets of a row
_ROW_JOINTS = frozenset(("、", "及", "和", "与", "以及", "，"))
#: what is ranked stands this near before a field of places
_FIELD_REACH = 40


def reading_of(course: Course, spot: Spot) -> Reading:
    """The indicator of a figure by the words before and behind it."""
    text, memory, after = course.text, course.memory, spot.after
    if spot.among is not None:
        return Reading(spot.among[0], "noun-after")
    if spot.ranks:
        league = league_of(spot.core) if spot.unit in RANKS and not course.release else ""
        if league:
            return Reading(f"{league}{text[spot.start : spot.end]}", "rank", ranks=True)
        reading = rank_of_figure(spot.core, memory, spot.words, spot.unit)
        memory.head = memory.head or reading.indicator
        return reading
    if after is not None and not course.release and (pair := _households(course, spot, after)) is not None:
        return pair
    if after is not None and not course.release and lasts(spot.core, spot.unit):
        return _lasting(course, spot, after)
    memory.summed = course.release and sums_up(text[course.since : spot.start])
    if course.release and after is not None and after.unit in AGES and spot.unit not in AGES and text[spot.end : after.start] in _UP_TO:
        words = text[after.end : course.end]
        return read(spot.core, spot.led, words.lstrip("以上下"), after.unit, memory, words)  # 6个月至5岁幼童
    if course.release and (span := span_of(text, spot.end, spot.unit, spot.core, memory)) is not None:
        return span
    if course.release and after is not None and (who := counted_at_threshold(text[spot.end : after.start], text[after.end : course.end], spot.unit)):
        return read(spot.core, spot.led, who, spot.unit, memory, who)
    if after is not None and (counted := counted_by(text, spot.figure, after)):
        return read(spot.core, spot.led, counted, spot.unit, memory, counted)
    return read(spot.core, spot.led, spot.words, spot.unit, memory, spot.beyond)


def _lasting(course: Course, spot: Spot, after: Quantity) -> Reading:
    """The reading of a figure that says for how long what the next figure of its clause tells has gone on (产销量连续9年位居全国第一,
    产量连续8年稳定在2亿斤以上). The next figure is of the same."""
    text, memory, who = course.text, course.memory, who_lasts(spot.core)
    held = text[spot.end : course.end]
    reading = read(spot.core, spot.led, held, spot.unit, memory, held)
    if who and is_ranked(text, after, text[spot.end : after.start]):
        memory.ranked = who
    elif who:
        memory.keep(who, who)
    return reading


def _households(course: Course, spot: Spot, after: Quantity) -> Reading | None:
    """The reading of a count of households right behind which their people are counted, of both of whom the words behind tell (9户20人享受低保,
    为9户20人发放补贴2万元); None where it is none. Sets what both of the row are."""
    text, figures = course.text, course.figures
    if spot.unit != "户" or spot.core or after.unit != "人" or after.start != spot.end:
        return None
    stop = figures[spot.nth + 2].start if spot.nth + 2 < len(figures) else course.end
    words = text[after.end : stop]
    reading = read("", spot.led, words, "人", course.memory, words)
    if not words or reading.elided or not reading.indicator.endswith("人数"):
        return None
    what = reading.indicator.removesuffix("人数")
    course.told = [f"{what}户数", f"{what}人数"]
    return reading._replace(indicator=course.told[0])


def of_its_own(course: Course, spot: Spot, reading: Reading) -> Reading:
    """The indicator as the figures beside it and the thing that it is of leave it."""
    text, figure, after, thing, end = course.text, spot.figure, spot.after, spot.thing, spot.end
    if after is not None and (kinds := kinds_of(text, figure, after)):
        reading = reading._replace(indicator=kinds, rule="noun-after")
    if not (thing or course.release) and spot.core in _SPENT and (built := built_behind(text[end : end + _FIELD_REACH])):
        thing = course.heard.topic = built
    if thing and (own := cut_before(spot.core).noun) in phrases.attributes():
        reading = reading._replace(indicator=own)
    if after is not None:
        reading = borne(text, figure, after, spot.core, reading)
    if not course.release and reading.indicator in SPENT_ALONE and not spot.nth and course.mark in ("", "；") and (use := used_for(text, end)):
        reading = reading._replace(indicator=f"{use}{reading.indicator}")
    return growing(reading, text[end : end + 12], course.memory) if spot.unit in SHARES else reading


def _same_of(nouns: Sequence[str]) -> bool:
    """Whether the nouns of a row end with one 的 and the same words, which the row prints once (甲业、乙业的平均薪酬)."""
    ends = {noun.partition("的")[2] for noun in nouns}
    plain = all(noun.count("的") == 1 and "”" not in noun and "所占" not in noun and "在" not in noun for noun in nouns)
    return len(nouns) > 1 and len(ends) == 1 and ends != {""} and plain


def by_turns(course: Course, spot: Spot, reading: Reading) -> Reading:
    """The indicator of a figure of a release that stands behind a row of brackets: 甲业（300人）及乙业（200人）分别增加9人（+3%）及8人（+4%）."""
    memory, text, start, mark = course.memory, course.text, course.start, course.mark
    if mark == "（":
        if memory.turns:
            if of_figure(text, start - 1):
                return aligned(reading, memory.turns[0])
            memory.turns.clear()
        if not joined_on(text, start - 1):
            memory.brackets.clear()
        if spot.start == start and spot.nth == 0 and reading.indicator and not reading.changes:
            memory.brackets.append(reading.indicator)
        return reading
    lead = text[start : spot.start]
    if mark != "）" or spot.nth:
        memory.brackets.clear()
        memory.turns.clear()
        return reading
    if len(memory.turns) > 1 and lead in _ROW_JOINTS:
        del memory.turns[0]
        return aligned(reading, memory.turns[0])
    memory.turns.clear()
    if len(memory.brackets) > 1 and reading.elided and lead not in _ROW_JOINTS:
        if reading.changes and "分别" in lead and spot.row is None:
            memory.turns = memory.brackets[-LONGEST_ROW:]
            reading = aligned(reading, memory.turns[0])
        elif reading.changes and ("均" in lead or "都" in lead):
            reading = aligned(reading, "、".join(memory.brackets[-LONGEST_ROW:]))
    if lead not in _ROW_JOINTS:
        memory.brackets.clear()
    return reading


def in_row(course: Course, spot: Spot, place: int, length: int, reading: Reading) -> Reading:
    """The indicator of a figure that stands at ``place`` in a row of ``length``: the first says what each of them is of."""
    text, after = course.text, spot.after
    if place == 0:
        course.paired = reading.elided
        if course.told and length == _PAIR:
            course.queue, course.told = course.told, ()
            return reading
        between = text[spot.begin : spot.start]
        apart = "分别" in between or (course.release and ("则" in between or ("及" in reading.indicator and not reading.elided)))
        nouns = nouns_for(reading, length, apart, list(course.heads)) if length <= LONGEST_ROW else []
        if course.release and length == _PAIR and reading.changes and after is not None and after.unit in SHARES and spot.unit not in SHARES:
            nouns = []  # 增加4件、2.7%: one change told twice
        course.queue = [f"{noun}{reading.suffix}" for noun in nouns]
        if course.release and apart and (doing := done_apart(between, length)) is not None:
            course.heard.hold(doing[0])  # 甲公司及乙公司分别被陈情86次、47次
            course.queue = [doing[1]] * length
            reading = reading._replace(indicator=doing[1])
        if course.release and apart and _same_of(course.queue):
            course.queue = [noun.replace("的", "", 1) for noun in course.queue]
            course.memory.head = course.queue[-1]
        if length == _PAIR and after is not None and not (course.queue or reading.elided or reading.changes or spot.ranks or spot.among):
            course.queue = both_measures(spot.figure, after, reading.indicator, text[after.end : after.end + 1])
            course.paired = bool(course.queue)
    elif reading.elided and not (reading.changes or course.queue) and course.last is not None and course.last.rule == "share-of-head":
        reading = reading._replace(indicator=course.last.indicator)  # 占总数52%及41%
    if course.queue:
        reading = aligned(reading, course.queue[place])
        if not course.paired:
            course.memory.heads[:] = [*course.heads, *course.queue]  # and not what reads like a noun between its figures
    return reading
