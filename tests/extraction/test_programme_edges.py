"""Programmes: where a name begins and ends. All names are invented."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shizheng.converters.extraction.programme_aliases import part_forms, shorter_forms
from shizheng.converters.extraction.programme_words import ruled_by
from shizheng.converters.extraction.programmes import extract_programmes

from .pages import article
from .pages import names_of as names


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


def test_a_note_behind_a_name_and_its_level_are_no_part_of_it() -> None:
    assert set(names("功能定位是“四港一谷〔2〕”，蓄势待发。")) == {"四港一谷"}
    assert "农家书屋" in names("村级农家书屋全面建成。")


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


def test_a_mention_spans_the_name_where_it_stands() -> None:
    text = "全镇开展“清水进村”行动，水清岸绿。"
    (mention,) = extract_programmes(article(text))
    assert text[mention.start : mention.end] == "“清水进村”行动"


def test_the_last_of_several_last_words_ends_the_name() -> None:
    assert set(names("推进青澜快线高速扩建工程。")) == {"青澜快线高速扩建工程"}
    assert set(names("走进青澜农村创业创新孵化园。")) == {"青澜农村创业创新孵化园"}


def test_short_quotations_without_anything_between_them_are_one_name_with_their_last_word() -> None:
    assert set(names("持续开展“春耕”“夏种”执法行动。")) == {"“春耕”“夏种”执法行动"}
    assert part_forms(["“春耕”“夏种”执法行动", "春耕"]) == {"春耕": "“春耕”“夏种”执法行动"}
    assert part_forms(["“清水进村”办法", "清水进村办法"]) == {}


def test_a_park_named_at_the_head_of_another_name_stays_for_itself() -> None:
    assert part_forms(["青澜产业园", "青澜产业园服务中心"]) == {}


def test_an_item_of_a_list_goes_before_what_ends_inside_it() -> None:
    found = names("加快推进青澜会展中心、云江新区中医康复楼等12个重点项目。")
    assert "云江新区中医康复楼" in found, found


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


def test_what_points_at_a_thing_is_no_part_of_its_name() -> None:
    assert all(not name.startswith("这") for name in names("县长视察这座青澜数字产业园。"))
