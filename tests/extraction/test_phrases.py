"""What may stand before a noun phrase."""

from __future__ import annotations

import pytest

from shizheng.converters.extraction.lexicon import words_with
from shizheng.converters.extraction.phrases import front


@pytest.mark.parametrize(
    "words",
    [
        "2023年", "二〇二四年", "今年", "今（3）日", "民国112年", "“十四五”期间", "截至目前", "累计至3月", "前三季度", "首季", "当天", "未来三年",
        "全市", "我区", "一是", "（二）", "①", "第三，", "3.", "近10多年来", "20多年来", "2023学年度", "加", "已", "较上年", "比2020年末", "、", "　", "—", "→", "/",
    ],
)
def test_words_before_a_noun_are_left_out_whatever_they_begin_with(words: str) -> None:
    behind = {"加": "上级补助", "已": "完成", "较上年": "新增", "比2020年末": "净增"}.get(words, "企业")
    assert front().match(words + behind).end() >= len(words)  # type: ignore[union-attr]


@pytest.mark.parametrize("form", ["whole", "own"])
def test_every_word_of_scope_is_left_out(form: str) -> None:
    assert all(front().match(word + "粮食").end() for word in words_with("scope_word", "form", form))  # type: ignore[union-attr]
