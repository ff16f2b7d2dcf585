"""Article records -> rows of the tables. A record holds its rows already; what spans articles is put together here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from shizheng.schema.codelist import codelist
from shizheng.schema.fields import Record
from shizheng.schema.flat import FlatMetric
from shizheng.schema.programme import Programme
from shizheng.schema.record import ArticleRecord

#: tables whose rows come article by article; the rest (sources, programmes, mentions) are gathered over the corpus
PER_ARTICLE = ("bylines", "blocks", "numerals", "measures", "metrics", "flags")


def article_rows(record: ArticleRecord) -> dict[str, list[Record]]:
    """Table name -> the rows that one record adds to it, sorted by key."""
    rows: dict[str, list[Record]] = {"articles": [record.article]}
    for name in PER_ARTICLE:
        rows[name] = list(getattr(record, name))
    rows["metrics_flat"] = list(flat_rows(record))
    return rows


def flat_rows(record: ArticleRecord) -> Iterator[FlatMetric]:
    """The record's metrics with article, place and labels."""
    indicators = codelist("indicator")
    labels = {name: codelist(name) for name in ("metric_kind", "qualifier", "metric_status")}
    measures = {m.measure_id: m for m in record.measures}
    article = record.article
    for metric in record.metrics:
        common = indicators.get(metric.indicator_code or "", {})
        measure = measures.get(metric.measure_id or "")
        yield FlatMetric(
            metric_id=metric.metric_id,
            article_id=metric.article_id,
            file_name=record.source.file_name,
            publication=record.source.publication,
            issue_date=article.issue_date,
            headline=article.headline,
            organisation=article.organisation,
            subject=metric.subject,
            place_code=metric.place_code or article.place_code,
            indicator=metric.indicator,
            indicator_code=metric.indicator_code,
            indicator_zh=common.get("zh"),
            indicator_en=common.get("en"),
            value=metric.value,
            value_max=metric.value_max,
            unit=metric.unit,
            unit_code=metric.unit_code,
            kind=metric.kind,
            kind_zh=labels["metric_kind"][metric.kind]["zh"],
            direction=metric.direction,
            qualifier=metric.qualifier,
            qualifier_zh=labels["qualifier"][metric.qualifier]["zh"],
            status=metric.status,
            status_zh=labels["metric_status"][metric.status]["zh"],
            period=metric.period,
            period_text=metric.period_text,
            quote=metric.quote,
            start=metric.start,
            end=metric.end,
            measure_action=measure.action if measure else None,
            measure_object=measure.object if measure else None,
        )


def gathered_programmes(programmes: Iterable[Programme]) -> list[Programme]:
    """One record a programme, sorted by key; aliases that several articles know are united."""
    found: dict[str, Programme] = {}
    aliases: dict[str, set[str]] = {}
    for programme in programmes:
        # The kind that sorts first wins where articles differ: the outcome must not depend on the order of the files.
        known = found.get(programme.programme_id)
        if known is None or programme.kind < known.kind:
            found[programme.programme_id] = programme
        aliases.setdefault(programme.programme_id, set()).update(filter(None, (programme.aliases or "").split("|")))
    return [
        found[key].model_copy(update={"aliases": "|".join(sorted(aliases[key])) or None}) for key in sorted(found)
    ]
