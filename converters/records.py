"""What layout and extraction found, given keys and put together as records. Keys follow from the source's bytes alone."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from itertools import accumulate
from typing import Any

from shizheng.converters.extraction.facts import ArticleFacts, MeasureFact, MetricFact
from shizheng.converters.extraction.places import place_code
from shizheng.converters.layout.page import LaidOutArticle, LaidOutPage
from shizheng.converters.mapped import joined
from shizheng.converters.reading.document import Document
from shizheng.converters.wording import SCRIPT_RULE, Wording
from shizheng.schema.catalogue import rule_of
from shizheng.schema.finding import Finding, Severity
from shizheng.schema.record import ArticleRecord
from shizheng.schema.source import Source
from shizheng.schema.version import CONVERTER_VERSION, SCHEMA_VERSION

#: what a cell of words may not begin with: a spreadsheet would run it
FORMULA_MARKS = "=+-@＝＋－＠ "

#: column -> value, before it is checked against the model
Row = dict[str, Any]


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
        publication=page.publication or _one_line(declared.get("publication")),
        page=page.page or _one_line(declared.get("page")),
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
            "detail": _one_line(doubt.detail),
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
    key = article_id(source, article.ordinal)
    programmes = _programmes(facts)
    record = {
        "schema_version": SCHEMA_VERSION,
        "converter_version": CONVERTER_VERSION,
        "source": source,
        "article": _article(key, source, article, document, words),
        "bylines": tuple(
            {"article_id": key, "ordinal": n, "role": b.role, "name": _phrase(words.printed(b.name))} for n, b in enumerate(article.bylines, 1)
        ),
        "blocks": blocks,
        "numerals": tuple(
            {
                "numeral_id": f"{key}-n{n:04d}", "article_id": key, "start": f.start, "end": f.end, "text": _one_line(f.text),
                "class": f.numeral_class,
            }
            for n, f in enumerate(facts.numerals, 1)
        ),
        "metrics": tuple(_metric(key, n, m) for n, m in enumerate(facts.metrics, 1)),
        "measures": tuple(_measure(key, n, m, programmes) for n, m in enumerate(facts.measures, 1)),
        "programmes": tuple(sorted(programmes.values(), key=lambda p: p["programme_id"])),
        "mentions": tuple(
            {"programme_id": programmes[m.name]["programme_id"], "article_id": key, "start": m.start, "end": m.end}
            for m in facts.mentions
        ),
        "flags": flags,
    }  # fmt: skip
    return ArticleRecord.model_validate(record)


def article_id(source: Source, ordinal: int | None) -> str | None:
    """Key of an article; None for what belongs to no article."""
    return None if ordinal is None else f"{source.source_id}-{ordinal:02d}"


def programme_id(name: str) -> str:
    """Key of a programme: the same name has the same key in every package."""
    return f"p{text_hash(name)[:12]}"


def text_hash(text: str) -> str:
    """SHA-256 of ``text`` in UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _phrase(value: str) -> str | None:
    """Words of ours as a cell may hold them: without marks at their head that a spreadsheet would run as a formula."""
    return _one_line(value.lstrip(FORMULA_MARKS)) if value and value[0] in FORMULA_MARKS else _one_line(value)


def _one_line(value: str | None) -> str | None:
    """``value`` as a cell may hold it: one line, no blanks at its ends, nothing that cannot be seen; None when nothing is left."""
    if not value:
        return None
    if not value.isprintable() or "\ufffd" in value:
        value = "".join(c if c.isprintable() and c != "\ufffd" else " " if c.isspace() else "" for c in value)
    return value if value and value[0] != " " != value[-1] else value.strip() or None


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None


def issue_day(source: Source, article: LaidOutArticle) -> date | None:
    """The day that the article states for itself, else the page."""
    return _day(article.issue_date) or source.issue_date


def _article(key: str | None, source: Source, article: LaidOutArticle, document: Document, words: Wording) -> dict[str, Any]:
    paragraphs = [part.passage.text for part in article.parts if part.kind == "paragraph"]
    named = (article.organisation, article.headline, article.kicker, *paragraphs[:1])
    return {
        "article_id": key,
        "source_id": source.source_id,
        "ordinal": article.ordinal,
        "kicker": _phrase(words.printed(article.kicker or "")),
        "headline": _phrase(words.printed(article.headline or "")) or _one_line(document.declared.get("title")),
        "subheadline": _phrase(words.printed(article.subheadline or "")),
        "organisation": _phrase(words.printed(article.organisation or "")),
        "place_code": place_code(*named),
        "issue_date": issue_day(source, article),
        "start": article.start,
        "end": article.end,
        "paragraphs": len(paragraphs),
        "characters": sum(map(len, paragraphs)),
        "text_sha256": text_hash(document.raw[article.start : article.end]),
        "review": "draft",
    }


def _metric(key: str | None, number: int, fact: MetricFact) -> dict[str, Any]:
    return {
        "metric_id": f"{key}-m{number:04d}",
        "article_id": key,
        "numeral_id": f"{key}-n{fact.numeral + 1:04d}",
        "measure_id": None if fact.measure is None else f"{key}-a{fact.measure + 1:04d}",
        "start": fact.start,
        "end": fact.end,
        "quote": _one_line(fact.quote),
        "indicator": _phrase(fact.indicator),
        "indicator_code": fact.indicator_code or None,
        "value": fact.value,
        "value_max": fact.value_max,
        "unit": _phrase(fact.unit),
        "unit_code": fact.unit_code or None,
        "kind": fact.kind,
        "direction": fact.direction or None,
        "qualifier": fact.qualifier,
        "status": fact.status,
        "period": fact.period or None,
        "period_text": _phrase(fact.period_text),
        "subject": _phrase(fact.subject),
        "place_code": place_code(fact.subject),
        "rule": fact.rule,
    }


def _programmes(facts: ArticleFacts) -> dict[str, dict[str, Any]]:
    """Name -> the row of each programme that the article names, with the other names that stand in it."""
    aliases: dict[str, set[str]] = {}
    kinds: dict[str, str] = {}
    for mention in facts.mentions:
        kinds.setdefault(mention.name, mention.kind)
        aliases.setdefault(mention.name, set()).update(filter(None, [_one_line(mention.printed.replace("|", "｜"))]))
    return {
        name: {
            "programme_id": programme_id(name), "name": _one_line(name) or name, "kind": kinds[name],
            "aliases": "|".join(sorted(aliases[name])) or None,
        }
        for name in kinds
    }  # fmt: skip


def _measure(key: str | None, number: int, fact: MeasureFact, programmes: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    return {
        "measure_id": f"{key}-a{number:04d}",
        "article_id": key,
        "start": fact.start,
        "end": fact.end,
        "actor": _phrase(fact.actor),
        "action": _one_line(fact.action),
        "object": _phrase(fact.object),
        "programme_id": programmes[fact.programme]["programme_id"] if fact.programme in programmes else None,
        "domain": fact.domain or None,
        "instrument": fact.instrument or None,
        "status": fact.status,
        "deadline": fact.deadline or None,
        "deadline_text": _phrase(fact.deadline_text),
        "rule": fact.rule,
    }
