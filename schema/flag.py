"""A flag: a doubt, kept as data."""

from __future__ import annotations

from shizheng.schema.codes import Severity
from shizheng.schema.fields import Count, Key, Record, Text, column


class Flag(Record):
    """Something about a place in the source that a reader of the data should know."""

    flag_id: Key = column("标记编号：来源编号-f序号", "Key: source_id, -f and a number.")
    source_id: Key = column("来源编号", "The source.")
    article_id: Key | None = column("文章编号", "The article, if the place belongs to one.", optional=True)
    start: Count = column("起点（码点，含）", "First character in the decoded raw source (code points, from 0).")
    end: Count = column("终点（码点，不含）", "One past the last character.")
    rule: Text = column("规则编号", "Id of the rule that raised it.")
    severity: Severity = column("严重程度", "How grave it is.", codelist="severity", closed=True)
    detail: Text | None = column("说明", "What was seen.", optional=True)
