"""What holds for every page: no character is lost, nothing is invented, hard wraps change nothing."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shizheng.converters.layout import lay_out
from shizheng.converters.layout.page import LaidOutPage
from shizheng.converters.mapped import NormalText
from shizheng.converters.normalising import normalise

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))
PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))

#: scraps of pages; strung together they make every kind of confusion
SCRAPS = [
    "青禾区新建学校3所", "本报讯（记者 王小明）", "近日，青禾区召开会议，部署12项工作。", "记者 王小明", "本报记者 王小明 李红 文/图",
    "一、总体要求", "（一）加强领导", "1.新建道路5条；", "——在青禾区第十届人民代表大会上", "（上接第一版）", "（下转第三版）", "第02版：要闻",
    "上一篇 下一篇", "3", "12", "六", "个", "2024年3月5日", "发布时间：2024-03-05 来源：青禾发布", "图为会议现场。", "产业园鸟瞰图",
    "完成投资", "亿元，增长6.5%。", "实施“一把", "手”工程，压实责任。", "指标\t单位\t2024年", "总产值\t亿元\t35.6", "# 标题", "<p>", "</p>",
    "\\n", "相关新闻", "责任编辑：李红", "　　", "\ufeff", "\u2028", "，", "。", "\"", "“", "”", "（", "王 小 明", "政 府 工 作 报 告", "简讯",
]  # fmt: skip
pages = st.lists(
    st.tuples(st.one_of(st.sampled_from(SCRAPS), st.text(max_size=12)), st.sampled_from(["", "\n", "\n\n", "\r\n", "\n\n\n\n", " ", "\t"])),
    max_size=40,
).map(lambda parts: "".join(text + end for text, end in parts))


def check(page: LaidOutPage) -> None:
    raw = page.text.raw
    blocks = page.blocks
    if not raw:
        assert blocks == ()
    else:
        assert blocks[0].start == 0
        assert blocks[-1].end == len(raw)
        assert all(a.end == b.start for a, b in pairwise(blocks))
        assert all(b.start < b.end for b in blocks)
    assert {b.article for b in blocks if b.article} == {a.ordinal for a in page.articles}
    assert [a.ordinal for a in page.articles] == list(range(1, len(page.articles) + 1))
    owned: list[tuple[int, int]] = []
    for article in page.articles:
        assert 0 <= article.start <= article.end <= len(raw)
        for part in article.parts:
            passage = part.passage
            assert passage.text
            assert "\n" not in passage.text
            for start, end in passage.pieces:
                assert start < end
                owned.append((start, end))
            assert "".join(passage.text.split()) == "".join("".join(page.text.text[a:b] for a, b in passage.pieces).split())
    owned.sort()
    assert all(a[1] <= b[0] for a, b in pairwise(owned)), "a character stands in two parts"


@settings(max_examples=300, deadline=None)
@given(pages)
def test_every_character_lies_in_one_block_whatever_the_page(text: str) -> None:
    check(lay_out(NormalText(text)))


@settings(max_examples=120, deadline=None)
@given(pages)
def test_blocks_hold_raw_offsets_also_of_a_normalised_page(text: str) -> None:
    check(lay_out(normalise(text)))


@settings(max_examples=80, deadline=None)
@given(pages)
def test_text_that_belongs_to_no_part_is_furniture_or_a_gap(text: str) -> None:
    page = lay_out(NormalText(text))
    held = sorted(piece for article in page.articles for part in article.parts for piece in part.passage.pieces)
    left, at = [], 0
    for start, end in held:
        left.append((at, start))
        at = end
    left.append((at, len(text)))
    furniture = [(b.start, b.end) for b in page.blocks if b.kind in ("furniture", "gap")]
    for start, end in left:
        for match in re.finditer(r"[\u4e00-\u9fff]", text[start:end]):
            place = start + match.start()
            assert any(a <= place < b for a, b in furniture), f"{text[place]!r} at {place} is in no part"


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\u3000\ufeff\n", "。", "3\n4\n5\n"])
def test_a_page_without_text_has_no_article(text: str) -> None:
    page = lay_out(NormalText(text))
    check(page)
    assert page.articles == ()


HOSTILE = {
    "open lines": "完成投资，\n" * 4000,
    "titles": "新建学校3所\n" * 4000,
    "captions": "图为会议现场。\n产业园鸟瞰图\n" * 2000,
    "labels": "发布时间：2024-03-05\n来源：青禾发布\n" * 2000,
    "bylines": "记者 王小明\n" * 4000,
    "short sentences": "加强领导。\n" * 4000,
    "brackets": "（" * 20000,
    "quotes": "“" * 20000 + "\n" + "”" * 20000,
    "blanks": " " * 40000 + "新" + "　" * 40000,
    "tags": "<p><b>" * 8000 + "</p>",
    "one line": "青禾区新建学校3所，增长5%；" * 4000,
    "unclosed titles": "（甲乙丙丁戊己庚辛\n" * 4000,
    "single characters": "新\n" * 8000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_page_made_to_confuse_is_laid_out_like_any_other(name: str) -> None:
    check(lay_out(NormalText(HOSTILE[name])))
