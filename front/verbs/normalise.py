"""Print a text in house form, or what would change and by which rule.

Full-width Chinese punctuation, half-width digits and Latin letters, no space between Chinese and Latin, paired curly
quotation marks, simplified characters. The rules: docs/normalising.md, or `shizheng rule SZ101`.

  shizheng normalise page.txt            print the normal form
  shizheng normalise --diff page.txt     show every edit and flag with its rule
  shizheng normalise --check *.txt       name the files that would change; exit 1 if there is one
  ... | shizheng normalise --json -      text, edits and flags as JSON, one object a document

Exit status: 0 done, 1 --check found something to change, 2 a file could not be read.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from shizheng.converters.mapped import NormalText
    from shizheng.converters.reading.document import Document

_AROUND = 12  # characters of context shown on either side of an edit
_ABOUT_TEXT = "SZ1"


def configure(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    parser.add_argument("files", nargs="*", metavar="FILE", help="pages; - or nothing is standard input")
    how = parser.add_mutually_exclusive_group()
    how.add_argument(
        "--diff", action="store_true", help="show the edits and flags with their rules, in colour on a terminal"
    )
    how.add_argument("--check", action="store_true", help="print only the files that would change, with how many edits")
    how.add_argument(
        "--json", action="store_true", help="text, edits and flags; offsets in code points of the decoded source"
    )
    parser.add_argument("--keep-script", action="store_true", help="leave traditional characters as they are")
    parser.add_argument(
        "--mainland-words", action="store_true", help="also change words of Taiwan and Hong Kong (SZ160)"
    )


def run(args: argparse.Namespace) -> int:
    """0: done; 1: --check found something to change; 2: a file could not be read."""
    from shizheng.reporting.plain import print_findings
    from shizheng.schema.finding import InputError

    status = 0
    for name in args.files or ["-"]:
        try:
            for document in _documents(name):
                normal = _normal(document, args)
                if args.check and _about_text(normal):
                    print(f"{name}: {len(_about_text(normal))}")
                    status = max(status, 1)
                elif args.diff:
                    _show(name, normal, sys.stdout)
                elif args.json:
                    print(json.dumps(_as_json(name, normal), ensure_ascii=False))
                elif not args.check:
                    sys.stdout.write(normal.text)
        except InputError as error:
            print_findings([error.finding], None)
            status = 2
    return status


def _documents(name: str) -> Iterator[Document]:
    from shizheng.converters.reading.file import read_bytes, read_each

    if name == "-":
        yield from read_bytes(sys.stdin.buffer.read(), "stdin.txt")
    else:
        yield from read_each(name)


def _normal(document: Document, args: argparse.Namespace) -> NormalText:
    from shizheng.converters.composing import compose
    from shizheng.converters.normalising import normalise

    visible = document.visible
    normal = normalise(visible.text, convert_script=not args.keep_script, convert_words=args.mainland_words)
    return compose(visible, normal)


def _about_text(normal: NormalText) -> list[tuple[int, int, str, str]]:
    """Start, end, new text and rule of the edits that change what a reader sees: no mark-up, no line ends."""
    return [edit for edit in normal.edits if edit.rule.startswith(_ABOUT_TEXT)]


def _as_json(name: str, normal: NormalText) -> dict[str, object]:
    return {
        "file": name,
        "text": normal.text,
        "edits": [{"start": e.start, "end": e.end, "new": e.new, "rule": e.rule} for e in normal.edits],
        "flags": [{"start": f.start, "end": f.end, "rule": f.rule, "detail": f.detail} for f in normal.flags],
    }


def _show(name: str, normal: NormalText, out: TextIO) -> None:
    from shizheng.reporting.plain import wants_colour

    colours = wants_colour(out)
    raw = normal.raw
    marks: list[tuple[int, int, str | None, str]] = [
        *_about_text(normal),
        *((f.start, f.end, None, f.rule) for f in normal.flags),
    ]
    line, at = 1, 0
    for start, end, new, rule in sorted(marks, key=lambda mark: (mark[0], mark[1])):
        line += raw.count("\n", at, start)
        at = start
        column = start - raw.rfind("\n", 0, start)
        change = _old(raw[start:end], colours) + ("" if new is None else _new(new, colours))
        before, after = raw[max(start - _AROUND, 0) : start], raw[end : end + _AROUND]
        kind = "?" if new is None else " "
        print(f"{name}:{line}:{column} {rule}{kind} {_visible(before)}{change}{_visible(after)}", file=out)


def _old(text: str, colours: bool) -> str:
    return f"\x1b[31m{_visible(text)}\x1b[0m" if colours else f"[-{_visible(text)}-]"


def _new(text: str, colours: bool) -> str:
    return f"\x1b[32m{_visible(text)}\x1b[0m" if colours else f"{{+{_visible(text)}+}}"


def _visible(text: str) -> str:
    """Text that fits on one line and shows what cannot be seen."""
    return "".join(c if c.isprintable() else "⏎" if c == "\n" else f"<{ord(c):04X}>" for c in text)
