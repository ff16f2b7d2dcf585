"""What holds for the figures of any text: one metric each, with its place, its rule explained, whatever stands around it."""

from __future__ import annotations

import pytest

from shizheng.converters.extraction.figures import extract_metrics
from shizheng.converters.extraction.rules import metric_rules
from shizheng.converters.layout.page import LaidOutArticle, Part
from shizheng.converters.mapped import NormalText, joined


def article(text: str, headline: str = "", path: tuple[str, ...] = (), organisation: str = "青岚区") -> LaidOutArticle:
    page = NormalText(text)
    part = Part("paragraph", joined(page, [(0, len(text))]), path)
    return LaidOutArticle(1, 0, len(text), (part,), headline=headline or None, organisation=organisation)


def test_every_figure_of_class_metric_has_one_metric_with_its_place() -> None:
    text = "建成公园3处，面积2.5万平方米；惠及居民900余户。"
    facts = extract_metrics(article(text))
    assert [facts.numerals[m.numeral].text for m in facts.metrics] == ["3", "2.5万", "900"]
    assert [text[m.start : m.end] for m in facts.metrics] == [m.quote for m in facts.metrics] == ["3处", "2.5万平方米", "900余户"]


def test_a_quote_leaves_out_the_break_of_a_column() -> None:
    text = "清理广告580余\n\n处，整治路口6处。"
    page = NormalText(text)
    part = Part("paragraph", joined(page, [(0, 8), (10, len(text))]))
    facts = extract_metrics(LaidOutArticle(1, 0, len(text), (part,)))
    assert [m.quote for m in facts.metrics] == ["580余处", "6处"]
    assert text[facts.metrics[0].start : facts.metrics[0].end] == "580余\n\n处"


@pytest.mark.parametrize("piece", ["1", "万", "、", "“企业3家", "企业3家、", "3家", "增长3%、", "甲、乙分别为3个、4个", "市区县镇乡3个", "（项目3个"])
def test_hostile_repetition_ends_in_facts(piece: str) -> None:
    text = (piece * 2000)[:6000]
    facts = extract_metrics(article(text))
    assert all(0 <= m.start < m.end <= len(text) for m in facts.metrics)


def test_every_rule_that_reads_a_sample_is_explained(samples_text: list[str]) -> None:
    rules = {m.rule for text in samples_text for m in extract_metrics(article(text)).metrics}
    assert rules <= set(metric_rules())


@pytest.fixture(scope="module")
def samples_text() -> list[str]:
    from pathlib import Path

    folder = Path(__file__).resolve().parents[2] / "samples"
    return [p.read_text(encoding="gb18030" if ".gb18030" in p.name else "utf-8") for p in sorted(folder.glob("[01]*.txt"))]
