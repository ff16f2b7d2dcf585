"""Clauses in which an act is only spoken of: what is said of it (推动…更是刻不容缓), where the public is to turn (请洽某局办理), what the public
is called to join (鼓励市民参加)."""

from __future__ import annotations

import re

from shizheng.converters.extraction.act_clauses import Clause
from shizheng.converters.extraction.action_words import BODY, FIGURE, ONGOING, PRIVATE, REACHING
from shizheng.converters.extraction.lexicon import cue, cues, sought
from shizheng.converters.extraction.verbs import Predicate

#: with one of these at its end a clause tells what somebody said
_SAYING = frozenset(cues("unreal.says"))
#: from this strength on the verb opens its clause
_OPENS = 3.3
_GIVES_OUT, _RECOVERS = frozenset(cues("unreal.gives_out")), frozenset(cues("unreal.recovers"))
#: 某部今天发布，…; not 某规划近日发布
_OFFICE_SAYS = re.compile(r"[部委局署厅办院会府方](?:今[天日]|昨[天日]|近日|日前|最新|对外|[0-9]{1,2}日|（[■0-9]+）|[^，]{0,2}日)*$")
#: a practice, an example that was made known or honoured
_PRACTICES, _HONOURED = cues("noun.practice"), cues("unreal.honoured")
#: how what is said of a subject begins
_PREDICATED = frozenset("是系").union(word[0] for word in cues("unreal.honoured"))
_NO_COPULA = cues("unreal.no_copula")
#: what is said of an act is no telling of it: 推动…更是刻不容缓
_IS_HEAD = re.compile(rf"{cue('unreal.shows')}|(?:[这那更也就正即亦才都均]|不仅|不只)?是")
#: what these and the like begin with
_SPOKEN_FIRST = frozenset("这那更也就正即亦才都均不只是以及和与").union(word[0] for word in cues("unreal.shows"))
_NAMED_BY = re.compile(r"(?:以?及|和|与)[^，]+[的之][^，的之]{1,16}$")
#: a paper tells of acts: 报告首先总结了…
_PAPER_SAYS = re.compile(rf"[^，。]{{0,6}}?报告中?[^，。]{{0,4}}?(?:{cue('unreal.paper_says')})")
_PAPER_REACH = 8
_IS = re.compile(sought("unreal.judges", {"是": "(?:本|目前|我|重要|一[项个大种]|全[市国省台]|当前|首|最|关键|必)"}))
#: words that 是 is a part of, or leads by: 特别是, 是否, 是由
_IN_WORD = cues("unreal.copula_in_word")
_NO_COPULA_BEHIND = frozenset("否由对将把在与向通")

#: where the public is to turn: 请洽某局, 可上网查询
_TURN_TO = re.compile(sought("unreal.turn_to"))
#: what is said of an act that stands before: 推动长照有赖各界; not behind 的, where it belongs to a noun (攸关民生的建设)
_SAID_OF = re.compile(rf"(?:{cue('unreal.said_of')})(?![^，]*的)")
#: the point of something is told, not an act: 重点在于…
_LIES_IN = "在于"
_RESULTS = frozenset(("outcome", "statistic"))
#: an effect, not an act: 让孩子参与议题
_MAKING, _MAKES = frozenset("让使令"), re.compile("让(?!渡|利)|使(?!用|馆|命)|令(?!其)")
#: what one may get or do by it
_MAY_BEHIND = re.compile(rf"(?:{cue('unreal.may_behind')})(?![^，]*的)")
#: one of these has what the three look for; most clauses have none
_SIGNS = re.compile(sought("unreal.turn_to", dict.fromkeys((*cues("unreal.said_of"), *cues("unreal.may_behind")), "")))
#: what is offered may be offered so that the public can use it: 提供接驳车可让民众搭乘
_OFFERS = frozenset(cues("unreal.offers"))
#: 于期限内提出申请者: whoever does so
_WHOEVER, _PERSONS = frozenset("于能凡未经若"), cues("noun.person_last")
_TO_OFFICE = re.compile("[须需可请]|向[^，]*(?:公所|本[局处府]|地[^，]{0,4}机关)")
_DRAWN, _WON = cues("unreal.drawn"), cues("unreal.won")
_TAKES_TIME = ("历经", "历时")
#: 须线上申请: what the public does to get what is offered
_APPLIES, _AS_THE_PUBLIC = frozenset(cues("unreal.applies")), re.compile("[须需可请凭持洽]|线上|网络|网路|上网")
#: 培育英才无数, 培养许多好手: praise
_UNCOUNTED = re.compile("无数|众多|许多|不少")
_PERFORMS, _INVITES = frozenset(cues("unreal.performs")), frozenset(cues("unreal.invites"))
_PUBLIC = re.compile(rf"[^，。、与和及]{{0,5}}?(?:{cue('noun.public')})(?!代表|服务|团体)")


#: where or how an event is held that was told before: 本次集中开工在某园区举行, 会议以视频形式召开
_HELD = cues("event.held")
_TOLD_AGAIN = re.compile(r"(?:[本此这]次[^，0-9“]{2,8}?|会议|活动|仪式)[在于以由]")


