"""Whose figures follow a team, an office, a place that serves or a person of the place: all text is written for these tests."""

from __future__ import annotations

import pytest

from .test_statistics import metrics_of

TITLE = "安溪县石桥镇红岭村的新变化"
LEAD = "红岭村有1236口人。"


def told(sentence: str) -> list[tuple[str, str | None]]:
    """Indicator and subject of each figure of ``sentence`` in an article about a village."""
    return [(m.indicator, m.subject) for m in metrics_of(LEAD, sentence, headline=TITLE)][1:]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("驻村工作队用一个月走访了412户村民，梳理出26条意见建议。", [("走访用时", "驻村工作队"), ("走访村民", "驻村工作队"), ("意见建议", "驻村工作队")]),
        ("村委会筹集资金80万元，修建道路3公里。", [("筹集资金", "村委会"), ("修建道路", "村委会")]),
        ("石桥供电所改造线路15公里。", [("改造线路", "石桥供电所")]),
        ("幸福食堂每天为42名老人供餐。", [("老人供餐", "幸福食堂")]),
        ("扶贫车间吸纳就业56人。", [("吸纳就业", "扶贫车间")]),
        ("返乡青年刘小军承包土地200亩。", [("承包土地", "刘小军")]),
    ],
)
def test_who_does_what_is_counted_is_its_subject_and_no_part_of_its_name(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize("kind", ["各类志愿服务队", "普通小学", "市级医院"])
def test_a_kind_of_teams_or_offices_is_nobody(kind: str) -> None:
    assert [subject for _, subject in told(f"{kind}招募人员3200人。")] == ["红岭村"]


def test_a_person_told_of_by_name_is_the_subject_where_the_text_goes_on() -> None:
    sentence = "村民张大山养羊起步。如今，张大山家存栏肉羊120只。"
    assert told(sentence) == [("存栏肉羊", "张大山")]


@pytest.mark.parametrize("slogan", ["坚持工业强县", "围绕科技强区", "聚焦教育强县"])
def test_a_slogan_that_ends_in_a_rank_of_place_is_no_place(slogan: str) -> None:
    assert [subject for _, subject in told(f"{slogan}，新增企业8家。")] == ["红岭村"]


@pytest.mark.parametrize(
    ("lead", "subject"),
    [
        ("花蓮縣政府農業處今日表示，已輔導農民120戶。農業處另抽驗農產品230件。", "花蓮縣政府農業處"),
        ("縣府農業處今日表示，已輔導農民120戶。農業處另抽驗農產品230件。", "農業處"),
        ("農業處今日表示，已輔導農民120戶。農業處另抽驗農產品230件，並與花蓮縣政府農業處網站連結。", "農業處"),
    ],
)
def test_an_office_of_a_release_is_called_as_the_text_first_names_it(lead: str, subject: str) -> None:
    assert {m.subject for m in metrics_of(lead, headline="花蓮縣推動有機耕作")} == {subject}
