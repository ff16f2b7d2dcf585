"""Clauses that tell no act of their own: what others are asked or hoped to do, what may be done, what would follow."""

from __future__ import annotations

import re

from shizheng.converters.extraction.act_clauses import Clause
from shizheng.converters.extraction.action_words import BODY, DONE, NOMINAL, ONGOING, PRIVATE, WISH
from shizheng.converters.extraction.lexicon import cue, cues, sought
from shizheng.converters.extraction.spoken_of import invites, spoken_of
from shizheng.converters.extraction.verbs import Predicate

#: with one of these the sentence goes back from what is wished to what is said or done
_SAYING = frozenset(cues("unreal.says"))
#: behind one of these it is told what is done, whatever was wished
_BUT = cues("unreal.but")
#: a public body at the head of its clause
_BODY_HEAD = re.compile(
    r"[^，。0-9的]{0,10}?(?:[^格结布当平]局|[^各到此无去好用坏益长]处(?!理|置|于)|署|府(?!城)|公所|委员会|[市县区乡镇]长(?![者辈期照]))"
)
_SUBJECTS = BODY | PRIVATE
_DIGITS = frozenset("0123456789")
#: a person of the place told of by age: 57岁的村民马秀兰; not 57岁的村支书李明
_AGED = re.compile(rf"[0-9]{{2,3}}岁的(?![^，]{{0,12}}?(?:{cue('person.in_office')}))")
#: what means something for the next clause
STIRS = WISH | PRIVATE
#: a body is asked to act; what the public is asked to turn to is none: 请洽某局
_ORDERS = re.compile(
    r"[责并再]?请(?![洽至向上电拨参到径迳依务勿于])[^，。0-9的]{0,16}?(?:[^格结布当平]局|[^各到此无去好用坏益长]处(?!理|置|于)|署|府(?!城)|公所|委员会|机关"
    r"|单位|小组)"
)
_PREPOSITION = re.compile(r"[为向对给与由使让把将在除]")
#: 由某公司捐赠: whoever gives acts, even behind 由
_GIVES, _GIVING = re.compile(cue("unreal.gives")), frozenset(cues("unreal.gives"))
#: 议员某某请县府加快工程进度
_ASKS_OFFICE = re.compile(rf"议员[^，]{{0,14}}?(?:{cue('unreal.asks_office')})")
#: behind these the noun before them is the subject, and no part of a longer noun
_STANDS_ALONE = ("在", "于", "已", "也", "则", "均", "皆", "将")
_CONDITION = re.compile(rf"(?:{cue('unreal.condition')}|倘若?|凡是?(?=有|符|属|年满|设籍|[^一-龥])|如(?:果|发现|遇|有|需|欲|未|因|无|再|能))")
_CONDITION_FIRST = frozenset("若倘一万凡只除如假不无")
#: what may or can be done, right before the verb
_POSSIBLE = re.compile(
    rf"(?:可(?!{cue('unreal.no_may_behind')})以?"
    rf"|(?<![职功智性机产效动技可热电潜才本体贤])能(?!{cue('unreal.no_can_behind')})够?"
    rf"|{cue('unreal.may')})[^，“《0-9]{{0,8}}$"
)
#: there is none without one of these
MAY = re.compile("[可能得有足才]")
#: a clause that ends so says when; 年底前, 最后 and the like are adverbs of what follows
_WHEN = re.compile(
    r"(?:(?<![最今灾产前背幕善售午先落])后|(?<![底日月年旬天时分秒点午晚晨周汛期])前|之际|的同时|(?<![小及按准实临同届有平即随定耗工费限学课]|[0-9])时|期间"
    r"|之余|以来|[0-9两几多][年月天周]来)$"
)
#: 自2031年建成，
_SINCE_THEN = re.compile("自[0-9]{4}年")
#: a clause that opens with one of these says what for
_PURPOSE = frozenset("为让使以")
#: behind a work that is done stands what it yields
_WORK_DONE = re.compile(rf"(?:{cue('act.completes')})(?:之|以)?后")
_THEN = re.compile(r"后[^，]{0,6}[将可能]")
#: from this strength on the verb opens its clause
_OPENS = 3.3
_WHEN_LAST = frozenset("后前际时间余来")

