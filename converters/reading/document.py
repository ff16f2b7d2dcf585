"""What reading yields: a document, decoded, with the facts of its source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal

from shizheng.converters.mapped import NormalText
from shizheng.schema.finding import Finding

NOTHING_DECLARED: Mapping[str, str] = MappingProxyType({})

HintKind = Literal["furniture", "table", "headline", "heading", "caption"]


@dataclass(frozen=True, slots=True)
class Hint:
    """What the form of the source itself says about ``raw[start:end]``; a plain text says nothing.

    ``furniture``: page chrome, outside the main body (a navigation bar, a footer, neighbours' headlines, a script).
    ``table``: one table, whose visible text has a line a row and a tab between cells. ``headline``: a main title
    (``<h1>``, an e-paper's headline). ``heading``: a heading by mark-up (``<h2>`` to ``<h6>``, a heading style), ``level``
    1 being the outermost of the document. ``caption``: the text below a picture.

    Furniture is settled by the reader and may be trusted; the other kinds are evidence beside what the text itself says.
    Spans are half-open code points of ``Document.raw``, in order of ``start``; spans of one kind do not overlap (a table
    in a table is part of the outer one).
    """

    kind: HintKind
    start: int
    end: int
    level: int = 0


@dataclass(frozen=True)
class Document:
    """One decoded source.

    ``visible`` is what a reader sees of ``visible.raw``, the decoded raw source: for a .txt file the same text with ``\\n``
    for every line end; for HTML the rendered lines, with the map to the offsets of the markup. For binary forms (.pdf,
    .docx) the decoded raw source is the extracted text layer, and for a JSON record the string of its text field.

    ``declared`` holds what the source itself states about the article (keys: title, date, publication, page, author,
    url), from <meta> elements or JSON fields, as it is written there; nothing in it is guessed. ``hints`` hold what the
    form of the source says about stretches of the raw text; layout turns ``furniture`` into furniture blocks and lays
    out the rest.
    """

    file_name: str
    media_type: str
    encoding: str
    sha256: str
    size: int
    visible: NormalText
    declared: Mapping[str, str] = field(default_factory=lambda: NOTHING_DECLARED, hash=False)
    findings: tuple[Finding, ...] = field(default=())
    hints: tuple[Hint, ...] = ()

    @property
    def raw(self) -> str:
        """The decoded raw source, newlines untouched: what every offset in a record counts in."""
        return self.visible.raw

    def with_findings(self, findings: Iterable[Finding]) -> Document:
        """The same document with more to say about it."""
        return replace(self, findings=(*self.findings, *findings))

    @property
    def furniture(self) -> tuple[tuple[int, int], ...]:
        """Raw spans of page chrome, in order: what belongs to no article."""
        return tuple((h.start, h.end) for h in self.hints if h.kind == "furniture")

    @property
    def tables(self) -> tuple[tuple[int, int], ...]:
        """Raw spans of tables, in order."""
        return tuple((h.start, h.end) for h in self.hints if h.kind == "table")
