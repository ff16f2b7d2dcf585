"""Whom figures of mainland prose are about: the place that speaks, the village gone on about, the project told of."""

from __future__ import annotations

import pytest

from shizheng.converters.extraction.about import about
from shizheng.converters.extraction.figures import extract_metrics
from shizheng.converters.extraction.measures import extract_measures
from tests.extraction.pages import article
from tests.extraction.test_release_readings import metrics_of


def subjects(*paragraphs: str, headline: str | None = None, organisation: str | None = None) -> list[str]:
    return [m.subject for m in extract_metrics(article(*paragraphs, headline=headline, organisation=organisation)).metrics]


@pytest.mark.parametrize(
    ("organisation", "titles", "body", "expected"),
    [
        # who speaks is the place of a report whose title names none
        ("", "政府工作报告", "现在，我代表商水县人民政府作报告。过去一年，全县修路30公里。", "商水县"),
        ("省委", "政府工作报告", "我代表县人民政府作报告，全县修路30公里。", "全县"),
        # the title's own district, and not the province in brackets before it
        ("湖北省", "（湖北省）关于荆州市荆州区2021年财政预算执行情况的报告", "全区收入3亿元。", "荆州区"),
        # a house of the county that is named once, in passing
        ("商水县青少年活动中心", "", "近日，在商水县青少年活动中心，孩子们正在练琴。该县今年改建球场6处。", "商水县"),
        # a county behind its province
        ("四川省", "", "今年以来，四川省犍为县整治河道。全县清淤20公里。", "犍为县"),
        # the village at the end of a long name, which the text goes on about
        ("利津县陈庄镇柳溪村", "", "近日，在利津县陈庄镇柳溪村，机器正忙。柳溪村种桃300亩，柳溪村收入60万元。", "柳溪村"),
        # a high-tech zone keeps the name of its city
        ("池州高新区", "池州高新区建成厂房", "高新区建成厂房5座，高新区引进企业9家，高新区再建路3条。", "池州高新区"),
        # the county that goes on as 全县, and not the office of its city that counted
        ("商洛市统计局", "半年成绩单", "据商洛市统计局核定，柞水县修路9公里。全县造林3万亩，全县养蜂1万箱。", "柞水县"),
        ("商洛市统计局", "半年成绩单", "据商洛市统计局核定，修路9公里。全县造林3万亩，全县养蜂1万箱。", "全县"),
        # an assembly that hears a report, a bureau of a county of one character, and who reports without a headline
        ("柞水县第九届人民代表大会常务委员会", "关于柞水县2030年半年收支的报告", "全县收入3亿元。", "柞水县"),
        ("泾县民政局", "", "2022年，泾县民政局做好低保。我县新增低保20户。", "泾县"),
        ("", "", "受区人民政府委托，向大会报告柯桥区2030年财政收支。全区收入完成8亿元。", "柯桥区"),
        # a county of which prose says the short name, and not the city that it names more often
        ("", "", "柞水上下治水，柞水县清理垃圾3万吨，柞水水清了。这里是商洛的水源，也是商洛的后花园，商洛受益。", "柞水县"),
        # the village behind its county and town, which the text goes on about
        ("柞水县", "一朵木耳的路", "柞水县杏坪镇朱湾村有木耳30亩。朱湾村种木耳，朱湾村收入60万元。", "朱湾村"),
        # the headline's own word, where the prose says 全市
        ("市统计局", "一季度我市经济增速居前", "记者从市统计局了解到，全市工业增长9%，全市投资增长11%。", "我市"),
        # a slogan, words that go on as a clause, and the government of a whole are no names
        ("三城两基地", "", "全县上下围绕“三城两基地”定位修路9公里。全县造林3万亩，居全市第一。", "全县"),
        ("柞水木耳园区入选示范园区", "", "柞水木耳园区入选示范园区。柞水县有园区2个，柞水县再建1个。", "柞水县"),
        ("自治区党委和政府", "", "自治区党委和政府坚强领导，全区增长9%，全区投资增长3%。", "全区"),
        # an office of a place without a name, and one of a city by its short name
        ("区招商中心", "", "区招商中心介绍，我区签约9个项目。今年，我区引资3亿元。", "我区"),
        ("九江海关", "", "记者从九江海关获悉，九江市外贸增长9%。", "九江市"),
        # the first county of a list, below a headline about all of them
        ("柞水县", "上半年全市招商成效", "新签项目：柞水县5个，镇安县6个。全市到位资金3亿元。", "全市"),
        # a town without the places that it lies in
        ("陕西商洛杏坪镇", "陕西商洛杏坪镇：建厂", "杏坪镇修路3公里，杏坪镇建厂2座，杏坪镇增收。", "杏坪镇"),
        ("", "", "我社区修路500米，我社区帮扶老人30户。", "我社区"),
        # a whole that the text's own place is ranked in
        ("", "", "生产总值增长9%，在全市排第8；税收总量列全市第10。全市第一是工业。我区投资3亿元。", "我区"),
        # an office, whose figures are those of the county that it goes on about, and one of the state, which tells of itself
        ("县农机局", "县农机局年终总结", "县农机局聚焦春耕。全县检修农机900台。", "全县"),
        ("商水县农机局", "商水县农机局备春耕", "商水县农机局早安排，该县检修农机900台。", "商水县"),
        ("商水县税务局", "商水县税务局进园区", "商水县税务局服务全县企业90家，全县退税3亿元。", "商水县税务局"),
        # a county by a name that no list has any longer, behind its province; a district behind its city
        ("河北省禾平县", "禾平水泥厂开工", "禾平县水泥厂投资3亿元。", "禾平县"),
        ("上海市宝山区政府办公室", "上海市宝山区政府办关于实事的通知", "新建公园3座。", "宝山区"),
        # a street that goes about its work, the city behind the colon of a headline, a title of honour
        ("", "", "今年以来，在县委领导下，柳湾街道深入推进治理，修路3公里。", "柳湾街道"),
        ("", "工作报告提出：2031年漳州经济社会发展目标", "新建公园3座。", "漳州"),
        ("番石榴之乡", "琼海获评“番石榴之乡”", "琼海市产果3万吨，琼海市建园9个，琼海市增收。", "琼海市"),
        # where the village lies with which a text opens, and the area with which its headline does
        ("禾平县柳湾镇", "", "梨花村，位于禾平县柳湾镇。该村收入90万元，该村建棚30座。", "梨花村"),
        ("", "上半年经开区工业居全市第一", "上半年，经开区工业增长9%。经开区引资3亿元，全市第一。", "经开区"),
        # a headline that names but the kind of place
        ("现代柑橘示范区", "镇2031年半年工作总结", "我镇建成现代柑橘示范区1个，全镇修路3公里。", "全镇"),
        ("加快农村牧区", "五年工作回顾", "我镇加快农村牧区建设，我镇修路3公里，我镇建园2座。", "我镇"),
        # a press office that calls others in
        ("市政府新闻办", "", "市政府新闻办举行发布会，柳池市介绍经济。柳池市投资9亿元，柳池市增收。", "柳池市"),
        # counties of one character whose names end slogans too
        ("兴县", "兴县推进修路", "兴县修路3公里，兴县建园2座。全县增收。", "兴县"),
        ("延安市富县", "富县产果", "富县产果9吨，富县建园2座。", "富县"),
        # a street by its office
        ("禾平区人民政府柳湾街道办事处", "柳湾街五年规划", "建成公园3座。", "柳湾街道"),
        # a report on a body's own work
        ("禾平县", "禾平县人民代表大会常务委员会工作报告", "一年来，禾平县人大常委会开会9次。全县修路3公里。", "禾平县人大常委会"),
        ("禾平县", "禾平县人民法院2031年工作报告", "全县法院受理案件900件。", "禾平县人民法院"),
        # an office of a city without a name, which goes on about 我市
        ("市林业局", "市林业局：绿满山", "市林业局日前说，我市造林9万亩。今年我市任务是8万亩。", "我市"),
        # a banner behind its province and city, a county cut behind a word, and the office of a street by its whole name
        ("内蒙古巴彦淖尔市杭锦后旗", "", "杭锦后旗养羊105万只，全旗养牛3万头。", "杭锦后旗"),
        ("江县", "", "今年以来，从江县改造房屋300户。全县动工200户。", "从江县"),
        ("柳荫街道办事处", "柳荫街道办事处工作总结", "街道办事处救助300人，办事处修路2公里，办事处办实事9件。", "柳荫街道办事处"),
        # a village named once, which the text goes on about, and the branch of one
        ("柳荫街道", "大棚升级", "记者走进柳荫街道桑园村，道路整洁。该村有大棚160个，全村有户260家。", "桑园村"),
        ("柳荫镇桑园村支部", "", "柳荫镇桑园村支部书记说，桑园村修路2公里，桑园村建大棚9座。", "桑园村"),
        # a district behind the short name of its city, whose office tells; a village in a longer name
        ("嘉兴秀洲区", "嘉兴秀洲区聚力楼宇", "记者从嘉兴秀洲区发改局获悉，秀洲区新增楼宇3幢。全区税收3亿元。嘉兴市公布了名单。秀洲区有7幢。", "秀洲区"),
        ("桑园村", "桑园村产业园见闻", "来到桑园村，只见荷花。“桑园村农业产业园”里，产业园种莲300亩。", "桑园村"),
        # a short name that no other stands beside, before what is the place's own
        ("", "今年目标", "全市将建厂房9座，做强池州产业链。", "池州"),
        ("", "今年目标", "全县种茶9万亩。“柞水木耳”销往外地，柞水一中招生300人。", "柞水"),
        # a short name said once in passing, or beside another, names nobody
        ("", "今年目标", "全市将建厂房9座，到池州招商3次。", "全市"),
        ("", "今年目标", "全市将建厂房9座，学池州经验，访商洛经济区。", "全市"),
    ],
)
def test_a_text_is_about_the_place_that_it_means(organisation: str, titles: str, body: str, expected: str) -> None:
    assert about(organisation, titles, body) == expected


