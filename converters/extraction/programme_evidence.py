"""What speaks for and against a name of a programme, as weights that add up.

The kinds of evidence and their weights are the codelist ``programme_evidence``: log odds, fitted to hand-coded pages and
rounded. A last word of a name may have a weight of its own in the codelist ``programme_suffix``. What has none says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, reduce
from itertools import repeat
from operator import add
from typing import NamedTuple

from shizheng.schema.codelist import codelist


class Candidate(NamedTuple):
    """What may be the name of a programme: half-open span in its paragraph, the words, a code of ``programme_kind``, what
    speaks for and against it."""

    start: int
    end: int
    text: str
    kind: str
    evidence: tuple[str, ...]


@cache
def _weights() -> dict[str, float]:
    signs = codelist("programme_evidence").items()
    lasts = ((f"last_{row['zh']}", row) for row in codelist("programme_suffix").values())
    return {code: float(row["weight"]) for code, row in (*signs, *lasts) if row["weight"] and not row["deprecated"]}


def weight_of(sign: str) -> float:
    """The weight of one kind of evidence; 0 for one without."""
    return _weights().get(sign, 0.0)


def weight(evidence: Iterable[str]) -> float:
    """The sum of the weights: above zero the candidate is a name."""
    weights = _weights()
    return weights["base"] + reduce(add, map(weights.get, evidence, repeat(0.0)), 0.0)
