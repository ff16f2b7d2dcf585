"""Text recognition for pages that are pictures (extra ``ocr``): RapidOCR, whose models are part of its package.

Recognised figures may be wrong in a digit: what comes out is reported, and is never mixed with a page's own text layer.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from shizheng.converters.reading.columns import Piece
from shizheng.schema.finding import Finding, InputError, Place

#: Pixels a point: 200 dots an inch, at which newspaper type is some 25 pixels high.
_SCALE = 200 / 72


@cache
def _engine() -> Any:
    from rapidocr_onnxruntime import RapidOCR

    return RapidOCR()


def recognised(page: Any, file_name: str) -> list[tuple[Piece, float]]:
    """The lines seen on a page of a PDF, each with the recogniser's confidence (0 to 1). Raises InputError (SZ020)."""
    try:
        import numpy

        engine = _engine()
    except ImportError:
        details = {"form": "PDF", "extra": "ocr"}
        raise InputError(Finding("SZ020", Place(file=file_name), details=details)) from None
    height = page.get_height()
    pixels = numpy.ascontiguousarray(page.render(scale=_SCALE).to_numpy()[:, :, :3])
    found, _ = engine(pixels)
    pieces: list[tuple[Piece, float]] = []
    for corners, text, score in found or []:
        across = [float(x) / _SCALE for x, _ in corners]
        down = [height - float(y) / _SCALE for _, y in corners]
        size = max(down) - min(down)
        if text.strip() and size > 0:
            pieces.append((Piece(text.strip(), min(across), max(across), min(down), max(down), size), float(score)))
    return pieces
