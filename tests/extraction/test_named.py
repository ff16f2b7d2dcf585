"""Whose a figure of mainland prose is where a clause names a project, a site, a firm or an office of the place: short invented clauses."""

from __future__ import annotations

import pytest

from shizheng.converters.extraction.about import about
from shizheng.converters.extraction.figures import extract_metrics
from shizheng.converters.layout.page import LaidOutArticle, Part
from shizheng.converters.mapped import NormalText, joined
from tests.extraction.test_metric_readings import article, indicators


def read(text: str) -> list[tuple[str, str]]:
    return [(m.indicator, m.subject) for m in extract_metrics(article(text)).metrics]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a property right behind the name, and in the clauses after it
        ("清溪河全长31公里，流域面积90平方公里。", [("全长", "清溪河"), ("流域面积", "清溪河")]),
        ("柳湾村安置房项目，占地40亩，总投资2亿元。", [("占地面积", "柳湾村安置房项目"), ("总投资", "柳湾村安置房项目")]),
        # whose age is told; a firm that the next sentence goes on about; an estate by its name
        ("柳溪乡湾头村80岁的老人王大山养了30头牛。", [("年龄", "王大山"), ("养牛", "王大山")]),
        (
            "在东岭汽车玻璃有限公司，产品正驶出大门。该公司是一家专业生产企业，年总产值2.5亿元。",
            [("年总产值", "东岭汽车玻璃有限公司")],
        ),
        ("东城花园小区170户人家已装好3部电梯。", [("人家", "东城花园小区"), ("已装好电梯", "东城花园小区")]),
        # what it does or has
        ("云汀文创园入驻企业26家。", [("入驻企业", "云汀文创园")]),
        ("云汀花卉基地现有大棚18个，年产值600万元。", [("大棚", "云汀花卉基地"), ("大棚年产值", "云汀花卉基地")]),
        # an office of the article's own place
        ("青岚区水利局在河道建成监测点位12处，配备无人机3架。", [("建成监测点位", "青岚区水利局"), ("配备无人机", "青岚区水利局")]),
        # kinds of things are no names
        ("重点项目总投资50亿元。", [("重点项目总投资", "青岚区")]),
        # what the public body does next is not of the site
        ("云汀文创园总投资3亿元。开展招商活动9场次。", [("总投资", "云汀文创园"), ("招商活动", "青岚区")]),
    ],
)
def test_a_figure_is_of_the_thing_that_its_clause_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


def test_a_budget_is_of_the_whole_place_unless_a_heading_tells_of_its_level() -> None:
    assert read("区级一般公共预算收入8亿元，完成预算的101%。支出9亿元。") == [
        ("区级一般公共预算收入", "青岚区"),
        ("区级一般公共预算收入完成预算比例", "青岚区"),
        ("一般公共预算支出", "青岚区"),
    ]
    assert by_level("（一）区级一般公共预算收支", "（二）园区一般公共预算收支") == ["青岚区级", "园区"]
    assert by_level("（一）区级一般公共预算收支", "（二）债务") == ["青岚区级", "青岚区"]


def by_level(*headings: str) -> list[str]:
    """Whom a figure is about below each of the headings."""
    lines = [line for heading in headings for line in (heading, "一般公共预算支出9亿元。")]
    page = NormalText("\n".join(lines))
    parts, at = [], 0
    for number, line in enumerate(lines):
        path = (lines[number - 1],) if number % 2 else ()
        parts.append(Part("paragraph" if number % 2 else "heading", joined(page, [(at, at + len(line))]), path))
        at += len(line) + 1
    return [m.subject for m in extract_metrics(LaidOutArticle(1, 0, len(page.raw), tuple(parts), organisation="青岚区")).metrics]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("走访9家学校（幼儿园）。", ["走访学校（幼儿园）"]),
        ("调整组建三大类12个服务联盟。", ["服务联盟类别", "服务联盟"]),
        ("新建和改造球场6个、步道4条。", ["新建和改造球场", "新建和改造步道"]),
        ("已入驻云汀光电、青岚能源、柳湾制造等新能源企业11家。", ["入驻新能源企业"]),
        ("吸引5家商业运营企业。", ["吸引商业运营企业"]),
        ("出台稳增长措施8条。", ["稳增长措施"]),
    ],
)
def test_the_noun_is_neither_cut_short_nor_run_on(text: str, expected: list[str]) -> None:
    assert indicators(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("网格员向居民发放告知书700份。", ["发放告知书"]),
        ("建起了便民驿站5个。", ["建起便民驿站"]),
        ("赛事吸引游客，提供岗位80个。", ["提供岗位"]),
        ("生产总值92亿元，同比增长8%，两年平均增长5%。", ["生产总值", "生产总值", "生产总值"]),
    ],
)
def test_small_words_round_an_act_are_left_out(text: str, expected: list[str]) -> None:
    assert indicators(text) == expected


