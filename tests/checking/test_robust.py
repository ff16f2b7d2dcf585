"""No input ends in a traceback, and the five source pages give no false alarm."""

from __future__ import annotations

import contextlib
import json
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shizheng.converters.checking.document import check_document
from shizheng.converters.reading import read_bytes, read_file
from shizheng.dataset.checking.package import check_package
from shizheng.dataset.checking.record import check_record
from shizheng.reporting.document import report_document
from shizheng.reporting.plain import text_lines
from shizheng.reporting.report import gathered
from shizheng.reporting.sarif import sarif_document
from shizheng.schema.finding import Finding, InputError

PIECES = [
    "项目", "企业321家", "，", "。", "其中", "共计", "分别为", "12亿元", "3.5%", "等5个", "一是", "、", "“", "”", "（", "）", "\n\n", "由",
    "增长到", "2023年", "人均", "：", "；", "0", "00", "第", "十", "\r", "\u3000", "\x00", "a", "=", "+", "—", "《", "率", "占比",
]  # fmt: skip
quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@quick
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_any_text_is_checked_without_a_traceback(text: str) -> None:
    with contextlib.suppress(InputError):
        for document in read_bytes(text.encode(), "a.txt"):
            report = gathered(check_document(document), lambda rule: True)
            for finding in report.findings:
                place = finding.place
                if place.start is not None:
                    assert 0 <= place.start <= (place.end or place.start) <= len(document.raw)
            json.dumps(report_document(report))
            json.dumps(sarif_document(report, "zh"))
            list(text_lines(report, "zh", colour=True, everything=True))


@quick
@given(st.lists(st.sampled_from(["a", "1", ",", '"', "\n", "\r", "\x00", "é", "\ufffd", "企", " ", '""', ",,", "=", "\xff"]), max_size=80))
def test_any_bytes_of_a_table_are_checked_without_a_traceback(pieces: list[str]) -> None:
    data = "".join(pieces).encode("latin-1", "replace")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for header, table in ((b"id,name\n", "strange"), (b"programme_id,name,aliases,kind\n", "programmes")):
            (folder / f"{table}.csv").write_bytes(header + data)
        schema = {"fields": [{"name": "id", "type": "integer"}, {"name": "name", "type": "string"}], "primaryKey": "id"}
        resources = [
            {"name": "strange", "path": "strange.csv", "schema": schema}, {"name": "programmes", "path": "programmes.csv"},
        ]  # fmt: skip
        (folder / "datapackage.json").write_text(json.dumps({"resources": resources}), encoding="utf-8")
        list(check_package(folder))


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["name", "path", "resources", "schema", "fields", "type", "hash", "bytes", "dialect", "encoding", "otherForms"]),
        inner, max_size=4,
    ),
    max_leaves=12,
)  # fmt: skip


@quick
@given(values)
def test_any_descriptor_is_checked_without_a_traceback(value: object) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "datapackage.json").write_text(json.dumps(value), encoding="utf-8")
        with contextlib.suppress(InputError):
            list(check_package(folder))


@quick
@given(values | st.binary(max_size=20))
def test_any_record_is_checked_without_a_traceback(value: object) -> None:
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    assert any(isinstance(o, Finding) for o in check_record(data, "a.json"))


def test_a_row_that_stands_behind_damage_is_still_checked() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = "".join(f"p{i:012d},名称{i},,campaign\n" for i in range(20_000))
        bad = rows.replace("名称777,", '"名称777,').replace("p000000019999,名称", "P 19999,名称")
        (folder / "programmes.csv").write_text("programme_id,name,aliases,kind\n" + bad, encoding="utf-8")
        resource = {"name": "programmes", "path": "programmes.csv", "encoding": "utf-8"}
        (folder / "datapackage.json").write_text(json.dumps({"resources": [resource]}), encoding="utf-8")
        found = [o for o in check_package(folder) if isinstance(o, Finding) and o.place.row]
        assert [(f.rule, f.place.row) for f in found if f.rule not in ("SZ613", "SZ632")] == [("SZ605", 778), ("SZ614", 20_000)]


#: what a careful editor would ask about in the five source pages, beside marks and spaces
ASKED = {
    "SZ126", "SZ151", "SZ152", "SZ202", "SZ203", "SZ204", "SZ206", "SZ207", "SZ302", "SZ304",
}  # fmt: skip


def test_the_five_source_pages_give_no_false_alarm(seeds: list[Path]) -> None:
    found: Counter[str] = Counter()
    for path in seeds:
        for document in read_file(path):
            found.update(f.rule for f in check_document(document) if isinstance(f, Finding))
    spelling = {rule for rule in found if "SZ101" <= rule <= "SZ140"}
    assert set(found) - spelling <= ASKED
    assert sum(count for rule, count in found.items() if rule not in spelling) <= 16


@pytest.mark.parametrize("size", [200_000])
def test_a_hostile_text_costs_no_more_than_its_length(size: int) -> None:
    for piece in ("（", "“", "、", "1、", "，其中1个", "由1元", "一是"):
        text = ("某区\n\n本报讯 " + piece * (size // len(piece) // 20)).encode()
        for document in read_bytes(text, "a.txt"):
            list(check_document(document))
