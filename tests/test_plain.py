"""The short way to a figure must read what the long way reads."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shizheng.converters.extraction import class_numerals, scan
from shizheng.converters.extraction.marks import first_marks, last_marks
from shizheng.converters.extraction.units import units

#: what may stand round a number and its unit: every character that some rule asks for, and ordinary ones
_AROUND = sorted(
    {*"第前之负負下上过過比+-－（）()·×/.,，、。：；“”《》#年月日号时点分半亿多余道速商公停小中高台臺省道路版圈券热线组级以内左右起的和及与至到—约近达为", "变电", "生活圈", "百分之", "2023年", "5月", "市民服务", "个百分点"}
    | set(first_marks() | last_marks())
)
_NUMBERS = st.sampled_from(["3", "24", "15", "110", "500", "2023", "12345", "2.0", "28.6", "1,234", "2万", "3.5亿", "1.2万亿", "40余", "3千", "10几万", "0.5"])
_UNITS = st.one_of(st.sampled_from(sorted(units())), st.sampled_from(["元", "家", "个", "%", "％", "个百分点", "米", "度", "千伏", "小时", "公里", "倍", "项"]))
_SIDES = st.lists(st.sampled_from(_AROUND), max_size=3).map("".join)
_PIECES = st.tuples(_SIDES, _NUMBERS, _UNITS, _SIDES).map("".join)


@settings(deadline=None)
@given(st.lists(_PIECES, min_size=1, max_size=3).map("".join))
def test_a_figure_read_the_short_way_is_what_the_long_way_reads(text: str) -> None:
    short = class_numerals(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scan, "plain_figure", lambda *_: None)
        assert class_numerals(text) == short
