"""The lines of a title: which of them make one title together, and which title is the headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from shizheng.converters.layout.cues import HAN, any_of, line_words, words
from shizheng.converters.layout.items import Item
from shizheng.converters.layout.organisation import leading_body, names_body, names_only

_NAME_OF_PAGE = 10  # characters that the name of a paper or site has fewer than
_MOST_OF_ONE = 4  # lines of one title
_CLOSE = 3  # blank lines that part no title
_SHORTEST = 6  # characters of a headline with a line below it
_SERIAL = frozenset("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_LONG_LINE = 12  # characters of a title that may have no room for its end
_EVEN = 2  # characters by which two halves of a title differ
_LONGER = 5  # characters
_UNFINISHED = re.compile(r"[，、,：:和与及暨的“《（(]$|^(?:关于|關於)[^的]*$|(?:关于|關於)[^的]{0,4}$")
_ABOUT = re.compile(r"关于|關於")
_DOCUMENT = re.compile(rf"^(?:关于|關於).{{4,}}|(?:(?:{line_words('report_of')})(?:报告|報告)|{line_words('document_end')})(?:（[^）]*）)?$")
#: （2021—2025年）: the years that a plan is for
_YEARS = re.compile(r"[（(\[〔]\s*[0-9]{4}\s*年?\s*[-—–－~～至]+\s*[0-9]{4}\s*年?\s*[）)\]〕]$")
#: 第5次定期会, 第三次会议
_SESSION = re.compile(r"第[0-9一二三四五六七八九十]{1,3}[次届][^，。]{0,6}会议?$")
#: a figure with what it counts: such a line says more of the one above it
_COUNT = re.compile(r"[0-9][0-9.]*[万亿]?[多余]?[^年月日号世届版\-—~～.0-9]")
#: 抢农时 保双抢: what a headline below is part of
_SLOGANS = re.compile(r"\S{2,5}[ 　]+\S{2,5}(?:[ 　]+\S{2,5})?$")
#: 和一座金山: no title starts with what joins two things
_JOINED = re.compile("和(?![美谐睦平顺煦])|与(?![时会民众])|的(?!士)")
#: 走进某地·某事: the name of a series and of its part
_OF_SERIES = re.compile(rf"[{HAN}]{{3,8}}[·•][{HAN}]{{3,8}}$")
#: “一字”: a word that stands for another
_FIGURE_OF_SPEECH = re.compile(rf"[“\"][{HAN}]{{1,2}}[”\"]")
_QUOTED = re.compile(rf"[“\"](?![一二三四五六七八九十两])[{HAN}]{{1,6}}[”\"]")
#: what the first line of a title that has no room holds none of
_IN_TITLE = re.compile(r"[ 　，、“”：！？0-9]")
_CLAUSE = 4  # characters of a clause
_IN_BRACKETS = re.compile(r"[（(][^（）()]{1,8}[）)]$")


def group_lines(above: Sequence[Item], lines: Sequence[int], usual: int, *, traditional: bool, narrow: bool) -> list[list[int]]:
    """The title lines in groups: a group is one title. An unfinished line goes on; so do lines closer than usual."""
    groups: list[list[int]] = []
    blanks = [above[i].blank for i in lines[1:]]
    parted = usual > 0 or any(b > 0 for b in blanks)
    for k, i in enumerate(lines):
        joined = k > 0 and len(groups[-1]) < _MOST_OF_ONE and not _is_series(above, lines[k - 1])
        if joined and _goes_on(above, lines, k, parted=parted and not traditional, narrow=narrow):
            groups[-1].append(i)
        else:
            groups.append([i])
    return groups


def _goes_on(above: Sequence[Item], lines: Sequence[int], k: int, *, parted: bool, narrow: bool) -> bool:
    """Whether title line ``k`` belongs to the title of the one before it; ``parted``: lines closer than usual do."""
    before, item = above[lines[k - 1]], above[lines[k]]
    upper, lower = before.text, item.text
    if item.hint or before.hint:
        return item.hint is not None and item.hint == before.hint
    if _YEARS.match(lower):
        return False
    if all(map(names_body, upper.split())) and _ABOUT.match(lower):
        return True
    if _is_half_document(upper, item) or _is_third_of_document(above, lines, k):
        return True
    if item.blank == 0 and (_JOINED.match(lower) or _is_meeting(upper, lower)):
        return True
    if _is_name_above(upper, lower):
        return False
    if _is_clauses(upper, lower) or _adds_to_event(upper, lower) or _adds_figures(upper, lower) or lower.endswith(_cue("subheadline")):
        return False
    return (
        (parted and item.blank == 0 and not _outgrows(upper, lower))
        or _is_end(before, item)
        or (_is_centred(before, item) and not _is_of_session(upper, lower))
        or (narrow and _is_even(before, item))
        or (_is_unfinished(upper) and not _is_place(upper))
    )


def _is_series(items: Sequence[Item], i: int) -> bool:
    """Whether a line is the name of a series, which its number ends: ①."""
    return i + 1 < len(items) and items[i + 1].style == "note" and items[i + 1].text in _SERIAL


def _is_place(text: str) -> bool:
    """Whether a line with a colon names the place or body that the headline below is about, and nothing else."""
    return text[-1] in "：:" and names_body(text[:-1])


def _outgrows(upper: str, lower: str) -> bool:
    """Whether the lower line is too long to be the end of a title that began in the upper."""
    return len(lower) >= len(upper) + _LONGER and not _is_unfinished(upper)


def _is_unfinished(upper: str) -> bool:
    """Whether a line cannot be the end of a title."""
    return _UNFINISHED.search(upper) is not None or upper.endswith(_cue("unfinished"))


def _is_meeting(upper: str, lower: str) -> bool:
    """Whether the title of a meeting stands on two lines: 全市粮食生产 / 现场推进会在某县召开."""
    if not lower.startswith(_cue("meeting_start")) or not lower.endswith(_cue("headline_end")) or _IN_TITLE.search(upper):
        return False
    return upper.startswith(_cue("scope")) or leading_body(upper) is not None


def _is_clauses(upper: str, lower: str) -> bool:
    """Whether the lower line is two or three clauses with a figure, and the upper a whole of one clause (某镇种咖啡 / 面积4万亩 产值3亿元)."""
    clauses = lower.split()
    if len(clauses) == 1 or " " in upper or _is_unfinished(upper) or any(c.isdecimal() for c in upper):
        return False
    return all(len(clause) >= _CLAUSE for clause in clauses) and any(c.isdecimal() for c in lower)


def _is_centred(before: Item, item: Item) -> bool:
    """Whether two lines are set in the middle, one right below the other, with a space above them."""
    return before.indent and item.indent and item.blank == 0 and before.blank > 0


def _is_end(before: Item, item: Item) -> bool:
    """Whether a line is the end of the title that begins right above it: it is set further in, or a few characters are left."""
    upper, lower = before.text, item.text
    if item.blank or any(c.isdecimal() for c in lower) or names_body(upper) or _SESSION.search(upper):
        return False
    stepped = item.indent and not before.indent and len(lower) <= len(upper) + _EVEN
    return stepped or (len(lower) * 2 <= len(upper) and len(upper) >= _LONG_LINE and " " not in upper + lower)


def is_pair(upper: Item, lower: Item) -> bool:
    """Whether two lines right below each other are the halves of one title, made alike."""
    hinted = upper.hint is not None or lower.hint is not None
    return not hinted and not lower.blank and len(upper.text) > _SHORTEST and abs(len(upper.text) - len(lower.text)) < _EVEN


def _is_of_session(upper: str, lower: str) -> bool:
    """Whether the upper line names the session that the report below, whose whole title it is, was given to."""
    return _SESSION.search(upper) is not None and _DOCUMENT.search(lower) is not None and lower[0] != "的"


def _is_even(before: Item, item: Item) -> bool:
    """Whether a line goes on with the one right above it in a title that a narrow column has no room for.

    It is hardly longer (what is set smaller is), or the line above it ends like a name.
    """
    return item.blank == 0 and (len(item.text) <= len(before.text) + _EVEN or names_body(before.text))


def _is_name_above(upper: str, lower: str) -> bool:
    """Whether the upper line is the name of a place or body and nothing else, and the lower a headline without it.

    It is none where it starts with what somebody did: 某县水务局 / 新建泵站3座.
    """
    whole = len(lower) >= _SHORTEST and not lower.startswith(_cue("predicate"))
    return whole and len(upper) <= _NAME_OF_PAGE and names_only(upper)


def _adds_to_event(upper: str, lower: str) -> bool:
    """Whether the lower line says what the meeting did that the upper line tells of."""
    return upper.endswith(_cue("meeting_end")) and lower.startswith(_cue("subheadline_start"))


def _is_half_document(upper: str, lower: Item) -> bool:
    """Whether the title of a document that began in ``upper`` ends here: …年国民经济和社会 / 发展计划草案的报告 /（摘要）."""
    if lower.blank < _CLOSE and lower.text[0] in "（(" and "".join(lower.text.split())[1:-1] in _cue("version"):
        return True
    if _IN_BRACKETS.match(lower.text):
        return lower.blank == 0 and _DOCUMENT.search(upper) is not None
    whole = _DOCUMENT.search(lower.text) is None or _ABOUT.match(lower.text) or leading_body(lower.text)
    return not whole and "年" in upper and lower.text[0] not in "——0123456789" and not names_body(upper)


def _is_third_of_document(above: Sequence[Item], lines: Sequence[int], k: int) -> bool:
    """Whether the title of a document that began in the line above goes on here and ends in the line below."""
    if k + 1 >= len(lines):
        return False
    upper, item, lower = (above[i] for i in lines[k - 1 : k + 2])
    return item.blank == lower.blank == 0 and not _DOCUMENT.search(item.text) and _is_half_document(upper.text, lower)


def _adds_figures(upper: str, lower: str) -> bool:
    """Whether the lower line gives the figures of what the upper says was begun, opened or signed."""
    return upper.endswith(_cue("headline_end")) and any(c.isdecimal() for c in lower) and not any(c.isdecimal() for c in upper)


@cache
def _cue(position: str) -> tuple[str, ...]:
    return words("title_cues", "cue", position=position)


def _is_event(items: Sequence[Item], groups: Sequence[Sequence[int]]) -> bool:
    """Whether the upper of two titles says what took place and the lower adds to it."""
    upper, lower = items[groups[0][-1]].text, items[groups[1][-1]].text
    if (
        upper.endswith(_cue("headline_end"))
        or _tells_whose(upper, lower)
        or lower.endswith(_cue("subheadline"))
        or _adds_to_event(upper, lower)
        or _said().match(lower)
    ):
        return True
    counts = _COUNT.match(lower) is not None and not any(c.isdecimal() for c in upper)
    brief = any(c.isdecimal() for c in lower) and " " not in lower and len(lower) * 10 <= len(upper) * 6
    if lower.startswith(_cue("adds")) and any(c.isdecimal() for c in lower) and len(upper) > _SHORTEST and not names_body(upper):
        return True
    goes_on = lower.startswith(_cue("predicate")) and all(any(c.isdecimal() for c in line) for line in (upper, lower)) and len(lower) < len(upper)
    return (counts or brief or goes_on) and len(upper) > _NAME_OF_PAGE and not upper.endswith(words("columns", "word"))


@cache
def _said() -> re.Pattern[str]:
    """Who said what where the upper line tells what took place: 某某强调：……, 某某出席."""
    return re.compile(
        rf"[{HAN}]{{2,4}}(?:(?:{any_of(words('title_cues', 'cue', position='said'))})[：:]|(?:{any_of(words('title_cues', 'cue', position='took_part'))})$)"
    )


def _figures_below(items: Sequence[Item], groups: Sequence[Sequence[int]]) -> bool:
    """Whether all the titles below the first give figures of what it tells without one."""
    upper = items[groups[0][-1]].text
    if len(upper) <= _NAME_OF_PAGE or any(c.isdecimal() for c in upper) or upper.endswith(words("columns", "word")):
        return False
    return all(any(c.isdecimal() for c in items[group[0]].text) for group in groups[1:])


def _names_people(items: Sequence[Item], groups: Sequence[Sequence[int]]) -> bool:
    """Whether every line below the first says who was there."""
    return all(items[group[-1]].text.endswith(_cue("subheadline")) for group in groups[1:])


def _is_under(items: Sequence[Item], groups: Sequence[Sequence[int]], *, traditional: bool) -> bool:
    """Whether the lower of two titles is set close below the upper, which is a headline by itself."""
    upper, lower = items[groups[0][0]], items[groups[1][0]]
    close = lower.blank == 0 and (upper.blank > 0 or traditional) and not _SLOGANS.match(upper.text)
    whole = "".join([items[i].text for i in groups[0]])
    named = names_body(whole) or whole.endswith(words("columns", "word")) or _OF_SERIES.match(whole) or _is_livelier(whole, lower.text)
    return close and len(whole) >= _SHORTEST and not named


def _tells_whose(upper: str, lower: str) -> bool:
    """Whether the upper line has a headline's figure of speech, and the lower says plainly who did it: 社区有了“管家” / 某街道试点养老."""
    quoted = len(_QUOTED.findall(upper)) == 1 and " " not in upper and not upper.startswith(_cue("scope")) and leading_body(upper) is None
    plain = not _QUOTED.search(lower) and not names_body(lower) and not lower.endswith(_cue("lively"))
    return quoted and plain and upper[-1] not in "：:" and leading_body(lower) is not None


