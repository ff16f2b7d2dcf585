"""List, explain and export the tables of the published dataset, or of a package of your own.

  shizheng data                                what there is
  shizheng data metrics                        the columns of a table
  shizheng data metrics.qualifier              what a column means, with its codes
  shizheng data export metrics -o metrics.csv  one table: .csv, .jsonl, .parquet
  shizheng data export metrics -o m.csv --excel   CSV for spreadsheet programmes (byte-order mark, CRLF)
  shizheng data export -o shizheng.sqlite      all tables: .sqlite, .xlsx
  shizheng data find 招商引资                   where words of two characters or more stand
  shizheng data --package out                  the same for the package in out/
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shizheng.dataset.package import Package


def configure(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    parser.add_argument("what", nargs="?", metavar="TABLE|TABLE.COLUMN|export|find", help="what to show or do")
    parser.add_argument("item", nargs="?", metavar="TABLE|WORDS", help="the table to export, or the words to find")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="file to export to; its suffix says the form")
    parser.add_argument("--package", type=Path, metavar="PATH", help="a package of your own (default: the published dataset)")
    parser.add_argument("--excel", action="store_true", help="CSV with a byte-order mark and CRLF")
    parser.add_argument("--lang", choices=("zh", "en"), help="language of the findings (default: by locale)")


def run(args: argparse.Namespace) -> int:
    """0: done; 1: done with findings; 2: there is no such thing."""
    from shizheng.dataset.package import open_package

    try:
        package = open_package(args.package)
        if args.what == "export":
            return _export(package, args)
        if args.what == "find":
            return _find(package, args.item or "")
        print("\n".join(_shown(package, args.what)))
    except ValueError as error:
        print(f"shizheng data: {error}", file=sys.stderr)
        return 2
    return 0


def _shown(package: Package, what: str | None) -> list[str]:
    from shizheng.dataset.describing import column_lines, package_lines, table_lines

    if what is None:
        return package_lines(package)
    table, _, column = what.partition(".")
    return column_lines(package.table(table), column) if column else table_lines(package.table(table))


def _export(package: Package, args: argparse.Namespace) -> int:
    from shizheng.dataset.exporting import export
    from shizheng.reporting.plain import print_findings, weight

    if args.output is None:
        raise ValueError("export needs -o FILE")
    findings = export(package, args.output, args.item, excel=args.excel)
    print_findings(findings, args.lang)
    print(args.output)
    return 1 if weight(findings) in ("error", "warning") else 0


def _find(package: Package, words: str) -> int:
    from shizheng.dataset.describing import found_lines

    lines = found_lines(package, words)
    print("\n".join(lines) if lines else f"nothing holds {words!r} 没有找到")
    return 0 if lines else 1
