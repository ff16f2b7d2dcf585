"""Programmes named one behind the other, before 等 and the kind that they are of. All names are invented."""

from __future__ import annotations

from tests.extraction.test_programmes import names


def test_the_last_item_but_one_of_a_list_ends_before_its_conjunction() -> None:
    found = names("县领导视察青澜新材料、云江电子以及G999白石至青澜路面改造工程等重点项目。")
    assert "云江电子" in found
    assert not any(name.endswith("以") for name in found)


def test_work_on_a_named_place_is_a_project_of_a_list_and_work_in_general_is_none() -> None:
    found = names("加快推进白石路两侧改造、云江新材料、市容环境整治等重点项目。")
    assert "白石路两侧改造" in found
    assert not any(name.endswith("整治") for name in found)


def test_roads_of_a_list_that_is_said_to_be_built_are_projects() -> None:
    assert {"青澜路", "白石路", "云江路"} <= set(names("青澜路、白石路和云江路建成，断头路打通。"))


def test_events_behind_the_word_that_tells_them_are_named_one_by_one() -> None:
    found = names("系列活动包括青澜星空露营、白石茶园亲子行及云江风筝展，欢迎参加。")
    assert {"白石茶园亲子行", "云江风筝展"} <= set(found)


def test_halls_of_a_list_of_pavilions_are_named_one_by_one() -> None:
    assert {"幸福青澜馆", "云江优鲜馆"} <= set(names("规划有幸福青澜馆、品味白石馆、云江优鲜馆等七大主题展馆。"))


def test_lines_of_a_list_that_is_to_be_built_are_projects() -> None:
    assert {"白石四环路", "青澜高速", "云江大道延伸线"} <= set(names("推进白石四环路、青澜高速、云江大道延伸线建设。"))


def test_works_of_a_list_that_end_this_year_are_projects() -> None:
    assert {"青澜龙马大道", "白石嘉武桥改建"} <= set(names("青澜龙马大道、云江蒲新桥、白石嘉武桥改建今年完工。"))
