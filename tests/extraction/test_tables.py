"""Cells of tables: what a figure measures stands in its row and its column, and its unit in either or above them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from shizheng.converters.extraction.figures import extract_metrics
from shizheng.converters.layout.page import LaidOutArticle, Part
from shizheng.converters.mapped import NormalText, joined


def read(*lines: str, headline: str = "2025年青岚区经济运行情况") -> list[tuple[str, Decimal, str, str, str, str, str]]:
    """(indicator, value, unit, kind, direction, period, subject) of the figures of a table of these lines, | between cells."""
    page = NormalText("\n".join(lines).replace("|", "\t"))
    parts, at = [], 0
    for line in lines:
        kind = "table" if "|" in line else "paragraph"
        parts.append(Part(kind, joined(page, [(at, at + len(line))])))  # type: ignore[arg-type]
        at += len(line) + 1
    article = LaidOutArticle(1, 0, len(page.raw), tuple(parts), headline=headline, organisation="青岚区")
    return [
        (m.indicator, m.value, m.unit, m.kind, m.direction, m.period, m.subject) for m in extract_metrics(article, "2025").metrics
    ]


def figure(
    indicator: str, value: str, unit: str = "", kind: str = "level", direction: str = "", period: str = "2025", subject: str = "青岚区"
) -> tuple[str, Decimal, str, str, str, str, str]:
    return (indicator, Decimal(value), unit, kind, direction, period, subject)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            ("指标|绝对量（亿元）|增长（%）", "地区生产总值|310.5|5.6", "进出口总额|12.4|-2.1"),
            [
                figure("地区生产总值", "31050000000", "元"), figure("地区生产总值", "5.6", "%", "change", "up"),
                figure("进出口总额", "1240000000", "元"), figure("进出口总额", "-2.1", "%", "change", "down"),
            ],
            id="the unit of a column",
        ),
        pytest.param(
            ("指标|单位|绝对量", "粮食产量|万吨|12.5", "市场主体|户|3,210"),
            [figure("粮食产量", "125000", "吨"), figure("市场主体", "3210", "户")],
            id="a column of units",
        ),
        pytest.param(
            ("单位：万元", "项目|金额", "一般公共服务支出|1,250"),
            [figure("一般公共服务支出", "12500000", "元")],
            id="the unit of the whole table stands in the line above",
        ),
        pytest.param(
            ("指标|年末数（万人）|比重（%）", "常住人口|40|100", "其中：城镇|30|75"),
            [
                figure("常住人口", "400000", "人"), figure("常住人口比重", "100", "%", "ratio"),
                figure("城镇常住人口", "300000", "人"), figure("城镇常住人口比重", "75", "%", "ratio"),
            ],
            id="其中 divides the row above",
        ),
        pytest.param(
            ("镇街|工业产值（亿元）|增速（%）|排名", "云溪镇|8.1|4.2|3"),
            [
                figure("工业产值", "810000000", "元", subject="云溪镇"),
                figure("工业产值", "4.2", "%", "change", "up", subject="云溪镇"),
                figure("工业产值", "3", "", "rank", subject="云溪镇"),
            ],
            id="a row for a place",
        ),
        pytest.param(
            ("年份|茶叶产量（吨）", "2023年|120", "2024|131"),
            [figure("茶叶产量", "120", "吨", period="2023"), figure("茶叶产量", "131", "吨", period="2024")],
            id="a row for a year",
        ),
        pytest.param(
            ("指标|2025年|2024年", "绝对量（亿元）|增长（%）|绝对量（亿元）|增长（%）", "财政收入|9.5|3|9.2|-1"),
            [
                figure("财政收入", "950000000", "元"), figure("财政收入", "3", "%", "change", "up"),
                figure("财政收入", "920000000", "元", period="2024"), figure("财政收入", "-1", "%", "change", "down", "2024"),
            ],
            id="a head over two lines",
        ),
        pytest.param(
            ("序号|类别|人数（人）", "1|0—15岁|800"), [figure("0—15岁人数", "800", "人")], id="numbers of rows and of their words are no figures"
        ),
    ],
)  # fmt: skip
def test_a_cell_means_what_its_row_and_column_say(lines: tuple[str, ...], expected: list[tuple[str, ...]]) -> None:
    assert read(*lines) == expected


def test_a_table_without_a_head_is_read_as_text_and_not_guessed() -> None:
    assert [(f[0], f[2]) for f in read("财政收入|9.5|3")] == [("财政收入", ""), ("财政收入", "")]


def test_a_row_that_does_not_fit_its_head_is_not_shifted_into_another_column() -> None:
    assert all(f[2] != "元" for f in read("指标|绝对量（亿元）|增长（%）", "合计|9.5"))
