"""Score a package against records coded by hand.

  shizheng evaluate package gold/                      a line a source, and all of them together
  shizheng evaluate package gold/ --mistakes           every disagreement, with its place
  shizheng evaluate package gold/ --json               the counts behind the scores

PACKAGE is a package or a folder of article records. GOLD is a folder of article records, or a gold in offset form: folders
with articles.jsonl, numerals.jsonl, measures.jsonl and programmes.jsonl. Sources are matched by SHA-256, else by file name.

Questions: class (of each numeral), metric found, and of the metrics that both have: value+unit, qualifier, kind (with the way
of a change), status, period, subject, indicator exact, indicator partial (one wording holds the other, or half of their
character pairs agree), whole tuple (value, unit, qualifier, status, indicator partial); measures by span (0.4 of the longer
one in common) with action and status; programmes by name. Quotation marks, blanks and the width of brackets count for nothing.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from shizheng.dataset.evaluation.coding import CodedPage
    from shizheng.dataset.evaluation.scoring import PageScore, Tally


def configure(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    parser.add_argument("package", type=Path, metavar="PACKAGE", help="a package, or a folder of article records")
    parser.add_argument("gold", nargs="+", type=Path, metavar="GOLD", help="records coded by hand")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--mistakes", action="store_true", help="list every disagreement")
    how.add_argument("--json", action="store_true", help="the counts as one JSON object")


def run(args: argparse.Namespace) -> int:
    """0: scored; 2: nothing to score."""
    from shizheng.dataset.evaluation.reading import page_of, record_pages, wanted_pages
    from shizheng.dataset.evaluation.records import package_records
    from shizheng.dataset.evaluation.scoring import score_page

    pages = record_pages(package_records(args.package))
    golds = [page for folder in args.gold for page in wanted_pages(folder)]
    pairs: list[tuple[CodedPage, CodedPage]] = []
    for gold in golds:
        page = page_of(gold, pages.values())
        if page is None:
            print(f"{gold.name}: not in the package", file=sys.stderr)
        else:
            pairs.append((gold, page))
    if not pairs:
        print("no source of the gold is in the package", file=sys.stderr)
        return 2
    scores = [score_page(gold, page) for gold, page in pairs]
    if args.json:
        _print_json(scores, sys.stdout)
    elif args.mistakes:
        _print_mistakes(scores, sys.stdout)
    else:
        _print_scores(scores, sys.stdout)
    return 0


def _print_json(scores: list[PageScore], out: TextIO) -> None:
    from shizheng.dataset.evaluation.scoring import total

    def counts(tallies: dict[str, Tally]) -> dict[str, dict[str, int]]:
        return {q: {"right": t.right, "found": t.found, "wanted": t.wanted} for q, t in tallies.items()}

    sources = {s.name: counts(s.tallies) for s in scores}
    print(json.dumps({"sources": sources, "all": counts(total(scores))}, ensure_ascii=False, indent=1), file=out)


def _print_scores(scores: list[PageScore], out: TextIO) -> None:
    from shizheng.dataset.evaluation.scoring import total

    sums = total(scores)
    print("\t".join(("source", *sums)), file=out)
    for name, tallies in (*((s.name, s.tallies) for s in scores), ("all", sums)):
        print("\t".join((name, *(_rate(tallies[q].f1) if q in tallies else "" for q in sums))), file=out)
    print(file=out)
    print("question\tprecision\trecall\tF1\tright\tfound\twanted", file=out)
    for question, tally in sums.items():
        rates = (_rate(tally.precision), _rate(tally.recall), _rate(tally.f1))
        print("\t".join((question, *rates, str(tally.right), str(tally.found), str(tally.wanted))), file=out)


def _rate(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _print_mistakes(scores: list[PageScore], out: TextIO) -> None:
    for score in scores:
        for mistake in score.mistakes:
            cells = (
                score.name, f"{mistake.start}-{mistake.end}", mistake.question, mistake.text, f"gold: {mistake.wanted}",
                f"package: {mistake.found}", mistake.rule,
            )  # fmt: skip
            print("\t".join(" ".join(cell.split()) for cell in cells), file=out)
