"""The words round a figure of a release without what its prose puts between them and what is measured."""

from __future__ import annotations

import re
from functools import cache

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.lexicon import cue, cues, firsts, lasts, pattern_of, telling
from shizheng.converters.extraction.release_turns import without_whence
from shizheng.converters.extraction.statistical_words import plain_statistic

#: 零售总额的临时估计: how provisional it is, and no part of what is measured
_ESTIMATE = re.compile(rf"(?<=[一-鿿]{{2}})的?(?:{cue('release.estimate')})(?=$|[较比与按]|(?:分别|均|亦|则)?(?:为|是|达|{cue('release.moves_behind')})|约)")
_SHOWS_LAST = re.compile(rf"(?:{cue('release.shows_last')})$")
_LEFT = re.compile(rf"(?<=[一-鿿]{{2}})(?:{cue('release.left')})$")
#: 估算可减少排放: that it is reckoned
_RECKONS = re.compile(rf"(?:{cue('release.reckons')})(?:每年|全年|未来)?(?:可|将|会|能)+(?=[^，]{{2}})")
_INCLUDES = re.compile(r"[^，（]*?(?:包含|包括|计有)(?=[^，]{2})")
_ADVERBS = re.compile(r"(?:共|已经|已|会|还会|还|再(?!出口)|也|即|就|另|则|都|将|可|均|总共)+")
#: who says it, before what is measured: 某县长今宣布加码补助
_SAID = re.compile(rf"(?![^，]{{0,12}}(?:的|“))[^，]{{0,14}}?(?:{cue('release.says')})(?=[^，]{{2}})")
#: since when: 启动迄今完成
_SINCE_WHEN = re.compile(rf"[一-鿿]{{2,4}}?(?:{cue('release.of_year')})(?=[^，]{{2}})")
#: what leads to funds and is no part of them: 获得中央经费挹注
_GRANTED = re.compile(r"^(?:再度|再次|再|成功|已|并)*获(?:得)?[一-鿿]{2,6}?(?=核定(?:工程|建设|总)?经费$)")
_GAINS = re.compile(r"(?:再度|成功|积极)*(?:获得?|取得)(?=.{2,}(?:补助|挹注)(?:总?(?:预算|经费|款|金))?$)")
_SUM_UP = re.compile(rf"(?:于|在)?(?:{cue('release.summed')})(?=[一-鿿]{{2}}$)")
_PLACED = re.compile(r"(?:位居|居|名列)?(?:全[国台省市球]|六都)第[一二三四五六七八九十]+$")
_REGIONS = cues("release.region")
_DONE_VERB = re.compile(r"已经?(?!婚|知|故|开发|有|达)[一-鿿]{2}")
#: whom somebody called on, before how many they are: 某市长前往2名…
_VISITED = re.compile(rf"(?:[^，]{{2,14}}?(?:{cue('release.visits')})|[^，]{{0,14}}?(?:{cue('release.thanks')}))$")
_WHOLE_LAST = ("全市", "全县")
_ALL_LONG = ("总长达", "全长达", "总重达", "总高达")
#: 二〇二四至二五年度: a year of accounts
_FISCAL = re.compile(
    r"^(?:[〇一二三四五六七八九]{4}(?:至[〇一二三四五六七八九]{2,4})?年度的?)?(?:政府)?(?:投放[在于])?(?=[^，])|^一[支座个间台张条块](?=[^，]{2})"
)
_MAY = re.compile(r"(?<=[均估计约])可$|(?<=[数量额率费])会(?=$|增|升|减|降)")
#: of a comparison with a time: 较五年前100亿
_INCLUDES_LAST = cues("release.includes_last")
_LEFT_OVER = frozenset((*cues("release.left_of_comparison"), *cues("release.plans")))
#: 指数按年升2%
_BY_YEAR = re.compile(r"(?:按[年月季](?:及|和|与|、))?按[年月季]?(?=(?:均|都|皆|亦|也|分别|共)?(?:大|小|略|微)?[升跌增减涨降上下][^，]{0,2}$|$)")
#: 每年有6场…
_YEARLY = re.compile(r"每[年月周日天](?:共|约|都|均)?有")
#: 水利局针对全市: for whom
_FOR = re.compile(r"[^，]{0,8}?针对(?=[^，]{2})")
#: 重划后可提供: what becomes possible
_ONCE = re.compile(r"[一-鿿]{2,6}?后(?:将|可|即)+(?:提供)?(?=[^，]{2})")
#: 契作价为每公斤: the price of one
_PER = re.compile(r"(?:为|是|约)每[一-鿿]{1,2}$")
#: where, or that it is all, right before a number
_WITHIN = re.compile(rf".*[市县区辖境]内$|(?<=[一-鿿]{{2}})(?:{cue('money.summed')}|(?<!公)共)$")
#: 共同努力耗时: how long
_TOOK = re.compile(r".{3,}(?=(?:耗时|历时|费时)$)")
#: who has what is counted
_HAS = re.compile(r"(?:本?次|[^，]{2,14}?)(?:将|会|共|目前|已|也|还|约)*有")
#: how things counted stand
_STATES = re.compile(rf"(?:略有|进度|皆|均|已|尚)*(?:{cue('release.states')})$")
#: to what somebody may be sentenced
_SENTENCED = re.compile(rf"(?:{cue('release.offender')})?(?:最高)?(?:可|得)?(?:被?判处?|处以?(?![理置分方所长罚]))(?=[^，]{{2}})")
#: nothing but what joins two ages
_JOINTS = re.compile(r"[：:至到~～、]+")
#: 总经费投入, 改善经费约需: the verb says nothing more of the sum
_SPENT = re.compile(rf"(?<=[费款额金算本])(?:{cue('release.how_much')})*(?:{cue('release.spent_last')})$")
#: 象征着总长, 首创全国…: what leads to what is measured and is no part of it
_LEADS_OFF = re.compile(rf"(?:{cue('release.leads_off')})+(?=[^，的]{{2}})")
_WAS_LAST = lasts("release.was_so")
_LEADS_OFF_FIRST = firsts("release.leads_off")
_SPENT_LAST = lasts("release.spent_last")
#: so few words hold no cause and what came of it
_TOO_SHORT = 5
#: 新版某法导致中央补助款减少: what came of it
_COMES_OF = re.compile(rf"[^，]{{2,}}?(?:{cue('release.leads_to')})(?=[^，]{{3}})")
_COMES_OF_SIGNS = frozenset(telling(cues("release.leads_to")))
#: 人事费因应新制而增加, 补助因车型不同: why is no part of what
_BECAUSE = re.compile(rf"(?<=[一-鿿]{{2}})(?:{cue('release.because')})[^，]{{2,}}?(?:致|而|使)?(?P<moved>(?:{pattern_of('change_verb', 'form', 'verb')})?)$")
#: 比较去年同期, 相较于去年同期有: what is told of then
_YEAR_AGO = re.compile(
    r"^(?:相?比(?:较|起)?|相?较(?:于|之)?|与|和|跟|同|对比)?(?:[去上前]年度?|上年度)?同(?:[期季月]|时[段期])的?"
    r"(?:相比|比较)?(?:有|为|是|仅有?|只有)?"
)
#: 较上年度的修订预算增加: what it is set against
_AGAINST_PLAN = re.compile(
    rf"^(?:较|比|与)[^，]{{2,18}}?的?(?:{cue('release.set_against')})(?:相比|比较)?"
    r"(?=净?(?:大幅|轻微|显著)?[增减升降上下多少高低]|$)"
)
#: 交通事故共发生, 贸易总额录得: that it was so
_WAS = re.compile(rf"(?<=[一-鿿]{{2}})(?:共|总共|累计|仍|又)?(?:{cue('release.was_so')})$")
#: 外销量估计, 收入均维持在: that it is reckoned, or stays
_KEPT_AT = re.compile(
    rf"(?<=[一-鿿]{{2}})(?:则|约|也)?(?:(?<!修订)(?<!临时)(?<!初步)(?:{cue('release.reckoned_last')})(?=$|[较比与按])"
    r"|(?:分别|均|都|亦|皆|仍)*(?:维持|保持)(?:在|于)?$)"
)
#: 进口方面按年上升
_ASPECT = re.compile(r"(?<=[一-鿿]{2})方面的?(?=[按较则亦也同]|(?:大幅|轻微|显著)?[增减升降上下][加少升降跌]|$)")
#: 奖励每公顷: so much for each
_FOR_EACH = re.compile(rf"^(?P<lead>[^，]*?)(?P<verb>{cue('release.paid_for')})(?P<each>(?:每(?![年月日天周次])[一-鿿]{{1,2}}){{1,2}})$")
#: 比五年前, 较六年前: when the other of two was
_YEARS_AGO = re.compile(r"^(?:与|较|比|相较于?)?[一二三四五六七八九十两0-9]{1,3}(?:多|几)?(?:年|个月|季|周|天)(?:多)?(?:之|以)?前(?:的|相比|比较)?")
#: 接种就赠送: what somebody gets for it
_THEN_GIVES = re.compile(r"[^，]{2,}(?<!成)就(?![业学医近地任读诊餐])")
#: 5年或以下的: a threshold before a noun
_THRESHOLD = re.compile(r"或?以[上下内]的?(?=[^，]{2})")
#: a body that does something of its own accord
_ACTOR = re.compile(
    rf"(?:[一-鿿]{{0,4}}?(?:{cue('release.who_gives')})|[本该](?:局|处|府|所|会|署|部|中心|校|馆)|[一-鿿]{{1,5}}(?<!当)局|该[一-鿿]{{1,3}})(?:{cue('release.actor_behind')}"
    rf"|为每[区里户校人村])*(?:依[^，]{{2,14}}?法)?"
)
#: funds are of whom they are given to
_GIVING = frozenset(cues("release.gives_funds"))
#: 截至下午5时损失: up to which hour
_CLOCK = re.compile(
    r"^(?:截[至止])?(?:[今昨](?:日|天)?)?(?:上午|下午|中午|晚间|傍晚|凌晨)?[0-9]{1,2}(?:时|点)(?:[0-9]{1,2}分|许|整)?(?:止|为止)?(?=[一-鿿]{2})(?!间)"
)
_CLOCK_FIRST = frozenset("截今昨上下中晚傍凌")
#: 从95位报名者中选出农粮类: from among whom
_CHOSEN = re.compile(r"^[^，]*?中(?:评选|遴选|精选|挑选|选)出(?=[^，]{2})")
#: 通报人数最多为高中职: of whom the quantity is the greatest
_MOST_IS = re.compile(r"(?P<what>[一-鿿]{2,10}?(?:人数|件数|次数|数量|[量数率额]))(?:以)?最[多高大少低](?:的|者)?[为是](?P<who>[^，、的]{2,14})")
#: 好手角逐最高奖额: who vies for it is no part of it
_VIES = re.compile(rf"[^，“”]*(?:{cue('release.vies_for')})(?=(?:最高|总)*奖|冠军)")
_SHORT_CHANGES = {"升": "上升", "减": "减少", "跌": "下跌", "增": "增加", "涨": "上涨", "降": "下降"}
_COUNTED_ONES = cues("bracket.counted")


