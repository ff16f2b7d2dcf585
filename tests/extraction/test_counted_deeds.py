"""What those counted did or have is part of their name; whose a rate, a total or a grade is."""

from __future__ import annotations

import pytest

from shizheng.converters.extraction.about import about
from shizheng.converters.extraction.figures import extract_metrics
from tests.extraction.pages import article
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
        ("36公里污水管道更新工程惠及7万群众。", ["污水管道更新工程长度", "污水管道更新工程惠及群众"]),
    ],
)
def test_what_those_counted_did_or_have_is_part_of_their_name(text: str, expected: list[str]) -> None:
    assert [indicator for indicator, _ in readings(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全县38个产业集群营收超90亿元。", ["产业集群", "产业集群营收"]),
        ("12个省考断面水质达标率100%。", ["省考断面", "省考断面水质达标率"]),
        ("9个堤防加固项目投资完成率97%。", ["堤防加固项目", "堤防加固项目投资完成率"]),
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
    told = readings("获评省级绿色品牌16个、全国优质果品2个、全省研学示范点3处。")
    assert {subject for _, subject in told} == {"青禾县"}
    assert told[-1][0].endswith("全省研学示范点")


def test_a_kind_of_firms_that_is_counted_has_no_figures_of_its_own() -> None:
    told = readings("年末小额贷款公司5家，注册资本共计6亿元。")
    assert {subject for _, subject in told} == {"青禾县"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("货物周转量61亿吨公里，其中公路39亿吨公里、水路20亿吨公里。", ["货物周转量", "公路货物周转量", "水路货物周转量"]),
        ("粮食产量21.3万吨，增产0.2万吨，增长0.9%。", ["粮食产量", "粮食产量", "粮食产量"]),
        ("规模以上工业企业118家，实现营业收入312亿元，利润总额15亿元。", ["规模以上工业企业", "规模以上工业企业营业收入", "规模以上工业企业利润总额"]),
        ("金融机构存款余额412亿元，贷款余额276亿元。", ["金融机构存款余额", "金融机构贷款余额"]),
        ("参加失业保险2.8万人，工伤保险3.3万人。", ["参加失业保险", "参加工伤保险"]),
        ("社会保险基金收入6.7亿元，支出6.1亿元，当年结余0.6亿元。", ["社会保险基金收入", "社会保险基金支出", "社会保险基金当年结余"]),
        ("土地出让收入4.6亿元，短收2.1亿元。", ["土地出让收入", "土地出让收入短收"]),
        ("发放创业担保贷款4200万元，贴息260万元。", ["发放创业担保贷款", "创业担保贷款贴息"]),
        ("城乡低保标准分别提高到每人每月660元和540元。", ["城市低保标准", "农村低保标准"]),
        ("受理群众诉求5.6万件，按期办结率99.2%。", ["受理群众诉求", "群众诉求按期办结率"]),
        ("发放高龄津贴1260万元，惠及1.1万人。", ["发放高龄津贴", "高龄津贴惠及人数"]),
        ("上解支出0.9亿元，加上解支出0.3亿元。", ["上解支出", "上解支出"]),
    ],
)
def test_what_a_list_leaves_out_is_restored_from_its_head(text: str, expected: list[str]) -> None:
    assert [indicator for indicator, _ in readings(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我们村有218户种植香菇。", ["种植香菇户数"]),
        ("小区里新增了120个车位，新增2000个学位。", ["新增车位", "新增学位"]),
        ("坚持把财政支出的75%以上用于民生。", ["用于民生的财政支出"]),
        ("36个项目中已完工21个，其余15个正加快推进。", ["项目", "已完工项目", "其余项目"]),
        ("该园带动周边6个村的430户农户增收。", ["带动周边村", "带动农户"]),
        ("6个国控断面水质全部达标。", ["达标的国控断面"]),
        ("用餐补贴每人每餐3元。", ["用餐补贴"]),
        ("选派12名科技特派员驻村指导。", ["选派科技特派员"]),
        ("力争三年内产值突破5亿元。", ["产值"]),
        ("这是全县改造的18个老旧小区之一。", ["改造老旧小区"]),
    ],
)
def test_words_round_a_count_are_cut_at_what_is_counted(text: str, expected: list[str]) -> None:
    assert [indicator for indicator, _ in readings(text)] == expected


def test_the_one_that_has_most_is_who_a_figure_is_of() -> None:
    told = readings("村集体经济收入均超过20万元，最高的石桥村达到135万元。")
    assert told[-1] == ("村集体经济收入", "石桥村")


def test_a_town_that_the_headline_opens_with_is_not_its_first_village() -> None:
    body = "石桥村地处深山，全村568户。\n近年来，松溪镇按照一村一品思路整合资金。\n该镇引进企业3家，全镇产量2万吨。"
    assert about("松溪镇", "松溪镇：小蘑菇撑起致富伞", body) == "松溪镇"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("农户763户、房屋657栋，目前已签约720户。", ["农户", "房屋", "已签约农户"]),
        ("收集问题96个，协调解决88个。", ["收集问题", "协调解决问题"]),
        ("选派党建指导员62名，发展党员19名。", ["选派党建指导员", "发展党员"]),
        ("受理工单3120件，办结率99.3%，群众满意率96.8%。", ["受理工单", "工单办结率", "群众满意率"]),
        ("建设9个内外贸一体化试点地区。", ["建设内外贸一体化试点地区"]),
        ("投入16万台联合收割机。", ["投入联合收割机"]),
        ("开展为期4天的访问活动。", ["访问活动"]),
    ],
)
def test_deeds_of_those_told_of_before_take_their_noun(text: str, expected: list[str]) -> None:
    assert [indicator for indicator, _ in readings(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("项目90个，总投资64亿元，开工50个，竣工投产18个。", ["项目", "项目总投资", "开工项目", "竣工投产项目"]),
        ("二期等9个项目相继投产达效。", ["投产达效项目"]),
        ("南路等5条断头路全线贯通。", ["贯通断头路"]),
        ("一般公共预算收入增长3%，税收收入9亿元，高新技术企业净增22家。", ["一般公共预算收入", "税收收入", "高新技术企业"]),
        ("引进超亿元项目30个，其中10亿元以上4个。", ["引进超亿元项目", "引进超亿元项目", "引进10亿元以上项目"]),
        ("生猪出栏14万头，年末存栏7万头。", ["生猪出栏", "生猪存栏"]),
        ("城镇居民人均可支配收入3.8万元，农村居民2.1万元。", ["城镇居民人均可支配收入", "农村居民人均可支配收入"]),
        ("港口投资2.7亿元，占年度计划的43%。", ["港口投资", "港口投资占年度计划的比重"]),
        ("固定资产投资下降2%，欠目标12个百分点。", ["固定资产投资", "固定资产投资增速欠目标"]),
        ("主要指标11项，有4项没有实现目标。", ["主要指标", "没有实现目标的主要指标"]),
        ("新增五上企业20家以上，其中工业不少于6家。", ["新增五上企业", "新增工业五上企业"]),
        ("新增学位9000个，其中主城区6000个。", ["新增学位", "主城区新增学位"]),
        ("政府性基金收入8126万元，基金支出4053万元。", ["政府性基金收入", "政府性基金支出"]),
        ("17家乡镇卫生院配齐了检查设备。", ["配齐检查设备的乡镇卫生院"]),
        ("社区登记了37位独居老人。", ["登记独居老人"]),
        ("另有4所幼儿园在建。", ["在建幼儿园"]),
        ("社区召开了9次协调会。", ["协调会"]),
        ("将32项巡查事项纳入清单。", ["纳入清单的巡查事项"]),
        ("划分为综合网格9个、基础网格60个。", ["综合网格", "基础网格"]),
    ],
)
def test_lists_and_deeds_of_reports_are_worded_by_what_they_count(text: str, expected: list[str]) -> None:
    assert [indicator for indicator, _ in readings(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6家景区接待游客49万人次，增长26%。", ["景区", "景区接待游客", "景区接待游客"]),
        ("新建高标准农田8万亩，改造提升5万亩。", ["新建高标准农田", "改造提升高标准农田"]),
        ("种粮大户陈海流转土地2600亩。", ["流转土地"]),
        ("刑事、治安案件发案分别下降8.4%、28.3%。", ["刑事案件发案", "治安案件发案"]),
        ("小区共有11栋楼、528户。", ["楼", "户数"]),
        ("用3年时间培育亿元企业8家。", ["培育亿元企业用时", "培育亿元企业"]),
    ],
)
def test_who_did_it_and_what_it_was_done_to(text: str, expected: list[str]) -> None:
    assert [indicator for indicator, _ in readings(text)] == expected


