"""Units and classifiers: what may stand behind a number, and what the written form means."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeAlias

from shizheng.schema.codelist import codelist

_FOLD = str.maketrans({"／": "/", "（": "(", "）": ")", "％": "%", "﹪": "%"})
MULTIPLIERS = "十百千万亿兆萬億拾佰仟"


@dataclass(frozen=True, slots=True)
class Unit:
    """A line of the codelist ``unit``.

    ``quantity_kind`` says what is measured (count, money, length ...); ``unit_code`` is UCUM for physical units, ISO 4217
    for money, else the classifier's own code, empty where none fits. ``combines`` holds the words multiplier (万, 亿 may
    stand before), over and under (may stand over or under a slash) and han (a Chinese numeral directly before it counts).
    """

    code: str
    zh: str
    quantity_kind: str
    unit_code: str
    combines: frozenset[str]


@cache
def units() -> dict[str, Unit]:
    """Written form (name or alias) -> unit."""
    table: dict[str, Unit] = {}
    for row in codelist("unit").values():
        unit = Unit(row["code"], row["zh"], row["quantity_kind"], row["unit_code"], frozenset(_listed(row["combines"])))
        for form in (row["zh"], *_listed(row["aliases"])):
            table[form] = unit
    return table


def _listed(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


@lru_cache(maxsize=8192)
def unit_of(written: str) -> Unit | None:
    """The unit that ``written`` stands for; of a compound that is not listed (元/家), one made of its parts; else None."""
    table = units()
    known = table.get(written) or table.get(written.translate(_FOLD))
    if known is not None or not written:
        return known
    over, slash, under = written.translate(_FOLD).partition("/")
    top, bottom = table.get(over), table.get(under.lstrip(MULTIPLIERS))
    if not slash or top is None or bottom is None:
        return None
    code = f"{top.unit_code}/{bottom.unit_code}" if top.unit_code and bottom.unit_code else ""
    return Unit(f"{top.code}-{bottom.code}", written, "price" if top.quantity_kind == "money" else "rate", code, frozenset())


#: the commonest units of public prose begin with these
_COMMON = "个家元项人条名户次公亩吨座处台件场所平千年小位批起"


@cache
def unit_pattern() -> str:
    """A pattern that matches the longest unit at a place, compounds (元/亩, 万元/亩 without its 万) included. No groups."""
    table = units()
    barred = {row["zh"]: _listed(row["not_before"]) for row in codelist("unit").values()}
    guards = {form: tuple(barred.get(unit.zh, ())) for form, unit in table.items()}
    any_unit = trie_pattern({form: _guard(form, guards[form]) for form in table}, _COMMON)
    under = trie_pattern({form: _guard(form, ()) for form, unit in table.items() if "under" in unit.combines})
    # Bracketed alternatives of a classifier, 台（套）, count as one unit.
    return rf"(?>{any_unit}(?:[（(][套只次个台份户][）)])?(?:[/／][{MULTIPLIERS}]{{0,3}}{under})?)"


def _guard(form: str, barred: Iterable[str]) -> str:
    if form[-1].isascii() and form[-1].isalpha():
        return "(?![A-Za-z])"
    words = sorted(barred, key=lambda w: (-len(w), w))
    return f"(?!{trie_pattern(dict.fromkeys(words, ''))})" if words else ""


#: a tree of characters
_Node: TypeAlias = "dict[str, _Node]"
#: from so many branches on, a look ahead is worth it
_MANY = 20
#: so many branches share what stands behind them
_SEVERAL = 4
#: a set of more characters than this is worth the table that the engine makes of it
_FEW = 20


def trie_pattern(words: dict[str, str], common: str = "") -> str:
    """An alternation over ``words`` that takes the longest first and looks at each character once.

    The value of a word is a pattern (such as a negative lookahead) that must hold behind it. ``common``: characters that the commonest
    words begin with, which are looked for first.
    """
    root, ends = _trie(words)
    return _branch(root, ends, common)


def sought_pattern(*lists: dict[str, str]) -> str:
    """The same for the words of several lists, those of the first tried first, in a search through text that mostly holds none:
    what the engine looks for is one set of first characters. It looks back at what it took to tell the branches apart."""
    tries = [_trie(words) for words in lists]
    firsts = sorted({c for root, _ in tries for c in root})
    groups = [_sought(root, ends, sorted(root)[at : at + _MANY]) for root, ends in tries for at in range(0, len(root), _MANY)]
    return f"{_set(firsts)}(?:{'|'.join(groups)})"


def plain_alternatives(words: dict[str, str]) -> str:
    """The same as alternatives that each begin with a character of its own, without brackets round them all: a search for them, or for them and
    others that begin so, is one for the set of these characters."""
    root, ends = _trie(words)
    return "|".join(re.escape(c) + _branch(root[c], ends) for c in sorted(root))


def _sought(root: _Node, ends: dict[int, str], firsts: list[str]) -> str:
    branches = "|".join(f"(?<={re.escape(c)}){_branch(root[c], ends)}" for c in firsts)
    return f"(?<={_set(firsts)})(?:{branches})"


def _trie(words: dict[str, str]) -> tuple[_Node, dict[int, str]]:
    """A tree of the characters of ``words``, and the pattern that must hold behind each word, by the identity of its last node."""
    root: _Node = {}
    ends: dict[int, str] = {}
    for word, behind in words.items():
        node = root
        for char in word:
            node = node.setdefault(char, {})
        ends[id(node)] = behind
    return root, ends


def _branch(node: _Node, ends: dict[int, str], common: str = "") -> str:
    behind = _alike(node, ends)
    if behind:  # one guard behind all the words, and not one behind each
        return f"(?:{_branch(node, dict.fromkeys(ends, ''), common)}{behind})"
    if (shared := _shared(node, ends)) is not None:
        alike, rest = shared
        ahead = _ahead(node, ends) if len(node) > _MANY and id(node) not in ends else ""
        last = f"|{ends[id(node)]}" if id(node) in ends else ""
        return f"{ahead}(?:{_branch(rest, ends, common)}|{_branch(alike, ends, common)}{last})"
    # No two branches begin alike, so their order is free: the engine tries one behind the other, over a pattern that may be larger
    # than the processor's cache. First come those that are all one set, then those with most words.
    plain = sorted(c for c, child in node.items() if not child and not ends[id(child)])
    longer = sorted((c for c in node if c not in plain), key=lambda c: (c not in common, -len(node[c]), c))
    branches = _grouped(longer, [re.escape(c) + _branch(node[c], ends) for c in longer])
    branches[:0] = [_set(plain)] if len(plain) > _FEW else map(re.escape, plain)
    ahead = _ahead(node, ends) if len(branches) > _MANY and id(node) not in ends else ""
    if id(node) in ends:
        branches.append(ends[id(node)])
    if not branches:
        return ""
    if len(branches) > 2 and len(branches) == len(plain):
        branches.append("(?!)")  # else the engine makes a table of them all
    return branches[0] if len(branches) == 1 else f"{ahead}(?:{'|'.join(branches)})"


def _alike(node: _Node, ends: dict[int, str]) -> str:
    """The pattern that must hold behind each of the words of a branch, where it is the same; else empty."""
    found = {_alike(child, ends) for child in node.values()}
    if id(node) in ends:
        found.add(ends[id(node)])
    return found.pop() if len(found) == 1 else ""


def _shared(node: _Node, ends: dict[int, str]) -> tuple[_Node, _Node] | None:
    """The branches that have one guard behind all their words, and the others; None where there are few of them, or no others."""
    guards = {c: _alike(child, ends) for c, child in node.items()}
    most, times = max(((guard, list(guards.values()).count(guard)) for guard in guards.values() if guard), key=lambda g: g[1], default=("", 0))
    if times < _SEVERAL or times == len(node):
        return None
    return {c: node[c] for c in node if guards[c] == most}, {c: node[c] for c in node if guards[c] != most}


def _grouped(firsts: list[str], branches: list[str]) -> list[str]:
    """The branches, those behind the first few in groups: one look says that the next character begins none of a group."""
    if len(branches) <= 2 * _MANY:
        return branches
    groups = [slice(at, at + _MANY) for at in range(_MANY, len(branches), _MANY)]
    return branches[:_MANY] + [f"(?={_set(sorted(firsts[group]))})(?:{'|'.join(branches[group])})" for group in groups]


def _ahead(node: _Node, ends: dict[int, str]) -> str:
    """A look at what all the words of a branch begin with: one character, or two where none ends with the first."""
    alone = sorted(c for c, child in node.items() if id(child) in ends)
    begun = sorted(c for c, child in node.items() if id(child) not in ends)
    seconds = sorted({c for first in begun for c in node[first]})
    pairs = [f"{_set(begun)}{_set(seconds)}"] if begun else []
    return f"(?={'|'.join(([_set(alone)] if alone else []) + pairs)})"


def _set(chars: Iterable[str]) -> str:
    return f"[{''.join(map(re.escape, chars))}]"
