"""Explain a rule: what it asks for, why, a bad and a good example. Or list them all.

  shizheng rule SZ103
  shizheng rule --list
  shizheng rule --list SZ6
"""

from __future__ import annotations

import argparse
import sys


def configure(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    parser.add_argument("rule", nargs="?", metavar="RULE", help="id of a rule, or the beginning of one with --list")
    parser.add_argument("--list", action="store_true", help="list the rules, one a line")
    parser.add_argument("--lang", choices=("zh", "en"), help="language of --list (default: by locale)")


def run(args: argparse.Namespace) -> int:
    """Print the page or the list; 2 when there is no such rule."""
    from shizheng.reporting.language import language
    from shizheng.reporting.pages import rule_lines, rule_page
    from shizheng.schema.catalogue import catalogue

    wanted = (args.rule or "").upper()
    if args.list or not wanted:
        lines = list(rule_lines(language(args.lang), wanted))
        print("\n".join(lines))
        return 0 if lines else 2
    rule = catalogue().get(wanted)
    if rule is None:
        near = ", ".join(r for r in catalogue() if r.startswith(wanted[:4])) or "SZ101"
        print(f"shizheng rule: there is no rule {args.rule!r}; near it: {near}", file=sys.stderr)
        print(f"没有规则 {args.rule!r}；相近的：{near}", file=sys.stderr)
        return 2
    sys.stdout.write(rule_page(rule))
    return 0
