"""The figures of a page as a table: what each measures, of whom, when, and whether it is a result or a target.

  shizheng metrics page.txt                    one line a figure, in the order of the page
  shizheng metrics --explain m0012 page.txt    the text around a figure, and how it was read
  shizheng metrics --json pages/*.txt          one JSON object a figure

Columns: id of the figure in its article, line of the source, the figure as printed, indicator, kind (with the way of a
change), status, period, subject. The ids are the ends of those in a package; with several articles on a page they begin with
the article's number (02-m0012).
"""

from __future__ import annotations

import argparse
import json
import sys
from bisect import bisect_right
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from shizheng.converters.reading.document import Document
    from shizheng.schema.metric import Metric
    from shizheng.schema.record import ArticleRecord

_AROUND = 60  # characters of text on either side of an explained figure


def configure(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="pages")
    parser.add_argument("--explain", metavar="ID", help="show how the figure of that id was read")
    parser.add_argument("--json", action="store_true", help="one JSON object a figure")


def run(args: argparse.Namespace) -> int:
    """0: shown; 1: no figure has the id to explain; 2: a file could not be read."""
    from shizheng.converters.conversion import convert
    from shizheng.converters.reading.file import read_each
    from shizheng.reporting.plain import print_findings
    from shizheng.schema.finding import InputError

    status, explained = 0, False
    for path in args.files:
        try:
            for document in read_each(path):
                records = convert(document)
                if args.explain:
                    explained |= _explain(document, records, args.explain, sys.stdout)
                elif args.json:
                    _print_json(records, sys.stdout)
                else:
                    _print_table(document, records, sys.stdout)
        except InputError as error:
            print_findings([error.finding], None)
            status = 2
    if args.explain and not explained and not status:
        print(f"no figure has the id {args.explain}", file=sys.stderr)
        return 1
    return status


def _short_id(metric: Metric) -> str:
    return metric.metric_id[len(metric.article_id) - 2 :]


def _lines(document: Document) -> list[int]:
    return [0, *(i + 1 for i, c in enumerate(document.raw) if c == "\n")]


def _print_json(records: list[ArticleRecord], out: TextIO) -> None:
    for record in records:
        for metric in record.metrics:
            print(json.dumps(metric.model_dump(mode="json", exclude_none=True), ensure_ascii=False), file=out)


def _print_table(document: Document, records: list[ArticleRecord], out: TextIO) -> None:
    starts = _lines(document)
    for record in records:
        print(f"# {record.article.headline or document.file_name}", file=out)
        for metric in record.metrics:
            kind = f"{metric.kind} {metric.direction}" if metric.direction else metric.kind
            cells = (
                _short_id(metric), str(bisect_right(starts, metric.start)), metric.quote, metric.indicator or "-", kind,
                metric.status, metric.period or metric.period_text or "-", metric.subject or "-",
            )  # fmt: skip
            print("\t".join(cells), file=out)


def _explain(document: Document, records: list[ArticleRecord], wanted: str, out: TextIO) -> bool:
    found = False
    for record in records:
        for metric in record.metrics:
            if wanted in (metric.metric_id, _short_id(metric), metric.metric_id[len(metric.article_id) + 1 :]):
                _explain_one(document, record, metric, out)
                found = True
    return found


def _explain_one(document: Document, record: ArticleRecord, metric: Metric, out: TextIO) -> None:
    from shizheng.converters.extraction.rules import metric_rules

    raw = document.raw
    before = " ".join(raw[max(0, metric.start - _AROUND) : metric.start].split())
    behind = " ".join(raw[metric.end : metric.end + _AROUND].split())
    rule = metric_rules().get(metric.rule)
    print(f"{metric.metric_id}  line {bisect_right(_lines(document), metric.start)}  {record.article.headline or ''}", file=out)
    print(f"  … {before} 【{metric.quote}】 {behind} …", file=out)
    shown = {
        "indicator": metric.indicator,
        "code": metric.indicator_code,
        "value": f"{metric.value}" + (f" to {metric.value_max}" if metric.value_max is not None else ""),
        "unit": f"{metric.unit} ({metric.unit_code})" if metric.unit_code and metric.unit_code != metric.unit else metric.unit,
        "qualifier": metric.qualifier,
        "kind": f"{metric.kind} {metric.direction or ''}".strip(),
        "status": metric.status,
        "period": f"{metric.period or '-'}  ({metric.period_text})" if metric.period_text else metric.period,
        "subject": metric.subject,
        "rule": f"{metric.rule}: {rule['definition']}" if rule else metric.rule,
    }
    for name, value in shown.items():
        print(f"  {name:<10} {value or '-'}", file=out)
