"""Names in a list that stands behind the word for what its items are: 系列活动包括A、B、C."""

from __future__ import annotations

import re
from collections.abc import Iterator

from shizheng.converters.extraction.act_clauses import FILLER
from shizheng.converters.extraction.lexicon import cue
from shizheng.converters.extraction.programme_evidence import Candidate
from shizheng.converters.extraction.programme_lists import is_event, is_item
from shizheng.converters.extraction.programme_words import common_share

#: what tells of the list
_OPENING = re.compile(rf"(?:{cue('programme.list_opens')})(?:{cue('programme.list_holds')})[：:]?")
#: items, parted as those of a list are, up to a mark that ends it or what tells that there are more
_ITEMS = re.compile(r"[^、，。；：！？\n]{3,24}(?:、[^、，。；：！？\n]{2,24})+")
_ITEM = re.compile(r"[^、]+")
#: joins the last item; tells that there are more
_JOINED = re.compile(r"(?:以及|及|和|与|暨)")
_MORE = re.compile(r"等[^、]*$")


def names_listed_after(text: str, masked: str) -> Iterator[Candidate]:
    """The events in such lists, in order. Linear."""
    for opening in _OPENING.finditer(masked):
        items = _ITEMS.match(masked, opening.end())
        if items is None:
            continue
        for match in _ITEM.finditer(masked, *items.span()):
            begin, end = match.span()
            if more := _MORE.search(masked, begin, end):
                end = more.start()
            last = end
            for joint in [*_JOINED.finditer(masked, begin + 1, end)][:1]:
                if joint.end() < end:
                    last = joint.start()
            for start, stop in ((begin, last), (last, end)) if last < end else ((begin, end),):
                if joint_here := _JOINED.match(masked, start, stop):
                    start = joint_here.end()
                if FILLER in masked[start:stop] or not is_item(masked, start, stop) or not is_event(masked, start, stop):
                    continue
                common = ("listed_common",) if common_share(masked[start:stop]) == 1 else ()
                yield Candidate(start, stop, text[start:stop], "campaign", ("listed", "listed_campaign", "listed_event", "listed_opened", *common))
