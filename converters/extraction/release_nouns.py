"""The noun that stands behind a figure of a release, without what its prose puts round it."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction.behind import noun_behind
from shizheng.converters.extraction.kind import is_count
from shizheng.converters.extraction.lexicon import cue, cues
from shizheng.converters.extraction.release_occasions import bodies_alone, owners, persons, who_act, with_participle

#: nothing of a noun before a figure whose noun stands behind 的: 原本仅5处的据点
_ONLY = re.compile(rf"(?:{cue('release.only')})*")
_SORTS = re.compile(rf"^(?:{cue('release.all_sorts')})(?=[^，]{{2}})")
_EVERY_SORT = re.compile(rf"^(?:{cue('release.all_sorts')}|各[一-鿿]{{1,4}}的)(?=[^，]{{2}})")
#: what is of the city beside those that are counted: 37区卫生所、本市某医院
_BESIDE = re.compile(r"、(?:本|全)[市县].*$")
_AND_SUCH = re.compile(rf"(?<=[一-鿿]{{3}})等(?:{cue('release.sorts_last')})$")
_SHORT_NAME = re.compile(r"（(?P<short>[^（）]{1,8})）$")
_SEE = frozenset("见如附")
#: among those counted; not 施工中, 国中
_AMONG = re.compile(r"(?<![工划画行办建设审研备国高初附集其])中$")
_TO_A_LEVEL = cues("release.to_a_level")
#: 65至未满80岁
_UP_TO = re.compile(r"至|到(?![场府校院宅案职访])|~|～|[-－](?=[^，]{0,2}[0-9])")
#: 12项支持青年的措施: the deed belongs to the noun
_OF_DEEDS = re.compile(rf"[^，。、的0-9]{{3,14}}的(?:{cue('release.of_deeds')})(?=[，。；]|$)")
#: what 之 is a part of, behind a number
_NO_OF = ("之内", "之多", "之间", "之前", "之后", "之一", "之外", "之中", "之久")


def noun_of_release(core: str, behind: str, unit: str) -> tuple[str, str]:
    """The noun phrase that the words behind a figure of a release open with, and the words from where it ends: none where they
    tell how far it rose or fell (降至), and a deed with the noun that it belongs to (支持青年的措施). ``core``: the words before it;
    ``unit``: in what it is counted."""
    if behind.startswith(_TO_A_LEVEL) or _UP_TO.match(behind):
        return "", behind
    if is_count(unit):
        if behind.startswith(("的", "之")) and behind[:2] not in _NO_OF and _ONLY.fullmatch(core):
            behind = behind[1:]
        if whose := owners(behind, unit) or persons(behind, unit):
            return whose, ""
        if (took := with_participle(behind))[0]:
            return took
        if behind[:1] == "各":
            behind = _EVERY_SORT.sub("", behind)  # 1500个各式工作机会, 308本各领域的好书
    if unit in _SESSIONS and (session := _session().match(behind)) is not None:
        return session[0], behind[session.end() :]
    of = _OF_DEEDS.match(behind)
    if of is not None:
        return of[0], behind[of.end() :]
    if behind.startswith("主要") and len(behind) > 3:
        noun, rest = noun_behind(behind[2:])
        return (f"主要{_plain_noun(noun)}" if noun else ""), rest
    if "中" in behind and (those := _chosen().match(behind)) is not None:
        return those["noun"], ""  # 95位报名者中选出
    noun, rest = noun_behind(behind)
    return who_act(bodies_alone(_plain_noun(noun), unit), rest, unit)


#: units of sessions, whose nouns go on over verbs
_SESSIONS = frozenset(("场", "场次", "梯次", "梯", "堂"))


@cache
def _session() -> re.Pattern[str]:
    """What a session is of, over the verbs within it: 9场辅具巡回清洁消毒服务."""
    return re.compile(rf"(?!的|之|以|次|地)[^，。；：、的之0-9（）“”]{{2,14}}?(?:{cue('release.session_last')})(?=[，。；、（及与和]|$|助|供|让|外)")


@cache
def _chosen() -> re.Pattern[str]:
    return re.compile(rf"(?P<noun>[^，。；中]{{2,12}}?)中(?={cue('release.chosen_from')})")


#: 院所、开设: the verb of the next figure
_OTHER_ACT = re.compile(r"、[一-鿿]{2}$")
#: 溜冰场内有: what is in it
_WITHIN_IT = re.compile(r"(?<=[一-鿿]{2})[内里](?:设|备|附|含)?有$")


def _plain_noun(noun: str) -> str:
    """A noun without 各类 before it, a short name in brackets or 中 behind it (各类据点中: 据点)."""
    noun = _AND_SUCH.sub("", _SORTS.sub("", _BESIDE.sub("", noun.partition("：")[0]))).rstrip("及和与")
    noun = _WITHIN_IT.sub("", _OTHER_ACT.sub("", noun.removesuffix("至少")))
    bracket = _SHORT_NAME.search(noun)
    if bracket is not None and set(bracket["short"] if bracket["short"][:1] not in _SEE else "") <= set(noun[: bracket.start()]):
        noun = noun[: bracket.start()]
    return noun[:-1] if len(noun) > 3 and _AMONG.search(noun) is not None else noun


#: 总数: how many, of what is counted
_TOTAL = re.compile(rf"(?<=[一-鿿]{{2}})(?:{cue('release.total')})$")


def without_total(noun: str) -> str:
    """What is counted, without the word for how many (提案总数: 提案)."""
    return _TOTAL.sub("", noun)
