"""The whole chain: a document becomes the records of its articles. A pure function of the document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from shizheng.converters.composing import compose
from shizheng.converters.extraction.article import extract_articles
from shizheng.converters.extraction.facts import ArticleFacts
from shizheng.converters.layout import lay_out
from shizheng.converters.layout.page import LaidOutPage
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

Item = TypeVar("Item")


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
    return convert_pages([document])[0]


def convert_pages(documents: Sequence[Document]) -> list[ConvertedPage]:
    """The same of each of ``documents``. One room after the other reads them all: its word lists and code then stay in the
    processor's cache, which is worth up to a fifth of the time where pages are short. Memory grows with all of them (``grouped``)."""
    texts = [page_text(document) for document in documents]
    pages = [lay_out(text, document.hints) for text, document in zip(texts, documents, strict=True)]
    sources = [source_record(document, page) for document, page in zip(documents, pages, strict=True)]
    days = [issue_day(source, article) for source, page in zip(sources, pages, strict=True) for article in page.articles]
    facts = iter(extract_articles([article for page in pages for article in page.articles], [day.isoformat() if day else None for day in days]))
    return [
        _converted(document, page, source, list(islice(facts, len(page.articles))))
        for document, page, source in zip(documents, pages, sources, strict=True)
    ]


def _converted(document: Document, page: LaidOutPage, source: Source, facts: list[ArticleFacts]) -> ConvertedPage:
    blocks = shared_out(source, page, block_rows(source, page, document.raw))
    flags = shared_out(source, page, flag_rows(source, page))
    words = page_wording(page)
    records = [
        article_record(source, article, told, document, words, own_blocks, own_flags)
        for article, told, own_blocks, own_flags in zip(page.articles, facts, blocks, flags, strict=True)
    ]
    findings = document.findings
    if not records:
        findings = (*findings, Finding("SZ201", Place(file=document.file_name)))
    return ConvertedPage(source, tuple(records), findings)


#: so many characters are converted together: more gains nothing
_TOGETHER = 30_000


def grouped(items: Iterable[Item], characters: Callable[[Item], int]) -> Iterator[list[Item]]:
    """``items`` in groups to be converted together, in order: a group is closed once its ``characters`` are enough."""
    group: list[Item] = []
    size = 0
    for item in items:
        group.append(item)
        size += characters(item)
        if size >= _TOGETHER:
            yield group
            group, size = [], 0
    if group:
        yield group


def page_text(document: Document) -> NormalText:
    """The house form of what a reader sees of the document, mapped to its raw source."""
    return compose(document.visible, normalise(document.visible.text))
