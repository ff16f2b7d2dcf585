"""Which of the lines of a title names the body that the article is about."""

from __future__ import annotations

import pytest

from shizheng.converters.layout.organisation import find_organisation


@pytest.mark.parametrize(
    ("headline", "below", "lines", "expected"),
    [
        ("青禾区政府工作报告", "——2031年1月6日在汀水市青禾区第六届人民代表大会第三次会议上", (), "青禾区"),
        ("青禾区2030年政府工作报告", None, (), "青禾区"),
        ("政府工作报告", "——2031年1月6日在汀水市青禾区第六届人民代表大会第三次会议上", (), "汀水市青禾区"),
        ("一件件小事 托起稳稳的日子青禾市32件实事过半", None, ("青禾市32件实事过半",), "青禾市"),
    ],
)
def test_a_report_is_of_the_place_as_its_title_names_it(headline: str, below: str | None, lines: tuple[str, ...], expected: str) -> None:
    assert find_organisation(None, headline, below, ["各位代表：现在我报告工作。"], lines) == expected
