"""The tables of a package: which record fills which, what is key, what refers to what."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from shizheng.schema.article import Article, Byline
from shizheng.schema.block import Block
from shizheng.schema.fields import ColumnMeaning, Record
from shizheng.schema.flag import Flag
from shizheng.schema.flat import FlatMetric
from shizheng.schema.measure import Measure
from shizheng.schema.metric import Metric
from shizheng.schema.numeral import Numeral
from shizheng.schema.programme import Mention, Programme
from shizheng.schema.source import Source


@dataclass(frozen=True, slots=True)
class Reference:
    """A column whose values stand in the key column of another table."""

    column: str
    table: str
    key: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, model, labels, primary key columns and references. Rows are sorted by key."""

    name: str
    model: type[Record]
    zh: str
    en: str
    key: tuple[str, ...]
    references: tuple[Reference, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """Column names, in order."""
        return tuple(column_names(self.model))

    def meaning(self, column: str) -> ColumnMeaning:
        """What a column means. KeyError when there is no such column."""
        return column_names(self.model)[column]


@cache
def column_names(model: type[Record]) -> dict[str, ColumnMeaning]:
    """Column name -> meaning, in order, of a record model."""
    found: dict[str, ColumnMeaning] = {}
    for name, info in model.model_fields.items():
        extra = info.json_schema_extra
        assert isinstance(extra, dict)
        meaning = extra["meaning"]
        assert isinstance(meaning, ColumnMeaning)
        found[info.alias or name] = meaning
    return found


_ARTICLE = Reference("article_id", "articles", "article_id")
_SOURCE = Reference("source_id", "sources", "source_id")
_MEASURE = Reference("measure_id", "measures", "measure_id")
_PROGRAMME = Reference("programme_id", "programmes", "programme_id")

#: the tables of a package, parents before children
TABLES: tuple[Table, ...] = (
    Table("sources", Source, "来源", "Pages as received", ("source_id",)),
    Table("articles", Article, "文章", "Articles", ("article_id",), (_SOURCE,)),
    Table("bylines", Byline, "署名", "Credits of the articles", ("article_id", "ordinal"), (_ARTICLE,)),
    Table("blocks", Block, "版块", "Stretches of the sources", ("source_id", "ordinal"), (_SOURCE, _ARTICLE)),
    Table("numerals", Numeral, "数字", "Numerals and their classes", ("numeral_id",), (_ARTICLE,)),
    Table("programmes", Programme, "计划", "Named programmes", ("programme_id",)),
    Table("measures", Measure, "举措", "What public bodies do", ("measure_id",), (_ARTICLE, _PROGRAMME)),
    Table(
        "metrics", Metric, "指标", "Figures with their meaning", ("metric_id",),
        (_ARTICLE, Reference("numeral_id", "numerals", "numeral_id"), _MEASURE),
    ),
    Table(
        "mentions", Mention, "提及", "Where programmes are named",
        ("programme_id", "article_id", "start", "end"), (_PROGRAMME, _ARTICLE),
    ),
    Table("flags", Flag, "标记", "Doubts", ("flag_id",), (_SOURCE, _ARTICLE)),
    Table(
        "metrics_flat", FlatMetric, "指标宽表", "Metrics with article, place and labels in one table", ("metric_id",),
        (Reference("metric_id", "metrics", "metric_id"), _ARTICLE),
    ),
)


def table(name: str) -> Table:
    """The table of that name. KeyError when there is none."""
    return {t.name: t for t in TABLES}[name]
