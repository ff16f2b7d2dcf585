"""Article records -> rows of the tables. A record holds its rows already; what spans articles is put together here.

Rows are plain values, as the JSON of a record has them: a package has millions, and no model says more of them than the
record's own has said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from shizheng.schema.codelist import codelist
from shizheng.schema.flat import FlatMetric
from shizheng.schema.tables import column_names

#: column -> value, in the order of the columns, without what is not stated
Row = Mapping[str, Any]
#: tables whose rows come article by article; the rest (sources, programmes, mentions) are gathered over the corpus
PER_ARTICLE = ("bylines", "blocks", "numerals", "measures", "metrics", "flags")


def article_rows(record: Row) -> dict[str, Sequence[Row]]:
    """Table name -> the rows that one record (as plain values) adds to it, sorted by key."""
    return {"articles": [record["article"]], "metrics_flat": list(flat_rows(record))} | {name: record[name] for name in PER_ARTICLE}


def flat_rows(record: Row) -> Iterator[Row]:
    """The record's metrics with article, place and labels."""
    indicators = codelist("indicator")
    kinds, qualifiers, states = codelist("metric_kind"), codelist("qualifier"), codelist("metric_status")
    measures = {row["measure_id"]: row for row in record["measures"]}
    columns = column_names(FlatMetric)
    article = {"file_name": record["source"]["file_name"], "publication": record["source"].get("publication")}
    article |= {name: record["article"].get(name) for name in ("issue_date", "headline", "organisation", "place_code")}
    for metric in record["metrics"]:
        common = indicators.get(metric.get("indicator_code", ""), {})
        measure = measures.get(metric.get("measure_id"), {})
        told = article | metric | {
            "indicator_zh": common.get("zh"),
            "indicator_en": common.get("en"),
            "kind_zh": kinds[metric["kind"]]["zh"],
            "qualifier_zh": qualifiers[metric["qualifier"]]["zh"],
            "status_zh": states[metric["status"]]["zh"],
            "measure_action": measure.get("action"),
            "measure_object": measure.get("object"),
        }  # fmt: skip
        yield {column: value for column in columns if (value := told.get(column)) is not None}


def gathered_programmes(programmes: Iterable[Row]) -> list[Row]:
    """One row a programme, sorted by key; aliases that several articles know are united."""
    found: dict[str, Row] = {}
    aliases: dict[str, set[str]] = {}
    for programme in programmes:
        key = programme["programme_id"]
        # The kind that sorts first wins where articles differ: the outcome must not depend on the order of the files.
        if key not in found or programme["kind"] < found[key]["kind"]:
            found[key] = programme
        aliases.setdefault(key, set()).update(filter(None, programme.get("aliases", "").split("|")))
    return [programme_row(key, found[key]["name"], aliases[key], found[key]["kind"]) for key in sorted(found)]


def programme_row(key: str, name: str, aliases: Iterable[str], kind: str) -> dict[str, Any]:
    """The row of a programme; its aliases are sorted and parted by upright strokes."""
    told = "|".join(sorted(aliases))
    return {"programme_id": key, "name": name} | ({"aliases": told} if told else {}) | {"kind": kind}
