"""Programmes: every named system, mechanism, campaign, park ... of an article, where it is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from operator import itemgetter
from typing import NamedTuple

from shizheng.converters.extraction.facts import MentionFact, made
from shizheng.converters.extraction.origin import is_release
from shizheng.converters.extraction.paragraphs import TELLING, Paragraph, read_paragraphs, read_passages
from shizheng.converters.extraction.programme_aliases import (
    core_forms,
    narrower_forms,
    opening_forms,
    part_forms,
    phase_forms,
    plain,
    short_forms,
    unified,
)
from shizheng.converters.extraction.programme_evidence import Candidate, weight, weight_of
from shizheng.converters.extraction.programme_names import chosen, find_candidates
from shizheng.converters.extraction.programme_shortened import headline_forms, shortened_forms
from shizheng.converters.extraction.programme_words import suffixes
from shizheng.converters.layout.page import BlockKind, LaidOutArticle, Part
from shizheng.converters.wording import Wording

#: items, aims and slogans stand where a mainland page names projects and campaigns
_BY_SCRIPT = frozenset({"listed_items", "quoted_aim", "quoted_slogan", "quoted_unsaid", "quoted_phrase", "name_facility", "name_occasion"})
#: words that are no last word of a name belong to what is quoted
_WIDER = frozenset({"quoted_wider", "quoted_fronted"})
#: a title has so many characters at least before the last word of a name
_STEM = 2
_TITLES: frozenset[BlockKind] = frozenset({"headline", "subheadline", "heading"})


def extract_programmes(article: LaidOutArticle, *, paragraphs: Sequence[Paragraph] | None = None) -> tuple[MentionFact, ...]:
    """The places where ``article`` names a programme, in raw offsets, in order. Linear in the article."""
    return extract_all_programmes([article], [read_paragraphs(article) if paragraphs is None else paragraphs], [is_release(article)])[0]


def extract_all_programmes(
    articles: Sequence[LaidOutArticle], paragraphs: Sequence[Sequence[Paragraph]], releases: Sequence[bool]
) -> list[tuple[MentionFact, ...]]:
    """The same of each of ``articles``, whose telling parts are ``paragraphs``; ``releases`` says which of them are releases. Each sign
    of a name is sought in all of them before the next: what it is looked up in stays near at hand."""
    parts = [_parts(article) for article in articles]
    titles = iter(read_passages([part.passage for own in parts for part in own if part.kind in _TITLES]))
    read = [_in_order(own, iter(told), titles) for own, told in zip(parts, paragraphs, strict=True)]
    candidates = iter(find_candidates([paragraph for own in read for paragraph in own]))
    return [
        _mentions(
            [
                _Part(paragraph.text, paragraph.wording, _told(part, next(candidates), release=release), part.kind in _TITLES)
                for part, paragraph in zip(own, told, strict=True)
            ]
        )
        for own, told, release in zip(parts, read, releases, strict=True)
    ]


class _Part(NamedTuple):
    """A part that may name programmes: text, how it is printed, the candidates of each source, whether it is a title."""

    text: str
    wording: Wording
    sources: list[list[Candidate]]
    is_title: bool


def _parts(article: LaidOutArticle) -> list[Part]:
    """The parts of an article that may name programmes."""
    return [part for part in article.parts if part.passage.text and (part.kind in TELLING or (part.kind in _TITLES and _may_name(part.passage.text)))]


def _in_order(parts: Sequence[Part], paragraphs: Iterator[Paragraph], titles: Iterator[Paragraph]) -> list[Paragraph]:
    return [next(titles if part.kind in _TITLES else paragraphs) for part in parts]


def _told(part: Part, sources: list[list[Candidate]], *, release: bool) -> list[list[Candidate]]:
    """The candidates of a part; what tells more or less in a title or in a ``release`` is told as that."""
    if part.kind not in _TITLES and not release:
        return sources
    where = "title" if part.kind in _TITLES else "traditional"
    return [[_as_in(where, candidate) for candidate in source] for source in sources]


def _mentions(parts: Sequence[_Part]) -> tuple[MentionFact, ...]:
    """The names among the candidates of the parts of one article."""
    told: dict[str, int] = {}
    again = weight_of("told_again")

    def accepted(candidate: Candidate) -> bool:
        sum_ = weight(candidate.evidence)
        if sum_ > 0 or sum_ + again <= 0:
            return sum_ > 0
        if not told:
            for part in parts:
                for source in part.sources:
                    for other in source:
                        bare = _bare(other)
                        told[bare] = told.get(bare, 0) + 1
        return told[_bare(candidate)] > 1

    found: list[MentionFact] = []
    wider: set[str] = set()
    titled: set[str] = set()
    told_below: set[str] = set()
    shown: dict[str, str] = {}
    for _, wording, sources, is_title in parts:
        for name in chosen(sources, accepted):
            printed = wording.printed(name.text, name.start) if wording.traditional else ""
            if printed:
                shown.setdefault(name.text, printed)
            (titled if is_title else told_below).add(name.text)
            if not _WIDER.isdisjoint(name.evidence):
                wider.add(name.text)
            found.append(made(MentionFact, (*wording.ruler.span(name.start, name.end), name.text, name.kind, printed)))
    short = headline_forms(titled - told_below, told_below) if titled else {}
    if wider and (narrow := narrower_forms(wider, {mention.name for mention in found})):
        found = [mention._replace(name=narrow.get(mention.name, mention.name)) for mention in found]
    found.sort(key=itemgetter(0, 1))
    named = _one_name_each(found, "\n".join([part.text for part in parts]), short)
    return tuple(map(_printed, named, found, repeat(shown))) if shown else named


def _printed(mention: MentionFact, found: MentionFact, shown: Mapping[str, str]) -> MentionFact:
    """A mention under the name of its programme as that is printed in traditional characters; ``found``: the same with its own words as
    printed, ``shown``: how each name is printed first. What is known by a part of a name is printed as there."""
    name = shown.get(mention.name, "")
    if not name:
        wholes = ((whole, whole.find(mention.name)) for whole in shown)
        name = next((shown[whole][at : at + len(mention.name)] for whole, at in wholes if at >= 0 and len(shown[whole]) == len(whole)), mention.name)
    own = found.printed or found.name
    return mention._replace(name=name, printed="" if own == name else own)


def _as_in(where: str, candidate: Candidate) -> Candidate:
    """A candidate with the evidence that tells more or less in a title or in traditional characters: its source, and a few signs."""
    start, end, text, kind, evidence = candidate
    more = [f"{where}_{evidence[0]}"]
    if not _BY_SCRIPT.isdisjoint(evidence):
        more += [f"{where}_{code}" for code in evidence[1:] if code in _BY_SCRIPT]
    return made(Candidate, (start, end, text, kind, (*evidence, *more)))


def _bare(candidate: Candidate) -> str:
    """The words of a candidate by which its mentions are counted; one without quotation marks holds none to leave out."""
    return candidate.text if candidate.evidence[0] == "suffixed" else plain(candidate.text)


def _may_name(title: str) -> bool:
    """Whether a title holds a quotation, a formula or the last word of a name."""
    if "“" in title or "+" in title:
        return True
    automaton, _, kinds = suffixes()
    return any(start >= max(kinds[number].stem, _STEM) for number, start, _ in automaton.find_matches_as_indexes(title) if not kinds[number].quoted_only)


def _one_name_each(mentions: list[MentionFact], text: str, headlines: Mapping[str, str]) -> tuple[MentionFact, ...]:
    """The mentions, all those of one programme under its fullest name and one kind (the first that is stated)."""
    counts = Counter(mention.name for mention in mentions)
    shorts = short_forms(text, counts)
    fullest = unified(counts)
    phases = phase_forms(fullest.values())
    parts = part_forms(fullest.values())
    openings = opening_forms(fullest.values())
    cores = core_forms(fullest.values())
    shortened = shortened_forms(fullest.values())
    kinds: dict[str, str] = {}
    named: list[MentionFact] = []
    for mention in mentions:
        name = fullest[headlines.get(mention.name, mention.name)]
        name = fullest.get(shorts.get(name, name), name)
        name = shortened.get(name, name)
        name = phases.get(name, name)
        name = cores.get(name, name)
        name = parts.get(name, name)
        name = openings.get(name, name)
        kind = kinds.setdefault(name, mention.kind)
        printed = "" if mention.name == name else mention.name
        named.append(made(MentionFact, (mention.start, mention.end, name, kind, printed)))
    return tuple(named)
