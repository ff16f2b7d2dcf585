"""Where the name of a programme without quotation marks begins, and what sorts of works are no names. All names are invented."""

from __future__ import annotations

import pytest

from tests.extraction.test_programmes import names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("他实地查看青澜数字产业园建设进度。", "青澜数字产业园"),
        ("县领导到县茶园专题调研白石茶业集聚区工作。", "白石茶业集聚区"),
        ("总体上白石科技园区已成规模。", "白石科技园区"),
        ("受青澜水利枢纽工程影响，航道改线。", "青澜水利枢纽工程"),
        ("省重大水利工程青澜水利枢纽工程开工建设。", "青澜水利枢纽工程"),
        ("规划青澜茶文化交流计划，明年成行。", "青澜茶文化交流计划"),
        ("云江青年同青澜茶业高峰论坛嘉宾座谈。", "青澜茶业高峰论坛"),
        ("6月青澜茶业高峰论坛开幕。", "青澜茶业高峰论坛"),
        ("白石优化整合百千万人才引进计划。", "百千万人才引进计划"),
        ("县里建设完善青澜古茶树智慧管理系统。", "青澜古茶树智慧管理系统"),
        ("经青澜数字产业园通行的货车增多。", "青澜数字产业园"),
    ],
)
def test_a_name_begins_behind_what_tells_of_it(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "他实地查看项目建设进度。",
        "他仔细询问企业项目建设进度。",
        "加快172项节水供水重大水利工程建设。",
        "白石镇重要控制性工程合龙。",
        "听取了关于“加快建立云江回收利用体系”“保护白石古道”等调研情况的报告。",
        "轨道全线贯通，青澜公园站封顶。",
        "云江县委制定实施方案，层层推进。",
        "干部在人民大会堂举行座谈会。",
    ],
)
def test_a_clause_and_a_sort_of_works_are_no_names(text: str) -> None:
    assert not names(text)


def test_marks_between_the_parts_of_a_name_and_a_park_told_in_two_ways_make_no_second_programme() -> None:
    assert len(names("举办“爱的茶乡 无尘青澜”特展。", "“爱的茶乡、无尘青澜”特展月底闭幕。")) == 1
    assert len(names("来到青澜生态产业园区，了解青澜生态产业园进展。")) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("云江推出全新特展《山的时光》，月底登场。", "山的时光"),
        ("构建了一核多星、五园共舞的产业布局。", "一核多星、五园共舞"),
        ("形成一区三园的发展格局。", "一区三园"),
        ("推动“青澜三箭”政策，改善市容。", "“青澜三箭”政策"),
    ],
)
def test_exhibitions_and_counted_parts_are_named_without_a_last_word(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "他走进课堂，观摩教学。",
        "修了一条约一百米长的退水沟。",
        "以“歲月之釀”、“技藝之釀”及“名醬”为主题设计展区。",
        "坚持“必须结合新的条件传承优秀文化”。",
    ],
)
def test_what_is_only_part_of_a_sentence_is_no_name(text: str) -> None:
    assert not names(text)


def test_the_section_of_a_line_goes_under_the_line_where_that_is_named() -> None:
    assert set(names("青澜高铁白石段铺轨。", "青澜高铁全长99公里。")) == {"青澜高铁"}


def test_a_list_that_goes_from_one_quotation_to_another_names_programmes() -> None:
    assert {"冻卵营养金", "产后心理咨商", "肺癌免费筛检"} <= set(names("市府从“冻卵营养金”、“产后心理咨商”到“肺癌免费筛检”等，完成许多政见。"))
    assert not names("从“要我干”到“我要干”，面貌一新。")


def test_so_many_great_plans_that_are_launched_are_one_programme_and_people_called_so_are_none() -> None:
    assert "十大旗舰计划" in names("云江推动十大旗舰计划，全龄共享。")
    assert not names("表扬“青山爸爸”8位。")


@pytest.mark.parametrize(
    "text",
    [
        "针对“个案关怀不中断”、“长者自杀防治”等主题进行讨论。",
        "让市民明白“口腔健康”、“合理用药”等6大项健康概念。",
        "市民的“施政满意度”上升。",
    ],
)
def test_topics_notions_and_statistics_in_a_row_of_quotations_are_no_names(text: str) -> None:
    assert not names(text)


def test_words_that_end_in_a_verb_are_no_part_of_the_name_behind_them() -> None:
    assert "走乡入村深化“三服务”" not in names("开展走乡入村深化“三服务”调研。")


def test_a_series_of_events_is_the_event() -> None:
    assert len(names("青澜茶乡文化节系列活动登场。", "青澜茶乡文化节活动下周闭幕。")) == 1


def test_a_formula_of_letters_is_a_name_and_so_is_a_bundle_counted_in_figures() -> None:
    assert "5G+慢病管理" in names("推广5G+慢病管理，签约居民2万人。")
    assert "9大旗舰计划" in names("推动9大旗舰计划，全龄共享。")


def test_a_spacecraft_is_named_by_its_number() -> None:
    assert "嫦娥三十号" in names("国家航天局公布，嫦娥三十号开展联调。")


def test_a_clause_with_a_plan_at_its_end_is_no_name() -> None:
    assert not names("专家组反复调整封堵方案，昼夜不停。")


def test_a_name_of_a_body_after_its_change_is_no_programme_and_a_time_is_no_part_of_a_name() -> None:
    assert not names("工务处更名为“交通工务处”。")
    assert "过去几年青澜茶业产业园" not in names("过去几年青澜茶业产业园发展很快。")


def test_a_call_in_a_name_is_no_speech_where_the_last_word_of_the_name_stands_behind_it() -> None:
    assert any("上吧青澜" in name for name in names("“上吧青澜！艺起庆生”演唱会下月登场。"))
    assert not names("大家喊“上吧青澜！”，掌声响起。")


def test_sorts_that_a_communique_counts_are_no_programmes() -> None:
    assert not names("年末全市高速公路通车里程600公里。", "拥有国家级重点实验室3个、省级工程技术研究中心80个。")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("全县开展农村改厕整改“回头看”，整改问题310个。", ["农村改厕整改“回头看”"]),
        ("对整改情况开展“回头看”。", ["回头看"]),
        ("10月底前完成1200个餐饮场所燃气安全“回头看”。", ["餐饮场所燃气安全“回头看”"]),
    ],
)
def test_what_is_looked_back_at_belongs_to_the_name(text: str, wanted: list[str]) -> None:
    assert list(names(text)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "民众如有疑问，可洽社会局专线查询。",
        "报名专线07-1234567，请踊跃参加。",
        "发放人次依序是一万一千二百、一万一八六九、一万二三四五人次。",
        "市上下达了前期工作计划。",
        "组建12支招商小分队，赴外地对接47次。",
        "选派186名镇街干部担任网格长。",
    ],
)
def test_lines_of_offices_figures_and_rules_without_a_name_of_their_own_are_no_programmes(text: str) -> None:
    assert not names(text)


def test_a_line_with_a_name_of_its_own_is_a_programme() -> None:
    assert names("可拨打安心专线1925求助。")


@pytest.mark.parametrize(
    "text",
    [
        "县领导周明、吴青、李岚、王松等出席集中开工项目仪式。",
        "企业二期厂房计划年底投产。",
        "将建成年产120万支轮毂生产线，提供岗位600个。",
        "本次开工占云江市集中开工项目个数的三成。",
    ],
)
def test_people_intentions_and_what_is_told_by_its_size_are_no_programmes(text: str) -> None:
    assert not names(text)


def test_the_place_where_an_event_is_held_is_no_programme() -> None:
    assert not names("第六届花灯节17日在砚溪亲水公园闭幕。").keys() & {"砚溪亲水公园"}
    assert "砚溪亲水公园" in names("新建砚溪亲水公园，面积12公顷。")


def test_a_machine_that_is_called_by_what_it_does_is_one_item_of_a_list() -> None:
    assert "云江精密减速器" in names("云江精密减速器等6个新兴产业项目进展顺利。")


@pytest.mark.parametrize("text", ["坚决杜绝“建而不用”。", "他的本子上记满了“数据档案”。", "外媒说局面“极具挑战”，难以预料。"])
def test_a_phrase_in_quotation_marks_that_nothing_speaks_for_is_no_name(text: str) -> None:
    assert not names(text)


def test_a_phrase_in_quotation_marks_is_a_name_where_a_verb_rules_it() -> None:
    assert names("实施“洗城清岸”，治理扬尘。")
    assert names("启动“青桥夜话”。")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("青澜市长周明远“和乐家园”计划持续推进。", "“和乐家园”计划"),
        ("推动云江等一大批问题楼盘化解，砚溪雅苑等一大批问题楼盘有序交付。", "砚溪雅苑"),
    ],
)
def test_who_leads_is_no_part_of_a_name_and_estates_of_a_list_are_named(text: str, name: str) -> None:
    assert name in names(text), names(text)


@pytest.mark.parametrize("text", ["以国手之姿首征云江桌球挑战赛。", "发布2035年前砚溪发展蓝图。"])
def test_a_name_does_not_reach_over_how_or_by_when_it_is_done(text: str) -> None:
    assert not any("之姿" in name or name.startswith("前") for name in names(text))


@pytest.mark.parametrize("name", ["金枫苑改造项目", "青澜广场项目"])
def test_a_project_at_an_estate_may_have_a_short_name(name: str) -> None:
    assert name in names(f"{name}正在收尾，年底前交付。")
