"""Check raw articles, article records or data packages: what is wrong, where, by which rule, and how to mend it.

  shizheng validate out                     a package: its folder, its datapackage.json or a zip file
  shizheng validate page.txt                an article before it is printed
  shizheng validate record.json             an article record
  shizheng validate page.txt --fix          mend what can safely be mended (--diff only shows it)
  shizheng validate out --format sarif      for code scanning (also: text, json, github)
  shizheng validate --stdin-filename x.txt - < x.txt     for editors: a line a finding, as soon as it is found
  shizheng rule SZ101                       what a rule asks for, and why

Exit status: 0 nothing graver than a hint, 1 errors or warnings, 2 cannot run. Settings may stand in pyproject.toml
([tool.shizheng]) or shizheng.toml: select, ignore, severity, lang, format.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from shizheng.reporting.report import Report
    from shizheng.schema.catalogue import Language
    from shizheng.schema.finding import Finding
    from shizheng.settings import Settings
    from shizheng.validating import Outcome

FORMATS = ("text", "json", "sarif", "github")
#: findings of a rule and file that a report keeps without --all
KEPT = 1000
STDIN = "-"


def configure(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files, folders, packages; - reads one article from standard input")
    parser.add_argument("--format", choices=FORMATS, help="form of the report (default: text on a terminal, else json)")
    parser.add_argument("--lang", choices=("zh", "en"), help="language of the messages (default: by locale)")
    parser.add_argument("--select", action="append", metavar="RULES", help="only these rules or families, such as SZ6 or SZ101,SZ102")
    parser.add_argument("--ignore", action="append", metavar="RULES", help="not these")
    parser.add_argument("--severity", choices=("error", "warning", "hint"), help="nothing below this severity (default: hint)")
    parser.add_argument("--all", action="store_true", help="every finding, not a few examples of each rule")
    parser.add_argument("--fix", action="store_true", help="make the safe fixes in plain text files, then report what is left")
    parser.add_argument("--diff", action="store_true", help="show what --fix would change, and change nothing")
    parser.add_argument("--frictionless", action="store_true", help="ask frictionless for a second opinion on packages")
    parser.add_argument("--stdin-filename", metavar="NAME", help="name of the article that standard input holds")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write the report to a file")


def run(args: argparse.Namespace) -> int:
    """0: nothing graver than a hint; 1: errors or warnings; 2: nothing could be checked."""
    from shizheng.settings import BadSetting, settings_for

    try:
        settings = settings_for(args)
    except BadSetting as error:
        print(f"shizheng validate: {error}", file=sys.stderr)
        return 2
    data = sys.stdin.buffer.read() if STDIN in args.paths else b""
    if args.diff:
        return _show_fixes(args, settings, data)
    if args.fix:
        data = _make_fixes(args, settings, data)
    return _report(args, settings, data)


def _report(args: argparse.Namespace, settings: Settings, data: bytes) -> int:
    from shizheng.reporting.language import language
    from shizheng.reporting.plain import print_findings
    from shizheng.reporting.report import Report, gathered
    from shizheng.schema.finding import InputError

    tongue = language(settings.lang)
    # With --fix the mended text is what standard output is for.
    out = sys.stderr if args.fix and STDIN in args.paths else sys.stdout
    if args.output:
        out = args.output.open("w", encoding="utf-8", newline="\n")
    shown_as = settings.format or ("text" if out.isatty() or STDIN in args.paths else "json")
    texts: dict[str, str] = {}
    says = _line_by_line(shown_as, STDIN in args.paths, tongue, out)
    try:
        report = gathered(_outcomes(args, data, texts), settings.wants, None if args.all else KEPT, says)
        report.texts = texts
        if says is None:
            for piece in _pieces(report, shown_as, args.all, tongue, out):
                print(piece, file=out)
        elif shown_as == "text":
            _close(report, tongue, out)
    except InputError as error:
        if shown_as in ("json", "sarif"):  # who reads by program reads this too
            refusal = Report(findings=[error.finding], refused=True)
            refusal.counts[error.finding.rule] += 1
            print(*_pieces(refusal, shown_as, True, tongue, out), sep="\n", file=out)
        else:
            print_findings([error.finding], settings.lang)
        return 2
    finally:
        if args.output:
            out.close()
    found = report.severities()
    return 1 if found["error"] or found["warning"] else 0


def _outcomes(args: argparse.Namespace, data: bytes, texts: dict[str, str]) -> Iterator[Outcome]:
    from shizheng.validating import check_path, check_text

    for path in args.paths:
        if path == STDIN:
            yield from check_text(data, args.stdin_filename or "stdin.txt", texts.__setitem__)
        else:
            yield from check_path(Path(path), texts.__setitem__, frictionless=args.frictionless)


def _line_by_line(shown_as: str, stdin: bool, tongue: Language, out: TextIO) -> Callable[[Finding], None] | None:
    """What prints a finding as soon as it is made, for editors and code hosts; None where a report comes at the end."""
    if shown_as == "github":
        from shizheng.reporting.annotations import annotation

        return lambda finding: print(annotation(finding, tongue), file=out, flush=True)
    if shown_as == "text" and stdin:
        from shizheng.reporting.plain import concise

        return lambda finding: print(concise(finding, tongue), file=out, flush=True)
    return None


def _close(report: Report, tongue: Language, out: TextIO) -> None:
    from shizheng.reporting.plain import closing_lines

    for line in closing_lines(report, tongue):
        print(line, file=out)


def _pieces(report: Report, shown_as: str, everything: bool, tongue: Language, out: TextIO) -> Iterator[str]:
    if shown_as == "text":
        from shizheng.reporting.plain import text_lines, wants_colour

        yield from text_lines(report, tongue, colour=wants_colour(out), everything=everything)
    elif shown_as == "sarif":
        from shizheng.reporting.sarif import sarif_document

        yield json.dumps(sarif_document(report, tongue), ensure_ascii=False, indent=1)
    else:
        from shizheng.reporting.document import report_document

        yield json.dumps(report_document(report), ensure_ascii=False, indent=1)


def _show_fixes(args: argparse.Namespace, settings: Settings, data: bytes) -> int:
    from shizheng.fixing import diff_lines, mend_file, mended
    from shizheng.reporting.plain import print_findings
    from shizheng.schema.finding import InputError
    from shizheng.validating import pages_of

    changed = 0
    try:
        for path in args.paths:
            if path == STDIN:
                found = [mended(data, args.stdin_filename or "stdin.txt", settings.wants)]
            else:
                found = [mend_file(page, settings.wants, write=False) for page in pages_of(Path(path))]
            for change in found:
                if change is not None and change.count:
                    changed += 1
                    sys.stdout.writelines(diff_lines(change))
    except InputError as error:
        print_findings([error.finding], settings.lang)
        return 2
    return 1 if changed else 0


def _make_fixes(args: argparse.Namespace, settings: Settings, data: bytes) -> bytes:
    """Mend the files; of standard input the mended text goes to standard output. Returns what is now to be checked."""
    from shizheng.fixing import mend_file, mended
    from shizheng.reporting.language import language
    from shizheng.schema.finding import InputError
    from shizheng.validating import pages_of

    made = 0
    for path in args.paths:
        try:
            if path == STDIN:
                change = mended(data, args.stdin_filename or "stdin.txt", settings.wants)
                if change is not None:
                    data = change.new.encode(change.encoding)
                    made += change.count
                sys.stdout.buffer.write(data)
                sys.stdout.flush()
                continue
            for page in pages_of(Path(path)):
                done = mend_file(page, settings.wants, write=True)
                made += done.count if done is not None else 0
        except InputError:
            continue  # the check that follows says what is wrong with it
    said = f"已修改 {made} 处" if language(settings.lang) == "zh" else f"{made} fixes made"
    print(said, file=sys.stderr)
    return data
