"""What figures of district news and reports measure, and whom they are about: invented clauses, one way of wording each."""

from __future__ import annotations

import pytest

from shizheng.converters.extraction.about import about
from shizheng.converters.extraction.actors import place_of_heading
from shizheng.converters.extraction.figures import extract_metrics
from shizheng.converters.extraction.numerals import class_numerals

from .test_metric_readings import article, indicators


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what was done to those counted is part of their name
        ("35个项目集中签约，总投资63亿元。", ["集中签约项目", "集中签约项目总投资"]),
        ("帮助60人成功创业。", ["帮助成功创业"]),
        # where it rose from, what it brings, among whom
        ("村民人均收入从以前的3000元涨到如今的9000元。", ["村民人均收入", "村民人均收入"]),
        ("每年可为石塘村带来90万元的收入。", ["每年可为石塘村带来的收入"]),
        ("某公司捐赠价值20万元的巡逻车。", ["捐赠巡逻车价值"]),
        ("收入决算数374万元，比2017年增收42万元。", ["收入决算数", "收入决算数"]),
        ("金融机构存贷款余额86亿元，其中存款余额38亿元。", ["金融机构存贷款余额", "金融机构存款余额"]),
        ("5个牵头单位和7个配合单位协同办理。", ["牵头单位", "配合单位"]),
        ("向7万户发放低保金2亿元。", ["发放低保金户数", "发放低保金"]),
        ("小区改造16个，涉及3万户。", ["小区改造", "小区改造涉及户数"]),
        # a figure inside the noun of another
        ("总投资9亿元的3个重大项目正在建设。", ["重大项目总投资", "正在建设重大项目"]),
        ("新增产值超8亿元企业共9家。", ["新增产值", "新增产值超8亿元企业"]),
        ("5家超百亿元的新材料企业落户。", ["新材料企业", "新材料企业"]),
        ("年产7万吨新材料的项目已投产。", ["年产新材料"]),
        ("投资500万元新建教学楼。", ["新建教学楼投资"]),
        # states, rests and works of those counted
        ("处于谋划阶段的补短板项目有131个，在建62个，已竣工41个。", ["处于谋划阶段的补短板项目", "在建补短板项目", "已竣工补短板项目"]),
        ("实事30件，已完成19件，其余11件正在办理。", ["实事", "已完成实事", "其余实事"]),
        ("3个幸福院建设已完成2个（66%）。", ["幸福院建设", "幸福院建设已完成", "幸福院建设完成率"]),
        ("新建、改扩建学校90所，其中续建42所，新建17所。", ["新建、改扩建学校", "续建学校", "新建学校"]),
        # rows, plans and comparisons
        ("城镇就业7千人、困难人员就业9百人，各完成目标任务的103%、111%。",
         ["城镇就业", "困难人员就业", "城镇就业完成目标任务比例", "困难人员就业完成目标任务比例"]),
        ("集成件、传感器、服务器等新兴产品产量分别增长71%、54%、42%。", ["集成件产量", "传感器产量", "服务器产量"]),
        ("税收收入3亿元，为调整预算数的100.6%，比上年增收0.2亿元。", ["税收收入", "税收收入完成调整预算数比例", "税收收入"]),
        ("制造业增加值增长6%，增速比上月加快0.9个百分点。", ["制造业增加值", "制造业增加值增速"]),
        ("工业产值增长30%，增幅比全市平均水平高14个百分点。", ["工业产值", "工业产值增速高于全市平均水平"]),
        ("居民收入增速高于经济增速，增长5%。", ["居民收入"]),
        ("县域排名由第60名上升至第35名。", ["县域排名", "县域排名"]),
        ("蔬菜产量3万吨；水果2万吨。", ["蔬菜产量", "水果产量"]),
        # what a noun behind a number ends at, and what it does not end at
        ("31个省（自治区、直辖市）报告新增病例7例。", ["省", "新增病例"]),
        ("来自70个国家和地区的记者参会。", ["国家和地区"]),
        ("全市12个数字服务出口基地今年完成出口19亿元。", ["数字服务出口基地", "数字服务出口基地出口"]),
        ("滩涂上3平方公里新增植被已成荫。", ["新增植被面积"]),
    ],
)  # fmt: skip
def test_indicator_of_district_news_is_worded_as_its_clause_means_it(text: str, expected: list[str]) -> None:
    assert indicators(text) == expected