def test_a_sum_is_that_of_the_project_behind_it() -> None:
    assert subjects("总投资6亿元的竹材板新材料项目已投产。", organisation="禾州县") == ["竹材板新材料项目"]
    assert subjects("总投资6亿元的重点产业项目已投产。", organisation="禾州县") == ["禾州县"]


def test_what_leads_in_hides_no_project() -> None:
    text = "据了解，东岭智能产业园（二期）工程项目总投资约8亿元，占地面积约200亩。"
    assert set(subjects(text, organisation="禾州县")) == {"东岭智能产业园（二期）工程项目"}


def test_a_field_of_places_of_the_article_s_own_kind_is_its_own() -> None:
    assert subjects("在全县9个乡镇建冷库20座。", organisation="禾州县") == ["禾州县", "禾州县"]
    assert subjects("全市9个县区都建了冷库。", organisation="青岚区") == ["全市"]


def test_a_level_in_brackets_holds_for_the_bracket_alone() -> None:
    text = "全区收入完成9亿元（其中：区本级完成5亿元，占年初预算数6亿元的83%）。税务部门组织的收入完成3亿元。"
    assert subjects(text, organisation="青岚区") == ["青岚区", "区本级", "区本级", "区本级", "青岚区"]


def test_a_project_behind_a_sum_ends_with_its_part_of_the_sentence() -> None:
    text = "完成投资4000万元的梧桐小学改建项目投入使用；新建公办幼儿园1所。"
    assert subjects(text, organisation="青岚区") == ["梧桐小学改建项目", "青岚区"]