def test_the_year_of_a_building_is_not_that_of_the_months_behind_it() -> None:
    found = extract_metrics(article("阳光小区建于1986年，共有11栋楼。截至9月底，新装电梯9部。", headline="青禾县要闻", organisation="青禾县")).metrics
    assert {m.period for m in found} == {None} or {m.period for m in found} == {""}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第三产业增加值增长5.3%，对经济增长的贡献率达48.2%。", ["第三产业增加值", "第三产业对经济增长的贡献率"]),
        ("规上工业增加值增速9.1%，总量居全市第2位。", ["规上工业增加值增速", "规上工业增加值总量"]),
        ("新开工项目38个、竣工29个，项目开工率82.6%、投产率63%。", ["新开工项目", "竣工项目", "项目开工率", "项目投产率"]),
        ("对接客商320人次，实际到位内资92亿元、外资2800万美元。", ["对接客商", "实际到位内资", "实际到位外资"]),
        ("人均预期寿命81.2岁。", ["人均预期寿命"]),
        ("事故起数、死亡人数实现“双下降”，分别下降20%、25%。", ["事故起数", "死亡人数"]),
    ],
)
def test_figures_of_plans_carried_out_keep_what_they_are_of(text: str, expected: list[str]) -> None:
    assert [indicator for indicator, _ in readings(text)] == expected


def test_a_heading_of_a_half_year_governs_what_stands_below_it() -> None:
    page = article("重点抓好92个续建项目。", headline="青禾县2031年上半年计划执行情况", organisation="青禾县", heading="二、下半年工作安排")
    assert [m.period for m in extract_metrics(page).metrics] == ["2031-07/2031-12"]
