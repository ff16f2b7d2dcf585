"""Marks and words of a paragraph: pairs that do not close, marks that collide, doubled words, slips of recognition."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from io import StringIO

from shizheng.converters.checking.article import CheckedArticle, View, finding
from shizheng.schema.finding import Finding

_PAIRS = dict(zip("“‘（《〈【〔「『", "”’）》〉】〕」』", strict=True))
_MARK = re.compile("[“‘（《〈【〔「『”’）》〉】〕」』]")
#: a closing bracket behind a list mark, 1） or （后接）a）: it opens nothing
_LIST_MARK = re.compile(r"(?:^|[\s，。；：、？！（])[0-9一二三四五六七八九十a-zA-Z]{1,3}$")
_COLLISION = re.compile(r"[，、；：][，、；：。]+|。[，、；：]+|。。(?!。)|！。|。！")
_FIRST = re.compile(r"\s*([，。、；：！？%‰）”’》])")
#: marks inside each other that are looked through for a partner
_DEEPEST = 20
_ENDS = "。！？…”’）》】：；!?.;:—"
_ABAB = re.compile(r"([\u4e00-\u9fff]{2,8})\1")
_CLAUSE = re.compile(r"[^，。；：！？\n]{8,}")
#: shortest paragraph of which a final mark is asked
_SENTENCE_LENGTH = 15


def _rows(name: str) -> list[dict[str, str]]:
    text = (files("shizheng.converters.checking") / f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(StringIO(text), strict=True))


@cache
def _doubled() -> frozenset[str]:
    return frozenset(row["code"] for row in _rows("doubled"))


@cache
def _suspects() -> tuple[re.Pattern[str], tuple[str, ...]]:
    """One pattern for all slips, a group each, and what each should read."""
    rows = _rows("suspects")
    return re.compile("|".join(f"({row['pattern']})" for row in rows)), tuple(row["new"] for row in rows)


def unpaired(article: CheckedArticle) -> Iterator[Finding]:
    """SZ153: quotation marks, brackets and title marks without partner, paragraph by paragraph.

    A quotation over several paragraphs opens each of them and closes the last: an opening mark at the start of a paragraph
    whose next one opens likewise is none.
    """
    for at, view in enumerate(article.views):
        following = article.views[at + 1].text.lstrip() if at + 1 < len(article.views) else ""
        opened: list[tuple[str, int]] = []
        for match in _MARK.finditer(view.text):
            mark, place = match[0], match.start()
            if mark in _PAIRS:
                opened.append((mark, place))
            elif opened and _PAIRS[opened[-1][0]] == mark:
                opened.pop()
            elif (mark == "’" and view.text[max(place - 1, 0)].isascii()) or (mark == "）" and _LIST_MARK.search(view.text, 0, place)):
                continue
            elif any(_PAIRS[m] == mark for m, _ in opened[-_DEEPEST:]):
                while _PAIRS[opened[-1][0]] != mark:
                    lost, where = opened.pop()
                    yield finding("SZ153", view, where, where + 1, lost)
                opened.pop()
            else:
                yield finding("SZ153", view, place, place + 1)
        for mark, place in opened:
            if not (mark == "“" and following.startswith("“")):
                yield finding("SZ153", view, place, place + 1, mark)


def collisions(article: CheckedArticle) -> Iterator[Finding]:
    """SZ154: marks that repeat or collide; SZ155: a paragraph that begins with a mark; SZ207: one that ends without."""
    for view in article.views:
        for match in _COLLISION.finditer(view.text):
            yield finding("SZ154", view, match.start(), match.end())
        if view.part.kind != "paragraph":
            continue
        first = _FIRST.match(view.text)
        if first:
            yield finding("SZ155", view, first.start(1), first.end(1))
        text = view.text.rstrip()
        # Where the end is lost, the gap has a finding of its own.
        stop = view.part.passage.raw_span(0, len(text))[1] if text else 0
        cut = any(gap - 2 <= stop <= gap + 2 for gap in article.gaps)
        if len(text) >= _SENTENCE_LENGTH and text[-1] not in _ENDS and not cut:
            start = max(len(text) - 8, 0)
            yield finding("SZ207", view, start, len(text))


def slips(article: CheckedArticle) -> Iterator[Finding]:
    """SZ151: what looks like a slip of recognition or typing."""
    pattern, new = _suspects()
    for view in article.views:
        for match in pattern.finditer(view.text):
            yield finding("SZ151", view, match.start(), match.end(), new=new[(match.lastindex or 1) - 1])
        for match in _ABAB.finditer(view.text):
            if not _may_be_doubled(match[1]):
                yield finding("SZ151", view, match.start(), match.end(), new=match[1])
        yield from _repeated_clauses(view)


def _may_be_doubled(word: str) -> bool:
    """Whether a word may stand twice in a row: 讨论讨论, 一批一批, and numbers."""
    return word[0] == "一" or len(set(word)) == 1 or word in _doubled() or not set(word) - set("零〇一二三四五六七八九十百千万亿")


def _repeated_clauses(view: View) -> Iterator[Finding]:
    """A clause that comes again at once, or after one other clause."""
    recent: list[str] = []
    for match in _CLAUSE.finditer(view.text):
        if match[0] in recent:
            yield finding("SZ151", view, match.start(), match.end(), new="（重复）")
        recent = [*recent[-2:], match[0]]


CHECKS = (unpaired, collisions, slips)
