"""Saved web pages of the common kinds: the article is told from the site, and every character has its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shizheng.converters.reading import read_bytes, read_file
from shizheng.converters.reading.document import Document
from shizheng.converters.reading.html import read_page

PAGES = Path(__file__).parent / "pages"


def lines_by_kind(document: Document) -> dict[str, list[str]]:
    """The visible lines under each kind of hint; "text" where there is none."""
    found: dict[str, list[str]] = {}
    at = 0
    for line in document.visible.text.split("\n"):
        if line.strip():
            middle = document.visible.raw_span(at + len(line) // 2, at + len(line) // 2 + 1)[0]
            kinds = [h.kind for h in document.hints if h.start <= middle < h.end]
            found.setdefault(kinds[0] if kinds else "text", []).append(line.strip())
        at += len(line) + 1
    return found


def read(name: str) -> dict[str, list[str]]:
    [document] = read_file(PAGES / name)
    assert document.visible.rebuild() == document.raw
    return lines_by_kind(document)


def test_a_page_of_a_content_system_gives_its_article_and_nothing_of_the_site() -> None:
    found = read("cms_editor.html")
    assert found["headline"] == ["青禾区召开老旧小区改造推进会"]
    assert found["text"] == [
        "本报讯（记者 王明 通讯员 李雪）3月4日，青禾区召开老旧小区改造推进会，安排部署今年61个小区的改造工作……",
        "会议指出，去年全区完成改造48个小区，惠及居民1.2万户，总投资2.8亿元。",
        "压实责任抓进度",
        "会议要求，各街道要倒排工期，确保6月底前全部开工。",
        "责任编辑：赵青",
    ]
    assert "热点新闻" in found["furniture"]


def test_a_page_laid_out_by_tables_keeps_its_data_table_and_joins_no_cells() -> None:
    found = read("old_tables.html")
    assert found["headline"] == ["碧溪县2012年", "财政收支情况"]
    assert found["table"] == ["项目\t金额（亿元）\t增长（%）", "增值税\t1.20\t8.5", "其他\t\t3.1"]
    assert [line[:4] for line in found["text"]] == ["2012", "支出方面", "主要收入", "下一步，"]


def test_an_e_paper_gives_kicker_headline_over_two_lines_subheadline_and_no_arrows() -> None:
    found = read("epaper.html")
    assert found["headline"] == ["青禾区：", "一季度主要指标稳中有升"]
    assert found["text"][0] == "锚定目标 奋力开局"
    assert found["text"][1:3] == ["——实现地区生产总值85.6亿元", "本报记者 王明 通讯员 李雪"]
    assert found["caption"] == ["青禾区产业园生产车间。 王明 摄"]
    assert {"上一版", "下一版", "上一篇", "下一篇", "碧溪镇：招商引资12亿元"} <= set(found["furniture"])


def test_a_taiwanese_page_gives_lines_and_caption() -> None:
    found = read("taiwan.html")
    assert found["headline"] == ["社會住宅動土 提供320戶"]
    assert found["caption"] == ["市長出席動土典禮"]
    assert len(found["text"]) == 4


def test_a_headline_without_a_heading_element_is_found_by_the_declared_title() -> None:
    assert read("hk.html")["headline"] == ["房屋署推出500個單位"]


def test_a_page_of_nested_sections_gives_every_paragraph() -> None:
    found = read("wechat.html")
    assert found["text"][0] == "2月1日，云岭镇召开人代会，票决产生10件民生实事项目，总投资3600万元。"
    assert found["text"][-1] == "目前，各项目已全部落实责任单位，年底前完成。"
    assert "改造提升农贸市场2个" in found["text"]


def test_a_short_item_is_not_drowned_by_longer_teasers_and_disclaimers() -> None:
    found = read("short_news.html")
    assert found["headline"] == ["清泉街道开展义诊活动"]
    assert found["text"] == ["8月31日，清泉街道组织医务人员开展义诊，服务居民260人次，发放资料500份。"]


def test_a_page_of_links_is_no_article() -> None:
    [document] = read_file(PAGES / "list_page.html")
    assert [f.rule for f in document.findings] == ["SZ027"]
    assert set(lines_by_kind(document)) == {"furniture"}


def test_the_head_of_a_page_declares_title_date_and_site() -> None:
    [document] = read_file(PAGES / "cms_editor.html")
    assert document.declared == {
        "title": "青禾区召开老旧小区改造推进会",
        "date": "2024-03-05",
        "publication": "青禾区人民政府",
        "source": "青禾发布",
    }


@pytest.mark.parametrize(("name", "encoding"), [("old_tables.html", "gb18030"), ("hk.html", "big5hkscs")])
def test_a_page_is_read_by_its_bytes_with_or_without_its_declaration(name: str, encoding: str) -> None:
    raw = (PAGES / name).read_text(encoding="utf-8")
    for text in (raw, raw.replace("charset=", "data-x="), raw.replace("charset=", "charset=iso-8859-1;x=")):
        [document] = read_bytes(text.encode(encoding), name)
        assert document.encoding == encoding
        assert document.raw == text


@pytest.mark.parametrize(
    ("markup", "visible"),
    [
        ("<p>新增就业<b>1200</b>人</p>", "新增就业1200人"),
        ("<p>总投资\n2.8\n亿元</p>", "总投资2.8亿元"),
        ("<p>青禾区新\n<span>建</span>公园</p>", "青禾区新建公园"),
        ("<p>LIVE\n  HOUSE</p>", "LIVE HOUSE"),
        ("<p>记者 王明</p>", "记者 王明"),
        ("标题<br>第二行<br/><br />第三行", "标题\n第二行\n第三行"),
        ("&ldquo;一网统管&rdquo;&nbsp;&#65306;&#x4e2d;&middot;", "“一网统管”\xa0：中·"),
        ("甲&nbsp乙&unknown;丙&", "甲\xa0乙&unknown;丙&"),
        ("&amp;nbsp;", "&nbsp;"),
        ("面积12平方米<sup>2</sup>，PM<sub>2.5</sub>", "面积12平方米²，PM2.5"),
        ("甲<!-- 乙 --><script>丙</script><style>丁</style>戊", "甲戊"),
        ("3 < 5，增长<5%", "3 < 5，增长<5%"),
        ("<font face=\"Webdings\">3</font>上一版", "上一版"),
        ("<p title=\"it's > x\">甲</p><p title=\"a>b\">乙", "甲\n乙"),
        ("<pre>第一行\n第二行</pre>", "第一行\n第二行"),
        ("<div>　　第一段。\n　　第二段。</div>", "　　第一段。\n　　第二段。"),
        ("<script>没有结束", ""),
        ("甲<!-- 没有结束", "甲"),
        ("甲<p", "甲<p"),
    ],
)
def test_markup_reads_as_a_browser_shows_it(markup: str, visible: str) -> None:
    page = read_page(markup)
    assert page.visible.text == visible
    assert page.visible.rebuild() == markup


def test_a_figure_in_a_page_leads_back_to_its_place_in_the_markup() -> None:
    [document] = read_file(PAGES / "cms_editor.html")
    at = document.visible.text.index("1.2万户")
    start, end = document.visible.raw_span(at, at + 5)
    assert document.raw[start : start + 3] == "1.2"
    assert document.raw[end - 2 : end] == "万户"


def test_a_reference_that_was_encoded_twice_is_flagged() -> None:
    assert [f.rule for f in read_page("甲&amp;nbsp;乙").visible.flags] == ["SZ149"]


PIECES = [
    "<p>", "</p>", "<div class='nav'>", "</div>", "<br>", "<table>", "<tr>", "<td colspan=3>", "</td>", "</table>", "<a href=x>",
    "</a>", "<!--", "-->", "<script>", "</script>", "<select>", "<h1>", "</h1>", "<sup>", "<pre>", "</pre>", "&nbsp;", "&lt;", "&amp;",
    "&#0;", "&#10;", "&", "<", ">", "\n", " ", "\t", "新增就业1200人，", "总投资二亿元。", "abc", "9", "\x00", "<a b='", "\"", "\u3000",
]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_whatever_the_markup_the_map_is_whole_and_hints_lie_within(raw: str) -> None:
    page = read_page(raw)
    assert page.visible.rebuild() == raw
    assert all(e.start <= e.end for e in page.visible.edits)
    assert all(a.end <= b.start for a, b in zip(page.visible.edits, page.visible.edits[1:], strict=False))
    assert all(0 <= h.start <= h.end <= len(raw) for h in page.hints)
    assert [h.start for h in page.hints] == sorted(h.start for h in page.hints)


def test_saved_government_pages_keep_every_sentence_and_no_counter(shared: Path) -> None:
    for path in sorted((shared / "corpus" / "official").glob("*.html")):
        [document] = read_file(path)
        found = lines_by_kind(document)
        kept = found["text"] + found.get("table", []) + found.get("headline", [])
        assert len(found.get("headline", [])) == (path.name != "epaper_page.html") + path.name.startswith("yueyang"), path.name
        assert not any("。" in line and len(line) > 30 for line in found.get("furniture", [])), path.name
        for word in ("浏览", "扫一扫", "ICP", "字号", "字体", "打印", "首页", "标识码", "公网安备", "分享到"):
            assert not any(word in line for line in kept), (path.name, word)


def test_several_stories_on_one_page_each_have_their_headline() -> None:
    found = read("several_stories.html")
    assert found["headline"] == ["我县新建学校6所", "夏粮收购进展顺利", "文明实践活动走进社区"]
    assert len(found["text"]) == 5


def test_a_title_that_names_only_the_office_is_no_headline() -> None:
    found = read("form_page.html")
    assert found["headline"] == ["云岭县2022年国民经济和社会发展统计公报"]
    assert found["heading"] == ["一、综合", "二、农业"]
    assert found["table"][0] == "指标\t绝对数\t比上年增长（%）"


def test_a_ranking_beside_the_article_stays_outside() -> None:
    found = read("news_site.html")
    assert found["headline"] == ["青禾省推进农村道路建设 去年新改建1.2万公里"]
    assert not any("万亿" in line or "620" in line for line in found["text"])
    assert sum("公里" in line for line in found["text"]) == 2
