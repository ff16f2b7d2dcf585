"""The article record: one article with all that was read out of it. The reviewed truth; every table is built from it."""

from __future__ import annotations

from shizheng.schema.article import Article, Byline
from shizheng.schema.block import Block
from shizheng.schema.fields import Record, Text, column
from shizheng.schema.flag import Flag
from shizheng.schema.measure import Measure
from shizheng.schema.metric import Metric
from shizheng.schema.numeral import Numeral
from shizheng.schema.programme import Mention, Programme
from shizheng.schema.source import Source


class ArticleRecord(Record):
    """One JSON document an article.

    ``blocks`` holds the blocks of the article and, so that no character of the page is lost, those without an article that
    stand between the article before and this one (in the record of the last article: also those after it).
    """

    schema_version: Text = column("模式版本", "Version of the record models.")
    converter_version: Text = column("转换器版本", "Version of the converter that made the draft.")
    source: Source = column("来源", "The source that holds the article.")
    article: Article = column("文章", "The article.")
    bylines: tuple[Byline, ...] = column("署名", "Who made it.")
    blocks: tuple[Block, ...] = column("版块", "Blocks of the article, and of the page around it.")
    numerals: tuple[Numeral, ...] = column("数字", "Numerals, in order.")
    metrics: tuple[Metric, ...] = column("指标", "Metrics, in order.")
    measures: tuple[Measure, ...] = column("举措", "Measures, in order.")
    programmes: tuple[Programme, ...] = column("计划", "Programmes that the article names.")
    mentions: tuple[Mention, ...] = column("提及", "Where it names them.")
    flags: tuple[Flag, ...] = column("标记", "Doubts about places of the article and of the page around it.")