@pytest.mark.parametrize(
    ("organisation", "titles", "body", "bylines", "expected"),
    [
        # a district's report that opens with its city; a district behind the short name of its city
        ("北京市", "关于东城区2018年计划的报告", "全区生产总值增长。", "", "东城区"),
        ("嘉兴秀洲区", "嘉兴秀洲区聚力发展", "秀洲区新增企业。秀洲区入驻率上升。", "", "秀洲区"),
        # who signs or publishes it; an area without a name of its own
        ("", "上半年经济稳中向好", "上半年全市生产总值增长。", "来源：云汀市统计局", "云汀市"),
        ("", "开发区签约9个项目", "今年以来，开发区转变思路。开发区新增企业4家。", "", "开发区"),
        # the one village of a town that it tells of
        ("云汀县柳湾镇", "云汀县柳湾镇槐影村建大棚", "柳湾镇槐影村流转土地。槐影村增收。", "", "槐影村"),
        ("某海大湾区", "正阳县政府工作报告", "紧盯某海大湾区等地招商。全县新增企业3家。", "", "正阳县"),
        ("重庆市长寿区财政局", "重庆市长寿区财政局预算情况", "全区收入3亿元。", "", "长寿区"),
        ("庆阳市环县", "庆阳市环县公报", "全县有学校3所。", "", "环县"),
        ("招商引资列全省", "综述", "全市引进项目3个。招商引资列全省第三。", "来源：中国九江网", "九江市"),
        ("", "办实事情况", "全区新增养老床位30张。", "来源：上海普陀", "普陀区"),
        ("机械专业园区单县", "建设机械专业园区单县招商忙", "单县新建厂房3座。", "", "单县"),
        ("市就业局", "兰州上半年发放贷款3亿元", "记者从市就业局获悉，全市发放贷款3亿元。", "", "兰州市"),
        ("", "就业形势稳定", "湖南日报讯 全省新增就业9万人。", "", "湖南省"),
        ("西苑办事处", "街巷整洁", "西苑街道新增垃圾桶30个。西苑街道还新增驿站。", "", "西苑街道"),
    ],
)
def test_whom_an_article_is_about(organisation: str, titles: str, body: str, bylines: str, expected: str) -> None:
    assert about(organisation, titles, body, bylines) == expected


def test_what_a_higher_office_grants_us_is_of_our_place() -> None:
    granted = "省水务厅核定我区用水限额60万吨，其中城区20万吨。"
    assert [m[1] for m in read(granted)] == ["青岚区", "青岚区"]
    assert read("省水务厅下达我区补助80万元。") == [("下达补助", "青岚区")]


def test_a_firm_by_its_full_name_is_whose_the_figures_are() -> None:
    assert read("湖北云汀苗木有限公司年产值700万元。") == [("年产值", "湖北云汀苗木有限公司")]


def test_shares_of_two_wholes_and_ranks_of_an_extent_name_what_was_measured() -> None:
    assert indicators("云汀茶叶产量占全市31%，占全省12%。")[1] == "云汀茶叶产量占全省比重"
    assert indicators("固定资产投资7亿元，增长9%，总量全市第三。")[2] == "固定资产投资总量"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who tells it, where the writer is, which village a team is stationed in
        ("云汀绿源食品有限公司董事长李某说，今年公司实现产值3亿元。", "云汀绿源食品有限公司"),
        ("在丰禾蔬菜种植合作社，村民正忙着采摘。合作社现有大棚20座。", "丰禾蔬菜种植合作社"),
        ("位于河畔路口的云汀商会大厦，人来人往。入驻企业86家。", "云汀商会大厦"),
        ("县林业局驻柳湾镇槐影村工作队结合实际，整合闲置土地10亩。", "柳湾镇槐影村"),
        # the whole and the article's own body take over
        ("走进槐影村，处处新景。全县新建公园3个。", "柳湾县"),
        ("槐影村大力发展养殖。柳湾县新增农场3家。", "柳湾县"),
        # words that end like a name
        ("推进农业农村发展。新增农场3家。", "柳湾县"),
        ("甲企业、乙企业等2个项目进展顺利。完成投资3亿元。", "柳湾县"),
    ],
)
def test_a_paragraph_goes_on_about_the_one_that_its_sentence_names(text: str, expected: str) -> None:
    metrics = extract_metrics(article(text, organisation="柳湾县")).metrics
    assert {m.subject for m in metrics} == {expected}
