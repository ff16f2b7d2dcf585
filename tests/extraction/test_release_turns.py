"""Turns of phrase of releases in traditional characters, in short invented texts: rows in brackets, lists, heights, shared nouns."""

from __future__ import annotations

import pytest

from tests.extraction.test_release_readings import metrics_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # how fast, before the number
        ("臺中市抽水量能由每秒2噸增加至每秒6噸。", ["抽水量能", "抽水量能"]),
        # a quantity at its height, and then set against another year
        ("臺中市債務在民國106年時達到最高，為210億元，和104年的190億元相比，增加20億元。", ["債務", "債務", "債務"]),
        # a clause that is nothing but the quantity that moved
        ("臺中市表示，5月及次季的零售價格指數，按年分別升2.3%及2.6%。", ["零售價格指數", "零售價格指數"]),
        # what the figure comes to
        ("臺中市營業額正式突破五千億大關，以5012億元創下新紀錄。", ["營業額", "營業額"]),
        # a rate behind a count is measured next
        ("臺中市接種900劑接種率達61.2%。", ["接種", "接種率"]),
        # the noun behind 的, and the one behind the next count
        ("臺中市現有約12萬輛的老舊機車。", ["老舊機車"]),
        ("臺中市同步啟用內埔區4處及北屏區2處親子館。", ["啟用親子館", "啟用親子館"]),
        # what is done for those counted
        # what a share is taken of
    ],
)
def test_indicator_is_the_quantity_that_the_turn_of_phrase_is_about(text: str, expected: list[str]) -> None:
    assert [m.indicator for m in metrics_of(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("臺中市農漁局出動人員70名、卡車5部，水車2部，鏈鋸8台。", ["出動人員", "出動卡車", "出動水車", "出動鏈鋸"]),
        (
            "臺中市酒店業的雇員有900名。餐飲業（400名）、成衣業（300名）及燈飾業（200名）亦分別增加24名（+1.1%）、20名（+2.7%）及4名（+3.0%）。",
            ["酒店業的雇員", "餐飲業的雇員", "成衣業的雇員", "燈飾業的雇員"]
            + ["餐飲業的雇員"] * 2 + ["成衣業的雇員"] * 2 + ["燈飾業的雇員"] * 2,
        ),
        ("臺中市旅館業、成衣業及燈飾業的平均月薪分別為21,300元、12,400元及15,200元。", ["旅館業平均月薪", "成衣業平均月薪", "燈飾業平均月薪"]),
    ],
)
def test_every_figure_of_a_list_gets_its_own_name(text: str, expected: list[str]) -> None:
    assert [m.indicator for m in metrics_of(text)] == expected


def test_places_that_share_a_noun_are_each_the_subject_of_their_count() -> None:
    metrics = metrics_of("臺中市同步啟用內埔區4處及北屏區2處親子館。")
    assert [m.subject for m in metrics] == ["內埔區", "北屏區"]


def test_the_year_that_a_level_is_set_against_holds_for_that_level_alone() -> None:
    metrics = metrics_of("臺中市112年債務為160億元，和107年的210億元相比，減少50億元。")
    assert [m.period for m in metrics] == ["2023", "2018", "2023"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what those counted were, and what was done to whom
        ("臺中市新啟用的6家親子館位於北區。", ["新啟用的親子館"]),
        ("臺中市表示，經旅行社接待的居民為8,997人次。", ["經旅行社接待的居民"]),
        # among those counted
        ("臺中市內埔段6個標中已經有4個標開工。", ["內埔段標", "開工標"]),
        # a level that a change started from, and a size that the verb of the list is not of
        ("臺中市診所數目由原有六家增加至15家。", ["診所數目", "診所數目"]),
        ("臺中市將興建地上3層、樓地板面積約70坪的館舍。", ["興建地上", "樓地板面積"]),
        # the whole of the shares
    ],
)
def test_words_that_tell_which_are_counted_stay_in_the_indicator(text: str, expected: list[str]) -> None:
    assert [m.indicator for m in metrics_of(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # up to a day of a year that is said before it
        ("臺中市114年截至5月20日止受理檢舉案件數共310件。", ["2025-01-01/2025-05-20"]),
        # a multiple of another year, and a standard, which holds at no time
        ("臺中市113年裁罰金額達900萬元，為112年1.67倍。", ["2024", "2024"]),
        ("臺中市113年年均濃度達19.6微克，國家空品標準為15微克。", ["2024", ""]),
        # the day on which a place was befallen
        ("臺中市指出，今年8月2日受氣流影響，內埔區時雨量高達99毫米。", ["2025-08-02"]),
    ],
)
def test_time_of_a_figure_is_its_own(text: str, expected: list[str]) -> None:
    assert [m.period or "" for m in metrics_of(text, issue_date="2025-12-04")] == expected