def _is_livelier(upper: str, lower: str) -> bool:
    """Whether the lower line has the figure of speech of a headline (老渔港“游”出新精彩), the upper none: it says whose work it is."""
    figure = _FIGURE_OF_SPEECH.search(lower) is not None and not _FIGURE_OF_SPEECH.search(upper)
    return (
        (figure or lower.endswith(_cue("lively")))
        and not upper.endswith(_cue("lively"))
        and not any(c.isdecimal() for c in lower)
        and len(lower) <= len(upper) + _EVEN
    )


def name_groups(items: Sequence[Item], groups: Sequence[Sequence[int]], *, traditional: bool, dashed: bool) -> list[str]:
    """What each group is; ``dashed``: a subheadline (—— …) stands below them."""
    if not groups:
        return []
    hinted = [g for g, group in enumerate(groups) if (h := items[group[0]].hint) and h.kind == "headline"]
    years = next((g for g, group in enumerate(groups) if g and _YEARS.match(items[group[0]].text)), 0)
    documents = [g for g, group in enumerate(groups) if _DOCUMENT.search("".join(items[i].text for i in group))]
    if hinted:
        headline = hinted[-1]
    elif documents:
        headline = documents[0]
    elif years:
        headline = years - 1  # the years that the plan above them is for
    elif len(groups) == 2 and (dashed or _is_series(items, groups[0][-1]) or _SESSION.search(items[groups[0][-1]].text)):
        headline = 1
    elif (len(groups) == 2 and (_is_event(items, groups) or _is_under(items, groups, traditional=traditional))) or (
        len(groups) > 2 and (_figures_below(items, groups) or _names_people(items, groups))
    ):
        headline = 0
    else:
        headline = 0 if len(groups) == 1 else 1
        while 0 < headline < len(groups) - 1 and names_body(items[groups[headline][0]].text):
            headline += 1  # the name of the column, then that of the place
    return ["kicker"] * headline + ["headline"] + ["subheadline"] * (len(groups) - headline - 1)
