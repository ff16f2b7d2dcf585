"""Speed of measures and programmes, in MB of UTF-8 a CPU second on one core, beside one automaton over the same text.

    python benchmarks/measures.py [FILE...]      default: the sample pages

Laid-out articles go in. The baseline is the one pass that finds the verbs and cues: what stands between it and the other lines
is the reading of clauses. The ratio, not the MB/s, is what can be compared between machines.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path

from shizheng.converters.conversion import page_text
from shizheng.converters.extraction.action_words import automaton
from shizheng.converters.extraction.context import article_context
from shizheng.converters.extraction.measures import extract_measures
from shizheng.converters.extraction.paragraphs import read_paragraphs
from shizheng.converters.extraction.programmes import extract_programmes
from shizheng.converters.layout import lay_out
from shizheng.converters.reading import read_file
from shizheng.pages import collect_seldom

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
PASSES = 5


def fastest(step: Callable[[], object]) -> float:
    """CPU seconds of the fastest of several passes, after one to warm up."""
    step()
    spent: list[float] = []
    for _ in range(PASSES):
        begin = time.process_time()
        step()
        spent.append(time.process_time() - begin)
    return max(min(spent), 1e-9)


def main() -> None:
    """Print one line a measurement."""
    paths = [Path(word) for word in sys.argv[1:]] or sorted(p for p in SAMPLES.iterdir() if p.suffix in (".txt", ".html"))
    documents = [document for path in paths for document in read_file(path)]
    articles = [article for document in documents for article in lay_out(page_text(document), document.hints).articles]
    collect_seldom()  # as the command does
    gc.freeze()  # the input is not what a collection should walk through: a stream would not hold it
    texts = [part.passage.text for article in articles for part in article.parts]
    size = sum(len(text.encode()) for text in texts) / 1e6
    read = [read_paragraphs(article) for article in articles]
    contexts = [article_context(article, None) for article in articles]
    mentions = [extract_programmes(a, paragraphs=p) for a, p in zip(articles, read, strict=True)]

    def measures() -> list[int]:
        together = zip(articles, read, contexts, mentions, strict=True)
        return [len(extract_measures(a, paragraphs=p, context=c, mentions=m)) for a, p, c, m in together]

    base = fastest(lambda: [automaton().find_matches_as_indexes(text) for text in texts])
    print(f"{len(articles)} articles, {size:.2f} MB, {sum(measures())} measures; baseline: one automaton {size / base:.1f} MB/s")
    steps: dict[str, Callable[[], object]] = {
        "clauses": lambda: [read_paragraphs(article) for article in articles],
        "programmes": lambda: [extract_programmes(a, paragraphs=p) for a, p in zip(articles, read, strict=True)],
        "measures": measures,
    }
    total = 0.0
    for name, step in steps.items():
        spent = fastest(step)
        total += spent
        print(f"{name:12} {size / spent:6.2f} MB/s   {base / spent:.4f} of the baseline")
    print(f"{'all three':12} {size / total:6.2f} MB/s   {base / total:.4f} of the baseline")


if __name__ == "__main__":
    main()
