"""Names that leave characters out of a fuller one: in a headline, and where a text tells a long name twice."""

from __future__ import annotations

from collections.abc import Iterable

from shizheng.converters.extraction.programme_aliases import plain

#: a headline shortens names of more characters
_TITLED = 4
#: a text leaves up to so many characters out of a name, and so many are left at least
_OUT, _LEFT = 3, 7
#: names begin and end alike with so many characters
_ENDS = 2
#: what tells one thing from another: numbers, letters, directions, sizes
_TELLING = frozenset("0123456789一二三四五六七八九十两甲乙丙丁首末东西南北中前后左右上下大小新老旧内外高低男女")


def headline_forms(titled: Iterable[str], told: Iterable[str]) -> dict[str, str]:
    """Name that only a headline has -> the one name of ``told``, those of the text below, that it leaves characters out of
    (云江三桥抽水站, 云江区三桥抽水站新建工程). Linear in the length of both together for each name.
    """
    below = sorted(set(told))
    found = {}
    for name in sorted(titled):
        bare = plain(name)
        fuller = [other for other in below if len(other) > len(bare) and _leaves_out(bare, plain(other))] if len(bare) > _TITLED else []
        if len(fuller) == 1:
            found[name] = fuller[0]
    return found


def shortened_forms(names: Iterable[str]) -> dict[str, str]:
    """Name -> the one fuller name that begins and ends as it does and from which it leaves out a few characters that stand together and
    tell no two things apart (青澜加速投资方案, 青澜企业加速投资方案).

    Only to be asked of the names of one article. Names that begin and end alike are compared with one another.
    """
    alike: dict[tuple[str, str], list[str]] = {}
    for name in sorted(set(names)):
        bare = plain(name)
        if len(bare) >= _LEFT:
            alike.setdefault((bare[:_ENDS], bare[-_ENDS:]), []).append(name)
    found = {}
    for group in alike.values():
        if len(group) > 1:
            for name in group:
                fuller = [other for other in group if _left_out(plain(name), plain(other))]
                if len(fuller) == 1:
                    found[name] = fuller[0]
    return found


def _left_out(short: str, full: str) -> bool:
    """Whether ``short`` is ``full`` without a few characters that stand together and tell nothing apart."""
    missing = len(full) - len(short)
    if not 0 < missing <= _OUT:
        return False
    at = next((index for index, (a, b) in enumerate(zip(short, full, strict=False)) if a != b), len(short))
    out = full[at : at + missing]
    return full[at + missing :] == short[at:] and all(char.isalpha() and not char.isascii() and char not in _TELLING for char in out)


def _leaves_out(short: str, full: str) -> bool:
    """Whether the characters of ``short`` stand in ``full`` in their order."""
    rest = iter(full)
    return all(char in rest for char in short)
