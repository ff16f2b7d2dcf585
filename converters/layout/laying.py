"""Lay out a page: from its lines to blocks that leave no character out, and to its articles."""

from __future__ import annotations

from collections.abc import Sequence

from shizheng.converters.layout.articles import place
from shizheng.converters.layout.chrome import read_chrome, read_date
from shizheng.converters.layout.context import in_context
from shizheng.converters.layout.doubts import find_doubts
from shizheng.converters.layout.items import Item
from shizheng.converters.layout.joining import join_broken
from shizheng.converters.layout.lines import split_lines, with_hints
from shizheng.converters.layout.organisation import find_organisation, names_office
from shizheng.converters.layout.outline import Outline
from shizheng.converters.layout.page import Block, BlockKind, Byline, LaidOutArticle, LaidOutPage, Part
from shizheng.converters.layout.roles import Placed
from shizheng.converters.layout.unit_reading import read_units
from shizheng.converters.layout.wrapping import unwrap
from shizheng.converters.mapped import NormalText, Passage, joined
from shizheng.converters.reading.document import Hint

_KINDS: dict[str, BlockKind] = {
    "kicker": "kicker", "headline": "headline", "subheadline": "subheadline", "byline": "byline", "heading": "heading",
    "paragraph": "paragraph", "caption": "caption", "table": "table", "continuation": "continuation",
    "furniture": "furniture", "gap": "gap",
}  # fmt: skip


_TRADITIONAL = 12  # one character in so many is another in simplified script


def lay_out(page: NormalText, hints: Sequence[Hint] = ()) -> LaidOutPage:
    """The blocks and articles of a page. Linear in its length; never fails: a page that is no article is furniture.

    ``hints`` (in offsets of ``page.raw``) say what the form of the source knows: chrome, tables, headings by mark-up.
    """
    lines = with_hints(page, split_lines(page), hints)
    placed = place(join_broken(page, in_context(read_units(unwrap(page, lines)))), traditional=_is_traditional(page))
    chrome = read_chrome([p.item for p in placed if p.article is None or (p.dates is not None and p.role == "byline")])
    articles = _articles(page, placed, chrome.issue_date is None)
    return LaidOutPage(
        text=page,
        blocks=_blocks(page, placed),
        articles=articles,
        publication=chrome.publication,
        page=chrome.page,
        issue_date=chrome.issue_date,
        flags=find_doubts(page, placed, articles),
    )


def _is_traditional(page: NormalText) -> bool:
    """Whether a page was written in traditional characters, which its normal form does not show."""
    most = len(page.edits) * _TRADITIONAL > len(page.text)
    return most and [edit[3] for edit in page.edits].count("SZ152") * _TRADITIONAL > len(page.text)


def _blocks(page: NormalText, placed: Sequence[Placed]) -> tuple[Block, ...]:
    """One block for each stretch of one item that nothing else interrupts; they partition the raw source."""
    if not page.raw:
        return ()
    spans = sorted([(start, end, number) for number, p in enumerate(placed) for start, end in p.item.pieces])
    runs: list[tuple[int, int]] = []  # (start in the page's text, index into placed)
    for start, _, number in spans:
        if not runs or runs[-1][1] != number:
            runs.append((start, number))
    starts = page.raw_starts([start for start, _ in runs])
    if not starts:
        return (Block("furniture", 0, len(page.raw)),)
    starts[0] = 0
    return tuple([
        Block(_KINDS[placed[number].role], start, end, placed[number].article)
        for (_, number), start, end in zip(runs, starts, [*starts[1:], len(page.raw)], strict=True)
        if start < end
    ])


def _articles(page: NormalText, placed: Sequence[Placed], undated: bool) -> tuple[LaidOutArticle, ...]:
    """The articles; of an ``undated`` page a report's is the day on which it was given."""
    by_article: dict[int, list[Placed]] = {}
    for p in placed:
        if p.article is not None:
            by_article.setdefault(p.article, []).append(p)
    dates: dict[int, str] = {}
    dated = [p for p in placed if p.dates is not None]
    for said in ("byline", "furniture", "subheadline") if undated else ("byline", "furniture"):
        for p in dated:
            if p.role == said and p.dates is not None and p.dates not in dates and (date := read_date(p.item.text, roc=True)):
                dates[p.dates] = date
    return tuple(_article(page, ordinal, members, dates.get(ordinal)) for ordinal, members in sorted(by_article.items()))


def _article(page: NormalText, ordinal: int, members: Sequence[Placed], date: str | None) -> LaidOutArticle:
    outline = Outline([m.item for m in members if m.role == "heading"])
    parts: list[Part] = []
    titles: dict[str, list[Item]] = {"kicker": [], "headline": [], "subheadline": []}
    bylines: list[Byline] = []
    column = None
    for item, role, _, _, of_column in members:
        column = column or of_column or None
        if item.bylines:
            bylines += [b for b in item.bylines if b.role != "editor" and (role == "byline" or b.role == "photo")]
        if role in titles:
            titles[role].append(item)
            continue
        if role == "gap":
            continue
        passage = joined(page, item.pieces)
        level = outline.enter(item) if role == "heading" else 0
        path = outline.above if role == "heading" else outline.path
        parts.append(Part(_KINDS[role], passage, path, level))
    heads = {role: _title(page, items) for role, items in titles.items()}
    for role in ("subheadline", "headline", "kicker"):
        passage_ = heads[role]
        if passage_ is not None:
            parts.insert(0, Part(_KINDS[role], passage_))
    spans = [m.item for m in members]
    start = page.raw_span(spans[0].start, spans[0].start + 1)[0]
    end = page.raw_span(spans[-1].start, max(i.pieces[-1][1] for i in spans))[1]
    text = {role: passage.text if passage else None for role, passage in heads.items()}
    paragraphs = [p.passage.text for p in parts if p.kind == "paragraph"]
    return LaidOutArticle(
        ordinal=ordinal,
        start=start,
        end=end,
        parts=tuple(parts),
        kicker=text["kicker"] or (column if column != text["headline"] else None),
        headline=text["headline"],
        subheadline=text["subheadline"],
        organisation=find_organisation(text["kicker"], text["headline"], text["subheadline"], paragraphs) or _publisher(members),
        bylines=tuple(dict.fromkeys(bylines)),
        issue_date=date,
    )


def _publisher(members: Sequence[Placed]) -> str | None:
    """The body that a line of the article names as its writer or source."""
    names = (m.item.text.rpartition("：")[2].strip() for m in members if m.role == "byline")
    return next((name for name in names if names_office(name)), None)


def _title(page: NormalText, items: Sequence[Item]) -> Passage | None:
    return joined(page, [piece for item in items for piece in item.pieces]) if items else None
