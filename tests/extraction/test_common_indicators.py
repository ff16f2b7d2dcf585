"""Common indicators are known by name and by alias, whatever typesetting and scope stand round them."""

from __future__ import annotations

from collections import Counter

import pytest

from shizheng.converters.extraction.common_indicators import indicator_code
from shizheng.schema.codelist import codelist


def test_every_name_and_alias_leads_to_its_own_code() -> None:
    for code, row in codelist("indicator").items():
        for name in filter(None, (row["zh"], *row["aliases"].split("|"))):
            assert indicator_code(name) == code, name


def test_no_name_belongs_to_two_indicators() -> None:
    names = Counter(n for row in codelist("indicator").values() for n in {row["zh"], *row["aliases"].split("|")} if n)
    assert [n for n, count in names.items() if count > 1] == []


def test_the_list_covers_what_reports_speak_of() -> None:
    rows = codelist("indicator").values()
    assert len(rows) >= 150
    areas = {row["area"] for row in rows}
    assert {"national_accounts", "budget", "industry", "investment", "trade", "retail", "income", "employment", "population",
            "education", "health", "housing", "environment", "safety", "governance"} <= areas  # fmt: skip
    assert {row["usual_kind"] for row in rows} <= set(codelist("metric_kind"))


@pytest.mark.parametrize(
    ("wording", "code"),
    [
        ("全市地区生产总值", "gdp"),
        ("完成一般公共预算收入", "gpb_revenue"),
        ("规上工业增加值", "va_industry_above_scale"),
        ("“专精特新”企业", "sme_specialised"),
        ("高新技术企业总数", "hightech_firms"),
        ("地区生产总值（GDP）", "gdp"),
        ("实施重点项目", "key_projects"),
        ("老旧小区改造工作专班", ""),
        ("", ""),
    ],
)
def test_a_wording_is_matched_whole_or_not_at_all(wording: str, code: str) -> None:
    assert indicator_code(wording) == code
