"""Named items against the number that is said of them: 等5个, 六大领域, 四个方面：一是…"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from io import StringIO
from itertools import pairwise

from shizheng.converters.checking.article import CheckedArticle, Figure, View, finding
from shizheng.converters.extraction.lexicon import cue
from shizheng.schema.finding import Finding

#: longest item: anything longer is a clause
_LONGEST = 14
_HIDDEN = re.compile(r"“[^”]*”|《[^》]*》|（[^）]*）")
_LIST_BEFORE = re.compile(r"[^，。；：！？\n]*、[^，。；：！？\n、]*$")
_LIST_AFTER = re.compile(r"(?:：|，即|，包括|，分别是|，分别为|——)([^。；！？\n：]{0,160})")
_JOINERS = re.compile(r"(?<=.)(?:以及|及其|和|及|与|暨)(?=.)")
_LAST_TWO = re.compile(r"[^和及与]{2,}(?:以及|和|及|与)[^和及与]{2,}")
_HAN_NUMBERS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "两": 2}
_MARKERS = re.compile(r"(?:^|[，。；：、\s])(首先|其次|再次|最后|第?[一二三四五六七八九十]{1,2}是(?!一|二|三|四|五|六|七|八|九|十|否|以|因))")
_ANNOUNCED = re.compile(rf"([两二三四五六七八九十])(?:{cue('list.announced')})[^，。；]{{0,14}}[：:。，]\s*一是")
#: units that count kinds of things: the items are the kinds
_APPOSED = re.compile(r"^[大个项类种条家所座处镇乡县区市村](?![月年日])")


@cache
def _breaks() -> re.Pattern[str]:
    text = (files("shizheng.converters.checking") / "list_breaks.csv").read_text(encoding="utf-8")
    words = sorted((row["code"] for row in csv.DictReader(StringIO(text), strict=True)), key=lambda w: (-len(w), w))
    return re.compile("|".join(map(re.escape, words)))


def _hidden(text: str) -> str:
    """The text with quotations, titles and brackets filled up: their inner marks join no list."""
    return _HIDDEN.sub(lambda m: "□" * len(m[0]), text)


def _items(run: str) -> tuple[list[str], int]:
    """The items of a run of words joined by 、, without what only leads up to the first; and how many there are at most.

    An item that holds a verb with something behind it (养老领域建成东街) is the first of the list; but 城市建设管理 may be a
    noun, and then the list began before.
    """
    parts = run.split("、")
    items = [parts[-1]]
    for part in reversed(parts[:-1]):
        verb = _breaks().search(items[0], 2)
        if len(items[0]) > _LONGEST or (verb is not None and verb.end() < len(items[0])):
            break
        items.insert(0, part)
    return items, len(parts)


@cache
def _joined_names() -> re.Pattern[str]:
    text = (files("shizheng.converters.checking") / "joined_names.csv").read_text(encoding="utf-8")
    return re.compile("|".join(re.escape(row["code"]) for row in csv.DictReader(StringIO(text), strict=True)))


def _joins_two(item: str) -> bool:
    """Whether the last item of a list is two, joined by 和 (区医院和东湖); not in a name (文化和旅游局, 永和社区)."""
    return _LAST_TWO.fullmatch(item) is not None and _joined_names().search(item) is None


def _bounds(items: list[str]) -> tuple[int, int]:
    """Least and greatest number of things that the items can be: 和 and 及 may join two, or belong to a name."""
    joined = sum(len(_JOINERS.findall(item)) for item in items)
    return len(items), len(items) + joined


def named_before(article: CheckedArticle) -> Iterator[Finding]:
    """SZ504: more items than the number behind 等 says; SZ505: items that are not as many as 三个街道 says."""
    for view in article.views:
        text = _hidden(view.text)
        for figure in view.figures:
            if figure.upper is not None or not figure.exact or not 1 <= figure.value <= 40:
                continue
            yield from _before(view, text, figure)


def _before(view: View, text: str, figure: Figure) -> Iterator[Finding]:
    head = re.sub(r"(?:共计|共|这)$", "", text[max(figure.start - 200, 0) : figure.start])
    etc = head.endswith("等")
    run = _LIST_BEFORE.search(head.removesuffix("等"))
    if head.endswith("的"):  # 倡导多样性的两大文明 counts no list
        return
    if run is None or not run[0].rpartition("、")[2]:
        return
    items, all_of_them = _items(run[0])
    if re.search(r"[0-9]", "".join(items[1:])):
        return
    least, most = _bounds(items)
    if etc:
        # Where other items have a 和 of their own, that of the last may be one too (影像与新媒体类).
        least = len(items) + (_joins_two(items[-1]) and not any(_JOINERS.search(i) for i in items[:-1]))
    details = {"items": "、".join(i[-12:] for i in items), "count": str(least) if least == most else f"{least}–{most}"}
    if etc:
        if least > figure.value and all(len(i) <= _LONGEST for i in items[1:]):
            yield finding("SZ504", view, figure.start, figure.end, **details)
        return
    behind = text[figure.end : figure.end + 1]
    if figure.value < 2 or figure.text[0] not in _HAN_NUMBERS or behind == "等" or (len(figure.text) <= 2 and (not behind or behind in "，。；、）")):
        return
    if not _APPOSED.match(text[figure.start + 1 : figure.start + 3]):
        return
    most += all_of_them - len(items)
    if not least <= figure.value <= most and len(items) > 1 and all(len(i) <= 10 for i in items[1:]) and len(items[0]) <= 24:
        yield finding("SZ505", view, figure.start, figure.end, **details)


def named_behind(article: CheckedArticle) -> Iterator[Finding]:
    """SZ505: 六大领域：… with another number of items."""
    for view in article.views:
        text = _hidden(view.text)
        for figure in view.figures:
            if not figure.exact or not 2 <= figure.value <= 20 or figure.unit in ("%", "元"):
                continue
            noun = re.match(r"[^，。；：、！？\n0-9]{0,10}", text[figure.end :])
            at = figure.end + (noun.end() if noun else 0)
            listed = _LIST_AFTER.match(text, at)
            if listed is None or "等" in listed[1][-4:]:
                continue
            run = listed[1].rstrip("，")
            items = run.split("、")
            if "，" in run or len(items) < 2 or not all(1 <= len(i) <= 12 for i in items) or re.search(r"[0-9]", run):
                continue
            least, most = _bounds(items)
            if not least <= figure.value <= most:
                count = str(least) if least == most else f"{least}–{most}"
                yield finding("SZ505", view, figure.start, figure.end, items=run[:60], count=count)


def announced(article: CheckedArticle) -> Iterator[Finding]:
    """SZ514: 四个方面 announced, another number of 一是, 二是 given; SZ310: an enumeration that leaves a number out."""
    for view in article.views:
        numbers = [(m.start(1), m.end(1), _marker(m[1])) for m in _MARKERS.finditer(view.text)]
        runs: list[list[tuple[int, int, int]]] = []
        for start, end, number in numbers:
            if number == 0:
                continue
            if number == 1 or not runs:
                runs.append([])
            runs[-1].append((start, end, number))
        for run in runs:
            for before, after in pairwise(run):
                if after[2] > before[2] + 1:
                    yield finding("SZ310", view, after[0], after[1], before=view.text[before[0] : before[1]])
        for match in _ANNOUNCED.finditer(view.text):
            said = _HAN_NUMBERS[match[1]]
            given = next((r for r in runs if match.start() <= r[0][0] <= match.end()), None)
            if given and len(given) > 1 and given[0][2] == 1 and given[-1][2] != said:
                yield finding("SZ514", view, match.start(), match.start(1) + 2, count=str(given[-1][2]))


def _marker(mark: str) -> int:
    number = mark.removeprefix("第").removesuffix("是")
    if number in _HAN_NUMBERS:
        return _HAN_NUMBERS[number]
    return 10 + _HAN_NUMBERS.get(number[1:], 0) if len(number) == 2 and number[0] == "十" else 0


CHECKS = (named_before, named_behind, announced)
