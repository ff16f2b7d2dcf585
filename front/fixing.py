"""Safe fixes: applied to the raw text, written back in its own encoding, or shown as a diff."""

from __future__ import annotations

import difflib
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from shizheng.schema.finding import Finding, Fix, InputError

#: files whose raw text is what the file holds: only those can be mended in place
PLAIN = (".txt", ".md", "")


@dataclass(frozen=True, slots=True)
class Mended:
    """A page before and after its fixes; ``count`` of them were made."""

    path: str
    old: str
    new: str
    count: int
    encoding: str


def applied(raw: str, fixes: Iterable[Fix]) -> tuple[str, int]:
    """The text with the fixes made, and how many there were: of two that overlap the first."""
    parts: list[str] = []
    at = count = 0
    for fix in sorted(fixes, key=lambda f: (f.start, f.end)):
        if fix.start < at:
            continue
        parts += (raw[at : fix.start], fix.new)
        at = fix.end
        count += 1
    return "".join((*parts, raw[at:])), count


def mended(data: bytes, name: str, wants: Callable[[str], bool]) -> Mended | None:
    """What the fixes of the wanted rules make of a plain text; None where it cannot be written back byte for byte.

    Raises InputError for what cannot be read at all.
    """
    from shizheng.converters.checking.document import check_document
    from shizheng.converters.reading import read_bytes

    documents = read_bytes(data, name)
    if len(documents) != 1 or documents[0].media_type not in ("text/plain", "text/markdown"):
        return None
    document = documents[0]
    try:
        if document.raw.encode(document.encoding) != data:
            return None
    except (LookupError, UnicodeError):
        return None
    fixes = [
        f.fix for f in check_document(document) if isinstance(f, Finding) and f.fix is not None and wants(f.rule)
    ]
    new, count = applied(document.raw, fixes)
    return Mended(name, document.raw, new, count, document.encoding)


def mend_file(path: Path, wants: Callable[[str], bool], *, write: bool) -> Mended | None:
    """Mend a file in place (or only say how); the old bytes are replaced in one step, or not at all."""
    if path.suffix.lower() not in PLAIN:
        return None
    try:
        found = mended(path.read_bytes(), str(path), wants)
    except (OSError, InputError):
        return None
    if found is not None and found.count and write:
        _replace(path, found.new.encode(found.encoding))
    return found


def _replace(path: Path, data: bytes) -> None:
    target = Path(os.path.realpath(path))
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        os.chmod(name, target.stat().st_mode & 0o7777)
        os.replace(name, target)
    except BaseException:
        os.unlink(name)
        raise


def diff_lines(change: Mended) -> Iterator[str]:
    """A unified diff of a mended text."""
    old, new = change.old.splitlines(keepends=True), change.new.splitlines(keepends=True)
    for line in difflib.unified_diff(old, new, change.path, change.path):
        yield line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"
