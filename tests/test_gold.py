"""The gold is sound in itself: its spans fit the texts, its codes are known, and it repeats no long run of a text that cannot be passed on."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from shizheng.converters.reading import read_file
from shizheng.schema.codelist import codelist

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "tests" / "gold"
SAMPLES = {path.name.split(".")[0]: path for path in sorted((ROOT / "samples").glob("[01]*"))}
STANDOFF = ("standoff", "standoff_measures", "standoff_second", "standoff_third", "development")
LONGEST_RUN = 23  # Chinese characters and digits of a source text that may stand in one value


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


def decoded(path: Path) -> str:
    return next(iter(read_file(path))).raw


def bare(text: str) -> str:
    return re.sub(r"[^\u3400-\u9fff0-9]", "", text)


def texts_of(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for key, held in value.items() if key != "headline" for text in texts_of(held))
    elif isinstance(value, list):
        yield from (text for held in value for text in texts_of(held))


def folders() -> list[Path]:
    return sorted(path for name in ("samples", *STANDOFF) for path in (GOLD / name).iterdir() if path.is_dir())


def test_every_sample_page_has_gold() -> None:
    assert {path.name for path in (GOLD / "samples").iterdir()} == set(SAMPLES)


@pytest.mark.parametrize("stem", sorted(SAMPLES))
def test_spans_of_the_sample_gold_fit_the_page(stem: str) -> None:
    text = decoded(SAMPLES[stem])
    numerals = rows(GOLD / "samples" / stem / "numerals.jsonl")
    assert all(text[row["start"] : row["end"]] == row["num"] for row in numerals)
    assert all(one["end"] <= two["start"] for one, two in pairwise(numerals))
    for row in rows(GOLD / "samples" / stem / "measures.jsonl"):
        assert text[row["start"] : row["end"]].strip() == text[row["start"] : row["end"]] != ""


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: folder.name)
def test_gold_uses_only_known_codes_and_one_id_once(folder: Path) -> None:
    articles = {row["article"] for row in rows(folder / "articles.jsonl")}
    numerals, measures = rows(folder / "numerals.jsonl"), rows(folder / "measures.jsonl")
    ids = [row["id"] for row in (*numerals, *measures)]
    assert len(ids) == len(set(ids))
    programmes = rows(folder / "programmes.jsonl")
    assert {row["article"] for row in (*numerals, *measures, *programmes)} <= articles
    assert {row["kind"] for row in programmes} <= set(codelist("programme_kind"))
    assert {row["status"] for row in measures} <= set(codelist("measure_status"))
    assert {row["class"] for row in numerals} <= set(codelist("numeral_class"))
    metrics = [row for row in numerals if row["class"] == "metric"]
    assert {row["kind"] for row in metrics} <= set(codelist("metric_kind"))
    assert {row["qualifier"] for row in metrics} <= set(codelist("qualifier"))
    assert {row["status"] for row in metrics} <= set(codelist("metric_status"))
    assert {row["direction"] for row in metrics if "direction" in row} <= set(codelist("direction"))
    assert all(("direction" in row) == (row["kind"] == "change") for row in metrics)
    assert all((row["value_max"] is not None) == (row["qualifier"] == "range") for row in metrics)


@pytest.mark.parametrize("name", STANDOFF)
def test_standoff_spans_fit_the_texts_they_were_coded_on(name: str, shared: Path) -> None:
    for stem, source in json.loads((GOLD / name / "index.json").read_text(encoding="utf-8")).items():
        path = shared / "corpus" / source["path"]
        assert hashlib.sha256(path.read_bytes()).hexdigest() == source["sha256"]
        text = decoded(path)
        # In mark-up a tag may stand within a number.
        spans = [(re.sub("<[^>]*>|\\s", "", text[row["start"] : row["end"]]), row["num"]) for row in rows(GOLD / name / stem / "numerals.jsonl")]
        assert all(span == re.sub(r"\s", "", num) for span, num in spans)
        assert all(0 <= row["start"] < row["end"] <= len(text) for row in rows(GOLD / name / stem / "measures.jsonl"))


def test_no_long_run_of_a_real_text_is_repeated(shared: Path) -> None:
    files = [*shared.glob("seeds/*"), *shared.glob("corpus/*/*")]
    encoding = {path: "gb18030" if ".gb18030" in path.name else "utf-8" for path in files}
    sources = "|".join(bare(re.sub("<[^>]*>", "", path.read_text(encoding[path], "replace"))) for path in files)
    for path in sorted(GOLD.glob("**/*.jsonl")):
        for row in rows(path):
            for text in map(bare, texts_of(row)):
                for start in range(len(text) - LONGEST_RUN):
                    assert text[start : start + LONGEST_RUN + 1] not in sources, f"{path.parent.name}/{path.name}: {text}"
