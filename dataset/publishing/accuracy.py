"""accuracy.csv: how the converter's drafts of the published pages score against the reviewed records."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

from shizheng.dataset.evaluation.reading import page_of, record_pages
from shizheng.dataset.evaluation.records import package_records
from shizheng.dataset.evaluation.scoring import score_page, total
from shizheng.schema.finding import Finding, InputError, Place

FILE = "accuracy.csv"
COLUMNS = ("question", "precision", "recall", "F1", "right", "found", "wanted")


def accuracy(drafts: Path, records: Path) -> str:
    """The scores as CSV text, a line a question. ``drafts``: a package, or a folder of article records, of the same pages.

    Raises InputError: SZ713 where a reviewed page is not among the drafts, SZ606 for a file that is no record.
    """
    drafted = record_pages(package_records(drafts))
    scores = []
    for wanted in record_pages(package_records(records)).values():
        found = page_of(wanted, drafted.values())
        if found is None:
            raise InputError(Finding("SZ713", Place(file=str(drafts)), wanted.name))
        scores.append(score_page(wanted, found))
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for question, tally in total(scores).items():
        rates = ("" if rate is None else f"{rate:.3f}" for rate in (tally.precision, tally.recall, tally.f1))
        writer.writerow([question, *rates, tally.right, tally.found, tally.wanted])
    return out.getvalue()