def _moved_so(why: re.Match[str]) -> str:
    """The word of change that stood behind a cause."""
    return why["moved"]


@cache
def _no_name() -> re.Pattern[str]:
    return re.compile(
        rf"(?:每[月年天人户日]|平均|{cue('release.how_moved')})*(?:{pattern_of('change_verb', 'form', 'verb')})?(?:约|近|至|到|为|达|破|逾|超过)*"
    )


def bare(core: str, *, share: bool = False) -> str:
    """The words before a figure without what leads to their verb: 还会增设, 内容包含新建. ``share``: it is a share or points."""
    # One look at a character spares nearly all of the searches.
    core = lengthened(core) if share else core
    if (lists := _INCLUDES.match(core)) is not None:
        core = core[lists.end() :]
    core = plain_statistic(_ESTIMATE.sub("", core.strip("的之")) if "计" in core or "数" in core else core.strip("的之"))
    if core.endswith(_INCLUDES_LAST) or _SHOWS_LAST.search(core) is not None:
        return ""
    core = _LEFT.sub("", core)
    if (reckons := _RECKONS.match(core)) is not None:
        core = core[reckons.end() :]
    if core[:1] == "除" and len(core) > 2 and core[:2] not in ("除了", "除以"):
        core = core[1:]  # 除早前公布的10个样本外
    if (said := _SAID.match(core)) is not None:
        core = core[said.end() :]
    if core.startswith("是") and len(core) > 2:
        core = core[1:]
    elif (yearly := _YEARLY.match(core)) is not None:
        core = core[yearly.end() :]
    if core.endswith(_WHOLE_LAST) and _VISITED.fullmatch(core, 0, len(core) - 2):
        return ""  # 可前往全县18家
    if core.endswith(_ALL_LONG):
        core = core[:-1]  # 总长达530公尺
    if core in _LEFT_OVER or _JOINTS.fullmatch(core) or _VISITED.fullmatch(core):
        return ""  # 相较某年400件
    if core[-1:] in "内共计":
        core = _WITHIN.sub("", core)
    if "每" in core[-3:]:
        core = _PER.sub("", core)
    if core.endswith("时"):
        core = _TOOK.sub("", core)
    if (led := _FOR.match(core) or _ONCE.match(core)) is not None:
        core = core[led.end() :]
    if core[-1:] in _SPENT_LAST:
        core = _SPENT.sub("", core)
    if core[:1] in _LEADS_OFF_FIRST and (leads := _LEADS_OFF.match(core)) is not None:
        core = core[leads.end() :]
    if len(core) > _TOO_SHORT and not _COMES_OF_SIGNS.isdisjoint(core) and (comes := _COMES_OF.match(core)) is not None:
        core = core[comes.end() :]
    if "因" in core:
        core = _BECAUSE.sub(_moved_so, core)
    if "前" in core:
        core = _YEARS_AGO.sub("", core)
    core = without_whence(core)
    if core[:1] in "较比与":
        core = _AGAINST_PLAN.sub("", core)
    if "同" in core:
        core = _YEAR_AGO.sub("", core)
    if core[-1:] in _WAS_LAST:
        core = _WAS.sub("", core)
    if "计" in core or "估" in core or core[-1:] in "料测持在于":
        core = _KEPT_AT.sub("", core)
    if "方面" in core:
        core = _ASPECT.sub("", core)
    if "每" in core[-6:]:
        core = _FOR_EACH.sub(r"\g<each>\g<verb>", core)
    if core[:1] in "〇一二三四五六七八九政投":
        core = _FISCAL.sub("", core)
    if "会" in core or core.endswith("可"):
        core = _MAY.sub("", core)
    if "按" in core:
        core = _BY_YEAR.sub("", core)
    if "就" in core and (gives := _THEN_GIVES.match(core)) is not None and phrases.verb().match(core, gives.end()):
        core = core[gives.end() :]
    if core.startswith("各") and phrases.verb().match(core, 1):
        core = core[1:]
    if (sentenced := _SENTENCED.match(core)) is not None:
        core = core[sentenced.end() :]
    if (threshold := _THRESHOLD.match(core)) is not None:
        core = core[threshold.end() :]
    if (actor := _ACTOR.match(core)) is not None and (does := phrases.verb().match(core, actor.end())) is not None and does["keep"] not in _GIVING:
        core = core[actor.end() :]
    if core[:1] in _CLOCK_FIRST:
        core = _CLOCK.sub("", core)
    if "选" in core:
        core = _CHOSEN.sub("", core)
    if "最" in core and (most := _MOST_IS.fullmatch(core)) is not None:
        return most["who"] + most["what"]
    if "奖" in core:
        core = _VIES.sub("", core)
    if core[-1:] in _SHORT_CHANGES and (phrases.measure_of(core[:-1]) or core[:-1].endswith(_COUNTED_ONES)):
        return core[:-1] + _SHORT_CHANGES[core[-1]]  # 外汇储备资产减55亿元
    if (since := _SINCE_WHEN.match(core)) is not None and phrases.verb().match(core):
        core = core[since.end() :]
    if _DONE_VERB.fullmatch(core):
        return core.lstrip("已经")
    if "第" in core:
        core = _PLACED.sub("", core)
    if "计" in core and phrases.verb().fullmatch(core[-2:]) is not None:
        core = _SUM_UP.sub("", core)
    if core[:1] in "获再成积争取已并":
        core = _GRANTED.sub("", core) if core.endswith("经费") else core
        core = _GAINS.sub("", core) if "补助" in core or "挹注" in core else core
    if len(core) > 4 and core.endswith(_REGIONS):
        core = core[:-2]  # 记录到全球4463只
    adverbs = _ADVERBS.match(core)
    return core[adverbs.end() :] if adverbs and phrases.verb().match(core, adverbs.end()) else core


