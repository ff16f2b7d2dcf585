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
    chrome = read_chrome([item for item, role, article, dates, _ in placed if article is None or (dates is not None and role == "byline")])
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
    spans = sorted([(start, number) for number, (item, _, _, _, _) in enumerate(placed) for start, _ in item.pieces])
    runs: list[tuple[int, int]] = []  # (start in the page's text, index into placed)
    last = -1
    for start, number in spans:
        if last != number:
            runs.append((start, number))
            last = number
    starts = page.raw_starts([start for start, _ in runs])
    if not starts:
        return (Block("furniture", 0, len(page.raw)),)
    starts[0] = 0
    return tuple([
        Block(_KINDS[role], start, end, article)
        for (_, role, article, _, _), start, end in zip([placed[number] for _, number in runs], starts, [*starts[1:], len(page.raw)], strict=True)
        if start < end
    ])


def _articles(page: NormalText, placed: Sequence[Placed], undated: bool) -> tuple[LaidOutArticle, ...]:
    """The articles; of an ``undated`` page a report's is the day on which it was given."""
    by_article: dict[int, list[Placed]] = {}
    dated: list[Placed] = []
    for p in placed:
        _, _, article, says, _ = p
        if article is not None:
            by_article.setdefault(article, []).append(p)
        if says is not None:
            dated.append(p)
    dates: dict[int, str] = {}
    for said in ("byline", "furniture", "subheadline") if undated else ("byline", "furniture"):
        for p in dated:
            if p.role == said and p.dates is not None and p.dates not in dates and (date := read_date(p.item.text, roc=True)):
                dates[p.dates] = date
    return tuple(_article(page, ordinal, members, dates.get(ordinal)) for ordinal, members in sorted(by_article.items()))


def _article(page: NormalText, ordinal: int, members: Sequence[Placed], date: str | None) -> LaidOutArticle:
    outline = Outline([item for item, role, _, _, _ in members if role == "heading"])
    parts: list[Part] = []
    titles: dict[str, list[Item]] = {"kicker": [], "headline": [], "subheadline": []}
    bylines: list[Byline] = []
    column = None
    for item, role, _, _, of_column in members:
        column = column or of_column or None
        if item.bylines:
            bylines += [b for b in item.bylines if b.role != "editor" and (role == "byline" or b.role == "photo")]
        if role == "paragraph":
            parts.append(Part("paragraph", joined(page, item.pieces), outline.path))
        elif role in titles:
            titles[role].append(item)
        elif role == "heading":
            level = outline.enter(item)
            parts.append(Part("heading", joined(page, item.pieces), outline.above, level))
        elif role != "gap":
            parts.append(Part(_KINDS[role], joined(page, item.pieces), outline.path))
    paragraphs = [passage.text for kind, passage, _, _ in parts if kind == "paragraph"]
    heads = {role: _title(page, items) for role, items in titles.items()}
    parts[:0] = [Part(_KINDS[role], passage) for role, passage in heads.items() if passage is not None]
    first, last = members[0].item.start, members[-1].item.start
    start = page.raw_span(first, first + 1)[0]
    end = page.raw_span(last, max(item.pieces[-1][1] for item, _, _, _, _ in members))[1]
    text = {role: passage.text if passage else None for role, passage in heads.items()}
    lines = _later_lines(page, titles["headline"])
    return LaidOutArticle(
        ordinal=ordinal,
        start=start,
        end=end,
        parts=tuple(parts),
        kicker=text["kicker"] or (column if column != text["headline"] else None),
        headline=text["headline"],
        subheadline=text["subheadline"],
        organisation=find_organisation(text["kicker"], text["headline"], text["subheadline"], paragraphs, lines) or _publisher(members),
        bylines=tuple(dict.fromkeys(bylines)),
        issue_date=date,
    )


def _later_lines(page: NormalText, items: Sequence[Item]) -> list[str]:
    """The lines of a headline below its first."""
    return [joined(page, [piece]).text for item in items for piece in item.pieces][1:]


def _publisher(members: Sequence[Placed]) -> str | None:
    """The body that a line of the article names as its writer or source."""
    names = (m.item.text.rpartition("：")[2].strip() for m in members if m.role == "byline")
    return next((name for name in names if names_office(name)), None)


def _title(page: NormalText, items: Sequence[Item]) -> Passage | None:
    return joined(page, [piece for item in items for piece in item.pieces]) if items else None
