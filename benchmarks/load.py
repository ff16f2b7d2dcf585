"""Time to open a table and to read its records, beside ``json.loads`` of the descriptor and a bare ``csv.reader`` in the same run.

    python benchmarks/load.py [PACKAGE]     default: the published dataset
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import shizheng
from shizheng.dataset.package import DESCRIPTOR, PUBLISHED

ROUNDS = 20


def timed(name: str, work: Callable[[], object], baseline: float | None) -> float:
    """Best CPU milliseconds of ``work`` over some rounds; prints them and the ratio to the baseline."""
    best = float("inf")
    for _ in range(ROUNDS):
        begin = time.process_time()
        work()
        best = min(best, time.process_time() - begin)
    print(f"{name:<44}{best * 1e3:9.2f} ms" + (f"{best / baseline:9.2f} x the baseline" if baseline else ""))
    return best


def main() -> None:
    """Print the table."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else PUBLISHED
    text = (folder / DESCRIPTOR).read_text(encoding="utf-8")
    parse = timed("baseline: json.loads of the descriptor", lambda: json.loads(text), None)
    timed("load('metrics')", lambda: shizheng.load("metrics", folder), parse)
    path = shizheng.load("metrics", folder).resource.path
    rows = timed("baseline: csv.reader over metrics", lambda: list(csv.reader(path.read_text(encoding="utf-8").splitlines())), None)
    timed("records of metrics", lambda: list(shizheng.load("metrics", folder)), rows)
    code = f"import time; t = time.perf_counter(); import shizheng; shizheng.load('metrics', {str(folder)!r}); print(time.perf_counter() - t)"
    fresh = [float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout) for _ in range(5)]
    print(f"{'import and load in a fresh interpreter':<44}{min(fresh) * 1e3:9.2f} ms")


if __name__ == "__main__":
    main()
