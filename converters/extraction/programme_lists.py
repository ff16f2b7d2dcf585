"""Names that stand in a list: A、B、C等12个项目, A、B及C等活动."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from shizheng.converters.extraction.act_clauses import FILLER, Clause, Found
from shizheng.converters.extraction.action_words import ADVERB, NOMINAL, VERB
from shizheng.converters.extraction.programme_evidence import Candidate
from shizheng.converters.extraction.programme_words import common_share

#: what a list tells its items to be -> their kind
_KINDS = {
    "项目": "project", "工程": "project", "活动": "campaign", "赛事": "campaign", "行动": "campaign",
    "平台": "platform", "机制": "mechanism", "园区": "park", "计划": "programme", "计画": "programme",
}  # fmt: skip
_LIST_END = re.compile(
    r"等(?:[0-9一二三四五六七八九十百]+(?:余|多)?[个家所条处座项场大]|一大?批|多[个项场]|一系列|系列)?[^，。；：、！？“”]{0,10}?"
    r"(?P<sort>项目|工程|活动|赛事|行动|平台|机制|园区|计[划画])(?![部法制化管指经负款造量])"
)
_ITEM = re.compile(r"[^、，。；：！？\s]+?(?=和|及|与|、|$)|[^、，。；：！？\s]+")
#: a project has a name of its own: no bare activity, no sort of thing
_ACTIVITY = re.compile(
    r"(?:建设|改造|整治|治理|提升|绿化|亮化|管理|服务|工程|路网|管廊|管网|设施|产业|制造|领域|行业|方面|环节|问题|企业|公司|街道|社区|部门|经济|消费|物流|农业|工业|文旅|教育|医疗|养老|城市|电气暖|防涝|新基建|意愿|涵养|示范|出让|修复|巡游)$"
)
#: an event has a name of its own
_EVENT = re.compile(r"(?:展|节|季|行|赛|秀|营|跑|游|音乐会|晚会|市集|集市|大会|论坛|讲座|剪纸|[A-Za-z0-9]|派对|嘉年华|数来宝|大赛|比赛|巡演|快闪|专场|之夜|之旅)(?:活动)?$")
#: what follows are sorts of things
_SORTS = re.compile(r"了?(?:一批|一大批|各类|多种|一系列|更多|等)")
_NAME = re.compile(r"[0-9A-Za-z一-鿿·（）()■“”]{4,20}$")


def _end(found: Found) -> int:
    return found[2]


def listed_names(text: str, masked: str, clauses: Sequence[Clause]) -> Iterator[Candidate]:
    """The candidates in such lists, in order. Linear."""
    if "等" not in masked:
        return
    at = last = 0
    for match in _LIST_END.finditer(masked):
        while at + 1 < len(clauses) and clauses[at + 1].start <= match.start():
            at += 1
        clause = clauses[at]
        start = max(clause.start, last)
        last = match.end()
        kind = _KINDS[match["sort"]]
        # the list begins behind the verb that governs it
        first = bisect_right(clause.found, start, key=_end)
        for word, _, end in clause.found[first : first + match.start() - start]:
            if end > match.start():
                break
            if (word.flags & ADVERB and len(word.text) > 1) or (word.flags & VERB and (end - start <= 8 or not word.flags & NOMINAL)):
                if "、" in masked[start:end]:
                    break
                start = end
        if _SORTS.match(masked, start):
            continue
        for item in _ITEM.finditer(masked, start, match.start()):
            begin, end = item.span()
            if masked[begin] in "和及与的了":
                begin += 1
            if FILLER in masked[begin:end] or not _NAME.match(masked, begin, end) or _ACTIVITY.search(masked, begin, end):
                continue
            codes = ["listed", f"listed_{kind}"]
            if match["sort"] == "项目":
                codes.append("listed_items")
            if kind == "campaign" and _EVENT.search(masked, begin, end):
                codes.append("listed_event")
            if common_share(masked[begin:end]) == 1:
                codes.append("listed_common")
            yield Candidate(begin, end, text[begin:end], kind, tuple(codes))
