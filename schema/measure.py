"""A measure: something that a public body does, did or will do."""

from __future__ import annotations

from shizheng.schema.codes import Instrument, MeasureStatus
from shizheng.schema.fields import Count, Key, Period, Record, Text, column


class Measure(Record):
    """One act: who, does what, in which programme, how far along."""

    measure_id: Key = column("举措编号：文章编号-a序号", "Key: article_id, -a and a number.")
    article_id: Key = column("文章编号", "The article.")
    start: Count = column("起点（码点，含）", "First character of the clause in the decoded raw source (code points, from 0).")
    end: Count = column("终点（码点，不含）", "One past the last character.")
    actor: Text | None = column("行为主体，照原文或可推知", "The acting body, as worded or implied.", optional=True)
    action: Text = column("动作", "The verb of the act.")
    object: Text | None = column("对象", "What is acted on, a short phrase.", optional=True)
    programme_id: Key | None = column("所属计划", "The named programme that it belongs to.", optional=True)
    domain: Text | None = column("领域（联合国 COFOG 组）", "Function of government (UN COFOG, group).", optional=True, codelist="domain")
    instrument: Instrument | None = column("政策工具（胡德四类）", "Instrument of government (Hood).", optional=True, codelist="instrument", closed=True)
    status: MeasureStatus = column("进度", "How far along it is.", codelist="measure_status", closed=True)
    deadline: Period | None = column("期限", "When it is to be done.", optional=True)
    deadline_text: Text | None = column("期限，照原文", "The words that state the deadline.", optional=True)
    rule: Text = column("得出举措的规则", "Id of the rule that read the clause; `review` when a person did.")
