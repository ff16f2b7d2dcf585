"""Check that the dataset can be released, and pack it.

  shizheng release 0.1.0 --check       only say what speaks against it
  shizheng release 0.1.0               pack it into dist/
  shizheng release 0.1.0 --out DIR --forms none

Before: set `version` and `released` in dataset/metadata.toml, run `shizheng build`, and write the entry
`## [Data 0.1.0] - DAY` in CHANGELOG.md. The release needs fresh files, a package without errors (frictionless agreeing), reviewed
records only, and the assertions of dataset/assertions.csv. It writes archives with checksums, dataset/releases/VERSION.json, and
below the changelog's entry what was added, changed and removed since the last release, by table and field.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from shizheng.verbs.build import FORM_NAMES, forms


def configure(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    parser.add_argument("version", metavar="VERSION", help="version of the data: MAJOR.MINOR.PATCH")
    parser.add_argument("--check", action="store_true", help="write nothing")
    parser.add_argument("--out", type=Path, default=Path("dist"), metavar="DIR", help="where the archives go (default: dist)")
    parser.add_argument("--dataset", type=Path, default=Path("dataset"), metavar="DIR", help="dataset folder (default: dataset)")
    parser.add_argument("--forms", type=_forms, default=FORM_NAMES, metavar="FORMS", help="binary forms (default: all; or none)")
    parser.add_argument("--lang", choices=("zh", "en"), help="language of the findings (default: by locale)")


def _forms(text: str) -> tuple[str, ...]:
    return () if text == "none" else forms(text)


def run(args: argparse.Namespace) -> int:
    """0: released, or may be; 1: something speaks against it, and nothing was written; 2: cannot run."""
    from shizheng.dataset.building import text_forms
    from shizheng.dataset.exporting import writing
    from shizheng.dataset.releasing.gate import objections
    from shizheng.dataset.releasing.packing import pack
    from shizheng.reporting.plain import print_findings

    folder: Path = args.dataset
    changelog = folder.parent / "CHANGELOG.md"
    with writing(folder):
        made = text_forms(folder)
        findings = list(objections(folder, args.version, changelog, made))
        if findings:
            print_findings(findings, args.lang)
            return 1
        if args.check:
            print(f"data {args.version} can be released 可以发布")
            return 0
        files, found = pack(folder, args.version, changelog, made, args.out, args.forms)
    for file in files:
        print(file)
    added, changed, removed = (sum(len(getattr(d, name)) for d in found) for name in ("added", "changed", "removed"))
    print(f"data {args.version}: {added} records added, {changed} changed, {removed} removed")
    return 0
