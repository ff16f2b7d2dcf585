"""The words before and behind a figure of a clause: what they name, what is held of them, and whose the figure is by them."""

from __future__ import annotations

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.actors import holder_before, owner_before
from shizheng.converters.extraction.behind import village_acting
from shizheng.converters.extraction.clause_course import Course, Spot
from shizheng.converters.extraction.fields import is_ranked
from shizheng.converters.extraction.front_hearing import hear_front
from shizheng.converters.extraction.hearing import REACH
from shizheng.converters.extraction.holders import owner_behind, town_before
from shizheng.converters.extraction.kind import RANKS, SHARES, is_count, is_money
from shizheng.converters.extraction.lasting import AGES
from shizheng.converters.extraction.lexicon import cues
from shizheng.converters.extraction.named import thing_behind
from shizheng.converters.extraction.nesting import sorted_by, unbounded
from shizheng.converters.extraction.nouns_before import hear_told_of
from shizheng.converters.extraction.own_words import person_aged
from shizheng.converters.extraction.pointing import told_of
from shizheng.converters.extraction.release_occasions import counted_up
from shizheng.converters.extraction.release_rows import place_sharing
from shizheng.converters.extraction.scope import rank_of, topic_of
from shizheng.converters.extraction.sharing import beside
from shizheng.converters.extraction.speech import within_speech
from shizheng.converters.extraction.statistical_words import most_of, of_bracket, without_aside
from shizheng.converters.extraction.works import details_work

#: words behind a figure that may tell of what it is: 的某园, 、占地90亩的某园
_LEADS_ON = frozenset("的、")
_EACH = frozenset({"", *cues("count.of_each")})
#: marks and words for more or less behind a figure: no noun follows
_NO_NOUN = frozenset(["", *"，。；：、（）左以内上下"])
#: prepositions before those whom something is done for
_FOR = frozenset("为对给向")
#: words for a kind of site that stand for one named before
_KINDS = frozenset(cues("thing.bare_one"))
#: clauses that say no more than how or when something is told, and the mark behind them
_LED_UP = tuple(f"{word}，" for word in cues("topic.lead"))
_THRESHOLDS = frozenset({"以上", "以下", "以内"})
#: so few words before a threshold say what is sorted by it
_FIELD_LEAD = 9


def read_front(course: Course, spot: Spot) -> None:
    """The words before a figure: what they are the whole name of, what a bracket or a figure right before it leaves of them."""
    text, heard, memory, release = course.text, course.heard, course.memory, course.release
    index, mark = spot.nth, course.mark
    opens = index == 0 and (mark in ("", "；") or (mark == "，" and not release and text.endswith(_LED_UP, 0, course.start)))
    begin = spot.begin
    if not release and text.find("“", begin, spot.start) >= 0:
        begin = max(begin, within_speech(text, begin, spot.start))
    if release and text.find("分别", begin, spot.start) >= 0:
        hear_told_of(text, course.start, spot.start, memory)
    core, spot.led, spot.spoken, spot.subject = hear_front(text, course.since, begin, spot.start, heard, memory, course.context, opens=opens)
    memory.held = False
    if release:
        if heard.work and not index and details_work(text, start=course.start):
            heard.hold(heard.work)
            spot.subject = ""
        if spot.unit == "倍":
            spot.spoken = ""  # 为112年1.67倍: of now, set against then
        core = _of_release(course, spot, core)
    elif core:
        core = _of_owner(course, spot, core)
        if core[-1:] == "以" and rank_of(core[:-1]) is not None:
            core, spot.subject = "", core[:-1]  # 某县以13亿元位列第二
            heard.hold(spot.subject)
    core = _behind_another(course, spot, core)
    if release and spot.subject and spot.unit == "岁":
        heard.hold(spot.subject)  # 某县65岁以上人口
    spot.core = core


def _of_owner(course: Course, spot: Spot, core: str) -> str:
    """The words before a figure without the one that they are the whole name of (某产业园6个项目): he is whom it is of."""
    text, heard, memory = course.text, course.heard, course.memory
    words = text[spot.end : min(spot.stop, spot.end + REACH)]
    if is_count(spot.unit):
        if own := holder_before(core, words):
            spot.subject = own  # 某产业园6个项目
            heard.hold(own)
            return ""
        if core in _KINDS and not spot.subject and (park := told_of(text, spot.begin, f"{core}实现", course.context.organisation)) is not None:
            spot.subject = park.name  # 园区6家企业, of a park named before
            heard.hold(park.name)
    elif words[:1] not in _NO_NOUN and (owner := owner_before(core, words)) is not None:
        spot.subject, memory.held = owner or spot.subject, True  # 某村100亩荷塘
        return ""
    return core