def test_a_farm_that_was_set_up_is_meant_by_its_kind_in_the_next_paragraph() -> None:
    found = subjects("去年，村里支持他成立周青山养殖家庭农场，投入12万元。", "目前，家庭农场存栏山羊80只。", organisation="禾州县")
    assert found[-1] == "周青山养殖家庭农场"


def test_an_office_called_by_its_short_name_is_the_body_of_the_text() -> None:
    assert subjects("近几年，卫生局为乡镇添置救护车12辆。", organisation="商水县卫生局") == ["商水县卫生局"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a place and a quantity of it; rows of places stay as they are
        ("东坪镇粮食产量1.2万吨，同比增长3%。", ["东坪镇", "东坪镇"]),
        ("池安市地区生产总值增长5.6%。", ["池安市"]),
        ("县、乡级服务机构覆盖率达到90%。", ["禾州县"]),
        # bodies besides the bureaus of a government
        ("县残联发放轮椅120辆。", ["县残联"]),
        ("县人大常委会开展执法检查6次。", ["县人大常委会"]),
        ("县妇联培训妇女1200人次。", ["县妇联"]),
        ("禾州水库蓄水量达5000万立方米。", ["禾州水库"]),
    ],
)
def test_a_figure_is_that_of_the_place_or_body_at_the_head_of_its_clause(text: str, expected: list[str]) -> None:
    assert subjects(text, organisation="禾州县") == expected


