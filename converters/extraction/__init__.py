"""Extraction: the articles of a page yield numerals, metrics, measures and programme mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from shizheng.converters.extraction.figures import extract_metrics as extract_metrics
    from shizheng.converters.extraction.numerals import class_numerals as class_numerals
    from shizheng.converters.extraction.quantities import find_quantities as find_quantities

_HOMES = {"extract_metrics": "figures", "find_quantities": "quantities", "class_numerals": "numerals"}

__all__ = ["class_numerals", "extract_metrics", "find_quantities"]


def __getattr__(name: str) -> Any:
    """Names of the public functions, imported when first asked for (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
