"""What prose points back at, and what people say in quotation marks: whose figures they are, and what they measure."""

from __future__ import annotations

import pytest

from shizheng.converters.extraction.figures import extract_metrics
from tests.extraction.pages import article


def readings(*paragraphs: str) -> list[tuple[str, str]]:
    return [(m.indicator, m.subject) for m in extract_metrics(article(*paragraphs, headline="青禾县见闻", organisation="青禾县")).metrics]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an office, a bank, a school and a village spoken of by 该 and the word for their kind
        ("近日，县税务局推出新举措。截至5月底，该局办理退税2300万元。", [("办理退税", "县税务局")]),
        ("青禾农商银行推出新贷款。该行不良贷款率降至1.2%。", [("不良贷款率", "青禾农商银行")]),
        ("近日，柳湾小学举行比赛。该校现有学生360名。", [("学生", "柳湾小学")]),
        ("在石桥村的大棚里，村民正忙。该村共有大棚86个。", [("大棚", "石桥村")]),
        ("近日，绿源食品有限公司投产。该企业年产面粉3万吨。", [("年产面粉", "绿源食品有限公司")]),
        # in a clause without a figure, for the clauses behind it
        ("石桥村修好了路。该村被评为美丽村庄，接待游客12万人次。", [("接待游客", "石桥村")]),
        # the county that the text is about stays what it is
        ("柳河镇修路。该县投资9亿元。", [("投资", "青禾县")]),
        # a bridge, a tunnel behind a dash, and a new campus
        ("近日，东河大桥通车。大桥全长486米。", [("全长", "东河大桥")]),
        ("最长的隧道——云岭隧道贯通。隧道全长9公里。", [("全长", "云岭隧道")]),
        ("青禾第一中学新校区占地180亩。", [("占地面积", "青禾第一中学新校区")]),
        # so many a day is a part of what is measured
        ("横水口岸日均客流4万人次。", [("日均客流", "横水口岸")]),
    ],
)
def test_a_thing_spoken_of_again_by_its_kind_keeps_its_figures(text: str, expected: list[tuple[str, str]]) -> None:
    assert readings(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“去年村里种辣椒200亩，村民人均增收1200元。”村支书说。", ["种辣椒", "村民人均增收"]),
        ("“总投资3亿元，建成后年产值可达5亿元，带动500人就业。”负责人介绍，“目前投资1亿元。”", ["总投资", "年产值", "带动就业", "投资"]),
        # quoted words that name something stay one piece
        ("实施“走出去、引进来”项目9个。", ["实施“走出去、引进来”项目"]),
    ],
)
def test_speech_has_clauses_of_its_own(text: str, expected: list[str]) -> None:
    assert [indicator for indicator, _ in readings(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("厂房内，16条生产线整齐排列。", "生产线"),
        ("镇里选派4名技术员分片指导。", "选派技术员"),
        ("300名官兵连夜出动。", "官兵"),
        ("3项改革事项全程网办。", "改革事项"),
        ("绿化覆盖率为42%，比整治前提高15个百分点。", "绿化覆盖率"),
        ("贷款利率低至3.85%。", "贷款利率"),
        ("桥面净高达21米。", "桥面净高"),
        ("为农民节约成本150万元。", "节约成本"),
        ("改造项目6个，建筑面积9万平方米；2020年3个。", "改造项目"),
    ],
)
def test_an_indicator_ends_before_what_is_said_of_it(text: str, expected: str) -> None:
    assert readings(text)[-1][0] == expected


