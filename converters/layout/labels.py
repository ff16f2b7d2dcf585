"""Labels with their values (发布时间：…, 来源：…) and the author that a line of them may name."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.layout.bylines import parse_byline
from shizheng.converters.layout.cues import HAN, any_of, rows, words

_AUTHOR = re.compile(
    rf"(?:^|[\s　|｜])(?P<credit>(?:作者|记者|記者|通讯员|通訊員|撰稿人?|撰文)\s*[:：\s]\s*[{HAN}·]{{2,8}}(?:[\s、，,][{HAN}]{{2,3}})*)(?=[\s　|｜?？）)]|$)"
)


@cache
def _meta() -> re.Pattern[str]:
    labels = any_of(words("metadata_labels", "label"))
    return re.compile(rf"[•·▪●○*【\[（(\s]*(?P<label>{labels})\s*[】\])）]?\s*[:：]\s*")


@cache
def _label_inside() -> re.Pattern[str]:
    labels = any_of([row["label"] for row in rows("metadata_labels") if row["field"] in ("date", "source", "other")])
    dates = any_of([row["label"] for row in rows("metadata_labels") if row["field"] == "date" and len(row["label"]) > 2])
    return re.compile(rf"(?:[\s　｜|](?:{labels}|作者|编辑)|{dates}|作者|字数|浏览|点击)\s*[:：]")


@cache
def _meta_fields() -> dict[str, str]:
    return {row["label"]: row["field"] for row in rows("metadata_labels")}


def starts_with_label(text: str, start: int = 0) -> bool:
    return _meta().match(text, start) is not None


def has_label_inside(text: str) -> bool:
    """Whether a label stands in the middle of ``text``."""
    return _label_inside().search(text) is not None


def read_label(text: str) -> tuple[str, int]:
    """(the field that the label at the start of ``text`` names, where its value starts); ("", 0) without a label."""
    match = _meta().match(text)
    return (_meta_fields()[match["label"]], match.end()) if match else ("", 0)


@cache
def _author_label() -> re.Pattern[str]:
    roles = any_of([row["word"] for row in rows("byline_words") if row["role"] != "editor" and row["word"][0] not in "发發供来投"])
    return re.compile(rf"(?:{roles})(?:\s*[:：]|[ 　]+(?=[{HAN}]{{2}}))")


@cache
def _next_label() -> re.Pattern[str]:
    labels = any_of([*_meta_fields(), *(row["word"] for row in rows("byline_words") if row["role"] == "editor")])
    return re.compile(rf"\s*(?:[|｜]|(?:{labels})\s*[:：]|[\[【(（]?(?:打印|打開|字体|字號|字号)|[0-9]{{4}}[-/.年]|A[-+])")


def names_author(text: str, start: int) -> bool:
    """Whether a role with a colon (记者：) stands at ``start``."""
    return _author_label().match(text, start) is not None


def author_inside(text: str) -> tuple[int, int] | None:
    """Where a line of labels names its author (来源：X 作者：Y), if it does."""
    if label := _author_label().search(text):
        after = _next_label().search(text, label.end())
        end = after.start() if after else len(text)
        if parse_byline(text[label.start() : end]):
            return label.start(), end
    match = _AUTHOR.search(text)
    return match.span("credit") if match else None
