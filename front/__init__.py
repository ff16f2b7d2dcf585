"""shizheng: articles, measures and metrics in Chinese local-government news.

``convert`` turns raw pages into article records, ``validate`` says what is wrong with pages, records or packages, and
``load`` gives the published dataset. Everything is imported when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from shizheng.schema.version import CONVERTER_VERSION as __version__

if TYPE_CHECKING:
    from shizheng.api import convert, load, validate
    from shizheng.schema.article import Article, Byline
    from shizheng.schema.block import Block
    from shizheng.schema.finding import Finding, InputError
    from shizheng.schema.flag import Flag
    from shizheng.schema.measure import Measure
    from shizheng.schema.metric import Metric
    from shizheng.schema.numeral import Numeral
    from shizheng.schema.programme import Mention, Programme
    from shizheng.schema.record import ArticleRecord
    from shizheng.schema.source import Source

_HOME = {
    "convert": "api", "load": "api", "validate": "api",
    "Article": "schema.article", "Byline": "schema.article", "ArticleRecord": "schema.record", "Block": "schema.block",
    "Finding": "schema.finding", "InputError": "schema.finding", "Flag": "schema.flag", "Measure": "schema.measure",
    "Mention": "schema.programme", "Metric": "schema.metric", "Numeral": "schema.numeral",
    "Programme": "schema.programme", "Source": "schema.source",
}  # fmt: skip

__all__ = [
    "Article", "ArticleRecord", "Block", "Byline", "Finding", "Flag", "InputError", "Measure", "Mention", "Metric",
    "Numeral", "Programme", "Source", "__version__", "convert", "load", "validate",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'shizheng' has no attribute {name!r}")
    return getattr(import_module(f"shizheng.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
