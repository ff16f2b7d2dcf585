"""When and of whom the figures of communiqués and statistical releases are, in short invented texts."""

from __future__ import annotations

from decimal import Decimal

import pytest

from shizheng.converters.extraction.facts import MetricFact
from shizheng.converters.extraction.figures import extract_metrics
from shizheng.converters.layout.page import LaidOutArticle, Part
from shizheng.converters.mapped import joined
from shizheng.converters.normalising import normalise


def metrics_of(*paragraphs: str, headline: str = "", issue_date: str | None = None) -> tuple[MetricFact, ...]:
    """The metrics of the paragraphs of an article."""
    lines = [*([headline] if headline else []), *paragraphs]
    page = normalise("\n".join(lines))
    parts: list[Part] = []
    at = 0
    for number, line in enumerate(page.text.split("\n")):
        kind = "headline" if headline and number == 0 else "paragraph"
        parts.append(Part(kind, joined(page, [(at, at + len(line))])))  # type: ignore[arg-type]
        at += len(line) + 1
    title = page.text.partition("\n")[0] if headline else None
    article = LaidOutArticle(1, 0, len(page.text), tuple(parts), headline=title)
    return tuple(m for m in extract_metrics(article, issue_date).metrics if m.start > len(headline))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("今年首五個月旅客總數為5,120人次。", "2031-01/2031-05"),
        ("今年首5個月旅客總數為5,120人次。", "2031-01/2031-05"),
        ("今年首三季旅客總數為5,120人次。", "2031-01/2031-09"),
        ("今年首季旅客總數為5,120人次。", "2031-Q1"),
        ("今年次季旅客總數為5,120人次。", "2031-Q2"),
        ("截至今年5月止的三個月，旅客平均每月有5,120人次。", "2031-03/2031-05"),
        ("至今年2月為止的十二個月，旅客總數為5,120人次。", "2030-03/2031-02"),
        ("二零三零年四月旅客總數為5,120人次。", "2030-04"),
    ],
)
def test_months_and_quarters_of_releases_become_periods_and_no_figures(text: str, period: str) -> None:
    metrics = metrics_of(text, headline="二零三一年五月渡輪旅客數目")
    assert [(m.quote, m.period) for m in metrics] == [("5,120人次", period)]


def test_a_statistical_release_keeps_the_months_named_last_until_its_paragraph_ends() -> None:
    metrics = metrics_of(
        "五月渡輪旅客總數為5,120人次。",
        "今年首五個月渡輪旅客總數為32,800人次。遊客為9,700人次。",
        "與此同時，巴士旅客為64,000人次。",
        "過夜旅客為2,100人次。",
        headline="二零三一年五月渡輪旅客數目",
    )
    assert [m.period for m in metrics] == ["2031-05", "2031-01/2031-05", "2031-01/2031-05", "2031-01/2031-05", "2031-05"]


def test_a_communique_without_a_headline_is_of_the_year_with_which_it_opens() -> None:
    metrics = metrics_of(
        "2031年，全县上下稳中求进。",
        "全年地区生产总值80亿元，比上年增长5%。第一产业增加值9亿元，比上年增长2%。",
        "人均产值6万元。常住人口12万人，较上年末增加0.3万人。",
    )
    assert {m.period for m in metrics} == {"2031"}


def test_a_communique_that_says_no_whole_year_is_of_the_year_of_its_product() -> None:
    metrics = metrics_of(
        "2031年，全县上下稳中求进。",
        "2031年全县地区生产总值80亿元，比上年增长5%。第一产业增加值9亿元，比上年增长2%，工业增加值9亿元，增长3%。",
        "粮食种植面积900公顷，比上年增长1%。",
    )
    assert {m.period for m in metrics} == {"2031"}


def test_a_communique_of_a_past_year_is_of_that_year_though_it_was_issued_later() -> None:
    metrics = metrics_of(
        "2031年，全市上下稳中求进。",
        "全年地区生产总值80亿元，增长5%。第一产业增加值9亿元，增长2%，工业增加值9亿元，增长2%，服务业增加值8亿元，增长3%。年末常住人口12万人。",
        issue_date="2032-04-11",
    )
    assert {m.period for m in metrics} == {"2031"}


