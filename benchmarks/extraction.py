"""Speed of extraction alone, in MB of UTF-8 a CPU second on one core, beside one compiled pattern for numbers with units.

    python benchmarks/extraction.py [FILE...]      default: the sample pages

Laid-out articles go in; numerals with classes, metrics with indicators, status, period and subject come out. Each pass reads
the same articles: the second shows what remembered phrases are worth, the first (after a warm-up on other text) what they
cost. The ratio to the baseline, not the MB/s, is what can be compared between machines.
"""

from __future__ import annotations

import functools
import gc
import inspect
import re
import sys
import time
from pathlib import Path

from shizheng.converters.conversion import page_text
from shizheng.converters.extraction.figures import extract_metrics
from shizheng.converters.extraction.numerals import class_numerals
from shizheng.converters.extraction.units import unit_pattern
from shizheng.converters.layout import lay_out
from shizheng.converters.layout.page import LaidOutArticle
from shizheng.converters.reading import read_file
from shizheng.pages import collect_seldom

SAMPLES = Path(__file__).resolve().parents[1] / "samples"


def articles_of(paths: list[Path]) -> list[LaidOutArticle]:
    """The articles of pages, laid out."""
    documents = [document for path in paths for document in read_file(path)]
    return [article for document in documents for article in lay_out(page_text(document), document.hints).articles]


def build_tables() -> None:
    """Build the tables and patterns that the samples do not need: that is done once a process, not once a text."""
    for name, module in sorted(sys.modules.items()):
        for thing in list(vars(module).values()) if name.startswith("shizheng.converters.extraction.") else ():
            if isinstance(thing, functools._lru_cache_wrapper) and not inspect.signature(thing).parameters:
                thing()


def main() -> None:
    """Print one line a measurement."""
    pages = sorted(p for p in SAMPLES.iterdir() if p.suffix in (".txt", ".html"))
    paths = [Path(word) for word in sys.argv[1:]] or pages
    for article in articles_of(pages):
        extract_metrics(article)
    build_tables()
    articles = articles_of(paths)
    collect_seldom()  # as the command does
    gc.freeze()  # the input is not what a collection should walk through: a stream would not hold it
    texts = [part.passage.text for article in articles for part in article.parts]
    size = sum(len(text.encode()) for text in texts) / 1e6
    pattern = re.compile(rf"[0-9][0-9.,]*[余多]?[万亿]*{unit_pattern()}?")
    begin = time.process_time()
    for text in texts:
        for _ in pattern.finditer(text):
            pass
    baseline = time.process_time() - begin
    print(f"{len(articles)} articles, {size:.2f} MB; baseline: one pattern {size / max(baseline, 1e-9):.1f} MB/s")
    begin = time.process_time()
    for text in texts:
        class_numerals(text)
    print(f"numerals and quantities   {size / (time.process_time() - begin):6.2f} MB/s")
    for name in ("metrics, first pass       ", "metrics, second pass      "):
        begin = time.process_time()
        figures = sum(len(extract_metrics(article).metrics) for article in articles)
        spent = time.process_time() - begin
        each = spent / max(figures, 1) * 1e6
        print(f"{name}{size / spent:6.2f} MB/s  {baseline / spent:.3f} of the baseline  {figures} figures, {each:.0f} µs each")


if __name__ == "__main__":
    main()
