"""What releases say of samples, prices and years that something began in: all text is written for these tests."""

from __future__ import annotations

import pytest

from .test_release_readings import metrics_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what was found in the samples counted
        ("臺中市衛生局抽驗湯圓55件，其中3件品質不符規定，2件標示不全。", ["抽驗湯圓", "品質不符規定", "標示不全"]),
        ("臺中市稽查人員共抽驗120件食品，3件防腐劑超標。", ["抽驗食品", "防腐劑超標"]),
        # a fine that the verb alone tells
        ("臺中市表示，業者未依規定登錄，最高可罰300萬元。", ["罰鍰"]),
        # prices like those before
        ("臺中市固定假牙單顆最高補助7500元，活動假牙為2萬元至5萬元。", ["固定假牙單顆最高補助", "活動假牙補助"]),
        ("臺中市育兒津貼第1胎每月5000元、第2胎6000元。", ["育兒津貼第1胎", "第2胎育兒津貼"]),
        ("臺中市救助金額因作物而異，木瓜每公頃9萬元，鳳梨則為7萬元。", ["木瓜每公頃救助金額", "鳳梨救助金額"]),
        # ages
        ("臺中市65歲以上低收入戶有9535人。", ["低收入戶年齡", "65歲以上低收入戶"]),
        ("臺中市申請人須年滿65歲，原住民放寬至55歲。", ["申請人年齡", "原住民年齡"]),
        # of another time, and how much more or less
        ("臺中市空品不良日今年1月至9月20日累積12天，較去年同期21天減少9天，也較108年同期30天降低18天。", ["空品不良日"] * 5),
        ("臺中市統計參觀人數為530萬人次，雖然無法超越去年的560萬人次，但觀光產值比去年高，去年是38億元。", ["參觀人數", "參觀人數", "觀光產值"]),
        ("臺中市假日住房率已達95%，成長幅度超過34%。", ["假日住房率", "假日住房率"]),
        ("臺中市人均消費也從前年的500元大幅增長至700元。", ["人均消費", "人均消費"]),
        ("臺中市燈會22天展期參觀人潮達612萬人次。", ["燈會", "參觀人潮"]),
        ("臺中市連假期間旅宿訂房率破6成。", ["旅宿訂房率"]),
        ("臺中市每日租借次數約達13萬次，較2月上路前的每日約8萬次成長近6成。", ["每日租借次數"] * 3),
        # the sides of what has a length
        ("臺中市道路全長約465公尺、寬15公尺。", ["道路全長", "道路寬"]),
        # how something came to a level
        ("臺中市覆蓋率大幅提升至85%，據點首度突破35處，使用率更高達62%。", ["覆蓋率", "據點", "據點使用率"]),
        # what a sum is used for
        ("臺中市編列105億元預算，有將近83億元用在長照給付。", ["預算", "用在長照給付"]),
    ],
)
def test_samples_prices_and_ages_are_named_by_what_they_are_of(text: str, expected: list[str]) -> None:
    assert [m.indicator for m in metrics_of(text)] == expected


def test_the_year_that_a_work_began_in_is_not_this_year() -> None:
    told = metrics_of("臺中市建設局表示，路平專案從104年1月12日動工，今年已完成道路205公里。")
    assert [m.period for m in told] == [""]
