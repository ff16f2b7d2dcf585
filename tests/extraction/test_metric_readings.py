"""What a figure is read to measure, in short invented clauses: a table of cases by what would break for a reader."""

from __future__ import annotations

import pytest

from shizheng.converters.extraction.figures import extract_metrics
from shizheng.converters.layout.page import LaidOutArticle, Part
from shizheng.converters.mapped import NormalText, joined


def article(text: str, headline: str = "", path: tuple[str, ...] = (), organisation: str = "青岚区") -> LaidOutArticle:
    page = NormalText(text)
    part = Part("paragraph", joined(page, [(0, len(text))]), path)
    return LaidOutArticle(1, 0, len(text), (part,), headline=headline or None, organisation=organisation)


def indicators(text: str) -> list[str]:
    return [m.indicator for m in extract_metrics(article(text)).metrics]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the number behind, before and inside its noun
        ("全区入园企业32家。", ["入园企业"]),
        ("改造12个老旧小区。", ["改造老旧小区"]),
        ("成立了5个服务专班。", ["服务专班"]),
        ("依托800平方米的便民中心开展服务。", ["便民中心面积"]),
        # a change takes the noun before it, or that of the figure before
        ("地区生产总值310亿元，比上年增长5.6%。", ["地区生产总值", "地区生产总值"]),
        ("固定资产投资（不含农户）同比下降2%。", ["固定资产投资"]),
        ("垃圾分类覆盖率由61%提高到94%。", ["垃圾分类覆盖率", "垃圾分类覆盖率"]),
        # lists: verb, level, quantity and item come back where they are left out
        ("新增高新技术企业8家、研发平台3家。", ["新增高新技术企业", "新增研发平台"]),
        ("发放高龄津贴90万元，低保金30万元。", ["发放高龄津贴", "发放低保金"]),
        ("认定市级示范企业6家、省级2家。", ["认定市级示范企业", "认定省级示范企业"]),
        ("采矿业增加值增长3%，制造业增长7%。", ["采矿业增加值", "制造业增加值"]),
        ("谋划重点项目30个，总投资85亿元。", ["谋划重点项目", "重点项目总投资"]),
        ("受理群众诉求260件，办结258件，办结率99%。", ["受理群众诉求", "办结群众诉求", "群众诉求办结率"]),
        ("税收收入8亿元，占比70%。", ["税收收入", "税收收入占比"]),
        # rows of figures and rows of nouns
        ("出口、进口分别增长4%和6%。", ["出口", "进口"]),
        ("城镇、农村居民人均可支配收入分别达到36500元和21800元。", ["城镇居民人均可支配收入", "农村居民人均可支配收入"]),
        ("开工率、投产率均为100%。", ["开工率、投产率"]),
        ("三次产业结构为8:41:51。", ["三次产业结构"] * 3),
        ("三次产业占比分别为5%、35%、60%。", ["第一产业占比", "第二产业占比", "第三产业占比"]),
        ("人口性别比为105:100。", ["人口性别比", "人口性别比"]),
        # one thing measured in two ways
        ("新建农村公路12条、45公里。", ["新建农村公路条数", "新建农村公路里程"]),
        ("拆除违建20处、3000平方米，", ["拆除违建处数", "拆除违建面积"]),
        # what a figure is set against is named
        ("规上工业增加值增长7%，高于全省1.2个百分点。", ["规上工业增加值", "规上工业增加值增速高于全省"]),
        ("线上交易额4亿元，是上年的1.5倍。", ["线上交易额", "线上交易额"]),
        ("营收、利润分别是上年的2倍、3倍。", ["营收", "利润"]),
        # what says where or how much in all is part of a noun right behind it, and of no verb
        ("全国造纸产量310万吨，全市用水量6亿立方米。", ["全国造纸产量", "用水量"]),
        ("累计产值8亿元，累计帮扶渔户60户。", ["累计产值", "帮扶渔户"]),
        # what is left out comes back: the thing counted, the owner of a quantity
        ("在册企业44家，比上年新增19家。", ["在册企业", "新增在册企业"]),
        ("蓝莓种植面积6万亩，产值3亿元。", ["蓝莓种植面积", "蓝莓产值"]),
        # what is done for those counted, or what they do, names them
        ("为40家企业解决融资需求7亿元。", ["解决融资需求的企业", "解决融资需求"]),
        ("30家商户签订承诺书。", ["签订承诺书的商户"]),
        ("对6个新增项目开展绩效评估。", ["开展绩效评估的新增项目"]),
        # who did it is the subject, not the indicator
        ("信用平台累计发放贷款5亿元。", ["发放贷款"]),
        ("实施5000万元以上工业项目8个。", ["实施工业项目", "实施5000万元以上工业项目"]),
        ("青岚区财政局对55个政策项目开展事前评估。", ["开展事前评估的政策项目"]),
        ("选派20名医生支援乡镇。", ["支援乡镇的医生"]),
        ("30万人次参加活动。", ["参加活动人次"]),
        ("上市公司累计达38家。", ["上市公司"]),
        ("压减办公经费200万元，压减率12%。", ["压减办公经费", "办公经费压减率"]),
        ("发放种粮补贴300万元，惠及农户900户。", ["发放种粮补贴", "种粮补贴惠及农户"]),
        ("年末床位数比上年末提高2%。", ["床位数"]),
        # the field of a rank is one figure, the rank another
        ("税收增长9%，增速居全市8个区县第3位。", ["税收", "全市区县", "税收增速"]),
        ("连续6年未发生重大火灾。", ["连续未发生重大火灾的年数"]),
        # what is no part of an indicator
        ("截至目前，全区累计建成口袋公园9个。", ["建成口袋公园"]),
        ("青岚区今年新建停车位2000个。", ["新建停车位"]),
        ("利润由上年下降3.4%转为增长6.2%。", ["利润", "利润"]),
        ("房价指数微幅下降0.1%。", ["房价指数"]),
        ("上年结转3亿元，加专项债券5亿元。", ["上年结转", "专项债券"]),
        # parts by place
        ("新增公园63个，其中青岚区18个、望屿县及松江镇各3个。", ["新增公园", "新增公园", "新增公园"]),
        ("新增园区5个，示范县2个。", ["新增园区", "示范县"]),
    ],
)
def test_indicator_is_worded_as_the_clause_means_it(text: str, expected: list[str]) -> None:
    assert indicators(text) == expected


