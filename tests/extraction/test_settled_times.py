"""Of when figures are that name no time themselves: of the year, event or term that their article tells."""

from __future__ import annotations

import pytest

from shizheng.converters.extraction.facts import MetricFact
from shizheng.converters.extraction.figures import extract_metrics
from shizheng.converters.layout import lay_out
from shizheng.converters.normalising import normalise

from .pages import article
from .test_statistics import metrics_of


def periods(*paragraphs: str, headline: str = "", issue_date: str | None = None) -> list[str]:
    return [m.period for m in extract_metrics(article(*paragraphs, headline=headline), issue_date).metrics]


def read(page: str) -> list[MetricFact]:
    return [m for laid in lay_out(normalise(page)).articles for m in extract_metrics(laid).metrics]


def test_an_article_that_tells_a_year_as_over_means_that_year_by_last_year() -> None:
    told = ("记者获悉，2017年青岚市惠民工程已圆满完成。", "去年，改造公厕30座。", "新建公园4个。")
    assert periods(*told) == ["2017", "2017"]
    assert periods("记者获悉，2017年青岚市惠民工程将要启动。", "新建公园4个。") == [""]
    assert periods("2017年青岚市惠民工程已圆满完成。", "今年又有新打算。", "新建公园4个。", issue_date="2018-05-02") == [""]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("按2016年不变价计算，粮食产值5亿元。", [""]), ("“十三五”计划改造总任务3000户。", [""]), ("“十三五”期间，改造房屋3000户。", ["2016/2020"])],
)
def test_a_base_of_prices_and_the_name_of_a_plan_are_no_time(text: str, expected: list[str]) -> None:
    assert periods(text) == expected


def test_what_an_event_counts_and_sums_is_of_its_day_and_one_of_it_is_not() -> None:
    told = ("今天上午，青岚市举行集中开工活动。", "12个产业项目集中开工，总投资80亿元。", "其中最大项目为某电厂，总投资9亿元。")
    assert periods(*told, headline="青岚市12个产业项目集中开工", issue_date="2021-04-06") == ["2021-04-06", "2021-04-06", ""]
    assert periods(*told, headline="青岚市12个产业项目集中开工") == ["", "", ""]


def test_a_level_that_a_change_started_from_is_of_the_year_said_with_it() -> None:
    assert periods("全县岁入自2016年度31亿元至2020年度40亿元。") == ["2016", "2020"]
    assert periods("园区支出由2016年度3亿元到2020年度1亿元。") == ["2016", "2020"]


def test_months_that_points_are_set_against_are_not_those_of_the_figures_behind() -> None:
    told = "2022年1-5月，全区投资5亿元，增长9%，1-4月提高2个百分点。其中，项目投资3亿元。"
    assert periods(told) == ["2022-01/2022-05"] * 4


def test_a_release_that_opens_with_the_scheme_of_a_year_is_of_that_year() -> None:
    told = ("112年南山市太陽能補助計畫公告，每戶最高補助3萬元。", "縣府表示，限額500戶。")
    assert [m.period for m in metrics_of(*told, headline="太陽能補助上路")] == ["2023", "2023"]


def test_the_busiest_day_is_that_of_the_figure_behind_it() -> None:
    told = "經乙橋離開的高峰日料是4月14日，離開人數達31萬人次。"
    assert [m.period for m in metrics_of(told, headline="假期旅客過境", issue_date="2006-04-10")] == ["2006-04-14"]


def test_the_headings_behind_a_plan_s_own_are_parts_of_the_plan() -> None:
    page = "青岚市2031年工作打算\n\n2031年预期目标\n\n生产总值增长8%。\n\n工业转型\n\n支持龙头企业20家左右。\n\n2030年工作回顾\n\n新建学校3所。"
    assert [(m.period, m.status) for m in read(page)] == [("2031", "target"), ("2031", "target"), ("2030", "actual")]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        # headings within a text that lost its line breaks
        (("各位代表：现将工作报告如下。一、2030年工作回顾2030年，我们稳中求进。全市修路30公里。二、2031年工作安排坚持稳中求进。修路50公里。",), ["2030", "2031"]),
        # a headline that ran into its text looks back before it looks ahead
        (("2030年工作总结及2031年工作计划2030年，青岚县民政局做好低保。今年以来，新增低保20户。",), ["2030"]),
        # the year that the text says *is* one of some kind, written without its character
        (("2030，是治水开局之年。", "【今年来，全市清淤3万吨。】"), ["2030"]),
        # the only year of an account of all of it
        (("2030年，青岚县实施工程8项。", "发放补贴30万元，全年培训农民200人。"), ["2030", "2030", "2030"]),
        # the year that the paragraph before opened with, where it goes on about the same whole
        (("2030年，全市稳中向好。", "就业形势向好。全市新增就业9万人。", "食堂开了3家。"), ["2030", ""]),
        # of which year goals are, said in the middle of their clause
        (("会议提出了2031年全市的主要预期目标：生产总值增长8%；收入增长5%。",), ["2031", "2031"]),
    ],
)
def test_the_year_is_told_by_what_stands_before(paragraphs: tuple[str, ...], expected: list[str]) -> None:
    assert periods(*paragraphs)[: len(expected)] == expected


def test_growth_a_year_on_average_is_of_the_five_years_that_a_report_looks_back_on() -> None:
    page = (
        "禾平县政府工作报告\n——2031年1月9日在禾平县第九届人民代表大会第一次会议上\n\n一、“十三五”发展回顾和2020年工作情况\n\n"
        "　　全县生产总值年均增长8.4%。财政收入累计90亿元，是“十二五”的2.1倍。全县修路30公里。\n"
    )
    assert [m.period for m in read(page)] == ["2016/2020", "2016/2020", "2020", "2020"]


def test_the_news_of_a_plan_is_of_the_year_by_which_it_wants_its_goals() -> None:
    page = (
        "我县印发“十四五”水利发展规划\n2022年03月02日 禾平在线 穆晚晴\n\n　　近日，县政府印发规划。规划提出，争取到2025年，水利取得进展。\n\n"
        "　　全县水库达到90座，修渠300公里。\n"
    )
    assert [(m.period, m.status) for m in read(page)] == [("2025", "target")] * 2


def test_what_follows_the_goals_of_a_plan_is_planned() -> None:
    page = "全县投资增长8%左右。\n\n为完成上述任务，我们要：\n\n全县修路30公里。\n\n全县建园2座。"
    assert [m.status for m in extract_metrics(article(*page.split("\n\n"))).metrics][1:] == ["target", "target"]


def test_a_holiday_is_of_the_year_of_the_heading_above_it() -> None:
    page = "禾平县民政局2031年工作总结\n\n一、2031年工作\n\n　　春节期间为900户发放补贴20万元。\n"
    assert [m.period for m in read(page)] == ["2031", "2031"]
    assert periods("春节假期，全县接待游客20万人次。", issue_date="2031-03-05") == [""]


def test_an_account_of_the_year_that_it_opens_with_promises_nothing() -> None:
    page = "2031年，禾平县人民法院忠诚履职。现将2031年工作开展情况总结如下：\n\n一、主要举措\n\n　　审结案件900件。\n"
    assert [(m.period, m.status) for m in read(page)] == [("2031", "actual")]


def test_a_sum_up_to_a_month_is_of_the_year_so_far() -> None:
    assert periods("截至6月底，全县完成投资30亿元，有学校90所。", issue_date="2031-07-05") == ["2031-01/2031-06", "2031-06"]
