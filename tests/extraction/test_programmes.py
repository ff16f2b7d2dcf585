"""Programmes: what is a name and what is none, its kind, and which names are one programme. All names are invented."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shizheng.converters.extraction.programme_aliases import (
    part_forms,
    shorter_forms,
)
from shizheng.converters.extraction.programme_words import ruled_by
from shizheng.converters.extraction.programmes import extract_programmes

from .pages import article


def names(*paragraphs: str) -> dict[str, str]:
    return {m.name: m.kind for m in extract_programmes(article(*paragraphs))}


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
    ("text", "name"),
    [
        ("锚定“四渠”目标任务，落实“三水”政策。", "“三水”政策"),
        ("打造“青苗共伴”儿童手作融入项目，家长称好。", "“青苗共伴”儿童手作融入项目"),
        ("大厅设有“办得慢”反映窗口，专人接待。", "“办得慢”反映窗口"),
        ("组织“云江茶席”政茶企对接活动9次。", "“云江茶席”政茶企对接活动"),
        ("坚持“2486”总体思路，久久为功。", "“2486”总体思路"),
        ("6个“五美”示范村开工建设。", "“五美”示范村"),
        ("开展“清水进村”和城乡护绿“五个林”活动。", "城乡护绿“五个林”活动"),
    ],
)
def test_words_behind_a_quotation_that_tell_what_it_is_belong_to_the_name(text: str, name: str) -> None:
    found = {m.name: m.printed for m in extract_programmes(article(text))}
    assert name in found, found
    assert shorter_forms(name)[-1] in name


@pytest.mark.parametrize("text", ["实施“清水进村”建设。", "“清水进村”推进重点工作。", "推动“清水进村”取得成效。"])
def test_what_becomes_of_a_quoted_programme_is_no_part_of_its_name(text: str) -> None:
    assert set(names(text)) == {"清水进村"}


@pytest.mark.parametrize(
    "text",
    ["“茶园里看得见，家家都说好。”采茶工坊里笑声不断。", "市政是一棒接一棒，", "新建群众性健身指导点16个。", "按照二〇三一至三二年度安排。"],
)
def test_sentences_and_counted_sorts_are_no_names(text: str) -> None:
    assert names(text) == {}, names(text)


def test_a_note_behind_a_name_and_its_level_are_no_part_of_it() -> None:
    assert set(names("功能定位是“四港一谷〔2〕”，蓄势待发。")) == {"四港一谷"}
    assert "农家书屋" in names("村级农家书屋全面建成。")


def test_a_field_of_policy_is_no_programme_by_its_name_alone() -> None:
    assert names("青澜村垃圾分类，家家动手。") == {}
    assert "垃圾分类" in names("深入推进“垃圾分类”行动，家家动手。").popitem()[0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("成功举办2031年青澜采茶交流会。", "2031年青澜采茶交流会"),
        ("2031年举办青澜采茶交流会。", "青澜采茶交流会"),
        ("入选云江省和美渔村建设试点县。", "云江省和美渔村建设试点县"),
        ("优化云江便民利民服务网络体系。", "云江便民利民服务网络体系"),
        ("实施重大风险联防提升行动。", "重大风险联防提升行动"),
        ("云江上榜青澜医联体名单。", "青澜医联体"),
        ("打造5G XR 云江实验场。", "5G XR 云江实验场"),
        ("纳入双向互联护茶机制。", "双向互联护茶机制"),
        ("建成云江石韵大楼、茶苗繁育与加工示范基地、青澜汽配城等8个项目。", "茶苗繁育与加工示范基地"),
        ("推行“合作社+茶农”的模式发展茶业。", "“合作社+茶农”的模式"),
    ],
)
def test_a_name_holds_all_its_words_and_no_more(text: str, name: str) -> None:
    assert name in names(text), names(text)


def test_the_verb_of_bringing_out_keeps_its_last_character() -> None:
    assert ruled_by("去年推出") == "launch"
    assert "小茶壶" in names("全镇推出“小茶壶”议事在前。")


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


def test_a_mention_spans_the_name_where_it_stands() -> None:
    text = "全镇开展“清水进村”行动，水清岸绿。"
    (mention,) = extract_programmes(article(text))
    assert text[mention.start : mention.end] == "“清水进村”行动"


def test_what_governs_the_first_of_several_quotations_governs_all() -> None:
    assert set(names("深入推进“万户亮灯”“清水进村”，夜路不再黑。")) == {"万户亮灯", "清水进村"}
    assert names("实现“零跑腿”“零等候”，人人称便。") == {}


def test_the_last_of_several_last_words_ends_the_name() -> None:
    assert set(names("推进青澜快线高速扩建工程。")) == {"青澜快线高速扩建工程"}
    assert set(names("走进青澜农村创业创新孵化园。")) == {"青澜农村创业创新孵化园"}


def test_short_quotations_without_anything_between_them_are_one_name_with_their_last_word() -> None:
    assert set(names("持续开展“春耕”“夏种”执法行动。")) == {"“春耕”“夏种”执法行动"}
    assert part_forms(["“春耕”“夏种”执法行动", "春耕"]) == {"春耕": "“春耕”“夏种”执法行动"}
    assert part_forms(["“清水进村”办法", "清水进村办法"]) == {}


def test_a_park_named_at_the_head_of_another_name_stays_for_itself() -> None:
    assert part_forms(["青澜产业园", "青澜产业园服务中心"]) == {}


def test_a_metaphor_in_quotation_marks_is_no_name_but_its_last_word_may_make_one() -> None:
    assert names("筑起“安宁防线”，夜夜安眠。") == {}
    assert set(names("开展“接您回村”招聘活动。")) == {"“接您回村”招聘活动"}


def test_what_something_turns_into_is_quoted_as_a_figure_of_speech() -> None:
    assert names("村民们化身“护水眼睛”，由“看客”转化为“管水能人”。") == {}
    assert names("全镇实现办事“当天了结”。") == {}


def test_an_item_of_a_list_goes_before_what_ends_inside_it() -> None:
    found = names("加快推进青澜会展中心、云江新区中医康复楼等12个重点项目。")
    assert "云江新区中医康复楼" in found, found


def test_a_title_that_is_only_a_sort_of_paper_is_no_name() -> None:
    assert names("细化《考核办法》，印发《青澜河治理行动方案》。") == {"《青澜河治理行动方案》": "campaign"}


def test_a_project_is_named_by_what_it_turns_out_a_year() -> None:
    assert "青澜纸业年产3.5万吨纸板项目" in names("青澜纸业年产3.5万吨纸板项目建成投产。")


def test_a_plan_in_title_marks_is_a_name_and_a_law_is_none() -> None:
    assert set(names("印发《云江区数字乡村三年行动计划》，宣传《云江区道路法》。")) == {"《云江区数字乡村三年行动计划》"}


def test_a_kind_told_by_the_form_of_a_quotation() -> None:
    assert names("探索“支部+农户”，人人增收。") == {"支部+农户": "model"}
    assert names("举办“云江贺岁美食节”，热闹非凡。") == {"云江贺岁美食节": "campaign"}


PIECES = st.sampled_from(["“", "”", "清水", "“清水进村”", "行动", "机制", "1+6", "+", "，", "。", "、", "的", "（以下简称清水）", "体系", "园", "\n", "推进", "《", "》", "平安某地建设", "项目"])


@given(st.lists(PIECES, max_size=50).map("".join))
def test_names_lie_inside_the_text_and_never_over_one_another(text: str) -> None:
    found = extract_programmes(article(text))
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(m.name and "\n" not in m.name for m in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("镇上有青澜快运、云江制芯、砚溪智联3个项目入园。", "云江制芯", "project"),
        ("引进投资3亿元的云江制冷基地、投资2亿元的砚溪牧光互补等项目。", "砚溪牧光互补", "project"),
        ("云江东路、砚溪大道、青澜路二期开工建设。", "砚溪大道", "project"),
        ("云砚高速青澜段建成通车。", "云砚高速青澜段", "project"),
        ("出台云江稳就业12条，真金白银。", "云江稳就业12条", "programme"),
        ("云江区第三小学建成投用。", "云江区第三小学", "project"),
        ("青澜村获评省级森林康养示范村。", "省级森林康养示范村", "programme"),
        ("云江区唯一省级森林康养示范村揭晓。", "省级森林康养示范村", "programme"),
        ("开展“云江有约”学习教育，人人参与。", "“云江有约”学习教育", "programme"),
        ("“万户亮灯”工作组走村入户。", "万户亮灯", "programme"),
    ],
)
def test_the_name_ends_where_its_words_end(text: str, name: str, kind: str) -> None:
    assert names(text).get(name) == kind, names(text)


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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("规划建设中澜（青澜）创新产业区，引来新客商。", "中澜（青澜）创新产业区"),
        ("全县入选全国稻米绿色发展先行区创建名单。", "全国稻米绿色发展先行区"),
        ("大力推进青澜高标准农田示范区建设。", "青澜高标准农田示范区"),
        ("在云江口岸成立联合指挥中心。", "联合指挥中心"),
        ("大胆实施到户增收项目。", "到户增收项目"),
        ("深入推进健康大理建设。", "健康大理"),
        ("预计至2030年云江社会住宅总数翻一番。", "云江社会住宅"),
        ("推动青澜市创建全国文明典范城市。", "全国文明典范城市"),
    ],
)
def test_a_word_that_looks_like_an_edge_inside_a_name_does_not_cut_it(text: str, name: str) -> None:
    assert name in names(text), names(text)


def test_a_word_behind_a_prefix_that_is_no_place_is_no_programme_of_a_place() -> None:
    assert not names("继续推进数字账本建设。")


def test_what_points_at_a_thing_is_no_part_of_its_name() -> None:
    assert all(not name.startswith("这") for name in names("县长视察这座青澜数字产业园。"))


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
