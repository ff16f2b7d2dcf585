"""What stands above a text (papers, sites, meetings, speakers, tables of contents) is told from its title."""

from __future__ import annotations

from pathlib import Path

import pytest

from .small_pages import HTML, TEXT, TITLE, Page, head, holds_its_text_alone, read

PAGES = {
    "a menu that ends like the title": Page(f"首页 | 政务公开 | {TITLE}\n\n{TITLE}\n{TEXT}"),
    "a subheadline between the headline and the day": Page(
        head("澜溪晚报数字报") + f"<div><h4></h4><h3>{TITLE}</h3><h4>雨天出行不再绕路</h4></div><div>澜溪晚报 2024-03-06 <a>大</a><a>小</a></div><div>{HTML}</div></body></html>",
        date="2024-03-06",
    ),
    "the weather above the headline of an e-paper": Page(
        head("") + f'<table><tr><td>澜溪气象台 今天晴 9℃～17℃</td></tr><tr><td class="font02">补短板 惠民生</td></tr><tr><td class="font01"><strong>{TITLE}</strong></td></tr>'
        f'<tr><td class="font02">46处点位完成改造</td></tr></table><table><tr><td><div>{HTML}</div></td></tr></table></body></html>',
        ("℃",),
    ),
    "an index number beside the title": Page(
        f"标题：{TITLE} | 索引号：K0012-0301-2024-0008 | 发文日期：2024年3月6日\n\n{TEXT}", ("0301", "索引号"), date="2024-03-06"
    ),
    "the name of the site as the first heading": Page(
        head("澜溪县融媒体中心") + f"<h1>澜溪县融媒体中心</h1><div><p><strong>{TITLE}</strong></p><p>日期：2024-03-06 浏览：218次</p>"
        f"<div>{HTML}</div></div></body></html>",
        ("218", "融媒体中心"),
        date="2024-03-06",
    ),
    "who speaks": Page(
        "政府工作报告\n——2024年1月9日在澜溪县第十八届人民代表大会第三次会议上\n县人民政府县长 贺立春\n\n各位代表：\n"
        "现在，我代表县人民政府，向大会报告工作，请予审议。\n",
        headline="政府工作报告",
        date="2024-01-09",
    ),
    "who speaks, below a meeting on two lines": Page(
        "                政府工作报告\n\n        ——2024年1月9日在澜溪县第十八届人民代表大会\n                第三次会议上\n\n            县人民政府县长  "
        "贺立春\n\n"
        "各位代表：\n    现在，我代表县人民政府，向大会报告工作，请予审议。\n",
        headline="政府工作报告",
        date="2024-01-09",
    ),
    "who speaks, below the day": Page(
        f"在全县农村工作会议上的讲话\n（2024年2月18日）\n贺立春\n\n同志们：\n{TEXT}", headline="在全县农村工作会议上的讲话", date="2024-02-18"
    ),
    "the day within the headline's element": Page(
        head(TITLE + "_澜溪县人民政府") + f"<div>今天是2024年3月9日</div><h2>{TITLE}<small>(2024-03-06 08:30)</small></h2><div>{HTML}</div></body></html>",
        date="2024-03-06",
    ),
    "the day of issue beside others": Page(
        head(TITLE) + "<div>2024年3月9日 星期六</div><table><tr><td>成文日期：</td><td>2024-03-05</td></tr></table>"
        f"<h1>{TITLE}</h1><div>发布日期：2024-03-06 10:12 浏览次数：318</div><div>{HTML}</div></body></html>",
        ("318",),
        date="2024-03-06",
    ),
    "the name of a body's site": Page(f"澜溪县人民政府门户网站\n县住建局\n2024-03-06 18:20\n{TITLE}\n{TEXT}", date="2024-03-06"),
    "a page code with a dotted day": Page(f"A12 2024.3.6 星期三\n{TITLE}\n记者林小满／澜溪报导\n{TEXT}（相关新闻刊A13版）\n", ("A12", "A13"), names=("林小满",), date="2024-03-06"),
    "a place above its headline": Page(f"白鹤县：\n{TITLE}\n本报讯（记者 林小满）{TEXT}", names=("林小满",)),
    "a note to the title": Page(f"{TITLE}[1]\n澜溪县住建局 澜溪县水务局\n2024年3月6日\n{TEXT}", ("[1]",), date="2024-03-06"),
    "the day of an office in Taiwan": Page(f"{TITLE}\n報告人：縣長 林小滿\n中華民國113年3月6日\n{TEXT}", date="2024-03-06"),
    "a question below the name of a column": Page(
        f"热线\n热线回音\n路灯何时能亮？\n（记者 林小满）\n{TEXT}", headline="路灯何时能亮？", names=("林小满",)
    ),
    "the paper, day and page with strokes between": Page(
        f"澜溪日报/2024年/3月/6日/第003版\n理论·评论\n{TITLE}\n林小满\n{TEXT}", ("003", "理论"), names=("林小满",), date="2024-03-06"
    ),
    "the title with its labels on one line": Page(
        f"网站首页 > 要闻动态\n{TITLE} 发布时间：2024-03-06 09:15 来源：县水务局 浏览次数：58\n{TEXT}", ("58",), date="2024-03-06"
    ),
    "a mail address and the weather in the head of a page": Page(
        f"2024年3月6日 A06 都市\n今日天气 晴 -3℃～8℃ 西北风3～4级\n投稿邮箱 lanxi@example.org\n{TITLE}\n本报讯（记者 林小满）{TEXT}",
        ("8℃", "example"),
        names=("林小满",),
        date="2024-03-06",
    ),
    "an account's head in Hong Kong": Page(
        f"即時 港聞\n{TITLE}\n2024-03-06 18:30:15\n文：林小满\n圖：資料圖片\nA+ A-\nfacebook whatsapp\n{TEXT}", names=("林小满",), date="2024-03-06"
    ),
    "a paper's stamp on a line of its own": Page(f"{TITLE}\n《澜溪日报》（2024年03月06日 02版）\n\n{TEXT}林小满 摄\n", names=("林小满",), date="2024-03-06"),
    "two bodies above the title of their paper": Page(
        f"中共澜溪县委 澜溪县人民政府\n关于加快管网建设的意见\n{TEXT}", headline="中共澜溪县委 澜溪县人民政府关于加快管网建设的意见"
    ),
    "an account, its place and the minute": Page(
        f"{TITLE}\n\n原创 林小满 澜溪融媒 2024年03月06日 19:26 云南\n\n点击上方“澜溪融媒”关注我们\n\n{TEXT}", ("点击上方",), date="2024-03-06"
    ),
    "the paper's own name as a linked heading": Page(
        head("今日澜溪") + f'<h1 class="logo"><a href="/">今日澜溪</a></h1><p>总第4218期 今日4版</p><ul><li><a href="1">县里景区迎客21.4万人次</a></li></ul><div><h5>污水入管有着落</h5><h2>{TITLE}</h2><div>{HTML}</div></div></body></html>',
        ("4218", "21.4"),
    ),
    "a meeting above the title of its report": Page(
        f"        澜溪县议会第20届第5次定期会\n            县 政 总 报 告\n\n            报告人：县长 林小满\n\n{TEXT}", headline="县政总报告"
    ),
    "a declared title that is the lower half": Page(
        head("统计公报") + f'<div><p align=center>澜溪县2023年国民经济和社会发展</p><p align=center>统计公报</p><p>澜溪县统计局</p><p>一、综合</p>{HTML}</div></body></html>',
        headline="澜溪县2023年国民经济和社会发展统计公报",
    ),
    "the weather above a headline in Hong Kong": Page(
        head("") + f'<div>气温 27°C 相对湿度 83% 主页 财经</div><h1>{TITLE}</h1><div>2024年3月6日</div><div>{HTML}</div></body></html>', ("83%",), date="2024-03-06"
    ),
    "labels without values above the title": Page(
        f"发布机构：县司法局 发布日期：2024-03-06 14:40\n生成日期：2024-03-06 废止时间：\n{TITLE}\n发布时间：2024-03-06 14:40 浏览次数：62\n"
        f"{TEXT.rstrip()}（林小满 供稿）\n",
        ("62",),
        names=("林小满",),
        date="2024-03-06",
    ),
    "a title that only its place tells, saved": Page(
        head("政府新闻公报") + f'<table><tr><td><a href="#">主页</a></td></tr></table><table><tr><td><span class="title">{TITLE}</span></td></tr><tr><td><hr>******{HTML}</td></tr></table></body></html>'
    ),
    "a title with figures below it, each on a line": Page(
        f"我县最大污水处理厂并网运行\n总规模50万吨\n年可节水24万吨\n本报讯（记者 林小满）{TEXT}", headline="我县最大污水处理厂并网运行", names=("林小满",)
    ),
    "who said what below a meeting": Page(
        f"县里督查治水整改\n林小满强调：动真碰硬 一改到底\n本报讯（记者 方大圆）{TEXT}", headline="县里督查治水整改", names=("方大圆",)
    ),
    "a speaker of another people": Page(
        "2024年澜溪旗政府工作报告\n——2024年1月9日在澜溪旗第十八届人民代表大会第三次会议上\n旗人民政府代旗长 孟和巴图\n\n各位代表：\n现在，我代表旗人民政府，"
        "向大会报告工作，请予审议。\n",
        headline="2024年澜溪旗政府工作报告",
        date="2024-01-09",
    ),
    "a button above its title": Page(f"无障碍\n长者版\n当前位置 : 首页 > 政务动态\n分享：\n{TITLE}\n2024-03-06 11:46 来源：县住建局 阅读量：5.2K\n{TEXT}", ("5.2K", "长者"), date="2024-03-06"),
    "a diary's day": Page(f"驻村日记\n2024年3月6日 晴\n{TITLE}\n林小满\n{TEXT}", names=("林小满",), date="2024-03-06"),
    "a letter and its answer": Page(f"信件标题：{TITLE}\n来信人：林* 来信时间：2024-03-02 信件编号：20240302011\n{TEXT}", ("20240302011",), date="2024-03-02"),
    "a speaker whose name is set wide": Page(
        "政府工作报告\n\n——2024年1月9日在澜溪县第三十届人民代表大会第九次会议上\n\n澜溪县人民政府县长  方  大  圆\n\n各位代表：\n今年将新建泵站3座，"
        "改造雨污分流点位46处。\n",
        headline="政府工作报告",
        date="2024-01-09",
    ),
    "a plan with its years, its office and a dotted table of contents": Page(
        "澜溪县管网建设规划\n\n（2023—2027年）\n\n澜溪县水利局\n二〇二三年三月\n\n目  录\n\n一、管网现状……………………3\n（一）老旧管网……………………3\n二、"
        f"近期任务……………………11\n\n{TEXT}\n一、管网现状\n\n{TEXT}",
        ("……", "11"),
        headline="澜溪县管网建设规划",
    ),
    "a plan whose table of contents has tabs": Page(
        "澜溪县管网建设规划\n\n目  录\n\n一、管网现状\t3\n（一）老旧管网\t3\n- 1 -\n二、近期任务\t11\n\n"
        f"{TEXT}\n一、管网现状\n\n{TEXT}", ("现状3", "11"), headline="澜溪县管网建设规划"
    ),
    "a plan whose table of contents begins with its preface": Page(
        f"澜溪县管网建设规划\n\n目  录\n\n前  言\t1\n一、在新起点上建设覆盖城乡各处的\n管网体系\t3\n二、近期任务\t11\n\n前  言\n\n{TEXT}\n二、近期任务\n\n"
        f"{TEXT}",
        ("体系3", "11"),
        headline="澜溪县管网建设规划",
    ),
    "a table of contents that nothing announces": Page(
        f"澜溪县管网建设规划\n\n一、管网现状............3\n二、近期任务............11\n\n一、管网现状\n\n{TEXT}", ("11",), headline="澜溪县管网建设规划"
    ),
    "the head of a site in Macau": Page(
        f"澜溪局\n31°C 濕度 64%\n繁 簡 PT EN\n文教 > 民生\n{TITLE}\n\n文章日期：2024年3月6日 09:12\n"
        f"發佈實體：住建局\n\n列印 分享 A A A\n\n{TEXT}", ("64", "列印", "文教"), date="2024-03-06"
    ),
    "the page of the paper below the names": Page(
        f"{TITLE}\n本报记者 林小满\n《澜溪日报》（2024年03月06日 第 12 版）\n{TEXT}", ("12", "澜溪日报"), names=("林小满",), date="2024-03-06"
    ),
    "a day that an export puts first": Page(f"date 2024-03-06 {TITLE}\n\n{TEXT}", date="2024-03-06"),
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_a_text_has_its_own_title_and_nothing_of_what_stands_above_it(name: str, tmp_path: Path) -> None:
    holds_its_text_alone(PAGES[name], tmp_path)


def test_a_kicker_within_a_mark_of_the_papers_own_is_kept(tmp_path: Path) -> None:
    html = (
        f'<table><tr><td>上一篇</td></tr></table><table><founder-introtitle><tr><td class="font02">雨天出行 不再绕路</td></tr></founder-introtitle>'
        f'<tr><td class="font01"><founder-title>{TITLE}</founder-title></td></tr></table><div>{HTML}</div></body></html>'
    )
    article = read(Page(head(TITLE) + html), tmp_path)[0]
    assert (article.kicker, article.headline) == ("雨天出行 不再绕路", TITLE)


def test_the_head_of_every_page_is_no_heading(tmp_path: Path) -> None:
    first, second = TEXT.splitlines()
    text = f"{TITLE}\n\n{first}\n\n第1页，共2页\n\n管网建设年报\n\n{second}\n\n第2页，共2页\n\n管网建设年报\n"
    article = read(Page(text), tmp_path)[0]
    assert [part.passage.text for part in article.parts if part.kind != "paragraph"].count("管网建设年报") <= 1


def test_the_title_of_a_report_may_have_three_lines(tmp_path: Path) -> None:
    text = f"澜溪县2023年国民经济和社会发展计划\n执行情况与2024年国民经济和社会\n发展计划草案的报告\n澜溪县发展和改革局\n各位代表：\n{TEXT}"
    assert read(Page(text), tmp_path)[0].headline == "澜溪县2023年国民经济和社会发展计划执行情况与2024年国民经济和社会发展计划草案的报告"


def test_the_head_of_every_page_is_no_title_where_the_report_has_one(tmp_path: Path) -> None:
    first, second = TEXT.splitlines()
    text = f"澜溪县2024年财政预算报告\n\n关于澜溪县2023年预算执行情况和2024年\n预算草案的报告\n\n{first}\n\n1\n\n澜溪县2024年财政预算报告\n\n{second}\n\n2\n"
    assert read(Page(text), tmp_path)[0].headline == "关于澜溪县2023年预算执行情况和2024年预算草案的报告"


def test_the_head_of_a_page_with_its_number_breaks_no_sentence(tmp_path: Path) -> None:
    text = (
        f"澜溪县水务年报 管网建设情况        1\n\n{TITLE}\n\n{TEXT}{TEXT}二期工程总投资6.2亿元，涉及白鹤、青岚等4个乡镇的21个村，铺设主管网96公里、"
        "支管网188公里，目前进度达73.4%，预\n\n澜溪县水务年报 管网建设情况        2\n\n计明年年底完工。\n"
    )
    article = read(Page(text), tmp_path)[0]
    assert article.headline == TITLE
    assert any(part.passage.text.endswith("进度达73.4%，预计明年年底完工。") for part in article.parts)


def test_who_reports_stands_below_the_title_in_a_narrow_column(tmp_path: Path) -> None:
    lines = [f"{line[i : i + 14]}\n" for line in 4 * TEXT.splitlines() for i in range(0, len(line), 14)]
    article = read(Page(f"{TITLE}\n本报记者 林小满 方 圆 文/图\n" + "".join(lines)), tmp_path)[0]
    assert article.headline == TITLE
    assert {b.name for b in article.bylines} == {"林小满", "方圆"}


def test_what_the_paper_says_above_a_title_is_a_paragraph_of_its_article(tmp_path: Path) -> None:
    note = "编者按：今年汛期来得早，本报今起看各县怎样补管网。"
    article = read(Page(f"{note}\n{TITLE}\n——澜溪县治水见闻\n本报记者 林小满\n{TEXT}"), tmp_path)[0]
    assert (article.headline, [b.name for b in article.bylines]) == (TITLE, ["林小满"])
    assert next(part.passage.text for part in article.parts if part.kind == "paragraph") == note
