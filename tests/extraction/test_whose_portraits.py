"""Whose figures a portrait tells: of a site, of a firm that is named once, of one project after the other. All invented."""

from __future__ import annotations

from shizheng.converters.extraction.figures import extract_metrics
from tests.extraction.pages import article


def test_a_site_that_its_visitors_are_told_of_is_whose_they_are() -> None:
    text = "柳山累计接待游客16万人次，同比增长8%；雪国大世界接待游客3万人，实现旅游收入868万元。全年旅游接待人数12万人次。"
    found = extract_metrics(article(text, organisation="云江市")).metrics
    assert [m.subject for m in found] == ["柳山", "柳山", "雪国大世界", "雪国大世界", "云江市"]


def test_a_firm_that_a_portrait_names_once_is_whom_its_paragraphs_go_on_about() -> None:
    paragraphs = (
        "1月3日，在位于云江产业园区的云川拓达汽车部件有限公司车间内，工人正在忙碌。",
        "“2031年，公司全年的产值达到了2.7亿元。”负责人曾某说。",
        "该公司占地约41亩，目前已有167名员工。",
    )
    found = extract_metrics(article(*paragraphs)).metrics
    assert {m.subject for m in found} == {"云川拓达汽车部件有限公司"}


def test_behind_a_semicolon_the_next_project_is_whose_figures_follow() -> None:
    text = "云川学院（一期）项目计划总投资9亿元，新建校舍14万平方米；鑫达轮毂（二期）项目位于工业园区，计划总投资4亿元。"
    found = extract_metrics(article(text, organisation="云江县")).metrics
    assert [m.subject for m in found] == ["云川学院（一期）项目", "云川学院（一期）项目", "鑫达轮毂（二期）项目"]