def test_the_year_that_a_change_started_from_is_not_this_year() -> None:
    told = extract_metrics(article("村集体收入由2019年的3万元增加到去年的46万元。", headline="青禾县见闻", organisation="青禾县")).metrics
    assert [m.period for m in told] == ["2019", ""]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由蓝岭集团投资建设的青禾风电项目总投资32亿元。", ("总投资", "青禾风电项目")),
        ("位于柳河镇的智慧冷链物流园项目占地210亩。", ("占地面积", "智慧冷链物流园项目")),
        ("青禾县王家湾社区始建于1998年，辖区面积2.3平方公里。", ("辖区面积", "王家湾社区")),
        ("青禾经济开发区成立于2006年，建成区面积11平方公里。", ("建成区面积", "青禾经济开发区")),
    ],
)
def test_what_is_told_of_a_thing_before_its_name_is_not_its_name(text: str, expected: tuple[str, str]) -> None:
    assert readings(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("民警通过电话、短信等方式劝阻群众5600人次。", "劝阻群众"),
        ("在6个主要路口设立宣传点。", "设立宣传点的主要路口"),
        ("累计撤离船舶90艘。", "撤离船舶"),
        ("累计入园企业90家。", "累计入园企业"),
        ("周围是15亩果园。", "果园"),
        ("改造面积3万平方米，惠及居民900人。", "惠及居民"),
        ("新增商标9件，在全市7个县（市、区）中排名第二。", "新增商标"),
        ("总量和增速分别居全市第3位和第2位。", "增速"),
    ],
)
def test_words_that_say_how_or_among_whom_are_left_out(text: str, expected: str) -> None:
    assert readings(text)[-1][0] == expected


def test_the_year_of_somebodys_past_is_not_this_year() -> None:
    told = extract_metrics(article("2019年，村民外出考察后种桃。今年收入30万元。", headline="石桥村见闻", organisation="石桥村")).metrics
    assert [(m.indicator, m.period) for m in told] == [("收入", "")]


def test_the_past_year_of_a_summary_is_the_year_of_its_headline() -> None:
    told = extract_metrics(article("一年来，全县修路30公里。", headline="青禾县2031年工作总结", organisation="青禾县")).metrics
    assert [m.period for m in told] == ["2031"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("石桥村在山里，全村426户1680人。", ["户数", "人数"]),
        ("发行政府债券7亿元，债务余额46亿元。", ["发行政府债券", "债务余额"]),
        ("财政收入预期增长6%。", ["财政收入"]),
    ],
)
def test_people_balances_and_expected_growth_are_worded_plainly(text: str, expected: list[str]) -> None:
    assert [indicator for indicator, _ in readings(text)] == expected


def test_an_account_of_one_year_that_somebody_gave_is_of_that_year_throughout() -> None:
    told = extract_metrics(
        article("记者从县生态环境局获悉，2031年，全县优良天数318天，增加12天。", "全年检查企业960家次。办结投诉186件。", headline="青禾县见闻", organisation="青禾县")
    ).metrics
    assert [(m.indicator, m.period) for m in told] == [("优良天数", "2031"), ("优良天数", "2031"), ("检查企业", "2031"), ("办结投诉", "2031")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县财政安排专项资金200万元。", ("安排专项资金", "青禾县")),
        ("公共财政预算支出9亿元。", ("公共财政预算支出", "青禾县")),
        ("生产总值完成52亿元；农业总产值19亿元。", ("农业总产值", "青禾县")),
        ("良种率在92%以上。", ("良种率", "青禾县")),
        ("参保率巩固在95%。", ("参保率", "青禾县")),
        ("赴外地开展招商活动9次。", ("招商活动", "青禾县")),
        ("9家高成长性企业销售收入5亿元。", ("高成长性企业销售收入", "青禾县")),
    ],
)
def test_letters_of_a_verb_in_a_name_and_the_treasury_are_read_for_what_they_are(text: str, expected: tuple[str, str]) -> None:
    assert readings(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("投资增长6.3%，分别高于全国、全省1.1个和0.8个百分点。", ["投资增速高于全国", "投资增速高于全省"]),
        ("投资增长6.3%，增速高于全省、全市平均水平1.1、0.8个百分点。", ["投资增速高于全省平均水平", "投资增速高于全市平均水平"]),
        ("投资增长6.3%，分别比全国、全省高1.1个、0.8个百分点。", ["投资增速高于全国", "投资增速高于全省"]),
        ("投资增长9%，出口增长6%，分别高于全市1.2和2.3个百分点。", ["投资增速高于全市", "出口增速高于全市"]),
    ],
)
def test_what_is_above_several_wholes_is_told_of_each(text: str, expected: list[str]) -> None:
    assert [indicator for indicator, _ in readings(text)][-2:] == expected
