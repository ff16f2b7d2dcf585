"""What belongs to a quoted name besides its last word: words behind the quotation that tell no kind by themselves
(“甲乙”任务, “甲乙”总体思路), and words before it (茶园管护“红黑榜”)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from shizheng.converters.extraction.act_clauses import Clause, Found
from shizheng.converters.extraction.action_words import NOMINAL, VERB
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.programme_edges import EDGES
from shizheng.converters.extraction.programme_reach import name_begin
from shizheng.converters.extraction.programme_words import ruled_by

#: words between a verb and a quotation; those that are no part of what is quoted
_FRONT = re.compile("[一-鿿]{2,12}")
_NO_FRONT = cues("programme.no_front")
#: whose it is, by office and name
_OFFICE_HOLDER = re.compile("[市县区局处校馆院镇乡部会]长[一-鿿]{2,3}$")
#: a quotation that is always one of something: 燃气安全“回头看”
_OF_SOMETHING = re.compile(rf"“(?:{cue('programme.of_something')})”")
#: another quotation in a row
_IN_ROW = re.compile("”[、和与及暨]$")
#: behind a quotation: words up to one that ends what is called so, which a mark or what becomes of it follows; how far it is
#: brought may be told right behind one word alone
_WORDS = cue("programme.wider_tail")
_TAIL = re.compile(
    rf"(?!{cue('programme.bridge_end')})(?:(?:{_WORDS})(?={cue('programme.progress')})"
    rf"|(?:[^ 　，。；：、！？“”（）《》的和与及等在为对将把了是到由■\n]|对(?=接)){{0,10}}?(?:{_WORDS})"
    rf"(?=[，。；：、！？”》）\n和与及等0-9]|$|{cue('programme.behind_wider')}))"
)
_TAIL_LAST = re.compile(rf"(?:{_WORDS})$")


def is_of_something(text: str, start: int) -> bool:
    """Whether what is quoted at ``start`` is always one of something."""
    return _OF_SOMETHING.match(text, start) is not None


def words_before(text: str, masked: str, clause: Clause, start: int) -> int:
    """Where the words begin that belong to the name quoted at ``start``: 建立茶园管护“红黑榜”; ``start`` where there are none.

    They stand between a verb that rules names and the quotation, or between another quotation in a row and it; before what is always one
    of something they need no verb.
    """
    if masked[start - 1] in EDGES:
        return start
    begin = name_begin(masked, clause, start, "programme")
    words = masked[begin:start]
    if not _FRONT.fullmatch(words) or words.endswith(_NO_FRONT) or _OFFICE_HOLDER.search(words):
        return start
    if _IN_ROW.match(masked, max(begin - 2, 0), begin) or is_of_something(text, start) or ruled_by(
        masked[max(clause.start, begin - 6) : begin].rstrip("了")
    ):
        return begin
    return start


def _place(found: Found) -> int:
    return found[1]


def tail_behind(text: str, clauses: Sequence[Clause], end: int) -> int:
    """Where the words end that belong to the name whose quotation ends at ``end``; 0 where there are none.

    No verb stands between, but for one that is told of the last word (“甲乙”应急服务项目, “甲乙”反映窗口).
    """
    match = None if text[end : end + 1] in EDGES else _TAIL.match(text, end)
    if match is None:
        return 0
    at = bisect_right(clauses, end, key=lambda c: c.start) - 1
    if at >= 0:
        last = _TAIL_LAST.search(text, end, match.end())
        begins = last.start() if last else match.end()
        found = clauses[at].found
        first = bisect_left(found, end, key=_place)
        for word, _, b in found[first : first + match.end() - end]:
            if b >= begins:
                break
            if word.flags & (VERB | NOMINAL) == VERB:
                return 0
    return match.end()
