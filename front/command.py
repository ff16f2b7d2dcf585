"""The command ``shizheng``: one verb per module of ``shizheng.verbs``.

A verb module's docstring is its help; it offers ``configure(parser)`` and ``run(args) -> exit status``. Only the verb that
is called is imported, so that ``shizheng --help`` stays instant. An input that cannot be used ends a verb: what is wrong with it is
said here, unless the verb has more to say.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from shizheng import __version__

#: verb -> its one line in ``shizheng --help``; the module of the same name in shizheng.verbs does the work
VERBS = {
    "convert": "raw pages -> a data package of articles, measures and metrics",
    "validate": "check raw articles, article records or a data package",
    "normalise": "print the house form of a text, or what would change and by which rule",
    "layout": "show the blocks and articles of a page",
    "metrics": "the figures of a page as a table; --explain shows how one was read",
    "programme": "the card of one named programme, from a package",
    "evaluate": "score a package against records coded by hand",
    "schema": "list and print the schemas, the data dictionary and the codelists",
    "rule": "explain a rule, or list them all",
    "data": "the published dataset: list, describe, export",
    "build": "build the published dataset from its reviewed records",
    "rehydrate": "put the text layer back into a facts-only package",
    "release": "check that the dataset can be released, and pack it",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb. Returns 0 (done), 1 (findings) or 2 (cannot run)."""
    words = sys.argv[1:] if argv is None else list(argv)
    verb = next((w for w in words if not w.startswith("-")), None)
    parser = argparse.ArgumentParser(
        prog="shizheng",
        description="Articles, measures and metrics in Chinese local-government news.",
        epilog="shizheng VERB --help says more about a verb.",
    )
    parser.add_argument("--version", action="version", version=f"shizheng {__version__}")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True)
    for name, line in VERBS.items():
        # add_help=False: the help of a verb that is not called would be built for nothing
        sub = verbs.add_parser(name, help=line, add_help=name == verb)
        if name == verb:
            module = import_module(f"shizheng.verbs.{name}")
            sub.description = module.__doc__
            sub.formatter_class = argparse.RawDescriptionHelpFormatter
            module.configure(sub)
            sub.set_defaults(run=module.run)
    args = parser.parse_args(words)
    try:
        return int(args.run(args))
    except BrokenPipeError:  # the reader of a pipe went away: not our failure, and nothing to say
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        from shizheng.schema.finding import InputError

        if not isinstance(error, InputError):
            raise
        from shizheng.reporting.plain import print_findings

        print_findings([error.finding], getattr(args, "lang", None))
        return 2


if __name__ == "__main__":
    sys.exit(main())
