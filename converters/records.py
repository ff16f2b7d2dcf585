"""What layout and extraction found, given keys and put together as records. Keys follow from the source's bytes alone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import accumulate

from shizheng.converters.extraction.facts import ArticleFacts
from shizheng.converters.extraction.places import place_code
from shizheng.converters.fact_rows import Row, fact_rows, one_line, phrase, text_hash
from shizheng.converters.layout.page import LaidOutArticle, LaidOutPage
from shizheng.converters.mapped import joined
from shizheng.converters.reading.document import Document
from shizheng.converters.wording import SCRIPT_RULE, Wording
from shizheng.schema.catalogue import rule_of
from shizheng.schema.finding import Finding, Severity
from shizheng.schema.record import ArticleRecord
from shizheng.schema.source import Source
from shizheng.schema.version import CONVERTER_VERSION, SCHEMA_VERSION


def source_record(document: Document, page: LaidOutPage) -> Source:
    """The source of a page: what its bytes are, and what its own chrome or form states of publication, page and date."""
    declared = document.declared
    return Source(
        source_id=f"s{document.sha256[:16]}",
        file_name=document.file_name,
        media_type=document.media_type,
        encoding=document.encoding,
        sha256=document.sha256,
        bytes=document.size,
        characters=len(document.raw),
        publication=page.publication or one_line(declared.get("publication")),
        page=page.page or one_line(declared.get("page")),
        issue_date=_day(page.issue_date) or _day(declared.get("date")),
        script="Hant" if SCRIPT_RULE in page.text.rules else "Hans",
    )


def block_rows(source: Source, page: LaidOutPage, raw: str) -> list[Row]:
    """The blocks of a page as plain rows, numbered from 1."""
    return [
        {
            "source_id": source.source_id,
            "ordinal": ordinal,
            "article_id": article_id(source, block.article),
            "kind": block.kind,
            "start": block.start,
            "end": block.end,
            "text_sha256": text_hash(text := raw[block.start : block.end]),
            "text": text,
        }
        for ordinal, block in enumerate(page.blocks, 1)
    ]


def flag_rows(source: Source, page: LaidOutPage) -> list[Row]:
    """The doubts of normalising and layout as plain rows, in order of place."""
    articles, ends = page.articles, _ends(page)
    doubts = sorted((*page.text.flags, *page.flags), key=lambda f: (f.start, f.end, f.rule, f.detail))
    rows: list[Row] = []
    for number, doubt in enumerate(doubts, 1):
        at = bisect_right(ends, doubt.start)
        held = at < len(articles) and articles[at].start <= doubt.start
        rows.append({
            "flag_id": f"{source.source_id}-f{number:04d}",
            "source_id": source.source_id,
            "article_id": article_id(source, articles[at].ordinal) if held else None,
            "start": doubt.start,
            "end": doubt.end,
            "rule": doubt.rule,
            "severity": _severity(doubt.rule),
            "detail": one_line(doubt.detail),
        })
    return rows


def shared_out(source: Source, page: LaidOutPage, rows: Sequence[Row]) -> list[tuple[Row, ...]]:
    """The rows of each article: its own, and those without one from the end of the article before to its own (of the last
    one: to the end of the page). No row is lost, none is in two shares."""
    ends = _ends(page)[:-1]
    places = {article_id(source, article.ordinal): place for place, article in enumerate(page.articles)}
    shares: list[list[Row]] = [[] for _ in page.articles]
    if shares:
        for row in rows:
            owner = row["article_id"]
            shares[bisect_right(ends, row["start"]) if owner is None else places[owner]].append(row)
    return [tuple(share) for share in shares]


def _ends(page: LaidOutPage) -> list[int]:
    return list(accumulate((article.end for article in page.articles), max))


@cache
def _severity(rule: str) -> Severity:
    return rule_of(Finding(rule)).severity


def page_wording(page: LaidOutPage) -> Wording:
    """The words of the whole page as they were printed."""
    return Wording(joined(page.text, [(0, len(page.text.text))]))


def article_record(
    source: Source,
    article: LaidOutArticle,
    facts: ArticleFacts,
    document: Document,
    words: Wording,
    blocks: tuple[Row, ...],
    flags: tuple[Row, ...],
) -> ArticleRecord:
    """The record of one article. Its rows are checked against the models in one pass over plain values.

    ``words`` are those of its page; ``blocks`` and ``flags`` its shares of the page's (``shared_out``).
    """
    key = f"{source.source_id}-{article.ordinal:02d}"
    record = {
        "schema_version": SCHEMA_VERSION,
        "converter_version": CONVERTER_VERSION,
        "source": source,
        "article": _article(key, source, article, document, words),
        "bylines": [
            {"article_id": key, "ordinal": n, "role": b.role, "name": phrase(words.printed(b.name))} for n, b in enumerate(article.bylines, 1)
        ],
        "blocks": blocks,
        "flags": flags,
    } | fact_rows(key, facts)  # fmt: skip
    return ArticleRecord.model_validate(record)


def article_id(source: Source, ordinal: int | None) -> str | None:
    """Key of an article; None for what belongs to no article."""
    return None if ordinal is None else f"{source.source_id}-{ordinal:02d}"


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None


def issue_day(source: Source, article: LaidOutArticle) -> date | None:
    """The day that the article states for itself, else the page."""
    return _day(article.issue_date) or source.issue_date


def _article(key: str, source: Source, article: LaidOutArticle, document: Document, words: Wording) -> Row:
    paragraphs = [part.passage.text for part in article.parts if part.kind == "paragraph"]
    named = (article.organisation, article.headline, article.kicker, *paragraphs[:1])
    return {
        "article_id": key,
        "source_id": source.source_id,
        "ordinal": article.ordinal,
        "kicker": phrase(words.printed(article.kicker or "")),
        "headline": phrase(words.printed(article.headline or "")) or one_line(document.declared.get("title")),
        "subheadline": phrase(words.printed(article.subheadline or "")),
        "organisation": phrase(words.printed(article.organisation or "")),
        "place_code": place_code(*named),
        "issue_date": issue_day(source, article),
        "start": article.start,
        "end": article.end,
        "paragraphs": len(paragraphs),
        "characters": sum(map(len, paragraphs)),
        "text_sha256": text_hash(document.raw[article.start : article.end]),
        "review": "draft",
    }
