"""What leads to the purpose of an act, and not to the act: 某局为改善…, 以提升…"""

from __future__ import annotations

#: before a verb or its adverbs these lead to its purpose: 某局为改善…, 以提升…; not where they end another word
_PURPOSE = {"为": frozenset("作成改称设定列评变转化认视以更名因行分订"), "以": frozenset("可得予难足所用加给何")}
#: how 为, 为了 and 以 end
PURPOSE_ENDS = frozenset("为了以")


def purpose(text: str, start: int, clause_start: int) -> float:
    """What 为 or 以 before a verb at ``start`` takes from its strength; at the head of its clause it is read elsewhere."""
    mark = start - 2 if text.startswith("为了", start - 2) else start - 1
    if mark <= clause_start or text[mark] not in _PURPOSE or text[mark - 1] in _PURPOSE[text[mark]]:
        return 0.0
    return 3.0
