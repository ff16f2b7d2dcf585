"""The fault corpus: one folder a rule below tests/faults, with the smallest bad input and what is said of it.

A folder holds its input (a file or folder called ``input``, with a suffix; or ``make.py``, which writes one that cannot be
committed), perhaps ``command.txt`` (what to validate instead), and the golden ``text.zh.txt``, ``text.en.txt``,
``report.json`` and ``report.sarif``. A rule that ``validate`` cannot come upon by itself has a ``finding.json`` in place of an
input: the finding as another verb makes it, and why there is no input.

``python tests/checking/corpus.py`` writes the golden files anew.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import runpy
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from shizheng.command import main
from shizheng.reporting.document import report_document
from shizheng.reporting.plain import text_lines
from shizheng.reporting.report import Report
from shizheng.reporting.sarif import sarif_document
from shizheng.schema.finding import Finding, Place
from shizheng.schema.version import CONVERTER_VERSION

FAULTS = Path(__file__).resolve().parents[1] / "faults"
GOLDEN = ("text.zh.txt", "text.en.txt", "report.json", "report.sarif")


def outputs(folder: Path) -> dict[str, str]:
    """Golden file name -> what is said now of the fault in ``folder``."""
    if (folder / "finding.json").is_file():
        return _of_finding(folder)
    with tempfile.TemporaryDirectory() as name, contextlib.chdir(_copied(folder, Path(name) / folder.name)):
        if Path("make.py").is_file():
            runpy.run_path("make.py")
        return {golden: _said(folder.name, form, tongue) for golden, form, tongue in (
            ("text.zh.txt", "text", "zh"), ("text.en.txt", "text", "en"), ("report.json", "json", "en"), ("report.sarif", "sarif", "en"),
        )}  # fmt: skip


def _copied(folder: Path, target: Path) -> Path:
    shutil.copytree(folder, target, ignore=shutil.ignore_patterns(*GOLDEN), symlinks=True)
    return target


def _target() -> str:
    if Path("command.txt").is_file():
        return Path("command.txt").read_text(encoding="utf-8").strip()
    return next(p.name for p in sorted(Path().iterdir()) if p.name.startswith("input"))


def _said(rule: str, form: str, tongue: str) -> str:
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        main(["validate", *_target().split(), "--select", rule, "--format", form, "--lang", tongue])
    # A new version of the program changes nothing of what is said.
    return said.getvalue().replace(f'ersion": "{CONVERTER_VERSION}"', 'ersion": "0"')


def _of_finding(folder: Path) -> dict[str, str]:
    stated = json.loads((folder / "finding.json").read_text(encoding="utf-8"))
    finding = Finding(folder.name, Place(**stated.get("place", {})), stated.get("value"), stated.get("details", {}))
    report = Report()
    report.add(finding)
    made = {
        "text.zh.txt": "\n".join(text_lines(report, "zh", colour=False, everything=True)) + "\n",
        "text.en.txt": "\n".join(text_lines(report, "en", colour=False, everything=True)) + "\n",
        "report.json": json.dumps(report_document(report), ensure_ascii=False, indent=1) + "\n",
        "report.sarif": json.dumps(sarif_document(report, "en"), ensure_ascii=False, indent=1) + "\n",
    }
    return {name: text.replace(f'ersion": "{CONVERTER_VERSION}"', 'ersion": "0"') for name, text in made.items()}


def folders() -> Iterator[Path]:
    """The folders of the corpus, by rule."""
    yield from sorted(p for p in FAULTS.iterdir() if p.is_dir() and p.name.startswith("SZ"))


if __name__ == "__main__":
    os.environ.pop("FORCE_COLOR", None)
    for one in folders():
        for golden, content in outputs(one).items():
            (one / golden).write_text(content, encoding="utf-8", newline="\n")
