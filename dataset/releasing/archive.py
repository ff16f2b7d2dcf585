"""The archive of a release: the same bytes for the same files, whoever packs them and when."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Mapping
from pathlib import Path

SUMS = "SHA256SUMS"
_DAY = (1980, 1, 1, 0, 0, 0)


def checksums(files: Mapping[str, bytes]) -> bytes:
    """The text that ``sha256sum --check`` reads."""
    return "".join(f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files)).encode()


def write_archive(path: Path, files: Mapping[str, bytes]) -> None:
    """Pack ``files`` (name -> content) and their checksums. Stored, not deflated: zlib and its replacements pack the same bytes
    differently, and the archive must not depend on the machine."""
    content = {**files, SUMS: checksums(files)}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(content):
            info = zipfile.ZipInfo(name, _DAY)
            info.create_system = 3
            info.external_attr = 0o100644 << 16
            archive.writestr(info, content[name])
