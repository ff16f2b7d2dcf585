"""Check raw articles, article records or data packages: what is wrong, where, by which rule, and how to mend it.

  shizheng validate out                     a package: its folder, its datapackage.json or a zip file
  shizheng validate page.txt                an article before it is printed
  shizheng validate record.json             an article record
  shizheng validate out --format sarif      for code scanning (also: text, json, github)
  shizheng validate --stdin-filename x.txt - < x.txt
  shizheng rule SZ101                       what a rule asks for, and why

Exit status: 0 nothing graver than a hint, 1 errors or warnings, 2 cannot run. Settings may stand in pyproject.toml ([tool.shizheng]) or shizheng.toml:
select, ignore, severity, lang, format.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shizheng.reporting.report import Report
    from shizheng.validating import Outcome

FORMATS = ("text", "json", "sarif", "github")
#: findings of a rule and file that a report keeps without --all
KEPT = 1000


def configure(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files, folders, packages; - reads one article from standard input")
    parser.add_argument("--format", choices=FORMATS, help="form of the report (default: text on a terminal, else json)")
    parser.add_argument("--lang", choices=("zh", "en"), help="language of the messages (default: by locale)")
    parser.add_argument("--select", action="append", metavar="RULES", help="only these rules or families, such as SZ6 or SZ101,SZ102")
    parser.add_argument("--ignore", action="append", metavar="RULES", help="not these")
    parser.add_argument("--severity", choices=("error", "warning", "hint"), help="nothing below this severity (default: hint)")
    parser.add_argument("--all", action="store_true", help="every finding, not a few examples of each rule")
    parser.add_argument("--frictionless", action="store_true", help="ask frictionless for a second opinion on packages")
    parser.add_argument("--stdin-filename", metavar="NAME", help="name of the article that standard input holds")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write the report to a file")


def run(args: argparse.Namespace) -> int:
    """0: nothing graver than a hint; 1: errors or warnings; 2: nothing could be checked."""
    from shizheng.reporting.language import language
    from shizheng.reporting.plain import print_findings
    from shizheng.reporting.report import gathered
    from shizheng.schema.finding import InputError
    from shizheng.settings import BadSetting, settings_for

    try:
        settings = settings_for(args)
    except BadSetting as error:
        print(f"shizheng validate: {error}", file=sys.stderr)
        return 2
    texts: dict[str, str] = {}
    try:
        report = gathered(_outcomes(args, texts), settings.wants, None if args.all else KEPT)
    except InputError as error:
        print_findings([error.finding], settings.lang)
        return 2
    report.texts = texts
    out = args.output.open("w", encoding="utf-8", newline="\n") if args.output else sys.stdout
    shown_as = settings.format or ("text" if out.isatty() else "json")
    try:
        for piece in _pieces(report, shown_as, args.all, language(settings.lang), out.isatty()):
            print(piece, file=out)
    finally:
        if args.output:
            out.close()
    found = report.severities()
    return 1 if found["error"] or found["warning"] else 0


def _outcomes(args: argparse.Namespace, texts: dict[str, str]) -> Iterator[Outcome]:
    from shizheng.validating import check_path

    for path in args.paths:
        yield from check_path(Path(path), texts.__setitem__, frictionless=args.frictionless)


def _pieces(report: Report, shown_as: str, everything: bool, lang: str, terminal: bool) -> Iterator[str]:
    from shizheng.reporting.language import language

    tongue = language(lang)
    if shown_as == "text":
        from shizheng.reporting.plain import text_lines, wants_colour

        colour = terminal and wants_colour(sys.stdout)
        yield from text_lines(report, tongue, colour=colour, everything=everything)
    elif shown_as == "github":
        from shizheng.reporting.annotations import annotation_lines

        yield from annotation_lines(report, tongue)
    elif shown_as == "sarif":
        from shizheng.reporting.sarif import sarif_document

        yield json.dumps(sarif_document(report, tongue), ensure_ascii=False, indent=1)
    else:
        from shizheng.reporting.document import report_document

        yield json.dumps(report_document(report), ensure_ascii=False, indent=1)
