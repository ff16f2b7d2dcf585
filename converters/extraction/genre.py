"""What a paragraph is part of: a plan, or a text that tells what is and was.

A heading or the title says so, an announcement before it, or the paragraph's own words of the future against its results.
Where nothing is said, a part that tells act upon act, never a result, a body, a day or a voice, is a plan if its words
ask for more than is there: more, better, within the year.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from shizheng.converters.extraction.act_clauses import Clause
from shizheng.converters.extraction.action_words import ADVERB, BODY, FIGURE, HOPE, PERFECTIVE, RESULT, VERB
from shizheng.converters.extraction.carried import Carried, Governed, behind_heading, behind_paragraph, run_in
from shizheng.converters.extraction.context import governing
from shizheng.converters.extraction.lexicon import cue, cues, sought
from shizheng.converters.extraction.status import TARGET, heading_status
from shizheng.converters.extraction.units import plain_alternatives

#: by when something is due
_BEFORE = "(?:之前|以前|前)"
DUE = re.compile(
    plain_alternatives(
        dict.fromkeys(cues("deadline.end_of"), _BEFORE)
        | dict.fromkeys("0123456789", rf"[0-9]?月(?:[上中下]旬|[0-9]{{1,2}}日)?{_BEFORE}")
        | {"年内": "(?<![0-9一二三四五六七八九十两]年内)"}
    )
)
_LIST = re.compile(r"(?:[一二三四五六七八九十]{1,2}(?:是|要)|第[一二三四五六七八九十]{1,2}|[（(]?[一二三四五六七八九十]{1,2}[）)、])")
_PLAN_TITLE = re.compile(
    rf"{cue('title.plan')}|(?:{cue('title.plan_end')})(?=[”」》）)]*(?:[（(][^（）()]*[)）])?(?:(?:的?通知|的?公告|{cue('title.plan_behind')})[^，]*)?$)"
    rf"|[0-9十]年(?:度)?的?(?:[0-9一二三四五六七八九十]{{1,3}}[大件项个])?(?:{cue('plan.for_whom')}){{0,2}}实事$|抓好.{{0,6}}工作"
)
_REVIEW_TITLE = re.compile(cue("title.review"))
#: a headline of news about a plan
_NEWS_TITLE = re.compile(cue("title.news"))
#: words that ask for more than there is, and words that only a text that tells has
_ASKS = re.compile(cue("plan.asks"))
_CHARGED = re.compile(rf"[（(]?(?:{cue('plan.charged')})")
_TELLS = re.compile(sought("plan.tells", dict.fromkeys("0123456789", "月[0-9]{1,2}日")))
#: a part of fewer acts shows no habit; of so many acts one asks for more
_LEAST_ACTS = 10
#: a word of the future asks as much as so many words that ask for more
_ASKED_BY_FUTURE = 2
_ACTS_TO_ASK = 12
#: of so many one may have a body that acts
_FEW_BODIES = 15
#: under a heading, so much of the future makes a plan of paragraphs that tell none
_MUCH = 4
#: a paragraph of so few clauses announces others or ends them
_FEW = 2
#: a verb so near the head of its clause has nobody before it
_HEAD = 6
_COUNTED_RESULTS = frozenset(cues("plan.result_by_figure"))
_BODY_ENDS = frozenset("局镇乡厅委署府区县市院办道站所")
#: the clauses and the masked text of a paragraph
Part = tuple[Sequence[Clause], str]


class Genre(NamedTuple):
    """Whether a paragraph or a section speaks of what is to come: the weight of words for it and against it."""

    planned: float = 0.0
    done: float = 0.0


def genre_of(clauses: Sequence[Clause], text: str) -> Genre:
    """What the clauses of a paragraph say of the time: how many of them tell the future, how many a result.

    What stands behind a word of the future in its sentence is no result, unless it says 已 or 了.
    """
    planned = done = 0.0
    tells_done = "已" in text
    dues = [match.start() for match in DUE.finditer(text)] if "前" in text or "年内" in text else []
    due = 0
    ahead = -1
    for clause in clauses:
        while due < len(dues) and dues[due] < clause.start:
            due += 1
        future = clause.future
        if future is not None:
            planned += 0.4 if future.flags & HOPE else 1.0
            ahead = clause.sentence
            continue
        flags = clause.flags
        has_done = tells_done and text.find("已", clause.start, clause.end) >= 0
        if due < len(dues) and dues[due] < clause.end and not has_done:
            planned += 0.4
            ahead = clause.sentence
        elif (flags & RESULT and (has_done or clause.sentence != ahead) and _tells_result(clause)) or (
            flags & PERFECTIVE and any(word.flags & VERB and text.startswith("了", end) for word, _, end in clause.found)
        ):
            done += 1.0
    if planned:
        planned = max(0.0, planned - len(_TELLS.findall(text)))
    return Genre(planned, done)


def _tells_result(clause: Clause) -> bool:
    """Whether the words of a result that a clause has tell one; 增长 and 达到 are none without a figure."""
    return clause.flags & FIGURE != 0 or any(word.flags & RESULT and word.text not in _COUNTED_RESULTS for word, _, _ in clause.found)


def title_genre(title: str) -> str:
    """``planned``, ``done`` or nothing, as a title or heading says."""
    if _REVIEW_TITLE.search(title):
        return "done"
    return "planned" if _PLAN_TITLE.search(title) and not _NEWS_TITLE.search(title) else ""


def announces(clause: Clause) -> bool:
    """将抓好以下工作： what follows in the paragraphs below is to come."""
    return clause.mark == "：" and clause.future is not None


def is_list_item(clause: Clause, text: str) -> bool:
    """一是, 二是, 第三: the sentence goes on with the list that the sentence before it opened."""
    return clause.head < clause.start and _LIST.match(text, clause.head, clause.end) is not None


def plans(title: str, paths: Sequence[tuple[str, ...]], parts: Sequence[Part], *, release: bool) -> list[int | None]:
    """Where in each paragraph the plan begins of which it is part, None where it is of none. ``paths`` are the headings above each, the outermost
    first, ``parts`` its clauses and its masked text.

    The paragraphs of a ``release`` in traditional characters tell both, and its headline is of one of them.
    """
    genres = [genre_of(clauses, text) for clauses, text in parts]
    sections = _sections(paths, parts, genres, release=release)
    told = {heading: title_genre(heading) for path in paths for heading in path}
    charged = not release and (any(map(_CHARGED.match, told)) or any(_CHARGED.match(text) for _, text in parts))
    titled = title_genre(title) == "planned"
    budgeted = release and heading_status(title, headline=True) == TARGET  # a release on the budget of the coming year
    found: list[int | None] = []
    announced = led = False
    last: tuple[str, ...] | None = None
    carried = Carried()
    for path, section, own, (clauses, text) in zip(paths, sections, genres, parts, strict=True):
        if path != last:
            for heading in () if release else path:
                if not (last and heading in last):
                    carried = behind_heading(Governed(*governing((), (heading,), None, False)), carried)
            announced, led, last = False, False, path
        item = bool(clauses) and is_list_item(clauses[0], text)
        said = next((g for g in map(told.__getitem__, reversed(path)) if g), "planned" if carried.plan.status else "") if path else ""
        if said == "planned" or announced or (led and item):
            found.append(0)
        elif release:
            of_section = own.done == 0 and section.genre.planned >= 3 and section.genre.done == 0
            of_section = of_section or (budgeted and own.done == 0)
            found.append(0 if of_section else _first_ahead(clauses, release=True) if said != "done" and own.planned >= 1 and own.done == 0 else None)
        elif said == "done":
            found.append(None)
        elif section.asks or charged or _is_of_plan(own, section) or (titled and own.done <= own.planned + 1):
            found.append(0)
        else:
            found.append(_first_ahead(clauses) if own.planned >= 1.5 and own.planned > own.done else None)
        if not release and (begins := _plan_heading(text)) is not None:
            found[-1] = begins
        if not item:  # 下一步，我们将…。 and 一是…, 二是… in paragraphs of their own
            led = found[-1] is not None or own.planned >= 1 > own.done
        if not release:
            carried = behind_paragraph(text, path, carried)
        announced = announced or (bool(clauses) and announces(clauses[-1]))
    return found


class _Section(NamedTuple):
    """What the paragraphs of a section say together: their genre; whether most speak of what is to come (``spread``); whether they ask for
    more than there is (``asks``); ``headed``: a heading makes them one."""

    genre: Genre
    spread: bool
    asks: bool
    headed: bool


def _sections(paths: Sequence[tuple[str, ...]], parts: Sequence[Part], genres: Sequence[Genre], *, release: bool) -> list[_Section]:
    """The section of each paragraph."""
    openings = Counter(path[0][:2] for path in set(paths) if path)
    keys = [_section(path, openings) for path in paths]
    members: dict[str, list[int]] = {}
    for number, key in enumerate(keys):
        members.setdefault(key, []).append(number)
    sections: dict[str, _Section] = {}
    for key, own in members.items():
        genre = Genre(sum(genres[n].planned for n in own), sum(genres[n].done for n in own))
        spread = 2 * sum(genres[n].planned > 0 for n in own) > sum(len(parts[n][0]) >= _FEW for n in own)
        asks = not release and genre.done == 0 and _asks([parts[n] for n in own], genre.planned)
        sections[key] = _Section(genre, spread, asks, key != "")
    return [sections[key] for key in keys]


def _is_of_plan(own: Genre, section: _Section) -> bool:
    """Whether a paragraph without results is part of a plan by what its section says."""
    planned, done = section.genre
    if own.done or planned < 2.5 or planned < 2 * done:
        return False
    return own.planned > 0 or section.spread or (section.headed and planned >= _MUCH)


def _plan_heading(text: str) -> int | None:
    """Where the first heading of a plan stands within a paragraph that lost its line breaks (二、2031年工作安排); None when there is none."""
    headings = ((place, governing((), (heading,), None, False)[0]) for place, heading in run_in(text))
    return next((place for place, status in headings if status == TARGET), None)


def _first_ahead(clauses: Sequence[Clause], *, release: bool = False) -> int:
    """Where the first sentence begins that tells the future; in a ``release``, which tells both in one sentence, the first clause."""
    start = sentence = 0
    for clause in clauses:
        if clause.sentence != sentence:
            sentence, start = clause.sentence, clause.start
        if clause.future is not None:
            return clause.start if release else start
    return 0


def _asks(parts: Sequence[Part], planned: float) -> bool:
    """Whether a section without any result tells act upon act of nobody and asks throughout for more than there is, or says (``planned``)
    that it is to come."""
    if sum(len(clauses) for clauses, _ in parts) < _LEAST_ACTS or any(_TELLS.search(text) for _, text in parts):
        return False
    acts = sum(1 for clauses, _ in parts for clause in clauses if _opens_with_verb(clause))
    asked = sum(len(_ASKS.findall(text)) for _, text in parts) + _ASKED_BY_FUTURE * planned
    if acts < _LEAST_ACTS or asked * _ACTS_TO_ASK < acts:
        return False
    return sum(1 for clauses, text in parts for clause in clauses if _has_body(clause, text)) * _FEW_BODIES <= acts


def _opens_with_verb(clause: Clause) -> bool:
    return clause.flags & VERB != 0 and clause.found[0][1] <= clause.start + _HEAD


def _has_body(clause: Clause, text: str) -> bool:
    """Whether a body or a place opens the clause: 该局…, 某区…."""
    for word, start, _ in clause.found:
        if word.flags & BODY and start == clause.start:
            return clause.future is None
        if word.flags & (VERB | ADVERB):
            return start > clause.start + 1 and text[start - 1] in _BODY_ENDS and clause.future is None
    return False


def _section(path: tuple[str, ...], openings: Mapping[str, int]) -> str:
    """The section of a paragraph. Headings that open alike (持续抓好…, 持续抓好…) make one section."""
    if not path:
        return ""
    return path[0][:2] if len(path) == 1 and openings[path[0][:2]] > 1 else path[0]
