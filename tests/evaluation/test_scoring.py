"""What a score counts: each question by itself, on small pages made for it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from shizheng.dataset.evaluation.coding import CodedMeasure, CodedMetric, CodedNumeral, CodedPage
from shizheng.dataset.evaluation.likeness import alike, same
from shizheng.dataset.evaluation.scoring import METRIC_QUESTIONS, Tally, pair_measures, score_page, total


def metric(start: int, indicator: str = "入园企业", **changes: object) -> CodedMetric:
    made = CodedMetric(start, start + 2, "32", indicator, Decimal(32), None, "家", "exact", "level", "", "actual", "", "", "某区")
    return replace(made, **changes)  # type: ignore[arg-type]


def page(*metrics: CodedMetric, **changes: object) -> CodedPage:
    numerals = tuple(CodedNumeral(m.start, m.end, m.text, "metric") for m in metrics)
    return replace(CodedPage("page", numerals, metrics), **changes)  # type: ignore[arg-type]


def test_a_page_against_itself_is_right_in_everything() -> None:
    gold = page(metric(0), metric(9, "新增平台"))
    score = score_page(gold, gold)
    assert all(t.f1 in (1.0, None) for t in score.tallies.values())
    assert score.mistakes == []


@pytest.mark.parametrize(
    ("question", "change"),
    [
        ("value+unit", {"value": Decimal(33)}),
        ("value+unit", {"unit": "个"}),
        ("qualifier", {"qualifier": "about"}),
        ("kind", {"kind": "change", "direction": "up"}),
        ("status", {"status": "target"}),
        ("period", {"period": "2023"}),
        ("subject", {"subject": "某街道"}),
        ("indicator partial", {"indicator": "改造小区"}),
    ],
)
def test_one_wrong_answer_costs_its_own_question_only(question: str, change: dict[str, object]) -> None:
    score = score_page(page(metric(0)), page(metric(0, **change)))
    wrong = {q for q, t in score.tallies.items() if t.f1 == 0.0}
    implied = {"value+unit": {"whole tuple"}, "qualifier": {"whole tuple"}, "status": {"whole tuple"},
               "subject": {"subject partial"} if change.get("subject") == "某街道" else set(),
               "indicator partial": {"indicator exact", "whole tuple"}}  # fmt: skip
    assert wrong <= {question} | implied.get(question, set())
    assert question in wrong
    assert question in {m.question for m in score.mistakes}


def test_a_missed_and_an_invented_metric_cost_recall_and_precision() -> None:
    score = score_page(page(metric(0), metric(10)), page(metric(0), metric(20)))
    assert score.tallies["metric found"] == Tally(1, 2, 2)
    assert score.tallies["status"] == Tally(1, 1, 1)


def test_several_metrics_of_one_numeral_are_paired_by_their_indicators() -> None:
    gold = page(metric(0, "开工率"), metric(0, "投产率"))
    score = score_page(gold, page(metric(0, "投产率"), metric(0, "开工率")))
    assert score.tallies["indicator exact"] == Tally(2, 2, 2)


def test_only_what_was_coded_counts() -> None:
    gold = page(metric(0), coded=((0, 5),))
    assert score_page(gold, page(metric(0), metric(50))).tallies["metric found"] == Tally(1, 1, 1)


def test_a_chinese_numeral_that_is_no_metric_may_be_left_out() -> None:
    gold = CodedPage("p", (CodedNumeral(0, 1, "三", "name"), CodedNumeral(5, 7, "12", "date")), ())
    assert score_page(gold, CodedPage("p", (CodedNumeral(5, 7, "12", "date"),), ())).tallies["class"] == Tally(1, 1, 1)


@pytest.mark.parametrize(
    ("one", "other", "exactly", "partly"),
    [
        ("“专精特新”企业", "专精特新企业", True, True),
        ("学校(幼儿园)", "学校（幼儿园）", True, True),
        ("企业", "入园企业", False, True),
        ("固定资产投资额", "固定资产总投资", False, True),
        ("企业", "小区", False, False),
        ("", "", True, True),
        ("", "企业", False, False),
    ],
)
def test_wordings_agree_exactly_or_in_part(one: str, other: str, exactly: bool, partly: bool) -> None:
    assert (same(one, other), alike(one, other)) == (exactly, partly)


def measure(start: int, end: int, action: str = "建设", status: str = "done") -> CodedMeasure:
    return CodedMeasure(start, end, action, "公园", status)


def test_measures_are_paired_by_their_spans_one_to_one() -> None:
    gold = (measure(0, 10), measure(20, 30))
    assert len(pair_measures(gold, (measure(0, 10), measure(1, 11), measure(27, 60)))) == 1


def test_measures_and_programmes_are_scored() -> None:
    gold = CodedPage("p", (), (), (measure(0, 10),), ("“三清”行动",))
    found = CodedPage("p", (), (), (measure(0, 9, status="planned"),), ("三清行动", "别的计划"))
    tallies = score_page(gold, found).tallies
    assert tallies["measure found"] == tallies["measure action"] == Tally(1, 1, 1)
    assert tallies["measure status"] == Tally(0, 1, 1)
    assert tallies["programme"] == Tally(1, 2, 1)


def test_a_programme_named_outside_what_was_coded_is_no_mistake() -> None:
    gold = CodedPage("p", (), (), programmes=("清水行动",), coded=((0, 50),))
    found = CodedPage("p", (), (), programmes=("清水行动", "绿道计划"), mentions=((10, "清水行动"), (70, "绿道计划")))
    assert score_page(gold, found).tallies["programme"] == Tally(1, 1, 1)


def test_a_programme_coded_with_and_without_quotation_marks_is_wanted_once() -> None:
    gold = CodedPage("p", (), (), programmes=("“清水进村”", "清水进村"))
    assert score_page(gold, CodedPage("p", (), (), programmes=("清水进村",))).tallies["programme"] == Tally(1, 1, 1)


def test_totals_add_up_over_pages() -> None:
    scores = [score_page(page(metric(0)), page(metric(0))), score_page(page(metric(0)), page())]
    assert total(scores)["metric found"] == Tally(1, 1, 2)
    assert set(METRIC_QUESTIONS) <= set(total(scores))
