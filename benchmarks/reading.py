"""MB of source a CPU second that reading takes, beside Python's own decoder on the same bytes.

    python benchmarks/reading.py [FILE ...]      default: the pages in samples/, and a web page made of them
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from shizheng.converters.reading import read_bytes, read_file

WEIGHT = 4_000_000


def speed(work: Callable[[], object], weight: int) -> float:
    """The best of three runs, in MB a CPU second."""
    best = float("inf")
    for _ in range(3):
        begin = time.process_time()
        work()
        best = min(best, time.process_time() - begin)
    return weight / 1e6 / best


def main() -> None:
    root = Path(__file__).resolve().parents[1]
    paths = [Path(a) for a in sys.argv[1:]] or sorted((root / "samples").glob("*.txt"))
    for path in paths if sys.argv[1:] else []:
        data = path.read_bytes()
        report(path.name, data, path.name, lambda data=data: data.decode("utf-8", "replace"))  # type: ignore[misc]
    if not sys.argv[1:]:
        text = "\n".join(read_file(p)[0].raw for p in paths if p.suffix == ".txt")
        text = text * (WEIGHT // len(text.encode()) + 1)
        for codec in ("utf-8", "gb18030", "utf-16-le"):
            data = text.encode(codec)
            report(f"text, {codec}", data, "a.txt", lambda data=data, codec=codec: data.decode(codec))  # type: ignore[misc]
        page = "<html><body><div>" + "".join(f"<p>　　{line}</p>\r\n" for line in text.split("\n")) + "</div></body></html>"
        report("web page, utf-8", page.encode(), "a.html", lambda: page.encode().decode())


def report(name: str, data: bytes, file_name: str, decode: Callable[[], object]) -> None:
    baseline = speed(decode, len(data))
    own = speed(lambda: read_bytes(data, file_name), len(data))
    print(f"{name:<24}{own:9.1f} MB/s   {own / baseline:7.4f} of bytes.decode ({baseline:.0f} MB/s)")


if __name__ == "__main__":
    main()
