"""The noun phrase behind a figure: where it begins, where it ends, which of its nouns is counted."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.lexicon import cue, cues, lasts

#: how many stand behind the noun: 4200平方米教学楼一幢
_ONE_OF = re.compile(r"(?<=[一-鿿]{2})[一二两三四五六七八九十]{1,2}(?:[幢座栋处所条辆台间套块片家名期口眼]|个)$")
_ONE_OF_LAST = frozenset("幢座栋处所条辆台间套块片家名期口眼个\n")
_PER_TIME_LAST = re.compile(r"(?<=[一-鿿]{2})(?:(?<![青少老中成童幼往历全今去明当本每上前下多近逐常半壮末初])年|每[年月]|[户人年月]均)$")
_COUNTED_ONES = cues("noun.counted_with_of")
_PLACES_COUNTED = frozenset(cues("noun.place_with_of"))
_WORK_OF = re.compile(rf"[一-鿿]{{0,4}}(?:{cue('work.on_things')})(?:{cue('work.behind_noun')})?")
_WORK = re.compile(rf"[^，]{{3}}(?:{cue('work.named_as_work')})工作$")
#: how fast it goes on with those counted
_PACE = re.compile(rf"(?<=[一-鿿]{{2}})(?:{cue('noun.with_pace')})(?:{cue('noun.pace')})$")
_PACE_ENDS = lasts("noun.pace")
#: among those counted: 41个大类行业中
_INSIDE = frozenset("内里")
#: what those counted serve for: 产业资金的扶持下, 种植面积的基础上
_UNDER = re.compile(rf"(?:{cue('noun.under_which')})[上下]")
_AMONG = re.compile(rf"([^，。；、的中]{{0,6}}(?:{cue('noun.sorted_among')}))中(?=[^，。；心学小央部介国医标期间等]{{2}})")
_AMONG_REACH = 11
_WITHIN = cues("noun.within")
#: 初中, 集中: words that end with it
_MIDDLE = frozenset("国初高附女职完其集当途水空手心眼一二三四五六七八九十")
#: acts that open it: 12个竣工投产项目
_ACTS = re.compile(rf"(?:集中|已|新)?(?:{cue('act.of_a_project')})+(?={cue('noun.held_by_act')})")
#: what is counted apart: 3个场次、多位贵宾; 100名学童及某校等多所学校
_INNER = cues("noun.begins_inside")
_APART = re.compile(r"(?:、|及|和|与)(?=一批)|、(?=多[位名家项个场所]|数[十百千]|[逾近约超]|每[人位户])|(?:及|、|和|与)(?=[^，]*等(?:多|各)[所家个项位名])")
#: 9幢税收超千万元的楼宇: those counted, with the sum that they are sorted by
_OVER = re.compile(r"[一-鿿]{1,8}?(?:超过?|达到?|突破|在)[一二三四五六七八九十百千万亿]{1,5}元?(?:以上)?的[一-鿿]{2,6}(?=[，。；、]|$)")
#: so long is another line, and not words that a column cut
_LINE = 4
_QUOTED = re.compile(r"“[^“”]{1,30}”")
#: what follows a figure so is no noun of it
_NO_NOUN = cues("noun.none_behind")
#: participles that open the noun itself: 55个新增项目
_ADJECTIVES = cues("act.opens_noun")


def unquoted(text: str) -> str:
    """``text`` with quoted words blanked out, of the same length: what stands in quotation marks is no verb of the sentence."""
    return _QUOTED.sub(lambda m: "囗" * len(m[0]), text) if "“" in text else text


@cache
def village_acting() -> re.Pattern[str]:
    """Matches a noun of one character that does what follows: 3个村种植药材900亩."""
    return re.compile(rf"[村户镇乡县校](?={cue('verb.of_villages')})")


@lru_cache(maxsize=16384)
def noun_behind(text: str) -> tuple[str, str]:
    """The noun phrase that ``text`` (what stands behind a figure) opens with, and the words from where it ends."""
    if not text or (text[0] in "的，；：。、（）” 内以之前后左:∶是" and not text.startswith(_INNER)) or text.startswith(_NO_NOUN) or text == "外":
        return "", text
    if (acting := village_acting().match(text)) is not None:
        return acting[0], text[acting.end() :]
    if "、" in text and (apart := _APART.search(text, 1)) is not None:
        text = text[: apart.start()]
    if text[:1] == "等" and len(text) > 2:
        text = text[1:]  # 人才十条等人才政策
    if "中" in text[:_AMONG_REACH] and (among := _AMONG.match(text)) is not None:
        return among[1], text[among.end(1) :]  # 63个项目中投资最大项目
    line, blank, more = text.partition(" ")
    if blank and len(line) > 2 and len(more) > _LINE:
        text = line  # the next line of a headline
    if "的" in text and (sorted_by := _OVER.match(text)) is not None:
        return sorted_by[0], text[sorted_by.end() :]
    acts = _ACTS.match(text)
    found = phrases.predicate().search(unquoted(text), acts.end() if acts else 2 if text.startswith(_ADJECTIVES) else 0)
    cut = found.start() if found else len(text)
    noun = text[:cut]
    before, of, after = noun.rpartition("的")
    if of and _WORK_OF.fullmatch(after):
        before, of, after = "", "", ""
        noun = noun.replace("的", "")  # 老旧小区的改造工程
    elif of and (before.endswith(_COUNTED_ONES) or before in _PLACES_COUNTED):
        noun, before, of, after = before, "", "", ""  # 8个行业的订单指数: industries are counted
    if of and len(before) > 1 and _UNDER.match(after):
        noun = before  # 20万元产业资金的扶持下
    elif of and before[-1:] in _INSIDE and len(before) > 2:
        noun = before[:-1]  # 40个网格内的隐患
    elif of and len(after) >= 2:
        noun = after
    elif of:
        noun = before
    if len(noun) > 24:
        return "", text
    if noun[-1:] in "年均月" and not of:
        noun = _PER_TIME_LAST.sub("", noun)  # 带动9户农民年增收
    noun = _ONE_OF.sub("", bare) if (bare := noun.strip("、 ").removesuffix("左右").removesuffix("或"))[-1:] in _ONE_OF_LAST else bare
    if noun[-1:] in _PACE_ENDS and (pace := _PACE.search(noun)) is not None:
        noun = noun[: pace.start()]  # 推进9个创业园建设步伐
    if noun[-1:] == "里" and len(noun) > 2 and noun[-2] not in "公邻故万这那哪":
        noun = noun[:-1]  # 100亩荷塘里
    if noun.endswith("工作") and _WORK.search(noun):
        noun = noun[:-2]
    inside = len(noun) > 1 and (noun.endswith(_WITHIN) or (noun[-1:] == "中" and cut == len(text) and noun[-2] not in _MIDDLE))
    return (noun[:-1] if inside else noun), text[cut:]
