"""The text layer of a facts-only package, put back from the raw pages and proven: by the hash of every block and article, and
by every figure and numeral that a record quotes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from shizheng.converters.reading.document import Document
from shizheng.converters.writing.record_file import read_record, record_files, record_text
from shizheng.schema.block import Block
from shizheng.schema.finding import Finding, InputError, Place
from shizheng.schema.record import ArticleRecord
from shizheng.schema.source import Source

#: where packages keep their article records: those of users, and the published dataset
RECORD_FOLDERS = ("articles", "records")


@dataclass
class Proof:
    """What was proven, counted, and what speaks against it."""

    articles: int = 0
    blocks: int = 0
    quotes: int = 0
    findings: list[Finding] = field(default_factory=list)


def record_folder(package: Path) -> Path:
    """The folder of a package's article records. Raises InputError SZ737 where it has none."""
    for name in RECORD_FOLDERS:
        if any((package / name).glob("*.json")):
            return package / name
    raise InputError(Finding("SZ737", Place(file=str(package))))


def rehydrate_package(package: Path, documents: Iterable[Document], target: Path) -> Proof:
    """Write to ``target`` the article records of ``package``, with the text of those whose page is among ``documents``.

    A page is known by its bytes, else by its text (the same page in another encoding). Records whose page is missing (SZ732) or
    whose proof fails (SZ733 to SZ736) keep no text. Raises InputError where the package has no records.
    """
    pending = _sources(record_folder(package))
    by_bytes = {source.source.sha256: key for key, source in pending.items()}
    by_length: dict[int, list[str]] = {}
    for key, source in pending.items():
        by_length.setdefault(source.source.characters, []).append(key)
    proof = Proof()
    target.mkdir(parents=True, exist_ok=True)
    for document in documents:
        known = by_bytes.get(document.sha256) or next(
            (key for key in by_length.get(len(document.raw), ()) if key in pending and _same_text(document, pending[key])), None
        )
        if known is None or known not in pending:
            proof.findings.append(Finding("SZ731", Place(file=document.file_name)))
            continue
        for path in pending.pop(known).records:
            _write(target / path.name, rehydrated(read_record(path), document, proof))
    for key, missing in pending.items():
        proof.findings.append(Finding("SZ732", Place(file=missing.source.file_name), key))
        for path in missing.records:
            (target / path.name).write_bytes(path.read_bytes())
    return proof


def rehydrated(record: ArticleRecord, document: Document, proof: Proof) -> ArticleRecord:
    """``record`` with the text of its blocks; as it was where ``document`` is not the text that it was made of.

    ``proof`` takes the counts, or the findings.
    """
    findings = list(_objections(record, document))
    if findings:
        proof.findings.extend(findings)
        return record
    proof.articles += 1
    proof.blocks += len(record.blocks)
    proof.quotes += len(record.metrics) + len(record.numerals)
    blocks = tuple(b.model_copy(update={"text": document.raw[b.start : b.end]}) for b in record.blocks)
    return record.model_copy(update={"blocks": blocks})


def _objections(record: ArticleRecord, document: Document) -> Iterator[Finding]:
    """Why ``document`` is not what ``record`` was made of: nothing when every hash and quotation agrees."""
    raw, name = document.raw, document.file_name
    for block in record.blocks:
        if _hash(raw[block.start : block.end]) != block.text_sha256:
            yield Finding("SZ733", Place(file=name, start=block.start, end=block.end), f"{block.source_id}/{block.ordinal}")
    article = record.article
    if _hash(raw[article.start : article.end]) != article.text_sha256:
        yield Finding("SZ734", Place(file=name, start=article.start, end=article.end), article.article_id)
    for metric in record.metrics:
        if not _quotes(metric.quote, metric.start, metric.end, document, record.blocks):
            place = Place(file=name, start=metric.start, end=metric.end, table="metrics")
            yield Finding("SZ735", place, metric.quote, {"name": metric.metric_id})
    for numeral in record.numerals:
        if not _quotes(numeral.text, numeral.start, numeral.end, document, record.blocks):
            place = Place(file=name, start=numeral.start, end=numeral.end, table="numerals")
            yield Finding("SZ735", place, numeral.text, {"name": numeral.numeral_id})


def _quotes(quote: str, start: int, end: int, document: Document, blocks: tuple[Block, ...]) -> bool:
    """Whether ``quote`` is what stands from ``start`` to ``end``, white space aside: in the raw source or as a reader sees it (an
    HTML source says ``&#37;`` for %). A block of another kind inside the span (a caption between a number and its unit) may be
    left out of the quotation."""
    wanted = "".join(quote.split())
    kind = next((b.kind for b in blocks if b.start <= start < b.end), None)
    kept, at = [], start
    for block in blocks:
        if block.kind != kind and start < block.start and block.end < end:
            kept.append((at, block.start))
            at = block.end
    kept.append((at, end))
    return any(wanted == words for spans in ([(start, end)], kept) for words in _words(document, spans))


def _words(document: Document, spans: list[tuple[int, int]]) -> Iterator[str]:
    """What stands at raw spans, without white space: in the raw source, then in the visible text."""
    yield "".join("".join(document.raw[a:b].split()) for a, b in spans)
    visible = document.visible
    yield "".join("".join(visible.text[slice(*visible.normal_span(a, b))].split()) for a, b in spans)


@dataclass(frozen=True, slots=True)
class _Records:
    """A source and the files of its records."""

    source: Source
    records: tuple[Path, ...]


def _sources(folder: Path) -> dict[str, _Records]:
    """Key of a source -> its record files; the names of those begin with the key, so that they lie together."""
    paths: dict[str, list[Path]] = {}
    for path in record_files(folder):
        paths.setdefault(path.name.rpartition("-")[0], []).append(path)
    found = {}
    for records in paths.values():
        source = read_record(records[0]).source
        found[source.source_id] = _Records(source, tuple(records))
    return found


def _same_text(document: Document, source: _Records) -> bool:
    blocks = [b for path in source.records for b in read_record(path).blocks]
    return bool(blocks) and all(_hash(document.raw[b.start : b.end]) == b.text_sha256 for b in blocks)


def _write(path: Path, record: ArticleRecord) -> None:
    path.write_text(record_text(record), encoding="utf-8", newline="\n")


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
