"""An article and those who made it."""

from __future__ import annotations

from shizheng.schema.codes import BylineRole, Review
from shizheng.schema.fields import Count, Day, Key, Ordinal, PlaceCode, Record, Sha256, Text, column


class Article(Record):
    """One article of a source: its titles, its place in the raw text, and whether a person has reviewed its records."""

    article_id: Key = column("文章编号：来源编号-序号", "Key: source_id, a hyphen and the ordinal.")
    source_id: Key = column("来源编号", "The source that holds the article.")
    ordinal: Ordinal = column("在来源中的序号，从 1 起", "Place among the articles of the source, from 1.")
    kicker: Text | None = column("肩题", "Line above the headline.", optional=True)
    headline: Text | None = column("主标题", "The headline, in house form.", optional=True)
    subheadline: Text | None = column("副标题", "Title line below the headline.", optional=True)
    organisation: Text | None = column("文章所述单位", "The body that the article is about, as worded.", optional=True)
    place_code: PlaceCode | None = column("行政区划代码（GB/T 2260）", "Code of the place that the article is about (GB/T 2260).", optional=True)
    issue_date: Day | None = column("出版日期", "Date of issue, where the page or the article states it.", optional=True)
    start: Count = column("起点（码点，含）", "First character in the decoded raw source (code points, from 0).")
    end: Count = column("终点（码点，不含）", "One past the last character.")
    paragraphs: Count = column("段落数", "Number of paragraphs, broken ones counted once.")
    characters: Count = column("正文字符数", "Characters of the rejoined paragraphs in house form.")
    text_sha256: Sha256 = column("原文片段的 SHA-256", "SHA-256 of the raw text from start to end, in UTF-8.")
    review: Review = column("审核状态", "Whether a person has read the records against the text.", codelist="review", closed=True)


class Byline(Record):
    """One name in the credits of an article."""

    article_id: Key = column("文章编号", "The article.")
    ordinal: Ordinal = column("在署名中的序号，从 1 起", "Place in the byline, from 1.")
    role: BylineRole = column("角色", "What the person did.", codelist="byline_role", closed=True)
    name: Text = column("姓名，照原文", "Name as printed.")