_NOT = re.compile(sought("unreal.not"))
#: how words end that 未 is the end of: 方兴未艾 apart, 从未 is a word of its own
_NEVER_NOT = frozenset("己癸辛乙丁")


class Course:
    """What the clauses of a sentence so far mean for the next: whether they wish, whether a private person or firm acts, whether
    they say what a work will yield. A masked paragraph has one: what few clauses hold is searched for once in all of it."""

    __slots__ = ("_text", "outside", "stirred", "wished", "works", "yields")

    def __init__(self, text: str) -> None:
        self._text = text
        #: where it says that a work is done
        self.works = [match.start() for match in _WORK_DONE.finditer(text)] if "后" in text else []
        self.next_sentence()

    def next_sentence(self) -> None:
        """What the clauses of a sentence mean ends with it. Where nothing was ``stirred`` there is nothing to end."""
        self.wished = self.outside = self.yields = False
        #: whether anything that was said, or is, may mean something for the next clause
        self.stirred = bool(self.works)

    def refuses(self, clause: Clause, predicate: Predicate | None, against: str) -> str:
        """Takes in the next clause; returns what speaks against its act, ``against`` first (a reason found before, or nothing)."""
        if self._text[clause.start] in _DIGITS and clause.flags & BODY == 0 and _AGED.match(self._text, clause.start):
            self.outside = self.stirred = True
            return against or "private"
        if self.stirred or clause.flags & STIRS:
            against = self._refuses(clause, predicate, against)
            self.stirred = self.wished or self.outside or self.yields or bool(self.works)
            return against
        if against == "possible" and _tells_possible(self._text, clause):
            self.yields = self.stirred = True
        return against if predicate is None or against else _unreal(clause, predicate, self._text)

    def _refuses(self, clause: Clause, predicate: Predicate | None, against: str) -> str:
        text, flags = self._text, clause.flags
        if self.wished and text.startswith(_BUT, clause.head):
            self.wished = False
        if self.wished or flags & WISH:
            self.wished = _wishes(clause, predicate, self.wished) and not (self.wished and _acts_itself(clause, text))
            if self.wished:
                return "wish"
        if flags & PRIVATE and predicate is not None and _ASKS_OFFICE.search(text, clause.start, predicate.end):
            self.wished = True
            return "wish"
        if (self.outside or self.yields) and _BODY_HEAD.match(text, clause.start, clause.end):
            self.outside = self.yields = False
        elif self.outside or flags & PRIVATE:
            self.outside = _outside(clause, predicate, text, self.outside)
        done = any(clause.start <= work < clause.end for work in self.works)
        if against == "possible" and _tells_possible(text, clause):
            self.yields = True
        if predicate is None or against:
            self.yields = self.yields or done
            return against
        yielded = (self.yields and (predicate.strength >= _OPENS or clause.future is not None)) or (
            done and _THEN.search(text, clause.start, predicate.start) is not None
        )
        self.yields = self.yields or done
        if yielded and _is_yield(clause, predicate):
            return "possible"
        if self.outside and (predicate.strength >= _OPENS or clause.future is not None or predicate.verb.text in _GIVING):
            return "private"
        return _unreal(clause, predicate, text)


def _tells_possible(text: str, clause: Clause) -> bool:
    """Whether what a clause says may be is more than a purpose: 为让大家能…."""
    return text[clause.start] not in _PURPOSE


