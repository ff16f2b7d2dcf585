"""Words that a list says once, restored in its other members: the verb, the sort of thing, the level, what is measured."""

from __future__ import annotations

import re

from shizheng.converters.extraction import phrases
from shizheng.converters.extraction.kind import SHARES, is_count, is_money, quantity_of
from shizheng.converters.extraction.left_out import Said
from shizheng.converters.extraction.left_out_rates import GROWTH
from shizheng.converters.extraction.lexicon import cue, cues, words_with
from shizheng.converters.extraction.memory import Memory, Reading

#: 亿元以上: by what those counted are sorted
_BOUNDS = ("以上", "以下", "以内")
#: what became of animals, and which ones
_STOCKS = cues("stock.word")
_STOCKED = re.compile(rf"年?(?:末|底|累计)?(?:{cue('stock.word')})(?P<animal>[^，、]{{1,6}})$")
_STOCKED_BEHIND = re.compile(rf"(?P<animal>[^，、]{{1,6}}?)(?:{cue('stock.word')})[量数]?$")
#: by which a release goes through sorts of goods
_BY_GOODS = cues("release.by_goods")
_REACHING = cues("verb.reaching")
#: verbs that hold for the things counted one by one behind them in a release
_CARRIED = frozenset(cues("release.carried"))
_OWN = frozenset({"area", "length", "volume", "money", "mass"})
#: deeds that are counted for themselves
_DEED_NOUNS = frozenset(cues("release.deed_noun"))
#: quantities whose measure a list of products leaves out: 蔬菜产量3吨；水果2吨
_MEASURED = frozenset({"mass", "area", "energy", "volume"})
#: what is measured by its area itself
_GROUNDS = cues("noun.is_ground")
#: what is measured itself: 深加工能力7万吨
_NO_MEASURE = (*_GROUNDS, "能力", "规模", "水平")
#: of which size those are that a list of trades counts
_SCALES = cues("elision.scale")
_RESTORED = re.compile(rf"(?:{cue('elision.attribute_end')}|(?<![就毕创作营失])业)$")
#: mostly the last character says that a noun is no level
_LEVEL_ENDS = frozenset("上下").union(word[-1] for word in words_with("scope_word", "form", "level"))
#: ways by which traffic goes, and what is told of it
_MODE = re.compile(rf"(?:{cue('traffic.mode')})(?:运输)?")
_TRAFFIC = re.compile(rf"^(?:{cue('traffic.mode')})?(?P<what>[^，、]*?(?:{cue('traffic.measure')}))$")
_INSURED = re.compile(r"^参(?:加|保)(?=[^，]*保险$)")
#: how a rate ends, which nobody does
_RATED = frozenset("率度")
#: 新增企业20家，其中工业6家: the trade of some of them; the part of the town that some are in
_SORTS_OF_FIRMS, _PARTS_OF_TOWN = frozenset(cues("noun.sort_of_firms")), frozenset(cues("noun.part_of_town"))
#: they make nothing by their number alone
_PEOPLE = frozenset({"人", "名", "人次", "户"})
#: of how many stars or letters: A级景区9个（5A级1个）
_GRADE = re.compile(r"(?:[1-5]?A|[一二三四五六七]?星)级(?:及?以上)?")
_DURATIONS = frozenset(cues("time.unit_of_duration"))
_PAID = re.compile(rf"^(?:{cue('money.paid')})")
#: what there is of something is not done
_HELD = "余额"
#: 改造面积9万平方米，惠及居民900人: of the work, and not of its area
_GROUND_COVERED = "面积"
#: whom it reached was said before: 改造小区3个，涉及居民9户，惠及群众20人
_TOUCHED = re.compile(rf"(?<=[一-鿿]{{2}})(?:{cue('verb.reaching')})[^，]{{1,8}}$")


def quantity_of_sentence(said: Said, memory: Memory) -> Reading | None:
    """从产品产量看，钢材增长3%."""
    noun = said.noun
    if not memory.by or phrases.measure_of(noun) or said.before.noun != noun or noun in GROWTH:
        return None
    return said.reading(memory.go_on(f"{noun}{memory.by}"), "measure-restored")


