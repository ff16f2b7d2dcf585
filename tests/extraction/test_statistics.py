"""When and of whom the figures of communiqués and statistical releases are, in short invented texts."""

from __future__ import annotations

import pytest

from shizheng.converters.extraction.facts import MetricFact
from shizheng.converters.extraction.figures import extract_metrics
from shizheng.converters.layout.page import LaidOutArticle, Part
from shizheng.converters.mapped import joined
from shizheng.converters.normalising import normalise


def metrics_of(*paragraphs: str, headline: str = "") -> tuple[MetricFact, ...]:
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
    return tuple(m for m in extract_metrics(article).metrics if m.start > len(headline))


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
        "人均产值6万元。常住人口12万人，比上年末增加0.1万人。",
    )
    assert {m.period for m in metrics} == {"2031"}


def test_a_report_on_the_economy_without_a_headline_is_of_the_months_it_names_first() -> None:
    metrics = metrics_of(
        "2031年前三季度，全市经济平稳。地区生产总值80亿元，同比增长5%。",
        "粮食产量9万吨，同比增长1%。生猪存栏3万头，同比下降2%。",
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
