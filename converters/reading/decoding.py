"""Bytes become text: which encoding, and what to do when none fits.

A byte order mark decides; strict UTF-8 decides; else the best of GB18030, Big5-HKSCS and UTF-16 by the share of common
characters. A declared charset (HTTP, <meta>) is a prior: it breaks a near tie and no more, because saved pages often
declare what they no longer are.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from shizheng.converters.reading.common import CONTROLS, best_share, share
from shizheng.schema.finding import Finding, InputError, Place

#: UTF-32 first: its little-endian mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: The codecs that are tried, each with the script whose common characters it is scored by. ``gb2312`` and ``gbk`` are
#: never used: the first decodes the interpunct and the dash wrongly, and GB18030 holds both. ``big5`` lacks characters
#: that newspapers use (裏 衞 粧), Big5-HKSCS has them.
_TRIED = (("gb18030", "simplified"), ("big5hkscs", "traditional"), ("utf-16-le", ""), ("utf-16-be", ""))
_NAMES = {
    "gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030", "gb18030": "gb18030", "hz": "hz",
    "big5": "big5hkscs", "cp950": "big5hkscs", "big5hkscs": "big5hkscs",
    "utf-16": "utf-16-le",
}
#: What a declared charset adds to its candidate's score.
_PRIOR = 0.15
#: A text below this share of common characters was probably read by the wrong codec.
_DOUBT = 0.3
_SAMPLE = 16_384
_FOREIGN_RUN = re.compile(rb"(?:[\x80-\xff][\x00-\xff]?)+")
_UTF8_RUN = re.compile(rb"[\x80-\xff]+")
_REPLACED = re.compile("\N{REPLACEMENT CHARACTER}+")


@dataclass(frozen=True, slots=True)
class Decoded:
    """``text`` is what ``encoding`` (a Python codec name) makes of the bytes; a byte order mark is not part of it."""

    text: str
    encoding: str
    findings: tuple[Finding, ...] = ()


def decode(
    data: bytes, declared: str | None = None, *, keep_undecodable: bool = False, file: str | None = None
) -> Decoded:
    """Decode a whole text.

    ``declared`` is the charset that a header or the text itself names. With ``keep_undecodable`` the bytes that no codec
    can read become U+FFFD and are reported; without it they raise. Raises InputError (SZ010) with the byte offset of the
    first undecodable byte.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _whole(data, encoding, keep_undecodable, file)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data, declared, keep_undecodable, file)
    if "\x00" in text and (better := _utf16(data)):
        return better
    return Decoded(text, "utf-8")


def codec_of(charset: str | None) -> str | None:
    """The codec by which text that is declared as ``charset`` should be read; None for an unknown name."""
    if not charset:
        return None
    try:
        info = codecs.lookup(charset.strip(" \t\"'"))
    except (LookupError, ValueError):
        return None
    # Codecs such as base64 or rot13 turn no bytes into text; Python marks them so only in a private attribute.
    return _NAMES.get(info.name, info.name) if getattr(info, "_is_text_encoding", True) else None


def _guessed(data: bytes, declared: str | None, keep: bool, file: str | None) -> Decoded:
    """The best of the Chinese codecs for bytes that are not UTF-8."""
    prior = codec_of(declared)
    scored = [(s + (_PRIOR if codec == prior else 0), codec) for codec, s in _scores(data)]
    # UTF-8 that is cut or damaged in a few places is still UTF-8: any other reading of it is full of rare characters.
    broken = (_broken_utf8(data) + (_PRIOR if prior == "utf-8" else 0), "utf-8")
    known = {codec for _, codec in scored} | {"utf-8"}
    # Another declared codec (Latin, Japanese, Korean) is believed only where no Chinese one gives Chinese.
    other = [(_DOUBT, prior)] if prior and prior not in known else []
    ranked = sorted([*scored, broken, *other], key=lambda c: -c[0])
    # The best reading is taken when it is clean; the next ones only where the best is damaged and they read as well.
    best = ranked[0][0]
    for score, codec in ranked:
        if score < best - _PRIOR:
            break
        try:
            text = data.decode(codec)
        except (UnicodeDecodeError, LookupError):
            continue
        return Decoded(text, codec, _doubts(text, codec, file))
    return _whole(data, ranked[0][1], keep, file)


def _doubts(text: str, codec: str, file: str | None) -> tuple[Finding, ...]:
    how_common = best_share(text[:_SAMPLE])
    if how_common >= _DOUBT:
        return ()
    return (Finding("SZ011", Place(file=file), details={"encoding": codec, "share": f"{how_common:.2f}"}),)


def _scores(data: bytes) -> list[tuple[str, float]]:
    """Each codec that reads a sample of the bytes, with the share of common characters in what it reads."""
    found: list[tuple[str, float]] = []
    sample = _foreign_sample(data)
    for codec, script in _TRIED:
        wide = codec.startswith("utf-16")
        if wide and len(data) % 2:
            continue
        text = _read(data[: 2 * _SAMPLE] if wide else sample, codec)
        if text is None or CONTROLS.search(text):
            continue
        found.append((codec, share(text, script) if script else best_share(text)))
    return found


def _foreign_sample(data: bytes) -> bytes:
    """The stretches of multi-byte characters, up to the sample's size: the mark-up of a page tells nothing."""
    parts: list[bytes] = []
    size = 0
    for match in _FOREIGN_RUN.finditer(data):
        parts.append(match[0])
        size += len(match[0])
        if size >= _SAMPLE:
            break
    # Runs that end in the middle of a character would swallow the head of the next: a line break keeps them apart.
    return b"\n".join(parts)


def _read(sample: bytes, codec: str) -> str | None:
    """The sample decoded, None if the codec cannot have made it. A few damaged places are forgiven."""
    text = codecs.getincrementaldecoder(codec)("replace").decode(sample)
    bad = sum(map(len, _REPLACED.findall(text)))
    return text if bad * 50 <= len(text) else None


def _broken_utf8(data: bytes) -> float:
    """The score of the bytes as damaged UTF-8."""
    parts: list[bytes] = []
    size = 0
    for match in _UTF8_RUN.finditer(data):
        parts.append(match[0])
        size += len(match[0])
        if size >= _SAMPLE:
            break
    return best_share(b"\n".join(parts).decode("utf-8", "replace"))


def _utf16(data: bytes) -> Decoded | None:
    """UTF-16 without a mark whose bytes happen to be valid UTF-8: NUL bytes give it away."""
    if len(data) % 2:
        return None
    best: tuple[float, str, str] | None = None
    for codec in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if not CONTROLS.search(text):
            score = best_share(text[:_SAMPLE])
            if best is None or score > best[0]:
                best = (score, codec, text)
    return Decoded(best[2], best[1]) if best else None


def _whole(data: bytes, encoding: str, keep: bool, file: str | None) -> Decoded:
    """Decode by a codec that is settled; what it cannot read is reported with its byte offset."""
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        bad = data[error.start : error.end][:8]
        details = {"offset": str(error.start), "encoding": encoding, "bytes": bad.hex(" ").upper()}
    if not keep:
        raise InputError(Finding("SZ010", Place(file=file), value=details["bytes"], details=details))
    text = data.decode(encoding, "replace")
    first = text.find("\N{REPLACEMENT CHARACTER}")
    details["places"] = str(len(_REPLACED.findall(text)))
    return Decoded(
        text, encoding, (Finding("SZ010", Place(file=file, start=first, end=first + 1), details["bytes"], details),)
    )
