"""Speed of the normaliser with its map, in MB of UTF-8 a CPU second on one core, beside ``str.translate`` in the same run.

    python benchmarks/normalise.py [FILE...]      default: the sample pages

Prose is the pages, each one text, repeated to about 2 MB; "half-width" is the same with every comma, semicolon and pair of
quotation marks made half-width, the worst that a page can ask for. Then 1 MB of nothing but one mark or digit, as a
multiple of the time that 1 MB of half-width prose takes: it should stay below 3.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from shizheng.converters.normalising import normalise
from shizheng.converters.reading import read_bytes

WEIGHT = 2_000_000
#: 200 entries, as a table of width folds has
TABLE = {0x4E00 + i: 0x4E00 + i + 1 for i in range(200)}
HALF = str.maketrans("，；：（）“”", ',;:()""')
HOSTILE = {
    "commas": ",", "straight quotes": '"', "opening quotes": "“", "digits": "1", "full-width digits": "１", "spaces": " ",
    "full-width spaces": "　", "opening brackets": "(", "closing brackets": ")", "full-width brackets": "（", "digit, comma": "1,",
    "digit, colon": "1:", "full-width commas": "，", "stops": "。", "dots": ".", "hyphens": "-", "ampersands": "&",
    "angle brackets": "<", "title marks": "《", "line breaks": "\n", "one character": "中",
}  # fmt: skip


def seconds(work: Callable[[str], object], texts: Sequence[str]) -> float:
    """CPU seconds of the faster of two runs."""
    found = []
    for _ in range(2):
        begin = time.process_time()
        for text in texts:
            work(text)
        found.append(time.process_time() - begin)
    return min(found)


def normal(text: str) -> str:
    return normalise(text).text


def main() -> None:
    """Print the tables."""
    samples = Path(__file__).resolve().parents[1] / "samples"
    paths = [Path(word) for word in sys.argv[1:]] or sorted(p for p in samples.iterdir() if p.suffix == ".txt")
    pages = [document.visible.text for path in paths for document in read_bytes(path.read_bytes(), path.name)]
    for page in pages:  # tables are built once a process: not what is measured here
        normal(page)
    gc.freeze()
    times = max(1, WEIGHT // sum(len(page.encode()) for page in pages))
    # Converting the script costs more than everything else: it is a row of its own.
    traditional = [page for page in pages if any(edit.rule == "SZ152" for edit in normalise(page).edits)]
    pages = [page for page in pages if page not in traditional]
    kinds = {
        "as it is": pages * times,
        "half-width": [page.translate(HALF) for page in pages] * times,
        "traditional": traditional * (times * 4),
    }
    cost = 0.0
    for name, texts in kinds.items():
        if not texts:
            continue
        weight = sum(len(text.encode()) for text in texts) / 1e6
        baseline = weight / seconds(lambda text: text.translate(TABLE), texts)
        taken = seconds(normal, texts)
        cost = taken / weight if name == "half-width" else cost
        print(
            f"{name:<20}{weight / taken:8.2f} MB/s   {weight / taken / baseline:.3f} of str.translate ({baseline:.0f} MB/s)"
        )
    print("\n1 MB of nothing but ...   times the cost of 1 MB of half-width prose")
    for name, mark in HOSTILE.items():
        text = mark * (1_000_000 // len(mark.encode()))
        print(f"{name:<24}{seconds(normal, [text]) / cost:6.2f}")


if __name__ == "__main__":
    main()
