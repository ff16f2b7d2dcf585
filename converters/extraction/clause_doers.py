"""Who does what a clause of mainland prose counts, where that is a team, an office that is called by its work, a place that serves, or a
person of the place: 驻村工作队走访农户412户, 石桥派出所破获案件26起, 村民张大山种草莓15亩."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.lexicon import acts, cue, cues, telling
from shizheng.converters.extraction.scope import NO_BODY, whole_words
from shizheng.converters.extraction.stories import aged
from shizheng.converters.extraction.titled import generic_place

#: a name is not longer
_LONGEST = 14
#: such an office is known by what it does: 派出所
_FEWEST = 3
#: for whom, with what: a deed stands behind
_BY = frozenset("为给向对用以在到")


@cache
def _adverbs() -> str:
    return rf"{cue('thing.adverb')}|{cue('thing.per_time')}|{cue('doer.adverb')}"


@cache
def _deeds() -> str:
    """A pattern for a deed with what it is done to behind it, or with the figure."""
    return rf"(?:{acts()}|{phrases.role('keep')}|{phrases.role('drop')}|{cue('doer.deed')}|{cue('thing.deed')})(?:了|[^，、的]{{2}}|$)"


@cache
def _deed_at() -> re.Pattern[str]:
    return re.compile(_deeds())


@cache
def _team() -> re.Pattern[str]:
    """Matches the name of a team, an office or a place that serves, and the adverbs behind it."""
    by = f"[{''.join(sorted(_BY))}]"
    return re.compile(
        rf"(?P<who>[一-鿿“”]{{0,{_LONGEST - 2}}}?(?:{cue('doer.end')})”?)(?P<how>(?:{_adverbs()})*+)"
        rf"(?:(?={_deeds()}|(?P<by>{by})(?:[^，的]{{2}}|$))|有(?![效机关限序害轨线色用利无所])(?=[^，的]))"
    )


@cache
def _person() -> re.Pattern[str]:
    """Matches a person of the place, with what he or she does, and what he or she does behind it."""
    surname = rf"{cue('name.surname')}|{cue('person.surname')}"
    behind = rf"(?:一家|家里?|夫妇|夫妻)?(?:{_adverbs()})*+(?={_deeds()}|种|养|雇)"
    return re.compile(rf"(?:[一-鿿]{{0,10}}?(?:{cue('speaker.by_trade')}|{cue('doer.trade')}))(?P<who>(?:{surname})[一-鿿]{{1,2}}?){behind}")


@cache
def _introduced() -> re.Pattern[str]:
    """Finds where a person of the place is told of by trade or age and name: 村民张大山, 57岁的李春兰."""
    told = rf"{cue('speaker.by_trade')}|{cue('doer.trade')}|岁的|[他她]叫|名叫"
    last = rf"(?:(?!{cue('person.behind_name')}|{cue('speaker.says')})[一-鿿])?"
    return re.compile(rf"(?:{told})(?P<who>(?:{cue('name.surname')}|{cue('person.surname')})[一-鿿]{last})")


#: somebody named before, and how soon behind the name
_AGAIN, _SOON = re.compile("[他她](?!们)"), 40


def persons_told(body: str) -> tuple[str, ...]:
    """The persons of the place that ``body`` introduces and names or means again, in order."""
    persons: dict[str, None] = {found["who"]: None for found in aged().finditer(body)} if "岁" in body else {}
    if _signs()[1].isdisjoint(body):
        return tuple(persons)
    for found in _introduced().finditer(body):
        name, shorter = found["who"], found["who"][:2]
        often = body.count(name)
        again = often > 1 or _AGAIN.search(body, found.end(), found.end() + _SOON) is not None
        persons |= {name: None} if again else {shorter: None} if body.count(shorter) > often else {}
    return tuple(persons)


@cache
def _own_deed() -> re.Pattern[str]:
    """Matches what stands between the name of a person and what is his or hers, or what he or she does."""
    return re.compile(rf"(?:一家|家里?|夫妇|夫妻)?的?(?:{_adverbs()})*+(?=(?:{_deeds()}|[种养雇年月]|{cue('doer.owned')}|$))")


@cache
def _signs() -> tuple[frozenset[str], frozenset[str]]:
    """The characters one of which every name of a team holds, and every trade."""
    return frozenset(telling(cues("doer.end"))), frozenset(telling((*cues("speaker.by_trade"), *cues("doer.trade"))))


def doer(core: str, persons: tuple[str, ...]) -> tuple[str, str]:
    """Who does what the words before a figure (``core``) tell of, and the words from the deed on; both empty where they open with nobody.
    ``persons``: those whom the text knows by name (``persons_told``)."""
    if persons and core.startswith(persons):
        who = next(name for name in persons if core.startswith(name))
        own = _own_deed().match(core, len(who))
        return (who, core[own.end() :]) if own is not None else ("", "")
    teams, trades = _signs()
    if len(core) <= _FEWEST:
        return "", ""
    if not teams.isdisjoint(core) and (found := _team().match(core)) is not None and _is_doer(found["who"]):
        by = found["by"]
        if by is None or found.end() + 1 == len(core) or _deed_at().search(core, found.end() + 2) is not None:
            return found["who"].strip("“”") if found["who"].count("“") != found["who"].count("”") else found["who"], core[found.end() :]
    if not trades.isdisjoint(core) and (found := _person().match(core)) is not None:
        return found["who"], core[found.end() :]
    return "", ""


def _is_doer(name: str) -> bool:
    """Whether a name is that of one team, office or place: no clause, and no kind of them."""
    return (
        len(name) >= _FEWEST
        and name not in cues("doer.kind")
        and phrases.verb().match(name) is None
        and NO_BODY.search(name) is None
        and _kind().match(name) is None
        and generic_place().match(name) is None
        and whole_words().search(name) is None
    )


@cache
def _kind() -> re.Pattern[str]:
    """Matches what opens the name of a kind of them: 各类服务队, 社区食堂."""
    return re.compile(cue("doer.kind_first"))
