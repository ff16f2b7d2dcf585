"""Small pages about one invented work, and what an article read from one must and must not hold."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

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


def read(page: Page, folder: Path) -> tuple[LaidOutArticle, str | None]:
    """The only article of a page, and the day of issue that it or the page states."""
    path = folder / ("page.html" if page.text.startswith("<") else "page.txt")
    path.write_text(page.text, encoding="utf-8")
    document = read_file(path)[0]
    laid_out = lay_out(page_text(document), document.hints)
    [article] = laid_out.articles
    return article, article.issue_date or laid_out.issue_date


def articles_of(text: str, folder: Path) -> tuple[LaidOutArticle, ...]:
    """The articles of a page that holds several."""
    path = folder / "page.txt"
    path.write_text(text, encoding="utf-8")
    [document] = read_file(path)
    return tuple(lay_out(page_text(document), document.hints).articles)


def holds_its_text_alone(page: Page, folder: Path) -> None:
    """The article of ``page`` has its headline, names, day and text, and nothing of what stands around it."""
    article, date = read(page, folder)
    every = "\n".join(part.passage.text for part in article.parts)
    assert article.headline == page.headline
    assert tuple(b.name for b in article.bylines) == page.names
    assert date == page.date
    assert [word for word in page.absent if word in every] == []
    if TEXT.splitlines()[0] in page.text:
        assert TEXT.splitlines()[0] in every
        assert TEXT.splitlines()[1] in every
