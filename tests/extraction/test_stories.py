"""Whom the figures of a story are about: all text is written for these tests."""

from __future__ import annotations

import pytest

from .test_clause_doers import told

VILLAGE = "红岭村"


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        # from the name on, and where the next sentence goes on with 她
        ("李秀英今年65岁，2015年回村承包水田120亩。如今，她又种了30亩西瓜。这里有西瓜800亩。", ["李秀英", "李秀英", "李秀英", VILLAGE]),
        # what is quoted behind a sentence of somebody is what he says
        ("78岁的李福生走出家门。“以前上楼要歇三回。”李福生笑了。", ["李福生", "李福生"]),
        ("“在大棚里干活一天能挣90元。”村民张大山说，现在他养了30头牛。", ["张大山", "张大山"]),
        # of the village he speaks for others
        ("“村里有大棚120座。”村民张大山说，他很高兴。", [VILLAGE]),
        # where somebody lives, and by whom others are led, it is not about that person
        ("李福生住在这里，小区有11栋楼。村民李福生笑了。", [VILLAGE]),
        ("在村民张大山的带动下，村里养牛户发展到46户。张大山笑了。", [VILLAGE]),
        # 他 may be an official
        ("村民张大山笑了，他很满意。村支书周长河上任后，他动员13名党员入股。", [VILLAGE]),
    ],
)
def test_the_figures_of_a_story_are_of_the_person_that_it_tells_of(text: str, subjects: list[str]) -> None:
    assert [subject for _, subject in told(text)] == subjects
