"""Programmes: which names are one programme, and by which of them it is called. All names are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shizheng.converters.extraction.programme_aliases import (
    core_forms,
    narrower_forms,
    part_forms,
    phase_forms,
    programme_key,
    shorter_forms,
    unified,
)
from shizheng.converters.extraction.programme_shortened import headline_forms, shortened_forms
from shizheng.converters.extraction.programmes import extract_programmes

from .pages import article
from .pages import names_of as names


def test_a_programme_is_found_by_the_words_that_its_name_quotes_too() -> None:
    assert shorter_forms("“清水进村”行动") == ["清水进村"]
    assert shorter_forms("「水岸新生」計畫") == ["水岸新生"]
    assert shorter_forms("茶园管护“红黑榜”") == ["红黑榜"]
    assert shorter_forms("河塘治理“三清”行动") == ["“三清”行动", "三清"]
    for whole in ("清水进村", "云江惠农贷款", "“甲”“乙”行动", "“清”行动", "“‘两清’行动”方案"):
        assert shorter_forms(whole) == []


def test_a_programme_told_in_two_ways_is_called_by_what_is_quoted_alone() -> None:
    assert set(names("落实“清水进村”任务。", "“清水进村”工作有序推进。")) == {"清水进村"}
    assert narrower_forms(["“清水”任务"], ["“清水”任务", "清水"]) == {}


def test_a_programme_is_found_without_its_year_and_edition_too() -> None:
    assert shorter_forms("2031年青澜采茶节") == ["青澜采茶节"]
    assert shorter_forms("第三届青澜采茶节") == ["青澜采茶节"]
    assert shorter_forms("首届采茶") == []


def test_a_programme_is_found_without_the_place_whose_it_is() -> None:
    assert shorter_forms("云江市白石镇青澜数字产业园") == ["青澜数字产业园"]
    assert shorter_forms("云江市石桥村饮水工程") == []  # too short to tell which
    for whole in ("云江市级数字产业园", "云江城市更新示范项目", "美丽乡村建设示范片", "云江县养老服务体系"):
        assert shorter_forms(whole) == []


def test_a_programme_is_found_without_its_level_and_what_adds_nothing_behind_it() -> None:
    assert shorter_forms("省级青澜茶产业园") == ["青澜茶产业园"]
    assert shorter_forms("青澜数字产业园（一期）") == ["青澜数字产业园"]
    assert shorter_forms("青澜农贸市场主体工程") == ["青澜农贸市场"]
    assert shorter_forms("道路改造项目") == []


def test_a_short_form_in_an_article_goes_under_the_fuller_name() -> None:
    found = names("云江区青澜数字产业园开园。", "青澜数字产业园已有企业12家。")
    assert set(found) == {"云江区青澜数字产业园"}


def test_a_short_form_behind_a_quoted_name_goes_under_it() -> None:
    found = names("该县启动“百岭千溪万树提升工程”（以下简称“百千万树工程”）。", "今年，“百千万树工程”完成投资2亿元。")
    assert set(found) == {"百岭千溪万树提升工程"}


def test_a_short_form_of_several_names_stays_for_itself() -> None:
    assert part_forms(["城东便民驿站", "城西便民驿站", "便民驿站"]) == {}
    assert part_forms(["云江区城东便民驿站", "城东便民驿站", "便民驿站"]) == {
        "城东便民驿站": "云江区城东便民驿站",
        "便民驿站": "云江区城东便民驿站",
    }


@given(st.lists(st.text("清水进村站", min_size=1, max_size=6), min_size=2, max_size=8, unique=True))
def test_short_forms_are_the_same_among_few_names_and_among_many(few: list[str]) -> None:
    many = [f"{n:03}号" for n in range(60)]
    assert part_forms([*few, *many]) == part_forms(few)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("“清水进村”", "清水进村", True),
        ("“清水进村”行动", "“清水进村”", True),
        ("“1+6”调处体系", "1+6两级调处体系", True),
        ("“五个一”机制", "“五个一”工作法", False),
        ("青澜小微产业园", "青澜小微企业园", False),
        ("“1+6”调处体系", "“1+8”调处体系", False),
    ],
)
def test_which_names_are_one_programme(one: str, other: str, same: bool) -> None:
    assert (programme_key(one) == programme_key(other)) is same


def test_a_short_name_is_its_long_one_only_where_the_text_says_so() -> None:
    said = names("青澜小微企业产业园（以下简称青澜产业园）开园。", "走进青澜产业园，机器轰鸣。")
    assert set(said) == {"青澜小微企业产业园"}
    unsaid = names("青澜小微企业产业园开园。", "走进青澜产业园，机器轰鸣。")
    assert set(unsaid) == {"青澜小微企业产业园", "青澜产业园"}


def test_a_phase_of_a_park_goes_under_the_park_where_that_is_named() -> None:
    assert set(names("走进青澜数字产业园。", "青澜数字产业园二期开工建设。")) == {"青澜数字产业园"}
    assert phase_forms(["青澜数字产业园二期", "云栖产业园"]) == {}


def test_a_bare_quotation_goes_under_the_one_fuller_name_that_holds_it() -> None:
    assert set(names("推行“一码通行”服务模式。", "依托“一码通行”，出行更便捷。")) == {"“一码通行”服务模式"}
    assert core_forms(["一码通行", "“一码通行”服务模式", "“一码通行”平台"]) == {}


def test_all_mentions_of_a_programme_carry_its_fullest_name() -> None:
    found = extract_programmes(article("推进“清水进村”行动。", "“清水进村”行动之后，再推进“清水进村”。"))
    assert {m.name for m in found} == {"“清水进村”行动"}
    assert {m.printed for m in found} == {"", "清水进村"}


NAMES = st.sampled_from(["“清水进村”", "清水进村", "“清水进村”行动", "清水进村行动", "“1+6”调处体系", "1+6两级调处体系", "青澜产业园"])


@given(st.dictionaries(NAMES, st.integers(0, 5)))
def test_the_fullest_name_does_not_depend_on_the_order_of_names(counts: dict[str, int]) -> None:
    assert unified(counts) == unified(dict(reversed(counts.items())))
    assert all(unified(counts)[best] == best for best in unified(counts).values())


def test_a_headline_that_leaves_words_out_names_the_programme_of_the_text() -> None:
    full = "青澜区三桥抽水站新建工程"
    assert headline_forms(["青澜三桥抽水站"], [full]) == {"青澜三桥抽水站": full}
    assert headline_forms(["青澜三桥抽水站"], ["云江区三桥抽水站新建工程"]) == {}
    assert headline_forms(["青澜三桥抽水站"], [full, f"{full}二期"]) == {}


@pytest.mark.parametrize(
    ("short", "full", "same"),
    [
        ("青澜加速投资行动方案", "青澜企业加速投资行动方案", True),
        ("白石全民运动馆扩建", "白石区全民运动馆扩建", True),
        ("青澜茶乡文化节开幕式", "青澜第二届茶乡文化节开幕式", False),
        ("青澜污水处理厂扩建工程", "青澜东污水处理厂扩建工程", False),
        ("青澜小学", "青澜实验小学", False),
    ],
)
def test_a_name_without_words_that_tell_nothing_apart_is_the_fuller_one(short: str, full: str, same: bool) -> None:
    assert shortened_forms([short, full]) == ({short: full} if same else {})
