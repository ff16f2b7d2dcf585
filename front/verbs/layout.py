"""Show the blocks and articles of a page as an outline with the line numbers of the source.

  shizheng layout page.txt           kinds of blocks in colour on a terminal, articles by number
  shizheng layout --json page.html   blocks and articles as JSON, offsets in code points of the decoded source
  shizheng layout --articles *.txt   one line an article: headline, bylines, number of paragraphs

Kinds: kicker, headline, subheadline, byline, heading, paragraph, caption, table, continuation, furniture (belongs to no
article) and gap (text is lost here, nothing was joined).
"""

from __future__ import annotations

import argparse
import json
import sys
from bisect import bisect_right
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from shizheng.converters.layout.page import LaidOutArticle, LaidOutPage
    from shizheng.converters.reading.document import Document

_COLOURS = {
    "kicker": "35", "headline": "1;35", "subheadline": "35", "byline": "36", "heading": "1;34", "paragraph": "0",
    "caption": "33", "table": "32", "continuation": "36", "furniture": "2", "gap": "1;31",
}  # fmt: skip
_SHOWN = 46  # characters of a block


def configure(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="pages")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help="one JSON object a document: blocks, articles, flags")
    how.add_argument("--articles", action="store_true", help="the articles only, one line each")


def run(args: argparse.Namespace) -> int:
    """0: all shown; 2: a file could not be read."""
    from shizheng.converters.conversion import page_text
    from shizheng.converters.layout import lay_out
    from shizheng.converters.reading.file import read_each
    from shizheng.reporting.plain import print_findings
    from shizheng.schema.finding import InputError

    status = 0
    for path in args.files:
        try:
            for document in read_each(path):
                page = lay_out(page_text(document), document.hints)
                if args.json:
                    print(json.dumps(_as_json(document, page), ensure_ascii=False))
                elif args.articles:
                    _list(document, page, sys.stdout)
                else:
                    _show(document, page, sys.stdout)
        except InputError as error:
            print_findings([error.finding], None)
            status = 2
    return status


def _as_json(document: Document, page: LaidOutPage) -> dict[str, object]:
    return {
        "file": document.file_name,
        "publication": page.publication,
        "page": page.page,
        "issue_date": page.issue_date,
        "blocks": [{"kind": b.kind, "start": b.start, "end": b.end, "article": b.article} for b in page.blocks],
        "articles": [_article_as_json(a) for a in page.articles],
        "flags": [{"start": f.start, "end": f.end, "rule": f.rule, "detail": f.detail} for f in page.flags],
    }


def _article_as_json(article: LaidOutArticle) -> dict[str, object]:
    return {
        "ordinal": article.ordinal,
        "kicker": article.kicker,
        "headline": article.headline,
        "subheadline": article.subheadline,
        "organisation": article.organisation,
        "bylines": [{"role": b.role, "name": b.name} for b in article.bylines],
        "issue_date": article.issue_date,
        "start": article.start,
        "end": article.end,
        "parts": [
            {"kind": p.kind, "level": p.level, "path": list(p.path), "text": p.passage.text} for p in article.parts
        ],
    }


def _list(document: Document, page: LaidOutPage, out: TextIO) -> None:
    for article in page.articles:
        names = "、".join(dict.fromkeys(b.name for b in article.bylines))
        paragraphs = sum(p.kind == "paragraph" for p in article.parts)
        print(f"{document.file_name}\t{article.ordinal}\t{article.headline or '-'}\t{names or '-'}\t{paragraphs}", file=out)


def _show(document: Document, page: LaidOutPage, out: TextIO) -> None:
    raw = page.text.raw
    starts = [0, *(i + 1 for i, c in enumerate(raw) if c == "\n")]
    levels = {p.passage.raw_span(0, 1)[0]: p.level for a in page.articles for p in a.parts if p.level}
    stated = [f"{name} {value}" for name, value in (("paper", page.publication), ("page", page.page), ("date", page.issue_date)) if value]
    print(f"{document.file_name}: {len(page.articles)} articles" + "".join(f", {s}" for s in stated), file=out)
    for block in page.blocks:
        text = raw[block.start : block.end]
        lead = len(text) - len(text.lstrip())
        line = bisect_right(starts, block.start + lead)
        shown = " ".join(text.split())
        shown = shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 10]} … {shown[-8:]}"
        indent = "  " * levels.get(block.start + lead, 0)
        article = f"{block.article:>3}" if block.article else "  -"
        print(f"{line:>6} {article} {_paint(f'{block.kind:<12}', block.kind, out)} {indent}{_paint(shown, block.kind, out)}", file=out)
    for flag in page.flags:
        print(f"{bisect_right(starts, flag.start):>6}   ! {flag.rule} {flag.detail}", file=out)


def _paint(text: str, kind: str, out: TextIO) -> str:
    from shizheng.reporting.plain import wants_colour

    return f"\x1b[{_COLOURS[kind]}m{text}\x1b[0m" if wants_colour(out) else text
