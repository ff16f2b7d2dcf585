"""What may be the name of a programme in a paragraph: what stands in quotation marks, what ends as such names end, names known
over the whole country, projects of a list, formulas.

Vocabularies: codelists ``programme_suffix`` (last words, with the kind they tell and how long the word before them should
be), ``programme_name`` (names known over the whole country), ``programme_stop`` (sorts of things, words that say nothing of
their own, and the words around a quotation that make it a saying) and ``programme_evidence`` (what each sign weighs).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from operator import itemgetter

from shizheng.converters.extraction.act_clauses import Clause
from shizheng.converters.extraction.domains import Hit
from shizheng.converters.extraction.facts import made
from shizheng.converters.extraction.lexicon import cue, cues, sought
from shizheng.converters.extraction.paragraphs import Paragraph
from shizheng.converters.extraction.programme_evidence import Candidate
from shizheng.converters.extraction.programme_listed_after import names_listed_after
from shizheng.converters.extraction.programme_lists import listed_names
from shizheng.converters.extraction.programme_quoted import quoted_candidates
from shizheng.converters.extraction.programme_suffixed import signs_around, suffixed_candidates
from shizheng.converters.extraction.programme_words import known_names, stops
from shizheng.schema.codelist import codelist

#: campaigns of the form 平安某地, 法治某地
_PEACEFUL = re.compile(rf"(?:平安|法治|清廉)(?!{cue('programme.no_place_behind')})[一-鿿]{{2}}(?=建设|、(?:平安|法治|清廉))")
#: of the same form with more words before and the short name of a place that the list of places knows: 健康某地建设
_OF_PLACE = re.compile(rf"(?:{sought('programme.before_place')})(?P<place>[一-鿿]{{2,3}})(?=建设|行动|战略|创建|目标)")
#: a letter or a digit and one behind it
_LATIN = re.compile(r"[0-9A-Za-z][0-9A-Za-z]")
#: where things go; the search for it alone is fast
_WHERE = rf"[进入下](?<!促进)(?:{cue('programme.goes_where')})"
_SOMEWHERE = re.compile(_WHERE)
#: what goes where: 送戏进村, 普法进校园
_INTO = re.compile(rf"(?:送[一-鿿]{{1,2}}|(?<![一-鿿])[一-鿿]{{2}}(?<![走深住回引嵌融介投带])){_WHERE}(?![一-鿿]?(?:的|内|里|中|[，。]?[了]))")
#: one for each: 一社区一特色
_EACH = re.compile(
    rf"一(?<![〇○零二三四五六七八九十]一)(?![方边面心点〇○零一二三四五六七八九十百千万]|[一-鿿]{{0,2}}[年月])[一-鿿]{{1,3}}一(?<!独一)(?![方边面样致起般些直旦定百千万])[一-鿿]{{1,3}}(?=[，。、；”等的]|{cue('programme.each_behind')})"
)
#: a policy known by what it is for and how many articles it has: 稳就业若干条
_ARTICLES = re.compile(rf"[0-9]{{1,2}}条(?=[，。、；”》]|$|{cue('programme.articles_behind')})")
_POLICY = re.compile(rf"(?:[一-鿿](?<![出台实施落地执行发布印推行省市县区级项的了和及])){{0,12}}(?:{cue('programme.counted_policy')})$")
_STEM = 16
#: a day of the year that is for something: 世界无烟日, 国际志愿者日
_DAY_OF = re.compile(
    r"(?:世界|国际|全国)(?!各|两|人民|上下|多)[一-鿿](?<![0-9月各的在于从至到自等为了和与及已将共])(?:[一-鿿](?<![月各的在于从至到自等为了已将共是有下上])){0,6}?日"
    r"(?<![近今昨明每假生当同即次连多工休终平往他旧整半首末本逐节单]日)(?!前(?![夕后])|[报子本常程均期至起上下内语元益渐趋夜军方照])"
)
#: so many good works promised for a year: 十件民生实事, 12项为民办实事项目; without a number they are a sort of thing
_GOOD_WORKS = re.compile(rf"(?<![第余他0-9.])(?:[0-9]{{1,3}}|[一二三四五六七八九十]{{1,3}})[件项大](?:{cue('programme.good_works')})(?!中|之)")
#: numerals that count parts
_NUMERALS = "一二两三四五六七八九十双多"
#: a plan, a scheme with a title of its own; laws and books are none
_TITLED = re.compile(r"《([^《》\n]{4,40})》")
_TITLE_KINDS = (
    (re.compile(rf"(?:{cue('programme.titled_campaign')})[一-鿿]{{0,4}}(?:计划|方案)|行动$"), "campaign"),
    (re.compile(rf"(?:{cue('programme.titled_programme')}|[0-9一二三四五六七八九十]条)(?:[（(].*)?$"), "programme"),
    (re.compile(rf"(?:{cue('programme.titled_mechanism')})(?:[（(].*)?$"), "mechanism"),
)
#: an exhibition, a concert, a play with a title of its own
_TITLED_EVENT = re.compile(
    rf"(?:{cue('programme.event_before_title')})《(?P<after>[^《》\n]{{2,30}})》"
    rf"|《(?P<before>[^《》\n]{{2,30}})》(?:{cue('programme.event_behind_title')})"
)
#: parts counted one behind the other, and what they are the parts of: 一核多星、五园共舞的产业布局
_PARTS = rf"[{_NUMERALS}][一-鿿](?:[{_NUMERALS}][一-鿿]){{1,5}}"
_COUNTED_PARTS = re.compile(
    rf"(?<![{_NUMERALS}第])(?:{_PARTS})(?:、(?:[{_NUMERALS}][一-鿿]{{1,3}}){{1,4}})*(?=的?[一-鿿]{{0,6}}?(?:{cue('programme.of_parts')}))"
)
#: spacecraft and rockets by their number: 嫦娥七号
_CRAFT = re.compile(rf"(?:{cue('programme.craft')})[一二三四五六七八九十]{{1,3}}号")
#: so many great ones: 十大旗舰计划
_BUNDLE = re.compile(rf"(?<![第其百千0-9])(?:[三四五六七八九十]|[1-9][0-9]?)大(?:{cue('programme.bundle')})")

#: what the short name of a place leaves out
_LAST_OF_PLACE = re.compile(r"(?:自治[区州县旗]|[省市区县旗盟])$")
#: the level at which a name known over the whole country is told of is no part of it
_LEVELS = frozenset(cues("programme.level_of_known"))


@cache
def _formula() -> re.Pattern[str]:
    # a formula without quotation marks: 支部+合作社
    return re.compile(
        r"(?:(?<![一-鿿])[一-鿿]{2,4}(?=\+)|[一-鿿]{2})(?:\+(?:[一-鿿]{2,4}(?![一-鿿])|[一-鿿]{2}))+|[0-9]+(?:\+[0-9N]+)+"
        r"|(?<![0-9A-Za-z])[0-9]?[A-Z][0-9A-Za-z]{0,5}\+[一-鿿]{2,6}(?![一-鿿])"
    )


def find_candidates(paragraphs: Sequence[Paragraph]) -> list[list[list[Candidate]]]:
    """The candidates in each paragraph, one list a source, the sources that go before the others first; in order in each.

    Linear in the paragraphs.
    """
    quoted = [quoted_candidates(p.text, p.masked, p.clauses, p.endings) for p in paragraphs]
    listed = [_whole(listed_names(p.text, p.masked, p.clauses), p.names) for p in paragraphs]
    suffixed = [_whole(suffixed_candidates(p.text, p.masked, p.clauses, p.endings), p.names) for p in paragraphs]
    return [[a, b, c, *more] for a, b, c, more in zip(quoted, listed, suffixed, map(_others, paragraphs), strict=True)]


def _others(paragraph: Paragraph) -> list[list[Candidate]]:
    """Titles, names that are known, and what has the form of one."""
    text, masked = paragraph.text, paragraph.masked
    sources = [
        [*_titled(text)] if "《" in text else [],
        [*_titled_events(text)] if "《" in text else [],
        list(_known(text, paragraph.names)),
        sorted(_patterned(masked), key=itemgetter(0)),
    ]
    if "大" in masked and (bundles := list(_bundles(text, masked, paragraph.clauses))):
        sources.append(bundles)
    if "、" in masked and (after := list(names_listed_after(text, masked))):
        sources.append(after)
    if "+" in masked:
        sources.append([Candidate(*m.span(), m[0], "model", ("formula",)) for m in _formula().finditer(masked)])
    if "平安" in masked or "法治" in masked:
        sources.append([Candidate(*m.span(), m[0], "programme", ("peaceful",)) for m in _PEACEFUL.finditer(masked)])
    if "日" in masked and ("世界" in masked or "国际" in masked or "全国" in masked):
        sources.append([Candidate(*m.span(), m[0], "campaign", ("day_of",)) for m in _DAY_OF.finditer(masked)])
    more = [Candidate(*m.span(), m[0], "programme", ("peaceful",)) for m in _OF_PLACE.finditer(masked) if m["place"] in _short_places()]
    if more:
        sources.append(more)
    return sources


@cache
def _short_places() -> frozenset[str]:
    """Names of provinces, cities and counties without their last word, where at least two characters are left."""
    rows = codelist("place").values()
    return frozenset([short for row in rows if len(short := row["short"] or _LAST_OF_PLACE.sub("", row["zh"])) > 1])


def chosen(sources: Iterable[Sequence[Candidate]], accept: Callable[[Candidate], bool]) -> list[Candidate]:
    """The candidates that ``accept`` takes, in order, none over another: of two that overlap the one of the earlier source."""
    names: list[Candidate] = []
    for source in sources:
        if source:
            more = [candidate for candidate in source if accept(candidate)]
            names = _with(names, more) if names else _apart(more)
    return names


def _whole(candidates: Iterable[Candidate], names: Sequence[Hit]) -> list[Candidate]:
    """The candidates but for those that are only a part of a known name or end within one."""
    if not names:
        return list(candidates)
    starts = [start for _, start, _ in names]
    kept = []
    for candidate in candidates:
        at = bisect_right(starts, candidate.end - 1) - 1
        _, start, end = names[at] if at >= 0 else (0, 0, 0)
        if candidate.end > end or (candidate.end == end and candidate.start <= start and candidate.text[: start - candidate.start] not in _LEVELS):
            kept.append(candidate)
    return kept


def _known(text: str, hits: Sequence[Hit]) -> Iterator[Candidate]:
    entries = known_names()[1]
    for number, start, end in hits:
        if _LATIN.match(text, end - 1):
            continue  # it goes on: 某某2.0E
        name, kind = entries[number]
        field = ("known_field",) if name in stops("field") else ()
        yield made(Candidate, (start, end, name, kind, ("known", *field, *signs_around(text, text, 0, start, end))))


def _patterned(masked: str) -> Iterator[Candidate]:
    if _SOMEWHERE.search(masked):
        for match in _INTO.finditer(masked):
            yield Candidate(*match.span(), match[0], "campaign", ("into",))
    if "号" in masked:
        for match in _CRAFT.finditer(masked):
            yield Candidate(*match.span(), match[0], "project", ("known",))
    at = masked.find("条")
    while at > 0:
        count = _ARTICLES.match(masked, at - (2 if masked[at - 2 : at - 1].isdigit() else 1))
        if count is not None and (stem := _POLICY.search(masked, max(0, count.start() - _STEM), count.start())):
            yield Candidate(stem.start(), count.end(), masked[stem.start() : count.end()], "programme", ("articles",))
        at = masked.find("条", at + 1)
    if "实事" in masked or "民生" in masked or "民心" in masked or "惠民" in masked:
        for match in _GOOD_WORKS.finditer(masked):
            yield Candidate(*match.span(), match[0], "programme", ("good_works",))
    if "局" in masked or "思路" in masked or "体系" in masked or "战略" in masked:
        for match in _COUNTED_PARTS.finditer(masked):
            yield Candidate(*match.span(), match[0], "programme", ("counted_parts",))
    for match in _EACH.finditer(masked):
        if match[0][1] == match[0][match[0].rindex("一") + 1]:
            continue  # 一代又一代, 一棒接一棒
        yield Candidate(*match.span(), match[0], "mechanism", ("each",))


def _titled(text: str) -> Iterator[Candidate]:
    for match in _TITLED.finditer(text):
        kind = next((kind for words, kind in _TITLE_KINDS if words.search(match[1])), "")
        if kind and match[1] not in stops("generic"):
            yield Candidate(*match.span(), match[0], kind, ("titled", f"titled_{kind}"))


def _titled_events(text: str) -> Iterator[Candidate]:
    for match in _TITLED_EVENT.finditer(text):
        group = match.lastgroup or "after"
        yield Candidate(match.start(group), match.end(group), match[group], "campaign", ("titled_event",))


def _bundles(text: str, masked: str, clauses: Sequence[Clause]) -> Iterator[Candidate]:
    starts = [clause.start for clause in clauses]
    for match in _BUNDLE.finditer(masked):
        at = bisect_right(starts, match.start()) - 1
        opening = starts[at] if at >= 0 else 0
        yield Candidate(*match.span(), match[0], "programme", ("bundle", *signs_around(text, masked, opening, *match.span())))


def _apart(names: Iterable[Candidate]) -> list[Candidate]:
    """``names`` without those that begin before the last one has ended."""
    kept: list[Candidate] = []
    for name in names:
        if not kept or kept[-1].end <= name.start:
            kept.append(name)
    return kept


def _with(names: list[Candidate], more: Iterable[Candidate]) -> list[Candidate]:
    """``names`` and those of ``more`` that lie over none of them, in order; both are in order."""
    joined: list[Candidate] = []
    at, count = 0, len(names)
    for name in more:
        while at < count and names[at].end <= name.start:
            joined.append(names[at])
            at += 1
        if (at == count or name.end <= names[at].start) and (not joined or joined[-1].end <= name.start):
            joined.append(name)
    joined.extend(names[at:])
    return joined
