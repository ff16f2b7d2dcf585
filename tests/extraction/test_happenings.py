"""Releases that tell of an event: its entries, stands and prizes are its own, on its own days."""

from __future__ import annotations

from pathlib import Path

import pytest

from shizheng.converters.conversion import convert
from shizheng.converters.extraction.happening import event_told
from shizheng.converters.reading import read_file


def figures(folder: Path, *paragraphs: str) -> list[tuple[str, str | None, str | None]]:
    page = folder / "release.txt"
    page.write_text("\n\n".join(paragraphs), encoding="utf-8")
    return [(m.quote, m.subject, m.period) for document in read_file(page) for record in convert(document) for m in record.metrics]


def test_what_an_event_counts_is_of_the_event_on_its_days_and_the_rest_is_of_the_city(tmp_path: Path) -> None:
    found = figures(
        tmp_path,
        "禾嶼盃划船錦標賽熱鬧登場",
        "禾嶼盃划船錦標賽於臺中市海岸舉行，本屆賽事自114年5月2日起至5月6日止，共有36支隊伍競逐。",
        "現場另設18個攤位。臺中市現有划船教練120人。",
    )
    assert [subject for _, subject, _ in found] == ["禾嶼盃划船錦標賽", "禾嶼盃划船錦標賽", "臺中市"]
    assert [period for _, _, period in found[:2]] == ["2025-05-02/2025-05-06"] * 2


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("“稻香满仓”农特产品展售会今登场", "“稻香满仓”农特产品展售会"),
        ("禾屿市举办海风音乐节 欢迎踊跃参加", "海风音乐节"),
        ("抽水站更新完工 保障市民安全", ""),
        ("各项活动热烈展开", ""),
    ],
)
def test_an_event_is_called_by_its_name_alone(headline: str, expected: str) -> None:
    assert event_told(headline, "") == expected


def indicators(folder: Path, *paragraphs: str) -> list[str]:
    page = folder / "release.txt"
    page.write_text("\n\n".join(paragraphs), encoding="utf-8")
    return [m.indicator for document in read_file(page) for record in convert(document) for m in record.metrics]


def test_parts_of_a_sum_in_a_row_or_a_bracket_have_its_noun(tmp_path: Path) -> None:
    found = indicators(
        tmp_path,
        "禾嶼市府公布優良店家",
        "評審選出飲品類6家、糕點類2家，共8家優良店家。禾嶼市累計產生31位職人（木工19位，陶藝12位）。",
    )
    assert found[1:3] == ["糕點類優良店家", "優良店家"]
    assert found[4:] == ["木工職人", "陶藝職人"]


def test_what_a_clause_says_the_next_are_about_stands_before_a_bare_measure(tmp_path: Path) -> None:
    found = indicators(tmp_path, "禾嶼市府公布治安統計", "竊盜案件部分，發生數120件，破獲率91%。")
    assert found == ["竊盜案件發生數", "竊盜案件破獲率"]


def test_what_is_found_place_by_place_is_what_was_counted_last_in_the_same_unit(tmp_path: Path) -> None:
    found = indicators(tmp_path, "臺南市疫情說明", "臺南市今日確診28例本土確診病例，累積病例為1,148，今日28例分布為東區20例，北區8例。")
    assert found[0] == found[2] == found[3] == found[4] == "本土確診病例"


def test_what_an_event_still_to_come_offers_is_planned_and_what_there_is_is_not(tmp_path: Path) -> None:
    page = tmp_path / "release.txt"
    page.write_text(
        "115/8/9（日）禾嶼市勞工局辦理『山海同行』聯合徵才活動 歡迎踴躍參加\n\n勞工局將於8月9日辦理山海同行聯合徵才活動，邀請12家廠商提供150個職缺。\n\n"
        "臺南市現有徵才據點9處。\n",
        encoding="utf-8",
    )
    found = [(m.value, m.status, m.period) for document in read_file(page) for record in convert(document) for m in record.metrics]
    assert [status for _, status, _ in found] == ["target", "target", "actual"]
    assert [period for _, _, period in found[:2]] == ["2026-08-09", "2026-08-09"]


def test_gifts_are_of_whoever_gives(tmp_path: Path) -> None:
    found = figures(tmp_path, "善心捐贈", "禾嶼愛心會捐贈2輛復康巴士，大成實業公司熱心致贈輪椅30台。")
    assert [subject for _, subject, _ in found] == ["禾嶼愛心會", "大成實業公司"]
