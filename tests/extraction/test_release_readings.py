"""What figures of releases in traditional characters are read to measure, of whom and when, in short invented texts."""

from __future__ import annotations

import pytest
from opencc import OpenCC

from shizheng.converters.extraction.facts import MetricFact
from shizheng.converters.extraction.figures import extract_metrics
from shizheng.converters.extraction.rules import metric_rules
from shizheng.converters.layout.page import LaidOutArticle, Part
from shizheng.converters.mapped import joined
from shizheng.converters.normalising import normalise


def metrics_of(text: str, headline: str = "", issue_date: str | None = None) -> tuple[MetricFact, ...]:
    """The metrics of the body of a release."""
    page = normalise(f"{headline}\n{text}")
    first = page.text.index("\n") + 1
    body = Part("paragraph", joined(page, [(first, len(page.text))]))
    title = (Part("headline", joined(page, [(0, first - 1)])),) if headline else ()
    article = LaidOutArticle(1, 0, len(headline) + 1 + len(text), (*title, body), headline=page.text[: first - 1] or None)
    return tuple(m for m in extract_metrics(article, issue_date).metrics if m.start > len(headline))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the deed behind the figure
        ("高雄市新增病例20例，12例是由醫院通報，8例由篩檢站發現。", ["新增病例", "由醫院通報病例", "由篩檢站發現病例"]),
        ("臺中市14件工程已完工。", ["已完工工程"]),
        ("臺中市設有3處生活自立支援服務中心。", ["生活自立支援服務中心"]),
        # how far a work has come
        ("臺中市新建公園6座、施工中3座。", ["新建公園", "施工中公園"]),
        # a verb alone, and its classifier
        ("臺中市共稽查35場次，動員260人次。", ["稽查場次", "動員人次"]),
        # money: sums, and what the clause before ends with
        ("臺中市獲補助2億元，加上自籌款8千萬元，共計2億8千萬元。", ["獲補助", "自籌款", "經費"]),
        ("臺中市已核定二期工程經費，總計約4千萬元。", ["二期工程經費"]),
        # the theme of the clause before
        ("臺中市非營利幼兒園由市府設置，目前已有5所。", ["非營利幼兒園"]),
        # ages and time
        ("臺中市新增病例4例，年齡介於13歲至79歲。", ["新增病例", "年齡"]),
        ("臺中市此案歷經近3年的施工。", ["施工"]),
        # what follows a joint is counted apart
        ("臺中市新增病例20例，東埔診所找出7例及西埔診所找出5例。", ["新增病例", "找出新增病例", "找出新增病例"]),
        # a quantity behind a figure that is no count
        ("臺中市約可減少310公頃淹水面積。", ["淹水面積"]),
    ],
)
def test_indicator_is_found_where_short_clauses_leave_it(text: str, expected: list[str]) -> None:
    assert [m.indicator for m in metrics_of(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a facility that a clause opens with
        ("臺中市政府水利局表示，東埔抽水站總抽水量達36cms，集水面積達1,240公頃。", ["東埔抽水站", "東埔抽水站"]),
        ("臺中市新建東埔全民運動館，東埔全民運動館土地租金為75萬元。", ["東埔全民運動館"]),
        # what an office tells that it did is its own, and what else it tells is of the city
        ("臺中市水利局指出，已佈設抽水機26台。市長表示，再增5台。", ["臺中市水利局", "臺中市水利局"]),
        ("臺中市工務局長王大明表示，養護道路約63公里。", ["工務局"]),
        # the city and the whole
        ("臺中市衛生局表示，全市病例共60例。", ["臺中市"]),
        ("臺中市衛生局表示，臺中市有7個行政區發布警報。", ["臺中市"]),
        # a body that was set up acts from then on
        ("臺中市成立登革熱稽督大隊，查獲積水容器80個。", ["登革熱稽督大隊"]),
        # places in brackets, in rows and for themselves
        ("臺中市交易量前三名為東埔區（172棟）、西埔區（165棟）。", ["臺中市", "東埔區", "西埔區"]),
        ("臺中市東埔區和西埔區增幅最大，交易量分別增加21%、12%。", ["東埔區", "西埔區"]),
        ("臺中市新增病例20例，東埔區12例，西埔區8例。", ["臺中市", "東埔區", "西埔區"]),
        # what a quantity belongs to may stand behind it
        ("臺中市新設總抽水量20cms之東埔抽水站，總工程經費3億元。", ["東埔抽水站", "東埔抽水站"]),
    ],
)
def test_subject_is_the_nearest_body_place_or_facility(text: str, expected: list[str]) -> None:
    assert [m.subject for m in metrics_of(text)] == expected


