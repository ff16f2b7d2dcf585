"""Credits in fields, each with its role before a colon: 图文：某街道 某人 单位审核：某人."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from shizheng.converters.layout.cues import HAN, words
from shizheng.converters.layout.names import BODY_END, is_transcribed, looks_like_name, surnames

_FIELD = re.compile(rf"(?:(?<=[\s　；;，,。（(【\[|｜])|^)[{HAN}/／、&]{{1,10}}[:：](?!//)")
_CHUNKS = re.compile(r"[\s　、,，;；/／|｜()（）【】\[\]&＆]+")
_PERSON = re.compile(rf"[{HAN}]{{2,3}}(?:·[{HAN}]{{1,8}})*$")
_BODY = 4  # characters; a longer word among names is where somebody works


@cache
def _labels() -> frozenset[str]:
    return frozenset(words("metadata_labels", "label"))


def _office_ends() -> tuple[str, ...]:
    return words("no_names", "word", kind="ending")


def read_fields(text: str, roles: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """(role, name) of all whom the fields of ``text`` name; empty when it has another thing than fields in it.

    ``roles``: the role of every word that names one; a field may end with such a word (单位审核).
    """
    fields = list(_FIELD.finditer(text))
    if not fields or text[: fields[0].start()].strip(" 　（(【[|｜"):
        return ()
    found: list[tuple[str, str]] = []
    ends = [*(f.start() for f in fields[1:]), len(text)]
    for field, end in zip(fields, ends, strict=True):
        head = field[0][:-1].strip()
        role = next((roles[head[i:]] for i in range(len(head)) if head[i:] in roles), None)
        if role is None:
            if head not in _labels():
                return ()
            continue
        names = _names(text[field.end() : end])
        if names is None:
            return ()
        found += [(role, name) for name in names]
    return tuple(found)


def _is_person(chunk: str) -> bool:
    named = _PERSON.match(chunk) is not None or looks_like_name(chunk) or is_transcribed(chunk)
    return named and chunk not in words("no_names", "word", kind="label")


def _is_office(chunk: str) -> bool:
    return len(chunk) > 2 and (chunk.endswith(_office_ends()) or (BODY_END.search(chunk) is not None and chunk[0] not in surnames()))


def _names(text: str) -> list[str] | None:
    """The people of a field's value, without the bodies where they work; None when it holds running text."""
    chunks = [c for c in _CHUNKS.split(text.strip(" 　。")) if c]
    joined: list[str] = []
    for chunk in chunks:
        if len(chunk) == 1 and joined and len(joined[-1]) == 1:
            joined[-1] += chunk  # 刘 骞
        else:
            joined.append(chunk)
    if len(joined) > 12 or any("。" in c or len(c) > 16 for c in joined):
        return None
    people = [c for c in joined if _is_person(c) and not _is_office(c)]
    return people or ([] if all(len(c) >= _BODY or c.endswith(_office_ends()) for c in joined) else None)
