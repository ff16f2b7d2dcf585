"""The function of government (UN COFOG, group) and the instrument (Hood) that the words of an act tell, if they do.

Both come from cue words alone (codelists ``domain_cue`` and ``instrument_cue``): without one they stay empty.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from shizheng.converters.extraction.action_words import Word
from shizheng.schema.codelist import codelist

#: when cues of several instruments stand in an act, what is spent or said tells more than who is at work; all tell more
#: than the verb alone (发放 津贴, 发放 传单)
_RANK = {"treasure": 3, "authority": 2, "nodality": 2, "organisation": 1}


class Cue(NamedTuple):
    """What a cue word leads to: a COFOG group, an instrument, or both."""

    domain: str
    instrument: str


#: the number of a cue, and where it stands in a text
Hit = tuple[int, int, int]


@cache
def _cues() -> tuple[AhoCorasick, tuple[Cue, ...]]:
    domains = {row["zh"]: row["domain"] for row in codelist("domain_cue").values() if not row["deprecated"]}
    instruments = {row["zh"]: row["instrument"] for row in codelist("instrument_cue").values() if not row["deprecated"]}
    words = sorted(domains.keys() | instruments.keys())
    return AhoCorasick(words, matchkind=MatchKind.LeftmostLongest), tuple(
        Cue(domains.get(w, ""), instruments.get(w, "")) for w in words
    )


def find_cues(texts: Iterable[str]) -> list[list[Hit]]:
    """All cues in each of ``texts``, in order."""
    return list(map(_cues()[0].find_matches_as_indexes, texts))


def told_by(hits: list[Hit], verb: Word) -> tuple[str, str]:
    """The COFOG group and the instrument that the cues ``hits`` tell, which stand in an act.

    The group whose cues weigh most (longer ones weigh more, of equal ones the last); the instrument of the highest rank,
    else the one that the verb itself is. Either may be empty.
    """
    cues = _cues()[1]
    weights: dict[str, int] = {}
    group, most = "", 0
    instrument, rank = verb.instrument, 0
    for number, a, b in hits:
        domain, told = cues[number]
        if domain:
            weight = weights[domain] = weights.get(domain, 0) + b - a
            if weight >= most:
                group, most = domain, weight
        if told and _RANK[told] > rank:
            instrument, rank = told, _RANK[told]
    return group, instrument
