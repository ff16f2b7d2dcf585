"""What ends as names of programmes end, without quotation marks, as a candidate with what speaks for and against it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from shizheng.converters.extraction.act_clauses import FILLER, Clause
from shizheng.converters.extraction.action_words import FIGURE
from shizheng.converters.extraction.facts import made
from shizheng.converters.extraction.lexicon import cue, cues, firsts, lasts
from shizheng.converters.extraction.programme_edges import EDGES
from shizheng.converters.extraction.programme_evidence import Candidate
from shizheng.converters.extraction.programme_reach import LEVELS, name_begin
from shizheng.converters.extraction.programme_words import (
    Suffix,
    common_share,
    ends,
    facilities,
    is_sort_of_works,
    kind_of_last_word,
    occasion_ends,
    other_ends,
    ruled_by,
    sentence_words,
    sorts_of_projects,
    stops,
    suffixes,
    words_going_on,
)

#: what is blotted out and not in brackets
_HIDDEN = re.compile(rf"(?<![（{FILLER}]){FILLER}|{FILLER}(?![）{FILLER}])")
#: a sort of things by its first word, or by the last one before it
_SORT_HEAD = re.compile(rf"(?:[0-9.]*千伏|{cue('programme.head')})")
#: 运转类项目 is a sort too
_SORT_END = re.compile("(?<!分)类$")
#: which level named, graded or runs it: part of a name (国家级某某园区), but a sort of things is one at every level
_LEVEL = re.compile(r"^(?:全国|[国省市区县州]|自治[区州])[级家]?")
#: behind the last word of a name these make another word of it
_OTHER_TAILS = frozenset("员者性化局部奖")
#: a number, a letter or a phase in the name of a project
_OWN_MARK = re.compile(r"[0-9A-Za-z·期号]")
#: so many measures, without a word on what they are about
_FIGURES = frozenset("0123456789")
_BARE_COUNT = re.compile(r"[0-9]+(?:余?[条套辆艘架盏支名]|\.[一-鿿])")
#: what is built, by how much it holds or yields: 年产5万吨某某生产线
_MEASURED = re.compile(r"(?:[一二三四]期)?(?:[年日][一-鿿]{1,5})?[0-9.]+[十百千万亿]*(?:平方米|立方米|千瓦|兆瓦|公里|[吨支套亩件头只米])")
_NAMED_BY_OUTPUT = ("项目", "工程", "基地")
#: 计划 is a verb: 某某厂房计划年底投产
_INTENDS = re.compile(rf"(?:今年|明年|年底|年内|[0-9]+月底?前?)*(?:{cue('programme.intended')})")
#: where something is held: 在某某公园开幕
_HELD = re.compile(cue("programme.held_behind"))
_HELD_FIRST, _HELD_BEFORE = firsts("programme.held_behind"), frozenset("在于")
#: a place in a name, found by the character that tells what it is
_PLACE = re.compile(
    r"[省市区县镇乡街村路湖山河江湾港城庄岭桥寺中国全](?:(?<=[一-鿿]{2}[省市区县镇乡])|道(?<=[一-鿿]{2}街道)"
    r"|(?<=[一-鿿][村路湖山河江湾港城庄岭桥寺])(?![市区级])|(?<=[中全])国|(?<=国)家)"
)
#: an estate or a square by its name: a project there may be short (某某苑改造项目)
_ESTATE = re.compile(rf"[一-鿿]{{2,6}}(?:{cue('programme.estate')})")
_ESTATE_LAST = lasts("programme.estate")
_YEARS = re.compile(r"[一二三四五六七八九十0-9]年")
_COUNTED = re.compile(rf"(?:[0-9一二三四五六七八九十百千两几多余][个家条项批处座所名次件场]|{cue('programme.counted')})$")
_COUNTED_LAST = lasts("programme.counted", besides="个家条项批处座所名次件场")
#: how a verb ends that has brought something about: 建起, 搭好; 推出 is a verb with it
_BROUGHT = frozenset("了起出好")
_DIGIT = re.compile(r"[0-9A-Za-z·]")
#: kinds of what is built
_WORKS = frozenset({"project", "programme"})
#: these say nothing of what it is behind a word that does: 某某园二期, 某某园项目
_OF_ANOTHER = frozenset({"一期", "二期", "三期", "项目"})
_BUILT = re.compile(cue("programme.works"))
#: what may stand right behind a name: a mark or nothing, another name
_MARKS = frozenset({*"，。；：！？、\n", ""})
_AND = frozenset("和与及")
#: so many characters at least stand before a joint within a name, and so many at most between it and the last word
_LEFT, _RIGHT = 3, 4
#: of what stands before it no more than this share may be words that any name holds
_COMMON = 0.5
_JOINTS = _AND | {"、"}
#: kinds of what a text may set up under no name of its own: 管理服务制度, 前期工作计划
_VAGUE = frozenset({"programme", "mechanism", "system", "model"})
#: how a place ends that is graded under a title: 省级康养示范村
_GRADED = frozenset("村县区园镇乡市城街户点")
#: the line of an office, told by what one calls it for: 某某局预约专线
_OFFICE_LINE = re.compile(rf"(?:[一-鿿]{{0,12}}[局处科课府会]|本[所处局院])?(?:{cue('programme.line_sort')}|[0-9]+小时)*(?:专线|热线|电话)")
#: by the length of the words before the last
_STEMS = ("stem_0", "stem_2", "stem_2", "stem_4", "stem_4", *["stem_8"] * 4, "stem_30")
_RULED = {"launch": "launch_before_name", "better": "better_before_name", "verb": "verb_before_name"}
_BUILT_BEHIND = re.compile(cue("programme.built_behind"))
_BUILT_FIRST = firsts("programme.built_behind")
#: so many of a sort
_COUNT_BEHIND = re.compile(rf"(?:{cue('programme.count_lead')})?[共达约各]?[0-9.]+(?:余|多)?(?:万余?|亿)?(?:[家个处所座项户条支名场次亩元]|公里|千米|平方米)")
_COUNT_FIRST = _FIGURES | firsts("programme.count_lead", besides=".共达约各")
#: of a place: what is there
_SPOT_BEHIND = re.compile(cue("programme.spot_behind"))
_SPOT_FIRST = firsts("programme.spot_behind")
#: the section of a line that is meant
_SECTION = re.compile(r"[一-鿿]{2,10}?(?<![阶手片地时路])段(?!落|子)")
#: where something is tried out, behind 试点: 某某试点县
_TRIED = re.compile(rf"(?:{cue('programme.tried_where')})")
_TRIED_FIRST, _TRIES = firsts("programme.tried_where"), ("试点", "示范")
#: words in letters before a name, blanks between them: 5G XR 某某场
_LATIN_LEAD = re.compile(r"(?<![0-9A-Za-z.+\-])(?:(?:[0-9]+[A-Za-z+]|[A-Za-z])[0-9A-Za-z.+\-]* )+$")
_LATIN_LONGEST = 24
#: the phase of it that is meant
_PHASE = re.compile(r"[（(][一二三四五1-5]期(?:工程|项目)?[）)](?:工程|项目)?")
_OPENS = frozenset("（(■")
#: of a facility: that it is being built
_WORKS_BEHIND = re.compile(cue("programme.body_works_behind"))
_WORKS_BEFORE = re.compile(rf"(?:{cue('programme.body_works_before')})了?(?:一[座栋处条所棟])?$")
#: how far a project is
_PROGRESS_BEHIND = re.compile(rf"(?:{cue('programme.progress_lead')}){{0,3}}(?:{cue('programme.progress')})")
_PROGRESS_FIRST = firsts("programme.progress_lead", "programme.progress")


def suffixed_candidates(text: str, masked: str, clauses: Sequence[Clause], hits: Sequence[tuple[int, int, int]]) -> list[Candidate]:
    """What ends as names do in a paragraph, in order; where one name begins another, the longer goes first (某某医院项目, 某某医院)."""
    found: list[Candidate] = []
    for candidate in _each(text, masked, clauses, hits):
        at = len(found)
        while at and found[at - 1].start >= candidate.start:
            at -= 1
        found.insert(at, candidate)
    return found


def _each(text: str, masked: str, clauses: Sequence[Clause], hits: Sequence[tuple[int, int, int]]) -> Iterator[Candidate]:
    _, _, kinds = suffixes()
    clause_starts = [c.start for c in clauses]
    going_on, routes, bodies, no_phase = words_going_on(), _routes(), _bodies(), lasts("programme.no_phase")
    stand = facilities()
    last_begin = last_end = -1
    for number, start, end in hits:
        suffix = kinds[number]
        if suffix.quoted_only:
            continue
        if masked[end : end + 1] in _OTHER_TAILS or "A" <= masked[end : end + 1] <= "Z" or masked[end - 1 : end + 1] in going_on:
            continue
        at = bisect_right(clause_starts, start) - 1
        if at < 0:
            continue
        clause = clauses[at]
        if suffix.stem and (start == clause.start or masked[start - 1] in EDGES or _SORT_END.search(masked, max(start - 2, 0), start)):
            continue  # the last word alone: a sort of thing
        if masked[start - 1] in no_phase and suffix.word[-1] == "期":
            continue  # 分三期, 较上一期
        begin = name_begin(masked, clause, start, suffix.kind)
        if begin and masked[begin - 1] == " " and (latin := _LATIN_LEAD.search(masked, max(0, begin - _LATIN_LONGEST), begin)):
            begin = latin.start()
        if suffix.word == "计划" and _INTENDS.match(masked, end):
            continue
        if start == last_end:
            begin = min(begin, last_begin)  # 某某服务网络体系: the one before ends within the name
        last_begin, last_end = begin, end
        if begin >= start and suffix.stem:
            continue  # the last word alone: a sort of thing
        if suffix.word in routes and (section := _SECTION.match(masked, end)):
            end = section.end()
        if masked[end : end + 1] in _TRIED_FIRST and suffix.word.endswith(_TRIES) and (tried := _TRIED.match(masked, end)):
            end = tried.end()
        if masked[end : end + 1] in _OPENS and (phase := _PHASE.match(text, end)):
            end = phase.end()
        begins = [begin]
        if suffix.word == "项目" and start - begin <= _RIGHT and masked[begin - 1 : begin] in _AND:
            begins += _joined(masked, clause, begin, suffix.kind)
        for begin in begins:
            name = text[begin:end]
            words = masked[begin:end]
            if (FILLER in words and _HIDDEN.search(words)) or not name or (name[0] in _FIGURES and _BARE_COUNT.match(name)):
                continue
            if clause.flags & FIGURE and not name.endswith(_NAMED_BY_OUTPUT) and _MEASURED.match(name):
                continue
            more = _works(text, masked, begin, end, suffix.word in bodies, suffix.word in stand)
            if begin < begins[0]:
                more = (*more, "name_joined")
            inside = _inside(name, start - begin, suffix.stem, suffix.kind)
            around = signs_around(text, masked, clause.start, begin, end)
            yield made(Candidate, (begin, end, name, _kind(name, start - begin, suffix), (*suffix.evidence, *inside, *around, *more)))


def _joined(masked: str, clause: Clause, begin: int, kind: str) -> list[int]:
    """Where the name begins too if what a joint joins before ``begin`` belongs to it (某某防护及利用项目), unless that is a name
    of its own."""
    left = name_begin(masked, clause, begin - 1, kind)
    words = masked[left : begin - 1]
    return [] if len(words) < _LEFT or kind_of_last_word(words) or common_share(words) > _COMMON else [left]


def _kind(name: str, stem: int, suffix: Suffix) -> str:
    """What the last word tells; of a phase of a park, or its project, that it is a park; of works, that they are built."""
    if suffix.kind == "project" and stem > 2 and name[stem:] in _OF_ANOTHER and kind_of_last_word(name[:stem]) == "park":
        return "park"
    if suffix.kind == "programme" and name.endswith("工程") and _BUILT.search(name):
        return "project"
    return suffix.kind


def _inside(name: str, stem: int, least: int, kind: str) -> list[str]:
    """What the words of the name tell."""
    signs: list[str] = []
    if _is_generic(name, kind):
        signs.append("name_generic")
    of_estate = kind == "project" and name[stem - 1 : stem] in _ESTATE_LAST and _ESTATE.fullmatch(name, 0, stem) is not None
    if stem < least and not of_estate:
        signs.append("stem_short")
    if name[stem:] in facilities():
        signs.append("name_facility")
    elif ends(name, occasion_ends()):
        signs.append("name_occasion")
    if ends(name, other_ends()):
        signs.append("name_other")
    if _SORT_HEAD.match(name):
        signs.append("name_head")
    signs.append(_STEMS[min(stem, len(_STEMS) - 1)])
    if kind == "project" and name.endswith(sorts_of_projects()) and not _OWN_MARK.search(name):
        signs.append("name_sort")  # 老城道路改造项目: no project of its own
    if stem:
        if kind in _VAGUE and name[-1] not in _GRADED and common_share(name[:stem]) == 1:
            signs.append("name_common")
        if stem > 3 and sentence_words().search(name, 0, stem):
            signs.append("name_sentence")
        if of_estate or _PLACE.search(name, 0, stem):
            signs.append("name_place")
        if name.find("年", 1, stem + 2) > 0 and _YEARS.search(name, 0, stem + 2):
            signs.append("name_years")
        if _DIGIT.search(name, 0, stem):
            signs.append("name_digit")
    return signs


def _is_generic(name: str, kind: str) -> bool:
    """Whether a name tells a sort of things, at any level, only that works are great, or the telephone line of an office."""
    generic = stops("generic")
    if name in generic or (name[0] in LEVELS and _LEVEL.sub("", name, count=1) in generic):
        return True
    return (kind in _WORKS and is_sort_of_works(name)) or (kind == "platform" and _OFFICE_LINE.fullmatch(name) is not None)


def signs_around(text: str, masked: str, opening: int, begin: int, end: int) -> list[str]:
    """What the words before and behind a name without quotation marks tell; ``opening``: where its clause begins."""
    signs: list[str] = []
    before = masked[max(0, begin - 8) : begin]
    if ruled := ruled_by(before) or (before[-1:] in _BROUGHT and ruled_by(before.rstrip("了起出好"))):
        signs.append(_RULED[ruled])
    elif begin <= opening:
        signs.append("name_opens")
    elif before[-1:] in _COUNTED_LAST and _COUNTED.search(before):
        signs.append("name_counted")
    elif before[-1:] == "的":
        signs.append("name_behind_de")
    elif before[-1:] in _JOINTS:
        signs.append("name_listed")
    behind = text[end : end + 1]
    if behind in _MARKS:
        signs.append("name_before_mark")
        return signs
    if behind == "的":
        signs.append("name_before_de")
        return signs
    if behind in _AND:
        return signs
    signs.append("name_built" if behind in _BUILT_FIRST and _BUILT_BEHIND.match(text, end) else "name_continued")
    if behind in _SPOT_FIRST and _SPOT_BEHIND.match(text, end):
        signs.append("name_spot")
    if behind in _HELD_FIRST and before[-1:] in _HELD_BEFORE and _HELD.match(text, end):
        signs.append("name_venue")
    if behind in _COUNT_FIRST and _COUNT_BEHIND.match(text, end):
        signs.append("name_count_behind")
    elif behind in _PROGRESS_FIRST and _PROGRESS_BEHIND.match(text, end):
        signs.append("name_progress")
    return signs


def _works(text: str, masked: str, begin: int, end: int, is_body: bool, stands: bool) -> tuple[str, ...]:
    """What is told of a facility that is being built: of one that is a project only then, of one that stands somewhere."""
    if (is_body or stands) and _is_built(text, masked, begin, end):
        return ("body_works",) if is_body else ("facility_works",)
    return ()


def _is_built(text: str, masked: str, begin: int, end: int) -> bool:
    """Whether the words around the name of a facility tell that it is being built."""
    return _WORKS_BEHIND.match(text, end) is not None or _WORKS_BEFORE.search(masked, max(0, begin - 8), begin) is not None


@cache
def _routes() -> frozenset[str]:
    """Last words of lines and roads."""
    return frozenset(cues("programme.route"))


@cache
def _bodies() -> frozenset[str]:
    """Last words of facilities that are projects only while they are built."""
    return frozenset(cues("programme.body"))
