"""A metric: one figure with what it measures, of whom, when, and whether it is a result or a target."""

from __future__ import annotations

from shizheng.schema.codes import Direction, MetricKind, MetricStatus, Qualifier
from shizheng.schema.fields import Count, Key, Number, Period, PlaceCode, Record, Text, column


class Metric(Record):
    """One figure of an article. Empty means not stated; nothing is inferred that the text does not settle."""

    metric_id: Key = column("指标编号：文章编号-m序号", "Key: article_id, -m and a number.")
    article_id: Key = column("文章编号", "The article.")
    numeral_id: Key = column("数字编号", "The numeral that states the value.")
    measure_id: Key | None = column("所属举措", "The measure whose clause holds the figure.", optional=True)
    start: Count = column("起点（码点，含）", "First character of the quote in the decoded raw source (code points, from 0).")
    end: Count = column("终点（码点，不含）", "One past the last character.")
    quote: Text = column("照原文的数量短语", "The figure with its marks and unit as printed, line breaks taken out.")
    indicator: Text | None = column("指标名称，照原文", "What is measured, as worded.", optional=True)
    indicator_code: Text | None = column("常用指标代码", "Code of a common indicator.", optional=True, codelist="indicator")
    value: Number = column("数值（以基本单位计）", "Value in the written base unit: 28亿元 is 2800000000.")
    value_max: Number | None = column("区间上限", "Upper end of a range.", optional=True)
    unit: Text | None = column("单位，照原文，不含万亿", "Unit as written, without multiplier.", optional=True)
    unit_code: Text | None = column(
        "单位代码（UCUM、ISO 4217 或量词）",
        "Code of the unit: UCUM, ISO 4217, or the classifier's own.",
        optional=True,
        codelist="unit",
        code_column="unit_code",
    )
    kind: MetricKind = column("性质", "Level, change, ratio or rank.", codelist="metric_kind", closed=True)
    direction: Direction | None = column("变动方向", "Sense of a change.", optional=True, codelist="direction", closed=True)
    qualifier: Qualifier = column("限定", "How the value bounds the figure.", codelist="qualifier", closed=True)
    status: MetricStatus = column("实际或目标", "Result or target.", codelist="metric_status", closed=True)
    period: Period | None = column("时期（ISO 8601，季度 2023-Q1）", "Period that the figure is for: 2023, 2023-Q1, 2023-05, 2023-01/2023-05.", optional=True)
    period_text: Text | None = column("时期，照原文", "The words that state the period.", optional=True)
    subject: Text | None = column("主体，照原文", "The place, body or project that the figure is about.", optional=True)
    place_code: PlaceCode | None = column("行政区划代码（GB/T 2260）", "Code of the place that the figure is about (GB/T 2260).", optional=True)
    rule: Text = column("得出指标的规则", "Id of the rule that read the figure; `review` when a person did.")
