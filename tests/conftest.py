"""Fixtures for the real texts that some tests read when they lie beside the checkout."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def find_shared() -> Path | None:
    """The folder of real texts: $SHIZHENG_SHARED, or the nearest folder ``shared`` above or beside this checkout."""
    named = os.environ.get("SHIZHENG_SHARED")
    candidates = [Path(named)] if named else [parent / "shared" for parent in ROOT.parents]
    return next((c for c in candidates if (c / "seeds").is_dir()), None)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real texts; a test that needs it is skipped on a machine that does not have it."""
    folder = find_shared()
    if folder is None:
        pytest.skip("the real pages (a folder `shared` beside the checkout) are not on this machine")
    return folder


@pytest.fixture
def unreadable(tmp_path: Path) -> Path:
    """A file that is there and cannot be read, also by the superuser, whom no permission stops."""
    memory = Path("/proc/self/mem")  # its first page is nobody's: reading there is an input/output error
    if memory.exists():
        return memory
    page = tmp_path / "secret.txt"
    page.write_text("一", encoding="utf-8")
    page.chmod(0)
    if os.access(page, os.R_OK):
        pytest.skip("this system lets its user read every file")
    return page


@pytest.fixture(scope="session")
def seeds(shared: Path) -> list[Path]:
    """The five source pages of the first dataset."""
    return sorted((shared / "seeds").glob("*.txt"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--regenerate`` writes the golden files anew instead of comparing with them: read the difference before committing."""
    parser.addoption("--regenerate", action="store_true", help="write golden files anew")


@pytest.fixture(scope="session")
def regenerate(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written anew."""
    return bool(request.config.getoption("--regenerate"))