def test_an_office_acts_itself_though_its_figures_are_those_of_its_county() -> None:
    page = article("县农机局开展培训9场。全县检修农机900台，全县新增农机50台。", organisation="县农机局")
    assert [m.actor for m in extract_measures(page)][:1] == ["县农机局"]
    assert {m.subject for m in extract_metrics(page).metrics} == {"县农机局", "全县"}


def test_a_list_of_works_for_the_people_is_a_plan() -> None:
    found = extract_metrics(article("新建公园3座。", "改造道路9公里。", headline="禾州县2031年十大惠民工程")).metrics
    assert [m.status for m in found] == ["target", "target"]


def test_a_city_called_by_its_short_name_over_and_over_is_the_whole_that_is_told_of() -> None:
    body = "武汉强势回升，武汉展现韧性。全市新增就业6万人。武汉市出台新政，武汉人点赞。"
    assert about("", "", body) == "武汉市"
    assert about("", "", "全市新增就业6万人，学习武汉经验。") == "全市"


def test_a_place_s_name_ends_before_what_goes_on_behind_it() -> None:
    assert about("开封市城镇", "第一季度开封市城镇新增就业人员6000人", "开封市就业稳定。") == "开封市"


def test_the_year_in_which_a_garden_was_opened_is_not_that_of_last_year() -> None:
    found = extract_metrics(article("示范园兴建于2019年，面积40亩。产量比去年提高20%。", organisation="柳溪村")).metrics
    assert found[-1].period == ""


def test_a_garden_of_ours_is_named_without_us() -> None:
    assert subjects("我区梨花岭产业园位于城北，面积900亩。", organisation="我区") == ["梨花岭产业园"]


@pytest.mark.parametrize(
    ("organisation", "titles", "body", "bylines", "expected"),
    [
        # a clause of who speaks is no name
        ("我受区人民政府", "关于我区图书馆建设情况的报告", "我受区人民政府委托报告。全区建馆9座。", "绍兴市柯桥区司法局局长 赵某", "柯桥区"),
        # a centre named once in a text of our county
        ("考试中心", "园区换挡升级", "考试中心等项目6个。我县引资4亿元，我县园区产值8亿元。", "", "我县"),
        # an office of the nation
        ("国家发改委", "能源生产形势", "国家发改委介绍，我国发电量增长6%。", "", "我国"),
        # a county behind its province, both by their short names
        ("", "湖北黄梅遭遇强降雨", "湖北黄梅入梅以来转移群众900名。重庆忠县、重庆忠县、重庆忠县也有雨。", "", "湖北黄梅"),
        # 乡 of 乡村 ends no name
        ("", "破解乡村难题", "全县建路30公里。", "", "全县"),
    ],
)
def test_words_that_are_no_name_of_the_body_are_not_taken_for_it(organisation: str, titles: str, body: str, bylines: str, expected: str) -> None:
    assert about(organisation, titles, body, bylines) == expected