def other_level(said: Said, memory: Memory) -> Reading | None:
    """新增国家级企业3家，省级9家."""
    if said.noun[-1:] not in _LEVEL_ENDS or not memory.noun:
        return None
    if phrases.level_words().fullmatch(said.noun) is None and _GRADE.fullmatch(said.noun) is None:
        return None
    base = memory.noun.removeprefix(memory.verb)
    old = phrases.level_words().match(base) or _GRADE.match(base)
    bare = said.noun + (base[old.end() :] if old else base)
    verb = memory.verb if memory.head.startswith(memory.verb) else ""
    return said.kept(memory, verb + bare, bare, "level-restored", verb)


def class_of_item(said: Said, memory: Memory) -> Reading | None:
    """查处案件30件，其中贪腐类9件."""
    noun = said.noun
    if noun[-1:] != "类" or not memory.parent_item or noun.endswith(memory.parent_item):
        return None
    return said.kept(memory, f"{noun}{memory.parent_item}", noun, "item-restored", said.verb)


def sorted_item(said: Said, memory: Memory) -> Reading | None:
    """企业9家，其中产值千万元以上3家，亿元以上1家."""
    item = memory.parent_item or memory.item
    if memory.release or not said.noun.endswith(_BOUNDS) or item.endswith(_BOUNDS):
        return None
    return said.reading(memory.go_on(f"{said.noun}{item}"), "item-restored")


def mode_of_traffic(said: Said, memory: Memory) -> Reading | None:
    """旅客周转量5亿人公里，其中铁路3亿人公里: the way by which a part of the traffic goes."""
    if said.unit != memory.unit or _MODE.fullmatch(said.noun) is None or (whole := _TRAFFIC.search(memory.head)) is None:
        return None
    return said.reading(memory.go_on(f"{said.noun}{whole['what']}"), "measure-restored")


def insured_in_list(said: Said, memory: Memory) -> Reading | None:
    """参加失业保险3万人，工伤保险2万人."""
    insured = _INSURED.match(memory.head) if said.noun.endswith("保险") and said.unit == memory.unit else None
    if insured is None or memory.release or said.noun.startswith("参"):
        return None
    return said.reading(memory.go_on(f"{insured[0]}{said.noun}"), "verb-carried")


def stock_of_item(said: Said, memory: Memory) -> Reading | None:
    """出栏生猪9万头，存栏4万头."""
    if memory.release or said.noun not in _STOCKS or said.unit != memory.unit:
        return None
    kept = _STOCKED.match(memory.head) or _STOCKED_BEHIND.match(memory.head)
    if kept is None:
        return None
    return said.reading(memory.go_on(f"{kept['animal']}{said.noun}"), "item-restored")


def reached(said: Said, memory: Memory) -> Reading | None:
    """覆盖村庄9个、面积90亩."""
    if memory.mark != "、" or not memory.verb.endswith(_REACHING) or not phrases.is_property(said.noun):
        return None
    return said.kept(memory, f"{memory.verb}{said.noun}", said.noun, "verb-carried", memory.verb)


def measure_of_list(said: Said, memory: Memory) -> Reading | None:
    """规模以上纺织业增加值下降2%，鞋业增长3%; 蔬菜产量3吨；水果2吨."""
    noun, unit, measure = said.noun, said.unit, memory.measure
    changes = said.before.direction != ""
    if is_count(unit) and unit and not memory.release:
        return None  # 税收3亿元，高新技术企业净增9家
    of_list = (changes or is_money(unit)) and (
        _RESTORED.search(noun) is not None or (changes and memory.release and (memory.bracketed or _goes_through(said, memory)))
    )
    if not of_list:
        of_list = not changes and unit == memory.measure_unit and memory.mark != "" and quantity_of(unit) in _MEASURED and not noun.endswith(_NO_MEASURE)
    if not of_list or phrases.measure_of(noun):
        return None
    indicator = f"{noun}{measure}"
    scale = memory.head[: len(_SCALES[0])]
    of_trades = noun[-1:] == "业" and memory.head.endswith(f"业{measure}") and not memory.head.startswith(f"{scale}工业")
    if scale in _SCALES and memory.mark == "，" and of_trades:
        indicator = scale + indicator
    return said.kept(memory, indicator, noun, "measure-restored")