def test_those_whom_a_school_has_are_named_with_it() -> None:
    metrics = metrics_of("全市有小学31所，招生900人，在校生4100人。初中9所，毕业生300人。", "小学在校生4100人，初中900人，文化馆3个。")
    assert [m.indicator for m in metrics] == ["小学", "小学招生", "小学在校生", "初中", "初中毕业生", "小学在校生", "初中在校生", "文化馆"]


def test_the_middle_of_a_year_is_of_that_year() -> None:
    metrics = metrics_of("2031年年中的常住人口為310人。")
    assert [(m.indicator, m.period) for m in metrics] == [("常住人口", "2031")]


def test_what_a_sentence_goes_through_by_a_quantity_is_measured_by_it() -> None:
    metrics = metrics_of("从重点工业产品产量看，砖茶增长3%，丝下降4%。")
    assert [m.indicator for m in metrics] == ["砖茶产量", "丝产量"]


def test_points_behind_a_growth_are_those_of_the_growth() -> None:
    metrics = metrics_of("工业增加值增长7.7%，较上年同期回落1.9个百分点。城镇化率46%，较上年末提高0.9个百分点。")
    assert [m.indicator for m in metrics] == ["工业增加值", "工业增加值增速", "城镇化率", "城镇化率"]


def test_a_day_of_publication_is_not_that_of_the_figures() -> None:
    metrics = metrics_of("經濟處昨（24）日發布11月茶葉營業額310億元，年增3%。", issue_date="2031-12-25")
    assert [(m.indicator, m.period) for m in metrics] == [("茶葉營業額", "2031-11"), ("茶葉營業額", "2031-11")]


def test_a_ratio_falls_from_that_of_the_same_time_of_the_year_before() -> None:
    metrics = metrics_of("2031年上半年，城乡居民收入比由去年同期的1.95:1下降为1.92:1。")
    assert [(m.indicator, m.value, m.period) for m in metrics] == [
        ("城乡居民收入比", Decimal("1.95"), "2030-01/2030-06"), ("城乡居民收入比", Decimal("1.92"), "2031-01/2031-06"),
    ]


def test_a_row_of_the_year_before_is_of_that_year_whole() -> None:
    metrics = metrics_of("三次产业结构由上年的12.1:44.2:43.7变为12.4:43.1:44.5。", headline="2031年经济统计公报")
    assert [m.period for m in metrics] == ["2030"] * 3 + ["2031"] * 3


def test_a_ratio_of_incomes_is_a_figure_over_a_comma() -> None:
    metrics = metrics_of("2031年城乡收入比有所缩小，由上年的1.95:1缩小至1.92:1。")
    assert [str(m.value) for m in metrics] == ["1.95", "1.92"]


def test_a_census_is_of_the_day_that_it_announces() -> None:
    metrics = metrics_of("现将2030年11月1日零时全县的人口公布如下：", "全县常住人口为12万人，0-14岁人口为2万人。", issue_date="2031-06-04")
    assert {m.period for m in metrics if m.unit == "人"} == {"2030-11-01"}


def test_the_figure_of_the_census_before_is_of_its_year() -> None:
    metrics = metrics_of(
        "现将2030年11月1日零时全县的人口公布如下：",
        "全县常住人口与2020年第七次全国人口普查的8100人相比，增加300人，年平均增长率为0.4%。",
    )
    assert [(m.quote, m.indicator, m.period) for m in metrics] == [
        ("8100人", "常住人口", "2020"), ("300人", "常住人口", "2030-11-01"), ("0.4%", "常住人口年平均增长率", "2030-11-01"),
    ]


def test_an_office_of_statistics_is_heard_of_the_month_it_names_first() -> None:
    metrics = metrics_of("政府統計處今日（6月14日）公布，4月茶葉出口下跌3%。", "月內茶葉價格上升4%。", headline="茶葉出口跌", issue_date="2031-06-14")
    assert [(m.indicator, m.period) for m in metrics] == [("茶葉出口", "2031-04"), ("茶葉價格", "2031-04")]


def test_a_text_that_names_its_growth_in_passing_is_no_report_on_the_economy() -> None:
    metrics = metrics_of("2031年上半年，某区地区生产总值80亿元，同比增长5%。", "某区新建公园3个，培训员工90人。")
    assert [m.period for m in metrics][2:] == ["", ""]