@pytest.mark.parametrize(
    ("organisation", "titles", "body", "expected"),
    [
        # county, city and province before it are where it lies
        ("江西省萍乡市莲花县", "", "江西省萍乡市莲花县建电站6座。全县有村90个。", "莲花县"),
        # a county of its people by its short name in the headline
        ("", "春节秀山游客翻番", "秀山各景区发力。全县接待游客6万人次。", "秀山"),
        ("", "公安部门办实事", "公安部门走访。全县走访6万人次。", "全县"),
        # the province of a headline
        ("", "黄金周四百万人次游湖北", "全省接待游客400万人次。", "湖北"),
        # a portrait of one village
        ("云江市", "村支书和一个穷村的变化", "云江市西南角，山谷向外延伸，龙源镇上坪村坐落其间。多年前，上坪村是贫困村。上坪村修路9公里。", "上坪村"),
        # a squad by its number
        ("市交警三大队", "", "春运将至，市交警三大队开展整治，出动民警12名。", "市交警三大队"),
        # where the scene lies that a text about 全镇 opens with
        ("云江区青澜镇", "", "3月9日，在云江区青澜镇某合作社，村民正在剪枝。目前，全镇已建立合作社20余家。", "云江区青澜镇"),
        # a town whose village opens a row of them
        ("化龙镇", "", "化龙镇梨花村、土城镇柳溪村等迎来游客。全县接待9万人次，占全县三成。", "全县"),
    ],
)
def test_the_place_of_a_text_is_named_as_far_as_it_is_told(organisation: str, titles: str, body: str, expected: str) -> None:
    assert about(organisation, titles, body) == expected


def test_a_project_that_a_writer_shows_is_meant_when_it_is_built() -> None:
    shown = "8月6日，位于柳溪镇工业园区的智能玻璃制品项目现场，60名工人正忙。"
    built = "项目建成投产后，预计年产值3亿元。"
    assert subjects(shown + built, organisation="禾州县")[-1] == "智能玻璃制品项目"
    assert subjects(shown, built, organisation="禾州县")[-1] == "智能玻璃制品项目"
    assert subjects(built, organisation="禾州县") == ["禾州县"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a private person who speaks of his own, named behind the quotation and before it
        ("“我种了9亩黄桃，今年收入3万元。”果农李春生笑着说。全镇种桃300亩。", ["李春生", "李春生", "禾州县"]),
        ("村民周桂兰说：“孩子们要上学，我家一年能省下2000元。”", ["周桂兰"]),
        # what is said of the village or by an official is of the place
        ("“我们村种了900亩黄桃。”村民李春生说。", ["禾州县"]),
        ("“我镇种了900亩黄桃。”镇长李春生说。", ["禾州县"]),
        # a firm whose clerk speaks
        ("禾州柳湾米业有限公司办公室主任周桂兰说：“公司收购稻谷2万吨，实现销售额900万元。”", ["禾州柳湾米业有限公司"] * 2),
        # a named project that does something
        ("“点灯”产业帮扶项目共扶持300户，带动农户增收90万元。", ["“点灯”产业帮扶项目"] * 2),
        # a row of works that opens with the name of a place is no place
        ("柳溪镇负责实施项目9个，池州物流园、梨花广场、清水河治理工程3个项目已开工。", ["柳溪镇", "柳溪镇"]),
    ],
)
def test_a_figure_is_of_whoever_speaks_of_his_own_or_is_named_as_doing_it(text: str, expected: list[str]) -> None:
    assert subjects(text, organisation="禾州县") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the plan that an item opens with, to the end of the paragraph
        ("政府聚焦以下重點。\n（ii）擴展「晨光」鄰里計劃——明年增設3個據點。每年開課40班。", ["「晨光」鄰里計劃", "「晨光」鄰里計劃"]),
        # money that a sentence gives for the work that it names behind it
        ("臺中市長爭取水利署支持核定3,000萬元經費，大力推動北屏排水整治工程。", ["北屏排水整治工程"]),
        # what the work is made up of
        ("臺中市推動北屏排水整治工程，內容包括200公尺排水路改善。", ["北屏排水整治工程"]),
        # an office of a government that is named in full
        ("臺中市政府衛生局113年查獲違規廣告案件數共617件。", ["臺中市政府衛生局"]),
    ],
)
def test_subject_of_a_release_is_the_plan_work_or_office_that_the_figure_is_of(text: str, expected: list[str]) -> None:
    assert [m.subject.replace("「", "").replace("」", "") for m in metrics_of(text)] == [e.replace("「", "").replace("」", "") for e in expected]


def test_place_of_a_newspaper_report_is_whom_its_own_county_is() -> None:
    metrics = metrics_of("（記者王小明／澎湖報導）截至104年7月底，本縣總戶數為3萬7,000戶。")
    assert [m.subject for m in metrics] == ["澎湖縣"]