def _behind_another(course: Course, spot: Spot, core: str) -> str:
    """The words before a figure with what another right before it adds to them: a threshold, an age, a rank, a sum that sorts."""
    text, memory, release = course.text, course.memory, course.release
    index, since = spot.nth, course.since
    ranked = index > 0 and not release and text[since - 1] in RANKS
    if course.aged > since:
        core = core if len(core) <= spot.start - course.aged else text[course.aged : spot.start]
    elif index and core and (text[since - 2 : since] in _THRESHOLDS or ranked or text[since - 1] == "岁") and text[since : since + 1] not in "，、）":
        share = memory.unit in SHARES or course.figures[index - 1].unit in SHARES
        lead = course.core if share or ranked or (not release and len(course.core) < _FIELD_LEAD) else ""
        core = lead + memory.phrase + core  # 开工率在75%以上的企业, 世界500强企业3家
        core = counted_up(course.core, core) if release else core
    elif ranked and since == spot.start:
        core = course.core + memory.phrase  # 世界500强3家
    elif index and since == spot.start and not release and is_count(spot.unit) and is_money(course.figures[index - 1].unit):
        core = _sorted_by_sum(course, core)
    elif memory.adjacent and not is_ranked(text, spot.figure, core):
        core = sorted_by(text, course.figures[index - 1], course.core, spot.figure, core)
    if memory.adjacent and not release and (acting := village_acting().match(core)) is not None:
        core = core[acting.end() :]  # 带动3个村种植药材900亩
    if memory.adjacent and core and not release and text[course.figures[0].start - 1] in _FOR and phrases.verb().match(core) is None:
        acted = phrases.verb().search(core, 2)
        core = core[acted.start() :] if acted is not None and acted["keep"] and acted.end() < len(core) else core  # 对90名学生发放补助6万元
    return core


def _sorted_by_sum(course: Course, core: str) -> str:
    """The words before a count that a sum right before it sorts (企业9家，其中产值5000万元以上3家、超亿元1家); ``core`` where nothing was counted."""
    memory = course.memory
    if course.core or not course.sorted[1]:
        course.sorted = course.core, unbounded(memory.parent_item or memory.item)
    measure, item = course.sorted
    return f"{measure}{memory.phrase}{item}" if item else core


def _of_release(course: Course, spot: Spot, core: str) -> str:
    """The words before a figure of a release, as brackets leave them, without the town that they are the whole name of."""
    memory, mark = course.memory, course.mark
    if core and not spot.subject and is_count(spot.unit) and (town := town_before(core, course.text[spot.end : min(spot.stop, spot.end + REACH)])):
        spot.subject = town  # 某镇4件工程
        course.heard.hold(town)
        return ""
    if core and (shared := place_sharing(core, course.text, spot.figure, spot.after)) is not None:
        spot.shares, (core, spot.subject) = True, shared
        return core  # 新开甲区4处及乙区2处亲子馆
    if spot.nth or mark not in ("（", "）"):
        return core
    if mark == "（" and "）" in core and "（" not in core:
        return without_aside(course.text, course.clause, core)
    return of_bracket(course.text, course.clause, spot.figure, core, memory.head, memory.unit, course.heard.bracketed) or core


def read_behind(course: Course, spot: Spot) -> None:
    """The words behind a figure, and what it is of by them: the most of all, a named thing, its owner."""
    text, heard, clause_end = course.text, course.heard, course.end
    after, end, stop, behind = spot.after, spot.end, spot.stop, spot.behind
    words = beyond = text[end : min(stop, end + REACH)]
    if spot.unit in AGES and not course.release and (person := person_aged(text, end)) is not None:
        heard.hold(person["name"])
        spot.core, spot.subject, course.at = "", person["name"], max(course.at, person.end())
        course.aged = person.end()
        return  # 80岁的老人王大山
    if behind != stop:
        words = text[end : min(behind, end + REACH)]
    if course.release:
        if (most := most_of(spot.core, beyond)) is not None:
            spot.core, spot.subject = most
            words = beyond = ""
            heard.hold(most[1])
        if after is not None and (spot.shares or text[end:stop].strip() in _EACH):
            words = text[after.end : min(clause_end, after.end + REACH)]  # 5台各8cms抽水机组
    elif spot.core and words[:1] in _LEADS_ON:
        spot.thing = thing_behind(beside(text, spot.figure, after, words))
    if topic := spot.thing or (topic_of(text, end + 1, clause_end) if words[:1] == "的" else ""):
        heard.set_aside(bracket=False)
        heard.topic, heard.holder = topic, ""
    if course.release and not is_count(spot.unit) and (name := owner_behind(words)):
        heard.hold(name)
        spot.subject = ""
    spot.words, spot.beyond = words, beyond
