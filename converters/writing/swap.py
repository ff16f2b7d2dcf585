"""A package appears whole or not at all: it is made beside its place and renamed into it."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from shizheng.schema.finding import Finding, InputError, Place
from shizheng.schema.tables import TABLES

#: what a package holds
_OURS = frozenset({"datapackage.json", "articles", *(f"{t.name}{suffix}" for t in TABLES for suffix in (".csv", ".jsonl"))})


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A new empty folder beside ``target`` that takes its place when the block ends, and is gone when the block fails.

    Raises InputError: SZ043 when ``target`` is something else than a package of ours, or holds other things too (nothing of it is touched), SZ044 when
    the folder cannot be made.
    """
    target = Path(os.path.abspath(target))
    if not _replaceable(target):
        raise InputError(Finding("SZ043", Place(file=str(target))))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        new = Path(tempfile.mkdtemp(prefix=f".{target.name}.new-", dir=target.parent))
    except OSError as error:
        raise InputError(Finding("SZ044", Place(file=str(target)), None, {"reason": error.strerror or str(error)})) from error
    try:
        os.chmod(new, 0o755)  # mkdtemp makes it private; a package is to be read
        yield new
        _swap(new, target)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _replaceable(target: Path) -> bool:
    if target.is_symlink():
        return False
    if not target.exists():
        return True
    if not target.is_dir():
        return False
    if not any(target.iterdir()):
        return True
    try:
        value = json.loads((target / "datapackage.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    ours = isinstance(value, dict) and "converterVersion" in value and "textLayer" in value
    # Whatever else somebody keeps in the folder would go with it.
    return ours and {path.name for path in target.iterdir()} <= _OURS


def _swap(new: Path, target: Path) -> None:
    if not target.exists():
        new.rename(target)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{target.name}.old-", dir=target.parent))
    target.rename(old / "package")
    try:
        new.rename(target)
    except OSError:
        (old / "package").rename(target)
        raise
    finally:
        shutil.rmtree(old, ignore_errors=True)
