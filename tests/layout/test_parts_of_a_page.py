"""Where articles, captions and sentences of a page end."""

from __future__ import annotations

from pathlib import Path

import pytest

from .small_pages import TEXT, TITLE, Page, articles_of, head, read


def test_an_article_headed_by_its_place_and_signed_by_another_is_no_part_of_the_one_before(tmp_path: Path) -> None:
    articles = articles_of(
        f"{TITLE}\n本报讯（记者 王一川）{TEXT}\n白鹤县：灯下夜校开课\n{TEXT.splitlines()[0]}\n夜校开班6期，听课的有320人。（林小满 文/图）\n",
        tmp_path,
    )
    assert [a.headline for a in articles] == [TITLE, "白鹤县：灯下夜校开课"]
    assert [[b.name for b in a.bylines] for a in articles] == [["王一川"], ["林小满"]]


def test_a_paid_notice_is_no_part_of_the_news_above_it(tmp_path: Path) -> None:
    articles = articles_of(f"{TITLE}\n本报讯（记者 林小满）{TEXT}减资公告\n澜溪商贸有限公司注册资本由500万元减至100万元，特此公告。\n", tmp_path)
    assert [a.headline for a in articles] == [TITLE, "减资公告"]


def test_a_brief_that_another_signs_is_an_article_where_no_blank_lines_stand(tmp_path: Path) -> None:
    articles = articles_of(f"{TITLE}\n本报讯（记者 林小满）{TEXT}“爱心班车”开通\n县公交公司开通“爱心班车”2条，每天运行12班。（方大圆）\n", tmp_path)
    assert [(a.headline, [b.name for b in a.bylines]) for a in articles] == [(TITLE, ["林小满"]), ("“爱心班车”开通", ["方大圆"])]


@pytest.mark.parametrize("below", ['<p align="center">工人正在铺设管道</p>', '<p style="text-align: center"><span>工人正在铺设管道</span></p>'])
def test_a_plain_line_in_the_middle_below_a_picture_is_its_caption(below: str, tmp_path: Path) -> None:
    first, second = (f"<p>{line}</p>" for line in TEXT.splitlines())
    html = f'<h1>{TITLE}</h1><div>{first}<p><img src="a.jpg"></p>{below}{second}</div></body></html>'
    article = read(Page(head(TITLE) + html), tmp_path)[0]
    assert [part.passage.text for part in article.parts if part.kind == "caption"] == ["工人正在铺设管道"]
    assert [part for part in article.parts if part.kind == "heading"] == []


def test_a_bold_line_in_the_middle_below_a_picture_is_no_caption(tmp_path: Path) -> None:
    first, second = (f"<p>{line}</p>" for line in TEXT.splitlines())
    html = f'<h1>{TITLE}</h1><div>{first}<p><img src="a.jpg"></p><p align="center"><strong>管网改造提速</strong></p>{second}</div></body></html>'
    article = read(Page(head(TITLE) + html), tmp_path)[0]
    assert [part.passage.text for part in article.parts if part.kind == "caption"] == []


@pytest.mark.parametrize("opening", ["今年以来，紧紧围绕县委中心工作，澜溪县白鹤镇建成12个项目。", "家住城北社区的居民说，路宽了，澜溪县白鹤镇又修了3公里。"])
def test_a_clause_before_the_name_is_no_part_of_it(opening: str, tmp_path: Path) -> None:
    assert read(Page(f"抓党建促振兴\n{opening}\n{TEXT}"), tmp_path)[0].organisation == "澜溪县白鹤镇"


def test_what_a_wide_line_lacks_to_the_margin_breaks_no_figure(tmp_path: Path) -> None:
    lines = (
        "澜溪县去年管网工程预算列支12亿3,600万元,决算支出11亿\n9,800万元,结余3,800万元转入今年使用。一年来全县修补旧\n"
        "管网326公里,占计划的九成,比前年多修41公里,漏损率已\n降到一成以下。"
        "\n\n为方便村民用水,自去年秋天起白鹤等七个乡镇改装新表2万\n1,450只,每只补助180元。另外更换水泵58台,清洗水塔37座;\n水质抽检比例已达1:1.2。"
    )
    article = read(Page(f"{TITLE}\n\n{lines}\n"), tmp_path)[0]
    assert any("11亿9,800万元" in part.passage.text for part in article.parts)
