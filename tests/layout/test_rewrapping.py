"""A page whose lines are cut at another width has the same paragraphs, wherever its lines still show where they end."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shizheng.converters.layout import lay_out
from shizheng.converters.mapped import NormalText
from shizheng.converters.reading.file import read_file

SAMPLES = {p.stem: read_file(p)[0].visible.text for p in sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))}
HANGING = "，。、；：！？）》”’」』】%,;:!?)"
STOPS = "。！？；：!?"


@dataclass(frozen=True)
class Cutter:
    """Cuts lines at ``width``. ``columns``: a Chinese character has two; ``hang``: marks and figures stand over the margin."""

    width: int
    columns: bool
    hang: bool

    def size(self, text: str) -> int:
        return sum(2 if self.columns and ord(c) > 0x2000 else 1 for c in text)

    def cut(self, line: str) -> list[str]:
        lines, now = [], ""
        for c in line:
            if now and self.size(now + c) > self.width:
                if c.isspace():
                    continue  # a blank at the margin is not printed
                if not (self.hang and (c in HANGING or (c.isascii() and now[-1].isascii()))):
                    lines.append(now)
                    now = ""
            now += c
        return [*lines, now]

    def has_room(self, line: str, below: str) -> bool:
        """Whether the first character of ``below`` had room on ``line``."""
        return self.size(line.rstrip() + below[0]) <= self.width


cutters = st.one_of(
    st.builds(Cutter, width=st.integers(8, 60), columns=st.just(False), hang=st.booleans()),
    st.builds(Cutter, width=st.integers(16, 90), columns=st.just(True), hang=st.booleans()),
)


def paragraphs(text: str) -> list[tuple[str, int, int]]:
    """The paragraphs of a page without their blanks, each with its first and last line (lines that are not blank count)."""
    found = []
    for article in lay_out(NormalText(text)).articles:
        for part in article.parts:
            if part.kind == "paragraph":
                start, end = part.passage.raw_span(0, len(part.passage.text))
                first = sum(1 for line in text[:start].split("\n")[:-1] if line.strip())
                last = first + sum(1 for line in text[start:end].split("\n")[:-1] if line.strip())
                found.append(("".join(part.passage.text.split()), first, last))
    return found


def check_inside(sample: str, cutter: Cutter) -> None:
    text = SAMPLES[sample]
    wrapped = "\n".join("\n".join(cutter.cut(line)) for line in text.split("\n"))
    assert [p for p, _, _ in paragraphs(wrapped)] == [p for p, _, _ in paragraphs(text)]


def doubtful_ends(lines: list[list[str]], cutter: Cutter) -> set[int]:
    """The lines of a page (each as the pieces that it was cut into) whose ends the cut pieces do not show.

    The end of a line is hidden when its last piece is so full that what comes next had no room on it. A stop inside a
    line that falls on the margin makes it doubtful when what follows ends short without a stop: so do titles.
    """
    pieces = [(n, piece.strip()) for n, line in enumerate(lines) for piece in line if piece.strip()]
    full = [not cutter.has_room(a, b) for (_, a), (_, b) in pairwise(pieces)] + [False]
    found = set()
    for i, (n, piece) in enumerate(pieces[:-1]):
        if full[i] and n != pieces[i + 1][0]:
            found.add(n)
        elif full[i] and piece[-1] in STOPS:
            end = next((k for k in range(i + 1, len(pieces)) if not full[k] or pieces[k][1][-1] in STOPS), i)
            if pieces[end][1][-1] not in STOPS:
                found.add(n)
    return found


def check_even(sample: str, cutter: Cutter, end: str) -> None:
    text = SAMPLES[sample]
    lines = [cutter.cut(line) for line in text.split("\n") if line.strip()]
    found = {p for p, _, _ in paragraphs(end.join(piece for line in lines for piece in line))}
    doubtful = doubtful_ends(lines, cutter)
    # a title above that runs into the paragraph before it takes the one below it along; one below covers a break
    near = {p: set(range(first - 2, last + 2)) for p, first, last in paragraphs(text)}
    lost = [p for p, around in near.items() if p not in found and not doubtful & around]
    assert lost == []


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(SAMPLES)), cutters)
def test_paragraphs_are_the_same_after_their_lines_were_cut_at_any_width(sample: str, cutter: Cutter) -> None:
    check_inside(sample, cutter)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(SAMPLES)), cutters, st.sampled_from(["\n", "\n\n"]))
def test_a_paragraph_is_found_among_lines_set_alike_unless_its_end_stands_at_the_margin(sample: str, cutter: Cutter, end: str) -> None:
    check_even(sample, cutter, end)


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("width", [8, 13, 20, 26, 35, 43, 57])
def test_a_column_of_the_width_of_a_newspaper_is_read_line_by_line(sample: str, width: int) -> None:
    cutter = Cutter(width, columns=False, hang=True)
    check_inside(sample, cutter)
    check_even(sample, cutter, "\n")


ITEMS = """云陵县2025年度施政计划

一、农业发展
（一）扶持山药育苗，设置保鲜仓5处，全年处理量2万3,000
　　　吨，供应省内外市场。
（二）推广节水灌溉和水肥一体，覆盖面积由3,150公顷扩大
　　　至4,600公顷。
二、交通建设
　　全年安排交通经费3亿2,800万元，新建桥梁6座，养护乡道
47公里，改善偏远村落的出行条件，并与邻县共同增开班车，预计
每日运送乘客1万2,000人次，其中学生3,400人次。
（一）改建乡镇车站12处，增设候车亭85座，其中预
　　　计六成设于山区。
"""


def test_items_hung_below_their_number_keep_figure_and_unit_together() -> None:
    page = lay_out(NormalText(ITEMS))
    texts = [part.passage.text for article in page.articles for part in article.parts]
    assert any("2万3,000吨" in text for text in texts)
    assert any("扩大至4,600公顷" in text for text in texts)
    assert any("预计六成" in text for text in texts)
