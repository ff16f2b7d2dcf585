"""A PDF's text layer comes out in the order in which a person reads the page."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shizheng.converters.reading import read_bytes
from shizheng.converters.reading.columns import Piece, read_in_order
from shizheng.converters.reading.document import Document
from shizheng.schema.finding import InputError

from .small_files import Placed, column, pdf

pytest.importorskip("pypdfium2")

LEFT = ["　　青禾区今年着力推进老旧小区改造，", "计划投资2.8亿元，完成61个小区的提", "升，惠及居民1.2万户，确保年底前完", "工。"]
RIGHT = ["　　同时，新建LIVE HOUSE式的空", "间3处，新增停车位1500个，增长", "12.5%，让群众享受到便利和服务。"]


def read(*pages: list[Placed]) -> Document:
    [document] = read_bytes(pdf(pages), "a.pdf")
    assert document.media_type == "application/pdf"
    assert document.visible.rebuild() == document.raw
    return document


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(h.kind, document.raw[h.start : h.end]) for h in document.hints]


def test_columns_below_a_spanning_headline_are_read_one_after_the_other() -> None:
    page = [(60.0, 700.0, 24.0, "青禾区改造老旧小区61个"), *column(LEFT, 60, 660), *column(RIGHT, 260, 660)]
    document = read(page)
    assert document.raw.split("\n") == ["青禾区改造老旧小区61个", *LEFT, *RIGHT]
    assert document.visible.text.split("\n") == ["青禾区改造老旧小区61个", "".join(LEFT), "".join(RIGHT)]
    assert kinds(document) == [("headline", "青禾区改造老旧小区61个")]


def test_two_stories_with_columns_of_their_own_do_not_mix() -> None:
    page = [
        (60.0, 700.0, 24.0, "青禾区改造老旧小区"), *column(LEFT, 60, 660), *column(RIGHT, 260, 660),
        (60.0, 560.0, 24.0, "碧溪镇新增停车位"), *column(RIGHT, 60, 520), *column(LEFT, 300, 520),
    ]  # fmt: skip
    assert read(page).raw.split("\n") == ["青禾区改造老旧小区", *LEFT, *RIGHT, "碧溪镇新增停车位", *RIGHT, *LEFT]


def test_a_paragraph_goes_on_in_the_next_column_unless_a_new_one_begins_there() -> None:
    text = "　　青禾区今年着力推进老旧小区改造工作，计划投资2.8亿元，完成61个小区的提升，惠及居民1.2万户。"
    lines = [text[i : i + 14] for i in range(0, len(text), 14)]
    page = [*column(lines[:3] * 2, 60, 660), *column(lines[3:] + lines[:3] * 2, 260, 660)]
    paragraphs = read(page).visible.text.split("\n")
    assert paragraphs == ["".join(lines[:3]), text, "".join(lines[:3]), "".join(lines[:3])]
    latin = ["　　青禾区新建LIVE HOUSE", "STUDIO式空间3处，惠及居民，", "群众反映良好，共同参与建设。", "再接再厉，继续推进。"]
    assert "HOUSE STUDIO" in read(column(latin, 60, 660)).visible.text


def test_the_drawing_order_of_the_file_does_not_matter() -> None:
    page = [*column(LEFT, 60, 660), *column(RIGHT, 260, 660)]
    assert read(page[::-1]).raw == read(page).raw


def test_rows_of_cells_are_a_table_and_are_read_across() -> None:
    rows = [("指标", "总量（亿元）", "增速（%）"), ("地区生产总值", "85.6", "5.8"), ("财政收入", "6.35", "12.4"), ("投资", "3.1", "9.1")]
    cells = [(60.0 + 140 * j, 600.0 - 20 * i, 12.0, cell) for i, row in enumerate(rows) for j, cell in enumerate(row)]
    document = read([*column(LEFT, 60, 700, 12, 20), *cells])
    assert kinds(document) == [("table", "\n".join("\t".join(row) for row in rows))]


def test_blanks_that_spread_a_line_go_and_blanks_between_names_stay() -> None:
    spread = "  ".join("关于青禾区预算执行情况的报告")
    document = read([*column([spread, "（记者 王明 通讯员 李雪）青禾区"], 60, 700)])
    assert document.raw.split("\n") == ["关于青禾区预算执行情况的报告", "（记者 王明 通讯员 李雪）青禾区"]


def test_page_numbers_and_running_heads_are_furniture_and_pages_end_with_a_form_feed() -> None:
    pages = [[(200.0, 800.0, 9.0, "青禾区工作报告"), *column(LEFT, 60, 700), (280.0, 40.0, 9.0, f"— {n} —")] for n in (1, 2, 3)]
    document = read(*pages)
    assert document.raw.count("\f") == 2
    assert "\f" not in document.visible.text
    assert [text for _, text in kinds(document)] == ["青禾区工作报告", "— 1 —", "青禾区工作报告", "— 2 —", "青禾区工作报告", "— 3 —"]


def test_a_first_line_that_stands_in_is_marked_as_a_paragraph() -> None:
    lines = [(80.0, 700.0, 10.0, "青禾区今年着力推进老旧小区改造工作"), *column(["计划投资2.8亿元，完成61个小区的提升，", "升，惠及居民1.2万户。"], 60, 685)]
    assert read(lines).raw.startswith("　　青禾区")


def test_a_scan_says_that_it_is_one_and_a_page_without_text_is_named() -> None:
    with pytest.raises(InputError) as caught:
        read_bytes(pdf([[], []]), "scan.pdf")
    assert (caught.value.finding.rule, caught.value.finding.details["extra"]) == ("SZ023", "ocr")
    [document] = read_bytes(pdf([column(LEFT, 60, 700), []]), "a.pdf")
    assert [(f.rule, f.details["pages"]) for f in document.findings] == [("SZ028", "2")]


@pytest.mark.parametrize("damage", [lambda d: d[:60], lambda d: b"%PDF-1.7\n" + b"\x00" * 200])
def test_a_damaged_pdf_is_said_to_be_damaged(damage) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(InputError) as caught:
        read_bytes(damage(pdf([column(LEFT, 60, 700)])), "a.pdf")
    assert caught.value.finding.rule in ("SZ021", "SZ023")


def test_a_pdf_that_was_cut_short_is_read_or_refused_but_never_fails() -> None:
    data = pdf([column(LEFT, 60, 700)])
    for size in range(0, len(data), 97):
        try:
            read_bytes(data[:size] or b"%PDF-", "a.pdf")
        except InputError as error:
            assert error.finding.rule in ("SZ021", "SZ023")  # noqa: PT017


PIECES = st.builds(
    lambda text, x, y, size: Piece(text, x, x + size * len(text), y, y + size, size),
    st.text("青禾区，。12", min_size=1, max_size=8),
    st.integers(0, 500).map(float),
    st.integers(0, 700).map(float),
    st.sampled_from([8.0, 10.0, 24.0]),
)


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=40))
def test_no_piece_of_a_page_is_lost_or_doubled_however_it_is_laid_out(pieces: list[Piece]) -> None:
    read_letters = sorted(c for line in read_in_order(pieces) for c in line.text if not c.isspace())
    assert read_letters == sorted(c for p in pieces for c in p.text)


def test_asking_for_recognition_without_its_library_names_the_extra() -> None:
    with pytest.raises(InputError) as caught:
        read_bytes(pdf([[]]), "scan.pdf", ocr=True)
    # With the library installed there is still nothing to see on a white page.
    assert caught.value.finding.rule in ("SZ020", "SZ023")
    assert caught.value.finding.details["extra"] == "ocr"
