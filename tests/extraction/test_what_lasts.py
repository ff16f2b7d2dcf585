"""Figures that say for how long something has gone on, and the figures beside them; nouns that end before what is said of them."""

from __future__ import annotations

import pytest

from shizheng.converters.extraction.figures import extract_metrics
from tests.extraction.pages import article


def readings(*paragraphs: str, headline: str = "青禾县要闻") -> list[tuple[str, str]]:
    return [(m.indicator, m.subject) for m in extract_metrics(article(*paragraphs, headline=headline, organisation="青禾县")).metrics]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新能源汽车产销量连续9年位居全省第一。", ["新能源汽车产销量连续位居全省第一的年数", "新能源汽车产销量"]),
        ("货物贸易总额连续5年居全省第3位，增长4%。", ["货物贸易总额连续居全省第3位的年数", "货物贸易总额", "货物贸易总额"]),
        ("粮食总产连续8年稳定在20亿斤以上。", ["粮食总产连续稳定在20亿斤以上的年数", "粮食总产"]),
        ("森林连续12年未发生火灾。", ["森林连续未发生火灾的年数"]),
    ],
)
def test_how_long_something_has_lasted_names_all_that_lasts(text: str, expected: list[str]) -> None:
    assert [indicator for indicator, _ in readings(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("18岁小将林远摘得金牌。", ["小将林远年龄"]),
        ("授予30名同志第27届奖章。", ["授予同志"]),
        ("300名代表围绕产业发展座谈。", ["代表"]),
        ("大风造成约300座房屋受损或被毁。", ["造成房屋受损"]),
        ("不仅新增企业20家，还新增就业900人。", ["新增企业", "新增就业"]),
        ("铁路部门预计发送旅客81万人次，其中高铁预计发送旅客30万人次。", ["发送旅客", "高铁发送旅客"]),
        # the growth behind a share in per cent is of the part; points are those of the share
        ("企业采购量占总采购量的41%，同比增长15%。", ["企业采购量占总采购量的比重", "企业采购量"]),
        ("这相当于千百万台机器。", []),
        # what stands before 的 says which; the noun behind the sum is what it is of
        ("去年新增的300万元财政收入用于民生。", ["新增财政收入"]),
        ("刚刚到位的1200万元上级资金缓解了压力。", ["上级资金"]),
        ("新建的3.5公里管网投入使用。", ["新建管网长度"]),
        # words that are part of a name are no verb
        ("建成28个先进基层党组织、30个社会组织孵化基地。", ["建成先进基层党组织", "建成社会组织孵化基地"]),
        ("整合60多家运营商、14000多个充电桩。", ["整合运营商", "整合充电桩"]),
        ("近日，县商务局等七部门发布通知。", ["发布通知的部门"]),
        ("支持各地更新老旧电梯12万台。", ["更新老旧电梯"]),
        ("网格员向900户居民宣传政策。", ["宣传政策的居民"]),
        ("组织1508名党员到基地学习。", ["党员"]),
        ("已有13户农户加入合作社。", ["加入合作社的农户"]),
        ("6岁以下儿童眼保健覆盖率达95%。", ["儿童年龄", "6岁以下儿童眼保健覆盖率"]),
        ("推进东河路等共计21公里管廊建设。", ["管廊建设长度"]),
        ("种植规模由原来的几亩地扩大到70余亩。", ["种植规模"]),
        ("设有40个停车位的停车场。", ["停车位"]),
        ("破获案件1106起，较上年同期破案858起上升28.9%。", ["破获案件", "破案", "破案"]),
        ("建立一处不低于9000平方米的创业园。", ["创业园面积"]),
        ("向49万人次发放补贴8亿元。", ["发放补贴人次", "发放补贴"]),
        ("98.3%的建制村通上了水泥路。", ["通上水泥路的建制村"]),
        ("该村委会有6辆公交车。", ["公交车"]),
        ("226家4A级以上景区接待游客9万人次。", ["4A级以上景区", "接待游客"]),
        ("新增4500多个学位。", ["新增学位"]),
        ("19个重点湖库中，水质优良的占82%。", ["重点湖库", "水质优良的占比"]),
        ("办税时长同比减少20%。", ["办税时长"]),
        ("仅装备制造业一项就实现产值73亿元。", ["装备制造业产值"]),
        ("全部投产可年产构件15万吨。", ["年产构件"]),
        ("青禾二小改扩建项目新增5个教学班。", ["新增教学班"]),
        ("49%的游客选择跨区游。", ["选择跨区游的游客"]),
        ("90%以上的贫困户得到了产业支持。", ["得到产业支持的贫困户"]),
        ("签下了1.4亿元的订单合同。", ["订单合同"]),
        ("400多名工人正在赶工，年产值3亿元。", ["工人", "年产值"]),
    ],
)
def test_a_noun_keeps_nothing_of_what_is_said_of_it(text: str, expected: list[str]) -> None:
    assert [indicator for indicator, _ in readings(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("扩建幼儿园38所，超额完成30所的年度目标任务。", ["扩建幼儿园", "扩建幼儿园年度目标任务"]),
        ("托养机构规范化提升54家。", ["托养机构规范化提升"]),
        ("计划新开工项目270项，实际已开工129项，开工率47%。", ["新开工项目", "开工项目", "新开工项目开工率"]),
        ("新兴产业项目20个，投资总额97亿元，分别占项目总数的25%和23%。",
         ["新兴产业项目", "新兴产业项目投资总额", "新兴产业项目占项目总数的比重", "新兴产业项目投资总额占项目总数的比重"]),
        ("“新增托位90个，驿站8家”已经办好。", ["新增托位", "新增驿站"]),
        ("开发岗位2272个，完成年度开发任务的103.2%。", ["开发岗位", "开发岗位完成年度开发任务比例"]),
        ("货物运输总量900万吨，增长3%。其中，铁路300万吨，公路600万吨。", ["货物运输总量", "货物运输总量", "铁路货物运输总量", "公路货物运输总量"]),
        ("乡镇和建制村通客车率分别达到99.1%和96.5%。", ["乡镇通客车率", "建制村通客车率"]),
        ("三次产业贡献率分别为49%、4%、47%，拉动经济增长分别为2.1个百分点、0.2个百分点、2.0个百分点。",
         ["第一产业贡献率", "第二产业贡献率", "第三产业贡献率", "第一产业拉动经济增长", "第二产业拉动经济增长", "第三产业拉动经济增长"]),
        ("484个重点建设项目开复工358个。", ["重点建设项目", "开复工重点建设项目"]),
    ],
)  # fmt: skip
def test_how_far_a_plan_has_come_is_worded_by_what_was_planned(text: str, expected: list[str]) -> None:
    assert [indicator for indicator, _ in readings(text)] == expected


def test_what_stands_behind_the_space_in_a_headline_is_of_the_next_figure() -> None:
    assert [indicator for indicator, _ in readings("青禾县外贸企业达400家 出口值增长7.5%")] == ["外贸企业", "出口值"]


def test_bodies_named_in_a_row_are_who_acts_and_no_part_of_what_is_measured() -> None:
    assert readings("省财政厅、省水利厅近日下达水利资金3000万元。") == [("下达水利资金", "省财政厅、省水利厅")]
    assert readings("文化广场、图书馆新增图书3000册。") == [("新增图书", "青禾县")]
