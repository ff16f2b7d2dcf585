"""How the figures of fairs, contests and offers of releases are worded; all texts invented."""

from __future__ import annotations

import pytest

from .test_release_readings import metrics_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # those counted, and not what they show, do or own
        ("臺中市長肯定三位選手優異的表現，感謝這四位獲獎同學。", ["選手", "獲獎同學"]),
        ("臺中市邀集12所學校的學生及5家工廠的員工參加。", ["學校", "工廠"]),
        ("臺中市這次有3位選手破大會紀錄。", ["破大會紀錄選手"]),
        ("臺中市瓏溪運動會落幕，共35名獲獎者。", ["獲獎者"]),
        # what a place was won in, and which of its kind something is
        ("臺中市林小明竟拿下全國說故事比賽第二名。", ["全國說故事比賽"]),
        ("瓏溪站是臺中市第三大抽水站。", ["抽水站"]),
        ("臺中市動保處宣布，前200名完成登記者送提袋。", ["完成登記者"]),
        # what has to be spent, what that earns, and a discount
        ("臺中市瓏溪市集推出活動，到場消費滿500元即可兌換摸彩券1張。", ["消費", "兌換摸彩券"]),
        ("臺中市持卡民眾享9折優惠。", ["持卡民眾優惠"]),
        ("臺中市民眾消費滿百元即可抽獎，每200元可獲得1組序號。", ["消費", "消費", "獲得序號"]),
        ("臺中市瓏溪盃比賽登場，冠軍可獲3萬元獎金。", ["冠軍獎金"]),
        ("臺中市水果一次訂購500件價格6萬元，近百家業者帶著產品出席。", ["水果一次訂購", "水果一次訂購價格", "帶著產品出席業者"]),
        # a vehicle with so many wheels
        ("臺中市補助換購電動二輪車最高1.5萬元。", ["補助換購電動二輪車"]),
        # what is on offer, and what is to be paid
        ("臺中市舉辦徵才活動，提供402個職缺。", ["職缺"]),
        ("臺中市違規停車者可處新臺幣600元以上1,200元以下罰鍰。", ["罰鍰"]),
        # those counted who are told of by how long they have done so
        ("臺中市針對15位服務滿10年以上的志工，頒發獎狀。", ["志工", "服務"]),
        # what a thing is worth, weighs or measures
        ("臺中市瓏溪扶輪社捐贈2輛價值三百萬元復康巴士。", ["捐贈復康巴士", "復康巴士價值"]),
        ("臺中市消防員背起重達15公斤的氣瓶。", ["氣瓶重"]),
        # money spent for what is told behind it
        ("瓏溪公司於臺中市加碼投資20億建新廠。", ["加碼投資"]),
        # those above a threshold
        ("臺中市取締600件，其中累犯2次以上者計43件。", ["取締", "累犯", "累犯2次以上"]),
        # of persons told of by their age only who they are
        ("臺中市50歲以下民眾免費打疫苗，6個月至5歲幼童也可接種。", ["民眾年齡", "幼童年齡", "幼童年齡"]),
        # one change told twice
        ("臺中市車禍發生22件、24人死亡，與前年同期比較增加4件、2.7%。", ["車禍", "死亡", "車禍", "車禍"]),
    ],
)
def test_fairs_contests_and_offers_are_worded_by_what_is_counted(text: str, expected: list[str]) -> None:
    assert [m.indicator for m in metrics_of(text)] == expected


@pytest.mark.parametrize(("until", "period"), [("12月31日", "2031-12-31"), ("1月15日", "2032-01-15")])
def test_the_end_of_a_year_that_a_text_of_january_counts_up_to_is_over(until: str, period: str) -> None:
    (metric,) = metrics_of(f"臺中市截至{until}止，疫苗接種約14萬人次。", issue_date="2032-01-20")
    assert metric.period == period


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who does it, whatever stands between
        ("臺中市環保局依空氣污染防制法共開罰200萬元。", [("開罰", "臺中市環保局")]),
        # who tells what was done did it
        ("臺中市推動建設。工務局指出，已完成12條道路養護。", [("完成道路養護", "工務局")]),
        ("臺中市推動建設。水利局在雨季積極整備，共出動43座抽水站。", [("出動抽水站", "水利局")]),
        # each of a row of bodies its own
        (
            "臺中市稽查空污，大宏公司及小新實業分別被陳情86次及47次。",
            [("被陳情", "大宏公司"), ("被陳情", "小新實業")],
        ),
        # but not what the city is or has, nor what its mayor tells
        ("臺中市推動建設。工務局指出，新增路樹900棵，市長表示，已完成7條道路養護。", [("新增路樹", "臺中市"), ("完成道路養護", "臺中市")]),
    ],
)
def test_an_office_is_the_subject_of_what_it_did(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(m.indicator, m.subject) for m in metrics_of(text)] == expected


def test_what_has_to_be_spent_is_at_least_that() -> None:
    assert [m.qualifier for m in metrics_of("臺中市民眾消費滿500元即可抽獎，園遊券充滿創意。")] == ["at_least"]


def test_what_an_office_did_up_to_a_day_is_of_the_year_so_far() -> None:
    told = metrics_of("臺中市今年截至8月底止稽查450家次、開罰12件，輔導業者88家。", issue_date="2032-09-10")
    assert [m.period for m in told] == ["2032-01/2032-08"] * 3
