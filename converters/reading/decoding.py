"""Bytes become text: which encoding, and what to do when none fits.

A byte order mark decides; strict UTF-8 decides; else the best of GB18030, Big5-HKSCS and UTF-16 by the share of common
characters. A declared charset (HTTP, <meta>) is a prior: it breaks a near tie and no more, because saved pages often
declare what they no longer are.
"""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from dataclasses import dataclass

from shizheng.converters.reading.common import CONTROLS, best_share, is_unlikely, share
from shizheng.converters.reading.mojibake import repairs
from shizheng.schema.finding import Finding, InputError, Place

#: UTF-32 first: its little-endian mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: The codecs that are tried. ``gb2312`` and ``gbk`` are
#: never used: the first decodes the interpunct and the dash wrongly, and GB18030 holds both. ``big5`` lacks characters
#: that newspapers use (裏 衞 粧), Big5-HKSCS has them.
_TRIED = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
_NAMES = {
    "gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030", "gb18030": "gb18030",
    "big5": "big5hkscs", "cp950": "big5hkscs", "big5hkscs": "big5hkscs",
    "utf-8": "utf-8", "utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-16-le": "utf-16-le", "utf-16-be": "utf-16-be",
    "iso8859-1": "cp1252", "cp1252": "cp1252", "shift_jis": "cp932", "cp932": "cp932", "euc_jp": "euc_jp",
    "euc_kr": "cp949", "cp949": "cp949",
}
#: What a declared charset adds to its candidate's score.
_PRIOR = 0.15
#: A text below this share of common characters was probably read by the wrong codec.
_DOUBT = 0.3
_RARE = 0.1
_SAMPLE = 16_384
#: Up to this many bytes of valid UTF-8 are asked whether they are Chinese at all.
_SHORT = 256
_PAIRS = re.compile(rb"(?:[\x80-\xff][\x00-\xff]?|[\x00-\x08\x0e-\x1f\x7f])+")
_HIGH = re.compile(rb"[\x80-\xff\x00-\x08\x0e-\x1f\x7f]+")
_CONTROL_BYTES = bytes((*range(0x09), *range(0x0E, 0x20), 0x7F))
#: What two-byte characters of UTF-8 other than the letters of Western Europe stand for.
_UNLIKELY = re.compile("[\x80-\x9f\u0100-\u07ff]")
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
    first undecodable byte. Findings: SZ010 to SZ014.
    """
    # Counted in the bytes, where it is five times faster; in UTF-16 any byte may look like one.
    controls = len(data) - len(data.translate(None, _CONTROL_BYTES))
    decoded = _decode(data, declared, keep_undecodable, file, bool(controls))
    named = codec_of(declared)
    found = list(decoded.findings)
    if named and named[:6] != decoded.encoding[:6] and not data.isascii():
        found.append(Finding("SZ012", Place(file=file), details={"declared": declared or "", "encoding": decoded.encoding}))
    if controls and (count := len(CONTROLS.findall(decoded.text))):
        found.append(_counted("SZ013", CONTROLS, decoded.text, count, file))
    if not any(f.rule == "SZ010" for f in found) and (count := decoded.text.count("\N{REPLACEMENT CHARACTER}")):
        found.append(_counted("SZ014", _REPLACED, decoded.text, count, file))
    return Decoded(decoded.text, decoded.encoding, tuple(found))


def _counted(rule: str, pattern: re.Pattern[str], text: str, count: int, file: str | None) -> Finding:
    first = pattern.search(text)
    start, end = first.span() if first else (None, None)
    return Finding(rule, Place(file=file, start=start, end=end), details={"count": str(count)})


def _decode(data: bytes, declared: str | None, keep: bool, file: str | None, controls: bool) -> Decoded:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _whole(data, encoding, keep, file)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data, declared, keep, file)
    if controls or (len(data) <= _SHORT and _is_accident(data, text)):
        return _guessed(data, declared, keep, file)
    return Decoded(text, "utf-8")


def _is_accident(data: bytes, text: str) -> bool:
    """A few characters of another encoding may happen to be valid UTF-8.

    They then spell letters of scripts that no Chinese news is written in, where no known accident explains them, or (UTF-16
    without a mark) nothing but ASCII, which in news of China is next to nothing.
    """
    if text.isascii():
        return len(data) % 2 == 0 and len(data) >= 6 and max(s for c, s in _scores(data) if c.startswith("utf-16")) == 1
    return bool(_UNLIKELY.search(text)) and is_unlikely(text) and not repairs(text)


def codec_of(charset: str | None) -> str | None:
    """The codec by which text that is declared as ``charset`` should be read; None where the name says nothing."""
    if not charset:
        return None
    try:
        info = codecs.lookup(charset.strip(" \t\"'"))
    except (LookupError, ValueError):
        return None
    return _NAMES.get(info.name)


def _guessed(data: bytes, declared: str | None, keep: bool, file: str | None) -> Decoded:
    """The best of the Chinese codecs for bytes that are not, or hardly, UTF-8."""
    prior = codec_of(declared)
    # UTF-8 that is cut or damaged in a few places is still UTF-8: any other reading of it is full of rare characters.
    scored = [("utf-8", best_share(_sample(data, _HIGH).decode("utf-8", "replace"))), *_scores(data)]
    # Another declared codec (Latin, Japanese, Korean) is believed only where no Chinese one gives Chinese.
    if prior and prior != "utf-8" and prior not in _TRIED:
        scored.append((prior, _DOUBT - _PRIOR))
    ranked = sorted(scored, key=lambda c: -(c[1] + (_PRIOR if c[0] == prior else 0)))
    # The best reading is taken when it is clean; the next ones only where the best is damaged and they read as well.
    for codec, score in ranked:
        if score < ranked[0][1] - _PRIOR:
            break
        with suppress(UnicodeDecodeError):
            text = data.decode(codec)
            details = {"encoding": codec, "share": f"{score:.2f}"}
            return Decoded(text, codec, () if score >= _DOUBT else (Finding("SZ011", Place(file=file), details=details),))
    return _whole(data, ranked[0][0], keep, file)


def _scores(data: bytes) -> list[tuple[str, float]]:
    """Each codec that reads a sample of the bytes, with the share of common characters in what it reads."""
    sample = _sample(data, _PAIRS)
    found: list[tuple[str, float]] = []
    for codec in _TRIED:
        wide = codec.startswith("utf-16")
        if wide and len(data) % 2:
            continue
        text = codecs.getincrementaldecoder(codec)("replace").decode(data[: 2 * _SAMPLE] if wide else sample)
        # Damaged places count as characters that are not common; whether they matter is seen when the whole is decoded.
        found.append((codec, _likeness(text, codec)))
    return found


def _likeness(text: str, codec: str) -> float:
    if codec == "big5hkscs":
        return share(text, "traditional")
    if codec == "gb18030":
        # Traditional text in GB 18030 is rarer than text of another codec that happens to read as traditional.
        return max(share(text, "simplified"), share(text, "traditional") - _RARE)
    return best_share(text)


def _sample(data: bytes, runs: re.Pattern[bytes]) -> bytes:
    """The stretches of multi-byte characters, up to the sample's size: the mark-up of a page tells nothing.

    Control characters come along: they speak against every codec that keeps them. A line break keeps the stretches
    apart, lest one that ends within a character swallow the head of the next.
    """
    parts: list[bytes] = []
    size = 0
    for match in runs.finditer(data):
        parts.append(match[0])
        size += len(match[0])
        if size >= _SAMPLE:
            break
    return b"\n".join(parts)


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
    first = len(data[: int(details["offset"])].decode(encoding, "replace"))
    details["places"] = str(len(_REPLACED.findall(text)))
    return Decoded(
        text, encoding, (Finding("SZ010", Place(file=file, start=first, end=first + 1), details["bytes"], details),)
    )