def test_units_of_points_are_shared_over_a_conjunction() -> None:
    units = [m.unit for m in extract_metrics(article("占比分别回落1.35和0.85个百分点。")).metrics]
    assert units == ["个百分点", "个百分点"]


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("新建教学楼一幢。", ["metric"]),
        ("开启一座新城的未来。", []),
        ("引进亿元以上项目。", []),
        ("建设110千伏变电站。", ["name"]),
        ("发布2022年版目录。", ["name"]),
        ("某县三铺村发展蓝莓产业。", []),
        ("铺设了4横12纵水泥路。", ["name", "name"]),
        ("增速7年来最低。", ["metric"]),
        ("近7年来持续增长。", ["date"]),
    ],
)
def test_a_numeral_counts_where_it_states_a_quantity(text: str, classes: list[str]) -> None:
    assert [n.numeral_class for n in class_numerals(text)] == classes


@pytest.mark.parametrize(
    ("organisation", "titles", "body", "expected"),
    [
        ("", "", "前三季度全区增加值增长3%。\n前三季度全区投资增长5%。", "全区"),
        ("", "", "国家统计局今天发布数据。", "全国"),
        ("", "", "目前，我国粮食产量稳定增长。", "我国"),
        ("", "", "人均地区生产总值增长。人均地区生产总值提高。全县增长。", "全县"),
        ("市统计局", "", "我市工业增长。", "我市"),
    ],
)
def test_an_article_that_names_nobody_is_about_the_whole_that_it_speaks_of(organisation: str, titles: str, body: str, expected: str) -> None:
    assert about(organisation, titles, body) == expected


@pytest.mark.parametrize(
    ("titles", "body", "expected"),
    [
        # a village that headline and text repeat, wherever its name begins in the headline
        ("走进云州松坪村 看产业兴旺", "全国的记者来到松坪村。\n松坪村有人口900人。\n松坪村的茶园很美。", "松坪村"),
        ("云州贫困村变了样", "贫困村有30个。贫困村道路通了。贫困村有了水。全县增长。", "全县"),
        # the headline says whose city it is, whatever the text names in passing
        ("我市6个项目开工", "在青岚新区主会场，市领导出席。\n青岚新区投资20亿元。\n我市将加快建设。", "我市"),
        # a province by the short name that the text repeats
        ("全省新增就业8万人", "贵州持续发力。\n贵州新增学校9所。\n全省共有医院70家。\n贵州还将继续。", "贵州"),
        ("全省新增就业8万人", "全省共有医院70家。", ""),
    ],
)
def test_a_village_a_whole_or_a_province_that_headline_and_text_go_on_about_is_the_body(titles: str, body: str, expected: str) -> None:
    assert about("", titles, body) == expected


def test_news_of_the_nation_name_the_place_that_they_speak_of_last() -> None:
    text = "吉林雪季以来，全省39家雪场开放。"
    assert [m.subject for m in extract_metrics(article(text, organisation="我国")).metrics] == ["吉林"]


def test_an_article_that_opens_as_a_plan_states_targets() -> None:
    text = "经研究，拟从以下三个方面开展工作：建成口袋公园6处。"
    assert [m.status for m in extract_metrics(article(text)).metrics][-1] == "target"


