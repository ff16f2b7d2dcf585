"""The whole chain: a document becomes the records of its articles. A pure function of the document."""

from __future__ import annotations

from dataclasses import dataclass

from shizheng.converters.composing import compose
from shizheng.converters.extraction.article import extract_articles
from shizheng.converters.layout import lay_out
from shizheng.converters.mapped import NormalText
from shizheng.converters.normalising import normalise
from shizheng.converters.reading.document import Document
from shizheng.converters.records import (
    article_record,
    block_rows,
    flag_rows,
    issue_day,
    page_wording,
    shared_out,
    source_record,
)
from shizheng.schema.finding import Finding, Place
from shizheng.schema.record import ArticleRecord
from shizheng.schema.source import Source


@dataclass(frozen=True)
class ConvertedPage:
    """A document with the records of its articles, and what there is to say about it."""

    source: Source
    records: tuple[ArticleRecord, ...]
    findings: tuple[Finding, ...]


def convert(document: Document) -> list[ArticleRecord]:
    """The article records of a document, in reading order; none when it holds no article."""
    return list(convert_page(document).records)


def convert_page(document: Document) -> ConvertedPage:
    """The records of a document, with the findings of reading and, when it holds no article, SZ201."""
    page = lay_out(page_text(document), document.hints)
    source = source_record(document, page)
    blocks = shared_out(source, page, block_rows(source, page, document.raw))
    flags = shared_out(source, page, flag_rows(source, page))
    words = page_wording(page)
    days = [issue_day(source, article) for article in page.articles]
    facts = extract_articles(page.articles, [day.isoformat() if day else None for day in days])
    records = [
        article_record(source, article, told, document, words, own_blocks, own_flags)
        for article, told, own_blocks, own_flags in zip(page.articles, facts, blocks, flags, strict=True)
    ]
    findings = document.findings
    if not records:
        findings = (*findings, Finding("SZ201", Place(file=document.file_name)))
    return ConvertedPage(source, tuple(records), findings)


def page_text(document: Document) -> NormalText:
    """The house form of what a reader sees of the document, mapped to its raw source."""
    return compose(document.visible, normalise(document.visible.text))
