"""Saved pages of the web: the headline and the names that their mark-up and letters show."""

from __future__ import annotations

from pathlib import Path

import pytest

from shizheng.converters.conversion import page_text
from shizheng.converters.layout import lay_out
from shizheng.converters.reading.file import read_file

TEXT = "<p>　　近日，青禾区新建口袋公园18个，总投资4600万元，惠及居民5万余人。</p><p>　　今年还将新建12个，明年实现全覆盖，让居民推窗见绿。</p>"
SAVED = {
    "a line above the headline is no part of it": (
        f'<div><p class="introtitle">今年新建18个</p><p class="title1">口袋公园装满幸福</p><p>□ 本报记者 冉小川</p><div>{TEXT}</div></div>',
        "口袋公园装满幸福",
        ["冉小川"],
    ),
    "a line break stands inside the headline": (
        f"<table><tr><td><b>我区百日攻坚<br>大干项目建设</b></td></tr><tr><td>2025-5-6 信息员：贺建军 点击：418 次</td></tr>"
        f"<tr><td>{TEXT}</td></tr></table>",
        "我区百日攻坚大干项目建设",
        ["贺建军"],
    ),
    "nothing but the size of its letters shows the headline": (
        f'<table><tr><td><span style="font-size:14px">五年成就巡礼</span></td></tr><tr><td><span style="font-size:24px"><b>从靠天吃饭到旱涝保收</b></span>'
        f"</td></tr><tr><td>本报记者 牛得草 通讯员 田禾</td></tr><tr><td>{TEXT}</td></tr></table>",
        "从靠天吃饭到旱涝保收",
        ["牛得草", "田禾"],
    ),
    "labels stand without a blank between them": (
        f"<h1>口袋公园装满幸福</h1><div><span>第01版：要闻</span><span>作者：本报记者 史云帆</span><span>字数：846</span></div><div>{TEXT}</div>",
        "口袋公园装满幸福",
        ["史云帆"],
    ),
}


@pytest.mark.parametrize("case", SAVED)
def test_the_headline_and_names_of_a_saved_page_are_those_that_a_reader_sees(case: str, tmp_path: Path) -> None:
    markup, headline, names = SAVED[case]
    path = tmp_path / "page.html"
    path.write_text(f'<html><head><meta charset="utf-8"><title>青禾日报</title></head><body>{markup}</body></html>', encoding="utf-8")
    document = read_file(path)[0]
    articles = lay_out(page_text(document), document.hints).articles
    assert [a.headline for a in articles] == [headline]
    assert [b.name for b in articles[0].bylines] == names
    assert not any("846" in p.passage.text or "418" in p.passage.text for p in articles[0].parts if p.kind != "byline")
