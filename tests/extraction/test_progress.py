"""How far along acts are: the table of the module ``progress`` line by line, and what makes a text a plan. All sentences are invented."""

from __future__ import annotations

import pytest

from shizheng.converters.extraction.genre import title_genre
from shizheng.converters.extraction.measures import extract_measures

from .pages import article


def told(*paragraphs: str, date: str | None = None, headline: str | None = None, heading: str = "") -> list[tuple[str, str]]:
    """Action and status of each measure; a sentence without an act stands before them."""
    page = article(f"凡事预则立。{paragraphs[0]}", *paragraphs[1:], headline=headline, heading=heading)
    return [(m.action, m.status) for m in extract_measures(page, date)]


@pytest.mark.parametrize(
    ("text", "date", "status"),
    [
        ("区里明年增设托育点5处，方便上班族。", None, "planned"),
        ("图书馆10月推出夜读课程，名额有限。", "2025-08-01", "planned"),
        ("图书馆6月推出夜读课程，反响热烈。", "2025-08-01", "done"),
        ("图书馆去年10月推出夜读课程，反响热烈。", "2025-08-01", "done"),
        ("第四季度增设托育点5处，方便上班族。", "2025-08-01", "planned"),
        ("二期计划2027年3月增设托育点5处。", "2025-08-01", "planned"),
        ("待用地取得后再增设托育点5处。", None, "planned"),
        ("年内增设托育点5处，方便上班族。", None, "planned"),
        ("镇里积极布建托育站点，用心又用情。", None, "ongoing"),
        ("镇里布建托育站点，用心又用情。", None, "done"),
        ("乡里将持续修剪行道树，美化乡道。", None, "ongoing"),
        ("2019年冬，街道重新粉刷旧站房，焕然一新。", "2025-08-01", "done"),
        ("镇里争取补助800万元，改善乡道。", None, "done"),
    ],
)
def test_times_and_efforts_decide_where_no_word_of_aspect_does(text: str, date: str | None, status: str) -> None:
    found = told(text, date=date)
    assert found
    assert found[0][1] == status


def test_what_follows_an_act_that_goes_on_goes_on() -> None:
    assert told("水务处将持续办理现勘，主动拜会里邻，排除地下管线障碍。")[-1] == ("排除", "ongoing")
    assert told("水务处将办理现勘，主动拜会里邻，排除地下管线障碍。")[-1] == ("排除", "planned")


def test_what_a_work_consists_of_is_to_come() -> None:
    assert told("工程内容包括铺设步道3公里，增设座椅20张。") == [("铺设", "planned"), ("增设", "planned")]


def test_a_result_in_a_plan_is_followed_by_results() -> None:
    found = told("累计排查危房60处，整改58处。新建消防站2座。", heading="2025年工作安排")
    assert found == [("排查", "done"), ("整改", "done"), ("新建", "planned")]


def test_what_a_reason_asks_for_does_not_govern_the_act() -> None:
    assert told("雨势难料，必须提升排水能力，所以水务局邀集专家5人勘查现场，逐段过筛。")[-1] == ("邀集", "done")


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("云江区2025年重点工作部署", "planned"),
        ("二、下一步工作打算", "planned"),
        ("青山镇三年行动计划（2024—2026年）", "planned"),
        ("关于印发2025年工作要点的通知", "planned"),
        ("云江区召开会议研究部署防汛工作", ""),
        ("青山镇提前部署春耕生产", ""),
        ("锚定目标 实干争先", ""),
        ("“十四五”规划项目全部完成", ""),
        ("一、2024年工作回顾", "done"),
    ],
)
def test_a_headline_is_of_a_plan_by_its_last_word(title: str, genre: str) -> None:
    assert title_genre(title) == genre


def test_what_is_to_come_at_the_end_makes_no_plan_of_a_report() -> None:
    report = (
        "为方便老人就餐，云江街道推出“一碗汤”助餐服务，开设助餐点。",
        "近日，家住清溪里的陈阿姨即将搬家，拟变更送餐地址，需办理登记手续，工作人员当场为她办结。",
        "街道整合三家食堂的厨房，培训送餐员，优化路线。",
        "下一步，云江街道将增设送餐点，拟引入营养师，争取更多老人受益。",
    )
    found = extract_measures(article(*report), None)
    assert {m.status for m in found if m.action in {"推出", "开设", "培训"}} <= {"done", "ongoing"}
    assert {m.status for m in found if m.action == "增设"} == {"planned"}


def test_act_upon_act_of_nobody_that_asks_for_more_is_a_plan() -> None:
    tasks = (
        "提升路网，改造北环路，打通断头路，修缮危桥，确保安全度汛。",
        "做优产业，建设冷链园，扶持农机社，推广良种，再引进加工企业。",
        "办好民生，扩建卫生院，培训护理员，开设夜校，进一步方便群众。",
        "守牢底线，排查隐患，整治堤岸，配备巡护员，坚决防范火情。",
    )
    assert {m.status for m in extract_measures(article(*tasks), None)} == {"planned"}
    assert "planned" not in {m.status for m in extract_measures(article(*(f"近年来，该镇{task}" for task in tasks)), None)}


def test_a_short_part_of_a_plan_is_one_when_its_words_say_what_is_to_come() -> None:
    tasks = "各村要修缮水渠，清理河道，加固堤坝。配备巡护员，排查危房，转移群众。储备物资，检修泵站，公布电话。发放手册，开展演练。"
    assert {m.status for m in extract_measures(article(tasks), None)} == {"planned"}
    results = "修缮了水渠，清理了河道，加固了堤坝，配备了巡护员，排查了危房，转移了群众，储备了物资，检修了泵站。下一步，将新建避险广场2处。"
    assert [m.status for m in extract_measures(article(results), None)].count("planned") == 1


def test_a_task_with_who_has_to_do_it_is_a_plan() -> None:
    assert told("1.改造北环路，修缮危桥。", "责任单位：云江区交通局")[0] == ("改造", "planned")


@pytest.mark.parametrize(
    ("text", "action", "thing"),
    [
        ("抢抓工期，实现青河大桥通车，两岸欢腾。", "通车", "青河大桥"),
        ("新建敬老院也已动工，邻里相告。", "动工", "新建敬老院"),
        ("汛前，加大沿河闸门巡查力度，有备无患。", "巡查", "沿河闸门巡查力度"),
        ("会上，对秋收工作进行了安排部署，责任到人。", "安排部署", "秋收工作"),
        ("为合作社社员讲解保险政策，答疑解惑。", "讲解", "保险政策"),
        ("向困难家庭办理点颁发了牌匾，人人点赞。", "颁发", "牌匾"),
    ],
)
def test_which_verb_of_a_clause_is_the_act(text: str, action: str, thing: str) -> None:
    found = [(m.action, m.object) for m in extract_measures(article(f"凡事预则立。{text}"), None)]
    assert (action, thing) in found


@pytest.mark.parametrize("text", ["服务群众3000余人次，好评如潮。", "建成20年以上的小区占比过半。"])
def test_people_reached_and_what_is_told_of_a_thing_are_no_acts(text: str) -> None:
    assert told(text) == []


def test_what_a_meeting_says_of_the_time_that_is_over_is_not_asked_for() -> None:
    done = told("会议指出，今年以来，各局攻坚克难，12座公厕建成投用，改造街巷3条。")
    assert [status for _, status in done] == ["done", "done"]
    asked = told("会议要求，各局要改造街巷3条，新建公厕12座。")
    assert {status for _, status in asked} == {"planned"}
