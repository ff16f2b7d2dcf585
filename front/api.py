"""The functions of ``import shizheng``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from shizheng.dataset.loading import LoadedTable, load

if TYPE_CHECKING:
    from shizheng.schema.finding import Finding
    from shizheng.schema.record import ArticleRecord

__all__ = ["LoadedTable", "convert", "load", "validate"]


def convert(page: str | os.PathLike[str] | bytes, *, file_name: str = "page.txt") -> list[ArticleRecord]:
    """The article records of a page: of the file at a path, or of the bytes of a file called ``file_name``.

    Raises InputError, whose finding says why, when the page cannot be read.
    """
    from shizheng.converters.conversion import convert as convert_document
    from shizheng.converters.reading import read_bytes, read_file

    documents = read_bytes(page, file_name) if isinstance(page, bytes) else read_file(Path(page))
    return [record for document in documents for record in convert_document(document)]


def validate(path: str | os.PathLike[str]) -> list[Finding]:
    """The findings on a package, an article record or a page, in the order in which they were made.

    Raises InputError where the path leads nowhere. ``shizheng.validating.check_path`` gives the same as a stream, with what
    was checked and what was not.
    """
    from shizheng.schema.finding import Finding
    from shizheng.validating import check_path

    return [o for o in check_path(Path(path), lambda name, text: None) if isinstance(o, Finding)]
