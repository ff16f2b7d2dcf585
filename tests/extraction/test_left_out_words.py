"""Words that a figure leaves out because the figure before said them: properties, owners, parts by place or level. Invented clauses."""

from __future__ import annotations

import pytest

from shizheng.converters.extraction.figures import extract_metrics

from .pages import article


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a property put together of known words
        ("引进市外项目35个，合同引资总额12亿元；实际进资7亿元，增长6%。", ["引进市外项目", "市外项目合同引资总额", "市外项目实际进资", "市外项目实际进资"]),
        ("新开工产业项目12个、协议投资总额30亿元。", ["新开工产业项目", "新开工产业项目协议投资总额"]),
        ("签约重点项目3个，固定资产投资40亿元。", ["签约重点项目", "固定资产投资"]),
        # whose rate, whose part
        ("失业保险参保人数9万人，参保率达99%。", ["失业保险参保人数", "失业保险参保率"]),
        ("养老保险参保人数32万人，其中：参保职工17万人，离退休人员11万人。", ["养老保险参保人数", "养老保险参保职工", "养老保险离退休人员"]),
        ("职业学校2所，招生400人；在校学生900人，其中：少数民族在校学生90人；毕业学生300人。",
         ["职业学校", "职业学校招生", "职业学校在校学生", "职业学校少数民族在校学生", "职业学校毕业学生"]),
        # one sentence for each kind of words that may be left out
        ("护理人员中本科学历70人，大专学历30人。", ["本科学历护理人员", "大专学历护理人员"]),
        ("带动竹农90户，户均收入3千元。", ["带动竹农", "竹农户均收入"]),
        ("小学在校生300人，初中200人。", ["小学在校生", "初中在校生"]),
        ("从产品产量看，钢材增长3%。", ["钢材产量"]),
        ("金融机构存贷款余额9亿元，其中存款余额4亿元。", ["金融机构存贷款余额", "金融机构存款余额"]),
        ("人口9万人，较上年增加1百人，增加率为0.1%。", ["人口", "人口", "人口增加率"]),
        ("工业增加值增长5%，增速比上月加快0.9个百分点。", ["工业增加值", "工业增加值增速"]),
        ("服务业拉动工业经济增长2个百分点。", ["服务业拉动工业经济增长"]),
        ("新增国家级企业3家，省级9家。", ["新增国家级企业", "新增省级企业"]),
        ("查处案件30件，其中贪腐类9件。", ["查处案件", "贪腐类案件"]),
        ("覆盖村庄9个、面积90亩。", ["覆盖村庄", "覆盖面积"]),
        ("规模以上纺织业增加值下降2%，鞋业增长3%。", ["规模以上纺织业增加值", "规模以上鞋业增加值"]),
        ("蔬菜产量3吨；水果2吨。", ["蔬菜产量", "水果产量"]),
        ("压减一般性支出2亿元，压减率5%。", ["压减一般性支出", "一般性支出压减率"]),
        ("9家木材企业产值3亿元。", ["木材企业", "木材企业产值"]),
        ("木器加工业产值3亿元，利润1亿元。", ["木器加工业产值", "木器加工业利润"]),
        ("改造公园3个、广场2个。", ["改造公园", "改造广场"]),
        ("新增床位90张，其中护理床位30张。", ["新增床位", "新增护理床位"]),
        # money that moved, of the account before
        ("税收收入同口径完成9亿元，下降2%，减收2千万元，减少收入3千万元。", ["税收收入"] * 4),
        ("改造小区3个，涉及居民90户，惠及群众300人。", ["改造小区", "改造小区涉及居民", "改造小区惠及群众"]),
        ("人口出生率7‰；死亡率5‰；自然增长率2‰。", ["人口出生率", "人口死亡率", "人口自然增长率"]),
        ("幼儿园90所（公办38所，民办52所）。", ["幼儿园", "公办幼儿园", "民办幼儿园"]),
        ("新增和净增床位分别为60张和20张。", ["新增床位", "净增床位"]),
        ("财政收入增长6%，财政支出增长3%，城乡常住居民收入分别增长4%和7%。",
         ["财政收入", "财政支出", "城镇常住居民收入", "农村常住居民收入"]),
        ("全区内外资签约项目52个。", ["内外资签约项目"]),
        ("生产总值（GDP）900亿元。", ["生产总值（GDP）"]),
        ("新建3家乡镇食堂。", ["新建乡镇食堂"]),
        ("建起了蔬菜大棚7个，总投资30万元。", ["建起蔬菜大棚", "蔬菜大棚总投资"]),
        ("实施5类12项基本公共服务项目。", ["基本公共服务项目类别", "基本公共服务项目"]),
    ],
)
def test_words_that_the_figure_before_said_are_restored(text: str, expected: list[str]) -> None:
    assert [m.indicator for m in extract_metrics(article(text, organisation="云安市")).metrics] == expected


