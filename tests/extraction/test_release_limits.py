"""What deadlines, intervals, offers and firms of releases are told as; all texts invented."""

from __future__ import annotations

import pytest

from .test_release_readings import metrics_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a deadline is named by what has to be done
        ("臺中市受災農民請自公告翌日起10日內，依實際情況，向區公所提出申請。", ["申請期限"]),
        ("臺中市要求逾期者應於7日內繳清罰鍰。", ["繳清期限"]),
        # an interval by what is done each time
        ("臺中市衛生局建議至少每3年需篩檢一次，費用全免。", ["篩檢間隔"]),
        # a span of time by the noun whose length it is
        ("臺中市公告飼主須登記，且給予1年緩衝期，逾期開罰。", ["緩衝期"]),
        # what costs so much, and not who offers it
        ("臺中市瓏溪社福團體特別推出400元優惠禮盒。", ["優惠禮盒"]),
        # those who came are told by what they did there
        ("臺中市瓏溪市集開幕，現場湧入超過6千人參與活動。", ["參與活動"]),
        ("臺中市因此導致74名女性因罹患癌症而死亡。", ["死亡女性"]),
        # both of a row were done the same
        ("臺中市勞工局已複查20處、90家事業單位。", ["複查", "複查事業單位"]),
        # who vies for a prize is no part of it
        ("臺中市長歡迎好手角逐最高獎額12萬元。", ["最高獎額"]),
        # who gets thanks is not given away; pupils are not what schools count; all sorts are no part of a noun
        ("臺中市長頒發感謝狀給參與優惠方案的19家廠商。", ["參與優惠方案廠商"]),
        ("臺中市邀請七所高中職學生到場。", ["邀請高中職"]),
        ("臺中市瓏溪公司提供1,500個各式工作機會。", ["工作機會"]),
        # sessions are of all that is done in them
        ("臺中市社會局辦理9場輔具巡迴清潔消毒服務。", ["辦理輔具巡迴清潔消毒服務"]),
        # what is chosen from among others, and of whom there are most
        ("臺中市從全國95位報名者中選出農糧類12名、水產類2名，共14位達人。", ["報名者", "農糧類達人", "水產類達人", "達人"]),
        ("臺中市112年通報人數最多為高中職220人。", ["高中職通報人數"]),
        ("臺中市瓏溪賽事共有來自10個國家、28支隊伍參加。", ["國家", "隊伍"]),
        ("臺中市現場展出新購的6米移動式天幕。", ["移動式天幕長度"]),
        ("臺中市依年報顯示「首次濫用年齡」為「19歲以下」占21%。", ["年齡", "19歲以下」占比"]),
        # a sum without a noun is told by its use, a count of the day is no sum over time
        ("臺中市爭取2.9億元投入瓏溪區防洪。", ["投入瓏溪區防洪"]),
        ("臺中市目前累積本土病例為1,560例，今日63例。", ["累積本土病例", "本土病例"]),
        ("臺中市平台提供308本各領域的精選好書。", ["精選好書"]),
        ("臺中市中心有2座少棒球場、2座內野練習場。", ["少棒球場", "內野練習場"]),
        ("臺中市已完成及正執行之重大建設約800億元。", ["正執行之重大建設"]),
        # a limit, and the hour up to which something was counted
        ("臺中市農業局表示，每人以1次為限。", ["每人次數上限"]),
        ("臺中市截至下午5時損失共計5,752萬元。", ["損失"]),
        ("臺中市另安排66位在地亮點教師，歡迎參觀。", ["安排在地亮點教師"]),
    ],
)
def test_limits_and_offers_are_worded_by_what_they_are_of(text: str, expected: list[str]) -> None:
    assert [m.indicator for m in metrics_of(text)] == expected


def test_a_firm_that_a_speaker_tells_of_is_whose_the_figures_are() -> None:
    told = "臺中市瓏溪廠動工\n\n發稿單位：經濟發展局\n發稿時間：113年1月5日\n\n臺中市經發局長張大同指出，瓏溪紡織股份有限公司繼去年新增設備後，今(113)年再度加碼近15億元興建新廠。"
    assert [m.subject for m in metrics_of(told)] == ["瓏溪紡織股份有限公司"]


def test_a_closing_day_of_entries_makes_no_prize_a_result() -> None:
    told = (
        "2024瓏溪獨木舟邀請賽7月5日登場\n\n發稿單位：體育局\n發稿時間：113年5月1日\n\n2024瓏溪獨木舟邀請賽將於7月5日至7月7日在臺中市登場。"
        "今(113)年度競賽自5月2日起開放報名至5月20日截止，歡迎好手角逐最高獎額12萬元。"
    )
    assert [(m.status, m.period) for m in metrics_of(told)] == [("target", "2024-07-05/2024-07-07")]


def test_that_day_is_the_day_told_last_and_not_that_of_the_event_to_come() -> None:
    told = (
        "瓏溪購物節抽獎倒數\n\n發稿單位：經濟發展局\n發稿時間：111年2月27日\n\n瓏溪購物節將於3月12日抽出大獎，臺中市歡迎民眾參加。"
        "瓏溪廣場於2月25日舉行盛大開幕儀式，開幕當天湧入2萬人次到訪瓏溪購物節。"
    )
    assert [(m.status, m.period) for m in metrics_of(told)] == [("actual", "2022-02-25")]


def test_an_event_keeps_its_name_where_a_sentence_only_points_at_it() -> None:
    told = (
        "瓏溪聯合徵才活動3月8日登場\n\n發稿單位：勞工局\n發稿時間：113年3月1日\n\n臺中市瓏溪聯合徵才活動於3月8日舉辦，提供15家廠商的職缺。"
        "本次徵才活動有8家設攤廠商，提供200個職缺。"
    )
    assert [m.subject for m in metrics_of(told)] == ["臺中市瓏溪聯合徵才活動"] * 3


def test_the_next_date_of_an_event_is_that_of_its_own_places() -> None:
    told = (
        "瓏溪長青健行活動登場\n\n發稿單位：社會處\n發稿日期：114年11月8日\n\n臺中市今(8)日舉辦瓏溪長青健行活動，近3千位市民參加。"
        "下一場健行將於12月20日舉行，限額1千名。"
    )
    assert [(m.status, m.period) for m in metrics_of(told)] == [("actual", "2025-11-08"), ("target", "2025-12-20")]
