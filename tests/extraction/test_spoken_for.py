"""Whom the figures are about that somebody says in quotation marks for a firm or a village."""

from __future__ import annotations

import pytest

from shizheng.converters.extraction.figures import extract_metrics
from tests.extraction.pages import article


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“以前一天做两百把梳子，现在次品率不到0.5%。”宏达木业有限公司负责人王长河说。", ["宏达木业有限公司"] * 2),
        ("宏达木业有限公司总经理王长河说：“去年销售收入1.3亿元，同比增长20%。”", ["宏达木业有限公司"] * 2),
        ("“今年合作社流转土地600亩，带动农户90户。”双桥村党支部书记赵强告诉记者。", ["双桥村"] * 2),
        # an office speaks of the county
        ("“今年新建大棚600座，带动农户90户。”县农业农村局局长赵强说。", ["青禾县"] * 2),
        # what stands behind the quotation is the county's again
        ("“去年销售收入1.3亿元。”宏达木业有限公司负责人王长河说。\n\n全县新增企业20家。", ["宏达木业有限公司", "青禾县"]),
    ],
)
def test_what_somebody_says_for_a_firm_or_village_is_about_it(text: str, expected: list[str]) -> None:
    found = extract_metrics(article(*text.split("\n\n"), headline="青禾县见闻", organisation="青禾县")).metrics
    assert [metric.subject for metric in found] == expected
