"""MB of raw text a CPU second that layout takes, beside the plain split of the same text into lines.

    python benchmarks/layout.py [FILE ...]      default: the pages in samples/

The chain lays out the normal form of a page, which has a map to its source to follow and the hints of its form.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from shizheng.converters.conversion import page_text
from shizheng.converters.layout import lay_out
from shizheng.converters.mapped import NormalText
from shizheng.converters.reading.file import read_each
from shizheng.pages import collect_seldom

SECONDS = 1.5
Page = TypeVar("Page")


def speed(work: Callable[[Page], object], pages: Sequence[Page], size: int) -> float:
    """MB of UTF-8 that ``work`` gets through in a second of CPU, of pages that weigh ``size`` bytes."""
    for page in pages:
        work(page)
    rounds, start = 0, time.process_time()
    while time.process_time() - start < SECONDS:
        for page in pages:
            work(page)
        rounds += 1
    return size * rounds / (time.process_time() - start) / 1e6


def main() -> None:
    paths = [Path(p) for p in sys.argv[1:]] or sorted((Path(__file__).parents[1] / "samples").glob("*.txt"))
    documents = [document for path in paths for document in read_each(path)]
    texts = [document.visible.text for document in documents]
    size = sum(len(text.encode()) for text in texts)
    collect_seldom()  # as the command does
    lines = speed(str.splitlines, texts, size)
    layout = speed(lambda text: lay_out(NormalText(text)), texts, size)
    normal = speed(lambda page: lay_out(fresh(page[0]), page[1]), [(page_text(d), d.hints) for d in documents], size)
    print(f"{len(texts)} pages, {sum(map(len, texts)):,} characters")
    print(f"split into lines    {lines:8.1f} MB/s")
    print(f"lay out             {layout:8.1f} MB/s   1/{lines / layout:.0f} of the split")
    print(f"lay out normal form {normal:8.1f} MB/s   1/{lines / normal:.0f} of the split")


def fresh(page: NormalText) -> NormalText:
    """The same page without what an earlier round has worked out of its map."""
    return NormalText(page.raw, page.edits, page.flags).knowing(page.text)


if __name__ == "__main__":
    main()