@pytest.mark.parametrize(
    ("text", "kind", "direction"),
    [
        ("工业增加值保持6%以上的增长。", "change", "up"),
        ("房价录得15%的涨幅。", "change", "up"),
        ("消费价格录得2.5%升幅。", "change", "up"),
        ("出口收缩了2.6%。", "change", "down"),
        ("支出比预算数少3亿元。", "change", "down"),
        ("蓄水量比常年同期多1.3亿立方米。", "change", "up"),
        ("六成的增长点在服务业。", "ratio", ""),
        ("入园企业32家。", "level", ""),
        ("财政收入增长8%。", "change", "up"),
        ("用电量下降1.2万千瓦时。", "change", "down"),
        ("城镇化率58%。", "ratio", ""),
        ("城镇化率提高0.7个百分点。", "change", "up"),
        ("覆盖率提高到95%。", "level", ""),
        ("增加学位900个。", "level", ""),
        ("空气质量居全市第2位。", "rank", ""),
        ("自然增长率为3.2‰。", "ratio", ""),
    ],
)
def test_kind_follows_from_verb_and_unit(text: str, kind: str, direction: str) -> None:
    (metric,) = extract_metrics(article(text)).metrics
    assert (metric.kind, metric.direction) == (kind, direction)


@pytest.mark.parametrize(
    ("text", "headline", "path", "status"),
    [
        ("新建公园3处。", "", (), "actual"),
        ("力争新建公园3处。", "", (), "target"),
        ("预计年底前完工，可容纳企业60家，带动就业900人。", "", (), "target"),
        ("新建公园3处。", "", ("二、2025年工作安排",), "target"),
        ("目前，全区已建成公园3处。", "", ("二、2025年工作安排",), "actual"),
        ("新建公园3处。", "", ("一、2024年工作回顾",), "actual"),
        ("支出预算80亿元。", "", (), "target"),
        ("一般公共预算支出80亿元，完成预算的98%。", "", (), "actual"),
        ("将道路、管网等12个问题逐一解决。", "", (), "actual"),
        ("街道将新建公园3处。", "", (), "target"),
        ("项目计划总投资6亿元。", "", (), "target"),
        ("项目总投资6亿元。", "", (), "actual"),
        ("街道制定年度学习计划，组织培训12次。", "", (), "actual"),
        ("动用预算稳定调节基金8亿元。", "", (), "actual"),
        ("拟中选产品平均降价80%。", "", (), "actual"),
        ("这6项预计9月底前全部完成。", "", (), "target"),
        ("低于12%左右的预期目标。", "", (), "target"),
        ("建设“希望家园”，服务居民900人。", "", (), "actual"),
    ],
)
def test_a_plan_is_told_from_a_result(text: str, headline: str, path: tuple[str, ...], status: str) -> None:
    assert {m.status for m in extract_metrics(article(text, headline, path)).metrics} == {status}


