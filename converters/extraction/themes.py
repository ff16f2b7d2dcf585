"""What clauses without figures name for the figures behind them: the noun that they are about, a sum of money, a row of places."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.lexicon import cue, cues, pattern_of
from shizheng.converters.extraction.memory import Memory

_ABOUT = re.compile(
    rf"(?:(?:{cue('theme.lead')})*(?:[^，]{{0,12}}的)?(?P<aspect>[一-鿿]{{2,10}}?)(?:{cue('theme.noun')})$"
    r"|(?P<theme>[一-鿿“”]{2,12}?)(?:由|是(?!否)|因(?!应)|原(?:本|有)|均|皆|都(?!市)|也|已|目前|则|(?:较|与)[^，]{1,10}(?:呈现|相较|相比)))"
)
_MOST_OF = re.compile(rf"^(?:{cue('theme.most_of')})+(?:行政区|县市|地区|区)?(?=..)")
_MONEY = re.compile(rf"(?P<money>[^，的、]{{0,16}}?(?:{cue('noun.money')}))$")
_MONEY_ENDS = frozenset(word[-1] for word in cues("noun.money"))
#: 酌量调高某经费, 针对某经费
_RAISED = re.compile(rf"^(?:[^，]{{0,8}}?(?:将|已|拟|会))?(?:针对|就)?(?:{cue('money.raised_how')})*(?:{cue('money.raises')})?(?=[^，]{{3}})")
_SUMMED = re.compile(rf"(?:{cue('money.summed')})(?:{cue('money.before_sum')})*$")
_FUNDS = re.compile(cue("noun.funds"))
_PLACE = r"(?:(?![为是有以和及与])[一-鿿]){1,5}?(?:区域|[区县市镇乡里])"
_JOINT = r"(?:、|以及|和|及|与)"
_PLACES = re.compile(rf"(?:{cue('list.are')}|：|，|^){_PLACE}(?:{_JOINT}{_PLACE})+(?:等地?|等区)?$")
_MOST = re.compile(rf"以(?P<place>{_PLACE})(?:的|地区)?[^，]{{0,8}}最")


@cache
def _bracketed() -> re.Pattern[str]:
    # where places or bodies stand before brackets with the figure of each
    return re.compile(rf"(?:[、，；。）为是：有]|以及|和|及|与|^)(?P<name>{_PLACE}|{cue('place.local')}|[一-鿿]{{2,8}}(?:{cue('noun.institution')}))$")


@cache
def _ranked() -> re.Pattern[str]:
    # 离岛地区之甲县, 甲县与乙县: those that are ranked
    return re.compile(
        rf"(?:[一-鿿]{{2,6}}(?:地区|县市)[之的])?(?P<places>{_PLACE}(?:{_JOINT}{_PLACE})*)(?:的"
        rf"|之)?(?:{cue('contest.order')})?(?:{cue('contest.each_in_turn')})*(?:为|是|居|列|位居|排名?)?第?$"
    )


def theme_of(words: str, opened: int) -> str:
    """The noun that a clause is about (某园由…, 在某量方面, 观察各区的某量表现); empty when it names none. What opens it ends at ``opened``."""
    found = _ABOUT.match(words[opened:])
    if found is None:
        return ""
    noun = _MOST_OF.sub("", found["aspect"] or found["theme"] or "")
    return "" if phrases.verb().match(noun) else noun


def money_of(words: str) -> str:
    """The money that a clause ends with (核定某阶段工程经费), without the verbs before it; empty when it ends otherwise."""
    found = _MONEY.search(words) if words[-1:] in _MONEY_ENDS else None
    if found is None:
        return ""
    noun = _RAISED.sub("", found["money"])
    for verb in phrases.verb().finditer(noun):
        if len(noun) - verb.end() >= 2 and verb.start() < len(noun) - 4:
            found_end = verb.end()
            noun = noun[found_end:]
            break
    return _RAISED.sub("", noun[phrases.front_end(noun) :])


def sums_up(core: str) -> bool:
    """Whether the words before a figure say that it is a sum (共计, 总计)."""
    return _SUMMED.search(core) is not None


def are_funds(heads: list[str]) -> bool:
    """Whether the figures of a sentence so far are funds that may be summed up."""
    return bool(heads) and all(_FUNDS.search(head) for head in heads[-2:])


def places_of(words: str) -> str:
    """The row of places that a clause ends with, or the one place that it says is the most of all; else empty."""
    if (row := _PLACES.search(words)) is not None:
        return re.sub(rf"^(?:{cue('list.are')}|：|，)+|等地?$|等区$", "", row[0])
    most = _MOST.search(words)
    return most["place"] if most else ""


@lru_cache(maxsize=1024)
def names_in(row: str) -> tuple[str, ...]:
    """The names of a row of places, one by one."""
    return tuple(filter(None, re.split(_JOINT, row)))


@lru_cache(maxsize=1024)
def places_joined(row: str) -> str:
    """A row of places (甲区、乙区以及丙区) with one mark between all of them; empty when it is none, or has no other joint."""
    names = names_in(row)
    if len(names) < 2 or row.count("、") == len(names) - 1 or not all(name[-1] in "区县市镇乡里村" for name in names):
        return ""
    return "、".join(names)


#: 甲类所占比例最高, 乙类次之: what the figure behind is of
_FOREMOST = re.compile(
    rf"(?:而|另|且|至于|仍|也|亦)*(?:[^，]{{0,24}}(?:中|内|里)，?以|[^，以]{{2,8}}则以|其中以|以)?"
    rf"(?P<noun>[^，。；]{{2,40}}?)(?:的|之)?(?:{cue('theme.foremost')})$"
)


#: mostly the last character says that a clause tells nothing of the kind
_FOREMOST_ENDS = frozenset(w[-1] for w in cues("theme.foremost"))


def ranked_places(core: str) -> str:
    """The place or the row of places that the words before a rank name alone; empty for other words."""
    found = _ranked().fullmatch(core)
    return found["places"] if found else ""


def foremost(words: str) -> str:
    """What a clause says is the most, the next or the least of all; empty for other clauses."""
    found = _FOREMOST.fullmatch(words) if words[-1:] in _FOREMOST_ENDS else None
    return found["noun"] if found else ""


#: 某处公布8月消费者物价指数: what the changes behind are of
_GIVEN_OUT = re.compile(
    rf"(?:{cue('statistics.gives_out')})(?:的|了)?(?P<when>[^，]{{0,14}}?[月季年份度])?(?P<noun>[^，、。年月（）]{{3,20}}?)(?:（[^（）]*）)?$"
)


def given_out(words: str) -> str | None:
    """The quantity that a clause says was given out; None for other clauses."""
    found = _GIVEN_OUT.search(words)
    return found["noun"] if found is not None and phrases.measure_of(found["noun"]) else None


#: 主因房租、外食费及服务价格上涨: what the row of changes behind (分别上涨2%、3%及4%) is of
_MOVED = re.compile(
    rf"(?:[^，]{{0,24}}?(?:{cue('theme.cause')}))?(?P<list>[^，的因惟（）]{{2,16}}?(?:、[^，、的（）]{{1,12}}?)*(?:、|以及|和|及|与)[^，、的（）]{{2,14}}?)"
    rf"(?:价格|行情)?(?:{cue('theme.alike')})?(?:{pattern_of('change_verb', 'form', 'verb')})(?:所致|较多|较大)?$"
)


def moved(words: str) -> list[str]:
    """The quantities that a clause says rose or fell, for the row of figures behind it; none for other clauses."""
    found = _MOVED.match(words)
    if found is None:
        return []
    end = "价格" if words[found.end("list") :].startswith("价格") else ""
    return [name + ("" if name.endswith(end) else end) for name in names_in(found["list"])]


_SHARE_WORD = re.compile(rf"(?:所?占的?)?(?:{cue('noun.share')})$")


def hear_foremost(words: str, memory: Memory) -> bool:
    """Takes in the head that a clause says is the most or the least of all; False for other clauses."""
    noun = foremost(words)
    own = share_word(noun)
    memory.share_word = own or memory.share_word
    if noun and memory.share_word:
        memory.head = noun if own else noun + memory.share_word
    elif phrases.measure_of(noun):
        memory.theme = noun  # 以教育支出最多，编列3亿元
    return bool(noun)


def hear_theme(words: str, opened: int, memory: Memory) -> None:
    """Takes in what a clause without a figure names for the figures behind it. What opens the clause ends at ``opened``."""
    if (given := given_out(words)) is not None:
        memory.keep(given, given)
    elif risen := moved(words):
        memory.heads.extend(risen)
    elif not hear_foremost(words, memory) and (theme := theme_of(words, opened)):
        memory.theme = memory.measured if memory.measured.endswith(theme) else theme
        memory.measured = memory.theme if phrases.measure_of(memory.theme) else memory.measured
    memory.total = money_of(words)


def share_word(noun: str) -> str:
    """The word for a share that ends a noun (所占比例); empty when none does."""
    found = _SHARE_WORD.search(noun)
    return found[0] if found else ""


def bracketed(before: str) -> str:
    """The place or body that stands right before the bracket with its figure; ``before`` ends before the bracket."""
    found = _bracketed().search(before)
    return found["name"] if found else ""
