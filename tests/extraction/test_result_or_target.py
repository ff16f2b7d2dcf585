"""Result or target: what headlines, sections and words of the future say of the figures below or behind them. All invented."""

from __future__ import annotations

import pytest

from shizheng.converters.conversion import convert
from shizheng.converters.extraction.figures import extract_metrics
from shizheng.converters.reading import read_bytes

from .test_metric_readings import article


def statuses(text: str, headline: str) -> str:
    """One letter for each figure: T target, A actual."""
    return "".join(m.status[0].upper() for m in extract_metrics(article(text, headline=headline)).metrics)


@pytest.mark.parametrize(
    ("headline", "text", "expected"),
    [
        # a list of things to do is a plan, news of what came of it is none
        ("某区2017年十件实事", "新建公园3个，改造道路5公里。", "TT"),
        ("某区2019年实事项目和重点工程安排", "新增停车位900个。", "T"),
        ("某市2019年8个民生实事项目全部落地", "全年新建幼儿园48所，超额完成40所的年度目标任务。", "AT"),
        ("某县全部完成利民惠民十件实事", "改造老旧小区101个。", "A"),
        # words of the future
        ("某市要闻", "2017年，区政府将努力新建公园3个。", "T"),
        ("某市要闻", "市政府将预留20亿元支持建房。", "T"),
        ("某市要闻", "市政府承诺今年再改造小区30个。", "T"),
        ("某市要闻", "该企业兑现承诺，捐赠书包300个。", "A"),
        ("某市要闻", "未来五年落成约19万个单位。", "T"),
        ("某市要闻", "明年补助款减少3亿元。", "T"),
        # and words that only look like them
        ("某市要闻", "城镇居民收入实际增长8%。", "A"),
        ("某市2023年预期目标", "城镇居民收入实际增长8%。", "T"),
        ("某市要闻", "公屋配额计划提供1000个单位。", "A"),
        ("某市要闻", "较原先估算多12%。", "A"),
        # 将 is 把 before a noun that is raised or cut to a figure
        ("某市要闻", "去年，区里将补贴标准由200元提高到350元。", "AA"),
        ("某市要闻", "大厅将审批时限压缩至2天。", "A"),
        ("某市要闻", "项目将推动产业规模提升到60亿元。", "T"),
        ("某市要闻", "区里将提高补助标准到350元。", "T"),
        ("某市要闻", "今年1至9月旅客已逾500万人次，有信心全年可达700万人次。", "AT"),
        ("某市要闻", "明年将补贴标准调整为350元。", "T"),
        # where a change starts from is what is now
        ("某市要闻", "礼金计划从新台币600元增加到900元。", "AT"),
    ],
)
def test_status_of_a_figure_is_what_its_words_and_its_headline_come_to(headline: str, text: str, expected: str) -> None:
    assert statuses(text, headline) == expected


def test_the_five_years_that_a_section_heading_names_govern_its_figures() -> None:
    reviewed = article("园区扩建道路2公里。", "某开发区“十四五”发展规划", ("一、“十三五”时期发展回顾",))
    (metric,) = extract_metrics(reviewed).metrics
    assert (metric.period, metric.status) == ("2016/2020", "actual")


@pytest.mark.parametrize(
    ("heading", "period"),
    [("一、“十三五”时期和2020年工作回顾", "2020"), ("“十三五”开新局", ""), ("一、“十三五”时期发展回顾", "2016/2020")],
)
def test_the_year_that_a_heading_names_beside_five_years_is_that_of_its_figures(heading: str, period: str) -> None:
    (metric,) = extract_metrics(article("园区扩建道路2公里。", "某开发区年报", (heading,))).metrics
    assert (metric.period or "") == period


def test_what_statistics_count_at_the_end_of_a_year_that_nothing_names_is_there() -> None:
    assert [m.status for m in extract_metrics(article("全年签约项目20个。年末，全市有企业66家。")).metrics] == ["actual", "actual"]
    assert [m.status for m in extract_metrics(article("年底，全市企业达66家。")).metrics] == ["target"]


REPORT = """政府工作报告
——2032年1月8日在云泽县人民代表大会上

各位代表：

2031年，全县完成造林3万亩。

2032年的主要预期目标是：地区生产总值增长6%。为此，重点抓好以下工作：

一、聚力扩大有效投资

实施重点项目126个，完成投资98亿元。

二、聚力增进民生福祉

改造老旧小区32个，新增停车位1500个。
"""

SPEECH = """全市安全生产会议召开

今年以来，全市检查企业2万家。

贺某指出，安全生产事关群众生命财产安全。去年发生事故9起。

贺某强调，要突出重点。要迅速开展排查，完成8600个场所“回头看”，更换管道126公里。
"""


@pytest.mark.parametrize(
    ("page", "expected"),
    [(REPORT, ["actual", *["target"] * 5]), (SPEECH, ["actual", "actual", "target", "target"])],
)
def test_what_a_report_or_a_speech_asks_for_is_wanted_and_not_done(page: str, expected: list[str]) -> None:
    records = [record for document in read_bytes(page.encode(), "page.txt") for record in convert(document)]
    assert [metric.status for record in records for metric in record.metrics] == expected
