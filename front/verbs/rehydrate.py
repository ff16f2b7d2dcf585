"""Put the text layer back into a facts-only package, from the raw pages that it was made of.

  shizheng rehydrate dataset pages/ -o full       the published dataset and a folder with its pages
  shizheng rehydrate package.d a.txt b.html -o full   named pages
  shizheng rehydrate dataset pages/ -o full --partial    with the text of those pages that are there

The text is proven before anything is written: by the hash of every block and article, and by every figure and numeral that a
record quotes. A page is known by its bytes, or by its text where it was saved in another encoding.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shizheng.converters.reading.document import Document
    from shizheng.schema.finding import Finding

#: what a package with text still says of itself; not its licence, for the text is not ours to license
_KEPT = ("name", "title", "titles", "version", "contributors", "keywords")


def configure(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    parser.add_argument("package", type=Path, metavar="PACKAGE", help="folder of the facts-only package")
    parser.add_argument("raw", nargs="+", type=Path, metavar="RAW", help="raw pages, or folders of them")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT", help="folder of the full package")
    parser.add_argument("--partial", action="store_true", help="write the package even where pages are missing")
    parser.add_argument("--lang", choices=("zh", "en"), help="language of the findings (default: by locale)")


def run(args: argparse.Namespace) -> int:
    """0: all text is back and proven; 1: some is not (nothing was written, but with --partial); 2: cannot run."""
    from shizheng.converters.writing.package import RECORDS, build_package
    from shizheng.converters.writing.swap import replacing
    from shizheng.dataset.package import open_package
    from shizheng.dataset.rehydrating import rehydrate_package
    from shizheng.reporting.plain import print_findings, weight
    from shizheng.schema.finding import InputError

    findings: list[Finding] = []
    try:
        package = open_package(args.package)
        with replacing(args.output) as folder:
            proof = rehydrate_package(package.folder, _documents(args.raw, findings), folder / RECORDS)
            findings += proof.findings
            failed = weight(findings) == "error"
            if failed and not args.partial:
                raise _Unproven
            build_package(folder, text=True, facts={k: package.descriptor[k] for k in _KEPT if k in package.descriptor})
    except _Unproven:
        print_findings(findings, args.lang)
        return 1
    except InputError as error:
        print_findings([*findings, error.finding], args.lang)
        return 2
    print_findings(findings, args.lang)
    print(f"{args.output}: {proof.articles} articles, {proof.blocks} blocks and {proof.quotes} quotations proven 已逐一核对")
    return 1 if failed else 0


class _Unproven(Exception):
    """Some text is missing or not what the records were made of."""


def _documents(paths: Sequence[Path], findings: list[Finding]) -> Iterator[Document]:
    from shizheng.converters.reading import read_each
    from shizheng.pages import pages_below
    from shizheng.schema.finding import InputError

    for path in paths:
        try:
            pages = pages_below(path)
        except InputError as error:
            findings.append(error.finding)
            continue
        for page in pages:
            try:
                yield from read_each(page)
            except InputError as error:
                findings.append(error.finding)
