"""What figures of releases of Taiwan, Hong Kong and Macau measure, of whom, and whether they are plans; all texts invented."""

from __future__ import annotations

import pytest

from .test_release_readings import metrics_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a sum still to be spent, and one budgeted
        ("臺中市瓏溪里農路改善，經費約需45萬元。", ["經費"]),
        ("臺中市歲入編列620億元，歲出編列650億元。", ["歲入", "歲出"]),
        ("臺中市以環境保護支出最多，編列36億元。", ["環境保護支出"]),
        # why it moved is no part of what moved
        ("臺中市新制導致統籌款減少約12億元。", ["統籌款"]),
        # what was counted a year before, and how it changed
        ("臺中市本月火警事故發生26件，比起去年同期38件，減少12件。", ["火警事故", "火警事故", "火警事故"]),
        ("澳門貨物轉運方面按年上升3%。", ["貨物轉運"]),
        ("澳門公車乘客總數輕微上升3%。", ["公車乘客總數"]),
        # goods gone through by one quantity
        ("香港首飾銷貨價值下跌4%，燃料跌2%、服裝跌3%。", ["首飾銷貨價值", "燃料銷貨價值", "服裝銷貨價值"]),
        # that it is reckoned says nothing of what is
        ("臺中市外銷量估計較去年增加12%。", ["外銷量"]),
        # so much for each
        ("臺中市獎勵每公頃4萬元。", ["每公頃獎勵"]),
    ],
)
def test_what_leads_to_a_figure_or_stands_behind_its_noun_is_left_out(text: str, expected: list[str]) -> None:
    assert [m.indicator for m in metrics_of(text)] == expected


def test_a_length_in_figures_one_by_one_is_read() -> None:
    assert [str(m.value) for m in metrics_of("臺中市瓏溪護岸已完成八四一公尺。")] == ["841"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a town with what is counted of it
        ("臺中市辦理農路工程，其中瓏溪鎮4件改善工程。", ["瓏溪鎮"]),
        # the way that something goes is nobody
        ("澳門首季經水路進出的貨車總數為8800架次。", ["澳門"]),
        # an office of a member of a council does not speak for the city
        ("臺中市瓏溪排水改善，議員陳大明服務處也派員參與。經費約需75萬元。", ["臺中市"]),
    ],
)
def test_the_town_is_the_subject_and_what_only_ends_like_a_name_is_none(text: str, expected: list[str]) -> None:
    assert [m.subject for m in metrics_of(text)] == expected


@pytest.mark.parametrize(
    ("text", "headline", "statuses"),
    [
        # money set aside is spent, that of a year's budget is a plan
        ("臺中市政府編列200萬元採購汽車。", "", ["actual"]),
        ("臺中市116年度編列2億元。", "", ["target"]),
        ("臺中市歲入編列620億元。", "臺中市116年度總預算案", ["target"]),
        # what a work will cost
        ("臺中市農路改善經費約需45萬元。", "", ["target"]),
        # at most so many in a row is no result; mainly is no goal
        ("香港業者可連續申請最多3晚。", "", ["actual"]),
        ("澳門登記車輛主要為電單車，共62輛。", "", ["actual"]),
    ],
)
def test_a_budget_and_a_cost_to_come_are_plans_and_money_set_aside_is_none(text: str, headline: str, statuses: list[str]) -> None:
    assert [m.status for m in metrics_of(text, headline)] == statuses


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        # a year of accounts
        ("香港在2031-32年度的撥款為56億元。", ["2031/2032"]),
        ("香港在二〇三一至三二年度的撥款為56億元。", ["2031/2032"]),
        # what is compared with says when in a bracket behind it
        ("澳門2031年第2季貨物總值20億元；若與上一季（2031年第1季）比較，貨物總值下跌2%。", ["2031-Q2", "2031-Q2"]),
        # a span of months joined by 到
        ("臺中市2031年3月到6月取締88件。", ["2031-03/2031-06"]),
    ],
)
def test_a_year_of_accounts_is_a_span_and_the_time_compared_with_is_not_that_of_the_figure(text: str, periods: list[str]) -> None:
    assert [m.period for m in metrics_of(text)] == periods


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # one beside others counts, alone it does not
        ("澳門違反甲規例的個案有11宗，違反乙規例的個案有一宗。", ["11", "1"]),
        ("澳門是一個城市。", []),
        # a day in brackets is no figure
        ("臺中市昨（十五）日新增確診299例。", ["299"]),
        ("臺中市獲補助七點０五億元。", ["705000000"]),
    ],
)
def test_one_beside_others_is_counted_and_a_day_is_not(text: str, values: list[str]) -> None:
    assert [str(m.value) for m in metrics_of(text)] == values