@pytest.mark.parametrize(("text", "expected"), [("负责人周兆峰说，投资3亿元。", ["3亿"]), ("林兆元到场。", []), ("产值突破兆元。", ["兆"]), ("编列2兆300亿元。", ["2兆300亿"])])
def test_a_multiplier_within_a_name_counts_nothing(text: str, expected: list[str]) -> None:
    assert [numeral.text for numeral in class_numerals(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # as worded, and where a change started
        ("第一产业增加值9亿元，占生产总值的比重为6.6%。", ["第一产业增加值", "第一产业增加值占生产总值的比重"]),
        ("预算收入由年初的76亿元调整为89亿元，调增13亿元。", ["预算收入", "预算收入", "预算收入"]),
        ("城乡居民人均收入3万元、1万元，分别增长9%、10%。", ["城镇居民人均收入", "农村居民人均收入", "城镇居民人均收入", "农村居民人均收入"]),
        # people by schooling and rank
        ("技术人员中本科学历86人，中专学历及以下24人。", ["本科学历技术人员", "中专学历及以下技术人员"]),
        ("取得医师资格者2人。", ["取得医师资格者"]),
        # light verbs, examples, ground, one thing by its kind
        ("对11座水塘进行清淤加固。", ["清淤加固水塘"]),
        ("帮助60人实现成功就业。", ["帮助成功就业"]),
        ("甲路改造、乙厂扩建等9个市重点项目进展顺利。", ["市重点项目"]),
        ("青岚镇有3万亩耕地。", ["耕地"]),
        ("基地存栏肉鸽3000只。", ["存栏肉鸽"]),
        ("每千人拥有病床8张。", ["每千人拥有病床"]),
    ],
)
def test_small_words_of_reports_neither_stay_nor_take_the_noun_along(text: str, expected: list[str]) -> None:
    assert indicators(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # thresholds passed, ranks by extent and region, shares of a whole
        ("生产总值达到92亿元，首次突破90亿元大关。", ["生产总值", "生产总值"]),
        ("生产总值增长3%，增速居珠三角第四。", ["生产总值", "生产总值增速"]),
        ("专利申请量占全市41%，占全省36%。", ["专利申请量占全市比重", "专利申请量占全省比重"]),
        ("生产总值同比（下同）增长4%。", ["生产总值"]),
        # goals told by name, plans set by others
        ("任务目标是改造公厕80座，其中新建30座。", ["改造公厕", "新建公厕"]),
        ("新增就业542人，完成省定全年任务目标的近七成。", ["新增就业", "新增就业完成省定全年任务目标比例"]),
        # what stands before counted things, and what follows them
        ("新建27个大棚种植蔬菜。", ["新建大棚"]),
        ("207项园林绿化项目已开工189项。", ["园林绿化项目", "已开工园林绿化项目"]),
        ("人员由175人精简至80人。", ["人员", "人员"]),
        ("竣工项目9个，竣工率76%。", ["竣工项目", "项目竣工率"]),
    ],
)
def test_figures_of_progress_name_what_they_measure(text: str, expected: list[str]) -> None:
    assert indicators(text) == expected


def test_a_threshold_keeps_the_words_before_it() -> None:
    assert indicators("实施投资5000万元以上工业项目24个。")[1:] == ["实施投资5000万元以上工业项目"]
    assert indicators("带动9户竹农户均增收3千元。") == ["带动竹农", "竹农户均增收"]


def test_a_wrong_name_of_the_headline_takes_no_rank() -> None:
    told = extract_metrics(article("增加值增长9%，居全省第4位。增加值增长9%，涨幅较1-4月扩大1个百分点。", organisation="居全省"))
    assert [m.indicator for m in told.metrics] == ["增加值", "增加值增速", "增加值", "增加值涨幅"]
    assert "居全省" not in {m.subject for m in told.metrics}


