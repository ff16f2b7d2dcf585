"""What the words before and behind a quotation tell of whether it is the name of a programme."""

from __future__ import annotations

import re

from shizheng.converters.extraction.lexicon import cue, lasts
from shizheng.converters.extraction.programme_words import context, ends, ruled_by

#: what is brought about is a state, though other words stand between: 实现小事“就近办”
_BROUGHT_ABOUT = re.compile(rf"(?:{cue('programme.brought_about')})[^，。；：！？、“”]{{2,14}}$")
#: what something turns into is a figure of speech
_TURNED = re.compile(rf"(?:{cue('programme.turned')}|”[转变]?为)了?$")
_FROM = ("从", "由")
_TURNED_LAST = lasts("programme.turned", besides="为了")
#: behind a quotation, or a list of them: 等 and what sort of thing they are
SORT_TOLD = re.compile(
    rf"(?:(?:[、和与及暨]|以及)?[“](?:[^“”\n]{{1,30}})”){{0,8}}等[^，。；：“”\n]{{0,8}}?(?:{cue('programme.sort_told')})"
)
#: behind a quotation: 的, what sort of name it is and no more
_SORT_BEHIND_DE = re.compile(rf"的[^，。；：、！？“”的]{{0,10}}?(?:{cue('programme.sort_behind_de')})(?=[，。；：、！？\n]|$)")
_NEW_TO = re.compile(r"(?:了|好|起|出)?(?:全[国省市区]首个|首个|新时代)?$")
_NEW_TO_LAST = frozenset("了好起出个代")
_THING = re.compile(cue("programme.thing_behind"))
#: so many people are called so; a list of topics, of notions ends so
_SAYINGS = re.compile(
    rf"[0-9]{{1,4}}[位名人](?![次民才])|等(?:[0-9一二三四五六七八九十]{{1,2}}[大项個个])?项?[^，。；：、“”]{{0,4}}?(?:{cue('programme.topics')})"
)
_MARK = re.compile(r"[，。；：！？、\n]|$")


def signs_beside(text: str, start: int, end: int, tail: int, opens: bool) -> list[str]:
    """What the words before and behind the quotation tell."""
    signs: list[str] = []
    sayings, tails = context()
    before = text[max(0, start - 10) : start]
    if before.endswith(_FROM) and text.startswith("、“", end):
        before = ""  # 从“甲”、“乙”到“丙”: a list, and nothing turns into anything
    elif before.endswith("”到") and text.startswith("等", end):
        before = ""
    bare = "tail" if tail else "bare"
    bare_before = before.rstrip("了着起出过")
    if ends(bare_before, sayings) or (bare_before != before and ends(before, sayings)):
        signs.append(f"said_before_{bare}")
    elif ruled := ruled_by(before) or (before[-1:] in _NEW_TO_LAST and ruled_by(before[: _NEW_TO.search(before).start()])):  # type: ignore[union-attr]
        signs.append(f"{ruled}_before_{bare}")
    elif opens:
        signs.append(f"quoted_opens_{bare}")
    elif before[-1:] == "的":
        signs.append("quoted_behind_de")
    if tail:
        return signs
    if before[-1:] in _TURNED_LAST and _TURNED.search(before):
        signs.append("turned_into")
    elif before and _BROUGHT_ABOUT.search(text, max(0, start - 18), start):
        signs.append("brought_about")
    if (text[end : end + 1] in tails.outermost and text.startswith(tails.words, end)) or _SAYINGS.match(text, end):
        signs.append("said_behind")
    elif _THING.match(text, end):
        signs.append("thing_behind")
    elif SORT_TOLD.match(text, end):
        signs.append("sort_told")
    elif text.startswith("的", end):
        signs.append("sort_behind_de" if _SORT_BEHIND_DE.match(text, end) else "de_behind")
    elif _MARK.match(text, end):
        signs.append("mark_behind")
    return signs