def last_part(core: str) -> str:
    """The words behind the last blank, with those before it where they name nothing: 餐饮经费 每月调升至 in a headline."""
    before, blank, last = core.rpartition(" ")
    if not blank or not last:
        return core
    return before.rpartition(" ")[2] + last if before and _no_name().fullmatch(last) else last


def lengthened(core: str) -> str:
    """The words before a share with the verb of change of one character that ends them in two: 化学品减 is 化学品减少."""
    if core[-1:] not in _SHORT_CHANGES or core[-2:-1] in "增减升降涨跌加提上下微略急骤锐" or not core[:-1]:
        return core
    return core[:-1] + _SHORT_CHANGES[core[-1]]


def is_adverbial(words: str) -> bool:
    """Whether words between a verb and its figure say nothing of the noun behind (已, 共)."""
    return _ADVERBS.fullmatch(words) is not None


def without_holder(core: str) -> str:
    """The words before a count whose noun stands behind it, without who has what is counted (某队将有46场赛事)."""
    return "" if _HAS.fullmatch(core) is not None and phrases.verb().search(core) is None else core


def takes_part(deed: str) -> bool:
    """Whether what is said of those counted is only that they came or took part: it tells nothing of what they are."""
    return deed.startswith(cues("release.present"))


def is_state(words: str) -> bool:
    """Whether words behind a figure say how the things counted stand (进度正常)."""
    return _STATES.fullmatch(words) is not None
