"""What a page says of itself (counters, index numbers, notices, addresses, who made it) stays out of its articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from .small_pages import HTML, LINKS, TEXT, TITLE, Page, head, holds_its_text_alone, read

PAGES = {
    "counters without a colon": Page(f"{TITLE}\n2024-03-06 09:12 阅读 1356\n{TEXT}浏览（1356） 评论（3） 点赞 15\n", ("1356", "15"), date="2024-03-06"),
    "which picture of how many": Page(f"{TITLE}\n[图1/6]\n{TEXT}（王小明 摄）\n[图2/6]\n", ("1/6", "2/6"), names=("王小明",)),
    "a counter alone": Page(f"{TITLE}\n点击量 1021 次\n{TEXT}", ("1021",)),
    "a counter behind the date": Page(
        f"{TITLE}\n发布时间：2024年3月6日 信息来源：县住建局 点击数：86\n{TEXT}", ("点击数",), date="2024-03-06"
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
    "makers of the page in a caption": Page(
        head(TITLE) + f"<h1>{TITLE}</h1><div>{HTML}<p>图为管网施工现场。 编辑：赵小晴 微信号：lanxi2024</p></div></body></html>", ("赵小晴", "2024")
    ),
    "a telephone among the names": Page(f"{TITLE}\n（记者 王一川 电话 0577-66881234 责编 赵小晴）\n{TEXT}", ("赵小晴",), names=("王一川",)),
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
    "an invitation to follow a channel": Page(
        f"{TITLE}\n{TEXT}下載「澜溪新闻」App，现有15万用户：https://example.org/app\n立即follow澜溪WhatsApp频道，每日10条\n", ("15万", "10条")
    ),
    "files with their sizes": Page(f"{TITLE}\n{TEXT}图解：一图看懂管网.pdf 843KB\n附件：明细表.xlsx（23KB）\n", ("843", "23KB")),
    "a menu with a word a line": Page(
        f"跳至内容\n澜溪县融媒体中心\n首页\n新闻\n直播\n专题\n我的澜溪\n{TITLE}\n2024年3月6日 来源：澜溪融媒 作者：林小满 编辑：方大圆 点击：3,027 次\n{TEXT}",
        ("3,027", "我的澜溪"),
        names=("林小满",),
        date="2024-03-06",
    ),
    "the source behind a stroke": Page(f"{TITLE}\n{TEXT}来源 | 澜溪融媒\n记者 | 林小满\n编辑 | 方大圆\n", ("来源",), names=("林小满",)),
    "credits below the box of the text": Page(
        head(TITLE) + f'<div><h1>{TITLE}</h1><div class="c">{HTML}</div><div class="d"><p>- END -</p><p>记者：林小满</p><p>编辑：方大圆</p></div></div></body></html>',
        names=("林小满",),
    ),
    "the numbers of pages as links": Page(
        head(TITLE) + "<ul>" + "".join(f"<li><a>{n:02}</a></li>" for n in range(1, 9)) + f"</ul><div><h1>{TITLE}</h1>{HTML}</div></body></html>", ("08",)
    ),
    "labels in the cells of a table": Page(
        f"標題\t{TITLE}\n發布單位\t工務課\n發布日期\t2024/03/06\n點閱率\t1296\n\n{TEXT}", ("1296", "工务课"), date="2024-03-06"
    ),
    "labels and values a line each": Page(
        f"{TITLE}\n发布日期\n2024-03-06\n发布单位\n教育局\n点阅次数\n1296\n{TEXT}", ("1296",), date="2024-03-06"
    ),
    "the hour below a release": Page(f"{TITLE}\n{TEXT}完\n2024年3月6日（星期三）\n香港时间11时45分\n\n林小满在现场。\n", ("45分",), date="2024-03-06"),
    "what an account's buttons say": Page(f"{TITLE}\n新闻客户端\n2024-03-06 19:28\n1.3万阅读\n关注\n{TEXT}作者最新文章\n评论 32\n", ("1.3万", "32"), date="2024-03-06"),
    "labels behind blocks": Page(f"{TITLE}\n{TEXT}▌素材来源：县住建局\n▌文字：林小满\n▌校对：方大圆\n", ("素材",), names=("林小满",)),
    "notices in other languages": Page(
        "Your browser does not appear to support these pages. Would you like to go to the English site?\nこちらのページは日本語版です。移動しますか。\n"
        f"{TITLE}\n{TEXT}",
        ("browser", "ページ"),
    ),
    "who published a page of an office": Page(f"{TITLE}\n作者：个私科\n{TEXT}"),
    "buttons that nobody knows between the day and the text": Page(
        f"{TITLE}\n澜溪发布\n2024年03月06日 20:15\n刷新\n已关注\n点亮 星标\n00:00/01:26\n{TEXT}", ("01:26",), date="2024-03-06"
    ),
    "a link within the text, below the day and hour": Page(
        f"{TITLE}\n2024年3月6日 週三 下午4:12\n记者林小满／澜溪报导\n{TEXT.splitlines()[0]}\n更多新闻推荐\n● 城西菜场开业 首日打6折\n{TEXT.splitlines()[1]}\n",
        ("6折",),
        names=("林小满",),
        date="2024-03-06",
    ),
    "how long it takes to read": Page(f"{TITLE}\n本文约 1200 字，预计阅读时间 4 分钟\n{TEXT}", ("1200",)),
    "buttons to share beside the size of the letters": Page(
        head("") + f'<h1>{TITLE}</h1><div><a>FB</a><a>LINE</a><a>X</a> <a>小</a><a>中</a><a>大</a></div><div>2024年3月6日</div><div>{HTML}</div></body></html>', ("LINE",), date="2024-03-06"
    ),
    "a desk and a counter behind the reporter": Page(f"{TITLE}\n2024/03/06 15:20\n記者 林小满／澜溪報導 瀏覽數 1,417\n{TEXT}", ("1,417",), names=("林小满",), date="2024-03-06"),
    "a label set wide": Page(f"索 引 号：330327/2024-0041\n标    题：{TITLE}\n发布日期：2024-03-06\n\n{TEXT}", ("330327", "标"), date="2024-03-06"),
    "reporters behind the hour": Page(f"{TITLE}\n澜溪新闻网 2024-03-06 09:12 记者林小满 通讯员程光 87次阅读\n{TEXT}", ("87",), names=("林小满", "程光"), date="2024-03-06"),
    "the name of a page with that of its column": Page(f"4 副刊 白鹤潭\n2024年3月6日 星期三\n{TITLE}\n林小满\n{TEXT}", ("白鹤潭",), names=("林小满",), date="2024-03-06"),
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_an_article_holds_its_text_and_nothing_of_the_page_around_it(name: str, tmp_path: Path) -> None:
    holds_its_text_alone(PAGES[name], tmp_path)


@pytest.mark.parametrize("line", ["澜溪新闻网 2031年4月23日电", "澜溪新闻网2031年4月23日电", "本报4月23日讯"])
def test_a_dateline_of_its_own_is_no_headline(line: str, tmp_path: Path) -> None:
    article, _ = read(Page(f"{TITLE}\n\n{line}\n\n{TEXT}"), tmp_path)
    assert article.headline == TITLE
    assert all(line not in part.passage.text for part in article.parts if part.kind == "paragraph")