def _outside(clause: Clause, predicate: Predicate | None, text: str, before: bool) -> bool:
    """Whether a private person or firm is who acts; ``before``: it was in the clause before, whose subject goes on."""
    if clause.flags & _SUBJECTS:
        stop = clause.end if predicate is None else predicate.start
        for word, start, end in clause.found:
            if start - clause.start > 12 or start >= stop or (word.grade == "act" and not word.flags & NOMINAL):
                break  # behind a verb stands what is acted on: 邀请业者…
            if word.flags & _SUBJECTS and (_GIVES.search(text, start, clause.end) or not _PREPOSITION.search(text, clause.start, start)):
                return not word.flags & BODY and (text.startswith(_STANDS_ALONE, end) or text.find("的", end, stop) < 0)
    return before


def _wishes(clause: Clause, predicate: Predicate | None, wished: bool) -> bool:
    """Whether a clause says what is wished; ``wished``: the clause before it in its sentence did."""
    if clause.flags & WISH:
        for word, start, _ in clause.found:
            if word.flags & WISH and (predicate is None or start <= predicate.start):
                return True
    return wished and not any(word.text in _SAYING for word, _, _ in clause.found)


def _acts_itself(clause: Clause, text: str) -> bool:
    """Whether behind a wish a public body acts or is told to: 感谢…，市府也设立…; 提醒…，请某局加强…."""
    if clause.flags & WISH:
        return False
    return _ORDERS.match(text, clause.start, clause.end) is not None or (
        clause.flags & BODY != 0 and _BODY_HEAD.match(text, clause.start, clause.end) is not None
    )


def _is_yield(clause: Clause, predicate: Predicate) -> bool:
    """Whether a clause may tell what a work yields: no body is named to act, and nothing is said to be under way or done."""
    if predicate.verb.action_class == "finish" or (clause.future is not None and clause.future.text[0] in "应须要必"):
        return False
    return not any(a < predicate.start and word.flags & (BODY | ONGOING | DONE) for word, a, _ in clause.found)


def _unreal(clause: Clause, predicate: Predicate, text: str) -> str:
    """``condition``, ``when``, ``spoken_of`` or nothing (the clause may tell an act)."""
    start = clause.start
    if _conditional(clause, text) or (start < (at := text.find("若", start, predicate.start)) and text[at + 1] != "干"):
        return "condition"
    if clause.mark == "，" and text[clause.end - 1] in _WHEN_LAST and _WHEN.search(text, start, clause.end) is not None:
        return "when"  # 全线完工后，
    if clause.mark == "，" and text[start] == "自" and _SINCE_THEN.match(text, start):
        return "when"
    if start < predicate.start and _denied(text, start, predicate.start):
        return "possible"  # 尚未批准
    if invites(clause, predicate, text):
        return "wish"
    return "spoken_of" if spoken_of(clause, predicate, text) else ""


def _denied(text: str, start: int, stop: int) -> bool:
    """Whether the words ``text[start:stop]`` before a verb say that it was not done or cannot be: 尚未批准, 未设置; not 针对未立案机构加强稽查."""
    if text[stop - 1] == "未" and text[stop - 2] not in _NEVER_NOT:
        return True
    denied = _NOT.search(text, start, stop)
    return denied is not None and text.find("的", denied.end(), stop) < 0 and text[start] not in "对针就"


def _conditional(clause: Clause, text: str) -> bool:
    """Whether a clause says on which condition something is done: 若有…, 如发现…."""
    start = clause.start
    if text[start] in _CONDITION_FIRST and _CONDITION.match(text, start, clause.end):
        return True
    return start > 0 and text[start - 1] == "如" and _CONDITION.match(text, start - 1, clause.end) is not None


def possible(clause: Clause, predicate: Predicate, text: str) -> bool:
    """Whether a clause tells what may or can be done; that a work may be ready by a day is a plan."""
    if predicate.verb.action_class == "finish":
        return False
    if predicate.start == clause.start:
        return False
    return _POSSIBLE.search(text[clause.start : predicate.start]) is not None
