"""An article record: its form by the models, and what its parts must say of each other and of the text."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import Any
from unicodedata import normalize

from pydantic import ValidationError

from shizheng.schema.block import Block
from shizheng.schema.checked import Checked, Unchecked
from shizheng.schema.finding import Finding, InputError, Place
from shizheng.schema.record import ArticleRecord
from shizheng.schema.version import SCHEMA_VERSION

#: pydantic's error type -> rule
_RULES = {
    "missing": "SZ612", "literal_error": "SZ613", "string_pattern_mismatch": "SZ614", "greater_than_equal": "SZ615",
    "extra_forbidden": "SZ651",
}  # fmt: skip
#: blocks of an article whose figures need not be listed: names and marks
_NO_FIGURES = frozenset({"byline", "continuation", "furniture", "gap"})
_DIGITS = re.compile(r"[0-9０-９]+")
_TAG = re.compile(r"<[^<>]{0,2000}>")
_SPACE = re.compile(r"\s+")


def check_record_file(path: Path) -> Iterator[Finding | Checked | Unchecked]:
    """Check the article record in a file."""
    try:
        data = path.read_bytes()
    except OSError as error:
        yield Finding("SZ606", Place(file=str(path)), None, {"reason": error.strerror or str(error)})
        return
    yield from check_record(data, str(path))


def check_record(data: bytes, file: str) -> Iterator[Finding | Checked | Unchecked]:
    """Check the article record that is the JSON document ``data``."""
    try:
        record = _read(data, file)
    except InputError as error:
        yield error.finding
        return
    except ValidationError as error:
        yield from _form(error, file)
        return
    yield from _keys(record, file)
    yield from _spans(record, file)
    yield from _metrics(record, file)
    if any(b.text is not None for b in record.blocks):
        yield from _texts(record, file)
    else:
        yield Unchecked(file, "no_text")
    yield Checked(file, 1, "records")


def _read(data: bytes, file: str) -> ArticleRecord:
    try:
        text = data.decode("utf-8")
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(Finding("SZ606", Place(file=file), None, {"reason": str(error)[:200]})) from None
    if not isinstance(value, dict):
        raise InputError(Finding("SZ606", Place(file=file), None, {"reason": "not an object"}))
    version = value.get("schema_version")
    if isinstance(version, str):
        major = version.partition(".")[0]
        if major.isascii() and major.isdigit() and int(major) > int(SCHEMA_VERSION.partition(".")[0]):
            raise InputError(Finding("SZ607", Place(file=file), version, {"known": SCHEMA_VERSION}))
    return ArticleRecord.model_validate_json(text)


def _form(error: ValidationError, file: str) -> Iterator[Finding]:
    for problem in error.errors(include_url=False, include_context=True):
        field = ".".join(str(part) for part in problem["loc"])
        context: dict[str, Any] = problem.get("ctx") or {}
        value = problem["input"] if isinstance(problem["input"], str | int | float) else None
        details = {
            "codelist": field.rpartition(".")[2],
            "near": str(context.get("expected", "–")).replace("'", ""),
            "pattern": str(context.get("pattern", "")),
            "limit": f"≥ {context['ge']}" if "ge" in context else "",
            "type": problem["type"].removesuffix("_type").removesuffix("_parsing"),
        }
        rule = _RULES.get(problem["type"], "SZ611")
        yield Finding(rule, Place(file=file, field=field), None if value is None else str(value), details)


def _keys(record: ArticleRecord, file: str) -> Iterator[Finding]:
    """Keys that stand twice, references that find nothing, rows of another article or source."""
    article = record.article.article_id
    for name, keys in (
        ("numerals", [n.numeral_id for n in record.numerals]),
        ("metrics", [m.metric_id for m in record.metrics]),
        ("measures", [m.measure_id for m in record.measures]),
        ("programmes", [p.programme_id for p in record.programmes]),
        ("flags", [f.flag_id for f in record.flags]),
    ):
        first: dict[str, int] = {}
        for row, key in enumerate(keys, 1):
            if first.setdefault(key, row) != row:
                yield Finding("SZ631", Place(file=file, table=name, row=row), key, {"first": str(first[key])})
    known = {n.numeral_id for n in record.numerals}, {m.measure_id for m in record.measures}
    programmes = {p.programme_id for p in record.programmes}
    for row, metric in enumerate(record.metrics, 1):
        for field, value, targets, target in (
            ("numeral_id", metric.numeral_id, known[0], "numerals.numeral_id"),
            ("measure_id", metric.measure_id, known[1], "measures.measure_id"),
        ):
            if value is not None and value not in targets:
                place = Place(file=file, table="metrics", row=row, field=field)
                yield Finding("SZ633", place, value, {"target": target})
    for row, mention in enumerate(record.mentions, 1):
        if mention.programme_id not in programmes:
            place = Place(file=file, table="mentions", row=row, field="programme_id")
            yield Finding("SZ633", place, mention.programme_id, {"target": "programmes.programme_id"})
    for name in ("bylines", "numerals", "metrics", "measures", "mentions"):
        for row, child in enumerate(getattr(record, name), 1):
            if child.article_id != article:
                place = Place(file=file, table=name, row=row, field="article_id")
                yield Finding("SZ635", place, child.article_id, {"article": article})
    if record.article.source_id != record.source.source_id:
        place = Place(file=file, table="articles", row=1, field="source_id")
        yield Finding("SZ633", place, record.article.source_id, {"target": "sources.source_id"})


def _spans(record: ArticleRecord, file: str) -> Iterator[Finding]:
    """Offsets that run backwards or leave what they lie in, and blocks with gaps between them."""
    article = record.article
    inside = (article.article_id, article.start, article.end)
    whole = (record.source.source_id, 0, record.source.characters)
    spans: tuple[tuple[str, tuple[Any, ...], tuple[str, int, int]], ...] = (
        ("articles", (article,), whole), ("blocks", record.blocks, whole), ("flags", record.flags, whole),
        ("numerals", record.numerals, inside), ("metrics", record.metrics, inside), ("measures", record.measures, inside),
        ("mentions", record.mentions, inside),
    )  # fmt: skip
    for name, rows, (parent, first, last) in spans:
        for row, item in enumerate(rows, 1):
            place = Place(file=file, table=name, row=row, start=item.start, end=item.end)
            if item.start > item.end:
                yield Finding("SZ641", place, str(item.end), {"start": str(item.start)})
            elif item.start < first or item.end > last:
                details = {"parent": parent, "first": str(first), "last": str(last)}
                yield Finding("SZ642", place, f"{item.start}–{item.end}", details)
    ordered = sorted(record.blocks, key=lambda b: b.start)
    for before, after in pairwise(ordered):
        if before.end != after.start:
            place = Place(file=file, table="blocks", row=after.ordinal, start=before.end, end=after.start)
            yield Finding("SZ647", place, f"{before.start}–{before.end}, {after.start}–{after.end}")


def _metrics(record: ArticleRecord, file: str) -> Iterator[Finding]:
    classes = {n.numeral_id: n.class_ for n in record.numerals}
    used = Counter(m.numeral_id for m in record.metrics)
    for row, metric in enumerate(record.metrics, 1):
        place = Place(file=file, table="metrics", row=row, start=metric.start, end=metric.end)
        if metric.value_max is not None and metric.value_max <= metric.value:
            yield Finding("SZ643", place, str(metric.value_max), {"lower": str(metric.value)})
        if (metric.kind == "change") != (metric.direction is not None):
            yield Finding("SZ644", place, metric.direction or "", {"kind": metric.kind})
        if classes.get(metric.numeral_id, "metric") != "metric":
            yield Finding("SZ649", place, classes[metric.numeral_id])
    for row, numeral in enumerate(record.numerals, 1):
        if numeral.class_ == "metric" and not used[numeral.numeral_id]:
            place = Place(file=file, table="numerals", row=row, start=numeral.start, end=numeral.end)
            yield Finding("SZ650", place, numeral.text)


def _texts(record: ArticleRecord, file: str) -> Iterator[Finding]:
    """Hashes and quotes against the text of the blocks, and figures of the text that are not listed."""
    for row, block in enumerate(record.blocks, 1):
        place = Place(file=file, table="blocks", row=row, start=block.start, end=block.end)
        if block.text is not None and _sha256(block.text) != block.text_sha256:
            yield Finding("SZ645", place, block.text_sha256, {"found": _sha256(block.text)})
    text = Text(record.blocks)
    marked_up = "html" in record.source.media_type
    quotes = [("numerals", n.start, n.end, n.text) for n in record.numerals]
    quotes += [("metrics", m.start, m.end, m.quote) for m in record.metrics]
    for name, start, end, stated in quotes:
        found = text.between(start, end)
        bare = None if found is None else _bare(found, marked_up)
        if found is not None and bare is not None and not _same(bare, _SPACE.sub("", stated)) and not (marked_up and "<" in bare):
            yield Finding("SZ646", Place(file=file, table=name, start=start, end=end), stated, {"found": found})
    if not marked_up:
        yield from _unlisted(record, file)


def _bare(found: str, marked_up: bool) -> str:
    """A stretch of the raw text without blanks; of a web page, without tags and entities."""
    return _SPACE.sub("", unescape(_TAG.sub("", found)) if marked_up else found)


def _same(found: str, stated: str) -> bool:
    """Whether a quote is the text that was found; the width of a character (％, ３) is no difference."""
    return found == stated or normalize("NFKC", found) == normalize("NFKC", stated)


def _unlisted(record: ArticleRecord, file: str) -> Iterator[Finding]:
    listed = [(n.start, n.end) for n in record.numerals]
    article = record.article.article_id
    for block in record.blocks:
        if block.text is None or block.article_id != article or block.kind in _NO_FIGURES:
            continue
        # The figures of mark-up (<h2>) are none of the article's.
        for match in _DIGITS.finditer(_TAG.sub(lambda tag: " " * len(tag[0]), block.text)):
            start, end = block.start + match.start(), block.start + match.end()
            if not any(s <= start and end <= e for s, e in listed):
                yield Finding("SZ648", Place(file=file, table="blocks", row=block.ordinal, start=start, end=end), match[0])


class Text:
    """The raw text of a record's blocks, by offsets of the source."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self._blocks = sorted((b for b in blocks if b.text is not None), key=lambda b: b.start)

    def between(self, start: int, end: int) -> str | None:
        """The text from ``start`` to ``end``; None where it is not all there."""
        parts = []
        at = start
        for block in self._blocks:
            if block.start <= at < block.end:
                parts.append((block.text or "")[at - block.start : end - block.start])
                at = min(block.end, end)
            if at >= end:
                return "".join(parts)
        return None


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
