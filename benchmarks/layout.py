"""MB of raw text a CPU second that layout takes, beside the plain split of the same text into lines.

    python benchmarks/layout.py [FILE ...]      default: the pages in samples/
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from shizheng.converters.layout import lay_out
from shizheng.converters.mapped import NormalText
from shizheng.converters.reading.file import read_each

SECONDS = 1.5


def speed(work: Callable[[str], object], texts: Sequence[str]) -> float:
    """MB of UTF-8 that ``work`` gets through in a second of CPU."""
    size = sum(len(t.encode()) for t in texts)
    for text in texts:
        work(text)
    rounds, start = 0, time.process_time()
    while time.process_time() - start < SECONDS:
        for text in texts:
            work(text)
        rounds += 1
    return size * rounds / (time.process_time() - start) / 1e6


def main() -> None:
    paths = [Path(p) for p in sys.argv[1:]] or sorted((Path(__file__).parents[1] / "samples").glob("*.txt"))
    texts = [document.visible.text for path in paths for document in read_each(path)]
    lines = speed(str.splitlines, texts)
    layout = speed(lambda text: lay_out(NormalText(text)), texts)
    print(f"{len(texts)} pages, {sum(map(len, texts)):,} characters")
    print(f"split into lines {lines:8.1f} MB/s\nlay out          {layout:8.1f} MB/s   1/{lines / layout:.0f} of the split")


if __name__ == "__main__":
    main()
