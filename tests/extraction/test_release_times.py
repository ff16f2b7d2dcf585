"""When figures of releases hold, and which of their numbers are figures; all texts invented."""

from __future__ import annotations

import pytest

from shizheng.converters.extraction.figures import extract_metrics
from shizheng.converters.layout.page import LaidOutArticle, Part
from shizheng.converters.mapped import joined
from shizheng.converters.normalising import normalise

from .test_release_readings import metrics_of


def periods(text: str) -> list[str]:
    return [m.period for m in metrics_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a school year of the Republic is named after the year in which it begins
        ("臺中市113學年度國小共52校，較112學年度增加3校。", ["2024", "2024"]),
        # up to a day of the year that is said: what came about since its start
        ("臺中市（2031年）今年截至8月2日止，泳池搭乘人次為4,200人次。", ["2031-01-01/2031-08-02"]),
        # from day to day
        ("臺中市2031年7月16日至20日搭乘渡輪參加活動，可兌換票券2張。", ["2031-07-16/2031-07-20"]),
        # a figure of another year, which is passed or neared
        ("臺中市2031年遊客達88萬人，已逼近2028年的90萬人。", ["2031", "2028"]),
        # the change is of the year in which it ended
        ("臺中市瓏溪國小新生由2030年40人增加到2031年60人，增加20人。", ["2030", "2031", "2031"]),
    ],
)
def test_figures_hold_when_their_clause_says(text: str, expected: list[str]) -> None:
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("臺中市違者可處3萬元以上30萬元以下罰鍰。", ["30000"]),
        ("香港等候時間上升0.4年至6.1年。", ["0.4", "6.1"]),
        ("臺中市於台3線152公里處設置4座站牌。", ["4"]),
        ("臺中市於本月25、26日公告補助7件。", ["7"]),
    ],
)
def test_numbers_that_say_where_or_when_are_no_figures_and_a_range_is_one(text: str, expected: list[str]) -> None:
    assert [str(m.value) for m in metrics_of(text)] == expected


def test_a_plan_that_goes_before_a_clause_of_purpose_or_a_stage_makes_no_target() -> None:
    assert [m.status for m in metrics_of("臺中市為確保食品安全，抽驗糕餅44件。計劃進度已達26%。")] == ["actual", "actual"]


def test_a_figure_of_the_headline_is_of_the_time_that_the_text_says() -> None:
    page = normalise("臺中市遊客達88萬人\n臺中市政府表示，2031年遊客達88萬人。")
    first = page.text.index("\n") + 1
    parts = (Part("headline", joined(page, [(0, first - 1)])), Part("paragraph", joined(page, [(first, len(page.text))])))
    article = LaidOutArticle(1, 0, len(page.text), parts, headline=page.text[: first - 1])
    assert [m.period for m in extract_metrics(article, None).metrics] == ["2031", "2031"]


def test_schools_and_towns_told_one_by_one_are_whom_their_figures_are_of() -> None:
    told = metrics_of("臺中市學校新生數不增反降，瓏溪國中由110人降至94人，竹崗國中由60人降至51人。")
    assert [(m.indicator, m.subject) for m in told] == [("新生數", name) for name in ("瓏溪國中", "瓏溪國中", "竹崗國中", "竹崗國中")]
    told = metrics_of("臺中市各區補助名額分別為瓏溪區15戶、竹崗區9戶。")
    assert [(m.indicator, m.subject) for m in told] == [("補助名額", "瓏溪區"), ("補助名額", "竹崗區")]


def test_what_is_put_into_a_budget_is_planned() -> None:
    told = metrics_of("臺中市今年增編300萬元預算補助綠籬。臺中市綠籬補助預算共編列900萬元。臺中市警察局編列40萬元。")
    assert [m.status for m in told] == ["target", "target", "actual"]


def test_what_the_headline_of_a_department_tells_is_its_own() -> None:
    page = normalise("海關去年破獲400宗案件\n香港海關今日回顧一年工作。去年檢獲香水9萬支，拘捕320人。")
    first = page.text.index("\n") + 1
    parts = (Part("headline", joined(page, [(0, first - 1)])), Part("paragraph", joined(page, [(first, len(page.text))])))
    article = LaidOutArticle(1, 0, len(page.text), parts, headline=page.text[: first - 1])
    assert [m.subject for m in extract_metrics(article, None).metrics][1:] == ["香港海關", "香港海關"]


def test_what_there_is_can_do_what_is_told_and_what_is_planned_will() -> None:
    found = metrics_of("臺中市現有接駁車40輛，每年可提供3萬趟次服務。預計新設9座停車場，可停放800輛。")
    assert [m.status for m in found] == ["actual", "actual", "target", "target"]


def test_a_feast_that_comes_plans_nothing() -> None:
    assert [m.status for m in metrics_of("中秋佳節即將到來，臺中市長今日與9家商圈代表共同出席。")] == ["actual"]
