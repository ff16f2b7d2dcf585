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


@pytest.mark.parametrize(
    ("text", "action", "status"),
    [
        ("青溪市政府今年起补助市民购买家用堆肥机。", "补助", "done"),
        ("工务局目前已督促施工单位加紧赶工，居民称便。", "督促", "done"),
        ("路灯汰换计划第一期已完工准备验收，市民称便。", "完工", "done"),
        ("还将举行发布活动70多场。", "举行", "planned"),
        ("对新建竹加工项目按投资额的10%给予补助。", "补助", "ongoing"),
        ("抽调120名干部组建28个服务专班。", "组建", "done"),
        ("对全区386家规上企业开展全覆盖走访。", "开展", "ongoing"),
        ("本局于5月24公告受灾地区名单。", "公告", "done"),
    ],
)
def test_the_words_around_a_verb_tell_the_act_and_how_far_it_is(text: str, action: str, status: str) -> None:
    assert [(measure.action, measure.status) for measure in extract_measures(article(text))] == [(action, status)]


def test_a_festival_by_the_name_of_thanks_wishes_nothing() -> None:
    found = extract_measures(article("青溪镇搭配感恩节，推出店家回馈活动。"))
    assert [measure.action for measure in found] == ["推出"]


@pytest.mark.parametrize(
    "text",
    [
        "市统计局今天（6月5日）公布，上月物价平稳。",
        "从需求来看，制造业市场需求继续恢复。",
        "全市铁路预计发送旅客35万人次。",
        "为新区年内竣工奠定坚实基础。",
        "对志愿者的辛勤付出给予充分肯定。",
    ],
)
def test_what_an_office_says_how_trade_fares_and_praise_are_no_acts(text: str) -> None:
    assert not extract_measures(article("市府清理河道12公里。" + text))[1:]


def test_what_an_office_orders_private_people_to_do_is_its_order() -> None:
    found = extract_measures(article("劳工局完成访查，要求雇主提供移工住宿名册。"))
    assert [(measure.action, measure.status) for measure in found][1:] == [("要求", "done")]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("今日会议上，请青溪市卫生局加强宣导防疫资讯。", "青溪市卫生局"),
        ("2031年青溪市消防局增设分队3处。", "青溪市消防局"),
        ("自然资源部近日联合印发通知2份。", "自然资源部"),
    ],
)
def test_what_leads_to_the_name_of_who_acts_is_no_part_of_it(text: str, actor: str) -> None:
    assert [measure.actor for measure in extract_measures(article(text))] == [actor]


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("专班人员深入车间实地查看，全面摸清底数。", ["查看"]),
        ("工作队先后赴东港等地考察，眼界大开。", ["考察"]),
        ("主动与公路、电力等9个部门对接，难题迎刃而解。", ["对接"]),
        ("为70岁以上老人免费供应午餐，老人乐开怀。", ["供应"]),
        ("青溪市卫生局昨日加强巡逻，秩序井然。", ["加强"]),
        ("作品获得国家设计奖肯定，全市同庆。", []),
        ("历经15个月施工，天堑变通途。", []),
        ("市长今日视察开学准备，校园焕然一新。", ["视察"]),
    ],
)
def test_visits_meals_and_patrols_are_acts_without_a_long_object(text: str, actions: list[str]) -> None:
    assert [measure.action for measure in extract_measures(article("市府清理河道12公里。" + text))] == ["清理", *actions]
