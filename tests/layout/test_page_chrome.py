"""What a page says of itself (counters, index numbers, notices, addresses, who made it) stays out of its articles."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from shizheng.converters.conversion import page_text
from shizheng.converters.layout import lay_out
from shizheng.converters.layout.page import LaidOutArticle
from shizheng.converters.reading.file import read_file

TEXT = "近日，澜溪县在城东片区新建污水管网18公里，改造雨污分流点位46处，惠及居民3.2万人。\n今年还将新建泵站3座，总投资8600万元。\n"
HTML = "".join(f"<p>　　{line}</p>" for line in TEXT.splitlines())
TITLE = "城东片区新建管网18公里"
LINKS = "".join(f"  • {t}\n" for t in ["城西路灯换新", "城南菜场开业", "城北书屋开放", "乡间公路通车", "水厂扩建完工", "校车新增十二辆", "医院迁入新址", "电影下乡三百场", "农机补贴到户"])


@dataclass(frozen=True)
class Page:
    """``absent``: what no part of the article may hold."""

    text: str
    absent: tuple[str, ...] = ()
    headline: str | None = TITLE
    names: tuple[str, ...] = ()
    date: str | None = None


def head(title: str) -> str:
    return f'<html><head><meta charset="utf-8"><title>{title}</title></head><body>'


PAGES = {
    "counters without a colon": Page(f"{TITLE}\n2024-03-06 09:12 阅读 1356\n{TEXT}浏览（1356） 评论（3） 点赞 15\n", ("1356", "15"), date="2024-03-06"),
    "which picture of how many": Page(f"{TITLE}\n[图1/6]\n{TEXT}（王小明 摄）\n[图2/6]\n", ("1/6", "2/6"), names=("王小明",)),
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
    "a counter alone": Page(f"{TITLE}\n点击量 1021 次\n{TEXT}", ("1021",)),
    "a counter behind the date": Page(
        f"{TITLE}\n发布时间：2024年3月6日 信息来源：县住建局 点击数：86\n{TEXT}", ("点击数",), date="2024-03-06"
    ),
    "an index number beside the title": Page(
        f"标题：{TITLE} | 索引号：K0012-0301-2024-0008 | 发文日期：2024年3月6日\n\n{TEXT}", ("0301", "索引号"), date="2024-03-06"
    ),
    "credits and makers at the end": Page(
        f"{TITLE}\n{TEXT}（来源：县住建局 供稿人：王一川 责编：赵小晴 审核：李多福）\n", ("赵小晴", "李多福"), names=("王一川",)
    ),
    "office hours at the end": Page(
        f"{TITLE}\n{TEXT}单位地址：澜溪县人民路88号\n办公电话：0577-6688123\n邮编：325700\n工作时间：上午8:30-12:00\n", ("88号", "325700", "6688", "8:30")
    ),
    "a notice above": Page(f"系统公告：本站将于3月10日22:00至次日6:00进行维护，届时暂停访问，敬请谅解。\n\n{TITLE}\n\n{TEXT}", ("22:00",)),
    "a notice above, saved": Page(
        head(TITLE) + f'<div class="box"><p>温馨提示：本网站已改版，客服电话12345。</p><h1>{TITLE}</h1>{HTML}</div></body></html>', ("12345",)
    ),
    "the name of the site as the first heading": Page(
        head("澜溪县融媒体中心") + f"<h1>澜溪县融媒体中心</h1><div><p><strong>{TITLE}</strong></p><p>日期：2024-03-06 浏览：218次</p>"
        f"<div>{HTML}</div></div></body></html>",
        ("218", "融媒体中心"),
        date="2024-03-06",
    ),
    "makers of the page in a caption": Page(
        head(TITLE) + f"<h1>{TITLE}</h1><div>{HTML}<p>图为管网施工现场。 编辑：赵小晴 微信号：lanxi2024</p></div></body></html>", ("赵小晴", "2024")
    ),
    "a telephone among the names": Page(f"{TITLE}\n（记者 王一川 电话 0577-66881234 责编 赵小晴）\n{TEXT}", ("赵小晴",), names=("王一川",)),
    "who speaks": Page(
        "政府工作报告\n——2024年1月9日在澜溪县第十八届人民代表大会第三次会议上\n县人民政府县长 贺立春\n\n各位代表：\n"
        "现在，我代表县人民政府，向大会报告工作，请予审议。\n",
        headline="政府工作报告",
        date="2024-01-09",
    ),
    "who speaks, below a meeting on two lines": Page(
        "                政府工作报告\n\n        ——2024年1月9日在澜溪县第十八届人民代表大会\n                第三次会议上\n\n            县人民政府县长  贺立春\n\n"
        "各位代表：\n    现在，我代表县人民政府，向大会报告工作，请予审议。\n",
        headline="政府工作报告",
        date="2024-01-09",
    ),
    "who speaks, below the day": Page(
        f"在全县农村工作会议上的讲话\n（2024年2月18日）\n贺立春\n\n同志们：\n{TEXT}", headline="在全县农村工作会议上的讲话", date="2024-02-18"
    ),
    "a writer and a maker in brackets one after the other": Page(
        f"{TITLE}\n{TEXT.rstrip()}（林小满） （责任编辑：方大圆） |\n", ("方大圆",), names=("林小满",)
    ),
    "credits in fields": Page(f"{TITLE}\n{TEXT.rstrip()}（图文：桂花街道 林小满 单位审核：方大圆）\n", names=("林小满",)),
    "an office and a writer in brackets": Page(f"{TITLE}\n{TEXT}（县水务局 林小满）\n", names=("林小满",)),
    "the account that published it": Page(f"{TITLE}\n澜溪融媒 03-06 09:12 原创\n{TEXT}", ("03-06", "澜溪融媒")),
    "a list of links above": Page(f"分类\n{LINKS}\n{TITLE}\n\n2024-03-06 17:02\n{TEXT}", ("城西路灯", "农机"), date="2024-03-06"),
    "the weather of the days to come": Page(
        f"今天是：\n天气：\n  • 29日 多云 35-27℃；30日 阵雨 34-26℃。\n\n{TITLE}\n\n2024年03月06日 15:44 澜溪新闻网\n{TEXT}",
        ("35-27", "天气"),
        date="2024-03-06",
    ),
    "rules for comments": Page(f"{TITLE}\n（记者 林小满）\n{TEXT}张贴留言\n1、留言勿作人身攻击。\n2、留言不超过200字\n", ("1、", "200"), names=("林小满",)),
    "reviews and a link at the end": Page(
        f"{TITLE}\n{TEXT}一审：方大圆\n二审：程小方\n来源：县融媒体中心\n作者：林小满\n本站原创，转载请附链接。\n本文链接：https://example.org/6468/137.html\n",
        ("方大圆", "来源", "6468"),
        names=("林小满",),
    ),
    "a desk reports": Page(f"{TITLE}\n生活中心/綜合報導\n{TEXT}"),
    "a text below a list of other headlines": Page(
        f"今日导读\n本报新闻\n字体： 放大 还原 缩小\n{TITLE}\n\n【澜溪社青岚3月6日电】（林小满 方大圆）{TEXT}", ("放大",), names=("林小满", "方大圆")
    ),
    "the place where a report was filed": Page(f"‘记者：林小满 高屏报导’{TEXT}", headline=None, names=("林小满",)),
    "the house and the writer at the end": Page(f"{TITLE}\n{TEXT}\n澜溪融媒 林小满\n\n立即\n投稿\n", names=("林小满",)),
    "a page number of five figures": Page(f"澜溪日报 数字报纸\n\n00002版:要闻\n\n{TITLE}\n\n{TEXT}", ("00002",)),
    "the buttons of a player": Page(f"{TITLE}\n{TEXT.splitlines()[0]}\n播放 00:00 / 03:12 高清 倍速\n{TEXT.splitlines()[1]}\n", ("03:12", "倍速")),
    "the number among the papers of a session": Page(f"{TITLE}\n{TEXT}澜溪县第八届人民代表大会第二次会议文件（14）\n", ("14",)),
    "the words under which it is filed": Page(f"{TITLE}\n{TEXT}\n#管网#惠民 #城东\n", ("惠民",)),
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
    "an invitation to follow a channel": Page(
        f"{TITLE}\n{TEXT}下載「澜溪新闻」App，现有15万用户：https://example.org/app\n立即follow澜溪WhatsApp频道，每日10条\n", ("15万", "10条")
    ),
    "files with their sizes": Page(f"{TITLE}\n{TEXT}图解：一图看懂管网.pdf 843KB\n附件：明细表.xlsx（23KB）\n", ("843", "23KB")),
    "the name of a body's site": Page(f"澜溪县人民政府门户网站\n县住建局\n2024-03-06 18:20\n{TITLE}\n{TEXT}", date="2024-03-06"),
    "a menu with a word a line": Page(
        f"跳至内容\n澜溪县融媒体中心\n首页\n新闻\n直播\n专题\n我的澜溪\n{TITLE}\n2024年3月6日 来源：澜溪融媒 作者：林小满 编辑：方大圆 点击：3,027 次\n{TEXT}",
        ("3,027", "我的澜溪"),
        names=("林小满",),
        date="2024-03-06",
    ),
    "a page code with a dotted day": Page(f"A12 2024.3.6 星期三\n{TITLE}\n记者林小满／澜溪报导\n{TEXT}（相关新闻刊A13版）\n", ("A12", "A13"), names=("林小满",), date="2024-03-06"),
    "the source behind a stroke": Page(f"{TITLE}\n{TEXT}来源 | 澜溪融媒\n记者 | 林小满\n编辑 | 方大圆\n", ("来源",), names=("林小满",)),
    "credits below the box of the text": Page(
        head(TITLE) + f'<div><h1>{TITLE}</h1><div class="c">{HTML}</div><div class="d"><p>- END -</p><p>记者：林小满</p><p>编辑：方大圆</p></div></div></body></html>',
        names=("林小满",),
    ),
    "the numbers of pages as links": Page(
        head(TITLE) + "<ul>" + "".join(f"<li><a>{n:02}</a></li>" for n in range(1, 9)) + f"</ul><div><h1>{TITLE}</h1>{HTML}</div></body></html>", ("08",)
    ),
    "a place above its headline": Page(f"白鹤县：\n{TITLE}\n本报讯（记者 林小满）{TEXT}", names=("林小满",)),
    "a note to the title": Page(f"{TITLE}[1]\n澜溪县住建局 澜溪县水务局\n2024年3月6日\n{TEXT}", ("[1]",), date="2024-03-06"),
    "the day of an office in Taiwan": Page(f"{TITLE}\n報告人：縣長 林小滿\n中華民國113年3月6日\n{TEXT}", date="2024-03-06"),
    "a question below the name of a column": Page(
        f"热线\n热线回音\n路灯何时能亮？\n（记者 林小满）\n{TEXT}", headline="路灯何时能亮？", names=("林小满",)
    ),
    "labels in the cells of a table": Page(
        f"標題\t{TITLE}\n發布單位\t工務課\n發布日期\t2024/03/06\n點閱率\t1296\n\n{TEXT}", ("1296", "工务课"), date="2024-03-06"
    ),
    "labels and values a line each": Page(
        f"{TITLE}\n发布日期\n2024-03-06\n发布单位\n教育局\n点阅次数\n1296\n{TEXT}", ("1296",), date="2024-03-06"
    ),
    "the paper, day and page with strokes between": Page(
        f"澜溪日报/2024年/3月/6日/第003版\n理论·评论\n{TITLE}\n林小满\n{TEXT}", ("003", "理论"), names=("林小满",), date="2024-03-06"
    ),
    "the hour below a release": Page(f"{TITLE}\n{TEXT}完\n2024年3月6日（星期三）\n香港时间11时45分\n\n林小满在现场。\n", ("45分",), date="2024-03-06"),
    "what an account's buttons say": Page(f"{TITLE}\n新闻客户端\n2024-03-06 19:28\n1.3万阅读\n关注\n{TEXT}作者最新文章\n评论 32\n", ("1.3万", "32"), date="2024-03-06"),
    "the title with its labels on one line": Page(
        f"网站首页 > 要闻动态\n{TITLE} 发布时间：2024-03-06 09:15 来源：县水务局 浏览次数：58\n{TEXT}", ("58",), date="2024-03-06"
    ),
    "a mail address and the weather in the head of a page": Page(
        f"2024年3月6日 A06 都市\n今日天气 晴 -3℃～8℃ 西北风3～4级\n投稿邮箱 lanxi@example.org\n{TITLE}\n本报讯（记者 林小满）{TEXT}",
        ("8℃", "example"),
        names=("林小满",),
        date="2024-03-06",
    ),
    "labels behind blocks": Page(f"{TITLE}\n{TEXT}▌素材来源：县住建局\n▌文字：林小满\n▌校对：方大圆\n", ("素材",), names=("林小满",)),
    "an account's head in Hong Kong": Page(
        f"即時 港聞\n{TITLE}\n2024-03-06 18:30:15\n文：林小满\n圖：資料圖片\nA+ A-\nfacebook whatsapp\n{TEXT}", names=("林小满",), date="2024-03-06"
    ),
    "a paper's stamp on a line of its own": Page(f"{TITLE}\n《澜溪日报》（2024年03月06日 02版）\n\n{TEXT}林小满 摄\n", names=("林小满",), date="2024-03-06"),
    "notices in other languages": Page(
        f"Your browser does not appear to support these pages. Would you like to go to the English site?\nこちらのページは日本語版です。移動しますか。\n{TITLE}\n{TEXT}",
        ("browser", "ページ"),
    ),
    "who published a page of an office": Page(f"{TITLE}\n作者：个私科\n{TEXT}"),
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
    "buttons that nobody knows between the day and the text": Page(
        f"{TITLE}\n澜溪发布\n2024年03月06日 20:15\n刷新\n已关注\n点亮 星标\n00:00/01:26\n{TEXT}", ("01:26",), date="2024-03-06"
    ),
    "labels without values above the title": Page(
        f"发布机构：县司法局 发布日期：2024-03-06 14:40\n生成日期：2024-03-06 废止时间：\n{TITLE}\n发布时间：2024-03-06 14:40 浏览次数：62\n{TEXT.rstrip()}（林小满 供稿）\n",
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
    "a link within the text, below the day and hour": Page(
        f"{TITLE}\n2024年3月6日 週三 下午4:12\n记者林小满／澜溪报导\n{TEXT.splitlines()[0]}\n更多新闻推荐\n● 城西菜场开业 首日打6折\n{TEXT.splitlines()[1]}\n",
        ("6折",),
        names=("林小满",),
        date="2024-03-06",
    ),
    "how long it takes to read": Page(f"{TITLE}\n本文约 1200 字，预计阅读时间 4 分钟\n{TEXT}", ("1200",)),
    "a speaker of another people": Page(
        "2024年澜溪旗政府工作报告\n——2024年1月9日在澜溪旗第十八届人民代表大会第三次会议上\n旗人民政府代旗长 孟和巴图\n\n各位代表：\n现在，我代表旗人民政府，向大会报告工作，请予审议。\n",
        headline="2024年澜溪旗政府工作报告",
        date="2024-01-09",
    ),
    "a button above its title": Page(f"无障碍\n长者版\n当前位置 : 首页 > 政务动态\n分享：\n{TITLE}\n2024-03-06 11:46 来源：县住建局 阅读量：5.2K\n{TEXT}", ("5.2K", "长者"), date="2024-03-06"),
    "a diary's day": Page(f"驻村日记\n2024年3月6日 晴\n{TITLE}\n林小满\n{TEXT}", names=("林小满",), date="2024-03-06"),
    "a letter and its answer": Page(f"信件标题：{TITLE}\n来信人：林* 来信时间：2024-03-02 信件编号：20240302011\n{TEXT}", ("20240302011",), date="2024-03-02"),
    "a speaker whose name is set wide": Page(
        "政府工作报告\n\n——2024年1月9日在澜溪县第三十届人民代表大会第九次会议上\n\n澜溪县人民政府县长  方  大  圆\n\n各位代表：\n今年将新建泵站3座，改造雨污分流点位46处。\n",
        headline="政府工作报告",
        date="2024-01-09",
    ),
    "a plan with its years, its office and a dotted table of contents": Page(
        f"澜溪县管网建设规划\n\n（2023—2027年）\n\n澜溪县水利局\n二〇二三年三月\n\n目  录\n\n一、管网现状……………………3\n（一）老旧管网……………………3\n二、近期任务……………………11\n\n{TEXT}\n一、管网现状\n\n{TEXT}",
        ("……", "11"),
        headline="澜溪县管网建设规划",
    ),
    "a plan whose table of contents has tabs": Page(
        f"澜溪县管网建设规划\n\n目  录\n\n一、管网现状\t3\n（一）老旧管网\t3\n- 1 -\n二、近期任务\t11\n\n{TEXT}\n一、管网现状\n\n{TEXT}", ("现状3", "11"), headline="澜溪县管网建设规划"
    ),
    "a plan whose table of contents begins with its preface": Page(
        f"澜溪县管网建设规划\n\n目  录\n\n前  言\t1\n一、在新起点上建设覆盖城乡各处的\n管网体系\t3\n二、近期任务\t11\n\n前  言\n\n{TEXT}\n二、近期任务\n\n{TEXT}",
        ("体系3", "11"),
        headline="澜溪县管网建设规划",
    ),
    "a table of contents that nothing announces": Page(
        f"澜溪县管网建设规划\n\n一、管网现状............3\n二、近期任务............11\n\n一、管网现状\n\n{TEXT}", ("11",), headline="澜溪县管网建设规划"
    ),
    "the head of a site in Macau": Page(
        f"澜溪局\n31°C 濕度 64%\n繁 簡 PT EN\n文教 > 民生\n{TITLE}\n\n文章日期：2024年3月6日 09:12\n發佈實體：住建局\n\n列印 分享 A A A\n\n{TEXT}", ("64", "列印", "文教"), date="2024-03-06"
    ),
    "buttons to share beside the size of the letters": Page(
        head("") + f'<h1>{TITLE}</h1><div><a>FB</a><a>LINE</a><a>X</a> <a>小</a><a>中</a><a>大</a></div><div>2024年3月6日</div><div>{HTML}</div></body></html>', ("LINE",), date="2024-03-06"
    ),
    "the page of the paper below the names": Page(
        f"{TITLE}\n本报记者 林小满\n《澜溪日报》（2024年03月06日 第 12 版）\n{TEXT}", ("12", "澜溪日报"), names=("林小满",), date="2024-03-06"
    ),
    "a day that an export puts first": Page(f"date 2024-03-06 {TITLE}\n\n{TEXT}", date="2024-03-06"),
}  # fmt: skip


def read(page: Page, folder: Path) -> tuple[LaidOutArticle, str | None]:
    """The only article of a page, and the day of issue that it or the page states."""
    path = folder / ("page.html" if page.text.startswith("<") else "page.txt")
    path.write_text(page.text, encoding="utf-8")
    document = read_file(path)[0]
    laid_out = lay_out(page_text(document), document.hints)
    [article] = laid_out.articles
    return article, article.issue_date or laid_out.issue_date


@pytest.mark.parametrize("name", PAGES)
def test_an_article_holds_its_text_and_nothing_of_the_page_around_it(name: str, tmp_path: Path) -> None:
    page = PAGES[name]
    article, date = read(page, tmp_path)
    every = "\n".join(part.passage.text for part in article.parts)
    assert article.headline == page.headline
    assert tuple(b.name for b in article.bylines) == page.names
    assert date == page.date
    assert [word for word in page.absent if word in every] == []
    if TEXT.splitlines()[0] in page.text:
        assert TEXT.splitlines()[0] in every
        assert TEXT.splitlines()[1] in every


@pytest.mark.parametrize("opening", ["今年以来，紧紧围绕县委中心工作，澜溪县白鹤镇建成12个项目。", "家住城北社区的居民说，路宽了，澜溪县白鹤镇又修了3公里。"])
def test_a_clause_before_the_name_is_no_part_of_it(opening: str, tmp_path: Path) -> None:
    assert read(Page(f"抓党建促振兴\n{opening}\n{TEXT}"), tmp_path)[0].organisation == "澜溪县白鹤镇"


@pytest.mark.parametrize("below", ['<p align="center">工人正在铺设管道</p>', '<p style="text-align: center"><span>工人正在铺设管道</span></p>'])
def test_a_plain_line_in_the_middle_below_a_picture_is_its_caption(below: str, tmp_path: Path) -> None:
    first, second = (f"<p>{line}</p>" for line in TEXT.splitlines())
    html = f'<h1>{TITLE}</h1><div>{first}<p><img src="a.jpg"></p>{below}{second}</div></body></html>'
    article = read(Page(head(TITLE) + html), tmp_path)[0]
    assert [part.passage.text for part in article.parts if part.kind == "caption"] == ["工人正在铺设管道"]
    assert [part for part in article.parts if part.kind == "heading"] == []


def test_a_kicker_within_a_mark_of_the_papers_own_is_kept(tmp_path: Path) -> None:
    html = (
        f'<table><tr><td>上一篇</td></tr></table><table><founder-introtitle><tr><td class="font02">雨天出行 不再绕路</td></tr></founder-introtitle>'
        f'<tr><td class="font01"><founder-title>{TITLE}</founder-title></td></tr></table><div>{HTML}</div></body></html>'
    )
    article = read(Page(head(TITLE) + html), tmp_path)[0]
    assert (article.kicker, article.headline) == ("雨天出行 不再绕路", TITLE)


def test_a_bold_line_in_the_middle_below_a_picture_is_no_caption(tmp_path: Path) -> None:
    first, second = (f"<p>{line}</p>" for line in TEXT.splitlines())
    html = f'<h1>{TITLE}</h1><div>{first}<p><img src="a.jpg"></p><p align="center"><strong>管网改造提速</strong></p>{second}</div></body></html>'
    article = read(Page(head(TITLE) + html), tmp_path)[0]
    assert [part.passage.text for part in article.parts if part.kind == "caption"] == []


def test_an_article_headed_by_its_place_and_signed_by_another_is_no_part_of_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(
        f"{TITLE}\n本报讯（记者 王一川）{TEXT}\n白鹤县：灯下夜校开课\n{TEXT.splitlines()[0]}\n夜校开班6期，听课的有320人。（林小满 文/图）\n", encoding="utf-8"
    )
    [document] = read_file(path)
    articles = lay_out(page_text(document), document.hints).articles
    assert [a.headline for a in articles] == [TITLE, "白鹤县：灯下夜校开课"]
    assert [[b.name for b in a.bylines] for a in articles] == [["王一川"], ["林小满"]]


def test_the_head_of_every_page_is_no_heading(tmp_path: Path) -> None:
    first, second = TEXT.splitlines()
    text = f"{TITLE}\n\n{first}\n\n第1页，共2页\n\n管网建设年报\n\n{second}\n\n第2页，共2页\n\n管网建设年报\n"
    article = read(Page(text), tmp_path)[0]
    assert [part.passage.text for part in article.parts if part.kind != "paragraph"].count("管网建设年报") <= 1


def test_what_a_wide_line_lacks_to_the_margin_breaks_no_figure(tmp_path: Path) -> None:
    lines = (
        "澜溪县去年管网工程预算列支12亿3,600万元,决算支出11亿\n9,800万元,结余3,800万元转入今年使用。一年来全县修补旧\n管网326公里,占计划的九成,比前年多修41公里,漏损率已\n降到一成以下。"
        "\n\n为方便村民用水,自去年秋天起白鹤等七个乡镇改装新表2万\n1,450只,每只补助180元。另外更换水泵58台,清洗水塔37座;\n水质抽检比例已达1:1.2。"
    )
    article = read(Page(f"{TITLE}\n\n{lines}\n"), tmp_path)[0]
    assert any("11亿9,800万元" in part.passage.text for part in article.parts)


def test_the_title_of_a_report_may_have_three_lines(tmp_path: Path) -> None:
    text = f"澜溪县2023年国民经济和社会发展计划\n执行情况与2024年国民经济和社会\n发展计划草案的报告\n澜溪县发展和改革局\n各位代表：\n{TEXT}"
    assert read(Page(text), tmp_path)[0].headline == "澜溪县2023年国民经济和社会发展计划执行情况与2024年国民经济和社会发展计划草案的报告"


def test_the_head_of_every_page_is_no_title_where_the_report_has_one(tmp_path: Path) -> None:
    first, second = TEXT.splitlines()
    text = f"澜溪县2024年财政预算报告\n\n关于澜溪县2023年预算执行情况和2024年\n预算草案的报告\n\n{first}\n\n1\n\n澜溪县2024年财政预算报告\n\n{second}\n\n2\n"
    assert read(Page(text), tmp_path)[0].headline == "关于澜溪县2023年预算执行情况和2024年预算草案的报告"


def test_a_paid_notice_is_no_part_of_the_news_above_it(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(f"{TITLE}\n本报讯（记者 林小满）{TEXT}减资公告\n澜溪商贸有限公司注册资本由500万元减至100万元，特此公告。\n", encoding="utf-8")
    [document] = read_file(path)
    articles = lay_out(page_text(document), document.hints).articles
    assert [a.headline for a in articles] == [TITLE, "减资公告"]


def test_the_head_of_a_page_with_its_number_breaks_no_sentence(tmp_path: Path) -> None:
    text = f"澜溪县水务年报 管网建设情况        1\n\n{TITLE}\n\n{TEXT}{TEXT}二期工程总投资6.2亿元，涉及白鹤、青岚等4个乡镇的21个村，铺设主管网96公里、支管网188公里，目前进度达73.4%，预\n\n澜溪县水务年报 管网建设情况        2\n\n计明年年底完工。\n"
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


def test_a_brief_that_another_signs_is_an_article_where_no_blank_lines_stand(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(f"{TITLE}\n本报讯（记者 林小满）{TEXT}“爱心班车”开通\n县公交公司开通“爱心班车”2条，每天运行12班。（方大圆）\n", encoding="utf-8")
    [document] = read_file(path)
    articles = lay_out(page_text(document), document.hints).articles
    assert [(a.headline, [b.name for b in a.bylines]) for a in articles] == [(TITLE, ["林小满"]), ("“爱心班车”开通", ["方大圆"])]
