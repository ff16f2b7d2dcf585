"""The body that an article is about, as its kicker, headline or first sentence names it."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.layout.cues import HAN, any_of, words


@cache
def _suffix() -> str:
    return any_of(words("organisation_suffixes", "suffix"))


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(rf"[{HAN}]{{1,20}}(?:{_suffix()})$")


@cache
def _first() -> re.Pattern[str]:
    # the longest name that the sentence starts with: 中牟县狼城岗镇, not 中牟县
    return re.compile(rf"[{HAN}]{{1,20}}?(?:{_suffix()})(?:[{HAN}]{{1,8}}?(?:{_suffix()}))*")


_TIME = re.compile(r"(?:近日|日前|昨日|今日|近年来|今年以来|去年以来|连日来|当前|[0-9]{1,4}年(?:以来)?|[0-9]{1,2}月(?:[0-9]{1,2}日)?)[，,]?\s*")


def names_body(text: str) -> bool:
    """Whether ``text`` is the name of a body or place and nothing else."""
    return len(text) <= 20 and _alone().match(text) is not None


def leading_body(text: str) -> str | None:
    """The shortest name of a body that ``text`` starts with."""
    match = _first_name().match(text)
    return match[0] if match else None


@cache
def _first_name() -> re.Pattern[str]:
    return re.compile(rf"[{HAN}]{{2,20}}?(?:{_suffix()})")


def find_organisation(kicker: str | None, headline: str | None, subheadline: str | None, first: str) -> str | None:
    """The subject's name, or None. A name alone in the kicker or before the headline's colon comes first."""
    if kicker and _alone().match(kicker):
        return kicker
    if headline:
        before, colon, _ = headline.partition("：") if "：" in headline else headline.partition(":")
        if colon and _alone().match(before.strip()):
            return before.strip()
    sentence = re.split(r"[。！？]", re.sub(r"^本[报報][讯訊]\s*", "", first), maxsplit=1)[0]
    for clause in re.split(r"[，,]", sentence)[:4]:
        clause = _TIME.sub("", clause).lstrip()
        match = _first().match(clause)
        if match:
            return match[0]
    return None