def spoken_of(clause: Clause, predicate: Predicate, text: str) -> bool:
    """Whether an act is only spoken of: 推动…更是刻不容缓, 推动…，是本局要务."""
    start, stop = clause.start, clause.end
    signs = _SIGNS.search(text, start, stop) is not None
    if signs and (_TURN_TO.search(text, start, stop) or _SAID_OF.search(text, predicate.end, stop)):
        return True
    if 0 <= text.find(_LIES_IN, start, stop) < predicate.start:
        return True
    if text.find("\t", start, stop) >= 0:
        return True  # the cells of a menu
    if text.endswith(_HELD, start, stop) and _TOLD_AGAIN.match(text, start, stop):
        return True
    if predicate.end == stop and _says_or_fares(clause, predicate, text):
        return True
    if predicate.verb.action_class in _RESULTS and text.find("届时", start, predicate.start) >= 0:
        return True  # 届时将形成10公里绿道
    if text[start] in _MAKING and _MAKES.match(text, start):
        return True
    if signs and _MAY_BEHIND.search(text, predicate.end, stop) and predicate.verb.text not in _OFFERS and not _names_body(clause, predicate):
        return True  # 购买套票可获得赠品
    if text[stop - 1] == "者" and text[start] in _WHOEVER and not text.endswith(_PERSONS, start, stop):
        return True
    if predicate.verb.manner & REACHING and text.endswith(_DRAWN, predicate.end, stop):
        return True  # 吸引两千多人参加
    if predicate.verb.text in _APPLIES and _AS_THE_PUBLIC.search(text, start, predicate.start) and not _names_body(clause, predicate):
        return True
    if _is_applied_for(clause, predicate, text):
        return True
    if predicate.verb.text == "获得" and text.endswith(_WON, predicate.end, stop):
        return True
    if predicate.end == stop and text.startswith(_TAKES_TIME, start):
        return True  # 历经15个月施工
    if predicate.verb.action_class == "foster" and _UNCOUNTED.search(text, predicate.end, stop):
        return True
    if predicate.verb.text in _PERFORMS and clause.flags & (FIGURE | BODY) == 0:
        return True  # 由某校学生表演鼓艺
    if text[start] in _SPOKEN_FIRST and (_IS_HEAD.match(text, start, stop) or _NAMED_BY.match(text, start, stop)):
        return True
    if text.find("报告", start, start + _PAPER_REACH) >= 0 and (told := _PAPER_SAYS.match(text, start, stop)) and told.end() >= predicate.start:
        return True
    if predicate.end == stop and text[predicate.start - 1] == "的":
        return True  # 全年任务的完成，
    if text[predicate.end : predicate.end + 1] == "是" and not text.startswith("是否", predicate.end):
        return True  # 发展是解决问题的关键
    if (at := text.find("是", start, stop)) >= 0 and _says_what_it_is(predicate, text, start, at, stop):
        return True
    if clause.mark == "，" and text[stop + 1 : stop + 2] in _PREDICATED and _is_subject(predicate, text, stop):
        return True
    last, _, end = clause.found[-1]
    if end == stop and end > predicate.end and last.text in _SAYING:
        return True
    if predicate.strength < _OPENS:
        return False
    if clause.mark == "，" and text.startswith(("是", "系"), stop + 1) and not text.startswith(_NO_COPULA, stop + 1):
        return True
    return _IS.search(text, predicate.end, stop) is not None


def _says_what_it_is(predicate: Predicate, text: str, start: int, at: int, stop: int) -> bool:
    """Whether 是 at ``at`` says of something what it is: “一网通办”是某市推出的…, 今年是建市三十周年; not 重点是清理河道."""
    if at == start or text[at + 1 : at + 2] in _NO_COPULA_BEHIND or text.endswith(_IN_WORD, start, at):
        return False
    return predicate.start != at + 1 or text.find("的", predicate.end, stop) >= 0


def _is_subject(predicate: Predicate, text: str, stop: int) -> bool:
    """Whether the clause that ends at ``stop`` is the subject of the next: 群众点单、村委派单的模式，是…; 打造书香街巷的做法，入选…."""
    if text.startswith(("是", "系"), stop + 1):
        return text.find("的", predicate.end, stop) >= 0 and not text.startswith(_NO_COPULA, stop + 1)
    return text.endswith(_PRACTICES, predicate.end, stop) and text.startswith(_HONOURED, stop + 1)


def _says_or_fares(clause: Clause, predicate: Predicate, text: str) -> bool:
    """Whether the verb that ends a clause leads to what is said (某部今天发布，…) or says how things go (需求继续恢复)."""
    if predicate.verb.text in _GIVES_OUT:
        return clause.mark in "，：" and _OFFICE_SAYS.search(text, clause.start, predicate.start) is not None
    return predicate.verb.text in _RECOVERS and any(w.flags & ONGOING and b <= predicate.start for w, _, b in clause.found)


def _is_applied_for(clause: Clause, predicate: Predicate, text: str) -> bool:
    """Whether the public applies to an office: 向当地公所提出申请, 申请贷款的渔民."""
    verb = predicate.verb.text
    if verb == "提出" and not text.startswith("申请", predicate.end):
        return False
    if verb != "提出" and verb not in _APPLIES:
        return False
    last, _, end = clause.found[-1]
    return _TO_OFFICE.search(text, clause.start, predicate.start) is not None or (end == clause.end and last.flags & PRIVATE != 0)


def _names_body(clause: Clause, predicate: Predicate) -> bool:
    """Whether a public body is named before the verb."""
    return clause.flags & BODY != 0 and any(word.flags & BODY and end <= predicate.start for word, _, end in clause.found)


def invites(clause: Clause, predicate: Predicate, text: str) -> bool:
    """Whether a clause calls the public to do something: 号召市民到场加油."""
    return predicate.verb.text in _INVITES and _PUBLIC.match(text, predicate.end, clause.end) is not None
