"""A programme with a name, and the places where it stands."""

from __future__ import annotations

from shizheng.schema.codes import ProgrammeKind
from shizheng.schema.fields import Count, Key, Record, Text, column


class Programme(Record):
    """A named system, programme, mechanism, platform, model, campaign, park or project. One record a name."""

    programme_id: Key = column("计划编号：p 加名称 SHA-256 的前 12 位", "Key: p and the first 12 hexadecimal digits of the name's SHA-256.")
    name: Text = column("名称，照原文", "The fullest name in use, as worded.")
    aliases: Text | None = column("别名，以竖线分隔", "Other names in use, joined by a vertical bar.", optional=True)
    kind: ProgrammeKind = column("种类", "What it is.", codelist="programme_kind", closed=True)


class Mention(Record):
    """A place where a programme is named."""

    programme_id: Key = column("计划编号", "The programme.")
    article_id: Key = column("文章编号", "The article.")
    start: Count = column("起点（码点，含）", "First character in the decoded raw source (code points, from 0).")
    end: Count = column("终点（码点，不含）", "One past the last character.")
