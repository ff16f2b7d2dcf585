"""A place code is given where the name leaves no doubt, and nowhere else."""

from __future__ import annotations

import pytest

from shizheng.converters.extraction.places import place_code


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        (("中原区某街道",), "410102"),
        (("郑州市某局中原分局",), "410100"),
        (("郑州市中原区",), "410102"),
        (("大中原区域协作",), None),  # an area, not the district
        (("鼓楼区",), None),  # four places of that name
        (("鼓楼区", "南京市政府"), "320106"),
        (("全市城区",), None),
        (("", None, "河南省"), "410000"),
        (("某某街道",), None),
        ((), None),
    ],
)
def test_a_code_is_given_only_for_a_name_without_doubt(texts: tuple[str | None, ...], code: str | None) -> None:
    assert place_code(*texts) == code
