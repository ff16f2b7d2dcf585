"""What reading yields: a document, decoded, with the facts of its source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from shizheng.converters.mapped import NormalText
from shizheng.schema.finding import Finding

NOTHING_DECLARED: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Document:
    """One decoded source.

    ``visible`` is what a reader sees of ``visible.raw``, the decoded raw source: the same text for a .txt file; for HTML
    the rendered lines, with the map to the offsets of the markup. ``declared`` holds what the source itself states about
    the article (keys: title, date, publication, page), from <meta> elements or JSON fields; nothing in it is guessed.
    """

    file_name: str
    media_type: str
    encoding: str
    sha256: str
    size: int
    visible: NormalText
    declared: Mapping[str, str] = NOTHING_DECLARED
    findings: tuple[Finding, ...] = field(default=())

    @property
    def raw(self) -> str:
        """The decoded raw source, newlines untouched: what every offset in a record counts in."""
        return self.visible.raw
