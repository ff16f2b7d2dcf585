"""Who speaks in a quotation: what a private person says is no act of a public body."""

from __future__ import annotations

import re

from shizheng.converters.extraction.act_clauses import FILLER

#: a quotation too long to be a name; short ones are blotted out
_LONG = re.compile(rf"“(?!{FILLER})[^“”]*(?:“{FILLER}+”[^“”]*)*”")
_PRIVATE = re.compile(
    r"村民|居民|市民|群众|业主|商户|农户|种植户|养殖户|店主|老板|游客|旅客|家长|学生|老人|工人|员工|司机|患者|选手|球迷|网友|公司|企业|厂长|经理|董事长|顾客|摊主|大爷|大妈|阿姨|奶奶|爷爷|先生|女士|同学"
)
_PUBLIC = re.compile(r"书记|主任|局长|镇长|乡长|市长|区长|县长|省长|队长|科长|处长|站长|所长|院长|校长|部长|秘书长|委员|代表|民警|干部|街道|办事处|发言人|总理|主席|议员|专员|工作人员")
_REACH = 40


def private_speech(text: str) -> list[tuple[int, int]]:
    """The spans of a masked paragraph that a private person speaks."""
    if text.count("“") == text.count(f"“{FILLER}"):
        return []
    found: list[tuple[int, int]] = []
    for match in _LONG.finditer(text):
        start, end = match.span()
        behind = re.split(r"[。“]", text[end : end + _REACH], maxsplit=1)[0]
        ahead = re.split(r"[。”]", text[max(0, start - _REACH) : start])[-1] if text[start - 1 : start] in ("：", "，") else ""
        speaker = behind if re.search(r"说|介绍|表示|道|称|告诉|感慨|激动", behind) else ahead
        if _PRIVATE.search(speaker) and not _PUBLIC.search(speaker):
            found.append((start, end))
    return found
