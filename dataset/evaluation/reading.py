"""Pages as coded, read from disk: the offset form of a gold, and article records."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from shizheng.dataset.evaluation.coding import CodedMeasure, CodedMetric, CodedNumeral, CodedPage
from shizheng.dataset.evaluation.records import package_records
from shizheng.schema.finding import Finding, InputError, Place
from shizheng.schema.record import ArticleRecord


def offset_pages(folder: Path) -> Iterator[CodedPage]:
    """The pages of a gold in offset form: ``folder`` itself, or one folder a page in it, sorted by name.

    A page is a folder with ``articles.jsonl`` and any of ``numerals.jsonl``, ``measures.jsonl``, ``programmes.jsonl``; an
    ``index.json`` beside the pages may give the SHA-256 of each source. Raises ValueError and KeyError for lines that are
    none.
    """
    if (folder / "articles.jsonl").is_file():
        yield _offset_page(folder, "")
        return
    index = folder / "index.json"
    known = json.loads(index.read_text(encoding="utf-8")) if index.is_file() else {}
    for page in sorted(path.parent for path in folder.glob("*/articles.jsonl")):
        yield _offset_page(page, known.get(page.name, {}).get("sha256", ""))


def wanted_pages(folder: Path) -> list[CodedPage]:
    """The pages of a gold in either form: offset form, or article records.

    Raises InputError: SZ001 nothing there, SZ606 a file that is no record or no gold.
    """
    if not folder.is_dir():
        raise InputError(Finding("SZ001", Place(file=str(folder))))
    if (folder / "articles.jsonl").is_file() or next(folder.glob("*/articles.jsonl"), None):
        try:
            return list(offset_pages(folder))
        except (ValueError, KeyError, TypeError, ArithmeticError) as error:
            raise InputError(Finding("SZ606", Place(file=str(folder)), None, {"reason": repr(error)})) from error
    return list(record_pages(package_records(folder)).values())


def _rows(path: Path) -> list[dict[str, Any]]:
    if not path.is_file():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line, parse_float=Decimal) for line in lines if line.strip()]


def _offset_page(folder: Path, sha256: str) -> CodedPage:
    numerals = sorted(_rows(folder / "numerals.jsonl"), key=lambda r: (r["start"], r["end"]))
    bounds = [(r.get("coded_from", r.get("start")), r["coded_until"]) for r in _rows(folder / "articles.jsonl") if "coded_until" in r]
    parts = {name for name in ("numerals", "measures", "programmes") if (folder / f"{name}.jsonl").is_file()}
    return CodedPage(
        name=folder.name,
        numerals=tuple(CodedNumeral(r["start"], r["end"], r["num"], r["class"]) for r in numerals),
        metrics=tuple(_offset_metric(r) for r in numerals if r["class"] == "metric"),
        measures=tuple(
            CodedMeasure(r["start"], r["end"], r["action"] or "", r["object"] or "", r["status"])
            for r in sorted(_rows(folder / "measures.jsonl"), key=lambda r: (r["start"], r["end"]))
        ),
        programmes=tuple(r["name"] for r in _rows(folder / "programmes.jsonl")),
        sha256=sha256,
        coded=tuple((int(a or 0), int(b)) for a, b in bounds if b is not None),
        parts=frozenset(parts),
    )


def _offset_metric(row: dict[str, Any]) -> CodedMetric:
    upper = row.get("value_max")
    return CodedMetric(
        start=row["start"],
        end=row["end"],
        text=row["num"],
        indicator=row["indicator"] or "",
        value=Decimal(row["value"]),
        value_max=None if upper is None else Decimal(upper),
        unit=row["unit"] or "",
        qualifier=row["qualifier"],
        kind=row["kind"],
        direction=row.get("direction") or "",
        status=row["status"],
        period=row["period"] or "",
        period_text=row["period_text"] or "",
        subject=row["subject"] or "",
    )


def record_pages(records: Iterable[ArticleRecord]) -> dict[str, CodedPage]:
    """The pages that article records make together, by the SHA-256 of their source."""
    gathered: dict[str, list[ArticleRecord]] = {}
    for record in records:
        gathered.setdefault(record.source.sha256, []).append(record)
    return {sha256: _record_page(group) for sha256, group in sorted(gathered.items())}


def _record_page(records: list[ArticleRecord]) -> CodedPage:
    source = records[0].source
    numerals = {n.numeral_id: n for r in records for n in r.numerals}
    coded = [CodedNumeral(n.start, n.end, n.text, n.class_) for n in numerals.values()]
    metrics = [
        CodedMetric(
            start=(place := numerals[m.numeral_id]).start,
            end=place.end,
            text=place.text,
            indicator=m.indicator or "",
            value=m.value,
            value_max=m.value_max,
            unit=m.unit or "",
            qualifier=m.qualifier,
            kind=m.kind,
            direction=m.direction or "",
            status=m.status,
            period=m.period or "",
            period_text=m.period_text or "",
            subject=m.subject or "",
            rule=m.rule,
        )
        for r in records
        for m in r.metrics
    ]
    measures = [CodedMeasure(m.start, m.end, m.action, m.object or "", m.status) for r in records for m in r.measures]
    return CodedPage(
        name=source.file_name,
        numerals=tuple(sorted(coded, key=lambda n: (n.start, n.end))),
        metrics=tuple(sorted(metrics, key=lambda m: (m.start, m.end))),
        measures=tuple(sorted(measures, key=lambda m: (m.start, m.end))),
        programmes=tuple(sorted({p.name for r in records for p in r.programmes})),
        mentions=tuple(sorted(_named(records))),
        file_name=source.file_name,
        sha256=source.sha256,
    )


def _named(records: list[ArticleRecord]) -> Iterator[tuple[int, str]]:
    for record in records:
        names = {p.programme_id: p.name for p in record.programmes}
        yield from ((m.start, names[m.programme_id]) for m in record.mentions)


def page_of(gold: CodedPage, pages: Iterable[CodedPage]) -> CodedPage | None:
    """The page of the source that ``gold`` codes: by hash, else by a file name that begins with the gold's name."""
    candidates = list(pages)
    if gold.sha256:
        return next((p for p in candidates if p.sha256 == gold.sha256), None)
    exact = [p for p in candidates if p.file_name.split(".")[0] == gold.name]
    begun = [p for p in candidates if p.file_name.startswith((f"{gold.name}_", f"{gold.name}."))]
    return next(iter(exact or begun), None)
