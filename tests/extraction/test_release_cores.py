"""What stands round the figures of releases and is no part of what they measure, in short invented texts."""

from __future__ import annotations

import pytest

from shizheng.converters.extraction.programmes import extract_programmes
from shizheng.converters.layout.page import LaidOutArticle, Part
from shizheng.converters.mapped import joined
from shizheng.converters.normalising import normalise

from .test_release_readings import metrics_of


def names_of(text: str) -> set[str]:
    """The programmes that the body of a release names."""
    page = normalise(text)
    body = Part("paragraph", joined(page, [(0, len(page.text))]))
    return {m.name for m in extract_programmes(LaidOutArticle(1, 0, len(text), (body,)))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who says it, and since when
        ("高雄市局長王大明今宣布加碼補助30萬元。", ["加碼補助"]),
        ("高雄市自108年啟動迄今培育志工40名。", ["培育志工"]),
        # a rise named by one character, and of a year
        ("高雄市東埔指數為120，按年升3%。", ["東埔指數", "東埔指數"]),
        # what it fell to is no noun
        ("高雄市申訴件數由5月的430件降至6月的370件。", ["申訴件數", "申訴件數"]),
        # a deed belongs to its noun
        ("高雄市提出12項支持青年創業的措施。", ["提出支持青年創業的措施"]),
        # sorts, members and a short name in brackets
        ("高雄市共有60處各類照顧據點。", ["照顧據點"]),
        ("高雄市共有48處公共托育中心（公托）。", ["公共托育中心"]),
        # whom it is for, what it makes possible, and where
        ("高雄市水利局針對排水道清淤40公里。", ["排水道清淤"]),
        ("高雄市境內共有40處污水廠。", ["污水廠"]),
        # who has what is counted
        ("高雄市女子隊將有46場賽事。", ["賽事"]),
        # a share of a whole of its own name
        ("高雄市老年人口有7476人，佔全市總人口數的20.23%。", ["老年人口", "老年人口佔全市總人口數比重"]),
        # who takes part tells nothing of those counted
        ("高雄市志工130名參與活動。", ["志工"]),
        # how things counted stand
        ("高雄市照顧據點40處，其中30處進度正常、10處進度落後。", ["照顧據點", "進度正常照顧據點", "進度落後照顧據點"]),
        # a penalty
        ("高雄市違者最高可被判罰款5萬元。", ["罰款"]),
        # numbers of Hong Kong have blanks in them
        ("香港今年新增暖心券4 000張。", ["新增暖心券"]),
    ],
)
def test_what_leads_to_a_figure_is_no_part_of_its_indicator(text: str, expected: list[str]) -> None:
    assert [m.indicator for m in metrics_of(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("高雄市有黑鷺1,200隻，臺灣有2,400隻，較去年增加30隻。", ["高雄市", "臺灣", "臺灣"]),
        ("高雄市接種率為54%，接種率全國平均約為51%。", ["高雄市", "全國"]),
        ("高雄市東區、西區以及北區交易量皆下跌4成。", ["東區、西區、北區"]),
        ("高雄市興建兩座公園，另一座「東埔濕地公園」則設有步道，面積為3公頃。", ["高雄市", "「東埔濕地公園」"]),
    ],
)
def test_a_change_an_average_and_a_row_of_places_keep_their_subject(text: str, expected: list[str]) -> None:
    assert [m.subject for m in metrics_of(text)] == expected


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("高雄市爭取東埔排水治理計畫建設經費6,500萬元。", ["actual"]),
        ("香港的暖心券總數會增至5,000張。", ["target"]),
        ("高雄市將各增加長照站3處。", ["target"]),
    ],
)
def test_a_plan_in_a_name_is_none_and_what_will_be_is_a_target(text: str, statuses: list[str]) -> None:
    assert [m.status for m in metrics_of(text)] == statuses


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("高雄市推出青銀共老社區陪伴試辦計畫，協助長輩。", "青銀共老社區陪伴試辦計畫"),
        ("市府推動東埔路平改善計畫，造福鄉親。", "東埔路平改善計畫"),
        ("縣府發放重陽敬老禮金，感謝長輩。", "重陽敬老禮金"),
    ],
)
def test_plans_and_gifts_of_a_release_are_named(text: str, name: str) -> None:
    assert name in names_of(text)


@pytest.mark.parametrize(
    "text",
    ["市府以「減輕作業負擔」為目標。", "長輩應培養「體力、腦力、活力」，臺灣才會更好。", "縣府榮獲「特優」佳績，與鄉親分享。"],
)
def test_aims_slogans_and_grades_in_quotation_marks_are_no_programmes(text: str) -> None:
    assert names_of(text) == set()
