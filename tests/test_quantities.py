"""Truth tables: what is read from short expressions, and what must not be."""

from __future__ import annotations

from decimal import Decimal

import pytest

from shizheng.converters.extraction import find_quantities

# expression | value (value..top for a range) | unit | qualifier (exact when left out)
FIGURES = """
12个 | 12 | 个
3家 | 3 | 家
1,234,567元 | 1234567 | 元
12，345人 | 12345 | 人
１２３４户 | 1234 | 户
2\u2009748\u2009456人 | 2748456 | 人
1.95万人 | 19500 | 人
２．５亿元 | 250000000 | 元
28 亿元 | 2800000000 | 元
3 个 | 3 | 个
3千5百 | 3500 |
5千万元 | 50000000 | 元
1亿2000万 | 120000000 |
2兆1,918億元 | 2191800000000 | 元
227萬3,000元 | 2273000 | 元
4萬1500顆 | 41500 | 顆
3万5 | 35000 |
1百五十二 | 152 |
1.2万亿元 | 1200000000000 | 元
百亿亿 | 1000000000000000000 |
三万亿 | 3000000000000 |
1e5 | 100000 |
1.5个亿 | 150000000 |
一米七五 | 1.75 | 米
五块二 | 5.2 | 块
10元5角 | 10.5 | 元
五元三角二分 | 5.32 | 元
三元五角 | 3.5 | 元
三元 | 3 | 元
一元 | 1 | 元
百分之五左右 | 5 | % | about
一％ | 1 | %
负百分之三 | -3 | %
二十八岁 | 28 | 岁
三百二十页 | 320 | 页
三千五百余家 | 3500 | 家 | more_than
六千六百三十六点四万元 | 66364000 | 元
一百二十三亿四千五百六十七万人 | 12345670000 | 人
一百五十万零三十 | 1500030 |
八千零五 | 8005 |
一万零五十 | 10050 |
三十万零八百 | 300800 |
两亿三千四百五十六万七千八百九十 | 234567890 |
九千九百九十九万九千九百九十九 | 99999999 |
两百五 | 250 |
一万五 | 15000 |
四百八 | 480 |
两万户 | 20000 | 户
三點五億元 | 350000000 | 元
五十六萬戶 | 560000 | 戶
廿五個 | 25 | 個
叁仟伍佰元 | 3500 | 元
壹万贰仟元 | 12000 | 元
负三点五 | -3.5 |
零点五 | 0.5 |
三点一四 | 3.14 |
5% | 5 | %
98.5％ | 98.5 | %
－3.5% | -3.5 | %
-0.5% | -0.5 | %
下降-0.5% | -0.5 | %
−3.2℃ | -3.2 | ℃
零下15度 | -15 | 度
下降(3.2)% | 3.2 | %
同比(3.2)% | -3.2 | %
增长（-3.2%） | -3.2 | %
+4.5% | 4.5 | %
百分之三点五 | 3.5 | %
百分之12 | 12 | %
百分之一百二十 | 120 | %
百分之零点三 | 0.3 | %
百分之负三 | -3 | %
百分之百 | 100 | %
百分百 | 100 | %
千分之五 | 5 | ‰
2.3‰ | 2.3 | ‰
万分之三 | 3 | ‱
3.5个百分点 | 3.5 | 个百分点
0.3个千分点 | 0.3 | 个千分点
25个基点 | 25 | 个基点
七成 | 70 | %
七成五 | 75 | %
8成 | 80 | %
八折 | 80 | %
8折 | 80 | %
2.5折 | 25 | %
九五折 | 95 | %
85折 | 85 | %
四分之一 | 0.25 |
五分之二 | 0.4 |
四十分之三 | 0.075 |
10分之1 | 0.1 |
3/4 | 0.75 |
三又二分之一 | 3.5 |
半小时 | 0.5 | 小时
一个半小时 | 1.5 | 小时
3个半月 | 3.5 | 个月
两年半 | 2.5 | 年
两公斤半 | 2.5 | 公斤
两个多月 | 2 | 个月 | more_than
20-30% | 20..30 | %
20%到30% | 20..30 | %
20%～30% | 20..30 | %
3至5年 | 3..5 | 年
3～5个 | 3..5 | 个
三到五年 | 3..5 | 年
10—15万元 | 100000..150000 | 元
10万—15万元 | 100000..150000 | 元
10万元至15万元 | 100000..150000 | 元
5000元—1万元 | 5000..10000 | 元
500—1000万元 | 5000000..10000000 | 元
三四百人 | 300..400 | 人
三至四百户 | 300..400 | 户
三五天 | 3..5 | 天
七八十人 | 70..80 | 人
十七八岁 | 17..18 | 岁
二三十个 | 20..30 | 个
两三家 | 2..3 | 家
七八成 | 70..80 | %
百分之三到百分之五 | 3..5 | %
-5℃至3℃ | -5..3 | ℃
1.5～2.5万亩 | 15000..25000 | 亩
60—80元/吨 | 60..80 | 元/吨
20余个 | 20 | 个 | more_than
300多人 | 300 | 人 | more_than
10余万人 | 100000 | 人 | more_than
400余万元 | 4000000 | 元 | more_than
十多万人 | 100000 | 人 | more_than
十余万 | 100000 | | more_than
几十个 | 10 | 个 | more_than
数百家 | 100 | 家 | more_than
几百万元 | 1000000 | 元 | more_than
百余家 | 100 | 家 | more_than
上百人 | 100 | 人 | more_than
近万家 | 10000 | 家 | about
超万吨 | 10000 | 吨 | more_than
过百亿元 | 10000000000 | 元 | more_than
三十来个 | 30 | 个 | about
5公里多 | 5 | 公里 | more_than
约30家 | 30 | 家 | about
大约500米 | 500 | 米 | about
将近3万亩 | 30000 | 亩 | about
12%左右 | 12 | % | about
超过1000人 | 1000 | 人 | more_than
突破60亿元 | 6000000000 | 元 | more_than
逾九成 | 90 | % | more_than
高于6% | 6 | % | more_than
35家以上 | 35 | 家 | at_least
不低于60% | 60 | % | at_least
不少于50次 | 50 | 次 | at_least
至少4起 | 4 | 起 | at_least
超过15%以上 | 15 | % | more_than
不到3个月 | 3 | 个月 | less_than
不足120厘米 | 120 | 厘米 | less_than
低于5% | 5 | % | less_than
3.5%以内 | 3.5 | % | at_most
2小时内 | 2 | 小时 | at_most
不超过2000万元 | 20000000 | 元 | at_most
10%以下 | 10 | % | at_most
控制在3%之内 | 3 | % | at_most
约1630余平方米 | 1630 | 平方米 | more_than
签约15家 | 15 | 家
节约2亿元 | 200000000 | 元
最近3年 | 3 | 年
侦破50起 | 50 | 起
省级以上平台8家 | 8 | 家
第二名 | 2 | 名
第3名 | 3 | 名
居全省第5 | 5 |
位列第二 | 2 |
前10名 | 10 | 名 | at_most
前五强 | 5 | 强 | at_most
500强 | 500 | 强 | at_most
十强 | 10 | 强 | at_most
200万元/亩 | 2000000 | 元/亩
8500元/平方米 | 8500 | 元/平方米
35微克/立方米 | 35 | 微克/立方米
0.4毫克/升 | 0.4 | 毫克/升
6.5吨/公顷 | 6.5 | 吨/公顷
120人/平方公里 | 120 | 人/平方公里
80公里/小时 | 80 | 公里/小时
15元/家 | 15 | 元/家
500台（套） | 500 | 台（套）
30余场（次） | 30 | 场（次） | more_than
3.2万人次 | 32000 | 人次
7亿千瓦时 | 700000000 | 千瓦时
35万千瓦 | 350000 | 千瓦
500兆瓦 | 500 | 兆瓦
一千克 | 1 | 千克
三千瓦 | 3 | 千瓦
100万标箱 | 1000000 | 标箱
2.1亿剂次 | 210000000 | 剂次
3万吨标准煤 | 30000 | 吨标准煤
12架次 | 12 | 架次
6批次 | 6 | 批次
8600个学位 | 8600 | 个
1.2万张床位 | 12000 | 张
50美元 | 50 | 美元
三百欧元 | 300 | 欧元
￥1,299 | 1299 | ￥
$20.5 | 20.5 | $
新臺幣3,000元 | 3000 | 元
3,420坪 | 3420 | 坪
15棟 | 15 | 棟
六大领域 | 6 | 领域
四大类 | 4 | 类
五大任务 | 5 | 大
三倍 | 3 | 倍
翻两番 | 2 | 番
三个苹果 | 3 | 个
五斤 | 5 | 斤
十分钟 | 10 | 分钟
二十一起案件 | 21 | 起
三百多 | 300 | | more_than
动态为零 | 0 |
共52000 | 52000 |
5km | 5 | km
3.5m² | 3.5 | m²
20MW | 20 | MW
1.5倍以上 | 1.5 | 倍 | at_least
"""

