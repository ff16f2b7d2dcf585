"""Words that an indicator of mainland prose leaves out, and what comes back for those left out of the text: short invented clauses."""

from __future__ import annotations

import pytest

from shizheng.converters.extraction.figures import extract_metrics
from tests.extraction.test_metric_readings import article, indicators
from tests.extraction.test_named import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # verbs that only report
        ("全区实施重点项目42个，完成投资18亿元。", ["实施重点项目", "重点项目完成投资"]),
        ("一产、二产、三产分别实现增加值2亿元、5亿元、4亿元。", ["一产增加值", "二产增加值", "三产增加值"]),
        ("布匹、瓷砖、灯具的产量分别增长5%、6%和7%。", ["布匹产量", "瓷砖产量", "灯具产量"]),
        # what is compared with its own past is the noun itself
        ("居民消费价格上涨2%，涨幅高于上年0.3个百分点。", ["居民消费价格", "居民消费价格增速"]),
        ("全区在站博士后41人，在校学生3万人。", ["在站博士后", "在校学生"]),
        # what a sum is spent on stands in the next clause
        ("投入80万元，建设6处凉亭。", ["凉亭投入", "建设凉亭"]),
        ("投资3亿元实施“清溪绕城”工程。", ["“清溪绕城”工程投资"]),
        # who lives in the groups of a village
        ("现有7个村民小组，310户980人。", ["村民小组", "户数", "人数"]),
        # two sides of one account; averages of years; how many are reached by a sum
        ("财政收入和支出分别达4亿元、9亿元。", ["财政收入", "财政支出"]),
        ("工业增加值增长9%，两年平均增速6%，比2019年同期高出1个百分点。", ["工业增加值", "工业增加值两年平均增速", "工业增加值两年平均增速"]),
        ("餐饮业收入增长9%，两年平均后增长4%。", ["餐饮业收入", "餐饮业收入"]),
        ("发放失业补助金2亿元，惠及3万人。", ["发放失业补助金", "失业补助金惠及人数"]),
        # plans by any name, and what of those counted is under way
        ("引资到位资金完成6亿元，占云川市下达目标任务15亿元的40%。", ["引资到位资金", "引资到位资金云川市下达目标任务", "引资到位资金占云川市下达目标任务比例"]),
        ("全区17个新开工项目已开工9个，开工率53%。", ["新开工项目", "已开工新开工项目", "新开工项目开工率"]),
        ("新开工项目7个，投资金额55亿元。", ["新开工项目", "新开工项目投资金额"]),
        ("推动湖心岛8个科研项目实质性动工。", ["动工湖心岛科研项目"]),
        ("农民创业园二期正在建设5万平方米的标准化厂房。", ["标准化厂房面积"]),
        # what stood before a bracket goes on behind it; ranks of one quantity
        ("税收总额达到107亿元（含海关关税26亿元），增长38%。", ["税收总额", "海关关税", "税收总额"]),
        ("生产总值总量居全市第3位，增速居全市第5位。", ["生产总值总量", "生产总值增速"]),
        ("一般公共预算收入24亿元，增长47%，总量在全市各区中排名第四。", ["一般公共预算收入", "一般公共预算收入", "一般公共预算收入总量"]),
        ("金融机构发展至20家。", ["金融机构"]),
        # how long something took, how often somebody went for it, for whom it was got
        ("专员仅用25天就打通了西门道路。", ["打通西门道路用时"]),
        ("项目从签约到投产只用了11个月。", ["从签约到投产用时"]),
        ("先后5次赴外地考察学习。", ["考察学习"]),
        ("工作队为村里争取资金180万元。", ["争取资金"]),
        # back to where it once was, in what is ranked by a sum, and whoever holds an event
        ("全市旅游出游251万人次，恢复至2029年春节假日同期的74%。", ["旅游出游", "旅游出游恢复至2029年春节假日同期比例"]),
        ("青澜区以17亿元的旅游总收入列全市第一，白石县以13亿元位列第二。", ["旅游总收入", "旅游总收入", "旅游总收入", "旅游总收入"]),
        ("首场“直播带岗”活动推出岗位230个。", ["岗位"]),
        ("会场齐聚30家客商。", ["齐聚客商"]),
        # ranks, and those who are on a list of the first
        ("固定资产投资增长11%，排全省第2位。", ["固定资产投资", "固定资产投资增速"]),
        ("引进世界500强企业3家，其中中国民营企业500强2家。", ["世界500强", "引进世界500强企业", "中国民营企业500强", "引进中国民营企业500强"]),
        # for whom, where and by whom something is done is no part of it
        ("对90名高校毕业生发放失业补助金6万元。", ["发放失业补助金的高校毕业生", "发放失业补助金"]),
        ("给柳溪县职业中专一次性划拨土地70亩。", ["划拨土地"]),
        ("湖边就有6个城市公园、8个河川公园。", ["城市公园", "河川公园"]),
        ("该社区管辖5栋商务楼宇。", ["管辖商务楼宇"]),
        ("鲜果产量3万吨，深加工能力7万吨。", ["鲜果产量", "深加工能力"]),
        # those counted are sorted by a sum
        ("引进企业90家，其中注册资金5000万元以上6家、超亿元2家。", ["引进企业", "注册资金", "注册资金5000万元以上企业", "注册资金5000万元以上企业", "注册资金超亿元企业"]),
        ("引进企业90家，其中亿元以上2家。", ["引进企业", "亿元以上企业"]),
        # works by their whole name, and with whom something is done
        ("实施5个片区环境提升工程。", ["实施片区环境提升工程"]),
        ("与9家中介机构建立合作。", ["建立合作的中介机构"]),
        ("深入实施六大攻坚行动。", ["攻坚行动"]),
        ("疫苗接种覆盖率全区排名第一。", ["疫苗接种覆盖率"]),
        # what is said in quotation marks has clauses of its own; growth of its own kind is that of the head
        ("“这边主要做出口订单，去年产量达到700万件。”厂长说。", ["产量"]),
        ("地方收入3亿元，自然增幅2%，同口径完成4亿元，增幅6%。", ["地方收入"] * 4),
        ("工业增加值增速11%，在全省园区中排名第7。", ["工业增加值增速", "工业增加值增速"]),
        ("投产的项目一期设有7条生产线。", ["生产线"]),
        # another measure of the crop or the animals said before
        ("种植辣椒3万亩、产量2万吨；种植土豆2万亩、产量3万吨。", ["种植辣椒", "辣椒产量", "种植土豆", "土豆产量"]),
        ("绿色蔬菜播面11万亩，年产量24万吨；年出栏生猪26万头，存栏9万头。", ["绿色蔬菜播面", "绿色蔬菜年产量", "年出栏生猪", "生猪存栏"]),
        ("牛、羊存栏量分别达到6万头、3万只，出栏量分别达到4万头、2万只。", ["牛存栏量", "羊存栏量", "牛出栏量", "羊出栏量"]),
        ("新增富民产业900亩，其中果业600亩、茶叶300亩。", ["新增富民产业", "新增果业", "新增茶叶"]),
        ("新增“四上”企业14家，净增7家。", ["新增“四上”企业", "净增“四上”企业"]),
        ("第二产业增加值6亿元，其中工业增加值4亿元。", ["第二产业增加值", "工业增加值"]),
        ("苹果、中药材总产量分别达到3万吨、9万吨。", ["苹果总产量", "中药材总产量"]),
        ("新修公路27公里，整治25公里。", ["新修公路", "整治公路"]),
        # those on relief who come and go; what is told so far; the rank of what stands in the clause before
        ("农村低保新增90户160人，退出70户130人。", ["农村低保新增户数", "农村低保新增人数", "退出农村低保户数", "退出农村低保人数"]),
        ("已受理加装电梯90部。", ["已受理加装电梯"]),
        ("米粉产值达9000万元，位居全省同类食品前五名。", ["米粉产值", "米粉产值"]),
        ("公司投入500万元安装糕点自动生产线。", ["安装糕点自动生产线投入"]),
        ("工业总产值迈上千亿元台阶。", ["工业总产值"]),
        # households and their people, of both of whom the words behind tell
        ("全镇410户960人享受城乡低保。", ["享受城乡低保户数", "享受城乡低保人数"]),
        ("春节期间为130户240人发放一次性生活补贴6万元。", ["发放一次性生活补贴户数", "发放一次性生活补贴人数", "发放一次性生活补贴"]),
        # a budget allots; how many in all; what somebody begins to say
        ("税收收入安排4亿元，增长6%；财政部门安排3亿元。", ["税收收入", "税收收入", "税收收入"]),
        ("纳入旧村改造共10个片区。", ["纳入旧村改造片区"]),
        ("“生产厂房一共6栋。”厂长说。", ["生产厂房"]),
        ("乡级财政收入均超过900万元。", ["乡级财政收入"]),
        ("预计配备机床800台，还有100台机床左右。", ["配备机床", "机床"]),
        # what became of some of those counted; how much of a plan, under whatever name
        ("民生工程33项，已有24项提前完成年度任务。", ["民生工程", "提前完成年度任务的民生工程"]),
        ("全镇有薄弱村7个，去年2个出列。", ["薄弱村", "出列薄弱村"]),
        ("60个县级水利项目提前完成年内任务。", ["提前完成年内任务的县级水利项目"]),
        ("城市低保户90户，200人。", ["城市低保户", "城市低保户人数"]),
        ("城镇新增就业1800人，完成全年指标的105%。", ["城镇新增就业", "城镇新增就业完成指标比例"]),
        ("民政办对全镇37户低保家庭进行了走访。", ["走访低保家庭"]),
        # fields of work, and what those counted won
        ("会议要求重点抓好6个方面工作。", ["重点抓好的工作"]),
        ("2名教师分获金陶奖、银陶奖。", ["分获金陶奖、银陶奖的教师"]),
        ("建成3人制篮球场20个。", ["建成3人制篮球场"]),
        ("打造口袋公园3处，新栽核桃30亩、苹果20亩。", ["打造口袋公园", "新栽核桃", "新栽苹果"]),
        ("谋划重大项目52个，涉及六大领域，总投资210亿元。", ["谋划重大项目", "重大项目涉及领域", "重大项目总投资"]),
        ("在建项目46个，涉及5个街道、12个社区，总投资28亿元。", ["在建项目", "在建项目涉及街道", "在建项目涉及社区", "在建项目总投资"]),
        ("固定资产完成投资9亿元。", ["固定资产投资"]),
        ("预计拉动固定资产投资增长8%。", ["固定资产投资"]),
        # how something came to a level is no part of its name
        ("覆盖率大幅提升至85%，网点逐步增加到35家，收入首次突破9亿元。", ["覆盖率", "网点", "收入"]),
        ("蓄水率回升至85%，水位回落到120米，库存锐减到3万吨。", ["蓄水率", "水位", "库存"]),
        ("今年共计划实施项目46个。", ["计划实施项目"]),
    ],
)
def test_words_that_say_nothing_of_what_is_measured_are_left_out(text: str, expected: list[str]) -> None:
    assert indicators(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a sort of projects, told as a part, has its own investment
        ("项目10个，总投资30亿元，其中产业项目6个、总投资20亿元，民生项目4个、总投资10亿元。",
         [("项目", "青岚区"), ("项目总投资", "青岚区"), ("产业项目", "青岚区"), ("产业项目总投资", "产业项目"),
          ("民生项目", "青岚区"), ("民生项目总投资", "民生项目")]),
        # who is in charge of something
        ("云汀镇负责实施重点项目9个，完成投资2亿元。", [("实施重点项目", "云汀镇"), ("重点项目完成投资", "云汀镇")]),
        # a function of the budget is no place
        ("城乡社区支出6亿元，增长3%。", [("城乡社区支出", "青岚区"), ("城乡社区支出", "青岚区")]),
        # who has it stands right before the figure
        ("柳湾村的300亩荷塘里，荷花开了。", [("荷塘", "柳湾村")]),
        ("在云汀鞋业公司30万元启动资金的帮助下起步。", [("启动资金", "云汀鞋业公司")]),
        ("在本区90亩种植面积的基础上扩种。", [("种植面积", "青岚区")]),
        # who builds it stands behind its name; a firm by its full name
        ("华岭科技园项目由华岭商贸有限公司投资建设，一期总投资7亿元。", [("一期总投资", "华岭科技园项目")]),
        ("柳湾玻璃有限公司是一家生产企业，公司年总产值2亿元。", [("年总产值", "柳湾玻璃有限公司")]),
        # a park named before, by the word for its kind
        (
            "清溪产业园区管委会挂牌成立。引进项目9个，园区5户规上企业完成工业总产值13亿元。",
            [("引进项目", "青岚区"), ("园区规上企业", "清溪产业园区"), ("园区规上企业工业总产值", "清溪产业园区")],
        ),
        # a clause joined to the one before
        ("而柳湾鞋业有限公司是区里的大厂，日产鞋子3万双。", [("日产鞋子", "柳湾鞋业有限公司")]),
    ],
)
def test_a_figure_is_of_the_one_that_its_clause_opens_with(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


def test_a_row_of_figures_as_long_as_the_years_before_it_has_one_for_each_year() -> None:
    told = extract_metrics(article("2021年至2023年，分别完成投资3亿元、4亿元、5亿元。")).metrics
    assert [m.period for m in told] == ["2021", "2022", "2023"]


def test_figures_go_on_with_the_months_of_their_paragraph_and_not_with_those_of_the_headline() -> None:
    text = "1-4月，全区服务业营业收入增长9%。批发业增长12%。"
    told = extract_metrics(article(text, headline="2024年前五个月经济运行情况")).metrics
    assert [m.period for m in told] == ["2024-01/2024-04", "2024-01/2024-04"]
