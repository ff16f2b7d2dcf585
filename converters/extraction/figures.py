"""The numerals and metrics of an article, in offsets of the raw source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

from shizheng.converters.extraction.actors import place_of_heading
from shizheng.converters.extraction.carried import Carried, Governed, behind_heading, behind_paragraph
from shizheng.converters.extraction.common_indicators import indicator_code
from shizheng.converters.extraction.context import Context, article_context, governing, part_context
from shizheng.converters.extraction.echoes import told_again
from shizheng.converters.extraction.facts import MetricFact, NumeralFact, Quantity, made
from shizheng.converters.extraction.founded import firm_named
from shizheng.converters.extraction.headlines import lines_of, within
from shizheng.converters.extraction.metrics import read_figures
from shizheng.converters.extraction.naming import known_names
from shizheng.converters.extraction.numerals import ClassedNumeral, class_numerals
from shizheng.converters.extraction.origin import is_release
from shizheng.converters.extraction.own_name import is_quoted, own_name
from shizheng.converters.extraction.paragraphs import TELLING, Paragraph
from shizheng.converters.extraction.parsed import Parsed
from shizheng.converters.extraction.release_doers import is_short_for, speaker_of
from shizheng.converters.extraction.tables import row_figures, table_rows
from shizheng.converters.extraction.units import unit_of
from shizheng.converters.layout.page import BlockKind, LaidOutArticle
from shizheng.converters.wording import Wording

#: the parts of an article whose numerals count
READ: frozenset[BlockKind] = frozenset({"kicker", "headline", "subheadline", "heading", "paragraph", "caption", "table"})
#: the lines round it that say when, by whom and where it was issued: numerals of dates and telephones, but no figures
_CREDITS: frozenset[BlockKind] = frozenset({"byline", "continuation"})
_CLASSED = READ | _CREDITS
_TITLES: frozenset[BlockKind] = frozenset({"kicker", "headline", "subheadline"})
#: who speaks stands this near to the beginning of a paragraph
_OPENING = 60
_BREAK = re.compile(r"[ \t\u3000\xa0]*[\r\n]+[ \t\u3000\xa0\r\n]*")


@dataclass(frozen=True, slots=True)
class FigureFacts:
    """The numerals of an article, in order, and its metrics, each with the index of its numeral."""

    numerals: tuple[NumeralFact, ...]
    metrics: tuple[MetricFact, ...]


def read_numerals(article: LaidOutArticle, release: bool) -> list[list[ClassedNumeral]]:
    """The numerals of each part of ``article``, in offsets of its text; none of parts that are no text of it. ``release``: it may
    count years by the Republic. Linear."""
    names = known_names(part.passage.text for part in article.parts if part.kind in READ)
    return [class_numerals(part.passage.text, names, release) if part.kind in _CLASSED else [] for part in article.parts]


def extract_metrics(
    article: LaidOutArticle,
    issue_date: str | None = None,
    *,
    context: Context | None = None,
    paragraphs: Sequence[Paragraph] = (),
    classes: Sequence[list[ClassedNumeral]] | None = None,
) -> FigureFacts:
    """Every numeral of ``article`` with its class, and every figure with its meaning.

    ``issue_date`` (ISO, may end behind the year) is the date that page or article states for itself; it settles 今年; ``context``,
    ``paragraphs`` and ``classes`` (``read_numerals``) save reading it again. Spans are raw. Linear in the article.
    """
    whole = context
    numerals: list[NumeralFact] = []
    found: list[tuple[Quantity, Parsed, int, Wording]] = []
    said: int | None = None
    before = ("", "")
    thing = work = place = firm = named = ""
    heads = False
    titled = 0
    told = iter(paragraphs)
    carried = Carried()
    speaker = ""
    openings: list[str] = []
    # All the numerals first: what one stage looks things up in stays near at hand.
    classes = read_numerals(article, is_release(article)) if classes is None else classes
    tables = table_rows(article.parts) if "table" in {part.kind for part in article.parts} else {}
    for index, (part, classed) in enumerate(zip(article.parts, classes, strict=True)):
        text = part.passage.text
        if part.kind == "heading":
            thing = firm = named = ""
            place = place_of_heading(text) or (place if heads else "")  # a motto below the name of a village
            carried = behind_heading(Governed(*governing((), (text,), None, False)), carried)
        elif part.kind == "paragraph":
            firm, named = named, firm_named(text) or named  # 该公司 means one that stands before its paragraph
            carried = behind_paragraph(text, part.path, carried)
            openings.append(text[:_OPENING].partition("，")[0])
        heads = part.kind == "heading"
        paragraph = next(told, None) if text and part.kind in TELLING else None
        if not classed:
            continue
        wording = paragraph.wording if paragraph else Wording(part.passage)
        if part.kind in _CREDITS:
            for start, end, number, kind, _ in classed:
                kind = "name" if kind == "metric" else kind
                if kind != "name" or number[0].isdigit():
                    numerals.append(NumeralFact(*_cut(wording, start, end), kind))
            continue
        if (row := tables.get(index)) is not None:
            whole = whole or article_context(article, issue_date)
            classed, cells = row_figures(text, classed, row, part_context(part, whole, said))
            found += [(quantity, parsed, len(numerals) + place, wording) for quantity, parsed, place in cells]
            numerals += [NumeralFact(*_cut(wording, n.start, n.end), n.numeral_class) for n in classed]
            continue
        quantities: list[Quantity] = []
        places: list[int] = []
        for start, end, _, kind, counted in classed:
            if counted is not None and kind == "metric":
                quantities.append(counted)
                places.append(len(numerals))
            numerals.append(made(NumeralFact, (*_cut(wording, start, end), kind)))
        if quantities:
            whole = whole or article_context(article, issue_date)
            if whole.release:
                speaker = reduce(lambda told, opening: speaker_of(opening, told), openings, speaker)
                openings.clear()
                whole = whole._replace(speaker=speaker)
            planned = paragraph.planned if paragraph else None
            about = thing or ("" if whole.release else firm)
            context_of_part = part_context(part, whole, said, before, about, work, place, carried)
            lines = lines_of(wording, quantities) if part.kind in _TITLES else ()
            if len(lines) > 1:
                figures = _read_lines(text, quantities, lines, context_of_part)
            else:
                read = read_figures(text, quantities, context_of_part, planned)
                said, before, thing, work, figures = read.said, read.before, read.thing, read.work, read.figures
            found += [(quantities[parsed.figure], parsed, places[parsed.figure], wording) for parsed in figures]
            titled = len(found) if part.kind in _TITLES and len(found) - len(figures) == titled else titled
    if titled and len(found) > titled:
        parts = [(quantity, parsed, (place_of, wording)) for quantity, parsed, place_of, wording in found]
        found = [(quantity, parsed, *rest) for quantity, parsed, rest in (*told_again(parts[:titled], parts[titled:]), *parts[titled:])]
    return FigureFacts(tuple(numerals), _metrics(article, found, whole or Context()))


def _read_lines(text: str, quantities: Sequence[Quantity], lines: Sequence[tuple[int, int]], context: Context) -> list[Parsed]:
    """The meaning of the figures of a title whose lines stand side by side, each line read for itself."""
    read: list[Parsed] = []
    for start, end in lines:
        own = [within(quantity, start) for quantity in quantities if start <= quantity.start < end]
        before = len(read)
        read += [parsed._replace(figure=parsed.figure + before) for parsed in read_figures(text[start:end], own, context).figures]
    return read


def _metrics(article: LaidOutArticle, found: list[tuple[Quantity, Parsed, int, Wording]], whole: Context) -> tuple[MetricFact, ...]:
    """The figures with their meaning as facts, in the words of the print."""
    metrics: list[MetricFact] = []
    organisation = whole.organisation
    own = own_name(article, organisation)
    carried: dict[str, str] = {}
    called = {organisation: organisation} | ({whole.office[0]: whole.office[1]} if whole.office[0] else {})
    for quantity, parsed, numeral, wording in found:
        if parsed.subject not in called and is_short_for(parsed.subject, whole.office[0]):
            called[parsed.subject] = whole.office[1]  # 环保局 of the 环境保护局 that the first sentence names
        if parsed.subject not in called:
            called[parsed.subject] = f"“{parsed.subject}”" if is_quoted(article, parsed.subject) else parsed.subject
        name = called[parsed.subject]
        subject = own if name == organisation else carried.get(name, "")
        if not subject and wording.traditional and "、" not in name and name not in wording.passage.text:
            subject = carried[name] = own_name(article, name)
        metrics.append(_metric(quantity, parsed, subject or wording.printed(name, quantity.start), numeral, wording))
    return tuple(metrics)


def _metric(quantity: Quantity, parsed: Parsed, subject: str, numeral: int, wording: Wording) -> MetricFact:
    near, behind, _, _, value, value_max, written, qualifier = quantity
    start, end, quote = _cut(wording, near, behind)
    unit = unit_of(written)
    _, read, kind, direction, status, period, period_text, _, rule, ceiling = parsed
    indicator = read
    if wording.traditional:
        indicator, period_text = wording.printed(indicator, near), wording.printed(period_text, near)
        written = wording.printed_behind(written, quantity.number_end)
    code = indicator_code(read)
    qualifier = "at_most" if ceiling and qualifier == "exact" else qualifier
    return made(MetricFact, (
        start, end, quote, numeral, indicator, code, value, value_max, written, unit.unit_code if unit else "", kind,
        direction, qualifier, status, period, period_text, subject, rule, None,
    ))


def _cut(wording: Wording, start: int, end: int) -> tuple[int, int, str]:
    """The raw span of ``text[start:end]``, and what is printed there without line breaks and without markup."""
    shift = wording.ruler.shift
    if shift is not None:
        first, last = start + shift, end + shift
        return first, last, wording.raw[first:last]
    first, last = wording.ruler.span(start, end)
    raw = wording.raw[first:last]
    if last - first == end - start:
        return first, last, raw
    return first, last, wording.passage.text[start:end] if "<" in raw or "&" in raw else _BREAK.sub("", raw)
