"""How many works are started or finished is an act; nouns made of verbs, events told again and what persons do are none. All sentences are invented."""

from __future__ import annotations

import pytest

from shizheng.converters.extraction.measures import extract_measures, refusals

from .pages import article


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2月3日，清溪县26个项目开工、总投资84.6亿元。", [("开工", "done")]),
        ("据了解，此次集中开工项目32个，开工率61.5%。", [("开工", "done")]),
        ("共有标准化厂房、年产2万吨饲料生产线等12个重点项目集中开工，总投资4亿元。", [("开工", "done")]),
        ("总投资1.2亿元的市第九小学教学楼竣工，占地38亩。", [("竣工", "done")]),
        ("预计第一季度将实现62个项目开工，总投资79亿元。", [("开工", "planned")]),
        ("今年全县共计划实施项目146个、总投资261亿元。", [("实施", "planned")]),
        ("签约14个项目、计划总投资52亿元。", [("签约", "done")]),
        ("130亩土地收储任务超额完成，改造老旧小区54个。", [("完成", "done"), ("改造", "done")]),
        ("公园已完工43座，另有9座施工中，天气晴好。", [("完工", "done"), ("施工", "ongoing")]),
        ("全市投用学校7所，另有4所幼儿园在建，天气晴好。", [("投用", "done"), ("在建", "ongoing")]),
        ("用3年时间培育亿元企业8家，办好毛刷节。", [("培育", "done")]),
        ("县府争取到水环境补助500万元，天气晴好。", [("争取", "done")]),
        ("环城路等4条道路完成大修，天气晴好。", [("完成", "done")]),
        ("县里今年计划投资1200万元扩建产业园，引进企业3家。", [("扩建", "planned"), ("引进", "planned")]),
        ("县里计划投资18亿元建设新城公园项目，占地80亩。", [("建设", "planned")]),
        ("农业处提醒农友提早采收，目前已辅导抢收水稻320公顷，天气晴好。", [("辅导", "done")]),
        ("纪检组开展监督检查9次，提醒谈话5人，天气晴好。", [("开展", "done"), ("提醒谈话", "done")]),
        ("清溪县召开座谈会39次，征求意见120条。", [("召开", "done")]),
    ],
)
def test_works_that_are_counted_are_acts_wherever_they_stand(text: str, told: list[tuple[str, str]]) -> None:
    assert [(measure.action, measure.status) for measure in extract_measures(article(text))][: len(told)] == told


@pytest.mark.parametrize(
    "text",
    [
        "检测周期由15天缩短至3天，企业少跑路。",
        "抽验结果发现2件防腐剂超标。",
        "记者从市政府督查室获悉，天气晴好。",
        "本次集中开工在城东工业园区举行，天气晴好。",
        "会议以电视电话会议形式召开。",
        "本次集中开工项目总投资4.3亿元，天气晴好。",
        "城东镇党组织领办合作社有46家。",
        "57岁的村民赵春兰把草莓分拣装盒，统一种植优质小麦200亩。",
    ],
)
def test_a_noun_made_of_a_verb_an_event_told_again_and_what_a_person_does_are_no_acts(text: str) -> None:
    page = article(text)
    assert extract_measures(page) == ()
    assert refusals(page)


def test_what_an_official_told_of_by_age_does_is_an_act() -> None:
    assert [measure.action for measure in extract_measures(article("45岁的村支书李明远带领村民修建水渠3公里，新建冷库2座。"))]
