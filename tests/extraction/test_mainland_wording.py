"""Words that an indicator of mainland prose leaves out, and what comes back for those left out of the text: short invented clauses."""

from __future__ import annotations

import pytest

from tests.extraction.test_metric_readings import indicators
from tests.extraction.test_named import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # verbs that only report
        ("全区实施重点项目42个，完成投资18亿元。", ["重点项目", "重点项目投资"]),
        ("一产、二产、三产分别实现增加值2亿元、5亿元、4亿元。", ["一产增加值", "二产增加值", "三产增加值"]),
        ("布匹、瓷砖、灯具的产量分别增长5%、6%和7%。", ["布匹产量", "瓷砖产量", "灯具产量"]),
        # what is compared with its own past is the noun itself
        ("居民消费价格上涨2%，涨幅高于上年0.3个百分点。", ["居民消费价格", "居民消费价格增速"]),
        ("全区在站博士后41人，在校学生3万人。", ["在站博士后", "在校学生"]),
    ],
)
def test_words_that_say_nothing_of_what_is_measured_are_left_out(text: str, expected: list[str]) -> None:
    assert indicators(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who is in charge of something
        ("云汀镇负责实施重点项目9个，完成投资2亿元。", [("重点项目", "云汀镇"), ("重点项目投资", "云汀镇")]),
        # a function of the budget is no place
        ("城乡社区支出6亿元，增长3%。", [("城乡社区支出", "青岚区"), ("城乡社区支出", "青岚区")]),
        # a clause joined to the one before
        ("而柳湾鞋业有限公司是区里的大厂，日产鞋子3万双。", [("日产鞋子", "柳湾鞋业有限公司")]),
    ],
)
def test_a_figure_is_of_the_one_that_its_clause_opens_with(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected
