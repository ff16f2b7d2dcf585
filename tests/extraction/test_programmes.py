"""Programmes: what is a name and what is none, and its kind. All names are invented."""

from __future__ import annotations

import pytest

from .pages import names_of as names


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("全镇开展“清水进村”行动，水清岸绿。", "“清水进村”行动", "campaign"),
        ("建成“1+6”矛盾调处体系。", "“1+6”矛盾调处体系", "system"),
        ("深入推进“万户亮灯”，夜路不再黑。", "万户亮灯", "programme"),
        ("落实“三亮”，服务更优。", "三亮", "programme"),
        ("推行“一码通行”服务模式。", "“一码通行”服务模式", "model"),
        ("依托青澜数字产业园招引企业12家。", "青澜数字产业园", "park"),
        ("建立矛盾纠纷联调机制，小事不出村。", "矛盾纠纷联调机制", "mechanism"),
        ("上线青澜智慧停车平台。", "青澜智慧停车平台", "platform"),
        ("实施农村危桥改造三年行动。", "农村危桥改造三年行动", "campaign"),
        ("全面落实河长制，巡河2000次。", "河长制", "mechanism"),
        ("这条路子是支部+农户，人人增收。", "支部+农户", "model"),
        ("出台优化出行环境创新行动，一路畅通。", "优化出行环境创新行动", "campaign"),
        ("集体账目公开平台“一月一晒”，人人看得懂。", "集体账目公开平台", "platform"),
        ("推出“云江惠农贷”业务。", "“云江惠农贷”业务", "model"),
        ("入选“青澜古镇保护提升示范项目”名单。", "青澜古镇保护提升示范项目", "project"),
        ("举办“云江贺岁”暨“两岸赶集”等活动，热闹非凡。", "两岸赶集", "programme"),
        ("持续推进乡村振兴战略。", "乡村振兴战略", "programme"),
        ("全年投入3.2亿元青澜产业发展基金支持企业。", "青澜产业发展基金", "programme"),
        ("“青澜快线”开进青澜数字产业园。", "青澜数字产业园", "park"),
        ("推行“农场+茶农”的抱团经营模式，家家增收。", "“农场+茶农”的抱团经营模式", "model"),
        ("建立茶园管护“丰收榜”，家家看得见。", "茶园管护“丰收榜”", "programme"),
        ("今年办好八件为民实事，件件落地。", "八件为民实事", "programme"),
        ("青澜文化中心（一期）工程下月竣工。", "青澜文化中心（一期）工程", "project"),
        ("按照云江护林联防机制，山林平安。", "云江护林联防机制", "mechanism"),
        ("全面推行“塘长制”，水塘清了。", "塘长制", "mechanism"),
        ("举办青澜茶业创新合作高峰论坛，嘉宾云集。", "青澜茶业创新合作高峰论坛", "campaign"),
        ("出台购买保洁服务负面清单，管住花钱的手。", "购买保洁服务负面清单", "mechanism"),
        ("经费庞大无法辟建青澜抽水站。", "青澜抽水站", "project"),
        ("对青澜公园、石桥公园等公园项目进行改造。", "青澜公园", "project"),
        ("白石窑址防护及展示项目开工。", "白石窑址防护及展示项目", "project"),
        ("云山茶业3万吨高端茶饮料项目投产。", "云山茶业3万吨高端茶饮料项目", "project"),
        ("构建“三带三园”的茶产业发展格局。", "“三带三园”的茶产业发展格局", "programme"),
        ("打造以“茶园+民宿”为主导的产业发展模式。", "“茶园+民宿”为主导的产业发展模式", "model"),
        ("发出“走前列、比担当”动员令。", "“走前列、比担当”动员令", "programme"),
        ("深化“三比三看”项目突破年活动。", "“三比三看”项目突破年活动", "campaign"),
        ("创建全国茶园照护服务示范区。", "全国茶园照护服务示范区", "programme"),
    ],
)
def test_a_name_is_found_with_its_kind(text: str, name: str, kind: str) -> None:
    assert names(text).get(name) == kind, names(text)


@pytest.mark.parametrize(
    "text",
    [
        "啃下了“硬骨头”，打出“组合拳”。",
        "全县出台25条措施。",
        "推动完善养老服务体系。",
    ],
)
def test_figures_of_speech_and_bare_counts_are_no_names(text: str) -> None:
    assert names(text) == {}


@pytest.mark.parametrize(
    "text",
    ["“茶园里看得见，家家都说好。”采茶工坊里笑声不断。", "市政是一棒接一棒，", "新建群众性健身指导点16个。", "按照二〇三一至三二年度安排。"],
)
def test_sentences_and_counted_sorts_are_no_names(text: str) -> None:
    assert names(text) == {}, names(text)


def test_a_field_of_policy_is_no_programme_by_its_name_alone() -> None:
    assert names("青澜村垃圾分类，家家动手。") == {}
    assert "垃圾分类" in names("深入推进“垃圾分类”行动，家家动手。").popitem()[0]


@pytest.mark.parametrize(
    "text",
    [
        "坚持“稳中求进”工作总基调。",
        "牢固树立“项目为王”理念。",
        "“这条路修得真好，我们出门方便多了。”村民老田说。",
        "跑出“加速度”。",
        "完善工作机制，加强制度建设。",
        "推进重点项目建设。",
        "有效解决“停车难”问题。",
        "实现由“有人管”向“管得细”转变。",
    ],
)
def test_sayings_and_sorts_of_things_are_no_names(text: str) -> None:
    assert names(text) == {}


def test_the_projects_of_a_list_are_named_one_by_one() -> None:
    found = names("加快推进青澜会展中心、白石湾大桥、云栖智谷等12个重点项目，捷报频传。")
    assert {"青澜会展中心", "白石湾大桥", "云栖智谷"} <= set(found)
    assert names("推进道路建设、老旧小区改造等重点项目。") == {}


def test_what_governs_the_first_of_several_quotations_governs_all() -> None:
    assert set(names("深入推进“万户亮灯”“清水进村”，夜路不再黑。")) == {"万户亮灯", "清水进村"}
    assert names("实现“零跑腿”“零等候”，人人称便。") == {}


def test_a_metaphor_in_quotation_marks_is_no_name_but_its_last_word_may_make_one() -> None:
    assert names("筑起“安宁防线”，夜夜安眠。") == {}
    assert set(names("开展“接您回村”招聘活动。")) == {"“接您回村”招聘活动"}


def test_what_something_turns_into_is_quoted_as_a_figure_of_speech() -> None:
    assert names("村民们化身“护水眼睛”，由“看客”转化为“管水能人”。") == {}
    assert names("全镇实现办事“当天了结”。") == {}


def test_a_title_that_is_only_a_sort_of_paper_is_no_name() -> None:
    assert names("细化《考核办法》，印发《青澜河治理行动方案》。") == {"《青澜河治理行动方案》": "campaign"}


def test_a_project_is_named_by_what_it_turns_out_a_year() -> None:
    assert "青澜纸业年产3.5万吨纸板项目" in names("青澜纸业年产3.5万吨纸板项目建成投产。")


def test_a_plan_in_title_marks_is_a_name_and_a_law_is_none() -> None:
    assert set(names("印发《云江区数字乡村三年行动计划》，宣传《云江区道路法》。")) == {"《云江区数字乡村三年行动计划》"}


def test_a_kind_told_by_the_form_of_a_quotation() -> None:
    assert names("探索“支部+农户”，人人增收。") == {"支部+农户": "model"}
    assert names("举办“云江贺岁美食节”，热闹非凡。") == {"云江贺岁美食节": "campaign"}


@pytest.mark.parametrize(
    "text",
    [
        "云江区第三小学组织学生春游。",  # a school that is not being built
        "新增公交线路3条。",  # so many lines, no policy
        "村民到青澜文化展馆看展。",  # an exhibition hall, no exhibition
        "围绕“如何让河水变清”，大家各抒己见。",
        "园区分三期建设。",
        "云江区人大常委会报告了工作。",
    ],
)
def test_what_only_looks_like_a_name_is_none(text: str) -> None:
    assert names(text) == {}


def test_a_word_behind_a_prefix_that_is_no_place_is_no_programme_of_a_place() -> None:
    assert not names("继续推进数字账本建设。")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("办好青澜竹编节，把品牌叫响。", {"青澜竹编节"}),
        ("镇里建起竹编检测中心，周期缩短。", {"竹编检测中心"}),
        ("打通每一个关键环节，端午佳节人人欢喜。", set()),
        ("抢抓“三收”大忙时节，机手忙起来。", {"三收"}),
        ("全国首批“东云西库”枢纽节点启用。", {"东云西库"}),
        ("9套智能灌溉系统投用，省水又省心。", set()),
        ("“叮——”，电梯门打开。", set()),
        ("组建青澜产业母基金，撬动社会资本。", {"青澜产业母基金"}),
        ("建成石桥社区食堂，老人吃上热饭。", {"石桥社区食堂"}),
        ("迎接世界湿地日，学生走进滩涂。", {"世界湿地日"}),
        ("国际残疾人日前夕，干部上门慰问。", {"国际残疾人日"}),
        ("全国各地近日气温回升，世界杯今日开赛。", set()),
    ],
)
def test_events_and_centres_of_any_sort_are_names_but_holidays_parts_and_counted_things_are_none(text: str, expected: set[str]) -> None:
    assert set(names(text)) == expected
