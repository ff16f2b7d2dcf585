"""Reading: bytes of a file become decoded text with its source's facts.

``read_file(path)`` and ``read_bytes(data, file_name)`` give the documents of one file (a .json or .jsonl may hold
several); ``read_each(path)`` gives them one by one, so that a large .jsonl never lies in memory whole.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from shizheng.converters.reading.document import Document, Hint
    from shizheng.converters.reading.file import read_bytes, read_each, read_file

_HOME = {"Document": "document", "Hint": "document", "read_bytes": "file", "read_each": "file", "read_file": "file"}

__all__ = ["Document", "Hint", "read_bytes", "read_each", "read_file"]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
