"""Classes of numerals in sentences written for this test."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from shizheng.converters.extraction import class_numerals

# sentence | one word for each numeral: d(ate) t(ime) o(rdinal) n(ame) l(ist) x (other), or value:unit:qualifier
SENTENCES = """
全市完成投资约3.5亿元，比上年增长8.2%，提高1.3个百分点。 | 350000000:元:about 8.2:%:exact 1.3:个百分点:exact
2023年1—6月，全县共接待游客120余万人次。 | d d d 1200000:人次:more_than
截至2024年12月31日，注册志愿者超2万人。 | d d d 20000:人:more_than
力争到2025年底建成5个园区，每亩投资强度不低于300万元。 | d 5:个:exact 3000000:元:at_least
会议于5月8日上午9时30分在3楼会议室召开。 | d d t t o
“3+2”改革试点覆盖率达100%。 | n 100:%:exact
新建5G基站300座，开通12345热线。 | n 300:座:exact n
对照《关于加强2024年度工作的通知》（政办发〔2024〕15号）要求 | d n n
推进107国道改造，G30高速和S232线全线通车。 | n n n
打造15分钟便民生活圈20个。 | n 20:个:exact
第12届年会暨第3次全体会议召开。 | o o
全区综合排名第3位，较去年上升2位。 | 3:位:exact 2:位:exact
前10个月出口下降(3.2)%。 | d 3.2:%:exact
培训3批次1200余人次，覆盖60岁以上老人。 | 3:批次:exact 1200:人次:more_than 60:岁:at_least
拨打电话0371-12345678或13800138000。 | n n
华岭年产30万套轴承项目开工，年产4万吨的新厂投用。 | n 40000:吨:exact
一、救助工作稳步推进1.城乡低保政策落实到位。 | l
以女性为100，常住人口性别比为103.6。 | x 103.6::exact
清河县委十三届九次全会召开，完成十六届人民代表大会会议各项任务。 |
守好生态和安全两条底线，向十余省和百余市县供货。 | 10:省:more_than 100:市县:more_than
三次产业结构由上年的7.5:48.2:44.3，优化为7.1:48:44.9。 | 7.5::exact 48.2::exact 44.3::exact 7.1::exact 48::exact 44.9::exact
多年保持第一的位次。 | 1::exact
每月1日至10日申报，逾期不超过5个工作日。 | d d 5:个工作日:at_most
PM2.5平均浓度为35微克/立方米，PM10为60微克/立方米。 | n 35:微克/立方米:exact n 60:微克/立方米:exact
1.加快项目建设；2.优化环境。 | l l
（1）强化领导（2）落实责任 | l l
在建项目12个，竣工8个、在建4个，占比33.3%。 | 12:个:exact 8:个:exact 4:个:exact 33.3:%:exact
今年前3季度，规上工业增加值增长7.1%。 | d 7.1:%:exact
营收由2.3亿元增加到4.1亿元。 | 230000000:元:exact 410000000:元:exact
3月12日植树节，万余名群众参与。 | d d 10000:名:more_than
6号楼、7号楼已封顶，8栋正在建设。 | o o 8:栋:exact
三次产业结构为5.1:40.2:54.7。 | 5.1::exact 40.2::exact 54.7::exact
主队以3:1获胜，下一场20:30开赛。 | x x t
建成4A级景区2家。 | n 2:家:exact
实行7×24小时值守，打造24小时城市书房3座。 | n n 3:座:exact
90后青年返乡创业。 | n
COVID-19疫苗接种2.1亿剂次。 | n 210000000:剂次:exact
2024—2026年三年行动计划 | d d
办理时限由20个工作日压缩至3个工作日。 | 20:个工作日:exact 3:个工作日:exact
市一中2023届毕业生共1200人。 | o 1200:人:exact
每年3·15前后 | n
能耗下降3.1%左右，装机35万千瓦。 | 3.1:%:about 350000:千瓦:exact
第1版 2024年3月5日 星期二 | o d d d
分3期建设，其中1期已投产。 | 3:期:exact o
全县16个乡镇（街道）、218个村（社区） | 16:个:exact 218:个:exact
民國112年度編列1億2,345萬元，較111年度增加5.6%。 | d 123450000:元:exact d 5.6:%:exact
將於今(4)日下午2時召開，電話(06)1234567。 | d t n
七成以上财力用于民生，连续三年保持增长。 | 70:%:at_least 3:年:exact
近三年来，一批项目落地，一个新城正在崛起。 |
四大类30个集团，三家企业先后落户。 | 4:类:exact 30:个:exact 3:家:exact
创新“四协同”机制，深化“三个一”行动，形成“3456”工作法。 | n
5个1000万元以上项目，8个亿元以上项目。 | 5:个:exact 10000000:元:at_least 8:个:exact
B2栋3单元501室居民乘坐3路公交。 | n o o o
2023/24学年与2023—2024学年 | d d d d
5月17、18日和6、7月份 | d d d d d
绿化率35%，容积率2.0。 | 35:%:exact 2.0::exact
开展“2+26”治理，500千伏变电站2座，220kV线路120km。 | n n 2:座:exact n 120:km:exact
探索2.0版改革，城市大脑3.0上线。 | n n
今（24）於新館啟用，5月24公告，自95年起辦理，於77年建造。 | d d d d d
8年（104-111）計畫，展期(4/8-7/8)至7/31止。 | 8:年:exact d d d d d d d d
位於北門路2段16號之3，共18路段，搭乘公車路線2路、5路。 | o o o 18:路段:exact o o
市道171線、南140-1區道拓寬，商業區商60與公3公園。 | n n n n
座標120.5271,23.4416，A2-1幹線，300-D1區。 | x x n n n
撥打1999市民服務熱線、24小時免付費諮詢專線或通報110。 | n n n
抽iPhone 13手機2支，振興5倍券，停車位191格。 | n 2:支:exact n 191:格:exact
措施包括1.加強巡查2.改善設備。 | l l
每户补助2.2万/2.5万元，票价200/300/500元，月薪3万元起。 | 22000:元:exact 25000:元:exact 200:元:exact 300:元:exact 500:元:exact 30000:元:at_least
里程以10公里为限，最长12个月，不得低于5家，不得超过3家。 | 10:公里:at_most 12:个月:at_most 5:家:at_least 3:家:at_most
全国第2大水库，位居第三。 | 2:大:exact 3::exact
增速全市第一，总量全省第15，成为全省第一个达标县。 | 1::exact 15::exact
总量位居全省第一，城乡居民收入比缩小到2.1:1。 | 1::exact 2.1::exact
产业结构由上年的12.5:40.1:47.4调整为12.1:39.9:48.0。 | 12.5::exact 40.1::exact 47.4::exact 12.1::exact 39.9::exact 48.0::exact
上周五起开放，每周五场讲座，正月初五起营业，连续三届夺冠。 | 5:场:exact 3:届:exact
共分为三类，三类人员，设立三级网格员，六部门联合发文。 | 3:类:exact 6:部门:exact
每人千元奖金，近千群众参与，吸引上百企业，附近百姓。 | 1000:元:exact 1000::about
夺冠成绩1分07秒99，百米9秒58，身高1米75。 | 67.99:秒:exact 9.58:秒:exact 1.75:米:exact
打造5千亿级集群，增长3点5个百分点，抵御9级大风。 | 500000000000::exact 3.5:个百分点:exact 9:级:exact
访谈之三（3）： | l
分别为1500、2000、3000，2019、2020、2021年。 | 1500::exact 2000::exact 3000::exact d d d
系统升级到2.3.1，网关10.0.0.1，双11活动，豫A·12345号牌。 | n n n n
婴儿死亡率十万分之八点五，折合USD 300。 | 0.000085::exact 300:USD:exact
今年第1季上升，《甲》第2季播出，拨打一一0报警，缴获子弹207发，改造80条次干道，呈现两位数增长。 | d o n 207:发:exact 80:条:exact
新增25台多层电梯，建成3家长者食堂，整修40条内街，运货1,165柜次。 | 25:台:exact 3:家:exact 40:条:exact 1165:柜次:exact
市县各一个，四十天的行动，近二十年来，过去三十年。 | 1:个:exact 40:天:exact
夺得男子200米冠军和4×100米接力金牌，举重61公斤级，新建200米跑道。 | n n n n 200:米:exact
射箭：金19银18铜17，斩获11金3银8铜，以两金一银收官。 | 19::exact 18::exact 17::exact 11:金:exact 3:银:exact 8:铜:exact 2:金:exact
市四十二中、二十九中，交警三大队，购入抽水机三台。 | 3:台:exact
为期四天，星期四场地，提出四点建议，在1樓市民中心。 | 4:天:exact 4:点:exact o
时光对折，打对折，推选了十四届全国人大代表。 | 50:%:exact
失业人数由216 800人降至209 100人，产业园3期竣工，48中学扩建，分3期实施。 | 216800:人:exact 209100:人:exact o n 3:期:exact
步行三公里，三小時抵達，四平方米展台，售价五美元，三公经费。 | 3:公里:exact 3:小時:exact 4:平方米:exact 5:美元:exact
全镇十八个村，用了整整八年时间，限七日内办结，七个一批，二单元，腊月二十三。 | 18:个:exact 8:年:exact 7:日:at_most
经费四九○万元，五国十位艺术家，三五万元，2022年第3号洪水。 | 4900000:元:exact 5:国:exact 10:位:exact 30000:元:range d o
增长八点五倍，总值十点六万多亿元，二00八年末，今年三十家企业，大年三十。 | 8.5:倍:exact 10600000000000:元:more_than d 30:家:exact
2023某某文化节启动，展望2024新的一年，举行2023第一季度集中开工，面向2035远景目标。 | n d d d
“12岁以下”占比21.6%，里程全国第一约500公里。 | 12:岁:at_most 21.6:%:exact 1::exact 500:公里:about
为两国人民带来福祉，推出六牛大顺主题，共辖五村，年近半百，2025财年预算。 | 5:村:exact d
培育100家具有竞争力的企业，建设80所以上高中，3人均获奖，15家园区揭牌，6店家响应，4S店。 | 100:家:exact 80:所:at_least 3:人:exact 15:家:exact 6::exact n
由公视3台转播，比數3－2，13岁组奖牌，86快速道路，字第12345号，撥打1999轉2。 | n x x n n n n n
家住8、9号楼，第1、2、3号楼通水，乘坐3、5路公交车，轻轨6号线、12号线开通，2幢3单元，5栋601室。 | o o o o o o o o o o o o o
建成2栋6层楼，面对两轮汛情，两轮电动车，以“甲、乙、丙”三类人群为主。 | 2:栋:exact 6:层:exact 2:轮:exact 3:类:exact
每粒重六點五兩，每斤二十五元，每粒二元，面積為二一一七公頃，110/111年期採購量，城乡二元结构。 | 6.5:兩:exact 25:元:exact 2:元:exact 2117:公頃:exact d d
用了一两天，来了一两百人，重七点五两至八两，黄金十二两，耗资一万两千元，二〇二四米兰展，神十七两个乘组。 | 1:天:range 100:人:range 7.5:两:range 12:两:exact 12000:元:exact 2:个:exact
较去年提前16日，提前至6日，高一12班，六年级3班，开设12班，國中1、2、3年級組，派遣3分隊前往，八安士金币。 | 16:日:exact d o o 12:班:exact o o o 3::exact 8:安士:exact
赛事共进行了三天，经过五天比拼，近三天，过了三天。 | 3:天:exact 5:天:exact
报名團體於7/9及7/16開放，由1/4及1/2的里別補助，三次产业比优化为8.5︰50.2︰41.3。 | d d d d 0.25::exact 0.5::exact 8.5::exact 50.2::exact 41.3::exact
""".strip().splitlines()

_CLASSES = {"d": "date", "t": "time", "o": "ordinal", "n": "name", "l": "list", "x": "other"}


def _told(text: str, names: tuple[str, ...] = ()) -> list[str]:
    told = []
    for numeral in class_numerals(text, names):
        quantity = numeral.quantity
        told.append(f"{quantity.value}:{quantity.unit}:{quantity.qualifier}" if quantity else numeral.numeral_class)
        assert (numeral.numeral_class == "metric") == (quantity is not None)
        assert text[numeral.start : numeral.end] == numeral.text
    return told


@pytest.mark.parametrize("line", SENTENCES)
def test_every_numeral_of_a_sentence_gets_its_class(line: str) -> None:
    sentence, _, expected = line.partition(" |")
    assert _told(sentence) == [_CLASSES.get(e, e) for e in expected.split()]


def test_a_name_of_the_document_is_a_name_wherever_it_stands() -> None:
    assert _told("走进37度空间") == ["37:度:exact"]
    assert _told("走进37度空间", ("37度空间",)) == ["name"]


def test_a_number_at_the_broken_end_of_a_paragraph_is_other() -> None:
    assert _told("先后打通了北一路、北二路、南三路等7") == ["other"]


def test_no_arabic_numeral_is_left_out() -> None:
    text = "于2024年5月6日8:30，3家A5企业（第7号）1/2、3-5、6.7.8、9:10:11、12+13、0.5%，x1y2"
    covered = {i for n in class_numerals(text) for i in range(n.start, n.end)}
    assert [c for i, c in enumerate(text) if c.isdigit() and i not in covered] == []


@pytest.mark.parametrize("page", ["001", "003"])
def test_the_pages_coded_by_hand_are_classed_alike(shared: Path, page: str) -> None:
    folder = shared / "gold" / page
    (source,) = (shared / "seeds").glob(f"{page}_*.txt")
    text = source.read_bytes().decode("utf-8")
    found = class_numerals(text)
    wrong_class = wrong_value = wrong_qualifier = total = 0
    for line in (folder / "numerals.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line, parse_float=Decimal)
        hits = [n for n in found if n.start < gold["end"] and gold["start"] < n.end]
        if not hits and not any(c.isdigit() for c in gold["num"]) and gold["class"] != "metric":
            continue
        total += 1
        quantity = hits[0].quantity if hits else None
        wrong_class += not hits or hits[0].numeral_class != gold["class"]
        if gold["class"] == "metric":
            wrong_value += quantity is None or (quantity.value, quantity.unit) != (gold["value"], gold["unit"])
            wrong_qualifier += quantity is None or quantity.qualifier != gold["qualifier"]
    assert max(wrong_class, wrong_value, wrong_qualifier) <= 0.03 * total


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("如有查詢，請致電2805 5031或2805 4732。", ["name", "name"]),
        ("查询电话：2345 6789", ["name"]),
        ("人口5000 2600 1300", ["metric", "metric", "metric"]),
    ],
)
def test_telephone_numbers_in_two_groups_are_names_and_rows_of_figures_are_not(text: str, expected: list[str]) -> None:
    assert [n.numeral_class for n in class_numerals(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # how much earlier is a figure, the first months of a year are a date
        ("工期提前3个月完成", ["metric"]),
        ("前3个月增长5%", ["date", "metric"]),
        # so long ago is a date
        ("16年前还是一家小厂", ["date"]),
        ("3个月前，项目开工", ["date"]),
        # a row of ordinals says 第 once
        ("道路第2、3标贯通", ["ordinal", "ordinal"]),
        ("排名第2、3名", ["metric", "metric"]),
        ("第2期、3家企业", ["ordinal", "metric"]),
        # the classes of a race are names, and what a place brings is its prize
        ("路跑分为21公里组、5公里组，限额300名", ["name", "name", "metric"]),
        ("修路5公里组织验收", ["metric"]),
        ("第1名奖金3万元、第2名2万元", ["ordinal", "metric", "ordinal", "metric"]),
        ("获得第1名", ["metric"]),
    ],
)
def test_when_and_in_what_order_are_no_figures(text: str, expected: list[str]) -> None:
    assert [n.numeral_class for n in class_numerals(text)] == expected
