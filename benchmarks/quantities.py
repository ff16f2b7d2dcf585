"""Speed of quantity extraction, in MB of UTF-8 a second, against the barest regular expression for numbers.

Run: python benchmarks/quantities.py [FILE...]; without files it makes its own prose.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from shizheng.converters.extraction import class_numerals, find_quantities

_BARE = re.compile(r"[0-9][0-9,.]*[十百千万亿]*(?:元|个|家|人|%)?")
_PROSE = (
    "全镇坚持把项目建设作为头等大事来抓，进一步统筹各方力量，新开工项目12个，总投资3.6亿元，同比增长8.5%；"
    "一批重点工程加快推进，干部群众团结一心，三家企业先后落户，带动就业二百余人。2024年上半年，持续优化营商环境，"
    "着力解决群众反映强烈的突出问题，不断提升基层治理水平，切实增强居民的获得感和安全感，为高质量发展提供坚强保障。\n"
)
HOSTILE = {
    "digits": "1" * 1_000_000,
    "wan": "万" * 1_000_000,
    "enumeration commas": "、" * 1_000_000,
    "unclosed quotes": "“1" * 500_000,
    "digit groups": "123," * 250_000,
    "hyphens": "1-" * 500_000,
    "pluses": "1+" * 500_000,
    "idioms": "一批" * 500_000,
    "fractions": "三分之" * 300_000,
    "colons": "1:" * 500_000,
    "slashes": "1/" * 500_000,
    "halves": "一个半" * 300_000,
    "letters and digits": "a1" * 500_000,
    "ordinals": "第1" * 500_000,
}


def rate(work: Callable[[str], object], text: str, least: float = 1.0) -> float:
    """MB of UTF-8 a second, the best of several runs that last at least ``least`` seconds together."""
    size = len(text.encode()) / 1e6
    best, spent = 0.0, 0.0
    while spent < least:
        start = time.process_time()
        work(text)
        took = time.process_time() - start
        best, spent = max(best, size / max(took, 1e-9)), spent + took
    return best


def main(files: list[str]) -> None:
    """Print the rates, and the time of hostile texts at one and two times their size."""
    text = "".join(Path(f).read_text(encoding="utf-8", errors="replace") for f in files) or _PROSE * 3000
    paragraphs = text.split("\n")
    find_quantities("1个")
    base = rate(lambda t: sum(1 for _ in _BARE.finditer(t)), text)
    figures = len(find_quantities(text))
    print(f"{len(text.encode()) / 1e6:.1f} MB, one figure in {len(text) // max(figures, 1)} characters; bare expression {base:.0f} MB/s")
    for name, work in (
        ("find_quantities, whole text", find_quantities),
        ("find_quantities, by paragraph", lambda t: [find_quantities(p) for p in paragraphs]),
        ("class_numerals, by paragraph", lambda t: [class_numerals(p) for p in paragraphs]),
    ):
        speed = rate(work, text)
        print(f"{name:32}{speed:7.1f} MB/s, {speed / base:.3f} of the bare expression")
    if files:
        return
    for name, hostile in HOSTILE.items():
        times = []
        for part in (hostile[: len(hostile) // 2], hostile):
            start = time.process_time()
            class_numerals(part)
            times.append(time.process_time() - start)
        print(f"{name:32}{times[1]:7.2f} s a million characters, {times[1] / max(times[0], 1e-9):.1f} times the half")


if __name__ == "__main__":
    main(sys.argv[1:])