@pytest.mark.parametrize(
    ("text", "headline", "period"),
    [
        ("高雄市今日新增病例12例。", "", "2024-03-05"),
        ("高雄市昨（4）日新增病例12例。", "", "2024-03-04"),
        ("高雄市112年新增據點12處。", "", "2023"),
        ("高雄市自108年迄今新增據點12處。", "", ""),
        ("高雄市去年（112年）11月新增據點12處。", "", "2023-11"),
        # the year of an event says nothing of figures, the month of statistics does
        ("高雄市表揚志工12人。", "2024高雄志工表揚", ""),
        ("高雄市大樓價格指數為120.5。", "高雄市113年1月住宅價格指數", "2024-01"),
        # what a figure is compared with is another time
        ("高雄市113年1月失業人數為120人，較前期（112年12月）減少8人。", "", "2024-01"),
    ],
)
def test_period_follows_the_calendar_of_the_republic_and_the_date_of_the_text(text: str, headline: str, period: str) -> None:
    assert {m.period for m in metrics_of(text, headline, "2024-03-05")} == {period}


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("新北市獲流域綜合治理計畫補助3億元。", ["actual"]),
        ("新北市計畫新建公園3座。", ["target"]),
        ("新北市極力爭取中央經費，總經費共6億元。", ["actual"]),
        ("新北市整建球場，投資金額不得低於新臺幣1,500萬元。", ["target"]),
        ("新北市自7月23日起增設施打站4處。", ["target"]),
        ("新北市目前已有幼兒園5所，未來到115年還會增設2所。", ["actual", "target"]),
    ],
)
def test_a_plan_by_name_is_no_plan_and_what_lies_ahead_is_one(text: str, statuses: list[str]) -> None:
    assert [m.status for m in metrics_of(text, "", "2024-03-05")] == statuses


def test_a_release_prints_the_subject_in_its_own_characters_where_another_paragraph_names_it() -> None:
    page = normalise("勞工局表示，灣裡抽水站面積30公頃。\n另有廠商8家。")
    first = page.text.index("\n") + 1
    parts = tuple(Part("paragraph", joined(page, [span])) for span in ((0, first - 1), (first, len(page.text))))
    found = extract_metrics(LaidOutArticle(1, 0, 40, parts)).metrics
    assert found[0].subject == "灣裡抽水站"


def test_every_reading_of_a_release_names_a_known_rule() -> None:
    text = "高雄市獲補助2億元，共計3億元，12例由醫院通報，動員30人次，幼兒園由市府設置，已有5所。"
    assert {m.rule for m in metrics_of(text)} <= set(metric_rules())


def test_a_county_of_the_mainland_in_traditional_print_is_not_taken_for_a_place_that_it_names() -> None:
    text = "柞水縣林業局舉行開放日活動。截至目前，全縣造林5萬畝，我縣赴香港、澳門招商，招引企業9家。"
    assert [m.subject for m in metrics_of(text)] == ["柞水縣"] * 2


MAINLAND = (
    "前5个月，云江县规模以上工业增加值增长9.1%，增速排名全市第一。人均公园绿地面积达12.7平方米，建成区绿化覆盖率30.7%。"
    "17个省重点项目已开工9个，开工率64.3%，在全市各县排名第一。县委、县政府累计走访企业50家。"
)


def test_a_text_of_the_mainland_in_traditional_print_is_read_as_it_is_in_simplified() -> None:
    printed = OpenCC("s2t").convert(MAINLAND)
    read, again = ([(m.indicator, m.subject, m.period_text, m.status) for m in metrics_of(t)] for t in (MAINLAND, printed))
    back = OpenCC("t2s")
    assert [tuple(back.convert(word) if word else word for word in row) for row in again] == read
