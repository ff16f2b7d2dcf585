"""Projects that are named in a list: A、B、C等12个项目."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from shizheng.converters.extraction.act_clauses import FILLER, Clause, Found
from shizheng.converters.extraction.action_words import ADVERB, NOMINAL, VERB

_LIST_END = re.compile(r"等(?:[0-9一二三四五六七八九十百]+(?:余|多)?[个家所条处座]|一大?批|多个|一系列)?[^，。；：、！？“”]{0,10}?项目(?!部|法|制|化|管理|指挥|经理|负责)")
_ITEM = re.compile(r"[^、，。；：！？\s]+?(?=和|及|与|、|$)|[^、，。；：！？\s]+")
#: a project has a name of its own: no bare activity, no sort of thing
_ACTIVITY = re.compile(
    r"(?:建设|改造|整治|治理|提升|绿化|亮化|管理|服务|工程|路网|管廊|管网|设施|产业|制造|领域|行业|方面|环节|问题|企业|公司|街道|社区|部门|经济|消费|物流|农业|工业|文旅|教育|医疗|养老|城市|电气暖|防涝|新基建|意愿|涵养|示范|出让|修复|巡游)$"
)
_NAME = re.compile(r"[0-9A-Za-z一-鿿·（）()■“”]{4,20}$")


def _end(found: Found) -> int:
    return found[2]


def listed_projects(masked: str, clauses: Sequence[Clause]) -> Iterator[tuple[int, int]]:
    """The spans of the names in such lists, in order. Linear."""
    if "等" not in masked or "项目" not in masked:
        return
    at = last = 0
    for match in _LIST_END.finditer(masked):
        while at + 1 < len(clauses) and clauses[at + 1].start <= match.start():
            at += 1
        clause = clauses[at]
        start = max(clause.start, last)
        last = match.end()
        # the list begins behind the verb that governs it
        first = bisect_right(clause.found, start, key=_end)
        for word, _, end in clause.found[first : first + match.start() - start]:
            if end > match.start():
                break
            if (word.flags & ADVERB and len(word.text) > 1) or (word.flags & VERB and (end - start <= 8 or not word.flags & NOMINAL)):
                if "、" in masked[start:end]:
                    break
                start = end
        for item in _ITEM.finditer(masked, start, match.start()):
            begin, end = item.span()
            if masked[begin] in "和及与的了":
                begin += 1
            if FILLER not in masked[begin:end] and _NAME.match(masked, begin, end) and not _ACTIVITY.search(masked, begin, end):
                yield begin, end
