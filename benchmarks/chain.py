"""Speed of each room and of the whole chain, in MB of UTF-8 a CPU second on one core, beside ``str.translate`` in the same run.

    python benchmarks/chain.py [FILE...]      default: the sample pages

The pages are repeated until they weigh about 2 MB, each page as a document of its own, as in a corpus, and converted in groups,
as the command does. The ratio to the baseline, not the MB/s, is what can be compared between machines.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from shizheng.converters.conversion import convert, convert_pages, grouped, page_text
from shizheng.converters.extraction.article import extract_articles
from shizheng.converters.layout import lay_out
from shizheng.converters.layout.page import LaidOutArticle
from shizheng.converters.normalising import normalise
from shizheng.converters.reading import read_bytes
from shizheng.converters.writing.package import RECORDS, build_package, write_records
from shizheng.converters.writing.record_file import record_text
from shizheng.pages import collect_seldom

Item = TypeVar("Item")
WEIGHT = 2_000_000
#: 200 entries, as a table of width folds has
TABLE = {0x4E00 + i: 0x4E00 + i + 1 for i in range(200)}


def timed(name: str, work: Callable[[Item], object], items: Sequence[Item], weight: int, baseline: float | None) -> float:
    """Run ``work`` over ``items``, keeping nothing, as a stream does; print and return MB of UTF-8 a CPU second."""
    begin = time.process_time()
    for item in items:
        work(item)
    speed = weight / 1e6 / (time.process_time() - begin)
    ratio = f"{speed / baseline:8.4f} of the baseline" if baseline else ""
    print(f"{name:<34}{speed:9.2f} MB/s  {ratio}")
    return speed


def _characters(articles: Sequence[LaidOutArticle]) -> int:
    return sum(article.end - article.start for article in articles)


def main() -> None:
    """Print the table."""
    samples = Path(__file__).resolve().parents[1] / "samples"
    paths = [Path(word) for word in sys.argv[1:]] or sorted(p for p in samples.iterdir() if p.suffix in {".txt", ".html"})
    pages = [(path.name, path.read_bytes()) for path in paths]
    weight_once = sum(len(d.raw.encode()) for name, data in pages for d in read_bytes(data, name))
    times = max(1, WEIGHT // weight_once)
    pages, weight = pages * times, weight_once * times
    for name, data in pages[: len(paths)]:  # tables are built once a process: not what is measured here
        for document in read_bytes(data, name):
            convert(document)
    texts = [data.decode("utf-8", "replace") for _, data in pages]
    print(f"{len(pages)} documents, {weight / 1e6:.1f} MB")
    baseline = timed("baseline: str.translate, 200 entries", lambda text: text.translate(TABLE), texts, weight, None)
    timed("read", lambda page: read_bytes(page[1], page[0]), pages, weight, baseline)
    documents = [document for name, data in pages for document in read_bytes(data, name)]
    collect_seldom()  # as the command does
    gc.freeze()  # the input is not what a collection should walk through
    timed("normalise", lambda d: normalise(d.visible.text), documents, weight, baseline)
    mapped = list(zip(map(page_text, documents), documents, strict=True))
    gc.freeze()
    timed("lay out", lambda pair: lay_out(pair[0], pair[1].hints), mapped, weight, baseline)
    articles = [lay_out(text, document.hints).articles for text, document in mapped]
    gc.freeze()
    groups = [[article for page in group for article in page] for group in grouped(articles, _characters)]
    timed("extract", lambda own: extract_articles(own, [None] * len(own)), groups, weight, baseline)
    timed("whole chain (normalise to records)", convert_pages, list(grouped(documents, lambda d: len(d.raw))), weight, baseline)
    timed("the same, one document at a time", convert, documents, weight, baseline)
    records = [record for document in documents[: len(paths)] for record in convert(document)]
    timed("records as JSON", record_text, records * times, weight, baseline)
    with TemporaryDirectory() as name:
        write_records(records, Path(name) / RECORDS, text=True)
        timed("records to a package", lambda folder: build_package(folder, text=True, proved=True), [Path(name)] * 5, 5 * weight_once, baseline)
    facts = sum(len(r.metrics) + len(r.measures) for r in records)
    print(f"{facts * 1000 / weight_once:.1f} metrics and measures a KB: the chain's work grows with them, more than with the text")


if __name__ == "__main__":
    main()
