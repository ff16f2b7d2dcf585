"""The wide table: a metric with its article, place and labels, for those who want one file."""

from __future__ import annotations

from shizheng.schema.codes import Direction, MetricKind, MetricStatus, Qualifier
from shizheng.schema.fields import Count, Day, Key, Number, Period, PlaceCode, Record, Text, column


class FlatMetric(Record):
    """One line a metric, readable without any other table."""

    metric_id: Key = column("指标编号", "Key of the metric.")
    article_id: Key = column("文章编号", "The article.")
    file_name: Text = column("文件名", "File that the article stands in.")
    publication: Text | None = column("报刊名", "Name of the publication.", optional=True)
    issue_date: Day | None = column("出版日期", "Date of issue.", optional=True)
    headline: Text | None = column("主标题", "Headline of the article.", optional=True)
    organisation: Text | None = column("文章所述单位", "The body that the article is about.", optional=True)
    subject: Text | None = column("主体，照原文", "The place, body or project that the figure is about.", optional=True)
    place_code: PlaceCode | None = column("行政区划代码", "Code of the place (GB/T 2260): of the figure, else of the article.", optional=True)
    indicator: Text | None = column("指标名称，照原文", "What is measured, as worded.", optional=True)
    indicator_code: Text | None = column("常用指标代码", "Code of a common indicator.", optional=True, codelist="indicator")
    indicator_zh: Text | None = column("常用指标中文名", "Chinese name of the common indicator.", optional=True)
    indicator_en: Text | None = column("常用指标英文名", "English name of the common indicator.", optional=True)
    value: Number = column("数值（以基本单位计）", "Value in the written base unit.")
    value_max: Number | None = column("区间上限", "Upper end of a range.", optional=True)
    unit: Text | None = column("单位", "Unit as written, without multiplier.", optional=True)
    unit_code: Text | None = column("单位代码", "Code of the unit.", optional=True, codelist="unit", code_column="unit_code")
    kind: MetricKind = column("性质代码", "Level, change, ratio or rank.", codelist="metric_kind", closed=True)
    kind_zh: Text = column("性质", "Chinese label of the kind.")
    direction: Direction | None = column("变动方向代码", "Sense of a change.", optional=True, codelist="direction", closed=True)
    qualifier: Qualifier = column("限定代码", "How the value bounds the figure.", codelist="qualifier", closed=True)
    qualifier_zh: Text = column("限定", "Chinese label of the qualifier.")
    status: MetricStatus = column("实际或目标代码", "Result or target.", codelist="metric_status", closed=True)
    status_zh: Text = column("实际或目标", "Chinese label of the status.")
    period: Period | None = column("时期", "Period that the figure is for.", optional=True)
    period_text: Text | None = column("时期，照原文", "The words that state the period.", optional=True)
    quote: Text = column("照原文的数量短语", "The figure as printed.")
    start: Count = column("起点（码点，含）", "First character of the quote in the decoded raw source.")
    end: Count = column("终点（码点，不含）", "One past the last character.")
    measure_action: Text | None = column("所属举措的动作", "Verb of the measure whose clause holds the figure.", optional=True)
    measure_object: Text | None = column("所属举措的对象", "Object of that measure.", optional=True)