@pytest.mark.parametrize(
    ("heading", "expected"),
    [("松坪镇石塘村", "松坪镇石塘村"), ("二、石塘村：茶香满山", "石塘村"), ("示范村", ""), ("建设美丽乡村", ""), ("智慧社区", ""), ("茶香满山", ""), ("石塘村委会", "")],
)
def test_a_heading_that_is_a_villages_name_says_whom_its_section_is_about(heading: str, expected: str) -> None:
    assert place_of_heading(heading) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6个项目中投资最大项目为松坪新区储能项目、总投资70亿元、年度投资20亿元。", ["云安市", "松坪新区储能项目", "松坪新区储能项目"]),
        ("最大项目为松坪新区储能项目，位于松坪新区科技园，总占地面积800亩。", ["松坪新区储能项目"]),
        ("重大项目是发展的关键，集中开工的6个项目进展顺利。", ["云安市"]),
        ("石塘茶叶种植基地是最大的基地，每年可为石塘村带来90万元的收入。", ["石塘茶叶种植基地"]),
        ("云安市政府6件民生实事全部完成。", ["云安市"]),
        ("从云天县引进优质种鸽900对。", ["云安市"]),
        ("云天县引进优质种鸽900对。", ["云天县"]),
        # what 其中 singles out, what has an area, what something is called
        ("三大产业中，其中，石塘茶叶种植基地是最大的基地，每年可为石塘村带来90万元的收入。", ["云安市", "石塘茶叶种植基地"]),
        ("前面就是面积700亩的茶叶基地，每年带来80万元的收入。", ["茶叶基地", "茶叶基地"]),
        ("他口中的茶叶基地是王石创办的石塘茶叶专业合作社，年收入90万元。", ["石塘茶叶专业合作社"]),
        ("集体经济和农机合作社已全部覆盖，70%以上的农户有了稳定收入。", ["云安市"]),
    ],
)
def test_the_project_called_the_largest_has_its_figures_and_no_kind_or_site_in_passing_does(text: str, expected: list[str]) -> None:
    assert [m.subject for m in extract_metrics(article(text, organisation="云安市")).metrics] == expected


def test_a_county_named_in_the_portrait_of_a_firm_is_not_the_firm() -> None:
    told = extract_metrics(article("公司现有员工90人。目前，全县有规上工业企业43家。", organisation="云安石塘阀门有限公司"))
    assert [m.subject for m in told.metrics] == ["云安石塘阀门有限公司", "全县"]


def test_total_and_growth_that_are_ranked_one_after_the_other_have_a_place_each() -> None:
    told = extract_metrics(article("地区生产总值90亿元、增长6%，总量、增速分列全省第五、第三。", organisation="云安市"))
    assert [m.indicator for m in told.metrics if m.kind == "rank"] == ["地区生产总值总量", "地区生产总值增速"]


@pytest.mark.parametrize(
    ("behind", "expected"),
    [("新改建农村公路86公里，改造危桥14座。", "2031-01/2031-09"), ("全市累计改造危桥14座。", ""), ("目前在建公路86公里。", "")],
)
def test_several_months_hold_on_in_the_next_sentence_unless_it_counts_from_another_time(behind: str, expected: str) -> None:
    told = extract_metrics(article(f"2031年前三季度，全市交通投资完成21亿元。{behind}", organisation="云安市"))
    assert {m.period for m in told.metrics[1:]} == {expected}


def test_money_of_an_insurance_is_measured_and_no_holder_of_its_spending() -> None:
    told = extract_metrics(article("全县医保基金支出11亿元，分级次看，乡镇级完成3亿元。", organisation="云安县"))
    assert [(m.indicator, m.subject) for m in told.metrics][:1] == [("医保基金支出", "云安县")]


def test_works_of_a_road_and_its_service_areas_are_no_subjects() -> None:
    told = extract_metrics(article("环城高速项目全长46公里，设互通立交5处、服务区2处，设计时速90公里。目前，路基工程完成85%。", organisation="云安市"))
    assert [(m.indicator, m.subject) for m in told.metrics][2:] == [("服务区", "环城高速项目"), ("设计时速", "环城高速项目"), ("路基工程", "环城高速项目")]