def test_a_report_on_the_economy_without_a_headline_is_of_the_months_it_names_first() -> None:
    metrics = metrics_of(
        "2031年前三季度，全市经济平稳。地区生产总值80亿元，同比增长5%。",
        "粮食产量9万吨，同比增长1%。生猪存栏3万头，同比下降2%。水果产量2万吨，同比增长3%。",
    )
    assert {m.period for m in metrics} == {"2031-01/2031-09"}


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("統計暨普查局資料顯示，香港旅客有5,120人次，香港住客有300人次。", "澳門"),
        ("政府統計處公布，澳門旅客有5,120人次，澳門住客有300人次。", "香港"),
    ],
)
def test_figures_of_a_statistical_office_are_of_its_place(text: str, subject: str) -> None:
    assert {m.subject for m in metrics_of(text)} == {subject}


def test_a_committee_and_government_without_their_place_name_nobody() -> None:
    metrics = metrics_of("在县委县政府领导下，全县经济平稳，全县粮食产量9万吨。")
    assert [m.subject for m in metrics] == ["全县"]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        # a joint inside a noun of the row
        ("全年公共服务、教育、社会保障和就业等支出分别增长3%、4%、5%。", ["公共服务支出", "教育支出", "社会保障和就业支出"]),
        # what all of the row are stands with the last
        ("香港及臺灣旅客則分別增加3%及4%。", ["香港旅客", "臺灣旅客"]),
        # changes and levels in brackets
        ("升幅較大的為茶葉（上升3%）、鮮花（上升4%）。", ["茶葉", "鮮花"]),
        ("甲類（101.2）及乙類（102.3）物價指數分別上升3%及4%。", ["甲類物價指數", "乙類物價指數"] * 2),
        ("日本（310人次）旅客減少3%。", ["日本旅客", "日本旅客"]),
        # kinds of stock, and those whose name ends like a word of having
        ("全年猪、羊、家禽出栏分别为3万头、4万只、5万只。", ["猪出栏", "羊出栏", "家禽出栏"]),
        ("中國內地移民有310人，居民有420人。", ["中國內地移民", "居民"]),
        # the rate that corresponds to one before
        ("甲類物價指數按年上升3%，較5月的相應升幅4%低。", ["甲類物價指數", "甲類物價指數"]),
        # compared in a clause of its own
        ("整體物價與一年前比較，上升3%。", ["整體物價"]),
        # a rate of change that does not say of what, and a level behind a rate
        ("男性人口為910人，較上年增加3人，增加率為0.3%。", ["男性人口", "男性人口", "男性人口增加率"]),
        ("遊客增幅達3%，為910人次。", ["遊客增幅", "遊客"]),
        # yearly changes of Taiwan, and what brought them about
        ("電子購物業營業額年增3%，汽車業營業額年減4%。", ["電子購物業營業額", "汽車業營業額"]),
        ("蔬菜漲價，帶動食品價格指數上升3%。", ["食品價格指數"]),
        # changes behind 則 and 亦, in one character in brackets, notes
        ("茶葉出口則跌3%，鮮花出口亦升4%。", ["茶葉出口", "鮮花出口"]),
        ("升幅較大的為茶葉（升3%）。", ["茶葉"]),
        ("家庭戶[3]為310戶。", ["家庭戶"]),
        # what a bracket counts, and what is counted in the same quarter
        ("新來澳人士（310人）及外地僱員（410人）按季分別增加12人及13人。", ["新來澳人士", "外地僱員", "新來澳人士", "外地僱員"]),
        ("同季結婚登記有310宗。", ["結婚登記"]),
        ("遊客則佔旅客總數30%。", ["遊客佔旅客總數比重"]),
    ],
)
def test_statistical_prose_says_what_is_measured_across_rows_and_brackets(text: str, indicators: list[str]) -> None:
    assert [m.indicator for m in metrics_of(text)] == indicators


def test_places_where_something_is_most_or_least_are_subjects() -> None:
    metrics = metrics_of("戶數以甲山市320戶最多，其次為乙水鄉210戶；人口增加率最高者為甲山市3%，最低為乙水鄉1%。")
    assert [m.subject for m in metrics] == ["甲山市", "乙水鄉", "甲山市", "乙水鄉"]
    assert [m.indicator for m in metrics] == ["戶數", "戶數", "人口增加率", "人口增加率"]


