"""Labels with their values (发布时间：…, 来源：…) and the author that a line of them may name."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from shizheng.converters.layout.bylines import parse_byline
from shizheng.converters.layout.cues import HAN, any_of, pattern, rows, words

#: 《某某日报》（2024年03月22日 第 12 版）: where and when a text was printed
_PAPER = re.compile(r"《[^《》]{2,14}[报報]》\s*[（(]\s*[0-9]{4}年[^（）()]{4,24}[）)]$")
_AUTHORS = 4  # labels of authors that a line is searched for
#: what may stand before a label
_MARKS = "•·▪●○*▌▎┃■□◆◇★☆▲►▶◎⊙※→"
#: what may stand between two labels
_BETWEEN = " 　|｜/丨;；,，[【（("
_WIDE = 4  # characters of a label that may be set wide
#: fields whose labels stand without a colon in the cells of a table
_BARE = frozenset({"date", "source", "counter", "contact"})
#: fields that belong to the article
_SAID = frozenset({"date", "source", "contact", "publication", "number"})


@cache
def _author() -> re.Pattern[str]:
    """A role and names, up to several times; behind 记者 and 通讯员 the names may stand without a mark."""
    role = r"(?:(?:作者|记者|記者|通讯员|通訊員|撰稿人?|撰文)\s*[:：\s]\s*|记者|記者|通讯员|通訊員)"
    one = rf"{role}[{HAN}·]{{2,8}}(?:[\s、，,][{HAN}]{{2,3}})*"
    return re.compile(rf"(?:^|(?<=[0-9])|[\s　|｜])(?P<credit>{one}(?:[\s　]+{one})?)(?=[\s　|｜?？）)0-9／/]|$)")


@cache
def _meta() -> re.Pattern[str]:
    labels = any_of(_meta_fields())
    return re.compile(rf"[{_MARKS}【\[（(\s]*(?P<label>{labels})\s*[】\])）]?\s*(?:[:：]|(?<=[来來]源)[\s　]*[|｜丨│])\s*")


@cache
def _bare_label() -> re.Pattern[str]:
    long = any_of([row["label"] for row in rows("metadata_labels") if row["field"] in _BARE and len(row["label"]) > 3])
    title = any_of([row["label"] for row in rows("metadata_labels") if row["field"] == "title" and row["label"][-1] in "题題"])
    return re.compile(rf"(?:(?P<title>{title})[\s　]+(?=\S)|(?P<label>{long})(?:$|[\s　]*(?=[0-9])|[\s　]+(?=\S{{2,12}}$)))")


def bare_field(text: str) -> str:
    """The field of a label that stands without a colon, alone or before its value in the next cell; empty for other lines."""
    match = _bare_label().match(text) if text[0] in _opens_label() else None
    return "" if match is None else "title" if match["title"] else _meta_fields()[match["label"]]


def is_bare_label(text: str) -> bool:
    """Whether a line is such a label and nothing else."""
    match = _bare_label().match(text)
    return match is not None and match.end() == len(text)


@cache
def _label_inside() -> re.Pattern[str]:
    labels = any_of([row["label"] for row in rows("metadata_labels") if row["field"] in ("date", "source", "other", "original", "counter", "office")])
    dates = any_of([row["label"] for row in rows("metadata_labels") if row["field"] == "date" and len(row["label"]) > 2])
    return re.compile(rf"(?:[\s　｜|](?:{labels}|作者|编辑)|{dates}|作者|字数|浏览|点击)\s*[:：]")


@cache
def _meta_fields() -> dict[str, str]:
    """The field of each label; a short one may be set wide (标 题), as tables do."""
    fields = {row["label"]: row["field"] for row in rows("metadata_labels")}
    return {" ".join(label): field for label, field in fields.items() if label.isalpha() and 2 <= len(label) <= _WIDE} | fields


@cache
def opens_summary() -> frozenset[str]:
    """The characters that the label of a summary may start with."""
    return frozenset(_MARKS + "【[（(").union(label[0] for label in words("metadata_labels", "label", field="summary"))


@cache
def _opens_label() -> frozenset[str]:
    return frozenset([label[0] for label in _meta_fields()])


@cache
def _opens_field() -> frozenset[str]:
    """The characters that a label or a mark before it may start with."""
    return _opens_label() | frozenset(_MARKS + "【[（(")


def starts_with_label(text: str, start: int = 0) -> bool:
    first = text[start : start + 1]
    return (first in _opens_field() or first.isspace()) and _meta().match(text, start) is not None


def has_label_inside(text: str) -> bool:
    """Whether a label stands in the middle of ``text``."""
    return _label_inside().search(text) is not None


def read_label(text: str) -> tuple[str, int]:
    """(the field that the label at the start of ``text`` names, where its value starts); ("", 0) without a label."""
    match = _meta().match(text)
    if match is None:
        bare = _bare_label().match(text)
        return ("title", bare.end()) if bare and bare["title"] else ("", 0)
    return _meta_fields()[match["label"]], match.end()


@cache
def counters() -> re.Pattern[str]:
    """How often a page was read, with or without a colon: 阅读 1356, 浏览（318次）, 1356人阅读."""
    named = any_of(words("metadata_labels", "label", field="counter"))
    times = r"[0-9][0-9,]*(?:\.[0-9]+)?\s*[万w+]?\s*(?:人次|[次人])?"
    return re.compile(rf"(?<![{HAN}])(?:(?:{named})\s*[:：]?\s*[（(\[【]?\s*{times}\s*[)）\]】]?|{times}\s*(?:{named}))(?![{HAN}0-9])")


@cache
def counter_word() -> re.Pattern[str]:
    """The words that ``counters`` looks for: a quick search that rules most lines out."""
    return pattern("metadata_labels", "label", field="counter")


@cache
def _staff() -> re.Pattern[str]:
    staff = any_of([*words("byline_words", "word", role="editor"), *words("metadata_labels", "label", field="office")])
    return re.compile(rf"(?<![{HAN}])[（(【]?(?:{staff})\s*[:：/／]")


def staff_start(text: str, start: int, end: int) -> int:
    """Where the makers of the page (编辑：X) are named after the text of a caption; ``end`` where they are not."""
    match = _staff().search(text, start + 1, end)
    return match.start() if match else end


@cache
def _field_start() -> re.Pattern[str]:
    labels = any_of(_meta_fields())
    return re.compile(
        rf"[{_MARKS}【\[（(]?\s*(?P<label>{labels})\s*[】\])）]?\s*[:：]\s*"
        rf"|(?P<date>(?:19|20)[0-9]{{2}}\s*[-/.年]\s*[0-9]{{1,2}}\s*[-/.月]\s*[0-9]{{1,2}}日?(?:\s*[0-9]{{1,2}}[:：][0-9]{{2}}(?:[:：][0-9]{{2}})?)?)"
        rf"|{counters().pattern}"
    )


def title_end(text: str, start: int) -> int:
    """Where the title that starts at ``start`` of a line of labels ends: at the next label."""
    after = next((m for m in _field_start().finditer(text, start) if m["label"]), None)
    return len(text[: after.start()].rstrip(_BETWEEN)) if after else len(text)


def before_fields(text: str) -> int:
    """Where what stands before the first label, day or counter of a line ends; 0 when the line starts with one or has none."""
    match = _field_start().search(text)
    return len(text[: match.start()].rstrip(_BETWEEN)) if match else 0


def kept_fields(text: str) -> list[tuple[int, int]]:
    """The stretches of a line of labels that say when and by whom a text was issued and whom to ask about it.

    The rest (counters, letter sizes, index numbers) is the page's own.
    """
    marks = list(_field_start().finditer(text))
    kept: list[tuple[int, int]] = []
    if marks and not any(c.isdecimal() for c in text[: marks[0].start()]):
        kept.append((0, marks[0].start()))  # the paper's name before the day
    keeps, value = False, -1
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    for mark, end in zip(marks, ends, strict=False):
        if mark["label"]:
            keeps, value = _meta_fields()[mark["label"]] in _SAID, mark.end()
        elif mark["date"]:
            keeps = keeps or mark.start() != value
            end = min(end, mark.end())
        else:
            keeps = False
        if not keeps:
            continue
        if kept and not text[kept[-1][1] : mark.start()].strip(_BETWEEN):
            kept[-1] = (kept[-1][0], end)
        else:
            kept.append((mark.start(), end))
    bare = [(a, a + len(text[a:b].rstrip(_BETWEEN))) for a, b in kept]
    return [(a, b) for a, b in bare if a < b]


def paper_stamp(text: str) -> int | None:
    """Where the end of a line starts that says in which paper, on which day and page a text was printed."""
    match = _PAPER.search(text) if text[-1] in "）)" else None
    return match.start() if match else None


def is_said(field: str) -> bool:
    """Whether the value of a field belongs to the article; the others are the page's."""
    return field in _SAID


@cache
def _author_label() -> re.Pattern[str]:
    roles = any_of([row["word"] for row in rows("byline_words") if row["role"] != "editor" and row["word"][0] not in "发發来投"])
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
    for label in islice(_author_label().finditer(text), _AUTHORS):
        after = _next_label().search(text, label.end())
        end = after.start() if after else len(text)
        if parse_byline(text[label.start() : end]):
            return label.start(), end
    match = _author().search(text)
    return match.span("credit") if match else None
