"""Build the published dataset from its reviewed records (in a checkout of the project, or in a dataset folder of your own).

  shizheng build                              the tables, descriptors and card below dataset/
  shizheng build --check                      write nothing; exit 1 when something is stale
  shizheng build --forms parquet,sqlite,xlsx  the binary forms too (or: all)
  shizheng build --drafts out                 first score a package of drafts of the same pages: accuracy.csv, shown in the card
  shizheng build mine                         a folder with records/ and metadata.toml of your own

Text forms are the same bytes on any machine and are committed. Binary forms are not; --check compares those that are there
with the tables, cell by cell.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shizheng.schema.finding import Finding

FORM_NAMES = ("parquet", "sqlite", "xlsx")


def configure(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    parser.add_argument("folder", nargs="?", type=Path, default=Path("dataset"), metavar="DIR", help="dataset folder (default: dataset)")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when something is stale")
    parser.add_argument("--forms", type=forms, default=(), metavar="FORMS", help="binary forms, joined by commas: parquet, sqlite, xlsx; or all")
    parser.add_argument("--drafts", type=Path, metavar="PACKAGE", help="score these drafts against the records, and publish the scores")
    parser.add_argument("--lang", choices=("zh", "en"), help="language of the findings (default: by locale)")


def forms(text: str) -> tuple[str, ...]:
    """The forms that a list names; argparse reports a name that is none."""
    names = FORM_NAMES if text == "all" else tuple(n.strip() for n in text.split(",") if n.strip())
    if unknown := [n for n in names if n not in FORM_NAMES]:
        raise argparse.ArgumentTypeError(f"no form is called {unknown[0]!r}; there are: {', '.join(FORM_NAMES)}, all")
    return names


def run(args: argparse.Namespace) -> int:
    """0: built, or fresh; 1: stale, or built with findings; 2: cannot be built."""
    from shizheng.dataset.building import RECORDS, stale_files, text_forms, write_files
    from shizheng.dataset.exporting import writing
    from shizheng.dataset.publishing.accuracy import FILE, accuracy
    from shizheng.reporting.plain import print_findings, weight
    from shizheng.schema.finding import Finding, Place

    folder: Path = args.folder
    with writing(folder):
        if args.drafts and not args.check:
            scores = accuracy(args.drafts, folder / RECORDS)
            (folder / FILE).write_text(scores, encoding="utf-8", newline="\n")
        made = text_forms(folder)
        if args.check:
            stale = stale_files(folder, made)
            findings = [Finding("SZ703", Place(file=str(folder / name)), name) for name in stale]
            findings += [] if stale else _differing(folder)
            print_findings(findings, args.lang)
            if not findings:
                print(f"{folder}: {len(made)} files are fresh 均为最新")
            return 1 if findings else 0
        changed = write_files(folder, made)
        findings = _made(folder, args.forms)
    print_findings(findings, args.lang)
    for name in changed:
        print(folder / name)
    print(f"{folder}: {len(changed)} of {len(made)} files changed" + "".join(f", {form}" for form in args.forms))
    return 1 if weight(findings) == "error" else 0


def _differing(folder: Path) -> list[Finding]:
    """What the binary forms that lie there say otherwise; those whose library is missing are named and left out."""
    from shizheng.dataset.forms.making import differing_forms
    from shizheng.dataset.package import open_package
    from shizheng.schema.finding import InputError

    findings: list[Finding] = []
    for form in FORM_NAMES:
        try:
            findings += differing_forms(open_package(folder), folder, [form])
        except InputError as error:
            if error.finding.rule != "SZ706":
                raise
            print(f"not compared 未比较: {form} ({error.finding.value} is not installed)", file=sys.stderr)
    return findings


def _made(folder: Path, wanted: tuple[str, ...]) -> list[Finding]:
    from shizheng.dataset.forms.making import make_form
    from shizheng.dataset.package import open_package

    package = open_package(folder)
    return [finding for form in wanted for finding in make_form(form, package, folder)]
