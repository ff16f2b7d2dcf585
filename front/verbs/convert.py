"""Turn raw pages into a data package of articles, measures and metrics.

  shizheng convert pages/ -o out              every page below a folder
  shizheng convert a.txt b.html -o out        named files
  shizheng convert pages/ -o out --text none  facts only: places, hashes and figures, not the words of the articles

OUT holds one JSON record an article (articles/), every table as CSV and JSON Lines, metrics_flat.csv for those who want one
file, and datapackage.json. It is made beside an older package and takes its place in one step.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


def configure(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="files, or folders of pages")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT", help="folder of the package")
    parser.add_argument("--text", choices=("full", "none"), default="full", help="with the text of the articles, or without")
    parser.add_argument("--jobs", type=int, metavar="N", help="worker processes (default: one a core, when there are many files)")
    parser.add_argument("--lang", choices=("zh", "en"), help="language of the findings (default: by locale)")


def run(args: argparse.Namespace) -> int:
    """0: all converted; 1: converted with findings of weight; 2: nothing could be converted, and nothing was written."""
    from shizheng.converters.merging import merge_record_files
    from shizheng.converters.writing.package import RECORDS, build_package
    from shizheng.converters.writing.swap import replacing
    from shizheng.pages import convert_files, pages_below
    from shizheng.reporting.plain import print_findings, weight
    from shizheng.schema.finding import Finding, InputError
    from shizheng.schema.tables import TABLES

    findings: list[Finding] = []
    paths: list[Path] = []
    for path in args.paths:
        try:
            paths.extend(p for p in pages_below(path) if p not in paths)
        except InputError as error:
            findings.append(error.finding)
    text = args.text == "full"
    try:
        with replacing(args.output) as folder, _progress(len(paths)) as tick:
            results = convert_files(paths, folder / RECORDS, text=text, jobs=args.jobs, done=lambda _: tick())
            findings += [f for r in results for f in r.findings]
            if not any(r.articles for r in results):
                raise NothingConverted
            merge_record_files(folder / RECORDS)
            package = build_package(folder, text=text, proved=True)
    except NothingConverted:
        print_findings(findings, args.lang)
        print("shizheng convert: no article was converted; nothing was written. 没有转换出任何文章，未写入。", file=sys.stderr)
        return 2
    except InputError as error:
        print_findings([*findings, error.finding], args.lang)
        return 2
    print_findings(findings, args.lang)
    counts = {resource["name"]: resource["rowCount"] for resource in package["resources"]}
    shown = [f"{counts[t.name]} {t.name}" for t in TABLES if t.name in ("sources", "articles", "metrics", "measures", "programmes")]
    print(f"{args.output}: " + ", ".join(shown))
    return 1 if weight(findings) == "error" else 0


class NothingConverted(Exception):
    """No file gave an article: there is nothing to make a package of."""


@contextmanager
def _progress(total: int) -> Iterator[Callable[[], None]]:
    """A progress bar on a terminal, silence elsewhere; yields the function to call after each file."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("converting"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("pages", total=total)
        yield lambda: progress.advance(task)
