"""The codelist of units."""

from __future__ import annotations

from shizheng.converters.extraction import find_quantities
from shizheng.converters.extraction.units import unit_of, units
from shizheng.schema.codelist import codelist

_CHINESE = [form for form in units() if "\u4e00" <= form[0] <= "\u9fff" and "/" not in form]


def test_there_are_at_least_four_hundred_units() -> None:
    assert len(codelist("unit")) >= 400


def test_every_unit_says_what_it_measures() -> None:
    for row in codelist("unit").values():
        assert [column for column in ("zh", "en", "definition", "quantity_kind") if not row[column]] == [], row["code"]
        assert set(filter(None, row["combines"].split("|"))) <= {"multiplier", "over", "under", "han"}


def test_no_form_stands_for_two_units() -> None:
    forms = [form for row in codelist("unit").values() for form in (row["zh"], *filter(None, row["aliases"].split("|")))]
    assert len(forms) == len(set(forms))


def test_every_chinese_unit_is_read_behind_a_number() -> None:
    ambiguous = {"日", "年度", "单元", "單元"}  # 37日 may be a date, 37单元 an address
    missed = []
    for form in _CHINESE:
        found = find_quantities(f"共37{form}，")
        if form not in ambiguous and not (len(found) == 1 and found[0].unit in (form, form.removeprefix("大"), "%")):
            missed.append(form)
    assert missed == []


def test_money_and_physical_units_carry_standard_codes() -> None:
    codes = {form: unit.unit_code for form in ("元", "美元", "港币", "平方米", "公里", "千瓦时", "℃", "元/平方米", "微克/立方米") if (unit := unit_of(form))}
    assert codes == {
        "元": "CNY", "美元": "USD", "港币": "HKD", "平方米": "m2", "公里": "km", "千瓦时": "kW.h", "℃": "Cel", "元/平方米": "CNY/m2", "微克/立方米": "ug/m3",
    }  # fmt: skip


def test_a_unit_made_of_two_listed_ones_is_known() -> None:
    unit = unit_of("元/家")
    assert unit is not None
    assert (unit.unit_code, unit.quantity_kind) == ("CNY/jia", "price")
    assert unit_of("元/天书") is None


def test_a_word_that_begins_like_a_unit_is_none() -> None:
    for text in ("三家庭院落", "两处理厂", "三区域协同", "四方面军"):
        assert [q.unit for q in find_quantities(text)] in ([], ["方面"]), text
    assert [q.unit for q in find_quantities("五部门联合")] == ["部门"]
