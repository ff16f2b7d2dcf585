"""The vocabularies of measures and programmes hold together."""

from __future__ import annotations

from dataclasses import astuple

from shizheng.converters.extraction.action_words import words
from shizheng.converters.extraction.judging import weights
from shizheng.schema.codelist import codelist


def test_there_are_verbs_enough_and_each_has_a_class_a_grade_and_a_status_that_are_known() -> None:
    rows = codelist("action").values()
    assert len(rows) >= 400
    assert {row["class"] for row in rows} <= set(codelist("action_class"))
    assert {row["grade"] for row in rows} == {"act", "policy", "outcome", "attitude", "result"}
    assert {row["status"] for row in rows} <= set(codelist("measure_status"))
    assert {row["instrument"] for row in rows} <= {"", *codelist("instrument")}


def test_no_verb_is_listed_twice() -> None:
    verbs = [row["zh"] for row in codelist("action").values()]
    assert len(verbs) == len(set(verbs))


def test_a_word_of_two_lists_keeps_the_roles_of_both() -> None:
    both = {row["zh"] for row in codelist("action").values()} & {row["zh"] for row in codelist("measure_cue").values() if row["kind"] == "adverb"}
    assert both
    assert all(word.grade and word.flags for word in words() if word.text in both)


def test_every_kind_of_evidence_that_is_weighed_has_its_weight() -> None:
    assert all(isinstance(weight, float) for weight in astuple(weights()))


def test_a_domain_cue_leads_to_a_group_and_not_to_a_division() -> None:
    domains = codelist("domain")
    assert all("." in row["domain"] and row["domain"] in domains for row in codelist("domain_cue").values())


def test_a_last_word_of_names_has_a_known_kind() -> None:
    kinds = set(codelist("programme_kind"))
    assert {row["kind"] for name in ("programme_suffix", "programme_name") for row in codelist(name).values()} <= kinds
