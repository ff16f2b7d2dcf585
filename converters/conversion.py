"""The whole chain: a document becomes the records of its articles. A pure function of the document."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from shizheng.converters.composing import compose
from shizheng.converters.extraction.article import extract_article
from shizheng.converters.extraction.facts import ArticleFacts, MetricFact
from shizheng.converters.extraction.places import place_code
from shizheng.converters.layout import lay_out
from shizheng.converters.layout.page import LaidOutArticle, LaidOutPage
from shizheng.converters.mapped import NormalText
from shizheng.converters.normalising import normalise
from shizheng.converters.reading.document import Document
from shizheng.schema.article import Article, Byline
from shizheng.schema.block import Block
from shizheng.schema.catalogue import rule_of
from shizheng.schema.finding import Finding, Place
from shizheng.schema.flag import Flag
from shizheng.schema.measure import Measure
from shizheng.schema.metric import Metric
from shizheng.schema.numeral import Numeral
from shizheng.schema.programme import Mention, Programme
from shizheng.schema.record import ArticleRecord
from shizheng.schema.source import Source
from shizheng.schema.version import CONVERTER_VERSION, SCHEMA_VERSION

#: the rule of the normaliser that turns traditional characters into simplified ones
SCRIPT_RULE = "SZ152"


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
    source = _source(document, page)
    blocks = _blocks(source, page, document.raw)
    flags = _flags(source, page)
    records = tuple(_record(source, page, article, blocks, flags, document) for article in page.articles)
    findings = document.findings
    if not records:
        findings = (*findings, Finding("SZ201", Place(file=document.file_name)))
    return ConvertedPage(source, records, findings)


def page_text(document: Document) -> NormalText:
    """The house form of what a reader sees of the document, mapped to its raw source."""
    return compose(document.visible, normalise(document.visible.text))


def _source(document: Document, page: LaidOutPage) -> Source:
    declared = document.declared
    return Source(
        source_id=f"s{document.sha256[:16]}",
        file_name=document.file_name,
        media_type=document.media_type,
        encoding=document.encoding,
        sha256=document.sha256,
        bytes=document.size,
        characters=len(document.raw),
        publication=page.publication or _one_line(declared.get("publication")),
        page=page.page or _one_line(declared.get("page")),
        issue_date=_day(page.issue_date) or _day(declared.get("date")),
        script="Hant" if any(e.rule == SCRIPT_RULE for e in page.text.edits) else "Hans",
    )


def _one_line(value: str | None) -> str | None:
    return " ".join((value or "").split()) or None


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def article_id(source: Source, ordinal: int | None) -> str | None:
    """Key of an article; None for what belongs to no article."""
    return None if ordinal is None else f"{source.source_id}-{ordinal:02d}"


def _blocks(source: Source, page: LaidOutPage, raw: str) -> tuple[Block, ...]:
    return tuple(
        Block(
            source_id=source.source_id,
            ordinal=ordinal,
            article_id=article_id(source, block.article),
            kind=block.kind,
            start=block.start,
            end=block.end,
            text_sha256=_hash(raw[block.start : block.end]),
            text=raw[block.start : block.end],
        )
        for ordinal, block in enumerate(page.blocks, 1)
    )


def _flags(source: Source, page: LaidOutPage) -> tuple[Flag, ...]:
    owners = [(a.start, a.end, a.ordinal) for a in page.articles]
    doubts = sorted((*page.text.flags, *page.flags), key=lambda f: (f.start, f.end, f.rule, f.detail))
    return tuple(
        Flag(
            flag_id=f"{source.source_id}-f{number:04d}",
            source_id=source.source_id,
            article_id=article_id(source, next((o for s, e, o in owners if s <= doubt.start < e), None)),
            start=doubt.start,
            end=doubt.end,
            rule=doubt.rule,
            severity=rule_of(Finding(doubt.rule)).severity,
            detail=_one_line(doubt.detail),
        )
        for number, doubt in enumerate(doubts, 1)
    )


def _around(page: LaidOutPage, article: LaidOutArticle) -> tuple[int, int]:
    """The stretch of the source that the record of ``article`` accounts for: from the end of the article before."""
    index = page.articles.index(article)
    start = page.articles[index - 1].end if index else 0
    last = index == len(page.articles) - 1
    return start, (len(page.text.raw) + 1 if last else article.end)


def _record(
    source: Source,
    page: LaidOutPage,
    article: LaidOutArticle,
    blocks: tuple[Block, ...],
    flags: tuple[Flag, ...],
    document: Document,
) -> ArticleRecord:
    key = article_id(source, article.ordinal)
    assert key is not None
    issue_date = _day(article.issue_date) or source.issue_date
    facts = extract_article(article, issue_date.isoformat() if issue_date else None)
    paragraphs = [p for p in article.parts if p.kind == "paragraph"]
    start, end = _around(page, article)
    programmes = {m.name: _programme(m.name, m.kind) for m in facts.mentions}
    return ArticleRecord(
        schema_version=SCHEMA_VERSION,
        converter_version=CONVERTER_VERSION,
        source=source,
        article=Article(
            article_id=key,
            source_id=source.source_id,
            ordinal=article.ordinal,
            kicker=article.kicker,
            headline=article.headline or _one_line(document.declared.get("title")),
            subheadline=article.subheadline,
            organisation=article.organisation,
            place_code=place_code(article.organisation, article.headline, article.kicker, paragraphs[0].passage.text if paragraphs else None),
            issue_date=issue_date,
            start=article.start,
            end=article.end,
            paragraphs=len(paragraphs),
            characters=sum(len(p.passage.text) for p in paragraphs),
            text_sha256=_hash(document.raw[article.start : article.end]),
            review="draft",
        ),
        bylines=tuple(
            Byline(article_id=key, ordinal=n, role=b.role, name=b.name) for n, b in enumerate(article.bylines, 1)
        ),
        blocks=tuple(b for b in blocks if b.article_id == key or (b.article_id is None and start <= b.start < end)),
        numerals=tuple(
            Numeral.model_validate({"numeral_id": f"{key}-n{n:04d}", "article_id": key, "start": f.start, "end": f.end,
                                    "text": f.text, "class": f.numeral_class})
            for n, f in enumerate(facts.numerals, 1)
        ),
        metrics=tuple(_metric(key, n, m, facts) for n, m in enumerate(facts.metrics, 1)),
        measures=_measures(key, facts, programmes),
        programmes=tuple(sorted(programmes.values(), key=lambda p: p.programme_id)),
        mentions=tuple(
            Mention(programme_id=programmes[m.name].programme_id, article_id=key, start=m.start, end=m.end)
            for m in facts.mentions
        ),
        flags=tuple(f for f in flags if f.article_id == key or (f.article_id is None and start <= f.start < end)),
    )


def programme_id(name: str) -> str:
    """Key of a programme: the same name has the same key in every package."""
    return f"p{_hash(name)[:12]}"


def _programme(name: str, kind: str) -> Programme:
    return Programme(programme_id=programme_id(name), name=name, kind=kind)


def _metric(key: str, number: int, fact: MetricFact, facts: ArticleFacts) -> Metric:
    measure = fact.measure
    if measure is None:
        measure = next((i for i, m in enumerate(facts.measures) if m.start <= fact.start and fact.end <= m.end), None)
    return Metric(
        metric_id=f"{key}-m{number:04d}",
        article_id=key,
        numeral_id=f"{key}-n{fact.numeral + 1:04d}",
        measure_id=None if measure is None else f"{key}-a{measure + 1:04d}",
        start=fact.start,
        end=fact.end,
        quote=fact.quote,
        indicator=fact.indicator or None,
        indicator_code=fact.indicator_code or None,
        value=fact.value,
        value_max=fact.value_max,
        unit=fact.unit or None,
        unit_code=fact.unit_code or None,
        kind=fact.kind,
        direction=fact.direction or None,
        qualifier=fact.qualifier,
        status=fact.status,
        period=fact.period or None,
        period_text=fact.period_text or None,
        subject=fact.subject or None,
        place_code=place_code(fact.subject),
        rule=fact.rule,
    )


def _measures(key: str, facts: ArticleFacts, programmes: Mapping[str, Programme]) -> tuple[Measure, ...]:
    return tuple(
        Measure(
            measure_id=f"{key}-a{number:04d}",
            article_id=key,
            start=fact.start,
            end=fact.end,
            actor=fact.actor or None,
            action=fact.action,
            object=fact.object or None,
            programme_id=programmes[fact.programme].programme_id if fact.programme in programmes else None,
            domain=fact.domain or None,
            instrument=fact.instrument or None,
            status=fact.status,
            deadline=fact.deadline or None,
            deadline_text=fact.deadline_text or None,
            rule=fact.rule,
        )
        for number, fact in enumerate(facts.measures, 1)
    )
