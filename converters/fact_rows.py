"""What was read out of an article as plain rows: column -> value, under keys that follow from the article's."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import Any

from shizheng.converters.extraction.facts import ArticleFacts, MeasureFact, MetricFact
from shizheng.converters.extraction.places import place_code
from shizheng.converters.extraction.programme_aliases import shorter_forms

#: column -> value, before it is checked against the model
Row = dict[str, Any]

#: what a cell of words may not begin with: a spreadsheet would run it
FORMULA_MARKS = "=+-@＝＋－＠ "
_OPENS_FORMULA = re.compile(rf"\|[{re.escape(FORMULA_MARKS)}]")


def fact_rows(key: str, facts: ArticleFacts) -> dict[str, list[Row]]:
    """Table -> the rows of what was read out of the article whose key is ``key``."""
    if not _plain(facts):
        facts = _cleaned(facts)
    programmes = _programmes(facts)
    numerals = [f"{key}-n{n:04d}" for n in range(1, len(facts.numerals) + 1)]
    measures = [f"{key}-a{n:04d}" for n in range(1, len(facts.measures) + 1)]
    return {
        "numerals": [
            {"numeral_id": own, "article_id": key, "start": start, "end": end, "text": text or None, "class": numeral_class}
            for own, (start, end, text, numeral_class) in zip(numerals, facts.numerals, strict=True)
        ],
        "metrics": _metrics(key, facts.metrics, numerals, measures),
        "measures": _measures(key, facts.measures, measures, programmes),
        "programmes": sorted(programmes.values(), key=lambda p: p["programme_id"]),
        "mentions": [
            {"programme_id": programmes[name]["programme_id"], "article_id": key, "start": start, "end": end}
            for start, end, name, _, _ in facts.mentions
        ],
    }  # fmt: skip


def programme_id(name: str) -> str:
    """Key of a programme: the same name has the same key in every package."""
    return f"p{text_hash(name)[:12]}"


def text_hash(text: str) -> str:
    """SHA-256 of ``text`` in UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def phrase(value: str) -> str | None:
    """Words of ours as a cell may hold them: without marks at their head that a spreadsheet would run as a formula."""
    return one_line(value.lstrip(FORMULA_MARKS)) if value and value[0] in FORMULA_MARKS else one_line(value)


def one_line(value: str | None) -> str | None:
    """``value`` as a cell may hold it: one line, no blanks at its ends, nothing that cannot be seen; None when nothing is left."""
    if not value:
        return None
    if not value.isprintable() or "\ufffd" in value:
        value = "".join(c if c.isprintable() and c != "\ufffd" else " " if c.isspace() else "" for c in value)
    return value if value and value[0] != " " != value[-1] else value.strip() or None


def _plain(facts: ArticleFacts) -> bool:
    """Whether all words of the facts may stand in cells as they are: one look at them all together, as nearly all may."""
    said = f"|{'|'.join(_words(facts))}|"
    return said.isprintable() and "\ufffd" not in said and " |" not in said and _OPENS_FORMULA.search(said) is None


def _words(facts: ArticleFacts) -> list[str]:
    words = [numeral.text for numeral in facts.numerals]
    for metric in facts.metrics:
        words += (metric.quote, metric.indicator, metric.unit, metric.period_text, metric.subject)
    for measure in facts.measures:
        words += (measure.actor, measure.action, measure.object, measure.deadline_text)
    for mention in facts.mentions:
        if mention.printed:
            words.append(mention.printed)
    return words


def _cleaned(facts: ArticleFacts) -> ArticleFacts:
    """The facts with their words as cells may hold them."""
    return ArticleFacts(
        tuple(n._replace(text=one_line(n.text) or "") for n in facts.numerals),
        tuple(
            m._replace(
                quote=one_line(m.quote) or "", indicator=phrase(m.indicator) or "", unit=phrase(m.unit) or "",
                period_text=phrase(m.period_text) or "", subject=phrase(m.subject) or "",
            )
            for m in facts.metrics
        ),
        tuple(
            m._replace(
                actor=phrase(m.actor) or "", action=one_line(m.action) or "", object=phrase(m.object) or "",
                deadline_text=phrase(m.deadline_text) or "",
            )
            for m in facts.measures
        ),
        facts.mentions,
    )  # fmt: skip


def _metrics(key: str, facts: Sequence[MetricFact], numerals: Sequence[str], measures: Sequence[str]) -> list[Row]:
    rows: list[Row] = []
    for number, fact in enumerate(facts, 1):
        (
            start, end, quote, numeral, indicator, indicator_code, value, value_max, unit, unit_code, kind, direction,
            qualifier, status, period, period_text, subject, rule, measure,
        ) = fact  # fmt: skip
        rows.append({
            "metric_id": f"{key}-m{number:04d}",
            "article_id": key,
            "numeral_id": numerals[numeral],
            "measure_id": None if measure is None else measures[measure],
            "start": start,
            "end": end,
            "quote": quote or None,
            "indicator": indicator or None,
            "indicator_code": indicator_code or None,
            "value": value,
            "value_max": value_max,
            "unit": unit or None,
            "unit_code": unit_code or None,
            "kind": kind,
            "direction": direction or None,
            "qualifier": qualifier,
            "status": status,
            "period": period or None,
            "period_text": period_text or None,
            "subject": subject or None,
            "place_code": place_code(subject),
            "rule": rule,
        })
    return rows


def _measures(key: str, facts: Sequence[MeasureFact], keys: Sequence[str], programmes: Mapping[str, Row]) -> list[Row]:
    rows: list[Row] = []
    for own, fact in zip(keys, facts, strict=True):
        start, end, actor, action, thing, programme, domain, instrument, status, deadline, deadline_text, rule = fact
        rows.append({
            "measure_id": own,
            "article_id": key,
            "start": start,
            "end": end,
            "actor": actor or None,
            "action": action or None,
            "object": thing or None,
            "programme_id": programmes[programme]["programme_id"] if programme in programmes else None,
            "domain": domain or None,
            "instrument": instrument or None,
            "status": status,
            "deadline": deadline or None,
            "deadline_text": deadline_text or None,
            "rule": rule,
        })
    return rows


def _programmes(facts: ArticleFacts) -> dict[str, Row]:
    """Name -> the row of each programme that the article names, with the other names that stand in it."""
    rows: dict[str, Row] = {}
    aliases: dict[str, set[str]] = {}
    for _, _, name, kind, printed in facts.mentions:
        if name not in rows:
            rows[name] = {"programme_id": programme_id(name), "name": one_line(name) or name, "kind": kind, "aliases": None}
            for form in shorter_forms(name):
                if short := phrase(form.replace("|", "｜")):
                    aliases.setdefault(name, set()).add(short)
        if printed and (alias := one_line(printed.replace("|", "｜"))):
            aliases.setdefault(name, set()).add(alias)
    for name, others in aliases.items():
        rows[name]["aliases"] = "|".join(sorted(others))
    return rows