# expressions in which nothing is counted
TRAPS = """
二七区 九龙坡 七里河 三亚 百色 万州 千岛湖 六安 四川 三角 十堰 六盘水 五台山 八达岭 九寨沟 万科 百度 七股鄉
三元锂 三元村 一元二次方程 一元化 打造 万人助万企 一批 一系列 千方百计 一站式 一方面 十分重要 万一 统一 一带一路 十四五 双一流 一体化 一定 一起来 一些
星期三 十字路口 三农 两会 五一节 第一 进一步 唯一 一律 一直 老百姓 两岸 四合院 三轮车 二维码 零售业 三个一批 三个代表
五个一工程 两个维护 四个自信 一网通办 一件事一次办 千家万户 成千上万 万众一心 三心二意 七上八下 九牛一毛 十全十美
一心一意 独一无二 百里挑一 千变万化 一五一十 五颜六色 六神无主 八仙桌 七嘴八舌 张三李四 王五 李四光 万先生 陆续 大陆
二〇二四年 一九九八年 2024年 2024年5月1日 三月五日 1—5月 2021—2025年 九十年代 二十一世纪 22:00 下午3点 上午九点 八点二十分
第十七届 第02版 6号楼 三号楼 第三方 十六届人大五次会议 二十大 十九届六中全会 三级甲等医院 二级网格 一等奖
15分钟生活圈 4S店 1+14+N 5G G20峰会 H5 12345热线 〔2024〕5号 PM2.5 1958双创园 C919 COVID-19 90后 2.0版 0371-12345678
13800138000 24小时书房 7×24小时 3·15 107国道 2023-05-06 民國112年 今(4)日 双十一 百分点 三次产业 三五成群 九年一贯制
二十四节气 三十六计 一千零一夜 两千零八年 零就业 清零 半导体 大半年 事半功倍 一半会儿 百花齐放 两侧 一老一小 三甲医院
"""


