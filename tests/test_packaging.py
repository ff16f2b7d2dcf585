"""What is installed is what is here: nothing forgotten in a wheel, nothing heavy at start."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HOME = {"front": "shizheng", "schema": "shizheng.schema", "converters": "shizheng.converters", "dataset": "shizheng.dataset"}


def test_no_sub_package_is_missing_from_the_list_in_pyproject() -> None:
    with (ROOT / "pyproject.toml").open("rb") as stream:
        listed = set(tomllib.load(stream)["tool"]["setuptools"]["packages"])
    there = set()
    for folder, name in HOME.items():
        for module in (ROOT / folder).rglob("*.py"):
            there.add(".".join([name, *module.parent.relative_to(ROOT / folder).parts]))
    assert there == listed


@pytest.mark.parametrize("folder", ["schema", "converters", "dataset"])
def test_every_data_file_is_installed(folder: str) -> None:
    installed = files(HOME[folder])
    for path in (ROOT / folder).rglob("*"):
        if path.is_file() and path.suffix in {".csv", ".json", ".sql", ".md"}:
            assert installed.joinpath(*path.relative_to(ROOT / folder).parts).is_file(), path


@pytest.mark.parametrize("name", ["schema", "converters", "dataset"])
def test_a_folder_imported_by_its_bare_name_says_what_to_do(name: str) -> None:
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import {name}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "import shizheng." in done.stderr


@pytest.mark.parametrize("words", [["-c", "import shizheng"], ["-m", "shizheng", "--help"]])
def test_start_up_loads_nothing_heavy(words: list[str]) -> None:
    done = subprocess.run([sys.executable, "-X", "importtime", *words], capture_output=True, text=True, check=True)
    loaded = {line.rsplit("|", 1)[-1].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert not loaded & {"pydantic", "frictionless", "opencc", "rich", "ahocorasick_rs", "importlib_metadata", "hypothesis"}


def test_the_version_is_said_once() -> None:
    import shizheng

    with (ROOT / "pyproject.toml").open("rb") as stream:
        assert tomllib.load(stream)["project"]["version"] == shizheng.__version__
