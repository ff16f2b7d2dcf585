"""What the headline and the lead of a release settle for its figures: all text is written for these tests."""

from __future__ import annotations

import pytest

from .test_release_readings import metrics_of


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        # the work that the lead is about
        ("臺中市政府建設局辦理的沙港區20-16號計畫道路開闢工程，已提前完成。周邊有2所高中，沿線約1,300戶受惠。", ["沙港區20-16號計畫道路開闢工程"] * 2),
        # the place that 縣內 means, and the office by its short name
        ("臺中市政府環境保護局表示，市內柴油車約2萬輛。環保局裁處3件。", ["臺中市", "臺中市政府環境保護局"]),
        # what is quoted is whose its length is
        ("由臺中市政府民政局主辦的燈會登場。「鳳光之徑」全長1.8公里，「山城祭」則以6隻幻獸串起花海。", ["「鳳光之徑」", "「山城祭」"]),
    ],
)
def test_whose_the_figures_of_a_release_are_by_its_lead(text: str, subjects: list[str]) -> None:
    assert [m.subject for m in metrics_of(text)] == subjects


def test_a_wide_space_parts_the_lines_of_a_headline() -> None:
    from shizheng.converters.conversion import convert
    from shizheng.converters.reading import read_bytes

    page = "臺中三山燈會落幕　148萬人次參觀 6處燈區\n\n臺中市政府民政局今（3）日表示，三山燈會圓滿落幕，吸引148萬人次參觀。\n"
    told = [m.indicator for document in read_bytes(page.encode(), "a.txt") for record in convert(document) for m in record.metrics]
    assert "落幕" not in told[0]


@pytest.mark.parametrize(
    ("text", "headline", "statuses"),
    [
        # the items of a budget to come, and not those of its account
        ("臺中市歲入195億元，歲出208億元，其中教育支出82億元，占歲出39.6%。", "臺中市115年度總預算三讀通過", ["target"] * 4),
        ("臺中市歲入195億元，歲出208億元。", "臺中市114年度總預算執行成果", ["actual"] * 2),
        # what is told as done by now is not what stands planned before a semicolon
        ("臺中市將持續管制，預計新增2處；114年共攔檢1,586輛。", "", ["target", "actual"]),
    ],
)
def test_what_is_planned_is_told_by_headline_and_clause(text: str, headline: str, statuses: list[str]) -> None:
    assert [m.status for m in metrics_of(text, headline)] == statuses


def test_this_year_is_the_one_before_that_of_a_budget_to_come() -> None:
    told = metrics_of("臺中市明年統籌分配稅款增加58億元。", "臺中市115年度總預算三讀通過")
    assert [m.period for m in told] == ["2026"]
