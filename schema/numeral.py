"""A numeral and its class."""

from __future__ import annotations

from shizheng.schema.codes import NumeralClass
from shizheng.schema.fields import Count, Key, Record, Text, column


class Numeral(Record):
    """A number as printed. Every Arabic numeral of an article has one."""

    numeral_id: Key = column("数字编号：文章编号-n序号", "Key: article_id, -n and a number.")
    article_id: Key = column("文章编号", "The article.")
    start: Count = column("起点（码点，含）", "First character in the decoded raw source (code points, from 0).")
    end: Count = column("终点（码点，不含）", "One past the last character.")
    text: Text = column("照原文的数字", "The number as printed, with its multiplier, line breaks taken out.")
    class_: NumeralClass = column("类别", "What the number is.", codelist="numeral_class", closed=True, alias="class")
