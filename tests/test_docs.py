"""Every command and example of the README and of docs/ does what it says.

A block marked ``sh`` is run line by line by bash in a folder that holds the samples; a ``python`` block is run as one script
in the same folder. ``console`` blocks install software: the CI script runs those. A block marked ``python needs=pandas,duckdb`` is
left out, and the page reported as skipped, where those are not installed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
BLOCK = re.compile(r"^```(sh|python)(?: needs=([a-z0-9_,]+))?\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")
# Generated rule pages hold bad input on purpose and no commands.
PAGES = sorted(p for p in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "dataset" / "README.md"] if p.is_file())


def blocks(page: Path) -> Iterator[tuple[str, list[str], str]]:
    """Kind, missing libraries and text of each block of a page."""
    for match in BLOCK.finditer(page.read_text(encoding="utf-8")):
        yield match[1], [name for name in (match[2] or "").split(",") if name and find_spec(name) is None], match[3]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_the_examples_of_a_page_run(page: Path, tmp_path: Path) -> None:
    if not (found := list(blocks(page))):
        return
    for name in ("samples", "dataset", "schema", "tests/gold"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8"}
    for kind, missing, text in found:
        if missing:
            continue
        command = ["bash", "-euo", "pipefail", "-c", text] if kind == "sh" else [sys.executable, "-c", text]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{page.name}:\n{text}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
    if absent := sorted({name for _, missing, _ in found for name in missing}):
        pytest.skip(f"all other examples ran; left out are those that need {', '.join(absent)}")


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_no_link_of_a_page_leads_nowhere(page: Path) -> None:
    broken = [target for target in LINK.findall(page.read_text(encoding="utf-8")) if not (page.parent / target).exists()]
    assert not broken