def test_what_there_is_now_ends_no_plan() -> None:
    metrics = metrics_of("臺中市表示，計畫提高現有供水能力由每日3噸增加至每日9噸。")
    assert [m.status for m in metrics] == ["actual", "target"]


@pytest.mark.parametrize("text", ["臺中市達成率第一，成效良好。", "臺中市夜市為全台第二熱門景點。"])
def test_rank_without_a_measure_word_is_found(text: str) -> None:
    assert [m.kind for m in metrics_of(text)] == ["rank"]


@pytest.mark.parametrize(
    "text",
    [
        "臺中市近3年挹注農業建設經費逾1億元。",
        "臺中市5年前的捷運經費逾1億元。",
        "依據警政署165打詐儀錶板統計，臺中市經費逾1億元。",
    ],
)
def test_a_number_that_says_when_or_is_dialled_is_no_figure(text: str) -> None:
    assert [m.unit for m in metrics_of(text)] == ["元"]


@pytest.mark.parametrize(
    ("text", "indicator", "subject"),
    [
        ("臺中市表示，警方查獲詐騙集團12團。", "查獲詐騙集團", "警方"),
        ("臺中市警察局共查獲詐騙集團12件。", "查獲詐騙集團", "臺中市警察局"),
        ("王小明局長指出，臺中市受理案件76件。", "受理案件", "臺中市"),
        ("臺中市道路歷經7個月施工，終於通車。", "施工", "臺中市"),
    ],
)
def test_who_did_what_is_told_apart(text: str, indicator: str, subject: str) -> None:
    assert [(m.indicator, m.subject) for m in metrics_of(text)] == [(indicator, subject)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # figures as newspapers of Taiwan print them
        ("臺中市預計提供三七三戶居住單元。", ["373"]),
        ("臺中市一一五年自籌四‧五億元經費。", ["450000000"]),
        ("臺中市已設十三處社區家園及四處托嬰中心。", ["13", "4"]),
        # a year in words, and a storey, are none
        ("臺中市社福大樓預計一百一十五年完工，總工程費九千萬元。", ["90000000"]),
        ("臺中市大樓總工程費9千萬元，其中1、2樓為派出所。", ["90000000"]),
    ],
)
def test_figures_in_words_are_read_as_printed(text: str, expected: list[str]) -> None:
    assert [str(m.value.to_integral_value() if m.value else m.value) for m in metrics_of(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("臺中市規劃興建三層樓建築。", ["興建建築"]),
        ("臺中市內埔大樓向中央爭取前瞻計畫補助3千萬元。", ["爭取前瞻計畫補助"]),
        ("臺中市編列1億元，補助每餐每生四元。", ["編列經費", "每餐每生補助"]),
        ("臺中市內埔地區人口成長快速，目前已將近18萬人。", ["人口"]),
        ("臺中市自籌款，中央原本補助1.8億元。", ["中央補助"]),
    ],
)
def test_indicator_is_free_of_whence_and_how(text: str, expected: list[str]) -> None:
    assert [m.indicator for m in metrics_of(text)] == expected


def test_a_work_that_a_clause_points_back_at_is_its_subject() -> None:
    metrics = metrics_of("臺中市打造「內埔派出所暨社區中心」。工務局說明，該計畫為地下1層，施工經費約2億元。")
    assert [m.subject for m in metrics] == ["「內埔派出所暨社區中心」", "「內埔派出所暨社區中心」"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a count without its noun is of what was counted in its own unit
        ("臺中市受理竊盜件數計210件、財損4272萬元，較去年同期247件減少37件。", ["受理竊盜件數", "財損", "受理竊盜件數", "受理竊盜件數"]),
        ("臺中市住宅需求為308,000個單位。", ["住宅需求"]),
        ("臺中市土地儲備可供興建的公屋單位約6,300個。", ["興建的公屋單位"]),
        ("臺中市經屋單位有9,196個，建成的有843個。", ["經屋單位", "建成的經屋單位"]),
    ],
)
def test_a_count_is_of_its_own_kind(text: str, expected: list[str]) -> None:
    assert [m.indicator for m in metrics_of(text)] == expected
