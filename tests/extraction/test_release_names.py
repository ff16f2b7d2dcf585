"""Programmes of releases in traditional characters: what is a name there and what is only called something. All names are invented."""

from __future__ import annotations

import pytest

from .test_release_cores import names_of

#: a paragraph before it, so that the article is one in traditional characters
_RELEASE = "青嶼市政府與各機關團體今日邀請國內學者、業者與會，聽取簡報並實地會勘，說明辦理經過與後續進度。"


@pytest.mark.parametrize(
    "text",
    [
        "依「青嶼市公園管理自治條例」裁罰，絕不寬貸。",
        "由「青嶼營造有限公司」承攬，明年完工。",
        "老人寫出了「青嶼追想曲」、「潮水若響」等歌曲，傳唱至今。",
        "播放「爸爸的便當」影片，溫馨感人。",
        "表揚「青嶼模範農民」，鼓勵返鄉。",
        "開出工安專員、國貿專員、品管人員等職缺，歡迎應徵。",
        "現場有親子手作講座、農產市集，熱鬧非凡。",
        "自行勘查轄管園區之污水處理廠，確保水質。",
        "聖火於「青嶼古堡」引燃，觀光大使「巷仔喵」也到場。",
        "在全國少年柔道錦標賽中摘下銀牌。",
        "依《中央對地方政府補助辦法》規定，不得隨意撥用。",
        "旅客可到鄰近商圈用餐，十分方便。",
    ],
)
def test_laws_firms_works_jobs_and_items_of_an_event_are_no_programmes_in_a_release(text: str) -> None:
    assert names_of(_RELEASE + text) == set()


def test_what_a_release_sets_up_or_calls_a_plan_is_a_programme() -> None:
    found = names_of(_RELEASE + "市府推動「青嶼安居」，並執行「春風專案」，另成立「青嶼租屋服務中心」。")
    assert found == {"青嶼安居", "春風專案", "青嶼租屋服務中心"}
    assert names_of(_RELEASE + "為打造陳市長「希望家園」的願景，市府努力不懈。") == {"希望家園"}


def test_the_part_that_is_meant_in_brackets_hides_no_last_word_of_a_quoted_name() -> None:
    assert names_of(_RELEASE + "另有「青嶼溪護岸新建工程（A工區）」，下月動工。") == {"青嶼溪護岸新建工程（A工區）"}


def test_names_printed_in_traditional_characters_are_unified_as_others_are() -> None:
    found = names_of(_RELEASE + "「青嶼購物節」今天登場，青嶼購物節系列活動陸續推出，購物節開跑。")
    assert len(found) == 1
    assert "購物節" in next(iter(found))
    assert names_of(_RELEASE + "市府成立青嶼市志願服務推廣中心，可洽青嶼市志願服務推廣中心。") == {"青嶼市志願服務推廣中心"}


def test_a_bus_and_a_show_are_named_by_their_last_words_alone() -> None:
    assert names_of(_RELEASE + "「青嶼小巴」目前共32輛，另有「中華名家美展」展出。") == {"青嶼小巴", "中華名家美展"}


def test_a_name_that_quotes_only_how_another_begins_is_that_one() -> None:
    text = "市府舉辦「我愛毛孩·同遊青嶼」動物保護宣導活動。「我愛毛孩」動保宣導活動人山人海。"
    assert names_of(_RELEASE + text) == {"「我愛毛孩·同遊青嶼」動物保護宣導活動"}


def test_a_call_is_a_name_where_its_last_word_stands_right_behind() -> None:
    assert names_of(_RELEASE + "市府啟動「住青嶼很可以！Creator Camp」計畫。") == {"「住青嶼很可以！Creator Camp」計畫"}
    assert names_of(_RELEASE + "孩子們高喊「我們辦到了！」，全場歡呼。") == set()
