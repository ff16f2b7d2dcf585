"""The scores of docs/accuracy.md: drafts of the converter against pages coded by hand, as a Markdown table.

    python benchmarks/accuracy.py            prints the table
    python benchmarks/accuracy.py --write    puts it into docs/accuracy.md

The sample pages are scored anywhere; the real pages where a folder ``shared`` lies above or beside the checkout.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from shizheng.converters.conversion import convert
from shizheng.converters.merging import merge_programmes
from shizheng.converters.reading import read_file
from shizheng.dataset.evaluation.coding import CodedPage
from shizheng.dataset.evaluation.reading import page_of, record_pages, wanted_pages
from shizheng.dataset.evaluation.scoring import Tally, score_page, total

ROOT = Path(__file__).resolve().parents[1]
BEGIN, END = "<!-- scores -->\n", "<!-- end of scores -->\n"
GOLD = ROOT / "tests" / "gold"


def shared_folder() -> Path | None:
    """The folder of real texts, if it is on this machine."""
    named = os.environ.get("SHIZHENG_SHARED")
    candidates = [Path(named)] if named else [parent / "shared" for parent in ROOT.parents]
    return next((c for c in candidates if (c / "seeds").is_dir()), None)


def indexed(folder: Path, corpus: Path) -> list[Path]:
    """The texts that a stand-off gold was coded on."""
    index: Mapping[str, Mapping[str, str]] = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    return [corpus / (entry["path"] if isinstance(entry, Mapping) else entry) for entry in index.values()]


def scored(files: list[Path], gold: list[CodedPage]) -> dict[str, Tally]:
    """Question -> tally over all pages of a gold."""
    records = [record for path in files for document in read_file(path) for record in convert(document)]
    drafts = record_pages(merge_programmes(records))
    found = [(page, page_of(page, drafts.values())) for page in gold]
    return total(score_page(page, draft) for page, draft in found if draft is not None)


def tables() -> dict[str, dict[str, Tally]]:
    """Name of a set of pages -> its tallies."""
    samples = sorted(p for p in (ROOT / "samples").iterdir() if p.suffix in {".txt", ".html"})
    sets = {"samples": scored(samples, wanted_pages(GOLD / "samples"))}
    shared = shared_folder()
    if shared is None:
        return sets
    seeds = sorted((shared / "seeds").glob("*.txt"))
    records = ROOT / "dataset" / "records"
    if records.is_dir():
        sets["dataset"] = scored(seeds, wanted_pages(records))
    sets["gold"] = scored(seeds, wanted_pages(shared / "gold"))
    for name in ("development", "standoff", "standoff_measures", "standoff_second", "standoff_third"):
        files = indexed(GOLD / name, shared / "corpus")
        sets[name.replace("_", " ")] = scored(files, wanted_pages(GOLD / name))
    return sets


def markdown(sets: Mapping[str, Mapping[str, Tally]]) -> str:
    """F1 by question and set; behind it the number of things in the gold."""
    questions = list(dict.fromkeys(question for tallies in sets.values() for question in tallies))
    lines = ["| | " + " | ".join(sets) + " |", "|---|" + "---|" * len(sets)]
    for question in questions:
        cells = []
        for tallies in sets.values():
            tally = tallies.get(question)
            f1 = tally.f1 if tally is not None and tally.wanted else None
            cells.append("" if f1 is None or tally is None else f"{f1:.3f} ({tally.wanted})")
        lines.append(f"| {question} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print the table, or put it into the page."""
    table = markdown(tables())
    if "--write" not in sys.argv:
        print(table, end="")
        return
    page = ROOT / "docs" / "accuracy.md"
    text = page.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    page.write_text(before + BEGIN + table + END + rest.partition(END)[2], encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
