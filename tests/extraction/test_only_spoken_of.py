"""Acts that are only spoken of, offered to the public or done by others are no measures. All sentences are invented."""

from __future__ import annotations

import pytest

from shizheng.converters.extraction.measures import extract_measures, refusals

from .pages import article


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("市府清理河道12公里，推动长照有赖各界携手。", "SZ423"),
        ("市府清理河道12公里，修缮作业牵涉屋主意愿。", "SZ423"),
        ("市府清理河道12公里，购买套票可获赠品。", "SZ423"),
        ("市府清理河道12公里，于期限内提出申请者，一律免费。", "SZ423"),
        ("市府清理河道12公里，未设置托育中心的尚有3区。", "SZ423"),
        ("市府清理河道12公里，号召全市市民到场加油。", "SZ422"),
        ("双方要扩大农业合作，清理河道12公里。", "SZ422"),
        ("市府清理河道12公里，由某某实业有限公司捐赠轮椅20台。", "SZ418"),
    ],
)
def test_what_is_said_of_an_act_offered_to_all_or_done_by_others_is_none_of_the_office(text: str, rule: str) -> None:
    page = article(text)
    assert rule in {refusal.rule for refusal in refusals(page)}
    assert [measure.action for measure in extract_measures(page)] == ([] if text.startswith("双方") else ["清理"])


@pytest.mark.parametrize(
    ("text", "action", "status"),
    [
        ("市府提供接驳车可让民众搭乘。", "提供", "ongoing"),
        ("启用前3个月亦提供停车优惠。", "提供", "ongoing"),
        ("汰换旧车最高补助6000元。", "补助", "done"),
        ("市府将位于安溪路北侧的用地规划为重划区。", "规划", "ongoing"),
        ("今日针对未立案机构办理稽查12次。", "办理", "done"),
    ],
)
def test_the_act_is_the_verb_that_tells_it(text: str, action: str, status: str) -> None:
    assert [(measure.action, measure.status) for measure in extract_measures(article(text))] == [(action, status)]
