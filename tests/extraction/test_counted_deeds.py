"""What those counted did or have is part of their name; whose a rate, a total or a grade is."""

from __future__ import annotations

import pytest

from tests.extraction.test_what_lasts import readings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("40名运动员达到国家二级标准。", ["达到国家二级标准的运动员"]),
        ("13项成果获省科学技术奖。", ["获省科学技术奖的成果"]),
        ("15所医院上榜省级名单。", ["上榜省级名单的医院"]),
        ("17个修复任务按时完工。", ["完工修复任务"]),
        ("60%的乡镇有养老服务中心，七成的村建有文化广场。", ["有养老服务中心的乡镇", "建有文化广场的村"]),
        ("到年底80%的乡镇将建立服务站。", ["建立服务站的乡镇"]),
        ("全县先后8次获省政府通报表扬。", ["获省政府通报表扬"]),
        ("连续40周开展观摩活动。", ["连续开展观摩活动的周数"]),
        ("取得许可证的担保机构2家。", ["取得许可证的担保机构"]),
        ("三期25个安置区已交付10个。", ["三期安置区", "已交付三期安置区"]),
        ("在全县35所幼儿园中，普惠性幼儿园30所，其中2所已停办。", ["幼儿园", "普惠性幼儿园", "停办的普惠性幼儿园"]),
        ("推出6批90个微改革项目。", ["微改革项目批次", "微改革项目"]),
        ("530公里供水管网改造工程惠及8万群众。", ["供水管网改造工程长度", "供水管网改造工程惠及群众"]),
    ],
)
def test_what_those_counted_did_or_have_is_part_of_their_name(text: str, expected: list[str]) -> None:
    assert [indicator for indicator, _ in readings(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全县38个产业集群营收超90亿元。", ["产业集群", "产业集群营收"]),
        ("12个省考断面水质达标率100%。", ["省考断面", "省考断面水质达标率"]),
        ("9个灾后重建项目投资完成率97%。", ["灾后重建项目", "灾后重建项目投资完成率"]),
        ("地区生产总值增长6.1%，总量达到312.5亿元，重返全市第三。", ["地区生产总值", "地区生产总值总量", "地区生产总值总量"]),
        ("新增经营主体900户，总量突破8000户。", ["新增经营主体", "经营主体总量"]),
        ("A级景区12个（5A级1个，4A级3个）。", ["A级景区", "5A级景区", "4A级景区"]),
        ("星级酒店6家（五星级1家）。", ["星级酒店", "五星级酒店"]),
        ("商标申请量900件，注册700件。", ["商标申请量", "注册商标"]),
        ("护理型床位640张，在院510人。", ["护理型床位", "在院人数"]),
        ("小学入学率100%，巩固率99.5%。", ["小学入学率", "小学巩固率"]),
        ("在限额以上商品零售额中，粮油类增长5%，汽车类下降3%。", ["粮油类零售额", "汽车类零售额"]),
        ("旅游人数90万人次，其中来自省外20万人次。", ["旅游人数", "来自省外"]),
    ],
)
def test_rates_totals_and_grades_are_of_what_was_told_before(text: str, expected: list[str]) -> None:
    assert [indicator for indicator, _ in readings(text)] == expected


def test_sorts_by_sums_do_not_repeat_the_first() -> None:
    counts = [indicator for indicator, _ in readings("新签约亿元以上项目40个，其中5亿元以上9个、10亿元以上4个。")]
    assert "新签约5亿元以上项目" in counts
    assert "新签约10亿元以上项目" in counts


def test_a_title_given_by_a_whole_is_not_about_the_whole() -> None:
    told = readings("获评省级绿色品牌16个、全国名特优新农产品2个、全省乡村旅游示范点3处。")
    assert {subject for _, subject in told} == {"青禾县"}
    assert told[-1][0].endswith("全省乡村旅游示范点")


def test_a_kind_of_firms_that_is_counted_has_no_figures_of_its_own() -> None:
    told = readings("年末小额贷款公司5家，注册资本共计6亿元。")
    assert {subject for _, subject in told} == {"青禾县"}
