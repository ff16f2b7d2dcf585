"""The card of one named programme: where it is named, what is done in it, and the figures beside it.

  shizheng programme 城运体系 out                 from a package; without one, from the published dataset
  shizheng programme “一网通办” out --json        the rows of the tables behind the card

NAME is the name or an alias, with or without quotation marks; if nothing is called so, a part of a name will do. When several
programmes fit, they are listed.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from shizheng.dataset.programme_card import Card
    from shizheng.schema.metric import Metric


def configure(parser: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    parser.add_argument("name", metavar="NAME", help="name, alias or part of a name")
    parser.add_argument("package", nargs="?", type=Path, metavar="PACKAGE", help="a package (default: the published dataset)")
    parser.add_argument("--json", action="store_true", help="one JSON object")


def run(args: argparse.Namespace) -> int:
    """0: shown; 1: no programme is called so, or several are; 2: no package."""
    from shizheng.dataset.programme_card import card_of, find_programmes

    found = find_programmes(args.name, args.package)
    if len(found) != 1:
        for programme in found:
            print(f"{programme.name}\t{programme.kind}\t{programme.aliases or ''}")
        what = "several programmes fit 有几个计划符合" if found else "no programme is called so 没有这个计划"
        print(f"{args.name}: {what}", file=sys.stderr)
        return 1
    card = card_of(found[0], args.package)
    if args.json:
        _print_json(card, sys.stdout)
    else:
        _print_card(card, sys.stdout)
    return 0


def _print_card(card: Card, out: TextIO) -> None:
    programme = card.programme
    print(f"{programme.name}  [{programme.kind}]", file=out)
    if programme.aliases:
        print(f"  also 又称: {programme.aliases.replace('|', '、')}", file=out)
    for key, article in sorted(card.articles.items()):
        place = " · ".join(str(v) for v in (article.organisation, article.issue_date, article.headline) if v)
        count = sum(m.article_id == key for m in card.mentions)
        print(f"\n{key}  {place}  ({count} mentions 处提及)", file=out)
        for measure in card.measures:
            if measure.article_id == key:
                words = "".join(filter(None, (measure.action, measure.object)))
                due = f", by {measure.deadline or measure.deadline_text}" if measure.deadline or measure.deadline_text else ""
                print(f"  - {words}  ({measure.status}{due}; {measure.actor or '?'})", file=out)
                _print_metrics([m for m in card.linked if m.measure_id == measure.measure_id], "      ", out)
        _print_metrics([m for m in card.beside if m.article_id == key], "  ~ ", out)


def _print_metrics(metrics: list[Metric], lead: str, out: TextIO) -> None:
    for metric in metrics:
        print(f"{lead}{metric.indicator or '?'}: {metric.quote}  ({metric.status}{', ' + metric.period if metric.period else ''})", file=out)


def _print_json(card: Card, out: TextIO) -> None:
    rows: dict[str, Any] = {"programme": card.programme.model_dump(mode="json", by_alias=True)}
    for name in ("mentions", "measures", "linked", "beside"):
        rows[name] = [row.model_dump(mode="json", by_alias=True) for row in getattr(card, name)]
    rows["articles"] = [card.articles[key].model_dump(mode="json", by_alias=True) for key in sorted(card.articles)]
    json.dump(rows, out, ensure_ascii=False, indent=1)
    print(file=out)
