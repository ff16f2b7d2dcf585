"""How many rows of a package are checked in a CPU second, beside `frictionless validate` on the same files in the same run.

    python benchmarks/validate.py                    100,000 metrics (and as many numerals), frictionless too
    python benchmarks/validate.py --rows 1000000     the full size: some minutes of frictionless

The package is made up: invented articles, as many numerals and metrics as asked for, a thirtieth of articles. Both programs
check types, constraints, keys, references, sizes and hashes; ours also offsets, families of keys, codelists and hostile cells.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from shizheng.schema.export.table_schema import table_schema
from shizheng.schema.tables import TABLES, table

PER_ARTICLE = 30
ZEROS = "0" * 64
QUOTES = ("新增321家", "同比增长3.5%", "约1630户", '"1,200元"', "总投资28亿元")


def source(i: int) -> str:
    return f"s{i:016x}"


def article(i: int) -> str:
    return f"{source(i // 3)}-{i % 3 + 1:02d}"


def rows_of(name: str, rows: int) -> Iterator[str]:
    """The lines of one table of a package with ``rows`` metrics."""
    articles = -(-rows // PER_ARTICLE)
    if name == "sources":
        for i in range(-(-articles // 3)):
            yield f"{source(i)},{i}.txt,text/plain,utf-8,{ZEROS},10263,3695,,,2023-05-06,Hans"
    elif name == "articles":
        for i in range(articles):
            yield f"{article(i)},{source(i // 3)},{i % 3 + 1},,第{i}片区加快建设,,某区,410102,2023-05-06,0,3000,12,2900,{ZEROS},draft"
    elif name == "numerals":
        for i in range(rows):
            a, n = article(i // PER_ARTICLE), i % PER_ARTICLE
            yield f"{a}-n{n + 1:04d},{a},{n * 20},{n * 20 + 4},{i % 977},metric"
    elif name == "metrics":
        for i in range(rows):
            a, n = article(i // PER_ARTICLE), i % PER_ARTICLE
            quote = QUOTES[i % 5] if i % 50 == 3 or i % 5 != 3 else QUOTES[0]
            yield (
                f"{a}-m{n + 1:04d},{a},{a}-n{n + 1:04d},,{n * 20},{n * 20 + 8},{quote},第{i % 5003}类企业数,,{i * 7 + 1},,家,,"
                f"level,,exact,actual,2023-{i % 12 + 1:02d},今年以来,某区,410102,M{i % 40}"
            )


def write_package(folder: Path, rows: int) -> int:
    """Write a package; returns its number of rows."""
    resources: list[dict[str, Any]] = []
    total = 0
    for one in TABLES:
        columns = [c for c in one.columns if (one.name, c) != ("blocks", "text")]
        path = folder / f"{one.name}.csv"
        with path.open("w", encoding="utf-8", newline="") as stream:
            stream.write(",".join(columns) + "\n")
            for line in rows_of(one.name, rows):
                stream.write(line + "\n")
                total += 1
        resources.append(described(path))
    write_descriptor(folder, resources)
    return total


def described(path: Path) -> dict[str, Any]:
    # As a stream: a child's peak memory counts from its parent's.
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return {
        "name": path.stem, "type": "table", "path": path.name, "scheme": "file", "format": "csv", "mediatype": "text/csv",
        "encoding": "utf-8", "bytes": path.stat().st_size, "hash": f"sha256:{digest}",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": table_schema(table(path.stem), text=False),
    }  # fmt: skip


def write_descriptor(folder: Path, resources: Iterable[dict[str, Any]]) -> None:
    content = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": "benchmark", "schemaVersion": "1.0.0",
        "resources": list(resources),
    }  # fmt: skip
    (folder / "datapackage.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def run(words: list[str]) -> tuple[int, float, float]:
    """Exit status, CPU seconds (user and system) and peak memory in MB of a process."""
    pid = os.posix_spawn(
        sys.executable, [sys.executable, *words], dict(os.environ),
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)],
    )  # fmt: skip
    _, status, used = os.wait4(pid, 0)
    return os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def compare(folder: Path, total: int) -> None:
    first: float | None = None
    for label, words in (
        ("frictionless validate", ["-m", "frictionless", "validate", str(folder / "datapackage.json"), "--json"]),
        ("shizheng validate", ["-m", "shizheng", "validate", str(folder), "--format", "json"]),
    ):
        # Ours is short and so at the mercy of whatever else the machine does: the middle one of three.
        times = 3 if first else 1
        status, cpu, memory = sorted((run(words) for _ in range(times)), key=lambda r: r[1])[times // 2]
        first = first or cpu
        print(f"{label:<22} exit {status}  {cpu:7.2f} s CPU  {total / cpu:>9,.0f} rows/s  {memory:4.0f} MB  {first / cpu:5.1f} x")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=100_000)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        total = write_package(Path(name), args.rows)
        print(f"{total:,} rows, {args.rows:,} of them metrics", flush=True)
        compare(Path(name), total)


if __name__ == "__main__":
    main()