@pytest.mark.parametrize(
    ("text", "indicators", "subjects"),
    [
        ("签约项目21个，总投资9亿元，其中云山区3个，增长5%。", ["签约项目", "签约项目总投资", "签约项目", "签约项目"], ["云安市", "云安市", "云山区", "云山区"]),
        ("一般公共预算收入9亿元，增长3%，其中区本级完成4亿元，增长2%。", ["一般公共预算收入"] * 4, ["云安市", "云安市", "区本级", "区本级"]),
        ("一般公共预算收入完成9亿元，占区本级年初预算数12亿元的75%。",
         ["一般公共预算收入", "一般公共预算收入年初预算数", "一般公共预算收入占年初预算数比例"], ["云安市"] * 3),
        ("年末全盟失业保险参保人数9万人。", ["失业保险参保人数"], ["云安盟"]),
    ],
)
def test_a_part_by_place_or_level_keeps_its_subject_over_its_change(text: str, indicators: list[str], subjects: list[str]) -> None:
    metrics = extract_metrics(article(text, organisation="云安盟" if "盟" in text else "云安市")).metrics
    assert ([m.indicator for m in metrics], [m.subject for m in metrics]) == (indicators, subjects)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("90户农户完成了危房改造。", ["完成危房改造的农户"]),
        ("5个产业项目即将入园。", ["即将入园产业项目"]),
        ("已有6个重大项目正在建设。", ["正在建设重大项目"]),
        ("12件工程已完工。", ["已完工工程"]),
        ("20名代表走进企业了解情况。", ["走进企业了解情况的代表"]),
        ("20名代表走进了企业。", ["走进企业的代表"]),
        ("新建小学9所、中学2所，招生分别为300人、200人。", ["新建小学", "新建中学", "新建小学招生", "新建中学招生"]),
        ("在8个重点领域开展排查整治。", ["重点领域"]),
        ("对11座水塘进行清淤加固。", ["清淤加固水塘"]),
        # shares, as they are worded
        ("民生支出占财政支出的80%。", ["民生支出占财政支出的比重"]),
        ("加工产品占全市41%。", ["加工产品占全市比重"]),
        ("签约项目90个，其中工业项目30个，占比33%。", ["签约项目", "工业项目", "工业项目占比"]),
        ("装备制造业增加值增长9%，占规模以上工业的22%。", ["装备制造业增加值", "装备制造业增加值占规模以上工业的比重"]),
        ("养老保险、医疗保险参保人数分别达到3万人、8万人。", ["养老保险参保人数", "医疗保险参保人数"]),
        ("加快推进9个创业园建设步伐。", ["创业园"]),
    ],
)
def test_what_those_counted_do_and_shares_are_worded_as_the_clause_has_them(text: str, expected: list[str]) -> None:
    assert [m.indicator for m in extract_metrics(article(text, organisation="云安市")).metrics] == expected


@pytest.mark.parametrize(
    ("headline", "heading", "text", "status", "period"),
    [
        ("《政府工作报告》解读：2024年工作回顾", "", "新建幼儿园2所。", "actual", "2024"),
        ("云安市2019年国民经济和社会发展统计公报", "市统计局（2020年3月23日）", "全年生产总值900亿元。", "actual", "2019"),
        ("政府工作报告", "", "今年将继续办好十件民生实事。（一）就业。培训2万人次。", "target", ""),
        ("云安市召开座谈会", "", "今年将继续办好实事。（一）就业。培训2万人次。", "actual", ""),
    ],
)
def test_the_head_of_a_text_says_of_which_year_and_whether_its_figures_are_promised(
    headline: str, heading: str, text: str, status: str, period: str
) -> None:
    metric = extract_metrics(article(text, headline=headline, organisation="云安市", heading=heading)).metrics[-1]
    assert (metric.status, metric.period) == (status, period)


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("2021年，全市生产总值900亿元。财政收入90亿元。", ["2021", "2021"]),
        ("2021年，面对困难，全市上下完成了任务。财政收入90亿元。", ["2021"]),
        ("到2021年，全市经济稳定。财政收入90亿元。", [""]),
        ("2015年，他回乡创业。种植茶叶90亩。", [""]),
    ],
)
def test_a_paragraph_about_a_whole_place_is_of_the_year_it_opens_with(text: str, periods: list[str]) -> None:
    assert [m.period for m in extract_metrics(article(text, headline="政府工作报告", organisation="云安市")).metrics] == periods
