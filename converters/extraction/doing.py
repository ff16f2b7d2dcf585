"""What those counted do, or what is done for them: 12家企业获评示范, 30万人次参加活动, 为40家企业解决融资需求."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.lexicon import cue, cues


@cache
def fulfilled() -> re.Pattern[str]:
    """Matches what those counted did, from behind their noun to the end of the clause."""
    return re.compile(rf"(?:{cue('done.adverb')})*(?P<act>{_deed()})$")


def _deed() -> str:
    """A pattern for what those counted did or have, up to the end of the clause."""
    bare = rf"(?:{cue('done.transitive')})了?$"
    return rf"(?!{bare})(?:{cue('done.fulfilled')})(?!{cue('done.not_behind')})[^，]{{0,26}}|(?:{cue('done.needs_object')})[^，的]{{2,18}}"


@cache
def _those() -> re.Pattern[str]:
    adverbs = rf"(?:{cue('done.adverb')}|{cue('done.to_come')})*"
    return re.compile(rf"的(?P<who>[^，。；、：0-9的“”]{{1,12}}?){adverbs}(?P<act>(?!达到?[约近超])(?:{_deed()}))(?=[，。；]|$)")


def those_who(behind: str) -> str:
    """Of whom a share is told by what they did or have (60%的乡镇有养老院: 有养老院的乡镇); empty where the words behind it do not say so."""
    found = _those().match(behind)
    return f"{found['act'].replace('了', '', 1)}的{found['who']}" if found is not None else ""


_USED = re.compile(rf"(?:{cue('share.used_for')})[^，。；0-9]{{2,16}}")
_USED_OF = re.compile(r"(?:(?:始终)?坚持)?[把将]?(?P<who>[^，。；的把将]{2,12})的?$")


def use_of(core: str, behind: str) -> str:
    """What a share is of by what it is spent on (把财政支出的75%用于民生: 用于民生的财政支出); empty where the words round it do not say so."""
    used = _USED.match(behind)
    whole = _USED_OF.search(core) if used is not None else None
    return f"{used[0]}的{whole['who']}" if used is not None and whole is not None else ""


_HAVING = re.compile(
    r"(?P<who>[一-鿿]{2,10}?)(?P<act>(?:建|设|配|拥)有[^，]{2,14}"
    r"|(?<![国所私占特稀含享持公现仅只具共专富没固])有(?![效害机色线关限轨序责证声偿毒望利力意])[^，]{2,14})"
)


def having(noun: str) -> str:
    """The name of those counted who have something (8个村有卫生室: 有卫生室的村); empty where ``noun`` tells nothing of the kind."""
    found = _HAVING.fullmatch(noun) if "有" in noun else None
    return f"{found['act']}的{found['who']}" if found is not None else ""


@cache
def bare_acts() -> re.Pattern[str]:
    """Matches what happened to projects, which stands before their noun without 的: 集中签约项目."""
    act = rf"(?:集中)?(?:{cue('done.bare')})"
    return re.compile(rf"(?:{cue('done.adverb')})*?(?P<act>(?:{cue('done.state')})?{act}(?:[、和或及并]?{act})*)(?=[，。；]|$)")


def given_to(behind: str) -> str:
    """What is done for persons counted without a noun (向49万人次发放补贴); empty where no verb stands behind their number."""
    verb = phrases.verb().match(behind)
    done = _done().match(behind) if verb is not None and len(behind) - verb.end() > 1 else None
    return done["act"] if done is not None else ""


def deed_of(behind: str) -> str:
    """What happened to those counted whose noun is left out, as it stands before that noun (3个出列, 已有24项提前完成任务); empty when nothing did."""
    if (acted := bare_acts().match(behind)) is not None:
        return acted["act"]
    did = _undone().match(behind) or fulfilled().match(behind)
    return f"{did['act'].replace('了', '', 1)}的" if did is not None else ""


@cache
def _undone() -> re.Pattern[str]:
    return re.compile(rf"(?P<act>(?:没有|尚未|还未|未能?)(?:{cue('done.fulfilled')}|完成|启动|开工)[^，]{{0,18}})$")


@cache
def person_acts() -> re.Pattern[str]:
    """Matches what persons counted without a noun did."""
    return re.compile(rf"(?:{cue('done.person')})[^，。；：、（）0-9]{{0,12}}")


@cache
def sends() -> frozenset[str]:
    """Verbs whose object goes on to do something: 选派45名党员担任委员."""
    return frozenset(cues("done.sends"))


@cache
def whence() -> tuple[str, ...]:
    """Where those counted come from: 来自70个国家和地区的记者."""
    return cues("done.whence")


@cache
def _done() -> re.Pattern[str]:
    return re.compile(rf"(?:{cue('done.manner')})*(?P<act>(?:[^，。；：、（）0-9“”的]|“[^“”]{{1,12}}”){{4,16}}?)(?:约|近|超|超过|达)?(?=[，。；：0-9]|$)")


def done_to(core: str, noun: str, beyond: str, *, light: bool) -> str:
    """为40家企业解决融资需求: what is done for those counted becomes part of their name; empty when nothing is. ``light``: 对 or 为
    stands before them, and 进行 is left out."""
    if (core and phrases.verb().search(core)) or not beyond.startswith(noun):
        return ""
    done = _done().match(beyond, len(noun))
    act = phrases.verb().match(done["act"]) if done else None
    if done and light and (works := _works().fullmatch(done["act"])) is not None:
        return works["works"]  # 对11座水库进行除险加固
    return f"{done['act']}的" if done and act is not None and act.end() < len(done["act"]) else ""


@cache
def _works() -> re.Pattern[str]:
    """Matches a deed that a verb without a meaning of its own tells: 进行除险加固."""
    return re.compile(rf"(?:{cue('done.light')})了?(?P<works>[^的了、]{{2,8}})")


#: who gives to whom, before a verb: 志愿者向居民
_GIVES = re.compile(
    r"[一-鿿]{2,6}(?:[向给]|(?<![成作分称认因较更视以])为)(?![主止期了])[一-鿿]{2,10}?"
    r"(?=[发提赠捐送讲宣普派解办开挽追授垫配减免流购收采销争引筹募])"
)


def after_whom(core: str) -> str:
    """The words before a figure from their verb on, without who does it for whom (志愿者向居民发放, 工作队为村里争取)."""
    given = _GIVES.match(core) if "向" in core or "给" in core or "为" in core else None
    return core[given.end() :] if given is not None and phrases.verb().match(core, given.end()) is not None else core
