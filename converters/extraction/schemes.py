"""Plans, grants and services that a paragraph of a release is about: whose its figures are."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.lexicon import cue, lasts

#: no name is shorter or longer
_SHORTEST, _LONGEST = 3, 24
_ITEM = re.compile(r"(?:[（(]?(?:[ivxIVX]{1,4}|[0-9]{1,2}|[一二三四五六七八九十]{1,3})[）).、．])+\s*|[•●■◆▪‧·]\s*")
#: what makes a clause of words that end like a scheme
_CLAUSE = re.compile(rf"[，、；：（）的依将已获向对从把被让使也亦是有并且若因透即就需]|{cue('scheme.clause')}")
_QUOTED = re.compile(r"“[^“”]{2,20}”[一-鿿]{2,10}$")


@cache
def _end() -> re.Pattern[str]:
    return re.compile(rf"(?:{cue('scheme.end')})”?$")


@cache
def _no_name() -> re.Pattern[str]:
    return re.compile(cue("scheme.no_name"))


def is_scheme(name: str) -> bool:
    """Whether words are the name of one plan, grant or service, as far as their form tells."""
    bare = name.strip("“”")
    if not _SHORTEST <= len(bare) <= _LONGEST or bare[-1] not in _ends() or _end().search(bare) is None or _no_name().match(bare):
        return False
    return name[0] == "“" or (phrases.verb().match(bare) is None and _CLAUSE.search(bare) is None)


@cache
def _ends() -> frozenset[str]:
    return lasts("scheme.end")


def headed(text: str, start: int, end: int) -> str:
    """The scheme that the words from ``start`` to ``end`` name, where they open a paragraph and a dash or a colon stands behind them (扩展某计划——明年…);
    else empty."""
    if text[end : end + 1] not in "—：":
        return ""
    item = _ITEM.match(text, start, end)
    words = text[item.end() if item is not None else start : end].strip()
    if (acts := _acts().match(words)) is not None and acts.end() < len(words):
        words = words[acts.end() :]
    return words if is_scheme(words) else ""


@cache
def _acts() -> re.Pattern[str]:
    return re.compile(rf"(?:{cue('scheme.acts')})+")


def named(words: str) -> str:
    """The scheme that a clause without a figure is the name of, or names last in quotation marks with its kind; empty for other clauses."""
    if words[-1:] not in _ends():
        return ""
    words = words.lstrip("而另惟且")
    if (given := _given_by().match(words)) is not None and is_scheme(words[given.end() :]):
        return words
    quoted = _QUOTED.search(words)
    name = quoted[0] if quoted is not None else words
    return name if len(name) > _SHORTEST and is_scheme(name) else ""


@cache
def _given_by() -> re.Pattern[str]:
    return re.compile(r"[一-鿿]{2,8}?(?:推出|提供|开办|推动|办理|推行)的")


#: the lead of a release
_LEAD = 120


@cache
def _led() -> re.Pattern[str]:
    """Finds the scheme that a lead is about: 社会局办理的某某补助，, 公布某某专案成果."""
    end = cue("scheme.end")
    return re.compile(
        rf"(?:{cue('scheme.run')})的(?P<run>[^，。、的]{{3,{_LONGEST}}}?(?:{end})”?)(?=[，。已将自今]|[0-9]{{3,4}}年)"
        rf"|(?:{cue('scheme.gives_out')})(?:[0-9]{{2,4}}年度?)?(?P<told>[^，。、的]{{2,{_LONGEST}}}?(?:{end})”?)(?:{cue('scheme.outcome')})"
    )


@cache
def _work_led() -> re.Pattern[str]:
    """Finds the work that a lead is about: 建设局办理的某某道路开辟工程，, 某某大桥改建工程今日通车."""
    name = rf"[^，。；：、的“”（）\s]{{4,{_LONGEST}}}?(?:{cue('release.work_end')})"
    return re.compile(
        rf"(?:{cue('scheme.run')}|{cue('release.builds')})的“?(?P<run>{name})”?(?=[，。已将自今于昨]|[0-9]{{3,4}}年)"
        rf"|(?:^|[，。的：\n])“?(?P<opened>{name})”?(?=[^，。；]{{0,30}}(?:{cue('work.opened')}))"
    )


def scheme_led(body: str) -> str:
    """The scheme or the work that the lead of a release is about; empty when it is about none."""
    found = _led().search(body, 0, _LEAD)
    name = found[found.lastgroup or 0] if found is not None else ""
    if name and is_scheme(name):
        return name
    built = _work_led().search(body, 0, _LEAD)
    name = built[built.lastgroup or 0] if built is not None else ""
    return name if phrases.verb().match(name) is None and _no_name().match(name) is None else ""
