"""The entry of a data release in CHANGELOG.md: a heading with its version, words by a person, and the data-diff below them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_NEXT = re.compile(r"^## ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Entry:
    """Where an entry's body stands in the text of the changelog."""

    start: int
    end: int


def entry(text: str, version: str) -> Entry | None:
    """The entry ``## [Data VERSION] - DAY`` of a release, or None."""
    heading = re.compile(rf"^## \[?[Dd]ata {re.escape(version)}\]?(?: - [0-9-]+)?[ \t]*$", re.MULTILINE)
    found = heading.search(text)
    if found is None:
        return None
    following = _NEXT.search(text, found.end())
    return Entry(found.end(), following.start() if following else len(text))


def has_words(text: str, place: Entry, version: str) -> bool:
    """Whether a person wrote something in the entry: a line that is no heading, outside the data-diff."""
    body = _block(version).sub("", text[place.start : place.end])
    return any(line.strip() and not line.startswith("#") for line in body.splitlines())


def with_difference(text: str, place: Entry, version: str, lines: Sequence[str]) -> str:
    """The changelog with the data-diff at the end of the entry; an older one there is replaced."""
    body = _block(version).sub("", text[place.start : place.end]).rstrip("\n")
    block = "\n".join([f"<!-- data-diff {version} -->", "", *lines, "", f"<!-- end of data-diff {version} -->"])
    rest = text[place.end :]
    return f"{text[: place.start]}{body}\n\n{block}\n" + (f"\n{rest}" if rest else "")


def _block(version: str) -> re.Pattern[str]:
    name = re.escape(version)
    return re.compile(rf"<!-- data-diff {name} -->.*?<!-- end of data-diff {name} -->\n?", re.DOTALL)