def _told(*paragraphs: str, headline: str = "", issue_date: str | None = None) -> list[tuple[str, str, str]]:
    return [(m.quote, m.indicator, m.period) for m in metrics_of(*paragraphs, headline=headline, issue_date=issue_date)]


def test_a_month_in_chinese_figures_is_a_time_and_no_part_of_what_is_measured() -> None:
    told = _told("渡輪署公布，九月份渡輪旅客為5,120人次，較八月減少4.5%。", headline="渡輪署九月份統計數字", issue_date="2031-10-04")
    assert told == [("5,120人次", "渡輪旅客", "2031-09"), ("4.5%", "渡輪旅客", "2031-09")]


def test_the_year_that_a_release_compares_with_settles_its_own() -> None:
    told = _told("金融統計顯示，6月底的存款為80億元。", "若與2030年同期比較，存款上升2.5%。")
    assert [period for _, _, period in told] == ["2031-06", "2031-06"]


def test_the_time_in_a_bracket_behind_the_last_term_is_that_of_the_comparison() -> None:
    (metric,) = metrics_of("今年第2季舖位空置率較上一期（3月至5月）減少0.1個百分點。", headline="2031年4月至6月就業調查")
    assert metric.period == "2031-Q2"


def test_the_level_that_a_second_change_starts_from_is_of_the_time_said_with_the_first() -> None:
    told = _told("甲類存貸比率由今年2月底的59%下跌至57%，乙類存貸比率亦由83%下跌至82%。", headline="2031年3月份金融統計")
    assert [period for _, _, period in told] == ["2031-02", "2031-03", "2031-02", "2031-03"]


def test_kinds_before_brackets_are_measured_like_the_kind_before_them() -> None:
    told = _told(
        "印染業全職僱員共412名，按年增加3.6%；燭台業（120名）和陶瓷業（105名）分別增加8.9%及1.4%，"
        "籐器業（32名）則減少2.2%。", headline="2031年第4季人力資源統計",
    )  # fmt: skip
    names = {quote: indicator for quote, indicator, _ in told}
    assert names["120名"] == names["8.9%"] == "燭台業全職僱員"
    assert names["105名"] == names["1.4%"] == "陶瓷業全職僱員"
    assert names["32名"] == names["2.2%"] == "籐器業全職僱員"


def test_rates_of_a_row_that_rose_are_of_the_prices_named_before() -> None:
    told = _told("9月物價主因房租、外食費及理髮費上漲，分別上漲2.1%、3.2%及2.7%。", headline="2031年9月物價統計")
    assert [indicator for _, indicator, _ in told] == ["房租", "外食費", "理髮費"]


def test_an_amount_or_a_rate_of_one_change_are_of_the_same_quantity() -> None:
    told = _told("8月發卡張數為5萬6千張，較上月增加3千張或5.66%。", headline="2031年8月存款統計")
    assert {indicator for _, indicator, _ in told} == {"發卡張數"}


def test_shares_of_a_row_name_each_of_the_row() -> None:
    told = _told("甲幣、乙幣及丙幣所佔的比重分別為11.3%、62.4%及7.8%。", headline="2031年3月金融統計")
    assert [indicator for _, indicator, _ in told] == ["甲幣所佔的比重", "乙幣所佔的比重", "丙幣所佔的比重"]


def test_what_a_work_costs_is_of_the_work_that_was_named_last() -> None:
    metrics = metrics_of("市政府今天動土興建「禾嶼銀髮運動中心」，預計明年完工。工程經費為8,000萬元，全由市府支應。", issue_date="2031-05-04")
    assert [m.subject for m in metrics] == ["「禾嶼銀髮運動中心」"]


@pytest.mark.parametrize(("text", "value"), [("補助3千多萬元。", 30000000), ("補助7百餘萬元。", 7000000), ("補助1億2千多萬元。", 120000000)])
def test_and_some_between_two_multipliers_leaves_one_number(text: str, value: int) -> None:
    (metric,) = metrics_of(text)
    assert (metric.value, metric.qualifier) == (Decimal(value), "more_than")
