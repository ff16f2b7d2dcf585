"""Print a text in house form, or what would change and by which rule.

Full-width Chinese punctuation, half-width digits and Latin letters, no space between Chinese and Latin, paired curly
quotation marks, simplified characters. What the rules are: docs/normalising.md, or `shizheng rule SZ101`.

  shizheng normalise page.txt            print the normal form
  shizheng normalise --diff page.txt     show every edit with its rule
  shizheng normalise --check *.txt       exit 1 when something would change
  ... | shizheng normalise --json -      text, edits and flags as JSON
"""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from shizheng.converters.mapped import NormalText

_AROUND = 12  # characters of context shown on either side of an edit


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", default=["-"], metavar="FILE", help="text files; - is standard input")
    how = parser.add_mutually_exclusive_group()
    how.add_argument(
        "--diff", action="store_true", help="show the edits and flags with rule ids, in colour on a terminal"
    )
    how.add_argument(
        "--check", action="store_true", help="print nothing but the files that would change; exit 1 if any"
    )
    how.add_argument("--json", action="store_true", help="one JSON object a file: text, edits, flags")
    parser.add_argument("--keep-script", action="store_true", help="leave traditional characters as they are")


def run(args: argparse.Namespace) -> int:
    from shizheng.converters.normalising import normalise
    from shizheng.reporting.plain import print_findings
    from shizheng.schema.finding import InputError

    changed = False
    for name in args.files:
        try:
            raw = _read(name)
        except InputError as error:
            print_findings([error.finding], None)
            return 2
        normal = normalise(raw, convert_script=not args.keep_script)
        changed = changed or bool(normal.edits)
        if args.check:
            if normal.edits:
                print(f"{name}: {len(normal.edits)}")
        elif args.diff:
            _show(name, normal, sys.stdout)
        elif args.json:
            print(json.dumps(_as_json(name, normal), ensure_ascii=False))
        else:
            sys.stdout.write(normal.text)
    return 1 if args.check and changed else 0


def _read(name: str) -> str:
    """The text of a file in whatever encoding it is; no mark-up is rendered here."""
    from shizheng.converters.reading.decoding import decode
    from shizheng.converters.reading.file import bytes_of

    return decode(sys.stdin.buffer.read() if name == "-" else bytes_of(name), file=name).text


def _as_json(name: str, normal: NormalText) -> dict[str, object]:
    return {
        "file": name,
        "text": normal.text,
        "edits": [{"start": e.start, "end": e.end, "new": e.new, "rule": e.rule} for e in normal.edits],
        "flags": [{"start": f.start, "end": f.end, "rule": f.rule, "detail": f.detail} for f in normal.flags],
    }


def _show(name: str, normal: NormalText, out: TextIO) -> None:
    colours = out.isatty()
    line, at = 1, 0
    marks: list[tuple[int, int, str | None, str, str]] = [
        *((e.start, e.end, e.new, e.rule, "") for e in normal.edits),
        *((f.start, f.end, None, f.rule, f.detail) for f in normal.flags),
    ]
    for start, end, new, rule, detail in sorted(marks, key=lambda mark: mark[:2]):
        line += normal.raw.count("\n", at, start)
        at = start
        column = start - normal.raw.rfind("\n", 0, start)
        before, after = normal.raw[max(start - _AROUND, 0) : start], normal.raw[end : end + _AROUND]
        old = normal.raw[start:end]
        body = _red(old, colours) + ("" if new is None else _green(new, colours))
        what = f" {detail}" if detail else ""
        print(f"{name}:{line}:{column} {rule}{what} {_visible(before)}{body}{_visible(after)}", file=out)


def _red(text: str, colours: bool) -> str:
    return f"\x1b[31m{_visible(text)}\x1b[0m" if colours else f"[-{_visible(text)}-]"


def _green(text: str, colours: bool) -> str:
    return f"\x1b[32m{_visible(text)}\x1b[0m" if colours else f"{{+{_visible(text)}+}}"


def _visible(text: str) -> str:
    """Text that fits on one line and shows what cannot be seen."""
    return "".join(c if c.isprintable() else "⏎" if c == "\n" else f"<{ord(c):04X}>" for c in text)
