"""What headings and openings that stand before a part, and not above it, still say of it: the plan of a year, the year told of."""

from __future__ import annotations

import re
from typing import NamedTuple

from shizheng.converters.extraction.lexicon import cue
from shizheng.converters.extraction.settled_year import year_opened
from shizheng.converters.extraction.status import TARGET

#: 一、2021年工作回顾 within a paragraph that lost its line breaks
_RUN_IN = re.compile(rf"、(?<=[。！\n 　”][一二三四五六七八九十]、)(?P<heading>[^。；：，]{{0,40}}?(?:{cue('heading.run_in_end')}))")
#: what a paragraph opens with that is of another time than the one before it
_OTHER_TIME = re.compile(rf"[^。；：]{{0,24}}?(?:{cue('heading.other_time')})")
#: 为完成上述任务，我们要做好…: what a paragraph says of all behind it
_TO_BE_DONE = re.compile(rf"[^。；]{{0,12}}?(?:{cue('heading.to_reach')})[^，。；：]{{0,8}}?(?:{cue('heading.these_goals')})")
#: 今年的预期目标是…。为此，重点抓好以下工作：
_ANNOUNCED = re.compile(rf"(?:{cue('plan.announced_act')})(?:以下|如下|下列|这|[一二三四五六七八九十0-9]+[个项大])[^，。；：]{{0,10}}[：。]?$")
_GOALS = re.compile(cue("plan.goals_named"))
_WHOLE = re.compile(r"全[国省市县区州旗盟镇乡]|我[省市县区州]")


#: the end of a paragraph has so many characters
_ENDING = 40
_LEADS = frozenset("：。")


class Governed(NamedTuple):
    """Status, period and its words that a heading gives; each may be empty."""

    status: str = ""
    period: str = ""
    words: str = ""


class Carried(NamedTuple):
    """``plan``: what the last heading of a year's plan gave (2015年预期目标: the headings behind it are its parts); ``told``: the words for
    the year that the paragraph before opened with, under the headings ``path``; ``ahead``: it ended by leading to what is to be done."""

    plan: Governed = Governed()
    told: str = ""
    path: tuple[str, ...] = ()
    ahead: bool = False


NOTHING_CARRIED = Carried()


def behind_heading(own: Governed, carried: Carried) -> Carried:
    """What is carried on behind a heading that gives ``own`` by itself."""
    if own.status == TARGET and own.words:
        return Carried(own)
    if own.status or own.words:
        return NOTHING_CARRIED
    return Carried(Governed(TARGET) if carried.ahead and not carried.plan.status else carried.plan)


def behind_paragraph(text: str, path: tuple[str, ...], carried: Carried) -> Carried:
    """What is carried on into and behind a paragraph: the year that it opens with, or that the one before it opened
    with where it goes on about the same whole (全市) and says nothing else."""
    if carried.plan.status != TARGET and (carried.ahead or _TO_BE_DONE.match(text) is not None):
        carried = carried._replace(plan=Governed(TARGET))
    carried = carried._replace(ahead=_leads_to_plan(text)) if carried.ahead or text[-1:] in _LEADS else carried
    opened = year_opened(text)
    if opened:
        return carried._replace(told=opened, path=path)
    if carried.told and (path != carried.path or _OTHER_TIME.match(text) is not None or _WHOLE.search(text) is None):
        return carried._replace(told="", path=())
    return carried


def _leads_to_plan(text: str) -> bool:
    """Whether a paragraph names the goals of a year and ends by leading to what is to be done for them."""
    return (ends := _ANNOUNCED.search(text, max(0, len(text) - _ENDING))) is not None and _GOALS.search(text, 0, ends.start()) is not None


def run_in(text: str) -> list[tuple[int, str]]:
    """The headings that sentences of a text without line breaks open with, each behind its place."""
    return [(m.start("heading"), m["heading"]) for m in _RUN_IN.finditer(text)] if "一、" in text or "二、" in text else []
