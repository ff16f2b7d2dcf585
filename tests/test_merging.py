"""Programmes over a corpus: one record a programme, whatever its names in the articles."""

from __future__ import annotations

from pathlib import Path

from shizheng.converters.conversion import convert
from shizheng.converters.merging import merge_programmes, merge_record_files
from shizheng.converters.reading.file import read_bytes
from shizheng.converters.writing.package import write_records
from shizheng.converters.writing.record_file import read_record, record_files
from shizheng.schema.record import ArticleRecord

PAGES = (
    "青山镇治水见实效\n\n本报讯 今年以来，青山镇推进“清水进村”行动，清理河道12公里。\n",
    "白石镇河畅景美\n\n本报讯 今年以来，白石镇推进“清水进村”，新建污水管网8公里。\n",
    "黄沙镇开展法治宣传\n\n本报讯 今年以来，黄沙镇开展“送法上门”活动，发放手册300份。\n",
)


def records() -> list[ArticleRecord]:
    return [record for n, page in enumerate(PAGES) for document in read_bytes(page.encode(), f"{n}.txt") for record in convert(document)]


def test_two_names_of_a_programme_in_two_articles_become_one_record_with_an_alias() -> None:
    merged = merge_programmes(records())
    known = {p.programme_id: p for record in merged for p in record.programmes if "清水进村" in p.name}
    assert [p.name for p in known.values()] == ["“清水进村”行动"]
    assert "清水进村" in {alias for record in merged for p in record.programmes for alias in (p.aliases or "").split("|")}


def test_every_reference_still_leads_to_a_programme_of_its_record() -> None:
    for record in merge_programmes(records()):
        keys = {p.programme_id for p in record.programmes}
        assert {m.programme_id for m in record.mentions} <= keys
        assert {m.programme_id for m in record.measures} - {None} <= keys


def test_merging_again_and_in_another_order_changes_nothing() -> None:
    once = merge_programmes(records())
    assert merge_programmes(once) == once
    assert list(reversed(merge_programmes(list(reversed(records()))))) == once


def test_an_article_that_knows_no_other_name_keeps_its_record() -> None:
    before = records()
    assert merge_programmes(before)[2] == before[2]


def test_record_files_are_merged_as_records_are(tmp_path: Path) -> None:
    write_records(records(), tmp_path, text=True)
    merge_record_files(tmp_path)
    wanted = {r.article.article_id: r for r in merge_programmes(records())}
    assert {r.article.article_id: r for r in map(read_record, record_files(tmp_path))} == wanted