@pytest.mark.parametrize(
    ("text", "headline", "path", "issue_date", "period", "words"),
    [
        ("2023年新增企业5家。", "", (), None, "2023", "2023年"),
        ("2023年一季度新增企业5家。", "", (), None, "2023-Q1", "2023年一季度"),
        ("今年以来，全区新增企业5家。", "", (), None, "", "今年以来"),
        ("今年以来，全区新增企业5家。", "", (), "2024-05-01", "2024", "今年以来"),
        ("去年，全区新增企业5家。", "", (), "2024-05-01", "2023", "去年"),
        ("1至5月份新增企业5家。", "", (), "2024-06-10", "2024-01/2024-05", "1至5月份"),
        ("全年新增企业5家。", "2025年某区国民经济和社会发展统计公报", (), None, "2025", "全年"),
        ("新增企业5家。", "2025年某区国民经济和社会发展统计公报", (), None, "2025", "2025年"),
        ("新增企业5家。", "", ("一、2024年工作回顾",), None, "2024", "2024年"),
        ("新增企业5家。", "", (), "2024-06-10", "", ""),
        ("目前，全区共有企业5家。", "", (), "2024-06-10", "", "目前"),
        ("企业5家，比2019年增长3%。", "", (), None, "", ""),
        ("园区共有企业5家，今（113）年新增2家。", "", (), None, "", ""),
        ("今年（2024年）新增企业5家。", "", (), None, "2024", "今年（2024年）"),
        ("自2019年至今，全区新增企业5家。", "", (), "2024-06-10", "", "自2019年至今"),
        ("截至2024年底，全区共有企业5家。", "", (), None, "2024", "截至2024年底"),
    ],
)
def test_period_is_resolved_only_where_the_year_is_settled(
    text: str, headline: str, path: tuple[str, ...], issue_date: str | None, period: str, words: str
) -> None:
    metric = extract_metrics(article(text, headline, path), issue_date).metrics[0]
    assert (metric.period, metric.period_text) == (period, words)


@pytest.mark.parametrize(
    ("text", "headline", "periods"),
    [
        # growth and parts are of the time of the sentence before
        ("1至5月，全区完成投资30亿元。工业投资增长6%。", "", ["2024-01/2024-05", "2024-01/2024-05"]),
        ("一季度，全区新建学校8所。其中，镇上3所、村里5所。", "", ["2024-Q1", "2024-Q1", "2024-Q1"]),
        ("一季度，全区新建学校8所。园区共有企业5家。", "", ["2024-Q1", ""]),
        ("一季度，全区新建学校8所。园区共有企业5家。其中，规上企业3家。", "", ["2024-Q1", "", ""]),
        ("1至5月，工业投资增长6%。\n农业投资增长3%。", "", ["2024-01/2024-05", "2024-01/2024-05"]),
        ("工业投资一季度增长6%，比上年四季度提高2个百分点。", "", ["2024-Q1", "2024-Q1"]),
        ("5月1日至5日，景区接待游客5万人次；2024年5月1日至5日，景区收入3万元。", "", ["2024-05-01/2024-05-05", "2024-05-01/2024-05-05"]),
        ("2022年、2023年，全区新建学校分别为8所、9所。", "", ["2022", "2023"]),
        ("2023年1至5月，全区办理案件50件，去年同期为80件。", "", ["2023-01/2023-05", "2022-01/2022-05"]),
        ("增速比1—2月份加快3个百分点。", "", [""]),
        ("目前已建成公园3处，力争到2027年，建成公园9处。", "", ["", "2027"]),
        ("签约项目7个。", "2024某地招商大会举行", [""]),
        ("今天（6月9日），全区接待游客900人。", "", ["2024-06-09"]),
        ("某项采购昨天（6月9日）开标，中选产品平均降价80%。", "", [""]),
        ("调整后，2019年版大典列有职业800个。", "", [""]),
        ("国庆假期（5月1日至5日），全区接待游客900人。", "", ["2024-05-01/2024-05-05"]),
        ("过去的一年，全区新建学校8所。", "", ["2023"]),
        ("2016年至2023年补助企业386家，8年内累计产值36亿元。", "", ["2016/2023", "", ""]),
        # when a work began and ended
        ("工程于2023年3月开工，2024年5月建成，铺设管网80公里。", "", [""]),
        # when something was told
        ("昨日，记者从区交通局获悉，全区共有桥梁8座。", "", [""]),
        # up to when, and since when
        ("今年以来，截至5月底，已建成公园3处。", "", ["2024-01/2024-05"]),
        ("截至5月底，全区共有企业5家。", "", ["2024-05"]),
        ("截至5月底，累计培训居民900人次。", "", [""]),
        # what is expected is of no time that is over
        ("截至5月底，已建成公园3处，预计可带动就业900人。", "", ["2024-05", ""]),
        ("项目今年开工，建成后可容纳企业60家。", "", [""]),
        # said of one figure alone
        ("2023年完成装机45兆瓦，累计达180兆瓦。", "", ["2023", ""]),
        ("今年以来，连续3年获评示范街道，新增企业5家。", "", ["", "2024"]),
        ("增速比2023年8%的水平高出2个百分点。", "", ["2023", ""]),
        # the opening of a report on progress holds for all of it
        ("2024年全区有实事30件，截至5月底已完成19件。\n修建道路6条。", "某区民生实事进展情况", ["2024", "2024-01/2024-05", "2024-01/2024-05"]),
    ],
)
def test_each_figure_of_a_text_has_its_own_time(text: str, headline: str, periods: list[str]) -> None:
    assert [m.period for m in extract_metrics(article(text, headline), "2024-06-10").metrics] == periods