def _goes_through(said: Said, memory: Memory) -> bool:
    """Whether a release goes through sorts of goods by one quantity: 首饰销货价值跌2%，燃料跌3%."""
    return memory.changed and said.unit in SHARES and memory.mark != "" and memory.measure.endswith(_BY_GOODS) and memory.head.endswith(memory.measure)


def _is_property(said: Said) -> bool:
    """Whether a noun is a quantity of its own, for which the verb of the list before it does not hold (兴建2层、总楼地板面积40坪)."""
    return quantity_of(said.unit) in _OWN and phrases.measure_of(said.noun) != ""


def _is_thing(said: Said) -> bool:
    """Whether a count is one of things, and not of deeds (衛教300人)."""
    return said.unit != "" and is_count(said.unit) and said.noun[:1] not in "未尚已" and said.noun not in _DEED_NOUNS


def verb_of_list(said: Said, memory: Memory) -> Reading | None:
    """建成公园3个、广场2个."""
    if (memory.release and _is_property(said)) or (not memory.release and said.unit in SHARES and said.noun[-1:] in _RATED):
        return None
    if not memory.release and said.noun in phrases.owned() and memory.noun and memory.verb and memory.noun != memory.verb and memory.unit not in _PEOPLE:
        return said.reading(memory.go_on(f"{memory.noun}{said.noun}"), "owner-restored")  # 种植辣椒3万亩、产量2万吨
    if memory.mark == "、":
        carried = memory.unit == said.unit or not (is_money(said.unit) and is_count(memory.unit))
    else:
        first_part = memory.parent and memory.parts == 0
        carried = not first_part and memory.mark == "，" and memory.unit == said.unit and memory.verb in phrases.carries()
        carried = carried and (memory.release or not memory.changed)
        carried = carried and not said.noun.endswith(_HELD)  # 发行债券7亿元，债务余额9亿元
        carried = carried or (memory.release and memory.verb in _CARRIED and _is_thing(said) and is_count(memory.unit or "个"))
    return said.kept(memory, f"{memory.verb}{said.noun}", said.noun, "verb-carried", memory.verb) if carried else None


def verb_of_whole(said: Said, memory: Memory) -> Reading | None:
    """新增床位90张，其中护理床位30张."""
    if memory.parent_verb[:1] != "新" or not (memory.parts == 0 or said.unit == memory.unit):
        return None
    if not is_count(said.unit) and (said.unit != memory.unit or quantity_of(said.unit) != "area" or memory.release):
        return None
    if said.noun in _SORTS_OF_FIRMS and memory.parent_item and said.unit == memory.unit and not memory.release:
        return said.kept(memory, f"{memory.parent_verb}{said.noun}{memory.parent_item.removeprefix(memory.parent_verb)}", said.noun, "verb-carried")
    if said.noun in _PARTS_OF_TOWN and said.unit == memory.unit and not memory.release:
        return said.reading(memory.go_on(f"{said.noun}{memory.parent}"), "owner-restored")  # 新增学位90个，其中主城区60个
    return said.kept(memory, f"{memory.parent_verb}{said.noun}", said.noun, "verb-carried")


def whom_it_reached(said: Said, memory: Memory) -> Reading | None:
    """改造小区3个，惠及居民900人."""
    reaching = said.verb == "惠及" or (said.verb == "涉及" and memory.mark == "，" and memory.item != "" and is_count(said.unit))
    if not reaching or memory.unit in _DURATIONS:
        return None
    done = "" if memory.head.endswith(_GROUND_COVERED) else _TOUCHED.sub("", _PAID.sub("", memory.head))
    return said.kept(memory, f"{done}{said.noun}", said.noun, "effect-of-head", f"{done}{said.verb}")  # 涉及楼栋9栋、居民900人
