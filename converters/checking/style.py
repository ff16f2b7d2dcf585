"""The house form: what the normaliser would change, and what it doubts, as findings with their fix."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from shizheng.converters.layout.page import Block
from shizheng.converters.mapped import NormalText
from shizheng.schema.finding import Finding, Fix, Place

#: edits that only say how a source is read: nobody would mend them in the source
_READING = frozenset({"SZ015", "SZ018"})
#: edits that are no safe fix: what stands there may be meant so
_UNSAFE = frozenset({"SZ016", "SZ017", "SZ140", "SZ150", "SZ152"})
#: what stands at the start of a paragraph as its indent
_INDENT = frozenset("\u3000 \t")


def style_findings(page: NormalText, blocks: Sequence[Block]) -> Iterator[Finding]:
    """The edits inside articles, in order. Page furniture keeps the form that its maker gave it."""
    spans = [(b.start, b.end) for b in blocks if b.article is not None]
    at = 0
    for edit in page.edits:
        while at < len(spans) and spans[at][1] <= edit.start:
            at += 1
        if at == len(spans):
            return
        if edit.start < spans[at][0] or edit.rule in _READING or _indents(page.raw, edit.start, edit.end):
            continue
        old = page.raw[edit.start : edit.end]
        fix = None if edit.rule in _UNSAFE else Fix(edit.start, edit.end, edit.new)
        yield Finding(edit.rule, Place(start=edit.start, end=edit.end), old, {"new": edit.new}, fix)


def _indents(raw: str, start: int, end: int) -> bool:
    """Whether the characters are a paragraph's indent, or blanks at the end of a line: no fault of the text."""
    if not _INDENT.issuperset(raw[start:end]):
        return False
    return start == 0 or raw[start - 1] in "\r\n" or end == len(raw) or raw[end] in "\r\n"


def doubts(page: NormalText) -> Iterator[Finding]:
    """What the normaliser flags and does not change."""
    for flag in page.flags:
        old = page.raw[flag.start : flag.end]
        yield Finding(flag.rule, Place(start=flag.start, end=flag.end), old, {"new": flag.detail.removeprefix("perhaps ")})