@pytest.mark.parametrize(
    ("text", "issue_date", "period"),
    [
        ("12月10日，全区发布剧目30部。", "2022-12-10", "2022-12-10"),
        ("12月25日，全区举办集市3场。", "2023-01-05", "2022-12-25"),
    ],
)
def test_a_date_without_a_year_is_of_the_year_of_issue_whatever_the_headline_says(text: str, issue_date: str, period: str) -> None:
    (metric,) = extract_metrics(article(text, "2023年新剧片单发布"), issue_date).metrics
    assert metric.period == period


@pytest.mark.parametrize(
    ("text", "headline", "statuses"),
    [
        ("年度任务15个，已完成8个。", "", ["target", "actual"]),
        ("20个幸福院建设已完成9个（45%）。", "", ["target", "actual", "actual"]),
        ("下一步，将做好以下工作：一是抓产业。新建园区3个。二是惠民生。新增学位900个。", "", ["target", "target"]),
        ("投资增长8%，高于预期目标2个百分点。", "", ["actual", "actual"]),
        ("新建学校3所。", "某区2024年十件民生实事", ["target"]),
        ("新建学校3所。", "某区2024年十件民生实事进展情况", ["actual"]),
        ("计划改造小区30个，已开工25个，完工10个。", "", ["target", "actual", "actual"]),
        ("今年目标新增就业3万人，1至5月新增1万人。", "", ["target", "actual"]),
        ("到今年底，自来水普及率达100%。", "", ["target"]),
        ("已建成住房600套，目标2027年达900套。", "", ["actual", "target"]),
        ("2023年底前完成改造120户，2024年10月底前再完成80户。", "", ["actual", "target"]),
        ("新建学校3所。", "某区教育局2024年部门预算", ["target"]),
        ("全县共计划实施项目146个、总投资260亿元。其中产业项目78个，总投资149亿元。", "", ["target", "target", "target", "target"]),
        ("重点项目14个，总投资26亿元，年度计划投资9亿元。其中产业项目8个，总投资14亿元。", "", ["actual", "actual", "target", "actual", "actual"]),
        ("今年，全县确定实施重点项目64个，其中新建项目43个。", "", ["target", "target"]),
        ("2023年修路5条。", "某区2023年预算执行情况和2024年预算草案的报告", ["actual"]),
    ],
)
def test_each_figure_of_a_text_is_a_goal_or_a_result_by_itself(text: str, headline: str, statuses: list[str]) -> None:
    assert [m.status for m in extract_metrics(article(text, headline), "2024-06-10").metrics] == statuses


def test_the_year_a_text_named_last_governs_the_whole_year() -> None:
    text = "2024年，全区新建学校2所。\n全年培训居民900人次。"
    assert [m.period for m in extract_metrics(article(text)).metrics] == ["2024", "2024"]


def test_a_scope_word_points_at_the_body_of_the_article_or_at_what_is_larger() -> None:
    facts = extract_metrics(article("全区新增企业5家；全省共有区县104个。"))
    assert [m.subject for m in facts.metrics] == ["青岚区", "全省"]


def test_of_two_names_of_its_body_the_longer_is_the_subject_on_every_run() -> None:
    # The order of a set changes from run to run.
    facts = extract_metrics(article("青岚区政府整修道路5条。", organisation="青岚区政府"))
    assert [(m.subject, m.indicator) for m in facts.metrics] == [("青岚区政府", "整修道路")]
