"""Which city or county a release of a government is about."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from shizheng.converters.extraction.units import trie_pattern
from shizheng.schema.codelist import codelist

#: the start of the text is enough to see whom it is about
_READ = 3000
#: an office that one place alone has tells more of it than its name, which visitors and goods have too
_OFFICE = 20


@cache
def _release_places() -> tuple[re.Pattern[str], dict[str, str]]:
    """Finds the places whose governments issue releases; name or short name -> full name."""
    table = {row["zh"]: row["zh"] for row in codelist("release_place").values()}
    for row in codelist("release_place").values():
        table |= dict.fromkeys(filter(None, (row["aliases"] + "|" + row["offices"]).split("|")), row["zh"])
    return re.compile(f"(?=[{''.join(sorted({n[0] for n in table}))}])(?:{trie_pattern(dict.fromkeys(table, ''))})"), table


@cache
def _offices() -> frozenset[str]:
    """Offices that only one of the places has."""
    return frozenset(name for row in codelist("release_place").values() for name in row["offices"].split("|") if name)


@cache
def in_traditional() -> dict[str, str]:
    """The places in the characters that their governments print."""
    return {row["zh"]: row["printed"] for row in codelist("release_place").values()}


def release_places(titles: str, body: str) -> tuple[str, ...]:
    """The city or county that a release is about, and the other names by which it knows it; nothing when it names none.

    A release of a bureau or a district speaks for its city; the one that is named most is meant, titles counting double.
    """
    pattern, table = _release_places()
    offices = _offices()
    said: Counter[str] = Counter(pattern.findall(titles))
    said += said
    said.update(pattern.findall(body, 0, _READ))
    places: Counter[str] = Counter()
    for name, times in said.items():
        places[table[name]] += times * (_OFFICE if name in offices else 1)
    best = max(places, key=lambda n: (places[n], n), default="")
    if not best:
        return ()
    return (best, *(f"{best}{end}" for end in ("政府", "府")), *(n for n in said if table[n] == best and n != best))
