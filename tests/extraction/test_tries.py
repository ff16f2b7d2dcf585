"""Patterns for many words: whatever their shape, the longest word is found, and what an alternation of them would find."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from shizheng.converters.extraction.units import sought_pattern, trie_pattern

_FEW = st.text("甲乙丙a", min_size=1, max_size=4)
#: so many first characters that the branches are put in groups
_MANY = {chr(0x4E00 + n) + tail: "" for n in range(90) for tail in ("", "甲", "乙丙")}
_TEXTS = st.text(st.sampled_from(["甲", "乙", "丙", "a", *map(chr, range(0x4E00, 0x4E00 + 100))]), max_size=12)


def _plainly(*lists: dict[str, str]) -> re.Pattern[str]:
    longest = [word for words in lists for word in sorted(words, key=len, reverse=True)]
    return re.compile("|".join(map(re.escape, longest)))


@given(st.sets(_FEW, min_size=1), _TEXTS)
def test_a_trie_of_few_words_finds_the_longest(words: set[str], text: str) -> None:
    table = dict.fromkeys(sorted(words), "")
    assert re.findall(trie_pattern(table), text) == _plainly(table).findall(text)


@given(_TEXTS)
def test_a_trie_of_many_words_finds_the_longest(text: str) -> None:
    assert re.findall(trie_pattern(_MANY), text) == _plainly(_MANY).findall(text)


def test_a_word_that_must_not_be_followed_gives_way_to_a_shorter_one() -> None:
    table = _MANY | {"甲": "", "甲乙": "(?!丙)"}
    for pattern in (trie_pattern(table), sought_pattern(table)):
        assert re.findall(pattern, "甲乙，甲乙丙")[:2] == ["甲乙", "甲"]


@given(st.dictionaries(_FEW, st.sampled_from(["", "(?!丙)", "(?!甲)"]), min_size=1), _TEXTS)
def test_a_guard_that_many_words_share_holds_behind_each_of_them_and_no_other(words: dict[str, str], text: str) -> None:
    plainly = re.compile("|".join(re.escape(word) + words[word] for word in sorted(words, key=len, reverse=True)))
    found = [m.span() for m in plainly.finditer(text)]
    assert [m.span() for m in re.finditer(trie_pattern(dict(sorted(words.items()))), text)] == found
    many = {chr(0x4E00 + n): "(?!丙)" for n in range(90) if chr(0x4E00 + n) not in "甲乙丙"}
    assert [m.span() for m in re.finditer(trie_pattern(many | words), text) if m[0] not in many] == found


@given(st.sets(_FEW, min_size=1), _TEXTS)
def test_a_search_finds_words_of_the_first_list_before_those_of_the_second(words: set[str], text: str) -> None:
    first, second = dict.fromkeys(sorted(words), ""), _MANY
    assert re.findall(sought_pattern(first, second), text) == _plainly(first, second).findall(text)