def _rows() -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in FIGURES.strip().splitlines()]


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row[0])
@pytest.mark.parametrize("sentence", ["{}", "全市完成{}。"])
def test_a_figure_is_read_with_value_unit_and_qualifier(row: list[str], sentence: str) -> None:
    expression, value, unit, *rest = row
    found = find_quantities(sentence.format(expression))
    assert len(found) == 1, found
    low, _, top = value.partition("..")
    quantity = found[0]
    assert (quantity.value, quantity.value_max) == (Decimal(low), Decimal(top) if top else None)
    assert quantity.unit == unit
    assert quantity.qualifier == ("range" if top else rest[0] if rest else "exact")


@pytest.mark.parametrize("expression", TRAPS.split())
@pytest.mark.parametrize("sentence", ["{}", "推动{}工作"])
def test_a_fixed_word_date_ordinal_or_name_counts_nothing(expression: str, sentence: str) -> None:
    assert find_quantities(sentence.format(expression)) == []


def test_offsets_cover_marks_number_and_unit_of_the_text_as_given() -> None:
    text = "建成超过１２.５万平方米厂房，七成以上已出租，占比20%～30%"
    spans = [(text[q.start : q.end], text[q.number_start : q.number_end]) for q in find_quantities(text)]
    assert spans == [("超过１２.５万平方米", "１２.５万"), ("七成以上", "七"), ("20%～30%", "20%～30")]


def test_a_fall_from_one_level_to_another_is_two_figures() -> None:
    assert [q.value for q in find_quantities("税率由3%下降至1%，从10家到12家")] == [3, 1, 10, 12]


def test_values_are_exact_whatever_their_size() -> None:
    (quantity,) = find_quantities("12345678901234567890123456789.123万元")
    assert quantity.value == Decimal("123456789012345678901234567891230")
    assert "E" not in str(quantity.value)


@pytest.mark.parametrize("text", ["", " ", "。", "万" * 5000, "1" * 5000, "1," * 5000, "百分之" * 2000, "半" * 3000, "\ud800一个", "“1" * 2000])
def test_any_string_is_taken(text: str) -> None:
    for quantity in find_quantities(text):
        assert 0 <= quantity.start <= quantity.number_start < quantity.number_end <= quantity.end <= len(text)
